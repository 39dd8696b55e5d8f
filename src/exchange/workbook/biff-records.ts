/**
 * The records of an .xls that hold cells, in a stream of their own: what else stands there (links, formulas, drawings, macros) is
 * left out, and each record is as long as it must be, as the library takes unlimited time and memory on others. Knows where a
 * record's fields are, not what cells mean. Source: [MS-XLS] 2.1, 2.4.
 */
import { MOST_CELLS } from '#exchange/workbook/limits.ts';
import { hideColumns, hideRows, noHiding, type SheetHiding } from '#exchange/workbook/sheet-hiding.ts';
import type { WorkbookProblem } from '#exchange/workbook/workbook-reading.ts';

export type CellRecords =
  | {
      readonly ok: true;
      readonly stream: Uint8Array;
      /** Of every worksheet in its order. */
      readonly hiding: readonly SheetHiding[];
    }
  | { readonly ok: false; readonly problem: WorkbookProblem };

const BEGIN = 0x0809;
const END = 0x000a;
const CONTINUE = 0x003c;
const PASSWORD = 0x002f;
const BOUND_SHEET = 0x0085;
const FORMULA = 0x0006;
const ROW = 0x0208;
const COLUMNS = 0x007d;
const BIFF8 = 0x0600;

/** Bytes of a formula's record before the formula itself. */
const FORMULA_HEAD = 20;
const FEWEST_SHEET_BYTES = 8;
const MOST_SHEETS = 1_000;
const MOST_COLUMN = 255;
const LONGEST_FORMAT = 255;
/** Records of merged cells; only the heading's are looked at. */
const MOST_MERGE_RECORDS = 100;

interface Record {
  readonly type: number;
  /** Where its four bytes of type and length begin. */
  readonly at: number;
  readonly length: number;
  /** Of the records that carry it on. */
  readonly continued: number;
}

/** Whether a kept record may be handed on; `at` is where its content begins. */
type Sound = (view: DataView, at: number, record: Record) => boolean;

const inSheet = (view: DataView, at: number): boolean => view.getUint16(at + 2, true) <= MOST_COLUMN;
const cellOf =
  (bytes: number): Sound =>
  (view, at, { length }) =>
    length === bytes && inSheet(view, at);
/** A text of two bytes' length, one of flags, and its letters of one or two bytes. */
const textAt =
  (offset: number, longest = 32_767): Sound =>
  (view, at, { length, continued }) => {
    if (length < offset + 2) return false;
    const letters = view.getUint16(at + offset, true);
    if (letters === 0) return true;
    if (letters > longest || length < offset + 3) return false;
    const width = (view.getUint8(at + offset + 2) & 1) + 1;
    return offset + 3 + letters * width <= length + continued;
  };

const isMultiple: Sound = (view, at, { length }) => {
  if (length < 12 || (length - 6) % 6 !== 0 || !inSheet(view, at)) return false;
  const [first, last] = [view.getUint16(at + 2, true), view.getUint16(at + length - 2, true)];
  return last <= MOST_COLUMN && last - first + 1 === (length - 6) / 6;
};
const isMerge: Sound = (view, at, { length }) => length >= 2 && view.getUint16(at, true) * 8 + 2 <= length;
const isText: Sound = (view, at, record) => inSheet(view, at) && textAt(6)(view, at, record);

/** Everything that is handed on, besides the begin and end of each part. */
const KEPT: ReadonlyMap<number, Sound> = new Map<number, Sound>([
  [0x0022, (_, __, { length }) => length === 2], // from 1904
  [0x00e0, (_, __, { length }) => length === 20], // a cell's style, which names its format
  [0x041e, textAt(2, LONGEST_FORMAT)],
  [0x00fc, (_, __, { length }) => length >= 8], // the texts
  [0x00fd, cellOf(10)],
  [0x0203, cellOf(14)],
  [0x027e, cellOf(10)],
  [0x0205, cellOf(8)],
  [0x00bd, isMultiple],
  [0x0204, isText],
  [0x00d6, isText],
  [FORMULA, (view, at, { length }) => length >= FORMULA_HEAD + 2 && inSheet(view, at)],
  [0x0207, textAt(0)], // what a formula came to
  [0x00e5, isMerge],
]);
const MERGES = 0x00e5;
const FIRST_CELL_RECORDS: ReadonlySet<number> = new Set([0x00fd, 0x0203, 0x027e, 0x0205, 0x0204, 0x00d6, 6]);

interface Keeping {
  readonly view: DataView;
  readonly pieces: Uint8Array[];
  size: number;
  cells: number;
  merges: number;
  /** Where each part began, and begins now. */
  readonly moved: Map<number, number>;
  /** The worksheets: where the file says each begins, and the bytes of ours that say so. */
  readonly sheets: { readonly begins: number; readonly entry: Uint8Array; readonly hiding: SheetHiding }[];
}

/** `stream` is the one named «Workbook». Refuses what is older than Excel 97. */
export function keepCellRecords(stream: Uint8Array): CellRecords {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const keeping: Keeping = { view, pieces: [], size: 0, cells: 0, merges: 0, moved: new Map(), sheets: [] };
  const problem = walk(keeping);
  if (problem !== null) return { ok: false, problem };
  for (const { begins, entry } of keeping.sheets) {
    const now = keeping.moved.get(begins);
    if (now === undefined) return { ok: false, problem: 'damaged' };
    new DataView(entry.buffer).setUint32(4, now, true);
  }
  return { ok: true, stream: join(keeping), hiding: keeping.sheets.map(({ hiding }) => hiding) };
}

function walk(keeping: Keeping): WorkbookProblem | null {
  let depth = 0;
  let begin = 0;
  for (let at = 0; at + 4 <= keeping.view.byteLength;) {
    const record = recordAt(keeping.view, at);
    if (!record) return 'damaged';
    if (depth === 0 && record.type !== BEGIN) break; // filled up with zeros
    if (record.type === BEGIN && depth++ === 0) {
      if (record.length < 8 || keeping.view.getUint16(at + 4, true) !== BIFF8) return 'other-kind';
      begin = at;
      keeping.moved.set(at, keeping.size);
      push(keeping, copyOf(keeping.view, at, 4 + record.length));
    } else if (record.type === END && --depth === 0) {
      push(keeping, Uint8Array.of(END, 0, 0, 0));
    } else if (depth === 1) {
      const problem = keep(keeping, record, begin);
      if (problem !== null) return problem;
    }
    at += 4 + record.length + (KEPT.has(record.type) ? record.continued : 0);
  }
  return depth === 0 ? null : 'damaged';
}

function recordAt(view: DataView, at: number): Record | null {
  const type = view.getUint16(at, true);
  const length = view.getUint16(at + 2, true);
  let end = at + 4 + length;
  if (end > view.byteLength) return null;
  const start = end;
  if (KEPT.has(type)) {
    while (end + 4 <= view.byteLength && view.getUint16(end, true) === CONTINUE)
      end += 4 + view.getUint16(end + 2, true);
  }
  return end > view.byteLength ? null : { type, at, length, continued: end - start };
}

function keep(keeping: Keeping, record: Record, begin: number): WorkbookProblem | null {
  const { view } = keeping;
  const { type, at, length, continued } = record;
  if (type === PASSWORD) return 'password';
  if (type === BOUND_SHEET) return keepSheet(keeping, record);
  if (type === ROW || type === COLUMNS) noteHiding(keeping, record, begin);
  const isSound = KEPT.get(type);
  if (!isSound) return null;
  if (!isSound(view, at + 4, record)) return 'damaged';
  if (type === MERGES && ++keeping.merges > MOST_MERGE_RECORDS) return null;
  keeping.cells += type === 0x00bd ? (length - 6) / 6 : FIRST_CELL_RECORDS.has(type) ? 1 : 0;
  if (keeping.cells > MOST_CELLS) return 'too-large';
  push(keeping, type === FORMULA ? withoutFormula(view, at) : copyOf(view, at, 4 + length + continued));
  return null;
}

/** Charts, macros and dialogs are no sheets of cells. */
function keepSheet(keeping: Keeping, { at, length }: Record): WorkbookProblem | null {
  if (length < FEWEST_SHEET_BYTES || keeping.sheets.length >= MOST_SHEETS) return 'damaged';
  const { view } = keeping;
  const isWorksheet = view.getUint8(at + 9) === 0;
  if (!isWorksheet) return null;
  const entry = copyOf(view, at, 4 + length);
  const isHidden = (view.getUint8(at + 8) & 3) !== 0;
  keeping.sheets.push({ begins: view.getUint32(at + 4, true), entry, hiding: noHiding(isHidden) });
  push(keeping, entry);
  return null;
}

function noteHiding({ view, sheets }: Keeping, { type, at, length }: Record, begin: number): void {
  const hiding = sheets.find(({ begins }) => begins === begin)?.hiding;
  if (!hiding) return;
  if (type === ROW && length >= 14 && (view.getUint8(at + 16) & 0x20) !== 0) {
    const row = view.getUint16(at + 4, true) + 1;
    hideRows(hiding, row, row);
  } else if (type === COLUMNS && length >= 10 && (view.getUint8(at + 12) & 1) !== 0) {
    hideColumns(hiding, view.getUint16(at + 4, true), view.getUint16(at + 6, true));
  }
}

/** Where it is and what it came to; the formula itself is cut to none. */
function withoutFormula(view: DataView, at: number): Uint8Array {
  const record = new Uint8Array(4 + FORMULA_HEAD + 2);
  record.set(copyOf(view, at, 4 + FORMULA_HEAD));
  record[2] = FORMULA_HEAD + 2;
  record[3] = 0;
  return record;
}

function copyOf({ buffer, byteOffset }: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + at, length).slice();
}

function push(keeping: Keeping, piece: Uint8Array): void {
  keeping.pieces.push(piece);
  keeping.size += piece.length;
}

function join({ pieces, size }: Keeping): Uint8Array {
  const stream = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    stream.set(piece, at);
    at += piece.length;
  }
  return stream;
}
