/**
 * A worksheet of OOXML cut down to its cells and merged cells before the library sees it: links, ranges of rules and shared
 * formulas lay out as many cells as they name. Formulas go too, except where no program has computed one. Looks at tags only,
 * of XML that `isSoundXml` let through.
 */
import { hideColumns, hideRows, noHiding, type SheetHiding } from '#exchange/workbook/sheet-hiding.ts';

const DATA_START = /<(?:\w{1,20}:)?sheetData(?:\s[^<>]*)?>/;
const DATA_END = /<\/(?:\w{1,20}:)?sheetData\s*>/g;
/** Merged cells; only the heading's are looked at. */
const MOST_MERGES = 20_000;
const MERGE = /<(?:\w{1,20}:)?mergeCell\s[^<>]*\bref\s*=\s*["']([A-Z0-9:$]{1,30})["']/g;
/** A cell's tag, its formula, and what it came to when that is not empty. */
const FORMULA_CELL =
  /(<(?:\w{1,20}:)?c\b[^<>]*>)\s*<(?:\w{1,20}:)?f\b(?:[^<>]*\/>|[^<>]*>([^<>]*)<\/(?:\w{1,20}:)?f\s*>)\s*(<(?:\w{1,20}:)?v\b[^<>]*>(?=[^<]))?/g;
/** What is shared with other cells or stands for many of them. */
const FORMULA_ATTRIBUTES = /<((?:\w{1,20}:)?f)\s[^<>]*?(\/?)>/g;
const ROW = /<(?:\w{1,20}:)?row\s([^<>]*)>/g;
const COLUMN = /<(?:\w{1,20}:)?col\s([^<>]*)>/g;

/** Null when it holds no cells at all. */
export function cellsOnly(xml: string): string | null {
  const data = sheetData(xml);
  if (data === null) return null;
  const cells = data.text.replace(FORMULA_CELL, withoutFormula).replace(FORMULA_ATTRIBUTES, '<$1$2>');
  const merges: string[] = [];
  MERGE.lastIndex = data.end;
  for (let found = MERGE.exec(xml); found && merges.length < MOST_MERGES; found = MERGE.exec(xml))
    merges.push(`<mergeCell ref="${found[1]?.replaceAll('$', '') ?? ''}"/>`);
  return `<worksheet>${cells}<mergeCells>${merges.join('')}</mergeCells></worksheet>`;
}

function sheetData(xml: string): { text: string; start: number; end: number } | null {
  const start = xml.search(DATA_START);
  if (start < 0) return null;
  DATA_END.lastIndex = start;
  const end = DATA_END.exec(xml) && DATA_END.lastIndex;
  return end === null ? null : { text: xml.slice(start, end), start, end };
}

/** A text that came to nothing is one; any other cell without a value was never computed, and keeps its formula to tell by. */
function withoutFormula(
  _: string,
  cell: string,
  formula: string | undefined,
  value: string | undefined,
): string {
  if (value !== undefined) return cell + value;
  return `${cell}<f>${formula === undefined || formula === '' ? '…' : formula}</f>`;
}

/** What the sheet says of its own rows and columns. */
export function hidingIn(xml: string, isHidden: boolean): SheetHiding {
  const hiding = noHiding(isHidden);
  const data = sheetData(xml);
  if (!data) return hiding;
  for (const [, attributes = ''] of xml.slice(0, data.start).matchAll(COLUMN)) {
    if (!isSet(attributes)) continue;
    const [first, last] = [numberIn(attributes, 'min'), numberIn(attributes, 'max')];
    if (first !== null && last !== null) hideColumns(hiding, first - 1, last - 1);
  }
  for (const [, attributes = ''] of data.text.matchAll(ROW)) {
    const row = isSet(attributes) ? numberIn(attributes, 'r') : null;
    if (row !== null) hideRows(hiding, row, row);
  }
  return hiding;
}

function isSet(attributes: string): boolean {
  return /\bhidden\s*=\s*["'](?:1|true)["']/.test(attributes);
}

function numberIn(attributes: string, name: 'min' | 'max' | 'r'): number | null {
  const digits = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["'](\\d{1,9})["']`).exec(attributes)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 10);
}
