/**
 * `datapackage.json`: what the tables of the zip are, for programs that have never heard of us. Knows the columns' fields, not
 * their values. Source: Data Package 2.0 (datapackage.org/standard/data-package, data-resource, table-dialect, table-schema).
 */
import type { PlanHead } from '#core/plan.ts';
import { INDICATOR_COLUMNS } from '#exchange/tidy/indicator-columns.ts';
import { TYPED_TEXT, type TableColumn } from '#exchange/tidy/table-field.ts';
import { VALUE_COLUMNS } from '#exchange/tidy/value-columns.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** Sizes of the two files in bytes, by the names of their tables. */
export interface TableSizes {
  readonly values: number;
  readonly indicators: number;
}

/** The descriptor as text. The same plan gives the same text: no time, no random name. */
export function describePackage({ id, title, issuingBody }: PlanHead, sizes: TableSizes): string {
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: `so-chi-tieu-${id}`,
    ...(title !== '' && { title }),
    description: `Chỉ tiêu giao và số thực hiện của một kế hoạch, mỗi giá trị một dòng. ${TYPED_TEXT}`,
    ...(issuingBody !== '' && { contributors: [{ title: issuingBody, roles: ['creator'] }] }),
    resources: [describeValues(sizes.values), describeIndicators(sizes.indicators)],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function describeValues(bytes: number): object {
  return describeTable('values', 'Chỉ tiêu giao và số thực hiện', bytes, {
    ...fieldsOf(VALUE_COLUMNS),
    primaryKey: ['plan', 'record'],
    foreignKeys: [
      {
        fields: ['plan', 'indicator'],
        reference: { resource: 'indicators', fields: ['plan', 'indicator'] },
      },
    ],
  });
}

function describeIndicators(bytes: number): object {
  return describeTable('indicators', 'Các dòng của kế hoạch', bytes, {
    ...fieldsOf(INDICATOR_COLUMNS),
    primaryKey: ['plan', 'indicator'],
    // By itself, as a row at the top has no parent but has a plan.
    foreignKeys: [{ fields: ['parent'], reference: { fields: ['indicator'] } }],
  });
}

function fieldsOf<Row>(columns: readonly TableColumn<Row>[]): object {
  return { fields: columns.map(({ field }) => field), missingValues: [''] };
}

function describeTable(name: string, title: string, bytes: number, schema: object): object {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: 'table',
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      header: true,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: { $schema: `${PROFILES}/tableschema.json`, ...schema },
  };
}
