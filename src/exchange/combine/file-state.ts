/**
 * How one file stands to the period asked for: whose it is, and whether it holds that period's figures. Knows no other file; which
 * of several is the newer is settled on the board.
 */
import type { Day } from '#core/day.ts';
import { comparePeriods, endsBefore, type Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { figuresFor, type HeldFigure } from '#exchange/combine/held-figure.ts';
import type { Superseded } from '#exchange/combine/newest.ts';
import type { UnitFile, UnitTable, UnreadReason } from '#exchange/combine/unit-file.ts';
import { nameUnit, unitKeyOf, type NamedUnit } from '#exchange/combine/unit-name.ts';

/** How a file stands to the period asked for. Only files that are `received` or `late` are counted. */
export type FileState =
  | { readonly code: 'received' }
  /** Saved after it was due. It is counted, and told. */
  | { readonly code: 'late'; readonly savedAt: number }
  /** Holds figures of earlier periods only · of others · none at all. */
  | { readonly code: 'older-period' | 'wrong-period'; readonly holds: readonly Period[] }
  | { readonly code: 'no-figures' }
  | ({ readonly code: 'older-version' } & Superseded)
  /** Another file of the same unit, and which is the newer cannot be told. */
  | { readonly code: 'undecided'; readonly others: readonly string[] }
  | { readonly code: 'unread'; readonly reasons: readonly UnreadReason[] }
  /** From a unit nobody expects a file of; counted once a person says so. */
  | { readonly code: 'unexpected' }
  /** Which unit it is from cannot be told for certain. */
  | { readonly code: 'unnamed'; readonly guess: NamedUnit | null };

export interface BoardOptions {
  /** Units that ought to send a file. Without them none is missing. */
  readonly expected?: readonly string[];
  /** The plan that gathers. */
  readonly receiver?: Plan;
  /** Figures as of an earlier day are stale; the first day of the period where it is not given. */
  readonly cutOff?: Day;
  /** The moment after which a file is late, in milliseconds since 1970; without it none is. */
  readonly dueBy?: number;
  /** Units a person named, by file. */
  readonly named?: ReadonlyMap<string, string>;
  /** The file a person chose among several of a unit, by unit. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Unexpected units a person lets count, by key. */
  readonly accepted?: ReadonlySet<string>;
  /** Files a person leaves out. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Figures as of a day before the cut-off: how many, and the oldest of those days. They are counted, and told. */
export interface Stale {
  readonly asOf: Day;
  readonly figures: number;
}

/** A file on its way to its place on the board. */
export interface Seen {
  readonly file: UnitFile;
  readonly unit: NamedUnit | null;
  readonly state: FileState;
  readonly held: readonly HeldFigure[];
  /** Every period the file has figures of, in time order. */
  readonly holds: readonly Period[];
}

/** The file by itself: its unit, its state and its figures of the period. */
export function lookAt(file: UnitFile, period: Period, options: BoardOptions): Seen {
  const { content, key, fileName } = file;
  const { expected = [], receiver, accepted } = options;
  const naming = nameUnit(
    {
      asked: options.named?.get(key) ?? null,
      issuingBody: content.kind === 'table' ? content.table.issuingBody : '',
      fileName,
    },
    { expected, receiver: receiver?.head.issuingBody ?? '' },
  );
  const unit = naming.ok ? naming.unit : null;
  if (content.kind === 'unread')
    return { file, unit, state: { code: 'unread', reasons: content.reasons }, held: [], holds: [] };
  const held = figuresFor(content.table, period);
  const holds = periodsIn(content.table);
  const seen = { file, unit, held, holds };
  if (!naming.ok) return { ...seen, state: { code: 'unnamed', guess: naming.guess } };
  if (held.length === 0) return { ...seen, state: otherPeriod(holds, period) };
  const isExpected = expected.length === 0 || expected.some((name) => unitKeyOf(name) === naming.unit.key);
  const isWelcome = isExpected || accepted?.has(naming.unit.key) === true;
  return { ...seen, state: isWelcome ? inTime(file, options) : { code: 'unexpected' } };
}

function inTime({ savedAt }: UnitFile, { dueBy }: BoardOptions): FileState {
  const isLate = savedAt !== null && dueBy !== undefined && savedAt > dueBy;
  return isLate ? { code: 'late', savedAt } : { code: 'received' };
}

function periodsIn({ rows }: UnitTable): Period[] {
  const periods = new Set(rows.flatMap(({ figures }) => figures.map((one) => one.period)));
  return [...periods].sort(comparePeriods);
}

function otherPeriod(holds: readonly Period[], period: Period): FileState {
  if (holds.length === 0) return { code: 'no-figures' };
  const isOlder = holds.every((held) => endsBefore(held, period));
  return { code: isOlder ? 'older-period' : 'wrong-period', holds };
}

/** What of the period's figures is as of a day before the cut-off; null where nothing is. */
export function staleIn({ held }: Seen, cutOff: Day): Stale | null {
  const days = held.flatMap(({ asOf }) => (asOf !== null && asOf < cutOff ? [asOf] : [])).sort();
  const [oldest] = days;
  return oldest === undefined ? null : { asOf: oldest, figures: days.length };
}

/** Whether the file's figures count, as far as it alone can tell. */
export function isCountable({ state }: Seen): boolean {
  return state.code === 'received' || state.code === 'late';
}
