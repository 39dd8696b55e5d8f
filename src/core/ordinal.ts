/**
 * The numbers that labels carry («II.1», «(3)», «đ»): reading them, and the label of another number in the same style. Labels
 * are read together, since «i» is one in some lists and the ninth letter in others. Knows no row.
 */

export type OrdinalStyle = 'digits' | 'roman' | 'vietnamese' | 'latin';

export interface Ordinal {
  /** All that stands before the number: «(», «II.», «1.1.». */
  readonly before: string;
  readonly number: number;
  /** What stands after it: «)», «.». */
  readonly after: string;
  readonly style: OrdinalStyle;
  readonly isUpper: boolean;
  /** Of digits written with zeros before them, how many there are; 1 for all others. */
  readonly width: number;
}

/** The alphabet of official lists in Vietnam: no f, j, w, z and no letter with a mark but đ. Source: Nghị định 78/2025. */
const VIETNAMESE = 'abcdđeghiklmnopqrstuvxy';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** The number of each label, or null where there is none; blank texts and «-» have none. */
export function readOrdinals(labels: readonly string[]): (Ordinal | null)[] {
  const split = labels.map(splitLabel);
  const evidence = { upper: readEvidence(split, true), lower: readEvidence(split, false) };
  return split.map((label) => label && readSplit(label, label.isUpper ? evidence.upper : evidence.lower));
}

/** The label that says `number` in the style of another; null where the style has no such number. */
export function printOrdinal(
  { before, after, style, isUpper, width }: Ordinal,
  number: number,
): string | null {
  const core = printCore(style, number, width);
  return core === null ? null : before + (isUpper ? core.toUpperCase() : core) + after;
}

/** The part of a label that later labels under it begin with: «II.1» of «II.1.», «3» of «(3)». */
export function coreOf(label: string): string {
  return label
    .normalize('NFC')
    .trim()
    .replace(/^\(/, '')
    .replace(/[).:]+$/, '');
}

interface SplitLabel {
  readonly before: string;
  readonly core: string;
  readonly after: string;
  readonly isUpper: boolean;
}

const LABEL = /^((?:\(?(?:\d+|\p{L}+)[.\-/])*\(?)(\d+|\p{L}+)([).:]*)$/u;

function splitLabel(label: string): SplitLabel | null {
  const [, before = '', core = '', after = ''] = LABEL.exec(label.normalize('NFC').trim()) ?? [];
  if (core === '' || (core !== core.toLowerCase() && core !== core.toUpperCase())) return null;
  return { before, core, after, isUpper: core !== core.toLowerCase() };
}

/** What the letters of a list say together about what each of them means. */
interface Evidence {
  /** Some can only be letters · some can only be Roman. */
  readonly hasLetters: boolean;
  readonly hasRoman: boolean;
  readonly alphabet: 'vietnamese' | 'latin';
}

function readEvidence(labels: readonly (SplitLabel | null)[], isUpper: boolean): Evidence {
  const cores = labels.flatMap((label) => (label?.isUpper === isUpper ? [label.core.toLowerCase()] : []));
  const follows = (a: string, b: string): boolean =>
    cores.some((core, i) => core === a && cores[i + 1] === b);
  return {
    hasLetters: cores.some((core) => /^\p{L}$/u.test(core) && !/[ivxlcdm]/.test(core)),
    hasRoman: cores.some((core) => core.length > 1 && romanValue(core) !== null),
    alphabet: cores.some((core) => /^[fjwz]$/.test(core)) || follows('d', 'e') ? 'latin' : 'vietnamese',
  };
}

function readSplit({ before, core, after, isUpper }: SplitLabel, evidence: Evidence): Ordinal | null {
  if (/^\d/.test(core)) {
    const width = core.startsWith('0') ? core.length : 1;
    if (core.length > MOST_DIGITS) return null;
    return { before, number: Number.parseInt(core, 10), after, style: 'digits', isUpper: false, width };
  }
  const lower = core.toLowerCase();
  const style = isRoman(lower, evidence) ? 'roman' : evidence.alphabet;
  const number = style === 'roman' ? romanValue(lower) : letterValue(style, lower);
  return number === null ? null : { before, number, after, style, isUpper, width: 1 };
}

/** A label beyond this is a year, a code, a telephone number: more than a list ever counts to. */
const MOST_DIGITS = 6;

/** A letter that is also a Roman digit is what the rest of the list is; alone, «i», «v» and «x» are Roman. */
function isRoman(core: string, { hasLetters, hasRoman }: Evidence): boolean {
  if (core.length > 1) return true;
  if (hasLetters !== hasRoman) return hasRoman && romanValue(core) !== null;
  return /[ivx]/.test(core);
}

const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_PARTS: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function romanValue(core: string): number | null {
  if (core === '' || !ROMAN.test(core)) return null;
  let [value, rest] = [0, core];
  for (const [sign, worth] of ROMAN_PARTS) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) value += worth;
  }
  return value;
}

function printRoman(number: number): string {
  let [text, rest] = ['', number];
  for (const [sign, worth] of ROMAN_PARTS) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

function letterValue(style: 'vietnamese' | 'latin', core: string): number | null {
  const at = core.length === 1 ? alphabetOf(style).indexOf(core) : -1;
  return at < 0 ? null : at + 1;
}

function alphabetOf(style: 'vietnamese' | 'latin'): string {
  return style === 'latin' ? LATIN : VIETNAMESE;
}

function printCore(style: OrdinalStyle, number: number, width: number): string | null {
  switch (style) {
    case 'digits':
      return number < 0 ? null : String(number).padStart(width, '0');
    case 'roman':
      return number < 1 || number > 3999 ? null : printRoman(number);
    case 'vietnamese':
    case 'latin':
      return alphabetOf(style).charAt(number - 1) || null;
  }
}
