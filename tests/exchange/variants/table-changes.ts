/** What classes of files do to a drawn table: other headers, one more column, columns moved, names and cells written otherwise. */
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import { chance, pick, type Draw } from '../layout/drawn-cells.ts';
import { shuffled } from '../layout/drawn-tables.ts';
import type { CellText } from '../layout/tables.ts';
import { columnOf, withColumn, type FileTable } from './drawn-file.ts';
import { respelled } from './drawn-names.ts';

/** The header says the year alone, as in half of the files that arrive. */
export function bareYears(_: Draw, table: FileTable): FileTable {
  if (table.headerAt.length !== 1) return table;
  const years = table.meanings.map((meaning) =>
    'period' in meaning && /^\d{4}$/.test(meaning.period) ? meaning.period : null,
  );
  // Two assigners' targets of one year would have one header.
  const isClear = (column: number): boolean => years.filter((year) => year === years[column]).length === 1;
  return withHeaders(table, (text, column) => (years[column] && isClear(column) ? years[column] : text));
}

function withHeaders(table: FileTable, headerOf: (text: string, column: number) => string): FileTable {
  const places = [...table.headerAt, ...table.repeatedAt];
  return {
    ...table,
    cells: table.cells.map((cells, place) =>
      places.includes(place) && !isNumbering(cells)
        ? cells.map((cell, column) => (typeof cell === 'string' ? headerOf(cell, column) : cell))
        : cells,
    ),
  };
}

function isNumbering(cells: readonly CellText[]): boolean {
  return cells.every((cell) => typeof cell === 'string' && /^[A-E\d=/]{0,5}$/.test(cell));
}

/** No header at all: what the columns are is for a person to say. */
export function withoutHeader(_: Draw, table: FileTable): FileTable {
  const gone = new Set([...table.headerAt, ...table.repeatedAt, ...above(table)]);
  const kept = table.cells.flatMap((_, place) => (gone.has(place) ? [] : [place]));
  return {
    ...table,
    cells: kept.map((place) => table.cells[place]!),
    headerAt: [],
    repeatedAt: [],
    rowsAt: table.rowsAt.map((place) => kept.indexOf(place)),
  };
}

function above({ headerAt: [top = 0] }: FileTable): number[] {
  return Array.from({ length: top }, (_, place) => place);
}

/** A first column of the sender's own codes. */
export function withCodes(_: Draw, table: FileTable): FileTable {
  const rowAt = new Map(table.rowsAt.map((place, row) => [place, row]));
  const isWide = (place: number): boolean =>
    rowAt.has(place) || table.headerAt.includes(place) || table.repeatedAt.includes(place);
  return {
    ...table,
    meanings: [{ kind: 'ignored' }, ...table.meanings],
    cells: table.cells.map((cells, place) => {
      if (!isWide(place)) return cells;
      const row = rowAt.get(place);
      const isHeader = table.headerAt[0] === place || (row === undefined && !isNumbering(cells));
      const code = row === undefined ? (isHeader ? 'Mã' : '') : `CT${String(row + 1).padStart(2, '0')}`;
      return [row !== undefined && table.rows[row]?.kind === 'group' ? '' : code, ...cells];
    }),
  };
}

/** Value columns, notes and the rest in any order, the name not always before the unit. */
export function columnsMoved(draw: Draw, table: FileTable): FileTable {
  const isNumbered = table.repeatedAt.some((place) => isNumbering(table.cells[place] ?? []));
  if (table.headerAt.length > 1 || isNumbered) return table;
  const fixed = Math.max(0, columnOf(table.meanings, 'name')) + 1;
  const rest = shuffled(draw, [...table.meanings.keys()].slice(fixed));
  const order = [...[...table.meanings.keys()].slice(0, fixed), ...rest];
  const places = new Set([...table.headerAt, ...table.repeatedAt, ...table.rowsAt]);
  return {
    ...table,
    meanings: order.map((column): ColumnMeaning => table.meanings[column]!),
    cells: table.cells.map((cells, place) =>
      places.has(place) ? order.map((column) => cells[column] ?? '') : cells,
    ),
  };
}

/** Every name in the file as some other hand writes it; the plan has its own. */
export function namesRespelled(draw: Draw, table: FileTable): FileTable {
  return withColumn(
    table,
    columnOf(table.meanings, 'name'),
    table.rows.map(({ name, kind }) => (kind === 'group' ? name : respelled(draw, name))),
  );
}

type Rename = (draw: Draw, name: string) => string;

/** Names that are so in the plan and in the file. */
export const renamed =
  (rename: Rename) =>
  (draw: Draw, table: FileTable): FileTable => {
    const rows = table.rows.map((row, at) =>
      row.kind === 'indicator' && chance(draw, 0.5)
        ? { ...row, name: uniquely(rename(draw, row.name), at) }
        : row,
    );
    const changed = { ...table, rows };
    return withColumn(
      changed,
      columnOf(table.meanings, 'name'),
      rows.map(({ name }) => name),
    );
  };

function uniquely(name: string, at: number): string {
  return name.length < 20 ? `${name} ${at}` : name;
}

/** «Ống 5" loại A», a line break, delimiters, marks within. */
export const oddName: Rename = (draw, name) =>
  pick(
    draw,
    `${name}; ${pick(draw, 'cận nghèo', 'hộ mới', 'khác')}`,
    `${name}, trong đó ${pick(draw, 'nữ', 'trẻ em')}`,
    `${name}\n(theo chuẩn mới)`,
    `${name}\r\n(theo chuẩn mới)`,
    `${name} "${pick(draw, 'văn hóa', 'kiểu mẫu')}"`,
    `${name} 5" loại A`,
    `${name} | đợt 1`,
  );

/** What a spreadsheet would take for a formula. */
export const formulaName: Rename = (draw, name) =>
  pick(
    draw,
    `=${name}`,
    `@${name}`,
    `=HYPERLINK("http://x.example","${name}")`,
    `＝1+1 ${name}`,
    `'=${name}`,
  );

/** Notes no program may work out, and whole figures as `="1508"`. */
export function formulaCells(draw: Draw, table: FileTable): FileTable {
  const notes = table.notes.map((note) =>
    note === ''
      ? ''
      : pick(draw, '=1+1', '@SUM(1)', "=cmd|'/c calc'!A1", '+84901234567', '\t=1+1', '-5 so với cùng kỳ'),
  );
  const at = columnOf(table.meanings, 'note');
  const figures = table.meanings.flatMap(({ kind }, column) => (kind === 'figure' ? [column] : []));
  const changed = withColumn({ ...table, notes: notes.map((note) => note.trim()) }, at, notes);
  return {
    ...changed,
    cells: changed.cells.map((cells, place) =>
      table.rowsAt.includes(place)
        ? cells.map((cell, column) =>
            figures.includes(column) &&
            typeof cell === 'string' &&
            /^\d{1,4}$/.test(cell) &&
            chance(draw, 0.3)
              ? `="${cell}"`
              : cell,
          )
        : cells,
    ),
  };
}
