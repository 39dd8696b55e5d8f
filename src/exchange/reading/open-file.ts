/**
 * From the bytes of a file, whatever it is, to a reading and on to a proposal for a plan. Keeps what was decoded, so that another
 * choice costs only what follows from it. Knows no thread; nothing throws whatever the bytes.
 */
import type { Random } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { decode } from '#exchange/bytes/decode.ts';
import type { Decoded, Encoding, OpenPiece } from '#exchange/bytes/decoded.ts';
import { sniff } from '#exchange/bytes/file-kind.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { readPlanFileForMerge } from '#exchange/kh1/read-for-merge.ts';
import { readRows } from '#exchange/layout/read-rows.ts';
import { recognise } from '#exchange/layout/recognise.ts';
import type { Answers, Hints, Recognised, RememberedLayout } from '#exchange/layout/recognised.ts';
import type { Theirs } from '#exchange/merge/propose.ts';
import { describeTable } from '#exchange/reading/describe-table.ts';
import {
  answerFile,
  sentSheet,
  sentText,
  type FileAnswer,
  type Opinions,
  type SentFile,
} from '#exchange/reading/answer-file.ts';
import {
  MOST_BYTES,
  type FileChoices,
  type FileReading,
  type FileRefusal,
  type TextSource,
  type WorkbookSource,
} from '#exchange/reading/file-reading.ts';
import { planSheetOf, planTextOf } from '#exchange/reading/plan-in-workbook.ts';
import { hintsOf } from '#exchange/reading/plan-hints.ts';
import { isHeaderOpen, withOpenLetters } from '#exchange/reading/open-letters.ts';
import { withRemarks } from '#exchange/reading/sheet-remarks.ts';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import {
  raggedLines,
  type Cut,
  type CutChoice,
  type CutProblem,
  type CutRows,
} from '#exchange/rows/cut-outcome.ts';
import { joinLines, type JoinedLine } from '#exchange/rows/join-cells.ts';
import { readSavedBy, type SavedBy } from '#exchange/workbook/saved-by.ts';
import type { CellRemark, SheetReading, WorkbookReading } from '#exchange/workbook/workbook-reading.ts';

/** What a reading goes by besides the file. */
export interface Surroundings {
  /** The plan it may be for; null where that is not known, or it becomes a plan of its own. */
  readonly plan: Plan | null;
  /** It is one unit's part of what the plan holds: the plan's own numbers, being totals, are no hint to it. */
  readonly isPart?: boolean;
  /** What a person has said of earlier files' columns. */
  readonly remembered: readonly RememberedLayout[];
  readonly random: Random;
  /** The plan the file was written from, where its mark led to it. */
  readonly exported?: Plan | null;
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
  /** A copy of the file as it was last read, with the opinions beside its rows; null while there is nothing to answer. */
  answer(opinions: Opinions): Promise<FileAnswer | null>;
}

/** A file to be read, with other choices as often as wanted. */
export function openFile(bytes: Uint8Array): OpenedFile {
  const kind = bytes.length > MOST_BYTES ? null : sniff(bytes);
  const texts = new Map<Encoding | null, DecodedFile>();
  let workbook: OpenedWorkbook | null = null;
  /** What was read last; cut once more only when it is answered. */
  let sent: () => SentFile | null = () => null;
  return {
    async read(choices, about, tell = () => undefined) {
      sent = () => null;
      if (kind === null)
        return refused({ code: 'too-large', megabytes: Math.ceil(bytes.length / 1024 / 1024) });
      tell('letters');
      if (kind === 'xlsx' || kind === 'xls' || kind === 'ods') {
        const opened = (workbook ??= await openWorkbook(bytes));
        const read = readSheet(opened, choices, about, tell);
        sent = () => sentSheet(opened.reading, read.reading);
        return read;
      }
      if (kind !== 'text') return refused({ code: 'not-a-table', is: kind });
      const chosen = choices.encoding ?? null;
      const known = texts.get(chosen);
      const isKnown = known && (!known.ours || known.exported === (about.exported ?? null));
      const file = isKnown ? known : decodeFile(bytes, choices.encoding, about);
      texts.set(chosen, file);
      // Cut off or with a header somebody typed over it is still a table whose rows can be known by their ids.
      const isPlan = file.ours && !isTableStill(file.ours.reading);
      const read = isPlan ? file.ours : readText(file, choices, about, tell);
      sent = () => {
        const { decoded, cutBy } = file;
        return sentText({ bytes, decoded, cut: cutBy(choices.cut), choice: choices.cut }, read.reading);
      };
      return read;
    },
    async answer(opinions) {
      const answered = sent();
      return answered && answerFile(answered, opinions);
    },
  };
}

/** A text, and what reading it as a file of ours comes to, which no choice changes; null where it is none. */
interface DecodedFile {
  readonly decoded: Decoded;
  readonly ours: Read | null;
  /** Its rows; the last cut is kept, as most choices leave it as it is. */
  readonly cutBy: (choice: CutChoice | undefined) => CutRows;
  /** What it was written from, as it was read with that. */
  readonly exported: Plan | null;
}

function decodeFile(bytes: Uint8Array, encoding: Encoding | undefined, about: Surroundings): DecodedFile {
  const decoded = decode(bytes, encoding);
  const ours = isOurs(decoded.text) ? readOurs(decoded, about) : null;
  return { decoded, ours, exported: about.exported ?? null, cutBy: keepLastCut(decoded.text) };
}

function keepLastCut(text: string): DecodedFile['cutBy'] {
  let last: { readonly by: string; readonly cut: CutRows } | null = null;
  return (choice = {}) => {
    const by = JSON.stringify(choice);
    if (last?.by !== by) last = { by, cut: cutRows(text, choice) };
    return last.cut;
  };
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

function readOurs(
  decoded: Pick<Decoded, 'text' | 'encoding'>,
  { random, exported = null }: Surroundings,
): Read {
  const file = readPlanFileForMerge(decoded.text, { random, exported });
  if (file.kind === 'refused') return refused({ code: 'text', reason: file.reason });
  return {
    reading: {
      kind: 'plan',
      title: file.plan.head.title,
      plan: file.plan.head.id,
      rows: file.plan.lines.size,
      encoding: decoded.encoding,
      isRestored: file.restored.length > 0,
      mark: file.mark,
    },
    theirs: { kind: 'plan', file },
  };
}

function readText(file: DecodedFile, choices: FileChoices, about: Surroundings, tell: Tell): Read {
  tell('rows');
  const cut = file.cutBy(choices.cut);
  if (cut.kind === 'refused') return refused({ code: 'text', reason: cut.reason });
  const joined = choices.joined ?? [];
  const table = joined.length > 0 ? joinLines(cut.table, joined) : cut.table;
  const ragged = new Map(raggedLines(cut));
  for (const { line } of joined) ragged.delete(line);
  const hints = { ...hintsOf(about), ragged };
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
  const { delimiter, quotes, examples, alternatives: cuts } = cut;
  const problems = cut.problems.flatMap((problem) => withoutJoined(problem, choices.joined ?? []));
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
    isCutAsked: !isCutSaid(choices.cut) && isDoubtful({ certainty: cut.certainty, problems }),
  };
}

/** What is left of a problem once some of its lines are joined. */
function withoutJoined(problem: CutProblem, joined: readonly JoinedLine[]): readonly CutProblem[] {
  if (problem.code !== 'ragged' && problem.code !== 'torn-decimals') return [problem];
  const done = new Set(joined.map(({ line }) => line));
  const rows = problem.rows.filter(({ line }) => !done.has(line));
  return rows.length === 0 ? [] : [{ ...problem, rows }];
}

/** That lines are taken out of their quotation marks does not say what parts their cells. */
function isCutSaid({ delimiter, quotes }: CutChoice = {}): boolean {
  return delimiter !== undefined || quotes !== undefined;
}

/** Rows of another width are no matter of the whole file: each of their values has a doubt of its own. */
function isDoubtful({ certainty, problems }: Pick<Cut, 'certainty' | 'problems'>): boolean {
  const asked = ['open-quote', 'torn-decimals', 'sep-not-followed', 'looks-like'];
  return certainty === 'likely' || problems.some(({ code }) => asked.includes(code));
}

interface OpenedWorkbook {
  readonly reading: WorkbookReading;
  readonly saved: SavedBy | null;
}

async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const { readWorkbook } = await import('#exchange/workbook/read-workbook.ts');
  return { reading: await readWorkbook(bytes), saved: await readSavedBy(bytes) };
}

function readSheet(
  { reading: workbook, saved }: OpenedWorkbook,
  choices: FileChoices,
  about: Surroundings,
  tell: Tell,
): Read {
  if (!workbook.ok) return refused({ code: 'workbook', problem: workbook.problem });
  const { sheets } = workbook;
  const plan = planSheetOf(sheets);
  if (plan && choices.sheet === undefined) {
    const read = readOurs({ text: planTextOf(plan.table), encoding: 'utf-8' }, about);
    if (!isTableStill(read.reading)) return read;
  }
  const sheet = choices.sheet === undefined ? fullest(sheets) : sheets[choices.sheet];
  if (!sheet) return refused({ code: 'workbook', problem: 'empty' });
  const source: WorkbookSource = {
    kind: 'workbook',
    sheets: sheets.map(({ name, isHidden, table }) => ({ name, isHidden, rows: table.rows.length })),
    sheet: sheets.indexOf(sheet),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    saved,
  };
  return readTable(
    { table: sheet.table, source, remarks: sheet.remarks, open: [] },
    choices,
    hintsOf(about),
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
    reading: describeTable({ table, source }, recognised, rows, choices),
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
