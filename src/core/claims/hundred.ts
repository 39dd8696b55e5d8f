/** «khu vực I chiếm 0,32%, khu vực II 49,15%, khu vực III 50,53%»: the shares of a structure make 100. */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type DraftClaim } from '#core/claims/claim.ts';
import { isExact, makeClaim } from '#core/claims/claim-making.ts';
import { pairGroups } from '#core/claims/flat-sum.ts';
import { inputOf, sumInputs } from '#core/claims/recompute.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { absolute, compareDecimals, HUNDRED, subtract, toDecimal } from '#core/decimal.ts';

export function readHundreds(report: Report): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const statements of report.bySentence.values()) {
    const [first] = statements;
    if (!first) continue;
    for (const shares of [...structures(report, statements), ...pairShares(statements)]) {
      const claim = ofShares(shares.statement, shares.amounts);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

interface Shares {
  readonly statement: Statement;
  readonly amounts: readonly Amount[];
}

/** Shares said of the parts of one thing, one after another. */
function structures(report: Report, statements: readonly Statement[]): Shares[] {
  const [first] = statements;
  const sentence = first && report.sentences[first.sentence];
  const words = sentence ? report.flow.lower.slice(sentence.from, sentence.to) : '';
  const isStructure = /cơ cấu|tỷ trọng|tỉ trọng/.test(words);
  const levels = statements.filter(
    ({ amount, depth, opens }) =>
      amount?.unit.kind === 'percent' && !amount.of && depth === 0 && opens === null,
  );
  const shares = levels.filter(({ lead }) => isStructure || /chiếm/.test(lead));
  const groups = split(shares);
  return groups.flatMap((group) => {
    const [head] = group;
    return head
      ? [{ statement: head, amounts: group.flatMap(({ amount }) => (amount ? [amount] : [])) }]
      : [];
  });
}

/** A structure may be told for two years in one sentence: a list goes on until it makes 100. */
function split(shares: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  let group: Statement[] = [];
  for (const share of shares) {
    group.push(share);
    if (group.length > 1 && isHundred(group.flatMap(({ amount }) => (amount ? [amount] : [])))) {
      groups.push(group);
      group = [];
    }
  }
  return group.length > 0 ? [...groups, group] : groups;
}

function isHundred(amounts: readonly Amount[]): boolean {
  const { value, rounding } = sumInputs(amounts.map(inputOf));
  return compareDecimals(absolute(subtract(value, HUNDRED)), rounding) <= 0;
}

/** «24/139, chiếm 17,3%; 111/139, chiếm 79,9%; …». */
function pairShares(statements: readonly Statement[]): Shares[] {
  return pairGroups(statements).flatMap((group) => {
    const [statement] = group;
    const amounts = group.flatMap(({ percents: [percent] }) =>
      percent?.kind === 'whole' ? [percent.amount] : [],
    );
    return statement && amounts.length === group.length ? [{ statement, amounts }] : [];
  });
}

const FEWEST = 3;

function ofShares(statement: Statement, amounts: readonly Amount[]): DraftClaim | null {
  const [at, ...others] = amounts.toReversed();
  if (!at || others.length === 0 || !amounts.every(isExact)) return null;
  const { value } = sumInputs(amounts.map(inputOf));
  if (isHundred(amounts))
    return makeClaim('hundred', statement, at, others, { computed: value, judgement: AGREES });
  const isNear = compareDecimals(absolute(subtract(value, HUNDRED)), toDecimal('10')) <= 0;
  if (amounts.length < FEWEST || !isNear) return null;
  const judgement = disagrees({ code: 'shares-not-hundred', difference: subtract(value, HUNDRED) }, 'wrong');
  return makeClaim('hundred', statement, at, others, { computed: value, judgement });
}
