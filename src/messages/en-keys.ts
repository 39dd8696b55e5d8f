/** The help sheet of keys, mouse and fingers, in English. */
import type { KeysMessages } from '#messages/vi-keys.ts';

export const enKeys: KeysMessages = {
  title: 'Keys and gestures',
  or: 'or',
  keyNames: { Space: 'Space', Menu: 'Menu key', Arrows: '↑ ↓ ← →', Letters: 'Letters, digits' },

  groups: {
    moving: 'Moving',
    selecting: 'Selecting',
    typing: 'Typing and editing',
    clipboard: 'Copy, cut, paste',
    filling: 'Filling and clearing',
    undo: 'Undo',
    rows: 'Rows',
    finding: 'Finding',
    leaving: 'Menu, help and leaving the table',
    mouse: 'With the mouse',
    touch: 'With a finger',
  },

  does: {
    step: 'To the next cell',
    tab: 'Next, previous cell; from the last cell out of the table',
    enter: 'One cell down, up; after a run of Tab, Enter returns below the first',
    rowEnds: 'First, last cell of the row',
    tableEnds: 'First, last cell of the table',
    edge: 'To the edge of what is filled',
    screenUpDown: 'One screen up, down',
    screenSideways: 'One screen left, right',

    extend: 'Extend the selection; Shift with any key that moves',
    all: 'Select the whole table',
    wholeRow: 'Select the whole row',
    wholeColumn: 'Select the whole column',
    oneCell: 'Back to a single cell',

    replace: 'Replace what is in the cell',
    edit: 'Edit what is there',
    keep: 'Keep it and go on',
    giveUp: 'Give up, leave it as it was',
    newLine: 'New line in a note',
    today: 'Today’s date',
    states: 'Open the list in the state column',
    why: 'In a computed cell: why it says so',

    copy: 'Copy',
    cut: 'Cut; paste elsewhere to move',
    paste: 'Paste, also from Excel, LibreOffice, Google Sheets',

    fillDown: 'Fill the topmost cell down the selection',
    fillRight: 'Fill the leftmost cell across the selection',
    fillTyped: 'While typing: fill the selection with what was typed',
    clear: 'Clear the selection',
    clearAndEdit: 'Clear the cell and type',

    undo: 'Undo',
    redo: 'Redo',

    addIndicator: 'Add an indicator',
    insertAbove: 'Insert a row above',
    removeRows: 'Delete the rows selected',
    moveRow: 'Move the row up, down',
    indent: 'Indent, outdent',
    collapse: 'Collapse, expand',
    openSheet: 'Open the indicator sheet',

    find: 'Find; accents are optional',
    replaceFound: 'Find and replace',
    next: 'Next, previous find',
    filter: 'Filter rows',

    menu: 'Open the menu of the cell',
    help: 'Open this sheet; the ? while not in a cell',
    leave: 'Out of the table, to what comes after or before it',
  },

  mouse: [
    ['Click', 'select a cell; drag for a range; Shift extends'],
    ['Double click', 'edit a cell'],
    ['Click a heading, a row number', 'select the column, the row'],
    ['Drag the dot at the corner', 'fill on'],
    ['Drag the number of a selected row', 'move rows'],
    ['Drag a heading', 'move a column or a group'],
    ['Drag the edge of a heading', 'change its width; double click fits it'],
    ['Rest on a heading', 'see what the column holds and how it is computed'],
    ['Right button', 'open the menu'],
  ],
  touch: [
    ['Tap', 'select a cell; tap a computed one to see why'],
    ['Tap again', 'edit the cell'],
    ['Drag the two knobs', 'select a range'],
    ['Hold a cell', 'open the menu'],
    ['Hold a heading', 'see what the column holds and how it is computed'],
    ['Swipe', 'scroll; nothing changes'],
    ['← → ↵ above the keyboard', 'keep it and go on'],
  ],
};
