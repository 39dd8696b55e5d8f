/** What the screen that combines units' figures says, in English. */
import { printDay } from '#core/day.ts';
import type { Period } from '#core/period.ts';
import type { Evidence } from '#exchange/combine/versions.ts';
import type { CellRefusal, CellRemark } from '#exchange/combine/combined-cell.ts';
import type { Unmatched } from '#exchange/combine/matching.ts';
import type { PartProblem, PartRemark } from '#exchange/combine/part.ts';
import type { Doubt } from '#exchange/incoming/incoming-rows.ts';
import type { CellProblem } from '#exchange/kh1/outcome.ts';
import type { GatheringMessages, UnitState } from '#messages/vi-gathering.ts';

const grouped = (n: number): string => n.toLocaleString('en');
const units = (n: number): string => `${grouped(n)} ${n === 1 ? 'unit' : 'units'}`;
const figures = (n: number): string => `${grouped(n)} ${n === 1 ? 'figure' : 'figures'}`;

const STATES: Record<UnitState, readonly [word: string, about: string]> = {
  received: ['Received', 'It has figures of this period and is counted.'],
  late: ['Late', 'Saved after the due date. It is counted all the same.'],
  'older-period': [
    'Earlier period',
    'It only has figures of earlier periods. Not counted; ask for this period.',
  ],
  'wrong-period': [
    'Wrong period',
    'It has no figures of this period. Not counted; check the period, or ask the unit.',
  ],
  'no-figures': ['No figures', 'No figure was found in the file. Not counted; ask the unit.'],
  'older-version': ['Older version', 'There is a newer file of this unit. Not counted.'],
  undecided: [
    'Two versions',
    'There are several files of this unit, and which is newer is not clear. Choose one.',
  ],
  unread: ['Not readable', 'The file cannot be opened. Not counted; ask the unit to send it again.'],
  unexpected: ['Not on the list', 'The unit is not on the list. Not counted until you agree.'],
  unnamed: ['Unit unclear', 'It is not certain whose file this is. Choose the unit to count it.'],
  missing: ['Not sent', 'There is no file of this unit yet.'],
  asked: ['To be answered', 'It counts once the question about the file is answered.'],
};

const EVIDENCE: Record<Evidence, string> = {
  'keeps-earlier': 'the other keeps this one’s figures as earlier ones',
  'as-of': 'the other’s figures are of a later day',
  state: 'the other has actual figures where this one estimates',
  fuller: 'the other has all of these figures and more',
  'file-name': 'the other’s name says it is a correction',
  saved: 'the other was saved later',
  identical: 'both are the same',
  chosen: 'the other was chosen',
};

const REFUSALS: Record<CellRefusal['code'], string> = {
  words: 'Words cannot be added up.',
  rate: 'Rates cannot be added or averaged; they have to be formed again from numerator and denominator.',
  share: 'Shares cannot be added; they have to be formed again from their values.',
  average: 'Averages cannot be added; they have to be weighted (by population, say).',
  'per-unit': 'The unit of measure is a ratio or a score, so it may not add up.',
  'name-of-average': 'By its name it is an average, a rate or an index, so it may not add up.',
  'mixed-kinds': 'Some units give numbers, others the form 3/8. Make them alike and combine again.',
  'zero-denominator': 'The denominators add up to 0, so there is no rate.',
  unproven: 'This rate may be formed of the rows below, but the units’ figures do not prove it. Choose how.',
  'several-quotients': 'Several ways fit and give different results. Choose how.',
  'nothing-counted': 'Where units give figures they cannot be counted. See why at each unit.',
  'formation-impossible':
    'The two rows chosen cannot make a figure in this unit of measure. Choose otherwise.',
};

const UNMATCHED: Record<Unmatched, string> = {
  'no-such-row': 'the plan has no such row',
  'double-name': 'another row of the file has the same name',
  'double-id': 'another row of the file has the same id',
};

function problem(p: PartProblem, reasonOf: (code: Doubt | CellProblem) => string): string {
  switch (p.code) {
    case 'no-file':
      return STATES[p.state][0].toLowerCase();
    case 'no-row':
      return 'the file has no such row';
    case 'no-value':
      return 'left blank';
    case 'doubt':
      return reasonOf(p.doubt);
    case 'unreadable':
    case 'not-a-figure':
      return p.problem === 'mark' ? 'a dash or dots in place of a number' : reasonOf(p.problem);
    case 'second-figure':
      return 'two columns of the period differ';
    case 'words':
      return 'in words';
    case 'not-exact':
      return 'not one number (above, below, about)';
    case 'not-a-count':
      return 'this row needs the form 3/8';
    case 'unit-differs':
      return `measured in ${p.found}, not ${p.wanted}`;
    case 'price-basis-differs':
      return `at ${p.found}, not ${p.wanted}`;
    case 'measure-differs':
      return 'a rate, not an amount';
    case 'unknown-words':
      return 'not clear whether it is met';
  }
}

function remark(r: PartRemark, period: (of: Period) => string): string {
  switch (r.code) {
    case 'matched-by-name':
      return 'found by the row’s name';
    case 'matched-by-spelling':
      return `the name is spelled “${r.found}”`;
    case 'matched-as-said':
      return `named “${r.found}” in the file; this row was chosen`;
    case 'name-differs':
      return `same id, but named “${r.found}” in the file`;
    case 'converted':
      return `converted from ${r.from} to ${r.to}`;
    case 'unit-not-stated':
      return 'no unit of measure stated; taken as the same';
    case 'from-shorter':
      return `added up of ${r.from.map((one) => `${period(one.period)}: ${one.printed}`).join('; ')}`;
    case 'stale':
      return `as of ${printDay(r.asOf)}`;
    case 'put-back':
      return `a spreadsheet had made it “${r.found}”; the original counts`;
    case 'implied':
      return 'inferred from a comparison';
    case 'rate-disagrees':
      return 'the unit’s rate is not the quotient of its own numbers';
  }
}

function cellRemark(r: CellRemark): string {
  switch (r.code) {
    case 'rounded':
      return 'Rounded once, at the result.';
    case 'as-of-differ':
      return `The units’ figures are of different days, from ${printDay(r.first)} to ${printDay(r.last)}.`;
    case 'same-total':
      return `${units(r.units)} all count out of ${r.of}: it may be one common total counted many times.`;
  }
}

export const enGathering: GatheringMessages = {
  title: 'Combine units’ figures',
  back: 'Back to the plan',
  purpose: 'What to combine',
  purposes: { period: 'Reported figures', base: 'Base figures after a merger' },
  purposeHints: {
    period: 'Adds up this period’s figures of the units below.',
    base: 'Adds up what the former units had before they were merged, as the new unit’s figures to compare with.',
  },
  period: 'Period',
  expected: { period: 'Units that have to send', base: 'Former units' },
  expectedCount: (n) => (n === 0 ? 'No list yet' : units(n)),
  expectedHint:
    'One name a line; a column of a spreadsheet can be pasted. With a list it is known who has not sent.',
  expectedFromFiles: 'Take the names from the files',
  expectedSave: 'Done',
  edit: 'Edit',
  due: 'Due date',
  dueHint: 'Files saved after this day are shown as late. Only .xlsx files say when they were saved.',

  chooseFiles: 'Choose the files',
  addFiles: 'Add files',
  chooseHint:
    'Choose many at once: .xlsx, .xls, .ods, .csv, .txt. The plan does not change until you put the totals in.',
  readOnly: 'The plan can only be looked at now, so no totals can be put into it.',
  reading: (done, of) => `Reading file ${grouped(done + 1)} of ${grouped(of)}…`,
  adding: 'Adding up…',
  fault:
    'Something failed while reading. The plan has not changed; reload the page and choose the files again.',

  board: 'Units',
  boardSummary: (counted, due) => `Figures of ${grouped(counted)} of ${units(due)}.`,
  unit: 'Unit',
  state: (state) => STATES[state][0],
  stateAbout: (state) => STATES[state][1],
  notDue: 'need not send',
  holds: (periods) => `The file has figures of ${periods.join(', ')}.`,
  gatherPeriod: (period) => `Combine ${period}`,
  savedAt: (moment) => `saved ${moment}`,
  staleFigures: (n, day) => `${figures(n)} as of ${printDay(day)}, before this period.`,
  sameAs: (files) =>
    `The same figures as ${files.join(', ')}: one may have been sent in place of another. Ask before adding.`,
  olderThan: (file, known) => `The newer one is ${file}: ${known.map((one) => EVIDENCE[one]).join('; ')}.`,
  useThis: 'Count this one',
  whose: 'Whose file is this?',
  isUnit: (name) => `Yes, ${name}`,
  otherUnit: 'Name of the unit',
  setUnit: 'Set name',
  accept: 'Count this unit too',
  leaveOut: 'Do not count this file',
  putBack: 'Count this file again',
  leftOut: 'Not counted',
  howRead: 'How the file was read',
  remove: 'Take the file off the list',
  lost: (file) =>
    `${file} cannot be opened any more (it was moved or changed). Take it off and choose it again.`,
  sheetsTogether: 'The sheets of this file are one unit’s',
  sheetsApart: 'Each sheet is a unit',
  details: (name) => `Details: ${name}`,

  totals: 'Totals',
  all: (n) => `All ${grouped(n)}`,
  sorts: {
    ready: 'Complete',
    look: 'To look at',
    incomplete: 'Units missing',
    refused: 'No total',
    empty: 'No figures yet',
    kept: 'Another figure stands',
    same: 'In the plan already',
  },
  sortHints: {
    ready: 'Every unit is in, and nothing needs a look.',
    look: 'There is a total, and something to see before it is taken.',
    incomplete: 'Some units have no figure; if taken it is kept as an estimate.',
    refused: 'It cannot be added, or a way has to be chosen.',
    empty: 'No unit has a figure.',
    kept: 'The plan has a figure a person entered; it is replaced only if chosen.',
    same: 'The plan has this very figure.',
  },
  chip: (word, n) => `${word} ${grouped(n)}`,
  total: 'Total',
  now: 'Now',
  nothing: 'blank',
  lacking: (n) => `${units(n)} missing`,
  take: 'Take this figure',
  takeAloud: (name) => `Take the total of ${name}`,
  takeShown: (n) => `Take these ${grouped(n)}`,
  leaveShown: 'Leave these',
  more: (n) => `Show ${grouped(n)} more rows`,
  refusal: (code) => REFUSALS[code],
  cellRemark,

  sum: (n) => `The sum of ${units(n)}.`,
  ratio: (above, below) =>
    `${above} by ${below}: the units’ numerators and denominators are added, then divided.`,
  weighted: (by) => `The mean weighted by ${by}.`,
  counted: (met) => `The number of units that are “${met}”.`,
  printed: 'In the file',
  notCounted: 'not counted',
  where: (file, sheet, line) =>
    [file, sheet === null ? '' : `sheet ${sheet}`, line === null ? '' : `line ${grouped(line)}`]
      .filter((part) => part !== '')
      .join(', '),
  problem,
  remark,
  estimateIfTaken: (n) => `${units(n)} missing. If taken, it is kept as an estimate that names them.`,
  replaces: (now) => `The plan has ${now}, entered by a person; taking this replaces it (and can be undone).`,
  adds: 'It does add up: each unit has its own part',
  blankIsNone: 'A blank or a dash means the unit has none',
  sameUnit: (found, wanted) => `“${found}” is the same as “${wanted}”`,
  howFormed: 'How it is formed',
  offered: (above, below, agree, disagree) =>
    `${above} by ${below} (${agree > 0 ? `fits ${units(agree)}` : 'no unit states it'}${disagree > 0 ? `, ${units(disagree)} differ` : ''})`,
  countMet: 'Count the units that have met it: choose the words that say so.',
  weightBy: 'Mean weighted by the row',
  pickRow: 'Choose a row',
  numerator: 'Numerator',
  denominator: 'Denominator',
  useRatio: 'Form it of these two rows',
  forgetFormation: 'Let the app find the way',
  offerValue: (value) => `It is ${value}`,

  unmatched: 'Rows of files without a place',
  unmatchedHint:
    'Their figures are in no total yet. Choose a row of the plan; it holds for every file with that name.',
  unmatchedRow: (name, files) => (files > 1 ? `“${name}” (${grouped(files)} files)` : `“${name}”`),
  unmatchedReason: (reason, likely) =>
    reason === 'no-such-row' && likely > 0 ? 'which row of the plan it is is not clear' : UNMATCHED[reason],
  notMatched: 'Not chosen',

  opinion: (row, problem) => `“${row}” could not be counted: ${problem}. Look at it again.`,
  opinionOfRow: (reason) =>
    `This row could not be counted: ${UNMATCHED[reason]}. Name it as in the plan; if it is new, say so.`,

  summary: (n, incomplete) =>
    n === 0
      ? 'No figure is chosen.'
      : `${figures(n)} will be put into the plan${incomplete > 0 ? `, ${grouped(incomplete)} of them as estimates because units are missing` : ''}.`,
  takeButton: (n) => `Put ${figures(n)} into the plan`,
  takenSummary: (written, unchanged) =>
    [
      written > 0 ? `${figures(written)} put into the plan.` : 'Nothing had to change.',
      unchanged > 0 ? `${grouped(unchanged)} stood there already.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  leftCount: (n) => `${figures(n)} could not be put in because the plan changed meanwhile; see below.`,
  undoable: 'It can be undone in one step, in the plan.',
  saveParts: 'Save the table of parts',
  partsName: 'Table of parts',
  partsHeads: { label: 'No.', name: 'Indicator', unit: 'Unit', total: 'Total', note: 'Note' },
  lackingNames: (names) => `missing: ${names.join(', ')}`,
};
