/** An appendix of a document as a sheet of its own: the same table, cell by cell. */
import type { Appendix } from '#core/document/content.ts';
import type { SheetForm } from '#exchange/workbook/sheet-form.ts';

export function sheetOfAppendix({ label, title, reference, table }: Appendix): SheetForm {
  return {
    ...table,
    name: label,
    layout: 'official',
    titles: [label, title],
    subtitles: [reference],
    frozenColumns: 2,
    notes: [],
  };
}
