/** An empty plan for a file that belongs to none: its title and years are read off the file, and can be changed later. */
import type { Random } from '#core/identity.ts';
import { makePlanId } from '#core/identity.ts';
import { comparePeriods, isStage, yearOf, yearsOf, type Period } from '#core/period.ts';
import { makePlan, type Plan } from '#core/plan.ts';
import { keepLine } from '#core/text.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { FileReading } from '#exchange/reading/file-reading.ts';

const LONGEST_TITLE = 200;

export interface NewPlanFacts {
  readonly fileName: string;
  /** `yyyy-mm-dd` */
  readonly today: string;
  readonly random: Random;
}

export function newPlanFor(reading: FileReading, { fileName, today, random }: NewPlanFacts): Plan {
  const meanings = reading.kind === 'table' ? reading.layout.columns.map(({ meaning }) => meaning) : [];
  const years = yearsIn(meanings);
  const thisYear = Number.parseInt(today.slice(0, 4), 10);
  const [firstYear, lastYear] =
    years.length > 0 ? [Math.min(...years), Math.max(...years)] : [thisYear, thisYear];
  const reportingPeriod = latestIn(meanings, 'target') ?? latestIn(meanings, 'figure');
  const settings = reportingPeriod ? { reportingPeriod } : {};
  const title = titleIn(reading) ?? fileName.replace(/\.[a-z]{2,4}$/i, '');
  return makePlan({
    id: makePlanId(random),
    title: title.slice(0, LONGEST_TITLE),
    firstYear,
    lastYear,
    settings,
  });
}

/** The last period there are plans for is the one reported on; else the last there are figures of. */
function latestIn(meanings: readonly ColumnMeaning[], kind: 'target' | 'figure'): Period | null {
  const periods = meanings.flatMap((meaning) => (meaning.kind === kind ? [meaning.period] : []));
  return (
    periods
      .filter((period) => !isStage(period))
      .sort(comparePeriods)
      .at(-1) ?? null
  );
}

function yearsIn(meanings: readonly ColumnMeaning[]): number[] {
  return meanings.flatMap((meaning) => {
    if (!('period' in meaning)) return [];
    const { period } = meaning;
    return isStage(period) ? yearsOf(period).map(yearOf) : [yearOf(period)];
  });
}

/** The longest line above the table, where titles stand. */
function titleIn(reading: FileReading): string | null {
  if (reading.kind !== 'table') return null;
  const above = reading.notes.filter(({ where }) => where === 'above').map(({ text }) => keepLine(text));
  return above.sort((a, b) => b.length - a.length)[0] ?? null;
}
