/**
 * A text of someone else's cut into rows of cells: the delimiter found, quotation marks judged, widths compared, everything
 * doubtful told. Knows nothing of headers, numbers or plans. The contract: README.md beside it.
 */
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { MAX_ROWS, type CellLine, type Delimiter } from '#exchange/kh1/cell-lines.ts';
import { accept, refuse, type Step } from '#exchange/kh1/outcome.ts';
import { isBlank, isValue } from '#exchange/rows/cell-look.ts';
import {
  MAX_LINES_LISTED,
  type Alternative,
  type Certainty,
  type CutChoice,
  type CutProblem,
  type CutRows,
  type ExampleLine,
} from '#exchange/rows/cut-outcome.ts';
import type { BrokenQuote } from '#exchange/rows/mend-quotes.ts';
import { countBreaks, findControls, isDelimiter, openText, type OpenedText } from '#exchange/rows/opening.ts';
import { cutRecords } from '#exchange/rows/records.ts';
import { findRagged, usualWidth, widthWithoutEnd } from '#exchange/rows/row-widths.ts';
import { hasWrappedRows, sortOfText, unwrapLines } from '#exchange/rows/text-sort.ts';
import { weighDelimiters, type Weighed, type Weighing } from '#exchange/rows/weigh-delimiters.ts';

const MAX_COLUMNS = 2_000;
const MAX_CELL = 100_000;
/** Blank lines stand beside the rows. */
const MAX_RECORDS = MAX_ROWS * 2;
/** Titles, heading lines, notes and signatures around so many rows. */
const MAX_AROUND = 1_000;

/** Cuts a decoded text. Never throws; refuses what is blank, no text, a web page, or beyond the limits. */
export function cutRows(text: string, choice: CutChoice = {}): CutRows {
  const opened = openText(text);
  if (!opened.ok) return { kind: 'refused', reason: opened.reason };
  const { quotes = 'quoted', unwrap = false } = choice;
  const body = unwrap ? unwrapLines(opened.value.text) : opened.value.text;
  const weighing = weighDelimiters(body, quotes);
  const found = decide({ ...opened.value, text: body }, weighing, choice);
  const cut = cutRecords(body, found.delimiter, { quotes, limit: MAX_RECORDS + 1 });
  const table = tableOf(cut.records, opened.value.stated !== null);
  if (!table.ok) return { kind: 'refused', reason: table.reason };
  const lines = exampleLines(cut.records);
  return {
    kind: 'cut',
    table: table.value,
    delimiter: found.delimiter,
    certainty: found.certainty,
    quotes,
    examples: showLines(cut.records, lines),
    alternatives: alternativesTo(found.delimiter, weighing, lines),
    problems: [
      ...found.problems,
      ...quoteProblems(body, cut.broken),
      ...shapeProblems(body, cut.records, found),
    ],
  };
}

interface Found {
  readonly delimiter: Delimiter | null;
  readonly certainty: Certainty;
  readonly problems: readonly CutProblem[];
}

/** The first header cell of a file of ours; the next sign is the delimiter. */
const OUR_HEADER = /(?:^|\n) {0,9}"?ma_dong \[KH\d{1,9} [^\]\n"]{0,200}\]"?([;,\t|])/i;

function decide({ text, stated }: OpenedText, weighing: Weighing, { delimiter }: CutChoice): Found {
  if (delimiter !== undefined) return { delimiter, certainty: 'chosen', problems: [] };
  const ours = OUR_HEADER.exec(text)?.[1] ?? null;
  if (isDelimiter(ours)) return { delimiter: ours, certainty: 'stated', problems: [] };
  const { best, isSure, others } = weighing;
  const guessed: Certainty = isSure ? 'sure' : 'likely';
  if (stated === null) return { delimiter: best.delimiter, certainty: guessed, problems: [] };
  const byStated = [best, ...others].find((one) => one.delimiter === stated);
  // A file saved again by a program that did not know the line has another delimiter than it says.
  const isFollowed = isDelimiter(stated) && byStated && byStated.weight * 2 >= best.weight;
  return isFollowed
    ? { delimiter: stated, certainty: 'stated', problems: [] }
    : { delimiter: best.delimiter, certainty: guessed, problems: [{ code: 'sep-not-followed', stated }] };
}

/** Cells as they stand, blank ones at the ends cut off; the line of `sep=` is no row. */
function tableOf(records: readonly CellLine[], hasSepLine: boolean): Step<IncomingTable> {
  const rows: { line: number; cells: { text: string; exact: null }[] }[] = [];
  let filled = 0;
  for (const { line, cells } of records) {
    if (line === 1 && hasSepLine) continue;
    const width = widthWithoutEnd(cells);
    if (width > MAX_COLUMNS) return tooLarge('columns', MAX_COLUMNS, width);
    const kept: { text: string; exact: null }[] = [];
    for (let at = 0; at < width; at++) {
      const text = cells[at] ?? '';
      if (text.length > MAX_CELL) return tooLarge('cell', MAX_CELL, text.length);
      kept.push({ text, exact: null });
    }
    rows.push({ line, cells: kept });
    if (width > 0) filled++;
  }
  if (filled > MAX_ROWS + MAX_AROUND || records.length > MAX_RECORDS) {
    return tooLarge('rows', MAX_ROWS, Math.max(filled, records.length));
  }
  while (rows.at(-1)?.cells.length === 0) rows.pop();
  return rows.length === 0 ? refuse({ code: 'empty' }) : accept({ rows, sheet: null, stated: null });
}

function tooLarge(what: 'rows' | 'columns' | 'cell', limit: number, found: number): Step<never> {
  return refuse({ code: 'too-large', what, limit, found });
}

function quoteProblems(text: string, broken: readonly BrokenQuote[]): CutProblem[] {
  const harmless = broken.filter(({ isHarmless }) => isHarmless);
  const open = broken.filter(({ isHarmless }) => !isHarmless);
  const problems: CutProblem[] = [];
  if (open.length > 0) problems.push({ code: 'open-quote', lines: linesOf(text, open), count: open.length });
  if (harmless.length > 0) {
    problems.push({ code: 'quoted-words', lines: linesOf(text, harmless), count: harmless.length });
  }
  return problems;
}

function linesOf(text: string, broken: readonly BrokenQuote[]): number[] {
  let [line, from] = [1, 0];
  return broken.slice(0, MAX_LINES_LISTED).map(({ at }) => {
    line += countBreaks(text, from, at);
    from = at;
    return line;
  });
}

function shapeProblems(
  text: string,
  records: readonly CellLine[],
  { delimiter, certainty }: Found,
): CutProblem[] {
  const isWrapped = delimiter !== null && hasWrappedRows(records, delimiter, usualWidth(records));
  const sort = isWrapped ? 'wrapped-lines' : certainty === 'chosen' ? null : sortOfText(text, delimiter);
  const ragged = delimiter === null ? null : findRagged(records, delimiter);
  const controls = findControls(text);
  return [sort && ({ code: 'looks-like', is: sort } as const), ragged, controls].filter(
    (one) => one !== null,
  );
}

/** The first row with a figure in it and the row before, or else the first two; of rows that were cut at all. */
function exampleLines(records: readonly CellLine[]): number[] {
  const rows = records.slice(0, 2000).filter(({ cells }) => !cells.every(isBlank));
  const cut = rows.filter(({ cells }) => widthWithoutEnd(cells) > 1);
  const candidates = cut.length >= 2 ? cut : rows;
  const figure = candidates.findIndex(({ cells }) => cells.some((cell, at) => at > 0 && isValue(cell)));
  const start = Math.max(0, figure - 1);
  return candidates.slice(start, start + 2).map(({ line }) => line);
}

const EXAMPLE_CELLS = 12;
const EXAMPLE_LENGTH = 80;

function showLines(records: readonly CellLine[], lines: readonly number[]): ExampleLine[] {
  return lines.flatMap((wanted) => {
    const record = records.findLast(({ line }) => line <= wanted);
    if (!record) return [];
    const cells = record.cells.slice(0, Math.min(EXAMPLE_CELLS, widthWithoutEnd(record.cells)));
    return [{ line: record.line, cells: cells.map((cell) => cell.slice(0, EXAMPLE_LENGTH)) }];
  });
}

function alternativesTo(
  delimiter: Delimiter | null,
  { best, others }: Weighing,
  lines: readonly number[],
): Alternative[] {
  const isOther = (one: Weighed): boolean => one.delimiter !== delimiter;
  return [best, ...others]
    .filter(isOther)
    .map((one) => ({ delimiter: one.delimiter, examples: showLines(one.records, lines) }));
}
