/** The meanings a person may give a column: what a row has, and the plans and results of every period at hand. */
import type { ColumnMeaning, TableReading } from '#app/incoming/incoming-types.ts';
import { planOf, type Target } from '#app/incoming/incoming-file.svelte.ts';
import { comparePeriods, samePeriodLastYear, toPeriod, yearPeriod, type Period } from '#core/period.ts';

export interface MeaningGroup {
  readonly group: 'row' | 'targets' | 'figures' | 'other';
  readonly meanings: readonly ColumnMeaning[];
}

const OF_ROW = ['name', 'label', 'unit', 'lead', 'note'] as const;

export function meaningsFor(reading: TableReading, target: Target | null): readonly MeaningGroup[] {
  const periods = periodsOf(reading, target);
  const assigners = ['', ...(target ? planOf(target).head.settings.assigners : [])];
  const found = reading.layout.columns.flatMap(({ meaning }) =>
    meaning.kind === 'target' ? [meaning.assigner] : [],
  );
  const named = [...new Set([...assigners, ...found])];
  return [
    { group: 'row', meanings: OF_ROW.map((field) => ({ kind: 'text', field })) },
    {
      group: 'targets',
      meanings: periods.flatMap((period) =>
        named.map((assigner) => ({ kind: 'target', period, assigner }) as const),
      ),
    },
    {
      group: 'figures',
      meanings: periods.flatMap((period) =>
        (['actual', 'estimate'] as const).map((state) => ({ kind: 'figure', period, state }) as const),
      ),
    },
    { group: 'other', meanings: [{ kind: 'ignored' }, { kind: 'computed' }, { kind: 'id' }] },
  ];
}

/** An unmarked figure is an actual one. */
export function sameMeaning(a: ColumnMeaning, b: ColumnMeaning): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(meaning: ColumnMeaning): string {
  switch (meaning.kind) {
    case 'text':
      return `text ${meaning.field}`;
    case 'target':
      return `target ${meaning.period} ${meaning.assigner}`;
    case 'figure':
      return `figure ${meaning.period} ${meaning.state ?? 'actual'}`;
    case 'asOf':
    case 'figure-note':
      return `${meaning.kind} ${meaning.period}`;
    default:
      return meaning.kind;
  }
}

/** Those the file speaks of, those of the plan's report, and the years and halves of the plan. */
function periodsOf({ layout, questions }: TableReading, target: Target | null): readonly Period[] {
  const meanings = [
    ...layout.columns.map(({ meaning }) => meaning),
    ...questions.flatMap((question) => (question.kind === 'column' ? question.candidates : [])),
  ];
  const periods = new Set(meanings.flatMap((meaning) => ('period' in meaning ? [meaning.period] : [])));
  if (target) {
    const { firstYear, lastYear, settings } = planOf(target).head;
    periods.add(settings.reportingPeriod).add(samePeriodLastYear(settings.reportingPeriod));
    for (let year = firstYear - 1; year <= Math.min(lastYear, firstYear + 9); year++) {
      periods.add(yearPeriod(year)).add(toPeriod(`${year}-H1`));
    }
  }
  return [...periods].sort(comparePeriods);
}
