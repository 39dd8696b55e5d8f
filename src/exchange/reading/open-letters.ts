/** Pieces of a text whose letters may be either of two, as doubts of the values they stand in: nothing of them is taken in silence. */
import type { OpenPiece } from '#exchange/bytes/decoded.ts';
import type { IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import { placeKey, type Answers, type Layout } from '#exchange/layout/recognised.ts';

/** The rows with a doubt at every value that holds an open piece and that nobody has settled. */
export function withOpenLetters(
  rows: IncomingRows,
  open: readonly OpenPiece[],
  { cells: settled }: Answers,
): IncomingRows {
  if (open.length === 0) return rows;
  return {
    ...rows,
    lines: rows.lines.map((line) => ({
      ...line,
      values: line.values.map((value) => {
        const piece = value.doubt === null ? open.find(({ text }) => value.found.includes(text)) : undefined;
        const isSettled = settled?.has(placeKey({ line: line.line, column: value.column }));
        return piece && !isSettled ? doubted(value, piece) : value;
      }),
    })),
  };
}

function doubted(value: IncomingValue, { text, other }: OpenPiece): IncomingValue {
  const { typed } = value;
  return { ...value, typed: '', doubt: 'damaged-text', proposal: [typed, typed.replace(text, () => other)] };
}

/** Whether a header holds such a piece: what its column means then hangs on it, and the letters are to be asked about first. */
export function isHeaderOpen({ columns }: Layout, open: readonly OpenPiece[]): boolean {
  return open.some(({ text }) => columns.some(({ header }) => header.includes(text)));
}
