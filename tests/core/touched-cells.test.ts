/** Which cells a change touched: counted by hand for each sort of record. */
import { expect, test } from 'vitest';
import { NO_CHANGES, type RecordChanges } from '#core/change.ts';
import { lineAt } from '#core/plan.ts';
import { touchedCells } from '#core/touched-cells.ts';
import { figureFrom, idOf, smallPlan, targetFrom } from '#tests/support/small-plan.ts';

const ROW = idOf(0);
const plan = smallPlan([{ name: 'Số hộ nghèo', unit: 'hộ', figures: { '2024': '12' } }]);
const { indicator } = lineAt(plan, ROW);
const figure = figureFrom(ROW, '2024', '12');

const touched = (changes: Partial<RecordChanges>): readonly string[] => [
  ...touchedCells({ ...NO_CHANGES, ...changes }),
];

test('a figure, a target and a row that came, went or changed are one cell each', () => {
  const added = [figureFrom(ROW, '2023', '15'), targetFrom(ROW, '2024', '≤ 10')];
  expect(touched({ added, removed: [figure] })).toEqual([
    `figure|${ROW}|2023`,
    `target|${ROW}|2024|`,
    `figure|${ROW}|2024`,
  ]);
  expect(touched({ updated: [[figure, { ...figure, note: 'ước', state: 'estimate' }]] })).toEqual([
    `figure|${ROW}|2024`,
  ]);
});

test('of a row that was there each field is a cell, and its place is one', () => {
  const order = `${indicator.order}V` as typeof indicator.order; // after it
  const to = { ...indicator, name: 'Tỷ lệ hộ nghèo', unit: '%', order, parent: idOf(5) };
  expect(new Set(touched({ updated: [[indicator, to]] }))).toEqual(
    new Set([`indicator|${ROW}|name`, `indicator|${ROW}|unit`, `indicator|${ROW}|place`]),
  );
});

test('so it is of the plan; a plan that begins has none, nor what a hand-in copies', () => {
  const { head } = plan;
  expect(touched({ updated: [[head, { ...head, title: 'Kế hoạch khác' }]] })).toEqual(['plan|title']);
  expect(touched({ added: [head] })).toEqual([]);
  const { value, state, asOf, period } = figure;
  expect(touched({ added: [{ record: 'submitted', indicator: ROW, period, value, state, asOf }] })).toEqual(
    [],
  );
});
