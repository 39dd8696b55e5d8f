/**
 * The sorts of column both views are made from: what its cells say, how they are typed into and drawn. To add a sort: one
 * maker here, its text in cell-text, its words in both dictionaries. Knows no order of columns.
 */
import type { ColDef, ValueGetterParams } from 'ag-grid-community';
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Attainment } from '#core/attainment.ts';
import { printDay } from '#core/day.ts';
import { isStage, type Period } from '#core/period.ts';
import { figureOf, lineAt, lineOf, type Line, type Placed } from '#core/plan.ts';
import type { TargetSlot } from '#core/target-slots.ts';
import type { Target } from '#core/target.ts';
import type { Messages } from '#messages/vi.ts';
import { firstTargetAt, targetAt, type TargetPlace } from '#core/target-place.ts';
import type { CellContent } from '#core/cell-content.ts';
import { attainmentAt, attainmentText, missingText, paceAt, verdictAt } from '#ui/grid/cell-text.ts';
import { joinValue, partsOf } from '#ui/grid/cell-value.ts';
import { COLUMN_WIDTHS, ROW_NUMBER_WIDTH, type ColumnSort } from '#ui/grid/grid-sizes.ts';
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
import type { HeldColumn } from '#ui/hands/surface.ts';
import { barFill } from '#ui/parts/attainment-bar.ts';
import { verdictWord } from '#ui/parts/verdict-words.ts';

export interface ColumnParts {
  readonly session: Session;
  readonly say: Messages;
  readonly view: PlanView;
  /** Narrow screens get narrower columns, and the most needed ones first. */
  readonly isNarrow: boolean;
  /** Whether a figure is another than was handed in; left out where cells are painted once and not marked. */
  readonly isAmended?: (line: Line, period: Period) => boolean;
}

/** The heading over a period's columns, with the day its figures were handed in. */
export function withSubmission({ session, say }: ColumnParts, period: Period, name: string): string {
  const submission = session.plan.submissions.get(period);
  return submission ? `${name} · ${say.submittedOn(printDay(submission.day))}` : name;
}

export type Column = ColDef<Placed, string>;
export type RowId = Placed['id'];

/** What hands need to know of a column; null for the numbers before the rows, which hold nothing. */
export function heldBy(column: Column): HeldColumn | null {
  return (column.context as HeldColumn | undefined) ?? null; // written below
}

type TextField = Extract<CellContent, { kind: 'text' }>['field'];

/** How a column is known and headed; `label` is its name where no group heading stands above it. */
export interface Heading {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
}

/** The two sorts of cell: computed ones, which answer why, and those one types into. */
function basicColumns({ session, isNarrow }: ColumnParts) {
  const widthOf = (sort: ColumnSort): number => COLUMN_WIDTHS[sort][isNarrow ? 1 : 0];
  // The grid may ask once more for a row that has just been removed.
  const rowOf = (data: Placed | undefined): RowId | null =>
    data && lineOf(session.plan, data.id) ? data.id : null;

  function column(
    { id, name, label = name }: Heading,
    sort: ColumnSort,
    value: (id: RowId) => string,
    { content = null, words = (row) => partsOf(value(row))[0] }: Partial<Holding> = {},
  ): Column {
    return {
      colId: id,
      headerName: name,
      width: widthOf(sort),
      cellClass: content ? 'number' : 'number computed asks',
      valueGetter: ({ data }: ValueGetterParams<Placed>) => {
        const row = rowOf(data);
        return row ? value(row) : '';
      },
      valueFormatter: ({ value }) => partsOf(value)[0],
      context: {
        id,
        label,
        content,
        text: (row) => (lineOf(session.plan, row) ? words(row) : ''),
      } satisfies HeldColumn,
    };
  }

  /** `words`: what the cell says, where that is not its value's first part. */
  const computed = (
    heading: Heading,
    sort: ColumnSort,
    value: (id: RowId) => string,
    words?: (id: RowId) => string,
  ): Column => column(heading, sort, value, words ? { words } : {});

  const editable = (
    heading: Heading,
    sort: ColumnSort,
    content: CellContent,
    value: (id: RowId) => string,
  ): Column => column(heading, sort, value, { content });

  return { computed, editable };
}

interface Holding {
  readonly content: CellContent | null;
  readonly words: (row: RowId) => string;
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

/** The heading of a row: pressed it selects the row, dragged it moves the rows selected. */
const ROW_NUMBER: Column = {
  colId: 'row',
  headerName: '#',
  width: ROW_NUMBER_WIDTH,
  pinned: 'left',
  lockPosition: 'left',
  resizable: false,
  cellClass: 'row-number',
  valueGetter: ({ node }) => String((node?.rowIndex ?? 0) + 1),
};

function identityColumns({ session, say, isNarrow }: ColumnParts, editable: Editable) {
  const text = (field: TextField, name: string, more: Column): Column => ({
    ...editable({ id: field, name }, field, { kind: 'text', field }, (id) =>
      joinValue(lineAt(session.plan, id).indicator[field]),
    ),
    ...more,
  });
  return {
    /** STT, name and unit: the first three of every form; before them, where a mouse has room, the number of the row. */
    leading: (): Column[] => [
      ...(isNarrow ? [] : [ROW_NUMBER]),
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

function figureColumns({ session, say, view, isAmended }: ColumnParts, editable: Editable) {
  const dateOf = (id: RowId, period: Period): string => {
    const asOf = figureOf(lineAt(session.plan, id), period)?.asOf;
    return asOf ? printDay(asOf) : '';
  };
  return {
    /** `isMain`: the figure reported, rather than one to compare with. */
    figure(heading: Heading, period: Period, { isMain }: { readonly isMain: boolean }): Column {
      const read = (id: RowId): string => {
        const line = lineAt(session.plan, id);
        const target = isStage(period) ? firstTargetAt(line, { period, isOwn: view === 'stage' }) : null;
        const { text, word, isFormed } = shownFigure(line, period, target, say.columns);
        const isWords = figureOf(line, period)?.value.kind === 'words';
        const sort = isFormed ? 'formed' : isWords ? 'words' : '';
        return joinValue(text, word, isAmended?.(line, period) ? `${sort} amended` : sort);
      };
      return {
        ...editable(heading, isStage(period) ? 'stageFigure' : 'figure', { kind: 'figure', period }, read),
        cellClass: isMain ? 'number figure' : 'number light',
        cellClassRules: {
          'is-words': ({ value }) => partsOf(value)[2].startsWith('words'),
          'is-formed': ({ value }) => partsOf(value)[2].startsWith('formed'),
          asks: ({ value }) => partsOf(value)[2].startsWith('formed'),
          'is-amended': ({ value }) => partsOf(value)[2].endsWith('amended'),
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
      };
    },
    asOf(period: Period): Column {
      const content = { kind: 'asOf', period } as const;
      return {
        ...editable({ id: 'asOf', name: say.asOf }, 'asOf', content, (id) => joinValue(dateOf(id, period))),
        cellClass: 'light day',
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
        ...computed(
          { id: 'pace', name: say.columns.pace },
          'pace',
          (id) => {
            const pace = paceAt(session, id, slot);
            if (pace.kind === 'none') return '';
            return joinValue(pace.state, missingText(pace, lineAt(session.plan, id), say));
          },
          (id) => {
            const pace = paceAt(session, id, slot);
            if (pace.kind === 'none') return '';
            const missing = missingText(pace, lineAt(session.plan, id), say);
            return [say.columns.paces[pace.state], missing].filter((part) => part !== '').join(', ');
          },
        ),
        cellClass: 'computed asks',
        cellRenderer: PaceCell,
      };
    },
    verdict(heading: Heading, period: Period): Column {
      return {
        ...computed(
          heading,
          'verdict',
          (id) => {
            const shown = verdictAt(session, id, period);
            return shown ? joinValue(shown.verdict, shown.isGiven ? 'given' : '') : '';
          },
          (id) => {
            const shown = verdictAt(session, id, period);
            return shown ? verdictWord(shown.verdict, session.plan.head.settings.verdictWords, say) : '';
          },
        ),
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
