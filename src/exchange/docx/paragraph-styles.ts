/** The styles of a document, by the measures of core/document/decree-form.ts: in the file they have names a person finds again. */
import { AlignmentType, LineRuleType, type IParagraphStyleOptions } from 'docx';
import { FONT, LETTERS, LINES } from '#core/document/decree-form.ts';

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

const { CENTER, BOTH, LEFT, RIGHT } = AlignmentType;

const line = (
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  size: number,
  letters: { readonly bold?: boolean; readonly italics?: boolean } = {},
  after = 0,
): Look => ({
  run: { size, ...letters },
  paragraph: { alignment, spacing: { before: 0, after, line: 240, lineRule: LineRuleType.AUTO } },
});

const running = (letters: { readonly bold?: boolean; readonly italics?: boolean } = {}): Look => ({
  run: { size: LETTERS.text, ...letters },
  paragraph: {
    alignment: BOTH,
    indent: { firstLine: LINES.indent },
    spacing: { before: 0, after: LINES.gap, line: LINES.spacing, lineRule: LineRuleType.AUTO },
  },
});

const STYLES = {
  QuocHieu: ['Quốc hiệu', line(CENTER, LETTERS.nation, { bold: true })],
  TieuNgu: ['Tiêu ngữ', line(CENTER, LETTERS.motto, { bold: true })],
  CoQuanChuQuan: ['Cơ quan chủ quản', line(CENTER, LETTERS.body)],
  CoQuanBanHanh: ['Cơ quan ban hành', line(CENTER, LETTERS.body, { bold: true })],
  SoKyHieu: ['Số, ký hiệu', line(CENTER, LETTERS.number)],
  DiaDanh: ['Địa danh, thời gian', line(CENTER, LETTERS.place, { italics: true })],
  TenLoai: ['Tên loại', line(CENTER, LETTERS.text, { bold: true })],
  TrichYeu: ['Trích yếu', line(CENTER, LETTERS.text, { bold: true })],
  KinhGui: ['Kính gửi', line(CENTER, LETTERS.text, {}, LINES.gap)],
  KinhGuiDong: ['Kính gửi, từng nơi', line(LEFT, LETTERS.text)],
  CanCu: ['Căn cứ', running({ italics: true })],
  NoiDung: ['Nội dung', running()],
  Bieu: ['Biểu đồ', line(CENTER, LETTERS.text, {}, LINES.gap)],
  NoiNhan: ['Nơi nhận', line(LEFT, LETTERS.recipientsHead, { bold: true, italics: true })],
  NoiNhanDong: ['Nơi nhận, từng nơi', line(LEFT, LETTERS.recipients)],
  ChucVu: ['Quyền hạn, chức vụ', line(CENTER, LETTERS.text, { bold: true })],
  NguoiKy: ['Họ tên người ký', line(CENTER, LETTERS.text, { bold: true })],
  PhuLuc: ['Phụ lục', line(CENTER, LETTERS.appendixLabel, { bold: true })],
  TenPhuLuc: ['Tên phụ lục', line(CENTER, LETTERS.text, { bold: true })],
  KemTheo: ['Kèm theo', line(CENTER, LETTERS.text, { italics: true })],
  DonViTinh: ['Đơn vị tính', line(RIGHT, LETTERS.table, { italics: true })],
  BangDau: ['Bảng, đầu cột', line(CENTER, LETTERS.table, { bold: true })],
  BangSoCot: ['Bảng, số cột', line(CENTER, LETTERS.formula, { italics: true })],
  BangChu: ['Bảng, chữ', line(LEFT, LETTERS.table)],
  BangGiua: ['Bảng, giữa', line(CENTER, LETTERS.table)],
  BangSo: ['Bảng, số', line(RIGHT, LETTERS.table)],
  SoTrang: ['Số trang', line(CENTER, LETTERS.pageNumber)],
  DuongKe: ['Đường kẻ', line(CENTER, 4)],
} as const satisfies Record<string, readonly [name: string, look: Look]>;

export type StyleId = keyof typeof STYLES;

export const PARAGRAPH_STYLES: IParagraphStyleOptions[] = Object.entries(STYLES).map(
  ([id, [name, look]]) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...look,
  }),
);

const heading = (isBold: boolean): Look => ({
  run: { size: LETTERS.text, bold: isBold, color: '000000', font: FONT },
  paragraph: { ...running().paragraph, keepNext: true },
});

/** What every document of the program has: headings are the document's own, so that its outline shows them. */
export const DEFAULT_STYLES = {
  document: {
    run: { font: FONT, size: LETTERS.text, color: '000000', language: { value: 'vi-VN' } },
    paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  },
  heading1: heading(true),
  heading2: heading(true),
  footnoteText: { run: { size: LETTERS.footnote }, paragraph: { alignment: BOTH } },
};
