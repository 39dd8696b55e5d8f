/** How a period is worded in Vietnamese, whole and inside a year already named. */
import { shapeOf, type Period } from '#core/period.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

export function period(p: Period): string {
  const shape = shapeOf(p);
  switch (shape.kind) {
    case 'year':
      return `Năm ${shape.year}`;
    case 'half':
      return `6 tháng ${shape.half === 1 ? 'đầu' : 'cuối'} năm ${shape.year}`;
    case 'nine-months':
      return `9 tháng ${shape.year}`;
    case 'quarter':
      return `Quý ${ROMAN[shape.quarter - 1] ?? ''}/${shape.year}`;
    case 'month':
      return `Tháng ${shape.month}/${shape.year}`;
    case 'stage':
      return `Giai đoạn ${shape.first}-${shape.last}`;
  }
}

/** The period where its year is already said; the beginning of its full name. */
export function periodInYear(p: Period): string {
  const shape = shapeOf(p);
  switch (shape.kind) {
    case 'half':
      return `6 tháng ${shape.half === 1 ? 'đầu' : 'cuối'} năm`;
    case 'nine-months':
      return '9 tháng';
    case 'quarter':
      return `Quý ${ROMAN[shape.quarter - 1] ?? ''}`;
    case 'month':
      return `Tháng ${shape.month}`;
    case 'year':
    case 'stage':
      return period(p);
  }
}

/** Inside a sentence only the first letter is small: «quý IV/2024» keeps its numeral. */
export function inSentence(p: Period): string {
  const text = period(p);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
