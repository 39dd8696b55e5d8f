/** The receiving plan's rows by the places and names they can be found under; made once for all files. Knows no file. */
import type { IndicatorId } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { nameKey, type MatchLevel } from '#core/name-match.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { unitKey } from '#core/unit-text.ts';

/** How a place is said: right under the row above it, or under the nearest that is no heading; with its unit of measure or without. */
export interface PlaceForm {
  readonly level: 1 | 2;
  readonly reach: 'direct' | 'open';
  readonly withUnit: boolean;
}

/** From the surest to the least sure. */
export const PLACE_FORMS: readonly PlaceForm[] = ([1, 2] as const).flatMap((level) =>
  (['direct', 'open'] as const).flatMap((reach) =>
    [false, true].map((withUnit) => ({ level, reach, withUnit })),
  ),
);

type Above = IndicatorId | 'top';

export interface RowIndex {
  readonly ids: ReadonlySet<IndicatorId>;
  /** By `placeKey`. */
  readonly places: ReadonlyMap<string, readonly IndicatorId[]>;
  /** The key of a place under a row. */
  placeKey(above: Above, row: Named, form: PlaceForm): string;
  /** Whether any row or heading of the plan is called so, but for i and y; most rows of a foreign file are not. */
  isKnown(name: string): boolean;
  /** Rows that can hold figures, of this name at this level, wherever they stand. */
  anywhere(name: string, level: MatchLevel): readonly IndicatorId[];
}

interface Named {
  readonly name: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
}

/** Names are asked for again and again: by every form of a place, and by every file of one form. */
function rememberKeys(): (name: string, level: MatchLevel) => string {
  const known = new Map<string, string>();
  return (name, level) => {
    const asked = `${String(level)}|${name}`;
    let key = known.get(asked);
    if (key === undefined) {
      if (known.size > MOST_REMEMBERED) known.clear();
      known.set(asked, (key = nameKey(name, level)));
    }
    return key;
  };
}

const MOST_REMEMBERED = 20_000;

export function indexRows(plan: Plan): RowIndex {
  const keyOf = rememberKeys();
  const placeKey: RowIndex['placeKey'] = (above, { name, unit, kind }, { level, reach, withUnit }) => {
    const form = reach === 'open' ? 'o' : kind === 'group' ? 'g' : 'r';
    const measured = withUnit ? `|${unitKey(unit)}` : '';
    return `${form}${String(level)}|${above}|${keyOf(name, level)}${measured}`;
  };
  const ids = new Set<IndicatorId>();
  const known = new Set<string>();
  const places = new Map<string, IndicatorId[]>();
  const names = new Map<string, IndicatorId[]>();
  const through = new Map<IndicatorId, Above>(); // the nearest row above that is no heading
  for (const { id } of rowsInOrder(plan)) {
    const { indicator } = lineAt(plan, id);
    const { kind, parent, name } = indicator;
    const outer = parent === null ? 'top' : (through.get(parent) ?? 'top');
    ids.add(id);
    if (keyOf(name, 2) !== '') known.add(keyOf(name, 2));
    through.set(id, kind === 'group' ? outer : id);
    for (const form of PLACE_FORMS) {
      const above = form.reach === 'open' ? outer : (parent ?? 'top');
      if (form.reach === 'direct' || kind !== 'group') put(places, placeKey(above, indicator, form), id);
    }
    if (kind === 'group') continue;
    for (const level of [1, 2, 3] as const) put(names, `${String(level)}|${keyOf(name, level)}`, id);
  }
  return {
    ids,
    places,
    placeKey,
    isKnown: (name) => known.has(keyOf(name, 2)),
    anywhere: (name, level) => {
      const key = keyOf(name, level);
      return key === '' ? [] : (names.get(`${String(level)}|${key}`) ?? []);
    },
  };
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
