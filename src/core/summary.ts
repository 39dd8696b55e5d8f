/**
 * Counting (Tổng số N chỉ tiêu: …): a numbered indicator counts once whatever its parts, references never, and the six
 * outcomes always add up to N. Source: SPEC §9.
 */
import type { VerdictKind } from '#core/verdict-kind.ts';

/** Vượt · đạt · chưa đạt · không đạt · đánh giá cuối năm · chưa có số liệu (or whatever else is still missing for a verdict). */
export const OUTCOMES = ['exceeded', 'met', 'notYetMet', 'notMet', 'atYearEnd', 'noData'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Tally = { readonly total: number } & Readonly<Record<Outcome, number>>;

export const NO_TALLY: Tally = {
  total: 0,
  exceeded: 0,
  met: 0,
  notYetMet: 0,
  notMet: 0,
  atYearEnd: 0,
  noData: 0,
};

/** The heading a verdict is counted under. */
const OUTCOME_OF = {
  exceeded: 'exceeded',
  met: 'met',
  'not-yet-met': 'notYetMet',
  'expected-not-met': 'notYetMet',
  'not-met': 'notMet',
  'at-year-end': 'atYearEnd',
  'no-data': 'noData',
  'needs-judgement': 'noData',
  'not-assigned': 'noData',
  'not-computed': 'noData',
  'no-target': 'noData',
} as const satisfies Record<VerdictKind, Outcome>;

/** The tally when one row goes from one counted verdict to another; null stands for not counted. */
export function tallyWith(tally: Tally, from: VerdictKind | null, to: VerdictKind | null): Tally {
  if (from === to) return tally;
  const next = { ...tally };
  if (from) {
    next.total -= 1;
    next[OUTCOME_OF[from]] -= 1;
  }
  if (to) {
    next.total += 1;
    next[OUTCOME_OF[to]] += 1;
  }
  return next;
}
