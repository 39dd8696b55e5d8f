/**
 * Plans out of a backup file into this device: what each would mean, and carrying out what was chosen. Nothing is ever written over:
 * a plan is added, goes on, or is changed by one Change that can be undone.
 */
import type { Desk } from '#app/desk.svelte.ts';
import { backupMarkOf, keepBackupMark } from '#app/backup/backup-marks.ts';
import type { OtherWindows } from '#app/windows/other-windows.ts';
import { takeLock } from '#app/windows/plan-lock.ts';
import { choicesFor, standingOf } from '#app/backup/standing.ts';
import { isEmptyChange, type Change } from '#core/change.ts';
import { makePlanId, type PlanId } from '#core/identity.ts';
import type { LogEntry } from '#core/log-entry.ts';
import { changesBetween } from '#core/plan-records.ts';
import type { Plan, PlanRecord } from '#core/plan.ts';
import type { BackupContent, BackupPlan } from '#exchange/backup/backup-content.ts';
import type { Choice, StandingWords } from '#messages/backup-terms.ts';
import { makeLogRow, readLogRow } from '#storage/entry.ts';
import type { Library } from '#storage/library.ts';
import type { PlanSummary } from '#storage/plan-row.ts';
import { replay } from '#storage/replay.ts';

/** A plan of the file as it is offered. */
export interface OfferedPlan {
  readonly file: BackupPlan;
  readonly plan: Plan;
  readonly standing: StandingWords;
  /** When the file's last entry was made, ISO 8601. */
  readonly changedAt: string;
  readonly isInBin: boolean;
  /** The usual first. */
  readonly choices: readonly Choice[];
}

/** What came of one plan: done as chosen, or why not. */
export type Restored =
  | {
      readonly kind: 'done';
      readonly choice: Choice;
      readonly title: string;
      /** What there is now to look at; null for nothing new, and for a plan in the bin. */
      readonly plan: PlanId | null;
    }
  | { readonly kind: 'not-done'; readonly why: 'elsewhere' | 'full' | 'refused'; readonly title: string };

interface RestoreParts {
  readonly library: Library;
  readonly windows: Pick<OtherWindows, 'tell'>;
  readonly desk: Pick<Desk, 'openPlan' | 'closePlan' | 'open' | 'random'>;
  readonly now: () => string;
  /** Words for the title of a copy. */
  readonly titleOfCopy: (title: string) => string;
}

/** Null where the log of the file makes no plan. Of a damaged file nothing touches a plan that is here. */
export async function offerPlan(
  library: Pick<Library, 'entries' | 'load'>,
  file: BackupPlan,
  here: PlanSummary | null,
  isDamaged = false,
): Promise<OfferedPlan | null> {
  const plan = planOf(file);
  if (!plan) return null;
  const [stored, loaded] = here ? await Promise.all([library.entries(file.id), library.load(file.id)]) : [];
  const isSame = (): boolean => loaded?.ok === true && isEmptyChange(changesBetween(loaded.value.plan, plan));
  // A log that cannot be read here shares nothing with the file's that could be relied upon.
  const standing = standingOf(file.entries, here ? (stored?.ok ? stored.value : [NOTHING]) : null, isSame);
  const isInBin = here?.removedAt != null;
  return {
    file,
    plan,
    standing,
    changedAt: file.entries.at(-1)?.at ?? '',
    isInBin,
    choices: choicesFor(standing.kind, { isHere: isInBin, isThere: file.removedAt !== null }).filter(
      (choice) => !isDamaged || BESIDE.includes(choice),
    ),
  };
}

const BESIDE: readonly Choice[] = ['adopt', 'copy', 'leave'];

const NOTHING = { seq: 1, sum: -1 };

function planOf({ id, entries }: BackupPlan): Plan | null {
  const { reached, fault } = replay(id, null, entries, entries.length);
  return fault === null ? (reached?.plan ?? null) : null;
}

/** Carries out one choice. */
export async function restorePlan(
  parts: RestoreParts,
  offer: OfferedPlan,
  choice: Choice,
  { madeAt }: Pick<BackupContent, 'madeAt'>,
): Promise<Restored> {
  const { id } = offer.file;
  const title = offer.plan.head.title;
  const done = { kind: 'done', choice, plan: offer.file.removedAt === null ? id : null, title } as const;
  switch (choice) {
    case 'leave':
      if (offer.standing.kind === 'identical') noteInFile(offer.file, madeAt);
      return { ...done, plan: null };
    case 'adopt':
      return (await adopt(parts.library, offer.file, madeAt)) ?? done;
    case 'copy': {
      const copy = makePlanId(parts.desk.random);
      const file = { ...offer.file, id: copy, entries: entriesOfCopy(parts, offer, copy), removedAt: null };
      return (await adopt(parts.library, file, madeAt)) ?? { ...done, plan: copy };
    }
    case 'unbin':
      return refusalOf(await parts.library.restore(id), title) ?? { ...done, plan: id };
    case 'extend':
      return (await extend(parts, offer, madeAt)) ?? done;
    case 'set':
      return (await setTo(parts, offer, madeAt)) ?? { ...done, plan: id };
  }
}

async function adopt(library: Library, file: BackupPlan, madeAt: string): Promise<Restored | null> {
  const refusal = refusalOf(await library.adopt(file.entries, file.removedAt), file.title);
  if (!refusal) noteInFile(file, madeAt);
  return refusal;
}

/** Adds what follows to the log; not while another window writes to it. */
async function extend(
  { library, windows, desk }: RestoreParts,
  offer: OfferedPlan,
  madeAt: string,
): Promise<Restored | null> {
  const { file, plan, isInBin } = offer;
  const { title } = plan.head;
  if (desk.open?.session.plan.head.id === file.id && (await desk.closePlan()))
    return { kind: 'not-done', why: 'full', title };
  const lock = await takeLock(file.id);
  if (!lock) return { kind: 'not-done', why: 'elsewhere', title };
  try {
    const extended = await library.extend(file.id, file.entries);
    if (!extended.ok) return refusalOf(extended, title);
    windows.tell({ kind: 'stored', plan: file.id, seq: extended.value });
    noteInFile(file, madeAt);
    return isInBin && file.removedAt === null ? refusalOf(await library.restore(file.id), title) : null;
  } finally {
    lock.release();
  }
}

/** Makes the plan hold what the file has, by one Change through the door of every edit. */
async function setTo(
  { library, desk }: RestoreParts,
  offer: OfferedPlan,
  madeAt: string,
): Promise<Restored | null> {
  const { file, plan } = offer;
  const { title } = plan.head;
  if (await desk.openPlan(file.id, null)) return { kind: 'not-done', why: 'refused', title };
  const open = desk.open;
  if (open?.session.plan.head.id !== file.id) return { kind: 'not-done', why: 'refused', title };
  const changes = changesBetween(open.session.plan, plan);
  const refusal = open.session.run({ code: 'restore-backup', subject: madeAt }, { ok: true, changes });
  if (refusal) return { kind: 'not-done', why: 'elsewhere', title };
  if (await desk.closePlan()) return { kind: 'not-done', why: 'full', title };
  const { seq } = open.saver;
  const moment = await library.moment(file.id, seq);
  if (moment.ok && moment.value) keepBackupMark(file.id, { ...moment.value, at: madeAt });
  return null;
}

/** The plan is in that file up to its last entry, unless a newer file has more of it. */
function noteInFile({ id, entries }: BackupPlan, at: string): void {
  const last = entries.at(-1);
  if (last && (backupMarkOf(id)?.seq ?? 0) <= last.seq) keepBackupMark(id, { ...last, at });
}

function refusalOf(
  outcome: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly kind: string } },
  title: string,
): Restored | null {
  if (outcome.ok) return null;
  return { kind: 'not-done', why: outcome.problem.kind === 'quota' ? 'full' : 'refused', title };
}

/** The history under another id, and at its end a title that tells it from the plan beside it. */
function entriesOfCopy(
  { now, titleOfCopy }: RestoreParts,
  { file, plan }: OfferedPlan,
  copy: PlanId,
): LogEntry[] {
  const renamed = (record: PlanRecord): PlanRecord =>
    record.record === 'plan' ? { ...record, id: copy } : record;
  const entries = file.entries.map((entry) => {
    const change = readLogRow(entry, file.id, entry.seq);
    if (!change) throw new Error('A log that made a plan can be read');
    return makeLogRow(copy, entry.seq, { ...change, ...changedBy(renamed, change) });
  });
  const head = { ...plan.head, id: copy };
  const named = { ...head, title: titleOfCopy(head.title) };
  const label = { code: 'restore-backup' } as const;
  const last: Change = { added: [], updated: [[head, named]], removed: [], label, at: now() };
  return [...entries, makeLogRow(copy, entries.length + 1, last)];
}

function changedBy(to: (record: PlanRecord) => PlanRecord, { added, updated, removed }: Change) {
  return {
    added: added.map(to),
    updated: updated.map(([before, after]) => [to(before), to(after)] as const),
    removed: removed.map(to),
  };
}
