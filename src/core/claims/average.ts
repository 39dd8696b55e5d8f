/** «tăng bình quân 7,9%/năm» beside the yearly series in its sentence, bracket or footnote. */
import type { Amount } from '#core/claims/amounts.ts';
import type { DraftClaim } from '#core/claims/claim.ts';
import { makeClaim } from '#core/claims/claim-making.ts';
import { notesBetween } from '#core/claims/note-places.ts';
import { judge, type Recomputed } from '#core/claims/recompute.ts';
import type { Report, StatedChange, Statement } from '#core/claims/statement.ts';
import {
  add,
  HUNDRED,
  negate,
  ratioOf,
  rootOf,
  signOf,
  subtract,
  multiply,
  sumDecimals,
  toDecimal,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';

export function readAverages(report: Report): DraftClaim[] {
  return report.statements.flatMap((statement) =>
    statement.changes
      .filter(({ isMean, kind }) => isMean && kind === 'percent')
      .map((mean) => {
        const series = seriesFor(report, statement, mean);
        const recomputed = mean.amount.isBound || series.length < FEWEST ? null : average(mean, series);
        return makeClaim(
          'average',
          statement,
          mean.amount,
          series.map(({ amount }) => amount),
          recomputed,
        );
      }),
  );
}

const FEWEST = 3;
const MOST = 12;
/** A footnote's mark stands right after what it is about. */
const FAR_FROM_MARK = 24;

function seriesFor(report: Report, statement: Statement, { amount }: StatedChange): StatedChange[] {
  const notes = notesBetween(report, amount.end, amount.end + FAR_FROM_MARK);
  const lists = [statement.sentence, ...notes.map(({ index }) => index), statement.sentence + 1];
  for (const sentence of lists) {
    const found = (report.bySentence.get(sentence) ?? [])
      .filter(({ index }) => sentence !== statement.sentence || index >= statement.index)
      .flatMap(({ changes }) => (isYearly(report, changes) ? changes.filter(isYear) : []));
    if (found.length >= FEWEST && found.length <= MOST) return found;
  }
  return [];
}

function isYear({ kind, isMean, amount }: StatedChange): boolean {
  return kind === 'percent' && !isMean && !amount.isBound;
}

/** Each of the changes has its year beside it. */
function isYearly({ flow }: Report, changes: readonly StatedChange[]): boolean {
  const years = changes.filter(isYear);
  return (
    years.length > 0 &&
    years.every(({ amount }) =>
      /(?:19|20)\d\d[^,;()]{0,20}$/.test(flow.lower.slice(amount.from - 36, amount.from)),
    )
  );
}

/** The mean of the rates or the rate that compounds to them: reports mean either. */
function average(mean: StatedChange, series: readonly StatedChange[]): Recomputed {
  const rates = series.map(signed);
  const plain: Ratio = { numerator: sumDecimals(rates), denominator: toDecimal(String(rates.length)) };
  const compounded = compound(rates);
  const tries = [plain, ...(compounded ? [compounded] : [])].map((exact) =>
    judge(signed(mean), mean.amount.places, { exact, least: exact, most: exact }),
  );
  const [first] = tries;
  return (
    tries.find(({ judgement }) => judgement.kind === 'agrees') ??
    first ??
    judge(signed(mean), mean.amount.places, same(plain))
  );
}

function same(exact: Ratio) {
  return { exact, least: exact, most: exact };
}

function compound(rates: readonly Decimal[]): Ratio | null {
  let product = ratioOf(toDecimal('1'));
  for (const rate of rates) {
    const factor = add(HUNDRED, rate);
    if (signOf(factor) <= 0) return null;
    product = {
      numerator: multiply(product.numerator, factor),
      denominator: multiply(product.denominator, HUNDRED),
    };
  }
  const root = rootOf(product, rates.length);
  return {
    numerator: multiply(subtract(root.numerator, root.denominator), HUNDRED),
    denominator: root.denominator,
  };
}

function signed({ amount, falls }: { readonly amount: Amount; readonly falls: boolean }): Decimal {
  return falls && signOf(amount.value) !== 0 ? negate(amount.value) : amount.value;
}
