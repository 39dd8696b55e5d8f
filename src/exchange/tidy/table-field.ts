/**
 * A column of a table that is written with its description: what it is called, which type it has, what stands in it. Knows no
 * plan. Source: Table Schema 2.0 (datapackage.org/standard/table-schema).
 */
import { guard } from '#exchange/kh1/guard.ts';
import { joinCells } from '#exchange/kh1/cell-lines.ts';

/** A code that may stand in a column, and what people call it. */
export interface Category {
  readonly value: string;
  readonly label: string;
}

/** A field descriptor, as it is written into `datapackage.json`. */
export interface TableField {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'yearmonth';
  readonly categories?: readonly Category[];
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly minimum?: number;
    /** Of XML Schema: it fits the whole value. */
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
}

export interface TableColumn<Row> {
  readonly field: TableField;
  /** In the field's lexical form; null is a missing value. */
  readonly valueOf: (row: Row) => string | null;
}

/** Whose texts a person typed: one that a spreadsheet would run gets an apostrophe before it. */
export const TYPED_TEXT =
  'Văn bản mở đầu bằng = + - @ hoặc dấu nháy đơn có thêm một dấu nháy đơn phía trước.';

/** A column of texts typed by people, blank ones missing. */
export function textColumn<Row>(name: string, title: string, textOf: (row: Row) => string): TableColumn<Row> {
  return {
    field: { name, title, description: TYPED_TEXT, type: 'string' },
    valueOf: (row) => guard(textOf(row)),
  };
}

/** A column of codes; `labels` are the words for each. Never missing when `required`. */
export function codeColumn<Row, Code extends string>(
  name: string,
  title: string,
  labels: Readonly<Record<Code, string>>,
  codeOf: (row: Row) => Code | null,
  required = false,
): TableColumn<Row> {
  const categories = Object.entries<string>(labels).map(([value, label]) => ({ value, label }));
  return {
    field: {
      name,
      title,
      type: 'string',
      categories,
      constraints: { ...(required && { required }), enum: categories.map(({ value }) => value) },
    },
    valueOf: codeOf,
  };
}

/** RFC 4180: a line of names, then the rows; commas, CRLF. A missing value is an empty cell. */
export function writeTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const names = columns.map(({ field }) => field.name);
  return joinCells([names, ...rows.map((row) => columns.map(({ valueOf }) => valueOf(row) ?? ''))], ',');
}
