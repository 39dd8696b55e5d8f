/**
 * The rows of a plan by their names, family by family and in the whole plan, for the lines of a file that are not told by an
 * id. Decides nothing. However many rows bear one name, a look-up costs the same.
 */
import type { IndicatorId } from '#core/identity.ts';
import { nameKey, type MatchLevel } from '#core/name-match.ts';
import { childrenOf, lineAt, rowsInOrder, type ParentKey, type Plan } from '#core/plan.ts';
import { parentOf } from '#core/row-places.ts';
import { foldName } from '#core/text.ts';
import type { TheirRow } from '#exchange/merge/their-rows.ts';

type Rows = readonly IndicatorId[];
type Named = Pick<TheirRow, 'kind' | 'name'>;

export class PlanNames {
  readonly #plan: Plan;
  /** Rows that a line of the file has the id of; they bear no name for the others. */
  readonly #reserved: ReadonlySet<IndicatorId>;
  readonly #families = new Map<string, ReadonlyMap<string, Rows>>();
  readonly #byUnit = new Map<Rows, ReadonlyMap<string, Rows>>();
  readonly #cursors = new Map<Rows, number>();

  constructor(plan: Plan, reserved: ReadonlySet<IndicatorId>) {
    this.#plan = plan;
    this.#reserved = reserved;
  }

  /** Rows right under a parent whose name matches at the level; headings match headings only. */
  under(parent: ParentKey, row: Named, level: MatchLevel): Rows {
    return this.#find(`${level}|${parent}`, () => childrenOf(this.#plan, parentOf(parent)), row, level);
  }

  /** Rows of the name wherever they stand, from top to bottom. */
  anywhere(row: Named, level: MatchLevel): Rows {
    return this.#find(`${level}|`, () => rowsInOrder(this.#plan).map(({ id }) => id), row, level);
  }

  /** The one row under a parent that is a heading in the plan and none in the table, or the reverse: an empty heading looks like a row. */
  ofOtherKind(parent: ParentKey, { kind, name }: Named): IndicatorId | null {
    const other = { kind: kind === 'group' ? 'indicator' : 'group', name } as const;
    const [only, ...more] = this.under(parent, other, 1);
    return more.length === 0 ? (only ?? null) : null;
  }

  /** As `anywhere`, headings and others alike: a table does not always show which of its rows are headings. */
  ofAnyKind({ name }: Named): Rows {
    const both = (['group', 'indicator'] as const).map((kind) => this.anywhere({ kind, name }, 1));
    return both.flat();
  }

  unitOf(id: IndicatorId): string {
    return lineAt(this.#plan, id).indicator.unit;
  }

  /** Those of the rows found by a name that count in the unit. */
  withUnit(found: Rows, unit: string): Rows {
    const known = this.#byUnit.get(found) ?? indexed(found, (id) => foldName(this.unitOf(id)));
    this.#byUnit.set(found, known);
    return known.get(foldName(unit)) ?? NONE;
  }

  /** The first that is not taken; what is taken once stays so. */
  firstFree(rows: Rows, taken: ReadonlySet<IndicatorId>): IndicatorId | null {
    let at = this.#cursors.get(rows) ?? 0;
    for (let id = rows[at]; id !== undefined && taken.has(id); id = rows[at]) at++;
    this.#cursors.set(rows, at);
    return rows[at] ?? null;
  }

  #find(key: string, rows: () => Rows, row: Named, level: MatchLevel): Rows {
    const known =
      this.#families.get(key) ??
      indexed(
        rows().filter((id) => !this.#reserved.has(id)),
        (id) => keyOf(lineAt(this.#plan, id).indicator, level),
      );
    this.#families.set(key, known);
    return known.get(keyOf(row, level)) ?? NONE;
  }
}

const NONE: Rows = [];

function indexed(rows: Rows, keyFor: (id: IndicatorId) => string): ReadonlyMap<string, Rows> {
  const index = new Map<string, IndicatorId[]>();
  for (const id of rows) {
    const key = keyFor(id);
    const found = index.get(key);
    if (found) found.push(id);
    else index.set(key, [id]);
  }
  return index;
}

function keyOf({ kind, name }: Named, level: MatchLevel): string {
  return `${kind === 'group'}|${nameKey(name, level)}`;
}
