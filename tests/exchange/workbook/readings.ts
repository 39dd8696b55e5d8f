/** What a test wants of a reading: its rows as short texts, the time it took, the files it is of. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { readWorkbook } from '#exchange/workbook/read-workbook.ts';
import type { SheetReading } from '#exchange/workbook/workbook-reading.ts';

export async function sheetsOf(bytes: Uint8Array): Promise<readonly SheetReading[]> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(`Refused: ${reading.problem}`);
  return reading.sheets;
}

export async function firstSheet(bytes: Uint8Array): Promise<SheetReading> {
  return (await sheetsOf(bytes))[0]!;
}

/** «8,12 = 8.12» for a number, the text alone for a text. */
export function written({ table }: SheetReading): string[][] {
  return table.rows.map(({ cells }) =>
    cells.map(({ text, exact }) => (exact === null ? text : `${text} = ${exact}`)),
  );
}

/** What is said of a file that is not read. */
export async function problemOf(bytes: Uint8Array): Promise<string> {
  const reading = await readWorkbook(bytes);
  return reading.ok ? 'read' : reading.problem;
}

/** A table saved by LibreOffice as .xlsx, .xls or .ods: «bieu», or «an-dong» with hidden rows and columns. */
export function fixture(ending: string, name = 'bieu'): Uint8Array {
  const path = new URL(`../../fixtures/incoming/workbooks/${name}.${ending}`, import.meta.url);
  return new Uint8Array(readFileSync(fileURLToPath(path)));
}

/** No file may take longer, in milliseconds. */
const LONGEST = 2_000;

/** Fails when the work takes too long: processor time, as the machine may have other work. */
export async function timed<T>(work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const outcome = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LONGEST);
  return outcome;
}
