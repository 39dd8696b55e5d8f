/** Sizes of the grid in pixels, shared by the grid and by what stands in for it while it loads. */

export const GRID_SIZES = { header: 36, groupHeader: 32 } as const;

/** 44 px under a finger, 36 px for a mouse. */
export function rowHeight(): number {
  return matchMedia('(pointer: coarse)').matches ? 44 : 36;
}

export function isNarrowScreen(): boolean {
  return matchMedia('(max-width: 40rem)').matches;
}
