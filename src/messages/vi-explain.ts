/** Why a computed cell shows what it shows (vì sao?), in Vietnamese: one line for each fact, in the order they are read. */
import type { PercentRule } from '#core/attainment.ts';
import { printDay } from '#core/day.ts';
import type { ExplainedAchieved, ExplainedInput, Fact, NoResultReason, Written } from '#core/explanation.ts';
import type { FigureState } from '#core/figure.ts';
import type { PaceState } from '#core/pace.ts';
import { yearOf, type Period } from '#core/period.ts';
import type { ComparedWith } from '#core/plan.ts';
import type { Sense } from '#core/sense.ts';
import type { Basis } from '#core/target.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import {
  calculationText,
  changePercentText,
  differenceText,
  equals,
  numberText,
  signedText,
  sumText,
  timesText,
  writtenText,
} from '#messages/explain-numbers.ts';
import { inSentence, period } from '#messages/vi-period.ts';

/** Words of other dictionaries that facts are told with; a plan may have its own for verdicts. */
export interface ExplainWords {
  readonly verdict: (kind: VerdictKind) => string;
  readonly reason: (reason: NoResultReason) => string;
}

const SET_IN_PLAN = 'chọn ở Thông tin kế hoạch';
const SET_IN_SHEET = 'chọn ở phiếu chỉ tiêu';

const STATES: Record<FigureState, string> = { estimate: ' (ước)', actual: '', final: ' (chính thức)' };

const PACES: Record<PaceState, string> = {
  ahead: 'vượt tiến độ',
  'on-pace': 'đúng tiến độ',
  behind: 'chậm tiến độ',
};

const REACHED: Record<Basis, string> = {
  level: 'thực hiện',
  maintain: 'thực hiện',
  total: 'tổng đã thực hiện',
  growth: 'mức tăng đạt được',
  reduction: 'mức giảm đạt được',
};

const AIMS: Record<Basis, string> = {
  level: 'kế hoạch',
  maintain: 'kế hoạch',
  total: 'tổng kế hoạch',
  growth: 'mức tăng được giao',
  reduction: 'mức giảm được giao',
};

const BASES: Record<ComparedWith, string> = {
  'same-period': 'cùng kỳ năm trước',
  'previous-period': 'kỳ trước',
  'base-year': 'năm gốc',
};

const SENSES: Record<Sense, string> = {
  rising: 'Càng cao càng tốt',
  falling: 'Càng thấp càng tốt',
  band: 'Trong khoảng là tốt',
};

function ruleText(rule: PercentRule, basis: Basis): string {
  const [a, t] = [REACHED[basis], AIMS[basis]];
  switch (rule) {
    case 'figure-over-target':
      return `${a.charAt(0).toUpperCase()}${a.slice(1)} ÷ ${t} × 100`;
    case 'target-over-figure':
      return `Chỉ tiêu càng thấp càng tốt: ${t} ÷ ${a} × 100`;
    case 'two-minus':
      return `Chỉ tiêu càng thấp càng tốt: (2 − ${a} ÷ ${t}) × 100`;
    case 'inside-range':
      return 'Nằm trong khoảng được giao: 100';
    case 'figure-over-low':
      return `Thấp hơn khoảng được giao: ${a} ÷ mức thấp × 100`;
    case 'figure-over-high':
      return `Cao hơn khoảng được giao: ${a} ÷ mức cao × 100`;
    case 'low-over-figure':
      return `Thấp hơn khoảng được giao, càng thấp càng tốt: mức thấp ÷ ${a} × 100`;
    case 'high-over-figure':
      return `Cao hơn khoảng được giao, càng thấp càng tốt: mức cao ÷ ${a} × 100`;
  }
}

function inputText({ role, period: p, text, state, asOf, assigner }: ExplainedInput): string {
  if (role === 'target') return `Kế hoạch ${inSentence(p)}${assigner ? ` (${assigner} giao)` : ''}: ${text}`;
  const day = asOf ? `, đến ngày ${printDay(asOf)}` : '';
  return `Thực hiện ${inSentence(p)}${day}: ${text}${state ? STATES[state] : ''}`;
}

function earlierText({ role, text, state, day }: Extract<Fact, { kind: 'earlier' }>): string {
  const until = day ? `, đến ngày ${printDay(day)}` : '';
  if (role === 'target') return `Kế hoạch trước khi điều chỉnh${until}: ${text}`;
  return `Số trước đó${until}: ${text}${state ? STATES[state] : ''}`;
}

const percentAfter = (value: Written | null): string => (value ? ` ${equals(value)} %` : '');

function achievedText({ how, years, terms, base, through, value }: ExplainedAchieved): string {
  const now = `số ${inSentence(through)}`;
  const before = base ? `số ${inSentence(base)}` : 'số năm gốc';
  const sum = sumText(terms);
  const total = (words: string): string =>
    sum && value ? `${words}: ${sum} ${equals(value)}` : `${words}${value ? `: ${writtenText(value)}` : ''}`;
  switch (how) {
    case 'stated':
      return `Lấy số ${inSentence(through)}`;
    case 'cumulative':
      return total('Lũy kế từ đầu năm');
    case 'sum':
      return total('Cộng các kỳ ngắn hơn');
    case 'sum-of-years':
      return total(`Cộng từ đầu giai đoạn đến hết ${inSentence(through)}`);
    case 'mean-of-years': {
      const mean = sum ? `${terms.length > 1 ? `(${sum})` : sum} ÷ ${years}` : `tổng ÷ ${years}`;
      return `Bình quân ${years} năm: ${mean}${value ? ` ${equals(value)}` : ''}`;
    }
    case 'growth':
      return `Tăng: (${now} ÷ ${before} − 1) × 100${percentAfter(value)}`;
    case 'mean-growth':
      return `Tăng bình quân ${years} năm: căn bậc ${years} của (${now} ÷ ${before}) − 1${percentAfter(value)}`;
    case 'growth-points':
      return `Tăng: ${now} − ${before}${value ? ` ${equals(value)} điểm %` : ''}`;
    case 'mean-growth-points':
      return `Tăng bình quân ${years} năm: (${now} − ${before}) ÷ ${years}${value ? ` ${equals(value)} điểm %` : ''}`;
    case 'mean-of-rates':
      return years === 1
        ? `Mới có mức tăng của ${inSentence(through)}`
        : `Tăng bình quân ${years} năm: căn bậc ${years} của tích các (1 + mức tăng từng năm) − 1${percentAfter(value)}`;
    case 'reduction':
      return `Giảm: (1 − ${now} ÷ ${before}) × 100${percentAfter(value)}`;
    case 'mean-reduction':
      return `Giảm bình quân ${years} năm: 1 − căn bậc ${years} của (${now} ÷ ${before})${percentAfter(value)}`;
    case 'reduction-points':
      return `Giảm: ${before} − ${now}${value ? ` ${equals(value)} điểm %` : ''}`;
    case 'mean-reduction-points':
      return `Giảm bình quân ${years} năm: (${before} − ${now}) ÷ ${years}${value ? ` ${equals(value)} điểm %` : ''}`;
    case 'last-of-years':
      return `Lấy năm gần nhất có số: ${inSentence(through)}`;
    case 'every-year':
      return 'Mỗi năm đều phải đạt';
  }
}

function printedText({ of, percent }: Extract<Fact, { kind: 'printed' }>): string {
  return of === 'target'
    ? `Tỷ lệ in trong văn bản: ${numberText(percent)} %; kế hoạch được suy ngược từ tỷ lệ này`
    : `Tỷ lệ in trong văn bản: ${signedText(percent)} %; số để so được suy ngược từ tỷ lệ này`;
}

function roundedText({ how, places }: Extract<Fact, { kind: 'rounded' }>): string {
  switch (how) {
    case 'exact':
      return 'Ra đúng số này, không phải làm tròn';
    case 'usual':
      return `Làm tròn một lần khi in, ${places === 2 ? 'hai' : places} số lẻ, nửa lên xa số 0`;
    case 'not-hundred':
      return `Làm tròn một lần khi in, lấy ${places} số lẻ để không in thành 100 khi chưa đúng 100`;
  }
}

function paceText(fact: Extract<Fact, { kind: 'pace' }>): string {
  const { by, due, references, share, start, goal, expected, reached, state } = fact;
  const [part, whole] = references.map(inSentence);
  const [percent, should, has] = [`${numberText(share)} %`, numberText(expected), writtenText(reached)];
  switch (by) {
    case 'elapsed':
      return `Theo thời gian: đã qua ${percent} của ${inSentence(due)}, nên có ${should}; đã có ${has}: ${PACES[state]}`;
    case 'last-year':
      return `Theo nhịp năm trước: ${part ?? ''} được ${percent} của ${whole ?? ''}, nên có ${should}; đã có ${has}: ${PACES[state]}`;
    case 'straight-line': {
      const from = start ? `${writtenText(start)} (${part ?? ''})` : '';
      const to = `${writtenText(goal)} (hết ${inSentence(due)})`;
      return `Theo đường thẳng từ ${from} đến ${to}: đã qua ${percent} thời gian, nên ở mức ${should}; đang ở ${has}: ${PACES[state]}`;
    }
  }
}

function missingText({ missing, monthly, months, unit }: Extract<Fact, { kind: 'missing' }>): string {
  const amount = `${writtenText(missing)}${unit === '' ? '' : ` ${unit}`}`;
  return `Còn thiếu ${amount}, mỗi tháng ${numberText(monthly)} trong ${months} tháng`;
}

function comparedText({ year, value, side, low, high }: Extract<Fact, { kind: 'compared' }>): string {
  const isRange = low !== null && high !== null;
  const aim = isRange
    ? `khoảng ${writtenText(low)} - ${writtenText(high)}`
    : `mức giao ${low ? writtenText(low) : ''}`;
  const sides = {
    below: `thấp hơn ${aim}`,
    above: `cao hơn ${aim}`,
    at: `bằng ${aim}`,
    'at-open-edge': `mới bằng ${aim}, mức này chưa tính là đạt`,
    inside: `nằm trong ${aim}`,
  };
  const when = year ? `${period(year)}, so` : 'So';
  return `${when} trực tiếp, không qua làm tròn: ${writtenText(value)} ${sides[side]}`;
}

function dueText(fact: Extract<Fact, { kind: 'due' }>, { verdict }: ExplainWords): string {
  const due = inSentence(fact.due);
  if (fact.verdict === null)
    return fact.isEarly
      ? `Kỳ báo cáo chưa đến hạn của chỉ tiêu (hết ${due})`
      : `Kỳ báo cáo đã đến hạn của chỉ tiêu (hết ${due})`;
  const word = `ghi “${verdict(fact.verdict)}”`;
  if (fact.isEarly) return `Chưa đến hạn của chỉ tiêu (hết ${due}) nên ${word}`;
  return fact.verdict === 'expected-not-met'
    ? `Đã đến hạn của chỉ tiêu (hết ${due}) nhưng còn là số ước nên ${word}`
    : `Đã đến hạn của chỉ tiêu (hết ${due}) nên ${word}`;
}

function reasonText({ reason, about }: Extract<Fact, { kind: 'reason' }>, words: ExplainWords): string {
  if (about && reason === 'no-base') return `Chưa có số ${inSentence(about)} để so`;
  if (about && reason === 'base-is-zero') return `Số ${inSentence(about)} bằng 0 nên không tính được tỷ lệ`;
  return words.reason(reason).replace(/\.$/, '');
}

function againstBase(by: ComparedWith, base: Period): string {
  return {
    'same-period': 'so cùng kỳ',
    'previous-period': 'so kỳ trước',
    'base-year': `so năm ${yearOf(base)}`,
  }[by];
}

/** The line of a fact; numbers are as the fact has them. */
function fact(one: Fact, words: ExplainWords): string {
  switch (one.kind) {
    case 'input':
      return inputText(one);
    case 'achieved':
      return achievedText(one);
    case 'earlier':
      return earlierText(one);
    case 'implied':
      return `Suy ra từ tỷ lệ in trong văn bản (${numberText(one.percent)} %, ${inSentence(one.by)})`;
    case 'formed':
      return `Cộng từ ${one.pieces.map((piece) => `${inSentence(piece.period)}: ${numberText(piece.value)}`).join('; ')}`;
    case 'window':
      return `${period(one.period)} tính từ ngày ${printDay(one.first)} đến ngày ${printDay(one.last)}; ${SET_IN_PLAN}`;
    case 'rule':
      return ruleText(one.rule, one.basis) + (one.setting ? `; cách tính ${SET_IN_PLAN}` : '');
    case 'calculation':
      return calculationText(one);
    case 'weakest-year':
      return `Tỷ lệ lấy theo năm thấp nhất: ${inSentence(one.period)}`;
    case 'printed':
      return printedText(one);
    case 'rounded':
      return roundedText(one);
    case 'difference':
      return `Thực hiện − ${BASES[one.with]}: ${differenceText(one)}${one.inPoints ? ' điểm %' : ''}`;
    case 'change-percent':
      return `(Thực hiện − ${BASES[one.with]}) ÷ ${BASES[one.with]} × 100: ${changePercentText(one)}`;
    case 'times':
      return `Thực hiện ÷ ${BASES[one.with]}: ${timesText(one)}; từ 2 lần trở lên thì ghi gấp ${numberText(one.result)} lần`;
    case 'ratio-form':
      return `Nói cách khác: bằng ${numberText(one.share)} % ${againstBase(one.with, one.base)}`;
    case 'compared-with':
      return `So với ${BASES[one.with]} (${inSentence(one.base)}); ${SET_IN_PLAN}`;
    case 'pace':
      return paceText(one);
    case 'missing':
      return missingText(one);
    case 'tolerance':
      return `Lệch không quá ${numberText(one.percent)} % quãng đường coi là đúng tiến độ`;
    default:
      return verdictFact(one, words);
  }
}

type OfVerdict = Extract<
  Fact,
  {
    kind:
      | 'verdict'
      | 'given'
      | 'all-targets'
      | 'target-verdict'
      | 'compared'
      | 'sense'
      | 'due'
      | 'part'
      | 'parts-rule'
      | 'year-end'
      | 'falling'
      | 'reason';
  }
>;

function verdictFact(one: OfVerdict, words: ExplainWords): string {
  switch (one.kind) {
    case 'verdict':
      return `${one.counts ? 'Đánh giá' : 'Máy tính ra'}: ${words.verdict(one.verdict)}`;
    case 'given':
      return one.reason === ''
        ? `Người đánh giá: ${words.verdict(one.verdict)}; chưa ghi lý do`
        : `Người đánh giá: ${words.verdict(one.verdict)}. Lý do: ${one.reason}`;
    case 'all-targets':
      return `Có ${one.count} mức giao; đạt khi đạt đủ ${one.count}`;
    case 'target-verdict': {
      const whose = one.assigner === '' ? 'Kế hoạch' : `${one.assigner} giao,`;
      return `${whose} ${inSentence(one.period)}: ${words.verdict(one.verdict)}`;
    }
    case 'compared':
      return comparedText(one);
    case 'sense':
      return SENSES[one.sense] + (one.isFromWording ? ', theo lời văn của chỉ tiêu' : `; ${SET_IN_SHEET}`);
    case 'due':
      return dueText(one, words);
    case 'part':
      return `${one.name === '' ? 'Thành phần chưa có tên' : one.name}: ${words.verdict(one.verdict)}`;
    case 'parts-rule':
      return one.rule === 'all'
        ? `Đạt khi mọi thành phần đạt; ${SET_IN_SHEET}`
        : `Xét theo số của chính dòng này, thành phần chỉ để tham khảo; ${SET_IN_SHEET}`;
    case 'year-end':
      return `Chỉ đánh giá vào cuối năm; ${SET_IN_SHEET}`;
    case 'falling':
      return `Thấp hơn mức giao thì ghi là ${one.exceeds ? 'vượt' : 'đạt'}; ${SET_IN_PLAN}`;
    case 'reason':
      return reasonText(one, words);
  }
}

export const viExplain = {
  title: 'Vì sao?',
  fact,
};

export type ExplainMessages = typeof viExplain;
