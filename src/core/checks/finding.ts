/**
 * What a check finds: a question to the author, with the cells it names and the numbers it looked at. Knows no check's rule
 * and no wording; the sentences are the messages' business. Source: SPEC §15.
 */
import type { Day } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';
import type { EarlierFigure, FigureState } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import type { DayWindow } from '#core/reporting-window.ts';

/** A cell of a row; `period` and `assigner` are null where the cell has none. */
export interface CellPlace {
  readonly row: IndicatorId;
  readonly part: 'figure' | 'target' | 'unit' | 'name' | 'note' | 'asOf';
  readonly period: Period | null;
  readonly assigner: string | null;
}

/** Two places contradict each other · may be meant so · something is not there. In the order they are listed. */
export const SERIOUSNESSES = ['wrong', 'doubtful', 'missing'] as const;
export type Seriousness = (typeof SERIOUSNESSES)[number];

/** A number as a row states it. */
export interface SaidNumber {
  readonly name: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly period: Period;
}

/** Figures of a period, or targets of a period and an assigner. */
export type Slot =
  | { readonly part: 'figure'; readonly period: Period; readonly assigner: null }
  | { readonly part: 'target'; readonly period: Period; readonly assigner: string };

/** A total beside what its parts add up to, both in the total's unit. */
export interface Addition {
  readonly slot: Slot;
  readonly total: SaidNumber;
  readonly parts: readonly SaidNumber[];
  readonly sum: Decimal;
  /** Sum − total. */
  readonly difference: Decimal;
  /** The difference is no more than rounding every number to its last place can make. */
  readonly isRounding: boolean;
}

/** One of several numbers stated for what goes by one name. */
export interface Telling extends SaidNumber {
  readonly asOf: Day | null;
  readonly state: FigureState | null;
}

/** What a note says of the change, beside what figure and base give. */
export type NoteClaim =
  | {
      /** «giảm 2 người chết (2/4)». */
      readonly kind: 'difference';
      readonly stated: Decimal;
      readonly bracket: { readonly figure: Decimal; readonly base: Decimal } | null;
      readonly figure: Decimal;
      readonly base: Decimal;
      readonly computed: Decimal;
    }
  | {
      /** «tăng 14,71 % so cùng kỳ»; `computed` is rounded to the places stated. */
      readonly kind: 'percent';
      readonly stated: Decimal;
      readonly figure: Decimal;
      readonly base: Decimal;
      readonly computed: Decimal;
    }
  /** «giảm 4,62 so cùng kỳ»: of what? */
  | { readonly kind: 'no-unit'; readonly stated: Decimal };

/** What each check has to say, by check. */
export type FindingValues =
  | ({ readonly check: 'parts-sum' } & Addition)
  | ({ readonly check: 'quarters-year' } & Addition)
  | ({ readonly check: 'years-stage' } & Addition)
  | {
      readonly check: 'shares-hundred';
      readonly name: string;
      readonly slot: Slot;
      readonly sum: Decimal;
      /** 100, or the share the structure divides further. */
      readonly wanted: Decimal;
    }
  | {
      readonly check: 'part-above-total';
      readonly slot: Slot;
      readonly part: SaidNumber;
      readonly total: SaidNumber;
    }
  | {
      readonly check: 'thousand-slip';
      readonly figure: SaidNumber;
      readonly against: { readonly what: 'same-period' | 'last' | 'target'; readonly number: SaidNumber };
      readonly isLarger: boolean;
    }
  | {
      readonly check: 'ten-times';
      readonly figure: SaidNumber;
      readonly base: SaidNumber;
      readonly isLarger: boolean;
    }
  | { readonly check: 'missing-unit'; readonly name: string; readonly suggestion: string | null }
  | {
      readonly check: 'stale-as-of';
      readonly name: string;
      readonly period: Period;
      readonly asOf: Day;
      readonly window: DayWindow;
      readonly isBeforeBegin: boolean;
      /** Days from the as-of date to the end of the period. */
      readonly days: number;
    }
  | { readonly check: 'nothing-to-compare'; readonly name: string; readonly period: Period }
  | {
      readonly check: 'same-name';
      readonly name: string;
      readonly slot: Slot;
      readonly tellings: readonly Telling[];
    }
  | { readonly check: 'duplicate-name'; readonly name: string; readonly count: number }
  | {
      readonly check: 'note-says-otherwise';
      readonly name: string;
      readonly unit: string;
      readonly period: Period;
      /** The words of the note. */
      readonly quote: string;
      readonly claim: NoteClaim;
    }
  | {
      readonly check: 'note-share';
      readonly name: string;
      readonly period: Period;
      readonly quote: string;
      readonly done: Decimal;
      readonly of: Decimal;
      readonly stated: Decimal;
      /** The share in percent, rounded to the places stated. */
      readonly computed: Decimal;
    }
  | {
      readonly check: 'changed-after-submission';
      readonly name: string;
      readonly unit: string;
      readonly period: Period;
      /** When the period was handed in. */
      readonly day: Day;
      /** As handed in and as it is now; null where there was, or is, no figure. */
      readonly then: EarlierFigure | null;
      readonly now: EarlierFigure | null;
    };

export type CheckId = FindingValues['check'];

export type Finding = FindingValues & {
  /** The first is where to go. */
  readonly cells: readonly [CellPlace, ...CellPlace[]];
  /** The numbers looked at, as text: an answer stands while they stay as they were. */
  readonly numbers: string;
  readonly seriousness: Seriousness;
};

/**
 * Which finding it is, whatever its numbers: the check, the cell to go to, and the least of the other cells, which tells
 * apart what one check asks of one cell. The order of parts does not matter.
 */
export function findingKey({ check, cells: [first, ...others] }: Pick<Finding, 'check' | 'cells'>): string {
  const [least] = others.map(cellKey).sort();
  return [check, cellKey(first), ...(least === undefined ? [] : [least])].join(' ');
}

function cellKey({ row, part, period, assigner }: CellPlace): string {
  return `${row}.${part}${period === null ? '' : `.${period}`}${assigner ? `.${assigner}` : ''}`;
}
