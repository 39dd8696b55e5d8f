/**
 * How a target's text is understood: its goal, the year or stage the text itself names, and whether the unit written in it is
 * the row's. What is not certain stays words, whole. Knows nothing of rows and plans. Source: SPEC §4.
 */
import { isSameComparison, type Comparison } from '#core/comparison-text.ts';
import { compareDecimals, toDecimal } from '#core/decimal.ts';
import type { Period } from '#core/period.ts';
import { takePeriod, takeYear, type SaidPeriod, type SaidYear } from '#core/said-period.ts';
import { plainOf, readStated, type Stated } from '#core/stated-text.ts';
import type { Basis, Goal } from '#core/target.ts';
import { keepLine } from '#core/text.ts';
import {
  agreementOf,
  holdsTellingWord,
  isPercentUnit,
  isPlainWording,
  PER_YEAR,
  unitKey,
} from '#core/unit-text.ts';

export interface TargetReading {
  readonly goal: Goal;
  /** The year or stage named in the text («vào năm 2025», «giai đoạn 2016 - 2020»); null in words and in what is assigned. */
  readonly period: Period | null;
  /** A unit written in the text, against the row's. A text whose unit differs stays words. */
  readonly unit: 'none' | 'agrees' | 'differs';
}

/** The goal alone, as `readTarget` reads it. */
export function readGoal(text: string, unit = ''): Goal {
  return readTarget(text, unit).goal;
}

/** Reads a target's text in a row of the given unit ('' where it has none: then any unit in letters is taken). */
export function readTarget(text: string, unit: string): TargetReading {
  const reading = readSentence(text, unit);
  const isUnlikely = isBeyondTotal(reading.goal);
  return isUnlikely ? { goal: { kind: 'words', text: keepLine(text) }, period: null, unit: 'none' } : reading;
}

/** The goal in the words `printGoal` gives it, whatever its numbers; for files, where a person has decided what it means. */
export function readPrintedGoal(text: string): Goal {
  return readSentence(text, '').goal;
}

/** Nobody aims at more than all of them: «30/6» is a day. As a figure it stands, «6/5 xã» may well be reached. */
function isBeyondTotal(goal: Goal): boolean {
  if (goal.kind !== 'measured' || goal.comparison.comparator === 'range') return false;
  const { value } = goal.comparison;
  return value.kind === 'count' && compareDecimals(value.done, value.of) > 0;
}

function readSentence(text: string, unit: string): TargetReading {
  const kept = keepLine(text);
  const by = readAssigner(kept);
  if (by !== null) return { goal: { kind: 'assigned', by }, period: null, unit: 'none' };
  const words: TargetReading = { goal: { kind: 'words', text: kept }, period: null, unit: 'none' };
  const sentence = plainOf(kept).replace(/ ?[.;]$/, '');
  if (sentence.length > LONGEST_SENTENCE) return words;
  const named = takePeriod(sentence, unit);
  const yearly = takeYear(named.rest);
  const said = { ...named, ...yearly, unit };
  for (const read of [asReduction, asGrowth, asAverage, asTotal, asMaintained, asEqual, asYearlyShare]) {
    const sorted = read(said);
    if (sorted) return sorted === 'words' ? words : finish(sorted, said, words);
  }
  return finish(asLevel(said), said, words);
}

/** Longer than any target with a figure in it; keeps hostile texts from costing time. */
const LONGEST_SENTENCE = 400;

// «quận 5 giao»: a number that is part of a body's name; any other digit is a figure.
const NUMBERED_BODY = /(?:quận|phường|xã|huyện|tổ|khu vực|ấp|khóm|khu phố|cụm) \d{1,3}(?!\S)/gi;
const BEFORE_ASSIGNER = /^(?:(?:đạt|theo|chỉ tiêu|do)\s+)+/i;
// «ngoại giao», «bàn giao» … are other words; «vượt chỉ tiêu … giao» asks for more than what is assigned.
const NOT_ASSIGNING =
  /(?:^|\s)(?:ngoại|bàn|chuyển|kết|tiếp)$|(?:^|\s)(?:vượt|cao|thấp|chờ|đợi|đang|sẽ|đề nghị)\s/i;
// Bodies and phrases in which a telling word says nothing of whether anything is assigned.
const HARMLESS_IN_ASSIGNER = /cấp trên|tổng (?:cục|công ty)|cổ phần|(?:hàng|hằng|mỗi) năm/g;

/** Who assigns the figure, in «theo chỉ tiêu thành phố giao hàng năm»; null for any other text. */
function readAssigner(kept: string): string | null {
  const line = kept.replace(/[\s\u00A0\u202F]+/g, ' ').replace(/ ?[.;]$/, '');
  const assigned = /^(.*\S) giao(?: (?:hàng|hằng) năm)?$/i.exec(line)?.[1];
  if (assigned === undefined || /\d/.test(assigned.replace(NUMBERED_BODY, ''))) return null;
  if (NOT_ASSIGNING.test(assigned)) return null;
  // «chưa giao», «không thấp hơn mức thành phố giao»: nothing is assigned, or something is asked for beside it.
  if (holdsTellingWord(plainOf(assigned).replace(HARMLESS_IN_ASSIGNER, ''))) return null;
  return assigned.replace(BEFORE_ASSIGNER, '');
}

/** The sentence without the period and the year said in it. */
interface Said extends SaidPeriod, SaidYear {
  readonly unit: string;
}

/** A basis and what is said of the number; `names`: whether the indicator's name may stand before it. */
interface Sorted {
  readonly basis: Basis;
  readonly body: string;
  readonly names: boolean;
  readonly yearly: boolean;
}

type Sorting = Sorted | 'words' | null;

const FILLER = '(?:bình quân|trung bình|hằng năm|hàng năm|mỗi năm)';
const GROWING = new RegExp(
  `^(?:(\\D*?) )?tăng(?: trưởng(?: kinh tế)?(?: (?:đạt|ở mức))?)?((?: ${FILLER})*) (.+)$`,
);
const REDUCING = new RegExp(`^giảm((?: ${FILLER})*) (.+?)$`);
const FILLER_BEFORE_NUMBER = new RegExp(`^(\\D*?)((?: ?${FILLER})+) (?=\\D{0,20}\\d)`);

// «giảm tỷ lệ hộ nghèo còn 3%/năm», «tăng lên 95%/năm»: a level reached, not a change.
const REACHED = new RegExp(
  '(?<!\\p{L})(?:còn|xuống|lên|đạt|(?:về|đến|tới) mức|(?:thành|về)(?= (?:(?:dưới|trên|hơn|từ|khoảng|không quá|tối đa|tối thiểu) )?[^\\p{L}]*\\d))(?!\\p{L})',
  'u',
);

function saysReached(body: string): boolean {
  return REACHED.test(body.replace(/ trở (?:lên|xuống)$/, ''));
}

/** «giảm tỷ lệ hộ nghèo hàng năm 1,5%/năm»; without a year it is no yearly reduction. */
function asReduction({ rest, yearly, unit }: Said): Sorting {
  const match = REDUCING.exec(rest);
  if (!match || /^giảm (?:xuống|còn) /.test(rest)) return null;
  const [, filler = '', after = ''] = match;
  const named = FILLER_BEFORE_NUMBER.exec(after);
  const body = named ? `${named[1] ?? ''} ${after.slice(named[0].length)}`.trim() : after;
  if (saysReached(body)) return 'words';
  const isYearly = yearly || filler !== '' || named !== null || saysYear(unit);
  return isYearly ? { basis: 'reduction', body, names: true, yearly: true } : 'words';
}

function asGrowth({ rest, yearly, unit }: Said): Sorting {
  const match = GROWING.exec(rest);
  if (!match) return null;
  const [, name = '', filler = '', body = ''] = match;
  if (!isPlainWording(name)) return 'words';
  const isRate = /(?:tốc độ|nhịp độ|mức)$/.test(name) && body.startsWith('đạt ');
  if (saysReached(body) && !isRate) return 'words';
  return yearly || filler !== '' || saysYear(unit)
    ? { basis: 'growth', body, names: true, yearly: true }
    : 'words';
}

/**
 * «bình quân 7,5% - 8%/năm» is growth, except where the row itself is a percentage: «bình quân 0,9%/năm» of the rate of natural
 * increase is the rate. «bình quân 2.500/năm» says neither, and stays words.
 */
function asAverage({ rest, unit }: Said): Sorting {
  if (!rest.startsWith('bình quân ')) return null;
  const body = rest.slice('bình quân '.length);
  if (!/[%‰]/.test(body)) return 'words';
  return { basis: isPercentUnit(unit) ? 'level' : 'growth', body, names: false, yearly: true };
}

function asTotal({ rest, yearly }: Said): Sorting {
  const match = /^(?:tổng(?: cộng| số)?(?: cả giai đoạn)?|cả giai đoạn) (.+)$/.exec(rest);
  if (!match) return null;
  return yearly ? 'words' : { basis: 'total', body: match[1] ?? '', names: false, yearly };
}

function asMaintained({ rest, yearly }: Said): Sorting {
  const match = /^duy trì (?:(?:đạt|ở mức|mức) )*(.+)$/.exec(rest);
  return match && { basis: 'maintain', body: match[1] ?? '', names: true, yearly };
}

/** «bằng 95%» alone; «bằng 95% năm trước» is a share of something else. */
function asEqual({ rest, yearly, unit }: Said): Sorting {
  const body = /^(?:(?:phấn đấu|bảo đảm|đảm bảo|đạt|ở mức|mức) )*bằng (.+)$/.exec(rest)?.[1];
  if (body === undefined) return null;
  const stated = /^\d/.test(body) ? readStated(body, unit) : null;
  const isAlone = stated && (/^%?$/.test(stated.after) || unitKey(stated.after) === unitKey(unit));
  return isAlone ? { basis: 'level', body, names: false, yearly } : 'words';
}

/** «12,5%/năm trở lên» of an amount of money can only be its growth. */
function asYearlyShare({ rest, yearly, slashed, unit }: Said): Sorting {
  if (!slashed || !OF_MONEY.test(plainOf(unit)) || isPercentUnit(unit)) return null;
  const body = rest.replace(REACHING, '');
  return readStated(body, unit)?.after === '%' ? { basis: 'growth', body, names: false, yearly } : null;
}

const OF_MONEY = /(?<!\p{L})(?:đồng|usd|vnđ|đô la|euro)(?!\p{L})/u;

const REACHING =
  /^(?:(?:phấn đấu|bảo đảm|đảm bảo|đạt|ở mức|mức|hoàn thành|giảm xuống|(?:giảm )?(?:xuống )?còn|là) )+/;

function asLevel({ rest, yearly, place }: Said): Sorted {
  const names = place === 'before' || /^(?:tỷ|tỉ) lệ /.test(rest);
  return { basis: 'level', body: rest.replace(REACHING, ''), names, yearly };
}

function saysYear(unit: string): boolean {
  return isPercentUnit(unit) && PER_YEAR.test(plainOf(unit));
}

/** The reading a sorted sentence comes to, once its number and its unit are understood. */
function finish({ basis, body, names, yearly }: Sorted, said: Said, words: TargetReading): TargetReading {
  const stated =
    readStated(body, said.unit) ?? readAbout(body, said.unit) ?? (names ? readNamed(body, said.unit) : null);
  if (!stated || IN_BRACKETS.test(body)) return words;
  const isChange = basis === 'growth' || basis === 'reduction';
  // «giảm 1/2 hàng năm» is a half; a count is a change only in the form printGoal gives it.
  if (isChange && isCount(stated) && (!said.slashed || said.unit !== '')) return words;
  const unit = agreementFor(basis, stated, said.unit);
  if (unit === 'unclear') return words;
  if (unit === 'differs') return { ...words, unit };
  const ofStage = said.period !== null && said.period.includes('/');
  const isTotal = basis === 'level' && ofStage && !yearly && isAmount(stated, said.unit);
  // «đến năm 2020 tăng 12%/năm» holds every year until then: the year is no period of the target.
  const period = said.deadline && isChange ? null : said.period;
  const goal = measured(isTotal ? 'total' : basis, stated.comparison);
  return { goal, period, unit };
}

// «(98,5%)» is a negative number to accountants and a remark in a plan.
const IN_BRACKETS = /[(（] ?[\d.,]+ ?[%‰]? ?[)）]/;

function isCount({ comparison }: Stated): boolean {
  return comparison.comparator !== 'range' && comparison.value.kind === 'count';
}

/** «khoảng 95 - 97%»: a range already says that it is about so much. */
function readAbout(body: string, unit: string): Stated | null {
  const about = /^(?:khoảng|xấp xỉ) (?=(?:từ )?\d)(.+)$/.exec(body);
  const stated = about && readStated(about[1] ?? '', unit);
  return stated?.comparison.comparator === 'range' ? stated : null;
}

function measured(basis: Basis, comparison: Comparison): Goal {
  return { kind: 'measured', basis, comparison };
}

/** «tỷ lệ hộ dân sử dụng nước sạch 98,5%»: a name that says nothing of the number, then what is stated of it. */
function readNamed(body: string, unit: string): Stated | null {
  const match = NAMED.exec(body);
  const [, name = '', statement = ''] = match ?? [];
  if (name === '' || !isPlainWording(name.replace(/ (?:đạt|còn|ở mức|là|:)$/, ''))) return null;
  return readStated(statement, unit);
}

const BOUND =
  'từ|trên|dưới|hơn|không dưới|không quá|không vượt quá|không thấp hơn|không cao hơn|tối đa|tối thiểu|ít nhất|khoảng|xấp xỉ|' +
  '[<>]=?|[≤≥~≈=]';
const NAMED = new RegExp(`^(\\D*?):? ((?:(?:${BOUND}) ?)?-?\\d.*)$`);

/** Growth and reduction are in % whatever the row's unit; everything else is in the row's unit. */
function agreementFor(basis: Basis, stated: Stated, unit: string): ReturnType<typeof agreementOf> {
  const { after } = stated;
  if (basis !== 'growth' && basis !== 'reduction')
    return isShareOfPlan(stated, unit) ? 'unclear' : agreementOf(after, unit);
  const key = unitKey(after);
  if (key === '') return 'none';
  const inPoints =
    basis === 'reduction' && isPercentUnit(unit) && (key === unitKey(unit) || key === unitKey('điểm %'));
  return key === '%' || inPoints ? 'agrees' : 'unclear';
}

const OF_PLAN = /^(?:[%‰]|phần trăm) ?(?:(?:của|theo|số) )*(?:kế hoạch|dự toán|chỉ tiêu|mức)(?!\p{L})/u;
const ALL_ASSIGNED = /^% chỉ tiêu (?:.+ )?giao$/;

/** «95% kế hoạch» is an attainment; a row may be one, and «100% chỉ tiêu thành phố giao» is all of what was assigned. */
function isShareOfPlan({ comparison, after }: Stated, unit: string): boolean {
  if (!OF_PLAN.test(after) || OF_PLAN.test(plainOf(unit))) return false;
  const isAll = isSameComparison(comparison, HUNDRED);
  return !(isAll && ALL_ASSIGNED.test(after));
}

const HUNDRED: Comparison = { comparator: '=', value: { kind: 'number', value: toDecimal('100') } };

/** Something that adds up over a stage: neither a share nor a count of a whole. */
function isAmount(stated: Stated, unit: string): boolean {
  return !isCount(stated) && !/^[%‰]/.test(stated.after) && !isPercentUnit(unit);
}
