/** What the screen says around a document: its frame as a form, its pages. Comes with the report. */

export const viPaper = {
  page: (page: number, count: number) => `Trang ${page}/${count}`,
  fit: 'Vừa màn hình',
  actual: 'Cỡ thật',
  footnotes: 'Chú thích',

  frame: 'Thể thức văn bản',
  about: 'Ô để trống được in thành «……» để điền tay.',
  number: 'Số',
  symbol: 'Ký hiệu',
  place: 'Địa danh',
  day: 'Ngày ban hành',
  dayWrong: 'Ngày ghi chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/01/2026.',
  subject: 'Trích yếu',
  addressees: 'Kính gửi',
  grounds: 'Căn cứ',
  recipients: 'Nơi nhận',
  oneEachLine: 'Mỗi nơi một dòng.',
  oneGroundEachLine: 'Mỗi căn cứ một dòng.',
  filedWith: 'Lưu',
  signedAs: 'Quyền hạn, chức vụ người ký',
  signedAsExample: 'Ví dụ: TM. ỦY BAN NHÂN DÂN, dòng dưới KT. CHỦ TỊCH.',
  signer: 'Họ tên người ký',
  save: 'Lưu',
  saved: 'Đã lưu thể thức văn bản.',
};

/** The shape every other language fills. */
export type PaperMessages = typeof viPaper;
