/**
 * How a typed target or figure was understood, and how to put it right, in Vietnamese; with it the words of the row sheet and of
 * the plan's settings that belong to targets, stages and corrections.
 */
import type { HowAchieved } from '#core/achievement.ts';
import type { Comparison } from '#core/comparison-text.ts';
import type { FigureState } from '#core/figure.ts';
import { shapeOf, type Period } from '#core/period.ts';
import type { ComparedWith } from '#core/plan.ts';
import type { Basis } from '#core/target.ts';
import { inSentence } from '#messages/vi-period.ts';

/** A number of a target with its unit, printed; a count and a range have two. */
export type StatedValue =
  | { readonly kind: 'number'; readonly value: string; readonly unit: string }
  | { readonly kind: 'count'; readonly done: string; readonly of: string; readonly unit: string }
  | { readonly kind: 'range'; readonly low: string; readonly high: string; readonly unit: string };

/** What a target's text was understood as. `measuredBy`: how the figures of a stage come together in the row. */
export type Understood =
  | { readonly kind: 'words' }
  | { readonly kind: 'assigned' }
  | { readonly kind: 'unit-differs'; readonly written: string; readonly unit: string }
  | {
      readonly kind: 'measured';
      readonly basis: Basis;
      readonly comparator: Comparison['comparator'];
      readonly stated: StatedValue;
      readonly period: Period;
      /** Whether the period goes without saying, because it is the one beside the field. */
      readonly isPeriodKnown: boolean;
      readonly measuredBy: 'mean' | 'last';
      /** Whether the row holds a state, reached by the end of a year, rather than an amount of that year. */
      readonly isState: boolean;
    };

export type BasisChoice = Basis | 'words' | 'assigned';

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}

function statedText(stated: StatedValue): string {
  switch (stated.kind) {
    case 'number':
      return withUnit(stated.value, stated.unit);
    case 'count':
      return withUnit(`${stated.done} trên ${stated.of}`, stated.unit);
    case 'range':
      return withUnit(`${stated.low} đến ${stated.high}`, stated.unit);
  }
}

function bounded({ comparator, stated, basis }: Extract<Understood, { kind: 'measured' }>): string {
  const text = statedText(stated);
  switch (comparator) {
    case '=':
      return basis === 'growth' || basis === 'reduction' ? `ít nhất ${text}` : text;
    case '≥':
      return `từ ${text} trở lên`;
    case '>':
      return `trên ${text}`;
    case '≤':
      return `không quá ${text}`;
    case '<':
      return `dưới ${text}`;
    case 'about':
      return `khoảng ${text}`;
    case 'range':
      return `trong khoảng ${text}`;
  }
}

function measuredText(u: Extract<Understood, { kind: 'measured' }>): string {
  const said = bounded(u);
  const when = inSentence(u.period);
  const shape = shapeOf(u.period).kind;
  switch (u.basis) {
    case 'level':
      if (shape === 'stage') {
        const whole = u.measuredBy === 'mean' ? 'tính bình quân' : 'xét năm cuối';
        return `${said} mỗi năm, ${when}; cả giai đoạn thì ${whole}`;
      }
      if (u.isPeriodKnown) return said;
      return `${said}, ${u.isState && shape === 'year' ? `đến hết ${when}` : when}`;
    case 'growth':
    case 'reduction': {
      const verb = u.basis === 'growth' ? 'tăng' : 'giảm';
      if (shape === 'stage') return `${verb} ${said} mỗi năm, tính bình quân cả ${when}`;
      return `${verb} ${said} so với ${shape === 'year' ? 'năm trước' : 'cùng kỳ năm trước'}, ${when}`;
    }
    case 'total':
      return `${said}, cộng cả ${when}`;
    case 'maintain':
      return shape === 'stage' ? `giữ ${said} trong mọi năm của ${when}` : `giữ ${said}, ${when}`;
  }
}

function understood(u: Understood): string {
  switch (u.kind) {
    case 'words':
      return 'Giữ nguyên lời văn, do người đánh giá.';
    case 'assigned':
      return 'Cấp trên giao, chưa có con số; nhập số khi được giao.';
    case 'unit-differs':
      return (
        `Đơn vị trong câu${u.written === '' ? '' : ` (${u.written})`} khác cột ĐVT (${u.unit}): ` +
        'giữ nguyên lời, chưa tính. Sửa một trong hai.'
      );
    case 'measured':
      return `Hiểu là: ${measuredText(u)}.`;
  }
}

const COMPARATORS: Record<Comparison['comparator'], string> = {
  '=': 'bằng',
  '≥': 'từ … trở lên',
  '>': 'trên',
  '≤': 'không quá',
  '<': 'dưới',
  about: 'khoảng',
  range: 'trong khoảng',
};

const BASES: Record<BasisChoice, string> = {
  level: 'mức đạt',
  growth: 'tăng mỗi năm',
  reduction: 'giảm mỗi năm',
  total: 'cộng cả giai đoạn',
  maintain: 'duy trì',
  words: 'bằng lời',
  assigned: 'chờ cấp trên giao',
};

const STATES: Record<FigureState, string> = {
  estimate: 'ước',
  actual: 'thực hiện',
  final: 'chính thức',
};

const COMES_TO: Record<HowAchieved, (value: string) => string> = {
  stated: (value) => `Số của kỳ: ${value}`,
  cumulative: (value) => `Cộng các kỳ: ${value}`,
  growth: (value) => `Tăng ${value} so với năm trước`,
  'mean-growth': (value) => `Tăng bình quân ${value} mỗi năm`,
  'growth-points': (value) => `Tăng ${value} so với năm trước`,
  'mean-growth-points': (value) => `Tăng bình quân ${value} mỗi năm`,
  'mean-of-rates': (value) => `Bình quân ${value} mỗi năm`,
  reduction: (value) => `Giảm ${value} so với năm trước`,
  'mean-reduction': (value) => `Giảm bình quân ${value} mỗi năm`,
  'reduction-points': (value) => `Giảm ${value} so với năm trước`,
  'mean-reduction-points': (value) => `Giảm bình quân ${value} mỗi năm`,
  'sum-of-years': (value) => `Cộng các năm: ${value}`,
  'mean-of-years': (value) => `Bình quân mỗi năm: ${value}`,
  'last-of-years': (value) => `Năm gần nhất: ${value}`,
  'every-year': (value) => `Các năm: ${value}`,
};

const BASE_LABELS: Record<ComparedWith, string> = {
  'same-period': 'Cùng kỳ năm trước',
  'previous-period': 'Kỳ trước',
  'base-year': 'Năm gốc',
};

export const viReading = {
  understood,
  comparator: 'So sánh',
  comparators: COMPARATORS,
  basis: 'Tính theo',
  bases: BASES,
  targetPeriod: 'Kỳ',
  assigner: 'Bên giao',
  noAssigner: 'không ghi',
  otherAssigner: 'bên khác…',
  /** A period inside a sentence or a choice: «năm 2025». */
  periodInText: inSentence,
  /** The name of a choice beside a target, for those who hear it. */
  choiceOf: (choice: string, target: string) => `${choice}, ${target}`,
  corrected: 'đã sửa',
  readAgain: 'Hiểu lại từ câu',
  readAgainOf: (target: string) => `Hiểu lại từ câu, ${target}`,
  madeRate: 'Đã hiểu là tỷ lệ.',
  recordedAt: (p: Period) => `Đã ghi cho ${inSentence(p)}; xem ở “Các kỳ khác”.`,

  addTarget: 'Thêm chỉ tiêu giao',
  add: 'Thêm',
  newTargetText: 'Chỉ tiêu, ghi như văn bản',
  newTargetExample: 'tăng bình quân 12%/năm',
  otherAssignerName: 'Tên bên giao',

  /** Opens the choices beside a target that is a plain number. */
  meaning: 'Cách hiểu…',
  meaningOf: (about: string) => `Cách hiểu: ${about}`,
  adjust: 'Điều chỉnh kế hoạch…',
  adjustOf: (target: string) => `Điều chỉnh kế hoạch, ${target}`,
  adjustedText: 'Chỉ tiêu mới',
  adjustedOn: 'Ngày điều chỉnh',
  earlierTarget: (text: string, until: string | null) =>
    until === null ? `Trước khi điều chỉnh: ${text}` : `Trước ${until}: ${text}`,

  reviseEstimate: 'Thay bằng số chính thức…',
  reviseActual: 'Số mới…',
  revisedValue: 'Số mới',
  record: 'Ghi',
  earlierFigure: (value: string, state: FigureState, asOf: string | null, change: string | null) =>
    `Trước đó: ${STATES[state]} ${value}${asOf === null ? '' : `, đến ngày ${asOf}`}` +
    (change === null ? '' : `; nay ${change}`),

  comesTo: (how: HowAchieved, value: string) => COMES_TO[how](value),
  formedFigure: 'Máy cộng từ các kỳ trong kỳ này',
  inPoints: 'điểm %',
  baseLabels: BASE_LABELS,
  stageBefore: 'Giai đoạn trước',

  otherPeriods: 'Các kỳ khác',
  otherPeriodsCount: (n: number) => `${n} kỳ có số`,
  otherPeriod: 'Kỳ',
  shownAbove: 'ở trên',
  targetIn: (target: string, p: Period) => `${target}, ${inSentence(p)}`,
  figureIn: (figure: string, p: Period) => `${figure}, ${inSentence(p)}`,

  verdictComputed: 'Máy tính ra',
  computedAs: (word: string) => `Máy tính ra: ${word}`,

  settingsJudging: 'Cách tính và đánh giá',
  fallingPercentHelp: 'Dùng cho chỉ tiêu như hộ nghèo, tai nạn: con số càng thấp thì kết quả càng tốt.',
  fallingExample: (percent: string | null) =>
    percent === null
      ? 'Ví dụ giao 10, thực hiện 12: không tính tỷ lệ.'
      : `Ví dụ giao 10, thực hiện 12: tỷ lệ đạt ${percent} %.`,
  fallingExceedsExample: (word: string) => `Ví dụ giao không quá 10, thực hiện 8: ghi “${word}”.`,
  comparedWith: 'So sánh với',
  comparedWiths: {
    'same-period': 'Cùng kỳ năm trước',
    'previous-period': 'Kỳ liền trước',
    'base-year': 'Năm gốc',
  } satisfies Record<ComparedWith, string> as Record<ComparedWith, string>,
  comparedExample: (p: Period, base: Period | null) =>
    base === null
      ? `Ví dụ ${inSentence(p)}: không có kỳ để so.`
      : `Ví dụ ${inSentence(p)}: so với ${inSentence(base)}.`,
  baseYear: 'Năm gốc (bốn chữ số)',
  baseYearWrong: 'Năm gốc ghi bốn chữ số, ví dụ 2020; để trống là năm liền trước kế hoạch.',
  windowExample: (p: Period, first: string, last: string) =>
    `Ví dụ ${inSentence(p)}: từ ngày ${first} đến ngày ${last}.`,
  verdictWords: 'Từ dùng khi đánh giá',
  verdictWordsHelp: 'Để trống thì dùng từ thường dùng, hiện mờ trong ô.',
};

export type ReadingMessages = typeof viReading;
