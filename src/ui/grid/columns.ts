/**
 * The columns of the Kỳ báo cáo view, as on the printed form: two levels of headings, computed columns on a tint. Column ids
 * are a contract (saved layouts, tests and links use them). To add a column: one entry here, its text in cell-text, its words
 * in both dictionaries. Source: SPEC §12.
 */
import type { ColDef, ColGroupDef, ValueGetterParams, ValueSetterParams } from 'ag-grid-community';
import type { Session } from '#app/session.svelte.ts';
import { judgementOf, lineAt, lineOf, type Placed } from '#core/plan.ts';
import { targetsInForce } from '#core/judging.ts';
import type { Period } from '#core/period.ts';
import { valuesOf } from '#core/table.ts';
import { targetSlots, type TargetSlot } from '#core/target-slots.ts';
import type { Target } from '#core/target.ts';
import type { Messages } from '#messages/vi.ts';
import { commitCell, type CellContent } from '#ui/grid/cell-edit.ts';
import {
  attainmentInSlot,
  attainmentText,
  baseOf,
  changeOf,
  changePercentText,
  differenceText,
  figureTextOf,
  reachedOf,
  targetOfSlot,
  verdictOf,
} from '#ui/grid/cell-text.ts';
import { StateEditor, TextEditor, type EditorParams } from '#ui/grid/editors.ts';
import { AttainmentCell, NameCell, TargetCell, VerdictCell, type SlotParams } from '#ui/grid/renderers.ts';

export interface ColumnParts {
  readonly session: Session;
  readonly say: Messages;
  /** Narrow screens get narrower pinned columns. */
  readonly isNarrow: boolean;
  readonly showRefusal: EditorParams['showRefusal'];
}

type Column = ColDef<Placed, string>;
type RowId = Placed['id'];
type TextColumn = Extract<CellContent, { kind: 'text' }>['field'];

// Follows the shown text in a cell's value, so that no typed text can equal it and be taken for «unchanged».
const MARK = '\u0001';

export function makeColumns(parts: ColumnParts): (Column | ColGroupDef<Placed>)[] {
  const { session, say, isNarrow } = parts;
  const slots = targetSlots(session.plan, session.period);
  const make = columnMaker(parts);
  return [
    make.text('label', say.label, isNarrow ? 46 : 52, { pinned: 'left', cellClass: 'stt' }),
    make.text('name', say.name, isNarrow ? 168 : 312, {
      pinned: 'left',
      cellRenderer: NameCell,
      cellClass: 'name',
    }),
    make.text('unit', say.unit, isNarrow ? 66 : 88, { cellClass: 'light unit' }),
    {
      headerName: say.headerTarget(targetPeriod(session)),
      children: slots.map((slot, n) => make.target(slot, n, slots)),
    },
    {
      headerName: say.headerResult(session.period),
      children: [
        make.editable(
          'figure',
          say.figure,
          108,
          { kind: 'figure' },
          (id) => figureTextOf(lineAt(session.plan, id), reachedOf(session, id)),
          'number figure',
        ),
        make.state(),
      ],
    },
    {
      headerName: say.headerComparison,
      children: [
        make.editable(
          'base',
          say.base,
          104,
          { kind: 'base' },
          (id) => figureTextOf(lineAt(session.plan, id), baseOf(session, id)),
          'number light',
        ),
        make.computed('change', say.change, 112, (id) => differenceText(changeOf(session, id), say)),
        make.computed('changePct', say.changePct, 104, (id) => changePercentText(changeOf(session, id), say)),
      ],
    },
    {
      headerName: say.headerJudgement,
      children: [...slots.map((slot, n) => make.attainment(slot, n, slots)), make.verdict()],
    },
    make.text('note', say.note, 260, { cellClass: 'light' }),
    make.text('lead', say.lead, 160, { cellClass: 'light' }),
  ];
}

/** The period named above the target columns: the one most rows are measured by; null when rows differ. */
export function targetPeriod({ plan, period }: Pick<Session, 'plan' | 'period'>): Period | null {
  let common: Period | null = null;
  for (const line of valuesOf(plan.lines)) {
    const own = targetsInForce(line, period)[0]?.period;
    if (own === undefined || own === common) continue;
    if (common !== null) return null;
    common = own;
  }
  return common;
}

const idOf = (n: number, base: string): string => (n === 0 ? base : `${base}:${n + 1}`);

/** The basic sorts of column, which every column of the view is made from. */
function basicColumns({ session, isNarrow, showRefusal }: ColumnParts) {
  const fit = (width: number): number => (isNarrow ? Math.round(width * 0.86) : width);
  // The grid may ask once more for a row that has just been removed.
  const rowOf = (data: Placed | undefined): RowId | null =>
    data && lineOf(session.plan, data.id) ? data.id : null;

  function computed(colId: string, headerName: string, width: number, text: (id: RowId) => string): Column {
    return {
      colId,
      headerName,
      width: fit(width),
      cellClass: 'number computed',
      valueGetter: ({ data }: ValueGetterParams<Placed>) => {
        const id = rowOf(data);
        return id ? text(id) : '';
      },
    };
  }

  function editable(
    colId: string,
    headerName: string,
    width: number,
    content: CellContent,
    text: (id: RowId) => string,
    cellClass: string,
  ): Column {
    return {
      ...computed(colId, headerName, width, (id) => text(id) + MARK),
      cellClass,
      cellClassRules: { 'is-words': ({ data }) => hasWords(session, content, data) },
      valueFormatter: ({ value }) => (value ?? '').split(MARK)[0] ?? '',
      editable: ({ data }) => !session.isReadOnly && (content.kind === 'text' || isMeasured(session, data)),
      cellEditor: TextEditor,
      cellEditorParams: { content, showRefusal } satisfies EditorParams,
      valueSetter: ({ data, newValue }: ValueSetterParams<Placed, string>) => {
        commitCell(session, data.id, content, newValue ?? '');
        return true;
      },
    };
  }

  return { computed, editable };
}

function columnMaker(parts: ColumnParts) {
  const { session, say } = parts;
  const { computed, editable } = basicColumns(parts);
  return {
    computed,
    editable,
    text(field: TextColumn, headerName: string, width: number, more: Column): Column {
      const read = (id: RowId): string => lineAt(session.plan, id).indicator[field];
      return { ...editable(field, headerName, width, { kind: 'text', field }, read, ''), ...more };
    },
    target(slot: TargetSlot, n: number, slots: readonly TargetSlot[]): Column {
      const read = (id: RowId): string => targetText(targetOfSlot(session, id, slot));
      return {
        ...editable(
          idOf(n, 'target'),
          slotName(slot, slots, say),
          116,
          { kind: 'target', slot },
          read,
          'number',
        ),
        cellRenderer: TargetCell,
        cellRendererParams: { slot, namedPeriod: targetPeriod(session) } satisfies SlotParams,
      };
    },
    attainment(slot: TargetSlot, n: number, slots: readonly TargetSlot[]): Column {
      const headerName = n === 0 ? say.attainment : `${slotName(slot, slots, say)} (%)`;
      return {
        ...computed(idOf(n, 'attainment'), headerName, 124, (id) => {
          const attainment = attainmentInSlot(session, id, slot);
          return attainment.kind === 'percent' ? attainmentText(attainment) : attainment.reason;
        }),
        cellRenderer: AttainmentCell,
        cellRendererParams: { slot, namedPeriod: null } satisfies SlotParams,
      };
    },
    state(): Column {
      const read = (id: RowId): string => {
        const figure = reachedOf(session, id);
        return figure ? say.stateMarks[figure.state] : '';
      };
      return {
        ...editable('state', say.state, 64, { kind: 'state' }, read, 'state'),
        editable: ({ data }) => !session.isReadOnly && !!data && reachedOf(session, data.id) !== null,
        cellEditor: StateEditor,
      };
    },
    verdict(): Column {
      return {
        ...computed('verdict', say.verdict, 164, (id) => verdictText(session, id)),
        cellClass: 'computed',
        cellRenderer: VerdictCell,
      };
    },
  };
}

/** Everything a target cell shows, so that it is painted again when any of it changes. */
function targetText(target: Target | null): string {
  if (!target) return '';
  return [target.text, target.assigner, target.period, target.implied ? 'implied' : ''].join(MARK);
}

/** What the verdict cell shows: the verdict and whether a person gave it; nothing for headings and mere information. */
function verdictText(session: Session, id: RowId): string {
  const line = lineAt(session.plan, id);
  const verdict = verdictOf(session, id);
  const isSilent =
    line.indicator.kind === 'group' || (verdict === 'no-target' && line.indicator.kind === 'part');
  return isSilent ? '' : `${verdict}|${judgementOf(line, session.period) ? 'given' : ''}`;
}

function isMeasured(session: Session, data: Placed | undefined): boolean {
  const line = data && lineOf(session.plan, data.id);
  return !!line && line.indicator.kind !== 'group';
}

function hasWords(session: Session, content: CellContent, data: Placed | undefined): boolean {
  if (!data || !lineOf(session.plan, data.id)) return false;
  if (content.kind === 'figure') return reachedOf(session, data.id)?.value.kind === 'words';
  return content.kind === 'base' && baseOf(session, data.id)?.value.kind === 'words';
}

function slotName(slot: TargetSlot, slots: readonly TargetSlot[], say: Messages): string {
  const assigner = slot.assigners[0];
  if (slot.assigners.length > 1 && slots.length === 1) return say.target;
  return assigner ? say.targetOf(assigner) : say.target;
}
