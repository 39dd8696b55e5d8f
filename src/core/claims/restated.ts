/**
 * The same figure in two places: one name, one kind of unit, nothing that sets them apart (year, part of the year, day). Numbers
 * written with other decimals or in another unit (tỷ, triệu) are the same where one is the other rounded.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type DraftClaim, type Judgement } from '#core/claims/claim.ts';
import { doneOf, isExact, makeClaim, nameOf, statementAt } from '#core/claims/claim-making.ts';
import { alikeIn, nameIndexOf, wordsOf } from '#core/claims/elsewhere.ts';
import { likeness, nameWords, type Likeness } from '#core/claims/name-words.ts';
import { inputOf } from '#core/claims/recompute.ts';
import type { Report, StatedPercent, Statement } from '#core/claims/statement.ts';
import { isSameKind, restOfNoun, type Unit } from '#core/claims/units.ts';
import { shift } from '#core/checks/unit-scale.ts';
import { readToldAfter } from '#core/claims/told-after.ts';
import {
  absolute,
  add,
  compareDecimals,
  compareRatio,
  HUNDRED,
  isSameNumber,
  multiply,
  signOf,
  subtract,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';

export function readRestated(report: Report): DraftClaim[] {
  const index = nameIndexOf(report);
  const claims: DraftClaim[] = [];
  for (const statement of report.statements) {
    if (!canBeRestated(report, statement)) continue;
    const words = wordsOf(statement);
    const earlier = alikeIn(index, words).filter(
      (other) => other.index < statement.index && canBeRestated(report, other),
    );
    const other = earlier.toReversed().find((candidate) => isSameThing(report, candidate, statement, words));
    if (other) claims.push(...compare(report, other, statement, likeness(wordsOf(other), words)));
  }
  return [...claims, ...readSameCounts(report, claims), ...readToldAfter(report)];
}

/** Said of whatever is spoken of: names that are the same in every report and mean another thing each time. */
const GENERAL = nameWords(
  'tổng kinh phí số tiền trị giá giá trị diện tích sản lượng năng suất chiều dài quy mô doanh thu vốn nguồn vốn kết quả công tác hỗ trợ ' +
    'tiếp nhận giải quyết xây dựng triển khai thành lập tham gia tham dự vận động kiểm tra xử lý phát hiện tuyên truyền khởi công thi công ' +
    'toàn đã được số lượng mới người lượt khoảng bình quân diện tích gieo trồng cuộc hội nghị buổi lớp lần phần tiếp tục',
);
/** Words by which two names of one thing may differ. */
const PASSING = nameWords('tổng số người độ chung nhà nước địa phương lượng');
const PASSING_OF_RATE = nameWords('mới tổng số người độ chung hộ dân lao động công dân');

function canBeRestated(report: Report, { amount, isPlanned, depth, outer, subject }: Statement): boolean {
  if (amount === null || isPlanned || depth > 1 || amount.isDoubtful) return false;
  // «1.508 lao động (trong đó 18 lao động đi nước ngoài)»: the one in brackets is of some of them.
  return depth === 0 || statementAt(report, outer)?.subject !== subject;
}

function tells(words: ReadonlySet<string>): boolean {
  if (words.size < 3) return false;
  let telling = 0;
  for (const word of words) if (!GENERAL.has(word)) telling++;
  return telling >= 3 || (telling >= 2 && words.size >= 4);
}

function subjectWords({ header, subject }: Statement): ReadonlySet<string> {
  return nameWords(`${header} ${subject}`);
}

function extraOf(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  return [...long].filter((word) => !short.has(word));
}

function isSameThing(report: Report, a: Statement, b: Statement, words: ReadonlySet<string>): boolean {
  if (a.sentence === b.sentence || a.isAhead !== b.isAhead || !a.amount || !b.amount) return false;
  // A bound is the same as a bound only.
  if (a.amount.isBound !== b.amount.isBound) return false;
  // «1.768/3.400, đạt 52%» leaves out what it counts.
  const leavesOut = (a.amount.unit.kind === 'none') !== (b.amount.unit.kind === 'none');
  const [theirs, own] = leavesOut ? [subjectWords(a), subjectWords(b)] : [wordsOf(a), words];
  const like = likeness(theirs, own);
  if (like === 'none' || !tells(theirs) || !tells(own)) return false;
  const isRate = rateOf(a) !== null && rateOf(b) !== null;
  if (
    like === 'part' &&
    !extraOf(theirs, own).every((word) => (isRate ? PASSING_OF_RATE : PASSING).has(word))
  )
    return false;
  if (!isRate && !areCounted(a.amount.unit, b.amount.unit)) return false;
  return isOneNoun(a, b) && isOneNoun(b, a) && isOneTime(report, a, b);
}

/** What goes on naming the one behind its number is in the name of the other: «… trường trung học cơ sở», «… phổ thông». */
function isOneNoun(a: Statement, b: Statement): boolean {
  if (!a.amount || !b.amount) return true;
  const other = nameWords(`${nameOf(b)} ${restOfNoun(b.amount.unit, b.tail)}`);
  const rest = nameWords(restOfNoun(a.amount.unit, a.tail));
  return [...rest].every((word) => other.has(word) || PASSING.has(word));
}

function areCounted(a: Unit, b: Unit): boolean {
  return (
    isSameKind(a, b) ||
    (a.kind === 'none' && b.kind === 'counted') ||
    (b.kind === 'none' && a.kind === 'counted')
  );
}

/** Different years, quarters or places in the headings above mean different figures. */
function isOneTime(report: Report, a: Statement, b: Statement): boolean {
  // The parts of one list are told one after another under headers of their own.
  if (a.block === b.block && a.header !== '') return false;
  const [yearsA, yearsB] = [yearsOf(a), yearsOf(b)];
  if (yearsA !== '' && yearsB !== '' && yearsA !== yearsB) return false;
  const [whenA, whenB] = [whenOf(report, a), whenOf(report, b)];
  return whenA === null || whenB === null || whenA === whenB;
}

const WHEN =
  /(?:\d+|sáu|chín|ba) tháng(?: (?:đầu|cuối) năm)?|quý [ivx\d]+|tháng \d+|vụ (?:đông xuân|hè thu|mùa|xuân|thu đông|đông|chiêm xuân)|khóa \S+|nhiệm kỳ \d+|đợt \d+|lần \d+/gu;

/** The part of the year last named before it in its paragraph, or in the line above. */
function whenOf(report: Report, { sentence, amount, header, under }: Statement): string | null {
  const begin = report.sentences[sentence]?.from ?? 0;
  const before = amount ? report.flow.lower.slice(Math.max(begin, amount.from - FAR), amount.from) : '';
  const named = [...`${under} ${header} ${before}`.replace(BASE, ' ').matchAll(WHEN)].at(-1)?.[0];
  return named?.replace(/^0/, '').replace(/ đầu năm$/, '') ?? null;
}

const FAR = 300;
const BASE = /so(?: với)? [^,;()]{0,40}/gu;

/** The year or stage it is told of, in its sentence or in the line above. */
function yearsOf({ years, under }: Statement): string {
  return (
    years.length > 0 ? years : [...under.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year)
  ).join();
}

/** The rate a statement gives: its own amount in %, or the percentage reached that is said of a count. */
function rateOf({ amount, percents }: Statement): Amount | null {
  if (amount?.unit.kind === 'percent') return doneOf(amount);
  const [percent] = percents;
  return percent?.kind === 'whole' && amount && !amount.of ? percent.amount : null;
}

function compare(report: Report, a: Statement, b: Statement, like: Likeness): DraftClaim[] {
  const [rateA, rateB] = [rateOf(a), rateOf(b)];
  const claims: DraftClaim[] = [];
  if (rateA && rateB) claims.push(...compareAmounts(report, a, b, rateA, rateB, like));
  else if (a.amount && b.amount)
    claims.push(...compareAmounts(report, a, b, doneOf(a.amount), doneOf(b.amount), like));
  return [...claims, ...comparePercents(a, b)];
}

function compareAmounts(
  report: Report,
  a: Statement,
  b: Statement,
  first: Amount,
  second: Amount,
  like: Likeness,
): DraftClaim[] {
  const judgement = judgeTelling(report, a, b, first, second, like);
  if (!judgement) return [];
  const computed = shift(shift(first.value, first.unit.power), -second.unit.power);
  return [makeClaim('restated', b, second, [], { computed, judgement }, first)];
}

function judgeTelling(
  report: Report,
  a: Statement,
  b: Statement,
  first: Amount,
  second: Amount,
  like: Likeness,
): Judgement | null {
  if (isRounded(first, second)) return AGREES;
  const sameDay = a.asOf !== null && a.asOf === b.asOf;
  const gap = gapOf(inputOf(first).value, inputOf(second).value);
  const isSameState = a.isEstimate === b.isEstimate;
  const isRate = first.unit.kind === 'percent';
  if (isEstimateBelow(a, b, first, second)) return disagrees({ code: 'below-earlier' }, 'doubtful');
  if (sameDay && isSameState && (like === 'same' || gap <= 5))
    return disagrees({ code: 'contradicts' }, 'wrong');
  const undated = a.asOf === null && b.asOf === null && whenOf(report, a) === whenOf(report, b);
  if (undated && isSameState && like === 'same' && (!isGeneralList(a) || gap <= 20))
    return disagrees({ code: 'contradicts' }, gap <= 200 ? 'wrong' : 'doubtful');
  const ofOneTarget = a.amount?.of && b.amount?.of && isSameNumber(a.amount.of.value, b.amount.of.value);
  if (isRate || ofOneTarget || gap <= 20) return disagrees({ code: 'restated' }, 'doubtful');
  return null;
}

/** In a list of like things under headings the same name may come again of another place. */
function isGeneralList({ header }: Statement): boolean {
  return header !== '';
}

/** The one is the other with fewer decimals, in whatever unit. */
function isRounded(a: Amount, b: Amount): boolean {
  const [first, second] = [inputOf(a), inputOf(b)];
  const apart = absolute(subtract(first.value, second.value));
  if (signOf(apart) === 0) return true;
  const wider = compareDecimals(first.rounding, second.rounding) >= 0 ? first.rounding : second.rounding;
  const isCoarser = !isSameNumber(first.rounding, second.rounding);
  return isCoarser && compareDecimals(apart, wider) <= 0;
}

/** How far apart, in hundredths of the smaller; 1000 at most. */
function gapOf(a: Decimal, b: Decimal): number {
  const [small, large] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
  if (signOf(small) <= 0) return 1000;
  const apart = { numerator: multiply(subtract(large, small), HUNDRED), denominator: small };
  return (
    [2, 5, 10, 15, 20, 50, 100, 200].find((limit) => compareRatio(apart, toDecimal(String(limit))) <= 0) ??
    1000
  );
}

/** «ước 6 tháng thu 265.790 triệu đồng» below «đến ngày 10/5 là 423,39 tỷ đồng». */
function isEstimateBelow(a: Statement, b: Statement, first: Amount, second: Amount): boolean {
  if (a.isEstimate === b.isEstimate || first.unit.kind !== 'money') return false;
  const [estimate, reached, day] = a.isEstimate ? [first, second, b.asOf] : [second, first, a.asOf];
  return day !== null && compareDecimals(inputOf(estimate).value, inputOf(reached).value) < 0;
}

/** «đạt 33,75% chỉ tiêu HĐND quận giao» and «đạt 37,75% chỉ tiêu Hội đồng nhân dân quận giao» of one figure. */
function comparePercents(a: Statement, b: Statement): DraftClaim[] {
  if (!a.amount || !b.amount || a.asOf !== b.asOf || a.isEstimate !== b.isEstimate) return [];
  if (gapOf(inputOf(doneOf(a.amount)).value, inputOf(doneOf(b.amount)).value) > 2) return [];
  return b.percents.flatMap((percent) => {
    const other = a.percents.find((candidate) => isSamePlan(candidate, percent));
    if (!other || percent.amount.isBound || other.amount.isBound) return [];
    const judgement = isRounded(other.amount, percent.amount)
      ? AGREES
      : disagrees({ code: 'contradicts' }, 'wrong');
    return [
      makeClaim('restated', b, percent.amount, [], { computed: other.amount.value, judgement }, other.amount),
    ];
  });
}

function isSamePlan(a: StatedPercent, b: StatedPercent): boolean {
  if (a.kind !== 'plan' || b.kind !== 'plan') return false;
  const [first, second] = [a, b].map(({ whose }) =>
    nameWords(whose.replace(/[^\p{L}\s]|giao|phân bổ/gu, ' ').replace(/thành phố/g, 'thànhphố')),
  );
  if (!first || !second) return false;
  return first.size === second.size && likeness(first, second) === 'same';
}

/** A count of three digits and more, of one thing, said twice in other words: that it is the same is worth knowing, no more. */
function readSameCounts(report: Report, known: readonly DraftClaim[]): DraftClaim[] {
  const seen = new Map<string, Statement>();
  const taken = new Set(known.map(({ at }) => at.from));
  const claims: DraftClaim[] = [];
  for (const statement of report.statements) {
    const { amount } = statement;
    if (!amount || amount.of || amount.unit.kind !== 'counted' || !isExact(amount)) continue;
    if (compareDecimals(amount.value, HUNDRED) < 0 || taken.has(amount.from)) continue;
    const key = `${add(amount.value, toDecimal('0'))} ${amount.unit.key.split(' ', 2).join(' ')}`;
    const first = seen.get(key);
    if (first?.amount && first.block !== statement.block) {
      claims.push(
        makeClaim(
          'restated',
          statement,
          amount,
          [],
          { computed: amount.value, judgement: AGREES },
          first.amount,
        ),
      );
    }
    seen.set(key, first ?? statement);
  }
  return claims;
}
