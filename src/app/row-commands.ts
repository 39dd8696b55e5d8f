/** The commands on rows that are there: each makes its edit of the selected rows through the session, and leaves the right rows selected. */
import type { Command, Workplace } from '#app/workplace.ts';
import type { ChangeCode, ChangeLabel } from '#core/change-label.ts';
import { isEmptyChange } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import { childrenOf, lineAt, lineOf, subtreeOf, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { removeRows } from '#core/row-edits.ts';
import { changeKind, sortOf, type RowSort } from '#core/row-kind.ts';
import { outermostRows } from '#core/row-places.ts';

export type Label = Command['label'];

/** Whether there is a row to act on. */
export function hasRow({ session, row }: Workplace): boolean {
  return row !== null && lineOf(session.plan, row) !== null;
}

/** The rows a command acts on, from top to bottom. */
export function chosenRows({ session, rows, row }: Workplace): IndicatorId[] {
  const chosen = rows.filter((id) => lineOf(session.plan, id));
  if (chosen.length > 0 || row === null) return chosen;
  return lineOf(session.plan, row) ? [row] : [];
}

/** Makes the edit through the one door; false, with the reason said, where it was refused. */
export function make({ session, say, tell }: Workplace, label: ChangeLabel, edit: EditResult): boolean {
  const refused = session.run(label, edit);
  if (refused) tell(say.refusal(refused), false);
  return !refused;
}

/** What a move is called, of one row and of several. */
interface MoveCodes {
  readonly one: ChangeCode;
  readonly several: ChangeCode;
}

export const BESIDE: MoveCodes = { one: 'move-row', several: 'move-rows' };

function labelOf({ one, several }: MoveCodes, plan: Plan, moved: readonly IndicatorId[]): ChangeLabel {
  const [first] = moved;
  if (!first || moved.length > 1) return { code: several, count: moved.length };
  return { code: one, subject: lineAt(plan, first).indicator.name };
}

/** What carrying these rows to another place is called; `moved` without the rows that go along under them. */
export function moveLabel(plan: Plan, moved: readonly IndicatorId[]): ChangeLabel {
  return labelOf(BESIDE, plan, moved);
}

/** Moves the selected rows, with everything under them; they stay selected. */
export function moving(
  id: string,
  label: Label,
  keys: string,
  codes: MoveCodes,
  edit: (plan: Plan, rows: readonly IndicatorId[]) => EditResult,
): Command {
  return {
    id,
    label,
    keys,
    onRow: true,
    isPossible: hasRow,
    run: (place) => {
      const { plan } = place.session;
      const rows = chosenRows(place);
      const moved = outermostRows(plan, rows);
      if (moved.length === 0) return;
      if (make(place, labelOf(codes, plan, moved), edit(plan, moved))) place.selectRows(rows);
    },
  };
}

/** Asks nothing and offers to undo. The row after the last one is active then, as in a spreadsheet. */
export function removing(id: string, label: Label, keys: string): Command {
  return {
    id,
    label,
    keys,
    onRow: true,
    isPossible: hasRow,
    run: (place) => {
      const { session, say, tell } = place;
      const outermost = outermostRows(session.plan, chosenRows(place));
      const gone = new Set(outermost.flatMap((row) => subtreeOf(session.plan, row)));
      const last = session.rows.findLastIndex(({ id: row }) => gone.has(row));
      const stays = ({ id: row }: { readonly id: IndicatorId }): boolean => !gone.has(row);
      const next = session.rows.slice(last + 1)[0] ?? session.rows.findLast(stays);
      if (!make(place, { code: 'remove-rows', count: gone.size }, removeRows(session.plan, outermost)))
        return;
      if (next) place.selectRows([next.id]);
      tell(say.rowsRemoved(gone.size), true);
    },
  };
}

/** Numbers the whole plan again, or the selected rows where there are several. */
export function renumbering(id: string, label: Label): Command {
  return {
    id,
    label,
    keys: null,
    onRow: false,
    isPossible: ({ session }) => session.rows.length > 0,
    // Rarely asked for, so it comes when it is.
    run: (place) =>
      void import('#core/renumber.ts').then(({ renumber }) => {
        const { session, say, tell } = place;
        const rows = chosenRows(place);
        const edit = renumber(session.plan, rows.length > 1 ? rows : null);
        const count = edit.ok ? edit.changes.updated.length : 0;
        if (edit.ok && isEmptyChange(edit.changes)) tell(say.commands.nothingToRenumber, false);
        else if (make(place, { code: 'renumber', count }, edit)) tell(say.commands.renumbered(count), true);
      }),
  };
}

export function changingKind(id: string, label: Label, to: RowSort): Command {
  return {
    id,
    label,
    keys: null,
    onRow: true,
    isPossible: (place) => {
      const { plan } = place.session;
      const sorts = chosenRows(place).map((row) => sortOf(lineAt(plan, row).indicator));
      return sorts.some((sort) => sort !== null && sort !== to);
    },
    run: (place) => {
      const { plan } = place.session;
      const rows = chosenRows(place);
      const count = outermostRows(plan, rows).length;
      if (make(place, { code: 'change-kind', count }, changeKind(plan, rows, to))) place.selectRows(rows);
    },
  };
}

/** Collapsing a row with nothing under it collapses the one it stands under. */
export function collapsing(id: string, label: Label, keys: string, isCollapsed: boolean): Command {
  return {
    id,
    label,
    keys,
    onRow: true,
    isPossible: hasRow,
    run: (place) => {
      const { plan } = place.session;
      const rows = chosenRows(place);
      if (!isCollapsed) return place.collapse(rows, false);
      const folded = new Set(rows.flatMap((row) => withRowsUnder(plan, row) ?? []));
      place.collapse([...folded], true);
      if (rows.some((row) => !folded.has(row))) place.selectRows(outermostRows(plan, folded));
    },
  };
}

function withRowsUnder(plan: Plan, row: IndicatorId): IndicatorId | null {
  return childrenOf(plan, row).length > 0 ? row : lineAt(plan, row).indicator.parent;
}
