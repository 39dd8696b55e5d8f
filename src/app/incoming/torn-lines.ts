/** Lines of a text that were cut too often, with the ways to join their cells, and which other lines can be joined in the same way. */
import type { TableReading } from '#exchange/reading/file-reading.ts';
import type { JoinedLine } from '#exchange/rows/join-cells.ts';

export type { JoinedLine };

export interface TornLine {
  readonly line: number;
  /** How many cells it has; the table has `expected` columns. */
  readonly found: number;
  readonly expected: number;
  readonly readings: readonly (readonly string[])[];
}

/** Those that can be joined at all, from top to bottom, and are not joined yet. */
export function tornLines({ source }: TableReading, joined: readonly JoinedLine[] = []): readonly TornLine[] {
  if (source.kind !== 'text') return [];
  const done = new Set(joined.map(({ line }) => line));
  return source.cut.problems.flatMap((problem) =>
    problem.code === 'ragged' || problem.code === 'torn-decimals'
      ? problem.rows
          .filter(({ line, readings }) => readings.length > 0 && !done.has(line))
          .map((row) => ({ ...row, expected: problem.expected }))
      : [],
  );
}

/** The line and every other one that has as many cells and can be joined at just the same places. */
export function joinedAlike(
  lines: readonly TornLine[],
  { found }: TornLine,
  cells: readonly string[],
  delimiter: string,
): readonly JoinedLine[] {
  const shape = shapeOf(cells, delimiter);
  return lines.flatMap((one) => {
    const alike =
      one.found === found && one.readings.find((reading) => shapeOf(reading, delimiter) === shape);
    return alike ? [{ line: one.line, cells: alike }] : [];
  });
}

/** How many signs that part cells stand in each cell: those it was joined at. */
function shapeOf(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => cell.split(delimiter).length).join(' ');
}
