/** The headings and cells of the grid beyond the plain ones, in Vietnamese: other years, computed figures, pace, the formula row. */
import { shapeOf, yearOf, type Period } from '#core/period.ts';
import type { PaceState } from '#core/pace.ts';
import type { ComparedWith } from '#core/plan.ts';
import { inSentence } from '#messages/vi-period.ts';

const PACES: Record<PaceState, string> = {
  ahead: 'Vượt tiến độ',
  'on-pace': 'Đúng tiến độ',
  behind: 'Chậm tiến độ',
};

const COMPARISONS: Record<ComparedWith, (base: Period) => string> = {
  'same-period': () => 'So với cùng kỳ',
  'previous-period': () => 'So với kỳ trước',
  'base-year': (base) => `So với năm ${yearOf(base)}`,
};

const BASES: Record<ComparedWith, (base: Period) => string> = {
  'same-period': () => 'Cùng kỳ năm trước',
  'previous-period': (base) => `Kỳ trước: ${inSentence(base)}`,
  'base-year': (base) => `Cùng kỳ ${yearOf(base)}`,
};

const PERCENTS: Record<ComparedWith, (base: Period) => string> = {
  'same-period': () => 'So cùng kỳ (%)',
  'previous-period': () => 'So kỳ trước (%)',
  'base-year': (base) => `So năm ${yearOf(base)} (%)`,
};

const SAME: Record<ComparedWith, (base: Period) => string> = {
  'same-period': () => 'như cùng kỳ',
  'previous-period': () => 'như kỳ trước',
  'base-year': (base) => `như năm ${yearOf(base)}`,
};

export const viColumns = {
  views: 'Cách xem',
  periodView: 'Kỳ báo cáo',
  stageView: 'Cả giai đoạn',
  checks: (n: number) => `Kiểm tra · ${n}`,

  result: (p: Period) => `Thực hiện ${inSentence(p)}`,
  expected: (p: Period) => `Ước thực hiện ${inSentence(p)}`,
  plan: (p: Period | null) => (p ? `Kế hoạch ${inSentence(p)}` : 'Kế hoạch'),
  attainmentOf: (p: Period) => `Tỷ lệ đạt ${inSentence(p)} (%)`,
  attainmentShort: 'Đạt (%)',
  comparison: (by: ComparedWith, base: Period) => COMPARISONS[by](base),
  base: (by: ComparedWith, base: Period) => BASES[by](base),
  changePercent: (by: ComparedWith, base: Period) => PERCENTS[by](base),
  sameAs: (by: ComparedWith, base: Period) => SAME[by](base),

  /** Said of a computed cell that has the focus. */
  whyHint: 'Bấm Enter để xem vì sao.',
  pace: 'Tiến độ',
  paces: PACES,
  /** Both numbers in the unit of the row. */
  missing: (missing: string, monthly: string) => `thiếu ${missing}; ${monthly}/tháng`,

  /** What was added up over `years` years, or over all of them (null). */
  total: (years: number | null) => (years === null ? 'tổng' : `tổng ${years} năm`),
  mean: (years: number | null) => (years === null ? 'bình quân' : `bình quân ${years} năm`),
  asOfYear: (p: Period) => inSentence(p),
  /** Whose period a target is that holds in the column's. */
  ofPeriod: (p: Period) => {
    const shape = shapeOf(p);
    return shape.kind === 'stage' ? `${shape.first}-${shape.last}` : inSentence(p);
  },
  rises: 'tăng',
  falls: 'giảm',
  percentYearly: (n: string) => `${n} %/năm`,
  pointsYearly: (n: string) => `${n} điểm %/năm`,

  columnNumber: (n: number) => `cột ${n}`,
  divided: (a: number, b: number) => `cột ${a} chia cột ${b}`,
  subtracted: (a: number, b: number) => `cột ${a} trừ cột ${b}`,
  twoMinus: (a: number, b: number) => `2 trừ thương của cột ${a} chia cột ${b}`,
  formula: (n: number, words: string) => `cột ${n} bằng ${words}`,
  fallingFormula: (words: string) => `chỉ tiêu càng thấp càng tốt thì ${words}`,
  answersWhy: 'bấm Enter ở ô để xem vì sao',
};

export type ColumnsMessages = typeof viColumns;
