/**
 * What can be done to the open plan, as one table: label, keys, when it is possible, what it does. Toolbar, menus and keyboard
 * all read it. To add a command: one row here and its word in both dictionaries.
 */
import type { ChangeCode } from '#core/change.ts';
import { makeIndicatorId, type IndicatorId, type Random } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { lineOf, subtreeOf, type Plan } from '#core/plan.ts';
import type { EditResult, Refusal } from '#core/refusal.ts';
import { addRow, indentRow, moveRow, outdentRow, removeRows, type Place } from '#core/row-edits.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Messages } from '#messages/vi.ts';

/** What a command may use: the plan, the active cell, and what the screen does with the outcome. */
export interface Workplace {
  readonly session: Session;
  /** The row of the active cell, or null when none is. */
  readonly row: IndicatorId | null;
  readonly random: Random;
  readonly say: Messages;
  /** Makes a cell active, its editor open when asked. */
  readonly focus: (row: IndicatorId, column: string, edit: boolean) => void;
  readonly tell: (text: string, withUndo: boolean) => void;
  readonly openSheet: (row: IndicatorId) => void;
}

export interface Command {
  readonly id: string;
  readonly label: (say: Messages) => string;
  /** As shown and as matched: `Ctrl+Z`; null where only menus reach it. */
  readonly keys: string | null;
  /** Its keys count only while a cell of the grid has the focus, as they act on that row. */
  readonly onRow: boolean;
  readonly isPossible: (place: Workplace) => boolean;
  readonly run: (place: Workplace) => void;
}

export const COMMANDS = {
  undo: {
    id: 'undo',
    label: (say) => say.undo,
    keys: 'Ctrl+Z',
    onRow: false,
    isPossible: ({ session }) => session.undoLabel !== null,
    run: ({ session, say, tell }) => {
      const label = session.undo();
      tell(label ? say.undone(label) : say.nothingToUndo, false);
    },
  },
  redo: {
    id: 'redo',
    label: (say) => say.redo,
    keys: 'Ctrl+Y',
    onRow: false,
    isPossible: ({ session }) => session.redoLabel !== null,
    run: ({ session, say, tell }) => {
      const label = session.redo();
      if (label) tell(say.redone(label), false);
    },
  },
  addIndicator: adding('addIndicator', (say) => say.addIndicator, 'Ctrl+Enter', 'indicator', 'after'),
  insertAbove: adding('insertAbove', (say) => say.insertAbove, null, 'indicator', 'before'),
  addPart: adding('addPart', (say) => say.addPart, null, 'part', 'inside'),
  addGroup: adding('addGroup', (say) => say.addGroup, null, 'group', 'after'),
  moveUp: moving(
    'moveUp',
    (say) => say.moveUp,
    'Alt+↑',
    'move-row',
    (plan, id) => moveRow(plan, id, -1),
  ),
  moveDown: moving(
    'moveDown',
    (say) => say.moveDown,
    'Alt+↓',
    'move-row',
    (plan, id) => moveRow(plan, id, 1),
  ),
  indent: moving('indent', (say) => say.indent, 'Alt+→', 'indent-row', indentRow),
  outdent: moving('outdent', (say) => say.outdent, 'Alt+←', 'outdent-row', outdentRow),
  openSheet: {
    id: 'openSheet',
    label: (say) => say.rowSheet,
    keys: 'Alt+Enter',
    onRow: true,
    isPossible: hasRow,
    run: ({ row, openSheet }) => {
      if (row) openSheet(row);
    },
  },
  removeRow: {
    id: 'removeRow',
    label: (say) => say.removeRow,
    keys: 'Ctrl+-',
    onRow: true,
    isPossible: hasRow,
    run: (place) => {
      const { session, row, say, tell } = place;
      if (!row) return;
      const count = subtreeOf(session.plan, row).length;
      const next = neighbourOf(session, row);
      const refused = session.run({ code: 'remove-rows', count }, removeRows(session.plan, [row]));
      if (report(place, refused)) return;
      if (next) place.focus(next, 'name', false);
      tell(say.rowsRemoved(count), true);
    },
  },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

/** The command a key press asks for, or null. `⌘` counts as Ctrl. */
export function commandFor(event: KeyboardEvent): Command | null {
  const pressed = [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey ? 'Shift+' : '',
    ARROWS[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key),
  ].join('');
  const asked = pressed === 'Ctrl+Shift+Z' ? 'Ctrl+Y' : pressed;
  return Object.values(COMMANDS).find((command) => command.keys === asked) ?? null;
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function hasRow({ session, row }: Workplace): boolean {
  return row !== null && lineOf(session.plan, row) !== null;
}

/** Says why something was refused; true when it was. */
function report({ say, tell }: Workplace, refused: Refusal | null): boolean {
  if (refused) tell(say.refusal(refused), false);
  return refused !== null;
}

function neighbourOf({ plan, rows }: Session, row: IndicatorId): IndicatorId | null {
  const gone = new Set(subtreeOf(plan, row));
  const at = rows.findIndex(({ id }) => id === row);
  const after = rows.slice(at).find(({ id }) => !gone.has(id));
  return (after ?? rows[at - 1])?.id ?? null;
}

function adding(
  id: string,
  label: Command['label'],
  keys: string | null,
  kind: IndicatorKind,
  where: 'before' | 'after' | 'inside',
): Command {
  return {
    id,
    label,
    keys,
    onRow: where !== 'after',
    isPossible: where === 'after' ? () => true : hasRow,
    run: (place) => {
      const { session, row } = place;
      const fresh = makeIndicatorId(place.random);
      const at = row && hasRow(place) ? placeFor(session.plan, row, kind, where) : ({ kind: 'end' } as const);
      if (!report(place, session.run({ code: 'add-row' }, addRow(session.plan, fresh, kind, at)))) {
        place.focus(fresh, 'name', true);
      }
    },
  };
}

/** A group goes beside the nearest group or outermost row above; an indicator added on a group goes into it. */
function placeFor(
  plan: Plan,
  row: IndicatorId,
  kind: IndicatorKind,
  where: 'before' | 'after' | 'inside',
): Place {
  let anchor = row;
  if (kind === 'group') {
    for (let above = lineOf(plan, anchor)?.indicator; above && above.kind !== 'group' && above.parent;) {
      anchor = above.parent;
      above = lineOf(plan, anchor)?.indicator;
    }
  }
  const isOnGroup = lineOf(plan, anchor)?.indicator.kind === 'group';
  if (where === 'after' && kind === 'indicator' && isOnGroup) return { kind: 'inside', row: anchor };
  return { kind: where, row: anchor };
}

function moving(
  id: string,
  label: Command['label'],
  keys: string,
  code: ChangeCode,
  edit: (plan: Plan, row: IndicatorId) => EditResult,
): Command {
  return {
    id,
    label,
    keys,
    onRow: true,
    isPossible: hasRow,
    run: (place) => {
      const { session, row } = place;
      if (!row) return;
      const subject = lineOf(session.plan, row)?.indicator.name ?? '';
      if (!report(place, session.run({ code, subject }, edit(session.plan, row))))
        place.focus(row, 'name', false);
    },
  };
}
