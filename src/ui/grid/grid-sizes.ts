/** Sizes of the grid in pixels, shared by the grid and by what stands in for it while it loads. */

export const GRID_SIZES = { header: 46, groupHeader: 30 } as const;

export const ROW_NUMBER_WIDTH = 34;

/** Widths of the sorts of column: on a wide screen, where a year's report fits up to its verdict in 1366 px, and on a phone, where the first five columns do. */
export const COLUMN_WIDTHS = {
  label: [48, 34],
  name: [290, 122],
  unit: [72, 42],
  target: [108, 78],
  figure: [104, 84],
  stageFigure: [124, 92],
  state: [60, 52],
  asOf: [80, 80],
  attainment: [108, 96],
  yearAttainment: [100, 84],
  change: [108, 96],
  pace: [184, 152],
  verdict: [156, 148],
  note: [260, 220],
  lead: [160, 140],
} as const satisfies Record<string, readonly [wide: number, narrow: number]>;

export type ColumnSort = keyof typeof COLUMN_WIDTHS;

/** 44 px under a finger, 36 px for a mouse. */
export function rowHeight(): number {
  return matchMedia('(pointer: coarse)').matches ? 44 : 36;
}

export const NARROW_SCREEN = '(max-width: 40rem)';

export function isNarrowScreen(): boolean {
  return matchMedia(NARROW_SCREEN).matches;
}
