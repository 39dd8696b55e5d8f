/**
 * From what the clipboard holds to one change of the plan: which cell each piece goes to, what has to be asked first, what
 * becomes of it. Asks nobody and knows no screen; nothing is made before `pasteInto`.
 */
import type { ChangeLabel } from '#core/change-label.ts';
import { applyChange, isEmptyChange, squashChanges } from '#core/change.ts';
import { editCells, type BlockEdit, type CellText } from '#core/block-edits.ts';
import type { CellContent } from '#core/cell-content.ts';
import type { IndicatorId, Random } from '#core/identity.ts';
import { printNumber, readNumber, type Convention } from '#core/number.ts';
import { lineAt, lineOf, type Plan } from '#core/plan.ts';
import { done, type Refusal } from '#core/refusal.ts';
import { freshIds, insertRows, type Place } from '#core/row-edits.ts';
import { judgeConvention } from '#exchange/clipboard/conventions.ts';
import { inHouseForm } from '#exchange/clipboard/house-form.ts';
import { isPercent, type CopiedCell, type CopiedTable } from '#exchange/clipboard/copied-table.ts';
import { readCopied, type Clipboard } from '#exchange/clipboard/read-copied.ts';
import type { Session } from '#app/session.svelte.ts';

/** Where a paste may go: the rows and columns shown from its first cell on, and how much of them is selected. */
export interface PasteGround {
  readonly rows: readonly IndicatorId[];
  /** What each column holds; null where it is computed. */
  readonly columns: readonly (CellContent | null)[];
  readonly selected: { readonly rows: number; readonly columns: number };
}

/** A number that can be read two ways, and what each makes of it, as the house prints it. */
export interface TwoReadings {
  readonly text: string;
  readonly comma: string;
  readonly dot: string;
}

export interface PreparedPaste {
  readonly table: CopiedTable;
  readonly ground: PasteGround;
  /** Rows and columns that will be written: those of the block, or of the selection it is repeated over. */
  readonly size: { readonly rows: number; readonly columns: number };
  /** Known from the block itself, or null. */
  readonly convention: Convention | null;
  /** Which answer is likelier where it has to be asked, or null. */
  readonly suggested: Convention | null;
  /** To be asked about while the convention is not known. */
  readonly ambiguous: readonly TwoReadings[];
  /** How many rows the block is longer than the table. */
  readonly rowsMissing: number;
  /** How many columns of the block lie beyond the table. */
  readonly columnsBeyond: number;
}

/** Null when there is nothing to paste. */
export function preparePaste(clipboard: Clipboard, ground: PasteGround): PreparedPaste | null {
  const table = readCopied(clipboard);
  const [height, width] = [table.rows.length, table.rows[0]?.length ?? 0];
  if (height === 0 || width === 0) return null;
  const size = {
    rows: repeated(height, ground.selected.rows),
    columns: repeated(width, ground.selected.columns),
  };
  const { convention, suggested, ambiguous } = judgeConvention(table, (column) =>
    timesIn(column, width, size.columns).some((at) => isNumeric(ground.columns[at] ?? null)),
  );
  return {
    table,
    ground,
    size,
    convention,
    suggested,
    ambiguous: ambiguous.map(({ text }) => bothReadings(text)),
    rowsMissing: Math.max(0, size.rows - ground.rows.length),
    columnsBeyond: Math.max(0, size.columns - ground.columns.length),
  };
}

/** What was asked: how ambiguous numbers are read (null: the house's way), and whether rows are added. */
export interface PasteAnswers {
  readonly convention: Convention | null;
  readonly addRows: boolean;
}

/** A cell that was left as it was. */
export interface LeftCell extends CellText {
  readonly refusal: Refusal;
}

/** What a block of texts was not, or not wholly, taken as. */
export interface LeftUndone {
  readonly left: readonly LeftCell[];
  readonly columnsBeyond: number;
  /** Targets and figures kept as words since they were not understood as numbers. */
  readonly inWords: readonly CellText[];
}

/** A cell that was cut, as it was then: what a column holds changes with the period shown. */
export interface CutCell {
  readonly row: IndicatorId;
  /** Null where nobody types, so that nothing is emptied. */
  readonly content: CellContent | null;
}

export interface PasteOutcome extends LeftUndone {
  /** Cells that now hold what was pasted, also those that held it before. */
  readonly pasted: number;
  /** Whether it was cut elsewhere, and what arrived here is empty there now. */
  readonly isMoved: boolean;
  /** Pieces over computed cells, which nobody types. */
  readonly computed: number;
  readonly addedRows: number;
  /** Why nothing could be pasted at all; null when it could. */
  readonly refusal: Refusal | null;
}

/** Makes the paste, one step to undo. `cut`: the block as it was cut elsewhere; whatever of it arrives is emptied there in the same step. */
export function pasteInto(
  session: Session,
  prepared: PreparedPaste,
  answers: PasteAnswers,
  random: Random,
  cut: readonly (readonly CutCell[])[] = [],
): PasteOutcome {
  const { plan } = session;
  const fresh = answers.addRows ? freshIds(plan, random, prepared.rowsMissing) : [];
  const rows = [...prepared.ground.rows.slice(0, prepared.size.rows), ...fresh];
  const inserting =
    fresh.length > 0 ? insertRows(plan, fresh, placeAfterLast(plan, prepared.ground), 'indicator') : done({});
  if (!inserting.ok) return nothingPasted(inserting.refusal);
  const grown = fresh.length > 0 ? applyChange(plan, inserting.changes) : plan;
  const pieces = piecesOf(prepared, rows, answers.convention ?? prepared.convention);
  const { given, cleared, block } = writePieces(grown, pieces, cut);
  const changes = fresh.length > 0 ? squashChanges([inserting.changes, block.changes]) : block.changes;
  const [pasted, isMoved] = [given.length - cleared - block.refused.length, cleared > 0];
  const label: ChangeLabel = { code: isMoved ? 'cut-paste' : 'paste', count: pasted };
  const refusal = isEmptyChange(changes) ? null : session.run(label, done(changes));
  if (refusal) return nothingPasted(refusal);
  return outcomeOf(block, given, {
    pasted,
    isMoved,
    computed: pieces.filter(({ cell }) => cell === null).length,
    addedRows: fresh.length,
    columnsBeyond: prepared.columnsBeyond,
  });
}

/** What is cut from is emptied before anything is written, as both may be the same cell; and only where its piece arrives. */
function writePieces(
  plan: Plan,
  pieces: readonly Piece[],
  cut: readonly (readonly CutCell[])[],
): { readonly given: readonly CellText[]; readonly cleared: number; readonly block: BlockEdit } {
  const cells = pieces.flatMap(({ cell }) => cell ?? []);
  const emptied = (arrives: (y: number, x: number) => boolean): CellText[] =>
    cut.flatMap((line, y) =>
      line.flatMap(({ row, content }, x) =>
        content !== null && lineOf(plan, row) && arrives(y, x) ? [{ row, content, text: '' }] : [],
      ),
    );
  const write = (cleared: readonly CellText[]) => {
    const given = [...cleared, ...cells];
    return { given, cleared: cleared.length, block: editCells(plan, given) };
  };
  if (cut.length === 0) return write([]);
  const places = new Set(pieces.map(({ y, x }) => `${y} ${x}`));
  for (const { cell, y, x } of pieces) if (!cell) places.delete(`${y} ${x}`);
  const arrives = (y: number, x: number): boolean => places.has(`${y} ${x}`);
  const tried = write(emptied(arrives));
  const written = pieces.filter(({ cell }) => cell !== null);
  const refused = tried.block.refused.flatMap(({ index }) => written[index - tried.cleared] ?? []);
  if (refused.length === 0) return tried;
  for (const { y, x } of refused) places.delete(`${y} ${x}`);
  return write(emptied(arrives));
}

function outcomeOf(
  { refused, inWords }: BlockEdit,
  given: readonly CellText[],
  about: Omit<PasteOutcome, 'left' | 'inWords' | 'refusal'>,
): PasteOutcome {
  return {
    ...about,
    left: refused.flatMap(({ index, refusal }) => {
      const cell = given[index];
      return cell ? { ...cell, refusal } : [];
    }),
    inWords: inWords.flatMap((index) => given[index] ?? []),
    refusal: null,
  };
}

function nothingPasted(refusal: Refusal): PasteOutcome {
  return {
    pasted: 0,
    isMoved: false,
    left: [],
    computed: 0,
    addedRows: 0,
    columnsBeyond: 0,
    inWords: [],
    refusal,
  };
}

/** A block goes into a selection as often as it fits without rest; else once. */
function repeated(block: number, selected: number): number {
  return selected % block === 0 ? Math.max(block, selected) : block;
}

/** Where a column of the block goes: once, or again every `width` columns. */
function timesIn(column: number, width: number, columns: number): number[] {
  const places: number[] = [];
  for (let at = column; at < columns; at += width) places.push(at);
  return places;
}

function isNumeric(content: CellContent | null): boolean {
  return content?.kind === 'figure' || content?.kind === 'target';
}

function bothReadings(text: string): TwoReadings {
  const as = (convention: Convention): string => {
    const reading = readNumber(text, convention);
    return reading.ok ? printNumber(reading.value) : inHouseForm({ text, exact: null }, convention);
  };
  return { text, comma: as('comma'), dot: as('dot') };
}

/** After the last row with all that belongs to it: new rows are indicators of their own, not parts of it. */
function placeAfterLast(plan: Plan, { rows }: PasteGround): Place {
  let row = rows.at(-1);
  if (row === undefined) return { kind: 'end' };
  for (let { kind, parent } = lineAt(plan, row).indicator; kind === 'part' && parent;) {
    row = parent;
    ({ kind, parent } = lineAt(plan, row).indicator);
  }
  return { kind: 'after', row };
}

/** A piece of the copied block, from 0, and the cell it goes to; null over a computed one. */
interface Piece {
  readonly y: number;
  readonly x: number;
  readonly cell: CellText | null;
}

function piecesOf(
  { table, ground, size }: PreparedPaste,
  rows: readonly IndicatorId[],
  convention: Convention | null,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const width = Math.min(size.columns, ground.columns.length);
  for (const [at, row] of rows.entries()) {
    const y = at % table.rows.length;
    const line = table.rows[y] ?? [];
    for (let column = 0; column < width; column++) {
      const x = column % line.length;
      const copied = line[x];
      const content = ground.columns[column];
      const cell =
        copied && content ? { row, content, text: textFor(copied, content, table, convention) } : null;
      pieces.push({ y, x, cell });
    }
  }
  return pieces;
}

const GROUPED = /\d[.,\u0020\u00A0\u202F]\d{3}(?!\d)/;

/** A target keeps the text it is given, so its number is grouped where the person saw it grouped; a target of ours is as it was typed. */
function textFor(
  cell: CopiedCell,
  content: CellContent,
  { isOurs = false }: CopiedTable,
  convention: Convention | null,
): string {
  const { text, exact } = cell;
  if (!isNumeric(content)) return text;
  if (content.kind === 'target' && isOurs && !readNumber(text).ok) return text;
  const isGrouped = content.kind === 'target' && exact !== null && GROUPED.test(text) && !isPercent(text);
  return isGrouped ? printNumber(exact) : inHouseForm(cell, convention);
}
