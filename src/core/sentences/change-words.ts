/**
 * The change against the same period, the period before or the base year in the house's forms: difference and percent, percent
 * alone where the base is known only by it, the ratio of a fall, «gấp N lần», points. Numbers are `core/comparison`'s, rounded
 * as the grid rounds them. Source: requirements §7, §14 (1-4, 16, 17, 19, 20, 23).
 */
import {
  absolute,
  add,
  decimalPlacesOf,
  divideRatios,
  HUNDRED,
  ratioOf,
  roundRatio,
  signOf,
  trimZeros,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import type { ChangePercent } from '#core/comparison.ts';
import { exactNumberOf } from '#core/figure.ts';
import { baseWords } from '#core/sentences/period-words.ts';
import { changePiece, isCountUnit, percentPiece, unitWords } from '#core/sentences/number-words.ts';
import { note, piecesOf, type Origin, type Piece } from '#core/sentences/sentence.ts';
import type { Told } from '#core/sentences/told.ts';
import { isStage } from '#core/period.ts';

/** A change as it is joined to the clause: after a comma, or in brackets after a space. */
export interface SaidChange {
  readonly pieces: readonly Piece[];
  readonly inBrackets: boolean;
}

interface Against {
  /** «so với cùng kỳ». */
  readonly than: string;
  readonly origin: Origin;
  readonly difference: Decimal;
  /** «tăng» or «giảm». */
  readonly verb: string;
}

/** Null where nothing is known to compare with, or either value is not exact. */
export function saidChange(told: Told): SaidChange | null {
  const { change, base, head, period, row } = told;
  if (!base || change.difference.kind === 'none') return null;
  const noun = baseWords(head.settings.comparedWith, period, base.period);
  const { value: difference, inPoints } = change.difference;
  const sign = signOf(difference);
  if (sign === 0)
    return { pieces: piecesOf(noun === 'cùng kỳ' ? 'như cùng kỳ' : `bằng ${noun}`), inBrackets: false };
  const against: Against = {
    than: ` so với ${noun}`,
    origin: { kind: 'change', row: row.id, period, base: base.period },
    difference,
    verb: sign > 0 ? 'tăng ' : 'giảm ',
  };
  const plain = (...parts: readonly (Piece | string)[]): SaidChange => ({
    pieces: piecesOf(...parts),
    inBrackets: false,
  });
  if (inPoints) return plain(...sizeOf(against, ''), ' điểm %', against.than);
  const { percent } = change;
  if (percent.kind === 'none') return plain(...sizeOf(against, row.unit), against.than);
  if (base.figure.implied) return plain(...byPercent(told, against, percent));
  if (isOfBaseYear(told) && !percent.times) {
    return { pieces: piecesOf(...sizeOf(against, row.unit), against.than), inBrackets: true };
  }
  return plain(...inFull(told, against, percent));
}

function isOfBaseYear({ head, period }: Told): boolean {
  return head.settings.comparedWith === 'base-year' && !isStage(period);
}

type KnownPercent = Extract<ChangePercent, { kind: 'percent' }>;

/** «tăng 12,8 tỷ đồng». */
function sizeOf({ verb, difference, origin }: Against, unit: string): (Piece | string)[] {
  const [sign, words] = unitWords(unit);
  return [verb, changePiece(difference, unit, origin), sign + words];
}

/** The base is known only through a percentage: nothing else is said. */
function byPercent(told: Told, { verb, than, origin }: Against, percent: KnownPercent): (Piece | string)[] {
  const shown = shownChange(percent);
  if (isOfBaseYear(told) && signOf(shown) > 0) {
    const times = divideRatios(ratioOf(add(HUNDRED, shown)), ratioOf(HUNDRED));
    return ['gấp ', percentPiece(roundTo(times, decimalPlacesOf(shown) + 2), origin), ` lần${than}`];
  }
  return [verb, percentPiece(absolute(shown), origin), `%${than}`];
}

function inFull(told: Told, against: Against, percent: KnownPercent): (Piece | string)[] {
  const { row, targets } = told;
  const { verb, than, origin, difference } = against;
  if (percent.times) return ['gấp ', percentPiece(roundTo(percent.times, 2), origin), ` lần${than}`];
  const shown = shownChange(percent);
  const isFall = signOf(difference) < 0;
  const size = sizeOf(against, row.unit);
  // A fall is said as what is left of the base, where more would be better; of counts by its percent beside the base.
  if (isFall && row.direction !== 'down') {
    if (!isCountUnit(row.unit))
      return [...size, ', đạt ', percentPiece(add(HUNDRED, shown), origin), `%${than}`];
    if (targets.length === 0) {
      return [verb, percentPiece(absolute(shown), origin), `%${than} `, ...baseInBrackets(told)];
    }
  }
  return [...size, ', tương đương ', percentPiece(absolute(shown), origin), `%${than}`];
}

function baseInBrackets({ base, row }: Told): Piece[] {
  const value = base && exactNumberOf(base.figure.value);
  if (!base || value === null || value === undefined) return [];
  const [sign, words] = unitWords(row.unit);
  const origin: Origin = { kind: 'figure', row: row.id, period: base.period };
  return [note(changePiece(value, '', origin), sign + words)];
}

/** As the grid shows it: the printed one, else rounded to two decimals. */
function shownChange({ printed, percent }: KnownPercent): Decimal {
  return printed ?? trimZeros(roundRatio(percent, 2));
}

function roundTo(ratio: Ratio, places: number): Decimal {
  return trimZeros(roundRatio(ratio, places));
}
