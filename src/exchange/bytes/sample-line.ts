/** One line of a file under one reading, to be shown beside the same line under another. Decides nothing. */
import { findCells, type Cell, type Cells } from '#exchange/bytes/cells.ts';
import type { Reading } from '#exchange/bytes/readings.ts';

const LONGEST = 120;
/** Looked through for the line that tells most. */
const LOOKED_AT = 300;

/** The line with the most words at stake, read so; null leaves it as its container shows it. At most 120 signs. */
export function sampleLine(text: string, cells: Cells, reading: Reading | null): string {
  const start = startOfTelling(text, cells);
  const end = text.indexOf('\n', start);
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + LONGEST)).replace(/\r$/, '');
  return (reading ? readLine(line, reading) : line).normalize('NFC');
}

function startOfTelling(text: string, cells: Cells): number {
  const atStake = new Map<number, { words: number; cell: Cell }>();
  const looked = cells.odd.length > 0 ? cells.odd : cells.fair;
  for (const cell of looked.slice(0, LOOKED_AT)) {
    const before = atStake.get(cell.line);
    const words = (before?.words ?? 0) + cell.words.bad + cell.words.good;
    atStake.set(cell.line, { words, cell: before?.cell ?? cell });
  }
  const [best] = [...atStake.values()].sort((a, b) => b.words - a.words);
  return best ? text.lastIndexOf('\n', best.cell.start) + 1 : 0;
}

function readLine(line: string, reading: Reading): string {
  let read = line;
  for (const cell of findCells(line).all.toReversed()) {
    const end = cell.start + cell.text.length;
    read = read.slice(0, cell.start) + (reading.read(cell.text) ?? cell.text) + read.slice(end);
  }
  return read;
}
