/** Mirror files byte by byte: whatever is altered or cut off shows, and what stands before it is believed. */
import { describe, expect, test } from 'vitest';
import { makeRecordId, type PlanId } from '#core/identity.ts';
import type { OrderKey } from '#core/order.ts';
import { makeLogRow, readLogRow } from '#storage/entry.ts';
import { bytesOfBlob, standOf } from '#storage/mirror/file-stand.ts';
import { bytesOfLine, readLine, type MirrorLine } from '#storage/mirror/line.ts';
import { readContent, unbroken } from '#storage/mirror/read-file.ts';
import type { LogRow } from '#storage/rows.ts';
import { seeded, timeOf } from '../sample-plans.ts';

const PLAN = 'pbcdfgh' as PlanId;

function row(seq: number): LogRow {
  return makeLogRow(PLAN, seq, {
    added: [],
    updated: [],
    removed: [],
    label: { code: 'edit-cell' },
    at: timeOf(seq),
  });
}

const ROWS = [row(1), row(2), row(3)];
const LINES: readonly MirrorLine[] = [
  { kind: 'start', plan: PLAN, upTo: 1 },
  ...ROWS.map((one) => ({ kind: 'entry', plan: PLAN, row: one }) as const),
  { kind: 'mark', plan: PLAN, removedAt: timeOf(4) },
];
const PARTS = LINES.map(bytesOfLine);
const FILE = joined(PARTS);
/** Where each line ends, its newline included. */
const ENDS = PARTS.map((_part, n) => PARTS.slice(0, n + 1).reduce((sum, part) => sum + part.length, 0));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** The entries whose lines end before this place. */
function rowsBefore(place: number): LogRow[] {
  return ROWS.filter((_row, n) => (ENDS[n + 1] as number) <= place);
}

test('a line is a checksum, a space, JSON and a newline; the checksum is that of zip', () => {
  const text = new TextDecoder().decode(bytesOfLine({ kind: 'mark', plan: PLAN, removedAt: null }));
  // CRC-32 of {"schema":2,"plan":"pbcdfgh","removedAt":null} by another program.
  expect(text).toBe('46a9499a {"schema":2,"plan":"pbcdfgh","removedAt":null}\n');
});

test('a file reads back as it was written', async () => {
  const content = readContent(PLAN, FILE);
  expect(unbroken(content.rows)).toEqual(ROWS);
  expect(content).toMatchObject({ removedAt: timeOf(4), upTo: 1, newest: 3, damagedLines: 0 });
  expect(await standOf(PLAN, bytesOfBlob(new Blob([FILE as Uint8Array<ArrayBuffer>])))).toEqual({
    seq: 3,
    sum: ROWS[2]?.sum,
    removedAt: timeOf(4),
    upTo: 1,
    end: FILE.length,
    isSpoilt: false,
    isNewer: false,
  });
});

describe('Whichever bit of a file is flipped', () => {
  for (let bit = 0; bit < 8; bit++) {
    test(`(bit ${bit}) it shows, no entry is another than it was, and those before it are believed`, () => {
      for (let place = 0; place < FILE.length; place++) {
        const flipped = FILE.slice();
        flipped[place] = (FILE[place] as number) ^ (1 << bit);
        const { rows, damagedLines } = readContent(PLAN, flipped);
        const isLastNewline = place === FILE.length - 1;
        expect(damagedLines > 0 || isLastNewline, `place ${place}`).toBe(true);
        expect(unbroken(rows).slice(0, rowsBefore(place).length)).toEqual(rowsBefore(place));
        for (const [seq, read] of rows) expect(read).toEqual(ROWS[seq - 1]);
      }
    });
  }
});

test('wherever a file is cut, it holds the lines that are whole, and stands at the last of them', async () => {
  for (let length = 0; length <= FILE.length; length++) {
    const cut = FILE.slice(0, length);
    const { rows, damagedLines } = readContent(PLAN, cut);
    expect(damagedLines).toBe(0);
    expect(unbroken(rows)).toEqual(rowsBefore(length));
    const stand = await standOf(PLAN, bytesOfBlob(new Blob([cut])));
    expect(stand.seq).toBe(rowsBefore(length).length);
    expect(stand.end).toBe(ENDS.findLast((end) => end <= length) ?? 0);
  }
});

test.each([
  ['a line of another plan', bytesOfLine({ kind: 'mark', plan: 'pbbbbbb' as PlanId, removedAt: null })],
  [
    'another entry at the place of one that is there',
    bytesOfLine({ kind: 'entry', plan: PLAN, row: { ...row(2), ...rowOf('x') } }),
  ],
  ['a line that says nothing', lineOfText('{}')],
  ['a line that is no JSON', lineOfText('{"schema":2')],
  ['an empty line', new Uint8Array([10])],
])('%s counts as damaged', async (_what, line) => {
  const { rows, damagedLines, isEndDamaged } = readContent(PLAN, joined([FILE, line]));
  expect([damagedLines, isEndDamaged]).toEqual([1, true]);
  expect(unbroken(rows)).toEqual(ROWS);
});

/** What makes of entry 2 another whose checksum holds. */
function rowOf(at: string): Pick<LogRow, 'at' | 'sum'> {
  const { sum } = makeLogRow(PLAN, 2, {
    added: [],
    updated: [],
    removed: [],
    label: { code: 'edit-cell' },
    at,
  });
  return { at, sum };
}

/** A line of any text, its checksum reckoned bit by bit. */
function lineOfText(text: string): Uint8Array {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return new TextEncoder().encode(`${(~crc >>> 0).toString(16).padStart(8, '0')} ${text}\n`);
}

test('a line by a newer app is no damage, and is left to that app', async () => {
  const line = lineOfText('{"schema":99,"plan":"pbcdfgh","anything":1}');
  expect(readLine(line.subarray(0, -1))).toBe('newer');
  const file = joined([FILE, line]);
  expect(readContent(PLAN, file)).toMatchObject({ newest: 3, damagedLines: 0, isNewer: true });
  const stand = await standOf(PLAN, bytesOfBlob(new Blob([file as Uint8Array<ArrayBuffer>])));
  expect(stand).toMatchObject({ seq: 3, isSpoilt: false, isNewer: true });
});

test('text of any kind comes back: quotes, line ends, signs beyond the first plane, half of a sign', () => {
  const text = '"\\ \n\u2028 đồng 𝒳 \ud800';
  const section = {
    record: 'section',
    id: makeRecordId('mu', seeded(1)),
    order: 'V' as OrderKey,
    title: text,
    text,
  } as const;
  const label = { code: 'edit-cell', note: text } as unknown as LogRow['label']; // whatever labels there will be
  const written = makeLogRow(PLAN, 1, { added: [section], updated: [], removed: [], label, at: timeOf(1) });
  const read = readLine(bytesOfLine({ kind: 'entry', plan: PLAN, row: written }).subarray(0, -1));
  expect(read).toEqual({ kind: 'entry', plan: PLAN, row: written });
  expect(readLogRow(written, PLAN, 1)?.added).toEqual([section]);
});
