/**
 * The plans on this device: the verbs by which anything is read or written. Each answers a value, problem or not. Contract:
 * README.md beside this file.
 */
import type { ChangeLabel } from '#core/change-label.ts';
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { LoadedPlan } from '#storage/loading.ts';
import type { Moment } from '#storage/moments.ts';
import type { PlanSummary } from '#storage/plan-row.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';
import type { LogPage } from '#storage/queries.ts';
import type { LogRow } from '#storage/rows.ts';

/** One line of a plan's history; `change` is null where the stored entry is damaged. */
export interface HistoryEntry {
  readonly seq: number;
  readonly change: Change | null;
}

/** An entry without what it changed. */
export interface LogLabel extends Moment {
  readonly at: string;
  readonly label: ChangeLabel;
}

export interface Library {
  /** Summaries of the plans in use (or of those put aside), last changed first. */
  list(which?: 'in-use' | 'removed'): Promise<Outcome<PlanSummary[]>>;

  /** The plan as last stored. `damaged` as a problem only when nothing of it can be read; `vanished` when it is not here. */
  load(id: PlanId): Promise<Outcome<LoadedPlan>>;

  /**
   * Stores a new plan and answers seq 1; `conflict` when another plan has its id. The log begins with all its records, so
   * that the log alone is the truth.
   */
  create(plan: Plan, label: ChangeLabel, at: string): Promise<Outcome<number>>;

  /**
   * Stores one change after entry `expectedSeq` and answers its number; `conflict` when the plan no longer stands there.
   * Sending the same change to the same place again is no conflict: an answer may have been lost on the way.
   */
  append(id: PlanId, expectedSeq: number, change: Change): Promise<Outcome<number>>;

  /**
   * Stores the plan as it was after entry `seq`, to open faster. Answers false, having written nothing, when there is a
   * snapshot of that entry or a later one; `conflict` when the log does not go so far. For idle time.
   */
  writeSnapshot(plan: Plan, seq: number): Promise<Outcome<boolean>>;

  /** Puts the plan aside, keeping all its data. */
  remove(id: PlanId, at: string): Promise<Outcome<null>>;

  /** Takes a plan that was put aside back into use. */
  restore(id: PlanId): Promise<Outcome<null>>;

  /** A page of the plan's log, newest first: its latest entries, or those before one already read. */
  history(id: PlanId, page: LogPage): Promise<Outcome<HistoryEntry[]>>;

  /**
   * What the entries of a page were called, newest first, without their records and unchecked: to find one's way in a long log.
   */
  labels(id: PlanId, page: LogPage): Promise<Outcome<LogLabel[]>>;

  /** The entry `seq` of the plan's log, by which the plan as it is after it can be asked for again; null where there is none. */
  moment(id: PlanId, seq: number): Promise<Outcome<Moment | null>>;

  /** The plan as it was just after an entry; null where this device never had that entry, or it is damaged. */
  planAt(id: PlanId, moment: Moment): Promise<Outcome<Plan | null>>;

  /**
   * The entries of a plan's log after `after` (default: all), oldest first, each verified. `damaged` names the first that cannot
   * be believed; `vanished` when the plan is not here.
   */
  entries(id: PlanId, after?: number): Promise<Outcome<readonly LogRow[]>>;

  /**
   * Makes a plan of its whole log, put aside at `removedAt` unless that is null, and answers its newest entry. The same again
   * answers ok; `conflict` when the id is here with another or a shorter log, `damaged` when the entries make no plan.
   */
  adopt(entries: readonly LogRow[], removedAt: string | null): Promise<Outcome<number>>;

  /**
   * Stores the entries that follow the plan's log and answers its newest entry. The first given must be there already: by it the
   * two logs are known to be one; what else is there already is passed over. `conflict` when one there is another or none is
   * there, `damaged` when one does not verify, leaves a gap or does not fit: then nothing is written.
   */
  extend(id: PlanId, entries: readonly LogRow[]): Promise<Outcome<number>>;

  /**
   * Takes a plan that was put aside away for good, with its log. `conflict` when it is in use: another window may have taken it
   * back. A plan that is not here is gone already.
   */
  purge(id: PlanId): Promise<Outcome<null>>;

  /** Why the connection ended for good, or null while it has not: tells «no such plan» from «nothing is here any more». */
  readonly ended: StorageProblem | null;

  /** Every verb answers `closed` from then on. */
  close(): void;
}
