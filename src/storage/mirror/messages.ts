/** What the page and the thread that writes the mirror say to each other. */
import type { PlanId } from '#core/identity.ts';
import type { Stand } from '#storage/mirror/file-stand.ts';
import type { StorageProblem } from '#storage/problem.ts';
import type { LogRow } from '#storage/rows.ts';

export type Question =
  /** Where the plan's file stands. */
  | { readonly ask: 'stand'; readonly plan: PlanId }
  /** Write these after entry `after`; nothing is written where the file stands elsewhere. */
  | {
      readonly ask: 'append';
      readonly plan: PlanId;
      readonly after: number;
      readonly rows: readonly LogRow[];
      /** Absent: as it is. */
      readonly removedAt?: string | null;
    }
  /** Write a new file from the whole log; the one before stays until a check finds the new one whole. */
  | {
      readonly ask: 'write-anew';
      readonly plan: PlanId;
      readonly rows: readonly LogRow[];
      readonly removedAt: string | null;
    }
  /** Read all of the file, and let go of older ones whose entries are all in it. */
  | { readonly ask: 'check'; readonly plan: PlanId }
  /** Take the plan's files away. */
  | { readonly ask: 'forget'; readonly plan: PlanId };

export interface Standing {
  /** Null where there is no file. */
  readonly stand: Stand | null;
  /** False where it must be written anew before anything can be added: damaged or never finished. */
  readonly isWhole: boolean;
  /** Whether what was asked for was done; false where an `append` did not fit. */
  readonly isDone: boolean;
}

export type Reply =
  | { readonly number: number; readonly standing: Standing }
  | { readonly number: number; readonly problem: StorageProblem }
  /** The browser lets no thread write files at once and for good. */
  | { readonly number: number; readonly unsupported: string };

export interface Asked {
  readonly number: number;
  /** The folder of the mirror. */
  readonly folder: string;
  readonly question: Question;
}
