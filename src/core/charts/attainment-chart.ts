/** How much of its target each counted indicator has reached: a bar an indicator, the target a mark across it at 100 %. */
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { CHART_WIDTH, cutTo, textAt, type Chart, type Shape } from '#core/charts/chart.ts';
import { compareDecimals, HUNDRED, roundDecimal, toDecimal, trimZeros, type Decimal } from '#core/decimal.ts';
import { isCounted } from '#core/indicator.ts';
import { printNumber } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { targetInSlot, targetSlots } from '#core/target-slots.ts';

interface Bar {
  readonly name: string;
  readonly percent: Decimal;
}

const NAMES = 250;
const NUMBERS = 70;
const ROW = 26;
const THICKNESS = 12;
const TOP = 24;
/** Percent at the scale's end; a longer bar is cut there, and its number says so. */
const SCALE_END = 150;
/** What fits a page with its title. */
const MOST_BARS = 24;

/** One chart for every so many indicators as fit a page; none where nothing has a percentage. */
export function attainmentCharts(plan: Plan, period: Period, title: string): readonly Chart[] {
  const bars = barsOf(plan, period);
  const count = Math.ceil(bars.length / MOST_BARS);
  return Array.from({ length: count }, (_, n) => {
    const part = bars.slice(n * MOST_BARS, (n + 1) * MOST_BARS);
    return drawBars(part, count > 1 ? `${title} (${n + 1}/${count})` : title);
  });
}

function barsOf(plan: Plan, period: Period): readonly Bar[] {
  const [slot] = targetSlots(plan, period);
  if (!slot) return [];
  return rowsInOrder(plan).flatMap(({ id }) => {
    const line = lineAt(plan, id);
    if (!isCounted(line.indicator)) return [];
    const attainment = attainmentOf(line, targetInSlot(line, period, slot), period, plan.head.settings);
    return attainment.kind === 'percent'
      ? [{ name: line.indicator.name, percent: trimZeros(shownPercent(attainment)) }]
      : [];
  });
}

function drawBars(bars: readonly Bar[], title: string): Chart {
  const height = TOP + bars.length * ROW + 4;
  return {
    title,
    description: bars.map(({ name, percent }) => `${name}: ${printNumber(percent)}%`).join('; '),
    width: CHART_WIDTH,
    height,
    shapes: [...scale(height), ...bars.flatMap(drawBar)],
  };
}

const LENGTH = CHART_WIDTH - NAMES - NUMBERS;
const xAt = (percent: number): number => NAMES + (percent / SCALE_END) * LENGTH;

function scale(height: number): Shape[] {
  return [0, 50, 100, 150].flatMap((percent): Shape[] => [
    {
      kind: 'line',
      points: [
        [xAt(percent), TOP - 6],
        [xAt(percent), height - 4],
      ],
      weight: 'hair',
      isDashed: false,
    },
    textAt(xAt(percent), TOP - 10, `${percent}%`, 'middle'),
  ]);
}

function drawBar({ name, percent }: Bar, n: number): Shape[] {
  const middle = TOP + n * ROW + ROW / 2;
  const isReached = compareDecimals(percent, HUNDRED) >= 0;
  const end = xAt(Math.min(Math.max(wholeOf(percent), 0), SCALE_END));
  const isCut = compareDecimals(percent, toDecimal(String(SCALE_END))) > 0;
  return [
    textAt(NAMES - 8, middle + 5, cutTo(name, NAMES - 8), 'end'),
    {
      kind: 'area',
      x: NAMES,
      y: middle - THICKNESS / 2,
      width: end - NAMES,
      height: THICKNESS,
      fill: isReached ? 'grey' : 'stripes',
    },
    {
      kind: 'line',
      points: [
        [xAt(100), middle - ROW / 2 + 3],
        [xAt(100), middle + ROW / 2 - 3],
      ],
      weight: 'thick',
      isDashed: false,
    },
    textAt(CHART_WIDTH, middle + 5, `${isCut ? '» ' : ''}${printNumber(percent)}%`, 'end', isReached),
  ];
}

/** For drawing only: a fraction of a percent is less than a dot. */
function wholeOf(value: Decimal): number {
  return Number.parseInt(roundDecimal(value, 0), 10);
}
