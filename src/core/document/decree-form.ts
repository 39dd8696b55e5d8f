/**
 * The measures of an administrative document, as Nghị định 30/2020/NĐ-CP (Phụ lục I) sets them and as one was chosen where it
 * leaves room. Lengths in twips (1/1440 inch), letters in half points. Source: domain/documents §1.1-1.3.
 */

/** Twips of so many millimetres. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

export const PAGE = {
  /** A4: 210 × 297 mm. */
  short: mm(210),
  long: mm(297),
  /** 20-25, 20-25, 30-35, 15-20 mm; the decree has no others for a page on its side. */
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  /** The number stands in the middle of the upper margin. */
  header: mm(10),
} as const;

/** Inside the margins, upright and on its side. */
export const TEXT_WIDTH = {
  upright: PAGE.short - PAGE.left - PAGE.right,
  wide: PAGE.long - PAGE.left - PAGE.right,
} as const;

export const FONT = 'Times New Roman';

export const LETTERS = {
  /** Quốc hiệu: 12-13, upper case, bold. */
  nation: 24,
  /** Tiêu ngữ: 13-14, bold. */
  motto: 26,
  /** Parent and issuing body: 12-13. */
  body: 24,
  /** Số, ký hiệu: 13. */
  number: 26,
  /** Place and date: 13-14, italic. */
  place: 26,
  /** Tên loại, trích yếu, text, signature: 13-14. */
  text: 28,
  /** «Nơi nhận:»: 12, bold italic. */
  recipientsHead: 24,
  recipients: 22,
  pageNumber: 26,
  /** «Phụ lục I»: 14, bold. */
  appendixLabel: 28,
  /** The decree says nothing of tables; 10-12 is what is in use. */
  table: 22,
  formula: 20,
  footnote: 20,
} as const;

export const LINES = {
  /** First line: 1 cm or 1,27 cm. */
  indent: mm(12.7),
  /** At least 6 points between paragraphs. */
  gap: 120,
  /** 1,15 lines; between one and one and a half. */
  spacing: 276,
} as const;

/** The two columns of the letterhead and of the foot. */
export const SIDES = { left: mm(68), right: TEXT_WIDTH.upright - mm(68) } as const;

/** Of the rule under the issuing body and under the subject: between a third and a half of the text. */
export const RULE_SHARE = 0.42;
