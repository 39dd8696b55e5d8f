/** An indicator over the years: what was reached as a line with dots, what was to be reached as a dashed one with diamonds. */
import { CHART_WIDTH, LETTER_SIZE, roughWidth, textAt, type Chart, type Shape } from '#core/charts/chart.ts';
import { compareDecimals, multiply, roundRatio, subtract, toDecimal, type Decimal } from '#core/decimal.ts';
import { exactNumberOf } from '#core/figure.ts';
import { printNumber } from '#core/number.ts';
import { yearPeriod } from '#core/period.ts';
import type { Line, Plan } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';

interface YearPoint {
  readonly year: number;
  readonly reached: Decimal | null;
  readonly wanted: Decimal | null;
}

/** What the chart calls its two lines. */
export interface TrendWords {
  readonly reached: string;
  readonly wanted: string;
}

const HEIGHT = 260;
const TOP = 44;
const BOTTOM = 34;
const SIDE = 44;
/** Years before the plan's first that belong to the picture. */
const EARLIER = 5;
const THOUSAND = toDecimal('1000');

/** Null where fewer than two years are known. */
export function trendChart(plan: Plan, line: Line, words: TrendWords): Chart | null {
  const points = pointsOf(plan, line);
  const values = points.flatMap(({ reached, wanted }) => [reached, wanted]).filter((one) => one !== null);
  if (points.length < 2) return null;
  const { name, unit } = line.indicator;
  const said = ({ year, reached, wanted }: YearPoint): string =>
    [
      ...(reached === null ? [] : [`${words.reached} ${printNumber(reached)}`]),
      ...(wanted === null ? [] : [`${words.wanted} ${printNumber(wanted)}`]),
    ].join(', ') + ` (${year})`;
  return {
    title: unit === '' ? name : `${name} (${unit})`,
    description: points.map(said).join('; '),
    width: CHART_WIDTH,
    height: HEIGHT,
    shapes: [...legend(words), ...drawPoints(points, heightScale(values))],
  };
}

function pointsOf(plan: Plan, line: Line): readonly YearPoint[] {
  const first = plan.head.firstYear - EARLIER;
  return Array.from({ length: plan.head.lastYear - first + 1 }, (_, n) => {
    const year = first + n;
    const figure = standingFigure(line, yearPeriod(year))?.figure ?? null;
    return { year, reached: figure && exactNumberOf(figure.value), wanted: wantedIn(line, year) };
  }).filter(({ reached, wanted }) => reached !== null || wanted !== null);
}

/** The year's own target, where it is one number that is a level. */
function wantedIn({ targets }: Line, year: number): Decimal | null {
  const goal = targets.find(({ period }) => period === yearPeriod(year))?.goal;
  if (goal?.kind !== 'measured' || goal.basis !== 'level') return null;
  const { comparison } = goal;
  return 'value' in comparison && comparison.value.kind === 'number' ? comparison.value.value : null;
}

/** Where a value stands between the lowest and the highest. */
function heightScale(values: readonly Decimal[]): (value: Decimal) => number {
  const sorted = [...values].sort(compareDecimals);
  const [low, high] = [sorted[0] ?? toDecimal('0'), sorted.at(-1) ?? toDecimal('0')];
  const span = subtract(high, low);
  const room = HEIGHT - TOP - BOTTOM - LETTER_SIZE * 2;
  return (value) => {
    if (compareDecimals(high, low) === 0) return TOP + LETTER_SIZE + room / 2;
    // A thousandth of the height is less than a dot.
    const thousandths = { numerator: multiply(subtract(value, low), THOUSAND), denominator: span };
    const share = Number.parseInt(roundRatio(thousandths, 0), 10);
    return HEIGHT - BOTTOM - LETTER_SIZE - (share / 1000) * room;
  };
}

function drawPoints(points: readonly YearPoint[], yOf: (value: Decimal) => number): Shape[] {
  const step = (CHART_WIDTH - SIDE * 2) / Math.max(points.length - 1, 1);
  const xOf = (n: number): number => SIDE + n * step;
  const along = (pick: 'reached' | 'wanted') =>
    points.flatMap((point, n) => {
      const value = point[pick];
      return value === null ? [] : [{ x: xOf(n), y: yOf(value), value }];
    });
  const [reached, wanted] = [along('reached'), along('wanted')];
  const floor = HEIGHT - BOTTOM;
  return [
    {
      kind: 'line',
      points: [
        [0, floor],
        [CHART_WIDTH, floor],
      ],
      weight: 'hair',
      isDashed: false,
    },
    ...points.map(({ year }, n) => textAt(xOf(n), floor + 20, String(year), 'middle')),
    joined(wanted, true),
    joined(reached, false),
    ...wanted.map(({ x, y }): Shape => ({ kind: 'mark', x, y, sign: 'diamond' })),
    ...reached.flatMap(({ x, y, value }): Shape[] => [
      { kind: 'mark', x, y, sign: 'dot' },
      textAt(x, y - 10, printNumber(value), 'middle', true),
    ]),
    ...wanted
      .filter(({ x }) => reached.every((one) => one.x !== x))
      .map(({ x, y, value }) => textAt(x, y + 22, printNumber(value), 'middle')),
  ];
}

function joined(points: readonly { readonly x: number; readonly y: number }[], isDashed: boolean): Shape {
  return { kind: 'line', points: points.map(({ x, y }) => [x, y]), weight: 'thin', isDashed };
}

function legend({ reached, wanted }: TrendWords): Shape[] {
  const second = SIDE + 40 + roughWidth(reached) + 30;
  const y = 16;
  return [
    joinedAt(0, y, false),
    { kind: 'mark', x: 16, y, sign: 'dot' },
    textAt(SIDE, y + 5, reached),
    joinedAt(second - SIDE, y, true),
    { kind: 'mark', x: second - SIDE + 16, y, sign: 'diamond' },
    textAt(second, y + 5, wanted),
  ];
}

function joinedAt(x: number, y: number, isDashed: boolean): Shape {
  return joined(
    [
      { x, y },
      { x: x + 32, y },
    ],
    isDashed,
  );
}
