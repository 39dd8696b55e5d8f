/**
 * Which decimal sign the numbers of a file have. The file says it; a program of another region may have written the numbers
 * anew. Only certain cells vote: `1.508` and `1,508` never do. Source: domain/exchange §2.4.
 */
import { readNumber, type Convention } from '#core/number.ts';

export interface ConventionFound {
  readonly convention: Convention;
  /** Both signs occur: a number like `1.508` is then certain in neither reading. */
  readonly mixed: boolean;
}

/** The convention the cells show; the stated one when they show none, or both. */
export function findConvention(stated: Convention, cells: Iterable<string>): ConventionFound {
  const votes = { comma: 0, dot: 0 };
  for (const cell of cells) {
    const sign = certainSignOf(cell);
    if (sign) votes[sign]++;
  }
  const other: Convention = stated === 'comma' ? 'dot' : 'comma';
  if (votes[other] === 0) return { convention: stated, mixed: false };
  return votes[stated] === 0 ? { convention: other, mixed: false } : { convention: stated, mixed: true };
}

/** The decimal sign a cell shows for certain: `8,12` and `0,125` a comma, `1,508,000` a dot, `1,508` none. */
function certainSignOf(cell: string): Convention | null {
  const number = readNumber(cell);
  if (!number.ok || number.percent) return null;
  const plain = cell.trim().replace(/^-/, '');
  const decimal = /^(?:\d+([.,])(?:\d{1,2}|\d{4,})|(?:0+|\d{4,})([.,])\d{3})$/.exec(plain);
  const sign =
    decimal?.[1] ?? decimal?.[2] ?? /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)(?!\1)([.,])\d+$/.exec(plain)?.[2];
  if (sign) return sign === ',' ? 'comma' : 'dot';
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.exec(plain)?.[1];
  return grouped ? (grouped === ',' ? 'dot' : 'comma') : null;
}

/** Whether the number could be read in either convention, as one a thousand times the other. */
export function isAmbiguous(cell: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim());
}
