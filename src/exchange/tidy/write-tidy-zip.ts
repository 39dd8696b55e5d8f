/**
 * A plan as a Data Package: its values and its rows as plain tables with their description, in one zip, for statistics offices
 * and databases. Loads the zip library (fflate), so it is itself loaded on first use. The contract: README.md beside it.
 */
import { zipSync } from 'fflate';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { describePackage } from '#exchange/tidy/describe-package.ts';
import { INDICATOR_COLUMNS, type IndicatorRow } from '#exchange/tidy/indicator-columns.ts';
import { writeTable } from '#exchange/tidy/table-field.ts';
import { VALUE_COLUMNS, valueRows } from '#exchange/tidy/value-columns.ts';

/** The zip's bytes: `datapackage.json`, `values.csv`, `indicators.csv`. The same plan gives the same bytes. */
export function writeTidyZip(plan: Plan): Uint8Array {
  const rows = rowsInOrder(plan).map(({ id, depth }, at): IndicatorRow => {
    return { plan, line: lineAt(plan, id), position: at + 1, level: depth + 1 };
  });
  const values = encode(
    writeTable(
      VALUE_COLUMNS,
      rows.flatMap(({ line }) => valueRows(plan, line)),
    ),
  );
  const indicators = encode(writeTable(INDICATOR_COLUMNS, rows));
  const description = describePackage(plan.head, { values: values.length, indicators: indicators.length });
  return zipSync(
    { 'datapackage.json': encode(description), 'values.csv': values, 'indicators.csv': indicators },
    // The time is not ours to know. A zip keeps local time: the same hour of the same day wherever it is written.
    { mtime: new Date(2000, 0, 1, 12) },
  );
}

const encoder = new TextEncoder();

function encode(text: string): Uint8Array {
  return encoder.encode(text);
}
