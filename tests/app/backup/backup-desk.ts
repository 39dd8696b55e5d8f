/** Desks over real databases with what the tests of backups do to plans. */
import { onTestFinished } from 'vitest';
import type { Backups, OfferedPlan } from '#app/backup/backups.svelte.ts';
import { Desk } from '#app/desk.svelte.ts';
import { OtherWindows } from '#app/windows/other-windows.ts';
import { NO_CHANGES } from '#core/change.ts';
import { makePlanId, type PlanId } from '#core/identity.ts';
import { figureOf, lineAt, type Plan } from '#core/plan.ts';
import type { BackupContent } from '#exchange/backup/backup-content.ts';
import { readBackup } from '#exchange/backup/read-backup.ts';
import type { Choice } from '#messages/backup-terms.ts';
import type { Library } from '#storage/library.ts';
import { freshName, openLibrary } from '#tests/storage/databases.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { figureFrom, idOf, smallPlan } from '#tests/support/small-plan.ts';

export interface Device {
  readonly desk: Desk;
  readonly library: Library;
  readonly backups: Backups;
  /** The time its clock shows; may be set. */
  clock: string;
}

let devices = 0;

/** A device of its own; what the browser remembers for all of them is cleared at the end. */
export async function openDevice(): Promise<Device> {
  const name = freshName();
  const library = await openLibrary(name);
  const windows = new OtherWindows(name);
  const { random } = seededRandom(100 + devices++);
  const device = { library, clock: '2026-06-20T10:12:00.000+07:00' };
  const desk = new Desk({ library, windows, random, now: () => device.clock });
  onTestFinished(async () => {
    await desk.closePlan();
    windows.close();
    localStorage.clear();
  });
  return Object.assign(device, { desk, backups: await desk.backups() });
}

let planCount = 0;

/** A plan of two rows under an id of its own. */
export async function addPlan({ desk }: Device, title = 'Kế hoạch 2024'): Promise<PlanId> {
  const plan = smallPlan([
    { name: 'Số hộ nghèo', unit: 'hộ' },
    { name: 'Việc làm', unit: 'người' },
  ]);
  const id = makePlanId(seededRandom(++planCount).random);
  await desk.addPlan({ ...plan, head: { ...plan.head, id, title } });
  return id;
}

/** Enters a figure of 2024 and closes the plan again: who has it open is known to the whole browser, and these are to be two devices. */
export async function enter(device: Device, id: PlanId, text: string, row = 0): Promise<void> {
  await enterAndStay(device, id, text, row);
  await device.desk.closePlan();
}

/** As `enter`; the plan stays open. */
export async function enterAndStay({ desk }: Device, id: PlanId, text: string, row = 0): Promise<void> {
  const problem = await desk.openPlan(id, null);
  if (problem || !desk.open) throw new Error(`It did not open: ${problem?.kind}`);
  const { session, saver } = desk.open;
  const to = figureFrom(idOf(row), '2024', text);
  const from = figureOf(lineAt(session.plan, idOf(row)), to.period);
  const changes = from ? { updated: [[from, to] as const] } : { added: [to] };
  session.run({ code: 'edit-cell' }, { ok: true, changes: { ...NO_CHANGES, ...changes } });
  await saver.flush();
}

export async function planOn({ library }: Device, id: PlanId): Promise<Plan> {
  const loaded = await library.load(id);
  if (!loaded.ok || loaded.value.damage) throw new Error('It cannot be read');
  return loaded.value.plan;
}

/** The text that stands in the first row for 2024. */
export async function figureOn(device: Device, id: PlanId): Promise<string> {
  const plan = await planOn(device, id);
  const figure = figureOf(lineAt(plan, idOf(0)), figureFrom(idOf(0), '2024', '1').period);
  return JSON.stringify(figure?.value ?? null);
}

export function valueOfText(text: string): string {
  return JSON.stringify(figureFrom(idOf(0), '2024', text).value);
}

/** The file of a plan, or of all, as it goes out of the device; counted as handed out. */
export async function backupOf({ backups }: Device, plan: PlanId | null = null): Promise<BackupContent> {
  const made = await backups.make({ plan, passphrase: null });
  if (!made) throw new Error('Nothing could be read');
  await backups.noteHandedOut(made);
  return contentOfFile(made.file);
}

async function contentOfFile(file: Blob): Promise<BackupContent> {
  const reading = readBackup(new Uint8Array(await file.arrayBuffer()));
  if (reading.kind !== 'whole') throw new Error(`The file is ${reading.kind}`);
  return reading.content;
}

/** What the file would mean on the device, plan by plan. */
export async function offersOn({ backups }: Device, content: BackupContent): Promise<readonly OfferedPlan[]> {
  return backups.offer(content, false);
}

/** Restores with that choice for every plan, the usual one where none is given. */
export async function restoreOn(device: Device, content: BackupContent, choice?: Choice) {
  const offers = await offersOn(device, content);
  const chosen = offers.map((offer) => [offer, choice ?? offer.choices[0] ?? 'leave'] as const);
  const titleOfCopy = (title: string): string => `${title} (bản khác)`;
  return device.backups.restore(chosen, content, titleOfCopy, () => undefined);
}
