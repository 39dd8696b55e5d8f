/** What one cell held, from its record, as the grid prints it; and whether the plan holds the same now. */
import type { TellingWords } from '#app/history-words.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { recordAt, type PlanCell } from '#core/plan-cell.ts';
import { isSameRecord } from '#core/plan-records.ts';
import { lineOf, type Plan, type PlanRecord } from '#core/plan.ts';
import { figureText } from '#ui/history/describe-value.ts';
import { verdictWord } from '#ui/parts/verdict-words.ts';

/** Empty where there was nothing. */
export function cellValue(
  record: PlanRecord | null,
  cell: PlanCell,
  { plan, row }: { readonly plan: Plan; readonly row: Indicator | undefined },
  telling: TellingWords,
): string {
  switch (record?.record) {
    case 'indicator':
      return cell.kind === 'text' ? record[cell.field] : '';
    case 'figure':
      return figureText(record, row, telling);
    case 'target':
      return record.text;
    case 'judgement': {
      const word = verdictWord(record.verdict, plan.head.settings.verdictWords, telling.say);
      return record.reason === '' ? word : `${word}: ${record.reason}`;
    }
    default:
      return '';
  }
}

/** What a column with this cell is called. */
export function cellHeading(cell: PlanCell, { say, words }: TellingWords): string {
  switch (cell.kind) {
    case 'text':
      return say[cell.field];
    case 'figure':
      return say.columns.result(cell.period);
    case 'target':
      return words.target(cell.period, cell.assigner);
    case 'judgement':
      return words.verdict(cell.period);
  }
}

/** Whether the cell holds now what it held then; null where its row is gone. */
export function isHeldNow(
  plan: Plan,
  row: IndicatorId,
  cell: PlanCell,
  was: PlanRecord | null,
): boolean | null {
  const line = lineOf(plan, row);
  if (!line) return null;
  const now = recordAt(line, cell);
  if (cell.kind === 'text')
    return was?.record === 'indicator' && was[cell.field] === line.indicator[cell.field];
  return now === null || was === null ? now === was : isSameRecord(now, was);
}
