/** Backups taken back in: what each plan of a file would mean on a device, and that nothing there is ever lost by it. */
import { describe, expect, test } from 'vitest';
import { makePlanId } from '#core/identity.ts';
import { valueOf } from '#tests/storage/databases.ts';
import { contentOf } from '#tests/storage/sample-plans.ts';
import {
  addPlan,
  backupOf,
  enter,
  enterAndStay,
  figureOn,
  offersOn,
  openDevice,
  planOn,
  restoreOn,
  valueOfText,
  type Device,
} from './backup-desk.ts';

const entriesOn = async ({ library }: Device, id: Parameters<typeof planOn>[1]) =>
  valueOf(await library.entries(id));

describe('A backup', () => {
  test('of all plans, taken in where there are none, makes the same plans with the same history', async () => {
    const [office, home] = [await openDevice(), await openDevice()];
    const ids = [await addPlan(office, 'A'), await addPlan(office, 'B'), await addPlan(office, 'C')];
    await enter(office, ids[0]!, '12');
    await enter(office, ids[0]!, '11');
    await enter(office, ids[1]!, '5');
    await office.desk.closePlan();
    await office.desk.removePlan(ids[2]!);
    const content = await backupOf(office);
    expect((await offersOn(home, content)).map(({ standing }) => standing.kind)).toEqual(
      Array(3).fill('not-here'),
    );
    await restoreOn(home, content);
    for (const id of ids) {
      expect(await entriesOn(home, id)).toEqual(await entriesOn(office, id));
      expect(contentOf(await planOn(home, id))).toEqual(contentOf(await planOn(office, id)));
    }
    expect(home.desk.plans?.map(({ title }) => title).sort()).toEqual(['A', 'B']);
    expect(home.backups.bin?.map(({ title }) => title)).toEqual(['C']); // what was in the bin stays there
  });

  test('of the open plan holds what was entered last', async () => {
    const device = await openDevice();
    const id = await addPlan(device);
    await enterAndStay(device, id, '12');
    const content = await backupOf(device, id);
    expect(content.plans.map(({ entries }) => entries.length)).toEqual([2]);
    expect((await offersOn(device, content))[0]?.standing.kind).toBe('identical');
  });
});

/** Two devices with one plan, the second having had it from the first by a file. */
async function shared() {
  const [office, home] = [await openDevice(), await openDevice()];
  const id = await addPlan(office);
  await enter(office, id, '12');
  await office.desk.closePlan();
  await restoreOn(home, await backupOf(office));
  return { office, home, id };
}

describe('A plan that is on both', () => {
  test('goes on where the file goes on', async () => {
    const { office, home, id } = await shared();
    await enter(office, id, '13');
    await enter(office, id, '14');
    const content = await backupOf(office);
    const [offer] = await offersOn(home, content);
    expect(offer).toMatchObject({ standing: { kind: 'file-ahead', inFile: 2, onDevice: 0 } });
    expect(offer?.choices[0]).toBe('extend');
    expect(await restoreOn(home, content)).toMatchObject([{ kind: 'done', choice: 'extend' }]);
    expect(await figureOn(home, id)).toBe(valueOfText('14'));
    expect(await entriesOn(home, id)).toEqual(await entriesOn(office, id));
    expect((await offersOn(home, content))[0]?.standing.kind).toBe('identical');
  });

  test('goes on though it is open here', async () => {
    const { office, home, id } = await shared();
    await enter(office, id, '13');
    const content = await backupOf(office);
    await home.desk.openPlan(id, null);
    expect(await restoreOn(home, content)).toMatchObject([{ kind: 'done' }]);
    await home.desk.openPlan(id, null);
    expect(home.desk.open?.saver.seq).toBe(3);
  });

  test('is not touched while another window edits it', async () => {
    const { office, home, id } = await shared();
    await enter(office, id, '13');
    const content = await backupOf(office);
    await office.desk.closePlan();
    await navigator.locks.request(`so-chi-tieu/${id}`, async () => {
      expect(await restoreOn(home, content, 'extend')).toMatchObject([
        { kind: 'not-done', why: 'elsewhere' },
      ]);
      expect(await restoreOn(home, content, 'set')).toMatchObject([{ kind: 'not-done', why: 'elsewhere' }]);
    });
    expect(await figureOn(home, id)).toBe(valueOfText('12'));
  });

  test('stays as it is where it is newer, unless somebody sets it back, which can be undone', async () => {
    const { office, home, id } = await shared();
    const old = await backupOf(office);
    await enter(home, id, '20');
    const [offer] = await offersOn(home, old);
    expect(offer).toMatchObject({ standing: { kind: 'device-ahead', inFile: 0, onDevice: 1 } });
    expect(offer?.choices).toEqual(['leave', 'copy', 'set']);
    await restoreOn(home, old);
    expect(await figureOn(home, id)).toBe(valueOfText('20'));
    await restoreOn(home, old, 'set');
    expect(await figureOn(home, id)).toBe(valueOfText('12'));
    const last = (await entriesOn(home, id)).at(-1);
    expect(last?.label).toEqual({ code: 'restore-backup', subject: old.madeAt });
    await home.desk.openPlan(id, null);
    await home.desk.open?.session.undoWhenKnown();
    await home.desk.open?.saver.flush();
    expect(await figureOn(home, id)).toBe(valueOfText('20'));
  });

  test('becomes two where both were edited, each with its history', async () => {
    const { office, home, id } = await shared();
    await enter(office, id, '13');
    await enter(home, id, '20');
    await enter(home, id, '21');
    const content = await backupOf(office);
    const [offer] = await offersOn(home, content);
    expect(offer).toMatchObject({ standing: { kind: 'both', inFile: 1, onDevice: 2 } });
    const [restored] = await restoreOn(home, content);
    if (restored?.kind !== 'done' || !restored.plan) throw new Error('It was to be copied');
    expect(restored.plan).not.toBe(id);
    expect(await figureOn(home, id)).toBe(valueOfText('21'));
    expect(await figureOn(home, restored.plan)).toBe(valueOfText('13'));
    expect((await planOn(home, restored.plan)).head.title).toBe('Kế hoạch 2024 (bản khác)');
    expect(await entriesOn(home, restored.plan)).toHaveLength(4); // import, two edits, the title
  });

  test('is known for the same where only the logs differ', async () => {
    const { office, home, id } = await shared();
    await enter(office, id, '13');
    home.clock = '2026-06-21T08:00:00.000+07:00';
    await enter(home, id, '13');
    const [offer] = await offersOn(home, await backupOf(office));
    expect(offer).toMatchObject({ standing: { kind: 'same-content' } });
    expect(offer?.choices[0]).toBe('leave');
  });

  test('comes out of the bin', async () => {
    const { office, home, id } = await shared();
    await home.desk.removePlan(id);
    const content = await backupOf(office);
    const [offer] = await offersOn(home, content);
    expect(offer).toMatchObject({ isInBin: true, choices: ['unbin', 'copy', 'leave'] });
    await restoreOn(home, content);
    expect(home.desk.plans).toHaveLength(1);
  });
});

test('Of a damaged file nothing touches a plan that is here', async () => {
  const { office, home, id } = await shared();
  await enter(office, id, '13');
  const offers = await home.backups.offer(await backupOf(office), true);
  expect(offers.map(({ choices }) => choices)).toEqual([['copy', 'leave']]);
});

test('A log that makes no plan is not offered', async () => {
  const device = await openDevice();
  const id = await addPlan(device);
  await enter(device, id, '12');
  const content = await backupOf(device);
  const plans = content.plans.map((plan) => ({ ...plan, entries: plan.entries.slice(1) }));
  expect(await offersOn(device, { ...content, plans })).toEqual([]);
  const stranger = { ...content.plans[0]!, id: makePlanId(() => 0.5) };
  expect(await offersOn(device, { ...content, plans: [stranger] })).toEqual([]);
});
