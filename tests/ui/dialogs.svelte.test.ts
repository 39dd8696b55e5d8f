/** The dialogs by themselves: what is asked, what is handed on, what is said in place, and where the focus is. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '#app/language.svelte.ts';
import { makePlanId } from '#core/identity.ts';
import { makePlan, type PlanHead } from '#core/plan.ts';
import type { Refusal } from '#core/refusal.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import ExportDialog from '#ui/dialogs/ExportDialog.svelte';
import ImportOutcome from '#ui/dialogs/ImportOutcome.svelte';
import NewPlan from '#ui/dialogs/NewPlan.svelte';
import PlanDetails from '#ui/dialogs/PlanDetails.svelte';

const { say } = language;
const id = makePlanId(() => 0.5);
const field = (name: string) => page.getByLabelText(name, { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(() => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  localStorage.clear();
});

describe('a new plan', () => {
  const open = async () => {
    const [oncreate, onclose] = [vi.fn(), vi.fn()];
    await render(NewPlan, { thisYear: 2026, oncreate, onclose });
    return { oncreate, onclose };
  };

  test('asks for the title first, proposes this year, and is accessible', async () => {
    await open();
    await expect.element(field(say.title)).toHaveFocus();
    await expect.element(field(say.firstYear)).toHaveValue('2026');
    await expect.element(field(say.lastYear)).toHaveValue('2026');
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('hands on tidied words at Enter in any field', async () => {
    const { oncreate } = await open();
    await userEvent.keyboard('  Kế hoạch 5 năm ');
    await field(say.issuingBody).fill('UBND xã Phong Điền');
    await field(say.lastYear).fill('2030');
    await userEvent.keyboard('{Enter}');
    expect(oncreate).toHaveBeenCalledExactlyOnceWith({
      title: 'Kế hoạch 5 năm',
      issuingBody: 'UBND xã Phong Điền',
      superiorBody: '',
      firstYear: 2026,
      lastYear: 2030,
    });
  });

  test.each([
    ['2027', '2026'],
    ['26', '2026'],
    ['2026', 'hai'],
    ['', ''],
  ])('from «%s» to «%s» is not made, and says why beside the years', async (first, last) => {
    const { oncreate } = await open();
    await field(say.firstYear).fill(first);
    await field(say.lastYear).fill(last);
    await expect.element(page.getByText(say.yearsWrong)).not.toBeInTheDocument();
    await button(say.createPlan).click();
    await expect.element(page.getByText(say.yearsWrong)).toBeVisible();
    await expect.element(field(say.firstYear)).toHaveFocus();
    await expect.element(field(say.firstYear)).toHaveAccessibleDescription(say.yearsWrong);
    expect(await violationsInBothThemes()).toEqual([]);
    await field(say.firstYear).fill('2025');
    await field(say.lastYear).fill('2026');
    await expect.element(page.getByText(say.yearsWrong)).not.toBeInTheDocument();
    expect(oncreate).not.toHaveBeenCalled();
  });

  test('of one year follows when that year is typed anew', async () => {
    await open();
    await field(say.firstYear).fill('2027');
    await expect.element(field(say.lastYear)).toHaveValue('2027');
  });

  test('is left by Esc', async () => {
    const { onclose } = await open();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
  });
});

describe('the details of a plan', () => {
  const { head } = makePlan({
    id,
    title: 'Kế hoạch năm 2024',
    issuingBody: 'UBND quận Cái Răng',
    firstYear: 2024,
    lastYear: 2024,
    settings: { assigners: ['thành phố'] },
  });
  type Save = (patch: Partial<Omit<PlanHead, 'record' | 'id'>>) => Refusal | null;

  const open = async (refusal: Refusal | null = null) => {
    const onsave = vi.fn<Save>(() => refusal);
    const onclose = vi.fn();
    await render(PlanDetails, { head, onsave, onclose });
    return { onsave, onclose };
  };

  test('are handed on as they were when nothing is touched', async () => {
    const { onsave, onclose } = await open();
    expect(await violationsInBothThemes()).toEqual([]);
    await button(say.save).click();
    const { title, issuingBody, superiorBody, firstYear, lastYear, settings } = head;
    expect(onsave).toHaveBeenCalledExactlyOnceWith({
      title,
      issuingBody,
      superiorBody,
      firstYear,
      lastYear,
      settings,
    });
    expect(onclose).toHaveBeenCalledOnce();
  });

  test('carry the settings, one assigner a line, without blanks and repetitions', async () => {
    const { onsave } = await open();
    await page.getByLabelText(say.fallingPercent).selectOptions(say.fallingPercents['two-minus']);
    await page.getByLabelText(say.fallingExceeds).click();
    await page.getByLabelText(say.reportingWindow).selectOptions(say.reportingWindows['from-the-fifteenth']);
    await page.getByLabelText(say.assigners).fill('thành phố\n\n HĐND quận \nthành phố');
    await button(say.save).click();
    expect(onsave.mock.calls[0]?.[0].settings).toEqual({
      ...head.settings,
      fallingPercent: 'two-minus',
      fallingExceeds: true,
      reportingWindow: 'from-the-fifteenth',
      assigners: ['thành phố', 'HĐND quận'],
    });
  });

  test('stay open with the reason when the plan refuses them', async () => {
    const { onclose } = await open({ code: 'years-reversed' });
    await button(say.save).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(say.refusal({ code: 'years-reversed' }));
    expect(onclose).not.toHaveBeenCalled();
  });

  test('with the years reversed are not even tried', async () => {
    const { onsave } = await open();
    await field(say.lastYear).fill('2023');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(say.yearsWrong)).toBeVisible();
    expect(onsave).not.toHaveBeenCalled();
  });
});

describe('exporting', () => {
  const file = new Blob(['#ke_hoach'], { type: 'text/csv' });

  /** The downloads asked of the browser, which does not carry them out. */
  function watchDownloads(): HTMLAnchorElement[] {
    const asked: HTMLAnchorElement[] = [];
    const watch = (event: MouseEvent): void => {
      if (!(event.target instanceof HTMLAnchorElement && event.target.download)) return;
      event.preventDefault();
      asked.push(event.target);
    };
    document.addEventListener('click', watch, true);
    onTestFinished(() => document.removeEventListener('click', watch, true));
    return asked;
  }

  const open = async (onexport = vi.fn(() => Promise.resolve({ name: 'ke-hoach.csv', file }))) => {
    const { unmount } = await render(ExportDialog, { onexport, onclose: vi.fn() });
    return { onexport, unmount };
  };

  test('downloads the file at Enter, says its name, and moves on to closing', async () => {
    const downloads = watchDownloads();
    const { onexport } = await open();
    await expect.element(button(say.download)).toHaveFocus();
    expect(await violationsInBothThemes()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent(say.exported('ke-hoach.csv'));
    expect(onexport).toHaveBeenCalledExactlyOnceWith({
      what: 'csv',
      convention: 'comma',
      withOriginals: true,
    });
    expect(downloads.map((link) => link.download)).toEqual(['ke-hoach.csv']);
    expect(await (await fetch(downloads[0]!.href)).text()).toBe('#ke_hoach');
    await expect.element(page.getByText(say.close, { exact: true })).toHaveFocus();
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('remembers the convention, but never the loss of the originals', async () => {
    watchDownloads();
    const { onexport, unmount } = await open();
    await page.getByLabelText(say.profileDot).click();
    await page.getByLabelText(say.withOriginals).click();
    await button(say.download).click();
    expect(onexport).toHaveBeenCalledExactlyOnceWith({
      what: 'csv',
      convention: 'dot',
      withOriginals: false,
    });
    await unmount();
    await open();
    await expect.element(page.getByLabelText(say.profileDot)).toBeChecked();
    await expect.element(page.getByLabelText(say.withOriginals)).toBeChecked();
  });

  test('that fails says so and can be tried again', async () => {
    const downloads = watchDownloads();
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    const { onexport } = await open(
      vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue({ name: 'b.csv', file }),
    );
    await button(say.download).click();
    await expect.element(page.getByRole('status')).toHaveTextContent(say.exportFailed);
    await button(say.download).click();
    await expect.element(page.getByRole('status')).toHaveTextContent(say.exported('b.csv'));
    expect(onexport).toHaveBeenCalledTimes(2);
    expect(downloads).toHaveLength(1);
  });
});

describe('what came of an import', () => {
  const imported = {
    kind: 'imported',
    plan: id,
    title: 'Kế hoạch',
    rows: 90,
    asCopy: false,
    restored: [],
    remarks: [],
  } as const;
  const restored = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      line: n + 4,
      column: 'STT',
      found: '02/Thg1',
      restored: '1.2',
    }));

  test('lists the cells put back, fifty at most, then how many more', async () => {
    const onopen = vi.fn();
    await render(ImportOutcome, {
      outcome: { ...imported, restored: restored(73) },
      onopen,
      onclose: vi.fn(),
    });
    const list = page.getByRole('list', { name: say.importRestored(73) });
    await expect.element(list.getByText(say.importRestoredCell(4, 'STT', '02/Thg1', '1.2'))).toBeVisible();
    expect(list.getByRole('listitem').elements()).toHaveLength(51);
    await expect.element(list.getByText('và 23 ô khác')).toBeInTheDocument();
    expect(await violationsInBothThemes()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(onopen).toHaveBeenCalledExactlyOnceWith(id);
  });

  test('says what to look at in the file, in whole sentences', async () => {
    const remarks = ['Dòng 12 là chỉ tiêu mới.'];
    await render(ImportOutcome, { outcome: { ...imported, remarks }, onopen: vi.fn(), onclose: vi.fn() });
    await expect
      .element(page.getByRole('list', { name: say.importRemarks(1) }))
      .toHaveTextContent('Dòng 12 là chỉ tiêu mới.');
  });

  test('when refused gives the reason and that nothing changed', async () => {
    const onclose = vi.fn();
    await render(ImportOutcome, {
      outcome: { kind: 'refused', sentence: 'Không đọc được dòng 14.' },
      onopen: vi.fn(),
      onclose,
    });
    await expect.element(page.getByText('Không đọc được dòng 14.')).toBeVisible();
    await expect.element(page.getByText(say.importNothing)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(onclose).toHaveBeenCalledOnce();
  });
});
