/** Figures of the sheet: a final one for an estimate, a stage as the reporting period, the other periods of the row, units. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readDay } from '#core/day.ts';
import { editHead } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt, targetOf } from '#core/plan.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { attainment, button, choice, field, openSheet, ROW } from '#tests/ui/open-sheet.ts';

const YEAR = toPeriod('2021');

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

describe('a final figure', () => {
  const ESTIMATE = {
    figures: [['2021', '1.700', { state: 'estimate', asOf: readDay('10/5/2024') }]],
  } as const;

  test('takes the place of an estimate, which stays in sight with its day and the difference', async () => {
    const { session } = await openSheet(ESTIMATE);
    await button('Thay bằng số chính thức…').click();
    const replacing = page.getByRole('radio', { name: 'Chính thức' }).last();
    await expect.element(replacing).toBeChecked();
    await field('Số mới').fill('1.749,6');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Thực hiện')).toHaveValue('1.749,6');
    await expect.element(page.getByText('Trước đó: ước 1.700, đến ngày 10/5/2024; nay +49,6')).toBeVisible();
    await expect.element(field('Đến ngày')).toHaveValue('');
    expect(figureOf(lineAt(session.plan, ROW), YEAR)).toMatchObject({
      state: 'final',
      earlier: [{ state: 'estimate', asOf: '2024-05-10' }],
    });
    await expect.element(button('Thay bằng số chính thức…')).not.toBeInTheDocument();
    await expect.element(button('Số mới…')).not.toBeInTheDocument();
    expect(session.undoLabel).toEqual({ code: 'revise-figure', subject: 'Giá trị sản xuất' });
    session.undo();
    await expect.element(field('Thực hiện')).toHaveValue('1.700');
  });

  test('may be another count of an actual one, in the state chosen', async () => {
    const { session } = await openSheet({ figures: [['2021', '1.700']] });
    await button('Số mới…').click();
    await field('Số mới').fill('1.690');
    await button('Ghi').click();
    await expect.element(page.getByText('Trước đó: thực hiện 1.700; nay −10')).toBeVisible();
    expect(figureOf(lineAt(session.plan, ROW), YEAR)?.state).toBe('actual');
  });

  test('that is no number is refused in place, and dropped with Esc', async () => {
    const { session } = await openSheet(ESTIMATE);
    await button('Thay bằng số chính thức…').click();
    await field('Số mới').fill('12.34.5');
    await button('Ghi').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('“12.34.5” không rõ là số nào');
    await expect.element(field('Số mới')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Thay bằng số chính thức…')).toHaveFocus();
    expect(figureOf(lineAt(session.plan, ROW), YEAR)?.earlier).toEqual([]);
  });
});

describe('a stage as the reporting period', () => {
  const YEARS = [
    ['2020', '100'],
    ['2021', '110'],
    ['2022', '121'],
  ] as const;

  test('shows the sum of its years where every year has one, and says how it came', async () => {
    await openSheet({
      period: '2021/2025',
      figures: [...YEARS, ['2023', '130'], ['2024', '140'], ['2025', '150']],
    });
    await expect.element(page.getByText('Máy cộng từ các kỳ trong kỳ này')).toBeVisible();
    await expect.element(page.getByText('651', { exact: true })).toBeVisible();
    await expect.element(field('Thực hiện')).toHaveValue('');
  });

  test('says what the years come to in the terms of the target', async () => {
    await openSheet({
      period: '2021/2025',
      targets: [['2021/2025', 'tăng bình quân 12%/năm']],
      figures: YEARS,
    });
    await expect.element(page.getByText('Tăng bình quân 10 % mỗi năm')).toBeVisible();
    await expect.element(attainment()).toHaveTextContent('83,33');
  });

  test('takes a figure of its own', async () => {
    const { session } = await openSheet({ period: '2021/2025', figures: YEARS });
    await field('Thực hiện').fill('700');
    await userEvent.keyboard('{Enter}');
    expect(figureOf(lineAt(session.plan, ROW), toPeriod('2021/2025'))).not.toBeNull();
  });

  test('is compared with the stage before', async () => {
    await openSheet({ period: '2021/2025' });
    await expect.element(field('Giai đoạn trước')).toHaveAccessibleDescription('Giai đoạn 2016-2020');
  });
});

describe('the figure compared with', () => {
  test('follows the setting of the plan and names its period', async () => {
    const { session } = await openSheet({ period: '2021-H2' });
    await expect.element(field('Cùng kỳ năm trước')).toHaveAccessibleDescription('6 tháng cuối năm 2020');
    const { settings } = session.plan.head;
    session.run(
      { code: 'edit-plan' },
      editHead(session.plan, { settings: { ...settings, comparedWith: 'previous-period' } }),
    );
    await expect.element(field('Kỳ trước')).toHaveAccessibleDescription('6 tháng đầu năm 2021');
    session.run(
      { code: 'edit-plan' },
      editHead(session.plan, { settings: { ...settings, comparedWith: 'base-year', baseYear: 2015 } }),
    );
    await expect.element(field('Năm gốc')).toHaveAccessibleDescription('6 tháng cuối năm 2015');
    await field('Năm gốc').fill('90');
    await userEvent.keyboard('{Enter}');
    expect(figureOf(lineAt(session.plan, ROW), toPeriod('2015-H2'))).not.toBeNull();
  });
});

describe('the other periods', () => {
  test('are listed closed, with how many hold something', async () => {
    await openSheet({
      targets: [
        ['2021', '100'],
        ['2025', '150'],
      ],
      figures: [
        ['2019', '80'],
        ['2021', '99'],
      ],
    });
    await expect.element(page.getByText('2 kỳ có số')).toBeVisible();
    await expect.element(field('Kế hoạch, năm 2025')).not.toBeInTheDocument(); // not in sight, not to be heard
    await page.getByText('Các kỳ khác').click();
    await expect.element(field('Kế hoạch, năm 2025')).toHaveValue('150');
    await expect.element(field('Thực hiện, năm 2019')).toHaveValue('80');
    await expect.element(field('Thực hiện, năm 2021')).not.toBeInTheDocument();
  });

  test('take a series of five years, one after another by Enter', async () => {
    const { session } = await openSheet({ settings: { comparedWith: 'base-year', baseYear: 2015 } });
    await page.getByText('Các kỳ khác').click();
    await field('Kế hoạch, năm 2022').click();
    for (const year of [2022, 2023, 2024, 2025]) {
      await expect.element(field(`Kế hoạch, năm ${year}`)).toHaveFocus();
      await userEvent.keyboard(`${year - 1900}{Enter}`);
      await expect.element(field(`Thực hiện, năm ${year}`)).toHaveFocus();
      await userEvent.keyboard(`${year - 1910}{Enter}`);
    }
    const line = lineAt(session.plan, ROW);
    expect(line.targets.map(({ period, text }) => `${period} ${text}`)).toEqual([
      '2022 122',
      '2023 123',
      '2024 124',
      '2025 125',
    ]);
    expect(line.figures.map(({ period }) => period)).toEqual(['2022', '2023', '2024', '2025']);
  });

  test('have a field for each assigner that set something there', async () => {
    const { session } = await openSheet({
      targets: [
        ['2025', '150', { assigner: 'thành phố' }],
        ['2025', '140', { assigner: 'HĐND quận' }],
      ],
    });
    await page.getByText('Các kỳ khác').click();
    await field('thành phố giao, năm 2025').fill('160');
    await userEvent.keyboard('{Enter}');
    expect(targetOf(lineAt(session.plan, ROW), toPeriod('2025'), 'thành phố')?.text).toBe('160');
    expect(targetOf(lineAt(session.plan, ROW), toPeriod('2025'), 'HĐND quận')?.text).toBe('140');
  });

  test('are nothing to show in a plan of one year with one period', async () => {
    await openSheet({ years: [2021, 2021], targets: [['2021', '100']] });
    await expect.element(page.getByText('Các kỳ khác')).not.toBeInTheDocument();
  });
});

test('Enter in the last field of a closed sheet does not go into what is not in sight', async () => {
  await openSheet({});
  await field('Cùng kỳ năm trước').click();
  await userEvent.keyboard('90{Enter}');
  await expect.element(field('Ghi chú')).toHaveFocus();
});

describe('the unit', () => {
  test('«%» makes the row a rate and says so, until the field is entered again', async () => {
    const { session } = await openSheet({ row: { unit: '' } });
    await field('Đơn vị tính').fill('%');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Đã hiểu là tỷ lệ.')).toBeVisible();
    expect(lineAt(session.plan, ROW).indicator.measure).toBe('rate');
    await field('Đơn vị tính').click();
    await expect.element(page.getByText('Đã hiểu là tỷ lệ.')).not.toBeInTheDocument();
  });

  test('of any other kind says nothing', async () => {
    await openSheet({ row: { unit: '' } });
    await field('Đơn vị tính').fill('người');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Đã hiểu là tỷ lệ.')).not.toBeInTheDocument();
  });
});

describe('the verdict', () => {
  test('is worded as the plan words it, the computed beside the given, and asks for a reason', async () => {
    await openSheet({
      targets: [['2021', '100']],
      figures: [['2021', '90']],
      settings: { verdictWords: { 'not-met': 'Không hoàn thành', met: 'Hoàn thành' } },
    });
    await choice('Sửa đánh giá và ghi lý do').selectOptions('met');
    await expect.element(page.getByText('Máy tính ra: Không hoàn thành')).toBeVisible();
    await expect.element(page.getByText('Chưa ghi lý do.')).toBeVisible();
    await field('Lý do').fill('Số liệu cấp trên công nhận');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Chưa ghi lý do.')).not.toBeInTheDocument();
    await expect.element(page.getByText('Máy tính ra: Không hoàn thành')).toBeVisible();
  });
});

test('on a phone nothing of it runs out of the screen, and all of it can be used without sight', async () => {
  await page.viewport(360, 800);
  await openSheet({
    settings: { assigners: ['thành phố', 'HĐND quận'] },
    targets: [
      ['2021', 'tăng bình quân 12%/năm'],
      ['2021', 'từ 280.000 - 300.000 tỷ đồng', { assigner: 'HĐND quận' }],
    ],
    figures: [['2021', '1.700', { state: 'estimate' }]],
  });
  await button('Thay bằng số chính thức…').click();
  await page.getByText('Các kỳ khác').click();
  const sheet = document.querySelector('dialog');
  expect(sheet?.scrollWidth).toBe(360);
  const wide = [...document.querySelectorAll('dialog *')].filter(
    (element) => !element.closest('.unseen') && element.getBoundingClientRect().right > 361,
  );
  expect(wide.map((element) => element.outerHTML.slice(0, 80))).toEqual([]);
  expect(await violationsInBothThemes()).toEqual([]);
});
