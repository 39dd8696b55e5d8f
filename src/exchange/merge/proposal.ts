/**
 * What merging a file into a plan would do, as plain data that travels between threads: every cell and row that a person may
 * want to look at, with what is chosen where nobody chooses. Nothing here changes anything. Source: domain/exchange §6.
 */
import type { ChangeLabel } from '#core/change-label.ts';
import type { FigureState } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Doubt } from '#exchange/incoming/incoming-rows.ts';
import type { CellProblem } from '#exchange/kh1/outcome.ts';
import { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
import type { Meaning } from '#exchange/merge/line-cells.ts';

/**
 * `added`: the plan has nothing there. `changed`: only the file changed it, or nothing is known of before. `conflict`: both did.
 * `emptied`: the file has a blank where something stood. `restored`: a program had changed the cell; it counts as it was written.
 * `refused`: the cell cannot be taken as it is. Cells that are the same, or that only the plan changed, are counted, not listed.
 */
export type CellStatus = 'added' | 'changed' | 'conflict' | 'emptied' | 'restored' | 'refused';

/** Why a cell or row is not simply taken, or what is worth saying of it. */
export type Reason =
  /** Nothing is known of what stood there before. */
  | 'no-base'
  /** The texts are the same; how they are understood, or what they were inferred from, is not. */
  | 'understood-otherwise'
  /** The file counts the row in another unit; its figures may be of another size, or of another row. */
  | 'other-unit'
  /** The file has an estimate where the plan has an actual or final figure. */
  | 'older-state'
  /** The row's target of another year or body says the same, and the file repeats it under both headings. */
  | 'same-elsewhere'
  /** The file has two figures for one period; the other one, of the later state, is taken. */
  | 'second-figure'
  /** A figure, day or note that stands by a blank, or in a mark's row. */
  | 'without-value'
  /** The row was taken out of the plan after the file was written; in the second case the file changed it. */
  | 'removed-here'
  | 'removed-here-changed-there'
  /** The row of the plan changed after the file was written, and is not in it. */
  | 'changed-here'
  /** The id stands on an earlier line, or is damaged. */
  | 'double-id'
  | 'bad-id'
  /** Rows of the plan bear a name like it; which of them it is, or none, is for a person to say. */
  | 'maybe-same'
  | 'no-name'
  /** Rows that stay stand under the missing one. */
  | 'holds-rows'
  /** The plan changed after the proposal was made. */
  | 'changed-meanwhile'
  /** The row it stands under, or it belongs to, is not taken. */
  | 'row-left'
  | Doubt
  | CellProblem
  | Refusal['code'];

/** Who changed a cell of the plan, and when, as far as the history knows. */
export interface Known {
  readonly who: string | null;
  /** ISO 8601; null where nobody changed it since the plan came to this device. */
  readonly when: string | null;
  /** What changed it. */
  readonly what?: ChangeLabel;
}

export interface CellItem {
  readonly kind: 'cell';
  /** Unlike any other of the proposal, and the same whenever the file is compared again. */
  readonly id: string;
  /** Of the plan; of a new row the id it would get. */
  readonly row: IndicatorId;
  readonly cell: CellKey;
  readonly status: CellStatus;
  /** House texts; '' for nothing. What `theirs` has of a refused or restored cell is in `found`. */
  readonly mine: string;
  readonly theirs: string;
  /** Null where it is not known. */
  readonly base: string | null;
  /** Only where a text does not say all it is taken to mean. */
  readonly meanings: { readonly mine: Meaning | null; readonly theirs: Meaning | null } | null;
  /** The cell as the file has it; null where `theirs` is just that. */
  readonly found: string | null;
  /** Of the file, from 1; null where it is not known. */
  readonly line: number | null;
  readonly reason: Reason | null;
  /** House forms a person may pick, the likeliest first. */
  readonly offers: readonly string[];
  readonly usual: 'mine' | 'theirs';
  /** The state the file's column gives the figure («ƯTH»), where it is not a cell of its own; taken and typed figures get it. */
  readonly state: FigureState | null;
  readonly known: Known | null;
}

/** Where a new row would stand: beside a row of its family, or at its end. */
export interface RowPlace {
  readonly parent: IndicatorId | null;
  readonly after: IndicatorId | null;
  readonly before: IndicatorId | null;
}

export interface RowItem {
  readonly kind: 'row';
  readonly id: string;
  readonly row: IndicatorId;
  /** In the file and not in the plan, or the reverse. */
  readonly status: 'new-row' | 'missing-row';
  readonly name: string;
  readonly rowKind: IndicatorKind;
  readonly place: RowPlace;
  readonly line: number | null;
  readonly reason: Reason | null;
  /** Rows of the plan it may be, the likeliest first; which it is, is an answer to `propose` (`Pairs`, by `line`). */
  readonly likely: readonly IndicatorId[];
  /** Theirs of a missing row is that it goes. */
  readonly usual: 'mine' | 'theirs';
}

export type ProposedItem = CellItem | RowItem;

/** How a row of the file was found in the plan, where it was not by its id or name alone; or that it stands elsewhere, which is left. */
export interface RowNote {
  readonly row: IndicatorId;
  readonly line: number | null;
  readonly name: string;
  readonly code: 'by-spelling' | 'by-order' | 'by-name-elsewhere' | 'moved' | 'other-kind';
}

/** What a file of ours says beside the table and is not merged: listed where it differs. */
export interface Outside {
  readonly what: 'head' | 'section' | 'task' | 'answer' | 'submission' | 'paper' | 'sentence';
  readonly title: string;
  readonly status: 'added' | 'changed' | 'missing';
}

/** A cell of an information line, or of a row's place: put back or not read, and no cell of a row. */
export interface ElsewhereCell {
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly original: string | null;
}

export interface Proposal {
  /** Whether the file is of this very plan; null where it does not say. */
  readonly isSamePlan: boolean | null;
  /** `rows`: typed into the plan. `plan`: put into it as it stands in the file. */
  readonly form: 'plan' | 'rows';
  /**
   * Nobody touched the file since its program wrote it. If it was written elsewhere, `goc` is not what it was made from here:
   * that is to be asked where the plan differs from it (`counts.mine`), and `propose` told.
   */
  readonly isAsWritten: boolean;
  /** Whether anything is known of what the file was made from. */
  readonly hasBase: boolean;
  /** From top to bottom of the file; rows that are missing in it at the end. */
  readonly items: readonly ProposedItem[];
  readonly notes: readonly RowNote[];
  readonly outside: readonly Outside[];
  readonly elsewhere: readonly ElsewhereCell[];
  readonly counts: Counts;
}

/** What one sentence says of a proposal. Cells of new rows count with their row alone. */
export interface Counts extends Readonly<Record<CellStatus, number>> {
  readonly newRows: number;
  readonly missingRows: number;
  /** Cells that say the same. */
  readonly same: number;
  /** Cells that only the plan changed. */
  readonly mine: number;
  /** Rows of the file that were found in the plan. */
  readonly matchedRows: number;
}

export type Choice = 'mine' | 'theirs' | { readonly typed: string };
/** By the id of the item; what is not here is as usual. */
export type Choices = ReadonlyMap<string, Choice>;

export function choiceOf(item: ProposedItem, choices: Choices): Choice {
  return choices.get(item.id) ?? item.usual;
}

/** The choices with one made for every item that passes. A text cannot be typed into a row, nor one text into many cells. */
export function chooseAll(
  { items }: Proposal,
  choices: Choices,
  passes: (item: ProposedItem) => boolean,
  choice: 'mine' | 'theirs',
): Choices {
  const next = new Map(choices);
  for (const item of items) if (passes(item)) next.set(item.id, choice);
  return next;
}

export function chooseOne(choices: Choices, item: ProposedItem, choice: Choice): Choices {
  return new Map([...choices, [item.id, choice]]);
}

/** The items of a row: its cells, and that it is new or missing. */
export const inRow =
  (row: IndicatorId) =>
  (item: ProposedItem): boolean =>
    item.row === row;

/** The items of a column, in every row. */
export function inColumn(key: CellKey): (item: ProposedItem) => boolean {
  const id = cellId(key);
  return (item) => item.kind === 'cell' && cellId(item.cell) === id;
}

export const ofStatus =
  (status: ProposedItem['status']) =>
  (item: ProposedItem): boolean =>
    item.status === status;

/** The proposal with what the history knows of the plan's side of every conflict. */
export function withKnown(
  proposal: Proposal,
  knownOf: (row: IndicatorId, cell: CellKey) => Known | null,
): Proposal {
  const items = proposal.items.map((item) =>
    item.kind === 'cell' && item.status === 'conflict'
      ? { ...item, known: knownOf(item.row, item.cell) }
      : item,
  );
  return { ...proposal, items };
}
