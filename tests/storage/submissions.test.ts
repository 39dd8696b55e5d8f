/** What was handed in is stored, loaded and undone as everything else; a plan stored before there was such a thing has none. */
import { expect, test } from 'vitest';
import { NO_CHANGES, reverseChanges, type Change } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { editFigure } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { amendmentsOf, submitPeriod } from '#core/submission-edits.ts';
import { completeChanges } from '#storage/completion.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { openLibrary, valueOf } from './databases.ts';
import { contentOf, timeOf } from './sample-plans.ts';

const HALF = toPeriod('2024-H1');
const PLAN = smallPlan([
  { name: 'Giải quyết việc làm', figures: { '2024-H1': '1.508' } },
  { name: 'Hộ nghèo' },
]);

function changeOf(edit: EditResult, n: number): Change {
  if (!edit.ok) throw new Error(edit.refusal.code);
  return { ...edit.changes, label: { code: 'edit-cell' }, at: timeOf(n) };
}

const handIn = (plan: Plan): EditResult => {
  const day = readDay('20/6/2024');
  if (!day) throw new Error('A day');
  return submitPeriod(plan, { period: HALF, day, note: 'Báo cáo số 145/BC-UBND' });
};

test('a hand-in and an edit after it come back from the store, and go with their undoing', async () => {
  const library = await openLibrary();
  const id = PLAN.head.id;
  valueOf(await library.create(PLAN, { code: 'create-plan' }, timeOf(1)));
  const load = async () => valueOf(await library.load(id));
  const append = async (edit: (plan: Plan) => EditResult, n: number): Promise<Change> => {
    const { plan, seq } = await load();
    const change = changeOf(edit(plan), n);
    valueOf(await library.append(id, seq, change));
    return change;
  };
  const handedIn = await append(handIn, 2);
  const frozen = (await load()).plan;
  await append((plan) => editFigure(plan, idOf(0), HALF, '1.600'), 3);
  const edited = (await load()).plan;
  expect(edited.submissions.get(HALF)).toMatchObject({ day: '2024-06-20', note: 'Báo cáo số 145/BC-UBND' });
  expect(amendmentsOf(edited, HALF)).toHaveLength(1);
  await append((plan) => editFigure(plan, idOf(0), HALF, '1.508'), 4);
  expect(contentOf((await load()).plan)).toEqual(contentOf(frozen));
  const { seq } = await load();
  const undo: Change = { ...reverseChanges(handedIn), label: { code: 'undo' }, at: timeOf(5) };
  valueOf(await library.append(id, seq, undo));
  expect(contentOf((await load()).plan)).toEqual(contentOf(PLAN));
});

test('its records are whole as they are', () => {
  const changes = changeOf(handIn(PLAN), 1);
  expect(completeChanges(changes).added).toEqual(changes.added);
  expect(completeChanges(NO_CHANGES)).toEqual(NO_CHANGES);
});
