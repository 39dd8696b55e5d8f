/** The row sheet over a real session: what is typed reaches the plan or is refused in sight, and the sheet follows the plan. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import axe from 'axe-core';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Session } from '#app/session.svelte.ts';
import { applyChange, NO_CHANGES, type Change } from '#core/change.ts';
import { toDecimal } from '#core/decimal.ts';
import { editFigure } from '#core/edits.ts';
import { makeFigure, readFigureValue, type Figure } from '#core/figure.ts';
import { indicatorIdOf, makePlanId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import { toPeriod, type Period } from '#core/period.ts';
import { figureOf, judgementOf, lineAt, makePlan, targetOf } from '#core/plan.ts';
import { makeTarget } from '#core/target.ts';
import RowSheet from '#ui/sheet/RowSheet.svelte';

const HALF = toPeriod('2024-H1');
const YEAR = toPeriod('2024');
const LAST_HALF = toPeriod('2023-H1');

const ids = {
  group: indicatorIdOf('bbbbbb'),
  capital: indicatorIdOf('cccccc'),
  budget: indicatorIdOf('dddddd'),
  words: indicatorIdOf('ffffff'),
  empty: indicatorIdOf('gggggg'),
};

function figure(indicator: Figure['indicator'], period: Period, text: string): Figure {
  const reading = readFigureValue(text);
  if (!reading.ok) throw new Error(`Not a figure: ${text}`);
  return makeFigure({ indicator, period, value: reading.value });
}

function openSession(): { session: Session; record: ReturnType<typeof vi.fn<(change: Change) => void>> } {
  const keys = evenKeys(5);
  const key = (n: number): OrderKey => keys[n] as OrderKey; // five were made
  const blank = makePlan({
    id: makePlanId(() => 0.5),
    title: 'Kế hoạch 2024',
    firstYear: 2024,
    lastYear: 2024,
    settings: { reportingPeriod: HALF },
  });
  const plan = applyChange(blank, {
    ...NO_CHANGES,
    added: [
      makeIndicator({ id: ids.group, order: key(0), kind: 'group', label: 'I', name: 'Kinh tế' }),
      makeIndicator({ id: ids.capital, order: key(1), label: '1', name: 'Tổng vốn đầu tư', unit: 'tỷ đồng' }),
      makeIndicator({ id: ids.budget, order: key(2), label: '2', name: 'Thu ngân sách', unit: 'triệu đồng' }),
      makeIndicator({
        id: ids.words,
        order: key(3),
        label: '3',
        name: 'Cải cách hành chính',
        measure: 'words',
      }),
      makeIndicator({ id: ids.empty, order: key(4), label: '4', name: 'Chỉ tiêu mới' }),
      makeTarget({ indicator: ids.capital, period: YEAR, text: '24.964' }),
      figure(ids.capital, HALF, '10000'),
      figure(ids.capital, LAST_HALF, '11722,5'),
      makeTarget({ indicator: ids.budget, period: YEAR, assigner: 'thành phố', text: '500.000' }),
      makeTarget({
        indicator: ids.budget,
        period: YEAR,
        assigner: 'HĐND quận',
        text: '480.000',
        implied: { by: HALF, figure: toDecimal('178500'), percent: toDecimal('37.2') },
      }),
      figure(ids.budget, HALF, '178500'),
      makeTarget({ indicator: ids.words, period: YEAR, text: 'Hoàn thành kế hoạch' }),
    ],
  });
  const record = vi.fn<(change: Change) => void>();
  return {
    session: new Session({ plan, period: null, now: () => '2024-06-14T08:00:00+07:00', record }),
    record,
  };
}

async function open(row = ids.capital) {
  const { session, record } = openSession();
  const onmove = vi.fn<(to: typeof row) => void>();
  const onclose = vi.fn<() => void>();
  const sheet = await render(RowSheet, {
    session,
    row,
    onmove: (to: typeof row) => {
      onmove(to);
      void sheet.rerender({ row: to });
    },
    onclose,
  });
  return { session, record, onmove, onclose, sheet };
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const attainment = (name = 'Tỷ lệ đạt (%)') => page.getByRole('group', { name, exact: true });

beforeEach(async () => {
  await page.viewport(1366, 768);
});

describe('a field', () => {
  test('takes a figure on Enter: attainment follows, one step to undo, focus goes on', async () => {
    const { session, record } = await open();
    await field('Thực hiện').fill('13447');
    expect(record).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await expect.element(attainment()).toHaveTextContent('53,87');
    await expect.element(field('Thực hiện')).toHaveValue('13.447');
    await expect.element(field('Đến ngày')).toHaveFocus();
    expect(record).toHaveBeenCalledOnce();
    expect(session.undoLabel).toEqual({ code: 'edit-row', subject: 'Tổng vốn đầu tư' });
  });

  test('keeps a refused entry as typed, says why, and does not let it go unsaid', async () => {
    const { record, onmove, onclose, session } = await open();
    await field('Thực hiện').fill('12,5 tỷ');
    await button('Chỉ tiêu sau').click();
    await expect.element(field('Thực hiện')).toHaveValue('12,5 tỷ');
    await expect.element(field('Thực hiện')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('Thực hiện')).toHaveFocus();
    await expect.element(page.getByRole('alert')).toHaveTextContent('“12,5 tỷ” không phải là số.');
    await button('Đóng').click();
    expect(onmove).not.toHaveBeenCalled();
    expect(onclose).not.toHaveBeenCalled();
    expect(record).not.toHaveBeenCalled();
    await button('Bỏ').click();
    await expect.element(field('Thực hiện')).toHaveValue('10.000');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await button('Đóng').click();
    expect(onclose).toHaveBeenCalledOnce();
    expect(figureOf(lineAt(session.plan, ids.capital), HALF)).not.toBeNull();
  });

  test('with a refused entry keeps its row in sight when another row is asked for', async () => {
    const { sheet } = await open();
    await field('Thực hiện').fill('12.34.5');
    field('Thực hiện').element().blur();
    await sheet.rerender({ row: ids.budget });
    await expect.element(field('Chỉ tiêu')).toHaveValue('Tổng vốn đầu tư');
    await button('Bỏ').click();
    await expect.element(field('Chỉ tiêu')).toHaveValue('Thu ngân sách');
  });

  test('left blank removes the figure; nothing becomes 0', async () => {
    const { session } = await open();
    await field('Thực hiện').fill('');
    await userEvent.keyboard('{Enter}');
    await expect.element(attainment()).toHaveTextContent('Chưa có số thực hiện của kỳ này.');
    await expect.element(field('Thực hiện')).toHaveValue('');
    await expect.element(attainment()).not.toHaveTextContent('0,00');
    expect(figureOf(lineAt(session.plan, ids.capital), HALF)).toBeNull();
    await expect.element(field('Đến ngày')).toBeDisabled();
  });

  test('not being typed into follows the plan: undo and edits made elsewhere show', async () => {
    const { session } = await open();
    await field('Thực hiện').fill('13447');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Thực hiện')).toHaveValue('13.447');
    session.undo();
    await expect.element(field('Thực hiện')).toHaveValue('10.000');
    session.run({ code: 'edit-cell' }, editFigure(session.plan, ids.capital, HALF, '12.000'));
    await expect.element(field('Thực hiện')).toHaveValue('12.000');
  });

  test('being typed into is left alone by changes elsewhere; Esc drops what was typed', async () => {
    const { session, onclose } = await open();
    await field('Thực hiện').fill('13');
    session.run({ code: 'edit-cell' }, editFigure(session.plan, ids.capital, LAST_HALF, '12.000'));
    await expect.element(field('Cùng kỳ năm trước')).toHaveValue('12.000');
    await expect.element(field('Thực hiện')).toHaveValue('13');
    await userEvent.keyboard('{Escape}');
    await expect.element(field('Thực hiện')).toHaveValue('10.000');
    expect(onclose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledOnce();
  });

  test('is not reformatted while typing, and says how an unclear number was read', async () => {
    await open();
    await field('Thực hiện').fill('1.508');
    await expect.element(page.getByText('Đã hiểu là 1.508 (hàng nghìn).')).toBeVisible();
    await field('Thực hiện').fill('8.5');
    await expect.element(field('Thực hiện')).toHaveValue('8.5');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Thực hiện')).toHaveValue('8,5');
    await expect.element(page.getByText('Đã hiểu là 8,5.')).toBeVisible();
  });

  test('still commits when the sheet is taken away under it, to the row it was typed for', async () => {
    const { session, sheet } = await open();
    await field('Thực hiện').fill('13447');
    await sheet.rerender({ row: ids.budget });
    expect(figureOf(lineAt(session.plan, ids.budget), HALF)?.value).toMatchObject(
      figure(ids.budget, HALF, '178500').value,
    );
    expect(figureOf(lineAt(session.plan, ids.capital), HALF)?.value).toMatchObject(
      figure(ids.capital, HALF, '13447').value,
    );
    await field('Thực hiện').fill('200000');
    await sheet.unmount();
    expect(figureOf(lineAt(session.plan, ids.budget), HALF)?.value).toMatchObject(
      figure(ids.budget, HALF, '200000').value,
    );
  });
});

describe('targets', () => {
  test('are read back at once while typed, and stay words when not understood', async () => {
    const { session } = await open(ids.empty);
    await field('Kế hoạch').fill('>= 95');
    await expect.element(page.getByText('Hiểu là: từ 95 trở lên.')).toBeVisible();
    await field('Kế hoạch').fill('giữ vững trật tự');
    await expect.element(page.getByText('Giữ nguyên lời văn, do người đánh giá.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(targetOf(lineAt(session.plan, ids.empty), YEAR, '')?.text).toBe('giữ vững trật tự');
  });

  test('of two assigners have each their own percent; an inferred one shows the printed percent', async () => {
    await open(ids.budget);
    await expect.element(field('thành phố giao')).toHaveValue('500.000');
    await expect.element(attainment('Tỷ lệ đạt (%), thành phố giao')).toHaveTextContent('35,7');
    const printed = attainment('Tỷ lệ đạt (%), HĐND quận giao');
    await expect.element(printed).toHaveTextContent('37,2');
    await expect.element(printed).not.toHaveTextContent('37,19');
    await printed.getByRole('button', { name: 'Vì sao?' }).click();
    await expect.element(printed.getByText('Tỷ lệ in trong văn bản').first()).toBeVisible();
  });

  test('explain their percent with formula, inputs and rounding', async () => {
    await open();
    const why = attainment().getByRole('button', { name: 'Vì sao?' });
    await why.click();
    await expect.element(why).toHaveAttribute('aria-expanded', 'true');
    await expect.element(attainment().getByText('Thực hiện ÷ kế hoạch × 100').first()).toBeVisible();
    await expect.element(attainment()).toHaveTextContent('24.964');
    await expect.element(attainment()).toHaveTextContent('10.000');
  });

  test('have an empty field for each assigner of the plan without one', async () => {
    const { session } = await open(ids.empty);
    session.run(
      { code: 'edit-plan' },
      {
        ok: true,
        changes: {
          ...NO_CHANGES,
          updated: [
            [
              session.plan.head,
              {
                ...session.plan.head,
                settings: { ...session.plan.head.settings, assigners: ['thành phố', 'HĐND quận'] },
              },
            ],
          ],
        },
      },
    );
    await field('HĐND quận giao').fill('12');
    await userEvent.keyboard('{Enter}');
    expect(targetOf(lineAt(session.plan, ids.empty), YEAR, 'HĐND quận')?.text).toBe('12');
    await expect.element(field('thành phố giao')).toHaveValue('');
  });
});

describe('the sheet', () => {
  test('goes to the next and the previous row, committing first and staying in the same field', async () => {
    const { session, onmove } = await open();
    await field('Thực hiện').fill('13447');
    await button('Chỉ tiêu sau').click();
    expect(onmove).toHaveBeenLastCalledWith(ids.budget);
    expect(figureOf(lineAt(session.plan, ids.capital), HALF)?.value).toMatchObject(
      figure(ids.capital, HALF, '13447').value,
    );
    await expect.element(field('Chỉ tiêu')).toHaveValue('Thu ngân sách');
    await expect.element(field('Thực hiện')).toHaveFocus();
    await expect.element(page.getByText('3/5')).toBeVisible();
    await button('Chỉ tiêu trước').click();
    await expect.element(field('Thực hiện')).toHaveValue('13.447');
  });

  test('commits the field in hand before it closes', async () => {
    const { session, onclose } = await open();
    await field('Ghi chú').fill('Theo báo cáo số 256');
    await button('Đóng').click();
    expect(onclose).toHaveBeenCalledOnce();
    expect(lineAt(session.plan, ids.capital).indicator.note).toBe('Theo báo cáo số 256');
  });

  test('shows a verdict given by a person beside the computed one', async () => {
    const { session } = await open();
    await page.getByRole('combobox', { name: 'Sửa đánh giá và ghi lý do' }).selectOptions('met');
    await field('Lý do').fill('Vốn giải ngân dồn vào quý IV');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Máy tính ra: Chưa đạt')).toBeVisible();
    expect(judgementOf(lineAt(session.plan, ids.capital), HALF)).toMatchObject({
      verdict: 'met',
      reason: 'Vốn giải ngân dồn vào quý IV',
    });
    await page.getByRole('combobox', { name: 'Sửa đánh giá và ghi lý do' }).selectOptions('as-computed');
    expect(judgementOf(lineAt(session.plan, ids.capital), HALF)).toBeNull();
    await expect.element(page.getByText('Máy tính ra: Chưa đạt')).not.toBeInTheDocument();
  });

  test('of a group holds its number, name and note only', async () => {
    await open(ids.group);
    await expect.element(field('Ghi chú')).toBeVisible();
    expect(page.getByRole('textbox').elements()).toHaveLength(3);
    expect(page.getByRole('combobox').elements()).toHaveLength(0);
  });

  test('commits choices at once', async () => {
    const { session } = await open();
    await page.getByRole('radio', { name: 'Ước' }).click();
    await page.getByRole('combobox', { name: 'Số chữ số lẻ' }).selectOptions('2');
    await page.getByRole('checkbox', { name: 'Tính vào tổng số chỉ tiêu' }).click();
    const line = lineAt(session.plan, ids.capital);
    expect(figureOf(line, HALF)?.state).toBe('estimate');
    expect(line.indicator).toMatchObject({ decimals: 2, counted: false });
  });

  test('beside the grid leaves the page usable; on a phone it is modal and gives the focus back', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    onTestFinished(() => opener.remove());
    opener.focus();
    const wide = await open();
    expect(document.querySelector('dialog:modal')).toBeNull();
    await wide.sheet.unmount();
    expect(document.activeElement).toBe(opener);

    await page.viewport(360, 800);
    const narrow = await open();
    expect(document.querySelector('dialog:modal')).not.toBeNull();
    const box = document.querySelector('dialog')?.getBoundingClientRect();
    expect([box?.width, box?.height]).toEqual([360, 800]);
    await narrow.sheet.unmount();
    expect(document.activeElement).toBe(opener);
  });

  test.each(['light', 'dark'] as const)('has no accessibility fault in %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    onTestFinished(() => {
      delete document.documentElement.dataset['theme'];
    });
    await open();
    await attainment().getByRole('button', { name: 'Vì sao?' }).click();
    await field('Đến ngày').fill('31/2/2024');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toBeVisible();
    const { violations } = await axe.run(document.querySelector('dialog') ?? document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });
});
