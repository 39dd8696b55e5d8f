/**
 * The versions of a plan that were given a name. They are marks in its log, found by reading what its entries are called; what was
 * found is kept, as a log is never cut. Knows no screen.
 */
import type { HistoryLog } from '#app/history/read-log.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import type { PlanId } from '#core/identity.ts';

export interface NamedVersion {
  readonly seq: number;
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
}

/** How long a name may be, in UTF-16 units. */
export const LONGEST_NAME = 80;

const LABELS = { limit: 500, characters: 2_000_000 };

interface Found {
  readonly upTo: number;
  readonly sum: number;
  readonly versions: readonly NamedVersion[];
}

const FOUND = new Map<PlanId, Found>();

/** Newest first, those waiting to be stored as well; null where the device does not answer. */
export async function readVersions(log: HistoryLog): Promise<readonly NamedVersion[] | null> {
  const { plan, saver } = log;
  const waiting = saver.waiting.flatMap(({ label, at }, n) => versionOf(saver.seq + 1 + n, label, at));
  const before = log.isFollowing ? undefined : saver.seq + 1;
  const stored = await readStored(log, before);
  if (!stored) return null;
  if (stored.upTo > 0) FOUND.set(plan, stored);
  return [...waiting.reverse(), ...stored.versions];
}

async function readStored(log: HistoryLog, before: number | undefined): Promise<Found | null> {
  const known = await stillThere(log);
  const versions: NamedVersion[] = [];
  let newest: { seq: number; sum: number } | null = null;
  for (let next = before; ;) {
    const page = await readLabels(log, next, known?.upTo ?? 0);
    if (!page) return null;
    const [first] = page;
    newest ??= first ?? null;
    versions.push(...page.flatMap(({ seq, label, at }) => versionOf(seq, label, at)));
    const last = page.at(-1);
    if (!last || last.seq <= 1) break;
    next = last.seq;
  }
  return {
    upTo: newest?.seq ?? known?.upTo ?? 0,
    sum: newest?.sum ?? known?.sum ?? 0,
    versions: [...versions, ...(known?.versions ?? [])],
  };
}

/** A page of labels; one alone where its text is longer than a page. */
async function readLabels({ library, plan }: HistoryLog, before: number | undefined, after: number) {
  const from = before === undefined ? {} : { before };
  const page = await library.labels(plan, { ...LABELS, ...from, after });
  if (!page.ok || page.value.length > 0) return page.ok ? page.value : null;
  const long = await library.labels(plan, { limit: 1, ...from, after });
  return long.ok ? long.value : null;
}

/** What was found before, unless the log is another one now (a backup was restored in its place). */
async function stillThere({ library, plan }: HistoryLog): Promise<Found | null> {
  const known = FOUND.get(plan);
  if (!known) return null;
  const moment = await library.moment(plan, known.upTo);
  return moment.ok && moment.value?.sum === known.sum ? known : null;
}

function versionOf(seq: number, { code, subject }: ChangeLabel, at: string): NamedVersion[] {
  return code === 'name-version' ? [{ seq, name: subject ?? '', at }] : [];
}
