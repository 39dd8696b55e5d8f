/**
 * The two pages that are measured, and what is where on them. Everything else treats them alike.
 */
import type { Host } from '#tests/bench/host.ts';
import { idOf } from '#tests/bench/rows.ts';
import type { EditWatch } from '#tests/bench/watch.ts';
import type { BrowserContext } from 'playwright-core';

export interface Contender {
  readonly name: 'app' | 'bare';
  readonly host: Host;
  readonly context: BrowserContext;
  /** The address that shows the plan of the s-th size, of that many rows. */
  address(s: number, size: number): string;
  /** What an edit of the figure in row `n` must change on screen. */
  watchFor(n: number): EditWatch;
}

const cell = (n: number, column: string): string => `[row-id="${idOf(n)}"] [col-id="${column}"]`;

const APP_MARKS = {
  tally: '.strip .tally',
  saving: { selector: 'header [role="status"]', busy: 'Đang lưu' },
} as const;

export function appWatch(n: number): EditWatch {
  return { changed: [cell(n, 'figure'), cell(n, 'attainment'), APP_MARKS.tally], saving: APP_MARKS.saving };
}

export function bareWatch(n: number): EditWatch {
  return { changed: [cell(n, 'figure'), cell(n, 'attainment'), '#total'], saving: null };
}
