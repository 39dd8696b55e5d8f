/**
 * The log of an open plan from the newest entry backwards, in small pages, with everything that stands in it: what waits to be
 * stored, what cannot be believed, what is missing, and the entry that made the plan. Knows nothing of what is done with it.
 */
import { ThenTracker, type LogEntry } from '#app/history/log-entry.ts';
import { isNamed, type LogParts } from '#app/log-pages.ts';
import { applyChange, reverseChanges, type Change } from '#core/change.ts';
import type { Plan } from '#core/plan.ts';
import type { HistoryEntry, Library } from '#storage/library.ts';

export interface HistoryLog extends LogParts {
  readonly library: Pick<Library, 'history' | 'labels' | 'moment' | 'planAt'>;
  /** The plan with every change given to the saver. */
  readonly currentPlan: () => Plan;
  /** Whether the log may go on beyond what the saver knows: another window writes it, or not all of it could be read. */
  readonly isFollowing: boolean;
}

const FIRST = 1;
const PAGE = { after: FIRST, limit: 100, characters: 500_000 };
/** An entry longer than a page: an import, a large paste. */
const LONG_ENTRY = { after: FIRST, limit: 1 };

/** The number of the newest change given to the saver. */
export function newestSeq({ saver }: Pick<LogParts, 'saver'>): number {
  return saver.seq + saver.waiting.length;
}

/** Entries after number `downTo`, newest first. Ends early, answering false, where the device does not answer. */
export async function* readLog(log: HistoryLog, downTo = 0): AsyncGenerator<readonly LogEntry[], boolean> {
  const tracker = new ThenTracker(log.currentPlan());
  const { saver } = log;
  const waiting = saver.waiting.map((change, n) => ({ seq: saver.seq + 1 + n, change })).reverse();
  let before = saver.seq + 1;
  if (log.isFollowing) {
    const newest = await log.library.labels(log.plan, { limit: 1 });
    if (!newest.ok) return false;
    before = Math.max(before, (newest.value[0]?.seq ?? 0) + 1);
  }
  const entryOf = ({ seq, change }: HistoryEntry): LogEntry =>
    change ? told(seq, change, tracker) : { kind: 'damaged', seq };
  yield waiting.filter(({ seq }) => seq > downTo).map(entryOf);
  const last = Math.max(downTo, FIRST);
  while (before > last + 1) {
    const page = await readPage(log, before, last);
    if (!page) return false;
    const entries = [...withGaps(page, before, last, entryOf)];
    before = Math.min(...entries.map(lowestOf));
    yield entries;
  }
  return downTo >= FIRST ? true : yield* readFirst(log);
}

async function* readFirst({ library, plan }: HistoryLog): AsyncGenerator<readonly LogEntry[], boolean> {
  const found = await library.labels(plan, { before: FIRST + 1, limit: 1 });
  if (!found.ok) return false;
  const [first] = found.value;
  yield [
    first
      ? { kind: 'first', seq: FIRST, at: first.at, label: first.label }
      : { kind: 'missing', seq: FIRST, count: 1 },
  ];
  return true;
}

async function readPage(
  { library, plan }: HistoryLog,
  before: number,
  after: number,
): Promise<HistoryEntry[] | null> {
  const page = await library.history(plan, { ...PAGE, after, before });
  if (!page.ok || page.value.length > 0) return page.ok ? page.value : null;
  const long = await library.history(plan, { ...LONG_ENTRY, after, before });
  return long.ok ? long.value : null;
}

/** The entries of a page, and in their place what is not there between them; all the rest where the page is empty. */
function* withGaps(
  page: readonly HistoryEntry[],
  before: number,
  after: number,
  entryOf: (entry: HistoryEntry) => LogEntry,
): Generator<LogEntry> {
  let expected = before - 1;
  for (const entry of page) {
    if (entry.seq < expected) yield { kind: 'missing', seq: expected, count: expected - entry.seq };
    yield entryOf(entry);
    expected = entry.seq - 1;
  }
  if (page.length === 0) yield { kind: 'missing', seq: expected, count: expected - after };
}

function lowestOf(entry: LogEntry): number {
  return entry.kind === 'missing' ? entry.seq - entry.count + 1 : entry.seq;
}

function told(seq: number, change: Change, tracker: ThenTracker): LogEntry {
  return { kind: 'change', seq, change, then: tracker.stepBack(change), isKnown: isNamed(change.label) };
}

/**
 * The plan just after an entry, by going back from the plan as it is now, with which it then shares what did not change; where an
 * entry on that way cannot be believed, by going forward from the first. Null where neither way leads there.
 */
export async function planAfter(log: HistoryLog, seq: number): Promise<Plan | null> {
  const before = await goBackTo(log, seq);
  if (before || seq > log.saver.seq) return before;
  const moment = await log.library.moment(log.plan, seq);
  const plan = moment.ok && moment.value ? await log.library.planAt(log.plan, moment.value) : null;
  return plan?.ok ? plan.value : null;
}

async function goBackTo(log: HistoryLog, seq: number): Promise<Plan | null> {
  const newest = newestSeq(log);
  let plan = log.currentPlan();
  if (seq > newest) return null;
  if (seq === newest) return plan;
  for await (const entries of readLog(log, seq)) {
    for (const entry of entries) {
      if (entry.seq > newest) continue;
      if (entry.kind !== 'change') return null;
      plan = applyChange(plan, reverseChanges(entry.change));
      if (entry.seq === seq + 1) return plan;
    }
  }
  return null;
}
