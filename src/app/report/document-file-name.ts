/** What a document and its appendix are called as files. */
import type { Day } from '#core/day.ts';
import type { Period } from '#core/period.ts';
import type { PaperType, Plan } from '#core/plan.ts';
import { exportFileName } from '#exchange/file-name.ts';

const MARKS: Readonly<Record<PaperType, string>> = { report: 'bao-cao', plan: 'ke-hoach' };

/** `Cai-Rang_6-thang-2024_bao-cao_2024-06-20.docx`, `…_phu-luc-bao-cao_….xlsx`. */
export function documentFileName(
  plan: Plan,
  day: Day,
  {
    type,
    period,
    ending,
  }: { readonly type: PaperType; readonly period: Period; readonly ending: 'docx' | 'xlsx' },
): string {
  const mark = ending === 'xlsx' ? `phu-luc-${MARKS[type]}` : MARKS[type];
  return exportFileName(plan, day, { mark, ending }, period);
}
