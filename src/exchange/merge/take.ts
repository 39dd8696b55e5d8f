/**
 * Carries out a proposal as a person chose: one change of the plan, and a report of everything taken, left, refused and put
 * back. What the plan changed since the proposal was made stays. Pure; the change is applied elsewhere. Source: domain/exchange §6.
 */
import { isEmptyChange, type RecordChanges } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineAt, lineOf, subtreeOf, type Line, type Plan, type PlanRecord } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';
import { removeRows } from '#core/row-edits.ts';
import { getFrom, withEntries } from '#core/table.ts';
import { cellId, turnOf } from '#exchange/merge/cell-key.ts';
import { cellsOf } from '#exchange/merge/line-cells.ts';
import { changesBetween, withChanges } from '#exchange/merge/line-records.ts';
import { placeRows } from '#exchange/merge/place-rows.ts';
import {
  choiceOf,
  type CellItem,
  type Choice,
  type Choices,
  type Proposal,
  type Reason,
  type RowItem,
} from '#exchange/merge/proposal.ts';
import { putCell, type PutResult } from '#exchange/merge/put-cell.ts';
import {
  changedCells,
  reportCell,
  reportRow,
  type MergeReport,
  type ReportedCell,
  type ReportedRow,
} from '#exchange/merge/report.ts';
import { typeCell } from '#exchange/merge/type-cell.ts';

export interface Taken {
  /** Always made; empty where nothing is taken. */
  readonly edit: EditResult & { readonly ok: true };
  readonly report: MergeReport;
}

export function take(plan: Plan, proposal: Proposal, choices: Choices): Taken {
  const draft: Draft = { form: proposal.form, choices, taken: [], left: [], refused: [], restored: [] };
  const rowItems = proposal.items.filter((item): item is RowItem => item.kind === 'row');
  const isChosen = (item: RowItem): boolean => choiceOf(item, choices) === 'theirs';
  const fresh = rowItems.filter(({ status }) => status === 'new-row');
  const placing = placeRows(plan, fresh.filter(isChosen));
  const removal = chooseRemovals(plan, rowItems, isChosen);
  const changes: RecordChanges[] = [removal.changes];
  for (const [row, items] of cellsByRow(proposal, placing.placed)) {
    const after = takeRow(plan, placing.plan, row, items, draft);
    if (after) changes.push(changesBetween(lineOf(plan, row), after));
  }
  for (const id of removal.removed) draft.taken.push(...changedCells(lineAt(plan, id), null, new Map()));
  return {
    edit: doneWith(joined(changes)),
    report: {
      taken: draft.taken,
      left: draft.left,
      refused: draft.refused,
      restored: draft.restored,
      addedRows: fresh
        .filter(({ row }) => placing.placed.has(row))
        .map((item) => reportRow(item, item.reason)),
      removedRows: removal.rows,
      leftRows: [
        ...fresh
          .filter(({ row }) => !placing.placed.has(row))
          .map((item) => ({
            ...reportRow(item, placing.refused.get(item.row) ?? item.reason),
            status: item.status,
          })),
        ...removal.left,
      ],
    },
  };
}

interface Draft {
  readonly form: Proposal['form'];
  readonly choices: Choices;
  readonly taken: ReportedCell[];
  readonly left: ReportedCell[];
  readonly refused: ReportedCell[];
  readonly restored: ReportedCell[];
}

function doneWith(changes: RecordChanges): Taken['edit'] {
  const edit = done(changes);
  if (!edit.ok) throw new Error('An edit that is done is no refusal');
  return edit;
}

function joined(steps: readonly RecordChanges[]): RecordChanges {
  return {
    added: steps.flatMap(({ added }) => added),
    updated: steps.flatMap(({ updated }) => updated),
    removed: steps.flatMap(({ removed }) => removed),
  };
}

/** The cells of each row, and every row that comes new, even without a cell. */
function cellsByRow({ items }: Proposal, placed: ReadonlySet<IndicatorId>): Map<IndicatorId, CellItem[]> {
  const rows = new Map<IndicatorId, CellItem[]>([...placed].map((id) => [id, []]));
  for (const item of items) {
    if (item.kind !== 'cell') continue;
    const cells = rows.get(item.row);
    if (cells) cells.push(item);
    else rows.set(item.row, [item]);
  }
  return rows;
}

/** The row as it comes out; null where the plan has no such row, and gets none. What became of each cell is noted. */
function takeRow(
  plan: Plan,
  placed: Plan,
  row: IndicatorId,
  items: readonly CellItem[],
  draft: Draft,
): Line | null {
  const line = lineOf(placed, row);
  if (!line) {
    for (const item of items) draft.left.push(reportCell(item, '', '', 'row-left'));
    return null;
  }
  const before = cellsOf(line);
  const chosen = new Map<string, CellItem>();
  let after = line;
  for (const item of [...items].sort((a, b) => turnOf(a.cell) - turnOf(b.cell))) {
    const choice = choiceOf(item, draft.choices);
    const id = cellId(item.cell);
    const isStale = lineOf(plan, row) !== null && (before.get(id)?.text ?? '') !== item.mine;
    if (isLeft(item, choice)) leave(item, line, before.get(id)?.text ?? '', draft);
    else {
      const put = isStale ? 'changed-meanwhile' : putChosen(placed, after, item, choice, draft.form);
      if (typeof put === 'string') refuseCell(item, line, put, draft);
      else {
        after = put;
        const first = chosen.get(id);
        if (first) leave(first, line, '', draft);
        chosen.set(id, item);
      }
    }
  }
  noteTaken(changedCells(lineOf(plan, row), after, chosen), chosen, line, draft);
  return after;
}

/** What was typed may be just what stands there; the file's own is then left. */
function noteTaken(
  changed: readonly ReportedCell[],
  chosen: ReadonlyMap<string, CellItem>,
  line: Line,
  draft: Draft,
): void {
  draft.taken.push(...changed);
  const ids = new Set(changed.map(({ cell }) => cellId(cell)));
  for (const [id, item] of chosen) if (!ids.has(id)) leave(item, line, item.mine, draft);
}

/** Of a cell put back or refused the file has nothing that could be taken as it is. */
function isLeft({ status }: CellItem, choice: Choice): boolean {
  return choice === 'mine' || (choice === 'theirs' && (status === 'restored' || status === 'refused'));
}

function leave(item: CellItem, { indicator }: Line, now: string, draft: Draft): void {
  const list = item.status === 'restored' || item.status === 'refused' ? draft[item.status] : draft.left;
  list.push(reportCell(item, indicator.name, now));
}

function refuseCell(item: CellItem, { indicator }: Line, reason: Reason, draft: Draft): void {
  draft.refused.push(reportCell(item, indicator.name, item.mine, reason));
}

/** The row with what was chosen for the cell, or why it cannot be put there. */
function putChosen(
  plan: Plan,
  line: Line,
  item: CellItem,
  choice: Choice,
  form: Proposal['form'],
): Line | Reason {
  const typed = typeof choice === 'object' ? choice.typed : null;
  if (typed === null && form === 'plan') {
    const put: PutResult = putCell(line, {
      key: item.cell,
      text: item.theirs,
      meaning: item.meanings?.theirs ?? null,
    });
    return put.ok ? put.line : put.refusal.code;
  }
  const { id } = line.indicator;
  const scratch: Plan =
    getFrom(plan.lines, id) === line ? plan : { ...plan, lines: withEntries(plan.lines, [[id, line]]) };
  const edit = typeCell(scratch, id, item.cell, typed ?? item.theirs, item.state);
  if (!edit) return 'not-understood';
  if (!edit.ok) return edit.refusal.code;
  return isEmptyChange(edit.changes) ? line : withChanges(line, edit.changes);
}

interface Removal {
  readonly changes: RecordChanges;
  readonly removed: readonly IndicatorId[];
  readonly rows: readonly ReportedRow[];
  readonly left: MergeReport['leftRows'];
}

/** A row goes only with everything under it, and only if all of that is to go. */
function chooseRemovals(
  plan: Plan,
  items: readonly RowItem[],
  isChosen: (item: RowItem) => boolean,
): Removal {
  const missing = items.filter(({ status, row }) => status === 'missing-row' && lineOf(plan, row));
  const chosen = new Set(missing.filter(isChosen).map(({ row }) => row));
  const goes = new Set([...chosen].filter((id) => subtreeOf(plan, id).every((under) => chosen.has(under))));
  const edit = removeRows(plan, [...goes]);
  const removed: readonly PlanRecord[] = edit.ok ? edit.changes.removed : [];
  const left = missing.filter(({ row }) => !goes.has(row));
  return {
    changes: { added: [], updated: [], removed },
    removed: [...goes],
    rows: missing.filter(({ row }) => goes.has(row)).map((item) => reportRow(item, item.reason)),
    left: left.map((item) => ({
      ...reportRow(item, chosen.has(item.row) ? 'holds-rows' : item.reason),
      status: item.status,
    })),
  };
}
