/** The columns of `indicators.csv`: one row for each row of a plan, groups and parts too, from top to bottom. */
import type { TextField } from '#core/indicator.ts';
import type { Line, Plan } from '#core/plan.ts';
import {
  ACCUMULATION_WORDS,
  DIRECTION_WORDS,
  JUDGED_WORDS,
  KIND_WORDS,
  MEASURE_WORDS,
  PARTS_RULE_WORDS,
} from '#exchange/kh1/words.ts';
import { codeColumn, textColumn, type TableColumn } from '#exchange/tidy/table-field.ts';

export interface IndicatorRow {
  readonly plan: Plan;
  readonly line: Line;
  /** From 1, in the plan's order. */
  readonly position: number;
  /** From 1; a row under another is one deeper. */
  readonly level: number;
}

function text(name: string, title: string, field: TextField): TableColumn<IndicatorRow> {
  return textColumn(name, title, ({ line }) => line.indicator[field]);
}

const PLACE: readonly TableColumn<IndicatorRow>[] = [
  {
    field: { name: 'plan', title: 'Mã kế hoạch', type: 'string', constraints: { required: true } },
    valueOf: ({ plan }) => plan.head.id,
  },
  {
    field: {
      name: 'indicator',
      title: 'Mã dòng',
      type: 'string',
      constraints: { required: true, unique: true },
    },
    valueOf: ({ line }) => line.indicator.id,
  },
  {
    field: { name: 'parent', title: 'Mã dòng cấp trên', type: 'string' },
    valueOf: ({ line }) => line.indicator.parent,
  },
  {
    field: {
      name: 'position',
      title: 'Thứ tự',
      type: 'integer',
      constraints: { required: true, unique: true, minimum: 1 },
    },
    valueOf: ({ position }) => String(position),
  },
  {
    field: { name: 'level', title: 'Cấp', type: 'integer', constraints: { required: true, minimum: 1 } },
    valueOf: ({ level }) => String(level),
  },
];

const DEFINITION: readonly TableColumn<IndicatorRow>[] = [
  codeColumn('kind', 'Loại dòng', KIND_WORDS, ({ line }) => line.indicator.kind, true),
  text('label', 'STT', 'label'),
  text('name', 'Chỉ tiêu', 'name'),
  text('unit', 'Đơn vị tính', 'unit'),
  codeColumn('measure', 'Phép đo', MEASURE_WORDS, ({ line }) => line.indicator.measure, true),
  codeColumn('direction', 'Chiều tốt', DIRECTION_WORDS, ({ line }) => line.indicator.direction, true),
  codeColumn(
    'accumulation',
    'Cộng qua các kỳ',
    ACCUMULATION_WORDS,
    ({ line }) => line.indicator.accumulation,
    true,
  ),
  {
    field: {
      name: 'decimals',
      title: 'Số chữ số thập phân',
      description: 'Để trống: in như đã nhập.',
      type: 'integer',
      constraints: { minimum: 0 },
    },
    valueOf: ({ line }) => (line.indicator.decimals === null ? null : String(line.indicator.decimals)),
  },
  {
    field: {
      name: 'counted',
      title: 'Được đếm',
      description: 'false: chỉ tiêu tham khảo.',
      type: 'boolean',
      constraints: { required: true },
    },
    valueOf: ({ line }) => String(line.indicator.counted),
  },
  codeColumn('judged', 'Đánh giá vào', JUDGED_WORDS, ({ line }) => line.indicator.judged, true),
  codeColumn('parts_rule', 'Đạt khi', PARTS_RULE_WORDS, ({ line }) => line.indicator.partsRule, true),
  text('lead', 'Cơ quan chủ trì', 'lead'),
  text('coordinators', 'Cơ quan phối hợp', 'coordinators'),
  text('price_basis', 'Giá tính', 'priceBasis'),
  text('source', 'Nguồn số liệu', 'source'),
  text('note', 'Ghi chú', 'note'),
];

export const INDICATOR_COLUMNS: readonly TableColumn<IndicatorRow>[] = [...PLACE, ...DEFINITION];
