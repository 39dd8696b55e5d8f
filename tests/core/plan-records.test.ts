/** A plan and what was made of it: what lies between them takes the one to the other, and the plan is the sum of its records. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange, isEmptyChange, reverseChanges } from '#core/change.ts';
import { makePlanId } from '#core/identity.ts';
import { changesBetween, planOfRecords, recordsOf } from '#core/plan-records.ts';
import { changeFor, contentOf, EMPTY, steps, type Step } from './random-changes.ts';

const after = (from: typeof EMPTY, made: readonly Step[]) =>
  made.reduce((plan, step) => applyChange(plan, changeFor(plan, step)), from);

test('what lies between two states takes the one to the other and back, whatever was done between', () => {
  fc.assert(
    fc.property(steps, steps, (first, second) => {
      const then = after(EMPTY, first);
      const now = after(then, second);
      const back = changesBetween(now, then);
      expect(contentOf(applyChange(now, back))).toEqual(contentOf(then));
      expect(contentOf(applyChange(then, reverseChanges(back)))).toEqual(contentOf(now));
    }),
  );
});

test('between a plan and itself, read anew from its records, there is nothing', () => {
  fc.assert(
    fc.property(steps, (made) => {
      const plan = after(EMPTY, made);
      const again = planOfRecords(recordsOf(plan));
      expect(contentOf(again)).toEqual(contentOf(plan));
      expect(isEmptyChange(changesBetween(plan, again))).toBe(true);
    }),
  );
});

test('the plan keeps its id when it becomes what a copy of it is', () => {
  const copy = { ...EMPTY, head: { ...EMPTY.head, id: makePlanId(() => 0.5), title: 'Bản sao' } };
  const made = applyChange(EMPTY, changesBetween(EMPTY, copy));
  expect(made.head).toEqual({ ...EMPTY.head, title: 'Bản sao' });
});
