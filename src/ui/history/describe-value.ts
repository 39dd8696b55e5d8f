/** What became of a figure, a target or a judgement: its value as the grid prints it, and what is noted beside it. */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { Then } from '#app/history/log-entry.ts';
import type { TellingWords } from '#app/history-words.ts';
import { printDay } from '#core/day.ts';
import type { EarlierFigure, Figure } from '#core/figure.ts';
import type { Indicator } from '#core/indicator.ts';
import type { PlanCell } from '#core/plan-cell.ts';
import type { Judgement, PlanRecord } from '#core/plan.ts';
import { printGoal, type Target } from '#core/target.ts';
import { figureTextOf } from '#ui/grid/shown-figure.ts';
import { verdictWord } from '#ui/parts/verdict-words.ts';

export interface Belonging {
  readonly then: Then;
  readonly name: string;
}

type ValueRecord = Figure | Target | Judgement;

/** One line of what is told: what of it, and its text on both sides. */
export type Told = readonly [what: string, from: string | null, to: string | null];

export function* describeValue(
  from: PlanRecord | null,
  to: PlanRecord | null,
  { then, name }: Belonging,
  telling: TellingWords,
): Generator<ChangedItem> {
  const record = (to ?? from) as ValueRecord; // the caller has looked
  const cell = cellOf(record);
  const told = toldOf(from, to, then, telling).filter(([, before, after]) => before !== after);
  // What differs in nothing that is printed is not passed over.
  const lines =
    told.length > 0
      ? told
      : [[`${headingOf(record, telling)}: ${telling.words.details}`, null, null] as const];
  for (const [what, before, after] of lines) {
    yield { row: record.indicator, cell, name, what, from: before, to: after, deed: null };
  }
}

/** What a row said when its period was handed in, kept beside what it says now. */
export function* describeSubmitted(
  from: PlanRecord | null,
  to: PlanRecord | null,
  then: Then,
  telling: TellingWords,
): Generator<ChangedItem> {
  const record = to ?? from;
  if (record?.record !== 'submitted') return;
  const { indicator: row, period } = record;
  const name = then.rows.get(row)?.name || telling.say.unnamedRow;
  const textOf = (side: PlanRecord | null): string | null =>
    side?.record === 'submitted' ? figureText(side, then.rows.get(row), telling) : null;
  const what = telling.words.submitted(period);
  yield { row, cell: null, name, what, from: textOf(from), to: textOf(to), deed: null };
}

function cellOf(record: ValueRecord): PlanCell {
  const { period } = record;
  return record.record === 'target'
    ? { kind: 'target', period, assigner: record.assigner }
    : { kind: record.record, period };
}

function headingOf(record: ValueRecord, { say, words }: TellingWords): string {
  switch (record.record) {
    case 'figure':
      return say.columns.result(record.period);
    case 'target':
      return words.target(record.period, record.assigner);
    case 'judgement':
      return words.verdict(record.period);
  }
}

function toldOf(from: PlanRecord | null, to: PlanRecord | null, then: Then, telling: TellingWords): Told[] {
  const heading = headingOf((to ?? from) as ValueRecord, telling); // the caller has looked
  const side = (record: PlanRecord | null): readonly (readonly [string, string | null])[] => {
    switch (record?.record) {
      case 'figure':
        return figureParts(record, then.rows.get(record.indicator), telling);
      case 'target':
        return targetParts(record, telling);
      case 'judgement':
        return [['', judgementText(record, then, telling)]];
      default:
        return [];
    }
  };
  const [before, after] = [new Map(side(from)), new Map(side(to))];
  return [...new Set([...before.keys(), ...after.keys()])].map((part) => [
    part === '' ? heading : `${heading}, ${part}`,
    before.get(part) ?? null,
    after.get(part) ?? null,
  ]);
}

/** A figure with its state, as the grid prints them; of a row nobody knows any more as typed. */
export function figureText(
  figure: EarlierFigure,
  row: Indicator | undefined,
  { say }: Pick<TellingWords, 'say'>,
): string {
  const text = figureTextOf({ indicator: row ?? { decimals: null } }, figure);
  const mark = say.stateMarks[figure.state] ?? '';
  return mark === '' ? text : `${text} (${mark})`;
}

function figureParts(figure: Figure, row: Indicator | undefined, telling: TellingWords) {
  const { say } = telling;
  return [
    ['', figureText(figure, row, telling)],
    [say.asOf.toLowerCase(), figure.asOf ? printDay(figure.asOf) : null],
    [say.figureNote.toLowerCase(), figure.note || null],
  ] as const;
}

function targetParts(target: Target, { say, words }: TellingWords) {
  const read = printGoal(target.goal);
  return [
    ['', target.text],
    [words.meaning, read === target.text ? null : read],
    [say.note.toLowerCase(), target.note || null],
  ] as const;
}

function judgementText({ verdict, reason }: Judgement, { head }: Then, { say }: TellingWords): string {
  const word = verdictWord(verdict, head.settings.verdictWords, say) ?? verdict;
  return reason === '' ? word : `${word}: ${reason}`;
}
