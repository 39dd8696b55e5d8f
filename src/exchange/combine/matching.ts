/**
 * Which row of the receiving plan each row of a unit's file is: by id, else by its name under the same row, rows of one name told
 * apart by their unit of measure. Headings only group: a name that is the only one under the same indicator, or at the top, is found
 * whatever heading it stands under. Source: domain/exchange §5.
 */
import type { IndicatorId } from '#core/identity.ts';
import { nameKey } from '#core/name-match.ts';
import { groupedBy } from '#exchange/combine/grouped.ts';
import { PLACE_FORMS, type PlaceForm, type RowIndex } from '#exchange/combine/row-index.ts';
import type { UnitRow, UnitTable } from '#exchange/combine/unit-file.ts';

export interface MatchedRow {
  readonly row: UnitRow;
  /** `spelling`: by a name that differs in i and y · `said`: a person named the row. */
  readonly how: 'id' | 'name' | 'spelling' | 'said';
}

/** Why a row of a file has no place: no such row · several of that name on one side · its id stands above already. */
export type Unmatched = 'no-such-row' | 'double-name' | 'double-id';

export interface UnmatchedPlace {
  readonly row: UnitRow;
  readonly reason: Unmatched;
  /** Rows of the plan it may be: of the same name elsewhere, or without accents. */
  readonly likely: readonly IndicatorId[];
}

export interface Matching {
  readonly matched: ReadonlyMap<IndicatorId, MatchedRow>;
  /** Rows that hold figures and belong nowhere. */
  readonly unmatched: readonly UnmatchedPlace[];
}

/** The rows a person says names of files mean, by the name as the files have it. */
export type SaidNames = ReadonlyMap<string, IndicatorId>;

export function matchRows(index: RowIndex, { rows }: UnitTable, said: SaidNames = new Map()): Matching {
  const placed: (IndicatorId | null)[] = rows.map(({ id }) => (id && index.ids.has(id) ? id : null));
  const progress: Progress = { index, rows, placed, matched: new Map(), doubles: new Set() };
  for (const [at, id] of placed.entries()) {
    const row = rows[at];
    if (!id || !row) continue;
    if (progress.matched.has(id)) progress.doubles.add(at);
    else progress.matched.set(id, { row, how: 'id' });
  }
  for (const at of progress.doubles) placed[at] = null;
  placeSaid(progress, said);
  for (const level of levelsOf(rows)) matchLevel(progress, level);
  const unmatched: UnmatchedPlace[] = [];
  for (const [at, row] of rows.entries()) {
    if (placed[at] || row.figures.length === 0) continue;
    const likely = unmatched.length < MOST_LOOKED_AT ? likelyRows(progress, row) : [];
    unmatched.push({ row, reason: whyNot(progress, row, at), likely });
  }
  return { matched: progress.matched, unmatched };
}

interface Progress {
  readonly index: RowIndex;
  readonly rows: readonly UnitRow[];
  readonly placed: (IndicatorId | null)[];
  readonly matched: Map<IndicatorId, MatchedRow>;
  readonly doubles: Set<number>;
}

/** A name said by a person stands for its row wherever it stands in a file, but only once. */
function placeSaid({ index, rows, placed, matched, doubles }: Progress, said: SaidNames): void {
  if (said.size === 0) return;
  const rowOf = new Map([...said].map(([name, id]) => [nameKey(name, 1), id]));
  const wanted = groupedBy(
    rows.flatMap((row, at) => {
      const id =
        row.kind === 'group' || placed[at] || doubles.has(at) ? undefined : rowOf.get(nameKey(row.name, 1));
      return id && index.ids.has(id) && !matched.has(id) ? [{ at, row, id }] : [];
    }),
    ({ id }) => id,
  );
  for (const [id, [{ at, row }, ...more]] of wanted) {
    if (more.length > 0) continue;
    placed[at] = id;
    matched.set(id, { row, how: 'said' });
  }
}

/** The rows of one depth: a name is looked for under the row that the row above it turned out to be. */
function matchLevel(progress: Progress, level: readonly number[]): void {
  const { index, rows, placed, matched, doubles } = progress;
  const known = level.filter((at) => index.isKnown(rows[at]?.name ?? ''));
  for (const form of PLACE_FORMS) {
    const open = known.filter((at) => !placed[at] && !doubles.has(at));
    if (open.length === 0) return;
    const wanted = groupedBy(open, (at) => placeOf(progress, at, form));
    for (const [place, [at, ...more]] of wanted) {
      const row = rows[at];
      if (place === null || !row || more.length > 0) continue;
      const [id, ...others] = (index.places.get(place) ?? []).filter((one) => !matched.has(one));
      if (!id || others.length > 0) continue;
      placed[at] = id;
      matched.set(id, { row, how: form.level === 1 ? 'name' : 'spelling' });
    }
  }
}

function levelsOf(rows: readonly UnitRow[]): number[][] {
  const depths: number[] = [];
  const levels: number[][] = [];
  for (const [at, { parent }] of rows.entries()) {
    const depth = parent === null ? 0 : (depths[parent] ?? 0) + 1;
    depths[at] = depth;
    (levels[depth] ??= []).push(at);
  }
  return levels;
}

/** Where a row stands, as the plan's rows are found; null where the row above it has no place, or it has no name. */
function placeOf({ index, rows, placed }: Progress, at: number, form: PlaceForm): string | null {
  const row = rows[at];
  if (!row || row.name.trim() === '' || (form.reach === 'open' && row.kind === 'group')) return null;
  let { parent } = row;
  if (form.reach === 'open') {
    while (parent !== null && rows[parent]?.kind === 'group') parent = rows[parent]?.parent ?? null;
  }
  const above = parent === null ? 'top' : placed[parent];
  return above ? index.placeKey(above, row, form) : null;
}

/** As many as a person looks through, of rows and of what each may be. */
const MOST_LOOKED_AT = 500;
const MOST_LIKELY = 5;

function likelyRows({ index, matched }: Progress, { name }: UnitRow): IndicatorId[] {
  const named = ([1, 2, 3] as const).flatMap((level) =>
    index.anywhere(name, level).filter((id) => !matched.has(id)),
  );
  return [...new Set(named)].slice(0, MOST_LIKELY);
}

function whyNot(progress: Progress, row: UnitRow, at: number): Unmatched {
  const { index, doubles } = progress;
  if (doubles.has(at)) return 'double-id';
  if (!index.isKnown(row.name)) return 'no-such-row';
  const place = placeOf(progress, at, { level: 1, reach: 'open', withUnit: false });
  return place !== null && index.places.has(place) ? 'double-name' : 'no-such-row';
}
