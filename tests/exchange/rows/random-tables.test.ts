/**
 * Thousands of tables in every way programs write them, sound and damaged: none is cut wrong without being asked about. The
 * same every run.
 */
import { expect, it } from 'vitest';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { isAsking } from '#exchange/rows/cut-outcome.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { cellsOf, cut } from './cut.ts';
import { randomTable, trimmed } from './random-tables.ts';

const filled = (table: IncomingTable): string[][] => trimmed(cellsOf(table));

it('of 4 000 sound tables none is cut wrong in silence, and fewer than 1 in 100 is asked about', () => {
  const silent: number[] = [];
  let asked = 0;
  for (let seed = 0; seed < 4000; seed++) {
    const { text, cells } = randomTable(seededRandom(seed));
    const result = cut(text);
    if (isAsking(result)) asked++;
    else if (JSON.stringify(filled(result.table)) !== JSON.stringify(cells)) silent.push(seed);
  }
  expect(silent).toEqual([]);
  expect(asked).toBeLessThan(40);
}, 60_000);

type Damage = (text: string, delimiter: string, seeded: Seeded) => string;

/** Each makes of a sound text one that cannot be read in one way for certain, or leaves it as it is. */
const DAMAGES: Record<string, Damage> = {
  'a stray quotation mark before a cell': (text, delimiter, { below }) => stray(text, delimiter, below, [0]),
  'one before a cell and one behind another': (text, delimiter, { below }) =>
    stray(text, delimiter, below, [0, 1]),
  'a delimiter lost among the rows': (text, delimiter, { pick }) => {
    const lines = text.includes('"') ? [] : text.split('\n');
    const rows = lines.flatMap((line, at) => (line.split(delimiter).filter(Boolean).length > 2 ? [at] : []));
    // The first of them may be headers; what is lost there, no width shows.
    if (rows.length < 4) return text;
    const at = pick(rows.slice(3));
    const cells = lines[at]!.split(delimiter);
    const lost = pick(cells.slice(1).flatMap((cell, before) => (cell === '' ? [] : [before])));
    lines[at] = [...cells.slice(0, lost), `${cells[lost]} ${cells[lost + 1]}`, ...cells.slice(lost + 2)].join(
      delimiter,
    );
    return lines.join('\n');
  },
  'decimal commas out of their quotes': (text, delimiter) =>
    delimiter === ',' ? text.replace(/"([-\d.]+,\d+%?)"/g, '$1') : text,
  'rows in quotes as a whole': (text, _, { pick }) => {
    const sign = pick([',', ';', '']);
    const wrap = (line: string): string => (line !== '' && line.includes(sign) ? `"${line}"` : line);
    return text.includes('"') ? text : text.split('\n').map(wrap).join('\n');
  },
  'a sep= line of another delimiter': (text, delimiter, { pick }) =>
    `sep=${pick([';', ',', '\t', '|'].filter((one) => one !== delimiter))}\n${text}`,
  'marks escaped by a backslash': (text) => text.replaceAll('""', '\\"'),
};

function stray(text: string, delimiter: string, below: Seeded['below'], sides: readonly (0 | 1)[]): string {
  let made = text;
  for (const side of sides) {
    const lines = made.split('\n');
    const at = below(lines.length);
    const cells = (lines[at] ?? '').split(delimiter);
    const cell = below(cells.length);
    const found = cells[cell] ?? '';
    if (found === '' || found.includes('"')) return text;
    cells[cell] = side === 0 ? `"${found}` : `${found}"`;
    lines[at] = cells.join(delimiter);
    made = lines.join('\n');
  }
  return made;
}

/** Rows of the table; titles and notes of one or two cells are text whichever way they are cut. */
const rowsOf = (cells: readonly (readonly string[])[]): string =>
  JSON.stringify(cells.filter((row) => row.filter((cell) => cell !== '').length > 2));

it.each(Object.entries(DAMAGES))(
  'no row of figures is wrong in silence after: %s',
  (_, damage) => {
    const silent: number[] = [];
    let damaged = 0;
    for (let seed = 50_000; seed < 51_500; seed++) {
      const seeded = seededRandom(seed);
      const { text, cells, delimiter } = randomTable(seeded);
      const sound = text.replace(/\r\n?/g, '\n');
      const made = sound.includes('sep=') ? sound : damage(sound, delimiter, seeded);
      if (made === sound) continue;
      damaged++;
      const result = cut(made);
      if (!isAsking(result) && rowsOf(filled(result.table)) !== rowsOf(cells)) silent.push(seed);
    }
    expect(silent).toEqual([]);
    expect(damaged).toBeGreaterThan(50);
  },
  60_000,
);
