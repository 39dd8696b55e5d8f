/** Whatever the bytes: nothing throws, nothing hangs, and the time grows with the size alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '#exchange/bytes/decode.ts';
import type { Encoding } from '#exchange/bytes/decoded.ts';
import { sniff } from '#exchange/bytes/file-kind.ts';
import { shownWestern, toTcvn3, toUtf8, typedPlainly } from '#tests/support/legacy-encoders.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { randomTable, WHOLE } from './old-tables.ts';

const incoming = new URL('../../fixtures/incoming/bytes/', import.meta.url);
const samples = readdirSync(incoming).map((name) => new Uint8Array(readFileSync(new URL(name, incoming))));

const CHOICES: readonly (Encoding | 'none')[] = [
  'none', 'utf-8', 'utf-16le', 'utf-16be', 'utf-8-twice', 'windows-1252', 'windows-1258', 'tcvn3', 'vni', 'viscii',
]; // prettier-ignore

/** What is true of every answer. */
function check(bytes: Uint8Array, chosen: Encoding | 'none'): void {
  sniff(bytes);
  const decoded = chosen === 'none' ? decode(bytes) : decode(bytes, chosen);
  expect(decoded.text).toBe(decoded.text.normalize('NFC'));
  expect(decoded.alternatives.length).toBeGreaterThan(0);
  expect(decoded.alternatives.length).toBeLessThanOrEqual(6);
  expect(decoded.alternatives[0]?.encoding).toBe(decoded.encoding);
  expect(decoded.layers.at(-1)).toBe(decoded.encoding);
  if (decoded.damage) expect(decoded.certainty).toBe('ask');
}

/** One to eight bytes changed, lost, added or repeated. */
function damage(bytes: Uint8Array, dice: Seeded): Uint8Array {
  const changed = [...bytes];
  for (let n = 1 + dice.below(8); n > 0; n--) {
    const at = dice.below(changed.length + 1);
    const piece = dice.pick([
      [dice.below(256)],
      [],
      [0],
      [0xff, 0xfe],
      changed.slice(at, at + dice.below(40)),
    ]);
    changed.splice(at, dice.below(3), ...piece);
  }
  return Uint8Array.from(changed);
}

describe('nothing throws', () => {
  test('on 2 000 runs of random bytes', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const dice = seededRandom(seed);
      const limit = dice.pick([256, 256, 128, 16]);
      const bytes = Uint8Array.from(
        { length: dice.below(300) },
        () => dice.below(limit) + (limit === 16 ? 0xc0 : 0),
      );
      check(bytes, dice.pick(CHOICES));
    }
  });

  test('on 3 000 damaged files of every kind', () => {
    const keeps = Object.values(WHOLE);
    for (let seed = 1; seed <= 3000; seed++) {
      const dice = seededRandom(seed);
      const made = (): Uint8Array =>
        dice.pick(keeps)(randomTable(dice, { rows: dice.below(6), hasHeader: true }));
      check(damage(dice.chance(0.3) ? dice.pick(samples) : made(), dice), dice.pick(CHOICES));
    }
  });
});

const MEGABYTE = 1 << 20;
const TABLE = randomTable(seededRandom(7), { rows: 400, hasHeader: true });

function filled(size: number, piece: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(piece);
  for (let done = piece.length; done < size; done *= 2) {
    bytes.set(bytes.subarray(0, Math.min(done, size - done)), done);
  }
  return bytes;
}

/** The limit is ten times what a quiet machine needs: it has to catch what grows faster than the file. */
describe('in bounded time', { timeout: 60_000 }, () => {
  test.each([
    ['20 MB of a table in UTF-8', 20, toUtf8(TABLE)],
    ['2 MB of a table in TCVN3', 2, toTcvn3(typedPlainly(TABLE))],
    ['2 MB of a table in UTF-8 twice', 2, toUtf8(shownWestern(toUtf8(TABLE)))],
    ['2 MB of one letter', 2, toUtf8('a')],
    ['2 MB of one old word without a break', 2, toTcvn3('nghiệm')],
    ['2 MB of question marks between letters', 2, toUtf8('T?')],
    ['2 MB of the first bytes of letters', 2, Uint8Array.of(0xc3)],
    ['2 MB of letters of another script', 2, toUtf8('統計 表;')],
    ['2 MB of separators', 2, toUtf8(';"')],
    ['2 MB of spaces', 2, toUtf8(' ')],
    ['2 MB of NULs', 2, Uint8Array.of(0)],
    ['2 MB of an open tag', 2, toUtf8('<a ')],
    ['2 MB of a zip that lists itself', 2, Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['2 MB of an old container', 2, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
  ])('%s', (_, megabytes, piece) => {
    const bytes = filled(megabytes * MEGABYTE, piece);
    const start = performance.now();
    sniff(bytes);
    decode(bytes);
    expect(performance.now() - start).toBeLessThan(megabytes > 2 ? 30_000 : 15_000);
  });
});
