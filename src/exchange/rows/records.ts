/**
 * From text to records of cells, each with its line: PapaParse on the whole string, arrays only, after the quotation marks were
 * mended. Knows nothing of which delimiter is right. Source: domain/exchange §2.3.
 */
import Papa from 'papaparse';
import type { CellLine, Delimiter } from '#exchange/kh1/cell-lines.ts';
import { countBreaks } from '#exchange/rows/opening.ts';
import { mendQuotes, type BrokenQuote, type TallCell } from '#exchange/rows/mend-quotes.ts';
import type { Quotes } from '#exchange/rows/cut-outcome.ts';

export interface Records {
  readonly records: readonly CellLine[];
  readonly broken: readonly BrokenQuote[];
}

/** At most `limit` records. Line breaks of the text are all `\n`. */
export function cutRecords(
  text: string,
  delimiter: Delimiter | null,
  { quotes, limit }: { readonly quotes: Quotes; readonly limit: number },
): Records {
  const sign = delimiter ?? absentSign(text);
  if (quotes === 'plain' || !text.includes('"')) {
    return { records: numbered(parse(text, sign, limit, true), false), broken: [] };
  }
  const first = mendQuotes(text, sign, new Set());
  const swallowing = findSwallowing(text, sign, first.tall);
  const { text: mended, broken } =
    swallowing.length === 0 ? first : mendQuotes(text, sign, new Set(swallowing.map(({ from }) => from)));
  return { records: numbered(parse(mended, sign, limit, false), true), broken };
}

function parse(text: string, delimiter: string, limit: number, isPlain: boolean): string[][] {
  // `fastMode` is PapaParse's name for «a quotation mark is a sign like any other».
  const config = { delimiter, newline: '\n' as const, preview: limit };
  return Papa.parse<string[]>(text, isPlain ? { ...config, fastMode: true } : config).data;
}

/** A sign that cuts nothing. */
function absentSign(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const sign = String.fromCharCode(code);
    if (!text.includes(sign)) return sign;
  }
  return '\uF8FF'; // a text with every private sign there is
}

function numbered(data: readonly string[][], mayHoldBreaks: boolean): CellLine[] {
  const records: CellLine[] = [];
  let line = 1;
  for (const cells of data) {
    records.push({ line, cells });
    line++;
    if (mayHoldBreaks) for (const cell of cells) line += countBreaks(cell, 0, cell.length);
  }
  return records;
}

/**
 * Cells in quotes whose lines all look like rows of their own: a stray mark opened the cell, and one far below (an inch mark)
 * happened to close it. A delimiter with a space behind it is prose and proves nothing.
 */
function findSwallowing(text: string, delimiter: string, tall: readonly TallCell[]): TallCell[] {
  if (tall.length === 0) return [];
  const spans = tall.map(({ from, to }) => {
    const end = text.indexOf('\n', to);
    return { start: text.lastIndexOf('\n', from) + 1, end: end < 0 ? text.length : end };
  });
  const usual = usualWidth(text, delimiter, spans);
  return tall.filter((_, at) => {
    const { start = 0, end = 0 } = spans[at] ?? {};
    const widths = text
      .slice(start, end)
      .split('\n')
      .map((line) => widthOf(line, delimiter));
    // With no line outside to compare with, all of them must agree.
    const width = usual ?? widths[0] ?? 0;
    const fitting = widths.filter((one) => one === width).length;
    if (width < 2 || widths[0] !== width || widths.at(-1) !== width) return false;
    return usual === null ? fitting === widths.length : fitting * 3 >= widths.length * 2;
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The commonest number of cells of the lines outside the spans, as far as 5 000 of them; null when there is none. */
function usualWidth(text: string, delimiter: string, spans: readonly Span[]): number | null {
  const counts = new Map<number, number>();
  let [from, next] = [0, 0];
  for (let read = 0; read < 5000 && from < text.length; read++) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    while ((spans[next]?.end ?? Infinity) < from) next++;
    const isInside = (spans[next]?.start ?? Infinity) <= from;
    const width = isInside ? 0 : widthOf(text.slice(from, end), delimiter);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    from = end + 1;
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function widthOf(line: string, delimiter: string): number {
  let width = 1;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
    if (line[at + 1] !== ' ') width++;
  }
  return width;
}
