/** How a figure's earlier values are told: newest first, each with what has become of it since. Words come from the messages. */
import { printDay } from '#core/day.ts';
import { isSameNumber, signOf, subtract } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue, type Figure } from '#core/figure.ts';
import { printNumber } from '#core/number.ts';
import type { ReadingMessages } from '#messages/vi-reading.ts';

/** One sentence for each earlier value; the difference is of the figure as it stands, in the row's unit. */
export function earlierFigureTexts(figure: Figure, reading: ReadingMessages): readonly string[] {
  const now = exactNumberOf(figure.value);
  return [...figure.earlier].reverse().map((earlier) => {
    const then = exactNumberOf(earlier.value);
    const isChanged = now !== null && then !== null && !isSameNumber(now, then);
    const change = isChanged ? withSign(subtract(now, then)) : null;
    const asOf = earlier.asOf && printDay(earlier.asOf);
    return reading.earlierFigure(printFigureValue(earlier.value), earlier.state, asOf, change);
  });
}

function withSign(value: ReturnType<typeof subtract>): string {
  const text = printNumber(value);
  return signOf(value) > 0 ? `+${text}` : text.replace('-', '−');
}
