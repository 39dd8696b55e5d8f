/**
 * Writes a plan as KH1 text: information lines, the table, sections and tasks, the last line. The order of everything here
 * is the contract of README.md.
 */
import type { Convention } from '#core/number.ts';
import type { Plan } from '#core/plan.ts';
import { joinCells } from '#exchange/kh1/cell-lines.ts';
import { printExportMark, type ExportMark } from '#exchange/kh1/export-mark.ts';
import { headLines, textLines } from '#exchange/kh1/head-lines.ts';
import { END_MARK, fieldsOf, type Information } from '#exchange/kh1/information.ts';
import { ORIGINALS_HEADER, writeOriginals } from '#exchange/kh1/originals.ts';
import {
  writtenColumns,
  writtenRows,
  type WrittenColumn,
  type WrittenRow,
} from '#exchange/kh1/plan-texts.ts';
import { reportLines } from '#exchange/kh1/report-lines.ts';

export { exportFileName } from '#exchange/file-name.ts';

export interface WritingChoices {
  /** `comma`: `;` between cells and a decimal comma. `dot`: `,` and a decimal dot. */
  readonly convention: Convention;
  /** Whether the last column keeps every row's values as written, so that what a program mangles can be put back. */
  readonly withOriginals: boolean;
  /** By which this device knows the export again; null or absent where it would not. */
  readonly mark?: ExportMark | null;
}

const BYTE_ORDER_MARK = '\uFEFF';
const VERSION = 1;

export function writePlanFile(plan: Plan, choices: WritingChoices): string {
  const above = headLines(plan, choices.convention);
  const below = [...textLines(plan), ...reportLines(plan)];
  const rows = writtenRows(plan);
  const columns = writtenColumns(plan, rows);
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
    endCells(plan, rows.length, above.length + below.length, choices.mark ?? null),
  ];
  return BYTE_ORDER_MARK + joinCells(lines, choices.convention === 'comma' ? ';' : ',');
}

/** The mark stands last: programs that do not know it look no further than the plan's id. */
function endCells({ head }: Plan, rows: number, information: number, mark: ExportMark | null): string[] {
  const end = [END_MARK, String(rows), String(information), head.id];
  return mark ? [...end, printExportMark(mark)] : end;
}

function headerCell(plan: Plan): string {
  return `ma_dong [KH${VERSION} ${plan.head.id}]`;
}

function rowCells(
  { id, texts }: WrittenRow,
  columns: readonly WrittenColumn[],
  choices: WritingChoices,
): string[] {
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
