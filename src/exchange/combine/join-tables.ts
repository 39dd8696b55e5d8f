/** Several sheets of one unit's workbook as one table, each row still knowing its sheet. */
import type { UnitRow, UnitTable } from '#exchange/combine/unit-file.ts';

/** Top to bottom in the order given; the first body that is named counts. */
export function joinTables(
  sheets: readonly { readonly sheet: string; readonly table: UnitTable }[],
): UnitTable {
  const rows: UnitRow[] = [];
  for (const { sheet, table } of sheets) {
    const before = rows.length;
    for (const row of table.rows)
      rows.push({ ...row, sheet, parent: row.parent === null ? null : row.parent + before });
  }
  return { issuingBody: sheets.find(({ table }) => table.issuingBody !== '')?.table.issuingBody ?? '', rows };
}
