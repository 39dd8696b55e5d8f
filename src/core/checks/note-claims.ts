/**
 * What a note says of a change: «giảm 2 người chết (2/4)», «tăng 14,71% so cùng kỳ», «giảm 4,62 so cùng kỳ». Reads words;
 * knows no figure. What is not in one of these forms is left alone.
 */
import { negate, type Decimal } from '#core/decimal.ts';
import { readNumber } from '#core/number.ts';
import { foldName, keepText } from '#core/text.ts';

/** A change as stated; a fall is below zero. */
export interface StatedChange {
  readonly kind: 'difference' | 'percent' | 'no-unit';
  readonly change: Decimal;
  readonly bracket: { readonly figure: Decimal; readonly base: Decimal } | null;
  readonly quote: string;
}

const NUMBER = String.raw`(\d(?:[\d.,]{0,30}\d)?)`;
const SENSE = '(tăng|giảm)(?: thêm| khoảng)? ';
const WORDS = String.raw`([^()\d%;,.]{0,40}?)`;
const SINCE = 'so (?:với )?cùng kỳ';

/** In order of trust: the first form that says something of this row is the one looked at. */
const IN_BRACKETS = new RegExp(`${SENSE}${NUMBER}(?: ${WORDS})? ?\\(${NUMBER}/${NUMBER}\\)`, 'giu');
const IN_UNITS = new RegExp(`${SENSE}${NUMBER} ${WORDS} ?${SINCE}`, 'giu');
const IN_PERCENT = new RegExp(`${SENSE}${NUMBER} ?% ?${SINCE}`, 'giu');
const WITHOUT_UNIT = new RegExp(`${SENSE}${NUMBER} ?(?=so )`, 'giu');

/** The changes a note states for a row of the given unit; those in another unit are of something else. */
export function readChanges(note: string, unit: string): StatedChange[] {
  const text = keepText(note).replace(/[\s\u00A0\u202F]+/g, ' ');
  const own = foldName(unit);
  const isOwn = (words: string | undefined): boolean => {
    const named = foldName(words ?? '');
    return named === '' || (own !== '' && `${named} `.startsWith(`${own} `));
  };
  const changes: StatedChange[] = [];
  const take = (
    kind: StatedChange['kind'],
    match: RegExpExecArray,
    bracket: StatedChange['bracket'],
  ): void => {
    const change = read(match[2]);
    if (change === null) return;
    const isFall = (match[1] ?? '').toLowerCase() === 'giảm';
    changes.push({ kind, change: isFall ? negate(change) : change, bracket, quote: match[0].trim() });
  };
  for (const match of text.matchAll(IN_BRACKETS)) {
    const [figure, base] = [read(match[4]), read(match[5])];
    if (isOwn(match[3]) && figure !== null && base !== null) take('difference', match, { figure, base });
  }
  for (const match of text.matchAll(IN_UNITS)) {
    if ((match[3] ?? '').trim() !== '' && isOwn(match[3])) take('difference', match, null);
  }
  for (const match of text.matchAll(IN_PERCENT)) take('percent', match, null);
  for (const match of text.matchAll(WITHOUT_UNIT)) take('no-unit', match, null);
  return changes;
}

function read(text: string | undefined): Decimal | null {
  const reading = readNumber(text ?? '');
  return reading.ok ? reading.value : null;
}
