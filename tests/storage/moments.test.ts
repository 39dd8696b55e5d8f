/** A plan as it was at an entry of its log: found again by number and checksum, on the device that made it and on no other. */
import { expect, test } from 'vitest';
import { applyChange } from '#core/change.ts';
import type { Plan } from '#core/plan.ts';
import type { Library } from '#storage/library.ts';
import { alterRow, freshName, openLibrary, rowsOf, valueOf } from './databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from './sample-plans.ts';

/** A plan with a few changes, with a snapshot in between; the plan after each entry, by its number. */
async function makeHistory(library: Library, seed: number, entries = 12): Promise<Plan[]> {
  const rng = seeded(seed);
  const first = makeLargePlan(20, rng);
  valueOf(await library.create(first, { code: 'create-plan' }, timeOf(1)));
  const plans: Plan[] = [first, first];
  for (let seq = 1; seq < entries; seq++) {
    const plan = plans[seq] ?? first;
    const change = randomChange(plan, rng, timeOf(seq + 1));
    valueOf(await library.append(plan.head.id, seq, change));
    plans.push(applyChange(plan, change));
    if (seq === 7) valueOf(await library.writeSnapshot(plans[8] ?? first, 8));
  }
  return plans;
}

const idOf = ([plan]: readonly Plan[]) => {
  if (!plan) throw new Error('A history has a first plan');
  return plan.head.id;
};

test('every entry leads back to the plan as it was after it, before and after the snapshot, and after a restart', async () => {
  const name = freshName();
  const library = await openLibrary(name);
  const plans = await makeHistory(library, 1);
  const id = idOf(plans);
  const moments = await Promise.all(plans.slice(1).map((_, i) => library.moment(id, i + 1)));
  library.close();
  const again = await openLibrary(name);
  for (const [i, outcome] of moments.entries()) {
    const moment = valueOf(outcome);
    const plan = moment && valueOf(await again.planAt(id, moment));
    expect(plan && contentOf(plan), `entry ${i + 1}`).toEqual(contentOf(plans[i + 1] as Plan));
  }
});

test('an entry the log does not have, or has otherwise, leads to nothing', async () => {
  const library = await openLibrary();
  const id = idOf(await makeHistory(library, 2));
  const moment = valueOf(await library.moment(id, 5));
  if (!moment) throw new Error('There is an entry 5');
  expect(valueOf(await library.moment(id, 99))).toBeNull();
  expect(valueOf(await library.planAt(id, { ...moment, sum: moment.sum ^ 1 }))).toBeNull();
  expect(valueOf(await library.planAt(id, { ...moment, seq: 99 }))).toBeNull();
});

test('another device that has the same plan by a file does not take its own entries for those of the first', async () => {
  const [here, there] = [await openLibrary(), await openLibrary()];
  const plans = await makeHistory(here, 3);
  const id = idOf(plans);
  const sent = plans[5] as Plan; // twelve entries were made
  valueOf(await there.create(sent, { code: 'import' }, timeOf(9)));
  const moment = valueOf(await here.moment(id, 1));
  expect(moment && valueOf(await there.planAt(id, moment))).toBeNull();
});

test('nothing is stored for it', async () => {
  const name = freshName();
  const library = await openLibrary(name);
  const id = idOf(await makeHistory(library, 4));
  const before = await rowsOf(name, 'log');
  valueOf(await library.moment(id, 6));
  expect(await rowsOf(name, 'log')).toEqual(before);
});

test('where an earlier entry is damaged the plan of a later one is not made up', async () => {
  const name = freshName();
  const library = await openLibrary(name);
  const id = idOf(await makeHistory(library, 5));
  const moment = valueOf(await library.moment(id, 10));
  await alterRow(name, 'log', 3, (row) => ({ ...row, records: `${String(row['records'])} ` }));
  expect(moment && valueOf(await library.planAt(id, moment))).toBeNull();
});
