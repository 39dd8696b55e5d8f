/** What reading one cell comes to; and the short texts that mean the same in every column: marks, errors, truths, damage. */
import type { Doubt } from '#exchange/incoming/incoming-rows.ts';

/** The house form, or why a person has to look at it. */
export interface CellReading {
  readonly typed: string;
  readonly doubt: Doubt | null;
  readonly proposal: readonly string[];
}

const NO_PROPOSAL: readonly string[] = [];

export const BLANK: CellReading = { typed: '', doubt: null, proposal: NO_PROPOSAL };

export function taken(typed: string): CellReading {
  return { typed, doubt: null, proposal: NO_PROPOSAL };
}

export function doubted(doubt: Doubt, proposal: readonly string[] = NO_PROPOSAL): CellReading {
  return { typed: '', doubt, proposal };
}

const MARK = /^(?:[-\u2010-\u2015\u2212]{1,3}|…{1,2}|\.{2,6}|x{1,3}|\/{1,3}|n\/a|nil)$/i;
const ERROR =
  /^(?:#(?:ref!|n\/a|value!|name\?|div\/0!|null!|num!|spill!|calc!|getting_data)|err:\d{3}|lỗi:\d{3}|#+)$/i;
const TRUTH = /^(?:true|false|đúng|sai)$/i;
/** «Qu?nh», «ch?», «KINH T?»: letters that did not survive; «\uFFFD» was never a letter. */
const DAMAGE =
  /\uFFFD|\p{L}\?\p{L}|\p{L}\?(?= \p{L})|(?<=\p{L} )\?\p{L}|^\?\p{L}|(?<!\p{L})[b-df-hj-np-tv-xzđð]{1,3}\?(?!\p{L})/iu;
/** Signs no text has; spaces of every sort aside. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** Two bytes of a UTF-8 sign as a Western program shows them. */
const TWICE = /[ÂÃï][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;

/** «-», «…», «x»: no data, never zero. */
export function isMark(text: string): boolean {
  return text.length <= 6 && MARK.test(text);
}

/** «#REF!», «#N/A», «####», «Err:502». */
export function isFormulaError(text: string): boolean {
  return text.length <= 60 && ERROR.test(text);
}

export function isTruth(text: string): boolean {
  return TRUTH.test(text);
}

export function isDamaged(text: string): boolean {
  return (/[?\uFFFD]/.test(text) && DAMAGE.test(text)) || hasControl(text);
}

/** Where numbers stand, «?955» was «−955», and «??» some other digits: no question mark is meant there. */
export function isDamagedNumber(text: string): boolean {
  return /[?\uFFFD]/.test(text) || TWICE.test(text) || hasControl(text);
}

function hasControl(text: string): boolean {
  return text.search(CONTROL) >= 0;
}

/** The text without signs no text has, and spaces around it. */
export function withoutControls(text: string): string {
  return (hasControl(text) ? text.replace(CONTROL, '') : text).trim();
}
