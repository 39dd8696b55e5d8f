/** Numbers in scientific form («1,2E+03», «1,23E+15»): what they may have been, or that their digits are gone. Knows one text. */
import { doubted, type CellReading } from '#exchange/layout/cell-reading.ts';

const FORM = /^([-+−–]?)(\d{1,3})(?:[.,](\d{1,20}))?\s?[eE]\s?([+-]?\d{1,4})$/;

/** Programs show digits in this form from twelve on; below that it is somebody's choice, and may still be rounded. */
const LOST_FROM = 11;

/** A doubt for any text in scientific form; null for others. */
export function readScientific(text: string): CellReading | null {
  const [whole, sign = '', lead = '', decimals = '', power = ''] = FORM.exec(text) ?? [];
  if (whole === undefined) return null;
  const exponent = Number.parseInt(power, 10);
  const tens = exponent + lead.length - 1;
  if (tens >= LOST_FROM || Math.abs(exponent) > LOST_FROM) return doubted('digits-lost');
  const plain = shifted(lead, decimals, exponent);
  return doubted('scientific', [/[-−–]/.test(sign) ? `-${plain}` : plain]);
}

/** The digits with the comma moved, without zeros that say nothing. */
function shifted(lead: string, decimals: string, exponent: number): string {
  const digits = lead + decimals;
  const point = lead.length + exponent;
  const padded =
    point > digits.length
      ? digits.padEnd(point, '0')
      : point < 1
        ? digits.padStart(digits.length + 1 - point, '0')
        : digits;
  const at = Math.max(1, point);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at).replace(/0+$/, '');
  return after === '' ? whole : `${whole},${after}`;
}
