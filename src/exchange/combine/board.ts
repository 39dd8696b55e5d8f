/**
 * The board of a gathering: of each unit whether its file for the period is there, late, of another period, superseded or
 * unreadable. Adds nothing up; what cannot be told for certain keeps its place on the board until a person says.
 */
import type { Day } from '#core/day.ts';
import type { Period } from '#core/period.ts';
import { windowOf } from '#core/reporting-window.ts';
import { compareVietnamese } from '#core/text.ts';
import {
  isCountable,
  lookAt,
  staleIn,
  type BoardOptions,
  type FileState,
  type Seen,
  type Stale,
} from '#exchange/combine/file-state.ts';
import { groupedBy } from '#exchange/combine/grouped.ts';
import { newestOf } from '#exchange/combine/newest.ts';
import type { UnitFile, UnitTable } from '#exchange/combine/unit-file.ts';
import { unitKeyOf, type NamedUnit } from '#exchange/combine/unit-name.ts';

export interface BoardFile {
  readonly key: string;
  readonly fileName: string;
  readonly unit: NamedUnit | null;
  readonly state: FileState;
  readonly stale: Stale | null;
  /** Every period it has figures of, in time order. */
  readonly holds: readonly Period[];
  /** Files of other units that say exactly the same: one may have been attached in place of another. */
  readonly sameAs: readonly string[];
}

export interface BoardUnit {
  readonly key: string;
  readonly name: string;
  readonly isExpected: boolean;
  /**
   * Whether totals without it are incomplete: every unit where none was expected by name; else the expected ones, and files that
   * may be from one of them.
   */
  readonly isDue: boolean;
  readonly state: FileState['code'] | 'missing';
  /** The file that is counted; null where none is. */
  readonly counted: CountedFile | null;
  /** Keys of all its files. */
  readonly files: readonly string[];
}

export interface CountedFile {
  readonly key: string;
  readonly fileName: string;
  readonly table: UnitTable;
}

export interface Board {
  readonly period: Period;
  /** Figures as of an earlier day are stale. */
  readonly cutOff: Day;
  readonly files: readonly BoardFile[];
  /** Expected units in their order, then the others by name; a file of no certain unit stands for itself. */
  readonly units: readonly BoardUnit[];
}

/** Who has sent what for a period; the order of the files does not matter. */
export function boardOf(files: readonly UnitFile[], period: Period, options: BoardOptions = {}): Board {
  const kept = files
    .filter(({ key }) => !options.leftOut?.has(key))
    .toSorted((a, b) => compareVietnamese(a.fileName, b.fileName) || (a.key < b.key ? -1 : 1));
  const cutOff =
    options.cutOff ?? windowOf(period, options.receiver?.head.settings.reportingWindow ?? 'calendar').first;
  const seen = kept.map((file) => lookAt(file, period, options));
  const settled = settleVersions(seen, options.chosen ?? new Map());
  const same = sameAcross(settled);
  return {
    period,
    cutOff,
    files: settled.map((one) => ({
      key: one.file.key,
      fileName: one.file.fileName,
      unit: one.unit,
      state: one.state,
      stale: staleIn(one, cutOff),
      holds: one.holds,
      sameAs: same.get(one.file.key) ?? [],
    })),
    units: unitsOf(settled, options.expected ?? []),
  };
}

/** Of the countable files of each unit one stays countable, or none where the newest cannot be told. */
function settleVersions(seen: readonly Seen[], chosen: ReadonlyMap<string, string>): Seen[] {
  const states = new Map<string, FileState>();
  for (const [key, group] of groupedBy(seen.filter(isCountable), ({ unit }) => unit?.key ?? '')) {
    if (group.length < 2) continue;
    const newest = newestOf(
      group.map(({ file }) => file),
      chosen.get(key) ?? null,
    );
    for (const { file } of group) {
      const superseded = newest?.superseded.get(file.key);
      if (superseded) states.set(file.key, { code: 'older-version', ...superseded });
      if (newest) continue;
      const others = group.map((other) => other.file.key).filter((other) => other !== file.key);
      states.set(file.key, { code: 'undecided', others });
    }
  }
  return seen.map((one) => ({ ...one, state: states.get(one.file.key) ?? one.state }));
}

/** Few equal figures may be chance; as many as this, none of them blank, are not. */
const TELLING_CELLS = 3;

/** Counted files of different units with the same figures row by row. */
function sameAcross(seen: readonly Seen[]): Map<string, readonly string[]> {
  const counted = seen.filter((one) => isCountable(one) && one.held.length >= TELLING_CELLS);
  const alike = groupedBy(counted, ({ held }) => held.map(({ printed }) => printed).join('\n'));
  const same = new Map<string, readonly string[]>();
  for (const group of alike.values()) {
    const isTelling = group[0]?.held.some(({ printed }) => /[1-9]/.test(printed)) === true;
    if (group.length < 2 || !isTelling) continue;
    const keys = group.map(({ file }) => file.key);
    for (const key of keys)
      same.set(
        key,
        keys.filter((other) => other !== key),
      );
  }
  return same;
}

function unitsOf(seen: readonly Seen[], expected: readonly string[]): BoardUnit[] {
  const byUnit = groupedBy(seen, ({ file, unit }) => unit?.key ?? `${file.key}\n`);
  const expectedKeys = new Set(expected.map(unitKeyOf));
  const awaited = [...expectedKeys].map((key) => {
    const name = expected.find((one) => unitKeyOf(one) === key) ?? '';
    return { ...unitFrom(key, name, byUnit.get(key) ?? []), isExpected: true, isDue: true };
  });
  const others = [...byUnit]
    .filter(([key]) => !expectedKeys.has(key))
    .map(([key, group]): BoardUnit => {
      const unit = unitFrom(key, group[0].unit?.name ?? group[0].file.fileName, group);
      const isDue = expected.length === 0 || unit.counted !== null || group[0].unit === null;
      return { ...unit, isExpected: false, isDue };
    })
    .sort((a, b) => compareVietnamese(a.name, b.name) || (a.key < b.key ? -1 : 1));
  return [...awaited, ...others];
}

function unitFrom(
  key: string,
  name: string,
  group: readonly Seen[],
): Omit<BoardUnit, 'isExpected' | 'isDue'> {
  const counted = group.find(isCountable);
  const table = counted?.file.content.kind === 'table' ? counted.file.content.table : null;
  return {
    key,
    name,
    state:
      (counted ?? group.find(({ state }) => state.code === 'undecided') ?? group[0])?.state.code ?? 'missing',
    counted: counted && table ? { key: counted.file.key, fileName: counted.file.fileName, table } : null,
    files: group.map(({ file }) => file.key),
  };
}
