/**
 * Cells that are more than a text: the name with its level and the way into the row sheet, the target with its assigner, the
 * percent with its bar, the verdict with its sign. Plain DOM, updated in place; what they say comes from cell-text.
 */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Session } from '#app/session.svelte.ts';
import { elapsedShare, type Period } from '#core/period.ts';
import { lineAt, type Placed } from '#core/plan.ts';
import type { TargetSlot } from '#core/target-slots.ts';
import type { Messages } from '#messages/vi.ts';
import { attainmentInSlot, attainmentText, targetOfSlot } from '#ui/grid/cell-text.ts';
import { makeElement } from '#ui/grid/make-element.ts';
import { barMarks } from '#ui/parts/attainment-bar.ts';
import { SIGN_OF, TONE_OF } from '#ui/parts/verdict-signs.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** What every renderer may ask for; words are read anew each time so that a change of language shows. */
export interface GridContext {
  readonly session: Session;
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
    this.element.append(this.#text, this.#button);
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
    this.#button.setAttribute('aria-label', say.openRowSheet(indicator.name || say.unnamedRow));
  }
}

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
    const slot = slotOf(colDef?.cellRendererParams);
    const target = data && slot ? targetOfSlot(context.session, data.id, slot) : null;
    this.#text.textContent = target?.text ?? '';
    // Assigner and period are said where the heading does not say them already.
    const isShared = (slot?.assigners.length ?? 0) > 1;
    const isNamed = target?.period === slotParamsOf(colDef?.cellRendererParams)?.namedPeriod;
    const words = target
      ? [isShared ? target.assigner : '', isNamed ? '' : context.say().period(target.period)]
      : [];
    this.#assigner.textContent = words.filter((word) => word !== '').join(' · ');
    this.element.classList.toggle('is-implied', target?.implied !== undefined && target?.implied !== null);
    this.element.classList.toggle('is-words', target !== null && target.goal.kind !== 'measured');
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

  show({ data, context, colDef }: Params): void {
    const slot = slotOf(colDef?.cellRendererParams);
    if (!data || !slot) return;
    const attainment = attainmentInSlot(context.session, data.id, slot);
    const isPercent = attainment.kind === 'percent';
    this.element.classList.toggle('is-empty', !isPercent);
    const hasTarget = !isPercent && attainment.reason !== 'no-target' && attainment.reason !== 'no-figure';
    this.#text.textContent = isPercent ? attainmentText(attainment) : hasTarget ? '–' : '';
    if (!isPercent) return;
    const marks = barMarks(attainment.percent, elapsedShare(context.session.period));
    this.#fill.style.inlineSize = `${marks.filled}%`;
    this.element.classList.toggle('is-short', marks.isShort);
    this.#pace.hidden = marks.pace === null;
    this.#pace.style.insetInlineStart = `${marks.pace ?? 0}%`;
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
    const [kind, given] = (value ?? '').split('|') as [VerdictKind | '', string?]; // made by the column's own getter
    this.#sign.textContent = kind ? SIGN_OF[kind] : '';
    this.#word.textContent = kind ? context.say().verdicts[kind] + (given ? ' *' : '') : '';
    this.element.dataset['tone'] = kind ? TONE_OF[kind] : '';
  }
}

/** The slot a column was made for, as its definition carries it. */
export interface SlotParams {
  readonly slot: TargetSlot;
  /** The period the heading already names, so that cells need not; null where rows differ. */
  readonly namedPeriod: Period | null;
}

function slotOf(params: unknown): TargetSlot | null {
  return slotParamsOf(params)?.slot ?? null;
}

function slotParamsOf(params: unknown): SlotParams | null {
  return (params as SlotParams | undefined) ?? null; // set by columns.ts for every column with these renderers
}
