/** What of reading and merging the screens may speak of: they know no file, only what became of it. */
export type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
export type { Question } from '#exchange/layout/recognised.ts';
export {
  choiceOf,
  inColumn,
  inRow,
  ofStatus,
  type CellItem,
  type Choice,
  type Choices,
  type ProposedItem,
  type RowItem,
} from '#exchange/merge/proposal.ts';
export { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
export type { FileReading, TableReading } from '#exchange/reading/file-reading.ts';
