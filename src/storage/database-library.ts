/** The library as the database keeps it: each write is one transaction. Contract: README.md beside this file. */
import type { ChangeLabel } from '#core/change-label.ts';
import { NO_CHANGES, type Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import { recordsOf } from '#core/plan-records.ts';
import type { Plan } from '#core/plan.ts';
import { Connection, type ConnectionOptions } from '#storage/connection.ts';
import { isSameEntry } from '#storage/entry-sum.ts';
import { makeLogRow, readLogRow } from '#storage/entry.ts';
import type { HistoryEntry, LogLabel, Library } from '#storage/library.ts';
import { loadPlan, type LoadedPlan } from '#storage/loading.ts';
import { momentOf, planAt, type Moment } from '#storage/moments.ts';
import { makePlanRow, planRowAfter, summaryOf, type PlanSummary } from '#storage/plan-row.ts';
import { StorageRefusal, type Outcome, type StorageProblem } from '#storage/problem.ts';
import { chunksOf, logBefore, planRowOf, type LogPage } from '#storage/queries.ts';
import type { LogRow } from '#storage/rows.ts';
import { makeChunkRows, textsOf } from '#storage/snapshot.ts';

export class DatabaseLibrary implements Library {
  readonly #db: Connection;

  private constructor(db: Connection) {
    this.#db = db;
  }

  /** Opens the database of that name, making or upgrading it where needed. */
  static async open(name: string, options: ConnectionOptions = {}): Promise<Outcome<DatabaseLibrary>> {
    const db = new Connection(name, options);
    const problem = await db.open();
    return problem ? { ok: false, problem } : { ok: true, value: new DatabaseLibrary(db) };
  }

  async list(which: 'in-use' | 'removed' = 'in-use'): Promise<Outcome<PlanSummary[]>> {
    const rows = await this.#db.read(['plans'], async () => this.#db.plans.toArray());
    if (!rows.ok) return rows;
    const wanted = rows.value.filter((row) => (row.removedAt !== null) === (which === 'removed'));
    const sorted = wanted.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
    return { ok: true, value: sorted.map(summaryOf) };
  }

  /** The plans in use and those put aside. */
  known(): Promise<Outcome<PlanId[]>> {
    return this.#db.read(['plans'], () => this.#db.plans.toCollection().primaryKeys());
  }

  /** The plan in use or put aside, as lists show it; null when it is not here. */
  async summary(id: PlanId): Promise<Outcome<PlanSummary | null>> {
    const row = await this.#db.read(['plans'], () => this.#db.plans.get(id));
    return row.ok ? { ok: true, value: row.value ? summaryOf(row.value) : null } : row;
  }

  load(id: PlanId): Promise<Outcome<LoadedPlan>> {
    return loadPlan(this.#db, id);
  }

  create(plan: Plan, label: ChangeLabel, at: string): Promise<Outcome<number>> {
    return this.createFrom(plan, firstEntryOf(plan, label, at));
  }

  /** As `create`, with the entry made by `firstEntryOf`. */
  createFrom(plan: Plan, entry: LogRow): Promise<Outcome<number>> {
    const { id } = plan.head;
    const row = makePlanRow(plan, entry.at);
    return this.#db.write(['plans', 'log'], async () => {
      const known = await this.#db.plans.get(id);
      if (known) return this.#requireStored(entry, known.seq);
      await this.#db.log.add(entry);
      await this.#db.plans.add(row);
      return entry.seq;
    });
  }

  append(id: PlanId, expectedSeq: number, change: Change): Promise<Outcome<number>> {
    return this.appendEntry(makeLogRow(id, expectedSeq + 1, change), change);
  }

  /** As `append`, with the entry made of the change. */
  appendEntry(entry: LogRow, change: Change): Promise<Outcome<number>> {
    return this.#db.write(['plans', 'log'], async () => {
      const row = await planRowOf(this.#db, entry.plan);
      if (row.seq !== entry.seq - 1) return this.#requireStored(entry, row.seq);
      await this.#db.log.add(entry);
      await this.#db.plans.put(planRowAfter(row, entry.seq, change));
      return entry.seq;
    });
  }

  async writeSnapshot(plan: Plan, seq: number): Promise<Outcome<boolean>> {
    const { id } = plan.head;
    const texts = await textsInSlices(plan);
    return this.#db.write(['plans', 'chunks'], async () => {
      const row = await planRowOf(this.#db, id);
      if (seq > row.seq) throw new StorageRefusal({ kind: 'conflict', seq: row.seq });
      if (row.snapshot && row.snapshot.seq >= seq) return false;
      const pointer = { seq, generation: (row.snapshot?.generation ?? 0) + 1, chunks: texts.length };
      await this.#db.chunks.bulkAdd(makeChunkRows(id, pointer, texts));
      await this.#db.plans.put({ ...row, snapshot: pointer });
      await chunksOf(this.#db, id, 0, pointer.generation - 1).delete();
      return true;
    });
  }

  remove(id: PlanId, at: string): Promise<Outcome<null>> {
    return this.#mark(id, at);
  }

  restore(id: PlanId): Promise<Outcome<null>> {
    return this.#mark(id, null);
  }

  async history(id: PlanId, page: LogPage): Promise<Outcome<HistoryEntry[]>> {
    const rows = await this.#db.read(['log'], () => logBefore(this.#db, id, page));
    if (!rows.ok) return rows;
    return {
      ok: true,
      value: rows.value.map((row) => ({ seq: row.seq, change: readLogRow(row, id, row.seq) })),
    };
  }

  async labels(id: PlanId, page: LogPage): Promise<Outcome<LogLabel[]>> {
    const rows = await this.#db.read(['log'], () => logBefore(this.#db, id, page));
    if (!rows.ok) return rows;
    return { ok: true, value: rows.value.map(({ seq, at, label, sum }) => ({ seq, at, label, sum })) };
  }

  moment(id: PlanId, seq: number): Promise<Outcome<Moment | null>> {
    return momentOf(this.#db, id, seq);
  }

  planAt(id: PlanId, moment: Moment): Promise<Outcome<Plan | null>> {
    return planAt(this.#db, id, moment);
  }

  async entries(id: PlanId, after = 0): Promise<Outcome<readonly LogRow[]>> {
    return (await rawLog()).readEntries(this.#db, id, after);
  }

  async adopt(entries: readonly LogRow[], removedAt: string | null): Promise<Outcome<number>> {
    return (await rawLog()).adoptLog(this.#db, entries, removedAt);
  }

  async extend(id: PlanId, entries: readonly LogRow[]): Promise<Outcome<number>> {
    return (await rawLog()).extendLog(this.#db, id, entries);
  }

  async purge(id: PlanId): Promise<Outcome<null>> {
    return (await rawLog()).purgePlan(this.#db, id);
  }

  /**
   * Puts the entries where the log is damaged or has none, and answers the entry up to which it can then be believed. `damaged`
   * when one of them does not verify, `conflict` when one differs from a stored one that does: then nothing is written.
   */
  async mend(id: PlanId, entries: readonly LogRow[]): Promise<Outcome<number>> {
    return (await rawLog()).mendLog(this.#db, id, entries);
  }

  /** Why the connection ended for good, or null while it has not. */
  get ended(): StorageProblem | null {
    return this.#db.ended;
  }

  close(): void {
    this.#db.close();
  }

  /** The entry's number when it already stands in the log just as it is; else another window wrote there first. */
  async #requireStored(entry: LogRow, seq: number): Promise<number> {
    const there = await this.#db.log.get([entry.plan, entry.seq]);
    if (there && isSameEntry(there, entry)) return entry.seq;
    throw new StorageRefusal({ kind: 'conflict', seq });
  }

  #mark(id: PlanId, removedAt: string | null): Promise<Outcome<null>> {
    return this.#db.write(['plans'], async () => {
      await this.#db.plans.put({ ...(await planRowOf(this.#db, id)), removedAt });
      return null;
    });
  }
}

/** What no first screen needs. */
const rawLog = () => import('#storage/raw-log.ts');

/** The entry with which the log of a new plan begins: all its records. */
export function firstEntryOf(plan: Plan, label: ChangeLabel, at: string): LogRow {
  return makeLogRow(plan.head.id, 1, { ...NO_CHANGES, added: [...recordsOf(plan)], label, at });
}

const TEXTS_PER_SLICE = 4;

/** The plan's texts, letting the screen breathe between slices; the plan cannot change meanwhile, it is immutable. */
async function textsInSlices(plan: Plan): Promise<string[]> {
  const texts: string[] = [];
  for (const text of textsOf(plan)) {
    texts.push(text);
    if (texts.length % TEXTS_PER_SLICE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return texts;
}
