/**
 * Counts whose meaning stands after them, told twice: «8/8 phường đạt chuẩn văn minh đô thị», «04 chỉ tiêu chưa đạt»; and the count
 * of things a neighbouring footnote lists. That they agree is said; that they do not, only where one whole is counted.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type DraftClaim, type Judgement } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim } from '#core/claims/claim-making.ts';
import { likeness, nameWords } from '#core/claims/name-words.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { sharesFirstWord } from '#core/claims/units.ts';
import { compareDecimals, isSameNumber, sumDecimals, toDecimal } from '#core/decimal.ts';

export function readToldAfter(report: Report): DraftClaim[] {
  return [...readPairsTwice(report), ...readVerdictCounts(report), ...readListsNearby(report)];
}

const FEWEST_WORDS = 5;
/** Reports hold a few dozen counts of this sort; more are not compared each with each. */
const MOST = 80;

/** «8/8 phường thuộc quận đạt chuẩn văn minh đô thị» in two sections. */
function readPairsTwice(report: Report): DraftClaim[] {
  const told = report.statements
    .filter(({ amount }) => amount?.of && amount.unit.kind === 'counted' && isExact(amount))
    .slice(0, MOST)
    .map((statement) => ({ statement, words: wordsAfter(statement) }));
  return told.flatMap(({ statement, words }, n): DraftClaim[] => {
    const twin = told
      .slice(0, n)
      .findLast(
        (other) => isSameCount(other.statement, statement) && likeness(other.words, words) === 'same',
      );
    if (!twin?.statement.amount || !statement.amount || words.size < FEWEST_WORDS) return [];
    const [first, second] = [doneOf(twin.statement.amount), doneOf(statement.amount)];
    const judgement: Judgement = isSameNumber(first.value, second.value)
      ? AGREES
      : disagrees({ code: 'contradicts' }, 'doubtful');
    return [makeClaim('restated', statement, second, [], { computed: first.value, judgement }, first)];
  });
}

function wordsAfter({ amount, tail }: Statement): ReadonlySet<string> {
  const words = nameWords(`${amount?.unit.key ?? ''} ${tail}`.replace(/(?:thuộc|cơ bản|đều|được) /g, ''));
  return words;
}

function isSameCount(a: Statement, b: Statement): boolean {
  const [first, second] = [a.amount?.of, b.amount?.of];
  return (
    a.sentence !== b.sentence &&
    a.isAhead === b.isAhead &&
    first != null &&
    second != null &&
    isSameNumber(first.value, second.value)
  );
}

const INDICATORS = /^chỉ tiêu(?!\p{L})/u;
const MISSED = /(?:không|chưa) (?:đạt|hoàn thành)/;
const OF_SOME = /lĩnh vực|nhóm|về |trong đó|kinh tế|xã hội|môi trường/;

/** «04 chỉ tiêu dự kiến không đạt», «còn 04 chỉ tiêu chưa đạt». */
function readVerdictCounts(report: Report): DraftClaim[] {
  const missed = report.statements.filter(({ amount, tail, isAhead }) => {
    const words = `${amount?.unit.key ?? ''} ${tail}`;
    return amount && !isAhead && INDICATORS.test(amount.unit.key) && isExact(amount) && MISSED.test(words);
  });
  const [first] = missed;
  return missed.slice(1, MOST).flatMap((statement): DraftClaim[] => {
    if (!first?.amount || !statement.amount || statement.sentence === first.sentence) return [];
    const [one, other] = [doneOf(first.amount), doneOf(statement.amount)];
    const isSame = isSameNumber(one.value, other.value);
    if (!isSame && (OF_SOME.test(statement.lead) || OF_SOME.test(first.lead))) return [];
    const judgement: Judgement = isSame ? AGREES : disagrees({ code: 'restated' }, 'doubtful');
    return [makeClaim('restated', statement, other, [], { computed: one.value, judgement }, one)];
  });
}

const FEWEST_PARTS = 3;
const NEAR_BLOCKS = 3;

/** «31/31 trường» in one footnote; «02 trường THPT; 06 trường THCS; 13 trường Tiểu học; 10 trường Mầm non» begins the next. */
function readListsNearby(report: Report): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const statements of report.bySentence.values()) {
    for (const parts of sameCounted(statements)) {
      const total = totalNear(report, parts);
      if (total) claims.push(total);
    }
  }
  return claims;
}

/** Runs of counts of one thing, one after another. */
function sameCounted(statements: readonly Statement[]): Statement[][] {
  const runs: Statement[][] = [];
  for (const statement of statements) {
    const { amount } = statement;
    if (!amount || amount.of || amount.unit.kind !== 'counted' || !isExact(amount) || statement.depth > 0)
      continue;
    const last = runs.at(-1);
    const before = last?.at(-1)?.amount;
    if (last && before && sharesFirstWord(before.unit, amount.unit)) last.push(statement);
    else runs.push([statement]);
  }
  return runs.filter(({ length }) => length >= FEWEST_PARTS);
}

function totalNear(report: Report, parts: readonly Statement[]): DraftClaim | null {
  const amounts = parts.flatMap(({ amount }) => (amount ? [amount] : []));
  const [first] = parts;
  if (!first) return null;
  const near = report.statements
    .slice(Math.max(0, first.index - MOST), first.index)
    .filter(
      ({ amount, block, isNote }) =>
        amount?.of && block !== first.block && first.block - block <= NEAR_BLOCKS && isNote === first.isNote,
    );
  for (const total of near.toReversed()) {
    const whole = total.amount?.of && { ...total.amount.of, unit: total.amount.unit };
    const found = whole && beginningOf(amounts, whole);
    if (whole && found)
      return makeClaim(
        'sum',
        total,
        whole,
        found,
        { computed: whole.value, judgement: AGREES },
        found[0] ?? null,
      );
  }
  return null;
}

function beginningOf(amounts: readonly Amount[], whole: Amount): Amount[] | null {
  const [first] = amounts;
  if (!first || !sharesFirstWord(first.unit, whole.unit) || compareDecimals(whole.value, toDecimal('10')) < 0)
    return null;
  for (let count = FEWEST_PARTS; count <= amounts.length; count++) {
    const some = amounts.slice(0, count);
    if (isSameNumber(sumDecimals(some.map(({ value }) => value)), whole.value)) return some;
  }
  return null;
}
