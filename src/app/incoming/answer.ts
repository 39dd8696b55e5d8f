/**
 * The sender's own file, to be sent back with opinions beside its rows: what they say, what the copy is called, the copy itself.
 * Changes neither plan nor file.
 */
import type { IncomingFile } from '#app/incoming/incoming-file.svelte.ts';
import { groupedBy } from '#exchange/combine/grouped.ts';
import type { FileAnswer, Opinions } from '#exchange/reading/answer-file.ts';
import type { FileReading } from '#exchange/reading/file-reading.ts';
import { remarksOf } from '#exchange/merge/remarks.ts';
import type { NotTaken } from '#exchange/merge/report.ts';
import { viRemarks } from '#messages/vi-remarks.ts';

/** A file that was read and can be given back with opinions beside its rows. */
export interface AnswerableFile {
  readonly name: string;
  readonly reading: FileReading | null;
  answer(opinions: Opinions): Promise<FileAnswer>;
}

export interface OpinionsOfFile {
  /** By the line of the file, in its order. */
  readonly remarks: ReadonlyMap<number, string>;
  /** What goes with the file, for its sender. */
  readonly message: string;
}

/** Of a merge as it came out, or as it would by the present choices. */
export function opinionsOf(
  report: NotTaken,
  { name, proposal }: Pick<IncomingFile, 'name' | 'proposal'>,
): OpinionsOfFile {
  const byLine = groupedBy(remarksOf(report, proposal?.elsewhere), ({ line }) => line);
  const remarks = new Map([...byLine].map(([line, ofRow]) => [line, viRemarks.ofRow(ofRow)]));
  return { remarks, message: viRemarks.message(name, remarks.size) };
}

export type AnsweredFile =
  | { readonly ok: true; readonly name: string; readonly file: Blob; readonly answer: Made }
  | Extract<FileAnswer, { ok: false }>;

type Made = Extract<FileAnswer, { ok: true }>;

export async function makeAnswer(
  sent: Pick<AnswerableFile, 'name' | 'answer'>,
  { remarks }: OpinionsOfFile,
): Promise<AnsweredFile> {
  const answer = await sent.answer({ heading: viRemarks.heading, remarks });
  if (!answer.ok) return answer;
  const name = answerName(sent.name, answer.form);
  const type = answer.form === 'sheet' ? SHEET_TYPE : 'text/csv';
  return { ok: true, name, file: new Blob([new Uint8Array(answer.bytes)], { type }), answer };
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `biểu.xls` → `biểu - ý kiến.xlsx`; a text keeps its ending, where that is one of texts. */
export function answerName(name: string, form: Made['form']): string {
  const [, stem = name, ending = ''] = /^(.+)\.([a-z\d]{1,5})$/i.exec(name) ?? [];
  const isText = /^(?:csv|tsv|tab|txt)$/i.test(ending);
  return `${viRemarks.fileName(stem)}.${form === 'sheet' ? 'xlsx' : isText ? ending : 'csv'}`;
}
