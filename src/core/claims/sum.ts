/**
 * «12.225 tín đồ (5.641 Phật giáo, …)», «820 cơ sở, trong đó …», parts listed in a footnote, counts one after another: whether the
 * parts listed make the total stated.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type DraftClaim } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim } from '#core/claims/claim-making.ts';
import { inputOf, sumInputs } from '#core/claims/recompute.ts';
import { addends, readFlatSums, readPairSums } from '#core/claims/flat-sum.ts';
import { sentenceAt } from '#core/claims/note-places.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { isSameKind, sharesFirstWord, type Unit } from '#core/claims/units.ts';
import { shift } from '#core/checks/unit-scale.ts';
import {
  absolute,
  compareDecimals,
  compareRatio,
  HUNDRED,
  multiply,
  signOf,
  subtract,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';

export function readSums(report: Report): DraftClaim[] {
  return [...readListed(report), ...readFootnotes(report), ...readPairSums(report), ...readFlatSums(report)];
}

/** Parts in the bracket after a total, or after «trong đó», «gồm». */
function readListed(report: Report): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const statements of report.bySentence.values()) {
    for (const total of statements) {
      const inside = statements.filter(({ outer }) => outer === total.index);
      const totals = [
        total,
        ...statements.filter(({ index, depth }) => index < total.index && depth === total.depth),
      ];
      if (inside.length > 1)
        claims.push(...addUp(totals, inside, opensOf(inside), bracketWords(report, inside)));
    }
    claims.push(...afterOpening(report, statements));
  }
  return claims;
}

type Opening = 'of-which' | 'consists' | 'bracket' | 'note';

function opensOf(parts: readonly Statement[]): Opening {
  return parts[0]?.opens === 'of-which' ? 'of-which' : 'bracket';
}

function bracketWords({ flow }: Report, parts: readonly Statement[]): string {
  const [first, last] = [parts[0]?.amount, parts.at(-1)?.amount];
  return first && last ? flow.lower.slice(Math.max(0, first.from - 40), last.end + 20) : '';
}

/** «Toàn xã có 820 cơ sở, trong đó: 184 …, 34 …»; the total may end the sentence before. */
function afterOpening(report: Report, statements: readonly Statement[]): DraftClaim[] {
  const at = statements.findIndex(({ opens, depth }) => opens !== null && depth === 0);
  const first = statements[at];
  if (!first) return [];
  const own = statements.slice(0, at).filter(({ depth }) => depth === 0);
  const before = own.length > 0 ? own : sentenceBefore(report, first);
  const parts = statements.slice(at).filter(({ depth }) => depth === 0);
  const words = parts.map(({ lead }) => lead).join(' ');
  return parts.length > 1 ? addUp(before.toReversed(), parts, first.opens ?? 'of-which', words) : [];
}

function sentenceBefore(report: Report, { sentence, block }: Statement): readonly Statement[] {
  return (report.bySentence.get(sentence - 1) ?? []).filter(
    (other) => other.block === block && other.depth === 0,
  );
}

/** The footnote whose mark stands right after a total lists its parts. */
function readFootnotes(report: Report): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const { index, anchor, isNote } of report.sentences) {
    const parts =
      isNote && anchor !== null
        ? (report.bySentence.get(index) ?? []).filter(({ depth }) => depth === 0)
        : [];
    if (anchor === null || parts.length < 2) continue;
    const sentence = sentenceAt(report, anchor);
    const before = sentence ? (report.bySentence.get(sentence.index) ?? []) : [];
    const near = before.filter(
      ({ amount }) => amount !== null && amount.end <= anchor && anchor - amount.end <= FAR_FROM_MARK,
    );
    claims.push(...addUp(near.toReversed(), parts, opensOf(parts) === 'of-which' ? 'of-which' : 'note', ''));
  }
  return claims;
}

/** A footnote's mark stands after the words that name its total. */
const FAR_FROM_MARK = 60;

/** Categories that lie across one another: they may well add up to more. */
const OVERLAPPING =
  /(?<!\p{L})(?:nữ|đảng viên|dân tộc|trẻ em|người cao tuổi|trên chuẩn|trong số|lượt|mỗi|bình quân|tối đa)(?!\p{L})/u;

function addUp(
  totals: readonly Statement[],
  listed: readonly Statement[],
  opening: Opening,
  words: string,
): DraftClaim[] {
  const tried = totals.flatMap((total) => {
    const found = trySum(total, listed, opening);
    return found ? [found] : [];
  });
  const right = tried.find(({ isRight }) => isRight);
  if (right) return [right.claim];
  const [nearest] = tried.filter(({ isBlamed }) => isBlamed);
  return nearest && !OVERLAPPING.test(words) ? [nearest.claim] : [];
}

interface TriedSum {
  readonly claim: DraftClaim;
  readonly isRight: boolean;
  /** The difference is worth telling. */
  readonly isBlamed: boolean;
}

function trySum(total: Statement, listed: readonly Statement[], opening: Opening): TriedSum | null {
  const { amount } = total;
  if (!amount || amount.unit.kind === 'percent' || total.isPlanned || !isExact(amount)) return null;
  const whole = doneOf(amount);
  const parts = addends(listed, whole);
  if (parts.length < 2 || parts.some((part) => !isExact(part))) return null;
  const sum = sumInputs(parts.map((part) => inputOf(inUnitOf(part, whole.unit))));
  const stated = inputOf(whole);
  const excess = subtract(sum.value, stated.value);
  const roundings = sumInputs([{ value: sum.value, rounding: sum.rounding }, stated]).rounding;
  const isRight = compareDecimals(absolute(excess), roundings) <= 0;
  const computed = trimZeros(shift(sum.value, -whole.unit.power));
  const difference = trimZeros(shift(excess, -whole.unit.power));
  const strength = strengthOf(parts, whole);
  const blame = isRight ? null : blameFor(sum.value, stated.value, opening, parts.length, strength);
  const judgement = isRight ? AGREES : disagrees({ code: 'sum-differs', difference }, blame ?? 'doubtful');
  if (isRight && strength === 'other' && signOf(excess) !== 0) return null;
  return {
    claim: makeClaim('sum', total, whole, parts, { computed, judgement }),
    isRight,
    isBlamed: blame !== null,
  };
}

function inUnitOf(part: Amount, unit: Unit): Amount {
  return part.unit.kind === unit.kind && part.unit.kind !== 'counted' ? part : { ...part, unit: { ...unit } };
}

/** Whether all parts are counted as the total is, some are, or none is. */
function strengthOf(parts: readonly Amount[], whole: Amount): 'same' | 'some' | 'other' {
  const alike = parts.filter(
    ({ unit }) => isSameKind(unit, whole.unit) || sharesFirstWord(unit, whole.unit),
  ).length;
  return alike === parts.length
    ? 'same'
    : alike > 0 || parts.every(({ unit }) => unit.kind === 'none')
      ? 'some'
      : 'other';
}

/** How serious a difference is; null where the list may well be of something else, or of some parts only. */
function blameFor(
  sum: Decimal,
  total: Decimal,
  opening: Opening,
  count: number,
  strength: 'same' | 'some' | 'other',
): 'wrong' | 'doubtful' | null {
  if (strength === 'other' || signOf(total) <= 0) return null;
  const covered = { numerator: multiply(sum, HUNDRED), denominator: total };
  const isOver = compareDecimals(sum, total) > 0;
  if (compareRatio(covered, toDecimal('250')) > 0) return null;
  if (opening === 'of-which' && !isOver)
    return count > 2 && compareRatio(covered, toDecimal('95')) >= 0 ? 'doubtful' : null;
  if (compareRatio(covered, toDecimal('60')) < 0) return null;
  return strength === 'same' && opening !== 'of-which'
    ? 'wrong'
    : strength === 'same' && isOver
      ? 'wrong'
      : 'doubtful';
}
