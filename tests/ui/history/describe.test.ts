/** What a change is told as: of every sort of record, from what it was to what it became, printed as the grid prints it. */
import { describe, expect, test } from 'vitest';
import { thenOf } from '#app/history/restoring.ts';
import { tellingWords } from '#app/history-words.ts';
import { applyChange, NO_CHANGES, type RecordChanges } from '#core/change.ts';
import type { Day } from '#core/day.ts';
import {
  editAsOf,
  editFigure,
  editFigureNote,
  editFigureState,
  editHead,
  editIndicator,
  editJudgement,
  editTarget,
  editText,
} from '#core/edits.ts';
import { makeFigure } from '#core/figure.ts';
import type { RecordId } from '#core/identity.ts';
import type { OrderKey } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt, type Plan, type Section, type Task } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import { moveRows, moveRowsTo } from '#core/row-moves.ts';
import { submitPeriod } from '#core/submission-edits.ts';
import { toDecimal } from '#core/decimal.ts';
import { describeChanges } from '#ui/history/describe.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const YEAR = toPeriod('2024');

const BOOK = smallPlan([
  { kind: 'group', name: 'Kinh tế' },
  {
    kind: 'indicator',
    under: 0,
    label: '1',
    name: 'Thu ngân sách',
    unit: 'tỷ đồng',
    decimals: 2,
    figures: { '2024-H1': '1234,5~' },
    targets: { '2024|HĐND quận': '2.500' },
  },
  { name: 'Hộ nghèo', figures: { '2024-H1': '≤ 5' } },
]);

/** «whose · what: from → to», one line an item. */
function told(plan: Plan, changes: RecordChanges): string[] {
  const after = applyChange(plan, changes);
  const items = describeChanges(changes, thenOf(after, changes), tellingWords());
  return [...items].map(({ name, what, from, to }) =>
    from === null && to === null ? `${name} · ${what}` : `${name} · ${what}: ${from ?? '∅'} → ${to ?? '∅'}`,
  );
}

function of(edit: EditResult, plan = BOOK): string[] {
  if (!edit.ok) throw new Error(`Refused: ${edit.refusal.code}`);
  return told(plan, edit.changes);
}

const put = (records: RecordChanges['added']): string[] => told(BOOK, { ...NO_CHANGES, added: records });

describe('a figure', () => {
  test('is told with its state and the decimals of its row', () => {
    expect(of(editFigure(BOOK, idOf(1), H1, '1300'))).toEqual([
      'Thu ngân sách · Thực hiện 6 tháng đầu năm 2024: 1.234,50 (ước) → 1.300,00 (ước)',
    ]);
    expect(of(editFigureState(BOOK, idOf(1), H1, 'final'))).toEqual([
      'Thu ngân sách · Thực hiện 6 tháng đầu năm 2024: 1.234,50 (ước) → 1.234,50 (chính thức)',
    ]);
    expect(of(editFigure(BOOK, idOf(2), H1, ''))).toEqual([
      'Hộ nghèo · Thực hiện 6 tháng đầu năm 2024: không quá 5 → ∅',
    ]);
    expect(of(editFigure(BOOK, idOf(2), YEAR, 'chuyển dịch đúng hướng'))).toEqual([
      'Hộ nghèo · Thực hiện năm 2024: ∅ → chuyển dịch đúng hướng',
    ]);
  });

  test('has its day and its note beside it', () => {
    expect(of(editAsOf(BOOK, idOf(1), H1, '10/6/2024'))).toEqual([
      'Thu ngân sách · Thực hiện 6 tháng đầu năm 2024, đến ngày: ∅ → 10/6/2024',
    ]);
    expect(of(editFigureNote(BOOK, idOf(1), H1, 'theo Cục Thuế'))).toEqual([
      'Thu ngân sách · Thực hiện 6 tháng đầu năm 2024, ghi chú số liệu: ∅ → theo Cục Thuế',
    ]);
  });

  test('that differs in nothing printed is not passed over', () => {
    const from = figureOf(lineAt(BOOK, idOf(1)), H1);
    if (!from) throw new Error('No figure');
    const implied = { by: YEAR, figure: toDecimal('1'), percent: toDecimal('2') };
    expect(told(BOOK, { ...NO_CHANGES, updated: [[from, { ...from, implied }]] })).toEqual([
      'Thu ngân sách · Thực hiện 6 tháng đầu năm 2024: chi tiết kèm theo',
    ]);
  });
});

test('a target is told by its text and who assigned it', () => {
  expect(of(editTarget(BOOK, idOf(1), YEAR, 'HĐND quận', 'trên 2.600'))).toEqual([
    'Thu ngân sách · Kế hoạch năm 2024 (HĐND quận giao): 2.500 → trên 2.600',
  ]);
  expect(of(editTarget(BOOK, idOf(2), YEAR, '', '10'))).toEqual(['Hộ nghèo · Kế hoạch năm 2024: ∅ → 10']);
});

test('a judgement is told with its reason, in the plan’s own words', () => {
  const worded = applyChange(BOOK, {
    ...NO_CHANGES,
    updated: [
      [BOOK.head, { ...BOOK.head, settings: { ...BOOK.head.settings, verdictWords: { met: 'Hoàn thành' } } }],
    ],
  });
  expect(of(editJudgement(worded, idOf(2), H1, { verdict: 'met', reason: 'đúng hạn' }), worded)).toEqual([
    'Hộ nghèo · Đánh giá 6 tháng đầu năm 2024: ∅ → Hoàn thành: đúng hạn',
  ]);
});

describe('a row', () => {
  test('has its texts and its rules told by the names of their columns and fields', () => {
    expect(of(editText(BOOK, idOf(1), 'name', 'Tổng thu'))).toEqual([
      'Thu ngân sách · Chỉ tiêu: Thu ngân sách → Tổng thu',
    ]);
    expect(of(editText(BOOK, idOf(1), 'unit', ''))).toEqual(['Thu ngân sách · ĐVT: tỷ đồng → ∅']);
    expect(of(editIndicator(BOOK, idOf(1), { direction: 'down', decimals: null, counted: false }))).toEqual([
      'Thu ngân sách · Chiều tốt: Càng cao càng tốt → Càng thấp càng tốt',
      'Thu ngân sách · Số chữ số lẻ: 2 → Như đã nhập',
      'Thu ngân sách · Tính vào tổng số chỉ tiêu: có → không',
    ]);
  });

  test('that goes is told first, then what it held; one that comes, by its name', () => {
    expect(of(removeRows(BOOK, [idOf(1)]))).toEqual([
      '1 Thu ngân sách · xóa dòng',
      'Thu ngân sách · Kế hoạch năm 2024 (HĐND quận giao): 2.500 → ∅',
      'Thu ngân sách · Thực hiện 6 tháng đầu năm 2024: 1.234,50 (ước) → ∅',
    ]);
    expect(of(addRow(BOOK, idOf(9), 'indicator', { kind: 'end' }))).toEqual([
      'Chỉ tiêu chưa có tên · thêm dòng',
    ]);
  });

  test('that moved is told from where to where', () => {
    expect(of(moveRowsTo(BOOK, [idOf(1)], { kind: 'end' }))).toEqual([
      'Thu ngân sách · chuyển dòng: trong “Kinh tế” → ngoài cùng',
    ]);
    expect(of(moveRows(BOOK, [idOf(2)], -1))).toEqual(['Hộ nghèo · chuyển dòng: thứ tự trong nhóm']);
  });
});

test('the plan’s own facts and settings are told one by one', () => {
  const settings = {
    ...BOOK.head.settings,
    reportingPeriod: YEAR,
    fallingExceeds: true,
    assigners: ['A', 'B'],
  };
  expect(of(editHead(BOOK, { title: 'Kế hoạch mới', lastYear: 2025, settings }))).toEqual([
    'Kế hoạch · Tên kế hoạch: Kế hoạch 2024 → Kế hoạch mới',
    'Kế hoạch · Năm cuối: 2024 → 2025',
    'Kế hoạch · Kỳ báo cáo: 6 tháng đầu năm 2024 → Năm 2024',
    'Kế hoạch · Thấp hơn mức giao thì ghi là vượt: không → có',
    'Kế hoạch · Cấp giao chỉ tiêu (mỗi dòng một cấp): ∅ → A; B',
  ]);
});

test('tasks, sections, answers to checks and periods handed in are told too', () => {
  const task: Task = {
    record: 'task',
    id: 'nv_1' as RecordId,
    parent: null,
    order: '1' as OrderKey,
    label: '',
    text: 'Sửa đường',
    leads: ['Phòng Kinh tế'],
    coordinators: [],
    deadline: { kind: 'day', day: '2024-09-30' as Day },
    state: 'planned',
    indicators: [],
    breakthrough: false,
  };
  expect(put([task])).toEqual([
    'Kế hoạch · Nhiệm vụ: ∅ → Sửa đường',
    'Kế hoạch · Nhiệm vụ, Cơ quan theo dõi: ∅ → Phòng Kinh tế',
    'Kế hoạch · Nhiệm vụ, Thời hạn: ∅ → 30/9/2024',
    'Kế hoạch · Nhiệm vụ, Tình trạng nhiệm vụ: ∅ → chưa thực hiện',
  ]);
  const withTask = applyChange(BOOK, { ...NO_CHANGES, added: [task] });
  expect(told(withTask, { ...NO_CHANGES, updated: [[task, { ...task, breakthrough: true }]] })).toEqual([
    'Kế hoạch · Nhiệm vụ: chi tiết kèm theo',
  ]);
  const section: Section = {
    record: 'section',
    id: 'mu_1' as RecordId,
    order: '1' as OrderKey,
    title: 'Quan điểm',
    text: 'Phát triển nhanh',
  };
  expect(put([section])).toEqual(['Kế hoạch · Quan điểm: ∅ → Phát triển nhanh']);
  expect(put([{ record: 'answer', finding: 'x', numbers: '', reason: 'đúng như vậy' }])).toEqual([
    'Kế hoạch · Trả lời mục kiểm tra: ∅ → đúng như vậy',
  ]);
  const handedIn = submitPeriod(BOOK, { period: H1, day: '2024-06-20' as Day, note: 'Báo cáo 145' });
  expect(of(handedIn)).toContain('Kế hoạch · Chốt số liệu 6 tháng đầu năm 2024: ∅ → 20/6/2024: Báo cáo 145');
  expect(of(handedIn)).toContain('Thu ngân sách · Số đã chốt 6 tháng đầu năm 2024: ∅ → 1.234,50 (ước)');
});

test('a figure of a row nobody knows any more is told as it was typed', () => {
  const lost = makeFigure({
    indicator: idOf(20),
    period: H1,
    value: {
      kind: 'measured',
      comparison: { comparator: '=', value: { kind: 'number', value: toDecimal('7.10') } },
    },
  });
  const changes = { ...NO_CHANGES, removed: [lost] };
  const items = [...describeChanges(changes, thenOf(BOOK, changes), tellingWords())];
  expect(items.map(({ name, from }) => [name, from])).toEqual([['Chỉ tiêu chưa có tên', '7,10']]);
});
