/** What a workbook knows of its cells beyond their text, as doubts of the values read from them: nothing of it is taken in silence. */
import { printNumber } from '#core/number.ts';
import type { Doubt, IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import { placeKey, type Answers } from '#exchange/layout/recognised.ts';
import type { CellRemark, RemarkKind } from '#exchange/workbook/workbook-reading.ts';

const DOUBTS: Readonly<Record<RemarkKind, Doubt>> = {
  error: 'formula-error',
  uncomputed: 'formula-uncomputed',
  'digits-lost': 'digits-lost',
  'part-of-day': 'mangled-date',
  'shown-otherwise': 'shown-otherwise',
};

/** The rows with a doubt at every remarked value that nobody has settled. */
export function withRemarks(
  rows: IncomingRows,
  remarks: readonly CellRemark[],
  { cells: settled }: Answers,
): IncomingRows {
  if (remarks.length === 0) return rows;
  const byPlace = new Map(remarks.map((remark) => [placeKey(remark), remark]));
  return {
    ...rows,
    lines: rows.lines.map((line) => ({
      ...line,
      values: line.values.map((value) => {
        const place = placeKey({ line: line.line, column: value.column });
        const remark = byPlace.get(place);
        return remark && !settled?.has(place) ? doubted(value, remark) : value;
      }),
    })),
  };
}

function doubted(value: IncomingValue, { kind, held }: CellRemark): IncomingValue {
  const isNumber = value.meaning.kind === 'figure' || value.meaning.kind === 'target';
  // A word in a column of words may be held otherwise as well, and means what it says.
  if (!isNumber && kind !== 'error' && kind !== 'uncomputed') return value;
  const shown = value.doubt === null && value.typed !== '' ? [value.typed] : value.proposal;
  const offers = kind === 'shown-otherwise' && held !== null ? [printNumber(held), ...shown] : shown;
  return { ...value, typed: '', doubt: DOUBTS[kind], proposal: [...new Set(offers)] };
}
