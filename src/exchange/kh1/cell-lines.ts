/**
 * Text to lines of cells and back: the only file that knows PapaParse, used on a whole string with arrays only.
 * Source: domain/exchange §2.3.
 */
import Papa from 'papaparse';
import { accept, refuse, type Step } from '#exchange/kh1/outcome.ts';

export const MAX_ROWS = 100_000;
const MAX_COLUMNS = 2_000;
const MAX_CELL = 100_000;
/** `goc` repeats a whole line, and `base64url` lengthens it. */
const MAX_ORIGINALS_CELL = 10 * MAX_CELL;
/** Information lines, blank lines and sections stand beside the rows. */
const MAX_LINES = MAX_ROWS * 2;

export type Delimiter = ';' | ',' | '\t' | '|';

export interface CellLine {
  /** Where it begins in the file, counted from 1 as an editor does. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells of every line of a text whose line breaks are all `\n`. Refuses quotation marks that do not pair and tables beyond the limits. */
export function splitCells(text: string, delimiter: Delimiter): Step<CellLine[]> {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: MAX_LINES + 1 });
  const badQuote = parsed.errors.find((error) => error.type === 'Quotes');
  if (badQuote) return refuse({ code: 'open-quote', line: countLines(text.slice(0, badQuote.index ?? 0)) });
  if (parsed.data.length > MAX_LINES) {
    return refuse({ code: 'too-large', what: 'rows', limit: MAX_ROWS, found: parsed.data.length });
  }
  const lines: CellLine[] = [];
  let line = 1;
  for (const cells of parsed.data) {
    const tooLarge = findTooLarge(cells);
    if (tooLarge) return refuse({ code: 'too-large', ...tooLarge });
    lines.push({ line, cells });
    line += cells.reduce((sum, cell) => sum + countLines(cell) - 1, 1);
  }
  return accept(lines);
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function findTooLarge(
  cells: readonly string[],
): { what: 'columns' | 'cell'; limit: number; found: number } | null {
  if (cells.length > MAX_COLUMNS && cells.slice(MAX_COLUMNS).some((cell) => cell !== '')) {
    return { what: 'columns', limit: MAX_COLUMNS, found: cells.length };
  }
  for (const cell of cells) {
    const limit = cell.startsWith('g1~') ? MAX_ORIGINALS_CELL : MAX_CELL;
    if (cell.length > limit) return { what: 'cell', limit, found: cell.length };
  }
  return null;
}

/** Lines ended by CRLF, cells in quotes where they must be. */
export function joinCells(lines: readonly (readonly string[])[], delimiter: Delimiter): string {
  return Papa.unparse(lines as string[][], { delimiter, newline: '\r\n' }) + '\r\n'; // PapaParse does not change what it is given
}
