/** The sentences of a section as the report has them: drafted or worded, those with nothing to say left out. */
import type { IndicatorId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { DraftedEntry, DraftedSection } from '#core/sentences/draft.ts';
import { statusOf, type SentenceStatus } from '#core/sentences/worded.ts';

type Heading = Extract<DraftedEntry, { kind: 'heading' }>;

export type ReportedEntry =
  | Heading
  | {
      readonly kind: 'sentence';
      readonly row: IndicatorId;
      /** «(1)», as the plan numbers it. */
      readonly label: string;
      readonly status: SentenceStatus;
    };

export interface ReportedSection {
  readonly entries: readonly ReportedEntry[];
  /** How many rows nothing is known of and nobody said anything about. */
  readonly silent: number;
}

/** A heading that nothing stands under is left out too. */
export function reportedSection(plan: Plan, { period, entries }: DraftedSection): ReportedSection {
  const said: ReportedEntry[] = [];
  let headings: Heading[] = [];
  let silent = 0;
  for (const entry of entries) {
    if (entry.kind === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < entry.depth), entry];
      continue;
    }
    const { row, label, sentence, isKnown } = entry;
    const status = statusOf(plan, period, sentence.about, sentence);
    if (!isKnown && status.kind === 'drafted') {
      silent++;
      continue;
    }
    said.push(...headings, { kind: 'sentence', row, label, status });
    headings = [];
  }
  return { entries: said, silent };
}
