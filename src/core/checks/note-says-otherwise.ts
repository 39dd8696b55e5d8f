/**
 * A note that quotes a change other than figure and base give, or one of which nobody can say what it is («giảm 4,62»). Knows
 * one row; a note of the row is read beside the figure of the period the plan reports.
 */
import { isWithinRounding } from '#core/checks/addition.ts';
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { CellPlace, Finding, NoteClaim } from '#core/checks/finding.ts';
import { readChanges, type StatedChange } from '#core/checks/note-claims.ts';
import { figureSlot, typedIn, type StatedNumber } from '#core/checks/stated-number.ts';
import { roundingOf, shift, unitScaleOf } from '#core/checks/unit-scale.ts';
import {
  add,
  compareRatio,
  decimalPlacesOf,
  HUNDRED,
  isSameNumber,
  multiply,
  roundRatio,
  signOf,
  subtract,
  trimZeros,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import { samePeriodLastYear, type Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';

export function checkNoteSaysOtherwise({ line, settings }: CheckedRow): readonly Finding[] {
  const { id, note } = line.indicator;
  const noteCell = (period: Period | null): CellPlace => ({ row: id, part: 'note', period, assigner: null });
  return [
    ...line.figures.flatMap((figure) => checkNote(line, figure.note, figure.period, noteCell(figure.period))),
    ...checkNote(line, note, settings.reportingPeriod, noteCell(null)),
  ];
}

/** At most one question a note: the next comes when this one is settled. */
function checkNote(line: Line, note: string, period: Period, cell: CellPlace): Finding[] {
  if (!/(?:tăng|giảm)/i.test(note)) return [];
  const { name, unit, measure } = line.indicator;
  const changes = readChanges(note, unit);
  const figure = typedIn(line, figureSlot(period));
  const base = typedIn(line, figureSlot(samePeriodLastYear(period)));
  const inPoints = measure === 'rate' || measure === 'share';
  const claims = changes.map((change) => ({ change, claim: judge(change, figure, base, inPoints) }));
  const judged = claims.filter(({ claim }) => claim !== null);
  const isBorneOut = judged.some(({ claim }) => claim === 'agrees');
  const contradicted = isBorneOut ? undefined : judged[0];
  const bare = changes.find((change) => change.kind === 'no-unit' && !isPlainCount(change, unit));
  const chosen =
    contradicted ?? (bare && { change: bare, claim: { kind: 'no-unit', stated: bare.change } as const });
  if (!chosen?.claim || chosen.claim === 'agrees') return [];
  return [
    {
      check: 'note-says-otherwise',
      cells: chosen.claim.kind === 'no-unit' || !figure ? [cell] : [cell, figure.cell],
      numbers: numbersOf(chosen.claim),
      seriousness: chosen.claim.kind === 'no-unit' ? 'missing' : 'wrong',
      name,
      unit,
      period,
      quote: chosen.change.quote,
      claim: chosen.claim,
    },
  ];
}

/** A whole number beside a row of counted things is one of those things. */
function isPlainCount({ change }: StatedChange, unit: string): boolean {
  return decimalPlacesOf(change) === 0 && unit !== '' && !unitScaleOf(unit).isMeasured;
}

/** What is to be said of a stated change; `agrees` where the numbers bear it out, null where they cannot tell. */
function judge(
  { kind, change, bracket }: StatedChange,
  figure: StatedNumber | null,
  base: StatedNumber | null,
  inPoints: boolean,
): NoteClaim | 'agrees' | null {
  if (!figure || kind === 'no-unit') return null;
  if (kind === 'percent' && !inPoints) return base && judgePercent(change, figure, base);
  const baseValue = base?.value ?? bracket?.base;
  if (baseValue === undefined) return null;
  const computed = subtract(figure.value, baseValue);
  const roundings = [change, figure.value, baseValue].map((value) => roundingOf(value, figure.scale));
  const isBorneOut =
    isWithinRounding(subtract(computed, change), figure.scale, roundings) &&
    (!bracket || (isSameNumber(bracket.figure, figure.value) && isSameNumber(bracket.base, baseValue)));
  if (isBorneOut) return 'agrees';
  return { kind: 'difference', stated: change, bracket, figure: figure.value, base: baseValue, computed };
}

/** A percentage stands when some value that rounds to the figure and some that rounds to the base give it. */
function judgePercent(
  stated: Decimal,
  figure: StatedNumber,
  base: StatedNumber,
): NoteClaim | 'agrees' | null {
  if (signOf(base.value) <= 0 || signOf(figure.value) < 0) return null;
  const ownRounding = ({ value, scale }: StatedNumber): Decimal =>
    shift(roundingOf(value, scale), -scale.power);
  const [f, b] = [ownRounding(figure), ownRounding(base)];
  const smallest = subtract(base.value, b);
  if (signOf(smallest) <= 0) return null;
  const half = roundingOf(stated, { kind: '', power: 0, isMeasured: true });
  const least = percentOf(subtract(figure.value, f), add(base.value, b));
  const most = percentOf(add(figure.value, f), smallest);
  if (compareRatio(least, add(stated, half)) <= 0 && compareRatio(most, subtract(stated, half)) >= 0)
    return 'agrees';
  const computed = roundRatio(percentOf(figure.value, base.value), decimalPlacesOf(stated));
  return { kind: 'percent', stated, figure: figure.value, base: base.value, computed };
}

function percentOf(figure: Decimal, base: Decimal): Ratio {
  return { numerator: multiply(subtract(figure, base), HUNDRED), denominator: base };
}

function numbersOf(claim: NoteClaim): string {
  if (claim.kind === 'no-unit') return trimZeros(claim.stated);
  const bracket = claim.kind === 'difference' ? claim.bracket : null;
  const numbers = [
    claim.stated,
    claim.figure,
    claim.base,
    ...(bracket ? [bracket.figure, bracket.base] : []),
  ];
  return `${claim.kind} ${numbers.map(trimZeros).join(' ')}`;
}
