/**
 * Reads a KH1 file: a whole plan, or a refusal that says why. Total: no input makes it throw, and nothing is ever taken
 * half. The steps are file-text → file-layout → information → convention → rows → tree → plan.
 */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import type { PlanId, Random } from '#core/identity.ts';
import type { Convention } from '#core/number.ts';
import { makePlan, type Plan, type PlanRecord } from '#core/plan.ts';
import { findConvention } from '#exchange/kh1/convention.ts';
import { readField, reject, type ReadingContext } from '#exchange/kh1/field-reading.ts';
import { findLayout, type FileLayout } from '#exchange/kh1/file-layout.ts';
import { readFileText } from '#exchange/kh1/file-text.ts';
import {
  answersFrom,
  headFrom,
  sectionsFrom,
  submissionsFrom,
  tasksFrom,
  type ReadInformation,
} from '#exchange/kh1/head-lines.ts';
import { fieldsOf, type InformationMark } from '#exchange/kh1/information.ts';
import { readOriginals } from '#exchange/kh1/originals.ts';
import {
  accept,
  MAX_LISTED,
  refuse,
  type Findings,
  type PlanFileReading,
  type Refusal,
  type Step,
} from '#exchange/kh1/outcome.ts';
import type { WrittenTexts } from '#exchange/kh1/plan-texts.ts';
import { papersFrom, sentencesFrom } from '#exchange/kh1/report-lines.ts';
import { readColumns, type TableColumns } from '#exchange/kh1/table-columns.ts';
import { readRows, type RowReading, type TableRow } from '#exchange/kh1/table-rows.ts';
import { placeRows } from '#exchange/kh1/tree.ts';

export interface ReadingChoices {
  /** Where ids of rows a person added come from. */
  readonly random: Random;
  /** Reads the file as a copy: the plan gets this id, its rows keep theirs. */
  readonly newPlanId?: PlanId;
}

export function readPlanFile(
  input: Uint8Array | ArrayBuffer | string,
  choices: ReadingChoices,
): PlanFileReading {
  const refused = (reason: Refusal): PlanFileReading => ({ kind: 'refused', reason });
  const parts = readParts(input, choices);
  if (!parts.ok) return refused(parts.reason);
  const plan = assemble(parts.value, choices.newPlanId);
  if (!plan.ok) return refused(plan.reason);
  const { restored, remarks } = parts.value.findings;
  return { kind: 'plan', plan: plan.value, restored, remarks };
}

/** A file read line by line, with what was found on the way; no plan yet. */
export interface FileParts {
  readonly layout: FileLayout;
  readonly columns: TableColumns;
  readonly information: readonly ReadInformation[];
  readonly rows: readonly TableRow[];
  readonly findings: Findings;
}

/** The lines of a file, or why it is none of ours. Cells that cannot be read are in the findings. */
export function readParts(input: Uint8Array | ArrayBuffer | string, reading: RowReading): Step<FileParts> {
  const text = readFileText(input);
  if (!text.ok) return text;
  const layout = findLayout(text.value);
  if (!layout.ok) return layout;
  const columns = readColumns(layout.value.header.cells);
  if (!columns.ok) return columns;

  const findings: Findings = { restored: [], remarks: [], unreadable: [] };
  const asksOfEdits = reading.strays !== undefined;
  const context = { ...contextOf(layout.value, columns.value, findings), asksOfEdits };
  tellLayout(layout.value, findings);
  const withOriginals = columns.value.originalsAt !== null;
  const information = readInformation(layout.value, withOriginals, context, reading.written ?? null);
  const rows = readRows(layout.value.rows, columns.value, context, reading);
  if (!rows.ok) return rows;
  return accept({
    layout: layout.value,
    columns: columns.value,
    information,
    rows: rows.value,
    findings,
  });
}

function contextOf(
  layout: FileLayout,
  { at }: TableColumns,
  findings: Findings,
): Omit<ReadingContext, 'asksOfEdits'> {
  const cell = layout.information.find(({ mark }) => mark === '#dau_thap_phan')?.cells[1] ?? '';
  const [form] = fieldsOf('#dau_thap_phan').map((field) => field.form);
  const reading = form?.read(cell, 'comma');
  // The word's form lets only conventions through; without the line, the profile follows from the delimiter.
  const read = reading?.ok ? (reading.value as Convention | '') : '';
  const stated = read || (layout.delimiter === ',' ? 'dot' : 'comma');
  const places = [...at]
    .filter(
      ([
        ,
        {
          form: { votes },
        },
      ]) => votes,
    )
    .map(([place]) => place);
  const cells = layout.rows.flatMap((row) => places.map((place) => row.cells[place] ?? ''));
  const found = findConvention(stated, cells);
  if (found.convention !== stated)
    findings.remarks.push({ code: 'other-convention', read: found.convention });
  return { stated, ...found, findings };
}

function tellLayout({ loose, rows, information, written }: FileLayout, { remarks }: Findings): void {
  for (const { line, cells } of loose) {
    const column = cells.findIndex((cell) => cell.trim() !== '');
    remarks.push({ code: 'loose-line', line, column: String(column + 1), found: cells[column] ?? '' });
  }
  if (rows.length !== written.rows)
    remarks.push({ code: 'row-count', written: written.rows, found: rows.length });
  if (information.length !== written.information) {
    remarks.push({ code: 'information-count', written: written.information, found: information.length });
  }
}

function readInformation(
  layout: FileLayout,
  withOriginals: boolean,
  context: ReadingContext,
  written: WrittenTexts | null,
): ReadInformation[] {
  const { findings } = context;
  const counts = new Map<InformationMark, number>();
  return layout.information.map(({ mark, line, cells }) => {
    const fields = fieldsOf(mark);
    const n = counts.get(mark) ?? 0;
    counts.set(mark, n + 1);
    const originalsCell = cells[fields.length + 1] ?? '';
    const known = written?.information(mark, cells[1] ?? '', n) ?? null;
    const originals = known ?? (withOriginals ? readOriginals(mark, originalsCell) : null);
    if (withOriginals && !originals) {
      findings.remarks.push({ code: originalsCell === '' ? 'originals-missing' : 'originals-damaged', line });
    }
    const place = (i: number) => ({
      line,
      column: `${mark} ${fields[i]?.name ?? ''}`.trim(),
      found: cells[i + 1] ?? '',
    });
    const told = new Set<number>(); // of a cell it is told once that it cannot be read
    const texts = fields.map(({ name, form }, i) => {
      const cell = cells[i + 1] ?? '';
      const text = readField({ header: name, form, line, cell, originals }, context);
      if (text === null) told.add(i);
      return text ?? '';
    });
    return {
      mark,
      line,
      texts,
      reject: (i, problem) => void (told.has(i) || reject(place(i), problem, findings)),
    };
  });
}

/** The plan that the lines make, under the id of the file or a new one. Refused where anything could not be read. */
export function assemble(
  { layout: { planId, header }, information, rows, findings }: FileParts,
  newPlanId?: PlanId,
): Step<Plan> {
  const head = headFrom(newPlanId ?? planId, information);
  if (!information.some(({ mark, texts }) => mark === '#nam' && !texts.includes(''))) {
    reject({ line: header.line, column: '#nam', found: '' }, 'years', findings);
  }
  const texts = [
    ...sectionsFrom(information),
    ...tasksFrom(information),
    ...answersFrom(information),
    ...submissionsFrom(information),
    ...papersFrom(information),
    ...sentencesFrom(information),
  ];
  const indicators = placeRows(rows, findings);
  const double = findDouble(information);
  if (double) return refuse(double);
  const { unreadable } = findings;
  if (unreadable.length > 0) {
    return refuse({ code: 'unreadable', cells: unreadable.slice(0, MAX_LISTED), count: unreadable.length });
  }
  const records = rows.flatMap((row): PlanRecord[] => [
    ...row.targets,
    ...row.figures,
    ...row.judgements,
    ...row.submitted,
  ]);
  return accept(applyChange(makePlan(head), { ...NO_CHANGES, added: [...indicators, ...records, ...texts] }));
}

/** By how many of its first texts a line is known, where no two may be about the same. */
const KNOWN_BY: Readonly<Partial<Record<InformationMark, number>>> = {
  '#muc': 1,
  '#muc_gom': 1,
  '#nhiem_vu': 1,
  '#tra_loi': 1,
  '#chot': 1,
  '#van_ban': 2,
  '#cau': 2,
};

/** Sections, tasks, answers, hand-ins, papers and sentences that stand twice. */
function findDouble(information: readonly ReadInformation[]): Refusal | null {
  const seen = new Map<string, number>();
  for (const { mark, texts, line } of information) {
    const id = texts.slice(0, KNOWN_BY[mark] ?? 0).join(' ');
    if (id.trim() === '') continue;
    const key = `${mark} ${id}`;
    const first = seen.get(key);
    if (first !== undefined) return { code: 'double-id', lines: [first, line], id };
    seen.set(key, line);
  }
  return null;
}
