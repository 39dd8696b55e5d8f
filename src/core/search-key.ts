/**
 * A text folded for finding, sign by sign, so that what is found can be shown and replaced where it stands: accents, case, đ,
 * spaces, dashes and quotation marks do not count, and every folded sign knows its place in the text. Source: domain/exchange §5.
 */

/** The text without what does not count, and for each of its UTF-16 units where it comes from. */
export interface SearchKey {
  /** Plain small letters, y as i; single spaces, none at the ends and none beside punctuation. */
  readonly plain: string;
  /** Begin and end of what each unit stands for, in UTF-16 units of the text. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** What was folded away from each unit: the letter y, and what stands on or through the letter. Empty for nothing. */
  readonly shapes: readonly string[];
  /** The tone mark written on each unit. Empty for none. */
  readonly tones: readonly string[];
}

interface Draft extends SearchKey {
  plain: string;
  readonly from: number[];
  readonly to: number[];
  readonly shapes: string[];
  readonly tones: string[];
}

/** One sign of a text, folded; several units for a sign that stands for several («ﬁ», «½»). */
interface FoldedSign {
  readonly units: string;
  readonly shape: string;
  readonly tone: string;
  readonly kind: 'written' | 'mark' | 'space' | 'invisible';
}

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const MARK = /[\u0300-\u036f]/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/;
/** Spaces beside these are a matter of taste: «kinh tế - xã hội», «kinh tế-xã hội». */
const TIGHT = /[-,;:/()"']/;

export function searchKeyOf(text: string): SearchKey {
  const key: Draft = { plain: '', from: [], to: [], shapes: [], tones: [] };
  let spaceFrom = -1; // where the spaces just read begin; they count once something follows
  let at = 0;
  for (const sign of text) {
    const next = at + sign.length;
    const folded = foldedSign(sign);
    if (folded.kind === 'space') spaceFrom = spaceFrom < 0 ? at : spaceFrom;
    if (folded.kind === 'mark' && spaceFrom < 0) mark(key, folded, next);
    if (folded.kind === 'written') {
      if (spaceFrom >= 0) separate(key, folded.units, spaceFrom, at);
      spaceFrom = -1;
      write(key, folded, at, next);
    }
    at = next;
  }
  return key;
}

function write(key: Draft, { units, shape, tone }: FoldedSign, from: number, to: number): void {
  key.plain += units;
  for (let unit = 0; unit < units.length; unit++) {
    key.from.push(from);
    key.to.push(to);
    key.shapes.push(shape);
    key.tones.push(tone);
  }
}

/** A mark written after its letter belongs to it. */
function mark(key: Draft, { shape, tone }: FoldedSign, to: number): void {
  const last = key.plain.length - 1;
  if (last < 0) return;
  key.to[last] = to;
  key.shapes[last] += shape;
  key.tones[last] += tone;
}

function separate(key: Draft, next: string, from: number, to: number): void {
  if (key.plain === '' || TIGHT.test(key.plain.charAt(key.plain.length - 1)) || TIGHT.test(next.charAt(0)))
    return;
  write(key, SPACE, from, to);
}

const SPACE: FoldedSign = { units: ' ', shape: '', tone: '', kind: 'written' };

/** Texts are made of a few hundred signs, each folded once. */
const FOLDED = new Map<string, FoldedSign>();

function foldedSign(sign: string): FoldedSign {
  const known = FOLDED.get(sign);
  if (known) return known;
  const folded = fold(sign);
  FOLDED.set(sign, folded);
  return folded;
}

function fold(sign: string): FoldedSign {
  if (INVISIBLE.test(sign)) return { units: '', shape: '', tone: '', kind: 'invisible' };
  const apart = sign.normalize('NFKD').toLowerCase().normalize('NFD');
  let [units, shape, tone] = ['', '', ''];
  for (const part of apart) {
    if (TONES.includes(part)) tone += part;
    else if (MARK.test(part)) shape += part;
    else units += part;
  }
  if (/^[đðɖ]$/.test(units)) return { units: 'd', shape: `đ${shape}`, tone, kind: 'written' };
  if (units === 'y') return { units: 'i', shape: `y${shape}`, tone, kind: 'written' };
  if (/^\s*$/.test(units)) return { units: '', shape, tone, kind: units === '' ? 'mark' : 'space' };
  return { units: unified(units), shape, tone, kind: 'written' };
}

function unified(units: string): string {
  return units
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
}

/**
 * The key without the dots or spaces that group the digits of a number by three («13.447,5» → «13447,5»); the same key where
 * there are none.
 */
export function withoutGrouping(key: SearchKey): SearchKey {
  const dropped = new Set<number>();
  for (const { index, 0: number } of key.plain.matchAll(GROUPED)) {
    for (let unit = 0; unit < number.length; unit++)
      if (/[. ]/.test(number.charAt(unit))) dropped.add(index + unit);
  }
  if (dropped.size === 0) return key;
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, unit) => !dropped.has(unit));
  return {
    plain: kept([...key.plain.split('')]).join(''),
    from: kept(key.from),
    to: kept(key.to),
    shapes: kept(key.shapes),
    tones: kept(key.tones),
  };
}

const GROUPED = /(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+|(?: \d{3})+)(?!\d)/g;
