/**
 * Parts that look like a full split of their total and do not add up to it. A listing («trong đó …») is no split: parts may
 * then add up to less, or overlap. Knows one row and its parts.
 */
import { addUp, type AdditionFound } from '#core/checks/addition.ts';
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding, Seriousness, Slot } from '#core/checks/finding.ts';
import { shift } from '#core/checks/unit-scale.ts';
import { slotsOf, typedIn, withUnitFrom, type StatedNumber } from '#core/checks/stated-number.ts';
import { absolute, compareDecimals, multiply, signOf, toDecimal } from '#core/decimal.ts';
import type { Line } from '#core/plan.ts';

const OF_WHICH = /trong đó|bao gồm một số|một số/i;

export function checkPartsSum({ line, parts }: CheckedRow): readonly Finding[] {
  const { measure, accumulation } = line.indicator;
  const amounts = parts.filter(({ indicator }) => indicator.measure === 'amount');
  if (measure !== 'amount' || accumulation === 'average' || amounts.length < 2) return [];
  if ([line, ...amounts].some(isListing)) return [];
  return slotsOf(line).flatMap((slot) => {
    const split = splitIn(line, amounts, slot);
    const found = split && addUp(split.total, split.parts, slot);
    const surely = found && seriousnessOf(found);
    const seriousness = surely && isPartlyEstimated(split) ? 'doubtful' : surely;
    return found && seriousness ? [{ check: 'parts-sum', ...found, seriousness }] : [];
  });
}

function isListing({ indicator }: Line): boolean {
  return OF_WHICH.test(indicator.name) || OF_WHICH.test(indicator.label);
}

interface Split {
  readonly total: StatedNumber;
  readonly parts: readonly StatedNumber[];
}

/** Whether some were counted and others estimated, which differ by nature. */
function isPartlyEstimated({ total, parts }: Split): boolean {
  return parts.some(({ state }) => (state === 'estimate') !== (total.state === 'estimate'));
}

/** The total and its parts where every part states a number of the same kind, and none alone is above the total. */
function splitIn(line: Line, amounts: readonly Line[], slot: Slot): Split | null {
  const total = typedIn(line, slot);
  if (!total) return null;
  const parts: StatedNumber[] = [];
  for (const amount of amounts) {
    const typed = typedIn(amount, slot);
    const part = typed && withUnitFrom(typed, total.unit);
    if (part?.scale.kind !== total.scale.kind || part.basis !== total.basis) return null;
    if (isPartAbove(part, total)) return null; // asked by the check on parts above their total
    parts.push(part);
  }
  return { total, parts };
}

/** Whether a part, by itself, is more than the total; both of one kind of unit and above zero. */
export function isPartAbove(part: StatedNumber, total: StatedNumber): boolean {
  if (signOf(total.value) <= 0) return false;
  return compareDecimals(shift(part.value, part.scale.power), shift(total.value, total.scale.power)) > 0;
}

/** Null where so much is left over that the parts are plainly a listing of some. */
function seriousnessOf({ difference, total, isRounding }: AdditionFound): Seriousness | null {
  if (isRounding) return 'doubtful';
  if (signOf(difference) > 0 || signOf(total.value) <= 0) return 'wrong';
  const missing = absolute(difference);
  const isMoreThan = (times: string): boolean =>
    compareDecimals(multiply(missing, toDecimal(times)), total.value) > 0;
  return isMoreThan('2') ? null : isMoreThan('10') ? 'doubtful' : 'wrong';
}
