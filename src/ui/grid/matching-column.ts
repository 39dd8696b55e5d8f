/** Which column of one view stands for a column of the other, so that switching views keeps the place. Knows ids only. */
import type { PlanView } from '#app/route.svelte.ts';
import type { Period } from '#core/period.ts';

/** Columns of the Kỳ báo cáo view that say something about its figure without a column of their own elsewhere. */
const ABOUT_FIGURE = ['figure', 'state', 'asOf', 'change', 'changePct', 'pace'];

/**
 * The column among `ids` that `id` becomes in `view`: itself where it is there, else the same sort of the period reported,
 * else the figure of that period.
 */
export function matchingColumn(
  id: string,
  view: PlanView,
  period: Period,
  base: Period | null,
  ids: readonly string[],
): string | null {
  const [sort = ''] = id.split('|');
  const wanted = view === 'stage' ? inStage(id, sort, period, base) : inPeriod(id, sort, base);
  const there = wanted.find((one) => ids.includes(one));
  // The verdict is on the stage, whatever period is reported.
  return there ?? (sort === 'verdict' ? ids.find((one) => one.startsWith('verdict|')) : undefined) ?? null;
}

function inStage(id: string, sort: string, period: Period, base: Period | null): readonly string[] {
  if (sort === 'verdict') return [id];
  if (sort === 'base') return [id, `figure|${base ?? ''}`, `figure|${period}`];
  const same = ABOUT_FIGURE.includes(sort) ? 'figure' : sort;
  // What a part of a year has no column for, the year may have.
  const year = period.slice(0, 4);
  return [id, `${same}|${period}`, `${same}|${year}`, `figure|${period}`, `figure|${year}`];
}

function inPeriod(id: string, sort: string, base: Period | null): readonly string[] {
  return [id, id === `figure|${base ?? ''}` ? 'base' : sort, 'figure'];
}
