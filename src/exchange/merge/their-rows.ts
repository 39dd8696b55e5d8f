/**
 * The rows of a file, of either form, as merging looks at them: which row of a plan each may be, and where what it holds is to
 * be found. Knows neither the plan it is merged into nor what is to be taken.
 */
import type { IndicatorId, Random } from '#core/identity.ts';
import { makeIndicatorId } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { lineAt, rowsInOrder } from '#core/plan.ts';
import type { Doubt, IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import type { PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';

export interface TheirRow {
  /** Its id in the file, or the one it would get; unlike any other of the file's rows. */
  readonly id: IndicatorId;
  /** Whether the file itself gives that id. */
  readonly isOwnId: boolean;
  /** Why the id the line gives is not used, or its name or unit cannot be believed; null where neither is so. */
  readonly stray: 'double-id' | 'bad-id' | Doubt | null;
  /** Of the file, from 1; null where it is not known. */
  readonly line: number | null;
  readonly kind: IndicatorKind;
  /** The place among the rows of the row it stands under; null at the top. */
  readonly parent: number | null;
  readonly name: string;
  readonly unit: string;
}

/** The rows of a file of ours, from top to bottom. */
export function rowsOfPlan({ plan, lineOf, added, strays }: PlanFileToMerge): TheirRow[] {
  const strayAt = new Map(strays.map(({ line, code }) => [line, code]));
  const places = new Places();
  return rowsInOrder(plan).map(({ id, depth }) => {
    const { kind, name, unit } = lineAt(plan, id).indicator;
    const line = lineOf.get(id) ?? null;
    const stray = (line === null ? undefined : strayAt.get(line)) ?? null;
    return { id, isOwnId: !added.has(id), stray, line, kind, parent: places.under(depth), name, unit };
  });
}

/**
 * The rows of a foreign table. Ids for those without one come from `random`, and are none the plan has; the second line of an id
 * counts as one without.
 */
export function rowsOfTable(
  { lines }: IncomingRows,
  random: Random,
  isInPlan: (id: IndicatorId) => boolean,
): TheirRow[] {
  const given = new Set(lines.map(({ id }) => id));
  const used = new Set<IndicatorId>();
  const freshId = (): IndicatorId => {
    const id = makeIndicatorId(random);
    return used.has(id) || given.has(id) || isInPlan(id) ? freshId() : id;
  };
  const places = new Places();
  return lines.map(({ id: own, line, kind, depth, name, unit, values }) => {
    const isDouble = own !== null && used.has(own);
    const isOwnId = own !== null && !isDouble;
    const id = isOwnId ? own : freshId();
    used.add(id);
    const stray = isDouble ? 'double-id' : (values.find(isDoubtedName)?.doubt ?? null);
    return { id, isOwnId, stray, line, kind, parent: places.under(depth), name, unit };
  });
}

/** Its letters are lost, or it is torn: nobody would want a row of such a name, or counted in such a unit. */
function isDoubtedName({ meaning, doubt }: IncomingValue): boolean {
  if (doubt === null || meaning.kind !== 'text') return false;
  return (
    meaning.field === 'name' || meaning.field === 'unit' || (meaning.field === 'label' && doubt === 'ragged')
  );
}

/** Which row a row stands under: the last one above it that is less deep. */
class Places {
  readonly #branch: { readonly depth: number; readonly place: number }[] = [];
  #next = 0;

  under(depth: number): number | null {
    while ((this.#branch.at(-1)?.depth ?? -1) >= depth) this.#branch.pop();
    const parent = this.#branch.at(-1)?.place ?? null;
    this.#branch.push({ depth, place: this.#next++ });
    return parent;
  }
}
