/**
 * What hands do with the selected block: copy and cut it, paste into it, clear it, fill it. Texts go in and out through the
 * app's own verbs; every deed is one change through the session. What has to be asked is asked by the screen.
 */
import { copyTable } from '#app/copying.ts';
import { handWords } from '#app/hand-words.ts';
import {
  pasteInto,
  preparePaste,
  type CutCell,
  type LeftUndone,
  type PasteOutcome,
  type TwoReadings,
} from '#app/pasting.ts';
import { editCells, type BlockEdit, type CellText } from '#core/block-edits.ts';
import { isSameContent, typedTextOf, type CellContent } from '#core/cell-content.ts';
import type { ChangeCode } from '#core/change-label.ts';
import { fillTexts } from '#core/fill.ts';
import type { Random } from '#core/identity.ts';
import type { Convention } from '#core/number.ts';
import { lineAt } from '#core/plan.ts';
import { done, type Refusal } from '#core/refusal.ts';
import { readCopiedHtml } from '#ui/hands/copied-html.ts';
import { heldCell } from '#ui/hands/held-cell.ts';
import { whyLocked } from '#ui/hands/locked.ts';
import { cellKey } from '#ui/hands/painting.ts';
import type { Block, Selection } from '#ui/hands/selection.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

/** What the screen asks before a paste; null when the person gives up. */
export interface PasteQuestions {
  /** The likelier answer stands first. */
  readonly askNumbers: (
    some: readonly TwoReadings[],
    suggested: Convention | null,
  ) => Promise<Convention | null>;
  readonly askRows: (missing: number) => Promise<'add' | 'without' | null>;
}

export interface BlockHandsParts {
  readonly surface: Surface;
  readonly selection: Selection;
  readonly random: Random;
  readonly questions: PasteQuestions;
  /** Says to screen readers what anyone can see for themselves. */
  readonly announce: (sentence: string) => void;
  /** Says shortly what was done. */
  readonly tell: (sentence: string) => void;
  /** Says what was left undone, and offers the list of it under that label. */
  readonly report: (sentence: string, left: LeftUndone, label: string) => void;
  readonly sayRefusal: (refusal: Refusal) => void;
  /** Something else is to be painted: cells marked as cut. */
  readonly onmark: () => void;
}

/** What was cut, and the text it left on the clipboard, by which it is known again. */
interface Cut {
  readonly block: readonly (readonly CutCell[])[];
  readonly keys: ReadonlySet<string>;
  /** What the columns held then: in another period they hold something else. */
  readonly contents: ReadonlyMap<string, CellContent | null>;
  readonly text: string;
}

const NOTHING_CUT: ReadonlySet<string> = new Set();

export class BlockHands {
  readonly #parts: BlockHandsParts;
  #cut: Cut | null = null;

  readonly stop: () => void;

  constructor(parts: BlockHandsParts) {
    this.#parts = parts;
    // Whatever is changed before the paste would be emptied by it: as in a spreadsheet, an edit lets go of the cut.
    const { session } = parts.surface;
    let seen = session.plan;
    this.stop = session.watch(() => {
      if (session.plan !== seen) this.dropCut();
      seen = session.plan;
    });
  }

  /** Keys of the cells marked as cut; none where its columns show something else. */
  get cutKeys(): ReadonlySet<string> {
    const cut = this.#cut;
    if (!cut) return NOTHING_CUT;
    const isShown = [...cut.contents].every(([id, content]) => {
      const now = this.#parts.surface.column(id)?.content ?? null;
      return content === null ? now === null : now !== null && isSameContent(now, content);
    });
    return isShown ? cut.keys : NOTHING_CUT;
  }

  /** Lets go of what was cut; false when nothing was. */
  dropCut(): boolean {
    if (!this.#cut) return false;
    this.#cut = null;
    this.#parts.onmark();
    return true;
  }

  /** The block in both flavours of the clipboard; null while nothing is selected. */
  copy(withHeadings = false): { readonly text: string; readonly html: string } | null {
    const { surface, selection } = this.#parts;
    const { block, rows } = selection;
    if (!block) return null;
    this.dropCut();
    const columns = surface.columns().slice(block.left, block.right + 1);
    const headings = withHeadings ? [columns.map(({ label }) => ({ text: label, exact: null }))] : [];
    const { plan } = surface.session;
    return copyTable({
      rows: [...headings, ...rows.map((row) => columns.map((column) => heldCell(plan, row, column)))],
    });
  }

  /** As `copy`, and marks the cells: pasted elsewhere they are emptied. */
  cut(): { readonly text: string; readonly html: string } | null {
    const copied = this.copy();
    if (!copied) return null;
    const { surface, selection } = this.#parts;
    const { cells } = selection;
    const contents = new Map(
      cells[0]?.map(({ column }) => [column, surface.column(column)?.content ?? null]) ?? [],
    );
    const cutCell = (cell: GridCell): CutCell => ({
      row: cell.row,
      content: this.#isLocked(cell) ? null : (contents.get(cell.column) ?? null),
    });
    this.#cut = {
      block: cells.map((line) => line.map(cutCell)),
      keys: new Set(cells.flat().map(cellKey)),
      contents,
      text: copied.text,
    };
    this.#parts.onmark();
    return copied;
  }

  /** How many cells are selected. */
  get count(): number {
    const { block } = this.#parts.selection;
    return block ? (block.bottom - block.top + 1) * (block.right - block.left + 1) : 0;
  }

  /** Pastes both flavours at the active cell or over the selection, asking what has to be asked. */
  async paste({ text, html }: { readonly text: string; readonly html: string }): Promise<void> {
    const { surface, selection, questions, random, tell } = this.#parts;
    const block = selection.block ?? { top: 0, bottom: 0, left: 0, right: 0 };
    const columns = surface.columns().slice(block.left);
    const prepared = preparePaste(
      { text, html: html === '' ? null : readCopiedHtml(html) },
      {
        rows: surface
          .rows()
          .slice(block.top)
          .map(({ id }) => id),
        columns: columns.map(({ content }) => content),
        selected: { rows: block.bottom - block.top + 1, columns: block.right - block.left + 1 },
      },
    );
    if (!prepared) return tell(handWords().nothingToPaste);
    const { ambiguous, suggested, rowsMissing, size } = prepared;
    const convention = ambiguous.length > 0 ? await questions.askNumbers(ambiguous, suggested) : null;
    if (ambiguous.length > 0 && convention === null) return;
    const rows = rowsMissing > 0 ? await questions.askRows(rowsMissing) : 'without';
    if (rows === null) return;
    // The same text from elsewhere would bring other HTML, or none of ours.
    const isCut = isSameText(this.#cut?.text, text) && (html === '' || prepared.table.isOurs);
    const cut = isCut ? this.#cut?.block : [];
    this.#cut = null;
    const outcome = pasteInto(
      surface.session,
      prepared,
      { convention, addRows: rows === 'add' },
      random,
      cut,
    );
    selection.select(blockOf(surface, block, size));
    this.#parts.onmark();
    this.#sayPasted(outcome);
  }

  clear(): void {
    const { selection } = this.#parts;
    const texts = this.#textsOf(selection.cells.flat(), () => '').filter(
      ({ content }) => content.kind !== 'state', // it goes with its figure
    );
    const done = this.#write(texts, selection.isRange ? 'clear-cells' : 'clear-cell');
    if (done) this.#say(done, handWords().cleared, this.#parts.tell);
  }

  /** Repeats the first row of the selection below it, or of a single cell the one above; `right` likewise to the right. */
  fill(direction: 'down' | 'right'): void {
    const { selection } = this.#parts;
    const { block } = selection;
    if (!block) return;
    const isSingle = direction === 'down' ? block.top === block.bottom : block.left === block.right;
    const { top, left } = block;
    const source =
      direction === 'down'
        ? { ...block, top: isSingle ? top - 1 : top, bottom: isSingle ? top - 1 : top }
        : { ...block, left: isSingle ? left - 1 : left, right: isSingle ? left - 1 : left };
    if (source.top < 0 || source.left < 0) return;
    const target =
      direction === 'down' ? { ...block, top: source.bottom + 1 } : { ...block, left: source.right + 1 };
    this.fillFrom(source, target, 'copy');
  }

  /** Fills `target`, which lies beside `source` in one direction, with copies of it or the series it begins. */
  fillFrom(source: Block, target: Block, mode: 'copy' | 'series'): void {
    const { surface } = this.#parts;
    const isDown = target.left === source.left && target.right === source.right;
    const isBack = isDown ? target.bottom < source.top : target.right < source.left;
    const inOrder = (cells: readonly GridCell[]): readonly GridCell[] =>
      isBack ? [...cells].reverse() : cells;
    const [from, to] = [source, target].map((block) => lanesOf(surface, block, isDown).map(inOrder));
    const isFree = (cell: GridCell): boolean => !this.#isLocked(cell);
    const texts = (from ?? []).flatMap((lane, n) => {
      // What is computed, and what a heading cannot hold, is nothing to fill with: not even with nothing.
      const [source, free] = [lane.filter(isFree), (to?.[n] ?? []).filter(isFree)];
      const typed = source.map((cell) => this.#typed(cell));
      const made = typed.length > 0 ? fillTexts(typed, free.length, mode, this.#holds(source)) : [];
      return made.flatMap((text, at) => this.#textsOf(free.slice(at, at + 1), () => text));
    });
    const done = texts.length > 0 ? this.#write(texts, 'fill') : { written: 0, left: [] };
    if (done) this.#say(done, handWords().filled, texts.length > 0 ? this.#parts.announce : this.#parts.tell);
  }

  /** Types one text into every cell of the selection; answers why not where the active cell refuses it. */
  fillWith(text: string): Refusal | null {
    const { surface, selection } = this.#parts;
    const cells = selection.cells.flat().filter((cell) => !this.#isLocked(cell));
    const texts = this.#textsOf(cells, () => text);
    const block = editCells(surface.session.plan, texts);
    const [first] = block.refused;
    if (first && block.written === 0) return first.refusal;
    const refusal = surface.session.run({ code: 'fill', count: block.written }, done(block.changes));
    if (!refusal) this.#say(writtenOf(block, texts), handWords().filled, this.#parts.announce);
    return refusal;
  }

  /** Puts new texts into cells, as replacing does; answers how many changed. */
  replace(some: readonly { readonly cell: GridCell; readonly text: string }[]): number {
    const texts = some.flatMap(({ cell, text }) => this.#textsOf([cell], () => text));
    const done = this.#write(texts, 'replace');
    if (done && done.left.length > 0) this.#say(done, handWords().replaced, this.#parts.tell);
    return done?.written ?? 0;
  }

  /** Runs one change over the cells; null when it was refused as a whole. */
  #write(texts: readonly CellText[], code: ChangeCode): Written | null {
    const { session } = this.#parts.surface;
    const block = editCells(session.plan, texts);
    const count = block.written;
    const [only] = texts;
    const subject = only && texts.length === 1 ? lineAt(session.plan, only.row).indicator.name : undefined;
    const label = subject === undefined ? { code, count } : { code, count, subject };
    const refusal = session.run(label, done(block.changes));
    if (refusal) this.#parts.sayRefusal(refusal);
    return refusal ? null : writtenOf(block, texts);
  }

  /** What is left as it was is said aloud and listed; else it is enough to say what was done. */
  #say({ written, left }: Written, words: (n: number) => string, tell: (sentence: string) => void): void {
    const { seeList, someLeft, nothingChanged } = handWords();
    if (left.length > 0) {
      const about = { left, inWords: [], columnsBeyond: 0 };
      this.#parts.report(someLeft(words(written), left.length), about, seeList);
    } else tell(written > 0 ? words(written) : nothingChanged);
  }

  /** The cells that can be typed into, each with its text. */
  #textsOf(cells: readonly GridCell[], textOf: (cell: GridCell) => string): CellText[] {
    const { surface } = this.#parts;
    return cells.flatMap((cell) => {
      const content = surface.column(cell.column)?.content;
      return content && !this.#isLocked(cell) ? [{ row: cell.row, content, text: textOf(cell) }] : [];
    });
  }

  #isLocked({ row, column }: GridCell): boolean {
    const { surface } = this.#parts;
    const refusal = whyLocked(surface.session, row, surface.column(column)?.content ?? null);
    // The figure a state or a day is said of may come in the same step.
    return refusal !== null && refusal.code !== 'figure-first';
  }

  #typed({ row, column }: GridCell): string {
    const { surface } = this.#parts;
    const held = surface.column(column);
    return held?.content ? typedTextOf(surface.session.plan, row, held.content) : '';
  }

  /** Numbers go on as numbers («8,9» to «9,0»), anything else as labels do. */
  #holds([first]: readonly GridCell[]): 'numbers' | 'texts' {
    const content = first && this.#parts.surface.column(first.column)?.content;
    return content?.kind === 'figure' || content?.kind === 'target' ? 'numbers' : 'texts';
  }

  #sayPasted(outcome: PasteOutcome): void {
    const { tell, report, sayRefusal } = this.#parts;
    if (outcome.refusal) return sayRefusal(outcome.refusal);
    const { pasted, isMoved, left, computed, addedRows, inWords, columnsBeyond } = outcome;
    const about = { refused: left.length, computed, rows: addedRows };
    const isAll = left.length + computed + addedRows === 0;
    const sentence = isMoved && isAll ? handWords().moved(pasted) : handWords().pasted(pasted, about);
    if (left.length + inWords.length + columnsBeyond > 0) report(sentence, outcome, handWords().seeList);
    else tell(sentence);
  }
}

/** How many cells changed, and those that kept what they held as they cannot hold what was given. */
interface Written {
  readonly written: number;
  readonly left: LeftUndone['left'];
}

function writtenOf({ written, refused }: BlockEdit, texts: readonly CellText[]): Written {
  const left = refused.flatMap(({ index, refusal }) => {
    const cell = texts[index];
    return cell ? { ...cell, refusal } : [];
  });
  return { written, left };
}

/** Some browsers and systems write other line breaks into the clipboard, and one more at its end. */
function isSameText(a: string | undefined, b: string): boolean {
  const evened = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return a !== undefined && evened(a) === evened(b);
}

/** The block that was written, as far as it is shown. */
function blockOf(surface: Surface, { top, left }: Block, size: { rows: number; columns: number }): Block {
  return {
    top,
    left,
    bottom: Math.min(top + size.rows, surface.rows().length) - 1,
    right: Math.min(left + size.columns, surface.columns().length) - 1,
  };
}

/** The cells of a block column by column (`isDown`) or row by row. */
function lanesOf(surface: Surface, block: Block, isDown: boolean): GridCell[][] {
  const rows = surface.rows().slice(block.top, block.bottom + 1);
  const columns = surface.columns().slice(block.left, block.right + 1);
  return isDown
    ? columns.map(({ id }) => rows.map((row) => ({ row: row.id, column: id })))
    : rows.map((row) => columns.map(({ id }) => ({ row: row.id, column: id })));
}
