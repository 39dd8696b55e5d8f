/** Targets typed as documents word them: what the sheet says it understood, and how two taps put it right. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toPeriod } from '#core/period.ts';
import { lineAt, targetOf } from '#core/plan.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { attainment, button, choice, field, openSheet, ROW, STAGE } from '#tests/ui/open-sheet.ts';

const RATE = { unit: '%', measure: 'rate', accumulation: 'stock' } as const;
const YEAR = toPeriod('2021');

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

describe('a target typed as the document has it', () => {
  test.each([
    [
      'tăng bình quân 12 %/năm',
      {},
      'Hiểu là: tăng ít nhất 12 % mỗi năm, tính bình quân cả giai đoạn 2021-2025.',
    ],
    ['dưới 9 % vào năm 2025', RATE, 'Hiểu là: dưới 9 %, đến hết năm 2025.'],
    ['8/8 phường', { unit: 'phường', measure: 'count-of-total' as const }, 'Hiểu là: 8 trên 8 phường.'],
    ['8/8 phường', { unit: '' }, 'Hiểu là: 8 trên 8 phường.'],
    ['theo thành phố giao', {}, 'Cấp trên giao, chưa có con số; nhập số khi được giao.'],
    ['17.000 tỷ đồng/năm', {}, 'Hiểu là: 17.000 tỷ đồng.'],
    ['trên 95% dân số', { ...RATE, unit: '% dân số' }, 'Hiểu là: trên 95 % dân số.'],
    ['giảm 1,5%/năm', RATE, 'Hiểu là: giảm ít nhất 1,5 điểm % so với năm trước, năm 2021.'],
    ['từ 280.000 - 300.000 tỷ đồng', {}, 'Hiểu là: trong khoảng 280.000 đến 300.000 tỷ đồng.'],
    [
      'giai đoạn 2021-2025 từ 280.000 tỷ đồng trở lên',
      {},
      'Hiểu là: từ 280.000 tỷ đồng trở lên, cộng cả giai đoạn 2021-2025.',
    ],
    ['duy trì 100%', RATE, 'Hiểu là: giữ 100 %, năm 2021.'],
    ['giữ vững trật tự', {}, 'Giữ nguyên lời văn, do người đánh giá.'],
    [
      '12,5 tỷ đồng',
      { unit: 'triệu đồng' },
      'Đơn vị trong câu (tỷ đồng) khác cột ĐVT (triệu đồng): giữ nguyên lời, chưa tính. Sửa một trong hai.',
    ],
  ])('«%s» is understood at once, and the same when taken', async (text, row, sentence) => {
    const { session, changes } = await openSheet({ row });
    await field('Kế hoạch').fill(text);
    await expect.element(page.getByText(sentence, { exact: true })).toBeVisible();
    expect(changes).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(lineAt(session.plan, ROW).targets.map((target) => target.text)).toEqual([text]);
    await expect.element(page.getByText(sentence, { exact: true })).toBeVisible();
  });

  test('in a field already filled is said of the period of that field', async () => {
    await openSheet({ period: '2021/2025', targets: [['2021/2025', '15.000']] });
    await field('Kế hoạch').fill('17.000 tỷ đồng/năm');
    await expect
      .element(
        page.getByText(
          'Hiểu là: 17.000 tỷ đồng mỗi năm, giai đoạn 2021-2025; cả giai đoạn thì tính bình quân.',
        ),
      )
      .toBeVisible();
  });

  test('that names another year is recorded there, and the sheet says where it went', async () => {
    const { session } = await openSheet({});
    await field('Kế hoạch').fill('20.000 tỷ đồng vào năm 2025');
    await userEvent.keyboard('{Enter}');
    expect(targetOf(lineAt(session.plan, ROW), toPeriod('2025'), '')?.text).toBe(
      '20.000 tỷ đồng vào năm 2025',
    );
    await expect.element(page.getByText('Đã ghi cho năm 2025; xem ở “Các kỳ khác”.')).toBeVisible();
    await expect.element(field('Kế hoạch, năm 2025')).toHaveValue('20.000 tỷ đồng vào năm 2025');
  });

  test('is heard with its field: the sentence describes it', async () => {
    await openSheet({});
    await field('Kế hoạch').fill('trên 12 tỷ đồng');
    await expect.element(field('Kế hoạch')).toHaveAccessibleDescription('Năm 2021 Hiểu là: trên 12 tỷ đồng.');
  });
});

/** The choices of a plain number are asked for. */
const askForMeaning = (): Promise<void> => page.getByRole('button', { name: 'Cách hiểu: Kế hoạch' }).click();

describe('two taps', () => {
  const YEARLY = { targets: [['2021', '100']], figures: [['2021', '99']] } as const;

  test('change the comparison: the text stays, the verdict follows, the choice is marked', async () => {
    const { session } = await openSheet(YEARLY);
    await expect.element(attainment()).toHaveTextContent('Không đạt');
    await askForMeaning();
    await choice('So sánh, Kế hoạch').selectOptions('không quá');
    await expect.element(attainment()).toHaveTextContent('Đạt');
    await expect.element(attainment()).not.toHaveTextContent('Không đạt');
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')).toMatchObject({
      text: '100',
      goal: { kind: 'measured', comparison: { comparator: '≤' } },
    });
    await expect.element(page.getByText('Hiểu là: không quá 100 tỷ đồng.')).toBeVisible();
    await expect.element(choice('So sánh, Kế hoạch')).toHaveAccessibleDescription('đã sửa');
  });

  test('change the basis: the attainment is computed anew', async () => {
    await openSheet({
      targets: [['2021', '10']],
      figures: [
        ['2020', '100'],
        ['2021', '105'],
      ],
      settings: { comparedWith: 'previous-period' },
    });
    await expect.element(attainment()).toHaveTextContent('1.050');
    await askForMeaning();
    await choice('Tính theo, Kế hoạch').selectOptions('tăng mỗi năm');
    await expect.element(attainment()).toHaveTextContent('50');
    await expect.element(attainment()).not.toHaveTextContent('1.050');
    await expect
      .element(page.getByText('Hiểu là: tăng ít nhất 10 % so với năm trước, năm 2021.'))
      .toBeVisible();
  });

  test('make words of a number, and a number of words that hold one', async () => {
    const { session } = await openSheet({ row: RATE, targets: [['2021', 'giảm 1,5% hộ nghèo']] });
    await expect.element(page.getByText('Giữ nguyên lời văn, do người đánh giá.')).toBeVisible();
    await choice('Tính theo, Kế hoạch').selectOptions('giảm mỗi năm');
    await expect
      .element(page.getByText('Hiểu là: giảm ít nhất 1,5 điểm % so với năm trước, năm 2021.'))
      .toBeVisible();
    await choice('Tính theo, Kế hoạch').selectOptions('bằng lời');
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')?.goal).toEqual({
      kind: 'words',
      text: 'giảm 1,5% hộ nghèo',
    });
  });

  test('offer no basis where the text has no number, or one in another unit', async () => {
    await openSheet({ targets: [['2021', 'giữ vững trật tự']] });
    await expect.element(choice('Kỳ, Kế hoạch')).toBeVisible();
    await expect.element(choice('Tính theo, Kế hoạch')).not.toBeInTheDocument();
    await field('Kế hoạch').fill('12 triệu đồng');
    await expect.element(choice('Tính theo, Kế hoạch')).not.toBeInTheDocument();
  });

  test('move the target to a stage; the focus stays with the choice', async () => {
    const { session } = await openSheet(YEARLY);
    await askForMeaning();
    await choice('Kỳ, Kế hoạch').selectOptions('giai đoạn 2021-2025');
    expect(targetOf(lineAt(session.plan, ROW), STAGE, '')?.text).toBe('100');
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')).toBeNull();
    await expect.element(field('Kế hoạch')).toHaveValue('100');
    await expect.element(choice('Kỳ, Kế hoạch')).toHaveValue('2021/2025');
  });

  test('give the target to an assigner', async () => {
    const { session } = await openSheet({ ...YEARLY, settings: { assigners: ['thành phố'] } });
    await askForMeaning();
    choice('Bên giao, Kế hoạch').element().focus();
    await choice('Bên giao, Kế hoạch').selectOptions('thành phố');
    await expect.element(field('thành phố giao')).toHaveValue('100');
    expect(targetOf(lineAt(session.plan, ROW), YEAR, 'thành phố')?.text).toBe('100');
    await expect.element(choice('Kỳ, thành phố giao')).toHaveFocus();
  });

  test('are refused beside the choice where another target stands', async () => {
    const { session } = await openSheet({
      targets: [
        ['2021', '100'],
        ['2022', '120'],
      ],
    });
    await askForMeaning();
    await choice('Kỳ, Kế hoạch').selectOptions('năm 2022');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Năm 2022 đã có chỉ tiêu khác');
    await expect.element(choice('Kỳ, Kế hoạch')).toHaveValue('2021');
    await expect.element(choice('Kỳ, Kế hoạch')).toHaveAttribute('aria-invalid', 'true');
    expect(lineAt(session.plan, ROW).targets.map(({ period }) => period)).toEqual(['2021', '2022']);
  });

  test('are taken back to the reading of the text', async () => {
    const { session } = await openSheet({ targets: [['2021', 'trên 100']] });
    await expect.element(button('Hiểu lại từ câu, Kế hoạch')).not.toBeInTheDocument();
    await choice('So sánh, Kế hoạch').selectOptions('dưới');
    await button('Hiểu lại từ câu, Kế hoạch').click();
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')?.goal).toMatchObject({
      comparison: { comparator: '>' },
    });
    await expect.element(button('Hiểu lại từ câu, Kế hoạch')).not.toBeInTheDocument();
  });

  test('of a range keep both its ends for coming back', async () => {
    const { session } = await openSheet({ row: RATE, targets: [['2021', '75 - 80']] });
    await choice('So sánh, Kế hoạch').selectOptions('từ … trở lên');
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')?.goal).toMatchObject({
      comparison: { comparator: '≥', value: { value: '75' } },
    });
    await choice('So sánh, Kế hoạch').selectOptions('không quá');
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')?.goal).toMatchObject({
      comparison: { comparator: '≤', value: { value: '80' } },
    });
    await choice('So sánh, Kế hoạch').selectOptions('trong khoảng');
    await expect.element(button('Hiểu lại từ câu, Kế hoạch')).not.toBeInTheDocument();
  });

  test('work on a text still being typed: it is taken first', async () => {
    const { session, changes } = await openSheet({});
    await field('Kế hoạch').fill('20 tỷ đồng');
    choice('So sánh, Kế hoạch').element().focus();
    await choice('So sánh, Kế hoạch').selectOptions('trên');
    expect(changes).toHaveLength(2);
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')).toMatchObject({
      text: '20 tỷ đồng',
      goal: { comparison: { comparator: '>' } },
    });
  });
});

describe('adding a target', () => {
  test('from any period: period and assigner are chosen, the text is typed', async () => {
    const { session } = await openSheet({
      settings: { assigners: ['thành phố'] },
      targets: [['2021', '100']],
    });
    await button('Thêm chỉ tiêu giao').click();
    await expect.element(field('Chỉ tiêu, ghi như văn bản')).toHaveFocus();
    await choice('Kỳ').selectOptions('năm 2025');
    await choice('Bên giao').selectOptions('thành phố');
    await field('Chỉ tiêu, ghi như văn bản').fill('từ 150 tỷ đồng trở lên');
    await expect.element(page.getByText('Hiểu là: từ 150 tỷ đồng trở lên.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(targetOf(lineAt(session.plan, ROW), toPeriod('2025'), 'thành phố')?.text).toBe(
      'từ 150 tỷ đồng trở lên',
    );
    await expect.element(page.getByText('Đã ghi cho năm 2025; xem ở “Các kỳ khác”.')).toBeVisible();
    await expect.element(field('thành phố giao, năm 2025')).toHaveValue('từ 150 tỷ đồng trở lên');
  });

  test('never takes the place of another', async () => {
    const { session } = await openSheet({ targets: [['2021', '100']] });
    await button('Thêm chỉ tiêu giao').click();
    await choice('Kỳ').selectOptions('năm 2021');
    await field('Chỉ tiêu, ghi như văn bản').fill('200');
    await button('Thêm').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Năm 2021 đã có chỉ tiêu khác');
    expect(lineAt(session.plan, ROW).targets.map(({ text }) => text)).toEqual(['100']);
  });

  test('of an assigner the plan does not know yet takes its name', async () => {
    const { session } = await openSheet({ targets: [['2021', '100']] });
    await button('Thêm chỉ tiêu giao').click();
    await choice('Kỳ').selectOptions('năm 2021');
    await choice('Bên giao').selectOptions('bên khác…');
    await field('Tên bên giao').fill('HĐND quận');
    await field('Chỉ tiêu, ghi như văn bản').fill('120');
    await button('Thêm').click();
    await expect.element(field('HĐND quận giao')).toHaveValue('120');
    expect(targetOf(lineAt(session.plan, ROW), YEAR, 'HĐND quận')).not.toBeNull();
  });
});

describe('adjusting the plan', () => {
  test('keeps the text of before with its day, in sight', async () => {
    const { session } = await openSheet({ targets: [['2021', '3.400']], figures: [['2021', '3.800']] });
    await button('Điều chỉnh kế hoạch, Kế hoạch').click();
    await field('Chỉ tiêu mới').fill('3.800');
    await field('Ngày điều chỉnh').fill('15/7/2024');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Kế hoạch')).toHaveValue('3.800');
    await expect.element(page.getByText('Trước 15/7/2024: 3.400')).toBeVisible();
    await expect.element(attainment()).toHaveTextContent('100');
    await expect.element(button('Điều chỉnh kế hoạch, Kế hoạch')).toHaveFocus();
    expect(session.undoLabel).toEqual({ code: 'adjust-target', subject: 'Giá trị sản xuất' });
    session.undo();
    await expect.element(field('Kế hoạch')).toHaveValue('3.400');
    await expect.element(page.getByText('Trước 15/7/2024: 3.400')).not.toBeInTheDocument();
  });

  test('is still made when the sheet is taken away under it', async () => {
    const { session, sheet } = await openSheet({ targets: [['2021', '3.400']] });
    await button('Điều chỉnh kế hoạch, Kế hoạch').click();
    await field('Chỉ tiêu mới').fill('3.800');
    await sheet.unmount();
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')).toMatchObject({
      text: '3.800',
      earlier: [{ text: '3.400', until: null }],
    });
  });

  test('on a day not known says only that it was before', async () => {
    await openSheet({ targets: [['2021', '3.400']] });
    await button('Điều chỉnh kế hoạch, Kế hoạch').click();
    await field('Chỉ tiêu mới').fill('3.800');
    await button('Ghi').click();
    await expect.element(page.getByText('Trước khi điều chỉnh: 3.400')).toBeVisible();
  });

  test('with a day that is none is refused and keeps what was typed', async () => {
    const { session, onclose } = await openSheet({ targets: [['2021', '3.400']] });
    await button('Điều chỉnh kế hoạch, Kế hoạch').click();
    await field('Chỉ tiêu mới').fill('3.800');
    await field('Ngày điều chỉnh').fill('31/2/2024');
    await button('Ghi').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('“31/2/2024” không phải là ngày');
    await button('Đóng').click();
    expect(onclose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect.element(field('Chỉ tiêu mới')).not.toBeInTheDocument();
    expect(targetOf(lineAt(session.plan, ROW), YEAR, '')?.text).toBe('3.400');
  });
});

test('a target is typed, put right and adjusted by keyboard alone', async () => {
  const { session } = await openSheet({});
  field('Kế hoạch').element().focus();
  await userEvent.keyboard('100');
  await userEvent.tab();
  await expect.element(choice('So sánh, Kế hoạch')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByText('Hiểu là: từ 100 tỷ đồng trở lên.')).toBeVisible();
  expect(targetOf(lineAt(session.plan, ROW), YEAR, '')?.goal).toMatchObject({
    comparison: { comparator: '≥' },
  });
  await userEvent.tab();
  await expect.element(choice('Tính theo, Kế hoạch')).toHaveFocus();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(button('Hiểu lại từ câu, Kế hoạch')).toHaveFocus();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Chỉ tiêu mới')).toHaveFocus();
  await userEvent.keyboard('120{Enter}');
  await expect.element(field('Kế hoạch')).toHaveValue('120');
  await expect.element(page.getByText('Trước khi điều chỉnh: 100')).toBeVisible();
});

test('the sheet with everything about targets open has no accessibility fault', async () => {
  await openSheet({
    settings: { assigners: ['thành phố'] },
    targets: [
      ['2021', 'trên 100'],
      ['2022', '120'],
    ],
  });
  await choice('So sánh, Kế hoạch').selectOptions('dưới');
  await choice('Kỳ, Kế hoạch').selectOptions('năm 2022');
  await button('Điều chỉnh kế hoạch, Kế hoạch').click();
  await button('Thêm chỉ tiêu giao').click();
  await page.getByText('Các kỳ khác').click();
  expect(await violationsInBothThemes()).toEqual([]);
});
