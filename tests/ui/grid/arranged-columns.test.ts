/** Columns as a person has laid them out, in the first rows and in the grid alike, and as the list to choose them from. */
import { describe, expect, it } from 'vitest';
import {
  layoutAfterHide,
  layoutAfterMove,
  layoutAfterResize,
  NO_LAYOUT,
  orderAfterMove,
  type ColumnLayout,
} from '#app/column-layout.ts';
import type { PlanView } from '#app/route.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { toPeriod } from '#core/period.ts';
import { vi } from '#messages/vi.ts';
import { viLayout } from '#messages/vi-layout.ts';
import { explainColumn } from '#ui/grid/column-explanations.ts';
import { allColumns, leavesOf, makeColumns } from '#ui/grid/columns.ts';
import type { HeadingParams } from '#ui/grid/form-heading.ts';
import { listColumns, orderAfterItemStep, orderAfterStep } from '#ui/grid/listed-columns.ts';
import { smallPlan } from '#tests/support/small-plan.ts';

const given = (period = '2024-M05', view: PlanView = 'period') => ({
  session: new Session({
    plan: smallPlan([{ name: 'Việc làm', targets: { '2024': '3.400' } }]),
    period: toPeriod(period),
    now: () => '',
    record: () => {},
  }),
  say: vi,
  view,
  isNarrow: true,
});

const shown = (layout: ColumnLayout, ...which: Parameters<typeof given>) =>
  makeColumns({ ...given(...which), layout }).flatMap(leavesOf);
const ids = (...asked: Parameters<typeof shown>): string =>
  shown(...asked)
    .map(({ colId }) => colId)
    .join(' ');
const USUAL =
  'label name unit target figure state asOf attainment verdict pace base change changePct note lead';
const usual = USUAL.split(' ');
const moved = (...order: string[]) => layoutAfterMove(NO_LAYOUT, order);

describe('columns laid out by hand', () => {
  it('are the usual ones without a layout', () => {
    expect(ids(NO_LAYOUT)).toBe(USUAL);
  });

  it('have the widths given to them, and the others their own', () => {
    const columns = shown(layoutAfterResize(NO_LAYOUT, 'figure', 200));
    const widthOf = (id: string) => columns.find(({ colId }) => colId === id)?.width;
    expect(widthOf('figure')).toBe(200);
    expect(widthOf('target')).toBe(78);
    expect(columns.every(({ minWidth, maxWidth }) => minWidth === 28 && maxWidth === 640)).toBe(true);
  });

  it('leave out the hidden ones, and a group of which nothing is left', () => {
    const hidden = ['note', 'state', 'base', 'change', 'changePct', 'name'].reduce(
      (layout, id) => layoutAfterHide(layout, id, true),
      NO_LAYOUT,
    );
    expect(ids(hidden)).toBe('label name unit target figure asOf attainment verdict pace lead');
    const headings = makeColumns({ ...given(), layout: hidden }).map(({ headerName }) => headerName);
    expect(headings).not.toContain('So với cùng kỳ');
    expect(ids({ ...NO_LAYOUT, hidden: ['label', 'name', 'gone'] })).toBe(USUAL);
  });

  it('keep STT and name first whatever the order says', () => {
    expect(ids(moved('lead', 'name', 'unit', 'label'))).toMatch(/^label name lead unit /);
    const [label, name, unit] = shown(moved('lead', 'name'));
    expect([label?.lockPosition, name?.lockPosition]).toEqual(['left', 'left']);
    expect([unit?.lockPinned, name?.lockPinned]).toEqual([true, true]);
  });

  it('move as whole groups, and inside their group', () => {
    const order = orderAfterMove(usual, ['base', 'change', 'changePct'], 3);
    expect(ids(moved(...order))).toBe(
      'label name unit base change changePct target figure state asOf attainment verdict pace note lead',
    );
    // A column torn out of its group by an order of another time stays in it.
    expect(ids(moved('label', 'name', 'asOf', 'note', 'unit', 'target', 'figure', 'state'))).toBe(
      'label name asOf figure state attainment verdict pace base change changePct note lead unit target',
    );
    expect(makeColumns(given()).every((column) => !('children' in column) || column.marryChildren)).toBe(
      true,
    );
  });

  it('let columns of other periods come in beside their neighbours', () => {
    const layout = moved(...orderAfterMove(usual, ['note'], 3));
    expect(ids(layout, '2024-H1')).toBe(
      'label name unit note target figure state asOf attainment verdict pace figure|2023 base change changePct figure|2024 target|2025 lead',
    );
  });

  it('of a year in the stage view keep their width while the year is not shown', () => {
    const layout = layoutAfterResize(NO_LAYOUT, 'figure|2031', 120);
    expect(shown(layout, '2024', 'stage').some(({ width }) => width === 120)).toBe(false);
    expect(layoutAfterResize(layout, 'name', 90).widths).toEqual({ 'figure|2031': 120, name: 90 });
  });

  it('are numbered as they stand, a formula without its columns being left out', () => {
    const printed = (layout: ColumnLayout) =>
      shown(layout).map(({ headerComponentParams }) => (headerComponentParams as HeadingParams).printed);
    expect(printed(NO_LAYOUT).slice(3, 8)).toEqual(['4', '5', '6', '7', '8=5/4']);
    expect(printed(layoutAfterHide(NO_LAYOUT, 'asOf', true))[6]).toBe('7=5/4');
    expect(printed(layoutAfterHide(NO_LAYOUT, 'target', true))[6]).toBe('7');
  });
});

describe('the list of columns', () => {
  const list = (layout: ColumnLayout) => listColumns(allColumns({ ...given(), isNarrow: false }), layout);

  it('has every column, hidden ones too, under the heading of its group', () => {
    const items = list(layoutAfterHide(NO_LAYOUT, 'state', true));
    expect(items.map(({ heading, columns }) => heading ?? columns[0]?.name)).toEqual([
      'STT',
      'Chỉ tiêu',
      'ĐVT',
      'Kế hoạch năm 2024',
      'Thực hiện tháng 5/2024',
      'Kết quả',
      'So với cùng kỳ',
      'Ghi chú',
      'Cơ quan theo dõi',
    ]);
    const result = items[4]!.columns;
    expect(result.map(({ id, isShown }) => [id, isShown])).toEqual([
      ['figure', true],
      ['state', false],
      ['asOf', true],
    ]);
    expect(items.flatMap(({ columns }) => columns.filter(({ isFixed }) => isFixed)).length).toBe(2);
  });

  it('moves a column one place within its group, and a group among the others', () => {
    const items = list(NO_LAYOUT);
    expect(orderAfterStep(items, 'state', 1)).toEqual(orderAfterMove(usual, ['state'], 6));
    expect(orderAfterStep(items, 'asOf', 1)).toBeNull();
    const group = items.find(({ heading }) => heading === 'Thực hiện tháng 5/2024')!;
    const up = orderAfterItemStep(items, group.id, -1)!;
    expect(up).toEqual(orderAfterMove(usual, ['figure', 'state', 'asOf'], 3));
    expect(list(moved(...up))[3]?.id).toBe(group.id);
  });

  it('lets nothing go before STT and name, nor beyond the end', () => {
    const items = list(NO_LAYOUT);
    expect(orderAfterItemStep(items, 'unit', -1)).toBeNull();
    expect(orderAfterItemStep(items, 'name', 1)).toBeNull();
    expect(orderAfterItemStep(items, 'lead', 1)).toBeNull();
    expect(orderAfterItemStep(items, 'note', -1)).not.toBeNull();
  });
});

describe('an explanation', () => {
  it('is there for every column of every view', () => {
    for (const [period, view] of [
      ['2024-H1', 'period'],
      ['2024', 'period'],
      ['2024-M10', 'period'],
      ['2024', 'stage'],
    ] as const) {
      const parts = given(period, view);
      const all = allColumns(parts).flatMap(leavesOf);
      const unexplained = all.filter(
        ({ colId = '' }) => explainColumn(colId, parts.session, view, viLayout.explained) === '',
      );
      expect(unexplained.map(({ colId }) => colId)).toEqual([]);
    }
  });

  it('names the period, and the rule of the plan', () => {
    const { session } = given('2024-H1');
    const explained = (id: string, view: PlanView = 'period') =>
      explainColumn(id, session, view, viLayout.explained);
    expect(explained('figure|2023')).toContain('Kết quả của năm 2023.');
    expect(explained('figure|2024')).toContain('dự kiến của cả năm 2024');
    expect(explained('figure|2024', 'stage')).toContain('Kết quả của năm 2024.');
    expect(explained('base')).toContain('6 tháng đầu năm 2023');
    expect(explained('attainment')).toContain('lấy kế hoạch chia cho thực hiện');
    expect(explained('unknown')).toBe('');
  });
});
