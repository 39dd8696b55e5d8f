/**
 * «tăng 50 tỷ đồng, tăng 10,71% so cùng kỳ», «giảm 37,5% so với cùng kỳ năm 2020 (151.592 lượt)», «giảm 29 tỷ đồng, đạt 75,21% so
 * cùng kỳ», «gấp 2,5 lần»: changes against what the report prints of the base, or lets work out.
 */
import type { Amount } from '#core/claims/amounts.ts';
import type { DraftClaim } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim } from '#core/claims/claim-making.ts';
import { findElsewhere } from '#core/claims/elsewhere.ts';
import {
  changeOf,
  inputOf,
  judge,
  minus,
  outcomeOf,
  shareOf,
  withSign,
  type Input,
  type Outcome,
  type Recomputed,
} from '#core/claims/recompute.ts';
import type { Report, StatedChange, StatedPercent, Statement } from '#core/claims/statement.ts';
import { isSameKind } from '#core/claims/units.ts';
import { negate, signOf, toDecimal, type Decimal } from '#core/decimal.ts';

export function readChanges(report: Report): DraftClaim[] {
  return report.statements.flatMap((statement) => {
    const changes = statement.changes.filter(
      ({ isOverPlan, isMean, kind }) => !isOverPlan && !isMean && kind !== 'no-unit',
    );
    const ratios = statement.percents.filter(({ kind }) => kind === 'base');
    return [
      ...changes.map((change, n) => ofChange(report, statement, change, neighbourOf(changes, n))),
      ...ratios.map((ratio) => ofRatio(report, statement, ratio, changes)),
    ].flat();
  });
}

/** The difference that a percentage stands beside: just before it, else just after, against the same base. */
function neighbourOf(changes: readonly StatedChange[], n: number): StatedChange | null {
  const [before, own, after] = [changes[n - 1], changes[n], changes[n + 1]];
  const fits = (other: StatedChange | undefined): other is StatedChange =>
    other?.kind === 'difference' &&
    own !== undefined &&
    (other.basis === null || own.basis === null || other.basis === own.basis);
  if (own?.kind === 'difference') return null;
  return fits(before)
    ? before
    : fits(after) && after.repeats
      ? after
      : fits(after) && changes.length === 2
        ? after
        : null;
}

function ofChange(
  report: Report,
  statement: Statement,
  change: StatedChange,
  beside: StatedChange | null,
): DraftClaim[] {
  const { base, amount } = statement;
  const usable = !change.amount.isBound && (amount === null || isExact(amount));
  const done = amount && usable ? doneOf(amount) : null;
  if (!usable) return [makeClaim('change', statement, change.amount, [], null)];
  if (done && base && isExact(base)) return [againstBase(statement, change, done, base)];
  if (beside && !beside.amount.isBound && change.kind !== 'difference')
    return besideDifference(report, statement, change, beside, done);
  return change.kind === 'difference' && change.bracket
    ? []
    : [makeClaim('change', statement, change.amount, done ? [done] : [], null)];
}

/** Value and base are both printed. */
function againstBase(statement: Statement, change: StatedChange, done: Amount, base: Amount): DraftClaim {
  const from = [done, base];
  const [a, b] = [
    inputOf(done),
    inputOf({ ...base, unit: base.unit.kind === 'none' ? done.unit : base.unit }),
  ];
  const inPoints = done.unit.kind === 'percent';
  const ways: { outcome: Outcome | null; power: number }[] = [];
  if (change.kind === 'multiple') ways.push({ outcome: shareOf(a, b, toDecimal('1')), power: 0 });
  if (change.kind === 'difference' || (change.kind === 'percent' && inPoints))
    ways.push({ outcome: outcomeOf(minus(a, b)), power: change.amount.unit.power });
  if (change.kind === 'percent') ways.push({ outcome: changeOf(a, b), power: 0 });
  return makeClaim('change', statement, change.amount, from, bestOf(change, ways));
}

function bestOf(
  change: StatedChange,
  ways: readonly { outcome: Outcome | null; power: number }[],
): Recomputed | null {
  const judged = ways.flatMap(({ outcome, power }) =>
    outcome ? [judge(signed(change), change.amount.places, outcome, power)] : [],
  );
  return judged.find(({ judgement }) => judgement.kind === 'agrees') ?? judged[0] ?? null;
}

/** The base is the value less the printed difference; the value may stand in another place of the report. */
function besideDifference(
  report: Report,
  statement: Statement,
  change: StatedChange,
  beside: StatedChange,
  done: Amount | null,
): DraftClaim[] {
  const difference = withSign(inputOf(beside.amount), beside.falls);
  const fits = done !== null && isSameKind(done.unit, beside.amount.unit);
  if (fits)
    return [
      makeClaim(
        'change',
        statement,
        change.amount,
        [done, beside.amount],
        onDifference(change, inputOf(done), difference),
      ),
    ];
  if (done) return [makeClaim('change', statement, change.amount, [beside.amount], null)];
  for (const { amount, isSame } of findElsewhere(report, statement, beside.amount.unit)) {
    const tried = onDifference(change, inputOf(amount), difference);
    if (tried && (tried.judgement.kind === 'agrees' || isSame))
      return [makeClaim('change', statement, change.amount, [beside.amount], tried, amount)];
  }
  return [makeClaim('change', statement, change.amount, [beside.amount], null)];
}

function onDifference(change: StatedChange, value: Input, difference: Input): Recomputed | null {
  const base = minus(value, difference);
  const outcome =
    change.kind === 'multiple' ? shareOf(value, base, toDecimal('1')) : changeOn(difference, base);
  return outcome && judge(signed(change), change.amount.places, outcome);
}

/** The difference in percent of the base, with the sign of the difference. */
function changeOn(difference: Input, base: Input): Outcome | null {
  return shareOf(difference, base);
}

/** «đạt 75,21% so cùng kỳ» beside a difference or a base. */
function ofRatio(
  report: Report,
  statement: Statement,
  { amount: ratio }: StatedPercent,
  changes: readonly StatedChange[],
): DraftClaim[] {
  const { base, amount } = statement;
  const done = amount && isExact(amount) ? doneOf(amount) : null;
  const claim = (
    from: readonly Amount[],
    recomputed: Recomputed | null,
    other: Amount | null = null,
  ): DraftClaim[] => [makeClaim('change', statement, ratio, from, recomputed, other)];
  const judged = (outcome: Outcome | null): Recomputed | null =>
    outcome && judge(ratio.value, ratio.places, outcome);
  if (ratio.isBound) return claim([], null);
  if (done && base && isExact(base))
    return claim([done, base], judged(shareOf(inputOf(done), inputOf(base))));
  const beside = changes.find(({ kind, amount: { isBound } }) => kind === 'difference' && !isBound);
  if (!beside) return claim(done ? [done] : [], null);
  const difference = withSign(inputOf(beside.amount), beside.falls);
  const onValue = (value: Input): Recomputed | null => judged(shareOf(value, minus(value, difference)));
  if (done && isSameKind(done.unit, beside.amount.unit))
    return claim([done, beside.amount], onValue(inputOf(done)));
  if (done) return claim([done], null);
  for (const { amount: found, isSame } of findElsewhere(report, statement, beside.amount.unit)) {
    const tried = onValue(inputOf(found));
    if (tried && (tried.judgement.kind === 'agrees' || isSame)) return claim([beside.amount], tried, found);
  }
  return claim([beside.amount], null);
}

function signed({ amount, falls, kind }: StatedChange): Decimal {
  return falls && kind !== 'multiple' && signOf(amount.value) !== 0 ? negate(amount.value) : amount.value;
}
