/**
 * Which row of the plan each row of a file is: by its id, else by its name under the same parent. What is not certain is left
 * open, with the rows it may be. Order and STT say nothing. Source: domain/exchange §5-6.
 */
import type { IndicatorId } from '#core/identity.ts';
import { nameKey, type MatchLevel } from '#core/name-match.ts';
import { lineAt, lineOf, type Plan } from '#core/plan.ts';
import { foldName } from '#core/text.ts';
import { alignRows } from '#exchange/merge/align-rows.ts';
import { PlanNames } from '#exchange/merge/plan-names.ts';
import type { RowNote } from '#exchange/merge/proposal.ts';
import type { TheirRow } from '#exchange/merge/their-rows.ts';

export interface RowMatch {
  /** The row of the plan; null for a row that is new. */
  readonly row: IndicatorId | null;
  readonly how: Extract<RowNote['code'], 'by-spelling' | 'by-order' | 'by-name-elsewhere'> | null;
  /** Rows a new row may be. */
  readonly likely: readonly IndicatorId[];
}

/** What a person said: the row on this line of the file is that row of the plan, or none. */
export type Pairs = ReadonlyMap<number, IndicatorId | null>;

const fresh = (likely: readonly IndicatorId[] = []): RowMatch => ({ row: null, how: null, likely });

/** One match a row of the file, in its order; no row of the plan is matched twice. */
export function matchRows(plan: Plan, rows: readonly TheirRow[], pairs: Pairs): RowMatch[] {
  const taken = new Set<IndicatorId>();
  const certain = rows.map((row): RowMatch | null => {
    const said = row.line === null ? undefined : pairs.get(row.line);
    if (said === null) return fresh();
    const id = said ?? (row.isOwnId ? row.id : null);
    if (id === null || taken.has(id) || !lineOf(plan, id)) return null;
    taken.add(id);
    return { row: id, how: null, likely: [] };
  });
  const aligned = withAligned(plan, rows, certain, taken);
  return withLikelyHeadings(plan, rows, searchAll(plan, rows, aligned, taken), pairs);
}

/** In a table without ids, rows that stand in the plan's order are those rows; where they stand under another, that is noted. */
function withAligned(
  plan: Plan,
  rows: readonly TheirRow[],
  certain: readonly (RowMatch | null)[],
  taken: Set<IndicatorId>,
): (RowMatch | null)[] {
  const aligned = rows.some(({ isOwnId }) => isOwnId) ? new Map<number, never>() : alignRows(plan, rows);
  const matches = certain.map((match, i) => {
    const id = aligned.get(i);
    if (match || id === undefined || taken.has(id)) return match;
    taken.add(id);
    return { row: id, how: null, likely: [] };
  });
  return matches.map((match, i) => {
    const parent = rows[i]?.parent ?? null;
    if (!match?.row || !aligned.has(i) || certain[i]) return match;
    const above = parent === null ? null : (matches[parent]?.row ?? null);
    const isThere = lineAt(plan, match.row).indicator.parent === above;
    return isThere ? match : { ...match, how: 'by-name-elsewhere' };
  });
}

function searchAll(
  plan: Plan,
  rows: readonly TheirRow[],
  certain: readonly (RowMatch | null)[],
  taken: Set<IndicatorId>,
): RowMatch[] {
  const search: Search = {
    matches: [],
    names: new PlanNames(plan, new Set(taken)),
    taken,
    twins: countTwins(rows, certain),
    isFlat: rows.every(({ kind }) => kind !== 'group'),
  };
  for (const [i, row] of rows.entries()) {
    const match = certain[i] ?? findByName(row, search);
    if (match.row) taken.add(match.row);
    search.matches.push(match);
  }
  // A row that another line of the file turned out to be is not likely this one as well.
  return search.matches.map((match) => ({
    ...match,
    likely: match.likely.filter((id) => !taken.has(id)).slice(0, MOST_LIKELY),
  }));
}

/**
 * A heading of another name is likely the one that holds, in the plan, the rows which stand under it in the file. Said to be it,
 * they are found at once.
 */
function withLikelyHeadings(
  plan: Plan,
  rows: readonly TheirRow[],
  matches: readonly RowMatch[],
  pairs: Pairs,
): RowMatch[] {
  const votes = votesForHeadings(plan, rows, matches);
  return matches.map((match, i) => {
    const [counts, line] = [votes.get(i), rows[i]?.line ?? null];
    const isSaid = line !== null && pairs.has(line);
    if (match.row !== null || match.likely.length > 0 || !counts || isSaid) return match;
    const likeliest = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
    return fresh(likeliest.slice(0, MOST_LIKELY));
  });
}

/** By the place of the heading among the file's rows: headings of the plan, with how many of its rows may stand there. */
function votesForHeadings(
  plan: Plan,
  rows: readonly TheirRow[],
  matches: readonly RowMatch[],
): ReadonlyMap<number, ReadonlyMap<IndicatorId, number>> {
  const taken = new Set(matches.map(({ row }) => row));
  const votes = new Map<number, Map<IndicatorId, number>>();
  for (const [i, { parent }] of rows.entries()) {
    const [likely] = matches[i]?.likely ?? [];
    const above = likely === undefined ? null : lineAt(plan, likely).indicator.parent;
    if (parent === null || above === null || taken.has(above)) continue;
    if ((rows[parent]?.kind === 'group') !== (lineAt(plan, above).indicator.kind === 'group')) continue;
    const counts = votes.get(parent) ?? new Map<IndicatorId, number>();
    votes.set(parent, counts.set(above, (counts.get(above) ?? 0) + 1));
  }
  return votes;
}

interface Search {
  /** Of the rows looked at so far. */
  readonly matches: RowMatch[];
  readonly names: PlanNames;
  readonly taken: ReadonlySet<IndicatorId>;
  /** How many rows of the file bear a name under one parent, by `twinKey`. */
  readonly twins: ReadonlyMap<string, number>;
  /** The file has no headings. */
  readonly isFlat: boolean;
}

function findByName(row: TheirRow, search: Search): RowMatch {
  if (nameKey(row.name, 1) === '') return fresh();
  const { names, taken, twins, isFlat } = search;
  const isFree = (id: IndicatorId): boolean => !taken.has(id);
  const family = row.parent === null ? 'top' : search.matches[row.parent]?.row;
  for (const level of family ? ([1, 2] as const) : []) {
    const match = decide(names.under(family ?? 'top', row, level), row, level, search);
    if (match) return match;
  }
  const heading = family ? names.ofOtherKind(family, row) : null;
  if (heading && isFree(heading) && twins.get(twinKey(row, 'name')) === 1)
    return { row: heading, how: null, likely: [] };
  const everywhere = names.anywhere(row, 1);
  const [only] = everywhere;
  // A list without headings does not say under which of them its rows stand.
  if (
    isFlat &&
    row.parent === null &&
    only &&
    everywhere.length === 1 &&
    twins.get(twinKey(row, 'name')) === 1
  ) {
    if (isFree(only)) return { row: only, how: 'by-name-elsewhere', likely: [] };
  }
  const near = family ? names.under(family, row, 3).slice(0, MOST_LOOKED_AT) : [];
  const alike = ([2, 3] as const).flatMap((level) => names.anywhere(row, level).slice(0, MOST_LOOKED_AT));
  const others = names.ofAnyKind(row).slice(0, MOST_LOOKED_AT);
  return fresh(
    [...new Set([...everywhere.slice(0, MOST_LOOKED_AT), ...others, ...near, ...alike])].filter(isFree),
  );
}

/** As many as a person looks through, and as many as they are chosen from. */
const MOST_LIKELY = 5;
const MOST_LOOKED_AT = 30;

/** Several rows of one name are told apart by their unit; else, where the file has as many, by their order, which is said. */
function decide(
  found: readonly IndicatorId[],
  row: TheirRow,
  level: MatchLevel,
  search: Search,
): RowMatch | null {
  const { names, taken, twins } = search;
  const how = level === 1 ? null : 'by-spelling';
  const [only] = found;
  if (!only) return null;
  if (found.length === 1) return taken.has(only) ? null : decideOne(only, row, how, search);
  const same = names.withUnit(found, row.unit);
  const candidates = same.length > 0 ? same : found;
  const first = names.firstFree(candidates, taken);
  if (!first) return fresh();
  if (candidates.length === 1) return { row: first, how, likely: [] };
  const count = twins.get(twinKey(row, same.length > 0 ? 'unit' : 'name'));
  return count === candidates.length && level === 1
    ? { row: first, how: 'by-order', likely: [] }
    : fresh(candidates.slice(0, MOST_LOOKED_AT));
}

/** Where several lines bear the name of one row of the plan, it is the one that counts in its unit. */
function decideOne(
  only: IndicatorId,
  row: TheirRow,
  how: RowMatch['how'],
  { names, twins }: Search,
): RowMatch {
  const match: RowMatch = { row: only, how, likely: [] };
  if ((twins.get(twinKey(row, 'name')) ?? 1) === 1) return match;
  const unit = names.unitOf(only);
  const inUnit = twins.get(twinKey({ ...row, unit }, 'unit')) ?? 0;
  const isInUnit = foldName(row.unit) === foldName(unit);
  if (isInUnit && inUnit === 1) return match;
  return isInUnit || inUnit === 0 ? fresh([only]) : fresh();
}

function twinKey({ parent, kind, name, unit }: TheirRow, by: 'name' | 'unit'): string {
  const place = `${parent ?? 'top'}|${kind === 'group'}|`;
  return by === 'name' ? place + nameKey(name, 1) : `${place}${nameKey(name, 1)}|${foldName(unit)}`;
}

function countTwins(
  rows: readonly TheirRow[],
  certain: readonly (RowMatch | null)[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    if (certain[i]) continue;
    for (const key of [twinKey(row, 'name'), twinKey(row, 'unit')])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
