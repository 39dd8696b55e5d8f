/**
 * The numbers of a sentence that say how much: with unit, bound, and the words on either side up to the next number or sign. Days,
 * years, numbers of papers, roads and lists are told apart here. Knows no statement.
 */
import { readDay, type Day } from '#core/day.ts';
import { add, decimalPlacesOf, type Decimal } from '#core/decimal.ts';
import { shift } from '#core/checks/unit-scale.ts';
import { readNumber } from '#core/number.ts';
import type { Flow } from '#core/claims/flow.ts';
import { readUnit, type Unit } from '#core/claims/units.ts';

/** From and to in the flow's text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Amount extends Place {
  /** As printed, percent sign and sign before it included, unit not. */
  readonly printed: string;
  readonly value: Decimal;
  readonly places: number;
  readonly unit: Unit;
  /** Where its unit ends. */
  readonly end: number;
  /** Only a bound or about so much («trên 95%», «gần 327 tỷ đồng»). */
  readonly isBound: boolean;
  /** «+5%», «-18,74%». */
  readonly sign: -1 | 0 | 1;
  /** Of a pair «a/b», the second. */
  readonly of: Amount | null;
  /** Read in a way that could be another (a footnote mark may be glued to it): used for nothing that accuses. */
  readonly isDoubtful: boolean;
}

export type Item =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly from: number; readonly to: number }
  | { readonly kind: 'day'; readonly day: Day | null; readonly from: number; readonly to: number }
  | {
      readonly kind: 'open' | 'close' | 'comma' | 'semicolon' | 'colon';
      readonly from: number;
      readonly to: number;
    };

const SIGNS: Readonly<Record<string, 'open' | 'close' | 'comma' | 'semicolon' | 'colon'>> = {
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
};

const NEXT = /\d|[()[\],;:]/g;
const DAY = /(\d{1,2}([/.-])\d{1,2}\2\d{4})(?![\d/])/y;
const DIGITS = /\d+(?:[.,]\d+)*/y;
/** More digits than any figure has; hostile text costs no time. */
const LONGEST_NUMBER = 40;
/** No sentence of a report holds as many numbers and signs. */
const MOST_ITEMS = 300;

/** The numbers and signs of a sentence in their order. */
export function itemsOf(flow: Flow, { from, to }: Place): Item[] {
  const items: Item[] = [];
  let at = from;
  while (at < to && items.length < MOST_ITEMS) {
    NEXT.lastIndex = at;
    const start = NEXT.exec(flow.text)?.index ?? to;
    if (start >= to) break;
    const sign = SIGNS[flow.text.charAt(start)];
    if (sign !== undefined) {
      items.push({ kind: sign, from: start, to: start + 1 });
      at = start + 1;
      continue;
    }
    at = readDigits(flow, start, from, to, items);
  }
  return joinPairs(flow, joinScales(flow, items));
}

/** Takes what the digits at `start` begin; answers where reading goes on. */
function readDigits(flow: Flow, start: number, from: number, to: number, items: Item[]): number {
  DAY.lastIndex = start;
  const day = DAY.exec(flow.text);
  if (day && !/[\d.,]/.test(flow.text.charAt(start - 1))) {
    items.push({ kind: 'day', day: readDay(day[1] ?? ''), from: start, to: start + day[0].length });
    return start + day[0].length;
  }
  DIGITS.lastIndex = start;
  const digits = DIGITS.exec(flow.text)?.[0] ?? '';
  const end = Math.min(start + digits.length, to);
  if (digits.length > LONGEST_NUMBER) return end;
  const amount = amountAt(flow, start, end, from, to);
  if (!amount) return end;
  items.push({ kind: 'amount', amount, from: amount.from, to: amount.end });
  return amount.end;
}

/** «năm 202143»: a year with the mark of a footnote glued to it. */
const YEAR = /^(?:19|20|21)\d\d(?:\d{1,2})?$/;
const TIME = /(?:^|[^\p{L}])(?:năm|tháng|quý|ngày|đến|từ|giai đoạn|nhiệm kỳ|kỳ|tuần|hè|khóa) $/u;
const ORDINAL =
  /(?:^|[^\p{L}])(?:số|điều|khoản|chương|mục|điểm|nghị quyết|nghị định|quyết định|thông tư|kế hoạch số|quốc lộ|đường tỉnh|đường|tỉnh lộ|lô|khu|khu vực|hạng|mức độ|cấp độ|lần thứ|thứ|lớp|quân khu|phụ lục|biểu|bảng|iso|tcvn|tiêu chí số|tiêu chí|phường|quận|tổ|ấp|khóm|giai đoạn|hẻm|km|bước|loại|top|covid-|kỳ họp thứ|đợt|chợ|trạm|sáng ngày|chiều ngày|đoạn|vành đai|chuẩn) $/u;
const LIST_LABEL = /^[\s\-+]*\(?$/;
const DURATION = /^ ?(?:năm|tháng|ngày|quý|tuổi|giờ|tuần|phút|buổi|lần thứ|khóa [ivx]+|h)(?!\p{L})/u;
const BOUND =
  /(?:^|[^\p{L}])(?:trên|dưới|hơn|gần|khoảng|từ|tối thiểu|tối đa|ít nhất|không quá|không dưới|xấp xỉ|đến|ngót|trung bình từ)[ ]?$|[<>≥≤~≈] ?$/u;
const NOT_BOUND = /(?:^|[^\p{L}])(?:so với|vượt|cao|thấp|nhiều|ít|lớn) hơn ?$/u;

function amountAt(flow: Flow, start: number, digitsEnd: number, from: number, to: number): Amount | null {
  const { text, lower } = flow;
  const before = lower.slice(Math.max(from, start - 24), start);
  const printed = text.slice(start, digitsEnd);
  const next = text.slice(digitsEnd, Math.min(to, digitsEnd + 3));
  if (isCode(text, start, digitsEnd, from) || isPartOfList(text, start, digitsEnd, from)) return null;
  const isPercent = /^ ?[%‰]/.test(next);
  const after = lower.slice(digitsEnd, Math.min(to, digitsEnd + 64));
  const isSecond = text.charAt(start - 1) === '/';
  if (
    !isSecond &&
    YEAR.test(printed) &&
    !isPercent &&
    (TIME.test(before) || /^ ?-|^[.,;)]|^ \D*$/.test(after) || !isCountedYear(after))
  )
    return null;
  if (DURATION.test(after) && !/gấp $/.test(before)) return null;
  if (ORDINAL.test(before) && !isPercent && !/^\d+[.,]\d/.test(printed)) return null;
  const reading = readNumber(withoutOddGrouping(printed, isPercent));
  if (!reading.ok) return gluedGroup(flow, start, digitsEnd, from, to);
  return makeAmount(flow, {
    start,
    digitsEnd,
    from,
    to,
    value: reading.value,
    isDoubtful: /^\d{1,3}\.\d{4}$/.test(printed),
  });
}

interface Draft {
  readonly start: number;
  readonly digitsEnd: number;
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  readonly isDoubtful: boolean;
}

function makeAmount({ text, lower }: Flow, { start, digitsEnd, from, to, value, isDoubtful }: Draft): Amount {
  const written = readUnit(lower.slice(digitsEnd, Math.min(to, digitsEnd + 64)));
  const { length } = written;
  const unit = ofPeople(written.unit, lower.slice(Math.max(from, start - 24), start));
  const sign = signBefore(text, start, from);
  const isPercent = unit.kind === 'percent' && unit.words.length === 1;
  const begin = sign === 0 ? start : start - 1;
  const numberEnd = isPercent ? digitsEnd + length : digitsEnd;
  const end = digitsEnd + length;
  // The mark of a footnote after a percent sign is no digit of anything.
  const mark = isPercent ? (/^\d{1,3}/.exec(text.slice(end, end + 3))?.[0].length ?? 0) : 0;
  const before = lower.slice(Math.max(from, begin - 24), begin);
  return {
    from: begin,
    to: numberEnd,
    printed: text.slice(begin, numberEnd),
    value,
    places: decimalPlacesOf(value),
    unit,
    end: Math.min(to, end + mark),
    isBound:
      (BOUND.test(before) && !NOT_BOUND.test(before)) ||
      /^ ?(?:trở (?:lên|xuống)|- ?\d)/.test(lower.slice(end, end + 12)),
    sign,
    of: null,
    isDoubtful,
  };
}

const DEAD = /(?:chết(?: và mất tích)?|tử vong) $/;
const INJURED = /bị thương(?: nhẹ| nặng)? $/;

/** «làm chết 708 người, bị thương 1.484 người» counts what «708 người chết, 1.484 người bị thương» does. */
function ofPeople(unit: Unit, before: string): Unit {
  if (!/^người(?! (?:chết|bị|tử))/.test(unit.key)) return unit;
  if (DEAD.test(before)) return { ...unit, key: 'người chết' };
  return INJURED.test(before) ? { ...unit, key: 'người bị thương' } : unit;
}

/** A plus or minus that stands before the number alone, not between two. */
function signBefore(text: string, start: number, from: number): -1 | 0 | 1 {
  const sign = start > from ? text.charAt(start - 1) : '';
  if (!/[+-]/.test(sign) || !/[\s(]/.test(text.charAt(start - 2)) || start - 2 < from) return 0;
  return sign === '-' ? -1 : 1;
}

/** «12.345%» and «7.250%» are decimals in the other convention: nothing is thousands of percents with three digits to spare. */
function withoutOddGrouping(printed: string, isPercent: boolean): string {
  return isPercent && /^\d{1,3}\.\d{3}$/.test(printed) ? printed.replace('.', ',') : printed;
}

/** «12.225.6413»: grouped thousands with a mark glued to them. */
function gluedGroup(flow: Flow, start: number, digitsEnd: number, from: number, to: number): Amount | null {
  const grouped = /^\d{1,3}(?:\.\d{3}){2,}(?=\d{1,3}$)/.exec(flow.text.slice(start, digitsEnd))?.[0];
  const reading = grouped === undefined ? null : readNumber(grouped);
  if (!reading?.ok) return null;
  return makeAmount(flow, { start, digitsEnd, from, to, value: reading.value, isDoubtful: true });
}

function isCode(text: string, start: number, end: number, from: number): boolean {
  const before = start > from ? text.charAt(start - 1) : '';
  const after = text.charAt(end);
  if (/[\p{L}\d_]/u.test(before)) return true;
  if (/[-./]/.test(before) && /\p{Lu}/u.test(text.charAt(start - 2))) return true;
  // “3 không”, “4 tại chỗ”.
  if (/[“"‘]/.test(before)) return true;
  if (/\p{Lu}/u.test(after) || (/[-/]/.test(after) && /\p{Lu}/u.test(text.charAt(end + 1)))) return true;
  // «01/2015/NQ-HĐND», «số 05-NQ/TU».
  if (/^\/\d{4}(?:\/|-)\p{Lu}/u.test(text.slice(end, end + 8))) return true;
  if (/\/$/.test(before) && /^\/\p{Lu}/u.test(text.slice(end, end + 2))) return true;
  // «Hưng Phú 1», «Cầu Rạch Ngỗng 1»: counted things under ten are written with a nought.
  return (
    end - start === 1 &&
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(from, start - 12), start)) &&
    start - from > 12
  );
}

/** «1. …», «2.1. …», «(3) …», «(1), (2)»: the number of an item. */
function isPartOfList(text: string, start: number, end: number, from: number): boolean {
  if (LIST_LABEL.test(text.slice(from, start)) && /^[.)]/.test(text.slice(end, end + 1)) && end - start <= 5)
    return true;
  return (
    text.charAt(start - 1) === '(' &&
    text.charAt(end) === ')' &&
    end - start <= 2 &&
    !/^0/.test(text.slice(start, end))
  );
}

const YEARLIKE_COUNT =
  /^ (?:hộ|người|lượt|lao động|tỷ|triệu|đồng|ha|tấn|con|hồ sơ|trường hợp|học sinh|căn|ca|vụ|suất)(?!\p{L})/u;

function isCountedYear(after: string): boolean {
  return YEARLIKE_COUNT.test(after) || /^ ?\/ ?\d/.test(after);
}

/** «16 tỷ 434 triệu đồng» is one amount. */
function joinScales(flow: Flow, items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const merged =
      item.kind === 'amount' && last?.kind === 'amount' ? mergeScales(flow, last.amount, item.amount) : null;
    if (merged) joined.splice(-1, 1, { kind: 'amount', amount: merged, from: merged.from, to: merged.end });
    else joined.push(item);
  }
  return joined;
}

function mergeScales(flow: Flow, a: Amount, b: Amount): Amount | null {
  const isStepDown = a.unit.kind === 'money' && b.unit.kind === 'money' && a.unit.power - b.unit.power >= 3;
  if (!isStepDown || a.places > 0 || flow.text.slice(a.end, b.from) !== ' ' || /đồng/.test(a.unit.words))
    return null;
  const value = add(a.value, shift(b.value, b.unit.power - a.unit.power));
  const printed = flow.text.slice(a.from, b.to);
  return {
    ...a,
    value,
    places: decimalPlacesOf(value),
    unit: { ...b.unit, power: a.unit.power },
    printed,
    to: b.to,
    end: b.end,
  };
}

const STROKE = /^ ?\/ ?$/;
const RANGE = /^ ?(?:-|đến) ?$/;
const DRAWING_SCALES = new Set(['500', '1000', '2000', '5000', '10000', '25000', '50000']);

/** «13.447/24.964 tỷ đồng», «99,65%/ 99,65%», «642,6 ha /642,6 ha» are one amount of another. */
function joinPairs(flow: Flow, items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (let n = 0; n < items.length; n++) {
    const [item, next] = [items[n], items[n + 1]];
    if (item?.kind !== 'amount' || next?.kind !== 'amount') {
      if (item) joined.push(item);
      continue;
    }
    const pair = pairOf(flow, item.amount, next.amount);
    if (pair === null) joined.push(item);
    else {
      if (pair !== 'neither') joined.push({ kind: 'amount', amount: pair, from: pair.from, to: pair.end });
      n++;
    }
  }
  return joined;
}

function pairOf({ text }: Flow, a: Amount, b: Amount): Amount | 'neither' | null {
  const between = text.slice(a.end, b.from);
  if (RANGE.test(between) && !a.of && (a.unit.kind === 'none' || a.unit.kind === b.unit.kind))
    return rangeOf(text, a, b);
  if (!STROKE.test(between) || a.of) return null;
  const isScale = a.value === '1' && DRAWING_SCALES.has(b.value);
  if (isScale || /^\/\d|^\/\p{Lu}/u.test(text.slice(b.to, b.to + 2))) return 'neither';
  // «01/2015», «5/2024»: a month.
  if (YEAR.test(b.printed) && /^(?:0?[1-9]|1[0-2])$/.test(a.printed) && b.unit.kind !== 'counted')
    return 'neither';
  const isOneKind = a.unit.kind === 'none' || (a.unit.kind === b.unit.kind && a.unit.key === b.unit.key);
  if (!isOneKind) return null;
  const first = a.unit.kind === 'none' ? { ...a, unit: b.unit } : a;
  return {
    ...first,
    to: b.to,
    end: b.end,
    of: b,
    printed: text.slice(a.from, b.to),
    isBound: a.isBound || b.isBound,
  };
}

/** «75 - 80%», «từ 5% đến 10%»: neither end is a figure. */
function rangeOf(text: string, a: Amount, b: Amount): Amount {
  return { ...b, from: a.from, printed: text.slice(a.from, b.to), isBound: true };
}
