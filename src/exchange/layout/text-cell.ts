/** Cells of columns that hold words or days: what they would be typed as. Knows no number and no other cell. */
import { printDay, readDay } from '#core/day.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { unguard, unwrapFormula } from '#exchange/kh1/guard.ts';
import {
  BLANK,
  doubted,
  isDamaged,
  isFormulaError,
  isMark,
  taken,
  withoutControls,
  type CellReading,
} from '#exchange/layout/cell-reading.ts';
import { readMadeDate, readSerial } from '#exchange/layout/made-date.ts';

/** The text of a cell without what programs put around it: `="0012"`, and in our own files the guard. */
export function plainText(text: string, isOurs: boolean): string {
  return unwrapFormula(text.trim()) ?? (isOurs ? unguard(text) : text);
}

/** A cell of words; in a column of STT a date is what a program made of «1.1». */
export function readTextCell({ text }: CopiedCell, field: string, isOurs: boolean): CellReading {
  const plain = plainText(text, isOurs);
  const shown = plain.trim();
  if (shown === '') return BLANK;
  if (isFormulaError(shown)) return doubted('formula-error');
  if (isDamaged(shown)) return doubted('damaged-text', [withoutControls(shown)]);
  const made = field === 'label' && /\p{L}{3}|[/-].*[/-]/u.test(shown) ? readMadeDate(shown) : null;
  if (made?.date != null) {
    const [a, b] = made.date <= made.month ? [made.date, made.month] : [made.month, made.date];
    return doubted('mangled-date', [...new Set([`${made.date}.${made.month}`, `${a}.${b}`, `${b}.${a}`])]);
  }
  return taken(shown);
}

const SHORT_YEAR = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/;
const TIMED = /^(\S+)[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/;

/**
 * A cell of a column of days, day first; `isMonthFirst` when some cell of the column can only have the month first, so that the
 * others are certain in neither order.
 */
export function readDayCell({ text }: CopiedCell, isMonthFirst: boolean): CellReading {
  const plain = plainText(text, false).trim();
  if (plain === '') return BLANK;
  if (isMark(plain)) return doubted('mark', ['']);
  if (isFormulaError(plain)) return doubted('formula-error');
  const shown = TIMED.exec(plain)?.[1] ?? plain;
  const [day, turned] = [readDay(shown), readDay(turnedAround(shown))];
  if (day && !(isMonthFirst && turned && turned !== day)) return taken(printDay(day));
  if (day && turned) return doubted('not-a-day', [printDay(turned), printDay(day)]);
  const proposals = [turned, readDay(withFullYear(shown)), serialDay(shown)].flatMap((one) =>
    one ? [printDay(one)] : [],
  );
  return doubted('not-a-day', [...new Set(proposals)]);
}

/** Whether a day can only have its month first: «5/31/2024». */
export function showsMonthFirst(text: string): boolean {
  const shown = text.trim();
  return shown.length <= 10 && readDay(shown) === null && readDay(turnedAround(shown)) !== null;
}

function turnedAround(text: string): string {
  return text.replace(/^(\d{1,2})([/.-])(\d{1,2})(?=\2\d{4}$)/, '$3$2$1');
}

function withFullYear(text: string): string {
  return text.replace(SHORT_YEAR, '$1$2$3$220$4');
}

function serialDay(text: string) {
  const made = readSerial(text) ?? readMadeDate(text);
  return made?.date != null && made.year !== null ? readDay(`${made.date}/${made.month}/${made.year}`) : null;
}
