/**
 * The forms a cell can have. Each turns a canonical text (what `goc` keeps, the same in both profiles) into the cell and the
 * cell back. '' is a blank cell in every form.
 */
import { printDay, readDay, type Day } from '#core/day.ts';
import { isDecimal } from '#core/decimal.ts';
import { printNumber, readNumber, type Convention } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import { keepText } from '#core/text.ts';
import { guard, unguard } from '#exchange/kh1/guard.ts';
import type { CellProblem } from '#exchange/kh1/outcome.ts';
import { printPeriodText, readPeriodText } from '#exchange/kh1/period-text.ts';
import { readWord } from '#exchange/kh1/words.ts';

export type FormReading =
  | { readonly ok: true; readonly value: string; readonly remark?: 'read-as-thousands' }
  | { readonly ok: false; readonly problem: CellProblem };

export interface CellForm {
  write(canonical: string, convention: Convention): string;
  read(cell: string, convention: Convention): FormReading;
  /** Whether its bare numbers show which decimal sign the file uses. */
  readonly votes?: true;
}

/** Any text, guarded against being run as a formula. */
export const TEXT: CellForm = {
  write: guard,
  read: (cell) => ({ ok: true, value: keepText(unguard(cell)) }),
};

/**
 * A number, bare in the file's convention (canonical: the Decimal), or a text as it stands. An apostrophe before a text says
 * that it is words whatever it looks like, and belongs to the canonical text.
 */
export const VALUE: CellForm = {
  write: (canonical, convention) =>
    isDecimal(canonical) ? printNumber(canonical, { grouped: false, convention }) : canonical,
  read: (cell, convention) => {
    if (cell.trim() === '') return { ok: true, value: '' };
    const number = readNumber(cell, convention);
    if (!number.ok || number.percent) return { ok: true, value: keepText(cell) };
    const value = { ok: true, value: number.value } as const;
    return number.remark === 'maybe-thousands' ? { ...value, remark: 'read-as-thousands' } : value;
  },
  votes: true,
};

/** A whole number from 0. */
export const COUNT: CellForm = {
  write: (canonical) => canonical,
  read: (cell, convention) => {
    if (cell.trim() === '') return { ok: true, value: '' };
    const number = readNumber(cell, convention);
    const whole = number.ok && !number.percent ? /^(\d{1,9})(?:\.0+)?$/.exec(number.value)?.[1] : undefined;
    return whole === undefined ? { ok: false, problem: 'not-a-count' } : { ok: true, value: whole };
  },
};

export const DAY: CellForm = {
  write: (canonical) => (canonical === '' ? '' : printDay(canonical as Day)), // canonical texts of this form are days
  read: (cell) => {
    const day = readDay(cell);
    if (cell.trim() === '' || day) return { ok: true, value: day ?? '' };
    return { ok: false, problem: 'not-a-day' };
  },
};

/** Canonical: the period in sortable form. */
export const PERIOD: CellForm = {
  write: (canonical) => (canonical === '' ? '' : printPeriodText(canonical as Period)), // canonical texts of this form are periods
  read: (cell) => {
    const period = readPeriodText(cell);
    if (cell.trim() === '' || period) return { ok: true, value: period ?? '' };
    return { ok: false, problem: 'not-a-period' };
  },
};

/** One of a list of words; canonical: the value the word stands for. */
export function choiceOf<T extends string>(words: Readonly<Record<T, string>>): CellForm {
  return {
    write: (canonical) => (canonical === '' ? '' : words[canonical as T]), // canonical texts of this form are keys of the table
    read: (cell) => {
      const value = readWord(words, cell);
      if (cell.trim() === '' || value) return { ok: true, value: value ?? '' };
      return { ok: false, problem: 'not-a-choice' };
    },
  };
}
