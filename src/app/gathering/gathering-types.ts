/** What of gathering the screens may speak of: they know no file, only what became of it. */
export { mayBeAdded, type Formation } from '#exchange/combine/additivity.ts';
export type { CombinedCell } from '#exchange/combine/combined-cell.ts';
export type { Part } from '#exchange/combine/part.ts';
export type { BoardFile } from '#exchange/combine/board.ts';
export type { GatheredUnit } from '#exchange/combine/gathered.ts';
export type { UnmatchedRow } from '#exchange/combine/combine.ts';
export { placeKey } from '#exchange/layout/recognised.ts';
