/**
 * A document ready to be drawn, as plain data: every word of it, and nothing about pages, files or screens. The print view and
 * the .docx are both made from this, so they cannot differ.
 */
import type { AppendixTable } from '#core/appendix/appendix-table.ts';
import type { Chart } from '#core/charts/chart.ts';

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly isBold?: boolean; readonly isItalic?: boolean }
  /** A mark here, the text at the foot of the page. */
  | { readonly kind: 'footnote'; readonly text: string };

export type Block =
  /** Level 1 is «I.» in upper case and bold, level 2 «1.» bold. The number is part of the line, not of a list. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly number: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'chart'; readonly chart: Chart };

export interface Letterhead {
  /** Upper case; null where the issuing body stands alone. */
  readonly superiorBody: string | null;
  /** Line by line: «ỦY BAN NHÂN DÂN», «XÃ CẨM HÀ». */
  readonly issuingBody: readonly string[];
  readonly nation: string;
  readonly motto: string;
  /** «Số: 15/BC-UBND». */
  readonly number: string;
  /** «Cẩm Hà, ngày 05 tháng 01 năm 2026». */
  readonly placeAndDay: string;
}

/** The end of the document: to whom it goes, who signs. */
export interface Closing {
  readonly recipientsHead: string;
  readonly recipients: readonly string[];
  readonly signedAs: readonly string[];
  readonly signer: string;
}

export interface Appendix {
  /** «Phụ lục», «Phụ lục I». */
  readonly label: string;
  readonly title: string;
  /** «(Kèm theo Báo cáo số …)». */
  readonly reference: string;
  readonly table: AppendixTable;
  /** Under the table, the end of the appendix. */
  readonly end: string;
}

export interface DocumentContent {
  readonly letterhead: Letterhead;
  /** «BÁO CÁO». */
  readonly typeName: string;
  readonly subject: string;
  /** Kính gửi: one line centred, several as a list; empty where it is sent to nobody by name. */
  readonly addressees: readonly string[];
  /** Căn cứ, each as it is printed. */
  readonly grounds: readonly string[];
  readonly body: readonly Block[];
  readonly closing: Closing;
  readonly appendices: readonly Appendix[];
  /** Across every page; null for a document that is none. */
  readonly watermark: string | null;
}

export const plain = (text: string): Run => ({ kind: 'text', text });

export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });

/** The document's footnotes in their order. */
export function footnotesOf({ body }: Pick<DocumentContent, 'body'>): readonly string[] {
  return body.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs.flatMap((run) => (run.kind === 'footnote' ? [run.text] : []))
      : [],
  );
}
