/** Texts that are laid out for the eye or for programs, not as rows of cells; told, so that none becomes a table in silence. */
import type { CellLine, Delimiter } from '#exchange/kh1/cell-lines.ts';
import { countBetween, DELIMITERS } from '#exchange/rows/cell-look.ts';
import type { TextSort } from '#exchange/rows/cut-outcome.ts';
import { cutRecords } from '#exchange/rows/records.ts';

const SEEN = 300;
const RULE = /^[\s|:+=-]+$/;
const APART = /\S {3,}\S/;

/** What the text is when it is no plain table; null when cutting it as it was is what one would do. */
export function sortOfText(text: string, delimiter: Delimiter | null): TextSort | null {
  if (/^\s*[[{]\s*["{[]/.test(text.slice(0, 1000))) return 'json';
  const lines = text
    .slice(0, 100_000)
    .split('\n', SEEN)
    .filter((line) => line.trim() !== '');
  const isDrawn = lines.some((line) => RULE.test(line) && line.includes('--') && /[|+]/.test(line));
  if (isDrawn && (delimiter === '|' || delimiter === null)) return 'markdown';
  if (delimiter !== null) return null;
  if (lines.filter(isWrapped).length * 2 > lines.length) return 'wrapped-lines';
  const apart = lines.filter((line) => APART.test(line)).length;
  return apart * 2 > lines.length ? 'fixed-width' : 'plain-lines';
}

/** `"CT01;GRDP;8,12"`: the whole row in quotes, as a program writes it that took it for one cell. */
function isWrapped(line: string): boolean {
  return line.startsWith('"') && line.endsWith('"') && DELIMITERS.some((one) => countBetween(line, one) > 0);
}

/** Whether some rows stand in one cell while, cut again, they would be as wide as the rest. */
export function hasWrappedRows(records: readonly CellLine[], delimiter: Delimiter, width: number): boolean {
  return records.some(({ cells }) => {
    const [only, ...more] = cells.filter((cell) => cell !== '');
    return (
      only !== undefined && more.length === 0 && width > 1 && countBetween(`${only}.`, delimiter) + 1 >= width
    );
  });
}

/** The text without the quotation marks that hold whole lines. */
export function unwrapLines(text: string): string {
  const { records } = cutRecords(text, null, { quotes: 'quoted', limit: 1_000_000 });
  return records.map(({ cells }) => cells.join('')).join('\n');
}
