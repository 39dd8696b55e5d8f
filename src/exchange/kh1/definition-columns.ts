/**
 * The columns that say what a row is, one line each: header, form, and the Indicator field it holds. The level (cấp) stands
 * beside them because it is no field: it says how deep the row stands.
 */
import type { Indicator } from '#core/indicator.ts';
import { makeIndicator } from '#core/indicator.ts';
import { foldName } from '#core/text.ts';
import { choiceOf, COUNT, TEXT, type CellForm } from '#exchange/kh1/cell-form.ts';
import {
  ACCUMULATION_WORDS,
  DIRECTION_WORDS,
  JUDGED_WORDS,
  KIND_WORDS,
  MEASURE_WORDS,
  PARTS_RULE_WORDS,
  YES_NO_WORDS,
} from '#exchange/kh1/words.ts';

export type DefinedField = Exclude<keyof Indicator, 'record' | 'id' | 'parent' | 'order'>;

export interface DefinitionColumn {
  readonly header: string;
  /** Other headers it is known by. */
  readonly aliases: readonly string[];
  readonly form: CellForm;
  readonly field: DefinedField | 'level';
  /** Written even when every row has the usual value, and required when the file is read. */
  readonly always: boolean;
}

const column = (
  field: DefinitionColumn['field'],
  header: string,
  form: CellForm,
  more: { readonly aliases?: readonly string[]; readonly always?: boolean } = {},
): DefinitionColumn => ({ field, header, form, aliases: more.aliases ?? [], always: more.always ?? false });

export const DEFINITION_COLUMNS: readonly DefinitionColumn[] = [
  column('level', 'Cấp', COUNT, { aliases: ['cap'], always: true }),
  column('kind', 'Loại dòng', choiceOf(KIND_WORDS), { always: true }),
  column('label', 'TT', TEXT, { aliases: ['STT', 'Số TT'], always: true }),
  column('name', 'Chỉ tiêu', TEXT, { aliases: ['Tên chỉ tiêu'], always: true }),
  column('unit', 'ĐVT', TEXT, { aliases: ['Đơn vị tính', 'Đơn vị'], always: true }),
  column('counted', 'Tính vào tổng số', choiceOf(YES_NO_WORDS)),
  column('measure', 'Cách đo', choiceOf(MEASURE_WORDS)),
  column('direction', 'Chiều tốt', choiceOf(DIRECTION_WORDS)),
  column('accumulation', 'Tính chất số', choiceOf(ACCUMULATION_WORDS)),
  column('decimals', 'Số lẻ', COUNT, { aliases: ['Số chữ số lẻ'] }),
  column('judged', 'Đánh giá vào', choiceOf(JUDGED_WORDS)),
  column('partsRule', 'Đạt khi', choiceOf(PARTS_RULE_WORDS)),
  column('lead', 'Chủ trì', TEXT, { aliases: ['Cơ quan chủ trì'] }),
  column('coordinators', 'Phối hợp', TEXT, { aliases: ['Cơ quan phối hợp'] }),
  column('priceBasis', 'Loại giá', TEXT),
  column('source', 'Nguồn', TEXT, { aliases: ['Nguồn số liệu'] }),
  column('note', 'Ghi chú', TEXT),
];

const byName = new Map(
  DEFINITION_COLUMNS.flatMap((one) =>
    [one.header, ...one.aliases].map((name) => [foldName(name), one] as const),
  ),
);

export function findDefinitionColumn(header: string): DefinitionColumn | null {
  return byName.get(foldName(header)) ?? null;
}

/** The canonical text of a field. */
export function fieldText(indicator: Omit<Indicator, 'id' | 'order'>, field: DefinedField): string {
  const value = indicator[field];
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The canonical text of each field on a row of which nothing special is known. */
const USUAL: Omit<Indicator, 'id' | 'order'> = makeIndicator({} as Pick<Indicator, 'id' | 'order'>); // only its other fields are looked at

export function usualText(column: DefinitionColumn): string {
  return column.field === 'level' ? '' : fieldText(USUAL, column.field);
}

/** The fields that canonical texts state; a blank one keeps its usual value. */
export function fieldsFrom(texts: ReadonlyMap<string, string>): Partial<Pick<Indicator, DefinedField>> {
  const fields: Record<string, unknown> = {};
  for (const { field, header } of DEFINITION_COLUMNS) {
    const text = texts.get(header) ?? '';
    if (field === 'level' || text === '') continue;
    if (field === 'counted') fields[field] = text === 'yes';
    else if (field === 'decimals') fields[field] = Number.parseInt(text, 10);
    else fields[field] = text;
  }
  return fields; // each form lets only its field's own values through
}
