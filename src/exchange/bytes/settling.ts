/**
 * The pieces that words alone do not decide: right as they stand and right when read anew, or neither («Đắk Lắk»). Decided by
 * the rest of the file or the lines they stand in, or counted as open. Changes the map of changes it is given, nothing else.
 */
import type { Cell, Cells } from '#exchange/bytes/cells.ts';
import { cleanReadings } from '#exchange/bytes/evidence.ts';
import { readPiece, type Reading } from '#exchange/bytes/readings.ts';
import { readTorn } from '#exchange/bytes/torn.ts';

export interface Settling {
  readonly cells: Cells;
  readonly torn: readonly Cell[];
  /** Odd pieces no reading has taken. */
  readonly left: readonly Cell[];
  readonly readings: readonly Reading[];
  readonly changes: Map<Cell, string>;
}

type Lines = Map<number, Reading | 'right' | 'both'>;

/** Decides the pieces that are left, fair or torn; gives those nobody can decide. */
export function settle(settling: Settling): readonly Cell[] {
  const { cells, left, readings } = settling;
  const [main] = readings;
  if (!main) return [];
  const refusing = cells.fair.filter(
    (cell) => cell.words.good > 0 && readings.every((one) => refuses(cell, one)),
  );
  const contested = left.filter((cell) => cleanReadings(cell).length > 0);
  const others = cells.rightLines.size + refusing.length + contested.length;
  // A few that refuse among many that do not are rather strange names than right rows.
  const isStrange = cells.rightLines.size === 0 && refusing.length * 10 < cells.all.length;
  const isPure = readings.length === 1 && others === 0;
  return [
    ...new Set([
      ...contested,
      ...(isStrange ? refusing : []),
      ...(isPure ? settleAll(main, settling) : settleByLine(kindsOfLines(settling, refusing), settling)),
      ...settleTorn(main, settling),
    ]),
  ];
}

/** The piece cannot be read so, or has other than well-formed words then. */
function refuses(cell: Cell, reading: Reading): boolean {
  const read = readPiece(cell.text, reading);
  return read === null || (read.text !== cell.text && read.words.bad > 0);
}

/** The text a piece would have, where it differs from what stands and is no worse. */
function otherText(cell: Cell, reading: Reading): string | undefined {
  const read = readPiece(cell.text, reading);
  return read === null || read.text === cell.text || read.words.bad > cell.words.bad ? undefined : read.text;
}

/** So many lines that are certainly old, beside none that is right, speak for those that show nothing too. */
const MANY_LINES = 6;

/** The whole file is old: so are the pieces that show nothing, and strange names. Open where a sign becomes a word («m²»). */
function settleAll(main: Reading, { cells, left, changes }: Settling): Cell[] {
  const lines = new Set([...changes.keys()].map((cell) => cell.line));
  const open: Cell[] = [];
  for (const cell of [...cells.fair, ...left]) {
    const text = otherText(cell, main);
    if (text === undefined) continue;
    changes.set(cell, text);
    const isSign = cell.words.good + cell.words.bad === 0 && hasWords(cell, main);
    const isAlone = cell.words.good > 0 && lines.size < MANY_LINES && !lines.has(cell.line);
    if (isSign || isAlone) open.push(cell);
  }
  return open;
}

function hasWords(cell: Cell, reading: Reading): boolean {
  return (readPiece(cell.text, reading)?.words.good ?? 0) > 0;
}

/** What each line is certainly in, by the pieces that are decided. */
function kindsOfLines({ cells, readings, changes }: Settling, refusing: readonly Cell[]): Lines {
  const lines: Lines = new Map();
  const say = (line: number, kind: Reading | 'right'): void => {
    const before = lines.get(line);
    lines.set(line, before === undefined || before === kind ? kind : 'both');
  };
  for (const line of cells.rightLines) say(line, 'right');
  for (const cell of refusing) say(cell.line, 'right');
  for (const [cell, text] of changes) {
    const reading = readings.find((one) => readPiece(cell.text, one)?.text === text);
    if (reading) say(cell.line, reading);
  }
  return lines;
}

/** By the line a piece stands in; open where lines themselves are mixed or say nothing. */
function settleByLine(lines: Lines, { cells, left, readings, changes }: Settling): Cell[] {
  const open: Cell[] = [];
  const areLinesWhole = ![...lines.values()].includes('both');
  for (const cell of [...cells.fair, ...left]) {
    const kind = lines.get(cell.line);
    const texts = readings.map((one) => otherText(cell, one));
    if (texts.every((text) => text === undefined)) continue;
    const text = typeof kind === 'object' ? otherText(cell, kind) : undefined;
    if (text !== undefined) changes.set(cell, text);
    if (kind === undefined || !areLinesWhole) open.push(cell);
  }
  return open;
}

/** Reads the old words of pieces that hold right ones too; gives those with words that may be either. */
export function settleTorn(main: Reading, { torn, changes }: Pick<Settling, 'torn' | 'changes'>): Cell[] {
  const open: Cell[] = [];
  for (const cell of torn) {
    const read = readTorn(cell.text, main);
    if (read.text !== cell.text) changes.set(cell, read.text);
    if (read.open > 0) open.push(cell);
  }
  return open;
}
