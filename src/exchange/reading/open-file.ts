/**
 * From the bytes of a file, whatever it is, to a reading and on to a proposal for a plan. Keeps what was decoded, so that another
 * choice costs only what follows from it. Knows no thread; nothing throws whatever the bytes.
 */
import type { Random } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { decode } from '#exchange/bytes/decode.ts';
import type { Decoded, Encoding, OpenPiece } from '#exchange/bytes/decoded.ts';
import { sniff } from '#exchange/bytes/file-kind.ts';
import type { IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { readPlanFileForMerge } from '#exchange/kh1/read-for-merge.ts';
import { readRows } from '#exchange/layout/read-rows.ts';
import { recognise } from '#exchange/layout/recognise.ts';
import type { Answers, Hints, Recognised, RememberedLayout } from '#exchange/layout/recognised.ts';
import type { Theirs } from '#exchange/merge/propose.ts';
import {
  MOST_BYTES,
  type FileChoices,
  type FileReading,
  type FileRefusal,
  type TableReading,
  type TextSource,
  type WorkbookSource,
} from '#exchange/reading/file-reading.ts';
import { hintsOf } from '#exchange/reading/plan-hints.ts';
import { isHeaderOpen, withOpenLetters } from '#exchange/reading/open-letters.ts';
import { withRemarks } from '#exchange/reading/sheet-remarks.ts';
import { headOf, samplesOf } from '#exchange/reading/table-samples.ts';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import { raggedLines, type Cut } from '#exchange/rows/cut-outcome.ts';
import { joinLines } from '#exchange/rows/join-cells.ts';
import type { CellRemark, SheetReading, WorkbookReading } from '#exchange/workbook/workbook-reading.ts';

/** What a reading goes by besides the file. */
export interface Surroundings {
  /** The plan it may be for; null where that is not known, or it becomes a plan of its own. */
  readonly plan: Plan | null;
  /** What a person has said of earlier files' columns. */
  readonly remembered: readonly RememberedLayout[];
  readonly random: Random;
}

/** Told before each part of the work. */
export type ReadingPart = 'letters' | 'rows' | 'columns' | 'cells';
export type Tell = (part: ReadingPart) => void;

export interface Read {
  readonly reading: FileReading;
  /** What can be proposed to a plan; null where the file was refused. */
  readonly theirs: Theirs | null;
}

export interface OpenedFile {
  read(choices: FileChoices, about: Surroundings, tell?: Tell): Promise<Read>;
}

/** A file to be read, with other choices as often as wanted. */
export function openFile(bytes: Uint8Array): OpenedFile {
  const kind = bytes.length > MOST_BYTES ? null : sniff(bytes);
  const texts = new Map<Encoding | null, DecodedFile>();
  let workbook: WorkbookReading | null = null;
  return {
    async read(choices, about, tell = () => undefined) {
      if (kind === null)
        return refused({ code: 'too-large', megabytes: Math.ceil(bytes.length / 1024 / 1024) });
      tell('letters');
      if (kind === 'xlsx' || kind === 'xls' || kind === 'ods') {
        const { readWorkbook } = await import('#exchange/workbook/read-workbook.ts');
        workbook ??= await readWorkbook(bytes);
        return readSheet(workbook, choices, about, tell);
      }
      if (kind !== 'text') return refused({ code: 'not-a-table', is: kind });
      const chosen = choices.encoding ?? null;
      const file = texts.get(chosen) ?? decodeFile(bytes, choices.encoding, about);
      texts.set(chosen, file);
      // Cut off or with a header somebody typed over it is still a table whose rows can be known by their ids.
      return file.ours && !isTableStill(file.ours.reading) ? file.ours : readText(file, choices, about, tell);
    },
  };
}

/** A text, and what reading it as a file of ours comes to, which no choice changes; null where it is none. */
interface DecodedFile {
  readonly decoded: Decoded;
  readonly ours: Read | null;
}

function decodeFile(bytes: Uint8Array, encoding: Encoding | undefined, about: Surroundings): DecodedFile {
  const decoded = decode(bytes, encoding);
  return { decoded, ours: isOurs(decoded.text) ? readOurs(decoded, about) : null };
}

function refused(reason: FileRefusal): Read {
  return { reading: { kind: 'refused', reason }, theirs: null };
}

/** Our header cell stands at the head of a line near the top. */
function isOurs(text: string): boolean {
  return /(?:^|[\r\n])"?ma_dong \[KH\d/i.test(text.slice(0, 200_000));
}

function isTableStill(reading: FileReading): boolean {
  if (reading.kind !== 'refused' || reading.reason.code !== 'text') return false;
  const { code } = reading.reason.reason;
  return code === 'cut-off' || code === 'damaged-header';
}

function readOurs(decoded: Decoded, { random }: Surroundings): Read {
  const file = readPlanFileForMerge(decoded.text, { random });
  if (file.kind === 'refused') return refused({ code: 'text', reason: file.reason });
  return {
    reading: {
      kind: 'plan',
      title: file.plan.head.title,
      plan: file.plan.head.id,
      rows: file.plan.lines.size,
      encoding: decoded.encoding,
      isRestored: file.restored.length > 0,
    },
    theirs: { kind: 'plan', file },
  };
}

function readText(file: DecodedFile, choices: FileChoices, about: Surroundings, tell: Tell): Read {
  tell('rows');
  const cut = cutRows(file.decoded.text, choices.cut);
  if (cut.kind === 'refused') return refused({ code: 'text', reason: cut.reason });
  const joined = choices.joined ?? [];
  const table = joined.length > 0 ? joinLines(cut.table, joined) : cut.table;
  const ragged = new Map(raggedLines(cut));
  for (const { line } of joined) ragged.delete(line);
  const hints = { ...hintsOf(about.plan), ragged };
  return readTable(
    { table, source: textSource(file, cut, choices), remarks: [], open: file.decoded.open },
    choices,
    hints,
    about,
    tell,
  );
}

function textSource({ decoded, ours }: DecodedFile, cut: Cut, choices: FileChoices): TextSource {
  const { encoding, certainty, isMixed, alternatives, damage } = decoded;
  const { delimiter, quotes, examples, alternatives: cuts, problems } = cut;
  return {
    kind: 'text',
    encoding,
    isMixed,
    encodings: alternatives,
    damage,
    isEncodingAsked: certainty === 'ask' && choices.encoding === undefined,
    isEncodingTold: certainty !== 'certain' && encoding !== 'utf-16le' && encoding !== 'utf-16be',
    isDamagedPlan: ours !== null,
    cut: { delimiter, quotes, examples, alternatives: cuts, problems },
    isCutAsked: choices.cut === undefined && isDoubtful(cut),
  };
}

/** Rows of another width are no matter of the whole file: each of their values has a doubt of its own. */
function isDoubtful({ certainty, problems }: Cut): boolean {
  const asked = ['open-quote', 'torn-decimals', 'sep-not-followed', 'looks-like'];
  return certainty === 'likely' || problems.some(({ code }) => asked.includes(code));
}

function readSheet(workbook: WorkbookReading, choices: FileChoices, about: Surroundings, tell: Tell): Read {
  if (!workbook.ok) return refused({ code: 'workbook', problem: workbook.problem });
  const { sheets } = workbook;
  const sheet = choices.sheet === undefined ? fullest(sheets) : sheets[choices.sheet];
  if (!sheet) return refused({ code: 'workbook', problem: 'empty' });
  const source: WorkbookSource = {
    kind: 'workbook',
    sheets: sheets.map(({ name, isHidden, table }) => ({ name, isHidden, rows: table.rows.length })),
    sheet: sheets.indexOf(sheet),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  };
  return readTable(
    { table: sheet.table, source, remarks: sheet.remarks, open: [] },
    choices,
    hintsOf(about.plan),
    about,
    tell,
  );
}

/** The sheet with most rows among those the sender saw. */
function fullest(sheets: readonly SheetReading[]): SheetReading | undefined {
  const seen = sheets.filter(({ isHidden }) => !isHidden);
  return [...(seen.length > 0 ? seen : sheets)].sort((a, b) => b.table.rows.length - a.table.rows.length)[0];
}

/** A table and where it is from. */
interface Found {
  readonly table: IncomingTable;
  readonly source: TextSource | WorkbookSource;
  readonly remarks: readonly CellRemark[];
  /** Pieces whose letters may be either of two. */
  readonly open: readonly OpenPiece[];
}

function readTable(
  { table, source: told, remarks, open }: Found,
  choices: FileChoices,
  known: Hints,
  { remembered, random }: Surroundings,
  tell: Tell,
): Read {
  tell('columns');
  const { columns, headerLines, convention, cells } = choices;
  const hints: Hints = { ...known, ...(columns && { columns }), ...(headerLines && { headerLines }) };
  const recognised = recogniseForm(table, remembered, hints);
  tell('cells');
  const answers: Answers = {
    ...(convention && { convention }),
    ...(columns && { columns }),
    ...(cells && { cells }),
  };
  const read = withRemarks(readRows(table, recognised.layout, answers, hints), remarks, answers);
  const rows = withOpenLetters(read, open, answers);
  const isAsked = choices.encoding === undefined && isHeaderOpen(recognised.layout, open);
  const source = told.kind === 'text' && isAsked ? { ...told, isEncodingAsked: true } : told;
  return {
    reading: describe({ table, source }, recognised, rows, answers),
    theirs: { kind: 'rows', rows, random },
  };
}

/** Recognised once without memory to know its form, and again where that form is known. */
function recogniseForm(
  table: IncomingTable,
  remembered: readonly RememberedLayout[],
  hints: Hints,
): Recognised {
  const first = recognise(table, null, hints);
  const kept = remembered.find(({ fingerprint }) => fingerprint === first.layout.fingerprint);
  return kept ? recognise(table, kept, hints) : first;
}

function describe(
  { table, source }: Pick<Found, 'table' | 'source'>,
  { layout, questions }: Recognised,
  { lines, notes }: IncomingRows,
  { convention, columns }: Answers,
): TableReading {
  const doubts: Partial<Record<string, number>> = {};
  for (const { values } of lines) {
    for (const { doubt } of values) if (doubt) doubts[doubt] = (doubts[doubt] ?? 0) + 1;
  }
  return {
    kind: 'table',
    source,
    layout,
    questions: questions.filter(
      (question) => !(question.kind === 'convention' && convention) && !isSettled(question, columns),
    ),
    head: headOf(table),
    samples: samplesOf(table, layout),
    rows: lines.length,
    doubts,
    notes: notes.filter(({ text }) => text !== ''),
  };
}

function isSettled(
  question: Recognised['questions'][number],
  columns: Answers['columns'] = new Map(),
): boolean {
  if (question.kind === 'column') return columns.has(question.column);
  return question.kind === 'bare-years' && question.columns.every((column) => columns.has(column));
}
