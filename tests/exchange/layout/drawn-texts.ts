/** A drawn table as the text a program saves: its delimiter, quotation marks, line breaks and what it puts before and behind. */
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { chance, pick, type Draw } from './drawn-cells.ts';
import type { CellText } from './tables.ts';

/** What a text is to be like; what is not said is drawn. */
export interface TextWishes {
  readonly delimiter?: Delimiter;
  readonly quotes?: 'needed' | 'all' | 'never';
  readonly newline?: '\r\n' | '\n' | '\r';
  readonly sep?: string;
  /** Columns and lines without anything in them, at the end. */
  readonly blankColumns?: number;
  readonly blankLines?: number;
}

/** The text of lines of cells; a cell is in quotes where it must be, or everywhere. */
export function drawText(
  draw: Draw,
  lines: readonly (readonly CellText[])[],
  wishes: TextWishes = {},
): string {
  const delimiter = wishes.delimiter ?? pick(draw, ';', ';', ';', ',', ',', '\t', '|');
  const quotes = wishes.quotes ?? (chance(draw, 0.2) ? 'all' : 'needed');
  const width = Math.max(...lines.map((cells) => cells.length));
  const isPadded = chance(draw, 0.6);
  const extra = wishes.blankColumns ?? (chance(draw, 0.2) ? 5 : 0);
  const isQuoted = (text: string): boolean =>
    quotes !== 'never' && (quotes === 'all' || text.includes(delimiter) || /["\n]/.test(text));
  const quoted = (text: string): string => (isQuoted(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const written = lines.map((cells) => {
    const texts = cells.map((cell) => quoted(typeof cell === 'string' ? cell : cell[0]));
    // Programs make every line as wide as the sheet; people who type a text do not.
    const missing = isPadded || cells.length > 2 ? width - cells.length + extra : 0;
    return [...texts, ...Array.from({ length: missing }, () => '')].join(delimiter);
  });
  const blank = wishes.blankLines ?? (chance(draw, 0.2) ? 40 : 0);
  const ending = Array.from({ length: blank }, () => delimiter.repeat(width));
  const sep = wishes.sep !== undefined ? [wishes.sep] : chance(draw, 0.1) ? [`sep=${delimiter}`] : [];
  const newline = wishes.newline ?? pick(draw, '\r\n', '\r\n', '\n');
  return pick(draw, '', '\uFEFF') + [...sep, ...written, ...ending].join(newline) + newline;
}
