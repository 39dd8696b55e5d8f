/**
 * What this device remembers of its backup files: up to which entry each plan is in one, the newest file, and how the person likes
 * to have it. No figure; a browser that keeps nothing only counts everything as not backed up.
 */
import { forgetPreference, readKeptText, writePreference } from '#app/preference.ts';
import type { PlanId } from '#core/identity.ts';

/** The entry a plan stood at in its newest backup, known by number and checksum, and when that was. */
export interface BackupMark {
  readonly seq: number;
  readonly sum: number;
  /** ISO 8601. */
  readonly at: string;
}

/** The newest backup file handed out. */
export interface LastBackup {
  readonly at: string;
  readonly plans: number;
  readonly isLocked: boolean;
}

const LONGEST = 200;
const LAST = 'last-backup';
const markKey = (plan: PlanId): string => `backup:${plan}`;
const remindedKey = (plan: PlanId): string => `reminded:${plan}`;

export function backupMarkOf(plan: PlanId): BackupMark | null {
  const { seq, sum, at } = read(markKey(plan));
  return typeof seq === 'number' && typeof sum === 'number' && typeof at === 'string'
    ? { seq, sum, at }
    : null;
}

export function keepBackupMark(plan: PlanId, { seq, sum, at }: BackupMark): void {
  writePreference(markKey(plan), JSON.stringify({ seq, sum, at }));
}

export function lastBackup(): LastBackup | null {
  const { at, plans, isLocked } = read(LAST);
  return typeof at === 'string' && typeof plans === 'number' && typeof isLocked === 'boolean'
    ? { at, plans, isLocked }
    : null;
}

export function keepLastBackup({ at, plans, isLocked }: LastBackup): void {
  writePreference(LAST, JSON.stringify({ at, plans, isLocked }));
}

/** How far a person was reminded of a plan's backup; 0 where not at all. */
export function remindedLevel(plan: PlanId): number {
  const { level } = read(remindedKey(plan));
  return typeof level === 'number' ? level : 0;
}

export function keepRemindedLevel(plan: PlanId, level: number): void {
  if (level === 0) forgetPreference(remindedKey(plan));
  else writePreference(remindedKey(plan), JSON.stringify({ level }));
}

function read(key: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(readKeptText(key, LONGEST) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {}; // not ours: as if nothing had been kept
  }
}
