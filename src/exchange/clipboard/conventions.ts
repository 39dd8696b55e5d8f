/**
 * Which sign stands before the decimals of a copied block, from the cells that show it for certain («13.447,5», «8.5»).
 * Cells with an exact number behind them need no convention and say nothing of texts typed by someone else.
 */
import { isSameNumber } from '#core/decimal.ts';
import { readNumber, type Convention } from '#core/number.ts';
import type { CopiedTable } from '#exchange/clipboard/copied-table.ts';
import { readAsItStands, readFromDots } from '#exchange/clipboard/measured-text.ts';

/** A cell of the block, from 0, and what it shows. */
export interface AmbiguousCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Conventions {
  /** What every certain cell and the program itself agree on; null when none says anything, too little, or when they disagree. */
  readonly convention: Convention | null;
  /** What the certain cells say without it being enough: to be offered first; null when nothing or both. */
  readonly suggested: Convention | null;
  /** Cells that each convention reads as another number, to be asked about; none once the convention is known. */
  readonly ambiguous: readonly AmbiguousCell[];
  /** Both signs occur for certain, so that nothing follows for the ambiguous ones. */
  readonly isMixed: boolean;
}

/**
 * Judges the block. `isNumberColumn` says which of its columns go where numbers stand: in any other («1.1», «1.2» as STT, codes,
 * notes) nothing votes and nothing is asked. A block of our own is in the house's signs.
 */
export function judgeConvention(
  { rows, stated = null, isOurs = false }: CopiedTable,
  isNumberColumn: (column: number) => boolean = () => true,
): Conventions {
  if (isOurs) return { convention: 'comma', suggested: null, ambiguous: [], isMixed: false };
  const ambiguous: AmbiguousCell[] = [];
  const seen: Signs[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, { text, exact }] of cells.entries()) {
      const signs = exact === null && isNumberColumn(column) ? signsIn(text) : NONE;
      if (signs.either.size > 0) ambiguous.push({ row, column, text });
      if (signs !== NONE) seen.push(signs);
    }
  }
  const certain = new Set(seen.flatMap((signs) => [...signs.certain]));
  if (stated !== null) certain.add(stated);
  const [only = null] = certain;
  if (certain.size !== 1 || only === null)
    return { convention: null, suggested: null, ambiguous, isMixed: certain.size > 1 };
  return stated === null && isDoubtful(only, seen)
    ? { convention: null, suggested: only, ambiguous, isMixed: false }
    : { convention: only, suggested: null, ambiguous: [], isMixed: false };
}

/** What the numbers of a text show: signs for certain before decimals and between groups, and those that may be either. */
interface Signs {
  readonly certain: ReadonlySet<Convention>;
  readonly groups: ReadonlySet<Convention>;
  /** The convention by which it would stand before decimals: `dot` for «1.508». */
  readonly either: ReadonlySet<Convention>;
}

const NOTHING: ReadonlySet<Convention> = new Set();
const NONE: Signs = { certain: NOTHING, groups: NOTHING, either: NOTHING };

/**
 * Whether the certain texts leave the others open. People put a point before decimals and between thousands alike («8.5» beside
 * «1.508»), and some a comma; a sign that may be either is that before decimals only where groups have another. The house's own
 * way («8,5» beside «1.508») needs no more proof than that, any other shows its groups too.
 */
function isDoubtful(only: Convention, seen: readonly Signs[]): boolean {
  const either = new Set(seen.flatMap((signs) => [...signs.either]));
  const showsGroups = seen.some(({ groups }) => groups.has(only));
  if (only === 'comma') return either.has('comma') && !showsGroups;
  return either.has('dot') || (either.has('comma') && !showsGroups);
}

function signsIn(text: string): Signs {
  if (!/[.,]\d/.test(text)) return NONE;
  if (readNumber(text).ok || readNumber(text, 'dot').ok) return signsOf([{ numeral: text, isVoter: true }]);
  const stated = (readAsItStands(text) ?? readFromDots(text))?.stated;
  return stated === undefined ? NONE : signsOf(numeralsIn(stated));
}

interface Numeral {
  readonly numeral: string;
  /** Of a count («1.234/2.000») it is asked which number it is, but it says nothing of others. */
  readonly isVoter: boolean;
}

const NUMERAL = /(?<![\p{L}\d.,])\d(?:[\d.,]|[ \u00A0\u202F](?=\d{3}(?!\d)))*(?<=\d)/gu;

function numeralsIn(stated: string): Numeral[] {
  return [...stated.matchAll(NUMERAL)].map(({ 0: numeral, index }) => {
    const isOfCount =
      /\d ?\/ ?$/.test(stated.slice(0, index)) || /^ ?\/ ?\d/.test(stated.slice(index + numeral.length));
    return { numeral, isVoter: !isOfCount };
  });
}

function signsOf(numerals: readonly Numeral[]): Signs {
  const [certain, groups, either] = [new Set<Convention>(), new Set<Convention>(), new Set<Convention>()];
  for (const { numeral, isVoter } of numerals) {
    const shown = signShown(numeral);
    if (!shown) continue;
    if (!shown.isCertain) either.add(shown.sign);
    else if (isVoter) certain.add(shown.sign);
    if (shown.isCertain && isVoter && numeral.includes(GROUP_SIGN[shown.sign])) groups.add(shown.sign);
  }
  return { certain, groups, either };
}

const GROUP_SIGN = { comma: '.', dot: ',' } as const satisfies Record<Convention, string>;

/** Zeros before a number make it a code; «0,5» is a number. */
const CODE = /^\D*0\d/;
const MONTH_AND_YEAR = /^(?:[1-9]|1[0-2])\.(?:19|20)\d\d$/;

/** The decimal sign a number shows, or for «1.508» and «1,508» may show; null for codes, months and numbers without a sign. */
function signShown(numeral: string): { readonly sign: Convention; readonly isCertain: boolean } | null {
  const [comma, dot] = [readNumber(numeral, 'comma'), readNumber(numeral, 'dot')];
  if (!comma.ok || !dot.ok || CODE.test(numeral) || MONTH_AND_YEAR.test(numeral.trim())) return null;
  if (!isSameNumber(comma.value, dot.value))
    return { sign: numeral.includes(',') ? 'comma' : 'dot', isCertain: false };
  if (comma.remark === dot.remark) return null;
  return { sign: comma.remark === null ? 'comma' : 'dot', isCertain: true };
}
