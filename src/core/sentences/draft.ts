/**
 * The sentences of a report drafted from a plan: one of an indicator, or all of them in the order of the plan with the groups as
 * headings. Computes nothing: verdicts, percents and changes are those of the grid.
 */
import type { IndicatorId } from '#core/identity.ts';
import { judgePlan, rowVerdictOf, verdictIn } from '#core/judging.ts';
import type { Period } from '#core/period.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { draftRow } from '#core/sentences/family-table.ts';
import type { Place } from '#core/sentences/family.ts';
import { capitalFirst } from '#core/sentences/name-words.ts';
import { capitalised, piecesOf, type Piece, type Sentence } from '#core/sentences/sentence.ts';
import { hasAnything, restsOn, tell, type Told } from '#core/sentences/told.ts';
import { isOfStage } from '#core/stages.ts';

export type DraftedEntry =
  /** A group of the plan; `depth` counts the groups it stands under. */
  | {
      readonly kind: 'heading';
      readonly row: IndicatorId;
      readonly label: string;
      readonly name: string;
      readonly depth: number;
    }
  | {
      readonly kind: 'sentence';
      readonly row: IndicatorId;
      /** «(1)», as the plan numbers it; empty where it does not. Not part of the sentence. */
      readonly label: string;
      readonly depth: number;
      /** Whether there is a figure or a target to speak of; without either the sentence only says that there is none. */
      readonly isKnown: boolean;
      readonly sentence: Sentence;
    };

export interface DraftedSection {
  readonly period: Period;
  readonly entries: readonly DraftedEntry[];
}

const FIRST: Place = { saidDay: null, isListed: false, isOfOneDay: false, draft: draftRow };

/** The results of a period: every indicator, counted or reference, of the period's stage; a group without any is left out. */
export function draftSection(plan: Plan, period: Period): DraftedSection {
  const judging = judgePlan(plan, period);
  const verdictOf = (row: IndicatorId) => rowVerdictOf(judging, row).verdict;
  return sectionOf(plan, period, (id) => {
    const told = tell(plan, id, period, verdictOf);
    return { sentence: sentenceOf(told), isKnown: hasAnything(told) };
  });
}

/** What has come of one indicator. */
export function draftResult(plan: Plan, period: Period, row: IndicatorId): Sentence {
  return sentenceOf(tell(plan, row, period, (id) => verdictIn(plan, id, period)));
}

function sentenceOf(told: Told): Sentence {
  return {
    about: told.row.id,
    period: told.period,
    pieces: ended(draftRow(told, FIRST)),
    restsOn: restsOn(told),
  };
}

/** With a capital letter and a full stop. */
export function ended(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  const isEnded = last?.kind === 'text' && /[.!?…]$/.test(last.text);
  // A row that has no name yet begins with what comes after it.
  return piecesOf(...capitalised(pieces, (words) => capitalFirst(words.trimStart())), isEnded ? '' : '.');
}

/** Headings and sentences in the order of the plan, those of other stages left out. */
export function sectionOf(
  plan: Plan,
  period: Period,
  draft: (id: IndicatorId) => { readonly sentence: Sentence; readonly isKnown: boolean } | null,
): DraftedSection {
  const entries: DraftedEntry[] = [];
  let headings: (DraftedEntry & { kind: 'heading' })[] = [];
  for (const { id, depth } of rowsInOrder(plan)) {
    const { kind, label, name } = lineAt(plan, id).indicator;
    headings = headings.filter((heading) => heading.depth < depth);
    if (kind === 'group') headings.push({ kind: 'heading', row: id, label, name, depth });
    if (kind !== 'indicator' || !isOfStage(plan, id, period)) continue;
    const drafted = draft(id);
    if (!drafted) continue;
    entries.push(...headings);
    headings = [];
    entries.push({ kind: 'sentence', row: id, label, depth, ...drafted });
  }
  return { period, entries };
}
