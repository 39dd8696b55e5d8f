/**
 * The sorts of column both views are made from: what its cells say, how they are typed into and drawn. To add a sort: one
 * maker here, its text in cell-text, its words in both dictionaries. Knows no order of columns.
 */
import type { ColDef, ValueGetterParams, ValueSetterParams } from 'ag-grid-community';
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Attainment } from '#core/attainment.ts';
import { printDay } from '#core/day.ts';
import { isStage, type Period } from '#core/period.ts';
import { figureOf, lineAt, lineOf, type Placed } from '#core/plan.ts';
import type { TargetSlot } from '#core/target-slots.ts';
import type { Target } from '#core/target.ts';
import type { Messages } from '#messages/vi.ts';
import { commitCell, type TellElsewhere } from '#ui/grid/cell-edit.ts';
import { firstTargetAt, targetAt, type TargetPlace } from '#core/target-place.ts';
import type { CellContent } from '#core/cell-content.ts';
import { attainmentAt, attainmentText, missingText, paceAt, verdictAt } from '#ui/grid/cell-text.ts';
import { joinValue, partsOf } from '#ui/grid/cell-value.ts';
import { StateEditor, TextEditor, type EditorParams } from '#ui/grid/editors.ts';
import { COLUMN_WIDTHS, type ColumnSort } from '#ui/grid/grid-sizes.ts';
import {
  AttainmentCell,
  FigureCell,
  NameCell,
  PaceCell,
  TargetCell,
  VerdictCell,
  type TargetParams,
} from '#ui/grid/renderers.ts';
import { shownFigure } from '#ui/grid/shown-figure.ts';
import { barFill } from '#ui/parts/attainment-bar.ts';

export interface ColumnParts {
  readonly session: Session;
  readonly say: Messages;
  readonly view: PlanView;
  /** Narrow screens get narrower columns, and the most needed ones first. */
  readonly isNarrow: boolean;
  readonly showRefusal: EditorParams['showRefusal'];
  readonly tellElsewhere?: TellElsewhere;
}

export type Column = ColDef<Placed, string>;
export type RowId = Placed['id'];

type TextField = Extract<CellContent, { kind: 'text' }>['field'];

/** How a column is known and headed; `label` is its name where no group heading stands above it. */
export interface Heading {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
}

/** The two sorts of cell: computed ones, which answer why, and those one types into. */
function basicColumns({ session, isNarrow, showRefusal, tellElsewhere }: ColumnParts) {
  const widthOf = (sort: ColumnSort): number => COLUMN_WIDTHS[sort][isNarrow ? 1 : 0];
  // The grid may ask once more for a row that has just been removed.
  const rowOf = (data: Placed | undefined): RowId | null =>
    data && lineOf(session.plan, data.id) ? data.id : null;

  function computed({ id, name }: Heading, sort: ColumnSort, text: (id: RowId) => string): Column {
    return {
      colId: id,
      headerName: name,
      width: widthOf(sort),
      cellClass: 'number computed asks',
      valueGetter: ({ data }: ValueGetterParams<Placed>) => {
        const row = rowOf(data);
        return row ? text(row) : '';
      },
    };
  }

  function editable(
    heading: Heading,
    sort: ColumnSort,
    content: CellContent,
    text: (id: RowId) => string,
  ): Column {
    return {
      ...computed(heading, sort, text),
      cellClass: 'number',
      valueFormatter: ({ value }) => partsOf(value)[0],
      editable: ({ data }) => !session.isReadOnly && (content.kind === 'text' || isMeasured(session, data)),
      cellEditor: TextEditor,
      cellEditorParams: {
        content,
        label: heading.label ?? heading.name,
        showRefusal,
      } satisfies EditorParams,
      valueSetter: ({ data, newValue }: ValueSetterParams<Placed, string>) => {
        commitCell(session, data.id, content, newValue ?? '', tellElsewhere);
        return true;
      },
    };
  }

  return { computed, editable };
}

export function columnMaker(parts: ColumnParts) {
  const { computed, editable } = basicColumns(parts);
  return {
    computed,
    ...identityColumns(parts, editable),
    ...figureColumns(parts, editable),
    ...judgedColumns(parts, computed),
    target(heading: Heading, place: TargetPlace, namedPeriod: Period | null): Column {
      return {
        ...editable(heading, 'target', { kind: 'target', place }, (id) =>
          targetText(targetAt(lineAt(parts.session.plan, id), place)),
        ),
        cellRenderer: TargetCell,
        cellRendererParams: { place, namedPeriod } satisfies TargetParams,
      };
    },
  };
}

type Editable = ReturnType<typeof basicColumns>['editable'];
type Computed = ReturnType<typeof basicColumns>['computed'];

function identityColumns({ session, say }: ColumnParts, editable: Editable) {
  const text = (field: TextField, name: string, more: Column): Column => ({
    ...editable({ id: field, name }, field, { kind: 'text', field }, (id) =>
      joinValue(lineAt(session.plan, id).indicator[field]),
    ),
    ...more,
  });
  return {
    /** STT, name and unit: the first three of every form. */
    leading: (): Column[] => [
      text('label', say.label, { pinned: 'left', cellClass: 'stt' }),
      text('name', say.name, { pinned: 'left', cellRenderer: NameCell, cellClass: 'name' }),
      text('unit', say.unit, { cellClass: 'light unit' }),
    ],
    trailing: (): Column[] => [
      text('note', say.note, { cellClass: 'light' }),
      text('lead', say.lead, { cellClass: 'light' }),
    ],
  };
}

function figureColumns({ session, say, view }: ColumnParts, editable: Editable) {
  const dateOf = (id: RowId, period: Period): string => {
    const asOf = figureOf(lineAt(session.plan, id), period)?.asOf;
    return asOf ? printDay(asOf) : '';
  };
  const ofFigure = ({ data }: { data?: Placed | undefined }, period: Period): boolean => {
    const line = data && lineOf(session.plan, data.id);
    return !session.isReadOnly && !!line && figureOf(line, period) !== null;
  };
  return {
    /** `isMain`: the figure reported, rather than one to compare with. */
    figure(heading: Heading, period: Period, { isMain }: { readonly isMain: boolean }): Column {
      const read = (id: RowId): string => {
        const line = lineAt(session.plan, id);
        const target = isStage(period) ? firstTargetAt(line, { period, isOwn: view === 'stage' }) : null;
        const { text, word, isFormed } = shownFigure(line, period, target, say.columns);
        const isWords = figureOf(line, period)?.value.kind === 'words';
        return joinValue(text, word, isFormed ? 'formed' : isWords ? 'words' : '');
      };
      return {
        ...editable(heading, isStage(period) ? 'stageFigure' : 'figure', { kind: 'figure', period }, read),
        cellClass: isMain ? 'number figure' : 'number light',
        cellClassRules: {
          'is-words': ({ value }) => partsOf(value)[2] === 'words',
          'is-formed': ({ value }) => partsOf(value)[2] === 'formed',
          asks: ({ value }) => partsOf(value)[2] === 'formed',
        },
        ...(isStage(period) ? { cellRenderer: FigureCell } : {}),
      };
    },
    state(period: Period): Column {
      const read = (id: RowId): string => {
        const figure = figureOf(lineAt(session.plan, id), period);
        return joinValue(figure ? say.stateMarks[figure.state] : '');
      };
      return {
        ...editable({ id: 'state', name: say.state }, 'state', { kind: 'state', period }, read),
        cellClass: 'state',
        editable: (params) => ofFigure(params, period),
        cellEditor: StateEditor,
      };
    },
    asOf(period: Period): Column {
      const content = { kind: 'asOf', period } as const;
      return {
        ...editable({ id: 'asOf', name: say.asOf }, 'asOf', content, (id) => joinValue(dateOf(id, period))),
        cellClass: 'light day',
        editable: (params) => ofFigure(params, period),
      };
    },
  };
}

function judgedColumns({ session, say }: ColumnParts, computed: Computed) {
  return {
    attainment(heading: Heading, place: TargetPlace, sort: ColumnSort): Column {
      return {
        ...computed(heading, sort, (id) => attainmentValue(attainmentAt(session, id, place))),
        cellRenderer: AttainmentCell,
        cellRendererParams: { place, namedPeriod: null } satisfies TargetParams,
      };
    },
    pace(slot: TargetSlot): Column {
      return {
        ...computed({ id: 'pace', name: say.columns.pace }, 'pace', (id) => {
          const pace = paceAt(session, id, slot);
          if (pace.kind === 'none') return '';
          return joinValue(pace.state, missingText(pace, lineAt(session.plan, id), say));
        }),
        cellClass: 'computed asks',
        cellRenderer: PaceCell,
      };
    },
    verdict(heading: Heading, period: Period): Column {
      return {
        ...computed(heading, 'verdict', (id) => {
          const shown = verdictAt(session, id, period);
          return shown ? joinValue(shown.verdict, shown.isGiven ? 'given' : '') : '';
        }),
        cellClass: 'computed asks',
        cellRenderer: VerdictCell,
      };
    },
  };
}

/** The percent and its bar, measured once for both; a dash where a target is there and no percent. */
function attainmentValue(attainment: Attainment): string {
  if (attainment.kind === 'none') {
    const hasNothing = attainment.reason === 'no-target' || attainment.reason === 'no-figure';
    return joinValue(hasNothing ? '' : '–');
  }
  const { filled, isShort } = barFill(attainment.percent);
  return joinValue(attainmentText(attainment), `${filled}%`, isShort ? 'short' : '');
}

/** Everything a target cell shows, so that it is painted again when any of it changes. */
function targetText(target: Target | null): string {
  if (!target) return joinValue('');
  return joinValue(target.text, target.assigner, target.period, target.implied ? 'implied' : '');
}

function isMeasured(session: Session, data: Placed | undefined): boolean {
  const line = data && lineOf(session.plan, data.id);
  return !!line && line.indicator.kind !== 'group';
}
