/** What the hands need from the grid and the screen around it. Types alone. */
import type { LeftUndone } from '#app/pasting.ts';
import type { IndicatorId, Random } from '#core/identity.ts';
import type { Messages } from '#messages/vi.ts';
import type { TellElsewhere } from '#ui/grid/cell-edit.ts';
import type { PasteQuestions } from '#ui/hands/block-hands.ts';
import type { ShownEditing } from '#ui/hands/shown-editing.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

export interface HandsParts {
  readonly surface: Surface;
  readonly say: () => Messages;
  readonly showRefusal: (sentence: string | null, beside: HTMLElement) => void;
  readonly tellElsewhere: TellElsewhere;
  /** The active cell or the range changed. */
  readonly onselect: () => void;
  /** Editing began or changed, or ended (null). */
  readonly onediting: (shown: ShownEditing | null) => void;
  readonly askWhy: (cell: GridCell, element: HTMLElement) => void;
  /** Today as it is typed. */
  readonly today: () => string;
  /** Where the field stands while a bar above an on-screen keyboard holds it; null over its cell. */
  readonly fieldSlot: () => HTMLElement | null;
  readonly leave: (step: 1 | -1) => void;
  /** Opens the menu of the active cell at a point of the window. */
  readonly openMenu: (x: number, y: number) => void;
  readonly random: Random;
  readonly questions: PasteQuestions;
  /** Says shortly what was done. */
  readonly tell: (sentence: string) => void;
  /** Says what a paste left undone, and offers the list of it under that label. */
  readonly report: (sentence: string, left: LeftUndone, label: string) => void;
  readonly dropRows: (rows: readonly IndicatorId[], side: 'before' | 'after', row: IndicatorId) => void;
}
