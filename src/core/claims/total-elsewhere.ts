/**
 * A list of the parts of one thing («giá trị sản xuất: nông nghiệp …; công nghiệp …; dịch vụ …») against what is said of the whole
 * in other places: its total, what it reached, its change, the shares of its parts; and a list dated as a total is.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type DraftClaim } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim } from '#core/claims/claim-making.ts';
import { wordsOf } from '#core/claims/elsewhere.ts';
import { likeness, nameWords } from '#core/claims/name-words.ts';
import {
  inputOf,
  judge,
  minus,
  shareOf,
  sumInputs,
  withSign,
  type Input,
  type Outcome,
} from '#core/claims/recompute.ts';
import type { Report, StatedChange, Statement } from '#core/claims/statement.ts';
import { isSameKind } from '#core/claims/units.ts';
import { shift } from '#core/checks/unit-scale.ts';
import {
  absolute,
  compareDecimals,
  HUNDRED,
  multiply,
  negate,
  roundDecimal,
  subtract,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';

interface Listed {
  readonly header: ReadonlySet<string>;
  readonly parts: readonly Statement[];
}

export function readTotalsElsewhere(report: Report): DraftClaim[] {
  const lists = [...report.bySentence.values()].flatMap(listsOf).slice(0, MOST_LISTS);
  return lists.flatMap((list) => [
    ...ofTotals(report, list),
    ...ofStructure(report, list),
    ...ofDatedTotal(report, list),
  ]);
}

const FEWEST = 3;
/** A report holds a few such lists; each is looked for in all of it. */
const MOST_LISTS = 24;

/** Statements of one sentence under one header, in one kind of unit. */
function listsOf(statements: readonly Statement[]): Listed[] {
  const parts = statements.filter(
    ({ header, amount, depth }) => header !== '' && depth === 0 && amount !== null && isExact(amount),
  );
  const [first] = parts;
  if (!first?.amount || parts.length < FEWEST) return [];
  const { header } = first;
  const { unit } = first.amount;
  const alike = parts.filter(
    (part) => part.header === header && part.amount && isSameKind(part.amount.unit, unit),
  );
  return unit.kind === 'percent' || alike.length < parts.length ? [] : [{ header: nameWords(header), parts }];
}

function isTotalOf(total: Statement, list: Listed): boolean {
  const words = wordsOf(total);
  const [part] = list.parts;
  if (!part || total.sentence === part.sentence || list.header.size < 2) return false;
  const wanted = new Set([...list.header, ...nameWords('tổng')]);
  return likeness(words, wanted) === 'same';
}

function donesOf(parts: readonly Statement[]): Amount[] {
  return parts.flatMap(({ amount }) => (amount ? [doneOf(amount)] : []));
}

/** «tổng giá trị sản xuất 27.359 tỷ đồng, đạt 56,15%, tăng 14,57%». */
function ofTotals(report: Report, list: Listed): DraftClaim[] {
  const parts = donesOf(list.parts);
  return report.statements
    .filter(({ amount, isPlanned }) => amount && !isPlanned && isExact(amount))
    .filter((total) => isTotalOf(total, list))
    .flatMap((total): DraftClaim[] => {
      const whole = total.amount && doneOf(total.amount);
      const [first] = parts;
      if (!whole || !first || !isSameKind(whole.unit, first.unit)) return [];
      const sum = sumInputs(parts.map(inputOf));
      const claims = [sumClaim(total, whole, parts, sum)];
      const targets = list.parts.flatMap(({ amount }) => (amount?.of ? [amount.of] : []));
      const [percent] = total.percents;
      if (!total.amount?.of && percent && targets.length === parts.length) {
        const outcome = shareOf(inputOf(whole), sumInputs(targets.map(inputOf)));
        if (outcome)
          claims.push(
            softly(
              'total-elsewhere',
              total,
              percent.amount,
              [whole, ...targets],
              percent.amount.value,
              outcome,
            ),
          );
      }
      return [...claims, ...ofYearly(report, list, total, whole)];
    });
}

function sumClaim(total: Statement, whole: Amount, parts: readonly Amount[], sum: Input): DraftClaim {
  const stated = inputOf(whole);
  const excess = subtract(sum.value, stated.value);
  const isRight = compareDecimals(absolute(excess), sumInputs([sum, stated]).rounding) <= 0;
  const difference = shift(excess, -whole.unit.power);
  const judgement = isRight ? AGREES : disagrees({ code: 'sum-differs', difference }, 'wrong');
  return makeClaim(
    'sum',
    total,
    whole,
    parts,
    { computed: shift(sum.value, -whole.unit.power), judgement },
    parts[0] ?? null,
  );
}

/** What rests on finding the right list in another place is never called wrong outright. */
function softly(
  kind: 'total-elsewhere' | 'sum',
  total: Statement,
  at: Amount,
  from: readonly Amount[],
  printed: Decimal,
  outcome: Outcome,
): DraftClaim {
  return makeClaim(kind, total, at, from, judge(printed, at.places, outcome, 0, 'doubtful'), from[1] ?? null);
}

/** The whole's change against the bases of its parts, each known by its own change. */
function ofYearly(report: Report, list: Listed, total: Statement, whole: Amount): DraftClaim[] {
  const percent = total.changes.find(
    ({ kind, isMean, isOverPlan }) => kind === 'percent' && !isMean && !isOverPlan,
  );
  const beside = total.changes.some(({ kind }) => kind === 'difference');
  if (!percent || beside) return [];
  const bases: Input[] = [];
  for (const part of list.parts) {
    const base = baseOf(report, part);
    if (!base) return [];
    bases.push(base);
  }
  const sum = sumInputs(bases);
  const outcome = shareOf(minus(inputOf(whole), sum), sum);
  if (!outcome) return [];
  const printed = percent.falls ? negate(percent.amount.value) : percent.amount.value;
  return [
    softly('total-elsewhere', total, percent.amount, [whole, ...donesOf(list.parts)], printed, outcome),
  ];
}

/** A part's figure less its change, said with it or in another place. */
function baseOf(report: Report, part: Statement): Input | null {
  if (!part.amount) return null;
  const value = inputOf(doneOf(part.amount));
  const own = differenceOf(part.changes);
  if (own) return minus(value, own);
  const words = wordsOf(part);
  const other = report.statements.find(
    (statement) =>
      statement.amount === null &&
      differenceOf(statement.changes) !== null &&
      likeness(words, wordsOf(statement)) !== 'none' &&
      wordsOf(statement).size > 4,
  );
  const difference = other && differenceOf(other.changes);
  return difference ? minus(value, difference) : null;
}

function differenceOf(changes: readonly StatedChange[]): Input | null {
  const change = changes.find(({ kind, isOverPlan }) => kind === 'difference' && !isOverPlan);
  return change ? withSign(inputOf(change.amount), change.falls) : null;
}

/** «tỷ trọng khu vực I (nông nghiệp) 0,32%, …» against the values of the same parts. */
function ofStructure(report: Report, list: Listed): DraftClaim[] {
  const parts = donesOf(list.parts);
  const sum = sumInputs(parts.map(inputOf));
  for (const statements of report.bySentence.values()) {
    const shares = statements.filter(
      ({ amount, depth }) => amount?.unit.kind === 'percent' && !amount.of && depth === 0,
    );
    if (shares.length !== parts.length || statements.some(({ percents }) => percents.length > 0)) continue;
    if (!/cơ cấu|tỷ trọng/.test(shares.map(({ lead }) => lead).join(' '))) continue;
    const matched = shares.flatMap((share) => {
      const part = list.parts.filter((candidate) => namesPart(share, candidate));
      return part.length === 1 && part[0] ? [{ share, part: part[0] }] : [];
    });
    if (matched.length !== shares.length) continue;
    const claims = matched.flatMap(({ share, part }): DraftClaim[] => {
      const outcome = part.amount && shareOf(inputOf(doneOf(part.amount)), sum);
      if (!share.amount || !part.amount || !outcome) return [];
      return [
        softly(
          'total-elsewhere',
          share,
          share.amount,
          [doneOf(part.amount), ...parts],
          share.amount.value,
          outcome,
        ),
      ];
    });
    // Another price basis gives another structure: only where one share is borne out are the others of these values.
    if (claims.some(({ judgement }) => judgement.kind === 'agrees')) return claims;
  }
  return [];
}

/** «khu vực II (công nghiệp - xây dựng)» names «công nghiệp, xây dựng». */
function namesPart({ subject }: Statement, part: Statement): boolean {
  const inBrackets = /\(([^()]+)\)/.exec(subject)?.[1] ?? subject;
  return likeness(nameWords(inBrackets), nameWords(part.subject)) !== 'none';
}

/** «Kết quả đến ngày 10/5/2024: …; …» against a total of that day in another place that it nearly makes. */
function ofDatedTotal(report: Report, list: Listed): DraftClaim[] {
  const [first] = list.parts;
  if (!first || first.asOf === null || list.parts.length < LONG_LIST) return [];
  const parts = donesOf(list.parts);
  const sum = sumInputs(parts.map(inputOf));
  const totals = report.statements.filter(({ amount, block, isPlanned }) => {
    if (!amount || isPlanned || block === first.block || !isExact(amount) || !first.amount) return false;
    return isSameKind(amount.unit, first.amount.unit) && isNearly(sum.value, inputOf(doneOf(amount)).value);
  });
  const [total] = totals;
  const whole = total?.amount && doneOf(total.amount);
  if (!total || !whole || totals.length > 1 || !sharesDay(report, total, first)) return [];
  const computed = roundDecimal(shift(sum.value, -whole.unit.power), whole.places);
  const difference = subtract(computed, whole.value);
  const isRight = compareDecimals(computed, whole.value) === 0;
  const judgement = isRight ? AGREES : disagrees({ code: 'sum-differs', difference }, 'doubtful');
  return [makeClaim('sum', total, whole, parts, { computed, judgement }, parts[0] ?? null)];
}

const LONG_LIST = 4;

/** The total's paragraph names the day of the list. */
function sharesDay(report: Report, total: Statement, { asOf }: Statement): boolean {
  return report.statements.some((statement) => statement.block === total.block && statement.asOf === asOf);
}

/** Within two thousandths. */
function isNearly(a: Decimal, b: Decimal): boolean {
  return (
    compareDecimals(multiply(absolute(subtract(a, b)), toDecimal('500')), absolute(b)) <= 0 &&
    compareDecimals(b, HUNDRED) > 0
  );
}
