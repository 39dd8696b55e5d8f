/**
 * The columns of `values.csv`: one row for each target and each figure of a plan, its number apart from how it is bounded, words
 * apart from numbers. Source: domain/exchange §4.
 */
import { recordKey } from '#core/change.ts';
import type { Comparison, OneSided } from '#core/comparison-text.ts';
import type { Figure, FigureState } from '#core/figure.ts';
import { monthsOf } from '#core/period.ts';
import type { Line, Plan } from '#core/plan.ts';
import type { Basis, Target } from '#core/target.ts';
import { codeColumn, textColumn, type TableColumn } from '#exchange/tidy/table-field.ts';

export interface ValueRow {
  readonly plan: Plan;
  readonly line: Line;
  readonly record: Target | Figure;
}

/** Of one row of the plan: its targets, then its figures, each in time order. */
export function valueRows(plan: Plan, line: Line): ValueRow[] {
  return [...line.targets, ...line.figures].map((record) => ({ plan, line, record }));
}

type Form = 'number' | 'count' | 'range' | 'words' | 'assigned';

const FORM_WORDS: Readonly<Record<Form, string>> = {
  number: 'một số',
  count: 'số trên tổng (8/8)',
  range: 'khoảng từ … đến …',
  words: 'bằng lời',
  assigned: 'cấp trên giao, chưa có số',
};

/** Codes without signs: «=» alone is a formula to some programs. */
const COMPARATORS: Readonly<Record<OneSided, string>> = {
  '=': 'equal',
  '≥': 'at-least',
  '>': 'above',
  '≤': 'at-most',
  '<': 'below',
  about: 'about',
};

const COMPARATOR_WORDS: Readonly<Record<string, string>> = {
  equal: 'đúng bằng',
  'at-least': 'từ … trở lên',
  above: 'trên',
  'at-most': 'không quá',
  below: 'dưới',
  about: 'khoảng',
};

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  level: 'mức đạt',
  growth: 'tăng mỗi năm (%)',
  reduction: 'giảm mỗi năm (%)',
  total: 'tổng cả giai đoạn',
  maintain: 'duy trì',
};

const STATE_WORDS: Readonly<Record<FigureState, string>> = {
  estimate: 'ước thực hiện',
  actual: 'thực hiện',
  final: 'chính thức',
};

function comparisonOf({ record }: ValueRow): Comparison | null {
  const stated = record.record === 'target' ? record.goal : record.value;
  return stated.kind === 'measured' ? stated.comparison : null;
}

function formOf(row: ValueRow): Form {
  const comparison = comparisonOf(row);
  if (comparison) return comparison.comparator === 'range' ? 'range' : comparison.value.kind;
  return row.record.record === 'target' && row.record.goal.kind === 'assigned' ? 'assigned' : 'words';
}

function comparatorOf(row: ValueRow): string | null {
  const comparison = comparisonOf(row);
  return comparison && comparison.comparator !== 'range' ? COMPARATORS[comparison.comparator] : null;
}

type Part = 'value' | 'low' | 'high' | 'done' | 'total';

/** The number of the cell that part is called by; null where the value has no such part. */
function partOf(row: ValueRow, part: Part): string | null {
  const comparison = comparisonOf(row);
  if (!comparison) return null;
  if (comparison.comparator === 'range') {
    return part === 'low' || part === 'high' ? comparison[part] : null;
  }
  const { value } = comparison;
  if (value.kind === 'number') return part === 'value' ? value.value : null;
  if (part === 'done') return value.done;
  return part === 'total' ? value.of : null;
}

/** A target as it is written; of a figure, which is kept as its number, only words. */
function writtenText({ record }: ValueRow): string {
  if (record.record === 'target') return record.text;
  return record.value.kind === 'words' ? record.value.text : '';
}

function printMonth(months: number): string {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const required = { required: true } as const;

function numberColumn(part: Part, title: string): TableColumn<ValueRow> {
  return { field: { name: part, title, type: 'number' }, valueOf: (row) => partOf(row, part) };
}

function monthColumn(name: string, title: string, end: 0 | 1): TableColumn<ValueRow> {
  return {
    field: { name, title, type: 'yearmonth', constraints: required },
    valueOf: ({ record }) => printMonth(monthsOf(record.period)[end]),
  };
}

/** As `toPeriod` has them, in Table Schema's pattern: it fits the whole value. */
const PERIOD = String.raw`\d{4}(-(H[12]|9M|Q[1-4]|M(0[1-9]|1[0-2]))|/\d{4})?`;

const WHERE: readonly TableColumn<ValueRow>[] = [
  {
    field: { name: 'plan', title: 'Mã kế hoạch', type: 'string', constraints: required },
    valueOf: ({ plan }) => plan.head.id,
  },
  {
    field: {
      name: 'record',
      title: 'Mã bản ghi',
      description: 'Loại, mã dòng, kỳ và nơi giao nối bằng dấu |; mỗi giá trị một mã, lần xuất nào cũng thế.',
      type: 'string',
      constraints: required,
    },
    valueOf: ({ record }) => recordKey(record),
  },
  {
    field: { name: 'indicator', title: 'Mã dòng', type: 'string', constraints: required },
    valueOf: ({ record }) => record.indicator,
  },
  textColumn('name', 'Chỉ tiêu', ({ line }) => line.indicator.name),
  textColumn('unit', 'Đơn vị tính', ({ line }) => line.indicator.unit),
  {
    field: {
      name: 'period',
      title: 'Kỳ',
      description:
        'Năm 2024, nửa năm 2024-H1, chín tháng 2024-9M, quý 2024-Q1, tháng 2024-M05, giai đoạn 2021/2025.',
      type: 'string',
      constraints: { required: true, pattern: PERIOD },
    },
    valueOf: ({ record }) => record.period,
  },
  monthColumn('from_month', 'Từ tháng', 0),
  monthColumn('to_month', 'Đến hết tháng', 1),
];

const WHAT: readonly TableColumn<ValueRow>[] = [
  codeColumn(
    'kind',
    'Loại',
    { target: 'chỉ tiêu giao', figure: 'số thực hiện' },
    ({ record }) => record.record,
    true,
  ),
  textColumn('assigner', 'Nơi giao', ({ record }) => (record.record === 'target' ? record.assigner : '')),
  codeColumn('form', 'Dạng giá trị', FORM_WORDS, formOf, true),
  codeColumn('comparator', 'So sánh', COMPARATOR_WORDS, comparatorOf),
  numberColumn('value', 'Giá trị'),
  numberColumn('low', 'Cận dưới của khoảng'),
  numberColumn('high', 'Cận trên của khoảng'),
  numberColumn('done', 'Số đạt (của số trên tổng)'),
  numberColumn('total', 'Tổng (của số trên tổng)'),
  codeColumn('basis', 'Tính theo', BASIS_WORDS, ({ record }) =>
    record.record === 'target' && record.goal.kind === 'measured' ? record.goal.basis : null,
  ),
  textColumn('text', 'Nguyên văn', writtenText),
  codeColumn('state', 'Tình trạng số liệu', STATE_WORDS, ({ record }) =>
    record.record === 'figure' ? record.state : null,
  ),
  {
    field: { name: 'as_of', title: 'Tính đến ngày', type: 'date' },
    valueOf: ({ record }) => (record.record === 'figure' ? record.asOf : null),
  },
  {
    field: {
      name: 'implied',
      title: 'Suy ra từ tỷ lệ đã in',
      description: 'true: văn bản chỉ in tỷ lệ phần trăm, giá trị được suy ra từ tỷ lệ ấy.',
      type: 'boolean',
      constraints: required,
    },
    valueOf: ({ record }) => String(record.implied !== null),
  },
  textColumn('note', 'Ghi chú', ({ record }) => record.note),
];

export const VALUE_COLUMNS: readonly TableColumn<ValueRow>[] = [...WHERE, ...WHAT];
