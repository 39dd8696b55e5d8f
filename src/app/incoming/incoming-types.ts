/** What of reading and merging the screens may speak of: they know no file, only what became of it. */
import type { Target } from '#app/incoming/incoming-file.svelte.ts';
import type { FileChoices } from '#exchange/reading/file-reading.ts';
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
export { changesIn, comingOf } from '#exchange/merge/coming.ts';
export { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
export type { FileReading, TableReading } from '#exchange/reading/file-reading.ts';

/** A file that is being understood, as far as showing and asking how it was read goes. */
export interface FileInReading {
  readonly choices: FileChoices;
  /** The plan its columns may speak of. */
  readonly target: Target | null;
  /** Something about it is now known from the person: it is read by that. */
  choose(choices: Partial<FileChoices>): Promise<void>;
}
