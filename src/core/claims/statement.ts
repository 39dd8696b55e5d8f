/**
 * What a report states, before anything is judged: a subject with its amount, and the percentages and changes said of it. Plain
 * data in the flow's places.
 */
import type { Amount, Place } from '#core/claims/amounts.ts';
import type { Flow } from '#core/claims/flow.ts';
import type { Sentence } from '#core/claims/sentence.ts';
import type { Day } from '#core/day.ts';

/** A percentage of something: of a plan, of a whole, of the base. */
export interface StatedPercent {
  readonly kind: 'plan' | 'whole' | 'base';
  readonly amount: Amount;
  /** Whose plan, in the report's words («thành phố», «hđnd quận giao»). */
  readonly whose: string;
  readonly saysShare: boolean;
}

/** «tăng 11 vụ (129/118)», «giảm 37,5%», «gấp 1,64 lần», «giảm 4,62». */
export interface StatedChange {
  readonly kind: 'difference' | 'percent' | 'multiple' | 'no-unit';
  readonly amount: Amount;
  readonly falls: boolean;
  /** Over the plan («vượt 1,5 ha so với kế hoạch»), not over a base. */
  readonly isOverPlan: boolean;
  readonly isMean: boolean;
  /** «cùng kỳ», «năm 2015»; null where it is not said beside the change. */
  readonly basis: string | null;
  /** «(4/15)» right after it. */
  readonly bracket: Amount | null;
  /** Bracketed or joined by «tương đương» to the change before it: says the same once more. */
  readonly repeats: boolean;
}

export interface Statement {
  readonly index: number;
  readonly sentence: number;
  readonly block: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** The statement whose bracket it stands in; null outside. */
  readonly outer: number | null;
  /** Which run of statements between semicolons it belongs to. */
  readonly run: number;
  /** The words before a colon that govern it. */
  readonly header: string;
  /** What it is about, small letters, without what stands around a name; may be ''. */
  readonly subject: string;
  /** The words between the amount before and its own, as they stand. */
  readonly lead: string;
  /** The words after its amount's unit, up to the next number or sign. */
  readonly tail: string;
  /** Null where only a change of it is stated. */
  readonly amount: Amount | null;
  readonly isPlanned: boolean;
  /** «trong đó», «gồm» said since the amount before it. */
  readonly opens: 'of-which' | 'consists' | null;
  readonly percents: readonly StatedPercent[];
  readonly changes: readonly StatedChange[];
  /** The figure it is compared with, where printed. */
  readonly base: Amount | null;
  readonly asOf: Day | null;
  readonly isEstimate: boolean;
  /** Years named in its sentence up to it: two tellings of different years are of different things. */
  readonly years: readonly string[];
  /** The short line above its paragraph. */
  readonly under: string;
  readonly isAhead: boolean;
  readonly isNote: boolean;
}

/** A whole report, read. */
export interface Report {
  readonly flow: Flow;
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  /** The statements of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly Statement[]>;
  /** Days that do not exist, and where. */
  readonly falseDays: readonly (Place & { readonly sentence: number })[];
}
