/** Where undo leads: the first cell of a change that can be seen in what is shown, found at once however large plan and change are. */
import { describe, expect, it } from 'vitest';
import { applyChange, NO_CHANGES, reverseChanges, type RecordChanges } from '#core/change.ts';
import { makeIndicator } from '#core/indicator.ts';
import { evenKeys } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt } from '#core/plan.ts';
import { freshIds } from '#core/row-edits.ts';
import { makeTarget } from '#core/target.ts';
import { cellOfChange } from '#ui/grid/cell-of-change.ts';
import { figureFrom, idOf, smallPlan, targetFrom } from '#tests/support/small-plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const H1 = toPeriod('2024-H1');

describe('the cell a change is shown in', () => {
  const plan = smallPlan([
    { name: 'Thu ngân sách', targets: { '2024|Thành phố': '10', '2024|HĐND quận': '12' } },
    { name: 'Hộ nghèo', figures: { '2024-H1': '5' } },
  ]);
  const shown = { plan, period: H1 };

  it('is that of the target or figure, or the text that changed', () => {
    const columns = ['HĐND quận', 'Thành phố'].map((assigner) => {
      const target = targetFrom(idOf(0), `2024|${assigner}`, '10');
      return cellOfChange(shown, { ...NO_CHANGES, updated: [[target, target]] }, 'period');
    });
    expect(columns).toEqual([
      { row: idOf(0), column: 'target' },
      { row: idOf(0), column: 'target:2' },
    ]);
    const { indicator } = lineAt(plan, idOf(1));
    const renamed = { ...NO_CHANGES, updated: [[indicator, { ...indicator, unit: 'hộ' }]] as const };
    expect(cellOfChange(shown, renamed, 'period')).toEqual({ row: idOf(1), column: 'unit' });
  });

  it('is the first that can be seen: cells of other years and rows that are gone are passed over', () => {
    const added = [
      targetFrom(idOf(0), '2025', '11'),
      figureFrom(idOf(9), '2024-H1', '1'),
      figureFrom(idOf(1), '2024-H1', '6'),
    ];
    expect(cellOfChange(shown, { ...NO_CHANGES, added }, 'period')).toEqual({
      row: idOf(1),
      column: 'figure',
    });
    expect(cellOfChange(shown, { ...NO_CHANGES, added: added.slice(0, 2) }, 'period')).toBeNull();
  });
});

it.each(['period', 'stage'] as const)(
  'a thousand targets of other years in a plan of 20 000 rows are looked through at once (%s view)',
  (view) => {
    const keys = evenKeys(20_000);
    const ids = freshIds(smallPlan([]), seededRandom(7).random, keys.length);
    const rows = keys.map((order, n) =>
      makeIndicator({
        kind: 'indicator',
        id: ids[n] ?? idOf(0),
        parent: null,
        order,
        name: 'Chỉ tiêu',
      }),
    );
    const targets = rows.map(({ id }) =>
      makeTarget({ indicator: id, period: toPeriod('2024'), assigner: '', text: '5' }),
    );
    const before = applyChange(smallPlan([]), { ...NO_CHANGES, added: [...rows, ...targets] });
    const pasted: RecordChanges = {
      ...NO_CHANGES,
      added: rows
        .slice(0, 1000)
        .map(({ id }, n) =>
          makeTarget({ indicator: id, period: toPeriod(`${2030 + (n % 5)}`), assigner: '', text: '6' }),
        ),
    };
    const after = applyChange(before, pasted);
    const plan = applyChange(after, reverseChanges(pasted));
    const start = performance.now();
    expect(cellOfChange({ plan, period: H1 }, reverseChanges(pasted), view)).toBeNull();
    expect(performance.now() - start).toBeLessThan(100);
  },
);
