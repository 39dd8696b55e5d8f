/** A unit's file that was read as a sheet of any layout, in the shape gathering works on. Every doubt stays a doubt. */
import { readDay, type Day } from '#core/day.ts';
import { FIGURE_STATES, printFigureValue, readFigureValue } from '#core/figure.ts';
import { comparePeriods, type Period } from '#core/period.ts';
import { isPercentUnit } from '#core/unit-text.ts';
import { bodyInNotes } from '#exchange/combine/letterhead.ts';
import type { UnitFigure, UnitRow, UnitTable } from '#exchange/combine/unit-file.ts';
import type { IncomingLine, IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';

/** Deeper than any plan. */
const DEEPEST = 50;

/** The table of a sheet; the body is the one its letterhead names. */
export function tableOfRows({ lines, notes }: IncomingRows): UnitTable {
  const above: (number | null)[] = []; // the last row seen at each depth; a depth left out is that of the row before it
  const rows = lines.map((line, index): UnitRow => {
    above.length = Math.min(above.length, line.depth);
    const parent = above.at(-1) ?? null;
    while (above.length < line.depth && above.length < DEEPEST) above.push(parent);
    above.push(index);
    return {
      id: line.id,
      kind: line.kind,
      parent,
      name: line.name,
      unit: line.unit,
      measure: isPercentUnit(line.unit) ? 'rate' : null,
      priceBasis: '',
      line: line.line,
      figures: figuresOf(line),
    };
  });
  return { issuingBody: bodyInNotes(notes), rows };
}

function figuresOf({ values, unit }: IncomingLine): UnitFigure[] {
  const days = new Map<Period, Day | null>();
  const byPeriod = new Map<Period, UnitFigure[]>();
  for (const { meaning, typed, doubt } of values) {
    if (meaning.kind === 'asOf' && doubt === null) days.set(meaning.period, readDay(typed));
  }
  for (const value of values) {
    const { meaning } = value;
    if (meaning.kind !== 'figure' || isBlank(value)) continue;
    const figure = figureFrom(value, meaning, unit, days.get(meaning.period) ?? null);
    byPeriod.set(meaning.period, [...(byPeriod.get(meaning.period) ?? []), figure]);
  }
  return [...byPeriod.values()].flatMap(oneOf).sort((a, b) => comparePeriods(a.period, b.period));
}

function isBlank({ typed, found, doubt }: IncomingValue): boolean {
  return doubt === null && typed.trim() === '' && found.trim() === '';
}

function figureFrom(
  { column, typed, found, doubt, proposal }: IncomingValue,
  { period, state }: Extract<IncomingValue['meaning'], { kind: 'figure' }>,
  unit: string,
  asOf: Day | null,
): UnitFigure {
  const given = {
    period,
    printed: found,
    putBackFrom: null,
    column,
    state: state ?? 'actual',
    asOf,
    isImplied: false,
    earlier: [],
  };
  if (doubt !== null) return { ...given, value: null, problem: { code: 'doubt', doubt, proposal } };
  const reading = readFigureValue(typed, unit);
  return reading.ok
    ? { ...given, value: reading.value, problem: null }
    : { ...given, value: null, problem: { code: 'not-a-figure', problem: reading.reason } };
}

/** Of several columns of one period the most certain where all say the same; else nothing is taken. */
function oneOf(figures: readonly UnitFigure[]): UnitFigure[] {
  const ranked = figures.toSorted((a, b) => FIGURE_STATES.indexOf(b.state) - FIGURE_STATES.indexOf(a.state));
  const [best, ...others] = ranked;
  if (!best || others.length === 0) return ranked;
  const saying = (figure: UnitFigure): string =>
    figure.value ? printFigureValue(figure.value) : figure.printed;
  if (others.every((other) => !other.problem && saying(other) === saying(best)) && !best.problem)
    return [best];
  const printed = figures.map((figure) => figure.printed).join(' · ');
  return [{ ...best, value: null, problem: { code: 'second-figure' }, printed }];
}
