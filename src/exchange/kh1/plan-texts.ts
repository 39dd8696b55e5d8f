/** A plan as the canonical texts of its file, line by line: what is written, and what a file was written from. Knows no profile. */
import type { IndicatorId } from '#core/identity.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import type { CellForm } from '#exchange/kh1/cell-form.ts';
import { DEFINITION_COLUMNS, fieldText, usualText } from '#exchange/kh1/definition-columns.ts';
import { headLines, textLines } from '#exchange/kh1/head-lines.ts';
import { fieldsOf, type Information, type InformationMark } from '#exchange/kh1/information.ts';
import { recordCellsOf } from '#exchange/kh1/line-records.ts';
import type { Originals } from '#exchange/kh1/originals.ts';
import {
  compareRecordColumns,
  headerOf,
  RECORD_PARTS,
  type RecordColumn,
} from '#exchange/kh1/record-columns.ts';
import { reportLines } from '#exchange/kh1/report-lines.ts';

export interface WrittenRow {
  readonly id: IndicatorId;
  /** Canonical text by header. */
  readonly texts: ReadonlyMap<string, string>;
  readonly records: readonly RecordColumn[];
}

export interface WrittenColumn {
  readonly header: string;
  readonly form: CellForm;
}

/** From top to bottom. */
export function writtenRows(plan: Plan): WrittenRow[] {
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

/** Only columns that hold something: definitions that differ from the usual somewhere, and every record there is. */
export function writtenColumns(plan: Plan, rows: readonly WrittenRow[]): WrittenColumn[] {
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

/** What stood in a file of the plan when it was written, as `goc` would tell it, and nothing left out for its length. */
export interface WrittenTexts {
  row(id: IndicatorId): Originals | null;
  /** Of the line with this mark and first text, or the n-th of its mark where the lines have no id. */
  information(mark: InformationMark, first: string, n: number): Originals | null;
}

export function writtenTexts(plan: Plan): WrittenTexts {
  const rows = writtenRows(plan);
  const headers = writtenColumns(plan, rows).map(({ header }) => header);
  const byId = new Map(
    rows.map(({ id, texts }) => [
      id,
      filled(headers.map((header) => [header, texts.get(header) ?? ''] as const)),
    ]),
  );
  const lines = informationByKey([...headLines(plan, 'comma'), ...textLines(plan), ...reportLines(plan)]);
  return {
    row: (id) => byId.get(id) ?? null,
    // The file's profile was chosen for the file: the plan has none.
    information: (mark, first, n) =>
      mark === '#dau_thap_phan' ? null : (lines.get(keyOf(mark, first, n)) ?? null),
  };
}

function informationByKey(lines: readonly Information[]): ReadonlyMap<string, Originals> {
  const counts = new Map<InformationMark, number>();
  return new Map(
    lines.map(({ mark, texts }) => {
      const n = counts.get(mark) ?? 0;
      counts.set(mark, n + 1);
      const fields = fieldsOf(mark).map(({ name }, i) => [name, texts[i] ?? ''] as const);
      return [keyOf(mark, texts[0] ?? '', n), filled(fields)] as const;
    }),
  );
}

function keyOf(mark: InformationMark, first: string, n: number): string {
  const hasId = mark === '#muc' || mark === '#muc_gom' || mark === '#nhiem_vu' || mark === '#tra_loi';
  return `${mark} ${hasId ? first.trim() : n}`;
}

function filled(cells: readonly (readonly [string, string])[]): Originals {
  return new Map(cells.filter(([, text]) => text !== ''));
}
