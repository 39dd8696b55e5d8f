/** A plan in a reporting period as the sheet an office hands in. What stands in the table is known in core/appendix. */
import { appendixOfPlan } from '#core/appendix/appendix-of-plan.ts';
import type { AppendixWords } from '#core/appendix/appendix-words.ts';
import type { Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import type { SheetForm } from '#exchange/workbook/sheet-form.ts';

export interface SheetChoices {
  readonly layout: SheetForm['layout'];
  /** Lines under the title, as «(Kèm theo Báo cáo số …)». */
  readonly subtitles: readonly string[];
}

/** `period` is the one reported; rows and columns as in the table on screen, hidden ones too. */
export function sheetOfPlan(
  plan: Plan,
  period: Period,
  words: AppendixWords,
  { layout, subtitles }: SheetChoices,
): SheetForm {
  return {
    ...appendixOfPlan(plan, period, words, 'form'),
    name: words.period(period),
    layout,
    titles: [plan.head.title.toLocaleUpperCase('vi')],
    subtitles,
    frozenColumns: 2,
    notes: [],
  };
}
