/** Makes a backup file of plans on this device: all their entries, locked where a passphrase is given. Stores nothing. */
import { APP_VERSION } from '#app/app-version.ts';
import type { BackupMark } from '#app/backup/backup-marks.ts';
import { entriesForBackup } from '#app/backup/plan-entries.ts';
import type { OpenPlan } from '#app/desk.svelte.ts';
import type { Day } from '#core/day.ts';
import type { PlanId } from '#core/identity.ts';
import type { BackupPlan } from '#exchange/backup/backup-content.ts';
import { writeBackup } from '#exchange/backup/write-backup.ts';
import { backupFileName } from '#exchange/file-name.ts';
import { momentText } from '#messages/moment.ts';
import type { Library } from '#storage/library.ts';
import type { PlanSummary } from '#storage/plan-row.ts';

export interface MadeBackup {
  readonly name: string;
  readonly file: Blob;
  readonly at: string;
  readonly isLocked: boolean;
  /** Where each plan stood. */
  readonly marks: ReadonlyMap<PlanId, BackupMark>;
  /** Titles of plans in the file without their history, and of plans that could not be read at all. */
  readonly withoutHistory: readonly string[];
  readonly unread: readonly string[];
}

interface MakingParts {
  readonly library: Pick<Library, 'entries' | 'load'>;
  readonly plans: readonly PlanSummary[];
  /** The plan this window is editing. */
  readonly open: OpenPlan | null;
  readonly passphrase: string | null;
  readonly now: string;
  readonly day: Day;
}

/** Null where no plan of them can be read. */
export async function makeBackup(parts: MakingParts): Promise<MadeBackup | null> {
  const { plans, passphrase, now, day } = parts;
  const kept: BackupPlan[] = [];
  const unread: string[] = [];
  for (const summary of plans) {
    const plan = await backupPlan(parts, summary);
    if (plan) kept.push(plan);
    else unread.push(summary.head.title);
  }
  if (kept.length === 0) return null;
  const pieces = [...writeBackup({ madeAt: now, app: APP_VERSION, plans: kept }, momentText(now))];
  const heads = plans.filter(({ id }) => kept.some((plan) => plan.id === id)).map(({ head }) => head);
  return {
    name: backupFileName(heads, day, passphrase !== null),
    file: await fileOf(pieces, passphrase, now),
    at: now,
    isLocked: passphrase !== null,
    marks: new Map(kept.flatMap((plan) => markOf(plan, now))),
    withoutHistory: kept.filter((plan) => plan.isWithoutHistory).map(({ title }) => title),
    unread,
  };
}

async function backupPlan(
  { library, open, now }: MakingParts,
  { id, head, removedAt }: PlanSummary,
): Promise<BackupPlan | null> {
  const isOpen = open?.session.plan.head.id === id;
  const found = await entriesForBackup(library, id, { open: isOpen ? open : null, now });
  const title = isOpen ? open.session.plan.head.title : head.title;
  return found && { id, title, removedAt, ...found };
}

/** A plan without its history has an entry of its own making, which its log here never had. */
function markOf({ id, entries, isWithoutHistory }: BackupPlan, at: string): [PlanId, BackupMark][] {
  const last = entries.at(-1);
  return last && !isWithoutHistory ? [[id, { seq: last.seq, sum: last.sum, at }]] : [];
}

async function fileOf(pieces: string[], passphrase: string | null, now: string): Promise<Blob> {
  const type = 'text/plain;charset=utf-8';
  const plain = new Blob(pieces, { type });
  if (passphrase === null) return plain;
  const { lockBackup } = await import('#app/backup/passphrase.ts');
  const bytes = new Uint8Array(await plain.arrayBuffer());
  return new Blob([await lockBackup(bytes, passphrase, momentText(now))], { type });
}
