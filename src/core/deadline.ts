/**
 * A task's deadline as people type it and as documents say it: a day, a period, or words that come again («hằng năm»). Knows nothing
 * of tasks. Source: requirements §10.
 */
import { printDay, readDay } from '#core/day.ts';
import { readPeriod, shapeOf, type Period } from '#core/period.ts';
import type { Deadline } from '#core/plan.ts';
import { foldPlain, keepLine } from '#core/text.ts';

/** Reads «30/6/2026», «trước ngày 30/6/2026», «quý II/2026», «2026»; any other words are kept as they stand. Null for a blank text. */
export function readDeadline(typed: string): Deadline | null {
  const text = keepLine(typed);
  if (text === '') return null;
  const day = readDay(text.replace(BEFORE_DAY, ''));
  if (day) return { kind: 'day', day };
  const period = readSpokenPeriod(text);
  return period ? { kind: 'period', period } : { kind: 'recurring', text };
}

const BEFORE_DAY = /^(?:chậm nhất )?(?:trước|đến|trong)?(?: hết)? ?(?:ngày )?(?=\d)/iu;

/** As it stands in a cell and within a sentence: «30/6/2026», «quý II/2026», «năm 2026»; `readDeadline` reads it back. */
export function printDeadline(deadline: Deadline | null): string {
  switch (deadline?.kind) {
    case undefined:
      return '';
    case 'day':
      return printDay(deadline.day);
    case 'period':
      return printPeriod(deadline.period);
    case 'recurring':
      return deadline.text;
  }
}

const ROMAN_QUARTERS = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;
const QUARTERS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

function printPeriod(period: Period): string {
  const shape = shapeOf(period);
  switch (shape.kind) {
    case 'year':
      return `năm ${shape.year}`;
    case 'half':
      return `6 tháng ${shape.half === 1 ? 'đầu' : 'cuối'} năm ${shape.year}`;
    case 'nine-months':
      return `9 tháng năm ${shape.year}`;
    case 'quarter':
      return `quý ${ROMAN_QUARTERS[shape.quarter]}/${shape.year}`;
    case 'month':
      return `tháng ${shape.month}/${shape.year}`;
    case 'stage':
      return `giai đoạn ${shape.first} - ${shape.last}`;
  }
}

const LEAD_IN = '(?:(?:den|trong|truoc|vao)(?: het| cuoi)? )?';
const YEAR = '(?: nam)?[ /.-]*(\\d{4})';
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [new RegExp(`^${LEAD_IN}(?:nam )?(\\d{4})$`), ([, year = '']) => year],
  [/^(?:(?:trong )?giai doan )?(\d{4}) ?- ?(\d{4})$/, ([, first = '', last = '']) => `${first}/${last}`],
  [
    new RegExp(`^${LEAD_IN}(?:quy|q) ?(iv|i{1,3}|[1-4])${YEAR}$`),
    ([, quarter = '', year = '']) => `${year}-Q${QUARTERS[quarter] ?? quarter}`,
  ],
  [new RegExp(`^${LEAD_IN}(?:6|sau) ?(?:thang|t)(?: dau)?${YEAR}$`), ([, year = '']) => `${year}-H1`],
  [new RegExp(`^${LEAD_IN}(?:6|sau) ?(?:thang cuoi|tc)${YEAR}$`), ([, year = '']) => `${year}-H2`],
  [new RegExp(`^${LEAD_IN}(?:9|chin) ?(?:thang|t)(?: dau)?${YEAR}$`), ([, year = '']) => `${year}-9M`],
  [
    new RegExp(`^${LEAD_IN}(?:thang|t) ?(\\d{1,2})${YEAR}$`),
    ([, month = '', year = '']) => `${year}-M${month.padStart(2, '0')}`,
  ],
];

function readSpokenPeriod(text: string): Period | null {
  const folded = foldPlain(text).replace(/[–—]/g, '-');
  for (const [pattern, sortable] of FORMS) {
    const match = pattern.exec(folded);
    const period = match && readPeriod(sortable(match));
    if (period && /^(?:19|20|21)/.test(period)) return period;
  }
  return null;
}
