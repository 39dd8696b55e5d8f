/** What the screen of a plan's history says, in English. */
import type { Period } from '#core/period.ts';
import { inSentence } from '#messages/en-period.ts';
import { momentText } from '#messages/moment.ts';
import { EN_TASK_STATES } from '#messages/task-states.ts';
import type { HistoryMessages, RestoreCounts } from '#messages/vi-history.ts';

const grouped = (n: number): string => n.toLocaleString('en');
const rows = (n: number): string => `${grouped(n)} ${n === 1 ? 'row' : 'rows'}`;
const cells = (n: number): string => `${grouped(n)} ${n === 1 ? 'cell' : 'cells'}`;
const changes = (n: number): string => `${grouped(n)} ${n === 1 ? 'change' : 'changes'}`;

function whatChanges({ cells: changed, added, removed }: RestoreCounts): string {
  return [
    changed > 0 ? `change ${cells(changed)}` : '',
    added > 0 ? `bring back ${rows(added)}` : '',
    removed > 0 ? `take out ${rows(removed)}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export const enHistory: HistoryMessages = {
  cellTitle: 'History of a cell',
  rowTitle: 'History of a row',
  back: 'Back to the plan',
  wholeRow: 'History of the whole row',
  wholeHistory: 'History of the whole plan',
  onThisDevice: 'Changes made on this device, the newest first.',
  loading: 'Reading the history…',
  readOnlyElsewhere: 'The plan is being edited in another window. Here it can only be looked at.',
  readOnlyDamaged:
    'Part of the plan’s data can no longer be read, so it can only be looked at here. Restoring into a damaged plan could lose more.',

  search: 'Search the history (accents optional)',
  sorts: {
    all: 'Everything',
    imports: 'Imports',
    versions: 'Named and submitted versions',
    removed: 'Deleted rows',
  },
  sort: 'Kind of change',
  until: 'Up to',
  dayForm: 'day/month/year',
  looking: (looked, total) => `Searching: ${grouped(looked)} of ${changes(total)} looked at…`,
  nothingFound: 'No such change was found.',
  untouched: 'This cell was never changed on this device.',
  stopped: 'The earlier history could not be read just now. The figures are safe. Try again in a moment.',
  tryAgain: 'Read on',
  more: 'Show more',
  allShown: 'That is the whole history.',

  unknownChange: 'A change made by a newer version',
  unknownChangeHint:
    'This version of the app has no name for it. The figures are safe; update the app to see all of it.',
  damagedEntry: 'This change cannot be read',
  damagedHint: 'Its record on this device is damaged. Other changes are not affected.',
  missingEntries: (n) => (n === 1 ? 'One change is missing' : `${changes(n)} are missing`),
  moreItems: (n) => `and ${grouped(n)} more`,
  fewerItems: 'Show fewer',
  from: 'from',
  to: 'to',
  blank: 'blank',

  rowAdded: 'row added',
  rowRemoved: 'row deleted',
  rowMoved: 'row moved',
  atTop: 'at the top level',
  under: (name) => `in “${name}”`,
  placeInFamily: 'order among its neighbours',
  target: (p: Period, assigner) =>
    `Plan for ${inSentence(p)}${assigner === '' ? '' : ` (assigned by ${assigner})`}`,
  meaning: 'read as',
  verdict: (p: Period) => `Judgement for ${inSentence(p)}`,
  details: 'details',
  whole: 'The plan',
  yes: 'yes',
  no: 'no',
  section: 'Text',
  task: 'Task',
  taskState: 'State of the task',
  deadline: 'Due',
  taskStates: EN_TASK_STATES,
  paper: (p) => `Document of ${inSentence(p)}`,
  sentence: (p) => `Sentence of the report of ${inSentence(p)}`,
  submission: (p) => `Figures handed in for ${inSentence(p)}`,
  submitted: (p) => `Figure as handed in for ${inSentence(p)}`,
  checkAnswer: 'Answer to a check',
  otherRecord: 'Something of a newer version',

  versions: 'Named versions',
  noVersions: 'None yet. Name the current version to look at it, compare with it or go back to it later.',
  nameVersionTitle: 'Name the current version',
  versionName: 'Name',
  moreVersions: (n) => `and ${grouped(n)} more`,
  versionExample: 'As sent to the council on 20/6',
  versionBlank: 'There is no name yet.',
  versionNamed: (name) => `The current version is now named “${name}”.`,
  versionHint: 'No figure changes. This version can be looked at and gone back to at any time.',
  moreOf: (name) => `Actions for “${name}”`,
  view: 'Look at this version',
  compare: 'Compare with now',
  restorePlan: 'Restore the plan to this version…',
  exportVersion: 'Export a file of this version…',

  momentTitle: (iso) => `The plan at ${momentText(iso)}`,
  momentRows: (n, changed) =>
    changed === 0
      ? `${rows(n)}, just as now.`
      : `${rows(n)}; ${grouped(changed)} differ from now and are marked at their beginning.`,
  momentPeriod: (p: Period) => `Plan and actual figures for ${inSentence(p)}.`,
  isDifferent: 'differs from now',
  onlyChanged: 'Only rows that differ from now',
  isGone: 'no longer there',
  nowLabel: 'Now:',
  now: (text) => `now: ${text === '' ? 'blank' : text}`,
  showMoreRows: (n) => `Show ${rows(n)} more`,
  momentLost:
    'The plan of that moment cannot be made again: part of the history before it can no longer be read.',
  making: 'Making the plan of that moment again…',

  compareTitle: (name) => `“${name}” compared with now`,
  compareSame: 'The plan is just as in this version.',
  compareLead: (n) =>
    `From this version until now, ${n === 1 ? 'one difference' : `${grouped(n)} differences`}:`,

  restoreCell: 'Restore this value',
  isCurrent: 'the value now',
  cellRestored: (what) => `Restored: ${what}.`,
  restoreRow: 'Restore this row…',
  restoreRowThen: 'Restore the row as it was then…',
  restoreRowTitle: (name) => `Restore “${name}”`,
  rowsRestored: (n) => `${rows(n)} restored.`,
  restorePlanTitle: (iso) => `Restore the plan as at ${momentText(iso)}`,
  restoreVersionTitle: (name, iso) => `Restore “${name}” (${momentText(iso)})`,
  planRestored: (iso) => `The plan is as at ${momentText(iso)} again.`,
  wouldChange: (counts) => `This will ${whatChanges(counts)}.`,
  wouldChangeNothing: 'There is nothing to restore: it is like that now.',
  undoable: 'It can be undone like everything else.',
  goesToTop: (names) =>
    `What these stood under is gone or cannot hold them, so they go to the end of the plan: ${names.map((name) => `“${name}”`).join(', ')}.`,
  restore: 'Restore',
  beginning: 'When the plan came to this device',
  clashTitle: 'Edited in two windows',
  clashSaid:
    'These cells were just edited in both windows. What was entered here stands (left); what the other window entered is on the right and in the history.',
  homelessSaid: 'These have no row any more, as the other window deleted it. Copy them if they are needed:',
  theirsRefused:
    'Not taken: the other window holds the right to edit. Both are kept; try again, or edit in the other window.',
  takeTheirs: 'Take the other window’s',
  keepOurs: 'Keep what is here',
  entryActions: (what, when) => `Actions for: ${what}, ${when}`,
};
