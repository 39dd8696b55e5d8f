/**
 * The first edit of a plan by a version of the app other than the one before is preceded by a mark in its log: a moment to go back
 * to. Which version last wrote to a plan is remembered on this device.
 */
import { APP_VERSION } from '#app/app-version.ts';
import { readKeptText, writePreference } from '#app/preference.ts';
import { NO_CHANGES, type Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';

const LONGEST = 40;

/** What is to be stored for the change: itself, or the mark before it. */
export function withVersionMark(plan: PlanId, change: Change, version = APP_VERSION): readonly Change[] {
  const key = `version:${plan}`;
  const before = readKeptText(key, LONGEST);
  if (before === version) return [change];
  writePreference(key, version);
  // A plan nobody has edited here yet has nothing to go back to.
  if (before === null) return [change];
  return [{ ...NO_CHANGES, label: { code: 'app-updated', subject: version }, at: change.at }, change];
}
