/**
 * Over a thousand random Vietnamese tables, each kept in every way there is: none may come back wrong without a question. The
 * shares of files that need one are printed, and may not grow.
 */
import { describe, expect, test } from 'vitest';
import { decode } from '#exchange/bytes/decode.ts';
import type { OpenPiece } from '#exchange/bytes/decoded.ts';
import { countMarkedWords } from '#exchange/bytes/marked-words.ts';
import { shownWestern, toLossyAnsi, toUtf8 } from '#tests/support/legacy-encoders.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { isSame, MIXED, mixed, randomTable, shortTable, WHOLE } from './old-tables.ts';

interface Outcome {
  asked: number;
  /** Asked, and no alternative gives the text. */
  hopeless: number;
  readonly silentlyWrong: { seed: number; found: string; meant: string }[];
}

/** Other texts for every way. */
let firstSeed = 1;

/** Reads each seed's file and tells what came of it. */
function tryAll(
  seeds: number,
  way: string,
  make: (seed: number) => [meant: string, bytes: Uint8Array],
): Outcome {
  const outcome: Outcome = { asked: 0, hopeless: 0, silentlyWrong: [] };
  const first = firstSeed;
  firstSeed += seeds;
  for (let seed = first; seed < first + seeds; seed++) {
    const [meant, bytes] = make(seed);
    const { text, certainty, alternatives, open } = decode(bytes);
    const isRight = isSame(text, meant, way) || isSameButFor(open, text, meant, way);
    if (certainty === 'ask') {
      outcome.asked++;
      const canBeChosen = (): boolean =>
        alternatives.some(({ encoding }) => isSame(decode(bytes, encoding).text, meant, way));
      if (!isRight && !canBeChosen()) outcome.hopeless++;
    } else if (!isRight) outcome.silentlyWrong.push({ seed, found: text, meant });
  }
  return outcome;
}

/** Right once each piece that is asked about by itself is read the one way or the other. */
function isSameButFor(open: readonly OpenPiece[], text: string, meant: string, way: string): boolean {
  const [piece, ...others] = open;
  if (!piece) return isSame(text, meant, way);
  return (
    isSameButFor(others, text, meant, way) ||
    isSameButFor(
      others,
      text.replace(piece.text, () => piece.other),
      meant,
      way,
    )
  );
}

function tableOf(seed: number): string {
  const dice = seededRandom(seed);
  const rows = dice.chance(0.3) ? 1 + dice.below(3) : 3 + dice.below(25);
  return randomTable(dice, { rows, hasHeader: dice.chance(0.8) });
}

const TABLES = 200;

describe(`${TABLES} tables`, () => {
  test.each(Object.entries(WHOLE))('in %s: none silently wrong, at most 1 in 10 asked about', (way, keep) => {
    const outcome = tryAll(TABLES, way, (seed) => [tableOf(seed), keep(tableOf(seed))]);
    console.info(`tables, ${way}: ${outcome.asked} of ${TABLES} asked about`);
    expect(outcome.silentlyWrong).toEqual([]);
    expect(outcome.hopeless).toBe(0);
    expect(outcome.asked).toBeLessThanOrEqual(TABLES / 10);
  });
});

const SHORT = 200;

describe(`${SHORT} tables of one or two short cells`, () => {
  test.each(Object.entries(WHOLE))(
    'in %s: read right, or asked about with the right reading offered',
    (way, keep) => {
      const outcome = tryAll(SHORT, way, (seed) => {
        const text = shortTable(seededRandom(seed));
        return [text, keep(text)];
      });
      console.info(`short tables, ${way}: ${outcome.asked} of ${SHORT} asked about`);
      expect(outcome.silentlyWrong).toEqual([]);
      // Three letters in three layers, or two in UTF-16 without a mark: told to be uncertain, and nothing more can be said.
      expect(outcome.hopeless).toBeLessThanOrEqual(SHORT / 50);
    },
  );
});

describe(`${TABLES} tables of which every second line is old`, () => {
  test.each(Object.entries(MIXED))(
    'in %s: only what is well-formed both ways can go unnoticed',
    (way, keep) => {
      const outcome = tryAll(TABLES, way, (seed) => {
        const dice = seededRandom(seed);
        return [tableOf(seed), mixed(dice, tableOf(seed), keep)];
      });
      console.info(`mixed, ${way}: ${outcome.asked} asked about, ${outcome.silentlyWrong.length} unnoticed`);
      expect(outcome.silentlyWrong.length).toBeLessThanOrEqual(1);
      for (const { found, meant } of outcome.silentlyWrong) {
        const meantLines = meant.split('\n');
        const wrong = found.split('\n').filter((line, at) => !isSame(line, meantLines[at] ?? '', way));
        for (const line of wrong) expect(countMarkedWords(line).bad).toBe(0);
      }
    },
  );
});

describe('letters lost to question marks', () => {
  test.each([
    ['as single bytes', (text: string) => toLossyAnsi(text)],
    ['saved as UTF-8 since', (text: string) => toUtf8(shownWestern(toLossyAnsi(text)))],
  ] as const)('are told in every table, %s', (_, keep) => {
    for (let seed = 1; seed <= TABLES; seed++) {
      const bytes = keep(tableOf(seed));
      if (!bytes.includes(0x3f)) continue;
      expect(decode(bytes), `seed ${seed}`).toMatchObject({
        certainty: 'ask',
        damage: { kind: 'lost-marks' },
      });
    }
  });
});
