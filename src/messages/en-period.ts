/** How a period is worded in English, whole and inside a year already named. */
import { shapeOf, type Period } from '#core/period.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function period(p: Period): string {
  const shape = shapeOf(p);
  switch (shape.kind) {
    case 'year':
      return `Year ${shape.year}`;
    case 'half':
      return `${shape.half === 1 ? 'First' : 'Second'} half of ${shape.year}`;
    case 'nine-months':
      return `9 months of ${shape.year}`;
    case 'quarter':
      return `Quarter ${shape.quarter}, ${shape.year}`;
    case 'month':
      return `${MONTHS[shape.month - 1] ?? ''} ${shape.year}`;
    case 'stage':
      return `Stage ${shape.first}-${shape.last}`;
  }
}

/** The period where its year is already said; the beginning of its full name. */
export function periodInYear(p: Period): string {
  const shape = shapeOf(p);
  switch (shape.kind) {
    case 'half':
      return `${shape.half === 1 ? 'First' : 'Second'} half`;
    case 'nine-months':
      return '9 months';
    case 'quarter':
      return `Quarter ${shape.quarter}`;
    case 'month':
      return MONTHS[shape.month - 1] ?? '';
    case 'year':
    case 'stage':
      return period(p);
  }
}

/** Inside a sentence: `2024`, `the first half of 2024`, `quarter 2, 2024`, `May 2024`. */
export function inSentence(p: Period): string {
  const text = period(p);
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  const shape = shapeOf(p);
  switch (shape.kind) {
    case 'year':
      return String(shape.year);
    case 'half':
    case 'stage':
      return `the ${small}`;
    case 'nine-months':
    case 'quarter':
      return small;
    case 'month':
      return text;
  }
}
