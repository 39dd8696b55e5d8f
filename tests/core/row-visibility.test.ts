/** What is seen under collapsed and left-out rows, against the rule said plainly, on random plans. */
import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '#core/identity.ts';
import { ancestorsOf, rowsInOrder, type Plan } from '#core/plan.ts';
import { leftOutAtMost, rowsSeen } from '#core/row-visibility.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const NONE: ReadonlySet<IndicatorId> = new Set();

function* someRows(): Generator<{
  plan: Plan;
  rows: ReturnType<typeof rowsInOrder>;
  some: Set<IndicatorId>;
  others: Set<IndicatorId>;
}> {
  for (let seed = 1; seed <= 20; seed++) {
    const plan = generatePlan(seed, { rows: 40 });
    const dice = seededRandom(seed + 100);
    const rows = rowsInOrder(plan);
    const draw = () => new Set(rows.filter(() => dice.chance(0.3)).map(({ id }) => id));
    yield { plan, rows, some: draw(), others: draw() };
  }
}

describe('rows', () => {
  test('are seen unless they are left out or stand under a collapsed one', () => {
    for (const { plan, rows, some, others } of someRows()) {
      const expected = rows.filter(
        ({ id }) => !others.has(id) && !ancestorsOf(plan, id).some((above) => some.has(above)),
      );
      const seen = rowsSeen(rows, some, others);
      expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(seen.every((row) => rows.includes(row))).toBe(true); // the very same
    }
  });

  test('are the list itself where nothing is hidden', () => {
    const rows = rowsInOrder(generatePlan(1, { rows: 10 }));
    expect(rowsSeen(rows, NONE, NONE)).toBe(rows);
  });

  test('are not left out above one that is not', () => {
    for (const { plan, rows, others } of someRows()) {
      const needed = new Set(
        rows.filter(({ id }) => !others.has(id)).flatMap(({ id }) => ancestorsOf(plan, id)),
      );
      const expected = [...others].filter((id) => !needed.has(id));
      expect(leftOutAtMost(rows, others)).toEqual(new Set(expected));
    }
  });
});
