/**
 * What can be done to the open plan, as one table: label, keys, when it is possible, what it does. Toolbar, menus and keyboard
 * all read it. To add a command: one row here and its word in both dictionaries.
 */
import { adding, duplicating, inserting } from '#app/adding-commands.ts';
import { pressedKeys } from '#app/command-keys.ts';
import {
  BESIDE,
  changingKind,
  collapsing,
  hasRow,
  moving,
  removing,
  renumbering,
  type Label,
} from '#app/row-commands.ts';
import type { Command, HandVerbs } from '#app/workplace.ts';
import { indentRows, moveRows, outdentRows } from '#core/row-moves.ts';

export type { Command, HandVerbs, Workplace } from '#app/workplace.ts';

const INWARDS = { one: 'indent-row', several: 'indent-rows' } as const;
const OUTWARDS = { one: 'outdent-row', several: 'outdent-rows' } as const;

export const COMMANDS = {
  undo: {
    id: 'undo',
    label: (say) => say.undo,
    keys: 'Ctrl+Z',
    onRow: false,
    isPossible: ({ session }) => session.canUndo,
    run: ({ session, say, tell, show }) =>
      void session.undoWhenKnown().then((change) => {
        if (change) {
          show(change);
          tell(say.undone(change.label), false);
        } else if (session.undoLabel === null)
          tell(session.canUndo ? say.earlierNotRead : say.nothingToUndo, false);
      }),
  },
  redo: {
    id: 'redo',
    label: (say) => say.redo,
    keys: 'Ctrl+Y',
    also: ['Ctrl+Shift+Z'],
    onRow: false,
    isPossible: ({ session }) => session.canRedo,
    run: ({ session, say, tell, show }) =>
      void session.redoWhenKnown().then((change) => {
        if (change) {
          show(change);
          tell(say.redone(change.label), false);
        } else if (session.redoLabel === null && session.canRedo) tell(say.earlierNotRead, false);
      }),
  },
  addIndicator: adding('addIndicator', (say) => say.addIndicator, 'Ctrl+Enter', 'indicator', 'after'),
  addPart: adding('addPart', (say) => say.addPart, null, 'part', 'inside'),
  addGroup: adding('addGroup', (say) => say.addGroup, null, 'group', 'after'),
  insertAbove: inserting('insertAbove', (say) => say.insertAbove, 'Ctrl++', 'before'),
  insertBelow: inserting('insertBelow', (say) => say.commands.insertBelow, null, 'after'),
  duplicate: duplicating('duplicate', (say) => say.commands.duplicate),
  moveUp: moving(
    'moveUp',
    (say) => say.moveUp,
    'Alt+↑',
    BESIDE,
    (plan, rows) => moveRows(plan, rows, -1),
  ),
  moveDown: moving(
    'moveDown',
    (say) => say.moveDown,
    'Alt+↓',
    BESIDE,
    (plan, rows) => moveRows(plan, rows, 1),
  ),
  indent: moving('indent', (say) => say.indent, 'Alt+→', INWARDS, indentRows),
  outdent: moving('outdent', (say) => say.outdent, 'Alt+←', OUTWARDS, outdentRows),
  makeGroup: changingKind('makeGroup', (say) => say.commands.makeGroup, 'group'),
  makeIndicator: changingKind('makeIndicator', (say) => say.commands.makeIndicator, 'indicator'),
  makeReference: changingKind('makeReference', (say) => say.commands.makeReference, 'reference'),
  collapse: collapsing('collapse', (say) => say.commands.collapse, 'Alt+Shift+←', true),
  expand: collapsing('expand', (say) => say.commands.expand, 'Alt+Shift+→', false),
  renumber: renumbering('renumber', (say) => say.commands.renumber),
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
  removeRow: removing('removeRow', (say) => say.removeRow, 'Ctrl+-'),

  copy: { ...onCells('copy', (say) => say.commands.copy, 'Ctrl+C'), isAnsweredElsewhere: true },
  cut: { ...onCells('cut', (say) => say.commands.cut, 'Ctrl+X'), isAnsweredElsewhere: true },
  paste: { ...onCells('paste', (say) => say.commands.paste, 'Ctrl+V'), isAnsweredElsewhere: true },
  copyWithHeadings: onCells('copyWithHeadings', (say) => say.commands.copyWithHeadings, null),
  clear: { ...onCells('clear', (say) => say.commands.clear, 'Delete'), isAnsweredElsewhere: true },
  fillDown: onCells('fillDown', (say) => say.commands.fillDown, 'Ctrl+D'),
  fillRight: onCells('fillRight', (say) => say.commands.fillRight, 'Ctrl+R'),
  selectAll: onCells('selectAll', (say) => say.commands.selectAll, 'Ctrl+A'),
  find: { ...onScreen('find', (say) => say.commands.find, 'Ctrl+F'), endsTyping: true },
  replace: { ...onScreen('replace', (say) => say.commands.replace, 'Ctrl+H'), endsTyping: true },
  filter: { ...onScreen('filter', (say) => say.commands.filter, 'Ctrl+Shift+L'), endsTyping: true },
  cellHistory: onCells('cellHistory', (say) => say.commands.cellHistory, null),
  columns: onScreen('columns', (say) => say.commands.columns, null),
  help: { ...onScreen('help', (say) => say.commands.help, 'F1'), also: ['?'] },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

/** The command a key press asks for, or null. */
export function commandFor(event: KeyboardEvent): Command | null {
  const pressed = pressedKeys(event);
  const commands: readonly Command[] = Object.values(COMMANDS);
  const asked = commands.find(
    ({ keys, also = [] }) => pressed !== null && (keys === pressed || also.includes(pressed)),
  );
  return asked && !asked.isAnsweredElsewhere ? asked : null;
}

/** What hands do with the selected cells. */
function onCells(verb: keyof HandVerbs, label: Label, keys: string | null): Command {
  return {
    id: verb,
    label,
    keys,
    onRow: true,
    isPossible: (place) => place.hands !== null && hasRow(place),
    run: ({ hands }) => hands?.[verb](),
  };
}

/** What hands do wherever the focus is. */
function onScreen(verb: keyof HandVerbs, label: Label, keys: string | null): Command {
  return {
    id: verb,
    label,
    keys,
    onRow: false,
    isPossible: ({ hands }) => hands !== null,
    run: ({ hands }) => hands?.[verb](),
  };
}
