/**
 * How the storage of this device is opened: the database, with the mirror as its witness. Decides that an empty database is not
 * believed where the mirror has plans.
 */
import type { PlanId } from '#core/identity.ts';
import type { ConnectionOptions } from '#storage/connection.ts';
import { DatabaseLibrary } from '#storage/database-library.ts';
import { readHeld, type Held } from '#storage/held.ts';
import { alone } from '#storage/mirror/alone.ts';
import { mirroredPlans } from '#storage/mirror/folder.ts';
import type { MadeAnew, RestoredPlan } from '#storage/mirror/restoring.ts';
import { MirroredLibrary, type MirrorOptions } from '#storage/mirrored-library.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';

export interface StorageOptions extends Omit<ConnectionOptions, 'mayCreate'>, MirrorOptions {}

export interface OpenedStorage {
  readonly library: MirroredLibrary;
  /** What the database had lost and the mirror brought back. */
  readonly restored: readonly RestoredPlan[];
  /** What was here once and is nowhere any more; null when nothing says so. */
  readonly lost: Held | null;
  /** What the mirror has and the database could not take back; null when there is none. It is tried again at every opening. */
  readonly waiting: Waiting | null;
}

/** How many plans wait in the mirror, and why. */
export interface Waiting {
  readonly plans: number;
  readonly problem: StorageProblem;
}

/** Opens the storage of that name, making it on a device that has none; the problem where it does not open. */
export async function openStorage(
  name: string,
  options: StorageOptions = {},
): Promise<Outcome<OpenedStorage>> {
  // Asked at once and awaited only where the answer is needed, so that opening does not wait for it.
  const witness = mirroredPlans(name);
  const opened = await openDatabase(name, options, false);
  if (opened.ok) return compare(name, options, opened.value, await witness);
  if (opened.problem.kind !== 'vanished') return opened;
  const made = (await witness).size > 0 ? await makeAnew(name, options) : await makeFirst(name, options);
  if (!made.ok) return made;
  const { database, restored } = made.value;
  const lost = restored.length === 0 ? readHeld(name) : null;
  return { ok: true, value: { library: wrap(name, options, database), restored, lost, waiting: null } };
}

/** A database in the place of the one that is gone, with every plan the mirror has. */
async function makeAnew(name: string, options: StorageOptions): Promise<Outcome<MadeAnew>> {
  const restoring = await import('#storage/mirror/restoring.ts');
  return restoring.makeAnew(name, () => openDatabase(name, options, true));
}

/** A database on a device that seems to have none. */
async function makeFirst(name: string, options: StorageOptions): Promise<Outcome<MadeAnew>> {
  const opened = await openDatabase(name, options, true);
  return opened.ok ? { ok: true, value: { database: opened.value, restored: [] } } : opened;
}

/** Brings back the plans that only the mirror has. */
async function compare(
  name: string,
  options: StorageOptions,
  database: DatabaseLibrary,
  mirrored: ReadonlySet<PlanId>,
): Promise<Outcome<OpenedStorage>> {
  const library = wrap(name, options, database);
  const known = await database.known();
  // Whoever asks next hears why.
  if (!known.ok) return { ok: true, value: { library, restored: [], lost: null, waiting: null } };
  const missing = [...mirrored].filter((id) => !known.value.includes(id));
  const back = missing.length > 0 ? await restoreMissing(name, database, missing) : NONE_MISSING;
  const isBare = known.value.length + back.restored.length === 0 && !back.waiting;
  return { ok: true, value: { library, ...back, lost: isBare ? readHeld(name) : null } };
}

type BroughtBack = Pick<OpenedStorage, 'restored' | 'waiting'>;

const NONE_MISSING: BroughtBack = { restored: [], waiting: null };

async function restoreMissing(
  name: string,
  database: DatabaseLibrary,
  plans: readonly PlanId[],
): Promise<BroughtBack> {
  const { restorePlans } = await import('#storage/mirror/restoring.ts');
  const restored = await alone(name, () => restorePlans(database, name, plans));
  if (restored.ok) return { restored: restored.value, waiting: null };
  const known = await database.known();
  const still = plans.filter((id) => !known.ok || !known.value.includes(id));
  return { restored: [], waiting: { plans: still.length, problem: restored.problem } };
}

function wrap(name: string, options: StorageOptions, database: DatabaseLibrary): MirroredLibrary {
  let isEndTold = false;
  const renew = async (): Promise<DatabaseLibrary | null> => {
    const made = await makeAnew(name, options);
    if (!made.ok) {
      if (!isEndTold) options.onEnded?.(made.problem);
      isEndTold = true;
      return null;
    }
    options.onRestored?.(made.value.restored);
    return made.value.database;
  };
  return new MirroredLibrary({ name, database, options, makeAnew: renew });
}

/** A browser that gives no storage may have stumbled: it is asked once more. */
async function openDatabase(
  name: string,
  options: StorageOptions,
  mayCreate: boolean,
): Promise<Outcome<DatabaseLibrary>> {
  const connection: ConnectionOptions = {
    ...options,
    mayCreate,
    // What vanished may come back, and only when it does not is it the end.
    onEnded: (problem) => problem.kind !== 'vanished' && options.onEnded?.(problem),
  };
  const opened = await DatabaseLibrary.open(name, connection);
  const isWorthAnother = !opened.ok && opened.problem.kind === 'unavailable';
  return isWorthAnother ? DatabaseLibrary.open(name, connection) : opened;
}
