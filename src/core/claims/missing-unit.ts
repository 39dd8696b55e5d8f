/** «giảm 4,62 so với cùng kỳ», «đạt 53,87 kế hoạch»: a number of which nobody can say what it is. */
import { disagrees, type DraftClaim } from '#core/claims/claim.ts';
import { makeClaim } from '#core/claims/claim-making.ts';
import type { Report, Statement } from '#core/claims/statement.ts';

export function readMissingUnits(report: Report): DraftClaim[] {
  return report.statements.flatMap((statement) => [...ofChanges(statement), ...ofAttainment(statement)]);
}

const MISSING = { computed: null, judgement: disagrees({ code: 'missing-unit' }, 'missing') } as const;

function ofChanges(statement: Statement): DraftClaim[] {
  return statement.changes
    .filter(
      ({ kind, amount, basis }) =>
        kind === 'no-unit' &&
        !amount.isDoubtful &&
        (amount.places > 0 || basis !== null) &&
        saysNothing(statement),
    )
    .map(({ amount }) => unitClaim(statement, amount));
}

/** Beside a count the bare number counts the same; beside money or a rate it could be either. */
function saysNothing({ amount }: Statement): boolean {
  return amount === null || amount.unit.kind !== 'counted';
}

const PLAN = /^(?:chỉ tiêu|kế hoạch|dự toán|kh)(?!\p{L})/u;

function ofAttainment(statement: Statement): DraftClaim[] {
  const { amount, lead } = statement;
  if (!amount || amount.of || amount.places === 0 || amount.isDoubtful) return [];
  const isOfPlan =
    amount.unit.kind === 'counted' && PLAN.test(amount.unit.key) && /(?:đạt|bằng) ?$/.test(lead);
  return isOfPlan ? [unitClaim(statement, amount)] : [];
}

function unitClaim(statement: Statement, amount: Statement['amount'] & object): DraftClaim {
  const claim = makeClaim('unit', statement, amount, [], null);
  return { ...claim, ...MISSING };
}
