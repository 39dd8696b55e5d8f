/**
 * Reads a report's text against its own numbers: its sentences, every statement that can be checked, and what does not come out,
 * most serious first. Source: domain/requirements §14, §15.
 */
import { SERIOUSNESSES, type Claim, type DraftClaim, type Finding, type Span } from '#core/claims/claim.ts';
import { CLAIM_KINDS } from '#core/claims/claim-kinds.ts';
import { sentenceAt } from '#core/claims/note-places.ts';
import { statedFigures, type StatedFigure } from '#core/claims/stated-figure.ts';
import type { Report } from '#core/claims/statement.ts';
import { reportOf } from '#core/claims/statements.ts';

/** A sentence of the text as given; one that a page has torn apart spans what stands between. */
export interface ReadSentence extends Span {
  readonly isNote: boolean;
}

export interface ReportReading {
  readonly sentences: readonly ReadSentence[];
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** Most serious first, then in the order of the text. */
  readonly findings: readonly Finding[];
  /** What the text says has been reached, for comparing with a plan. */
  readonly figures: readonly StatedFigure[];
}

/** Longer texts are no report; what comes after is not read. */
const LONGEST = 2_000_000;

export function readReport(text: string): ReportReading {
  return readingOf(reportOf(text.slice(0, LONGEST)));
}

function readingOf(report: Report): ReportReading {
  const drafts = Object.values(CLAIM_KINDS).flatMap((read) => read(report));
  const claims = withoutRepeats(drafts)
    .toSorted((a, b) => a.at.from - b.at.from)
    .map((draft) => inGiven(report, draft));
  const findings = claims.filter(isFinding).toSorted((a, b) => rankOf(a) - rankOf(b));
  const sentences = report.sentences.map(({ from, to, isNote }) => ({
    ...givenSpan(report, { from, to }),
    isNote,
  }));
  const figures = statedFigures(report).map((figure) => ({ ...figure, at: givenSpan(report, figure.at) }));
  return { sentences, claims, findings, figures };
}

function isFinding(claim: Claim): claim is Finding {
  return claim.judgement.kind === 'disagrees';
}

function rankOf({ judgement }: Finding): number {
  return SERIOUSNESSES.indexOf(judgement.seriousness);
}

/** A number stands for one claim of a kind against the same other numbers; of two, the one that says more. */
function withoutRepeats(drafts: readonly DraftClaim[]): DraftClaim[] {
  const kept = new Map<string, DraftClaim>();
  for (const draft of drafts) {
    const key = `${draft.kind} ${draft.at.from} ${draft.from.map(({ from }) => from).join()} ${draft.other?.from ?? ''}`;
    if (!kept.has(key)) kept.set(key, draft);
  }
  return [...kept.values()];
}

function inGiven(report: Report, draft: DraftClaim): Claim {
  return {
    ...draft,
    // A percentage may be said in the sentence after the one that names its subject.
    sentence: sentenceAt(report, draft.at.from)?.index ?? draft.sentence,
    at: givenSpan(report, draft.at),
    from: draft.from.map((place) => givenSpan(report, place)),
    other: draft.other && givenSpan(report, draft.other),
  };
}

/** Where a passage of the flow stands in the text as given. */
function givenSpan({ flow }: Report, { from, to }: Span): Span {
  const [first, last] = [flow.from[from] ?? 0, flow.to[Math.max(from, to - 1)] ?? 0];
  return { from: first, to: Math.max(first, last) };
}
