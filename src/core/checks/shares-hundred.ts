/** Shares of one structure that do not make 100 (or the share they divide further). Knows one row and its parts. */
import { isWithinRounding } from '#core/checks/addition.ts';
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding, Slot } from '#core/checks/finding.ts';
import { canonical, slotsOf, typedIn, type StatedNumber } from '#core/checks/stated-number.ts';
import { roundingOf, unitScaleOf } from '#core/checks/unit-scale.ts';
import {
  compareDecimals,
  HUNDRED,
  signOf,
  subtract,
  sumDecimals,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';
import type { Line } from '#core/plan.ts';

const PERCENT = unitScaleOf('%');
/** Shares adding up to less may be only some of the structure. */
const NEARLY_ALL = toDecimal('90');

export function checkSharesHundred({ line, parts }: CheckedRow): readonly Finding[] {
  const shares = parts.filter(({ indicator }) => indicator.measure === 'share');
  const [first] = shares;
  if (shares.length < 2 || !first) return [];
  return slotsOf(first).flatMap((slot) => checkStructure(line, shares, slot));
}

function checkStructure(line: Line, shares: readonly Line[], slot: Slot): Finding[] {
  const stated: StatedNumber[] = [];
  for (const share of shares) {
    const number = typedIn(share, slot);
    if (!number) return [];
    stated.push(number);
  }
  const [first, ...others] = stated;
  if (!first) return [];
  const sum = sumDecimals(stated.map(({ value }) => value));
  const divided = line.indicator.measure === 'share' ? typedIn(line, slot) : null;
  const agrees = (wanted: Decimal): boolean =>
    isWithinRounding(
      subtract(sum, wanted),
      PERCENT,
      [...stated, ...(divided ? [divided] : [])].map(({ value }) => roundingOf(value, PERCENT)),
    );
  const wanted = divided?.value ?? HUNDRED;
  if (agrees(wanted) || agrees(HUNDRED)) return [];
  const isListing = signOf(sum) >= 0 && divided === null && compareDecimals(sum, NEARLY_ALL) < 0;
  return [
    {
      check: 'shares-hundred',
      cells: [first.cell, ...others.map(({ cell }) => cell)],
      numbers: `${wanted} = ${stated
        .map((one) => canonical([one]))
        .sort()
        .join(' + ')}`,
      seriousness: isListing ? 'doubtful' : 'wrong',
      name: line.indicator.name,
      slot,
      sum,
      wanted,
    },
  ];
}
