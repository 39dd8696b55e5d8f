/** A figure as handed in or as it is now, with its unit, state and as-of day in one text: «1.508 lao động (ước, đến ngày 10/5/2024)». */
import { printDay } from '#core/day.ts';
import { printFigureValue, type EarlierFigure, type FigureState } from '#core/figure.ts';

export interface FigureWording {
  /** What stands for each state; empty for the usual one. */
  readonly states: Readonly<Record<FigureState, string>>;
  readonly asOf: (day: string) => string;
}

export function figureWords(
  { value, state, asOf }: EarlierFigure,
  unit: string,
  wording: FigureWording,
): string {
  const text = printFigureValue(value);
  const glue = unit === '%' ? '' : ' ';
  const said = value.kind === 'words' || unit === '' ? text : `${text}${glue}${unit}`;
  const word = wording.states[state];
  const remarks = [...(word === '' ? [] : [word]), ...(asOf ? [wording.asOf(printDay(asOf))] : [])];
  return remarks.length > 0 ? `${said} (${remarks.join(', ')})` : said;
}

export const VI_FIGURE: FigureWording = {
  states: { estimate: 'ước', actual: '', final: 'chính thức' },
  asOf: (day) => `đến ngày ${day}`,
};

export const EN_FIGURE: FigureWording = {
  states: { estimate: 'estimate', actual: '', final: 'final' },
  asOf: (day) => `as of ${day}`,
};
