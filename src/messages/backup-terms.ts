/** What the sentences about backups are told: plain facts, whoever finds them out. */

/** Cells in no backup file; more than were counted where `isMore`. */
export interface UnsavedWords {
  readonly cells: number;
  readonly isMore: boolean;
}

/**
 * How a plan in a file stands to the one on the device, and how many entries only one of them has: `not-here` · `identical` entry
 * for entry · `file-ahead` the file goes on where the device ends · `device-ahead` the other way · `both` each has entries of its
 * own · `same-content` other entries, and the same plan.
 */
export interface StandingWords {
  readonly kind: 'not-here' | 'identical' | 'file-ahead' | 'device-ahead' | 'both' | 'same-content';
  readonly inFile: number;
  readonly onDevice: number;
}

/** `adopt` take in what is not here · `extend` add what follows · `copy` beside what is here · `set` as one change · `unbin` · `leave`. */
export type Choice = 'adopt' | 'extend' | 'copy' | 'set' | 'unbin' | 'leave';
