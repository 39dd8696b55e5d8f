/**
 * The year or stage a target's sentence names («vào năm 2025», «giai đoạn 2016 - 2020») and whether it says «a year», both
 * taken off the sentence. Knows nothing of goals. Source: SPEC §4.
 */
import { readPeriod, type Period } from '#core/period.ts';
import { readStated } from '#core/stated-text.ts';
import { isPercentUnit, PER_YEAR } from '#core/unit-text.ts';

export interface SaidPeriod {
  /** What is left of the sentence. */
  readonly rest: string;
  readonly period: Period | null;
  /** The period stands before everything else, or is a year something must be reached by. */
  readonly place: 'before' | 'after' | 'nowhere';
  readonly deadline: boolean;
}

export interface SaidYear {
  /** What is left of the sentence. */
  readonly rest: string;
  readonly yearly: boolean;
  /** The year was said as «/năm». */
  readonly slashed: boolean;
}

const YEAR = '(đến|tới|vào|trong)(?: hết| cuối)* năm (\\d{4})';
const STAGE = '(?:(?:trong|của) )?(?:suốt )?(?:giai đoạn|nhiệm kỳ) (\\d{4}) ?[-–—] ?(\\d{4})';
const PERIOD_BEFORE = new RegExp(`^(?:${YEAR}|${STAGE})(?: ?[,:-] ?| )`);
const PERIOD_AFTER = new RegExp(`,? (?:${YEAR}|${STAGE})$`);

// «95% năm 2025»; but «bằng 95% năm 2020» and «105% năm 2020» compare with that year.
const SHARE_IN_YEAR =
  /^(\D*(?:[\d.,]+ ?%? ?[-–—] ?)?(?:\d{1,2}(?:[.,]\d{1,2})?|100) ?%),? năm ((?:19|20|21)\d\d)$/;
const COMPARED = /(?<!\p{L})(?:tăng|giảm|bằng|so|gấp|vượt)(?!\p{L})/u;

/** The year said bare after a percentage; with «đạt» before it («đạt 90% năm 2020») only where the row is a percentage. */
function takeBareYear(sentence: string, unit: string): Pick<SaidPeriod, 'rest' | 'period'> | null {
  const [, rest = '', year = ''] = SHARE_IN_YEAR.exec(sentence) ?? [];
  if (rest === '' || COMPARED.test(rest)) return null;
  return isPercentUnit(unit) || readStated(rest, unit) ? { rest, period: readPeriod(year) } : null;
}

/** Takes the period off a lower-case sentence of a row of the given unit. */
export function takePeriod(sentence: string, unit: string): SaidPeriod {
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
  const bare = takeBareYear(sentence, unit);
  if (bare) return { ...bare, place: 'after', deadline: false };
  return { rest: sentence, period: null, place: 'nowhere', deadline: false };
}

const SINCE_LAST_YEAR = /,? so (?:với )?(?:cùng kỳ )?năm (?:trước|liền trước|ngoái)$/;
const EACH_YEAR_BEFORE = /^(?:hằng|hàng|mỗi) năm,? /;

// Compared with the year before, only a rise or a fall in % is a yearly change; «105% so với năm trước» is neither.
const CHANGE_IN_PERCENT = /(?<!\p{L})(?:tăng|giảm) .*(?:[%‰]|phần trăm)/u;
const YEAR_BEFORE_BOUND = /(?: ?\/ ?(?:1 )?năm| (?:mỗi|một|hằng|hàng) năm)(?= trở (?:lên|xuống)$)/;

/** Takes «/năm», «hằng năm» and, of a rise or a fall in %, «so với năm trước» off a lower-case sentence. */
export function takeYear(sentence: string): SaidYear {
  let rest = sentence.replace(/(?<!\p{L})bình quận(?= [\d(])/gu, 'bình quân'); // a misprint of a real document
  if (CHANGE_IN_PERCENT.test(rest)) rest = rest.replace(SINCE_LAST_YEAR, '');
  rest = rest.replace(YEAR_BEFORE_BOUND, '').replace(PER_YEAR, '').replace(EACH_YEAR_BEFORE, '');
  const slashed = /\/ ?(?:1 )?năm(?: trở (?:lên|xuống))?$/.test(sentence);
  return { rest, yearly: rest.length < sentence.length, slashed };
}
