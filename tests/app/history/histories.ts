/** Plans with a log on this device's own storage, and their history as the screen reads it. */
import { HistoryFeed, type FeedParts } from '#app/history/history-feed.svelte.ts';
import type { LogEntry } from '#app/history/log-entry.ts';
import { readLog, type HistoryLog } from '#app/history/read-log.ts';
import { EVERYTHING, type Wish } from '#app/history/wish.ts';
import { tellingWords } from '#app/history-words.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import { applyChange, type Change } from '#core/change.ts';
import type { Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import type { Library } from '#storage/library.ts';
import { describeEntry } from '#ui/history/describe.ts';
import { labelText } from '#ui/history/label-text.ts';
import { freshName, openLibrary, valueOf } from '../../storage/databases.ts';

/** 8:00, 8:01 … of 20 June 2024. */
export function minute(n: number): string {
  return `2024-06-20T08:${String(n % 60).padStart(2, '0')}:00+07:00`;
}

export interface Told {
  readonly label: ChangeLabel;
  readonly edit: (plan: Plan) => EditResult;
}

export interface StoredHistory {
  readonly name: string;
  readonly library: Library;
  readonly log: HistoryLog;
  /** The plan after each entry, the first at 0. */
  readonly plans: readonly Plan[];
}

/** Stores the plan and then each edit as an entry of its own; the last `waiting` of them only wait to be stored. */
export async function storeHistory(plan: Plan, told: readonly Told[], waiting = 0): Promise<StoredHistory> {
  const name = freshName();
  const library = await openLibrary(name);
  valueOf(await library.create(plan, { code: 'import' }, minute(0)));
  const plans = [plan];
  const queue: Change[] = [];
  for (const [n, { label, edit }] of told.entries()) {
    const before = plans.at(-1) ?? plan;
    const made = edit(before);
    if (!made.ok) throw new Error(`Refused: ${made.refusal.code}`);
    const change: Change = { ...made.changes, label, at: minute(n + 1) };
    if (n < told.length - waiting) valueOf(await library.append(plan.head.id, n + 1, change));
    else queue.push(change);
    plans.push(applyChange(before, change));
  }
  const log: HistoryLog = {
    library,
    plan: plan.head.id,
    saver: { seq: told.length - waiting + 1, waiting: queue },
    currentPlan: () => plans.at(-1) ?? plan,
    isFollowing: false,
  };
  return { name, library, log, plans };
}

export async function entriesOf(log: HistoryLog, downTo?: number): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const page of readLog(log, downTo)) entries.push(...page);
  return entries;
}

/** A feed that looks at everything in one portion, unless told otherwise. */
export function feedOf(log: HistoryLog, more: Partial<FeedParts> = {}): HistoryFeed {
  return new HistoryFeed({
    log,
    describe: (entry) => describeEntry(entry, tellingWords()),
    nameOf: labelText,
    timers: BROWSER_TIMERS,
    now: () => 0,
    ...more,
  });
}

export const wish = (asked: Partial<Wish>): Wish => ({ ...EVERYTHING, ...asked });
