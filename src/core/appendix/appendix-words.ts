/** The words of an appendix table, as the dictionaries have them; documents are in Vietnamese whatever the screen is in. */
import type { Period } from '#core/period.ts';
import type { ComparedWith } from '#core/plan.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

export interface AppendixWords {
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly note: string;
  readonly target: string;
  readonly targetOf: (assigner: string) => string;
  readonly attainment: string;
  readonly points: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<VerdictKind, string>>;
  readonly period: (period: Period) => string;
  readonly columns: {
    readonly result: (period: Period) => string;
    readonly expected: (period: Period) => string;
    readonly plan: (period: Period | null) => string;
    readonly base: (by: ComparedWith, base: Period) => string;
    readonly comparison: (by: ComparedWith, base: Period) => string;
  };
}
