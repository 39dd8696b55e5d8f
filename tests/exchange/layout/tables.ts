/** Incoming tables for the tests of layouts, and what a test asks of them. */
import { toDecimal } from '#core/decimal.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import type { IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';

/** A text, or a workbook's number with the text that shows it. */
export type CellText = string | readonly [text: string, exact: string];

/** Lines of cells as a text file has them, trailing blanks cut off. */
export function table(
  rows: readonly (readonly CellText[])[],
  more: Partial<IncomingTable> = {},
): IncomingTable {
  const cut = rows.map((cells, place) => {
    const given = cells.map((cell) =>
      typeof cell === 'string' ? { text: cell, exact: null } : { text: cell[0], exact: toDecimal(cell[1]) },
    );
    const end = given.findLastIndex(({ text }) => text !== '');
    return { line: place + 1, cells: given.slice(0, end + 1) };
  });
  const last = cut.findLastIndex(({ cells }) => cells.length > 0);
  return { rows: cut.slice(0, last + 1), sheet: null, stated: null, ...more };
}

/** Lines written in one word each: `lines('TT;Chỉ tiêu', '1;GRDP')`. */
export function lines(...texts: readonly string[]): IncomingTable {
  return table(texts.map((text) => text.split(';')));
}

function numericOf({ lines: rows }: IncomingRows): IncomingValue[][] {
  return rows.map(({ values }) =>
    values.filter(({ meaning: { kind } }) => kind === 'target' || kind === 'figure'),
  );
}

/** Of every row its values in the columns of targets and figures: typed, or the doubt. */
export function readings(rows: IncomingRows): string[][] {
  return numericOf(rows).map((values) =>
    values.map(({ typed, doubt }) => (doubt === null ? typed : `?${doubt}`)),
  );
}

/** Of the same values, what is offered. */
export function proposals(rows: IncomingRows): (readonly string[])[][] {
  return numericOf(rows).map((values) => values.map(({ proposal }) => proposal));
}
