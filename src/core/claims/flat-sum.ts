/**
 * Totals and parts that no bracket ties together: counts one after another in a sentence, and pairs over one whole («24/139 …,
 * 111/139 …»).
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type DraftClaim } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim } from '#core/claims/claim-making.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { isSameKind } from '#core/claims/units.ts';
import {
  compareDecimals,
  compareRatio,
  HUNDRED,
  isSameNumber,
  multiply,
  signOf,
  subtract,
  sumDecimals,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';

/** The amounts of a list that can be parts of a total: in its kind of unit, or counted in any word where the total is counted. */
export function addends(listed: readonly Statement[], total: Amount): Amount[] {
  return listed.flatMap(({ amount, isPlanned, lead }) => {
    if (!amount || isPlanned || amount.of || /(?:mỗi|bình quân)[^,;]*$/u.test(lead)) return [];
    const isCounted = total.unit.kind === 'counted' || total.unit.kind === 'none';
    const fits = isCounted
      ? amount.unit.kind === 'counted' || amount.unit.kind === 'none'
      : isSameKind(amount.unit, total.unit);
    return fits ? [amount] : [];
  });
}

/** «24/139 …; 111/139 …; 01/139 …; 03/139 …»: the counts over one whole make it, when they nearly do. */
export function readPairSums(report: Report): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const statements of report.bySentence.values()) {
    for (const group of pairGroups(statements)) {
      const [first] = group;
      const whole = first?.amount?.of;
      if (!first || !whole || group.length < 3) continue;
      const parts = group.flatMap(({ amount }) => (amount ? [doneOf(amount)] : []));
      const sum = sumDecimals(parts.map(({ value }) => value));
      if (!isNearWhole(sum, whole.value)) continue;
      const isRight = isSameNumber(sum, whole.value);
      const difference = subtract(sum, whole.value);
      const judgement = isRight ? AGREES : disagrees({ code: 'sum-differs', difference }, 'doubtful');
      claims.push(makeClaim('sum', first, whole, parts, { computed: sum, judgement }));
    }
  }
  return claims;
}

/** Pairs of one sentence one after another, over the same number. */
export function pairGroups(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const of = statement.amount?.of;
    if (!of || !statement.amount || !isExact(statement.amount) || statement.amount.unit.kind === 'percent')
      continue;
    const last = groups.at(-1);
    const lastOf = last?.at(-1)?.amount?.of;
    if (last && lastOf && isSameNumber(lastOf.value, of.value)) last.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

/** Within a tenth of it: else the list is of some only. */
function isNearWhole(sum: Decimal, whole: Decimal): boolean {
  if (signOf(whole) <= 0) return false;
  const covered = { numerator: multiply(sum, HUNDRED), denominator: whole };
  return compareRatio(covered, toDecimal('90')) >= 0 && compareRatio(covered, toDecimal('110')) <= 0;
}

/** «tiếp nhận 2.073 hồ sơ, giải quyết trước hẹn 1.277 hồ sơ, đúng hẹn 655 hồ sơ, đang giải quyết 141 hồ sơ». */
export function readFlatSums(report: Report): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const statements of report.bySentence.values()) {
    const flat = statements.filter(
      ({ depth, opens, isPlanned }) => depth === 0 && opens === null && !isPlanned,
    );
    for (const [n, total] of flat.entries()) {
      const claim =
        verdictsOf(total, flat.slice(n + 1, n + 1 + LONGEST)) ??
        flatSumOf(total, flat.slice(n + 1, n + 1 + LONGEST)) ??
        totalAfter(total, flat.slice(Math.max(0, n - LONGEST), n));
      if (claim) {
        claims.push(claim);
        break;
      }
    }
  }
  return claims;
}

const LONGEST = 12;

function flatSumOf(total: Statement, after: readonly Statement[]): DraftClaim | null {
  const parts = runOf(total, after);
  if (parts.length < 2) return null;
  const whole = total.amount && doneOf(total.amount);
  if (!whole) return null;
  const sum = sumDecimals(parts.map(({ value }) => value));
  if (isSameNumber(sum, whole.value))
    return makeClaim('sum', total, whole, parts, { computed: sum, judgement: AGREES });
  if (parts.length < 3 || !isNearly(sum, whole.value)) return null;
  const judgement = disagrees({ code: 'sum-differs', difference: subtract(sum, whole.value) }, 'doubtful');
  return makeClaim('sum', total, whole, parts, { computed: sum, judgement });
}

/** «14/18 chỉ tiêu đạt, 03 chỉ tiêu đánh giá cuối năm, 01 chỉ tiêu chưa đạt»: every indicator is one of them. */
function verdictsOf(total: Statement, after: readonly Statement[]): DraftClaim | null {
  const { amount } = total;
  if (!amount?.of || !isIndicators(amount) || !isExact(amount)) return null;
  const others = after.flatMap(({ amount: other }) =>
    other && !other.of && isIndicators(other) && isExact(other) ? [other] : [],
  );
  if (others.length === 0) return null;
  const parts = [doneOf(amount), ...others];
  const sum = sumDecimals(parts.map(({ value }) => value));
  const within = sumDecimals(others.map(({ value }) => value));
  if (isSameNumber(within, amount.value))
    return makeClaim('sum', total, doneOf(amount), others, { computed: within, judgement: AGREES });
  const isRight = isSameNumber(sum, amount.of.value);
  if (!isRight && (others.length < 2 || !isNearWhole(sum, amount.of.value))) return null;
  const judgement = isRight
    ? AGREES
    : disagrees({ code: 'sum-differs', difference: subtract(sum, amount.of.value) }, 'doubtful');
  return makeClaim('sum', total, amount.of, parts, { computed: sum, judgement });
}

function isIndicators({ unit }: Amount): boolean {
  return unit.kind === 'counted' && /^chỉ tiêu(?!\p{L})/u.test(unit.key);
}

/** «35 đơn kiến nghị, 01 đơn tố cáo, 14 đơn khiếu nại, đã xử lý 50/50 đơn»: only a total that is right is known to be one. */
function totalAfter(total: Statement, before: readonly Statement[]): DraftClaim | null {
  const whole = total.amount?.of ?? null;
  if (!whole || !total.amount) return null;
  const parts = runOf({ ...total, amount: { ...whole, unit: total.amount.unit } }, before);
  const sum = sumDecimals(parts.map(({ value }) => value));
  if (parts.length < 2 || !isSameNumber(sum, whole.value)) return null;
  return makeClaim('sum', total, whole, parts, { computed: sum, judgement: AGREES });
}

/** Exact counts in the total's unit, each less than it. */
function runOf({ amount: total }: Statement, listed: readonly Statement[]): Amount[] {
  if (
    !total ||
    total.unit.kind !== 'counted' ||
    !isExact(total) ||
    compareDecimals(total.value, toDecimal('10')) < 0
  )
    return [];
  const parts: Amount[] = [];
  for (const { amount } of listed) {
    if (!amount || amount.of || !isSameKind(amount.unit, total.unit)) continue;
    if (!isExact(amount) || compareDecimals(amount.value, total.value) >= 0) return [];
    parts.push(amount);
  }
  return parts;
}

/** Within a hundredth: nothing but a total comes so near to the sum of three. */
function isNearly(sum: Decimal, total: Decimal): boolean {
  const gap = subtract(sum, total);
  const size = gap.startsWith('-') ? subtract(total, sum) : gap;
  return compareRatio({ numerator: multiply(size, HUNDRED), denominator: total }, toDecimal('1')) <= 0;
}
