/**
 * Cells cut too often, and how they may be joined again: «8» and «1» to «8,1», «Thu» and « chi ngân sách» to one name. Only
 * offers; a person chooses.
 */
import { readNumber } from '#core/number.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';

const MAX_READINGS = 4;
const LONGEST_RUN = 5;

/** How much looking a whole file may cost; shared by its rows. */
export interface Patience {
  steps: number;
}

/** The ways to join neighbours so that exactly `width` cells are left, likelier first, at most four. */
export function joinedReadings(
  cells: readonly string[],
  width: number,
  delimiter: Delimiter,
  patience: Patience,
): string[][] {
  const readings: string[][] = [];
  const go = (at: number, surplus: number, made: readonly string[]): void => {
    if (readings.length >= MAX_READINGS || patience.steps <= 0) return;
    patience.steps--;
    if (at === cells.length) {
      if (surplus === 0) readings.push([...made]);
      return;
    }
    const longest = Math.min(LONGEST_RUN, surplus + 1, cells.length - at);
    for (let run = 2; run <= longest; run++) {
      const joined = joinRun(cells.slice(at, at + run), delimiter);
      if (joined !== null) go(at + run, surplus - run + 1, [...made, joined]);
    }
    // Nothing but blank cells to the end joins, so it need not be walked.
    if (surplus <= cells.length - at) go(at + 1, surplus, [...made, cells[at] ?? '']);
  };
  if (cells.length > width && cells.length <= 200) go(0, cells.length - width, []);
  return readings;
}

/** Whether anywhere two neighbours may be one number. */
export function hasTornNumber(cells: readonly string[], delimiter: Delimiter): boolean {
  return cells.some((cell, at) => at > 0 && joinNumbers([cells[at - 1] ?? '', cell], delimiter) !== null);
}

function joinRun(run: readonly string[], delimiter: Delimiter): string | null {
  return joinNumbers(run, delimiter) ?? joinWords(run, delimiter);
}

const NUMBER_START = /^\s*[-+−–(]?\d{1,15}(?:\.\d{3}){0,4}$/;
const NUMBER_END = /^\d{1,15}(?:\.\d{1,10})?\s?%?\)?%?\s*$/;

/** Numbers have no sign but the comma that a file could be cut at. */
function joinNumbers(run: readonly string[], delimiter: Delimiter): string | null {
  const [first = '', ...rest] = run;
  if (delimiter !== ',' || !NUMBER_START.test(first) || !rest.every((part) => NUMBER_END.test(part)))
    return null;
  const joined = run.join(delimiter);
  const text = joined.replace(/\)%\s*$/, '%)');
  return readNumber(text).ok || readNumber(text, 'dot').ok ? joined : null;
}

const WORDS = /\p{L}/u;
const WORDS_GO_ON = /^ +\p{L}/u;

/** In prose a space follows the sign, between cells it does not. */
function joinWords(run: readonly string[], delimiter: Delimiter): string | null {
  const [first = '', ...rest] = run;
  if (!WORDS.test(first) || !rest.every((part) => WORDS_GO_ON.test(part))) return null;
  return run.join(delimiter);
}

/** Whether the cell reads as the rest of a sentence cut before it. */
export function goesOn(cell: string): boolean {
  return WORDS_GO_ON.test(cell);
}

/** Every cell that goes on joined to the one before. */
export function joinProse(cells: readonly string[], delimiter: Delimiter): string[] {
  const joined: string[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(cell)) joined[joined.length - 1] = before + delimiter + cell;
    else joined.push(cell);
  }
  return joined;
}

/** A line of the table and the cells a person chose for it. */
export interface JoinedLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The table with the chosen readings in place of the lines they are of. */
export function joinLines(table: IncomingTable, chosen: readonly JoinedLine[]): IncomingTable {
  const byLine = new Map(chosen.map(({ line, cells }) => [line, cells]));
  return {
    ...table,
    rows: table.rows.map((row) => {
      const cells = byLine.get(row.line);
      return cells ? { line: row.line, cells: cells.map((text) => ({ text, exact: null })) } : row;
    }),
  };
}
