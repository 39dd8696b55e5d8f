/** The contract of a family of sentence patterns, and where in a sentence a row is being said. */
import type { Day } from '#core/day.ts';
import type { Piece } from '#core/sentences/sentence.ts';
import type { Told } from '#core/sentences/told.ts';

/** Where a row is said. */
export interface Place {
  /** The as-of day the reader has just been told; it is not said again. */
  readonly saidDay: Day | null;
  /** Whether it is one of several in a list, each said in short. */
  readonly isListed: boolean;
  /** Whether it is one of several known to one day, which is said before them all. */
  readonly isOfOneDay: boolean;
  /** Words the row by the family it belongs to. */
  readonly draft: (told: Told, place: Place) => Piece[];
}

export interface Family {
  /** Whether this family words the row; the table asks from top to bottom. */
  readonly suits: (told: Told) => boolean;
  /** The row and what stands under it, small first letter, without the full stop. */
  readonly draft: (told: Told, place: Place) => Piece[];
}
