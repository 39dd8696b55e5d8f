/**
 * Which lines of a table are rows, which are notes around them, and which only repeat the header. Knows where the name, label
 * and value columns are, not what their cells mean. Source: domain/exchange §2.5.
 */
import { foldPlain } from '#core/text.ts';
import type { IncomingRow } from '#exchange/incoming/incoming-table.ts';
import { withoutControls } from '#exchange/layout/cell-reading.ts';
import {
  filledColumns,
  isFigureLike,
  isHeaderRow,
  isNumberingRow,
  textAt,
} from '#exchange/layout/find-header.ts';
import type { Layout, LayoutColumn } from '#exchange/layout/recognised.ts';

export interface Body extends Pick<Layout, 'body' | 'skipped' | 'notes'> {
  /** The place where the header of another table stands; null for none. */
  readonly other: number | null;
}

/** The columns that tell a row from a note; −1 where there is none. */
export interface RowColumns {
  readonly label: number;
  readonly name: number;
  readonly unit: number;
  /** Ids and codes of the sender's. */
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

export function rowColumnsOf(columns: readonly LayoutColumn[]): RowColumns {
  const at = (field: 'label' | 'name' | 'unit'): number =>
    columns.findIndex(({ meaning }) => meaning.kind === 'text' && meaning.field === field);
  // Columns nobody understood may hold figures too; a line with figures is no note. «8/8?» in our remarks is none.
  const isValue = ({ meaning, why }: LayoutColumn): boolean =>
    meaning.kind !== 'text' &&
    meaning.kind !== 'id' &&
    meaning.kind !== 'originals' &&
    why !== 'code' &&
    !(meaning.kind === 'ignored' && why === 'our-header');
  return {
    label: at('label'),
    name: at('name'),
    unit: at('unit'),
    ids: columns.flatMap(({ meaning, why }, place) =>
      meaning.kind === 'id' || why === 'code' ? [place] : [],
    ),
    values: columns.flatMap((column, place) => (isValue(column) ? [place] : [])),
  };
}

/** Sorts every line below and above the header. */
export function findBody(
  rows: readonly IncomingRow[],
  header: readonly number[],
  numbering: readonly number[],
  at: RowColumns,
): Body {
  const first = Math.max(-1, ...header, ...numbering) + 1;
  const headerTexts = header.map((place) => textsOf(rows[place]));
  const skipped = [...numbering];
  const body: number[] = [];
  const notes: { place: number; where: 'above' | 'below' }[] = [];
  const top = header[0] ?? 0;
  for (let place = 0; place < top; place++) if (isFilled(rows[place])) notes.push({ place, where: 'above' });
  const other = findOtherTable(rows, first, headerTexts);
  const tail = findTail(rows.slice(0, other ?? rows.length), first, at);
  for (let place = first; place < rows.length; place++) {
    const row = rows[place];
    if (!row || !isFilled(row)) continue;
    if (other !== null && place >= other) skipped.push(place);
    else if (place >= tail) notes.push({ place, where: 'below' });
    else if (isRepeated(row, headerTexts) || isNumberingBelow(row, at) || isPageNumber(row))
      skipped.push(place);
    else body.push(place);
  }
  return { body, skipped, notes, other };
}

/** What a line of headers begins with; all others need no closer look. */
const HEADER_START = /^\s*(?:s?\.?tt|số|chỉ|nội|tên|các|danh|hạng|diễn|nhiệm|đvt|đơn|mã)/iu;

/** Where a header stands that is none of this table's: what follows has other columns. Null for none. */
function findOtherTable(
  rows: readonly IncomingRow[],
  first: number,
  headers: readonly (readonly string[])[],
): number | null {
  // Without a header of its own nothing says which lines are of another table.
  if (headers.length === 0) return null;
  for (let place = first; place < rows.length; place++) {
    const row = rows[place];
    if (!row || !HEADER_START.test(textAt(row, firstFilled(row)))) continue;
    if (!isRepeated(row, headers) && isHeaderRow(row)) return place;
  }
  return null;
}

function isFilled(row: IncomingRow | undefined): boolean {
  return row?.cells.some(({ text }) => text.trim() !== '') === true;
}

function textsOf(row: IncomingRow | undefined): readonly string[] {
  return row ? row.cells.map(({ text }) => plainHeader(text)) : [];
}

function plainHeader(text: string): string {
  return text.replaceAll('"', '').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** A header printed again at the top of a page: nothing but texts of one of its lines, in their places. */
function isRepeated(row: IncomingRow, headers: readonly (readonly string[])[]): boolean {
  const first = firstFilled(row);
  const start = plainHeader(textAt(row, first));
  const likely = headers.filter((header) => header[first] === start);
  if (likely.length === 0) return false;
  const texts = textsOf(row);
  const filled = texts.filter((text) => text !== '').length;
  return (
    filled >= 2 &&
    likely.some((header) => texts.every((text, column) => text === '' || text === header[column]))
  );
}

function firstFilled({ cells }: IncomingRow): number {
  return cells.findIndex(({ text }) => text.trim() !== '');
}

/** A numbering line counts the name's column too; a row of figures 1, 2, 3 has a name. */
function isNumberingBelow(row: IncomingRow, { name }: RowColumns): boolean {
  return (
    name >= 0 &&
    /^\(?(?:\d{1,2}|[A-Ea-e])\)?$/.test(withoutControls(textAt(row, name))) &&
    isNumberingRow(row)
  );
}

function isPageNumber(row: IncomingRow): boolean {
  const text = textAt(row, firstFilled(row)).trim();
  return /^trang \d{1,4}(?: ?\/ ?\d{1,4})?$/i.test(text) && filledColumns(row).length === 1;
}

const NOTE =
  /^(?:\(?\*+\)?|ghi chu|luu y|nguon|chu thich|nguoi lap|lap bieu|nguoi ky|ke toan|noi nhan|noi gui|luu:|tm\.?(?![a-z])|kt\.?(?![a-z])|tl\.?(?![a-z])|tuq\.?(?![a-z])|thu truong|chu tich|pho chu tich|giam doc|truong phong|pho truong phong|chanh van phong|\(?ky,?|\(?da ky|thuyet minh|dvt:|don vi tinh:|.{0,60}, ?ngay .{0,12}thang .{0,12}nam|ngay .{0,12}thang .{0,12}nam)/;

/** The first line of what stands below the last row: notes, place and date, signatures. */
function findTail(rows: readonly IncomingRow[], first: number, at: RowColumns): number {
  let tail = rows.length;
  for (let place = rows.length - 1; place >= first; place--) {
    const row = rows[place];
    if (!row || !isFilled(row)) continue;
    if (isRow(row, at, !isFilled(rows[place - 1]))) break;
    tail = place;
  }
  // A note that looks like a heading without a label («Ghi chú:» above «1. …») begins the tail too, if no figure follows it.
  for (let place = tail - 1; place >= first; place--) {
    const row = rows[place];
    if (!row || !isFilled(row)) continue;
    if (hasFigure(row, at) || isIdentified(row, at)) break;
    if (isNoteText(row)) tail = place;
  }
  return tail;
}

/** Whether a line at the end of the table is still one of its rows. */
function isRow(row: IncomingRow, at: RowColumns, isAfterBlank: boolean): boolean {
  if (isIdentified(row, at) || hasFigure(row, at)) return !isNoteText(row) || hasFigure(row, at);
  if (isNoteText(row)) return false;
  const name = at.name < 0 ? '' : textAt(row, at.name).trim();
  if (name === '') return false;
  const isLabelled = at.label >= 0 && isLabel(textAt(row, at.label).trim());
  const hasUnit = at.unit >= 0 && textAt(row, at.unit).trim() !== '';
  // Without columns of label and unit only a blank line tells a row without figures from a note.
  return isLabelled || hasUnit || (at.label < 0 && at.unit < 0 && !isAfterBlank);
}

/** A code («CT03») says that a line is a row, even where its name is blank. */
function isIdentified(row: IncomingRow, { ids, name }: RowColumns): boolean {
  const hasName = name < 0 || textAt(row, name).trim() !== '';
  return ids.some((column) => {
    const text = textAt(row, column).trim();
    return text !== '' && (hasName || /^[^\s:]{0,20}\d[^\s:]{0,20}$/.test(text));
  });
}

function isLabel(text: string): boolean {
  return text !== '' && text.length <= 12 && /^[\p{L}\d().+*–—-]+$/u.test(text);
}

function isNoteText(row: IncomingRow): boolean {
  return NOTE.test(foldPlain(textAt(row, firstFilled(row)).slice(0, 120)).replace(/^[-+"] ?/, ''));
}

/** A number or a text that begins as one, where values stand, beside a name. */
function hasFigure(row: IncomingRow, { name, values }: RowColumns): boolean {
  if (name >= 0 && textAt(row, name).trim() === '')
    return values.filter((column) => isFigureLike(textAt(row, column))).length >= 2;
  return values.some((column) => {
    const cell = row.cells[column];
    return (
      cell !== undefined &&
      (cell.exact !== null ||
        /^[^\p{L}]{0,3}\d|^(?:trên|dưới|từ|khoảng|tối|không|đạt|giảm|tăng)(?!\p{L})|^[-–—…x]$/iu.test(
          cell.text.trim(),
        ))
    );
  });
}
