/**
 * The period a header speaks of, in the many ways people write it («6 tháng đầu năm 2024», «6T/2024», «Quý I/2024», «cùng kỳ»),
 * and what is left of the header. Knows nothing of the kinds of columns. Source: domain/exchange §2.5.
 */
import {
  containsPeriod,
  previousPeriod,
  readPeriod,
  samePartOf,
  samePeriodLastYear,
  yearOf,
  yearPeriod,
  type Period,
} from '#core/period.ts';

/** The part of a year a header names, as a sortable period ends («» for the whole year); `many` months are no period of ours. */
type Part = '' | 'H1' | 'H2' | '9M' | `Q${1 | 2 | 3 | 4}` | `M${string}` | 'many';

export interface HeaderPeriod {
  readonly period: Period | null;
  /** What the period was counted from when the header does not name it whole. */
  readonly from: 'header' | 'report' | 'title' | 'nothing';
  /** Nothing but a year was said of the time. */
  readonly isBareYear: boolean;
  /** The header names two years or more, as comparisons do. */
  readonly isComparison: boolean;
  /** The header without its period: lower case, without accents. */
  readonly rest: string;
}

const YEAR = '((?:19|20|21)\\d\\d)';
/** «2024/2025» alone compares two years. */
const STAGE = new RegExp(`(?:giai doan ?|thoi ky ?|nhiem ky ?|gd ?)?(?<!\\d)${YEAR} ?- ?${YEAR}(?!\\d)`);
const SCHOOL_YEAR = new RegExp(`nam hoc ?${YEAR} ?[-/] ?${YEAR}`);
const ANY_YEAR = new RegExp(
  `(?:(?<![a-z])(?:(?:den|het|cuoi|dau|vao|trong) )*nam ?)?(?<!\\d)${YEAR}(?!\\d)`,
  'g',
);
/** «đến 30/6/2024» is the half-year, «15/6/2024» the end of no period of ours. */
const DATE = new RegExp(
  `(?:(?:tinh )?(?:den|toi)(?: het)?(?: ngay)? ?|(?<![a-z])ngay )?(?<!\\d)0?(\\d{1,2})[/.-]0?(\\d{1,2})[/.-]${YEAR}(?!\\d)`,
);
const LAST_DAYS: Readonly<Record<string, Part>> = { '31/3': 'Q1', '30/6': 'H1', '30/9': '9M', '31/12': '' };
const OF_THE_YEAR =
  /(?<![a-z])(ke hoach|kh|du toan|uoc(?: thuc hien| th)?|uth|chi tieu|giao) nam(?! (?:truoc|ngoai|nay|bao|\d))(?![a-z\d])/;
const TAIL = '(?: ?(?:dau nam|cuoi nam|nam))?';
const QUARTERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const NUMBER_WORDS: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9, muoi: 10 };

interface PartRule {
  readonly pattern: RegExp;
  readonly part: (match: RegExpExecArray) => Part | null;
}

/** The longest wording first; each is looked for once. */
const PARTS: readonly PartRule[] = [
  { pattern: /(?<![a-z])quy ?(?:0?([1-4])|(iv|i{1,3}))(?![a-z\d])(?: ?(?:nam|\/|-))?/, part: quarterPart },
  {
    pattern: /(?<![a-z])q\.? ?(?:0?([1-4])|(iv|i{1,3}))(?![a-z])(?=[ /.-]|(?:19|20|21)\d\d|$)/,
    part: quarterPart,
  },
  {
    pattern: new RegExp(`(?<![a-z\\d])(?:0?(\\d{1,2})|(ba|sau|chin|muoi)) ?thang( dau| cuoi)?${TAIL}`),
    part: ([, digits, word, side]) =>
      monthsPart(digits === undefined ? (NUMBER_WORDS[word ?? ''] ?? 0) : Number.parseInt(digits, 10), side),
  },
  {
    pattern: /(?<![a-z\d])0?(\d{1,2}) ?t(c|dn|cn)?(?=[ /.-]|(?:19|20|21)\d\d|$)/,
    part: ([, digits, side]) =>
      monthsPart(Number.parseInt(digits ?? '', 10), side?.startsWith('c') === true ? ' cuoi' : ''),
  },
  { pattern: /(?<![a-z])nua (dau|cuoi)(?: nam)?/, part: ([, side]) => (side === 'dau' ? 'H1' : 'H2') },
  { pattern: /(?<![a-z])thang ?0?(\d{1,2})(?!\d)(?: ?(?:nam|\/|-))?/, part: monthPart },
  { pattern: /(?<![a-z])t\.? ?0?(\d{1,2})(?= ?[ /.-]? ?(?:19|20|21)\d\d|$)/, part: monthPart },
  { pattern: /(?<![\d/.-])0?(\d{1,2}) ?[/.-] ?(?=(?:19|20|21)\d\d(?!\d))/, part: monthPart },
];

function quarterPart([, digit, roman]: RegExpExecArray): Part | null {
  const quarter = QUARTERS[digit ?? roman ?? ''];
  return quarter === undefined ? null : `Q${quarter}`;
}

function monthPart([, digits]: RegExpExecArray): Part | null {
  const month = Number.parseInt(digits ?? '', 10);
  return month >= 1 && month <= 12 ? `M${String(month).padStart(2, '0')}` : null;
}

/** So many months from the year's beginning, or at its end. */
function monthsPart(count: number, side = ''): Part {
  if (side.trim() === 'cuoi') return count === 6 ? 'H2' : count === 3 ? 'Q4' : 'many';
  if (count === 12) return '';
  return count === 6 ? 'H1' : count === 9 ? '9M' : count === 3 ? 'Q1' : 'many';
}

/** What the reporting period and the title say, where the header is silent. */
export interface PeriodGround {
  readonly report: Period | null;
  readonly titleYear: number | null;
}

/** Reads the period of a header already folded (`foldPlain`). */
export function readHeaderPeriod(folded: string, ground: PeriodGround): HeaderPeriod {
  const plain = folded
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(OF_THE_YEAR, '$1 ca nam');
  const date = DATE.exec(plain);
  if (date) return readDated(plain, date);
  const school = SCHOOL_YEAR.exec(plain);
  if (school) return unknown(plain.replace(school[0], ' '));
  const stage = STAGE.exec(plain);
  const staged = stage && readPeriod(`${stage[1]}/${stage[2]}`);
  if (stage && staged)
    return {
      period: staged,
      from: 'header',
      isBareYear: restOf(plain, stage[0]) === '',
      isComparison: false,
      rest: restOf(plain, stage[0]),
    };
  const [part, afterPart] = takePart(plain);
  const years = [...new Set([...afterPart.matchAll(ANY_YEAR)].map(([, year = '']) => year))];
  const rest = restOf(afterPart.replace(ANY_YEAR, ' '), '');
  if (years.length > 1) return { ...unknown(rest), isComparison: true };
  const [year = null] = years;
  return readRelative({ part, year: year === null ? null : Number.parseInt(year, 10), rest, ground });
}

function readDated(plain: string, [date, day = '', month = '', year = '']: RegExpExecArray): HeaderPeriod {
  const part = LAST_DAYS[`${day}/${month}`] ?? null;
  const told = unknown(plain.replace(date, ' '));
  if (part === null || ANY_YEAR.test(told.rest)) return told;
  return { ...told, period: periodOf(Number.parseInt(year, 10), part), from: 'header' };
}

function takePart(plain: string): [Part | null, string] {
  for (const { pattern, part } of PARTS) {
    const match = pattern.exec(plain);
    const read = match && part(match);
    if (match && read !== null)
      return [read, `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`];
  }
  return [null, plain];
}

interface Said {
  readonly part: Part | null;
  readonly year: number | null;
  readonly rest: string;
  readonly ground: PeriodGround;
}

const RELATIVE =
  /(?:cung ky|ky)(?: nam)? (?:truoc|ngoai)|cung ky|nam (?:truoc|ngoai|nay|bao cao)|(?:trong )?ky (?:bao cao|nay|truoc)|trong ky|ca nam|luy ke(?: tu dau nam)?(?: den ky bao cao)?/;

/** A part without a year, a year beside «cùng kỳ», or nothing at all: counted from the reporting period or the title. */
function readRelative({ part, year, rest, ground: { report, titleYear } }: Said): HeaderPeriod {
  const word = RELATIVE.exec(rest)?.[0] ?? null;
  const left = word === null ? rest : restOf(rest, word);
  const told = (period: Period | null, from: HeaderPeriod['from']): HeaderPeriod => ({
    period,
    from: period === null ? 'nothing' : from,
    isBareYear: part === null && word === null && year !== null && isNoWord(left),
    isComparison: false,
    rest: left,
  });
  if (part === 'many') return told(null, 'nothing');
  const isLastYear = word !== null && /cung ky|nam (?:truoc|ngoai)/.test(word);
  if (year !== null) {
    if (word === null || part !== null || /ca nam|nam (?:truoc|nay)/.test(word))
      return told(periodOf(year, part), 'header');
    return told(report && samePartOf(year, report), 'report');
  }
  const base = report === null ? titleYear : yearOf(report);
  if (base === null) return told(null, 'nothing');
  const from = report === null ? 'title' : 'report';
  if (part !== null) return told(periodOf(isLastYear ? base - 1 : base, part), from);
  if (word === null) return told(report, 'report');
  if (/nam (?:truoc|ngoai)/.test(word) && !/ky/.test(word)) return told(yearPeriod(base - 1), from);
  if (/ca nam|nam nay/.test(word)) return told(yearPeriod(base), from);
  if (report === null) return told(null, 'nothing');
  if (isLastYear || /ky nam/.test(word)) return told(samePeriodLastYear(report), 'report');
  if (word === 'ky truoc') return told(previousPeriod(report), 'report');
  // Since the year's beginning: the same as the period only where that begins the year too.
  if (word.startsWith('luy ke') && !containsPeriod(report, periodOf(base, 'M01') ?? report))
    return told(null, 'nothing');
  return told(report, 'report');
}

function periodOf(year: number, part: Part | null): Period | null {
  const head = yearPeriod(year);
  return part === null || part === '' ? head : readPeriod(`${head}-${part}`);
}

function isNoWord(rest: string): boolean {
  return !/[a-z\d]/.test(rest);
}

function unknown(rest: string): HeaderPeriod {
  return { period: null, from: 'nothing', isBareYear: false, isComparison: false, rest: restOf(rest, '') };
}

/** Words that only lead to a period; alone they say nothing. */
const LEADING =
  /(?<![a-z])(?:nam|giai doan|den nam|den het nam|cuoi nam|dau nam|thang)(?= *(?:$|[,;:/().-]))/g;

function restOf(text: string, taken: string): string {
  const left = taken === '' ? text : text.replace(taken, ' ');
  return left
    .replace(/\s+/g, ' ')
    .replace(LEADING, ' ')
    .replace(/^[ ,;:/·.-]+|[ ,;:/·-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
