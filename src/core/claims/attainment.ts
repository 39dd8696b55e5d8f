/**
 * «13.447/24.964 tỷ đồng, đạt 53,87% chỉ tiêu», «kế hoạch 30 tỷ … đạt 41%», «89%/93,55%, đạt tỷ lệ 95,1%», «vượt 1,5 ha so với kế
 * hoạch»: what has been reached against what is wanted.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, type DraftClaim } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim, sentenceOf } from '#core/claims/claim-making.ts';
import {
  changeOf,
  inputOf,
  judge,
  minus,
  outcomeOf,
  shareOf,
  type Recomputed,
} from '#core/claims/recompute.ts';
import type { Report, StatedChange, StatedPercent, Statement } from '#core/claims/statement.ts';
import { isSameKind } from '#core/claims/units.ts';
import { HUNDRED, negate, subtract } from '#core/decimal.ts';

export function readAttainments(report: Report): DraftClaim[] {
  return report.statements.flatMap((statement) => [
    ...ofPercents(report, statement),
    ...ofExcess(report, statement),
  ]);
}

function ofPercents(report: Report, statement: Statement): DraftClaim[] {
  const { amount } = statement;
  const percents = statement.percents.filter((percent) => isOfPlan(statement, percent));
  if (!amount || amount.isDoubtful || percents.length === 0) {
    return percents.map((percent) => makeClaim('attainment', statement, percent.amount, [], null));
  }
  const planned = amount.of ? [amount.of] : plannedFor(report, statement);
  const done = doneOf(amount);
  const tries = percents.map((percent) => ({ percent, best: bestOf(percent, done, planned) }));
  // Two assigners, one target printed: the percentage that is of it stands for it, the other cannot be checked.
  const isMet = tries.some(({ best }) => best?.recomputed.judgement === AGREES);
  return tries.map(({ percent, best }) => {
    const isOther = best === null || !isExact(amount) || (isMet && best.recomputed.judgement !== AGREES);
    return makeClaim(
      'attainment',
      statement,
      percent.amount,
      isOther ? [done] : [done, best.target],
      isOther ? null : best.recomputed,
    );
  });
}

/** «đạt 52%» beside a pair in tỷ đồng is of its second number; beside a count it is a share. */
function isOfPlan({ amount, isPlanned }: Statement, { kind, saysShare }: StatedPercent): boolean {
  if (isPlanned) return false;
  if (kind === 'plan') return true;
  return (
    kind === 'whole' &&
    !saysShare &&
    amount !== null &&
    amount.unit.kind !== 'counted' &&
    amount.unit.kind !== 'none'
  );
}

interface Tried {
  readonly target: Amount;
  readonly recomputed: Recomputed;
}

function bestOf({ amount: percent }: StatedPercent, done: Amount, planned: readonly Amount[]): Tried | null {
  let best: Tried | null = null;
  for (const target of planned) {
    const outcome = shareOf(inputOf(done), inputOf(target));
    if (!outcome || !isExact(target) || percent.isBound) continue;
    const recomputed = judge(percent.value, percent.places, outcome);
    if (recomputed.judgement.kind === 'agrees') return { target, recomputed };
    best ??= { target, recomputed };
  }
  return best;
}

/** The planned amounts said in the same sentence, or in the one before it of the same paragraph where only one is. */
function plannedFor(report: Report, statement: Statement): readonly Amount[] {
  const fits = (other: Statement): boolean =>
    other.isPlanned &&
    other.amount !== null &&
    statement.amount !== null &&
    isSameKind(other.amount.unit, statement.amount.unit);
  const amounts = (list: readonly Statement[]): Amount[] =>
    list.filter(fits).flatMap(({ amount }) => (amount ? [amount] : []));
  const own = amounts(
    sentenceOf(report, statement).filter(
      ({ run, outer }) => run === statement.run || outer === statement.index,
    ),
  );
  if (own.length > 0) return own;
  const inSentence = amounts(sentenceOf(report, statement).filter(({ index }) => index < statement.index));
  if (inSentence.length === 1) return inSentence;
  if (
    !/giải ngân|thực hiện|đạt/.test(
      report.flow.lower.slice(statementStart(report, statement), statement.amount?.from),
    )
  )
    return [];
  const before = earlierInBlock(report, statement).filter(fits);
  return before.length === 1 ? amounts(before) : [];
}

function statementStart({ sentences }: Report, { sentence }: Statement): number {
  return sentences[sentence]?.from ?? 0;
}

/** The plan a sentence speaks of may have been named up to two sentences before. */
const SENTENCES_BACK = 2;

function earlierInBlock(report: Report, { sentence, block }: Statement): Statement[] {
  const found: Statement[] = [];
  for (let back = 1; back <= SENTENCES_BACK; back++) {
    found.push(...(report.bySentence.get(sentence - back) ?? []).filter((other) => other.block === block));
  }
  return found;
}

/** «33/31,5 ha, vượt 1,5 ha so với kế hoạch», «đạt 115%, vượt 15% kế hoạch». */
function ofExcess(report: Report, statement: Statement): DraftClaim[] {
  const { amount } = statement;
  return statement.changes
    .filter(({ isOverPlan }) => isOverPlan)
    .flatMap((change): DraftClaim[] => {
      if (amount?.of && isExact(amount)) return [ofPair(statement, change, amount, amount.of)];
      const [planned] = amount ? plannedFor(report, statement) : [];
      if (amount && planned && isExact(amount) && isExact(planned))
        return [ofPair(statement, change, amount, planned)];
      const whole = statement.percents.find(({ kind }) => kind !== 'base');
      if (change.kind !== 'percent' || !whole || whole.amount.isBound) return [];
      const over = subtract(whole.amount.value, HUNDRED);
      const outcome = outcomeOf({ value: over, rounding: inputOf(whole.amount).rounding });
      return [
        makeClaim(
          'attainment',
          statement,
          change.amount,
          [whole.amount],
          judge(signed(change), change.amount.places, outcome),
        ),
      ];
    });
}

function ofPair(statement: Statement, change: StatedChange, amount: Amount, of: Amount): DraftClaim {
  const [a, b] = [inputOf(doneOf(amount)), inputOf(of)];
  const isShare = change.kind === 'percent' && amount.unit.kind !== 'percent';
  const outcome = isShare ? changeOf(a, b) : outcomeOf(minus(a, b));
  const isComparable = isShare || change.kind === 'percent' || isSameKind(change.amount.unit, amount.unit);
  if (!outcome || !isComparable || change.amount.isBound)
    return makeClaim('attainment', statement, change.amount, [amount], null);
  const power = isShare ? 0 : change.amount.unit.power;
  return makeClaim(
    'attainment',
    statement,
    change.amount,
    [amount],
    judge(signed(change), change.amount.places, outcome, power),
  );
}

function signed({ amount, falls }: StatedChange) {
  return falls ? negate(amount.value) : amount.value;
}
