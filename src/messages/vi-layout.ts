/**
 * Laying out the columns, what each column holds, and the sum of a selection, in Vietnamese. They come with the grid and with
 * the dialog, not with the first screen.
 */
import type { FallingPercent } from '#core/plan.ts';
import type { Period } from '#core/period.ts';
import { inSentence } from '#messages/vi-period.ts';

const FALLING: Record<FallingPercent, string> = {
  'target-over-figure': 'Chỉ tiêu càng thấp càng tốt thì lấy kế hoạch chia cho thực hiện.',
  'two-minus': 'Chỉ tiêu càng thấp càng tốt thì lấy 2 trừ đi thương của thực hiện chia cho kế hoạch.',
  none: 'Chỉ tiêu càng thấp càng tốt thì không tính tỷ lệ.',
};

/** One or two sentences a column: what it holds, how it comes about, what to type there. */
const EXPLAINED = {
  label: 'Số thứ tự đúng như trong văn bản (I, 1, 1.1, -). Chỉ để đọc, không dùng để tính.',
  name: 'Tên nhóm, chỉ tiêu hoặc thành phần. Mũi tên ở cuối ô mở phiếu chỉ tiêu, nơi chọn chiều tốt và cách đánh giá.',
  unit: 'Đơn vị tính của cả dòng: kế hoạch và thực hiện đều ghi theo đơn vị này.',
  target: (p: Period) =>
    `Mức được giao dùng để đánh giá ${inSentence(p)}: của chính kỳ ấy, nếu không có thì của thời gian dài hơn, ghi nhỏ trong ô. Gõ nguyên văn như trong văn bản.`,
  ownTarget: (p: Period) =>
    `Mức được giao cho ${inSentence(p)}; chữ nhạt là mức của thời gian khác đang áp dụng. Gõ nguyên văn như trong văn bản.`,
  figure: (p: Period) =>
    `Kết quả của ${inSentence(p)}. Để trống mà đã đủ số các kỳ ngắn hơn thì ô hiện tổng của các kỳ đó.`,
  expected: (p: Period) =>
    `Kết quả dự kiến của cả ${inSentence(p)}. Nhập số ước khi báo cáo; máy không ước thay.`,
  stageFigure: (p: Period) =>
    `Kết quả của cả ${inSentence(p)}. Để trống thì ô hiện số tính từ các năm: tổng, bình quân, năm cuối hay mức tăng, tùy chỉ tiêu.`,
  state: 'Số ước, số thực hiện hay số chính thức. Để trống là số thực hiện.',
  asOf: 'Ngày chốt số liệu, khi số chưa tính đến hết kỳ. Ghi ngày/tháng/năm.',
  attainment: (falling: FallingPercent) =>
    `Thực hiện chia cho kế hoạch, tính bằng %. ${FALLING[falling]} Trên thanh: vạch đậm là 100 %, vạch nhạt là phần thời gian đã qua.`,
  verdict: (p: Period) =>
    `So kết quả ${inSentence(p)} với mức được giao. Sửa được trong phiếu chỉ tiêu, có ghi lý do; khi đó có dấu *.`,
  pace: 'Đã đi được đến đâu so với thời gian đã qua. Dòng nhỏ ghi phần còn thiếu và mức cần đạt mỗi tháng.',
  base: (p: Period) => `Kết quả của ${inSentence(p)}, lấy làm gốc để so sánh.`,
  change: 'Thực hiện trừ số gốc. Tỷ lệ và cơ cấu so bằng điểm %.',
  changePct:
    'Phần tăng, giảm chia cho số gốc, tính bằng %; từ gấp đôi trở lên ghi “gấp … lần”. Tỷ lệ và cơ cấu không có số này.',
  note: 'Ghi chú tự do, có thể nhiều dòng.',
  lead: 'Cơ quan theo dõi và báo cáo chỉ tiêu này.',
};

export const viLayout = {
  explained: EXPLAINED,

  columnsTitle: 'Các cột của bảng',
  columnsHint:
    'Bỏ dấu chọn thì cột được ẩn đi, số liệu trong cột vẫn nguyên. Ghi nhớ riêng cho kế hoạch này, cách xem này và cỡ màn hình này.',
  alwaysShown: 'luôn hiện',
  moveUp: (name: string) => `Chuyển lên: ${name}`,
  moveDown: (name: string) => `Chuyển xuống: ${name}`,
  aboutColumn: (name: string) => `Giải thích và độ rộng: ${name}`,
  width: 'Độ rộng',
  narrower: 'Hẹp hơn',
  wider: 'Rộng hơn',
  fitWidth: 'Vừa nội dung',
  widthNow: (pixels: number) => `Độ rộng ${pixels} điểm ảnh.`,
  nowAt: (name: string, n: number, of: number) => `${name}: vị trí ${n} trên ${of}.`,
  nowShown: (name: string) => `Đang hiện ${name}.`,
  nowHidden: (name: string) => `Đã ẩn ${name}.`,
  hiddenColumns: (n: number) => `Đang ẩn ${n} cột.`,
  usualColumns: 'Về mặc định',
  nowUsual: 'Các cột đã về mặc định.',

  selected: (rows: number, columns: number) => `${grouped(rows)} dòng × ${grouped(columns)} cột`,
  sum: (text: string) => `Tổng ${text}`,
  copySum: (text: string) => `Sao chép tổng ${text}`,
  average: (text: string) => `Trung bình ${text}`,
  averageOfRates: (text: string) => `Trung bình cộng ${text}`,
  filledCells: (count: number, numbers: number) =>
    numbers === count
      ? `Số ô có dữ liệu ${grouped(count)}`
      : `Số ô có dữ liệu ${grouped(count)} (${grouped(numbers)} số)`,
  mixedUnits: 'cộng chung các đơn vị khác nhau',
  noSumOfRates: 'có tỷ lệ % nên không cộng',
  tooManyToSum: 'nhiều ô quá nên không cộng',
  withParts: (n: number) => `gồm cả ${grouped(n)} số của thành phần`,
  sumCopied: (text: string) => `Đã sao chép ${text}.`,
  sumNotCopied: 'Trình duyệt chưa cho ghi vào bộ nhớ tạm. Chưa sao chép gì. Bôi đen số tổng rồi bấm Ctrl+C.',
};

/** A count as figures are grouped: 20.000. */
function grouped(n: number): string {
  return n.toLocaleString('vi');
}

export type LayoutMessages = typeof viLayout;
export type ColumnExplanations = LayoutMessages['explained'];
