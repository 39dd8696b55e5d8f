/** Periods as running text names them, and what a figure is compared with. Knows no plan beyond its setting of the comparison. */
import { monthsOf, shapeOf, yearOf, type Period } from '#core/period.ts';
import type { ComparedWith } from '#core/plan.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

/** «6 tháng đầu năm 2024», «quý I năm 2024», «9 tháng đầu năm 2024», «năm 2024», «giai đoạn 2016 - 2020». */
export function periodWords(period: Period): string {
  const shape = shapeOf(period);
  switch (shape.kind) {
    case 'year':
      return `năm ${shape.year}`;
    case 'stage':
      return `giai đoạn ${shape.first} - ${shape.last}`;
    case 'half':
      return `6 tháng ${shape.half === 1 ? 'đầu' : 'cuối'} năm ${shape.year}`;
    case 'nine-months':
      return `9 tháng đầu năm ${shape.year}`;
    case 'quarter':
      return `quý ${ROMAN[shape.quarter]} năm ${shape.year}`;
    case 'month':
      return `tháng ${shape.month} năm ${shape.year}`;
  }
}

/** As short as it can be said inside a report of that period: «6 tháng», «quý I», «năm 2024». */
export function shortPeriodWords(period: Period): string {
  const shape = shapeOf(period);
  switch (shape.kind) {
    case 'half':
      return shape.half === 1 ? '6 tháng' : '6 tháng cuối năm';
    case 'nine-months':
      return '9 tháng';
    case 'quarter':
      return `quý ${ROMAN[shape.quarter]}`;
    case 'month':
      return `tháng ${shape.month}`;
    case 'year':
    case 'stage':
      return periodWords(period);
  }
}

/** The time from January until the period ends: «6 tháng», «9 tháng», «cả năm». */
export function sinceJanuary(period: Period): string {
  const months = (monthsOf(period)[1] % 12) + 1;
  return months === 12 ? 'cả năm' : `${months} tháng`;
}

/** What a figure of `period` is set against, as it stands after «so với»: «cùng kỳ», «năm 2015», «giai đoạn 2011 - 2015». */
export function baseWords(compared: ComparedWith, period: Period, base: Period): string {
  const { kind } = shapeOf(period);
  if (kind === 'year' || kind === 'stage' || compared === 'previous-period') return periodWords(base);
  return compared === 'same-period' ? 'cùng kỳ' : `cùng kỳ năm ${yearOf(base)}`;
}

/** Whether running text says the period beside the figure: a year and a stage, not the report's own part of a year. */
export function isSaid(period: Period): boolean {
  const { kind } = shapeOf(period);
  return kind === 'year' || kind === 'stage';
}
