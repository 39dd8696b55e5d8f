/** What a backup file holds, and what can come of reading one. Plain data. */
import type { PlanId } from '#core/identity.ts';
import type { LogEntry } from '#core/log-entry.ts';

export interface BackupPlan {
  readonly id: PlanId;
  /** As it was when the file was made. */
  readonly title: string;
  /** The whole log, oldest first. */
  readonly entries: readonly LogEntry[];
  /** When it was put aside, ISO 8601; null for a plan in use. */
  readonly removedAt: string | null;
  /** The log is made of the plan as it stood, since its history was not to be had. */
  readonly isWithoutHistory: boolean;
}

export interface BackupContent {
  /** Of the file's format; see README.md. */
  readonly format: number;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Version of the app that made it. */
  readonly app: string;
  readonly plans: readonly BackupPlan[];
}

/** The format this version writes. */
export const BACKUP_FORMAT = 3;

export type BackupReading =
  | { readonly kind: 'whole'; readonly content: BackupContent }
  /** Not as it was written, first seen in `line`; `content` has the plans that can still be believed, out of `of`. */
  | { readonly kind: 'damaged'; readonly line: number; readonly content: BackupContent; readonly of: number }
  /** Made by a later version of the app. */
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'not-a-backup' };

/** Bounds that keep a file from filling the memory; a plan of 20 000 rows comes to 30 MB, with one line of 26 MB. */
export const MOST_BACKUP_BYTES = 256 * 1024 * 1024;
export const LONGEST_LINE = 96 * 1024 * 1024;
export const MOST_LINES = 2_000_000;
/** How deep lists and objects may lie inside each other; records of ours need 7. */
export const DEEPEST = 16;
