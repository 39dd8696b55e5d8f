/** How a plan computes and judges, set in its details: each rule with an example that follows it, handed on in one step. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { makePlanId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { makePlan, type PlanHead, type PlanSettings } from '#core/plan.ts';
import type { Refusal } from '#core/refusal.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import PlanDetails from '#ui/dialogs/PlanDetails.svelte';

type Save = (patch: Partial<Omit<PlanHead, 'record' | 'id'>>) => Refusal | null;

async function open(settings: Partial<PlanSettings> = {}) {
  const { head } = makePlan({
    id: makePlanId(() => 0.5),
    title: 'Kế hoạch',
    firstYear: 2021,
    lastYear: 2025,
    settings: { reportingPeriod: toPeriod('2024-H1'), ...settings },
  });
  const onsave = vi.fn<Save>(() => null);
  const onclose = vi.fn();
  await render(PlanDetails, { head, onsave, onclose });
  const saved = async (): Promise<PlanSettings | undefined> => {
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    return onsave.mock.lastCall?.[0].settings;
  };
  return { head, onsave, onclose, saved };
}

const field = (name: string) => page.getByLabelText(name, { exact: true });
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });

beforeEach(() => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
});

describe('an example follows its rule at once', () => {
  test.each([
    ['Kế hoạch ÷ thực hiện', 'Ví dụ giao 10, thực hiện 12: tỷ lệ đạt 83,33 %.'],
    ['2 − thực hiện ÷ kế hoạch', 'Ví dụ giao 10, thực hiện 12: tỷ lệ đạt 80 %.'],
    ['Không tính tỷ lệ', 'Ví dụ giao 10, thực hiện 12: không tính tỷ lệ.'],
  ])('less is better, «%s»', async (rule, example) => {
    await open({ fallingPercent: 'two-minus' });
    await choice('Tỷ lệ đạt của chỉ tiêu càng thấp càng tốt').selectOptions(rule);
    await expect.element(page.getByText(example)).toBeVisible();
  });

  test('staying under the target is met, or exceeded where the plan says so, in the plan’s own words', async () => {
    await open();
    await expect.element(page.getByText('Ví dụ giao không quá 10, thực hiện 8: ghi “Đạt”.')).toBeVisible();
    await field('Thấp hơn mức giao thì ghi là vượt').click();
    await expect.element(page.getByText('thực hiện 8: ghi “Vượt”.')).toBeVisible();
    await field('Vượt').fill('Vượt kế hoạch');
    await expect.element(page.getByText('thực hiện 8: ghi “Vượt kế hoạch”.')).toBeVisible();
  });

  test.each([
    ['Cùng kỳ năm trước', 'Ví dụ 6 tháng đầu năm 2024: so với 6 tháng đầu năm 2023.'],
    ['Kỳ liền trước', 'Ví dụ 6 tháng đầu năm 2024: so với 6 tháng cuối năm 2023.'],
    ['Năm gốc', 'Ví dụ 6 tháng đầu năm 2024: so với 6 tháng đầu năm 2020.'],
  ])('compared with «%s»', async (base, example) => {
    await open();
    await choice('So sánh với').selectOptions(base);
    await expect.element(page.getByText(example)).toBeVisible();
  });

  test('the reporting window in days', async () => {
    await open();
    await expect
      .element(page.getByText('Ví dụ 6 tháng đầu năm 2024: từ ngày 01/01/2024 đến ngày 30/6/2024.'))
      .toBeVisible();
    await choice('Thời gian chốt số liệu').selectOptions('Từ ngày 15 tháng trước đến ngày 14');
    await expect.element(page.getByText('từ ngày 15/12/2023 đến ngày 14/6/2024.')).toBeVisible();
  });
});

describe('the settings', () => {
  test('are handed on together, in one step', async () => {
    const { onsave, onclose, head, saved } = await open();
    await choice('So sánh với').selectOptions('Năm gốc');
    await field('Năm gốc (bốn chữ số)').fill('2015');
    await field('Đạt').fill(' Hoàn thành ');
    await field('Không đạt').fill('Không hoàn thành');
    expect(await saved()).toEqual({
      ...head.settings,
      comparedWith: 'base-year',
      baseYear: 2015,
      verdictWords: { met: 'Hoàn thành', 'not-met': 'Không hoàn thành' },
    });
    expect(onsave).toHaveBeenCalledOnce();
    expect(onclose).toHaveBeenCalledOnce();
  });

  test('with the base year left blank mean the year before the plan', async () => {
    const { saved } = await open({ comparedWith: 'base-year', baseYear: 2015 });
    await field('Năm gốc (bốn chữ số)').fill('');
    expect((await saved())?.baseYear).toBeNull();
  });

  test('with a base year that is none are not even tried', async () => {
    const { onsave } = await open({ comparedWith: 'base-year' });
    await field('Năm gốc (bốn chữ số)').fill('20');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Năm gốc ghi bốn chữ số', { exact: false })).toBeVisible();
    await expect.element(field('Năm gốc (bốn chữ số)')).toHaveFocus();
    expect(onsave).not.toHaveBeenCalled();
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('take a word back when it is left blank; words of other verdicts stay', async () => {
    const { saved } = await open({ verdictWords: { met: 'Hoàn thành', 'needs-judgement': 'Chờ' } });
    await expect.element(field('Đạt')).toHaveValue('Hoàn thành');
    await field('Đạt').fill('');
    expect((await saved())?.verdictWords).toEqual({ 'needs-judgement': 'Chờ' });
  });

  test('show the usual word faintly, and take no longer word than a column has room for', async () => {
    await open();
    await expect.element(field('Dự kiến không đạt')).toHaveAttribute('placeholder', 'Dự kiến không đạt');
    await field('Dự kiến không đạt').click();
    await userEvent.keyboard('a'.repeat(50));
    await expect.element(field('Dự kiến không đạt')).toHaveValue('a'.repeat(40));
  });

  test('fit a phone and have no accessibility fault', async () => {
    await page.viewport(360, 800);
    await open({ comparedWith: 'base-year' });
    const dialog = document.querySelector('dialog');
    expect(dialog?.scrollWidth).toBe(360);
    expect(await violationsInBothThemes()).toEqual([]);
    await page.viewport(1366, 768);
  });
});
