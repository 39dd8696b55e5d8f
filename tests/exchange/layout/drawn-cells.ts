/**
 * Values drawn at random and the cells in which programs and people write them: in some convention, grouped or not, with some
 * damage.
 */
import { toDecimal, type Decimal } from '#core/decimal.ts';
import { printNumber, type Convention } from '#core/number.ts';
import type { CellText } from './tables.ts';

/** A repeatable source of numbers in [0, 1). */
export type Draw = () => number;

export const pick = <T>(draw: Draw, ...from: readonly T[]): T => from[Math.floor(draw() * from.length)] as T; // never empty
export const chance = (draw: Draw, share: number): boolean => draw() < share;
export const between = (draw: Draw, low: number, high: number): number =>
  low + Math.floor(draw() * (high - low + 1));

/** A Decimal, a text that must come back as it is, or null for nothing. */
export type Drawn = Decimal | { readonly text: string } | null;

/** Every number has three digits after its only sign · some have three decimals · as most do. */
export type Sizes = 'groups of three' | 'thousandths' | 'usual';

/** How common some values are, in shares of one. */
export interface Shares {
  readonly words: number;
  readonly negative: number;
}

const USUAL: Shares = { words: 0.08, negative: 0.05 };

export function drawValue(
  draw: Draw,
  unit: string,
  base: number,
  kind: 'target' | 'figure',
  sizes: Sizes,
  { words, negative }: Shares = USUAL,
): Drawn {
  if (chance(draw, 0.06)) return null;
  if (kind === 'target' && sizes !== 'groups of three' && chance(draw, words))
    return { text: pick(draw, 'trên 95%', 'Đạt', '75 - 80%', 'từ 95% trở lên', '8/8') };
  const near = base * (0.8 + draw() * 0.4);
  if (sizes === 'groups of three') return toDecimal(String(Math.max(1000, Math.round(near * 1000))));
  if (['người', 'lao động', 'trường', 'hộ'].includes(unit))
    return toDecimal(String(Math.max(2, Math.round(near * 10))));
  const digits = near.toFixed(sizes === 'thousandths' ? pick(draw, 0, 2, 3) : pick(draw, 0, 1, 2, 2));
  return toDecimal(chance(draw, negative) && /[1-9]/.test(digits) ? `-${digits}` : digits);
}

/** A number as some program or person prints it in a convention. */
function printed(draw: Draw, value: Decimal, convention: Convention, isGrouped: boolean): string {
  const text = printNumber(value, { grouped: isGrouped, convention });
  if (value.startsWith('-') && chance(draw, 0.5))
    return pick(draw, `(${text.slice(1)})`, `−${text.slice(1)}`, `- ${text.slice(1)}`, `–${text.slice(1)}`);
  if (chance(draw, 0.02)) return ` ${text} `;
  return chance(draw, 0.01)
    ? text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number.parseInt(digit, 10)))
    : text;
}

export interface Style {
  /** One convention · a point for everything, as people do · now and then a number of the other convention · a workbook. */
  readonly habit: 'one' | 'points' | 'mixed' | 'workbook';
  readonly convention: Convention;
  readonly grouped: boolean;
  readonly percentSigns: boolean;
  readonly damage: number;
}

function otherThan(convention: Convention): Convention {
  return convention === 'comma' ? 'dot' : 'comma';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];

/** The cell of a truth, damaged now and then as programs do it. */
export function cellOf(draw: Draw, truth: Drawn, unit: string, style: Style): CellText {
  const { habit, percentSigns, damage } = style;
  if (habit === 'workbook' && typeof truth === 'string' && chance(draw, 0.95)) {
    const text = printNumber(truth, { grouped: style.grouped, convention: style.convention });
    return [unit === '%' && percentSigns ? `${text}%` : text, truth];
  }
  if (habit === 'points' && typeof truth === 'string')
    return truth.includes('.') ? truth : printNumber(truth);
  const isOther =
    habit === 'mixed' && typeof truth === 'string' && /^\d+\.\d{1,2}$/.test(truth) && chance(draw, 0.1);
  const grouped = style.grouped && !isOther;
  const convention = isOther ? otherThan(style.convention) : style.convention;
  if (truth === null) return pick(draw, '', '', '-', '…', 'x', '–');
  if (typeof truth !== 'string') {
    const { text } = truth;
    if (text === '8/8' && chance(draw, damage))
      return pick(draw, '8-Aug', '08-Thg8', '08/08/2026', '08/08/26', '2026-08-08');
    return text;
  }
  if (chance(draw, damage)) {
    const sign = convention === 'comma' ? ',' : '.';
    const whole = /^\d{4,9}$/.exec(truth)?.[0];
    if (whole && chance(draw, 0.3))
      return `${whole.charAt(0)}${sign}${whole.slice(1, 3)}E+0${whole.length - 1}`;
    const [, a = '', b = ''] = /^([1-9])\.([1-9])$/.exec(truth) ?? [];
    if (a !== '')
      return pick(draw, `${a}-${MONTHS[Number.parseInt(b, 10) - 1]}`, `0${a}/0${b}/2026`, `0${a}-Thg${b}`);
    if (truth.startsWith('-')) return `${printNumber(toDecimal(truth.slice(1)), { grouped, convention })}-`;
    if (chance(draw, 0.15)) return pick(draw, '#REF!', '#N/A', '####', '#DIV/0!');
    if (unit === '%' && percentSigns && /^\d{1,2}(?:\.\d{1,2})?$/.test(truth)) {
      const digits = truth.replace('.', '').padStart((truth.split('.')[1]?.length ?? 0) + 3, '0');
      const places = (truth.split('.')[1]?.length ?? 0) + 2;
      return `${digits.slice(0, -places)}${sign}${digits.slice(-places).replace(/0+$/, '') || '0'}`;
    }
    if (chance(draw, 0.2)) return `${printed(draw, truth, convention, grouped)} ${unit}`;
    if (chance(draw, 0.1)) return `00${printNumber(truth, { grouped: false, convention })}`;
  }
  const text = printed(draw, truth, convention, grouped);
  return unit === '%' && percentSigns && /\d\)?$/.test(text.trim()) && !text.includes('(')
    ? `${text.trim()}%`
    : text;
}
