/**
 * A workbook that came in, as tables of texts and exact numbers: .xlsx and .xlsm, .ods, .xls. Pure data out; nothing in the file
 * is run, followed or shown as it is. Loads the reading library, so it is itself loaded on first use.
 */
import { MOST_FILE_BYTES } from '#exchange/workbook/limits.ts';
import { parseOle, parseZip, type ParsedWorkbook } from '#exchange/workbook/parsed-workbook.ts';
import { readSheet } from '#exchange/workbook/read-sheet.ts';
import type { SheetReading, WorkbookReading } from '#exchange/workbook/workbook-reading.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The workbook's sheets in their order, those that hold nothing left out; or why there are none. Never throws, whatever the bytes. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const isZip = startsWith(bytes, ZIP);
  if (!isZip && !startsWith(bytes, OLE)) return { ok: false, problem: 'not-a-workbook' };
  if (bytes.length > MOST_FILE_BYTES) return { ok: false, problem: 'too-large' };
  const parsed = isZip ? await parseZip(bytes) : parseOle(bytes);
  return parsed.ok ? readSheets(parsed) : parsed;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

type Parsed = Extract<ParsedWorkbook, { ok: true }>;

function readSheets({ workbook, isOpenDocument, hiding }: Parsed): WorkbookReading {
  const countsFrom1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const context = { isOpenDocument, countsFrom1904, dayFormats: new Map() };
  const sheets: SheetReading[] = [];
  for (const [at, name] of workbook.SheetNames.entries()) {
    const hidden = hiding[at];
    if (!hidden) continue;
    const sheet = workbook.Sheets[name];
    // The library leaves out a sheet it could not read, without a word.
    if (!sheet) return { ok: false, problem: 'damaged' };
    const reading = readSheet(name, hidden, sheet, context);
    if (!reading) return { ok: false, problem: 'too-large' };
    if (reading.table.rows.length > 0) sheets.push(reading);
  }
  return sheets.length > 0 ? { ok: true, sheets } : { ok: false, problem: 'empty' };
}
