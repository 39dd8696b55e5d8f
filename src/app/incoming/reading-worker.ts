/**
 * The thread that reads files, so that the screen never waits for one. Holds one file at a time for an import, or what was read of
 * many units' files for a gathering; ends with it.
 */
import { randomFraction } from '#app/random-fraction.ts';
import type { Answer, GatheredParts, ReadPart, Request } from '#app/incoming/thread-messages.ts';
import { gather } from '#exchange/combine/gathered.ts';
import { joinTables } from '#exchange/combine/join-tables.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';
import type { Plan } from '#core/plan.ts';
import { comingOf } from '#exchange/merge/coming.ts';
import type { Proposal } from '#exchange/merge/proposal.ts';
import { propose, type Theirs } from '#exchange/merge/propose.ts';
import type { FileAnswer } from '#exchange/reading/answer-file.ts';
import type { FileReading } from '#exchange/reading/file-reading.ts';
import { take } from '#exchange/merge/take.ts';
import { openFile, type OpenedFile } from '#exchange/reading/open-file.ts';
import { unitContentOf } from '#exchange/reading/unit-content.ts';

let file: OpenedFile | null = null;
let theirs: Theirs | null = null;
let merging: { readonly plan: Plan; readonly proposal: Proposal } | null = null;
const ITEMS_AT_A_TIME = 5000;
const parts = new Map<string, Pick<UnitFile, 'content' | 'savedAt'>>();
let exported: Plan | null = null;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).catch((error: unknown) => {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ number: data.number, fault });
  });
});

async function answer(request: Request): Promise<void> {
  const { number } = request;
  if (request.ask === 'read-part') return tell({ number, readPart: await readPart(request) });
  if (request.ask === 'answer-part') {
    const { bytes, choices, plan, remembered, opinions } = request;
    const part = openFile(bytes);
    await part.read(choices, { plan, isPart: true, remembered, random: randomFraction });
    return tell({ number, answered: answeredBy(await part.answer(opinions)) });
  }
  if (request.ask === 'gather') {
    const { plan, files, asked } = request;
    return tell({ number, gathered: gather(plan, files.map(unitFileOf), asked) });
  }
  if (request.ask === 'propose') {
    const { plan, originals, pairs } = request;
    if (!theirs) throw new Error('There is nothing to propose');
    const how = originals === null ? {} : { originals };
    const base = exported?.head.id === plan.head.id ? exported : null;
    const made = propose({ plan, theirs, base, pairs, ...how });
    merging = { plan, proposal: made };
    // In pieces: taking in a message of a million items at once would stop the screen.
    for (let from = 0; from < made.items.length; from += ITEMS_AT_A_TIME)
      tell({ number, items: made.items.slice(from, from + ITEMS_AT_A_TIME) });
    return tell({ number, proposal: { ...made, items: [] } });
  }
  if (request.ask === 'weigh' || request.ask === 'take') {
    if (!merging) throw new Error('There is nothing to carry out');
    if (request.ask === 'take')
      return tell({ number, merged: take(request.plan, merging.proposal, request.choices) });
    const { report } = take(merging.plan, merging.proposal, request.choices);
    const { left, refused, leftRows } = report;
    return tell({ number, weighed: { coming: comingOf(report), notTaken: { left, refused, leftRows } } });
  }
  if (request.ask === 'answer') {
    return tell({ number, answered: answeredBy(await file?.answer(request.opinions)) });
  }
  const { bytes, choices, plan, remembered } = request;
  if (bytes) file = openFile(bytes);
  if (!file) throw new Error('There is no file to read');
  ({ exported } = request);
  const about = { plan, remembered, exported, random: randomFraction };
  const read = await file.read(choices, about, (part) => tell({ number, part }));
  ({ theirs } = read);
  tell({ number, reading: read.reading });
}

function answeredBy(answered: FileAnswer | null | undefined): FileAnswer {
  if (!answered) throw new Error('There is nothing to answer');
  return answered;
}

async function readPart({
  number,
  key,
  bytes,
  choices,
  plan,
  remembered,
}: Extract<Request, { ask: 'read-part' }>): Promise<ReadPart> {
  const about = { plan, isPart: true, remembered, random: randomFraction };
  const { reading, ...read } = await openFile(bytes).read(choices, about, (part) => tell({ number, part }));
  const content = unitContentOf({ reading, ...read });
  const savedAt = savedAtIn(reading);
  parts.set(key, { content, savedAt });
  const table = content.kind === 'table' ? content.table : null;
  const figures = table?.rows.reduce((sum, row) => sum + row.figures.length, 0) ?? 0;
  return { reading, savedAt, issuingBody: table?.issuingBody ?? '', figures };
}

/** A time without a zone is one of this device's own, as office programs write it. */
function savedAtIn(reading: FileReading): number | null {
  const source = reading.kind === 'table' && reading.source.kind === 'workbook' ? reading.source : null;
  const time = Date.parse(source?.saved?.when ?? '');
  return Number.isNaN(time) ? null : time;
}

/** One file of the parts that were read; where one of them could not be, that is told of the whole. */
function unitFileOf({ key, fileName, parts: named }: GatheredParts): UnitFile {
  const read = named.flatMap((one) => {
    const part = parts.get(one.key);
    return part ? [{ ...part, sheet: one.sheet }] : [];
  });
  const [first] = read;
  if (!first) throw new Error(`Not read yet: ${fileName}`);
  const unread = read.find(({ content }) => content.kind === 'unread');
  const { savedAt } = first;
  if (unread || read.length === 1) return { key, fileName, savedAt, content: (unread ?? first).content };
  const sheets = read.flatMap(({ sheet, content }) =>
    content.kind === 'table' ? [{ sheet, table: content.table }] : [],
  );
  return { key, fileName, savedAt, content: { kind: 'table', table: joinTables(sheets) } };
}

function tell(said: Answer): void {
  postMessage(said);
}
