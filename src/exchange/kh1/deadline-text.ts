/** A task's deadline in one cell: `10/5/2024`, a period (`2024`, `6T2024`), or `định kỳ: hằng quý`. */
import { printDay, readDay } from '#core/day.ts';
import type { Deadline } from '#core/plan.ts';
import { printPeriodText, readPeriodText } from '#exchange/kh1/period-text.ts';

const RECURRING = 'định kỳ: ';

export function printDeadline(deadline: Deadline | null): string {
  switch (deadline?.kind) {
    case undefined:
      return '';
    case 'day':
      return printDay(deadline.day);
    case 'period':
      return printPeriodText(deadline.period);
    case 'recurring':
      return RECURRING + deadline.text;
  }
}

/** Any other text is taken as recurring: it is kept, and shown as it stands. */
export function readDeadline(text: string): Deadline | null {
  if (text.trim() === '') return null;
  const day = readDay(text);
  if (day) return { kind: 'day', day };
  const period = readPeriodText(text);
  if (period) return { kind: 'period', period };
  return { kind: 'recurring', text: text.startsWith(RECURRING) ? text.slice(RECURRING.length) : text };
}
