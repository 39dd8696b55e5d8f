/**
 * What a cell, a tab and a file hold when they are written: numbers as numbers, all else as text that no program runs. Knows no
 * layout and no library.
 */
import { trimZeros, type Decimal } from '#core/decimal.ts';
import { isPercent, type CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { isHeldWhole, shiftPoint } from '#exchange/clipboard/literal.ts';
import { numberFormat } from '#exchange/workbook/sheet-styles.ts';

/** The time is not ours to know; a fixed one keeps equal sheets equal files. */
export const NO_TIME = new Date(Date.UTC(2000, 0, 1));

/** What every program takes for a sheet's name. */
export function tabName(name: string): string {
  const plain = cleanText(name)
    .replace(/[:*?/\\[\]]/g, '-')
    .replace(/^'+|'+$/g, '')
    .trim();
  return [...plain].slice(0, 31).join('').slice(0, 31).trim() || 'Sheet1';
}

export interface Content {
  readonly value: string | number | null;
  readonly numFmt: string | null;
}

/** Beyond this some programs show «####» for a text that is kept a text. */
const LONGEST_KEPT = 255;

/** As an exact number with a format of its own decimals, else as a text that no program turns into anything. */
export function contentOf({ text, exact }: CopiedCell): Content {
  if (exact !== null && isHeldWhole(exact)) {
    const percent = isPercent(text);
    const value = percent ? shiftPoint(exact, -2) : exact;
    return { value: asDouble(value), numFmt: numberFormat(exact, percent) };
  }
  const plain = cleanText(text);
  if (plain === '') return { value: null, numFmt: null };
  // Typed again in its cell, «1/2», «=1+1» or a long number would become something else.
  const mayTurn = /[\d=+\-@%]/.test(plain) && plain.length <= LONGEST_KEPT;
  return { value: plain, numFmt: mayTurn ? '@' : null };
}

/** Fifteen digits go through a double unharmed: its shortest decimal, which is what is written, is the number itself. */
function asDouble(value: Decimal): number {
  // eslint-disable-next-line no-restricted-syntax -- the file holds doubles; nothing is computed with it
  return Number(trimZeros(value));
}

const LONGEST_TEXT = 32_767;

/** Signs that XML 1.0 forbids, and halves of signs, show as �; a cell holds no more than every program keeps. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .toWellFormed()
    .slice(0, LONGEST_TEXT);
}
