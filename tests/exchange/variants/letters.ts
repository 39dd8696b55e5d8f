/** The ways a text's letters are kept in a file, with what a person who knows the file would call each. */
import type { Encoding } from '#exchange/bytes/decoded.ts';
import { shownWestern, toLossyAnsi, toUtf8 } from '#tests/support/legacy-encoders.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { mixed, MIXED, WHOLE } from '../bytes/old-tables.ts';
import type { Draw } from '../layout/drawn-cells.ts';

interface Kept {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

type Keep = (text: string, draw: Draw) => Kept;

const wholes = Object.entries(WHOLE).map(([name, keep]): [string, Keep] => [
  name,
  (text) => ({ bytes: keep(text), encoding: encodingIn(name) }),
]);
const mixeds = Object.entries(MIXED).map(([name, keep]): [string, Keep] => [
  `some lines ${name}`,
  (text, draw) => ({ bytes: mixed(seededRandom(draw() * 1e9), text, keep), encoding: encodingIn(name) }),
]);

/** «Đường» as «Ðu?ng», «T� l�»: letters nobody can bring back. */
const lossy: Keep = (text) => ({ bytes: toLossyAnsi(text), encoding: 'windows-1252' });
const lossyInside: Keep = (text) => ({
  bytes: toUtf8(shownWestern(toLossyAnsi(text))),
  encoding: 'utf-8',
});
const torn: Keep = (text, draw) => {
  const bytes = toUtf8(text);
  for (let hits = 3; hits > 0; hits--) {
    const at = Math.floor(draw() * bytes.length);
    if ((bytes[at] ?? 0) >= 0x80) bytes[at] = 0xff;
  }
  return { bytes, encoding: 'utf-8' };
};

const KEEPS: Readonly<Record<string, Keep>> = {
  ...Object.fromEntries(wholes),
  ...Object.fromEntries(mixeds),
  'lossy ANSI': lossy,
  'lossy ANSI inside utf-8': lossyInside,
  'utf-8 with bytes lost': torn,
};

/** Every way there is, by name. */
export const KEEP_NAMES: readonly string[] = Object.keys(KEEPS);

export function keepText(name: string, text: string, draw: Draw): Kept {
  const keep = KEEPS[name];
  if (!keep) throw new Error(`No such way to keep a text: ${name}`);
  return keep(text, draw);
}

function encodingIn(name: string): Encoding {
  if (name.startsWith('tcvn3')) return 'tcvn3';
  if (/^utf-8 (?:twice|three)/.test(name)) return 'utf-8-twice';
  const known: readonly Encoding[] = ['utf-16le', 'utf-16be', 'windows-1258', 'vni', 'viscii'];
  return known.find((one) => name.startsWith(one)) ?? 'utf-8';
}
