/**
 * Reads a KH1 file that is to be merged into a plan: the file's plan, and row by row what it was made from. What a person did
 * wrong in one cell costs that cell, not the file. Total, as `readPlanFile` is.
 */
import type { IndicatorId, Random } from '#core/identity.ts';
import type { Line, Plan } from '#core/plan.ts';
import { lineAt } from '#core/plan.ts';
import { columnFinder, originalRow, type OriginalRow } from '#exchange/kh1/original-rows.ts';
import type { ExportMark } from '#exchange/kh1/export-mark.ts';
import { writtenTexts } from '#exchange/kh1/plan-texts.ts';
import type { Refusal, Remark, Restored, UnreadableCell } from '#exchange/kh1/outcome.ts';
import { assemble, readParts, type FileParts } from '#exchange/kh1/read.ts';
import type { RecordColumn } from '#exchange/kh1/record-columns.ts';
import type { StrayLine, TableRow } from '#exchange/kh1/table-rows.ts';

export interface PlanFileToMerge {
  readonly kind: 'plan';
  readonly plan: Plan;
  /** The line of the file a row stands on, from 1. */
  readonly lineOf: ReadonlyMap<IndicatorId, number>;
  /** What each row held when the file was written; the very line of `plan` where nobody touched it. Rows without `goc` are not here. */
  readonly originals: ReadonlyMap<IndicatorId, OriginalRow>;
  /** Rows a person added to the file: they were in no plan when it was written. */
  readonly added: ReadonlySet<IndicatorId>;
  /** Rows written, by the file's own count. */
  readonly rowsWritten: number;
  /** The columns that stand in the file; what else a row holds there is known from its `goc` or not at all. */
  readonly columns: readonly { readonly header: string; readonly record: RecordColumn | null }[];
  readonly restored: readonly Restored[];
  readonly remarks: readonly Remark[];
  /** Cells of rows that could not be read; the plan has nothing in their place. */
  readonly unreadable: readonly UnreadableCell[];
  /** Lines whose id was damaged or stood twice; their rows have new ids. */
  readonly strays: readonly StrayLine[];
  /** By which the device that wrote the file knows the plan it was written from; null where the file does not say. */
  readonly mark: ExportMark | null;
}

export type PlanFileForMerge = PlanFileToMerge | { readonly kind: 'refused'; readonly reason: Refusal };

export interface MergeReading {
  /** Where ids of rows a person added come from. */
  readonly random: Random;
  /** The plan the file was written from, where that is known: it says what each row held, as its `goc` would. */
  readonly exported?: Plan | null;
}

export function readPlanFileForMerge(
  input: Uint8Array | ArrayBuffer | string,
  { random, exported = null }: MergeReading,
): PlanFileForMerge {
  const strays: StrayLine[] = [];
  const read = readParts(input, { random, strays, written: exported && writtenTexts(exported) });
  if (!read.ok) return { kind: 'refused', reason: read.reason };
  const parts = { ...read.value, rows: withLevels(read.value.rows) };
  const unreadable = takeUnreadableOfRows(parts);
  const plan = assemble(parts);
  if (!plan.ok) return { kind: 'refused', reason: plan.reason };
  const { restored, remarks } = parts.findings;
  const added = new Set(remarks.flatMap((remark) => (remark.code === 'new-row' ? [remark.id] : [])));
  return {
    kind: 'plan',
    plan: plan.value,
    lineOf: new Map(parts.rows.map(({ id, line }) => [id, line])),
    originals: originalsOf(parts.rows, plan.value),
    added,
    rowsWritten: parts.layout.written.rows,
    columns: [...parts.columns.at.values()].map(({ header, record }) => ({ header, record })),
    restored,
    remarks,
    unreadable,
    strays,
    mark: parts.layout.written.mark,
  };
}

/** A row typed in between without its level stands beside the row above it, or in it where that is a group. */
function withLevels(rows: readonly TableRow[]): TableRow[] {
  let above: TableRow | null = null;
  return rows.map((row) => {
    const level = row.level === '' ? levelAfter(above) : row.level;
    above = level === row.level ? row : { ...row, level };
    return above;
  });
}

function levelAfter(above: TableRow | null): string {
  if (!above) return '1';
  return above.fields.kind === 'group' ? String(Number.parseInt(above.level, 10) + 1) : above.level;
}

/** Takes the unreadable cells of rows out of the findings, so that the rest of the file can be taken. */
function takeUnreadableOfRows({ rows, findings }: FileParts): UnreadableCell[] {
  const lines = new Set(rows.map(({ line }) => line));
  const all = findings.unreadable.splice(0);
  const [ofRows, others] = [
    all.filter((cell) => lines.has(cell.line)),
    all.filter((cell) => !lines.has(cell.line)),
  ];
  findings.unreadable.push(...others);
  return ofRows;
}

function originalsOf(rows: readonly TableRow[], plan: Plan): Map<IndicatorId, OriginalRow> {
  const find = columnFinder();
  const originals = new Map<IndicatorId, OriginalRow>();
  for (const row of rows) {
    const line: Line = lineAt(plan, row.id);
    const original = row.isAsWritten ? { line, unknown: [] } : originalRow(row, find);
    if (original) originals.set(row.id, original);
  }
  return originals;
}
