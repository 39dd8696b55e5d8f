/** The commands of the open plan beyond the plain ones, and what is said when they are done, in English. */
import type { CommandsMessages } from '#messages/vi-commands.ts';

export const enCommands: CommandsMessages = {
  insertBelow: 'Insert row below',
  duplicate: 'Duplicate row',
  renumber: 'Renumber',
  makeGroup: 'Turn into a group',
  makeIndicator: 'Turn into an indicator',
  makeReference: 'Turn into a reference indicator',
  collapse: 'Collapse',
  expand: 'Expand',

  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  copyWithHeadings: 'Copy with headings',
  clear: 'Clear contents',
  fillDown: 'Fill down',
  fillRight: 'Fill right',
  selectAll: 'Select the whole table',
  filter: 'Filter',
  find: 'Find',
  replace: 'Find and replace',
  cellHistory: 'History of this cell',
  columns: 'Columns',
  help: 'Keys and gestures',

  renumbered: (n) => `Renumbered ${n === 1 ? '1 row' : `${n.toLocaleString('en')} rows`}.`,
  nothingToRenumber: 'The numbers are in order; there was nothing to renumber.',
};
