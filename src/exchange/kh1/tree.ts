/** From levels to parents: a row stands under the nearest row above it that is one level higher. */
import type { IndicatorId } from '#core/identity.ts';
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import { evenKeys } from '#core/order.ts';
import { reject } from '#exchange/kh1/field-reading.ts';
import type { Findings } from '#exchange/kh1/outcome.ts';
import type { TableRow } from '#exchange/kh1/table-rows.ts';

/** The rows as indicators with parent and order, in the order given. A level that skips one is reported. */
export function placeRows(rows: readonly TableRow[], findings: Findings): Indicator[] {
  const keys = evenKeys(rows.length);
  /** The last row on each level of the branch we are in. */
  const branch: IndicatorId[] = [];
  return rows.flatMap(({ id, line, level, fields }, i) => {
    const depth = Number.parseInt(level, 10) - 1;
    const order = keys[i];
    if (level === '' || depth < 0 || depth > branch.length || !order) {
      reject({ line, column: 'Cấp', found: level }, 'level', findings);
      return [];
    }
    branch.length = depth;
    branch.push(id);
    return [makeIndicator({ id, order, parent: branch[depth - 1] ?? null, ...fields })];
  });
}
