/**
 * The values of one row: each cell read by its column, then looked at beside the others of the row. Knows nothing of headers and
 * of the order of rows; decides nothing that two readings fit.
 */
import type { Convention } from '#core/number.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import type { IncomingRow } from '#exchange/incoming/incoming-table.ts';
import { doubted, taken, type CellReading } from '#exchange/layout/cell-reading.ts';
import { isFigureLike, textAt } from '#exchange/layout/find-header.ts';
import { readNumberCell } from '#exchange/layout/number-cell.ts';
import { placeKey, type Answers, type Hints, type Layout } from '#exchange/layout/recognised.ts';
import { withRowDoubts } from '#exchange/layout/row-doubts.ts';
import { readDayCell, readTextCell } from '#exchange/layout/text-cell.ts';

/** What the cells of a column are read by. */
export interface ReadColumn {
  readonly column: number;
  readonly meaning: ColumnMeaning;
  readonly isMonthFirst: boolean;
  readonly showsPercent: boolean;
  /** Every number in its rows of percents lies between 0 and 1, as programs keep percents. */
  readonly showsShares: boolean;
  /** Shared by all blank cells of the column. */
  readonly blank: IncomingValue;
}

export interface Reading {
  /** A workbook's sheet: its cells cannot be torn. */
  readonly isSheet: boolean;
  readonly layout: Layout;
  readonly answers: Answers;
  readonly hints: Hints;
  readonly columns: readonly ReadColumn[];
  readonly at: Readonly<Record<'label' | 'name' | 'unit' | 'id' | 'level' | 'row-kind', number>>;
  /** Most names begin with the label of their row, and no column holds labels. */
  readonly splitsNames: boolean;
  /** A line of the header does not fit its width: what stands under which header is not known but where a person has said it. */
  readonly isHeaderTorn: boolean;
}

/** The texts that describe a row, without what programs put around them. */
export interface RowTexts {
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly isSplit: boolean;
}

/** The values of a row in the order of its columns; what a person has answered stands in place of its doubt. */
export function rowValues(row: IncomingRow, texts: RowTexts, reading: Reading): readonly IncomingValue[] {
  return answered(row.line, readValues(row, texts, reading), reading.answers.cells);
}

function readValues(row: IncomingRow, texts: RowTexts, reading: Reading): readonly IncomingValue[] {
  const { columns, hints } = reading;
  const values = columns.map((read) => {
    const cell = row.cells[read.column];
    if (cell === undefined || (cell.text === '' && cell.exact === null)) return withLabel(read.blank, texts);
    const { typed, doubt, proposal } = readCell(row, read, texts, reading);
    return withLabel(
      { column: read.column, meaning: read.meaning, found: cell.text, typed, doubt, proposal },
      texts,
    );
  });
  if (isRagged(row, reading)) return values.map((value) => asRagged(value, row, reading));
  if (reading.isHeaderTorn)
    return values.map((value) =>
      reading.answers.columns?.has(value.column) ? value : asRagged(value, row, reading),
    );
  const previous = hints.previous;
  return withRowDoubts(values, {
    name: texts.name,
    unit: texts.unit,
    showsPercent: (column) => columns.find((one) => one.column === column)?.showsPercent === true,
    showsShares: (column) => columns.find((one) => one.column === column)?.showsShares === true,
    previous: ({ meaning }) => previous?.(texts.name, meaning) ?? null,
  });
}

/** A label taken off the name stands in its own column, and no longer before the name. */
function withLabel(value: IncomingValue, { label, name, isSplit }: RowTexts): IncomingValue {
  if (!isSplit || value.meaning.kind !== 'text' || value.doubt !== null) return value;
  if (value.meaning.field === 'label') return { ...value, typed: label };
  return value.meaning.field === 'name' ? { ...value, typed: name } : value;
}

function readCell(
  row: IncomingRow,
  { column, meaning, isMonthFirst }: ReadColumn,
  texts: RowTexts,
  reading: Reading,
): CellReading {
  const cell = row.cells[column] ?? { text: '', exact: null };
  const { layout, answers, hints } = reading;
  switch (meaning.kind) {
    case 'text':
    case 'figure-note':
      return readTextCell(cell, meaning.kind === 'text' ? meaning.field : 'note', layout.isOurs);
    case 'asOf':
      return readDayCell(cell, isMonthFirst);
    case 'target':
    case 'figure': {
      const previous = hints.previous;
      return readNumberCell(cell, {
        kind: meaning.kind,
        unit: texts.unit,
        convention: answers.convention ?? certainConvention(layout),
        suggested: layout.convention.suggested,
        isOurs: layout.isOurs,
        previous: previous ? () => previous(texts.name, meaning) : null,
      });
    }
    default:
      return taken(cell.text.trim());
  }
}

/**
 * Whether cells of the row may stand in columns that are not theirs: it does not fit the table's width, has more cells than the
 * header, or a number where its unit should be.
 */
export function isRagged(row: IncomingRow, { isSheet, layout, hints, at }: Reading): boolean {
  if (hints.ragged?.has(row.line) === true) return true;
  if (at.unit >= 0 && isFigureLike(textAt(row, at.unit))) return true;
  return !isSheet && row.cells.length > layout.columns.length;
}

/** Nothing of such a row is certain but what every way to mend it leaves in its place. */
function asRagged(value: IncomingValue, { line }: IncomingRow, { hints }: Reading): IncomingValue {
  if (value.found === '') return value;
  const ways = hints.ragged?.get(line) ?? [];
  const proposed = new Set(ways.map((way) => (way[value.column] ?? '').trim()));
  if (value.meaning.kind === 'text' && proposed.size === 1 && proposed.has(value.found.trim())) return value;
  const asItStands = ways.length === 0 && value.doubt === null ? [value.typed] : [];
  return { ...value, ...doubted('ragged', [...proposed, ...asItStands]) };
}

/** Where nothing was seen to depend on the sign, a number that does was not seen, and is asked about by itself. */
function certainConvention({ convention: { convention, why } }: Layout): Convention | null {
  return why === 'nothing-depends' ? null : convention;
}

function answered(
  line: number,
  values: readonly IncomingValue[],
  cells: Answers['cells'],
): readonly IncomingValue[] {
  if (!cells || cells.size === 0) return values;
  return values.map((value) => {
    const chosen = cells.get(placeKey({ line, column: value.column }));
    return chosen === undefined ? value : { ...value, typed: chosen, doubt: null, proposal: [] };
  });
}
