/**
 * The library as the app has it: the database, and beside it a mirror of every plan's log. A write is answered when both have it;
 * what the mirror cannot do never holds up or refuses one. What the database has lost comes back from the mirror.
 */
import type { ChangeLabel } from '#core/change-label.ts';
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { firstEntryOf, type DatabaseLibrary } from '#storage/database-library.ts';
import { makeLogRow } from '#storage/entry.ts';
import { noteHeld } from '#storage/held.ts';
import type { HistoryEntry, Library, LogLabel } from '#storage/library.ts';
import type { LoadedPlan } from '#storage/loading.ts';
import type { KeepingOptions, MirrorKeeping } from '#storage/mirror/keeping.ts';
import type { RestoredPlan } from '#storage/mirror/restoring.ts';
import type { Moment } from '#storage/moments.ts';
import type { PlanSummary } from '#storage/plan-row.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';
import type { LogPage } from '#storage/queries.ts';
import type { LogRow } from '#storage/rows.ts';

export interface MirrorOptions extends KeepingOptions {
  /** Plans or parts of plans came back from the mirror while the app ran. */
  readonly onRestored?: (plans: readonly RestoredPlan[]) => void;
}

export interface MirroredParts {
  readonly name: string;
  readonly database: DatabaseLibrary;
  /** Makes the database anew from the mirror; null where it could not be. */
  readonly makeAnew: () => Promise<DatabaseLibrary | null>;
  readonly options: MirrorOptions;
}

/** Milliseconds that a write or an opening waits for the mirror's code, on a line that has stalled, and for its files. */
const CODE_WITHIN = 3000;

export class MirroredLibrary implements Library {
  readonly #parts: MirroredParts;
  #database: DatabaseLibrary;
  #renewing: Promise<boolean> | null = null;
  #keeping: Promise<MirrorKeeping> | null = null;
  #end: () => void = () => undefined;

  constructor(parts: MirroredParts) {
    this.#parts = parts;
    this.#database = parts.database;
  }

  get ended(): StorageProblem | null {
    return this.#database.ended;
  }

  async list(which: 'in-use' | 'removed' = 'in-use'): Promise<Outcome<PlanSummary[]>> {
    const listed = await this.#ask((database) => database.list(which));
    if (listed.ok && which === 'in-use')
      noteHeld(
        this.#parts.name,
        listed.value.map(({ updatedAt }) => updatedAt),
      );
    return listed;
  }

  /** As the database has it; where that is damaged, or less than the mirror has, the plan is mended first. */
  async load(id: PlanId): Promise<Outcome<LoadedPlan>> {
    const [loaded, newest] = await Promise.all([
      this.#ask((database) => database.load(id)),
      this.#newest(id),
    ]);
    const isWhole = loaded.ok && !loaded.value.damage && loaded.value.seq >= newest;
    if (isWhole || newest === 0 || this.ended) return loaded;
    const { bringBack } = await import('#storage/mirror/restoring.ts');
    const restored = await bringBack(this.#database, this.#parts.name, id, loaded);
    if (restored) this.#parts.options.onRestored?.([restored]);
    return this.#ask((database) => database.load(id));
  }

  async create(plan: Plan, label: ChangeLabel, at: string): Promise<Outcome<number>> {
    const entry = firstEntryOf(plan, label, at);
    const stored = await this.#ask((database) => database.createFrom(plan, entry));
    if (stored.ok) await (await this.#mirror())?.follow(entry);
    return stored;
  }

  async append(id: PlanId, expectedSeq: number, change: Change): Promise<Outcome<number>> {
    const entry = makeLogRow(id, expectedSeq + 1, change);
    const stored = await this.#ask((database) => database.appendEntry(entry, change));
    if (stored.ok) await (await this.#mirror())?.follow(entry);
    return stored;
  }

  writeSnapshot(plan: Plan, seq: number): Promise<Outcome<boolean>> {
    return this.#ask((database) => database.writeSnapshot(plan, seq));
  }

  remove(id: PlanId, at: string): Promise<Outcome<null>> {
    return this.#change(id, (database) => database.remove(id, at));
  }

  restore(id: PlanId): Promise<Outcome<null>> {
    return this.#change(id, (database) => database.restore(id));
  }

  history(id: PlanId, page: LogPage): Promise<Outcome<HistoryEntry[]>> {
    return this.#ask((database) => database.history(id, page));
  }

  labels(id: PlanId, page: LogPage): Promise<Outcome<LogLabel[]>> {
    return this.#ask((database) => database.labels(id, page));
  }

  moment(id: PlanId, seq: number): Promise<Outcome<Moment | null>> {
    return this.#ask((database) => database.moment(id, seq));
  }

  planAt(id: PlanId, moment: Moment): Promise<Outcome<Plan | null>> {
    return this.#ask((database) => database.planAt(id, moment));
  }

  entries(id: PlanId, after = 0): Promise<Outcome<readonly LogRow[]>> {
    return this.#ask((database) => database.entries(id, after));
  }

  async adopt(entries: readonly LogRow[], removedAt: string | null): Promise<Outcome<number>> {
    const adopted = await this.#ask((database) => database.adopt(entries, removedAt));
    const id = entries[0]?.plan;
    if (adopted.ok && id !== undefined) await (await this.#mirror())?.catchUp(id);
    return adopted;
  }

  extend(id: PlanId, entries: readonly LogRow[]): Promise<Outcome<number>> {
    return this.#change(id, (database) => database.extend(id, entries));
  }

  /** Its mirror goes first; where that cannot be taken away the plan stays, for it would come back. */
  async purge(id: PlanId): Promise<Outcome<null>> {
    const mirror = await this.#mirror();
    return mirror ? mirror.purge(id) : this.#ask((database) => database.purge(id));
  }

  /** Brings the mirror of every plan to where the database stands, and reads each from end to end. For idle time. */
  async tendMirror(): Promise<void> {
    for (const which of ['in-use', 'removed'] as const) {
      const listed = await this.#ask((database) => database.list(which));
      for (const { id } of listed.ok ? listed.value : [])
        if (!this.ended) await (await this.#mirror())?.tend(id);
    }
  }

  close(): void {
    this.#database.close();
    this.#end();
  }

  /** Asks the database; where it has lost everything it is made anew from the mirror, and asked again. */
  async #ask<T>(verb: (database: DatabaseLibrary) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const asked = this.#database;
    const answer = await verb(asked);
    if (answer.ok || asked.ended?.kind !== 'vanished') return answer;
    const isThere = asked !== this.#database || (await (this.#renewing ??= this.#renew()));
    return isThere ? verb(this.#database) : answer;
  }

  async #renew(): Promise<boolean> {
    const made = await this.#parts.makeAnew().catch(() => null); // then it stays vanished, and that is the answer
    if (made) this.#database = made;
    this.#renewing = null;
    return made !== null;
  }

  /** Asks for a change that concerns more of the plan than its newest entry. */
  async #change<T>(
    id: PlanId,
    verb: (database: DatabaseLibrary) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const done = await this.#ask(verb);
    if (done.ok) await (await this.#mirror())?.catchUp(id);
    return done;
  }

  /** The newest entry in the plan's mirror; 0 where that cannot be told, or not in time. */
  #newest(id: PlanId): Promise<number> {
    return inTime(this.#askNewest(id), () => 0);
  }

  async #askNewest(id: PlanId): Promise<number> {
    try {
      const { newestInMirror } = await import('#storage/mirror/restoring.ts');
      return await newestInMirror(this.#parts.name, id);
    } catch {
      return 0;
    }
  }

  /** What writes the mirror; null where its code does not come in time: then it is behind, and is told so. */
  #mirror(): Promise<MirrorKeeping | null> {
    return inTime(this.#fetchMirror(), () => this.#tellBehind('The code of the mirror has not come yet'));
  }

  /** Fetched when it is first needed; null where its code does not come, and then asked for again. */
  async #fetchMirror(): Promise<MirrorKeeping | null> {
    this.#keeping ??= import('#storage/mirror/keeping.ts').then(({ MirrorKeeping }) => {
      const { name, options } = this.#parts;
      const onRestored = (plan: RestoredPlan): void => options.onRestored?.([plan]);
      const keeping = new MirrorKeeping({ name, library: () => this.#database, onRestored }, options);
      this.#end = () => keeping.end();
      if (this.ended) keeping.end(); // it came to its end while the code was on its way
      return keeping;
    });
    try {
      return await this.#keeping;
    } catch (error) {
      this.#keeping = null;
      return this.#tellBehind(String(error));
    }
  }

  #tellBehind(detail: string): null {
    this.#parts.options.onMirror?.({ kind: 'behind', problem: { kind: 'unknown', detail } });
    return null;
  }
}

/** What the work gives, or `late` where it takes longer than a write or an opening may wait; no timer outlives the answer. */
function inTime<T>(work: Promise<T>, late: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), CODE_WITHIN);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
