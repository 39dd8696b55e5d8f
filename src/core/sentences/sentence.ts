/**
 * What a drafted sentence is: pieces of plain text and values that know which cell they come from, so that the screen can lead
 * there and a document can print it. Knows nothing of plans or of how sentences are worded.
 */
import type { Decimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import type { SentenceSubject } from '#core/plan.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** Where a printed value comes from: a cell of the grid, one computed from cells, or the count of the plan. */
export type Origin =
  | { readonly kind: 'figure' | 'as-of'; readonly row: IndicatorId; readonly period: Period }
  | { readonly kind: 'target'; readonly row: IndicatorId; readonly period: Period; readonly assigner: string }
  /** Of the reporting period, against the target of `target` by `assigner`. */
  | {
      readonly kind: 'attainment';
      readonly row: IndicatorId;
      readonly period: Period;
      readonly target: Period;
      readonly assigner: string;
    }
  | { readonly kind: 'change'; readonly row: IndicatorId; readonly period: Period; readonly base: Period }
  | { readonly kind: 'counted'; readonly verdicts: readonly VerdictKind[]; readonly period: Period };

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `value` is the exact number printed; null for a bound, a range, a count of a total and a day. */
  | { readonly kind: 'value'; readonly text: string; readonly value: Decimal | null; readonly origin: Origin }
  /** Stands in brackets, which are not in the pieces; documents print it in italics. */
  | { readonly kind: 'note'; readonly pieces: readonly Piece[] }
  /** Stands at the foot of the page; what is before it carries the mark. */
  | { readonly kind: 'footnote'; readonly pieces: readonly Piece[] };

/** One thing a sentence rests on, whatever is printed of it: a cell's number, a day, or under which outcome a row is counted. */
export interface RestingOn {
  readonly row: IndicatorId;
  readonly part: 'figure' | 'base' | 'target' | 'as-of' | 'outcome';
  readonly period: Period;
  /** Of a target; else empty. */
  readonly assigner: string;
  /** In the house print, as typed («8.531,35», «8/8», «trên 95»); of an outcome its code. */
  readonly said: string;
}

export interface Sentence {
  readonly about: SentenceSubject;
  readonly period: Period;
  readonly pieces: readonly Piece[];
  readonly restsOn: readonly RestingOn[];
}

const text = (words: string): Piece => ({ kind: 'text', text: words });

export const note = (...pieces: readonly (Piece | string)[]): Piece => ({
  kind: 'note',
  pieces: piecesOf(...pieces),
});

export const footnote = (...pieces: readonly (Piece | string)[]): Piece => ({
  kind: 'footnote',
  pieces: piecesOf(...pieces),
});

/** Words and pieces in a row; neighbouring words become one piece, empty ones none. */
export function piecesOf(...parts: readonly (Piece | string)[]): Piece[] {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const piece = typeof part === 'string' ? text(part) : part;
    const last = pieces.at(-1);
    if (piece.kind !== 'text') pieces.push(piece);
    else if (piece.text === '') continue;
    else if (last?.kind === 'text') pieces[pieces.length - 1] = text(last.text + piece.text);
    else pieces.push(piece);
  }
  return pieces;
}

/** Lists of pieces with words between them. */
export function joined(lists: readonly (readonly Piece[])[], between: string): Piece[] {
  return piecesOf(
    ...lists
      .filter((list) => list.length > 0)
      .flatMap((list, i): (Piece | string)[] => (i === 0 ? [...list] : [between, ...list])),
  );
}

/** The sentence as running text, notes in brackets, without its footnotes. */
export function textOf({ pieces }: Pick<Sentence, 'pieces'>): string {
  return printed(pieces);
}

/** The texts of the footnotes, in order. */
export function footnotesOf({ pieces }: Pick<Sentence, 'pieces'>): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'footnote') return [printed(piece.pieces)];
    return piece.kind === 'note' ? footnotesOf(piece) : [];
  });
}

function printed(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'value':
          return piece.text;
        case 'note':
          return `(${printed(piece.pieces)})`;
        case 'footnote':
          return '';
      }
    })
    .join('');
}

/** The same with its first words written by `capital`; a number or a bracket at the start stays. */
export function capitalised(pieces: readonly Piece[], capital: (words: string) => string): Piece[] {
  const [first, ...others] = pieces;
  return first?.kind === 'text' ? [text(capital(first.text)), ...others] : [...pieces];
}
