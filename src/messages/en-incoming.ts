/** What the import screen says, in English. */
import type { FigureState } from '#core/figure.ts';
import type { Convention } from '#core/number.ts';
import type { Damage, Encoding } from '#exchange/bytes/decoded.ts';
import type { FileKind } from '#exchange/bytes/file-kind.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Foreign, Refusal } from '#exchange/kh1/outcome.ts';
import type {
  ColumnReason,
  Confidence,
  ConventionReason,
  FileConvention,
  LayoutColumn,
  Question,
} from '#exchange/layout/recognised.ts';
import type { CellKey } from '#exchange/merge/cell-key.ts';
import type { Coming } from '#exchange/merge/coming.ts';
import type { Outside, ProposedItem, Reason, RowNote } from '#exchange/merge/proposal.ts';
import type { FileRefusal, TextSource, WorkbookSource } from '#exchange/reading/file-reading.ts';
import type { CutProblem, TextSort } from '#exchange/rows/cut-outcome.ts';
import type { WorkbookProblem } from '#exchange/workbook/workbook-reading.ts';
import { enFileRefusal } from '#messages/en-file.ts';
import { inSentence } from '#messages/en-period.ts';
import {
  codeInWords,
  columnLetters,
  cutShort,
  joinAnd,
  MOST_NAMED,
  oneLine,
  reportLines,
  shown,
  wordIn,
  type IncomingMessages,
  type ReportWords,
} from '#messages/vi-incoming.ts';
import type { Messages } from '#messages/vi.ts';

type Delimiter = TextSource['cut']['delimiter'];
type ItemStatus = ProposedItem['status'];

const grouped = (n: number): string => n.toLocaleString('en');
const some = (n: number, noun: string): string => `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;
const cells = (n: number): string => some(n, 'cell');
const rows = (n: number): string => some(n, 'row');
const have = (n: number): string => (n === 1 ? 'has' : 'have');
const are = (n: number): string => (n === 1 ? 'is' : 'are');

/** «line 3», «lines 3, 7 and 12», «lines 3, 7 and 40 more»: at most ten are named, `count` of them there are. */
function atLines(lines: readonly number[], count = lines.length): string {
  const named = lines.slice(0, MOST_NAMED).map(grouped);
  const noun = count === 1 ? 'line' : 'lines';
  if (count > named.length) return `${noun} ${named.join(', ')} and ${grouped(count - named.length)} more`;
  return `${noun} ${joinAnd(named, 'and')}`;
}

/* ---------------------------------------------------------------- refusals */

const SAFE = 'Nothing was imported; the plan is unchanged.';

/** What the file is, and what to do about it. */
type Told = readonly [happened: string, todo: string];

const SAVE_AS = 'Open it in Excel or LibreOffice, save it as .xlsx and import again.';
const SEND_TABLE = 'Choose an .xlsx or .csv file, or ask the sender for one.';
const COPY_TABLE = 'Copy the table in it and paste it into the plan, or ask the sender for an .xlsx file.';
const NO_TABLE: Told = ['No table was found in this file.', SEND_TABLE];

const KINDS: Record<FileKind, Told> = {
  text: NO_TABLE,
  empty: ['The file is empty.', 'Ask the sender to export it and send it again.'],
  xlsx: NO_TABLE,
  xlsb: ['This file is an .xlsb workbook, which cannot be read yet.', SAVE_AS],
  xls: NO_TABLE,
  ods: NO_TABLE,
  docx: ['This file is a Word document (.docx), not a spreadsheet.', COPY_TABLE],
  odt: ['This file is a text document (.odt), not a spreadsheet.', COPY_TABLE],
  pptx: ['This file is a presentation (.pptx), not a spreadsheet.', SEND_TABLE],
  zip: ['This file is a .zip archive.', 'Unpack it and choose the .xlsx or .csv file inside.'],
  'old-office': ['This file is an old .doc or .ppt, not a spreadsheet.', SEND_TABLE],
  'locked-office': [
    'This file has a password and cannot be opened.',
    'Open it in Excel, remove the password, save and import again; without the password, ask the sender.',
  ],
  'xml-workbook': ['This file is an XML 2003 spreadsheet, which cannot be read yet.', SAVE_AS],
  html: ['This file is really a web page, even if its name says .xls.', SAVE_AS],
  xml: ['This file is XML data, not a spreadsheet.', SEND_TABLE],
  rtf: ['This file is an RTF document, not a spreadsheet.', COPY_TABLE],
  pdf: ['This file is a PDF, not a spreadsheet.', SEND_TABLE],
  picture: ['This file is a picture; numbers in pictures cannot be read.', SEND_TABLE],
  archive: [
    'This file is a compressed archive (.rar, .7z, .gz).',
    'Unpack it and choose the .xlsx or .csv file inside.',
  ],
  binary: ['It is not known what this file is; it may be damaged.', SEND_TABLE],
};

const KINDS_OF_TEXT: Record<Foreign, FileKind> = {
  workbook: 'xlsx',
  document: 'docx',
  zip: 'zip',
  'old-office': 'old-office',
  pdf: 'pdf',
  html: 'html',
  'other-text': 'binary',
};

const WORKBOOKS: Record<WorkbookProblem, Told> = {
  'not-a-workbook': ['The file has the name of a workbook but is none inside.', SAVE_AS],
  'other-kind': ['The file is of another kind than .xlsx, .xls or .ods.', SAVE_AS],
  password: KINDS['locked-office'],
  'too-large': [
    'The workbook is larger than can be read.',
    'Remove the sheets and columns that are not needed, save and import again; or save the one sheet as a file of its own.',
  ],
  damaged: [
    'The workbook is damaged or cut off; perhaps the download was not finished.',
    'Download it again or ask for it again; if Excel still opens it, save it as a new file and import that.',
  ],
  empty: ['No cell of the workbook holds anything.', 'Check that it is the right file.'],
};

const TOO_LARGE: Record<Extract<Refusal, { code: 'too-large' }>['what'], string> = {
  bytes: 'its size',
  rows: 'the number of rows',
  columns: 'the number of columns',
  cell: 'the text of one cell',
};

const inOrder = ([happened, todo]: Told): string => `${happened} ${SAFE} ${todo}`;

function textRefusal(r: Refusal): string {
  switch (r.code) {
    case 'empty':
      return inOrder(KINDS.empty);
    case 'not-ours':
      return inOrder(KINDS[KINDS_OF_TEXT[r.is]]);
    case 'too-large':
      return inOrder([
        `The file is too large: ${TOO_LARGE[r.what]} is ${grouped(r.found)}, and at most ${grouped(r.limit)} can be read.`,
        'Check that it is the right file, or split it into several.',
      ]);
    default:
      return `${enFileRefusal(r)} ${SAFE}`;
  }
}

function fileRefusal(r: FileRefusal): string {
  switch (r.code) {
    case 'too-large':
      return inOrder([
        `The file has ${grouped(r.megabytes)} MB, far more than any plan.`,
        'Check that it is the right file; if the workbook holds pictures, remove them, save and import again.',
      ]);
    case 'not-a-table':
      return inOrder(KINDS[r.is]);
    case 'workbook':
      return inOrder(WORKBOOKS[r.problem]);
    case 'text':
      return textRefusal(r.reason);
  }
}

/* -------------------------------------------------------- what the file is */

const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (BE)',
  'utf-8-twice': 'UTF-8 saved twice over',
  'windows-1252': 'Windows-1252 (Western)',
  'windows-1258': 'Windows-1258',
  tcvn3: 'TCVN3 (ABC, .VnTime fonts)',
  vni: 'VNI',
  viscii: 'VISCII',
};

const DAMAGES: Record<Damage['kind'], (words: string, n: number) => string> = {
  'lost-marks': (words, n) =>
    `${words} ${have(n)} lost letters, now “?”. They cannot be brought back; numbers can be taken only in rows that are still recognised. Ask the sender for “CSV UTF-8” to have the names right.`,
  replaced: (words, n) =>
    `${words} ${have(n)} letters that cannot be read. Try another encoding; if that does not help, ask the sender for “CSV UTF-8”.`,
  'broken-layers': (words, n) =>
    `${words} ${have(n)} lost a part when the file was saved twice over. It cannot be brought back; numbers can be taken only in rows that are still recognised. Ask the sender to export again from the original.`,
  'lost-hyphens': (words) =>
    `${words} may lack the letter “ư”, as a program has dropped an invisible sign of the .VnTime fonts. Look at the names, or ask the sender to convert the file to Unicode.`,
};

const DELIMITERS: Record<NonNullable<Delimiter>, string> = {
  ';': 'semicolon (;)',
  ',': 'comma (,)',
  '\t': 'tab',
  '|': 'bar (|)',
};

const SORTS: Record<TextSort, string> = {
  markdown:
    'The file is a table drawn with bars and dashes (Markdown). See whether its columns are cut right.',
  'fixed-width':
    'The columns are set apart by spaces, with no separator. Saved as .xlsx or CSV the file reads more safely.',
  json: 'The file is JSON data, not a table. Ask the sender for an .xlsx or .csv file.',
  'wrapped-lines':
    'There are lines wholly inside one pair of quotation marks, so their cells are not cut. Choose “Take the quotation marks off whole lines”.',
  'plain-lines': 'No separator was found; every line is a single cell. Check that it is the right file.',
};

function cutProblem(problem: CutProblem): string {
  switch (problem.code) {
    case 'open-quote':
      return `A quotation mark on ${atLines(problem.lines, problem.count)} is opened and never closed; it was read as text to the end of the cell. Look at those lines, or choose “Read quotation marks as plain signs”.`;
    case 'quoted-words':
      return `Cells on ${atLines(problem.lines, problem.count)} begin with words in quotation marks; they are kept as in the file.`;
    case 'ragged':
      return `${rows(problem.rows.length)} ${have(problem.rows.length)} more or fewer cells than the ${some(problem.expected, 'column')} of the table (${atLines(problem.rows.map(({ line }) => line))}). Other rows are not affected. Look at each and choose how to join its cells.`;
    case 'torn-decimals':
      return `The comma separates columns and may stand inside numbers too, so decimals may be torn in two (${atLines(problem.rows.map(({ line }) => line))}). Look at each line and choose how to join its cells, or ask for an .xlsx file.`;
    case 'control-characters':
      return `There are strange invisible signs on ${atLines(problem.lines, problem.count)}; they are kept as in the file.`;
    case 'sep-not-followed':
      return `The first line says the separator is ${wordIn(DELIMITERS, problem.stated).trim() || 'a space'}, but the lines below are not cut so. Check the separator.`;
    case 'looks-like':
      return SORTS[problem.is];
  }
}

function hiddenParts({ hiddenRows, hiddenColumns }: WorkbookSource): string | null {
  const parts = [
    hiddenRows.length > 0 ? `${some(hiddenRows.length, 'hidden row')} (${atLines(hiddenRows)})` : '',
    hiddenColumns.length > 0
      ? `${some(hiddenColumns.length, 'hidden column')} (${hiddenColumns.slice(0, MOST_NAMED).map(columnLetters).join(', ')})`
      : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return `This sheet has ${parts.join(' and ')}; hidden cells are read too. Look at them if they are not meant to be taken.`;
}

const CONFIDENCES: Record<Confidence, string> = {
  certain: 'certain',
  likely: 'probably right',
  unsure: 'to be checked',
};

const COLUMN_REASONS: Record<ColumnReason, string> = {
  'our-header': 'header written by Sổ Chỉ Tiêu',
  'header-words': 'by the words of the header',
  'period-from-report': 'the header names no period; the plan’s reporting period is taken',
  'period-from-title': 'the header names no year; the year in the title is taken',
  'bare-year': 'the header is only a year; targets or figures is not said',
  remembered: 'as chosen last time',
  chosen: 'as chosen',
  content: 'by what stands in the cells',
  formula: 'the formula row says it comes from other columns',
  'damaged-header': 'the header has lost letters; by what is left of it',
  code: 'codes of the sender’s own',
  twice: 'the same as another column',
  'period-unknown': 'of which period is not known',
  'kind-unknown': 'targets or figures is not known',
  'no-header': 'the column has no header',
  'not-understood': 'the header is not understood',
};

const CONVENTIONS: Record<Convention, string> = {
  comma: 'a comma before decimals (1.508,5)',
  dot: 'a dot before decimals (1,508.5)',
};

const CONVENTION_REASONS: Record<ConventionReason, string> = {
  chosen: 'as chosen',
  ours: 'the file was exported by Sổ Chỉ Tiêu',
  stated: 'the file says so',
  'certain-cells': 'there are cells that read in one way only',
  originals: 'agrees with the originals in the file',
  'previous-values': 'near the numbers of the plan',
  'whole-units': 'the units are counted in whole numbers (people, households, communes)',
  'nothing-depends': 'every number reads the same either way',
  ambiguous: 'every number can be read in two ways',
  doubtful: 'leans one way, but is not certain',
  mixed: 'the file has numbers of both forms',
};

/* ----------------------------------------------------------------- columns */

const OTHER_COLUMNS: Record<
  Exclude<ColumnMeaning['kind'], 'text' | 'target' | 'figure' | 'asOf' | 'figure-note'>,
  string
> = {
  id: 'Row code',
  originals: 'Originals (not to be edited)',
  level: 'Level',
  'row-kind': 'Kind of row',
  computed: 'Computed, not taken',
  ignored: 'Do not take this column',
};

const FIGURES: Record<FigureState | 'unsaid', string> = {
  estimate: 'Estimate',
  actual: 'Actual',
  final: 'Final figure',
  unsaid: 'Figure',
};

const setBy = (assigner: string): string => (assigner === '' ? '' : ` (${assigner})`);

function meaning(m: ColumnMeaning, say: Messages): string {
  switch (m.kind) {
    case 'text':
      return m.field === 'unit' ? say.unitFull : say[m.field];
    case 'target':
      return `Plan, ${inSentence(m.period)}${setBy(m.assigner)}`;
    case 'figure':
      return `${FIGURES[m.state ?? 'unsaid']}, ${inSentence(m.period)}`;
    case 'asOf':
      return `Data cut-off, ${inSentence(m.period)}`;
    case 'figure-note':
      return `Note on the figure, ${inSentence(m.period)}`;
    default:
      return OTHER_COLUMNS[m.kind];
  }
}

const TARGET_PARTS: Record<Extract<CellKey, { kind: 'target' }>['part'], string> = {
  text: 'Plan',
  note: 'Note on the plan',
  earlier: 'Plan before it was adjusted',
};

const FIGURE_PARTS: Record<Extract<CellKey, { kind: 'figure' }>['part'], string> = {
  value: 'Actual',
  state: 'State of the figure',
  asOf: 'Data cut-off',
  note: 'Note on the figure',
  earlier: 'Earlier figures',
};

function heading(key: CellKey, say: Messages): string {
  switch (key.kind) {
    case 'text':
    case 'field':
      return say[key.field];
    case 'target':
      return `${TARGET_PARTS[key.part]}, ${inSentence(key.period)}${setBy(key.assigner)}`;
    case 'figure':
      return `${FIGURE_PARTS[key.part]}, ${inSentence(key.period)}`;
    case 'judgement':
      return `${say.verdict}, ${inSentence(key.period)}`;
  }
}

function cellText(key: CellKey, text: string, say: Messages): string {
  return oneLine(codeInWords(key, text, say, { yes: 'yes', no: 'no' })) || 'empty';
}

function columnName(column: Pick<LayoutColumn, 'header'> | undefined, at: number): string {
  const header = oneLine(column?.header ?? '');
  return header === '' ? columnLetters(at) : `“${cutShort(header)}”`;
}

/* --------------------------------------------------------------- questions */

function ask(q: Question, nameOf: (column: number) => string, say: Messages): string {
  switch (q.kind) {
    case 'header':
      return 'Which line is the header of the table?';
    case 'convention':
      return conventionAsk(q);
    case 'bare-years':
      return `${q.columns.length === 1 ? 'Does' : 'Do'} ${columnsNamed(q.columns, nameOf)} hold targets or figures?`;
    case 'column':
      return `What does column ${nameOf(q.column)} hold, and of which period?`;
    case 'same-meaning':
      return `${upperFirst(columnsNamed(q.columns, nameOf))} are ${q.columns.length === 2 ? 'both' : 'all'} “${meaning(q.meaning, say)}”. Which one is to be taken?`;
    case 'no-names':
      return 'Which column names the indicators?';
    case 'another-table':
      return `From line ${grouped(q.line)} on there is another table. Which one is to be imported?`;
  }
}

function columnsNamed(columns: readonly number[], nameOf: (column: number) => string): string {
  return `column${columns.length === 1 ? '' : 's'} ${joinAnd(columns.map(nameOf), 'and')}`;
}

function conventionAsk({ examples, suggested }: FileConvention): string {
  const [example] = examples;
  if (!example) return 'What do dot and comma mean in this file?';
  const { text, asComma, asDot } = example;
  const [first, second] = suggested === 'dot' ? [asDot, asComma] : [asComma, asDot];
  return `Is “${shown(text)}” ${first} or ${second}?`;
}

const ASK_HINTS: Record<Question['kind'], string> = {
  header: 'The header names the columns. If the table has none, choose “There is no header”.',
  convention: 'The same number can be written in two ways. One answer holds for the whole file.',
  'bare-years': 'The headers are only years. No number of these columns is taken until this is said.',
  column:
    'No number of this column is taken until this is said. If it is not needed, choose “Do not take this column”.',
  'same-meaning': 'Only one column is taken; the other stays in the file.',
  'no-names': 'Without names it is not known whose the numbers are.',
  'another-table': 'One table is imported at a time. Import this file once more to take the other.',
};

/* ------------------------------------------------------------------ merging */

const STATUSES: Record<ItemStatus, readonly [word: string, about: string, unit: 'cell' | 'row']> = {
  added: ['Added', 'The plan has nothing there, the file has a value.', 'cell'],
  changed: ['Changed', 'Only the file changed it.', 'cell'],
  conflict: ['Conflict', 'Both the plan and the file changed it. Look at both and choose.', 'cell'],
  emptied: ['Blank', 'The file has a blank where the plan has a value.', 'cell'],
  restored: ['Put back', 'A spreadsheet program changed this cell; it counts as it was exported.', 'cell'],
  refused: ['Not read', 'Stays as in the plan until a value is chosen or typed.', 'cell'],
  'new-row': ['New row', 'In the file, not in the plan.', 'row'],
  'missing-row': [
    'Not in the file',
    'In the plan, not in the file. Kept unless removing it is chosen.',
    'row',
  ],
};

type Advised = readonly [short: string, advice: string | ((say: Messages) => string)];

const RETYPE = 'Type the right number into the cell, or keep the plan’s.';
const PICK = 'Choose the right one of those offered, or type it.';

const REASONS: Record<Reason, Advised> = {
  'no-base': [
    'which is newer is not known',
    'It is not known what stood here before this file was made. Look at both and choose.',
  ],
  'understood-otherwise': [
    'same words, understood differently',
    'Both say the same but are understood differently. Look at “understood as” and choose.',
  ],
  'other-unit': [
    'another unit',
    'The file counts this row in another unit, so its figures may be of another size. Compare the units first.',
  ],
  'older-state': [
    'only an estimate in the file',
    'The plan has an actual or final figure. Keep it unless the estimate is newer.',
  ],
  'same-elsewhere': [
    'same as a target of another column',
    'The plan has this very target for another year or from another body, and the file repeats it in both columns. Take it if it is one of its own.',
  ],
  'second-figure': [
    'a second figure of one period',
    'The file has two figures for this period; the other one is used. If this one is needed, type it into the cell.',
  ],
  'without-value': [
    'no figure beside it',
    'A date or note that goes with a blank has no place. Enter the figure first, then write it again.',
  ],
  'removed-here': [
    'removed from the plan',
    'This row was removed from the plan after the file was exported. Taking it brings it back.',
  ],
  'removed-here-changed-there': [
    'removed here, changed in the file',
    'This row was removed from the plan and changed in the file. Look at it and choose whether to take it.',
  ],
  'changed-here': [
    'changed in the plan since the export',
    'The row is not in the file but was changed in the plan. Keep it if in doubt.',
  ],
  'double-id': [
    'same code as a row above',
    'Perhaps the row was copied in a spreadsheet. It counts as a new row.',
  ],
  'bad-id': [
    'row code was changed',
    'The old row is not known by its code any more. It counts as a new row; see whether the plan has it already.',
  ],
  'maybe-same': [
    'may be a row of the plan',
    'The plan has a row of a similar name. Choose that row, or choose “It is a new row”.',
  ],
  'no-name': [
    'has no name',
    'The row names no indicator and was not added. Name it in the file and import again, or add it and name it later.',
  ],
  'holds-rows': [
    'rows stand under it',
    'Rows under it are kept, so it cannot go yet. Remove those too, or keep it.',
  ],
  'changed-meanwhile': [
    'the plan has just changed',
    'The plan changed while this was looked at; the newest is kept. Import the file again to compare once more.',
  ],
  'row-left': ['its row is not taken', 'This row or one above it is not taken. Take that row first.'],

  'mangled-date': [
    'may have been made a date',
    'Spreadsheets turn 8/8 or 10-12 into dates. Choose the right one of those offered, or type it.',
  ],
  scientific: ['a program’s short form', `The number is written like 1,2E+03. ${PICK}`],
  'digits-lost': [
    'digits are lost',
    'Spreadsheets keep 15 digits; the rest cannot be brought back. Ask the sender for the full number and type it.',
  ],
  'trailing-minus': ['a minus behind the number', `It may be negative, or the minus only a dash. ${PICK}`],
  'ambiguous-number': ['can be read in two ways', `It may be thousands, it may have decimals. ${PICK}`],
  'percent-or-fraction': ['percent or fraction', `It may be 0,04 in place of 4 %. ${PICK}`],
  ragged: [
    'the line does not fit the columns',
    'The line has too many or too few cells, so the value may stand in the wrong column. Choose the right one, or mend the line in the file.',
  ],
  'not-a-number': [
    'not a number',
    'Type only the number, e.g. 12,5; “tỷ đồng” goes into the Unit column. Keep the plan’s if in doubt.',
  ],
  'not-a-day': ['not a date', 'Enter it as 10/5/2024, or leave it blank.'],
  'not-a-state': ['not the state of a figure', 'Enter “estimate”, “actual” or “final”; blank is “actual”.'],
  'damaged-text': [
    'letters are lost or damaged',
    'They cannot be brought back from this file. Keep the plan’s text, type it, or ask for “CSV UTF-8”.',
  ],
  'formula-error': [
    'the formula has an error',
    `The spreadsheet shows an error here (such as #DIV/0!). ${RETYPE}`,
  ],
  'formula-uncomputed': [
    'the formula was never computed',
    'The file has the formula, not its result. Open it in Excel, save and import again; or type the number.',
  ],
  'shown-otherwise': [
    'holds one number, shows another',
    'The spreadsheet shows it rounded or in thousands. Choose the number to take.',
  ],
  mark: [
    'a dash or dots',
    'This usually means no data yet. Leave it blank if there is none; enter 0 if nothing happened.',
  ],
  'thousands-likely': [
    'probably a thousand times off',
    `It does not fit the unit or the number before it. ${PICK}`,
  ],

  empty: ['empty', 'Enter a number, or keep the plan’s.'],
  letters: ['letters in the number', `Only a number can stand here, e.g. 12,5. ${RETYPE}`],
  grouping: [
    'could be several numbers',
    'Dots separate groups of three, a comma stands before decimals: 13.447,5. Type the number again.',
  ],
  exponent: ['a short form that has lost digits', 'Type all the digits, or keep the plan’s number.'],
  'too-long': ['too long for a figure', 'Check it and enter fewer digits.'],
  'not-a-choice': ['not one of the choices', 'Choose one of the column’s values, or keep the plan’s.'],
  'not-a-period': ['not a period', 'Write it as 2026, 6T2026, Q1 2026 or T05 2026.'],
  'not-a-count': ['not a count', 'Enter a whole number from 0 up.'],
  'not-an-id': ['not a row code', 'Put the old code back in the file, or empty it for a new row.'],
  'not-understood': ['not understood', 'Keep what the plan has, or type into the cell.'],
  level: [
    'more than one level deeper',
    'A row is at most one level deeper than the row above. Mend the level in the file and import again.',
  ],
  years: [
    'last year before the first',
    'The last year must not be before the first. Mend it in the file and import again.',
  ],

  'text-too-long': [
    'the text is too long',
    'The cell holds more text than can be kept. Shorten it, or spread it over several rows.',
  ],
  'figure-first': ['no figure yet', (say) => say.refusal({ code: 'figure-first' })],
  'group-holds-no-figure': [
    'a group holds no figures',
    (say) => say.refusal({ code: 'group-holds-no-figure' }),
  ],
  'nothing-above': ['no row above', (say) => say.refusal({ code: 'nothing-above' })],
  'already-outermost': ['already outermost', (say) => say.refusal({ code: 'already-outermost' })],
  'already-first': ['already first', (say) => say.refusal({ code: 'already-first' })],
  'already-last': ['already last', (say) => say.refusal({ code: 'already-last' })],
  'group-under-indicator': [
    'a group inside an indicator',
    'A group cannot stand inside an indicator, so the row was not added. Mend its kind or level in the file and import again.',
  ],
  'under-itself': ['inside itself', (say) => say.refusal({ code: 'under-itself' })],
  'row-holds-figures': [
    'the row holds figures',
    'A group holds no figures. Clear or move them first, then import again.',
  ],
  'row-holds-groups': [
    'the row holds groups',
    'An indicator holds no groups. Move those groups out first, then import again.',
  ],
  'part-of-indicator': ['part of the indicator above', 'Move the row out first, then change its kind.'],
  'computed-cell': ['a computed cell', (say) => say.refusal({ code: 'computed-cell' })],
  'row-gone': [
    'the row was removed',
    'The row is no longer in the plan. Undo to have it back, then import the file again.',
  ],
  'read-only': ['the plan is for viewing only', (say) => say.refusal({ code: 'read-only' })],
  'years-reversed': ['last year before the first', (say) => say.refusal({ code: 'years-reversed' })],
  'target-exists-there': [
    'another target stands there',
    'The text speaks of a period that has another target. Change or clear that one first.',
  ],
  'target-outside-plan': [
    'outside the years of the plan',
    'The text speaks of a year outside the plan. Change the year in it, or add years in Plan details.',
  ],
};

function advice(r: Reason, say: Messages): string {
  const told = REASONS[r][1];
  return typeof told === 'string' ? told : told(say);
}

const ROW_NOTES: Record<RowNote['code'], string> = {
  'by-spelling': 'taken as the row of the plan that is only spelled differently (i, y)',
  'by-order': 'several rows bear this name; told apart by their order',
  'by-name-elsewhere': 'recognised by name, whatever group it stands in',
  moved: 'stands elsewhere in the file; its place in the plan is kept',
  'other-kind': 'is another kind of row in the file; its kind in the plan is kept',
};

const OUTSIDES: Record<Outside['what'], string> = {
  head: 'Plan details',
  section: 'Section',
  task: 'Task',
  answer: 'Answer to a check',
  submission: 'Figures handed in',
  paper: 'Document',
  sentence: 'Sentence of the report',
};

const OUTSIDE_STATUSES: Record<Outside['status'], string> = {
  added: 'only in the file',
  changed: 'differs in the file',
  missing: 'not in the file',
};

const WILL = { add: 'add', remove: 'remove', change: 'change' };
const DID = { add: 'added', remove: 'removed', change: 'changed' };

function sentenceOf(coming: Coming, opening: string, verbs: typeof WILL): string {
  const { addedRows, removedRows, cells: changed } = coming;
  const done = [
    addedRows > 0 ? `${verbs.add} ${rows(addedRows)}` : '',
    removedRows > 0 ? `${verbs.remove} ${rows(removedRows)}` : '',
    changed > 0 ? `${verbs.change} ${cells(changed)}` : '',
  ].filter((part) => part !== '');
  const { conflicts, emptied, refused, restored, otherLeft, newRowsLeft, missingRowsKept } = coming;
  const left = [
    conflicts > 0
      ? `${cells(conflicts)} in conflict ${conflicts === 1 ? 'keeps' : 'keep'} the plan’s value`
      : '',
    emptied > 0
      ? `${cells(emptied)} blank in the file ${emptied === 1 ? 'keeps' : 'keep'} the plan’s value`
      : '',
    refused > 0 ? `${cells(refused)} that cannot be read ${refused === 1 ? 'stays' : 'stay'} as before` : '',
    restored > 0 ? `${cells(restored)} changed by a program ${are(restored)} put back` : '',
    otherLeft > 0
      ? `${some(otherLeft, 'other cell')} ${otherLeft === 1 ? 'keeps' : 'keep'} the plan’s value`
      : '',
    newRowsLeft > 0 ? `${some(newRowsLeft, 'new row')} ${are(newRowsLeft)} not taken` : '',
    missingRowsKept > 0 ? `${rows(missingRowsKept)} not in the file ${are(missingRowsKept)} kept` : '',
  ].filter((part) => part !== '');
  const first = done.length > 0 ? upperFirst(`${opening}${done.join(', ')}`) : 'Nothing changes';
  return `${[first, ...left].join('; ')}.`;
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const place = (line: number | null): string => (line === null ? '' : ` (line ${grouped(line)} of the file)`);

const REPORT: ReportWords = {
  title: 'Report of an import from a file',
  file: (name) => `File: ${name}`,
  plan: (title) => `Plan: ${title}`,
  when: (when) => `At: ${when}`,
  summary: (coming) => sentenceOf(coming, '', DID),
  sections: {
    taken: (n) => `Changed (${cells(n)})`,
    addedRows: (n) => `Added (${rows(n)})`,
    removedRows: (n) => `Removed (${rows(n)})`,
    left: (n) => `Not taken, left as in the plan (${cells(n)})`,
    refused: (n) => `Not read, left as before (${cells(n)})`,
    restored: (n) => `Changed by a spreadsheet program and put back (${cells(n)})`,
    leftRows: (n) => `Rows not taken or kept (${rows(n)})`,
  },
  heading,
  value: cellText,
  change: (mine, now) => `${mine} → ${now}`,
  kept: (now, theirs) => `keeps ${now}; the file has ${theirs}`,
  follows: ' (with it)',
  place,
  because: (r) => (r === null ? '' : `; ${REASONS[r][0]}`),
  bothChanged: '; both sides changed it',
  rowLeft: { 'new-row': 'not added', 'missing-row': 'not in the file, kept' },
};

export const enIncoming: IncomingMessages = {
  title: 'Import figures from a file',
  steps: {
    file: 'File',
    recognised: 'Recognised',
    columns: 'Columns',
    questions: 'To be answered',
    target: 'Into which plan',
    changes: 'See the changes',
  },
  stepOf: (n, of, name) => `Step ${n} of ${of}: ${name}`,
  chooseFile: 'Choose a file',
  chooseOther: 'Choose another file',
  chooseHint: 'An .xlsx, .xls, .ods, .csv or .txt file, whoever sent it. The file is not changed.',
  back: 'Back',
  next: 'Next',
  change: 'Change',
  discard: 'Discard',
  cancelReading: 'Cancel',
  done: 'Done',

  reading: 'Reading…',
  readingFile: (name) => `Reading ${name}…`,
  parts: {
    letters: 'Reading the letters…',
    rows: 'Cutting rows and cells…',
    columns: 'Recognising the columns…',
    cells: 'Reading every cell…',
  },
  comparing: 'Comparing with the plan…',
  readingCancelled: 'Reading was cancelled. Nothing was imported.',
  refusedTitle: 'This file cannot be imported',
  safe: SAFE,
  fileRefusal,

  recognised: {
    encoding: 'Encoding',
    delimiter: 'Separator',
    convention: 'Form of numbers',
    header: 'Header',
    sheet: 'Sheet',
    rows: 'Rows',
    doubts: 'Cells to look at',
    notes: 'Text outside the table',
  },
  changeOf: (what) => `Change: ${what}`,
  forExample: (samples) => `For example: ${samples.map(shown).join(' · ')}`,
  rows,
  planFile: (title, n) => `Exported by Sổ Chỉ Tiêu: “${oneLine(title) || 'untitled'}”, ${rows(n)}.`,
  planFileRestored: 'A spreadsheet program changed some cells; they count as they were exported.',
  damagedPlan:
    'The file was exported by Sổ Chỉ Tiêu but has lost its beginning or its end. Figures can be taken by their row codes; plan details, sections and tasks cannot. For all of it, ask the sender to export again.',
  encodings: ENCODINGS,
  encodingTold: ({ encoding, isMixed }) =>
    isMixed
      ? `Some cells were written in ${ENCODINGS[encoding]} and have been converted to Unicode.`
      : `Read as ${ENCODINGS[encoding]}.`,
  encodingAsk: 'Which line reads as proper Vietnamese?',
  encodingAnswer: ({ encoding, sample }) => `${cutShort(oneLine(sample))} — ${ENCODINGS[encoding]}`,
  damage: ({ kind, count, examples }) =>
    DAMAGES[kind](`${some(count, 'word')} (${examples.map(shown).join(', ')})`, count),
  delimiter: (d) => (d === null ? 'none, every line is one cell' : DELIMITERS[d]),
  delimiterAsk: 'Which way are the cells cut as in the table?',
  quotesPlain: 'Read quotation marks as plain signs',
  quotesUsual: 'Read quotation marks as around cells',
  unwrap: 'Take the quotation marks off whole lines',
  cutProblem,
  raggedAsk: ({ line, found }, expected) =>
    `Line ${grouped(line)} has ${cells(found)}, the table ${some(expected, 'column')}. How are they joined?`,
  joinAlike: (n) => `Join all ${grouped(n)} lines so`,
  joined: (n) => `${some(n, 'line')} joined as chosen.`,
  joinAgain: 'Choose again',
  tornMore: (n, left) => `Show ${grouped(n)} more (${grouped(left)} left)`,
  sheet: ({ name, isHidden, rows: n }) => `${oneLine(name)} (${rows(n)}${isHidden ? ', hidden' : ''})`,
  sheetAsk: 'Which sheet is to be imported?',
  otherSheets: (n, hidden) =>
    hidden > 0
      ? `${some(n, 'other sheet')}, ${grouped(hidden)} of them hidden; not imported.`
      : `${some(n, 'other sheet')}; not imported.`,
  hiddenParts,
  headerLines: (lines) => (lines.length === 0 ? 'no header' : atLines(lines)),
  notes: (above, below) =>
    `${some(above, 'line')} above and ${grouped(below)} below the table are no indicators; not imported.`,
  conventions: CONVENTIONS,
  conventionReason: (r) => CONVENTION_REASONS[r],
  conventionExample: ({ text, asComma, asDot }, convention) =>
    `“${shown(text)}” is ${convention === 'comma' ? asComma : asDot}`,
  conventionUnknown: 'not known yet',
  minority: (n) => `${cells(n)} of the other form:`,
  doubts: (doubt, n) => `${cells(n)}: ${REASONS[doubt][0]}`,

  meaning,
  columnName,
  columnIs: (name) => `Column ${name} is`,
  columnSamples: (samples) =>
    samples.length === 0 ? 'No cell of this column holds anything.' : samples.map(shown).join(' · '),
  meaningGroups: { row: 'About the row', targets: 'Plan', figures: 'Figures', other: 'Other' },
  otherPeriod: 'Another period…',
  otherAssigner: 'Another assigner…',
  confidence: (c) => CONFIDENCES[c],
  columnReason: (r) => COLUMN_REASONS[r],
  columnsIgnored: (n) => `${some(n, 'column')} not taken.`,
  columnsRemembered: 'The next file of this form will have its columns recognised as chosen.',

  questions: (n) => (n === 0 ? 'Nothing to be answered.' : `${some(n, 'question')} to be answered.`),
  ask,
  askHint: (kind) => ASK_HINTS[kind],
  answers: {
    line: (line, text) => `Line ${grouped(line)}: ${cutShort(oneLine(text))}`,
    noHeader: 'There is no header',
    targets: 'Targets',
    figures: 'Figures',
    eachColumn: 'Choose column by column',
    firstTable: (text) => `The table above: ${cutShort(oneLine(text))}`,
    tableFrom: (line, text) => `The table from line ${grouped(line)}: ${cutShort(oneLine(text))}`,
    likely: 'probably this one',
  },
  answerFirst: 'Answer the questions above first, then see the changes.',

  into: {
    fresh: 'A new plan from this file',
    freshHint: 'The plans already here do not change.',
    merge: 'Merge into this plan',
    mergeHint: 'Compare cell by cell, see the changes, then import.',
    copy: 'Keep as a separate copy',
    copyHint: 'This plan is already on the device; it stays as it is, and the file becomes another copy.',
    choose: 'Choose a plan',
    createButton: (n) => `Create a plan from ${rows(n)}`,
  },
  isSamePlan: (is) =>
    is === null
      ? 'The file does not say which plan it is of; rows are recognised by name.'
      : is
        ? 'This file was exported from this very plan.'
        : 'This file is of another plan; rows are recognised by name. Check that this is the right plan.',
  originals: {
    ask: (n) =>
      `Nobody changed the file since it was exported, and the plan differs from it in ${cells(n)}. What is this file?`,
    base: 'An old copy of this plan',
    baseHint: 'Keeps every change made in the plan.',
    ignored: 'What a colleague worked on elsewhere',
    ignoredHint: 'Shows every difference to choose from.',
  },
  whichRow: {
    ask: (name, line) => `Which row of the plan is “${oneLine(name)}”${place(line)}?`,
    none: 'It is a new row',
  },
  emptiedAsk: {
    ask: (n) => `The file has blanks in ${cells(n)} where the plan has values. What is to be done?`,
    keep: 'Keep the plan’s values',
    empty: 'Make them blank as in the file',
  },

  heading,
  cellText,
  status: (s) => STATUSES[s][0],
  statusHint: (s) => STATUSES[s][1],
  chip: (s, n) => `${STATUSES[s][0]} (${grouped(n)})`,
  chipAloud: (s, n) => `${STATUSES[s][0]}: ${some(n, STATUSES[s][2])}`,
  allChip: (n) => `All (${grouped(n)})`,
  showOnly: 'Show only',
  reason: (r) => REASONS[r][0],
  advice,
  summary: (coming) => sentenceOf(coming, 'Will ', WILL),
  summaryDone: (coming) => sentenceOf(coming, '', DID),
  nothing: {
    same: (n) =>
      n > 0
        ? `File and plan say the same in ${cells(n)}; nothing changes.`
        : 'No figure of the file differs from the plan; nothing changes.',
    noMatch: 'No row of the file is in this plan. Check the plan and the column of names.',
    chosen: 'No change has been chosen; the plan stays as it is.',
  },
  mine: 'Plan',
  theirs: 'File',
  base: 'When exported',
  baseUnknown: 'not known',
  found: (text) => `The file has “${shown(text)}”`,
  understood: ({ goal, implied }) =>
    [
      goal === '' ? '' : `understood as ${oneLine(goal)}`,
      implied === '' ? '' : `inferred from ${oneLine(implied)}`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  known: (who, when, what = null) =>
    when === null
      ? 'When it was changed is not known.'
      : `Changed ${who === null ? 'on this device' : `by ${oneLine(who)}`}, ${when}${what === null ? '' : ` (${oneLine(what)})`}.`,
  untouched: 'Not changed on this device since the plan came here.',
  savedLast: (who, when) =>
    `File last saved${when === null ? '' : ` ${when}`}${who === null ? '' : ` by ${oneLine(who)}`}.`,
  exportedOn: (day) => `Exported on ${day}, by its name.`,
  savedUnknown: 'The file does not say when it was saved.',
  lineOfFile: (line) => `line ${grouped(line)} of the file`,
  rowNote: ({ code, line, name }) => `“${oneLine(name)}”${place(line)}: ${ROW_NOTES[code]}.`,
  outsideHint: 'These stand outside the table, differ in the file and are not imported:',
  outside: ({ what, title, status }) =>
    `${OUTSIDES[what]}${oneLine(title) === '' ? '' : ` “${cutShort(oneLine(title))}”`}: ${OUTSIDE_STATUSES[status]}.`,
  elsewhere: ({ line, column, found, original }) =>
    original === null
      ? `Line ${grouped(line)}, column “${column}”: “${shown(found)}” could not be read and is left.`
      : `Line ${grouped(line)}, column “${column}”: “${shown(found)}” was made by a program; “${shown(original)}” is put back.`,

  takeTheirs: 'Take the file’s',
  keepMine: 'Keep the plan’s',
  typeOther: 'Type another',
  takeAll: 'Take all',
  keepAll: 'Keep all',
  takeThese: (n) => `Take the ${some(n, 'item')} shown`,
  keepThese: (n) => `Keep the ${some(n, 'item')} shown`,
  takeRow: 'Take the whole row',
  keepRow: 'Keep the whole row',
  takeColumn: 'Take the whole column',
  keepColumn: 'Keep the whole column',
  choiceAloud: (deed, where) => `${deed}: ${where}`,
  rowChoices: {
    'new-row': { theirs: 'Add the row', mine: 'Do not add' },
    'missing-row': { theirs: 'Remove the row', mine: 'Keep the row' },
  },
  chosen: {
    theirs: 'the file’s is taken',
    mine: 'the plan’s is kept',
    typed: 'what was typed is taken',
  },
  itemAloud: ({ row, column, status, mine, theirs, chosen }) =>
    `${row}, ${column}, ${STATUSES[status][0].toLowerCase()}: plan ${mine}, file ${theirs}, ${chosen}`,
  offers: 'It may be',
  offer: (text) => (text === '' ? 'blank' : text),

  importButton: (n) => (n === 0 ? 'Nothing to import' : `Import ${some(n, 'change')}`),
  changeLabel: (n) => (n === null ? 'import from a file' : `import from a file: ${cells(n)}`),
  undoable: 'Can be undone in one step.',
  saveReport: 'Download the report',

  answer: {
    button: 'Send back with remarks',
    offer: (n) => `${some(n, 'row')} of the file should be looked at by its sender.`,
    about:
      'A copy of the sender’s file with a last column “Lỗi/Ý kiến” (in Vietnamese) saying what is wrong and what to do; all other cells stay.',
    aboutSheet: 'The copy holds the sheet that was read; colours and formulas are left behind.',
    list: (n) => `Remarks on ${some(n, 'row')}:`,
    line: (line, text) => `Line ${grouped(line)}: ${text}`,
    more: (n) => `And ${some(n, 'row')} more.`,
    message: 'Message to go with it:',
    copyMessage: 'Copy the message',
    copied: 'Copied.',
    notCopied: 'The browser does not let it be copied. Select the words in the box and copy them.',
    asUtf8: 'The file’s encoding cannot hold this column, so the copy is in UTF-8.',
    noPlace:
      'Nothing parts the cells of this file, so no column can be added. No file was made and the original is unchanged. Copy the message, or ask for an .xlsx file.',
    unplaced: (n) => `No place was found for ${some(n, 'row')}.`,
  },
  reportTitle: REPORT.title,
  reportName: (file) => `Import report ${file}`,
  report: (report, about, say) => reportLines(report, about, REPORT, say),
};
