/** Where a finding leads: the period shown stays wherever the cell can be seen in it. */
import { expect, it } from 'vitest';
import type { CellPlace } from '#core/checks/finding.ts';
import { applyChange } from '#core/change.ts';
import { editHead } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { checkedCell } from '#ui/checks/checked-cell.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const drawn = smallPlan([
  {
    targets: { '2024|Thành phố': '10', '2024|HĐND quận': '12' },
    figures: { '2024-H1': '5', '2023-H1': '4' },
  },
]);
const edit = editHead(drawn, { firstYear: 2021, lastYear: 2025 });
if (!edit.ok) throw new Error(edit.refusal.code);
const plan = applyChange(drawn, edit.changes);

const place = (
  part: CellPlace['part'],
  period: string | null,
  assigner: string | null = null,
): CellPlace => ({
  row: idOf(0),
  part,
  period: period === null ? null : toPeriod(period),
  assigner,
});

it.each([
  ['the unit', place('unit', null), 'period', '2024-H1 unit'],
  ['the figure shown', place('figure', '2024-H1'), 'period', '2024-H1 figure'],
  ['its day', place('asOf', '2024-H1'), 'period', '2024-H1 asOf'],
  ['the base it is set against', place('figure', '2023-H1'), 'period', '2024-H1 base'],
  ['a figure of another period', place('figure', '2022'), 'period', '2022 figure'],
  ['a target in force', place('target', '2024', 'HĐND quận'), 'period', '2024-H1 target'],
  ['the second assigner’s', place('target', '2024', 'Thành phố'), 'period', '2024-H1 target:2'],
  ['a target of another year', place('target', '2025', ''), 'period', '2025 target'],
  ['a note of the row', place('note', null), 'period', '2024-H1 note'],
  ['a note of a figure', place('note', '2024-H1'), 'period', '2024-H1 figure'],
  ['a year of the stage', place('figure', '2022'), 'stage', '2024-H1 figure|2022'],
  ['a year before it', place('figure', '2019'), 'stage', '2019 figure|2019'],
  ['the stage itself', place('target', '2021/2025', ''), 'stage', '2024-H1 target|2021/2025'],
] as const)('%s', (_, cell, view, expected) => {
  const found = checkedCell(plan, cell, { period: toPeriod('2024-H1'), view });
  expect(`${found.period} ${found.column}`).toBe(expected);
});
