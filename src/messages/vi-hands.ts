/** What is said of hands in the grid, in Vietnamese: names of cells, what copying, pasting and filling did, what they ask. */

/** Within a sentence, unless it is an abbreviation («ĐVT», «STT»). */
const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

const cells = (n: number): string => `${n} ô`;

export const viHands = {
  /** «Giải quyết việc làm, Thực hiện 6 tháng đầu năm 2024, 1.508 lao động». */
  cellName: (row: string, column: string, value: string) =>
    `${row}, ${lowerFirst(column)}, ${value || 'trống'}`,
  /** The value of a figure changed after it was handed in; `then` is null where there was none. */
  differs: (value: string, then: string | null) =>
    `${value || 'trống'}, ${then === null ? 'khi chốt chưa có số' : `khác số đã chốt ${then}`}`,
  /** Said of a cell that is being edited. */
  editing: (row: string, column: string) => `Sửa ô: ${row}, ${column}`,
  activeCell: 'Ô đang chọn',
  rangeSelected: (rows: number, columns: number) => `Đã chọn ${rows} dòng × ${columns} cột`,
  rowNumber: 'Dòng',
  selectRow: (n: number) => `Chọn dòng ${n}`,
  rangeStart: 'Kéo để chọn thêm lên trên',
  rangeEnd: 'Kéo để chọn thêm xuống dưới',
  fillHandle: 'Kéo để điền',
  collapseRow: (name: string) => `Thu gọn: ${name}`,
  expandRow: (name: string) => `Mở ra: ${name}`,

  copied: (n: number) => `Đã sao chép ${cells(n)}.`,
  cut: (n: number) => `Đã cắt ${cells(n)}; dán vào chỗ khác để chuyển.`,
  cleared: (n: number) => `Đã xóa ${cells(n)}.`,
  filled: (n: number) => `Đã điền ${cells(n)}.`,
  moved: (n: number) => `Đã chuyển ${cells(n)}.`,
  replaced: (n: number) => `Đã thay ${cells(n)}.`,
  /** Behind one of the above. */
  someLeft: (sentence: string, left: number) =>
    `${sentence} ${cells(left)} không nhận được nội dung ấy, giữ nguyên như cũ.`,
  nothingChanged: 'Không có ô nào thay đổi.',
  nothingToPaste: 'Chưa có gì để dán. Sao chép ở Excel hoặc trong bảng này trước.',
  clipboardRefused:
    'Trình duyệt chưa cho đọc bộ nhớ tạm. Chưa dán gì. Mở ô (bấm lần nữa), giữ ngón tay trong khung nhập rồi chọn Dán.',
  clipboardUnwritten: 'Trình duyệt chưa cho ghi vào bộ nhớ tạm. Chưa sao chép gì. Bấm Ctrl+C để thử lại.',
  /** The parts of what a paste did; only those that are so. */
  pasted: (
    n: number,
    about: { readonly refused: number; readonly computed: number; readonly rows: number },
  ) =>
    [
      `Đã dán ${cells(n)}`,
      about.rows > 0 ? `thêm ${about.rows} dòng` : '',
      about.computed > 0 ? `bỏ qua ${cells(about.computed)} do máy tính ra` : '',
      about.refused > 0 ? `${cells(about.refused)} không đọc được, giữ nguyên như cũ` : '',
    ]
      .filter((part) => part !== '')
      .join('; ') + '.',
  seeList: 'Xem',
  pasteReport: 'Kết quả dán',
  notRead: 'Giữ nguyên như cũ',
  keptAsWords: 'Giữ nguyên bằng lời vì chưa hiểu thành số',
  beyond: (n: number) => `${n} cột của khối dán nằm ngoài bảng nên chưa dán.`,
  addRowsAsk: (n: number) => `Khối dán dài hơn bảng ${n} dòng. Thêm ${n} dòng mới vào cuối bảng?`,
  addRowsYes: (n: number) => `Thêm ${n} dòng và dán`,
  addRowsNo: 'Chỉ dán phần vừa bảng',
  giveUp: 'Thôi',
  whichNumbers: 'Dấu chấm và dấu phẩy nghĩa là gì?',
  whichNumbersHint: (n: number) =>
    `Có ${cells(n)} đọc được hai cách. Chọn cách đúng; chưa dán gì cho đến khi chọn.`,
  conventionComma: 'Kiểu Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ',
  conventionDot: 'Kiểu Anh-Mỹ: dấu phẩy ngăn hàng nghìn, dấu chấm trước phần lẻ',
  likely: '(có lẽ là cách này)',
  isRead: (typed: string, value: string) => `“${typed}” là ${value}`,

  /** The bar above an on-screen keyboard. */
  editBar: 'Nhập vào ô',
  toLeft: 'Ô bên trái',
  toRight: 'Ô bên phải',
  toNext: 'Xong, xuống ô dưới',
  toPrevious: 'Xong, lên ô trên',
  giveUpEdit: 'Bỏ, giữ như cũ',
  lettersKeyboard: 'Bàn phím chữ',
  digitsKeyboard: 'Bàn phím số',
  chooseState: 'Chọn trạng thái',
};

export type HandsMessages = typeof viHands;
