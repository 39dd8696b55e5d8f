/**
 * The two pages that are measured, and what is where on them. Everything else treats them alike.
 */
import type { Host } from '#tests/bench/host.ts';
import { idOf } from '#tests/bench/rows.ts';
import type { DeviceName } from '#tests/bench/options.ts';
import type { Deed, EditWatch } from '#tests/bench/watch.ts';
import type { BrowserContext } from 'playwright-core';

export interface Contender {
  readonly name: 'app' | 'bare';
  readonly host: Host;
  readonly context: BrowserContext;
  /** The address that shows the plan of the s-th size, of that many rows. */
  address(s: number, size: number): string;
  /** Where the active cell is found. */
  readonly activeCell: string;
  /** The four columns a block is pasted into, side by side, the last of them the figure. */
  readonly blockColumns: readonly string[];
  /** The five columns that are filled down, side by side, from the name on. */
  readonly fillColumns: readonly string[];
  /** What `by` must change on screen: these cells, and what is counted above them. */
  watchFor(by: Deed, cells: readonly string[]): EditWatch;
}

export const ACTIVE_CELLS = { app: '.ag-cell.is-active', bare: '.ag-cell:focus' } as const;

/** What stands before the figure, by device: on a wide screen the year before has its column. */
export const BLOCK_COLUMNS = {
  phone: ['name', 'unit', 'target', 'figure'],
  desktop: ['unit', 'figure|2023', 'target', 'figure'],
} as const satisfies Record<DeviceName, readonly string[]>;

/** The name and what follows it, by device as above. */
export const FILL_COLUMNS = {
  phone: ['name', 'unit', 'target', 'figure', 'state'],
  desktop: ['name', 'unit', 'figure|2023', 'target', 'figure'],
} as const satisfies Record<DeviceName, readonly string[]>;

/** The selector of a cell by its row's number and its column. */
export const cellAt = (n: number, column: string): string => `[row-id="${idOf(n)}"] [col-id="${column}"]`;

const APP_MARKS = {
  tally: '.strip .tally',
  saving: { selector: 'header [role="status"]', busy: 'Đang lưu' },
} as const;

/** What `by` must change in the app, and where it is said to be saved. */
export function appWatch(by: Deed, cells: readonly string[]): EditWatch {
  return { by, changed: [...cells, APP_MARKS.tally], saving: APP_MARKS.saving };
}

export function bareWatch(by: Deed, cells: readonly string[]): EditWatch {
  return { by, changed: [...cells, '#total'], saving: null };
}

/** What follows from an edit of the figure in row `n`, beside it. */
export function editedCells(n: number): string[] {
  return [cellAt(n, 'figure'), cellAt(n, 'attainment')];
}
