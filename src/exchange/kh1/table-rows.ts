/** The lines of the table, read: each row's id, level, fields and records. Knows nothing of the tree they make. */
import { makeIndicatorId, readIndicatorId, type IndicatorId, type Random } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import type { CellLine } from '#exchange/kh1/cell-lines.ts';
import { DEFINITION_COLUMNS, fieldsFrom, type DefinedField } from '#exchange/kh1/definition-columns.ts';
import { readField, reject, type ReadingContext } from '#exchange/kh1/field-reading.ts';
import { recordsFrom, type LineRecords, type RecordCell } from '#exchange/kh1/line-records.ts';
import { readOriginals, type Originals } from '#exchange/kh1/originals.ts';
import type { WrittenTexts } from '#exchange/kh1/plan-texts.ts';
import { accept, refuse, type Step } from '#exchange/kh1/outcome.ts';
import { findColumn, type TableColumn, type TableColumns } from '#exchange/kh1/table-columns.ts';

export interface TableRow extends LineRecords {
  readonly id: IndicatorId;
  readonly line: number;
  /** Canonical text of the level, as the file has it. */
  readonly level: string;
  readonly fields: Partial<Pick<Indicator, DefinedField>>;
  /** What stood there when the file was written; null where that is not known. */
  readonly originals: Originals | null;
  /** Every cell says, after what programs changed was put back, what it said then. */
  readonly isAsWritten: boolean;
}

/** A line whose id is damaged, or stands on another line already. */
export interface StrayLine {
  readonly line: number;
  readonly found: string;
  readonly code: 'bad-id' | 'double-id';
}

export interface RowReading {
  /** Where ids of lines without one come from. */
  readonly random: Random;
  /** Where stray lines are gathered, which are then read as rows without an id; where it is absent the file is refused for them. */
  readonly strays?: StrayLine[];
  /** What stood in the file when it was written, where the device that wrote it still knows; it then goes before any `goc`. */
  readonly written?: WrittenTexts | null;
}

const LEVEL = DEFINITION_COLUMNS.find(({ field }) => field === 'level')?.header ?? '';

/** Every row, in the file's order; refuses ids that are damaged or stand twice, and lines longer than the header. */
export function readRows(
  lines: readonly CellLine[],
  columns: TableColumns,
  context: ReadingContext,
  { random, strays, written }: RowReading,
): Step<TableRow[]> {
  const ids = readIds(lines, strays);
  if (!ids.ok) return ids;
  const used = new Set(ids.value.filter((id) => id !== null));
  const putBack = new Map<string, number>();
  const rows: TableRow[] = [];
  for (const [i, line] of lines.entries()) {
    const filled = line.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled > columns.width) {
      return refuse({ code: 'long-line', line: line.line, columns: columns.width, found: filled });
    }
    let id = ids.value[i] ?? null;
    const originals = id && (written?.row(id) ?? readLineOriginals(id, line, columns, context));
    if (!id) {
      do id = makeIndicatorId(random);
      while (used.has(id));
      used.add(id);
      context.findings.remarks.push({ code: 'new-row', line: line.line, id });
    }
    rows.push(readRow({ id, line, originals, columns, putBack }, context));
  }
  for (const [column, cells] of putBack)
    context.findings.remarks.push({ code: 'column-put-back', column, cells });
  return accept(rows);
}

/** An id for each line; null where a person left it blank for a new row, and for strays where they are gathered. */
function readIds(lines: readonly CellLine[], strays?: StrayLine[]): Step<(IndicatorId | null)[]> {
  const lineOfId = new Map<IndicatorId, number>();
  const ids: (IndicatorId | null)[] = [];
  for (const { cells, line } of lines) {
    const text = cells[0]?.trim() ?? '';
    const id = readIndicatorId(text);
    if (text !== '' && !id && !strays) return refuse({ code: 'bad-id', line, found: text });
    const first = id ? lineOfId.get(id) : undefined;
    if (id && first !== undefined && !strays) return refuse({ code: 'double-id', lines: [first, line], id });
    const isStray = first !== undefined || (text !== '' && !id);
    if (isStray) strays?.push({ line, found: text, code: id ? 'double-id' : 'bad-id' });
    if (id && !isStray) lineOfId.set(id, line);
    ids.push(isStray ? null : id);
  }
  return accept(ids);
}

function readLineOriginals(
  id: string,
  { cells, line }: CellLine,
  { originalsAt }: TableColumns,
  { findings }: ReadingContext,
): Originals | null {
  if (originalsAt === null) return null;
  const cell = cells[originalsAt] ?? '';
  const originals = readOriginals(id, cell);
  if (!originals)
    findings.remarks.push({ code: cell === '' ? 'originals-missing' : 'originals-damaged', line });
  return originals;
}

interface RowToRead {
  readonly id: IndicatorId;
  readonly line: CellLine;
  readonly originals: Originals | null;
  readonly columns: TableColumns;
  /** Cells put back, by header, of columns that are no longer in the file. */
  readonly putBack: Map<string, number>;
}

function readRow({ id, line, originals, columns, putBack }: RowToRead, context: ReadingContext): TableRow {
  const texts = new Map<string, string>();
  const records: RecordCell[] = [];
  const take = (column: TableColumn, text: string, found: string): void => {
    if (text === '') return;
    if (column.record) {
      const original = originals?.get(column.header) ?? null;
      const isEdited = originals !== null && original !== text;
      const cell = recordCell(column, column.record, text, found, line.line, context);
      // Left as it was written beside a value a person took out, it goes with that.
      const goesAlong = context.asksOfEdits && originals !== null && !isEdited;
      records.push({ ...cell, isEdited, ...(goesAlong ? { leaveOut: () => undefined } : {}) });
    } else texts.set(column.header, text);
  };
  const present = new Set<string>();
  let isAsWritten = originals !== null;
  for (const [place, { header, form, ...column }] of columns.at) {
    present.add(header);
    const cell = line.cells[place] ?? '';
    const text = readField({ header, form, line: line.line, cell, originals }, context);
    if (originals && (originals.has(header) ? originals.get(header) : '') !== text) isAsWritten = false;
    if (text !== null) take({ header, form, ...column }, text, cell);
  }
  for (const [header, text] of originals ?? []) {
    const column = present.has(header) ? null : findColumn(header);
    if (!column || text === null) continue;
    putBack.set(header, (putBack.get(header) ?? 0) + 1);
    take(column, text, '');
  }
  const fields = fieldsFrom(texts);
  return {
    id,
    line: line.line,
    level: texts.get(LEVEL) ?? '',
    fields,
    originals,
    isAsWritten,
    ...recordsFrom({ indicator: id, unit: fields.unit ?? '' }, records),
  };
}

function recordCell(
  { header }: TableColumn,
  column: NonNullable<TableColumn['record']>,
  text: string,
  found: string,
  line: number,
  { findings }: ReadingContext,
): Omit<RecordCell, 'isEdited'> {
  const place = { line, column: header, found };
  return {
    column,
    text,
    reject: (problem) => void reject(place, problem, findings),
    leaveOut: () => void findings.remarks.push({ code: 'without-value', ...place }),
  };
}
