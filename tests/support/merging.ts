/** Files for the tests of merging: a plan written and read again as a colleague's program would, and a foreign table in rows. */
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { lineAt, lineOf, rowsInOrder, type Line, type Plan } from '#core/plan.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingLine, IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import { readPlanFileForMerge, type PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';
import { DEFINITION_COLUMNS } from '#exchange/kh1/definition-columns.ts';
import { headerOf, readHeader, type RecordColumn } from '#exchange/kh1/record-columns.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import type { Theirs } from '#exchange/merge/propose.ts';
import { cellsOf as cellsOfText, saveAgain } from '#tests/support/saved-again.ts';
import { seededRandom } from '#tests/support/seeded.ts';

function readForMerge(text: string, seed = 1): PlanFileToMerge {
  const reading = readPlanFileForMerge(text, { random: seededRandom(seed).random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason).slice(0, 2000));
  return reading;
}

/** The file of a plan, exactly as it was written. */
export function fileOf(plan: Plan, withOriginals = true): PlanFileToMerge {
  return readForMerge(writePlanFile(plan, { convention: 'comma', withOriginals }));
}

/**
 * What reading gives of the file of somebody who worked on an export of `base` until it said what `theirs` says. `goc`: each
 * row of the export has its own, new rows were typed in without an id. `ids`: no `goc`, but every row has an id.
 */
export function fileSentBy(theirs: Plan, base: Plan, by: 'goc' | 'ids'): PlanFileToMerge {
  const rows = rowsInOrder(theirs).map(({ id }) => id);
  const known = by === 'goc' ? rows.filter((id) => lineOf(base, id)) : [];
  return {
    kind: 'plan',
    plan: theirs,
    lineOf: new Map(rows.map((id, i) => [id, i + 2])),
    originals: new Map(known.map((id) => [id, { line: lineAt(base, id), unknown: [] }])),
    added: new Set(by === 'goc' ? rows.filter((id) => !lineOf(base, id)) : []),
    rowsWritten: base.lines.size,
    columns: columnsOf([
      ...rows.map((id) => lineAt(theirs, id)),
      ...rowsInOrder(base).map(({ id }) => lineAt(base, id)),
    ]),
    restored: [],
    remarks: [],
    unreadable: [],
    strays: [],
    mark: null,
  };
}

function columnsOf(lines: readonly Line[]): PlanFileToMerge['columns'] {
  const headers = new Set(DEFINITION_COLUMNS.map(({ header }) => header));
  const add = (period: Period, assigner: string, parts: readonly RecordColumn['part'][]): void => {
    for (const part of parts) headers.add(headerOf({ period, part, assigner }));
  };
  for (const { targets, figures, judgements } of lines) {
    for (const { period, assigner } of targets)
      add(period, assigner, ['target', 'target-note', 'target-earlier']);
    for (const { period } of figures) add(period, '', ['actual', 'as-of', 'note', 'earlier']);
    for (const { period } of judgements) add(period, '', ['judgement']);
  }
  return [...headers].map((header) => ({ header, record: readHeader(header) }));
}

/** The cells of a plan's file, to be worked on: by row id and header. */
export function sheetOf(plan: Plan, withOriginals = true) {
  const cells = cellsOfText(writePlanFile(plan, { convention: 'comma', withOriginals }));
  const headerAt = cells.findIndex(([first]) => first?.startsWith('ma_dong'));
  const header = cells[headerAt] ?? [];
  const at = (id: IndicatorId): number => cells.findIndex(([first]) => first === id);
  return {
    cells,
    header,
    set(id: IndicatorId, column: string, text: string): void {
      const [row, place] = [cells[at(id)], header.indexOf(column)];
      if (!row || place < 0) throw new Error(`${id} ${column}: ${header.join(' · ')}`);
      row[place] = text;
    },
    remove(id: IndicatorId): void {
      cells.splice(at(id), 1);
    },
    /** A line typed in under a row: texts by header. */
    insertAfter(id: IndicatorId, texts: Readonly<Record<string, string>>, first = ''): void {
      cells.splice(at(id) + 1, 0, [first, ...header.slice(1).map((name) => texts[name] ?? '')]);
    },
    copyAfter(id: IndicatorId): void {
      cells.splice(at(id) + 1, 0, [...(cells[at(id)] ?? [])]);
    },
    file: (): PlanFileToMerge => readForMerge(saveAgain(cells)),
  };
}

export interface GivenLine {
  readonly id?: IndicatorId;
  readonly kind?: IncomingLine['kind'];
  readonly depth?: number;
  readonly label?: string;
  readonly name: string;
  readonly unit?: string;
  /** By column: a text as typed, or a value with a doubt. */
  readonly values?: Readonly<Record<number, string | Partial<IncomingValue>>>;
}

function rowsFrom(columns: readonly ColumnMeaning[], lines: readonly GivenLine[]): IncomingRows {
  return {
    columns: columns.map((meaning, i) => ({ header: `cột ${i + 1}`, meaning })),
    notes: [],
    lines: lines.map(
      ({ id = null, kind = 'indicator', depth = 0, label = '', name, unit = '', values = {} }, i) => ({
        line: i + 2,
        id,
        kind,
        depth,
        label,
        name,
        unit,
        values: columns.map((meaning, column): IncomingValue => {
          const given = values[column] ?? '';
          const typed = typeof given === 'string' ? given : '';
          const usual = { column, meaning, found: typed, typed, doubt: null, proposal: [] };
          return typeof given === 'string' ? usual : { ...usual, ...given };
        }),
      }),
    ),
  };
}

export function tableOf(columns: readonly ColumnMeaning[], lines: readonly GivenLine[], seed = 5): Theirs {
  return { kind: 'rows', rows: rowsFrom(columns, lines), random: seededRandom(seed).random };
}
