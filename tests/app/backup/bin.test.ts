/** The bin keeps deleted plans thirty days by the clock, and longer where the clock cannot be believed. */
import { expect, test } from 'vitest';
import { keepBackupMark, backupMarkOf } from '#app/backup/backup-marks.ts';
import { plansInBin, purgeOld } from '#app/backup/bin.ts';
import { keepCollapsed, readCollapsed } from '#app/collapsed-rows.ts';
import { idOf } from '#tests/support/small-plan.ts';
import { valueOf } from '#tests/storage/databases.ts';
import { addPlan, openDevice } from './backup-desk.ts';

const on = (day: string): string => `2026-${day}T08:00:00.000+07:00`;

async function deviceWithBin() {
  const device = await openDevice();
  const [gone, kept] = [await addPlan(device, 'Bỏ'), await addPlan(device, 'Giữ')];
  device.clock = on('06-01');
  await device.desk.removePlan(gone);
  return { device, gone, kept };
}

test('A deleted plan says how many days it has left', async () => {
  const { device, gone } = await deviceWithBin();
  const daysLeft = async (now: string) => valueOf(await plansInBin(device.library, now))[0]?.daysLeft;
  expect(await daysLeft(on('06-01'))).toBe(30);
  expect(await daysLeft(on('06-02'))).toBe(29);
  expect(await daysLeft('2026-06-30T20:00:00.000+07:00')).toBe(1);
  expect(await daysLeft(on('07-01'))).toBe(0);
  expect(await daysLeft(on('08-01'))).toBe(0);
  expect(await daysLeft(on('05-01'))).toBe(30); // the clock was set back
  expect(valueOf(await plansInBin(device.library, on('06-01')))).toMatchObject([{ id: gone, title: 'Bỏ' }]);
});

test('goes after thirty days and three later starts, with what was remembered of it and nothing else', async () => {
  const { device, gone, kept } = await deviceWithBin();
  for (const id of [gone, kept]) {
    keepBackupMark(id, { seq: 1, sum: 1, at: on('06-01') });
    keepCollapsed(id, [idOf(0)]);
  }
  for (const day of ['06-01', '06-10', '06-30']) expect(await purgeOld(device.library, on(day))).toEqual([]);
  expect(await purgeOld(device.library, on('07-02'))).toEqual([gone]);
  expect(valueOf(await device.library.list('removed'))).toEqual([]);
  expect(valueOf(await device.library.list())).toHaveLength(1);
  expect((await device.library.entries(gone)).ok).toBe(false);
  expect([backupMarkOf(gone), readCollapsed(gone).size]).toEqual([null, 0]);
  expect([backupMarkOf(kept)?.seq, readCollapsed(kept).size]).toEqual([1, 1]);
});

test('stays where the clock jumped ahead, until the app was started on three days there', async () => {
  const { device, gone } = await deviceWithBin();
  const later = ['2031-01-01', '2031-01-02', '2031-01-03'].map((day) => `${day}T08:00:00.000+07:00`);
  expect(await purgeOld(device.library, later[0]!)).toEqual([]);
  expect(await purgeOld(device.library, later[0]!)).toEqual([]);
  expect(await purgeOld(device.library, later[1]!)).toEqual([]);
  expect(await purgeOld(device.library, later[2]!)).toEqual([gone]);
});
