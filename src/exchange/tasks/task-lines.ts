/** From the bytes of a file to its lines of tasks: ours, or a table of tasks anyone may have made. Total: refuses with a code, never throws. */
import { readPlanId, type PlanId } from '#core/identity.ts';
import { TASK_COLUMNS, type TaskColumn } from '#core/task-cells.ts';
import { decode } from '#exchange/bytes/decode.ts';
import { sniff } from '#exchange/bytes/file-kind.ts';
import { END_MARK } from '#exchange/kh1/information.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { ORIGINALS_HEADER } from '#exchange/kh1/originals.ts';
import { isDelimiter } from '#exchange/rows/opening.ts';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import {
  columnOfHeading,
  ID_HEADER,
  PARENT_HEADER,
  VERSION,
  WRITTEN_HEADERS,
} from '#exchange/tasks/task-columns.ts';

export const TASK_FILE_REFUSALS = [
  'empty',
  'not-a-table',
  'lost-letters',
  'no-header',
  'broken-table',
  'cut-off',
  'too-large',
  'double-id',
  'newer',
] as const;
export type TaskFileRefusal = (typeof TASK_FILE_REFUSALS)[number];

export interface TaskLine {
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TaskLines {
  /** The plan a file of ours was written from; null for a table made elsewhere. */
  readonly plan: PlanId | null;
  /** Which column of the file holds what. */
  readonly at: ReadonlyMap<TaskColumn, number>;
  readonly parentAt: number | null;
  readonly originalsAt: number | null;
  /** Headings as they stand: those recognised, and those not used. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
  readonly lines: readonly TaskLine[];
}

export type LinesReading =
  { readonly ok: true; readonly value: TaskLines } | { readonly ok: false; readonly reason: TaskFileRefusal };

const MAX_TASKS = 2_000;
/** A table begins after its titles. */
const HEADER_WITHIN = 30;

const refuse = (reason: TaskFileRefusal): LinesReading => ({ ok: false, reason });

export function readTaskLines(bytes: Uint8Array): LinesReading {
  const kind = sniff(bytes);
  if (kind === 'empty') return refuse('empty');
  if (kind !== 'text') return refuse('not-a-table');
  const text = textOf(bytes);
  if (text === null) return refuse('lost-letters');
  const ours = OUR_FIRST_CELL.exec(text)?.[1] ?? null;
  const found = isDelimiter(ours) ? [tableBy(text, ours)] : DELIMITERS.map((sign) => tableBy(text, sign));
  const [first] = found;
  // The delimiter is the one by which most headings are known.
  const best = found.reduce(
    (a, b) => (b.ok && (!a.ok || b.value.at.size > a.value.at.size) ? b : a),
    first ?? refuse('empty'),
  );
  if (!best.ok) return best;
  return best.value.lines.length > MAX_TASKS ? refuse('too-large') : best;
}

/** Our first cell; the next sign parts the cells. */
const OUR_FIRST_CELL = /^\uFEFF?\s*"?ma_nhiem_vu \[NV\d+ [^\]\n"]*\]"?([;,\t|])/i;

/** Null where letters are lost, or nobody can tell which they are. A file of ours that is UTF-8 still is what it says. */
function textOf(bytes: Uint8Array): string | null {
  const plain = decode(bytes, 'utf-8');
  if (OUR_FIRST_CELL.test(plain.text) && plain.damage?.kind !== 'replaced') return plain.text;
  const { text, certainty, damage } = decode(bytes);
  return certainty === 'ask' || damage ? null : text;
}

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];

function tableBy(text: string, delimiter: Delimiter): LinesReading {
  const cut = cutRows(text, { delimiter });
  if (cut.kind === 'refused') {
    return refuse(
      cut.reason.code === 'too-large' ? 'too-large' : cut.reason.code === 'empty' ? 'empty' : 'not-a-table',
    );
  }
  if (cut.problems.some(({ code }) => code === 'open-quote')) return refuse('broken-table');
  const rows = cut.table.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.text) }));
  const place = rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => isHeader(cells));
  const header = rows[place];
  if (!header) return refuse('no-header');
  return bodyOf(header.cells, rows.slice(place + 1));
}

/** A table of tasks says what is to be done and at least one thing more. */
function isHeader(cells: readonly string[]): boolean {
  const columns = new Set(cells.map(columnOfHeading).filter((column) => column !== null));
  return ID_HEADER.test(cells[0]?.trim() ?? '') || (columns.has('text') && columns.size > 1);
}

function bodyOf(header: readonly string[], rows: readonly TaskLine[]): LinesReading {
  const [, version, plan = ''] = ID_HEADER.exec(header[0]?.trim() ?? '') ?? [];
  if (version !== undefined && Number.parseInt(version, 10) > VERSION) return refuse('newer');
  const isOurs = version !== undefined;
  const at = new Map<TaskColumn, number>();
  for (const [i, heading] of header.entries()) {
    const column = isOurs ? columnWritten(heading) : columnOfHeading(heading);
    if (column && !at.has(column)) at.set(column, i);
  }
  if (!at.has('text')) return refuse('no-header');
  const end = rows.findIndex(({ cells }) => cells[0]?.trim() === END_MARK);
  if (isOurs && (end < 0 || rows[end]?.cells[2]?.trim() !== plan)) return refuse('cut-off');
  const lines = (isOurs ? rows.slice(0, end) : rows).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const isTooWide = ({ cells }: TaskLine): boolean =>
    cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (lines.some(isTooWide)) return refuse('broken-table');
  const placeOf = (name: string): number | null =>
    isOurs && header.includes(name) ? header.indexOf(name) : null;
  const [parentAt, originalsAt] = [placeOf(PARENT_HEADER), placeOf(ORIGINALS_HEADER)];
  const known = new Set<number | null>([...at.values(), parentAt, originalsAt, isOurs ? 0 : null]);
  return {
    ok: true,
    value: {
      plan: isOurs ? readPlanId(plan) : null,
      at,
      parentAt,
      originalsAt,
      used: [...at.values()].sort((a, b) => a - b).map((i) => header[i]?.trim() ?? ''),
      unused: header
        .filter((heading, i) => heading.trim() !== '' && !known.has(i))
        .map((heading) => heading.trim()),
      lines,
    },
  };
}

function columnWritten(heading: string): TaskColumn | null {
  return TASK_COLUMNS.find((column) => WRITTEN_HEADERS[column] === heading.trim()) ?? null;
}
