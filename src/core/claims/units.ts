/**
 * The units a report writes after its numbers: percent, money, measures and the names of counted things. Numbers of one kind are
 * brought together by moving the decimal sign. Knows words, no statements.
 */
import { shift } from '#core/checks/unit-scale.ts';
import type { Decimal } from '#core/decimal.ts';

export interface Unit {
  readonly kind: 'percent' | 'money' | 'measure' | 'counted' | 'none';
  /** What is measured («đồng», «m», «người chết»): units of one kind and key can be added. */
  readonly key: string;
  /** One of it is ten to this power of the key's own unit: 9 for «tỷ đồng». */
  readonly power: number;
  /** As written, small letters. */
  readonly words: string;
}

export const NO_UNIT: Unit = { kind: 'none', key: '', power: 0, words: '' };

const SCALES: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, vạn: 4, triệu: 6, tỷ: 9, tỉ: 9 };

/** Key and power of each unit that is measured, as written after a number. */
const MEASURES: Readonly<Record<string, readonly [key: string, power: number]>> = {
  m: ['m', 0],
  mét: ['m', 0],
  km: ['m', 3],
  cm: ['cm', 0],
  m2: ['m2', 0],
  ha: ['m2', 4],
  hecta: ['m2', 4],
  'héc ta': ['m2', 4],
  km2: ['m2', 6],
  m3: ['m3', 0],
  lít: ['lít', 0],
  kg: ['kg', 0],
  tạ: ['kg', 2],
  tấn: ['kg', 3],
  kwh: ['kwh', 0],
  mw: ['mw', 0],
  mwh: ['mwh', 0],
  'tạ/ha': ['kg/ha', 2],
  'tấn/ha': ['kg/ha', 3],
  'kg/ha': ['kg/ha', 0],
};

const SCALED = /^(nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![\p{L}\d])(?: (nghìn|ngàn|triệu|tỷ|tỉ)(?![\p{L}\d]))?/u;
const MONEY = /^ ?(đồng(?! chí)|đ(?!\/c)|vnđ|vnd|usd|đô la(?: mỹ)?|euro)(?![\p{L}\d])/u;
const PER = /^ ?\/ ?[\p{L}\d]+(?: [\p{L}]+)?(?: ?\/ ?[\p{L}\d]+)*/u;
const MEASURE =
  /^(tạ\/ha|tấn\/ha|kg\/ha|héc ta|hecta|km2|km|m2|m3|cm|ha|mét|m|lít|kg|tạ|tấn|kwh|mwh|mw)(?![\p{L}\d])/u;
const POINTS = /^điểm (?:%|phần trăm)/u;

/** Words a counted thing's name never holds: what stands there says something else of the number. */
const STOPS = new Set(
  (
    'đạt tăng giảm so trong với và là chiếm bằng được ước có gồm cho của tại trên ở đến từ vào thuộc theo do để như còn vượt đã ' +
    'đang sẽ hoặc gấp đều nâng đưa thành tương nhằm khi mà cùng bình không chưa cả gần khoảng hơn dưới nhưng qua về này ' +
    'xảy làm thu chi giải tiếp phát xử'
  ).split(' '),
);
const LONGEST_NOUN = 3;
const NOUN = /^\p{L}+/u;

/** The unit a text begins with, just after a number; with its length in signs. */
export function readUnit(after: string): { readonly unit: Unit; readonly length: number } {
  const space = after.startsWith(' ') ? 1 : 0;
  const rest = after.slice(space, space + 60);
  if (/^[%‰]/.test(rest)) return { unit: percent(rest.charAt(0)), length: space + 1 };
  const points = POINTS.exec(rest) ?? /^phần trăm/.exec(rest);
  if (points) return { unit: percent(points[0]), length: space + points[0].length };
  const scaled = SCALED.exec(rest);
  if (scaled) return scaledUnit(scaled, rest, space);
  const money = MONEY.exec(rest);
  if (money) return per(rest, space, 'money', moneyKey(money[1] ?? ''), 0, money[0].length);
  const measure = MEASURE.exec(rest);
  const known = measure && MEASURES[measure[1] ?? ''];
  if (known) return per(rest, space, 'measure', known[0], known[1], measure[0].length);
  return counted(rest, space);
}

function percent(words: string): Unit {
  return { kind: 'percent', key: words === '‰' ? '‰' : '%', power: 0, words };
}

function scaledUnit(scaled: RegExpExecArray, rest: string, space: number): { unit: Unit; length: number } {
  const power = (SCALES[scaled[1] ?? ''] ?? 0) + (SCALES[scaled[2] ?? ''] ?? 0);
  const head = scaled[0].length;
  const after = rest.slice(head);
  const money = MONEY.exec(after);
  if (money) return per(rest, space, 'money', moneyKey(money[1] ?? ''), power, head + money[0].length);
  const measure = MEASURE.exec(after.trimStart());
  const known = measure && MEASURES[measure[1] ?? ''];
  const gap = after.length - after.trimStart().length;
  if (known) return per(rest, space, 'measure', known[0], known[1] + power, head + gap + measure[0].length);
  const noun = counted(after, 0);
  // «12,5 tỷ», «133.439 triệu đạt …» without more is money; «1,2 triệu lượt khách» is not.
  if (noun.unit.kind === 'none') return per(rest, space, 'money', 'đồng', power, head);
  return {
    unit: { ...noun.unit, kind: 'measure', power, words: rest.slice(0, head) + noun.unit.words },
    length: space + head + noun.length,
  };
}

function moneyKey(word: string): string {
  if (/^(?:đ|vnđ|vnd)$/.test(word)) return 'đồng';
  return /^đô la/.test(word) ? 'usd' : word;
}

/** The unit with what it is counted by («/năm», «/ha», «đồng/người/năm»). */
function per(
  rest: string,
  space: number,
  kind: 'money' | 'measure',
  key: string,
  power: number,
  length: number,
) {
  const by = PER.exec(rest.slice(length))?.[0] ?? '';
  const end = /\d/.test(by) ? length : length + by.length;
  const more = rest.slice(length, end).replaceAll(' ', '');
  return { unit: { kind, key: key + more, power, words: rest.slice(0, end) }, length: space + end };
}

function counted(rest: string, space: number): { unit: Unit; length: number } {
  let [at, words] = [0, 0];
  while (words < LONGEST_NOUN) {
    const gap = words > 0 && rest.charAt(at) === ' ' ? 1 : 0;
    if (words > 0 && gap === 0) break;
    const word = NOUN.exec(rest.slice(at + gap))?.[0];
    if (word === undefined || STOPS.has(word)) break;
    at += gap + word.length;
    words++;
  }
  // «đ/c» is people, as written in lists of staff.
  const comrades = /^đ\/c(?!\p{L})/u.exec(rest);
  const key = comrades ? comrades[0] : rest.slice(0, at);
  if (key === '') return { unit: NO_UNIT, length: 0 };
  return { unit: { kind: 'counted', key, power: 0, words: key }, length: space + key.length };
}

const LONGEST_REST = 4;

/** The words that go on naming a counted thing behind its unit, of the small letters after it: «cơ sở» of «06 trường trung học cơ sở». */
export function restOfNoun({ kind, key }: Unit, after: string): string {
  if (kind !== 'counted' || key.split(' ').length < LONGEST_NOUN) return '';
  const [run = ''] = /^(?: \p{L}+)+/u.exec(after) ?? [];
  const words = run.trim().split(' ').slice(0, LONGEST_REST);
  const stop = words.findIndex((word) => STOPS.has(word));
  return (stop < 0 ? words : words.slice(0, stop)).join(' ');
}

/** Whether two numbers in these units can be of one thing; a number without a unit may be of any counted one. */
export function isSameKind(a: Unit, b: Unit): boolean {
  if (a.kind !== b.kind) return false;
  // «tăng 6 triệu đồng» of «78 triệu đồng/người/năm».
  if (a.kind === 'money')
    return (
      a.key.split('/', 1)[0] === b.key.split('/', 1)[0] &&
      (a.key === b.key || !a.key.includes('/') || !b.key.includes('/'))
    );
  return a.key === b.key || (a.kind === 'counted' && (startsAs(a.key, b.key) || startsAs(b.key, a.key)));
}

/** «vụ» of «vụ TNGT đường bộ», «người bị» of «người bị thương». */
function startsAs(long: string, short: string): boolean {
  return short !== '' && `${long} `.startsWith(`${short} `);
}

/** Whether the names of counted things begin with the same word («trường Tiểu học», «trường Mầm non»). */
export function sharesFirstWord(a: Unit, b: Unit): boolean {
  return a.kind === 'counted' && b.kind === 'counted' && firstWord(a.key) === firstWord(b.key);
}

function firstWord(key: string): string {
  return key.split(' ', 1)[0] ?? '';
}

/** The number in the plain unit of its kind («13.447 tỷ đồng» in đồng). */
export function inPlainUnit(value: Decimal, unit: Unit): Decimal {
  return shift(value, unit.power);
}

/** Whether whole numbers of it may be rounded ones; never so for counted things. */
export function isMeasured({ kind }: Unit): boolean {
  return kind === 'money' || kind === 'measure' || kind === 'percent';
}
