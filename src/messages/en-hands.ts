/** What is said of hands in the grid, in English. */
import type { HandsMessages } from '#messages/vi-hands.ts';

const cells = (n: number): string => (n === 1 ? '1 cell' : `${n} cells`);
const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

export const enHands: HandsMessages = {
  cellName: (row, column, value) => `${row}, ${column}, ${value || 'empty'}`,
  differs: (value, then) =>
    `${value || 'empty'}, ${then === null ? 'no figure when handed in' : `handed in as ${then}`}`,
  editing: (row, column) => `Editing: ${row}, ${column}`,
  activeCell: 'Active cell',
  rangeSelected: (n, columns) => `Selected ${n} rows × ${columns} columns`,
  rowNumber: 'Row',
  selectRow: (n) => `Select row ${n}`,
  rangeStart: 'Drag to select upwards',
  rangeEnd: 'Drag to select downwards',
  fillHandle: 'Drag to fill',
  collapseRow: (name) => `Collapse: ${name}`,
  expandRow: (name) => `Expand: ${name}`,

  copied: (n) => `Copied ${cells(n)}.`,
  cut: (n) => `Cut ${cells(n)}; paste elsewhere to move.`,
  cleared: (n) => `Cleared ${cells(n)}.`,
  filled: (n) => `Filled ${cells(n)}.`,
  moved: (n) => `Moved ${cells(n)}.`,
  replaced: (n) => `Replaced ${cells(n)}.`,
  someLeft: (sentence, left) => `${sentence} ${cells(left)} cannot hold that and stay as they were.`,
  nothingChanged: 'No cell changed.',
  nothingToPaste: 'Nothing to paste yet. Copy in Excel or in this table first.',
  clipboardRefused:
    'The browser does not allow reading the clipboard. Nothing was pasted. Open the cell (tap once more), hold a finger in the field and choose Paste.',
  clipboardUnwritten:
    'The browser does not allow writing to the clipboard. Nothing was copied. Press Ctrl+C to try again.',
  pasted: (n, about) =>
    [
      `Pasted ${cells(n)}`,
      about.rows > 0 ? `added ${rows(about.rows)}` : '',
      about.computed > 0 ? `passed over ${cells(about.computed)} that are computed` : '',
      about.refused > 0 ? `${cells(about.refused)} could not be read and stay as they were` : '',
    ]
      .filter((part) => part !== '')
      .join('; ') + '.',
  seeList: 'See',
  pasteReport: 'What was pasted',
  notRead: 'Left as they were',
  keptAsWords: 'Kept as words, not understood as numbers',
  beyond: (n) => `${n} columns of what was copied lie beyond the table and were not pasted.`,
  addRowsAsk: (n) => `What was copied is ${rows(n)} longer than the table. Add ${rows(n)} at its end?`,
  addRowsYes: (n) => `Add ${rows(n)} and paste`,
  addRowsNo: 'Paste only what fits',
  giveUp: 'Cancel',
  whichNumbers: 'What do dot and comma mean?',
  whichNumbersHint: (n) =>
    `${cells(n)} can be read in two ways. Choose the right one; nothing is pasted until then.`,
  conventionComma: 'Vietnamese: dots between thousands, a comma before decimals',
  conventionDot: 'English: commas between thousands, a dot before decimals',
  likely: '(likely this one)',
  isRead: (typed, value) => `“${typed}” is ${value}`,

  editBar: 'Type into the cell',
  toLeft: 'Cell to the left',
  toRight: 'Cell to the right',
  toNext: 'Done, to the cell below',
  toPrevious: 'Done, to the cell above',
  giveUpEdit: 'Give up, keep as it was',
  lettersKeyboard: 'Letters',
  digitsKeyboard: 'Digits',
  chooseState: 'Choose the state',
};
