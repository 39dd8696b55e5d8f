/** What a command is, and what it may use: the plan, the selection, and what the screen does for it. */
import type { Change } from '#core/change.ts';
import type { IndicatorId, Random } from '#core/identity.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Messages } from '#messages/vi.ts';

/** What hands do with the selected cells and the screen around them. */
export interface HandVerbs {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly copyWithHeadings: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly fillRight: () => void;
  readonly selectAll: () => void;
  readonly find: () => void;
  readonly replace: () => void;
  readonly filter: () => void;
  readonly help: () => void;
  readonly columns: () => void;
  readonly cellHistory: () => void;
}

export interface Workplace {
  readonly session: Session;
  /** The row of the active cell, or null when none is. */
  readonly row: IndicatorId | null;
  /** The selected rows from top to bottom; none, or the active one alone, where nothing more is selected. */
  readonly rows: readonly IndicatorId[];
  readonly random: Random;
  readonly say: Messages;
  /** Makes a cell active, its editor open when asked. */
  readonly focus: (row: IndicatorId, column: string, edit: boolean) => void;
  /** Selects rows that stand in the plan; the active column stays. */
  readonly selectRows: (rows: readonly IndicatorId[]) => void;
  readonly tell: (text: string, withUndo: boolean) => void;
  readonly openSheet: (row: IndicatorId) => void;
  /** Hides or shows what stands under rows; a row with nothing under it is left as it is. */
  readonly collapse: (rows: readonly IndicatorId[], isCollapsed: boolean) => void;
  /** Brings into view what was undone or done again. */
  readonly show: (change: Change) => void;
  /** Null until the grid is there. */
  readonly hands: HandVerbs | null;
}

export interface Command {
  readonly id: string;
  readonly label: (say: Messages) => string;
  /** As shown and as matched: `Ctrl+Z`; null where only menus reach it. */
  readonly keys: string | null;
  /** Further keys that do the same. */
  readonly also?: readonly string[];
  /** The keys are shown only: the browser's clipboard, or the hands in the grid, answer to them. */
  readonly isAnsweredElsewhere?: boolean;
  /** Asked for in the midst of typing into a cell it takes what was typed first; other keys belong to the text then. */
  readonly endsTyping?: boolean;
  /** Its keys count only while a cell of the grid has the focus, as they act on that row. */
  readonly onRow: boolean;
  readonly isPossible: (place: Workplace) => boolean;
  readonly run: (place: Workplace) => void;
}
