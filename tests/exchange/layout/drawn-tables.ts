/**
 * Tables drawn at random as colleagues send them: one plan's truth, printed in some layout, some wording of headers, some
 * convention, with some damage; and what a reader must not get wrong about it.
 */
import type { FigureState } from '#core/figure.ts';
import type { Period } from '#core/period.ts';
import { toPeriod } from '#core/period.ts';
import type { Convention } from '#core/number.ts';
import { printNumber } from '#core/number.ts';
import { toDecimal } from '#core/decimal.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import {
  between,
  cellOf,
  chance,
  drawValue,
  pick,
  type Draw,
  type Drawn,
  type Shares,
  type Sizes,
  type Style,
} from './drawn-cells.ts';
import type { CellText } from './tables.ts';

export interface DrawnRow {
  readonly name: string;
  /** As the file says it; '' where it has no such column. */
  readonly unit: string;
  readonly trueUnit: string;
  readonly kind: 'group' | 'indicator' | 'part';
  /** Its place among the rows; null at the top. */
  readonly parent: number | null;
  /** By place in `columns`. */
  readonly truth: readonly Drawn[];
}

export interface DrawnColumn {
  readonly kind: 'target' | 'figure';
  readonly period: Period;
  readonly assigner: string;
  /** Of a figure, as the header says it. */
  readonly state: FigureState;
}

/** What a table is to be like; what is not said is drawn. */
export interface Wishes extends Partial<Style> {
  readonly sizes?: Sizes;
  readonly shares?: Shares;
  readonly hasLabels?: boolean;
  readonly hasUnits?: boolean;
  readonly hasSections?: boolean;
  readonly hasTwoRows?: boolean;
  readonly hasTitles?: boolean;
  readonly hasNotes?: boolean;
  /** The periods stand in any order. */
  readonly isShuffled?: boolean;
  readonly names?: readonly (readonly [name: string, unit: string])[];
}

export interface DrawnTable {
  readonly cells: readonly (readonly CellText[])[];
  /** Numbers have their exact values behind them, as in a workbook. */
  readonly isWorkbook: boolean;
  readonly rows: readonly DrawnRow[];
  readonly columns: readonly DrawnColumn[];
  /** What every column of the file holds. */
  readonly meanings: readonly ColumnMeaning[];
  /** Places in `cells` of the header, of lines that only repeat it or number the columns, and of the rows. */
  readonly headerAt: readonly number[];
  readonly repeatedAt: readonly number[];
  readonly rowsAt: readonly number[];
  readonly report: Period;
  /** Null where the sender has none. */
  readonly convention: Convention | null;
}

const NAMES = [
  ['Tốc độ tăng GRDP', '%'],
  ['Thu ngân sách trên địa bàn', 'triệu đồng'],
  ['Tỷ lệ hộ nghèo đa chiều', '%'],
  ['Dân số trung bình', 'người'],
  ['Giải quyết việc làm', 'lao động'],
  ['Tổng vốn đầu tư', 'tỷ đồng'],
  ['Sản lượng lúa', 'tấn'],
  ['Số trường đạt chuẩn', 'trường'],
  ['Tỷ lệ bao phủ bảo hiểm y tế', '%'],
  ['Diện tích gieo trồng', 'ha'],
  ['Giá trị sản xuất công nghiệp', 'tỷ đồng'],
  ['Khách du lịch', 'nghìn lượt'],
  ['Tỷ lệ trẻ em suy dinh dưỡng', '%'],
  ['Số hộ nghèo', 'hộ'],
  ['Chiều dài đường bê tông', 'km'],
  ['Nông nghiệp, thủy sản', 'tỷ đồng'],
] as const;

type ColumnPlan = DrawnColumn & { readonly group: string; readonly sub: string; readonly alone: string };

/** What the words of a figure's header say of it. */
const STATES: Readonly<Record<string, FigureState>> = {
  'Ước TH': 'estimate',
  ƯTH: 'estimate',
  'Ước thực hiện': 'estimate',
  Ước: 'estimate',
  'Chính thức': 'final',
};

function drawColumns(draw: Draw, report: Period): ColumnPlan[] {
  const year = Number.parseInt(report, 10);
  const part = report.slice(4);
  const ofPart = (y: number): readonly string[] =>
    part === '-H1'
      ? [`6 tháng đầu năm ${y}`, `6 tháng năm ${y}`, `6T/${y}`, `6T${y}`, `06 tháng ${y}`]
      : part === '-Q1'
        ? [`Quý I/${y}`, `Quý 1 năm ${y}`, `Q1/${y}`, `3 tháng đầu năm ${y}`]
        : part === '-9M'
          ? [`9 tháng ${y}`, `9T/${y}`, `9 tháng đầu năm ${y}`]
          : part === '-M05'
            ? [`Tháng 5/${y}`, `T5/${y}`, `tháng 05 năm ${y}`]
            : [`năm ${y}`, `${y}`];
  const target = (period: string, said: string, assigner = ''): ColumnPlan => {
    const word = pick(draw, 'Kế hoạch', 'KH', 'Chỉ tiêu giao', 'Mục tiêu', 'KH giao');
    const whose = assigner === '' ? '' : ` (${assigner})`;
    return {
      kind: 'target',
      period: toPeriod(period),
      assigner,
      state: 'actual',
      group: said,
      sub: word + whose,
      alone: `${word} ${said}${whose}`,
    };
  };
  const figure = (period: string, said: string): ColumnPlan => {
    const word = pick(
      draw,
      'Thực hiện',
      'TH',
      'Kết quả',
      'Ước TH',
      'ƯTH',
      'Ước thực hiện',
      'Ước',
      'Chính thức',
      'Kết quả thực hiện',
    );
    return {
      kind: 'figure',
      period: toPeriod(period),
      assigner: '',
      state: STATES[word] ?? 'actual',
      group: said,
      sub: word,
      alone: `${word} ${said}`,
    };
  };
  const said = (y: number): string => pick(draw, `năm ${y}`, `${y}`, `Năm ${y}`);
  const columns = [
    figure(`${year - 1}`, said(year - 1)),
    target(`${year}`, said(year)),
    figure(report, pick(draw, ...ofPart(year))),
  ];
  if (part !== '' && chance(draw, 0.4))
    columns.splice(
      1,
      0,
      chance(draw, 0.5)
        ? { ...figure(`${year - 1}${part}`, 'cùng kỳ năm trước') }
        : figure(`${year - 1}${part}`, pick(draw, ...ofPart(year - 1))),
    );
  if (chance(draw, 0.25)) columns.push(target(`${year}`, said(year), 'Thành phố'));
  if (chance(draw, 0.25)) columns.push(target(`${year + 1}`, said(year + 1)));
  if (chance(draw, 0.15))
    columns.push(
      target(
        `${year - 3}/${year + 1}`,
        pick(draw, `giai đoạn ${year - 3}-${year + 1}`, `${year - 3} - ${year + 1}`),
      ),
    );
  return columns;
}

/** Draws one table. */
export function drawTable(draw: Draw, wishes: Wishes = {}): DrawnTable {
  const year = between(draw, 2022, 2027);
  const report = toPeriod(`${year}${pick(draw, '', '-H1', '-Q1', '-9M', '-M05')}`);
  const drawn = drawColumns(draw, report);
  const columns = wishes.isShuffled ? shuffled(draw, drawn) : drawn;
  const sizes: Sizes =
    wishes.sizes ?? (chance(draw, 0.06) ? 'groups of three' : chance(draw, 0.05) ? 'thousandths' : 'usual');
  const onlyAmbiguous = sizes === 'groups of three';
  const style: Style = {
    habit:
      wishes.habit ??
      (onlyAmbiguous
        ? 'one'
        : pick(draw, 'one', 'one', 'one', 'one', 'one', 'one', 'points', 'mixed', 'workbook')),
    convention: wishes.convention ?? (chance(draw, 0.65) ? 'comma' : 'dot'),
    grouped: wishes.grouped ?? (onlyAmbiguous || chance(draw, 0.6)),
    percentSigns: wishes.percentSigns ?? chance(draw, 0.3),
    damage: wishes.damage ?? pick(draw, 0, 0, 0.02, 0.1),
  };
  const hasLabels = wishes.hasLabels ?? chance(draw, 0.8);
  const hasUnits = wishes.hasUnits ?? (onlyAmbiguous ? chance(draw, 0.3) : chance(draw, 0.85));
  const [rows, lines] = drawBody(draw, { columns, style, sizes, hasLabels, hasUnits, wishes });
  const before = [
    ...(hasLabels ? [pick(draw, 'TT', 'STT', 'Số TT')] : []),
    pick(draw, 'Chỉ tiêu', 'Nội dung', 'Tên chỉ tiêu', 'CHỈ TIÊU', 'Các chỉ tiêu chủ yếu'),
    ...(hasUnits ? [pick(draw, 'ĐVT', 'Đơn vị tính', 'Đơn vị')] : []),
  ];
  const hasComputed = chance(draw, 0.4);
  const after = [
    ...(hasComputed
      ? [
          pick(
            draw,
            'Tỷ lệ % TH/KH',
            'So KH (%)',
            'So sánh (%)',
            'Tỷ lệ hoàn thành (%)',
            '% so cùng kỳ',
            'So cùng kỳ',
          ),
        ]
      : []),
    ...(chance(draw, 0.4) ? ['Ghi chú'] : []),
    ...(chance(draw, 0.3) ? [pick(draw, 'Đơn vị chủ trì', 'Cơ quan chủ trì')] : []),
  ];
  const header = drawHeader(draw, before, columns, after, wishes.hasTwoRows);
  const width = header[0]?.length ?? 0;
  const body = lines.map((cells) =>
    padTo(
      [
        ...cells,
        ...(hasComputed
          ? [
              cells.length > 3 && chance(draw, 0.8)
                ? printNumber(toDecimal((draw() * 120).toFixed(2)), { convention: style.convention })
                : '',
            ]
          : []),
      ],
      width,
    ),
  );
  const again = chance(draw, 0.15) && body.length > 4 ? between(draw, 2, body.length - 1) : null;
  if (again !== null) body.splice(again, 0, ...header);
  const numbering = chance(draw, 0.2)
    ? [
        Array.from({ length: width }, (_, i) =>
          i < before.length
            ? 'ABCDE'.charAt(i)
            : hasComputed && i === before.length + columns.length
              ? `${i - before.length + 1}=${2}/${1}`
              : String(i - before.length + 1),
        ),
      ]
    : [];
  const above =
    (wishes.hasTitles ?? chance(draw, 0.5))
      ? [
          ['ỦY BAN NHÂN DÂN XÃ TÂN PHÚ'],
          [`BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI NĂM ${year}`],
          ...(chance(draw, 0.5) ? [['(Kèm theo Công văn số 12/UBND ngày 05/01/2026)']] : []),
          ...(chance(draw, 0.5) ? [[]] : []),
        ]
      : [];
  const below =
    (wishes.hasNotes ?? chance(draw, 0.5))
      ? [
          ...(chance(draw, 0.6) ? [[]] : []),
          ['Ghi chú: số liệu ước tính đến hết kỳ'],
          padTo(['', '', ''], 3).concat(['Tân Phú, ngày 05 tháng 01 năm 2026']),
          ['Người lập biểu', '', '', 'TM. ỦY BAN NHÂN DÂN'],
        ]
      : [];
  const all: readonly (readonly CellText[])[] = [...above, ...header, ...numbering, ...body, ...below];
  const first = above.length + header.length + numbering.length;
  const repeated = again === null ? [] : header.map((_, i) => first + again + i);
  return {
    cells: all,
    isWorkbook: style.habit === 'workbook',
    rows,
    columns,
    meanings: [
      ...before.map((_, i): ColumnMeaning => ({
        kind: 'text',
        field: (hasLabels ? (['label', 'name', 'unit'] as const) : (['name', 'unit'] as const))[i] ?? 'unit',
      })),
      ...columns.map(meaningOf),
      ...after.map((text): ColumnMeaning =>
        text === 'Ghi chú'
          ? { kind: 'text', field: 'note' }
          : text.includes('chủ trì')
            ? { kind: 'text', field: 'lead' }
            : { kind: 'computed' },
      ),
    ],
    headerAt: header.map((_, i) => above.length + i),
    repeatedAt: [...numbering.map((_, i) => above.length + header.length + i), ...repeated],
    rowsAt: body.flatMap((_, i) => (repeated.includes(first + i) ? [] : [first + i])),
    report,
    convention: style.habit === 'one' ? style.convention : null,
  };
}

function meaningOf({ kind, period, assigner, state }: DrawnColumn): ColumnMeaning {
  return kind === 'target' ? { kind, period, assigner } : { kind, period, state };
}

export function shuffled<T>(draw: Draw, items: readonly T[]): T[] {
  return items
    .map((item) => [draw(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function padTo(cells: readonly CellText[], width: number): CellText[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

function drawHeader(
  draw: Draw,
  before: readonly string[],
  columns: readonly ColumnPlan[],
  after: readonly string[],
  hasTwoRows = chance(draw, 0.4),
): string[][] {
  if (!hasTwoRows) return [[...before, ...columns.map(({ alone }) => alone), ...after]];
  const groups = columns.map(({ group }, i) => (i > 0 && columns[i - 1]?.group === group ? '' : group));
  const top = [...before, ...groups.map((group) => group.charAt(0).toUpperCase() + group.slice(1)), ...after];
  const low = [...before.map(() => ''), ...columns.map(({ sub }) => sub), ...after.map(() => '')];
  return [top, low];
}

interface BodyPlan {
  readonly columns: readonly ColumnPlan[];
  readonly style: Style;
  readonly sizes: Sizes;
  readonly hasLabels: boolean;
  readonly hasUnits: boolean;
  readonly wishes: Wishes;
}

function drawBody(draw: Draw, plan: BodyPlan): [DrawnRow[], CellText[][]] {
  const [rows, lines]: [DrawnRow[], CellText[][]] = [[], []];
  const hasSections = plan.hasLabels && (plan.wishes.hasSections ?? chance(draw, 0.5));
  const names = plan.wishes.names ? shuffled(draw, plan.wishes.names) : [...NAMES].sort(() => draw() - 0.5);
  let number = 0;
  const under = { group: null as number | null, indicator: null as number | null };
  const add = (label: string, name: string, unit: string, kind: DrawnRow['kind']): void => {
    const base = draw() * pick(draw, 9, 90, 900);
    const truth = plan.columns.map((column) =>
      kind === 'group' ? null : drawValue(draw, unit, base, column.kind, plan.sizes, plan.wishes.shares),
    );
    // A row of nothing is no row anyone sends.
    const kept =
      kind !== 'group' && truth.every((one) => one === null)
        ? truth.map(() => toDecimal(plan.sizes === 'groups of three' ? '1508' : '12'))
        : truth;
    const parent = kind === 'group' ? null : kind === 'part' ? under.indicator : under.group;
    rows.push({ name, unit: plan.hasUnits ? unit : '', trueUnit: unit, kind, parent, truth: kept });
    if (kind !== 'part') under[kind] = rows.length - 1;
    const cells = kept.map((one) => (kind === 'group' ? '' : cellOf(draw, one, unit, plan.style)));
    lines.push([...(plan.hasLabels ? [label] : []), name, ...(plan.hasUnits ? [unit] : []), ...cells]);
  };
  for (let section = 0; section < (hasSections ? 2 : 1); section++) {
    if (hasSections) {
      add(['I', 'II'][section] ?? '', ['KINH TẾ', 'XÃ HỘI'][section] ?? '', '', 'group');
      number = 0;
    }
    for (let i = between(draw, 2, 6); i > 0; i--) {
      const [name, unit] = names.pop() ?? ['Thu khác', 'tỷ đồng'];
      number += 1;
      add(String(number), name, unit, 'indicator');
      if (plan.hasLabels && chance(draw, 0.2)) {
        add(
          pick(draw, '-', '+', `${number}.1`, 'a)'),
          `Trong đó: phần của ${name.toLowerCase()}`,
          unit,
          'part',
        );
      }
    }
  }
  return [rows, lines];
}
