/**
 * How many cells an OpenDocument sheet or an OOXML one comes to when it is laid out: a repeated row or cell is one tag and a
 * million cells. Counts tags only, in one pass.
 */

const OPEN_DOCUMENT_TAG = /<(?:[\w-]{1,20}:)?table-(row|cell)\b([^<>]*)>/g;
const OOXML_CELL = /<(?:[\w-]{1,20}:)?c[\s/>]/g;

/** Cells of a `content.xml` with something in them, repetitions counted; empty ones cost nothing. */
export function countOpenDocumentCells(xml: string): number {
  let cells = 0;
  let rows = 1;
  for (const [, kind, attributes = ''] of xml.matchAll(OPEN_DOCUMENT_TAG)) {
    if (kind === 'row') rows = repeated(attributes, 'rows');
    else if (!attributes.endsWith('/')) cells += rows * repeated(attributes, 'columns');
  }
  return cells;
}

/** Cells of a worksheet, empty ones with a format too. */
export function countOoxmlCells(xml: string): number {
  let cells = 0;
  while (OOXML_CELL.test(xml)) cells++;
  return cells;
}

function repeated(attributes: string, what: 'rows' | 'columns'): number {
  const count = new RegExp(`number-${what}-repeated\\s*=\\s*["']\\s*(\\d{1,15})`).exec(attributes)?.[1];
  return count === undefined ? 1 : Number.parseInt(count, 10);
}
