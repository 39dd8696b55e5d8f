/**
 * A file that was read, given back with a column of opinions: a text in its own encoding, of a workbook the sheet that was read.
 * Knows no plan and no words. The contract of the column is ../answer/README.md; what writes it is fetched when first used.
 */
import type { SentText } from '#exchange/answer/answer-text.ts';
import type { Decoded, Encoding } from '#exchange/bytes/decoded.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import type { FileReading, TableReading } from '#exchange/reading/file-reading.ts';
import type { CutChoice, CutRows } from '#exchange/rows/cut-outcome.ts';
import type { SheetReading, WorkbookReading } from '#exchange/workbook/workbook-reading.ts';

/** The file as it came and was read; `headerLine` is null for a table without a header. */
export type SentFile = { readonly headerLine: number | null } & (
  ({ readonly kind: 'text' } & Required<SentText>) | { readonly kind: 'sheet'; readonly sheet: SheetReading }
);

export interface Opinions {
  /** Over the column. */
  readonly heading: string;
  /** By the line of the file. */
  readonly remarks: ReadonlyMap<number, string>;
}

export type FileAnswer =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly form: 'text' | 'sheet';
      /** Set where a text could not be kept in its own encoding. */
      readonly changedTo: Encoding | null;
      /** Lines whose opinion found no row. */
      readonly unplaced: readonly number[];
    }
  | { readonly ok: false; readonly problem: 'no-delimiter-left' };

export async function answerFile(sent: SentFile, { heading, remarks }: Opinions): Promise<FileAnswer> {
  const given = { heading, headerLine: sent.headerLine, remarks };
  if (sent.kind === 'sheet') {
    const { answerSheet } = await import('#exchange/answer/answer-sheet.ts');
    const answer = await answerSheet(sent.sheet, given);
    return { ok: true, ...answer, form: 'sheet', changedTo: null };
  }
  const { answerText } = await import('#exchange/answer/answer-text.ts');
  const answer = answerText(sent, given);
  if (!answer.ok) return answer;
  const { bytes, encoding, unplaced } = answer;
  const changedTo = encoding === sent.decoded.encoding ? null : encoding;
  return { ok: true, bytes, form: 'text', changedTo, unplaced };
}

interface ReadText {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly cut: CutRows;
  readonly choice: CutChoice | undefined;
}

/** Null for a text that was refused. */
export function sentText({ bytes, decoded, cut, choice }: ReadText, reading: FileReading): SentFile | null {
  if (reading.kind === 'refused' || cut.kind === 'refused') return null;
  const headerLine = reading.kind === 'table' ? headerLineOf(cut.table, reading) : ourHeaderLine(cut.table);
  return { kind: 'text', bytes, decoded, cut, isUnwrapped: choice?.unwrap ?? false, headerLine };
}

export function sentSheet(workbook: WorkbookReading, reading: FileReading): SentFile | null {
  if (!workbook.ok || reading.kind !== 'table' || reading.source.kind !== 'workbook') return null;
  const sheet = workbook.sheets[reading.source.sheet];
  return sheet ? { kind: 'sheet', sheet, headerLine: headerLineOf(sheet.table, reading) } : null;
}

/** Of the header's first row, so that a column put beside a header of two rows reads as one. */
function headerLineOf({ rows }: IncomingTable, { layout }: TableReading): number | null {
  const [first] = layout.headerRows;
  return first === undefined ? null : (rows[first]?.line ?? null);
}

function ourHeaderLine({ rows }: IncomingTable): number | null {
  return rows.find(({ cells }) => /^ma_dong \[KH\d/i.test(cells[0]?.text ?? ''))?.line ?? null;
}
