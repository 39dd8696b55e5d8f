/** The arithmetic of an explanation, which is written alike in every language: numbers, sums and quotients. Computes nothing. */
import type { Decimal } from '#core/decimal.ts';
import type { Fact, Written } from '#core/explanation.ts';
import { printNumber } from '#core/number.ts';
import { printQuantity } from '#core/quantity.ts';

/** A number with a true minus sign. */
export function numberText(value: Decimal): string {
  return printNumber(value).replace('-', '−');
}

/** As `numberText`, with its sign always said. */
export function signedText(value: Decimal): string {
  const text = numberText(value);
  return text.startsWith('−') || /^[0,.]+$/.test(text) ? text : `+${text}`;
}

export function writtenText({ quantity }: Written): string {
  return printQuantity(quantity).replace('-', '−');
}

/** The number after its sign of equality; «≈» where only its first digits are written. */
export function equals(value: Written): string {
  return `${value.isExact ? '=' : '≈'} ${writtenText(value)}`;
}

/** Inside a formula: a count or a negative number stands in brackets. */
function operand(text: string): string {
  return /[/−]/.test(text) ? `(${text})` : text;
}

/** «700 + 808»; empty where there are too many to write out. */
export function sumText(terms: readonly Decimal[]): string {
  return terms.map((term) => operand(numberText(term))).join(' + ');
}

export function calculationText({
  rule,
  value,
  target,
  result,
}: Extract<Fact, { kind: 'calculation' }>): string {
  const [a, t] = [operand(writtenText(value)), operand(writtenText(target))];
  const equal = `= ${numberText(result)}`;
  switch (rule) {
    case 'figure-over-target':
    case 'figure-over-low':
    case 'figure-over-high':
      return `${a} ÷ ${t} × 100 ${equal}`;
    case 'target-over-figure':
    case 'low-over-figure':
    case 'high-over-figure':
      return `${t} ÷ ${a} × 100 ${equal}`;
    case 'two-minus':
      return `(2 − ${a} ÷ ${t}) × 100 ${equal}`;
    case 'inside-range':
      return `100`;
  }
}

interface TwoNumbers {
  readonly figure: Decimal;
  readonly base: Decimal;
  readonly result: Decimal;
}

export function differenceText({ figure, base, result }: TwoNumbers): string {
  return `${numberText(figure)} − ${operand(numberText(base))} = ${signedText(result)}`;
}

export function changePercentText({ figure, base, result }: TwoNumbers): string {
  const [a, b] = [numberText(figure), operand(numberText(base))];
  return `(${a} − ${b}) ÷ ${b} × 100 = ${signedText(result)}`;
}

export function timesText({ figure, base, result }: TwoNumbers): string {
  return `${numberText(figure)} ÷ ${operand(numberText(base))} = ${numberText(result)}`;
}
