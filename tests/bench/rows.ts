/**
 * The plan both contenders show: groups, indicators, parts, year targets, half-year figures and those of last year, some ranges
 * and words. One seed, one plan; rows 1 to 4 are alike, so that edits have a place that exists in every size.
 */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { makeFigure, readFigureValue, type Figure } from '#core/figure.ts';
import { indicatorIdOf, type IndicatorId, type PlanId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import { makePlan, type Plan, type PlanRecord } from '#core/plan.ts';
import { makeTarget } from '#core/target.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';

/** What the bare page shows in its fourteen columns, eleven of them fields. */
export interface BareRow {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  readonly figure: number | null;
  readonly state: string;
  readonly base: number | null;
  readonly verdict: string;
  readonly note: string;
  readonly lead: string;
  readonly coordinators: string;
}

/** Rows that can be edited without scrolling, counted from 0; their target is `EDIT_TARGET`. */
export const EDIT_ROWS = [1, 2, 3, 4] as const;
export const EDIT_TARGET = 1000;

interface Row {
  readonly kind: 'group' | 'indicator' | 'part';
  readonly under: number | undefined;
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  readonly targetText: string | null;
  readonly figure: number | null;
  readonly base: number | null;
  readonly note: string;
  readonly lead: string;
}

const NAMES = [
  'Tổng giá trị sản xuất trên địa bàn',
  'Thu ngân sách nhà nước trên địa bàn',
  'Tổng vốn đầu tư toàn xã hội',
  'Tỷ lệ hộ nghèo theo chuẩn tiếp cận đa chiều',
  'Số lao động được giải quyết việc làm mới',
  'Tỷ lệ người dân tham gia bảo hiểm y tế',
  'Diện tích gieo trồng lúa cả năm',
  'Tỷ lệ trường học đạt chuẩn quốc gia',
  'Số doanh nghiệp thành lập mới',
  'Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý',
];
const UNITS = ['tỷ đồng', '%', 'người', 'ha', 'xã', 'doanh nghiệp', 'tấn'];
const WORDS = [
  'từ 12 trở lên',
  'trên 95%',
  'từ 280 - 300',
  'tăng bình quân 7,5 - 8%/năm',
  'theo Trung ương giao',
  'khoảng 4',
];
const LEADS = [
  'Sở Tài chính',
  'Sở Nông nghiệp và Môi trường',
  'Sở Nội vụ',
  'UBND các xã',
  'Thuế tỉnh',
  'Sở Y tế',
];

/** Whether row `n` is a heading, which holds no target and no figure. */
export function isHeading(n: number): boolean {
  return n % 14 === 0;
}

/** The rows of a plan of that many; the same for the same count. */
export function makeRows(count: number): Row[] {
  const dice = seededRandom(count);
  const rows: Row[] = [];
  let group = 0;
  let numbered = 0;
  while (rows.length < count) {
    const place = rows.length;
    if (isHeading(place)) {
      group = place;
      rows.push({
        ...makeMeasured(dice, place),
        ...HEADING,
        label: String(place / 14 + 1),
        name: `Nhóm chỉ tiêu ${place / 14 + 1}`,
      });
      continue;
    }
    const isEdited = (EDIT_ROWS as readonly number[]).includes(place);
    rows.push({
      ...makeMeasured(dice, place),
      ...(isEdited ? EDITED : {}),
      kind: 'indicator',
      under: group,
      label: String(++numbered),
    });
    if (isEdited || !dice.chance(0.12)) continue;
    for (let n = 0; n < 2 && rows.length < count && !isHeading(rows.length); n++) {
      rows.push({ ...makeMeasured(dice, rows.length), kind: 'part', under: place, label: '-' });
    }
  }
  return rows;
}

const HEADING = {
  kind: 'group',
  under: undefined,
  unit: '',
  target: null,
  targetText: null,
  figure: null,
  base: null,
  note: '',
  lead: '',
} as const;
const EDITED = { target: EDIT_TARGET, targetText: '1.000', figure: 450, base: 380 } as const;

/** The row whose cells are filled down; it has something in every column that is, and nobody else has the same. */
export const FILLED_FROM = EDIT_ROWS[0];
const FILLED_YEAR_BEFORE = 812;

function makeMeasured(dice: Seeded, place: number): Row {
  const target = 50 + dice.below(900_000) / 10;
  const hasWords = dice.chance(0.1);
  return {
    kind: 'indicator',
    under: undefined,
    label: '',
    name: `${dice.pick(NAMES)} (${place})`,
    unit: dice.pick(UNITS),
    target: hasWords ? null : target,
    targetText: hasWords ? dice.pick(WORDS) : dice.chance(0.95) ? print(target) : null,
    figure: dice.chance(0.9) ? Math.round(target * (4 + dice.below(7))) / 10 : null,
    base: dice.chance(0.8) ? Math.round(target * (3 + dice.below(6))) / 10 : null,
    note: dice.chance(0.15) ? 'Số liệu ước 6 tháng, cập nhật khi có số chính thức.' : '',
    lead: dice.chance(0.7) ? dice.pick(LEADS) : '',
  };
}

/** As a person writes it: `12.345,6`. */
function print(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}

const SIGNS = 'bcdfghjkmnpqrstvwxz23456789';

/** The id of the n-th plan of the bench: an import never meets a plan that is already there. */
export function planIdOf(n: number): PlanId {
  const [high, low] = [SIGNS[Math.floor(n / SIGNS.length)], SIGNS[n % SIGNS.length]];
  return `pbnch${high}${low}` as PlanId; // `p` and six signs of the alphabet of ids
}

export function idOf(n: number): IndicatorId {
  const places = [5, 4, 3, 2, 1, 0].map((place) => Math.floor(n / SIGNS.length ** place) % SIGNS.length);
  return indicatorIdOf(places.map((sign) => SIGNS.charAt(sign)).join(''));
}

function makeBenchPlan(rows: readonly Row[], id: PlanId): Plan {
  const keys = evenKeys(rows.length);
  const empty = makePlan({
    id,
    title: `Kế hoạch ${rows.length} dòng`,
    issuingBody: 'UBND tỉnh',
    firstYear: 2024,
    lastYear: 2024,
    settings: { reportingPeriod: toPeriod('2024-H1') },
  });
  const added = rows.flatMap((row, n) => recordsOf(row, idOf(n), keys[n] as OrderKey)); // as many keys as rows
  return applyChange(empty, { ...NO_CHANGES, added });
}

function recordsOf(row: Row, id: IndicatorId, order: OrderKey): PlanRecord[] {
  const { kind, under, label, name, unit, note, lead, targetText, figure, base } = row;
  const parent = under === undefined ? null : idOf(under);
  const isFilled = id === idOf(FILLED_FROM);
  return [
    makeIndicator({ id, order, parent, kind, label, name, unit, note, lead }),
    ...(targetText === null
      ? []
      : [makeTarget({ indicator: id, period: toPeriod('2024'), assigner: '', text: targetText })]),
    ...(figure === null ? [] : [figureOf(id, '2024-H1', figure, isFilled ? 'estimate' : 'actual')]),
    ...(base === null ? [] : [figureOf(id, '2023-H1', base)]),
    ...(isFilled ? [figureOf(id, '2023', FILLED_YEAR_BEFORE)] : []),
  ];
}

function figureOf(
  indicator: IndicatorId,
  period: string,
  value: number,
  state: Figure['state'] = 'actual',
): Figure {
  const reading = readFigureValue(print(value));
  if (!reading.ok) throw new Error(`Not a figure: ${print(value)}`);
  return makeFigure({ indicator, period: toPeriod(period), value: reading.value, state });
}

/** The file a person would import. */
export function writeFile(rows: readonly Row[], id: PlanId): string {
  return writePlanFile(makeBenchPlan(rows, id), { convention: 'comma', withOriginals: true });
}

export function bareRowsOf(rows: readonly Row[]): BareRow[] {
  return rows.map(({ label, name, unit, target, figure, base, note, lead }, n) => ({
    id: idOf(n),
    label,
    name,
    unit,
    target,
    figure,
    state: n === FILLED_FROM ? 'ước' : '',
    base,
    verdict: 'Chưa đạt',
    note,
    lead,
    coordinators: '',
  }));
}
