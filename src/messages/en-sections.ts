/** What the screen of a plan's text sections says, in English. */
import type { SectionsMessages } from '#messages/vi-sections.ts';

export const enSections: SectionsMessages = {
  about: 'The sections of the document, in the order they will be printed. They are numbered by themselves.',
  empty:
    'There are no sections yet. Add the whole outline of a report or a plan and change it, or add one at a time.',
  add: 'Add a section',
  addAfter: (title) => `Add a section after “${title}”`,
  ownHeading: 'Another heading',
  usualOf: { report: 'Usual sections of a report', plan: 'Usual sections of a plan' },
  addAll: { report: 'Add the outline of a report', plan: 'Add the outline of a plan' },
  added: (count) => `${count} ${count === 1 ? 'section' : 'sections'} added.`,
  allThere: 'All of these are there already.',
  title: 'Heading',
  text: 'Text',
  textOf: (title) => `Text of “${title}”`,
  textHint: 'Type or paste the text; one paragraph a line',
  holds: 'Drafted below it',
  holdings: {
    results: 'Results of the indicators',
    targets: 'Targets of the plan',
    tasks: 'Tasks and solutions',
  },
  holdsNothing: 'Nothing more',
  holdsNote: {
    results: 'A sentence on each indicator of the reporting period is drafted from the table.',
    targets: 'The targets assigned are listed from the table.',
    tasks: 'Tasks and solutions are listed from the table of tasks, with who leads and who coordinates.',
  },
  untitled: 'Section without a heading',
  actionsOf: (title) => `Actions on “${title}”`,
  remove: 'Remove this section',
  removed: (title) => `“${title}” was removed.`,
};
