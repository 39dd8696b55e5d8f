/**
 * A file as it arrives, drawn at random from a truth: a class of files says what is special about it, everything else (delimiter,
 * layout, numbers, letters) is drawn. One seed and class, one file.
 */
import type { Convention } from '#core/number.ts';
import type { Plan } from '#core/plan.ts';
import type { Encoding } from '#exchange/bytes/decoded.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { writePlainSheet } from '#exchange/workbook/write-plain-sheet.ts';
import { toDecimal } from '#core/decimal.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { chance, pick, type Draw } from '../layout/drawn-cells.ts';
import { drawTable, type DrawnTable, type Wishes } from '../layout/drawn-tables.ts';
import { drawText, type TextWishes } from '../layout/drawn-texts.ts';
import type { CellText } from '../layout/tables.ts';
import { KEEP_NAMES, keepText } from './letters.ts';
import { PLAIN_NAMES } from './drawn-names.ts';
import { planOf, type Held } from './drawn-plan.ts';

/** What a class of files says of its members. */
export interface Recipe {
  readonly table?: Wishes;
  readonly text?: TextWishes;
  readonly keep?: string;
  /** Changes cells of the table, be it that the truth is changed with them. */
  readonly change?: (draw: Draw, table: FileTable) => FileTable;
  /** Changes the text that was written. */
  readonly spoil?: (draw: Draw, text: string, delimiter: Delimiter) => string;
}

/** The table with the texts of its other columns, which are part of the truth. */
export interface FileTable extends DrawnTable {
  /** By row; '' for nothing. */
  readonly notes: readonly string[];
  readonly leads: readonly string[];
}

export interface DrawnFile {
  readonly bytes: Uint8Array;
  readonly table: FileTable;
  readonly plan: Plan;
  readonly held: Held;
  /** What a person who knows the file would answer. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter;
  readonly convention: Convention | null;
}

const NOTES = [
  'theo Quyết định số 12/QĐ-UBND',
  'số liệu ước',
  'chưa tính 2 xã mới',
  'nguồn: Chi cục Thống kê',
];
const LEADS = ['Phòng Kinh tế', 'Công an xã', 'Phòng Văn hóa - Xã hội', 'Trạm Y tế'];

export async function drawFile(seed: number, recipe: (draw: Draw) => Recipe): Promise<DrawnFile> {
  const draw = seededRandom(seed).random;
  const { table: wishes = {}, text = {}, keep, change, spoil } = recipe(draw);
  const keepName =
    keep ?? (chance(draw, 0.75) ? pick(draw, 'utf-8', 'utf-8 with a mark') : pick(draw, ...KEEP_NAMES));
  const isPlain = wishes.names === undefined && chance(draw, 0.6);
  const drawn = drawTable(draw, {
    isShuffled: chance(draw, 0.3),
    ...(isPlain && { names: PLAIN_NAMES }),
    ...wishes,
  });
  const dressed = dress(draw, drawn);
  const table = change ? change(draw, dressed) : dressed;
  const held = pick<Held>(draw, 'blank', 'blank', 'near', 'near', 'near', 'same', 'no rows', 'no rows');
  const delimiter = text.delimiter ?? pick<Delimiter>(draw, ';', ';', ';', ',', ',', '\t', '|');
  const common = { table, plan: planOf(draw, table, held), held, delimiter, convention: drawn.convention };
  if (drawn.isWorkbook) return { ...common, bytes: await workbookOf(table.cells), encoding: null };
  const written = drawText(draw, table.cells, { ...text, delimiter }).replace(/^\uFEFF/, '');
  const { bytes, encoding } = keepText(keepName, spoil ? spoil(draw, written, delimiter) : written, draw);
  return { ...common, bytes, encoding };
}

/** Fills the columns of notes and leads, which a drawn table leaves blank. */
function dress(draw: Draw, table: DrawnTable): FileTable {
  const said = (at: number, texts: readonly string[]): string[] =>
    table.rows.map(({ kind }) =>
      at < 0 || kind === 'group' || chance(draw, 0.6) ? '' : pick(draw, ...texts),
    );
  const [noteAt, leadAt] = [columnOf(table.meanings, 'note'), columnOf(table.meanings, 'lead')];
  const [notes, leads] = [said(noteAt, NOTES), said(leadAt, LEADS)];
  const filled = withColumn(withColumn(table, noteAt, notes), leadAt, leads);
  return { ...filled, notes, leads };
}

export function columnOf(meanings: readonly ColumnMeaning[], field: string): number {
  return meanings.findIndex((meaning) => meaning.kind === 'text' && meaning.field === field);
}

/** The table with the texts of one column, by row, as the file is to have them. */
export function withColumn<T extends DrawnTable>(table: T, column: number, texts: readonly CellText[]): T {
  if (column < 0) return table;
  const rowAt = new Map(table.rowsAt.map((place, row) => [place, row]));
  return {
    ...table,
    cells: table.cells.map((cells, place) => {
      const text = texts[rowAt.get(place) ?? -1];
      return text === undefined ? cells : cells.map((cell, at) => (at === column ? text : cell));
    }),
  };
}

function workbookOf(cells: DrawnTable['cells']): Promise<Uint8Array> {
  const rows = cells.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' ? { text: cell, exact: null } : { text: cell[0], exact: toDecimal(cell[1]) },
    ),
  );
  return writePlainSheet({ name: 'Biểu 1', rows, boldRows: new Set(), widths: [] });
}
