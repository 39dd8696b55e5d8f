/** The places that some rows take among those shown, as a selection can hold them: one run. */
import type { IndicatorId } from '#core/identity.ts';
import { lineOf } from '#core/plan.ts';
import type { Surface } from '#ui/hands/surface.ts';

/**
 * From the first of the rows to the last, if nothing else lies between but what stands under them; else the first alone, as a
 * deed on the selection must not reach rows nobody chose. Null when none of them is shown.
 */
export function spanOf(
  surface: Pick<Surface, 'rows' | 'indexOf' | 'session'>,
  rows: readonly IndicatorId[],
): { readonly top: number; readonly bottom: number } | null {
  const places = rows.map((row) => surface.indexOf(row)).filter((at) => at >= 0);
  if (places.length === 0) return null;
  const [top, bottom] = [Math.min(...places), Math.max(...places)];
  const meant = new Set(rows);
  for (const { id } of surface.rows().slice(top, bottom + 1)) {
    const above = lineOf(surface.session.plan, id)?.indicator.parent;
    if (above && meant.has(above)) meant.add(id);
    if (!meant.has(id)) return { top, bottom: top };
  }
  return { top, bottom };
}
