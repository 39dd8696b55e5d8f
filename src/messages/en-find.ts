/** What the find bar and the filter bar say, in English. */
import type { FindMessages } from '#messages/vi-find.ts';

const grouped = (n: number): string => n.toLocaleString('en');
const places = (n: number): string => `${grouped(n)} ${n === 1 ? 'place' : 'places'}`;
const rows = (n: number): string => `${grouped(n)} ${n === 1 ? 'row' : 'rows'}`;

export const enFind: FindMessages = {
  title: 'Find in the table',
  query: 'Find an indicator (accents optional)',
  next: 'Next place',
  previous: 'Previous place',
  close: 'Close find',
  onlyColumn: 'Only the active column',
  onlyThisColumn: (column) => `Only the active column: ${column}`,

  position: (n, of) => `${grouped(n)} / ${grouped(of)}`,
  found: places,
  counting: (n) => `${grouped(n)}…`,
  nothing: 'Not found',
  foundAloud: (n) => `Found in ${places(n)}.`,
  nothingAloud: 'Not found anywhere.',
  positionAloud: (n, of, row, column, text) =>
    `Place ${grouped(n)} of ${grouped(of)}: ${[row, column, text].filter(Boolean).join(', ')}.`,

  showReplace: 'Find and replace',
  by: 'Replace with',
  replace: 'Replace',
  replaceAll: 'Replace all',
  onlyTexts: 'In text columns only',
  replaced: (n) => (n === 0 ? 'Nothing to replace.' : `Replaced in ${places(n)}.`),
  replacedHidden: (n) => `${grouped(n)} of them in hidden rows.`,

  filter: 'Filter rows',
  rows,
  shown: (n, of) => `Showing ${grouped(n)} of ${rows(of)}`,
  noneShown: 'No row matches.',
  standing: (word, n) => `${word}: ${rows(n)}`,
  lead: 'Agency',
  anyLead: 'Any agency',
  noLead: 'No agency named',
  group: 'Group',
  anyGroup: 'Any group',
  unnamedGroup: 'Unnamed group',
  choice: (name, n) => `${name} (${grouped(n)})`,
  clear: 'Clear filter',
  reapply: 'Filter again',
  outdated: 'Figures have changed since.',
};
