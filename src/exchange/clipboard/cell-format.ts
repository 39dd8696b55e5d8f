/**
 * What an HTML cell says of its value: the number held and whether it is shown as a day. Reads the attributes of Excel,
 * LibreOffice and Google Sheets; knows nothing of the text beside them.
 */
import { readDay, type Day } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';
import type { HtmlCell } from '#exchange/clipboard/html-table.ts';
import { readLiteral, withoutDust } from '#exchange/clipboard/literal.ts';

type Attributes = HtmlCell['attributes'];

/** The number the cell keeps, a percent as the fraction it is; null when it keeps a text or says nothing. */
export function numberHeld(attributes: Attributes): Decimal | null {
  const literal =
    sheetsNumber(attributes['data-sheets-value']) ?? (attributes['x:num'] || undefined) ?? attributes.sdval;
  const value = literal === undefined ? null : readLiteral(literal);
  return value && withoutDust(value);
}

/** Excel's bare `x:num`: the number is the one shown. */
export function isNumberAsShown(attributes: Attributes): boolean {
  return attributes['x:num'] === '';
}

/** From the text of the JSON, as parsing it would put the number through a binary float. */
function sheetsNumber(json: string | undefined): string | undefined {
  return /^\{"1":3,"3":(-?[\d.]+(?:e[+-]?\d+)?)[,}]/i.exec(json ?? '')?.[1];
}

export type DayFormat = 'none' | 'day' | 'other';

/** Whether the number is shown as a whole day (day, month and year), or as another thing of the calendar or the clock. */
export function dayFormatOf(attributes: Attributes): DayFormat {
  const sheets = attributes['data-sheets-numberformat'];
  if (sheets !== undefined) return sheetsDayFormat(sheets);
  const office = attributes['mso-number-format'];
  if (office !== undefined) return officeDayFormat(office);
  const [, , ...code] = (attributes.sdnum ?? '').split(';');
  return dayFormatOfCode(code.join(';').replace(/\\./g, ''));
}

/** Kind 5 is a date, 6 a time, 7 both; without a pattern it is the region's usual one. */
function sheetsDayFormat(json: string): DayFormat {
  const kind = /^\{"1":(\d)/.exec(json)?.[1];
  if (kind === '6' || kind === '7') return 'other';
  if (kind !== '5') return 'none';
  const pattern = /^\{"1":5,"2":"((?:[^"\\]|\\.)*)"/.exec(json)?.[1];
  return pattern === undefined || dayFormatOfCode(pattern.replace(/\\./g, '')) === 'day' ? 'day' : 'other';
}

/** A style's value: a name of the Office reference, or a code whose signs stand behind backslashes. */
function officeDayFormat(value: string): DayFormat {
  const code = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (/^(?:short|medium|long) date$/i.test(code)) return 'day';
  if (/^(?:short|medium|long) time$/i.test(code)) return 'other';
  return dayFormatOfCode(code.replace(/\\/g, ''));
}

/** `DD/MM/YYYY`, `d/m/yyyy;@`, `[$-42A]dd mmmm yyyy`: only the letters of the calendar and the clock, and the signs between. */
function dayFormatOfCode(code: string): DayFormat {
  const letters = code.replace(/"[^"]*"|\[[^\]]*\]/g, '').replace(/[^a-z]/gi, '');
  if (!/^[dmyhsnapgte]+$/i.test(letters) || !/[dmyhs]/i.test(letters)) return 'none';
  const isWhole = /d/i.test(letters) && /m/i.test(letters) && /y/i.test(letters);
  return isWhole && !/[hs]/i.test(letters) ? 'day' : 'other';
}

/** The day a spreadsheet counts as `serial`, from 30 December 1899; null for parts of days and days no plan speaks of. */
export function dayOfSerial(serial: Decimal): Day | null {
  if (!/^\d{1,6}$/.test(serial)) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + Number.parseInt(serial, 10)));
  return readDay(date.toISOString().slice(0, 10));
}
