/** A row of a file that the plan does not have: where it would stand, and whether it is simply added or has to be asked about. */
import type { IndicatorId } from '#core/identity.ts';
import { nameKey } from '#core/name-match.ts';
import type { BaseRow } from '#exchange/merge/base-rows.ts';
import { cellsOf, isSameCell, type Cells } from '#exchange/merge/line-cells.ts';
import type { RowMatch } from '#exchange/merge/match-rows.ts';
import type { PlanFileCells } from '#exchange/merge/plan-cells.ts';
import type { Reason, RowItem, RowPlace } from '#exchange/merge/proposal.ts';
import type { TheirRow } from '#exchange/merge/their-rows.ts';

interface NewRow {
  readonly row: TheirRow;
  readonly match: RowMatch;
  readonly place: RowPlace;
  readonly base: BaseRow;
  readonly cells: PlanFileCells | null;
}

/** What the ids of a new row's items begin with: its line, as the id it would get may be another next time. */
export const newKey = ({ id, line }: TheirRow): string => (line === null ? id : `line ${line}`);

export function newRow({ row, match, place, base, cells }: NewRow): RowItem {
  const reason = reasonOf(row, match, base, cells);
  return {
    kind: 'row',
    id: `${newKey(row)}|new-row`,
    row: row.id,
    status: 'new-row',
    name: row.name,
    rowKind: row.kind,
    place,
    line: row.line,
    reason,
    likely: match.likely,
    usual: reason === null || reason === 'bad-id' ? 'theirs' : 'mine',
  };
}

const NOTHING: Cells = new Map();

/** What was in the file when it was written was taken out here since; a row that may be another would stand there twice. */
function reasonOf(row: TheirRow, match: RowMatch, base: BaseRow, cells: PlanFileCells | null): Reason | null {
  if (typeof base !== 'string') {
    const [theirs, before] = [cells ? cellsOf(cells.lineFor(row.id)) : NOTHING, cellsOf(base.line)];
    const isChanged = [...theirs.keys(), ...before.keys()].some(
      (id) => !isSameCell(theirs.get(id), before.get(id)),
    );
    return isChanged ? 'removed-here-changed-there' : 'removed-here';
  }
  if (match.likely.length > 0) return 'maybe-same';
  if (nameKey(row.name, 1) === '') return 'no-name';
  return row.stray;
}

/** Where each row of the file would stand: after the one before it in its family, else before the next that the plan has. */
export function placesOf(rows: readonly TheirRow[], matches: readonly RowMatch[]): RowPlace[] {
  const idOf = (i: number): IndicatorId | null => matches[i]?.row ?? rows[i]?.id ?? null;
  const last = new Map<number | null, IndicatorId | null>();
  const after = rows.map(({ parent }, i) => {
    const sibling = last.get(parent) ?? null;
    last.set(parent, idOf(i));
    return sibling;
  });
  const next = new Map<number | null, IndicatorId>();
  const places: RowPlace[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const parent = rows[i]?.parent ?? null;
    places[i] = {
      parent: parent === null ? null : idOf(parent),
      after: after[i] ?? null,
      before: next.get(parent) ?? null,
    };
    const known = matches[i]?.row;
    if (known) next.set(parent, known);
  }
  return places;
}
