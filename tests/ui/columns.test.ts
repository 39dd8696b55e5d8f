/** Which columns each reporting period and each stage has, by their ids: the contract of layouts, links and tests. */
import { describe, expect, it } from 'vitest';
import { Session } from '#app/session.svelte.ts';
import type { PlanView } from '#app/route.svelte.ts';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { editHead } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan, PlanHead } from '#core/plan.ts';
import { vi } from '#messages/vi.ts';
import { columnsKey, leavesOf, makeColumns } from '#ui/grid/columns.ts';
import { ROW_NUMBER_WIDTH } from '#ui/grid/grid-sizes.ts';
import { matchingColumn } from '#ui/grid/matching-column.ts';
import { smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const ROWS: readonly RowGiven[] = [
  {
    name: 'Việc làm',
    targets: { '2024': '3.400', '2021/2025|Thành phố': '16.000' },
    figures: { '2024': '3.500' },
  },
];

function withHead(plan: Plan, patch: Partial<Omit<PlanHead, 'record' | 'id'>>): Plan {
  const edit = editHead(plan, patch);
  if (!edit.ok) throw new Error('Refused');
  return applyChange(plan, { ...NO_CHANGES, ...edit.changes });
}

function columnsOf(period: string, given: { view?: PlanView; plan?: Plan; isNarrow?: boolean } = {}) {
  const { view = 'period', plan = smallPlan([{ name: 'Việc làm', targets: { '2024': '3.400' } }]) } = given;
  const session = new Session({ plan, period: toPeriod(period), now: () => '', record: () => {} });
  const { isNarrow = false } = given;
  const made = makeColumns({ session, say: vi, view, isNarrow }).flatMap(leavesOf);
  // The numbers before the rows are for the mouse, and no column of the form.
  expect(made.some(({ colId }) => colId === 'row')).toBe(!isNarrow);
  return made.filter(({ colId }) => colId !== 'row');
}

const ids = (...given: Parameters<typeof columnsOf>): string =>
  columnsOf(...given)
    .map(({ colId }) => colId)
    .join(' ');

const heading = (id: string, ...given: Parameters<typeof columnsOf>): string | undefined =>
  columnsOf(...given).find(({ colId }) => colId === id)?.headerName;

const FIVE_YEARS = { firstYear: 2021, lastYear: 2025 };

describe('the columns of a reporting period', () => {
  it('of half a year or nine months: the year before, the expected year and the next plan as well', () => {
    for (const period of ['2024-H1', '2024-9M'])
      expect(ids(period)).toBe(
        'label name unit figure|2023 target figure state asOf attainment verdict pace base change changePct figure|2024 target|2025 note lead',
      );
    expect(heading('figure|2024', '2024-H1')).toBe('Ước thực hiện năm 2024');
  });

  it('of a year: the base is the year before, and the next plan stands beside', () => {
    expect(ids('2024')).toBe(
      'label name unit target figure state asOf attainment verdict pace base change changePct target|2025 note lead',
    );
    expect(heading('base', '2024')).toBe('Thực hiện năm 2023');
    const shown = columnsOf('2024').slice(0, 9);
    expect(shown.at(-1)?.colId).toBe('verdict');
    expect(shown.reduce((sum, column) => sum + (column.width ?? 0), 0)).toBeLessThanOrEqual(
      1350 - ROW_NUMBER_WIDTH,
    );
  });

  it('of a quarter or month: the same period last year only, but towards December the whole year', () => {
    const plain =
      'label name unit target figure state asOf attainment verdict pace base change changePct note lead';
    for (const period of ['2024-Q1', '2024-M05', '2024-Q3']) expect(ids(period)).toBe(plain);
    for (const period of ['2024-Q4', '2024-M10']) {
      expect(ids(period)).toContain('changePct figure|2024');
      expect(ids(period)).toContain('figure|2024 target|2025 note');
    }
  });

  it('of a stage: the stage before to compare with, and no years', () => {
    const plan = withHead(smallPlan(ROWS), FIVE_YEARS);
    expect(ids('2021/2025', { plan })).toBe(
      'label name unit target figure state asOf attainment verdict pace base change changePct note lead',
    );
  });

  it('on a phone begin with target and figure', () => {
    expect(ids('2024-H1', { isNarrow: true })).toMatch(
      /^label name unit target figure state asOf attainment verdict pace figure\|2023 base /,
    );
    const width = columnsOf('2024-H1', { isNarrow: true })
      .slice(0, 5)
      .reduce((sum, column) => sum + (column.width ?? 0), 0);
    expect(width).toBeLessThanOrEqual(360);
  });

  it('say what the plan compares with', () => {
    const plan = smallPlan(ROWS, { comparedWith: 'base-year', baseYear: 2015 });
    expect(heading('base', '2024-H1', { plan })).toBe('Cùng kỳ 2015');
    expect(heading('changePct', '2024-H1', { plan })).toBe('So năm 2015 (%)');
    expect(ids('2024', { plan })).toContain('unit figure|2023 target');
    const before = smallPlan(ROWS, { comparedWith: 'previous-period' });
    expect(heading('base', '2024-Q2', { plan: before })).toBe('Kỳ trước: quý I/2024');
  });
});

describe('the columns of a whole stage', () => {
  it('are every year between the year before and the stage, which is judged', () => {
    const plan = withHead(smallPlan([{ targets: { '2021': '5' } }]), FIVE_YEARS);
    const year = (y: string) => `target|${y} figure|${y} attainment|${y}`;
    expect(ids('2023-H1', { plan, view: 'stage' })).toBe(
      `label name unit figure|2020 ${['2021', '2022', '2023', '2024', '2025', '2021/2025'].map(year).join(' ')} verdict|2021/2025 note lead`,
    );
  });

  it('have a further assigner only where a row has one', () => {
    const plan = withHead(
      smallPlan([{ targets: { '2023|Thành phố': '5', '2023|HĐND quận': '6' } }], {
        assigners: ['Thành phố', 'HĐND quận'],
      }),
      FIVE_YEARS,
    );
    const found = ids('2023', { plan, view: 'stage' });
    expect(found).toContain('target|2023 target:2|2023 figure|2023 attainment|2023 attainment:2|2023');
    expect(found).not.toContain('target:2|2022');
    const ofStage = withHead(
      smallPlan([{ targets: { '2021/2025|Thành phố': '5', '2021/2025|HĐND quận': '6' } }], {
        assigners: ['Thành phố', 'HĐND quận'],
      }),
      FIVE_YEARS,
    );
    // What holds in every year is set once and measured each year.
    expect(ids('2023', { plan: ofStage, view: 'stage' })).toContain(
      'target|2022 figure|2022 attainment|2022 attainment:2|2022 target|2023',
    );
  });

  it('of a plan of one year are its parts that hold something, and the year', () => {
    const plan = smallPlan([{ targets: { '2024': '5' }, figures: { '2024-Q1': '1', '2024-H1': '2' } }]);
    expect(ids('2024-H1', { plan, view: 'stage' })).toBe(
      'label name unit figure|2023 figure|2024-Q1 attainment|2024-Q1 figure|2024-H1 attainment|2024-H1 ' +
        'target|2024 figure|2024 attainment|2024 verdict|2024 note lead',
    );
  });

  it('show the nearest stage for a period outside all of them', () => {
    const plan = withHead(smallPlan(ROWS), FIVE_YEARS);
    expect(ids('2020', { plan, view: 'stage' })).toContain('verdict|2021/2025');
    expect(ids('2027', { plan, view: 'stage' })).toContain('verdict|2021/2025');
  });

  it('are made anew for a new assigner and not for a new figure', () => {
    const plan = withHead(smallPlan(ROWS), FIVE_YEARS);
    const key = (of: Plan) => columnsKey({ plan: of, period: toPeriod('2024') }, 'stage');
    const other = withHead(
      smallPlan([{ ...ROWS[0], figures: { '2024': '3.600', '2023': '1' } }]),
      FIVE_YEARS,
    );
    expect(key(other)).toBe(key(plan));
    const assigned = withHead(smallPlan([{ ...ROWS[0], targets: { '2024|Quận': '3' } }]), FIVE_YEARS);
    expect(key(assigned)).not.toBe(key(plan));
  });
});

describe('a column', () => {
  const stage = ['name', 'figure|2023', 'target|2024', 'figure|2024', 'attainment|2024', 'verdict|2021/2025'];
  const period = ['name', 'figure|2023', 'target', 'figure', 'base', 'attainment', 'verdict'];
  const to = (id: string, view: PlanView, at = '2024') =>
    matchingColumn(id, view, toPeriod(at), toPeriod('2023'), view === 'stage' ? stage : period);

  it('of one view has one of the other', () => {
    expect(to('name', 'stage')).toBe('name');
    expect(to('target', 'stage')).toBe('target|2024');
    expect(to('changePct', 'stage')).toBe('figure|2024');
    expect(to('base', 'stage')).toBe('figure|2023');
    expect(to('verdict', 'stage')).toBe('verdict|2021/2025');
    expect(to('attainment', 'stage', '2024-H1')).toBe('attainment|2024');
    expect(to('attainment|2024', 'period')).toBe('attainment');
    expect(to('figure|2024', 'period')).toBe('figure');
    expect(to('verdict|2021/2025', 'period')).toBe('verdict');
    expect(to('target|2021', 'period')).toBe('target');
  });
});
