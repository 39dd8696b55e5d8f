/**
 * The rows as they lie in the database under the current schema. A change here is a new schema: see migrations.ts.
 */
import type { PlanId } from '#core/identity.ts';
import type { LogEntry } from '#core/log-entry.ts';
import type { PlanHead } from '#core/plan.ts';

/** `schema` is the fence: code that knows only a lower number must not write. */
export interface MetaRow {
  readonly key: 'schema';
  readonly value: number;
}

/** Where the newest snapshot lies, and the log entry up to which it holds the plan. */
export interface SnapshotPointer {
  readonly seq: number;
  readonly generation: number;
  readonly chunks: number;
}

/** One plan. All but `seq`, `snapshot` and `removedAt` is there for lists and could be made anew from the log. */
export interface PlanRow {
  readonly id: PlanId;
  readonly head: PlanHead;
  /** Number of the newest log entry; the first is 1. */
  readonly seq: number;
  /** How many indicator rows. */
  readonly rows: number;
  /** When last changed, ISO 8601; for show. */
  readonly updatedAt: string;
  /** When put aside, ISO 8601; null for a plan in use. */
  readonly removedAt: string | null;
  readonly snapshot: SnapshotPointer | null;
}

/** One Change, written once and never altered. */
export type LogRow = LogEntry;

/** One piece of a snapshot. `text` is JSON text of an array of records. */
export interface ChunkRow {
  readonly plan: PlanId;
  readonly generation: number;
  readonly n: number;
  readonly text: string;
  readonly sum: number;
}
