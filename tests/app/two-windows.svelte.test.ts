/** One plan in two windows: one edits, the other follows and may take over; whatever both do, nothing is overwritten. */
import { expect, onTestFinished, test } from 'vitest';
import { NO_CHANGES, type Change } from '#core/change.ts';
import { figureOf, lineAt } from '#core/plan.ts';
import { toPeriod } from '#core/period.ts';
import { Desk } from '#app/desk.svelte.ts';
import { OtherWindows } from '#app/windows/other-windows.ts';
import { alterRow, freshName, openLibrary, valueOf } from '#tests/storage/databases.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { figureFrom, idOf, smallPlan } from '#tests/support/small-plan.ts';

const JOBS = idOf(0);
const POOR = idOf(1);
const PLAN = smallPlan([
  { name: 'Giải quyết việc làm', unit: 'người', figures: { '2024': '1.508' } },
  { name: 'Số hộ nghèo', unit: 'hộ' },
]);
const { id } = PLAN.head;

let windowCount = 0;

async function openWindow(name: string): Promise<Desk> {
  const windows = new OtherWindows(name);
  onTestFinished(() => windows.close());
  const { random } = seededRandom(++windowCount);
  return new Desk({
    library: await openLibrary(name),
    windows,
    random,
    now: () => '2024-06-20T10:12:00+07:00',
  });
}

/** Two windows on one device with the plan open in both, in this order; plan locks go by the plan's id, so they are let go at the end. */
let nameOfTwo = '';

async function openTwo(): Promise<readonly [Desk, Desk]> {
  const name = freshName();
  nameOfTwo = name;
  const [first, second] = [await openWindow(name), await openWindow(name)];
  onTestFinished(async () => {
    await first.closePlan();
    await second.closePlan();
  });
  await first.addPlan(PLAN);
  expect(await first.openPlan(id, null)).toBeNull();
  expect(await second.openPlan(id, null)).toBeNull();
  return [first, second];
}

function sessionOf(desk: Desk) {
  if (!desk.open) throw new Error('No plan is open');
  return desk.open.session;
}

/** Enters a figure of the year as a person does. */
function enter(desk: Desk, row: typeof JOBS, text: string): void {
  const session = sessionOf(desk);
  const to = figureFrom(row, '2024', text);
  const from = figureOf(lineAt(session.plan, row), to.period);
  const changes = from ? { updated: [[from, to] as const] } : { added: [to] };
  expect(session.run({ code: 'edit-cell' }, { ok: true, changes: { ...NO_CHANGES, ...changes } })).toBeNull();
}

const shown = (desk: Desk, row: typeof JOBS) =>
  figureOf(lineAt(sessionOf(desk).plan, row), toPeriod('2024'))?.value;
const value = (text: string) => figureFrom(JOBS, '2024', text).value;

test('the second window may look and follows what the first one stores', async () => {
  const [first, second] = await openTwo();
  expect([first.open?.readOnly, second.open?.readOnly]).toEqual([null, 'elsewhere']);
  enter(first, JOBS, '1.600');
  enter(first, POOR, '12');
  await expect.poll(() => [shown(second, JOBS), shown(second, POOR)]).toEqual([value('1.600'), value('12')]);
  sessionOf(first).undo();
  await expect.poll(() => shown(second, POOR)).toBeUndefined();
  expect(second.open?.saver.seq).toBe(first.open?.saver.seq);
  expect(
    sessionOf(second).run(
      { code: 'edit-cell' },
      { ok: true, changes: { ...NO_CHANGES, added: [figureFrom(POOR, '2024', '1')] } },
    ),
  ).toEqual({ code: 'read-only' });
});

test('it takes over when it asks, with everything the first one had entered, and the first one follows', async () => {
  const [first, second] = await openTwo();
  enter(first, JOBS, '1.600');
  expect(await second.workbench.takeOver()).toEqual({ kind: 'taken' });
  expect(second.open?.readOnly).toBeNull();
  expect(shown(second, JOBS)).toEqual(value('1.600'));
  await expect.poll(() => first.open?.readOnly).toBe('elsewhere');
  enter(second, JOBS, '1.700');
  await expect.poll(() => shown(first, JOBS)).toEqual(value('1.700'));
  // And back again.
  expect(await first.workbench.takeOver()).toEqual({ kind: 'taken' });
  enter(first, JOBS, '1.750');
  await expect.poll(() => shown(second, JOBS)).toEqual(value('1.750'));
});

test('what is half typed in the first window keeps the right there, and the second is told', async () => {
  const [first, second] = await openTwo();
  const free = first.workbench.beforeYielding(() => false);
  expect(await second.workbench.takeOver()).toEqual({ kind: 'busy' });
  expect([first.open?.readOnly, second.open?.readOnly]).toEqual([null, 'elsewhere']);
  free();
  expect(await second.workbench.takeOver()).toEqual({ kind: 'taken' });
});

test('a window whose right is taken by force stores what it has and follows from then on', async () => {
  const [first, second] = await openTwo();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const taken = navigator.locks.request(`so-chi-tieu/${id}`, { steal: true }, () => held);
  enter(first, JOBS, '1.600');
  await expect.poll(() => first.open?.readOnly).toBe('elsewhere');
  await expect.poll(() => shown(second, JOBS)).toEqual(value('1.600'));
  letGo();
  await taken;
  expect(await second.workbench.takeOver()).toEqual({ kind: 'taken' });
});

test('two windows that both write lose neither edit, and who wrote second is told of what both entered', async () => {
  const name = freshName();
  const desk = await openWindow(name);
  onTestFinished(async () => void (await desk.closePlan()));
  await desk.addPlan(PLAN);
  expect(await desk.openPlan(id, null)).toBeNull();
  // A window that knows of no right to edit: an older browser has none.
  const other = await openLibrary(name);
  const entered = (row: typeof JOBS, text: string, from?: string): Change => {
    const to = figureFrom(row, '2024', text);
    const changes = from ? { updated: [[figureFrom(row, '2024', from), to] as const] } : { added: [to] };
    return { ...NO_CHANGES, ...changes, label: { code: 'edit-cell' }, at: '2024-06-20T10:12:00+07:00' };
  };
  valueOf(await other.append(id, 1, entered(JOBS, '1.600', '1.508')));
  valueOf(await other.append(id, 2, entered(POOR, '12')));
  enter(desk, JOBS, '1.700');
  await expect.poll(() => desk.saving.kind).toBe('saved');
  expect([shown(desk, JOBS), shown(desk, POOR)]).toEqual([
    value('1.700'),
    figureFrom(POOR, '2024', '12').value,
  ]);
  expect(desk.workbench.clashes).toEqual({
    plan: id,
    clashes: [{ here: figureFrom(JOBS, '2024', '1.700'), there: figureFrom(JOBS, '2024', '1.600') }],
    homeless: [],
  });
  const stored = valueOf(await other.load(id));
  expect([stored.seq, figureOf(lineAt(stored.plan, JOBS), toPeriod('2024'))?.value]).toEqual([
    4,
    value('1.700'),
  ]);
  // Undo knows both: first this window's figure goes, then the other's.
  await sessionOf(desk).undoWhenKnown();
  expect(shown(desk, JOBS)).toEqual(value('1.600'));
});

test('a device that has less than it once had gets the plan as it stands on screen, and goes on from there', async () => {
  const name = freshName();
  const desk = await openWindow(name);
  onTestFinished(async () => void (await desk.closePlan()));
  await desk.addPlan(PLAN);
  expect(await desk.openPlan(id, null)).toBeNull();
  enter(desk, JOBS, '1.600');
  enter(desk, POOR, '12');
  await expect.poll(() => desk.saving.kind).toBe('saved');
  // As after a restore from a copy that was behind: the last entry is not there any more.
  await alterRow(name, 'log', 2, () => null);
  await alterRow(name, 'plans', 0, (row) => ({ ...row, seq: 2, snapshot: null }));
  enter(desk, JOBS, '1.700');
  await expect.poll(() => desk.saving.kind).toBe('saved');
  const stored = valueOf(await (await openLibrary(name)).load(id)).plan;
  const figure = (row: typeof JOBS) => figureOf(lineAt(stored, row), toPeriod('2024'))?.value;
  expect([figure(JOBS), figure(POOR)]).toEqual([value('1.700'), figureFrom(POOR, '2024', '12').value]);
});

test('what was entered into a row that another window deleted is told, also after this window was closed unseen', async () => {
  const name = freshName();
  const desk = await openWindow(name);
  onTestFinished(async () => void (await desk.closePlan()));
  await desk.addPlan(PLAN);
  expect(await desk.openPlan(id, null)).toBeNull();
  const other = await openLibrary(name);
  const { indicator, figures } = lineAt(PLAN, JOBS);
  const deleted = {
    ...NO_CHANGES,
    removed: [indicator, ...figures],
    label: { code: 'remove-rows' },
  } as const;
  valueOf(await other.append(id, 1, { ...deleted, at: '2024-06-20T10:12:00+07:00' }));
  enter(desk, JOBS, '1.700');
  const entered = { plan: id, clashes: [], homeless: [figureFrom(JOBS, '2024', '1.700')] };
  await expect.poll(() => desk.workbench.clashes).toEqual(entered);
  await desk.closePlan();
  const again = await openWindow(name);
  onTestFinished(async () => void (await again.closePlan()));
  expect(await again.openPlan(id, null)).toBeNull();
  expect(again.workbench.clashes).toEqual(entered);
  again.workbench.settleClashes();
  await again.closePlan();
  await again.openPlan(id, null);
  expect(again.workbench.clashes).toBeNull();
});

test('a window that edits takes in what another stored all the same, and a plan being edited is not deleted', async () => {
  const [first, second] = await openTwo();
  const other = await openLibrary(nameOfTwo);
  const changes = {
    updated: [[figureFrom(JOBS, '2024', '1.508'), figureFrom(JOBS, '2024', '1.650')] as const],
  };
  const change = {
    ...NO_CHANGES,
    ...changes,
    label: { code: 'edit-cell' },
    at: '2024-06-20T10:12:00+07:00',
  } as const;
  valueOf(await other.append(id, 1, change));
  const windows = new OtherWindows(nameOfTwo);
  windows.tell({ kind: 'stored', plan: id, seq: 2 });
  await expect.poll(() => shown(first, JOBS)).toEqual(value('1.650'));
  enter(first, POOR, '12');
  await expect.poll(() => first.saving.kind).toBe('saved');
  expect(first.workbench.clashes).toBeNull();
  windows.close();
  await expect(second.removePlan(id)).rejects.toThrow(/blocked/);
  await second.closePlan();
  await first.removePlan(id);
  expect(first.open).toBeNull();
});
