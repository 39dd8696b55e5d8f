/**
 * What an explanation (vì sao?) is made of: facts in the order they are read, as plain data with exact numbers. Which facts a
 * computed cell needs is in explain.ts, explain-inputs.ts and explain-verdict.ts; the words are the messages'.
 */
import type { HowAchieved } from '#core/achievement.ts';
import type { NoPercentReason, PercentRule } from '#core/attainment.ts';
import type { NoChangeReason } from '#core/comparison.ts';
import type { Day } from '#core/day.ts';
import {
  compareRatios,
  ratioOf,
  roundRatio,
  signOf,
  trimZeros,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import type { FigureState } from '#core/figure.ts';
import type { PartsRule } from '#core/indicator.ts';
import type { NoPaceReason, PaceMeasure, PaceState } from '#core/pace.ts';
import type { Period } from '#core/period.ts';
import type { ComparedWith, FallingPercent } from '#core/plan.ts';
import type { Quantity } from '#core/quantity.ts';
import type { Sense } from '#core/sense.ts';
import type { Basis } from '#core/target.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** A number inside an explanation. */
export interface Written {
  readonly quantity: Quantity;
  /** False where the exact number never ends and only its first digits are written. */
  readonly isExact: boolean;
}

/** What a number is to the cell: reached · compared with · aimed at · behind an expectation. */
export type InputRole = 'figure' | 'base' | 'target' | 'reference';

/** How the achieved came about, and the plain sum of shorter periods that stands for a figure nobody typed. */
export type ExplainedHow = HowAchieved | 'sum';

export type NoResultReason = NoPercentReason | NoChangeReason | NoPaceReason;

/** Where something stands to a target: under or over it, on its edge (reached), on an edge that is not enough («trên 95»), within. */
export type Side = 'below' | 'above' | 'at' | 'at-open-edge' | 'inside';

/** A number that went into a computation, as it stands in the plan. */
export interface ExplainedInput {
  readonly kind: 'input';
  readonly role: InputRole;
  readonly period: Period;
  /** As written in the plan. */
  readonly text: string;
  /** Null for a target. */
  readonly state: FigureState | null;
  readonly asOf: Day | null;
  /** Whose target; null for a figure. */
  readonly assigner: string | null;
}

/** How the achieved value came about. */
export interface ExplainedAchieved {
  readonly kind: 'achieved';
  readonly how: ExplainedHow;
  /** Of a mean, how many years it is over; else how many figures went in. */
  readonly years: number;
  /** What was added up or taken the mean of, where that is few enough to write out; else empty. */
  readonly terms: readonly Decimal[];
  readonly base: Period | null;
  readonly through: Period;
  /** Null where every figure stands for itself. */
  readonly value: Written | null;
}

type AboutInputs =
  | ExplainedInput
  | ExplainedAchieved
  /** What stood there before; of a target, with the day it was replaced. */
  | {
      readonly kind: 'earlier';
      readonly role: InputRole;
      readonly text: string;
      readonly state: FigureState | null;
      readonly day: Day | null;
    }
  /** The number is only known through a percentage printed for period `by`. */
  | { readonly kind: 'implied'; readonly role: InputRole; readonly percent: Decimal; readonly by: Period }
  /** The number was added up from these. */
  | {
      readonly kind: 'formed';
      readonly pieces: readonly { readonly period: Period; readonly value: Decimal }[];
    }
  /** The days a period covers, where that is not the calendar. */
  | { readonly kind: 'window'; readonly period: Period; readonly first: Day; readonly last: Day };

type AboutPercent =
  | {
      readonly kind: 'rule';
      readonly rule: PercentRule;
      readonly basis: Basis;
      /** Set where the plan chooses the rule. */
      readonly setting: FallingPercent | null;
    }
  | {
      readonly kind: 'calculation';
      readonly rule: PercentRule;
      readonly value: Written;
      readonly target: Written;
      /** As shown. */
      readonly result: Decimal;
    }
  /** Of the years that must each reach the target, the weakest gives the percent. */
  | { readonly kind: 'weakest-year'; readonly period: Period }
  /** The document's own percentage is shown; the target (or base) was worked out from it. */
  | { readonly kind: 'printed'; readonly of: 'target' | 'base'; readonly percent: Decimal }
  | {
      readonly kind: 'rounded';
      readonly places: number;
      /** Nothing was lost · the usual places · more, so that what is not 100 does not print as 100. */
      readonly how: 'exact' | 'usual' | 'not-hundred';
    };

type AboutChange =
  | {
      readonly kind: 'difference';
      readonly with: ComparedWith;
      readonly figure: Decimal;
      readonly base: Decimal;
      readonly result: Decimal;
      readonly inPoints: boolean;
    }
  | {
      readonly kind: 'change-percent';
      readonly with: ComparedWith;
      readonly figure: Decimal;
      readonly base: Decimal;
      readonly result: Decimal;
    }
  /** Figure ÷ base, from 2 up. */
  | {
      readonly kind: 'times';
      readonly with: ComparedWith;
      readonly figure: Decimal;
      readonly base: Decimal;
      readonly result: Decimal;
    }
  /** Figure in percent of the base («bằng 75,21 % so cùng kỳ»). */
  | {
      readonly kind: 'ratio-form';
      readonly with: ComparedWith;
      readonly base: Period;
      readonly share: Decimal;
    }
  | { readonly kind: 'compared-with'; readonly with: ComparedWith; readonly base: Period };

type AboutPace =
  | {
      readonly kind: 'pace';
      readonly state: PaceState;
      readonly by: PaceMeasure;
      readonly due: Period;
      /** The periods of `references`: last year's part and whole, or the base. */
      readonly references: readonly Period[];
      /** In percent, to two decimals. */
      readonly share: Decimal;
      readonly start: Written | null;
      readonly goal: Written;
      /** To two decimals. */
      readonly expected: Decimal;
      readonly reached: Written;
    }
  | {
      readonly kind: 'missing';
      readonly missing: Written;
      /** To two decimals. */
      readonly monthly: Decimal;
      readonly months: number;
      readonly unit: string;
    }
  /** In percent of the whole way. */
  | { readonly kind: 'tolerance'; readonly percent: Decimal };

type AboutVerdict =
  /** What the numbers say; `counts` unless a person decided otherwise. */
  | { readonly kind: 'verdict'; readonly verdict: VerdictKind; readonly counts: boolean }
  | { readonly kind: 'given'; readonly verdict: VerdictKind; readonly reason: string }
  /** The row has several targets, and all must be met. */
  | { readonly kind: 'all-targets'; readonly count: number }
  | {
      readonly kind: 'target-verdict';
      readonly verdict: VerdictKind;
      readonly assigner: string;
      readonly period: Period;
    }
  | {
      readonly kind: 'compared';
      /** The year it is of, where every year is compared. */
      readonly year: Period | null;
      readonly value: Written;
      readonly side: Side;
      readonly low: Written | null;
      readonly high: Written | null;
    }
  /** Which way is better, and whether the target's own wording says so or the row. */
  | { readonly kind: 'sense'; readonly sense: Sense; readonly isFromWording: boolean }
  | {
      readonly kind: 'due';
      readonly due: Period;
      readonly isEarly: boolean;
      /** Set where the time makes a difference to the verdict. */
      readonly verdict: VerdictKind | null;
    }
  | { readonly kind: 'part'; readonly name: string; readonly verdict: VerdictKind }
  | { readonly kind: 'parts-rule'; readonly rule: PartsRule }
  | { readonly kind: 'year-end' }
  /** Less is better and less there is; whether that exceeds is a setting of the plan. */
  | { readonly kind: 'falling'; readonly exceeds: boolean };

export type Fact =
  | AboutInputs
  | AboutPercent
  | AboutChange
  | AboutPace
  | AboutVerdict
  /** Why there is no result; about which period, where that makes the sentence clearer. */
  | { readonly kind: 'reason'; readonly reason: NoResultReason; readonly about: Period | null };

export interface Explanation {
  readonly facts: readonly Fact[];
  /** Whether there is a number to explain, rather than the reason why there is none. */
  readonly isComputed: boolean;
}

/** A number that ends within so many decimals is written out; of one that does not, the first few are. */
const EXACT_PLACES = 12;
const EXPLAINED_PLACES = 4;
const MOST_PLACES = 30;

/** A number as an explanation writes it: whole where it ends soon, else its first four decimals that say anything. */
export function written(ratio: Ratio): Written {
  const number = (value: Decimal, isExact: boolean): Written => ({
    quantity: { kind: 'number', value: trimZeros(value) },
    isExact,
  });
  const long = roundRatio(ratio, EXACT_PLACES);
  if (compareRatios(ratioOf(long), ratio) === 0) return number(long, true);
  let places = EXPLAINED_PLACES;
  while (places < MOST_PLACES && signOf(roundRatio(ratio, places)) === 0) places++;
  return number(roundRatio(ratio, places), false);
}

/** An exact number as it was typed. */
export function writtenNumber(value: Decimal): Written {
  return { quantity: { kind: 'number', value }, isExact: true };
}

export function reasonFact(reason: NoResultReason, about: Period | null = null): Fact {
  return { kind: 'reason', reason, about };
}

/** How `shown` was rounded from `exact`. */
export function roundedFact(exact: Ratio, shown: Decimal, places: number): Fact {
  const isExact = compareRatios(exact, ratioOf(shown)) === 0;
  return { kind: 'rounded', places, how: isExact ? 'exact' : 'usual' };
}

/** Decimals a computed number is rounded to, where its row does not say otherwise. */
export const USUAL_PLACES = 2;
