/** What each cell of the header names: a definition, a record's part, `goc`, or nothing known. */
import { foldName, foldPlain } from '#core/text.ts';
import type { CellForm } from '#exchange/kh1/cell-form.ts';
import { DEFINITION_COLUMNS, findDefinitionColumn } from '#exchange/kh1/definition-columns.ts';
import { accept, refuse, type Step } from '#exchange/kh1/outcome.ts';
import { headerOf, readHeader, RECORD_PARTS, type RecordColumn } from '#exchange/kh1/record-columns.ts';

export interface TableColumn {
  /** The header as this program writes it, whatever the file's spelling: the key under which `goc` knows the column. */
  readonly header: string;
  readonly form: CellForm;
  /** Null for a definition. */
  readonly record: RecordColumn | null;
}

export interface TableColumns {
  /** By place in the line, the id's place 0 left empty. */
  readonly at: ReadonlyMap<number, TableColumn>;
  readonly originalsAt: number | null;
  /** How many cells a line can have. */
  readonly width: number;
}

/** The column a header names, in any of its spellings. */
export function findColumn(header: string): TableColumn | null {
  const definition = findDefinitionColumn(header);
  if (definition) return { header: definition.header, form: definition.form, record: null };
  const record = readHeader(header);
  return record && { header: headerOf(record), form: RECORD_PARTS[record.part].form, record };
}

export function readColumns(headers: readonly string[]): Step<TableColumns> {
  const at = new Map<number, TableColumn>();
  const seen = new Set<string>();
  const unknown: string[] = [];
  let originalsAt: number | null = null;
  let width = 1;
  for (const [place, header] of headers.entries()) {
    if (place === 0 || header.trim() === '') continue;
    width = place + 1;
    if (isRemarks(header)) continue;
    const isOriginals = /^goc\b/.test(foldName(header));
    const column = isOriginals ? null : findColumn(header);
    const name = column?.header ?? (isOriginals ? 'goc' : header);
    if (seen.has(name)) return refuse({ code: 'double-column', header });
    seen.add(name);
    if (column) at.set(place, column);
    else if (isOriginals) originalsAt = place;
    else unknown.push(header);
  }
  if (unknown.length > 0) return refuse({ code: 'unknown-columns', headers: unknown });
  const missing = DEFINITION_COLUMNS.find(({ always, header }) => always && !seen.has(header));
  // What `goc` still knows of a column that was taken out is put back.
  if (missing && originalsAt === null) return refuse({ code: 'missing-column', header: missing.header });
  return accept({ at, originalsAt, width });
}

/** The column of somebody's remarks on a file («Lỗi/Ý kiến», `exchange/answer`): words for its sender, nothing of the plan. */
export function isRemarks(header: string): boolean {
  return foldPlain(header).startsWith('loi/y kien');
}
