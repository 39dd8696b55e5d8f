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
/** «Qu?nh», «ch?»: letters that did not survive; «\uFFFD» was never a letter. */
const DAMAGE = /\uFFFD|\p{L}\?\p{L}|\p{L}\?(?= \p{L})|(?<=\p{L} )\?\p{L}|^\?\p{L}/u;

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
  return /[?\uFFFD]/.test(text) && DAMAGE.test(text);
}
