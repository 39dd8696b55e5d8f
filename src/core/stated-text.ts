/**
 * A comparison with the words that follow its number: «17.000 tỷ đồng», «từ 95% dân số trở lên», «100% xã (36/36 xã)».
 * Shared by targets and figures; whether those words are the row's unit is unit-text's business.
 */
import { readComparison, type Comparison } from '#core/comparison-text.ts';
import {
  compareDecimals,
  multiply,
  decimalPlacesOf,
  isSameNumber,
  roundRatio,
  toDecimal,
} from '#core/decimal.ts';
import { readQuantity } from '#core/quantity.ts';
import { agreementOf, isPercentUnit, isPlainWording } from '#core/unit-text.ts';

export interface Stated {
  readonly comparison: Comparison;
  /** What stands after the number, its percent sign too; '' for a bare number. */
  readonly after: string;
  /** A count stood in brackets beside a percentage, and only the percentage was taken. */
  readonly leavesOutCount?: true;
}

/** Longer texts are no single statement; the reader does not spend time on them. */
const LONGEST_STATEMENT = 400;

/** The text as the readers compare it: NFC, lower case, single spaces. */
export function plainOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
}

/** What a plain text states, or null. A unit that holds digits («m2/người») is found only where the row has it. */
export function readStated(plain: string, unit: string): Stated | null {
  if (plain.length > LONGEST_STATEMENT) return null;
  const bracketed = readCountInBrackets(plain, unit);
  if (bracketed !== undefined) return bracketed;
  const bare = readComparison(plain);
  if (bare) return { comparison: bare, after: plain.includes('%') ? '%' : '' };
  const [, body = '', bound = ''] = /^(.*?)( trở (?:lên|xuống))?$/.exec(plain) ?? [];
  const [head, after] = splitAfterNumber(body, plainOf(unit));
  if (after === '') return null;
  const sign = after.charAt(0);
  // «7,5% - 8 tỷ đồng» is no range; a sign before the last number must be the one after it.
  if (/%/.test(head) && sign !== '%') return null;
  if (/‰/.test(head) && sign !== '‰') return null;
  const comparison = readComparison(
    head.replace(/ ?‰/g, '') + bound,
    agreementOf(after, unit) === 'agrees' && unit.trim() !== '',
  );
  return comparison && { comparison, after };
}

function splitAfterNumber(body: string, unit: string): readonly [head: string, after: string] {
  if (/\d/.test(unit) && body.endsWith(unit)) return [body.slice(0, -unit.length).trim(), unit];
  const [, head = '', after = ''] = /^(.*\d)(\D+)$/.exec(body) ?? [];
  return [head, after.trim()];
}

const COUNT_IN_BRACKETS = /^([\d.,]+) ?%([^\d()]*)\(([\d.]+ ?\/ ?[\d.]+)([^\d()]*)\)$/;

/**
 * «100% xã đạt chuẩn (36/36 xã)»: the percentage said twice. The count where the row counts, the percentage where its unit is
 * one; null when the two do not agree, undefined when the text is nothing of the sort.
 */
function readCountInBrackets(plain: string, unit: string): Stated | null | undefined {
  const match = COUNT_IN_BRACKETS.exec(plain);
  if (!match) return undefined;
  const [, percentText = '', words = '', countText = '', counted = ''] = match;
  const percent = readQuantity(percentText);
  const count = readQuantity(countText);
  if (percent?.kind !== 'number' || count?.kind !== 'count' || !isPlainWording(words)) return null;
  if (compareDecimals(count.done, count.of) > 0) return null;
  const share = roundRatio(
    { numerator: multiply(count.done, toDecimal('100')), denominator: count.of },
    decimalPlacesOf(percent.value),
  );
  if (!isSameNumber(share, percent.value)) return null;
  if (isPercentUnit(unit)) {
    if (agreementOf(counted, '') === 'unclear') return null;
    const after = `%${words}`.trimEnd();
    return { comparison: { comparator: '=', value: percent }, after, leavesOutCount: true };
  }
  return { comparison: { comparator: '=', value: count }, after: counted.trim() };
}
