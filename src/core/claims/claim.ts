/**
 * A statement of a report that can be checked, what it comes to when worked out again, and why it may differ. Plain data; knows no
 * wording: the sentences are the messages' business. Source: domain/requirements §14, §15.
 */
import type { Decimal } from '#core/decimal.ts';

/** Begin and end of a passage, in UTF-16 units of the text as given. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a statement claims; one file each. */
export type ClaimKind =
  | 'attainment'
  | 'share'
  | 'change'
  | 'bracket'
  | 'sum'
  | 'hundred'
  | 'average'
  | 'total-elsewhere'
  | 'product'
  | 'listed'
  | 'restated'
  | 'unit'
  | 'day';

/**
 * What may have gone wrong in writing it down: the decimal sign or a unit slipped, so that it is ten, a hundred, a thousand times as
 * much or as little · two digits exchanged, or one another · risen where the numbers fall, or the other way round.
 */
export type Slip = 'decimal' | 'digits' | 'direction';

/** Why what is printed is not what comes out. */
export type Cause =
  /** No rounding explains it; a slip may. */
  | { readonly code: 'wrong'; readonly slip: Slip | null }
  /** The further decimals were cut off instead of rounded. */
  | { readonly code: 'truncated' }
  /** Some numbers that round to those printed give it. */
  | { readonly code: 'rounded-inputs' }
  /** The same is said otherwise in another place. */
  | { readonly code: 'contradicts' }
  /** Said otherwise in another place that names another day, or an estimate. */
  | { readonly code: 'restated' }
  /** An estimate for the whole period below what had been reached within it. */
  | { readonly code: 'below-earlier' }
  /** «(2/4)» beside «01 người chết». */
  | { readonly code: 'bracket-contradicts-count' }
  /** The parts add up to something else; `difference` is their sum less the total. */
  | { readonly code: 'sum-differs'; readonly difference: Decimal }
  | { readonly code: 'shares-not-hundred'; readonly difference: Decimal }
  /** What it is a share of is not printed; the printed share would need about `implied`. */
  | { readonly code: 'denominator-not-printed'; readonly implied: Decimal | null }
  /** More or fewer are listed than are counted. */
  | { readonly code: 'count-differs' }
  | { readonly code: 'missing-unit' }
  | { readonly code: 'no-such-day' };

export type CauseCode = Cause['code'];

/** Contradicts itself for certain · may be meant so · something is left out · only the last decimals. In the order they are listed. */
export const SERIOUSNESSES = ['wrong', 'doubtful', 'missing', 'slight'] as const;
export type Seriousness = (typeof SERIOUSNESSES)[number];

/** How a statement stands to what comes out; `unchecked` where the report does not print enough to work it out. */
export type Judgement =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'disagrees'; readonly cause: Cause; readonly seriousness: Seriousness };

interface ClaimFields<Place> {
  readonly kind: ClaimKind;
  /** What it is about, in the report's words, small letters; '' where nothing is named. */
  readonly name: string;
  /** The printed number the claim is about. */
  readonly at: Place;
  /** The printed numbers it is worked out from. */
  readonly from: readonly Place[];
  /** Of a claim about two places, the number in the other one. */
  readonly other: Place | null;
  /** As printed, with its unit. */
  readonly printed: string;
  /** What comes out, rounded to the decimals printed; null where nothing is worked out. */
  readonly computed: Decimal | null;
  /** The unit of `computed` («%», «tỷ đồng», «vụ»); may be ''. */
  readonly unit: string;
  readonly judgement: Judgement;
}

/** While reading: places are in the flow. */
export type DraftClaim = ClaimFields<Span> & { readonly sentence: number };

/** A statement found in a text, with its places in the text as given. */
export type Claim = ClaimFields<Span> & {
  /** The sentence it stands in, counted from 0. */
  readonly sentence: number;
};

/** A claim that does not come out. */
export type Finding = Claim & { readonly judgement: Extract<Judgement, { readonly kind: 'disagrees' }> };

export const AGREES: Judgement = { kind: 'agrees' };
export const UNCHECKED: Judgement = { kind: 'unchecked' };

export function disagrees(cause: Cause, seriousness: Seriousness): Judgement {
  return { kind: 'disagrees', cause, seriousness };
}
