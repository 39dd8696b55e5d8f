/**
 * One connection to the database: opening, upgrading, losing and regaining it, and the one way to read or write. Knows
 * nothing of what the rows mean.
 */
import type { Dexie, Table } from 'dexie';
import type { PlanId } from '#core/identity.ts';
import { makeDatabase } from '#storage/database.ts';
import { SCHEMA } from '#storage/schema.ts';
import { problemOf, StorageRefusal, type Outcome, type StorageProblem } from '#storage/problem.ts';
import type { ChunkRow, LogRow, MetaRow, PlanRow } from '#storage/rows.ts';

export interface ConnectionOptions {
  /**
   * False when another witness (the mirror, a note outside the database) says that plans were stored here: then an empty
   * database is not made, and opening answers `vanished`.
   */
  readonly mayCreate?: boolean;
  /** Another window holds up the upgrade. Opening goes on by itself as soon as that window is closed. */
  readonly onBlocked?: (problem: StorageProblem) => void;
  /** The connection is over for good (newer app in another window, data deleted); every verb now answers this problem. */
  readonly onEnded?: (problem: StorageProblem) => void;
  /** Milliseconds before a held-up upgrade is reported. */
  readonly blockedAfter?: number;
}

export type TableName = 'plans' | 'log' | 'chunks';

export class Connection {
  readonly #db: Dexie;
  readonly #options: ConnectionOptions;
  #hasOpened = false;
  /** Counts connections, so that a verb knows whether the one it failed on is already replaced. */
  #life = 0;
  #regained: Promise<void> = Promise.resolve();
  #ended: StorageProblem | null = null;
  #fatal: StorageProblem | null = null;
  #blockedTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string, options: ConnectionOptions) {
    this.#options = options;
    this.#db = makeDatabase(name);
    this.#db.on('populate', (transaction) => {
      if (this.#hasOpened || options.mayCreate === false) {
        throw this.#refuseForGood('vanished', 'The database is empty, though it held plans before');
      }
      void transaction.table<MetaRow>('meta').add({ key: 'schema', value: SCHEMA }); // part of the creation, or fails it
    });
    this.#db.on('blocked', () => this.#noteBlocked());
    this.#db.on('versionchange', (event) => this.#giveWay(event));
  }

  /** Why the connection is over for good, or null. */
  get ended(): StorageProblem | null {
    return this.#ended;
  }

  get meta(): Table<MetaRow, string> {
    return this.#db.table('meta');
  }

  get plans(): Table<PlanRow, PlanId> {
    return this.#db.table('plans');
  }

  get log(): Table<LogRow, [string, number]> {
    return this.#db.table('log');
  }

  get chunks(): Table<ChunkRow, [string, number, number]> {
    return this.#db.table('chunks');
  }

  /** Opens, creates or upgrades; null when all is well. */
  async open(): Promise<StorageProblem | null> {
    try {
      await this.#open();
      return null;
    } catch (error) {
      const problem = problemOf(error);
      this.#db.close({ disableAutoOpen: true });
      if (!problem) throw error;
      // At this point «unknown» can only mean that the browser does not give us a database.
      return problem.kind === 'unknown' || problem.kind === 'closed'
        ? { ...problem, kind: 'unavailable' }
        : problem;
    } finally {
      clearTimeout(this.#blockedTimer);
    }
  }

  /** Runs `work` in one transaction that sees one moment of all the tables named. */
  read<T>(tables: readonly TableName[], work: () => Promise<T>): Promise<Outcome<T>> {
    return this.#run(() => this.#db.transaction('r', [...tables], work));
  }

  /**
   * Runs `work` in one transaction: all it writes is stored when this answers ok, and none of it when it throws a StorageRefusal.
   * A lost connection is regained once and the work run again, so it must be able to find its own entry already there.
   * Dexie resolves on the transaction's `complete` and rejects on `abort` (enterTransactionScope, Transaction.create).
   */
  write<T>(tables: readonly TableName[], work: () => Promise<T>): Promise<Outcome<T>> {
    return this.#run(() =>
      this.#db.transaction('rw', ['meta', ...tables], async () => {
        await this.#checkFence();
        return work();
      }),
    );
  }

  close(): void {
    this.#end({ kind: 'closed', detail: 'Closed by the app' });
  }

  async #run<T>(work: () => PromiseLike<T>): Promise<Outcome<T>> {
    const life = this.#life;
    const first = await this.#attempt(work);
    if (first.ok || this.#ended || !isWorthAnotherTry(first.problem)) return first;
    return this.#attempt(async () => {
      await this.#regain(life);
      return work();
    });
  }

  /**
   * iOS kills its database process, Chromium closes on corruption: the handle is dead, the data usually are not. Verbs that
   * fail together share one new connection.
   */
  #regain(lost: number): Promise<void> {
    if (lost === this.#life) {
      this.#life++;
      // What still looks open is the dead one; Dexie may also be opening anew already, for another verb.
      if (this.#db.isOpen()) this.#db.close({ disableAutoOpen: false });
      this.#regained = this.#open();
    }
    return this.#regained;
  }

  async #attempt<T>(work: () => PromiseLike<T>): Promise<Outcome<T>> {
    if (this.#ended) return { ok: false, problem: this.#ended };
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      const problem = this.#ended ?? problemOf(error);
      if (!problem) throw error;
      if (this.#fatal) this.#end(this.#fatal);
      return { ok: false, problem };
    }
  }

  async #open(): Promise<void> {
    await this.#db.open();
    // Dexie opens a database of a higher version without a word; the fence speaks.
    await this.#db.transaction('r', 'meta', () => this.#checkFence());
    this.#hasOpened = true;
  }

  async #checkFence(): Promise<void> {
    const fence = await this.meta.get('schema');
    if (!fence) throw this.#refuseForGood('vanished', 'The database does not say what schema it has');
    if (fence.value > SCHEMA) {
      throw this.#refuseForGood('newer-schema', `Data of schema ${fence.value}, code of schema ${SCHEMA}`);
    }
  }

  /** Another window upgrades or deletes: close at once, stay closed, and keep Dexie's own handler from reopening. */
  #giveWay(event: IDBVersionChangeEvent): false {
    this.#end(
      event.newVersion === null
        ? { kind: 'vanished', detail: 'The database was deleted from elsewhere' }
        : { kind: 'newer-schema', detail: `Another window upgraded to version ${event.newVersion}` },
    );
    return false;
  }

  #noteBlocked(): false {
    const problem = { kind: 'blocked', detail: 'Another window keeps the old version open' } as const;
    clearTimeout(this.#blockedTimer);
    this.#blockedTimer = setTimeout(
      () => this.#options.onBlocked?.(problem),
      this.#options.blockedAfter ?? 2000,
    );
    return false;
  }

  /** A refusal after which this connection must touch nothing any more. */
  #refuseForGood(kind: 'vanished' | 'newer-schema', detail: string): StorageRefusal {
    this.#fatal = { kind, detail };
    return new StorageRefusal(this.#fatal);
  }

  #end(problem: StorageProblem): void {
    if (this.#ended) return;
    this.#ended = problem;
    this.#db.close({ disableAutoOpen: true });
    if (this.#hasOpened && problem.kind !== 'closed') this.#options.onEnded?.(problem);
  }
}

function isWorthAnotherTry(problem: StorageProblem): boolean {
  return problem.kind === 'closed' || problem.kind === 'unknown';
}
