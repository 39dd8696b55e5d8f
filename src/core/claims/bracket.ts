/**
 * «giảm 11 vụ (4/15)»: this period's and the last one's count in brackets, against the change stated before it and the count of
 * the sentence.
 */
import { AGREES, disagrees, type DraftClaim, type Judgement } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim } from '#core/claims/claim-making.ts';
import { inputOf, judge, minus, outcomeOf } from '#core/claims/recompute.ts';
import type { Report, StatedChange, Statement } from '#core/claims/statement.ts';
import { isSameNumber, negate, subtract } from '#core/decimal.ts';

export function readBrackets(report: Report): DraftClaim[] {
  return report.statements.flatMap((statement) =>
    statement.changes.flatMap((change) => (change.bracket ? ofBracket(statement, change) : [])),
  );
}

function ofBracket(statement: Statement, change: StatedChange): DraftClaim[] {
  const { bracket } = change;
  const { amount } = statement;
  if (!bracket?.of || !isExact(bracket) || change.amount.isBound) return [];
  const [own, base] = [doneOf(bracket), bracket.of];
  const stated = change.falls ? negate(change.amount.value) : change.amount.value;
  const { power } = change.amount.unit;
  const inUnit = { ...change.amount.unit };
  const outcome = outcomeOf(minus(inputOf({ ...own, unit: inUnit }), inputOf({ ...base, unit: inUnit })));
  const recomputed =
    change.kind === 'difference' || change.kind === 'no-unit'
      ? judge(stated, change.amount.places, outcome, power)
      : null;
  const claims = [makeClaim('bracket', statement, change.amount, [bracket], recomputed)];
  if (!amount || amount.unit.kind === 'percent' || !isExact(amount) || change.kind !== 'difference')
    return claims;
  // The count said before must be the one in the bracket.
  const count = doneOf(amount);
  const isSame = isSameNumber(count.value, own.value);
  const judgement: Judgement = isSame ? AGREES : disagrees({ code: 'bracket-contradicts-count' }, 'wrong');
  const computed = subtract(count.value, base.value);
  return [
    ...claims,
    makeClaim('bracket', statement, bracket, [count, change.amount], { computed, judgement }, count),
  ];
}
