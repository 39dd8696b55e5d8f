/**
 * The figures of the table and their budgets. Source: engineering/performance.md, «Budgets», first column. To add a figure:
 * take samples under a new name in rounds.ts, and one line here.
 */
import type { Statistic } from '#tests/bench/samples.ts';

export type Unit = 'kB' | 'MB' | 'ms' | '×';

export interface Figure {
  readonly title: string;
  readonly what: string;
  readonly statistic: Statistic;
  readonly unit: Unit;
  /** Sizes it is taken at; `null` where the size does not matter. */
  readonly sizes: 'all' | readonly number[] | null;
  /** Of the ratio unless `absolute`; by size where sizes differ; null where performance.md names none. */
  readonly budget: number | Readonly<Record<number, number>> | null;
  /** The budget is in the figure's unit and the app stands alone. */
  readonly absolute?: true;
  /** Divides each contender's figure by its own at this size. */
  readonly against?: number;
  /** What the ratio divides by, where it is not the bare page doing the same. */
  readonly yardstick?: string;
}

const MEDIAN = { statistic: 'p50', sizes: 'all' } as const;
/** Size of the plan the text is read beside. */
export const READ_BESIDE = 1000;

const BLOCK = { statistic: 'p50', sizes: [1000], unit: 'ms' } as const;

export const FIGURES: readonly Figure[] = [
  {
    ...MEDIAN,
    title: 'JS+CSS before the first rows, brotli',
    what: 'before-rows-brotli',
    unit: 'kB',
    sizes: null,
    budget: 1.35,
  },
  {
    ...MEDIAN,
    title: 'JS+CSS before the first rows, gzip',
    what: 'before-rows-gzip',
    unit: 'kB',
    sizes: null,
    budget: null,
  },
  {
    ...MEDIAN,
    title: 'JS+CSS before the grid takes keys, brotli',
    what: 'before-grid-brotli',
    unit: 'kB',
    sizes: null,
    budget: null,
  },
  {
    ...MEDIAN,
    title: 'everything downloaded once, brotli',
    what: 'all-brotli',
    unit: 'kB',
    sizes: null,
    budget: 1.7,
  },
  {
    ...MEDIAN,
    title: 'everything downloaded once, gzip',
    what: 'all-gzip',
    unit: 'kB',
    sizes: null,
    budget: null,
  },
  {
    ...MEDIAN,
    title: 'cold start → first row painted',
    what: 'cold',
    unit: 'ms',
    budget: { 60: 1.3, 1000: 1.3 },
  },
  { ...MEDIAN, title: 'cold start → the grid takes keys', what: 'cold-grid', unit: 'ms', budget: null },
  { ...MEDIAN, title: 'cold start, main-thread CPU until then', what: 'cold-cpu', unit: 'ms', budget: null },
  {
    ...MEDIAN,
    title: 'warm start → first row painted',
    what: 'warm',
    unit: 'ms',
    budget: { 60: 1.1, 1000: 1.1 },
  },
  { ...MEDIAN, title: 'warm start → the grid takes keys', what: 'warm-grid', unit: 'ms', budget: null },
  { ...MEDIAN, title: 'warm start, main-thread CPU until then', what: 'warm-cpu', unit: 'ms', budget: null },
  { ...MEDIAN, title: 'edit → all painted, p50', what: 'edit', unit: 'ms', budget: 1.4 },
  { ...MEDIAN, title: 'edit → all painted, p95', what: 'edit', statistic: 'p95', unit: 'ms', budget: 1.5 },
  {
    ...MEDIAN,
    title: 'edit, main-thread CPU until painted and saved',
    what: 'edit-cpu',
    unit: 'ms',
    budget: null,
  },
  {
    ...MEDIAN,
    title: 'edit, this size ÷ 60 rows, p50',
    what: 'edit',
    unit: '×',
    sizes: [20_000],
    against: 60,
    budget: 1.5,
    absolute: true,
  },
  {
    ...MEDIAN,
    title: 'edit → «Đã lưu», added after painting',
    what: 'save-added',
    unit: 'ms',
    budget: 50,
    absolute: true,
  },
  { ...BLOCK, title: 'paste 1 000 × 4 → painted', what: 'paste', budget: 2 },
  { ...BLOCK, title: 'undo of that paste', what: 'paste-undo', budget: 2 },
  // Named for the paste alone; a fill is held to the same.
  { ...BLOCK, title: 'fill of 5 000 cells → painted', what: 'fill', budget: 2 },
  { ...BLOCK, title: 'undo of that fill', what: 'fill-undo', budget: 2 },
  { title: 'scroll, mean frame', what: 'frame', statistic: 'mean', unit: 'ms', sizes: [1000], budget: 1.1 },
  { title: 'scroll, p95 frame', what: 'frame', statistic: 'p95', unit: 'ms', sizes: [1000], budget: null },
  {
    title: 'scroll, main-thread CPU',
    what: 'scroll-cpu',
    statistic: 'p50',
    unit: 'ms',
    sizes: [1000],
    budget: null,
  },
  { ...MEDIAN, title: 'JS heap after collection', what: 'heap', unit: 'MB', budget: { 1000: 1.6 } },
  {
    ...MEDIAN,
    title: 'export → file ready',
    what: 'export',
    unit: 'ms',
    budget: { 20_000: 3 },
    yardstick: 'Papa.unparse of the same cells',
  },
  {
    ...MEDIAN,
    title: 'import → first row painted',
    what: 'import',
    unit: 'ms',
    budget: null,
    yardstick: 'Papa.parse of the same file',
  },
  {
    ...MEDIAN,
    title: 'opening from the list → first row painted',
    what: 'open',
    unit: 'ms',
    budget: { 20_000: 6 },
    yardstick: 'reading the same rows from IndexedDB',
  },
  {
    title: 'report of 70 000 characters opened → read against its own numbers and painted',
    what: 'read-text',
    statistic: 'p50',
    unit: 'ms',
    sizes: [READ_BESIDE],
    budget: 1000,
    absolute: true,
  },
];

/** Budgets of performance.md that nothing here can measure yet, and why. */
export const NOT_MEASURED = [
  'read 100 000 × 20 CSV to preview (4): there is no preview; import is given against Papa.parse instead',
] as const;

export function budgetOf({ budget }: Figure, size: number): number | null {
  if (budget === null || typeof budget === 'number') return budget;
  return budget[size] ?? null;
}

export function shownValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'kB':
      return (value / 1024).toFixed(1);
    case 'MB':
      return (value / 1024 ** 2).toFixed(1);
    case 'ms':
      return value.toFixed(value < 100 ? 1 : 0);
    case '×':
      return value.toFixed(2);
  }
}

/** Sizes of the run at which the figure was to be taken. */
export function sizesOf({ sizes }: Figure, run: readonly number[]): readonly number[] {
  if (sizes === null) return [0];
  return sizes === 'all' ? run : run.filter((size) => sizes.includes(size));
}
