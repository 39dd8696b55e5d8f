/**
 * Plans and entries brought back from the mirror into the database: what the database lost, as far as the mirror can be believed.
 * Reads files and never writes one; what cannot be believed stays where it is.
 */
import type { PlanId } from '#core/identity.ts';
import type { DatabaseLibrary } from '#storage/database-library.ts';
import { isSameEntry } from '#storage/entry-sum.ts';
import type { LoadedPlan } from '#storage/loading.ts';
import { alone } from '#storage/mirror/alone.ts';
import { bytesOfBlob, standOf } from '#storage/mirror/file-stand.ts';
import { filesIn, mirroredPlans, openFolder, type MirrorFile } from '#storage/mirror/folder.ts';
import { readContent, unbroken, type MirrorContent } from '#storage/mirror/read-file.ts';
import type { Outcome } from '#storage/problem.ts';
import type { LogRow } from '#storage/rows.ts';

/** A plan that was brought back, whole or in part. */
export interface RestoredPlan {
  readonly id: PlanId;
  /** Null when nothing of it could be read. */
  readonly title: string | null;
  /** The entry it now stands at, and its time, ISO 8601. */
  readonly seq: number;
  readonly at: string | null;
  /** There was more, and it cannot be read. */
  readonly isMissing: boolean;
}

type MirrorCopy = Pick<MirrorContent, 'rows' | 'removedAt' | 'newest' | 'isEndDamaged'>;

/** The newest entry that the plan's mirror holds, 0 when it holds none; from the ends of its files. */
export async function newestInMirror(name: string, plan: PlanId): Promise<number> {
  for (const file of await filesOf(name, plan)) {
    const { seq, upTo } = await standOf(plan, bytesOfBlob(await file.handle.getFile()));
    if (seq >= upTo) return seq;
  }
  return 0;
}

/** A database in the place of one that is gone, and what it was made of. */
export interface MadeAnew {
  readonly database: DatabaseLibrary;
  readonly restored: readonly RestoredPlan[];
}

/** Opens a database by `open`, which may make one, and makes every plan in it that the mirror has; `vanished` when it has none. */
export function makeAnew(
  name: string,
  open: () => Promise<Outcome<DatabaseLibrary>>,
): Promise<Outcome<MadeAnew>> {
  return alone(name, async () => {
    const plans = await mirroredPlans(name);
    if (plans.size === 0)
      return { ok: false, problem: { kind: 'vanished', detail: 'The mirror has nothing either' } };
    const opened = await open();
    if (!opened.ok) return opened;
    const restored = await restorePlans(opened.value, name, plans);
    if (restored.ok) return { ok: true, value: { database: opened.value, restored: restored.value } };
    opened.value.close();
    return restored;
  });
}

/**
 * Makes every one of those plans anew in the database that has not got it, as far as its mirror is whole. A problem of the
 * database is the answer; what was made before it stays.
 */
export async function restorePlans(
  library: DatabaseLibrary,
  name: string,
  plans: Iterable<PlanId>,
): Promise<Outcome<RestoredPlan[]>> {
  const restored: RestoredPlan[] = [];
  for (const plan of plans) {
    const copy = await readMirror(name, plan);
    if (!copy) continue; // taken away meanwhile
    const made = await adopt(library, plan, copy);
    if (!made.ok) return made;
    restored.push(made.value);
  }
  return { ok: true, value: restored };
}

/**
 * Brings back what a plan in the database lacks, as its loading showed: the plan itself, entries in its log, or its end. Null where
 * the mirror has nothing that helps.
 */
export async function bringBack(
  library: DatabaseLibrary,
  name: string,
  plan: PlanId,
  loaded: Outcome<LoadedPlan>,
): Promise<RestoredPlan | null> {
  if (loaded.ok && !loaded.value.damage) return restoreEnd(library, name, plan);
  if (loaded.ok || loaded.problem.kind !== 'vanished') return restoreDamaged(library, name, plan);
  const restored = await alone(name, () => restorePlans(library, name, [plan]));
  return restored.ok ? (restored.value[0] ?? null) : null;
}

/** Brings back what the mirror has more than the database; null where it has no more that would follow. */
export async function restoreEnd(
  library: DatabaseLibrary,
  name: string,
  plan: PlanId,
): Promise<RestoredPlan | null> {
  const [summary, copy] = [await library.summary(plan), await readMirror(name, plan)];
  if (!summary.ok || !summary.value || !copy) return null;
  const { seq } = summary.value;
  const extended = await library.extend(plan, unbroken(copy.rows).slice(Math.max(0, seq - 1)));
  return extended.ok && extended.value > seq ? describe(library, plan, extended.value < copy.newest) : null;
}

/** Fills what is damaged in the database from the mirror; null where it has nothing that helps. */
export async function restoreDamaged(
  library: DatabaseLibrary,
  name: string,
  plan: PlanId,
): Promise<RestoredPlan | null> {
  const [before, copy] = [await library.load(plan), await readMirror(name, plan)];
  if (!copy) return null;
  const rows = [...copy.rows.values()].sort((a, b) => a.seq - b.seq);
  const mended = await library.mend(plan, rows);
  const after = mended.ok ? await library.load(plan) : null;
  if (!after?.ok || after.value.seq <= (before.ok ? before.value.seq : 0)) return null;
  return describe(library, plan, after.value.damage !== null);
}

async function adopt(
  library: DatabaseLibrary,
  plan: PlanId,
  copy: MirrorCopy,
): Promise<Outcome<RestoredPlan>> {
  const log = unbroken(copy.rows);
  let adopted = await library.adopt(log, copy.removedAt);
  let believed = log.length;
  if (!adopted.ok && adopted.problem.kind === 'damaged') {
    believed = adopted.problem.seq - 1;
    if (believed === 0)
      return { ok: true, value: { id: plan, title: null, seq: 0, at: null, isMissing: true } };
    adopted = await library.adopt(log.slice(0, believed), copy.removedAt);
  }
  // Another window may have brought the plan back already, and gone on with it.
  if (!adopted.ok && adopted.problem.kind !== 'conflict') return adopted;
  const isMissing = believed < copy.newest || copy.isEndDamaged;
  return { ok: true, value: await describe(library, plan, isMissing) };
}

async function describe(library: DatabaseLibrary, id: PlanId, isMissing: boolean): Promise<RestoredPlan> {
  const found = await library.summary(id);
  const summary = found.ok ? found.value : null;
  const { head, seq, updatedAt } = summary ?? {};
  return { id, title: head?.title ?? null, seq: seq ?? 0, at: updatedAt ?? null, isMissing };
}

/** All that the plan's files tell together; null when there is no file. */
async function readMirror(name: string, plan: PlanId): Promise<MirrorCopy | null> {
  const contents: MirrorContent[] = [];
  for (const file of await filesOf(name, plan)) {
    const blob = await file.handle.getFile();
    contents.push(readContent(plan, new Uint8Array(await blob.arrayBuffer())));
  }
  const base = contents.find(({ upTo, newest }) => newest >= upTo) ?? furthestOf(contents);
  if (!base) return null;
  const rows = new Map(base.rows);
  for (const other of contents) {
    const shared = lastShared(base.rows, other.rows);
    for (const [seq, row] of other.rows) if (seq < shared) rows.set(seq, row);
  }
  return { ...base, rows };
}

function furthestOf(contents: readonly MirrorContent[]): MirrorContent | undefined {
  return [...contents].sort((a, b) => b.newest - a.newest)[0];
}

/**
 * The newest entry that both hold; 0 where they hold different ones at any place. Only what lies before it is sure to belong to
 * both: behind it one may have gone another way where the other is damaged.
 */
function lastShared(a: ReadonlyMap<number, LogRow>, b: ReadonlyMap<number, LogRow>): number {
  let last = 0;
  for (const [seq, row] of a) {
    const other = b.get(seq);
    if (other && !isSameEntry(row, other)) return 0;
    if (other) last = Math.max(last, seq);
  }
  return last;
}

async function filesOf(name: string, plan: PlanId): Promise<MirrorFile[]> {
  const folder = await openFolder(name);
  return folder ? filesIn(folder, plan) : [];
}
