/** When to remind of a backup: by what would be lost, not by the calendar alone, and never twice for the same amount. Pure. */

/** What a plan has that no backup file has. */
export interface Unsaved {
  /** Cells touched since; 0 where all of it is in a file. */
  readonly cells: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
  /** When the oldest of it was done, ISO 8601; null where there is none. */
  readonly since: string | null;
}

const FIRST_STEPS = [50, 200];
const STEP = 500;
const WEEK_MS = 7 * 86_400_000;
/** Cells that make a reminder worth it once they are a week old. */
const FEW = 10;
/** Between none and the first step. */
const WEEK_LEVEL = 0.5;

/** How far the amount at risk has come: a higher number than the last one reminded of calls for a reminder. `now` in milliseconds. */
export function riskLevel({ cells, since }: Unsaved, now: number): number {
  const steps = FIRST_STEPS.filter((step) => cells >= step).length + Math.floor(cells / STEP);
  if (steps > 0) return steps;
  const age = since === null ? 0 : now - Date.parse(since);
  return cells > FEW && age > WEEK_MS ? WEEK_LEVEL : 0;
}
