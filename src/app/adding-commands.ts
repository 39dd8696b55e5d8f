/** The commands that bring new rows: empty ones beside or under the active one, as many as are selected, and copies. */
import { chosenRows, hasRow, make, type Label } from '#app/row-commands.ts';
import type { Command } from '#app/workplace.ts';
import type { RecordChanges } from '#core/change.ts';
import { makeIndicatorId, type IndicatorId } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { lineOf, type Plan } from '#core/plan.ts';
import { addRow, duplicateRows, freshIds, insertRows, type Place } from '#core/row-edits.ts';

export function adding(
  id: string,
  label: Label,
  keys: string | null,
  kind: IndicatorKind,
  where: 'after' | 'inside',
): Command {
  return {
    id,
    label,
    keys,
    onRow: where !== 'after',
    isPossible: where === 'after' ? () => true : hasRow,
    run: (place) => {
      const { plan } = place.session;
      const [fresh] = freshIds(plan, place.random, 1);
      if (!fresh) return;
      const at =
        place.row && hasRow(place) ? placeFor(plan, place.row, kind, where) : ({ kind: 'end' } as const);
      if (make(place, { code: 'add-row' }, addRow(plan, fresh, kind, at))) place.focus(fresh, 'name', true);
    },
  };
}

/** As many rows as are selected, above the first of them or below the last. */
export function inserting(id: string, label: Label, keys: string | null, where: 'before' | 'after'): Command {
  return {
    id,
    label,
    keys,
    onRow: true,
    isPossible: hasRow,
    run: (place) => {
      const { plan } = place.session;
      const rows = chosenRows(place);
      const beside = rows.at(where === 'before' ? 0 : -1);
      if (!beside) return;
      const fresh = freshIds(plan, place.random, rows.length);
      const edit = insertRows(plan, fresh, placeFor(plan, beside, 'indicator', where), 'indicator');
      if (!make(place, { code: 'insert-rows', count: fresh.length }, edit)) return;
      const [first] = fresh;
      if (fresh.length === 1 && first) place.focus(first, 'name', true);
      else place.selectRows(fresh);
    },
  };
}

/** A group goes beside the nearest group or outermost row above; an indicator added after a group goes into it. */
function placeFor(
  plan: Plan,
  row: IndicatorId,
  kind: IndicatorKind,
  where: 'before' | 'after' | 'inside',
): Place {
  let anchor = row;
  if (kind === 'group') {
    for (let above = lineOf(plan, anchor)?.indicator; above && above.kind !== 'group' && above.parent;) {
      anchor = above.parent;
      above = lineOf(plan, anchor)?.indicator;
    }
  }
  const isOnGroup = lineOf(plan, anchor)?.indicator.kind === 'group';
  if (where === 'after' && kind === 'indicator' && isOnGroup) return { kind: 'inside', row: anchor };
  return { kind: where, row: anchor };
}

export function duplicating(id: string, label: Label): Command {
  return {
    id,
    label,
    keys: null,
    onRow: true,
    isPossible: hasRow,
    run: (place) => {
      const { plan } = place.session;
      const edit = duplicateRows(plan, chosenRows(place), () => makeIndicatorId(place.random));
      const count = edit.ok ? rowsAdded(edit.changes).length : 0;
      if (edit.ok && make(place, { code: 'duplicate-rows', count }, edit))
        place.selectRows(outermostAdded(edit.changes));
    },
  };
}

function rowsAdded({ added }: RecordChanges) {
  return added.filter((record) => record.record === 'indicator');
}

function outermostAdded(changes: RecordChanges): IndicatorId[] {
  const rows = rowsAdded(changes);
  const ids = new Set(rows.map(({ id }) => id));
  return rows.flatMap(({ id, parent }) => (parent && ids.has(parent) ? [] : [id]));
}
