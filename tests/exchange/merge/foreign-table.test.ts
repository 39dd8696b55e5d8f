/** A table of somebody else's merged into a plan: only its columns count, names find the rows, doubts are asked about. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { editFigureNote } from '#core/edits.ts';
import { makeFigure, printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { childrenOf, figureOf, lineAt, rowsInOrder, targetOf, type Plan } from '#core/plan.ts';
import { editTarget } from '#core/target-edits.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import { cellsOf } from '#exchange/merge/line-cells.ts';
import {
  chooseAll,
  chooseOne,
  type CellItem,
  type Choices,
  type Proposal,
  type RowItem,
} from '#exchange/merge/proposal.ts';
import { propose, type Merging } from '#exchange/merge/propose.ts';
import { take } from '#exchange/merge/take.ts';
import { tableOf, type GivenLine } from '#tests/support/merging.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const Y = toPeriod('2024');
const USUAL: Choices = new Map();
const [GROUP, POVERTY, REVENUE, JOBS, PART] = [idOf(0), idOf(1), idOf(2), idOf(3), idOf(4)];

const NAME: ColumnMeaning = { kind: 'text', field: 'name' };
const TARGET: ColumnMeaning = { kind: 'target', period: Y, assigner: '' };
const FIGURE: ColumnMeaning = { kind: 'figure', period: Y, state: null };
const ACTUAL: ColumnMeaning = { kind: 'figure', period: Y, state: 'actual' };
const ESTIMATE: ColumnMeaning = { kind: 'figure', period: Y, state: 'estimate' };
const FINAL: ColumnMeaning = { kind: 'figure', period: Y, state: 'final' };
const NOTE: ColumnMeaning = { kind: 'text', field: 'note' };

function book(): Plan {
  return smallPlan([
    { name: 'Về kinh tế', kind: 'group' },
    {
      name: 'Tỷ lệ hộ nghèo',
      unit: '%',
      under: 0,
      kind: 'indicator',
      figures: { '2024': '4,75' },
      targets: { '2024': '3,8' },
    },
    { name: 'Thu ngân sách', unit: 'tỷ đồng', under: 0, kind: 'indicator', figures: { '2024': '8531,35~' } },
    {
      name: 'Giải quyết việc làm',
      unit: 'lao động',
      under: 0,
      kind: 'indicator',
      figures: { '2024': '1508' },
      note: 'theo quý',
    },
    { name: 'Trong đó: nữ', unit: 'lao động', under: 3, figures: { '2024': '700' } },
  ]);
}

function proposed(
  columns: readonly ColumnMeaning[],
  lines: readonly GivenLine[],
  more: Partial<Merging> = {},
): Proposal {
  return propose({ plan: book(), theirs: tableOf(columns, lines), base: null, ...more });
}

function merged(proposal: Proposal, choices: Choices = USUAL, plan = book()) {
  const { edit, report } = take(plan, proposal, choices);
  return { plan: applyChange(plan, edit.changes), report, changes: edit.changes };
}

const cellsIn = ({ items }: Proposal): CellItem[] => items.filter((item) => item.kind === 'cell');
const rowsIn = ({ items }: Proposal, status: RowItem['status'] = 'new-row'): RowItem[] =>
  items.filter((item) => item.kind === 'row').filter((item) => item.status === status);
const figureIn = (plan: Plan, row: IndicatorId): string | null => {
  const figure = figureOf(lineAt(plan, row), Y);
  return figure && printFigureValue(figure.value);
};

describe('a table of names and figures', () => {
  test('touches the figures of its columns and nothing else', () => {
    const proposal = proposed(
      [NAME, FIGURE],
      [
        { name: 'Tỷ lệ hộ nghèo', values: { 1: '4,1' } },
        { name: 'Giải quyết việc làm', values: { 1: '1600' } },
      ],
    );
    expect(
      cellsIn(proposal).map(({ row, status, mine, theirs, reason }) => [row, status, mine, theirs, reason]),
    ).toEqual([
      [POVERTY, 'changed', '4,75', '4,1', 'no-base'],
      [JOBS, 'changed', '1.508', '1.600', 'no-base'],
    ]);
    const { plan } = merged(proposal);
    expect([figureIn(plan, POVERTY), figureIn(plan, JOBS), figureIn(plan, REVENUE)]).toEqual([
      '4,1',
      '1.600',
      '8.531,35',
    ]);
    expect(targetOf(lineAt(plan, POVERTY), Y, '')?.text).toBe('3,8');
    expect(lineAt(plan, JOBS).indicator).toMatchObject({ unit: 'lao động', note: 'theo quý' });
  });

  test('that says the same in other words has nothing to take', () => {
    const proposal = proposed(
      [NAME, { kind: 'text', field: 'unit' }, FIGURE, TARGET],
      [
        { name: 'TỶ LỆ HỘ NGHÈO', values: { 2: '4,750', 3: '3,80' } },
        { name: 'Giải  quyết việc làm.', unit: 'Lao động', values: { 2: '1508 lao động' } },
      ],
    );
    expect(cellsIn(proposal)).toEqual([]);
    expect(proposal.counts.matchedRows).toBe(2);
  });

  test('its blank cells keep what the plan has, and are asked about together', () => {
    const proposal = proposed([NAME, FIGURE, NOTE], [{ name: 'Giải quyết việc làm' }]);
    expect(cellsIn(proposal).map(({ status, mine, usual }) => [status, mine, usual])).toEqual([
      ['emptied', 'theo quý', 'mine'],
      ['emptied', '1.508', 'mine'],
    ]);
    expect(merged(proposal).changes).toEqual({ added: [], updated: [], removed: [] });
  });

  test('typed texts go through the plan’s own readers, targets too', () => {
    const proposal = proposed(
      [NAME, TARGET],
      [{ name: 'Giải quyết việc làm', values: { 1: 'từ 1.600 trở lên' } }],
    );
    const { plan } = merged(proposal);
    expect(targetOf(lineAt(plan, JOBS), Y, '')?.goal).toMatchObject({
      kind: 'measured',
      comparison: { comparator: '≥' },
    });
  });

  test('a text that is no number is refused with its reason', () => {
    const proposal = proposed([NAME, FIGURE], [{ name: 'Giải quyết việc làm', values: { 1: '12.34.5' } }]);
    expect(cellsIn(proposal)).toMatchObject([{ status: 'refused', found: '12.34.5', usual: 'mine' }]);
    const { plan, report } = merged(
      proposal,
      chooseAll(proposal, USUAL, () => true, 'theirs'),
    );
    expect(figureIn(plan, JOBS)).toBe('1.508');
    expect(report.refused).toHaveLength(1);
  });

  test('a value in doubt is refused with the forms it may have; one of them can be picked', () => {
    const doubt = { found: '08-Thg8', typed: '', doubt: 'mangled-date', proposal: ['8/8'] } as const;
    const proposal = proposed([NAME, FIGURE], [{ name: 'Giải quyết việc làm', values: { 1: doubt } }]);
    const [item] = cellsIn(proposal);
    expect(item).toMatchObject({
      status: 'refused',
      reason: 'mangled-date',
      offers: ['8/8'],
      found: '08-Thg8',
    });
    expect(figureIn(merged(proposal).plan, JOBS)).toBe('1.508');
    expect(figureIn(merged(proposal, item && chooseOne(USUAL, item, { typed: '8/8' })).plan, JOBS)).toBe(
      '8/8',
    );
  });

  test('a note beside a blank figure is listed, as it has nothing to stand by', () => {
    const lines = [{ name: 'Giải quyết việc làm', values: { 2: 'chưa chốt' } }];
    const proposal = proposed([NAME, FIGURE, { kind: 'figure-note', period: Y }], lines);
    expect(cellsIn(proposal).map(({ status, reason, found }) => [status, reason, found])).toEqual([
      ['refused', 'without-value', 'chưa chốt'],
      ['emptied', 'no-base', null],
    ]);
  });

  test('with the export it was made from at hand, what a program made of a cell is put back', () => {
    const doubt = {
      found: '1508.00',
      typed: '',
      doubt: 'ambiguous-number',
      proposal: ['1508', '150800'],
    } as const;
    const proposal = proposed([NAME, FIGURE], [{ name: 'Giải quyết việc làm', values: { 1: doubt } }], {
      base: book(),
    });
    expect(cellsIn(proposal)).toMatchObject([{ status: 'restored', base: '1.508', found: '1508.00' }]);
  });
});

describe('the state a column gives its figures', () => {
  test('a final figure takes the place of the estimate, which is kept among the earlier ones', () => {
    const { plan } = merged(proposed([NAME, FINAL], [{ name: 'Thu ngân sách', values: { 1: '8600' } }]));
    expect(figureOf(lineAt(plan, REVENUE), Y)).toMatchObject({
      state: 'final',
      earlier: [{ state: 'estimate' }],
    });
  });

  test('an estimate does not take the place of an actual figure unless somebody says so', () => {
    const proposal = proposed([NAME, ESTIMATE], [{ name: 'Giải quyết việc làm', values: { 1: '1600' } }]);
    expect(cellsIn(proposal)).toMatchObject([{ usual: 'mine', reason: 'older-state', state: 'estimate' }]);
    expect(figureIn(merged(proposal).plan, JOBS)).toBe('1.508');
  });

  test('a blank under «TH» says nothing of the estimate that stands there', () => {
    expect(
      proposed([NAME, ACTUAL], [{ name: 'Thu ngân sách' }]).items.filter(({ kind }) => kind === 'cell'),
    ).toEqual([]);
  });

  test('the same figure in a later state is a change of the state, left until somebody takes it', () => {
    const proposal = proposed([NAME, ACTUAL], [{ name: 'Thu ngân sách', values: { 1: '8531,35' } }]);
    expect(cellsIn(proposal)).toMatchObject([
      { status: 'changed', cell: { part: 'state' }, mine: 'estimate', theirs: '', usual: 'mine' },
    ]);
    const all = chooseAll(proposal, USUAL, () => true, 'theirs');
    expect(figureOf(lineAt(merged(proposal).plan, REVENUE), Y)?.state).toBe('estimate');
    expect(figureOf(lineAt(merged(proposal, all).plan, REVENUE), Y)?.state).toBe('actual');
  });

  test('of an estimate and an actual figure of one year the actual one counts, the other is listed', () => {
    const proposal = proposed(
      [NAME, ESTIMATE, ACTUAL],
      [{ name: 'Thu ngân sách', values: { 1: '8500', 2: '8600' } }],
    );
    const { plan, report } = merged(proposal);
    expect(figureIn(plan, REVENUE)).toBe('8.600');
    expect([...report.taken, ...report.refused, ...report.left].some(({ theirs }) => theirs === '8500')).toBe(
      true,
    );
  });
});

describe('the rows of a table', () => {
  test('without headings are found by their one name in the whole plan, which is said', () => {
    const proposal = proposed([NAME, FIGURE], [{ name: 'Tỷ lệ hộ nghèo', values: { 1: '4,1' } }]);
    expect(proposal.notes).toMatchObject([{ row: POVERTY, code: 'by-name-elsewhere' }]);
  });

  test('under their heading are found there, parts under their row', () => {
    const proposal = proposed(
      [NAME, FIGURE],
      [
        { name: 'VỀ KINH TẾ', kind: 'group' },
        { name: 'Giải quyết việc làm', depth: 1, values: { 1: '1508' } },
        { name: 'Trong đó: nữ', kind: 'part', depth: 2, values: { 1: '710' } },
      ],
    );
    expect(cellsIn(proposal)).toMatchObject([{ row: PART, theirs: '710' }]);
    expect(proposal.notes).toEqual([]);
  });

  test('spelled «tỉ lệ» are found, which is said; without accents they are only suggested, and nothing is added', () => {
    const spelled = proposed(
      [NAME, FIGURE],
      [
        { name: 'Về kinh tế', kind: 'group' },
        { name: 'Tỉ lệ hộ nghèo', depth: 1, values: { 1: '4,1' } },
      ],
    );
    expect(spelled.notes).toMatchObject([{ row: POVERTY, code: 'by-spelling' }]);
    const plain = proposed(
      [NAME, FIGURE],
      [
        { name: 'Về kinh tế', kind: 'group' },
        { name: 'Ty le ho ngheo', depth: 1, values: { 1: '4,1' } },
      ],
    );
    expect(rowsIn(plain)).toMatchObject([{ reason: 'maybe-same', likely: [POVERTY], usual: 'mine' }]);
    expect(merged(plain).changes).toEqual({ added: [], updated: [], removed: [] });
  });

  test('said by a person to be a row are that row', () => {
    const lines: GivenLine[] = [{ name: 'Ty le ho ngheo', values: { 1: '4,1' } }];
    const [item] = rowsIn(proposed([NAME, FIGURE], lines));
    expect(item).toMatchObject({ line: 2, reason: 'maybe-same' });
    const again = proposed([NAME, FIGURE], lines, { pairs: new Map([[2, POVERTY]]) });
    expect(rowsIn(again)).toEqual([]);
    expect(figureIn(merged(again).plan, POVERTY)).toBe('4,1');
  });

  test('under a heading of another name are asked about with it: one answer finds them all', () => {
    const lines: GivenLine[] = [
      { name: 'I. Kinh tế', kind: 'group' },
      { name: 'Tỷ lệ hộ nghèo', depth: 1, values: { 1: '4,1' } },
      { name: 'Giải quyết việc làm', depth: 1, values: { 1: '1600' } },
    ];
    const asked = proposed([NAME, FIGURE], lines);
    expect(rowsIn(asked).map(({ line, reason, likely, usual }) => [line, reason, likely, usual])).toEqual([
      [2, 'maybe-same', [GROUP], 'mine'],
      [3, 'maybe-same', [POVERTY], 'mine'],
      [4, 'maybe-same', [JOBS], 'mine'],
    ]);
    expect(merged(asked).changes).toEqual({ added: [], updated: [], removed: [] });
    const said = proposed([NAME, FIGURE], lines, { pairs: new Map([[2, GROUP]]) });
    expect(rowsIn(said)).toEqual([]);
    const { plan } = merged(said);
    expect([figureIn(plan, POVERTY), figureIn(plan, JOBS)]).toEqual(['4,1', '1.600']);
    expect(lineAt(plan, GROUP).indicator.name).toBe('Về kinh tế');
    const none = proposed([NAME, FIGURE], lines, { pairs: new Map([[2, null]]) });
    expect(rowsIn(none)[0]).toMatchObject({ reason: null, likely: [], usual: 'theirs' });
  });

  test('of one name that the plan has once are told by their unit, or asked about', () => {
    const rows = (first: string, second: string): GivenLine[] => [
      { name: 'Thu ngân sách', unit: first, values: { 1: '60' } },
      { name: 'Thu ngân sách', unit: second, values: { 1: '9000' } },
    ];
    const plan = smallPlan([{ name: 'Thu ngân sách', unit: 'tỷ đồng', figures: { '2024': '8531' } }]);
    const told = propose({ plan, theirs: tableOf([NAME, FIGURE], rows('%', 'tỷ đồng')), base: null });
    expect(figureIn(merged(told, USUAL, plan).plan, idOf(0))).toBe('9.000');
    expect(rowsIn(told)).toMatchObject([{ line: 2, reason: null }]);
    const asked = propose({ plan, theirs: tableOf([NAME, FIGURE], rows('tỷ đồng', 'tỷ đồng')), base: null });
    expect(rowsIn(asked).map(({ reason, likely }) => [reason, likely])).toEqual([
      ['maybe-same', [idOf(0)]],
      ['maybe-same', [idOf(0)]],
    ]);
  });

  test('counted in another unit are not taken by themselves', () => {
    const proposal = proposed(
      [NAME, { kind: 'text', field: 'unit' }, FIGURE],
      [{ name: 'Thu ngân sách', unit: 'triệu đồng', values: { 1: 'triệu đồng', 2: '8600000' } }],
    );
    expect(cellsIn(proposal).map(({ theirs, usual, reason }) => [theirs, usual, reason])).toEqual([
      ['triệu đồng', 'mine', 'other-unit'],
      ['8.600.000', 'mine', 'other-unit'],
    ]);
    expect(figureIn(merged(proposal).plan, REVENUE)).toBe('8.531,35');
    const { plan } = merged(
      proposal,
      chooseAll(proposal, USUAL, () => true, 'theirs'),
    );
    expect([figureIn(plan, REVENUE), lineAt(plan, REVENUE).indicator.unit]).toEqual([
      '8.600.000',
      'triệu đồng',
    ]);
  });

  test('with names damaged for good keep the known ones where an id tells them, and are left out where none does', () => {
    const name = { found: 'Ðu?ng giao thông', typed: '', doubt: 'damaged-text' } as const;
    const proposal = proposed(
      [NAME, FIGURE],
      [
        { id: JOBS, name: 'Ðu?ng giao thông', values: { 0: name, 1: '1600' } },
        { name: 'Ðu?ng giao thông', values: { 0: name, 1: '9' } },
      ],
    );
    expect(rowsIn(proposal)).toMatchObject([{ line: 3, reason: 'damaged-text', usual: 'mine' }]);
    const { plan, report } = merged(proposal);
    expect([lineAt(plan, JOBS).indicator.name, figureIn(plan, JOBS)]).toEqual([
      'Giải quyết việc làm',
      '1.600',
    ]);
    expect(rowsInOrder(plan)).toHaveLength(5);
    expect(report.refused).toMatchObject([{ theirs: 'Ðu?ng giao thông', reason: 'damaged-text' }]);
  });

  test('whose name or unit is torn or damaged is not added by itself', () => {
    const torn = { found: 'Nông nghiệp', typed: '', doubt: 'ragged' } as const;
    const unit = { found: 't? d?ng', typed: '', doubt: 'damaged-text' } as const;
    const proposal = proposed(
      [NAME, { kind: 'text', field: 'unit' }, FIGURE],
      [
        { name: 'Nông nghiệp', values: { 0: torn } },
        { name: 'Thu phí', unit: 't? d?ng', values: { 0: 'Thu phí', 1: unit, 2: '9' } },
      ],
    );
    expect(rowsIn(proposal)).toMatchObject([
      { reason: 'ragged', usual: 'mine' },
      { reason: 'damaged-text', usual: 'mine' },
    ]);
  });

  test('compared again keep the ids of their items, and with them what was chosen', () => {
    const lines: GivenLine[] = [{ name: 'Hộ cận nghèo', values: { 1: '2,5' } }];
    const [first, again] = [1, 2].map((seed) =>
      propose({ plan: book(), theirs: tableOf([NAME, FIGURE], lines, seed), base: null }),
    );
    expect(first?.items[0]?.row).not.toBe(again?.items[0]?.row);
    expect(first?.items.map(({ id }) => id)).toEqual(again?.items.map(({ id }) => id));
  });

  test('of no name the plan has are added under the heading they stand under', () => {
    const proposal = proposed(
      [NAME, FIGURE],
      [
        { name: 'Về kinh tế', kind: 'group' },
        { name: 'Thu ngân sách', depth: 1 },
        { name: 'Hộ cận nghèo', depth: 1, label: '9', unit: '%', values: { 1: '2,5' } },
      ],
    );
    expect(rowsIn(proposal)).toMatchObject([
      { name: 'Hộ cận nghèo', place: { parent: GROUP, after: REVENUE } },
    ]);
    const { plan } = merged(proposal);
    const [, , added] = childrenOf(plan, GROUP);
    expect(added && lineAt(plan, added).indicator).toMatchObject({
      name: 'Hộ cận nghèo',
      label: '9',
      unit: '%',
    });
    expect(added && figureIn(plan, added)).toBe('2,5');
  });

  test('bearing one id twice: the second is offered as a new row', () => {
    const proposal = proposed(
      [NAME, FIGURE],
      [
        { id: JOBS, name: 'Giải quyết việc làm', values: { 1: '1600' } },
        { id: JOBS, name: 'Việc làm ngoài nước', values: { 1: '20' } },
      ],
    );
    expect(rowsIn(proposal)).toMatchObject([
      { name: 'Việc làm ngoài nước', reason: 'double-id', usual: 'mine' },
    ]);
    expect(figureIn(merged(proposal).plan, JOBS)).toBe('1.600');
  });

  test('of the plan that it does not have are listed and kept; headings are not spoken of', () => {
    const proposal = proposed([NAME, FIGURE], [{ name: 'Tỷ lệ hộ nghèo', values: { 1: '4,1' } }]);
    expect(rowsIn(proposal, 'missing-row').map(({ row, usual }) => [row, usual])).toEqual([
      [REVENUE, 'mine'],
      [JOBS, 'mine'],
      [PART, 'mine'],
    ]);
    expect(rowsInOrder(merged(proposal).plan)).toHaveLength(5);
  });

  test('merged twice are not added twice', () => {
    const lines: GivenLine[] = [
      { name: 'Về kinh tế', kind: 'group' },
      { name: 'Hộ cận nghèo', depth: 1, values: { 1: '2,5' } },
      { name: 'Hộ cận nghèo', depth: 1, values: { 1: '3' } },
    ];
    const once = merged(proposed([NAME, FIGURE], lines)).plan;
    const again = propose({ plan: once, theirs: tableOf([NAME, FIGURE], lines, 77), base: null });
    expect(rowsIn(again)).toEqual([]);
    expect(take(once, again, USUAL).edit.changes).toEqual({ added: [], updated: [], removed: [] });
  });
});

describe('a target that names another year', () => {
  test('is one of that year, and the column’s own stays', () => {
    const plan = smallPlan([{ name: 'Tỷ lệ hộ nghèo', unit: '%', targets: { '2024': '3,8' } }]);
    const wide = { ...plan, head: { ...plan.head, lastYear: 2025 } };
    const theirs = tableOf(
      [NAME, TARGET],
      [{ name: 'Tỷ lệ hộ nghèo', values: { 1: 'dưới 3% vào năm 2025' } }],
    );
    const proposal = propose({ plan: wide, theirs, base: null });
    expect(cellsIn(proposal)).toMatchObject([{ status: 'added', cell: { period: '2025' } }]);
    const { plan: next } = merged(proposal, USUAL, wide);
    expect(targetOf(lineAt(next, idOf(0)), Y, '')?.text).toBe('3,8');
    expect(targetOf(lineAt(next, idOf(0)), toPeriod('2025'), '')?.text).toBe('dưới 3% vào năm 2025');
    expect(propose({ plan: next, theirs, base: null }).items).toEqual([]);
  });

  test('outside the plan’s years is refused', () => {
    const theirs = tableOf(
      [NAME, TARGET],
      [{ name: 'Tỷ lệ hộ nghèo', values: { 1: 'dưới 3% vào năm 2031' } }],
    );
    const proposal = propose({ plan: book(), theirs, base: null });
    expect(cellsIn(proposal)).toMatchObject([{ status: 'refused', reason: 'target-outside-plan' }]);
  });
});

describe('tables of every sort', { timeout: 20_000 }, () => {
  const COLUMNS = [NAME, { kind: 'text', field: 'unit' } as const, TARGET, ESTIMATE, ACTUAL, NOTE];
  const names = [
    'Về kinh tế',
    'Tỷ lệ hộ nghèo',
    'ty le ho ngheo',
    'Tỉ lệ hộ nghèo',
    'Thu ngân sách',
    'Giải quyết việc làm',
    'Trong đó: nữ',
    'Hộ mới',
    '',
  ];
  const values = ['', '4,75', '4,1', '1.508', '8.531,35', '8/8', 'trên 5', 'Đạt', '-', '12.34.5'];
  const doubt = fc.constant({
    found: '08-Thg8',
    typed: '',
    doubt: 'mangled-date',
    proposal: ['8/8'],
  } as const);
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: doubt },
  );
  const lineOf = fc.record({
    id: fc.constantFrom(...[GROUP, POVERTY, REVENUE, JOBS, PART].flatMap((id) => [id, undefined, undefined])),
    name: fc.constantFrom(...names),
    unit: fc.constantFrom('', '%', 'lao động', 'triệu đồng'),
    kind: fc.constantFrom('group' as const, 'indicator' as const, 'part' as const),
    depth: fc.nat(2),
    cells: fc.tuple(cell, cell, cell),
  });
  const given = fc.array(lineOf, { maxLength: 8 }).map((lines) =>
    lines.map(({ id, cells, name, unit, ...line }): GivenLine => {
      const typed = { 0: name, 1: unit, 2: cells[0], 3: cells[1], 4: cells[2] };
      return { ...line, name, unit, values: typed, ...(id ? { id } : {}) };
    }),
  );

  test('leave the plan alone or put in what stands there: each of their values is in the plan, or in the report', () => {
    fc.assert(
      fc.property(given, fc.boolean(), fc.infiniteStream(fc.boolean()), (lines, withBase, coins) => {
        const plan = book();
        const theirs = tableOf(COLUMNS, lines);
        const proposal = propose({ plan, theirs, base: withBase ? plan : null });
        const flip = () => (coins.next().value === true ? ('theirs' as const) : ('mine' as const));
        const { plan: now, report } = merged(
          proposal,
          new Map(proposal.items.map(({ id }) => [id, flip()])),
          plan,
        );
        const told = new Set(
          [...report.taken, ...report.left, ...report.refused, ...report.restored].map(
            ({ theirs: said }) => said,
          ),
        );
        const leftLines = new Set(report.leftRows.map(({ line }) => line));
        const inPlan = new Set(
          rowsInOrder(now).flatMap(({ id }) =>
            [...cellsOf(lineAt(now, id)).values()].map(({ text }) => text),
          ),
        );
        for (const [i, line] of lines.entries()) {
          if (leftLines.has(i + 2)) continue;
          for (const value of [line.values?.[2], line.values?.[3], line.values?.[4]]) {
            const text = typeof value === 'string' ? value : (value?.found ?? '');
            if (text !== '') expect([text, told.has(text) || inPlan.has(text)]).toEqual([text, true]);
          }
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test('taken twice are taken once, by usual choices', () => {
    fc.assert(
      fc.property(given, (lines) => {
        const merging = { theirs: tableOf(COLUMNS, lines), base: null };
        const once = merged(propose({ plan: book(), ...merging })).plan;
        const again = propose({ plan: once, theirs: tableOf(COLUMNS, lines, 99), base: null });
        expect(take(once, again, USUAL).edit.changes).toEqual({ added: [], updated: [], removed: [] });
      }),
      { numRuns: 150, seed: 6 },
    );
  });
});

describe('a form of ours that comes back', () => {
  const given: Parameters<typeof smallPlan>[0] = [
    { name: 'Về kinh tế', kind: 'group' },
    { name: 'Tổng thu', unit: 'tỷ đồng', under: 0, kind: 'indicator', figures: { '2024': '9' } },
    { name: 'Nội địa', unit: 'tỷ đồng', under: 1, figures: { '2024': '5' } },
    { name: 'Xuất nhập khẩu', unit: 'tỷ đồng', under: 1, figures: { '2024': '4' } },
    { name: 'Việc làm', unit: 'lao động', under: 0, kind: 'indicator', figures: { '2024': '1508' } },
    { name: 'Về xã hội', kind: 'group' },
    { name: 'Việc làm', unit: 'lao động', under: 5, kind: 'indicator', figures: { '2024': '1768' } },
  ];
  const plan = smallPlan(given);
  const UNIT: ColumnMeaning = { kind: 'text', field: 'unit' };
  const lines = given.map(({ name = '', unit = '', figures = {} }): GivenLine => ({
    name,
    unit,
    values: { 2: figures['2024'] ?? '' },
  }));
  const came = (rows: readonly GivenLine[]): Proposal => proposed([NAME, UNIT, FIGURE], rows, { plan });

  test('is known by the order of its rows where it shows nothing of the tree, two of one name by their turn', () => {
    const proposal = came(lines);
    expect(proposal.items).toEqual([]);
    expect(proposal.notes.map(({ code, name }) => [code, name])).toContainEqual([
      'by-name-elsewhere',
      'Nội địa',
    ]);
  });

  test('with a row more and a figure changed brings just these', () => {
    const more: GivenLine = { name: 'Tín dụng', unit: 'tỷ đồng', values: { 2: '7' } };
    const changed = lines.map((line, i) => (i === 6 ? { ...line, values: { 2: '1800' } } : line));
    const proposal = came([...changed.slice(0, 4), more, ...changed.slice(4)]);
    expect(rowsIn(proposal).map(({ name }) => name)).toEqual(['Tín dụng']);
    expect(cellsIn(proposal).filter(({ status }) => status === 'changed')).toMatchObject([
      { row: idOf(6), mine: '1.768', theirs: '1.800' },
    ]);
  });

  test('of which most is missing is no form of the plan, and its rows are found one by one', () => {
    const proposal = came([{ name: 'Việc làm', unit: 'lao động', values: { 2: '1800' } }]);
    expect(rowsIn(proposal)).toMatchObject([{ reason: 'maybe-same', usual: 'mine' }]);
  });
});

describe('what a form of ours shows that no cell of the plan is', () => {
  const one = (more: object = {}) =>
    smallPlan([{ name: 'Tổng thu', unit: 'tỷ đồng', measure: 'amount', accumulation: 'flow', ...more }]);
  const came = (plan: Plan, column: ColumnMeaning, typed: string): readonly unknown[] =>
    proposed([NAME, column], [{ name: 'Tổng thu', values: { 1: typed } }], { plan }).items;

  test('the sum of the half-years is no figure of the year', () => {
    const plan = one({ figures: { '2024-H1': '4', '2024-H2': '5' } });
    expect(came(plan, FIGURE, '9')).toEqual([]);
    expect(came(plan, FIGURE, '10')).toMatchObject([{ status: 'added', theirs: '10' }]);
  });

  test('a target somebody assigned is theirs under a heading that names nobody', () => {
    const assigned = { record: 'target', period: Y, assigner: 'Thành phố' } as const;
    const edit = editTarget(one(), idOf(0), assigned.period, assigned.assigner, '16.000');
    const plan = edit.ok ? applyChange(one(), edit.changes) : one();
    expect(came(plan, TARGET, '16000')).toEqual([]);
    expect(came(plan, TARGET, '17000')).toMatchObject([
      { status: 'changed', cell: { assigner: 'Thành phố' }, mine: '16.000' },
    ]);
  });

  test('the note of a figure is none of the row', () => {
    const edit = editFigureNote(one({ figures: { '2024': '9' }, note: 'giá so sánh' }), idOf(0), Y, 'ước');
    const plan = edit.ok
      ? applyChange(one({ figures: { '2024': '9' }, note: 'giá so sánh' }), edit.changes)
      : one();
    expect(came(plan, NOTE, 'giá so sánh; ước')).toEqual([]);
    expect(came(plan, NOTE, 'giá hiện hành')).toMatchObject([{ status: 'changed', theirs: 'giá hiện hành' }]);
  });

  test('words that look like a number are still those words', () => {
    const plan = one();
    const figure = makeFigure({ indicator: idOf(0), period: Y, value: { kind: 'words', text: '1.508' } });
    const marked = applyChange(plan, { ...NO_CHANGES, added: [figure] });
    expect(came(marked, FIGURE, '1.508')).toEqual([]);
  });

  test('a heading without rows looks like a row, and is the heading still', () => {
    const plan = smallPlan([{ name: 'Về kinh tế', kind: 'group' }]);
    expect(proposed([NAME, FIGURE], [{ name: 'Về kinh tế' }], { plan }).items).toEqual([]);
  });
});
