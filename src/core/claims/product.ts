/** «135 ha, năng suất 53 tạ/ha, sản lượng 715,5 tấn»: area times yield makes the output. */
import type { Amount } from '#core/claims/amounts.ts';
import type { DraftClaim } from '#core/claims/claim.ts';
import { isExact, makeClaim } from '#core/claims/claim-making.ts';
import { inputOf, judge, type Input, type Outcome } from '#core/claims/recompute.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { add, multiply, ratioOf, subtract } from '#core/decimal.ts';
import { shift } from '#core/checks/unit-scale.ts';

/** Square metres in a hectare, as a power of ten. */
const HECTARE = 4;

export function readProducts(report: Report): DraftClaim[] {
  return [...report.bySentence.values()].flatMap((statements) => {
    const runs = new Map<number, Statement[]>();
    for (const statement of statements)
      runs.set(statement.run, [...(runs.get(statement.run) ?? []), statement]);
    return [...runs.values()].flatMap(ofRun);
  });
}

function ofRun(statements: readonly Statement[]): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const [n, crop] of statements.entries()) {
    // Area, yield and output one right after the other.
    const [yielded, output] = [statements[n + 1], statements[n + 2]];
    const [area, rate, made] = [crop.amount, yielded?.amount, output?.amount];
    if (!area || !rate || !made || !output || ![area, rate, made].every(isPlain)) continue;
    if (area.unit.key !== 'm2' || rate.unit.key !== 'kg/ha' || made.unit.key !== 'kg') continue;
    const outcome = productOf(inputOf(area), inputOf(rate));
    const recomputed = judge(made.value, made.places, outcome, made.unit.power, 'doubtful');
    claims.push(makeClaim('product', output, made, [area, rate], recomputed));
  }
  return claims;
}

function isPlain(amount: Amount): boolean {
  return isExact(amount) && !amount.of;
}

function productOf(area: Input, rate: Input): Outcome {
  const of = (a: Input['value'], b: Input['value']) => ratioOf(shift(multiply(a, b), -HECTARE));
  return {
    exact: of(area.value, rate.value),
    least: of(subtract(area.value, area.rounding), subtract(rate.value, rate.rounding)),
    most: of(add(area.value, area.rounding), add(rate.value, rate.rounding)),
  };
}
