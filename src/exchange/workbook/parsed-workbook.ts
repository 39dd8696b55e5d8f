/**
 * The one file that knows the reading library (SheetJS). Hands it only what holds cells, checked before; asks it for values,
 * formats and shown texts, never for formulas to be run, links, macros or HTML.
 */
import { CFB, parse_zip, read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { keepCellRecords } from '#exchange/workbook/biff-records.ts';
import { MOST_CELLS } from '#exchange/workbook/limits.ts';
import { openOle } from '#exchange/workbook/ole-streams.ts';
import { sheetParts } from '#exchange/workbook/ooxml-sheets.ts';
import { openDocumentHiding } from '#exchange/workbook/open-document-hiding.ts';
import { countOoxmlCells, countOpenDocumentCells } from '#exchange/workbook/repeated-cells.ts';
import { noHiding, type SheetHiding } from '#exchange/workbook/sheet-hiding.ts';
import { hasBoundedFormats, hasBoundedSpaces, isSoundXml } from '#exchange/workbook/sound-xml.ts';
import { cellsOnly, hidingIn } from '#exchange/workbook/worksheet-xml.ts';
import type { WorkbookProblem } from '#exchange/workbook/workbook-reading.ts';
import { listParts, unpack } from '#exchange/workbook/zip-parts.ts';

declare module '@e965/xlsx' {
  // Exported by the module, missing in its types: a workbook from a container of parts that is unpacked already.
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
}

export type ParsedWorkbook =
  | {
      readonly ok: true;
      readonly workbook: WorkBook;
      readonly isOpenDocument: boolean;
      /** Of every sheet in its order; null for a sheet without cells (a chart), which is not read. */
      readonly hiding: readonly (SheetHiding | null)[];
    }
  | Refused;

interface Refused {
  readonly ok: false;
  readonly problem: WorkbookProblem;
}

const OPTIONS: ParsingOptions = {
  type: 'array',
  dense: true, // rows as arrays: an address may name any corner without anything being laid out between
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellFormula: true, // read as text, to know the cells that were never computed
  sheetStubs: true,
  cellDates: false,
  bookVBA: false,
  bookDeps: false,
};

/** Neither a repeated cell of OpenDocument nor one under a span is laid out when it is empty. */
const OPEN_DOCUMENT_OPTIONS: ParsingOptions = { ...OPTIONS, sheetStubs: false };
const OLE_OPTIONS: ParsingOptions = { ...OPTIONS, cellFormula: false, sheetStubs: false };

/** Parts of OOXML that hold cells or say which parts do. Drawings, links to other files, macros and connections stay packed. */
const OOXML_PARTS =
  /^(?:\[Content_Types\]\.xml|xl\/(?:worksheets\/[^/]+|workbook[^/]*|styles[^/]*|sharedStrings[^/]*)\.xml|xl\/_rels\/workbook[^/]*\.xml\.rels)$/i;
const OPEN_DOCUMENT_PARTS = /^(?:content\.xml|styles\.xml|META-INF\/manifest\.xml)$/;

/** .xlsx, .xlsm, .ods: a zip of XML. */
export async function parseZip(bytes: Uint8Array): Promise<ParsedWorkbook> {
  const names = listParts(bytes);
  if (!names) return refuse('damaged');
  const isOpenDocument = names.includes('content.xml') && names.includes('META-INF/manifest.xml');
  const isOoxml = names.some((name) => /^xl\/workbook[^/]*\.xml$/i.test(name));
  if (!isOpenDocument && !isOoxml) return refuse('other-kind');
  const wanted = isOpenDocument ? OPEN_DOCUMENT_PARTS : OOXML_PARTS;
  const unpacked = await unpack(bytes, (name) => wanted.test(name));
  if (!unpacked.ok) return unpacked;
  const parts = new Map(unpacked.parts);
  return isOpenDocument ? parseOpenDocument(parts) : parseOoxml(parts);
}

/** .xls: an OLE file. An OOXML workbook with a password is one too. */
export function parseOle(bytes: Uint8Array): ParsedWorkbook {
  const ole = openOle(bytes);
  if (!ole) return refuse('damaged');
  if (ole.names.includes('EncryptedPackage')) return refuse('password');
  if (!ole.names.includes('Workbook')) return refuse('other-kind');
  const stream = ole.read('Workbook');
  if (!stream) return refuse('damaged');
  const records = keepCellRecords(stream);
  if (!records.ok) return records;
  return attempt(() => read(records.stream, OLE_OPTIONS), records.hiding, false);
}

type Parts = ReadonlyMap<string, Uint8Array>;

function refuse(problem: WorkbookProblem): Refused {
  return { ok: false, problem };
}

function attempt(
  parse: () => WorkBook,
  hiding: readonly (SheetHiding | null)[],
  isOpenDocument: boolean,
): ParsedWorkbook {
  try {
    return { ok: true, workbook: parse(), isOpenDocument, hiding };
  } catch {
    return refuse('damaged'); // the library throws for every file it cannot read
  }
}

function containerOf(parts: Parts): unknown {
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, part] of parts) CFB.utils.cfb_add(container, name, part);
  return container;
}

/** Cuts the worksheets of `parts` down to their cells. */
function parseOoxml(parts: Map<string, Uint8Array>): ParsedWorkbook {
  if (!hasTexts(parts)) return refuse('damaged');
  const sheets = sheetParts(
    partNamed(parts, 'xl/workbook.xml'),
    partNamed(parts, 'xl/_rels/workbook.xml.rels'),
  );
  const hiding: (SheetHiding | null)[] = sheets.map(({ path, isHidden }) =>
    path === null ? null : noHiding(isHidden),
  );
  let cells = 0;
  for (const [name, part] of parts) {
    if (!isSoundXml(part)) return refuse('damaged');
    if (/^xl\/styles/i.test(name) && !hasBoundedFormats(decode(part))) return refuse('damaged');
    if (!/^xl\/worksheets\//i.test(name)) continue;
    const xml = decode(part);
    cells += countOoxmlCells(xml);
    if (cells > MOST_CELLS) return refuse('too-large');
    const at = sheets.findIndex(({ path }) => path?.toLowerCase() === name.toLowerCase());
    if (at >= 0) hiding[at] = hidingIn(xml, sheets[at]?.isHidden ?? false);
    parts.set(name, new TextEncoder().encode(cellsOnly(xml) ?? '<worksheet><sheetData/></worksheet>'));
  }
  leaveOutUnknown(parts);
  return attempt(() => parse_zip(containerOf(parts), OPTIONS), hiding, false);
}

const TYPES = '[Content_Types].xml';

/** The library looks for every part the list of contents names, also for those that were not unpacked, and fails without them. */
function leaveOutUnknown(parts: Map<string, Uint8Array>): void {
  const key = keyNamed(parts, TYPES);
  if (key === undefined) return;
  const listed = decode(parts.get(key)).replace(/<Override\b[^<>]*>/g, (override) => {
    const name = /\bPartName\s*=\s*["']\/?([^"'<>]*)["']/.exec(override)?.[1];
    return name !== undefined && keyNamed(parts, name) === undefined ? '' : override;
  });
  parts.set(key, new TextEncoder().encode(listed));
}

/** The library reads on without them, and every text of the sheet would be missing in silence. */
function hasTexts(parts: Parts): boolean {
  const types = decode(parts.get(TYPES));
  const strings = /PartName\s*=\s*["']\/?([^"'<>]*sharedStrings[^"'<>]*)["']/i.exec(types)?.[1];
  return strings === undefined || keyNamed(parts, strings) !== undefined;
}

function keyNamed(parts: Parts, name: string): string | undefined {
  return [...parts.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
}

function partNamed(parts: Parts, name: string): string {
  return decode(parts.get(keyNamed(parts, name) ?? ''));
}

function parseOpenDocument(parts: Map<string, Uint8Array>): ParsedWorkbook {
  const manifest = decode(parts.get('META-INF/manifest.xml'));
  if (/<(?:[\w-]{1,20}:)?encryption-data\b/.test(manifest)) return refuse('password');
  if (!/media-type\s*=\s*["']application\/vnd\.oasis\.opendocument\.spreadsheet/.test(manifest))
    return refuse('other-kind');
  if (![...parts.values()].every(isSoundXml)) return refuse('damaged');
  const content = decode(parts.get('content.xml'));
  if (!hasBoundedSpaces(content) || !hasBoundedSpaces(decode(parts.get('styles.xml'))))
    return refuse('damaged');
  if (countOpenDocumentCells(content) > MOST_CELLS) return refuse('too-large');
  const hiding = openDocumentHiding(content);
  for (const [name, part] of parts) if (name !== 'META-INF/manifest.xml') parts.set(name, plainFormats(part));
  return attempt(() => parse_zip(containerOf(parts), OPEN_DOCUMENT_OPTIONS), hiding, true);
}

/** Formats that hang on a condition are taken without it: the library does not know them and complains on the console. */
function plainFormats(part: Uint8Array): Uint8Array {
  return new TextEncoder().encode(decode(part).replace(/<style:map\b[^<>]*\/>/g, ''));
}

function decode(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder().decode(part);
}
