/** Periods as the file writes them: `2026`, `6T2026`, `6TC2026`, `9T2026`, `Q1 2026`, `T05 2026`, `2021-2025`. Source: domain/exchange §4. */
import { readPeriod, shapeOf, yearPeriod, type Period } from '#core/period.ts';

export function printPeriodText(period: Period): string {
  const shape = shapeOf(period);
  const yearText = (year: number): string => yearPeriod(year);
  switch (shape.kind) {
    case 'year':
      return yearText(shape.year);
    case 'half':
      return (shape.half === 1 ? '6T' : '6TC') + yearText(shape.year);
    case 'nine-months':
      return `9T${yearText(shape.year)}`;
    case 'quarter':
      return `Q${shape.quarter} ${yearText(shape.year)}`;
    case 'month':
      return `T${String(shape.month).padStart(2, '0')} ${yearText(shape.year)}`;
    case 'stage':
      return `${yearText(shape.first)}-${yearText(shape.last)}`;
  }
}

/** The forms a period is read in, as one pattern for those who must find it at the head of a longer text. */
export const PERIOD_PATTERN = String.raw`(?:6TC|6T|9T) ?/?\d{4}|(?:Q[1-4]|T\d{1,2}) ?/?\d{4}|\d{4}(?: ?[-–] ?\d{4})?`;

/** Reads what `printPeriodText` writes, whatever its case and spacing, and `Q1/2026`, `T5/2026`; null for anything else. */
export function readPeriodText(text: string): Period | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[\s/]+/g, '')
    .replace('–', '-');
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(plain);
  if (years) return readPeriod(years[2] === undefined ? plain : `${years[1]}/${years[2]}`);
  const part = /^(6TC|6T|9T|Q[1-4]|T\d{1,2})(\d{4})$/.exec(plain);
  return part ? readPeriod(`${part[2]}-${sortableOf(part[1] ?? '')}`) : null;
}

function sortableOf(part: string): string {
  switch (part) {
    case '6T':
      return 'H1';
    case '6TC':
      return 'H2';
    case '9T':
      return '9M';
    default:
      return part.startsWith('Q') ? part : `M${part.slice(1).padStart(2, '0')}`;
  }
}
