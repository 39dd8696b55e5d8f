/** The panel of checks over a real plan: what is listed, where a tap leads, how a finding is answered, and where the focus is. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '#app/language.svelte.ts';
import { panelWords } from '#app/panel-words.ts';
import { applyChange } from '#core/change.ts';
import { answerChecks, findingsInOrder, withdrawAnswer } from '#core/checks/answers.ts';
import { checkPlan } from '#core/checks/checking.ts';
import type { CellPlace, Finding } from '#core/checks/finding.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import type { EditResult, Refusal } from '#core/refusal.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import ChecksPanel from '#ui/checks/ChecksPanel.svelte';

const { say } = language;
const more = panelWords();
const SUM =
  '“CBCCVC cấp phường”, Năm 2020: các thành phần cộng lại được 161 người, tổng ghi 163 người, lệch −2.';
const JUMP = '“Số vụ cháy”, Năm 2020: 90 vụ, gấp 10 lần trở lên so với cùng kỳ (5 vụ).';
const NO_UNIT = '“Thu phí”: có số nhưng chưa ghi đơn vị tính.';

const withThree = () =>
  smallPlan(
    [
      { name: 'Thu phí', figures: { '2020': '7' } },
      { name: 'Số vụ cháy', unit: 'vụ', figures: { '2019': '5', '2020': '90' } },
      { name: 'CBCCVC cấp phường', unit: 'người', figures: { '2020': '163' } },
      { name: 'Cao cấp', unit: 'người', under: 2, figures: { '2020': '137' } },
      { name: 'Trung cấp', unit: 'người', under: 2, figures: { '2020': '24' } },
    ],
    { reportingPeriod: toPeriod('2024') },
  );

/** The panel as the screen keeps it: answers go into the plan and the lists follow. */
async function open(start: Plan = withThree(), refusal: Refusal | null = null) {
  let plan = start;
  const goTo = vi.fn<(place: CellPlace) => void>();
  const onclose = vi.fn<() => void>();
  const lists = () => {
    const { open: findings, answered } = findingsInOrder(plan, checkPlan(plan));
    return { plan, findings, answered };
  };
  const run = (edit: EditResult): Refusal | null => {
    if (refusal || !edit.ok) return refusal ?? (edit.ok ? null : edit.refusal);
    plan = applyChange(plan, edit.changes);
    void panel.rerender(lists());
    return null;
  };
  const panel = await render(ChecksPanel, {
    ...lists(),
    goTo,
    onclose,
    answer: (some: readonly Finding[], reason: string) => run(answerChecks(plan, some, reason)),
    withdraw: (finding: Finding) => run(withdrawAnswer(plan, finding)),
  });
  return { goTo, onclose, planNow: () => plan };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const asItIs = (question: string) => button(more.checks.asItIsFor(question));
const reason = () => page.getByRole('textbox', { name: more.checks.reason, exact: true });

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

describe('the list', () => {
  test('says how many, groups by seriousness with counts, and leads to the cell', async () => {
    const { goTo } = await open();
    await expect.element(page.getByRole('status')).toHaveTextContent(more.checks.openCount(3));
    const headings = page.getByRole('heading', { level: 3 }).elements();
    expect(headings.map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Không khớp nhau 1',
      'Nên xem lại 1',
      'Còn thiếu 1',
    ]);
    expect(page.getByRole('listitem').elements()).toHaveLength(3);
    await button(SUM).click();
    expect(goTo).toHaveBeenLastCalledWith({ row: idOf(2), part: 'figure', period: '2020', assigner: null });
    await button(NO_UNIT).click();
    expect(goTo).toHaveBeenLastCalledWith({ row: idOf(0), part: 'unit', period: null, assigner: null });
  });

  test('is accessible, also while a reason is written and with answers open', async () => {
    await open();
    expect(await violationsInBothThemes()).toEqual([]);
    await asItIs(SUM).click();
    await button(more.checks.confirm).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(await violationsInBothThemes()).toEqual([]);
    await reason().fill('Hai người biệt phái');
    await userEvent.keyboard('{Enter}');
    await page.getByText(more.checks.answered(1)).click();
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('without findings says so', async () => {
    await open(smallPlan([]));
    await expect.element(page.getByText(more.checks.nothingFound)).toBeVisible();
    expect(page.getByRole('listitem').elements()).toEqual([]);
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('of hundreds shows two hundred, and more on demand with the focus on the first new one', async () => {
    const [first] = findingsInOrder(withThree(), checkPlan(withThree())).open;
    const many = Array.from({ length: 450 }, (_, n): Finding => {
      const cell: CellPlace = { row: idOf(n % 700), part: 'name', period: null, assigner: null };
      return {
        check: 'duplicate-name',
        cells: [cell],
        numbers: '',
        seriousness: 'missing',
        name: `Dòng ${n}`,
        count: 2,
      };
    });
    await render(ChecksPanel, {
      plan: withThree(),
      findings: [first!, ...many],
      answered: [],
      goTo: vi.fn(),
      onclose: vi.fn(),
      answer: () => null,
      withdraw: () => null,
    });
    expect(page.getByRole('listitem').elements()).toHaveLength(200);
    await expect.element(page.getByRole('heading', { name: 'Còn thiếu 450' })).toBeVisible();
    await button(more.checks.showMore(200)).click();
    expect(page.getByRole('listitem').elements()).toHaveLength(400);
    await expect.element(button('“Dòng 199”: 2 dòng cùng tên đứng chung một chỗ.')).toHaveFocus();
    await button(more.checks.showMore(51)).click();
    expect(page.getByRole('listitem').elements()).toHaveLength(451);
  });
});

describe('an answer', () => {
  test('is given by keyboard with a reason; the focus goes on to the next finding', async () => {
    const { planNow } = await open();
    await asItIs(SUM).click();
    await expect.element(reason()).toHaveFocus();
    await userEvent.keyboard('Hai người biệt phái{Enter}');
    expect([...planNow().answers.values()].map((one) => one.reason)).toEqual(['Hai người biệt phái']);
    await expect.element(button(JUMP)).toHaveFocus();
    await expect.element(page.getByRole('status')).toHaveTextContent(more.checks.openCount(2));
    await expect.element(page.getByText(more.checks.answered(1))).toBeVisible();
  });

  test('needs a reason', async () => {
    const { planNow } = await open();
    await asItIs(SUM).click();
    await userEvent.keyboard('  {Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(more.checks.reasonNeeded);
    await expect.element(reason()).toHaveFocus();
    expect(planNow().answers.size).toBe(0);
  });

  test('that is refused stays open with the words typed and why', async () => {
    await open(withThree(), { code: 'read-only' });
    await asItIs(JUMP).click();
    await userEvent.keyboard('Cháy rừng{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(say.refusal({ code: 'read-only' }));
    await expect.element(reason()).toHaveValue('Cháy rừng');
  });

  test('to the last one leads to «nothing left», and can be withdrawn again', async () => {
    const { planNow } = await open();
    for (const question of [SUM, JUMP, NO_UNIT]) {
      await asItIs(question).click();
      await userEvent.keyboard('Đã xem{Enter}');
    }
    await expect.element(page.getByText(more.checks.nothingLeft)).toHaveFocus();
    await page.getByText(more.checks.answered(3)).click();
    await expect.element(page.getByText('Lý do: Đã xem').first()).toBeVisible();
    await button(more.checks.withdrawFor(JUMP)).click();
    expect(planNow().answers.size).toBe(2);
    await expect.element(button(JUMP)).toHaveFocus();
  });
});

describe('findings that say the same', () => {
  const ALL = '5 dòng có số nhưng chưa ghi đơn vị tính.';
  const single = (name: string): string => `“${name}”: có số nhưng chưa ghi đơn vị tính.`;
  const withoutUnits = () =>
    smallPlan(
      [
        { name: 'Số vụ cháy', unit: 'vụ', figures: { '2019': '5', '2020': '90' } },
        ...['Phí', 'Lệ phí', 'Thuế', 'Phạt', 'Khác'].map((name) => ({ name, figures: { '2020': '7' } })),
      ],
      { reportingPeriod: toPeriod('2024') },
    );
  const summary = () => page.getByText(ALL);

  test('are one line with their number, opening to rows that each lead to their cell', async () => {
    const { goTo } = await open(withoutUnits());
    await expect.element(page.getByRole('status')).toHaveTextContent(more.checks.openCount(6));
    await expect.element(page.getByRole('heading', { name: 'Còn thiếu 5' })).toBeVisible();
    expect(page.getByRole('listitem').elements()).toHaveLength(2);
    await summary().click();
    await button(single('Thuế')).click();
    expect(goTo).toHaveBeenLastCalledWith({ row: idOf(3), part: 'unit', period: null, assigner: null });
    expect(page.getByRole('listitem').elements()).toHaveLength(7);
  });

  test('are accessible, closed and open, and while the reason for all is written', async () => {
    await open(withoutUnits());
    expect(await violationsInBothThemes()).toEqual([]);
    await summary().click();
    await expect.element(button(single('Phí'))).toBeVisible();
    await asItIs(ALL).click();
    await expect.element(reason()).toHaveFocus();
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('are answered with one reason, in one call', async () => {
    const { planNow } = await open(withoutUnits());
    await asItIs(ALL).click();
    await userEvent.keyboard('Điểm số{Enter}');
    expect([...planNow().answers.values()].map((one) => one.reason)).toEqual(Array(5).fill('Điểm số'));
    await expect.element(page.getByRole('status')).toHaveTextContent(more.checks.openCount(1));
    await expect.element(summary()).not.toBeInTheDocument();
    await expect.element(page.getByText(more.checks.answered(5))).toBeVisible();
    expect(document.activeElement?.closest('[data-question]')?.textContent).toContain('Số vụ cháy');
  });

  test('are answered one by one, and stand alone once there are three', async () => {
    const { planNow } = await open(withoutUnits());
    await summary().click();
    await asItIs(single('Phí')).click();
    await userEvent.keyboard('Điểm số{Enter}');
    expect(planNow().answers.size).toBe(1);
    await expect.element(page.getByText('4 dòng có số nhưng chưa ghi đơn vị tính.')).toBeVisible();
    await expect.element(button(single('Lệ phí'))).toHaveFocus();
    await asItIs(single('Lệ phí')).click();
    await userEvent.keyboard('Điểm số{Enter}');
    await expect.element(button(single('Thuế'))).toHaveFocus();
    expect(document.querySelector('details [data-question]')).toBeNull();
    expect(page.getByRole('listitem').elements().length).toBeGreaterThanOrEqual(4);
  });

  test('withdrawn, one takes its place among them again, and the line has the focus', async () => {
    await open(withoutUnits());
    await asItIs(ALL).click();
    await userEvent.keyboard('Điểm số{Enter}');
    await page.getByText(more.checks.answered(5)).click();
    for (const name of ['Phí', 'Lệ phí', 'Thuế']) await button(more.checks.withdrawFor(single(name))).click();
    await expect.element(button(single('Thuế'))).toHaveFocus();
    await button(more.checks.withdrawFor(single('Phạt'))).click();
    await expect.element(page.getByText('4 dòng có số nhưng chưa ghi đơn vị tính.')).toHaveFocus();
  });

  test('Esc leaves the reason for all with the focus on their line', async () => {
    const { onclose } = await open(withoutUnits());
    await asItIs(ALL).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(summary()).toHaveFocus();
    expect(onclose).not.toHaveBeenCalled();
  });
});

describe('leaving', () => {
  test('Esc drops the reason first, then closes', async () => {
    const { onclose } = await open();
    await asItIs(SUM).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(reason()).not.toBeInTheDocument();
    await expect.element(button(SUM)).toHaveFocus();
    expect(onclose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledOnce();
  });

  test('on a phone it is modal, fills the screen without scrolling sideways, and Esc works the same', async () => {
    await page.viewport(360, 740);
    const { onclose } = await open();
    const dialog = document.querySelector('dialog')!;
    expect(dialog.matches(':modal')).toBe(true);
    expect(dialog.getBoundingClientRect().width).toBe(360);
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    for (const one of dialog.querySelectorAll('[data-question]')) {
      expect(one.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    await asItIs(SUM).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(reason()).not.toBeInTheDocument();
    expect(onclose).not.toHaveBeenCalled();
    await button(say.close).click();
    expect(onclose).toHaveBeenCalledOnce();
  });

  test('beside the grid it is a panel of 26rem', async () => {
    await open();
    const dialog = document.querySelector('dialog')!;
    expect(dialog.matches(':modal')).toBe(false);
    expect(dialog.getBoundingClientRect().width).toBe(26 * 16);
  });
});
