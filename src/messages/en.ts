/** Every word the person sees, in English: the second language of the interface. */
import type { ChangeCode, ChangeLabel } from '#core/change-label.ts';
import type { NoPercentReason } from '#core/attainment.ts';
import type { NoChangeReason } from '#core/comparison.ts';
import type { FigureProblem } from '#core/figure.ts';
import type { NoPaceReason } from '#core/pace.ts';
import { readPeriod } from '#core/period.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Outcome, Tally } from '#core/summary.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import { enColumns } from '#messages/en-columns.ts';
import { enCommands } from '#messages/en-commands.ts';
import { enFileRefusal, enFileRemark } from '#messages/en-file.ts';
import { momentText } from '#messages/moment.ts';
import { inSentence, period, periodInYear } from '#messages/en-period.ts';
import type { Messages } from '#messages/vi.ts';

const VERDICTS: Record<VerdictKind, string> = {
  exceeded: 'Exceeded',
  met: 'Met',
  'not-yet-met': 'Not yet met',
  'expected-not-met': 'Expected not to be met',
  'not-met': 'Not met',
  'at-year-end': 'Judged at year end',
  'no-data': 'No data yet',
  'needs-judgement': 'To be judged',
  'not-assigned': 'Not assigned yet',
  'not-computed': 'Not computed yet',
  'no-target': 'No target',
};

const OUTCOMES: Record<Outcome, string> = {
  exceeded: 'exceeded',
  met: 'met',
  notYetMet: 'not yet met',
  notMet: 'not met',
  atYearEnd: 'judged at year end',
  noData: 'no data yet',
};

const NO_PERCENT: Record<NoPercentReason | NoChangeReason | NoPaceReason, string> = {
  'no-target': 'No target for this period yet.',
  'no-figure': 'No figure for this period yet.',
  'target-in-words': 'The target is in words; a person judges it.',
  'target-assigned': 'The superior level has not given the figure yet.',
  'figure-in-words': 'The result is in words; no percentage is computed.',
  'figure-not-exact': 'The result is only a bound (above, below, about), not an exact figure.',
  'not-cumulative':
    'The figure of this period does not count from January and earlier periods are missing, so no sum can be formed. Enter every period of the year.',
  'years-missing':
    'The figure of a year inside the stage is missing, so the stage cannot be computed yet. Enter every year.',
  'no-base-figure': 'There is no figure of the base year yet, so growth or reduction cannot be computed.',
  'base-figure-zero': 'The figure of the base year is 0, so growth or reduction cannot be computed.',
  'negative-amount': 'With a negative number, growth or reduction means nothing.',
  'period-over': 'The time of the target is over; there is no pace to look at.',
  'no-pace-basis': 'Yearly growth or reduction has no pace over time.',
  'no-start': 'There is no figure of the base year to draw the line of progress from.',
  'already-there': 'The starting level is already as good as the target, so there is no pace.',
  share: 'Shares of a structure have no attainment.',
  'no-direction': 'Which way is better has not been chosen.',
  'different-kinds': 'Target and figure are stated in two different ways and cannot be compared.',
  'target-is-zero': 'The plan is 0, so attainment cannot be computed.',
  'figure-is-zero': 'The figure is 0, so nothing can be divided by it.',
  'sign-change': 'The two numbers have opposite signs, so a percentage means nothing.',
  'negative-target': 'The target is negative, so a percentage means nothing.',
  'switched-off': 'This plan computes no percentage where lower is better.',
  'no-base': 'No figure for the same period last year.',
  'not-exact': 'One of the two is not an exact figure.',
  'in-points': 'This indicator compares by percentage points, not by ratio.',
  'base-is-zero': 'The base figure is 0, so no percentage can be computed.',
};

const NUMBER_PROBLEMS: Record<FigureProblem, (typed: string) => string> = {
  empty: () => 'The cell is empty. Enter a number, or press Esc to leave it.',
  letters: (typed) =>
    `“${typed}” is not a number. Enter only the number, e.g. 12,5; put the unit in its column.`,
  grouping: (typed) =>
    `“${typed}” could be several numbers. Dots separate groups of three, a comma stands before decimals: 13.447,5.`,
  exponent: (typed) => `“${typed}” is a spreadsheet's short form and has lost digits. Enter all the digits.`,
  mark: (typed) =>
    `“${typed}” is not a number. Leave the cell empty if there is no figure yet; enter 0 if nothing happened.`,
  'too-long': (typed) =>
    `“${typed.slice(0, 20)}…” is too long for a figure. Check it and enter fewer digits.`,
};

function refusal(r: Refusal): string {
  switch (r.code) {
    case 'not-a-number':
      return NUMBER_PROBLEMS[r.problem](r.typed);
    case 'text-too-long':
      return `This text is longer than ${r.limit} characters. Nothing was changed. Shorten it, or spread it over several rows.`;
    case 'not-a-day':
      return `“${r.typed}” is not a date. Enter it as 10/5/2024.`;
    case 'not-a-state':
      return `“${r.typed}” is not the state of a figure. Enter “estimate”, “actual” or “final”; blank is “actual”.`;
    case 'figure-first':
      return 'There is no figure yet. Enter the number first, then its state and date.';
    case 'group-holds-no-figure':
      return 'A group row holds no figures. Enter them in the indicators below it.';
    case 'nothing-above':
      return 'There is no row above to put it under.';
    case 'already-outermost':
      return 'This row is already outermost.';
    case 'already-first':
      return 'This row is already first.';
    case 'already-last':
      return 'This row is already last.';
    case 'group-under-indicator':
      return 'A group cannot stand inside an indicator.';
    case 'under-itself':
      return 'A row cannot stand inside itself. Nothing was changed. Choose another place.';
    case 'row-holds-figures':
      return `“${r.name || 'This row'}” holds a target, a figure or a judgement, and a group holds none. Nothing was changed. Clear or move them first.`;
    case 'row-holds-groups':
      return `“${r.name || 'This row'}” holds groups, and an indicator holds none. Nothing was changed. Move those groups out first.`;
    case 'part-of-indicator':
      return `“${r.name || 'This row'}” is part of the indicator above it. Nothing was changed. Move it out first, then change its kind.`;
    case 'computed-cell':
      return 'This cell is computed. It follows when the plan or the figure changes.';
    case 'row-gone':
      return 'This row has been removed. Nothing was taken. Copy what you typed if you need it, press Esc, then undo to have the row back.';
    case 'read-only':
      return 'This plan is open for viewing only. Nothing was changed. The notice above the table says how to go on editing.';
    case 'years-reversed':
      return 'The last year must not be before the first.';
    case 'target-exists-there': {
      const whose = r.assigner === '' ? '' : ` (assigned by ${r.assigner})`;
      return `${period(r.period)} already has another target${whose}. Change or clear that one first.`;
    }
    case 'target-outside-plan': {
      const years = r.firstYear === r.lastYear ? r.firstYear : `${r.firstYear}-${r.lastYear}`;
      return `This text speaks of ${inSentence(r.period)}, outside the years of the plan (${years}). Nothing was changed. Change the year in the text, or add years in Plan details.`;
    }
  }
}

const CHANGES: Record<ChangeCode, (label: ChangeLabel) => string> = {
  'create-plan': () => 'create plan',
  'edit-cell': (l) => `edit cell${subject(l)}`,
  'clear-cell': (l) => `clear cell${subject(l)}`,
  paste: (l) => `paste ${count(l, 'cell')}`,
  fill: (l) => `fill ${count(l, 'cell')}`,
  'clear-cells': (l) => `clear ${count(l, 'cell')}`,
  'cut-paste': (l) => `move ${count(l, 'cell')}`,
  replace: (l) => `replace in ${count(l, 'place')}`,
  'add-row': () => 'add row',
  'remove-rows': (l) => `delete ${count(l, 'row')}`,
  'insert-rows': (l) => `insert ${count(l, 'row')}`,
  'duplicate-rows': (l) => `duplicate ${count(l, 'row')}`,
  renumber: (l) => `renumber ${count(l, 'row')}`,
  'move-rows': (l) => `move ${count(l, 'row')}`,
  'indent-rows': (l) => `indent ${count(l, 'row')}`,
  'outdent-rows': (l) => `outdent ${count(l, 'row')}`,
  'change-kind': (l) => `change the kind of ${count(l, 'row')}`,
  'move-row': (l) => `move row${subject(l)}`,
  'indent-row': (l) => `indent row${subject(l)}`,
  'outdent-row': (l) => `outdent row${subject(l)}`,
  'edit-row': (l) => `edit sheet${subject(l)}`,
  judge: (l) => `judge${subject(l)}`,
  'adjust-target': (l) => `adjust target${subject(l)}`,
  'revise-figure': (l) => `replace figure${subject(l)}`,
  'answer-check': () => 'answer a check',
  'edit-plan': () => 'edit plan details',
  gather: (l) => `combine units' figures: ${count(l, 'cell')}`,
  import: (l) => (l.count ? `import ${count(l, 'cell')} from file${subject(l)}` : 'import file'),
  'submit-period': (l) => `hand in the figures of ${periodOf(l)}`,
  'reopen-period': (l) => `reopen the figures of ${periodOf(l)}`,
  'add-section': () => 'add section',
  'edit-section': (l) => `edit section${subject(l)}`,
  'move-section': (l) => `move section${subject(l)}`,
  'remove-section': (l) => `remove section${subject(l)}`,
  'add-task': () => 'add task',
  'edit-task': () => 'edit task',
  'move-task': () => 'move task',
  'remove-tasks': (l) => `remove ${count(l, 'task')}`,
  'import-tasks': (l) => `import ${count(l, 'task')}`,
  'edit-paper': () => 'edit the form of the document',
  'edit-sentence': (l) => `edit sentence${subject(l)}`,
  'redraft-sentence': (l) => `redraft sentence${subject(l)}`,
  'give-reason': () => 'give the reason of a change',
  'restore-cell': () => 'restore cell',
  'restore-rows': (l) => `restore ${count(l, 'row')}`,
  'restore-plan': (l) => `restore the plan of ${momentOf(l)}`,
  'restore-backup': (l) => `restore from the backup of ${momentOf(l)}`,
  'name-version': (l) => `name version${subject(l)}`,
  'app-updated': (l) => `app updated to${subject(l)}`,
  undo: (l) => `undo${l.of ? `: ${CHANGES[l.of.code](l.of)}` : ''}`,
  redo: (l) => `redo${l.of ? `: ${CHANGES[l.of.code](l.of)}` : ''}`,
};

/** Of what is done to a period: its name. */
function periodOf({ subject = '' }: ChangeLabel): string {
  const named = readPeriod(subject);
  return named ? inSentence(named) : subject;
}

/** Of what came from a moment: when that was. */
function momentOf({ subject = '' }: ChangeLabel): string {
  return momentText(subject);
}

function subject(label: ChangeLabel): string {
  return label.subject ? ` “${label.subject}”` : '';
}

function count(label: ChangeLabel, noun: 'cell' | 'place' | 'row' | 'task'): string {
  const n = label.count ?? 1;
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}

export const en: Messages = {
  appName: 'Sổ Chỉ Tiêu',
  tagline: 'An indicator book for the socio-economic plans of local government that works without a network.',
  taglineSafe: 'Figures stay on this device; share them with colleagues as CSV files.',
  language: 'English',
  switchLanguage: 'Tiếng Việt',

  library: 'Plans on this device',
  openLibrary: 'Back to the list of plans',
  noPlansYet: 'No plans yet. Start in one of three ways:',
  startHere: 'Start',
  newPlan: 'New plan',
  newPlanHint: 'An empty book; choose its name and years.',
  openFile: 'Import from a file',
  openFileHint: 'An Excel or CSV file received by mail or Zalo.',
  samples: 'Sample plans',
  samplesHint: 'Real documents of Cần Thơ to open and try; the originals stay as they are.',
  sampleTitles: {
    'cai-rang-6-thang-2024': {
      title: 'Cái Răng district, first half of 2024',
      hint: '16 indicators and every figure of the report',
    },
    'cai-rang-quy-1-2021': {
      title: 'Cái Răng district, first quarter of 2021',
      hint: 'a quarterly report against the same period',
    },
    'binh-thuy-2016-2025': {
      title: 'Bình Thủy district, 2016-2025',
      hint: 'results of 2016-2020, 14 indicators of 2021-2025',
    },
    'can-tho-den-2020': { title: 'Cần Thơ city, to 2020', hint: '13 indicators, no figures yet' },
    'ninh-kieu-2021-2030': { title: 'Ninh Kiều district, 2021-2030', hint: 'a resolution in two stages' },
  },
  sampleNotHere:
    'The sample could not be fetched without a network. Open it once online; after that it works offline too.',
  planRows: (n) => (n === 1 ? '1 row' : `${n} rows`),
  lastChanged: (when) => `Last changed ${when}`,
  years: (first, last) => (first === last ? `Year ${first}` : `${first}-${last}`),
  backUp: 'Back up…',
  deviceData: 'Data on this device',
  removePlan: 'Delete this plan',
  planRemoved: (title) => `“${title}” deleted.`,
  moreFor: (title) => `More actions: ${title}`,
  openPlan: 'Open plan',
  dropFile: 'Drop the CSV file here to import it.',

  title: 'Name of the plan',
  issuingBody: 'Issuing body',
  superiorBody: 'Superior body',
  firstYear: 'First year',
  lastYear: 'Last year',
  untitledPlan: 'Untitled plan',
  titleExample: 'Socio-economic development plan 2026',
  bodyExample: 'People’s Committee of …',
  createPlan: 'Create plan',
  yearsWrong: 'The last year must not be before the first; write years with four digits.',

  period,
  periodInYear,
  reportingPeriod: 'Reporting period',
  choosePeriod: 'Choose the reporting period',
  year: 'Year',
  previousYear: 'Previous year',
  nextYear: 'Next year',

  indicators: 'Indicators',
  tasks: 'Tasks',
  sections: 'Texts',
  report: 'Report',
  textCheck: 'Check a text',
  planParts: 'Parts of the plan',
  more: 'More actions',
  moreShort: 'More',
  rowActions: 'Row actions',
  undo: 'Undo',
  redo: 'Redo',
  changeName: (label) => CHANGES[label.code](label),
  undoOf: (label) => `Undo: ${CHANGES[label.code](label)}`,
  redoOf: (label) => `Redo: ${CHANGES[label.code](label)}`,
  undone: (label) => `Undone: ${CHANGES[label.code](label)}.`,
  redone: (label) => `Redone: ${CHANGES[label.code](label)}.`,
  nothingToUndo: 'Nothing left to undo.',
  earlierNotRead:
    'Earlier changes could not be read back from this device. All figures are untouched. Try again in a moment.',
  addIndicator: 'Add indicator',
  addGroup: 'Add group',
  addPart: 'Add sub-indicator',
  insertAbove: 'Insert row above',
  moveUp: 'Move up',
  moveDown: 'Move down',
  indent: 'Indent',
  outdent: 'Outdent',
  removeRow: 'Delete this indicator',
  rowsRemoved: (n) => (n === 1 ? '1 row deleted.' : `${n} rows deleted.`),
  targetRecordedAt: (p, where) => {
    const done = `Recorded for ${inSentence(p)}`;
    if (where === null) return `${done}.`;
    return `${done}; see ${where === 'stage' ? 'Whole stage' : '“Other periods” in the indicator sheet'}.`;
  },
  importIntoPlan: 'Import from a file…',
  gatherUnits: 'Combine units’ figures…',
  changeHistory: 'Change history',
  nameVersion: 'Name the current version…',
  submitPeriod: 'Hand in the figures…',
  submittedOn: (day) => `handed in ${day}`,
  exportCsv: 'Export CSV',
  importCsv: 'Import CSV',
  planSettings: 'Plan details',
  rowSheet: 'Indicator sheet',
  openRowSheet: (name) => `Open sheet: ${name}`,
  unnamedRow: 'Unnamed indicator',
  emptyPlan: 'This plan has no indicators yet.',
  emptyPlanHint: 'Press “Add indicator” to write the first row.',
  keyboardHint: 'Type to enter · Enter down · Tab right · F2 edit · Esc cancel · Ctrl+Z undo',

  saving: 'Saving…',
  savedAt: (time) => `Saved at ${time}`,
  opened: 'Saved',
  notSaved: (n) => (n === 1 ? '1 change not saved' : `${n} changes not saved`),
  notSavedFull:
    'Could not save: the device is full. Figures are still on screen: press “Export CSV” now, then free some space.',
  notSavedOtherTab:
    'This plan was just changed in another window. Figures here are still on screen: export them as CSV to keep them, then open the plan again.',
  notSavedNewer:
    'The data on this device belongs to a newer version. Nothing was overwritten. Reload the page to use the new version.',
  notSavedGone:
    'Not saved: what was kept on this device has just been cleared. This plan is whole on the screen: press “Export CSV” to keep it, then reload.',
  notSavedUnknown:
    'Could not save; trying again. Figures are still on screen: if this does not go away, press “Export CSV” to keep them.',
  saveAgain: 'Save again',

  label: 'No.',
  name: 'Indicator',
  unit: 'Unit',
  unitFull: 'Unit of measurement',
  target: 'Plan',
  targetOf: (assigner) => `Assigned by ${assigner}`,
  targetPeriod: (p) => period(p),
  figure: 'Actual',
  state: 'Est.',
  asOf: 'As of',
  base: 'Same period last year',
  attainment: 'Attainment (%)',
  change: 'Change',
  changePct: 'Vs. same period (%)',
  verdict: 'Judgement',
  note: 'Note',
  lead: 'Monitoring body',
  coordinators: 'Coordinating bodies',
  priceBasis: 'Price basis',
  source: 'Data source',
  direction: 'Better direction',
  measure: 'Measure',
  accumulation: 'Accumulation',
  decimals: 'Decimals',
  decimalsAsTyped: 'As typed',
  counted: 'Counted in the total',
  reference: 'reference',
  judged: 'When judged',
  partsRule: 'With sub-indicators',
  kind: 'Kind of row',
  headerTarget: (p) => (p ? `Plan, ${period(p)}` : 'Plan'),
  headerResult: (p) => `Actual, ${period(p)}`,
  headerComparison: 'Versus same period',
  headerJudgement: 'Result',
  implied: 'inferred from a printed percentage',
  points: 'pct. points',
  times: (n) => `${n} times`,
  sameAsBase: 'unchanged',

  kinds: { group: 'Group', indicator: 'Indicator', part: 'Sub-indicator' },
  measures: {
    amount: 'Quantity or value',
    rate: 'Rate',
    share: 'Share (adds up to 100)',
    'count-of-total': 'Units out of a total (8/8)',
    words: 'Qualitative, in words',
  },
  directions: { up: 'Higher is better', down: 'Lower is better', within: 'Inside the band', none: 'Neither' },
  accumulations: { flow: 'Adds up over the year', stock: 'State at the end', average: 'Average' },
  judgedAt: { 'any-period': 'Every period', 'year-end': 'At year end only' },
  partsRules: { all: 'Met when every part is met', own: 'By this row’s own figure' },
  states: { estimate: 'Estimate', actual: 'Actual', final: 'Final' },
  stateMarks: { estimate: 'est.', actual: '', final: 'final' },
  fallingPercents: {
    'target-over-figure': 'Plan ÷ figure',
    'two-minus': '2 − figure ÷ plan',
    none: 'No percentage',
  },
  reportingWindows: {
    calendar: 'Calendar months',
    'from-the-fifteenth': 'From the 15th of the month before to the 14th',
  },
  fallingPercent: 'Attainment where lower is better',
  fallingExceeds: 'Lower than assigned counts as exceeded',
  reportingWindow: 'Data cut-off',
  assigners: 'Who assigns targets (one a line)',

  verdicts: VERDICTS,
  outcomes: OUTCOMES,
  countTotal: (n) => (n === 1 ? '1 indicator' : `${n} indicators`),
  countSentence: (tally: Tally) =>
    `${tally.total} indicators: exceeded ${tally.exceeded}, met ${tally.met}, not yet met ${tally.notYetMet}, ` +
    `not met ${tally.notMet}, judged at year end ${tally.atYearEnd}, no data yet ${tally.noData}.`,
  givenVerdict: 'Change the judgement and give a reason',
  verdictReason: 'Reason',
  asComputed: 'As computed',

  refusal,
  noPercent: (reason) => NO_PERCENT[reason],
  readAsThousands: (value) => `Read as ${value} (thousands).`,
  readAsDecimal: (value) => `Read as ${value}.`,

  columns: enColumns,
  commands: enCommands,

  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  previousRow: 'Previous indicator',
  nextRow: 'Next indicator',
  rowPosition: (n, total) => `${n}/${total}`,
  figureState: 'State',
  dayForm: 'day/month/year',
  figureNote: 'Note on the figure',
  reasonMissing: 'No reason given yet.',
  sheetFigures: 'Figures',
  sheetIdentity: 'Indicator',
  sheetRules: 'How it is judged',
  sheetVerdict: 'Judgement',

  profileComma: 'Vietnamese Excel: columns by ; decimals by comma',
  profileDot: 'English Excel: columns by , decimals by dot',
  withOriginals: 'Include the column of originals for merging and repair (recommended)',
  download: 'Download',
  exported: (name) => `${name} exported.`,
  exportFailed: 'The file could not be made. Figures on this device are untouched. Try again.',
  importTitle: 'Import CSV',
  imported: (title, rows) => `“${title}” imported, ${rows} rows.`,
  importedAsCopy:
    'This plan is already on the device; the file was imported as a separate copy and the old one kept.',
  importRestored: (n) => `A spreadsheet program had changed ${n} cells; they were put back:`,
  importRestoredCell: (line, column, found, restored) =>
    `line ${line}, column ${column}: “${found}” → “${restored}”`,
  fileRefusal: enFileRefusal,
  fileRemark: enFileRemark,
  importNothing: 'Nothing was imported; the plans on this device are untouched.',
  importRestoredMore: (n) => (n === 1 ? 'and 1 more cell' : `and ${n} more cells`),
  importRemarks: (n) =>
    n === 1 ? 'One thing in the file to look at:' : `${n} things in the file to look at:`,
  importRemarksMore: (n) => `and ${n} more`,

  theme: 'Background',
  themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  settings: 'Settings',

  offlineReady: 'Ready to work without a network.',
  updateReady: 'A new version of Sổ Chỉ Tiêu is ready.',
  updateElsewhere:
    'Another window has just updated Sổ Chỉ Tiêu. Reload so that this window uses the same version.',
  updateNow: 'Update',
  later: 'Later',
  install: 'Install',
  offline: 'Working offline; figures are still saved on this device.',

  opening: 'Opening…',
  planNotFound:
    'This plan is not on the device. It may have been deleted, or the link comes from another device.',
  storageClosed:
    'The browser does not open its storage. Nothing is lost. Close other windows, then reload the page.',
  storageBlocked:
    'Another window uses an older version. Close it, then reload this page; the figures are untouched.',
  storageNewer: 'The data was written by a newer version. Reload to use it; the figures are untouched.',
  storageVanished:
    'What was kept on this device has just been cleared, by the browser or from another window. Reload; if there is a backup file, open it.',
  rebuild: 'Get back from the copy on this device',
  rebuildSaid:
    'If reloading does not help: save what is left to a file first, then get the plans back from the copy written with every save. The store that does not open is replaced.',
  nothingToRebuild: 'There is no copy on this device. Nothing was changed.',
  storageDamaged:
    'Part of this plan can no longer be read. What can be read is shown, for viewing only; export it as CSV to keep it.',
  openElsewhere:
    'The plan is being edited in another window. This one only shows it, and follows as soon as the other has saved.',
  editHere: 'Edit here',
  otherWindowBusy:
    'The other window still has changes to save, a cell half typed or a file on its way in. Finish there, then press “Edit here”. Nothing is lost.',
  unsavedElsewhere:
    'The open plan still has changes that could not be saved. They are still there: go back to that plan and export it as CSV.',
  backToUnsaved: 'Go back to that plan',
  unexpected: 'Something went wrong. Figures marked “Saved” are kept.',
  unexpectedDo: 'Press “Reopen”; if it repeats, export CSV and tell the person in charge.',
  reopen: 'Reopen',
  saveRest: 'Save what is left to a file',
  partMissing:
    'This part could not be loaded; the app may just have been updated. Figures marked “Saved” are kept. Reload the page and open it again.',
  reload: 'Reload',
  deedRefused:
    'The browser did not store this. Figures on this device are untouched. Try again; if it repeats, reload the page.',
  planInUse:
    'The plan is open for editing, perhaps in another window, and was not deleted. Close it there and delete it again.',
  deedRefusedFull:
    'The device is full, so this was not stored. Figures on it are untouched. Free some space, then try again.',
};
