/**
 * «24/139, chiếm 17,3%», «31/31 trường, đạt 100%», «100% xã (36/36 xã)», «30 vụ, trong đó hòa giải thành 19 vụ, đạt 63,33%»: counts
 * as shares of a whole.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { disagrees, type DraftClaim } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim, sentenceOf, statementAt } from '#core/claims/claim-making.ts';
import { inputOf, judge, shareOf, type Recomputed } from '#core/claims/recompute.ts';
import type { Report, StatedPercent, Statement } from '#core/claims/statement.ts';
import { isSameKind, sharesFirstWord } from '#core/claims/units.ts';
import {
  compareDecimals,
  HUNDRED,
  multiply,
  roundRatio,
  signOf,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';

export function readShares(report: Report): DraftClaim[] {
  return report.statements.flatMap((statement) => {
    const { amount } = statement;
    if (!amount) return [];
    if (amount.unit.kind === 'percent') return ofBracketedCount(report, statement, amount);
    return statement.percents
      .filter(
        ({ kind, saysShare }) =>
          kind === 'whole' && (saysShare || amount.unit.kind === 'counted' || amount.unit.kind === 'none'),
      )
      .flatMap((percent) => ofCount(report, statement, percent, amount));
  });
}

/** «58,9% (66/112 thôn)». */
function ofBracketedCount(report: Report, statement: Statement, percent: Amount): DraftClaim[] {
  if (percent.of) return ofRates(statement, percent);
  const inside = sentenceOf(report, statement).find(
    ({ outer, amount }) => outer === statement.index && amount?.of != null,
  );
  const count = inside?.amount;
  if (!count?.of || count.unit.kind === 'percent' || !isExact(count) || !isExact(percent)) return [];
  const outcome = shareOf(inputOf(doneOf(count)), inputOf(count.of));
  return outcome
    ? [makeClaim('share', statement, percent, [count], judge(percent.value, percent.places, outcome))]
    : [];
}

/** «54,52%/82%, đạt tỷ lệ 66,49%» is read with attainments; the rates alone state nothing to work out. */
function ofRates(statement: Statement, rates: Amount): DraftClaim[] {
  return statement.percents.length > 0 ? [] : [makeClaim('attainment', statement, rates, [], null)];
}

function ofCount(report: Report, statement: Statement, percent: StatedPercent, amount: Amount): DraftClaim[] {
  const { amount: stated } = percent;
  const done = doneOf(amount);
  const claim = (of: Amount | null, recomputed: Recomputed | null): DraftClaim =>
    makeClaim('share', statement, stated, of ? [done, of] : [done], recomputed);
  if (!isExact(amount) || stated.isBound) return [claim(null, null)];
  if (amount.of) return [claim(amount.of, tryShare(done, amount.of, stated))];
  const wholes = wholesFor(report, statement, done);
  for (const whole of wholes) {
    const tried = tryShare(done, whole.amount, stated);
    if (tried?.judgement.kind === 'agrees') return [claim(whole.amount, tried)];
  }
  const [nearest] = wholes;
  const isPart = statement.opens === 'of-which';
  const blamed =
    nearest?.isSame && (percent.saysShare || isPart) ? tryShare(done, nearest.amount, stated) : null;
  if (nearest && blamed && (isPart || isLikely(blamed.computed, stated.value)))
    return [claim(nearest.amount, blamed)];
  return ofNeighbours(report, statement, percent, done) ?? [claim(null, null)];
}

function tryShare(done: Amount, of: Amount, stated: Amount): Recomputed | null {
  const outcome = shareOf(inputOf(done), inputOf(of));
  return outcome && judge(stated.value, stated.places, outcome);
}

/** Less than three times as much, or as little: else it is a share of something else. */
function isLikely(computed: Decimal, stated: Decimal): boolean {
  const [small, large] = compareDecimals(computed, stated) <= 0 ? [computed, stated] : [stated, computed];
  return compareDecimals(multiply(small, toDecimal('3')), large) >= 0;
}

interface Whole {
  readonly amount: Amount;
  /** Counted in the very same word. */
  readonly isSame: boolean;
}

/** What a count may be a share of: the statement whose bracket it stands in, then those before it in its sentence. */
function wholesFor(report: Report, statement: Statement, done: Amount): Whole[] {
  const outer = statementAt(report, statement.outer);
  const before = sentenceOf(report, statement)
    .filter(({ index, isPlanned }) => index < statement.index && !isPlanned)
    .toReversed();
  return [...(outer ? [outer] : []), ...before].flatMap(({ amount: said }) => {
    // «32 hộ nghèo trên tổng số 8.450 hộ …; 75 hộ cận nghèo»: the whole of the one is that of the other.
    const amount = said?.of ?? said;
    if (!amount || !isExact(amount) || amount.unit.kind !== done.unit.kind) return [];
    const isSame = isSameKind(amount.unit, done.unit);
    if (!isSame && !sharesFirstWord(amount.unit, done.unit)) return [];
    return compareDecimals(amount.value, done.value) >= 0 ? [{ amount, isSame }] : [];
  });
}

/**
 * «Cao cấp 28 đ/c, chiếm 22,04%» after «Thạc sỹ 24/139, chiếm 17,3%»: the whole is not printed, but its neighbours' is. Where it
 * does not give the share, the wholes that would give the shares of its own list are looked for.
 */
function ofNeighbours(
  report: Report,
  statement: Statement,
  { amount: stated, saysShare }: StatedPercent,
  done: Amount,
): DraftClaim[] | null {
  if (!saysShare) return null;
  const near = sentenceOf(report, statement);
  const pairs = near.filter(
    ({ index, amount, percents }) => index < statement.index && amount?.of != null && percents.length > 0,
  );
  const whole = pairs.at(-1)?.amount?.of;
  if (!whole || compareDecimals(whole.value, done.value) < 0) return null;
  const tried = tryShare(done, whole, stated);
  if (!tried) return null;
  if (tried.judgement.kind === 'agrees') return [makeClaim('share', statement, stated, [done, whole], tried)];
  const siblings = near.filter(
    ({ header, amount, percents }) =>
      header === statement.header && amount !== null && !amount.of && percents.length > 0,
  );
  const implied = impliedWhole(siblings);
  const judgement = disagrees({ code: 'denominator-not-printed', implied }, 'doubtful');
  const first = makeClaim('share', statement, stated, [done, whole], { computed: tried.computed, judgement });
  const again = implied && recomputedOn(implied, done, stated);
  return again && again.judgement.kind !== 'agrees'
    ? [first, makeClaim('share', statement, stated, [done], again)]
    : [first];
}

function recomputedOn(implied: Decimal, done: Amount, stated: Amount): Recomputed | null {
  const outcome = shareOf(inputOf(done), { value: implied, rounding: toDecimal('0') });
  return outcome && judge(stated.value, stated.places, outcome);
}

/** The whole number that gives most of the shares of a list best; null for none, or where it could be any. */
function impliedWhole(siblings: readonly Statement[]): Decimal | null {
  const shares = siblings.flatMap(({ amount, percents: [percent] }) => {
    const isFit = amount && percent && signOf(percent.amount.value) > 0;
    return isFit ? [{ done: amount.value, stated: percent.amount }] : [];
  });
  const largest = shares.toSorted((a, b) => compareDecimals(b.done, a.done))[0];
  if (!largest) return null;
  const whole = roundRatio(
    { numerator: multiply(largest.done, HUNDRED), denominator: largest.stated.value },
    0,
  );
  const back =
    signOf(whole) > 0
      ? roundRatio({ numerator: multiply(largest.done, HUNDRED), denominator: whole }, largest.stated.places)
      : null;
  return back !== null && compareDecimals(back, largest.stated.value) === 0 ? whole : null;
}
