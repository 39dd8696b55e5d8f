/** What a spreadsheet makes of a file when it only opens and saves it: measured with LibreOffice 7.4 (domain/exchange §1). */
import { splitCells, type Delimiter } from '#exchange/kh1/cell-lines.ts';

/** The cells of a file of ours. */
export function cellsOf(text: string, delimiter: Delimiter = ';'): string[][] {
  const split = splitCells(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), delimiter);
  if (!split.ok) throw new Error(JSON.stringify(split.reason));
  return split.value.map(({ cells }) => [...cells]);
}

/** No byte order mark, LF, quotes only where a cell cannot do without, trailing blank cells dropped. */
export function saveAgain(cells: readonly (readonly string[])[], delimiter: Delimiter = ';'): string {
  const quote = (cell: string): string =>
    cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells
    .map((row) =>
      row
        .slice(0, row.findLastIndex((cell) => cell !== '') + 1)
        .map(quote)
        .join(delimiter),
    )
    .join('\n');
}

/** As `saveAgain`, with every line filled up to the width of the table, as Excel does. */
export function savePadded(cells: readonly (readonly string[])[], delimiter: Delimiter = ';'): string {
  const width = Math.max(...cells.map((row) => row.length)) + 3;
  const quote = (cell: string): string => (/[;,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells
    .map((row) => [...row, ...Array<string>(width - row.length).fill('')].map(quote).join(delimiter))
    .join('\r\n');
}
