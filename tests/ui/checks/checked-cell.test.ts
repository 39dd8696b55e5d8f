/** Where a finding leads: the period shown stays wherever the cell can be seen in it. */
import { expect, it } from 'vitest';
import type { CellPlace } from '#core/checks/finding.ts';
import { applyChange } from '#core/change.ts';
import { editHead } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { checkedCell } from '#ui/checks/checked-cell.ts';
import { stageLayout } from '#ui/grid/stage-layout.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const drawn = smallPlan([
  {
    targets: { '2024|Thành phố': '10', '2024|HĐND quận': '12' },
    figures: { '2024-H1': '5', '2023-H1': '4' },
  },
  { targets: { '2022': '9', '2024-H1|HĐND quận': '6' } },
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

function said(of: Plan, cell: CellPlace, shown: Parameters<typeof checkedCell>[2]): string {
  const { period, column, view } = checkedCell(of, cell, shown);
  return `${period} ${column}${view ? `, ${view} view` : ''}`;
}

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
  ['the year before it', place('figure', '2020'), 'stage', '2024-H1 figure|2020'],
  ['a day, in the cell of its figure', place('asOf', '2023'), 'stage', '2024-H1 figure|2023'],
  ['the stage itself', place('target', '2021/2025', ''), 'stage', '2024-H1 target|2021/2025'],
  [
    'the first assigner’s target of a year',
    place('target', '2024', 'HĐND quận'),
    'stage',
    '2024-H1 target|2024',
  ],
  ['the second assigner’s', place('target', '2024', 'Thành phố'), 'stage', '2024-H1 target:2|2024'],
  ['a target nobody is named for', place('target', '2022', ''), 'stage', '2024-H1 target|2022'],
  ['a year it does not show', place('figure', '2019'), 'stage', '2019 figure, period view'],
  ['a half-year it has no column for', place('figure', '2023-H1'), 'stage', '2023-H1 figure, period view'],
  ['the day of a half-year', place('asOf', '2024-H1'), 'stage', '2024-H1 asOf, period view'],
  [
    'a target of a half-year',
    place('target', '2024-H1', 'HĐND quận'),
    'stage',
    '2024-H1 target, period view',
  ],
] as const)('%s', (_, cell, view, expected) => {
  expect(said(plan, cell, { period: toPeriod('2024-H1'), view })).toBe(expected);
});

it('in a plan of two stages, a year of the other stage is shown there', () => {
  const head = editHead(drawn, { firstYear: 2016, lastYear: 2025 });
  if (!head.ok) throw new Error(head.refusal.code);
  const shown = { period: toPeriod('2024'), view: 'stage' } as const;
  const long = applyChange(drawn, head.changes);
  expect(said(long, place('figure', '2018'), shown)).toBe('2018 figure|2018');
  expect(said(long, place('figure', '2020'), shown)).toBe('2024 figure|2020');
  expect(said(long, place('figure', '2018-H1'), shown)).toBe('2018-H1 figure, period view');
});

it('in a plan of one year, whose halves have columns of their own, nothing moves', () => {
  const shown = { period: toPeriod('2024'), view: 'stage' } as const;
  expect(said(drawn, place('figure', '2024-H1'), shown)).toBe('2024 figure|2024-H1');
  expect(said(drawn, place('target', '2024-H1', 'HĐND quận'), shown)).toBe('2024 target|2024-H1');
  expect(said(drawn, place('target', '2024', 'Thành phố'), shown)).toBe('2024 target:2|2024');
  expect(said(drawn, place('figure', '2023-H1'), shown)).toBe('2023-H1 figure, period view');
});

it.each(['2024', '2024-H1', '2022', '2018'])(
  'every target has the column it is led to, shown %s',
  (period) => {
    const head = editHead(drawn, { firstYear: 2016, lastYear: 2025 });
    if (!head.ok) throw new Error(head.refusal.code);
    const long = applyChange(drawn, head.changes);
    for (const line of valuesOf(long.lines))
      for (const { indicator, period: due, assigner } of line.targets) {
        const cell = { row: indicator, part: 'target', period: due, assigner } as const;
        const found = checkedCell(long, cell, { period: toPeriod(period), view: 'stage' });
        if (found.view === 'period') continue;
        const { periods } = stageLayout(long, found.period);
        const ids = periods.flatMap((one) =>
          one.targets.map(({ n }) => `${n === 0 ? 'target' : `target:${n + 1}`}|${one.period}`),
        );
        expect(ids).toContain(found.column);
      }
  },
);
