/** Live examples of a table, for a person to see how it was understood. */
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import type { Layout } from '#exchange/layout/recognised.ts';
import type { ExampleLine } from '#exchange/rows/cut-outcome.ts';

const LINES_SHOWN = 12;
const CELLS_SHOWN = 24;
const SAMPLES = 3;
/** Rows looked through for samples. */
const ROWS_SOUGHT = 200;
const LONGEST = 60;

/** The first lines, to find the header among, and those that are asked for. */
export function headOf({ rows }: IncomingTable, asked: readonly number[]): readonly ExampleLine[] {
  const shown = rows.filter(({ line }, place) => place < LINES_SHOWN || asked.includes(line));
  return shown.map(({ line, cells }) => ({
    line,
    cells: cells.slice(0, CELLS_SHOWN).map(({ text }) => shortened(text)),
  }));
}

/** By column, up to three different cells of the body that hold something. */
export function samplesOf(
  { rows }: IncomingTable,
  { columns, body }: Layout,
): readonly (readonly string[])[] {
  const samples = columns.map(() => new Set<string>());
  for (const place of body.slice(0, ROWS_SOUGHT)) {
    for (const [column, found] of samples.entries()) {
      const text = rows[place]?.cells[column]?.text.trim() ?? '';
      if (text !== '' && found.size < SAMPLES) found.add(shortened(text));
    }
  }
  return samples.map((found) => [...found]);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
