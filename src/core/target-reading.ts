/**
 * How a target's text is understood: its goal, the year or stage the text itself names, and whether the unit written in it is
 * the row's. What is not certain stays words, whole. Knows nothing of rows and plans. Source: SPEC §4.
 */
import type { Comparison } from '#core/comparison-text.ts';
import { readPeriod, type Period } from '#core/period.ts';
import { plainOf, readStated, type Stated } from '#core/stated-text.ts';
import type { Basis, Goal } from '#core/target.ts';
import { keepLine } from '#core/text.ts';
import { agreementOf, isPercentUnit, isPlainWording, PER_YEAR, unitKey } from '#core/unit-text.ts';

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
  const kept = keepLine(text);
  const by = readAssigner(kept);
  if (by !== null) return { goal: { kind: 'assigned', by }, period: null, unit: 'none' };
  const words: TargetReading = { goal: { kind: 'words', text: kept }, period: null, unit: 'none' };
  const sentence = plainOf(kept).replace(/ ?[.;]$/, '');
  if (sentence.length > LONGEST_SENTENCE) return words;
  const named = takePeriod(sentence);
  const yearly = takeYear(named.rest);
  const said = { ...named, ...yearly, unit };
  for (const read of [asReduction, asGrowth, asAverage, asTotal, asMaintained]) {
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
const NOT_ASSIGNING = /(?:^|\s)(?:ngoại|bàn|chuyển|kết|tiếp)$|(?:^|\s)vượt\s/i;

/** Who assigns the figure, in «theo chỉ tiêu thành phố giao hàng năm»; null for any other text. */
function readAssigner(kept: string): string | null {
  const line = kept.replace(/[\s\u00A0\u202F]+/g, ' ').replace(/ ?[.;]$/, '');
  const assigned = /^(.*\S) giao(?: (?:hàng|hằng) năm)?$/i.exec(line)?.[1];
  if (assigned === undefined || /\d/.test(assigned.replace(NUMBERED_BODY, ''))) return null;
  return NOT_ASSIGNING.test(assigned) ? null : assigned.replace(BEFORE_ASSIGNER, '');
}

interface Said {
  /** What is left of the sentence, without the period and the year said at its end. */
  readonly rest: string;
  readonly period: Period | null;
  /** The period stands before everything else, or is a year something must be reached by. */
  readonly place: 'before' | 'after' | 'nowhere';
  readonly deadline: boolean;
  readonly yearly: boolean;
  readonly unit: string;
}

const YEAR = '(đến|tới|vào|trong)(?: hết| cuối)* năm (\\d{4})';
const STAGE = '(?:(?:trong|của) )?(?:suốt )?(?:giai đoạn|nhiệm kỳ) (\\d{4}) ?[-–—] ?(\\d{4})';
const PERIOD_BEFORE = new RegExp(`^(?:${YEAR}|${STAGE})(?: ?[,:-] ?| )`);
const PERIOD_AFTER = new RegExp(`,? (?:${YEAR}|${STAGE})$`);

function takePeriod(sentence: string): Pick<Said, 'rest' | 'period' | 'place' | 'deadline'> {
  for (const [pattern, place] of [
    [PERIOD_BEFORE, 'before'],
    [PERIOD_AFTER, 'after'],
  ] as const) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const [whole, reach, year, first, last] = match;
    const period = readPeriod(year ?? `${first ?? ''}/${last ?? ''}`);
    if (!period || !/^(?:19|20|21)/.test(period)) continue;
    const rest = place === 'before' ? sentence.slice(whole.length) : sentence.slice(0, match.index);
    return { rest: rest.trim(), period, place, deadline: reach === 'đến' || reach === 'tới' };
  }
  return { rest: sentence, period: null, place: 'nowhere', deadline: false };
}

const SINCE_LAST_YEAR = /,? so (?:với )?(?:cùng kỳ )?năm (?:trước|liền trước|ngoái)$/;
const EACH_YEAR_BEFORE = /^(?:hằng|hàng|mỗi) năm,? /;

function takeYear(sentence: string): { readonly rest: string; readonly yearly: boolean } {
  let rest = sentence.replace(/(?<!\p{L})bình quận(?= [\d(])/gu, 'bình quân'); // a misprint of a real document
  rest = rest.replace(SINCE_LAST_YEAR, '').replace(PER_YEAR, '').replace(EACH_YEAR_BEFORE, '');
  return { rest, yearly: rest.length < sentence.length };
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
const GROWING = new RegExp(`^(?:(\\D*?) )?tăng((?: ${FILLER})*) (.+)$`);
const REDUCING = new RegExp(`^giảm((?: ${FILLER})*) (.+?)$`);
const FILLER_BEFORE_NUMBER = new RegExp(`^(\\D*?)((?: ?${FILLER})+) (?=\\D{0,20}\\d)`);

/** «giảm tỷ lệ hộ nghèo hàng năm 1,5%/năm»; without a year it is no yearly reduction. */
function asReduction({ rest, yearly, unit }: Said): Sorting {
  const match = REDUCING.exec(rest);
  if (!match || /^giảm (?:xuống )?còn /.test(rest)) return null;
  const [, filler = '', after = ''] = match;
  const named = FILLER_BEFORE_NUMBER.exec(after);
  const body = named ? `${named[1] ?? ''} ${after.slice(named[0].length)}`.trim() : after;
  const isYearly = yearly || filler !== '' || named !== null || saysYear(unit);
  return isYearly ? { basis: 'reduction', body, names: true, yearly: true } : 'words';
}

function asGrowth({ rest, yearly, unit }: Said): Sorting {
  const match = GROWING.exec(rest);
  if (!match) return null;
  const [, name = '', filler = '', body = ''] = match;
  if (!isPlainWording(name)) return 'words';
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

const REACHING = /^(?:(?:phấn đấu|bảo đảm|đảm bảo|đạt|ở mức|mức|hoàn thành|(?:giảm )?(?:xuống )?còn|là) )+/;

function asLevel({ rest, yearly, place }: Said): Sorted {
  const names = place === 'before' || /^(?:tỷ|tỉ) lệ /.test(rest);
  return { basis: 'level', body: rest.replace(REACHING, ''), names, yearly };
}

function saysYear(unit: string): boolean {
  return isPercentUnit(unit) && PER_YEAR.test(plainOf(unit));
}

/** The reading a sorted sentence comes to, once its number and its unit are understood. */
function finish({ basis, body, names, yearly }: Sorted, said: Said, words: TargetReading): TargetReading {
  const stated = readStated(body, said.unit) ?? (names ? readNamed(body, said.unit) : null);
  if (!stated) return words;
  const unit = agreementFor(basis, stated, said.unit);
  if (unit === 'unclear') return words;
  if (unit === 'differs') return { ...words, unit };
  const ofStage = said.period !== null && said.period.includes('/');
  const isTotal = basis === 'level' && ofStage && !yearly && isAmount(stated, said.unit);
  // «đến năm 2020 tăng 12%/năm» holds every year until then: the year is no period of the target.
  const period = said.deadline && (basis === 'growth' || basis === 'reduction') ? null : said.period;
  const goal = measured(isTotal ? 'total' : basis, stated.comparison);
  return { goal, period, unit };
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
function agreementFor(basis: Basis, { after }: Stated, unit: string): ReturnType<typeof agreementOf> {
  if (basis !== 'growth' && basis !== 'reduction') return agreementOf(after, unit);
  const key = unitKey(after);
  if (key === '') return 'none';
  const inPoints =
    basis === 'reduction' && isPercentUnit(unit) && (key === unitKey(unit) || key === unitKey('điểm %'));
  return key === '%' || inPoints ? 'agrees' : 'unclear';
}

/** Something that adds up over a stage: neither a share nor a count of a whole. */
function isAmount({ comparison, after }: Stated, unit: string): boolean {
  const counts = comparison.comparator !== 'range' && comparison.value.kind === 'count';
  return !counts && !/^[%‰]/.test(after) && !isPercentUnit(unit);
}
