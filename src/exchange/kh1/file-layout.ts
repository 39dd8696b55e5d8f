/**
 * Where things stand in a KH1 file: the delimiter, the header, information lines, rows, the last line. Knows marks and
 * places, not the meaning of any cell.
 */
import { readPlanId, type PlanId } from '#core/identity.ts';
import type { CellLine, Delimiter } from '#exchange/kh1/cell-lines.ts';
import { MAX_ROWS, splitCells } from '#exchange/kh1/cell-lines.ts';
import { readExportMark, type ExportMark } from '#exchange/kh1/export-mark.ts';
import { END_MARK, isInformationMark, type InformationMark } from '#exchange/kh1/information.ts';
import { accept, refuse, type Refusal, type Step } from '#exchange/kh1/outcome.ts';

export interface FileLayout {
  readonly delimiter: Delimiter;
  readonly planId: PlanId;
  readonly header: CellLine;
  readonly information: readonly (CellLine & { readonly mark: InformationMark })[];
  /** Every line below the header that is neither blank nor information. */
  readonly rows: readonly CellLine[];
  /** Lines that belong to nothing: titles a person put above, comments after `#`. */
  readonly loose: readonly CellLine[];
  /** What the last line says was written. */
  readonly written: {
    readonly rows: number;
    readonly information: number;
    /** By which the device that wrote the file knows it again. */
    readonly mark: ExportMark | null;
  };
}

const VERSION = 1;
const HEADER_CELL = /^ma_dong \[KH(\d{1,4}) ([^\]]*)\]$/i;
// The first cell of an untouched file is ours; the character after it is the delimiter.
const FIRST_CELL = /^\s*"?(?:#[a-z_]+|ma_dong \[KH\d+ [^\]\n"]*\])"?([;,\t|])/i;
const HEADER_ANYWHERE = /(?:^|\n)"?ma_dong \[KH\d+ [^\]\n"]*\]"?([;,\t|])/i;

/** The plan that a file of ours is of, by its header alone; null where the text shows none. */
export function planNamedIn(text: string): PlanId | null {
  const id = /(?:^|[\r\n])"?ma_dong \[KH\d{1,4} ([^\]\n"]*)\]/i.exec(text)?.[1];
  return id === undefined ? null : readPlanId(id);
}

/** The layout of a text, or why it is none of ours. */
export function findLayout(text: string): Step<FileLayout> {
  // The patterns allow no other sign.
  const delimiter = (FIRST_CELL.exec(text)?.[1] ?? HEADER_ANYWHERE.exec(text)?.[1]) as Delimiter | undefined;
  if (!delimiter) return refuse(foreignOrDamaged(text));
  const split = splitCells(text, delimiter);
  if (!split.ok) return split;
  const at = split.value.findIndex(({ cells }) => /^ma_dong\b/i.test(cells[0] ?? ''));
  const header = split.value[at];
  if (!header) return refuse(foreignOrDamaged(text));
  const [, version, idText = ''] = HEADER_CELL.exec(header.cells[0]?.trim() ?? '') ?? [];
  const number = Number.parseInt(version ?? '', 10);
  if (number > VERSION) return refuse({ code: 'newer-version', version: number });
  const planId = readPlanId(idText);
  if (number !== VERSION || !planId) return refuse(damagedHeader(header.cells[0]));
  return sortLines(split.value, { at, header, planId, delimiter });
}

function foreignOrDamaged(text: string): Refusal {
  const found = /(?:^|\n)"?(ma_dong.{0,40})/i.exec(text)?.[1];
  if (found !== undefined) return damagedHeader(found);
  return /^\s*"?#ke_hoach\b/.test(text) ? { code: 'cut-off' } : { code: 'not-ours', is: 'other-text' };
}

function damagedHeader(found = ''): Refusal {
  return { code: 'damaged-header', found };
}

interface Found {
  readonly at: number;
  readonly header: CellLine;
  readonly planId: PlanId;
  readonly delimiter: Delimiter;
}

function sortLines(lines: readonly CellLine[], { at, header, planId, delimiter }: Found): Step<FileLayout> {
  const information: (CellLine & { mark: InformationMark })[] = [];
  const rows: CellLine[] = [];
  const loose: CellLine[] = [];
  let end: CellLine | null = null;
  for (const [place, line] of lines.entries()) {
    const first = line.cells[0]?.trim() ?? '';
    if (line === header || line.cells.every((cell) => cell.trim() === '')) continue;
    if (first === END_MARK) end = line;
    else if (isInformationMark(first)) information.push({ ...line, mark: first });
    else if (place > at && !first.startsWith('#')) rows.push(line);
    else loose.push(line);
  }
  if (rows.length > MAX_ROWS) {
    return refuse({ code: 'too-large', what: 'rows', limit: MAX_ROWS, found: rows.length });
  }
  const written = end && readEnd(end);
  if (!written) return refuse({ code: 'cut-off' });
  if (written.planId !== planId) return refuse(damagedHeader(header.cells[0]));
  return accept({ delimiter, planId, header, information, rows, loose, written });
}

function readEnd({ cells }: CellLine): (FileLayout['written'] & { readonly planId: string }) | null {
  const [, rows = '', information = '', planId = '', mark = ''] = cells.map((cell) => cell.trim());
  if (!/^\d{1,9}$/.test(rows) || !/^\d{1,9}$/.test(information) || planId === '') return null;
  return {
    rows: Number.parseInt(rows, 10),
    information: Number.parseInt(information, 10),
    planId,
    mark: readExportMark(mark),
  };
}
