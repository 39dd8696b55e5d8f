/** Twenty thousand indicators with five years each: an edit judges its own row and the rows above it, shown by counting. */
import { describe, expect, it } from 'vitest';
import { applyChange, NO_CHANGES, rowsConcerned } from '#core/change.ts';
import { editFigure } from '#core/edits.ts';
import { makeFigure } from '#core/figure.ts';
import { makeIndicatorId, makePlanId, type IndicatorId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { judgeAgain, judgePlan, type Judging } from '#core/judging.ts';
import { evenKeys } from '#core/order.ts';
import { stagePeriod, yearPeriod } from '#core/period.ts';
import { makePlan, type Plan, type PlanRecord } from '#core/plan.ts';
import { toDecimal } from '#core/decimal.ts';
import { makeTarget } from '#core/target.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const ROWS = 20_000;
const PARTS_EACH = 4; // every fifth row is an indicator with four parts

function largePlan(): { plan: Plan; ids: readonly IndicatorId[] } {
  const { random } = seededRandom(20_000);
  const keys = evenKeys(ROWS);
  const ids: IndicatorId[] = [];
  const added: PlanRecord[] = [];
  const known = new Set<IndicatorId>();
  for (const [n, order] of keys.entries()) {
    let id = makeIndicatorId(random);
    while (known.has(id)) id = makeIndicatorId(random);
    known.add(id);
    ids.push(id);
    const head = n - (n % (PARTS_EACH + 1));
    const parent = head === n ? null : (ids[head] ?? null);
    added.push(
      makeIndicator({ id, order, parent, kind: parent ? 'part' : 'indicator', name: `Chỉ tiêu ${n}` }),
    );
    for (let year = 2021; year <= 2025; year++) {
      const number = toDecimal(String(100 + ((n * 7 + year) % 900)));
      const value = {
        kind: 'measured',
        comparison: { comparator: '=', value: { kind: 'number', value: number } },
      } as const;
      added.push(makeFigure({ indicator: id, period: yearPeriod(year), value }));
    }
    added.push(makeTarget({ indicator: id, period: stagePeriod(2021, 2025), text: 'tăng bình quân 2%/năm' }));
  }
  const plan = makePlan({ id: makePlanId(random), title: 'Lớn', firstYear: 2021, lastYear: 2025 });
  return { plan: applyChange(plan, { ...NO_CHANGES, added }), ids };
}

/** How many verdicts were made anew: those left alone are the very same objects. */
function madeAnew(before: Judging, after: Judging): number {
  let count = 0;
  for (const [n, bucket] of after.verdicts.buckets.entries()) {
    const old = before.verdicts.buckets[n];
    if (bucket === old) continue;
    for (const [id, verdict] of bucket) if (old?.get(id) !== verdict) count += 1;
  }
  return count;
}

describe('an edit in a plan of 20 000 indicators and five years', () => {
  const { plan, ids } = largePlan();

  it.each([
    ['a figure of the first year, in a part', 7, '2021', 2],
    ['a figure of the last year, in a part', 9_998, '2025', 2],
    ['a figure in an indicator with parts', 15_000, '2023', 1],
  ])('judges again only what depends on %s', (_, row, year, expected) => {
    const id = ids[row];
    if (!id) throw new Error(`No row ${row}`);
    for (const period of [yearPeriod(2025), stagePeriod(2021, 2025)]) {
      const before = judgePlan(plan, period);
      const edit = editFigure(plan, id, yearPeriod(parseInt(year, 10)), '424.242');
      if (!edit.ok) throw new Error(edit.refusal.code);
      const after = applyChange(plan, edit.changes);
      const { judging, touched } = judgeAgain(before, after, rowsConcerned(edit.changes));
      expect(touched.size).toBe(expected);
      expect(madeAnew(before, judging)).toBe(expected);
      expect(judging.tally).toEqual(judgePlan(after, period).tally);
    }
  });

  it('leaves every other line of the plan the very same object', () => {
    const id = ids[12_345];
    if (!id) throw new Error('No such row');
    const edit = editFigure(plan, id, yearPeriod(2024), '1');
    if (!edit.ok) throw new Error(edit.refusal.code);
    const after = applyChange(plan, edit.changes);
    const changed = after.lines.buckets.flatMap((bucket, n) =>
      [...bucket].filter(([row, line]) => plan.lines.buckets[n]?.get(row) !== line),
    );
    expect(changed.map(([row]) => row)).toEqual([id]);
  });
});
