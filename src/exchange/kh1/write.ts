/**
 * Writes a plan as KH1 text: information lines, the table, sections and tasks, the last line. The order of everything here
 * is the contract of README.md.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Convention } from '#core/number.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import type { CellForm } from '#exchange/kh1/cell-form.ts';
import { joinCells } from '#exchange/kh1/cell-lines.ts';
import { DEFINITION_COLUMNS, fieldText, usualText } from '#exchange/kh1/definition-columns.ts';
import { headLines, textLines } from '#exchange/kh1/head-lines.ts';
import { END_MARK, fieldsOf, type Information } from '#exchange/kh1/information.ts';
import { recordCellsOf } from '#exchange/kh1/line-records.ts';
import { ORIGINALS_HEADER, writeOriginals } from '#exchange/kh1/originals.ts';
import {
  compareRecordColumns,
  headerOf,
  RECORD_PARTS,
  type RecordColumn,
} from '#exchange/kh1/record-columns.ts';

export { exportFileName } from '#exchange/file-name.ts';

export interface WritingChoices {
  /** `comma`: `;` between cells and a decimal comma. `dot`: `,` and a decimal dot. */
  readonly convention: Convention;
  /** Whether the last column keeps every row's values as written, so that what a program mangles can be put back. */
  readonly withOriginals: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';
const VERSION = 1;

export function writePlanFile(plan: Plan, choices: WritingChoices): string {
  const above = headLines(plan, choices.convention);
  const below = textLines(plan);
  const rows = rowsOf(plan);
  const columns = columnsOf(plan, rows);
  const inform = (line: Information): string[] => informationCells(line, choices);
  const lines = [
    ...above.map(inform),
    [''],
    [
      headerCell(plan),
      ...columns.map(({ header }) => header),
      ...(choices.withOriginals ? [ORIGINALS_HEADER] : []),
    ],
    ...rows.map((row) => rowCells(row, columns, choices)),
    [''],
    ...below.map(inform),
    [END_MARK, String(rows.length), String(above.length + below.length), plan.head.id],
  ];
  return BYTE_ORDER_MARK + joinCells(lines, choices.convention === 'comma' ? ';' : ',');
}

function headerCell(plan: Plan): string {
  return `ma_dong [KH${VERSION} ${plan.head.id}]`;
}

interface Row {
  readonly id: IndicatorId;
  /** Canonical text by header. */
  readonly texts: ReadonlyMap<string, string>;
  readonly records: readonly RecordColumn[];
}

function rowsOf(plan: Plan): Row[] {
  return rowsInOrder(plan).map(({ id, depth }) => {
    const line = lineAt(plan, id);
    const texts = new Map<string, string>();
    for (const { header, field } of DEFINITION_COLUMNS) {
      texts.set(header, field === 'level' ? String(depth + 1) : fieldText(line.indicator, field));
    }
    const records = recordCellsOf(line);
    for (const [column, text] of records) texts.set(headerOf(column), text);
    return { id, texts, records: records.map(([column]) => column) };
  });
}

interface Column {
  readonly header: string;
  readonly form: CellForm;
}

/** Only columns that hold something: definitions that differ from the usual somewhere, and every record there is. */
function columnsOf(plan: Plan, rows: readonly Row[]): Column[] {
  const definitions = DEFINITION_COLUMNS.filter(
    (column) => column.always || rows.some(({ texts }) => texts.get(column.header) !== usualText(column)),
  );
  const records = new Map<string, RecordColumn>();
  for (const row of rows) for (const column of row.records) records.set(headerOf(column), column);
  const sorted = [...records.values()].sort(compareRecordColumns(plan.head.settings.assigners));
  return [
    ...definitions,
    ...sorted.map((column) => ({ header: headerOf(column), form: RECORD_PARTS[column.part].form })),
  ];
}

function rowCells({ id, texts }: Row, columns: readonly Column[], choices: WritingChoices): string[] {
  const filled = columns.map(({ header }) => [header, texts.get(header) ?? ''] as const);
  const cells = columns.map(({ form, header }) => form.write(texts.get(header) ?? '', choices.convention));
  return [id, ...cells, ...(choices.withOriginals ? [writeOriginals(id, filled)] : [])];
}

function informationCells({ mark, texts }: Information, choices: WritingChoices): string[] {
  const fields = fieldsOf(mark);
  const cells = fields.map(({ form }, i) => form.write(texts[i] ?? '', choices.convention));
  const filled = fields.map(({ name }, i) => [name, texts[i] ?? ''] as const);
  return [mark, ...cells, ...(choices.withOriginals ? [writeOriginals(mark, filled)] : [])];
}
