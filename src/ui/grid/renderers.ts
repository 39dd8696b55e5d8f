/**
 * Cells that are more than a text: the name with its level and the way into the row sheet, the target with its assigner, the
 * formed figure, the percent with its bar, the pace, the verdict with its sign. Plain DOM, updated in place; what they say comes from cell-text.
 */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Session } from '#app/session.svelte.ts';
import type { PaceState } from '#core/pace.ts';
import { elapsedShare, type Period } from '#core/period.ts';
import { lineAt, type Placed } from '#core/plan.ts';
import { printGoal } from '#core/target.ts';
import type { Messages } from '#messages/vi.ts';
import { targetAt, type TargetPlace } from '#core/target-place.ts';
import { partsOf } from '#ui/grid/cell-value.ts';
import { makeElement } from '#ui/grid/make-element.ts';
import { pacePlace } from '#ui/parts/attainment-bar.ts';
import { SIGN_OF, TONE_OF } from '#ui/parts/verdict-signs.ts';
import { verdictWord } from '#ui/parts/verdict-words.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** Rows under a row, shown or put away. */
export interface Folding {
  readonly hasChildren: (row: Placed['id']) => boolean;
  readonly isCollapsed: (row: Placed['id']) => boolean;
  readonly toggle: (row: Placed['id']) => void;
  readonly label: (name: string, isCollapsed: boolean) => string;
}

/** What every renderer may ask for; words are read anew each time so that a change of language shows. */
export interface GridContext {
  readonly session: Session;
  /** Null before the grid is there: nothing folds yet. */
  readonly folding: Folding | null;
  readonly say: () => Messages;
  readonly openSheet: (row: Placed['id']) => void;
}

type Params = ICellRendererParams<Placed, string, GridContext>;

abstract class Cell implements ICellRendererComp<Placed> {
  readonly element = makeElement('div', this.className());

  abstract className(): string;
  abstract show(params: Params): void;

  init(params: Params): void {
    this.show(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: Params): boolean {
    this.show(params);
    return true;
  }
}

export class NameCell extends Cell {
  #text = makeElement('span', 'name-text');
  #button = makeElement('button', 'open-sheet');
  #fold = makeElement('button', 'fold');
  #row: Placed['id'] | null = null;
  #context: GridContext | null = null;

  className(): string {
    return 'name-cell';
  }

  override init(params: Params): void {
    this.#button.tabIndex = -1;
    this.#button.setAttribute('type', 'button');
    this.#button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (this.#row) this.#context?.openSheet(this.#row);
    });
    this.#fold.tabIndex = -1;
    this.#fold.setAttribute('type', 'button');
    this.#fold.addEventListener('click', (event) => {
      event.stopPropagation();
      if (this.#row) this.#context?.folding?.toggle(this.#row);
    });
    this.element.append(this.#fold, this.#text, this.#button);
    this.show(params);
  }

  show({ data, context }: Params): void {
    if (!data) return;
    this.#row = data.id;
    this.#context = context;
    const { indicator } = lineAt(context.session.plan, data.id);
    const say = context.say();
    this.#text.textContent = indicator.name;
    this.element.dataset['depth'] = String(Math.min(data.depth, 4));
    this.element.classList.toggle('is-reference', indicator.kind === 'indicator' && !indicator.counted);
    const name = indicator.name || say.unnamedRow;
    this.#button.setAttribute('aria-label', say.openRowSheet(name));
    const { folding } = context;
    this.#fold.hidden = !folding?.hasChildren(data.id);
    if (!folding || this.#fold.hidden) return;
    const isCollapsed = folding.isCollapsed(data.id);
    this.#fold.setAttribute('aria-label', folding.label(name, isCollapsed));
    this.#fold.setAttribute('aria-expanded', String(!isCollapsed));
  }
}

/** Letters of a target that no longer stand on one line: «tăng bình quân 12%/năm». */
const LONG_TEXT = 11;

export class TargetCell extends Cell {
  #assigner = makeElement('span', 'assigner');
  #text = makeElement('span', 'target-text');

  className(): string {
    return 'target-cell';
  }

  override init(params: Params): void {
    this.element.append(this.#text, this.#assigner);
    this.show(params);
  }

  show({ data, context, colDef }: Params): void {
    const { place, namedPeriod } = paramsOf(colDef?.cellRendererParams);
    const target = data ? targetAt(lineAt(context.session.plan, data.id), place) : null;
    const isInherited = place.isOwn && target !== null && target.period !== place.period;
    // Assigner and period are said where the heading does not say them already.
    const isShared = place.slot.assigners.length > 1;
    const notes = target
      ? [
          isShared ? target.assigner : '',
          target.period === namedPeriod ? '' : context.say().columns.ofPeriod(target.period),
        ].filter((note) => note !== '')
      : [];
    // As written, unless the number would be cut off, or the target's own column has it as written.
    const isLong = (target?.text.length ?? 0) > LONG_TEXT;
    const isShortened = target?.goal.kind === 'measured' && (isInherited || (isLong && notes.length > 0));
    const text = target ? (isShortened ? printGoal(target.goal) : target.text) : '';
    this.#text.textContent = text;
    this.#assigner.textContent = notes.join(' · ');
    this.element.classList.toggle('is-long', text.length > LONG_TEXT);
    this.element.classList.toggle('is-implied', target?.implied !== undefined && target?.implied !== null);
    this.element.classList.toggle('is-words', target !== null && target.goal.kind !== 'measured');
    this.element.classList.toggle('is-inherited', isInherited);
  }
}

/** A figure formed over a stage, with the word that says how above it. */
export class FigureCell extends Cell {
  #word = makeElement('span', 'formed-word');
  #text = makeElement('span', 'formed-figure');

  className(): string {
    return 'figure-cell';
  }

  override init(params: Params): void {
    this.element.append(this.#word, this.#text);
    this.show(params);
  }

  show({ value }: Params): void {
    const [text, word] = partsOf(value);
    this.#text.textContent = text;
    this.#word.textContent = word;
  }
}

export class AttainmentCell extends Cell {
  #text = makeElement('span', 'percent');
  #bar = makeElement('span', 'bar');
  #fill = makeElement('span', 'fill');
  #pace = makeElement('span', 'pace-tick');

  className(): string {
    return 'attainment-cell';
  }

  override init(params: Params): void {
    this.#bar.append(this.#fill, this.#pace, makeElement('span', 'full-tick'));
    this.element.append(this.#text, this.#bar);
    this.show(params);
  }

  show({ value, colDef }: Params): void {
    const [text, filled, short] = partsOf(value);
    this.#text.textContent = text;
    this.element.classList.toggle('is-empty', filled === '');
    if (filled === '') return;
    this.#fill.style.inlineSize = filled;
    this.element.classList.toggle('is-short', short !== '');
    const pace = pacePlace(elapsedShare(paramsOf(colDef?.cellRendererParams).place.period));
    this.#pace.hidden = pace === null;
    this.#pace.style.insetInlineStart = `${pace ?? 0}%`;
  }
}

const PACE_SIGNS: Record<PaceState, string> = { ahead: '▲', 'on-pace': '●', behind: '▼' };

/** The pace in sign and word, and below it what is still missing a month. */
export class PaceCell extends Cell {
  #sign = makeElement('span', 'pace-sign');
  #word = makeElement('span', 'pace-word');
  #missing = makeElement('span', 'pace-missing');

  className(): string {
    return 'pace-cell';
  }

  override init(params: Params): void {
    this.#sign.setAttribute('aria-hidden', 'true');
    this.element.append(this.#sign, this.#word, this.#missing);
    this.show(params);
  }

  show({ value, context }: Params): void {
    const [state, missing] = partsOf(value) as [PaceState | '', string, string]; // made by the column's own getter
    this.#sign.textContent = state ? PACE_SIGNS[state] : '';
    this.#word.textContent = state ? context.say().columns.paces[state] : '';
    this.#missing.textContent = missing;
    this.element.dataset['pace'] = state;
  }
}

export class VerdictCell extends Cell {
  #sign = makeElement('span', 'verdict-sign');
  #word = makeElement('span', 'verdict-word');

  className(): string {
    return 'verdict-cell';
  }

  override init(params: Params): void {
    this.#sign.setAttribute('aria-hidden', 'true');
    this.element.append(this.#sign, this.#word);
    this.show(params);
  }

  show({ value, context }: Params): void {
    const [kind, given] = partsOf(value) as [VerdictKind | '', string, string]; // made by the column's own getter
    const { verdictWords } = context.session.plan.head.settings;
    this.#sign.textContent = kind ? SIGN_OF[kind] : '';
    this.#word.textContent = kind ? verdictWord(kind, verdictWords, context.say()) + (given ? ' *' : '') : '';
    this.element.dataset['tone'] = kind ? TONE_OF[kind] : '';
  }
}

/** What a column was made for, as its definition carries it. */
export interface TargetParams {
  readonly place: TargetPlace;
  /** The period the heading already names, so that cells need not. */
  readonly namedPeriod: Period | null;
}

function paramsOf(params: unknown): TargetParams {
  return params as TargetParams; // set by column-makers.ts for every column with these renderers
}
