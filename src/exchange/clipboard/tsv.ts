/**
 * The clipboard's plain flavour: rows by line breaks, cells by tabs, quotes around what holds either. Knows nothing of what a
 * cell says, but how `plain-form` writes it.
 */
import type { CopiedTable } from '#exchange/clipboard/copied-table.ts';
import { plainForm } from '#exchange/clipboard/plain-form.ts';

/** The table as Excel writes one: CRLF between rows, none after the last (an empty last line excepted, which would be lost). */
export function writeTsv({ rows }: CopiedTable): string {
  const lines = rows.map((row) => row.map((cell) => quote(plainForm(cell))).join('\t'));
  return lines.join('\r\n') + (lines.at(-1) === '' ? '\r\n' : '');
}

/** Excel's rule: only a tab or a line break makes quotes needed, or a quote in the first place. */
function quote(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a plain text; rows may differ in length, and a line break at the very end makes no row. */
export function readTsv(text: string): string[][] {
  return cutCells(text, true);
}

/** As `readTsv`, but a quote is a quote: LibreOffice writes none around a cell, whatever is in it. */
export function readBareTsv(text: string): string[][] {
  return cutCells(text, false);
}

function cutCells(text: string, isQuoting: boolean): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const quoted = isQuoting ? quotedCellAt(text, at) : null;
    const end = quoted?.end ?? endOfBareCell(text, at);
    row.push(quoted?.text ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows;
}

const CELL_END = /[\t\r\n]/g;

function endOfBareCell(text: string, from: number): number {
  CELL_END.lastIndex = from;
  return CELL_END.exec(text)?.index ?? text.length;
}

/**
 * A cell in quotes, when the quote that closes it is followed by a tab, a line break or the end; null for any other cell that
 * merely begins with a quote («"abc" def»), which must not swallow what follows. Line breaks inside become plain ones.
 */
function quotedCellAt(text: string, at: number): { text: string; end: number } | null {
  if (text[at] !== '"') return null;
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 || !/^[\t\r\n]?$/.test(text.charAt(close + 1))) return null;
  const inside = text.slice(at + 1, close);
  return { text: inside.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: close + 1 };
}
