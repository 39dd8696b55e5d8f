/**
 * The plans on this device: the verbs by which anything is read or written. Each answers a value, problem or not; each
 * write is one transaction. Contract: README.md beside this file.
 */
import { NO_CHANGES, type Change, type ChangeLabel } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { Connection, type ConnectionOptions } from '#storage/connection.ts';
import { isSameEntry, makeLogRow, readLogRow } from '#storage/entry.ts';
import { loadPlan, type LoadedPlan } from '#storage/loading.ts';
import { momentOf, planAt, type Moment } from '#storage/moments.ts';
import { makePlanRow, planRowAfter, summaryOf, type PlanSummary } from '#storage/plan-row.ts';
import { StorageRefusal, type Outcome } from '#storage/problem.ts';
import { chunksOf, logBefore, planRowOf, type LogPage } from '#storage/queries.ts';
import type { LogRow } from '#storage/rows.ts';
import { makeChunkRows, recordsOf, textsOf } from '#storage/snapshot.ts';

/** One line of a plan's history; `change` is null where the stored entry is damaged. */
export interface HistoryEntry {
  readonly seq: number;
  readonly change: Change | null;
}

export class Library {
  readonly #db: Connection;

  private constructor(db: Connection) {
    this.#db = db;
  }

  /** Opens the database of that name, making or upgrading it where needed. */
  static async open(name: string, options: ConnectionOptions = {}): Promise<Outcome<Library>> {
    const db = new Connection(name, options);
    const problem = await db.open();
    return problem ? { ok: false, problem } : { ok: true, value: new Library(db) };
  }

  /** Summaries of the plans in use (or of those put aside), last changed first. */
  async list(which: 'in-use' | 'removed' = 'in-use'): Promise<Outcome<PlanSummary[]>> {
    const rows = await this.#db.read(['plans'], async () => this.#db.plans.toArray());
    if (!rows.ok) return rows;
    const wanted = rows.value.filter((row) => (row.removedAt !== null) === (which === 'removed'));
    const sorted = wanted.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
    return { ok: true, value: sorted.map(summaryOf) };
  }

  /** The plan as last stored. `damaged` as a problem only when nothing of it can be read; `vanished` when it is not here. */
  load(id: PlanId): Promise<Outcome<LoadedPlan>> {
    return loadPlan(this.#db, id);
  }

  /**
   * Stores a new plan and answers seq 1; `conflict` when another plan has its id. The log begins with all its records, so
   * that the log alone is the truth.
   */
  create(plan: Plan, label: ChangeLabel, at: string): Promise<Outcome<number>> {
    const { id } = plan.head;
    const entry = makeLogRow(id, 1, { ...NO_CHANGES, added: [...recordsOf(plan)], label, at });
    const row = makePlanRow(plan, at);
    return this.#db.write(['plans', 'log'], async () => {
      const known = await this.#db.plans.get(id);
      if (known) return this.#requireStored(entry, known.seq);
      await this.#db.log.add(entry);
      await this.#db.plans.add(row);
      return entry.seq;
    });
  }

  /**
   * Stores one change after entry `expectedSeq` and answers its number; `conflict` when the plan no longer stands there.
   * Sending the same change to the same place again is no conflict: an answer may have been lost on the way.
   */
  append(id: PlanId, expectedSeq: number, change: Change): Promise<Outcome<number>> {
    const entry = makeLogRow(id, expectedSeq + 1, change);
    return this.#db.write(['plans', 'log'], async () => {
      const row = await planRowOf(this.#db, id);
      if (row.seq !== expectedSeq) return this.#requireStored(entry, row.seq);
      await this.#db.log.add(entry);
      await this.#db.plans.put(planRowAfter(row, entry.seq, change));
      return entry.seq;
    });
  }

  /**
   * Stores the plan as it was after entry `seq`, to open faster. Answers false, having written nothing, when there is a
   * snapshot of that entry or a later one; `conflict` when the log does not go so far. For idle time.
   */
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

  /** Puts the plan aside, keeping all its data. */
  remove(id: PlanId, at: string): Promise<Outcome<null>> {
    return this.#mark(id, at);
  }

  /** Takes a plan that was put aside back into use. */
  restore(id: PlanId): Promise<Outcome<null>> {
    return this.#mark(id, null);
  }

  /** A page of the plan's log, newest first: its latest entries, or those before one already read. */
  async history(id: PlanId, page: LogPage): Promise<Outcome<HistoryEntry[]>> {
    const rows = await this.#db.read(['log'], () => logBefore(this.#db, id, page));
    if (!rows.ok) return rows;
    return {
      ok: true,
      value: rows.value.map((row) => ({ seq: row.seq, change: readLogRow(row, id, row.seq) })),
    };
  }

  /** The entry `seq` of the plan's log, by which the plan as it is after it can be asked for again; null where there is none. */
  moment(id: PlanId, seq: number): Promise<Outcome<Moment | null>> {
    return momentOf(this.#db, id, seq);
  }

  /** The plan as it was just after an entry; null where this device never had that entry, or it is damaged. */
  planAt(id: PlanId, moment: Moment): Promise<Outcome<Plan | null>> {
    return planAt(this.#db, id, moment);
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
