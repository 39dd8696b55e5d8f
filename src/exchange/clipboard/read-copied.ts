/**
 * What was copied, from both flavours of the clipboard. The plain one is what the person saw; the HTML one adds the exact
 * numbers, and is believed only where it says the same. Which number a text means is decided elsewhere (`conventions`).
 */
import type { CopiedCell, CopiedTable } from '#exchange/clipboard/copied-table.ts';
import { EMPTY_CELL, readForeignCell, readOurCell } from '#exchange/clipboard/html-cell.ts';
import { spreadCells, type HtmlCell, type HtmlTable } from '#exchange/clipboard/html-table.ts';
import { plainForm, withoutGuard } from '#exchange/clipboard/plain-form.ts';
import { readBareTsv, readTsv } from '#exchange/clipboard/tsv.ts';

export interface Clipboard {
  /** `text/plain`; '' when the clipboard has none. */
  readonly text: string;
  /** The one table of `text/html`; null when there is none, or several. */
  readonly html: HtmlTable | null;
}

/** The copied block, rectangular, text before `Convention` is known; no rows when nothing was copied. Never throws. */
export function readCopied({ text, html }: Clipboard): CopiedTable {
  const told = html && readBoth(text, html);
  const rows = told ?? readTsv(text).map((row) => row.map((cell) => textCell(withoutGuard(cell))));
  const isOurs = told !== null && html?.isOurs === true;
  return { rows: padded(rows), stated: told && !isOurs ? (html?.convention ?? null) : null, isOurs };
}

type Grid = readonly (readonly (HtmlCell | null)[])[];

/** The HTML's cells, when the plain text says the same; null when it does not. */
function readBoth(text: string, html: HtmlTable): CopiedCell[][] | null {
  const visible = html.rows.filter(({ isHidden }) => !isHidden);
  for (const rows of [html.rows, visible]) {
    const grid = spreadCells(rows);
    if (!grid || grid.length === 0) return null;
    if (text === '') return grid.map((row) => row.map((cell) => read(cell, null, html)));
    for (const cut of [readTsv, readBareTsv]) {
      const lines = cut(text);
      if (agrees(grid, lines, html)) return joined(grid, lines, html);
      if (isSameWriting(grid, lines)) return grid.map((row) => row.map((cell) => read(cell, null, html)));
    }
  }
  return null;
}

/** Row by row and cell by cell the same text, white space aside: each program flattens it in one of the flavours. */
function agrees(grid: Grid, lines: readonly (readonly string[])[], html: HtmlTable): boolean {
  if (grid.length !== lines.length) return false;
  return grid.every((row, y) => {
    const line = lines[y] ?? [];
    const more = line.slice(row.length);
    return (
      more.every((text) => text.trim() === '') &&
      row.every((cell, x) => {
        const expected = html.isOurs && cell ? plainForm(readOurCell(cell)) : (cell?.text ?? '');
        const found = line[x] ?? '';
        return expected === found || flattened(expected) === flattened(found);
      })
    );
  });
}

/**
 * Whether both hold the same signs in the same order while the plain text has more lines: Word breaks a row wherever a cell
 * has a second paragraph. Then the HTML knows better where cells begin.
 */
function isSameWriting(grid: Grid, lines: readonly (readonly string[])[]): boolean {
  if (lines.length <= grid.length || widthOf(grid) < widthOf(lines)) return false;
  const written = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
  return written(grid.flat().map((cell) => cell?.text ?? '')) === written(lines.flat());
}

function joined(grid: Grid, lines: readonly (readonly string[])[], html: HtmlTable): CopiedCell[][] {
  return grid.map((row, y) => row.map((cell, x) => read(cell, lines[y]?.[x] ?? '', html)));
}

/** `plain` is the same cell in the plain text; null when only the HTML is to be believed. */
function read(cell: HtmlCell | null, plain: string | null, html: HtmlTable): CopiedCell {
  if (!cell) return EMPTY_CELL;
  if (html.isOurs) return readOurCell(cell);
  return readForeignCell(
    cell,
    plain === null ? tidied(cell.text) : fuller(cell.text, plain),
    html.convention,
  );
}

/** LibreOffice writes line breaks and tabs into its HTML only; other HTML loses the spaces that the plain text has. */
function fuller(text: string, plain: string): string {
  const breaks = (of: string) => of.replace(/[^\t\n]/g, '').length;
  return breaks(text) > breaks(plain) ? text : plain;
}

function tidied(text: string): string {
  return text.replace(/\u00A0/g, ' ').trim();
}

function flattened(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function padded(rows: readonly (readonly CopiedCell[])[]): CopiedCell[][] {
  const width = widthOf(rows);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => EMPTY_CELL)]);
}

function textCell(text: string): CopiedCell {
  return { text, exact: null };
}
