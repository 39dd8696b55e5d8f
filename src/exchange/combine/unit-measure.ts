/**
 * Whether a number printed in one unit of measure may be added to numbers in another: only by a known exact factor, always a
 * power of ten. Knows words only.
 */
import { shift, unitScaleOf } from '#core/checks/unit-scale.ts';
import type { Decimal } from '#core/decimal.ts';
import { foldName } from '#core/text.ts';
import { PER_YEAR, unitKey } from '#core/unit-text.ts';

/** What a unit measures and how many tens one of it is. */
interface Scale {
  readonly kind: string;
  readonly power: number;
}

/** Units that are others ten to some power: one tấn is 10³ kg. */
const OF_OTHERS: ReadonlyMap<string, Scale> = new Map(
  (
    [
      ['tấn', 'kg', 3],
      ['tạ', 'kg', 2],
      ['ha', 'm2', 4],
      ['km2', 'm2', 6],
      ['km', 'm', 3],
      ['m3', 'lít', 3],
      ['mwh', 'kwh', 3],
      ['gwh', 'kwh', 6],
      ['dân', 'người', 0],
      ['khẩu', 'người', 0],
      ['nhân khẩu', 'người', 0],
    ] as const
  ).map(([unit, kind, power]) => [foldName(unit), { kind: foldName(kind), power }]),
);

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^1[. ]?000[. ]?000 ?/, 'triệu '],
  [/^1[. ]?000 ?/, 'nghìn '],
  [/^tr(?:iệu)?\.? ?(?:đồng|đ|vnđ)$/, 'triệu đồng'],
];

function scaleOf(unit: string): Scale {
  let text = unit.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(PER_YEAR, '');
  for (const [form, words] of SHORT_FORMS) text = text.replace(form, words);
  const { kind, power } = unitScaleOf(text);
  const [measured = '', ...per] = kind.split('/');
  const other = OF_OTHERS.get(measured);
  return other ? { kind: [other.kind, ...per].join('/'), power: power + other.power } : { kind, power };
}

/**
 * The power of ten that turns a number in the unit `from` into one in the unit `to`; null when no exact factor is known.
 * `alike` are units a person says are the row's own.
 */
export function powerBetween(from: string, to: string, alike: readonly string[] = []): number | null {
  if (unitKey(from) === unitKey(to) || alike.some((unit) => unitKey(unit) === unitKey(from))) return 0;
  const [a, b] = [scaleOf(from), scaleOf(to)];
  return a.kind === b.kind ? a.power - b.power : null;
}

/** Whether a unit is so much of one thing for each of another («triệu đồng/người», «tạ/ha»); «/năm» is not. */
export function isPerUnit(unit: string): boolean {
  const plain = unit.normalize('NFC').toLowerCase().trim().replace(PER_YEAR, '');
  return /\S ?\/ ?\S|\S trên \S|\S bình quân/.test(plain) || /(?:^|\s)(?:lần|điểm|hạng|bậc)$/.test(plain);
}

/**
 * The power of ten a quotient of `numerator` by `denominator` is multiplied by to be in the unit `unit`: 2 for «%», 3 for «‰»,
 * and whatever «triệu đồng/người» asks for of tỷ đồng and người; null when the unit cannot come of those two.
 */
export function ratioPower(unit: string, numerator: string, denominator: string): number | null {
  const [top, bottom] = [scaleOf(numerator), scaleOf(denominator)];
  const own = top.power - bottom.power;
  const plain = unit.normalize('NFC').toLowerCase().trim().replace(PER_YEAR, '');
  if (plain === '' || plain.startsWith('%')) return own + 2;
  if (plain.startsWith('‰')) return own + 3;
  const [above = '', below = '', ...more] = plain.split('/');
  if (below === '' || more.length > 0) return null;
  const [wantedTop, wantedBottom] = [scaleOf(above), scaleOf(below)];
  if (wantedTop.kind !== top.kind || wantedBottom.kind !== bottom.kind) return null;
  return own - (wantedTop.power - wantedBottom.power);
}

/** Whether the same thing is usual in units of another size («tỷ đồng», «ha»), so that a number without one may be of either. */
export function isScaled(unit: string): boolean {
  const { kind, power } = scaleOf(unit);
  return power !== 0 || kind === MONEY;
}

const MONEY = foldName('đồng');

/** The number in the other unit, exactly. */
export function convert(value: Decimal, power: number): Decimal {
  return shift(value, power);
}
