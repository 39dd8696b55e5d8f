/** Two windows that changed one plan: all that was entered in both stays, and what both entered is told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange, NO_CHANGES, type Change, type RecordChanges } from '#core/change.ts';
import { figureOf, lineAt, type Plan } from '#core/plan.ts';
import { changesBetween } from '#core/plan-records.ts';
import { toPeriod } from '#core/period.ts';
import { refit, theirsInstead } from '#app/windows/refit.ts';
import { changeFor, contentOf, EMPTY, steps, type Step } from '#tests/core/random-changes.ts';
import { figureFrom, idOf, smallPlan } from '#tests/support/small-plan.ts';

const JOBS = idOf(0);
const POOR = idOf(1);
const PLAN = smallPlan([
  { name: 'Giải quyết việc làm', unit: 'người', figures: { '2024': '1.508' } },
  { name: 'Số hộ nghèo', unit: 'hộ' },
]);

const change = (changes: Partial<RecordChanges>): Change => ({
  ...NO_CHANGES,
  ...changes,
  label: { code: 'edit-cell' },
  at: '2024-06-20T10:12:00+07:00',
});

const enters = (plan: Plan, row: typeof JOBS, text: string): Change => {
  const to = figureFrom(row, '2024', text);
  const from = figureOf(lineAt(plan, row), to.period);
  return change(from ? { updated: [[from, to]] } : { added: [to] });
};

const renames = (row: typeof JOBS, fields: object): Change => {
  const { indicator } = lineAt(PLAN, row);
  return change({ updated: [[indicator, { ...indicator, ...fields }]] });
};

const numberIn = (plan: Plan, row: typeof JOBS) => figureOf(lineAt(plan, row), toPeriod('2024'))?.value;

test('changes of different rows stand side by side, and nobody is asked', () => {
  const theirs = applyChange(PLAN, enters(PLAN, JOBS, '1.600'));
  const { plan, changes, clashes, homeless } = refit(theirs, [enters(PLAN, POOR, '12')]);
  expect([clashes, homeless]).toEqual([[], []]);
  expect(numberIn(plan, JOBS)).toEqual(figureFrom(JOBS, '2024', '1.600').value);
  expect(numberIn(plan, POOR)).toEqual(figureFrom(POOR, '2024', '12').value);
  expect(contentOf(changes.reduce(applyChange, theirs))).toEqual(contentOf(plan));
});

test('of one figure entered in both, the one entered here stands, and theirs is told and one step away', () => {
  const theirs = applyChange(PLAN, enters(PLAN, JOBS, '1.600'));
  const mine = enters(PLAN, JOBS, '1.700');
  const again = enters(applyChange(PLAN, mine), JOBS, '1.750');
  const { plan, clashes } = refit(theirs, [mine, again]);
  expect(numberIn(plan, JOBS)).toEqual(figureFrom(JOBS, '2024', '1.750').value);
  expect(clashes).toEqual([
    { here: figureFrom(JOBS, '2024', '1.750'), there: figureFrom(JOBS, '2024', '1.600') },
  ]);
  expect(contentOf(applyChange(plan, theirsInstead(plan, clashes)))).toEqual(contentOf(theirs));
});

test('the same figure entered in both is no clash, and nothing is left to store', () => {
  const theirs = applyChange(PLAN, enters(PLAN, JOBS, '1.600'));
  const { changes, clashes } = refit(theirs, [enters(PLAN, JOBS, '1.600')]);
  expect([changes, clashes]).toEqual([[], []]);
});

test('the name changed there and the unit changed here are both kept', () => {
  const theirs = applyChange(PLAN, renames(JOBS, { name: 'Số lao động có việc làm' }));
  const { plan, clashes } = refit(theirs, [renames(JOBS, { unit: 'lao động' })]);
  expect(clashes).toEqual([]);
  expect(lineAt(plan, JOBS).indicator).toMatchObject({ name: 'Số lao động có việc làm', unit: 'lao động' });
});

test('a figure for a row deleted there has no place and is handed back; what came with it stays', () => {
  const { indicator, figures } = lineAt(PLAN, JOBS);
  const theirs = applyChange(PLAN, change({ removed: [indicator, ...figures] }));
  const paste = change({
    added: [figureFrom(POOR, '2024', '12')],
    updated: [[figureFrom(JOBS, '2024', '1.508'), figureFrom(JOBS, '2024', '1.700')]],
  });
  const { plan, homeless } = refit(theirs, [paste]);
  expect(homeless).toEqual([figureFrom(JOBS, '2024', '1.700')]);
  expect(numberIn(plan, POOR)).toEqual(figureFrom(POOR, '2024', '12').value);
});

test('a name given to the plan here is kept, though it changes nothing', () => {
  const name = { ...change({}), label: { code: 'name-version', subject: 'Bản trình HĐND' } as const };
  expect(refit(PLAN, [name]).changes).toEqual([name]);
});

test('whatever both did, each change fits after the one before, and no record entered here is left out in silence', () => {
  const after = (plan: Plan, made: readonly Step[]): readonly [Plan, Change[]] => {
    const changes: Change[] = [];
    let now = plan;
    for (const step of made) {
      const one = change(changeFor(now, step));
      now = applyChange(now, one);
      changes.push(one);
    }
    return [now, changes];
  };
  fc.assert(
    fc.property(steps, steps, steps, (before, there, here) => {
      const [plan] = after(EMPTY, before);
      const [theirs] = after(plan, there);
      const [mine, changes] = after(plan, here);
      const refitted = refit(theirs, changes);
      expect(contentOf(refitted.changes.reduce(applyChange, theirs))).toEqual(contentOf(refitted.plan));
      if (there.length === 0) expect(contentOf(refitted.plan)).toEqual(contentOf(mine));
      if (refitted.homeless.length === 0 && refitted.clashes.length === 0) {
        // Both sides' work is in it: taking mine again on top changes nothing of what only I changed.
        const net = changesBetween(plan, mine);
        const again = refit(refitted.plan, [change(net)]);
        expect(again.clashes).toEqual([]);
      }
    }),
  );
});
