/**
 * A file of ours that a spreadsheet saved as a workbook: its sheet as the text it was, to be read like one. The workbook keeps
 * numbers and texts apart, so that each number is written as the file says its numbers are. Loads the workbook library when asked.
 */
import { printNumber, type Convention } from '#core/number.ts';
import { isPercent, type CopiedCell } from '#exchange/clipboard/copied-table.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { joinCells } from '#exchange/kh1/cell-lines.ts';
import type { PlanFileReading } from '#exchange/kh1/outcome.ts';
import { readPlanFile, type ReadingChoices } from '#exchange/kh1/read.ts';
import { CONVENTION_WORDS } from '#exchange/kh1/words.ts';
import type { SheetReading } from '#exchange/workbook/workbook-reading.ts';

/** Lines looked through for our header. */
const SOUGHT = 500;

/** The sheet that is a file of ours; null where there is none. */
export function planSheetOf(sheets: readonly SheetReading[]): SheetReading | null {
  const isOurs = ({ table: { rows } }: SheetReading): boolean =>
    rows.slice(0, SOUGHT).some(({ cells }) => /^ma_dong \[KH\d/i.test(cells[0]?.text ?? ''));
  return sheets.find(isOurs) ?? null;
}

/** The text of a file of ours, in the profile it says it has. */
export function planTextOf({ rows }: IncomingTable): string {
  const said = rows.find(({ cells }) => cells[0]?.text === '#dau_thap_phan')?.cells[1]?.text.trim();
  const convention = said === CONVENTION_WORDS.dot ? 'dot' : 'comma';
  const lines: string[][] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1) lines.push(['']);
    const texts = cells.map((cell) => textOf(cell, convention));
    // A workbook leaves blank cells out; the sign after the first cell is what the text is known by.
    lines.push(texts.length === 1 ? [...texts, ''] : texts);
  }
  return joinCells(lines, convention === 'comma' ? ';' : ',');
}

/** A percentage is a text of ours, and as the house writes it in both profiles. */
function textOf({ text, exact }: CopiedCell, convention: Convention): string {
  if (exact === null) return text;
  return isPercent(text)
    ? `${printNumber(exact, { grouped: false })}%`
    : printNumber(exact, { grouped: false, convention });
}

/** A whole plan of a file of ours, be it a workbook. */
export async function readPlanAnywhere(bytes: Uint8Array, choices: ReadingChoices): Promise<PlanFileReading> {
  const reading = readPlanFile(bytes, choices);
  if (reading.kind === 'plan' || reading.reason.code !== 'not-ours' || reading.reason.is !== 'workbook')
    return reading;
  const { readWorkbook } = await import('#exchange/workbook/read-workbook.ts');
  const workbook = await readWorkbook(bytes);
  const sheet = workbook.ok ? planSheetOf(workbook.sheets) : null;
  return sheet ? readPlanFile(planTextOf(sheet.table), choices) : reading;
}
