/** What is in no backup file yet: counted cell by cell, once each, and reminded of by amount. */
import { describe, expect, test } from 'vitest';
import { keepBackupMark } from '#app/backup/backup-marks.ts';
import { riskLevel } from '#app/backup/reminding.ts';
import { addPlan, backupOf, enter, openDevice } from './backup-desk.ts';

describe('What is in no backup file', () => {
  test('is each cell edited since the plan was made, counted once', async () => {
    const device = await openDevice();
    const id = await addPlan(device);
    await device.backups.count(id);
    expect(device.backups.unsaved(id)).toEqual({ cells: 0, isMore: false, since: null });
    await enter(device, id, '1');
    device.clock = '2026-06-21T08:00:00.000+07:00';
    await enter(device, id, '2');
    await enter(device, id, '3', 1);
    await device.backups.count(id);
    expect(device.backups.unsaved(id)).toEqual({
      cells: 2,
      isMore: false,
      since: '2026-06-20T10:12:00.000+07:00',
    });
    await enter(device, id, '4', 1);
    await device.backups.count(id);
    expect(device.backups.unsaved(id)?.cells).toBe(2);
  });

  test('is nothing right after a backup of it, and what came since', async () => {
    const device = await openDevice();
    const [a, b] = [await addPlan(device, 'A'), await addPlan(device, 'B')];
    await enter(device, a, '1');
    await enter(device, b, '1');
    await device.backups.countAll();
    expect(device.backups.unsavedInAll.cells).toBe(2);
    await backupOf(device, a);
    expect([device.backups.unsaved(a)?.cells, device.backups.unsaved(b)?.cells]).toEqual([0, 1]);
    expect(device.backups.last).toEqual({ at: device.clock, plans: 1, isLocked: false });
    await enter(device, a, '2');
    await device.backups.countAll();
    expect(device.backups.unsavedInAll.cells).toBe(2);
  });

  test('is all of it where the mark is of another log', async () => {
    const device = await openDevice();
    const id = await addPlan(device);
    await enter(device, id, '1');
    keepBackupMark(id, { seq: 2, sum: 1, at: device.clock });
    await device.backups.count(id);
    expect(device.backups.unsaved(id)?.cells).toBe(1);
    keepBackupMark(id, { seq: 200, sum: 1, at: device.clock });
    await device.backups.count(id);
    expect(device.backups.unsaved(id)?.cells).toBe(1);
  });

  test('is more than can be told beyond a thousand entries', async () => {
    const device = await openDevice();
    const id = await addPlan(device);
    const label = { code: 'edit-cell' } as const;
    const nothing = { added: [], updated: [], removed: [], label, at: device.clock };
    for (let seq = 1; seq <= 1000; seq++) await device.library.append(id, seq, nothing);
    await device.backups.count(id);
    expect(device.backups.unsaved(id)).toMatchObject({ cells: 0, isMore: false });
    await device.library.append(id, 1001, nothing);
    await device.backups.count(id);
    expect(device.backups.unsaved(id)).toMatchObject({ cells: 1000, isMore: true });
  });
});

describe('A reminder', () => {
  const now = Date.parse('2026-06-20T10:00:00+07:00');
  const level = (cells: number, since: string | null = null) =>
    riskLevel({ cells, isMore: false, since }, now);

  test('is due at 50 cells, 200, and each 500', () => {
    const steps = [0, 49, 50, 199, 200, 499, 500, 999, 1000];
    expect(steps.map((cells) => level(cells))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4]);
  });

  test('is due for more than ten cells that are more than a week old', () => {
    const [old, young] = ['2026-06-13T09:59:00+07:00', '2026-06-13T10:01:00+07:00'];
    expect([level(10, old), level(11, old), level(11, young)]).toEqual([0, 0.5, 0]);
  });

  test('comes once for each step, and anew after a backup', async () => {
    const device = await openDevice();
    const id = await addPlan(device);
    const due = async (): Promise<boolean> => {
      await device.backups.count(id);
      return device.backups.takeReminder(id) !== null;
    };
    const label = { code: 'edit-cell' } as const;
    const edit = async (from: number, to: number, after: number): Promise<void> => {
      const { makeFigure } = await import('#core/figure.ts');
      const { idOf } = await import('#tests/support/small-plan.ts');
      const { toPeriod } = await import('#core/period.ts');
      const added = Array.from({ length: to - from }, (_, n) =>
        makeFigure({
          indicator: idOf(0),
          period: toPeriod(String(1000 + from + n)),
          value: { kind: 'words', text: 'x' },
        }),
      );
      const change = { added, updated: [], removed: [], label, at: device.clock };
      expect((await device.library.append(id, after, change)).ok).toBe(true);
    };
    await edit(0, 49, 1);
    expect(await due()).toBe(false);
    await edit(49, 60, 2);
    expect([await due(), await due()]).toEqual([true, false]);
    await edit(60, 199, 3);
    expect(await due()).toBe(false);
    await edit(199, 200, 4);
    expect([await due(), await due()]).toEqual([true, false]);
    await backupOf(device);
    expect(await due()).toBe(false);
    await edit(200, 250, 5);
    expect(await due()).toBe(true);
  });
});
