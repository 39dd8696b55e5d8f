/** Names and units of indicators as real plans have them, from the app's samples; and other ways to spell a name. */
import { readdirSync, readFileSync } from 'node:fs';
import { nameKey } from '#core/name-match.ts';
import { lineAt, rowsInOrder } from '#core/plan.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { typedPlainly } from '#tests/support/legacy-encoders.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { chance, pick, type Draw } from '../layout/drawn-cells.ts';

type NameAndUnit = readonly [name: string, unit: string];

const seeds = new URL('../../../seeds/', import.meta.url);

/** Rows one would not call the same, each with a unit. */
export const REAL_NAMES: readonly NameAndUnit[] = readNames();

/** Those that old encodings can keep as they are. */
export const PLAIN_NAMES = REAL_NAMES.filter(([name, unit]) =>
  [name, unit].every((text) => typedPlainly(text) === text && !/[^\p{L}\d\s.,:;()/%&'"+-]/u.test(text)),
);

function readNames(): NameAndUnit[] {
  const found = new Map<string, NameAndUnit>();
  for (const file of readdirSync(seeds).filter((name) => name.endsWith('.csv'))) {
    const reading = readPlanFile(readFileSync(new URL(file, seeds)), seededRandom(1));
    if (reading.kind !== 'plan') throw new Error(`${file}: ${JSON.stringify(reading.reason)}`);
    for (const { id } of rowsInOrder(reading.plan)) {
      const { name, unit, kind } = lineAt(reading.plan, id).indicator;
      // A name that begins with a label or «trong đó» says itself where it stands.
      if (kind === 'group' || unit === '' || name.length > 90 || !/^\p{Lu}\p{Ll}/u.test(name)) continue;
      if (/^(?:trong đó|tổng|cộng)/i.test(name)) continue;
      found.set(nameKey(name, 3), [name, unit]);
    }
  }
  return [...found.values()];
}

const TONES_TURNED: readonly (readonly [string, string])[] = [
  ['òa', 'oà'], ['óa', 'oá'], ['ỏa', 'oả'], ['õa', 'oã'], ['ọa', 'oạ'],
  ['ùy', 'uỳ'], ['úy', 'uý'], ['ủy', 'uỷ'], ['ũy', 'uỹ'], ['ụy', 'uỵ'], ['òe', 'oè'], ['óe', 'oé'],
]; // prettier-ignore

/** The same name as another keyboard, program or hand writes it: what nobody would call another name. */
export function respelled(draw: Draw, name: string): string {
  let text = name;
  for (const [one, other] of TONES_TURNED) {
    const [from, to] = chance(draw, 0.5) ? [one, other] : [other, one];
    // «oà» at the end of a word only: «hoàn» has no other place for its tone.
    text = text.replace(new RegExp(`${from}(?!\\p{L})`, 'gu'), to);
  }
  if (chance(draw, 0.3)) text = text.replaceAll(' - ', pick(draw, ' – ', ' — ', '-', ' ‑ '));
  if (chance(draw, 0.3)) text = text.replace(' ', pick(draw, '\u00A0', '  ', '\u2009'));
  if (chance(draw, 0.2)) text = text.slice(0, 3) + pick(draw, '\u200B', '\uFEFF', '\u00AD') + text.slice(3);
  if (chance(draw, 0.2)) text = text.replaceAll('Đ', 'Ð').replaceAll('đ', pick(draw, 'đ', 'ð'));
  if (chance(draw, 0.2)) text = pick(draw, text.toUpperCase(), text.toLowerCase());
  return chance(draw, 0.2) ? ` ${text} ` : text;
}
