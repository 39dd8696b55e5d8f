/**
 * What the screen «Kiểm tra văn bản» says of the statements of a report, in Vietnamese: what was read, what does not come out and the
 * likely cause. Comes with that screen. Knows the codes of the reader, decides nothing.
 */
import type { CauseCode, ClaimKind, Finding, Seriousness, Slip } from '#core/claims/claim.ts';
import type { PlanOutcome } from '#core/claims/compare-with-plan.ts';
import { absolute, signOf, trimZeros, type Decimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';

const KINDS: Record<ClaimKind, string> = {
  attainment: 'Tỷ lệ đạt chỉ tiêu',
  share: 'Tỷ lệ trên tổng số',
  change: 'So với kỳ gốc',
  bracket: 'Số hai kỳ trong ngoặc',
  sum: 'Tổng và thành phần',
  hundred: 'Cơ cấu và 100%',
  average: 'Tăng bình quân hằng năm',
  'total-elsewhere': 'Tổng thể ở chỗ khác',
  product: 'Diện tích, năng suất, sản lượng',
  listed: 'Số đếm và danh sách',
  restated: 'Một số nói ở hai chỗ',
  unit: 'Đơn vị tính',
  day: 'Ngày tháng',
};

const SERIOUSNESS: Record<Seriousness, string> = {
  wrong: 'Không khớp',
  doubtful: 'Nên xem lại',
  missing: 'Còn thiếu',
  slight: 'Chênh số lẻ',
};

const CAUSES: Record<CauseCode, string> = {
  wrong: 'Tính lại ra số khác',
  truncated: 'Cắt bớt số lẻ',
  'rounded-inputs': 'Do số đã làm tròn',
  contradicts: 'Trái với chỗ khác',
  restated: 'Chỗ khác ghi khác',
  'below-earlier': 'Ước thấp hơn số đã đạt',
  'bracket-contradicts-count': 'Trong ngoặc khác số nêu trước',
  'sum-differs': 'Cộng không bằng tổng',
  'shares-not-hundred': 'Cộng không bằng 100%',
  'denominator-not-printed': 'Không ghi số gốc',
  'count-differs': 'Số đếm khác danh sách',
  'missing-unit': 'Thiếu đơn vị',
  'no-such-day': 'Ngày không có thật',
};

const SLIPS: Record<Slip, string> = {
  decimal: ' Có thể lệch dấu phẩy hoặc lệch đơn vị.',
  digits: ' Có thể gõ nhầm chữ số.',
  direction: ' Chiều tăng, giảm ngược với số liệu.',
};

const plain = (value: Decimal, unit: string): string =>
  unit === '%' || unit === '' ? `${printNumber(value)}${unit}` : `${printNumber(value)} ${unit}`;
/** A fall is said as one. */
const amount = (value: Decimal, unit: string): string =>
  signOf(value) < 0 ? `giảm ${plain(absolute(value), unit)}` : plain(value, unit);
const signed = (value: Decimal): string =>
  `${signOf(value) < 0 ? '−' : '+'}${printNumber(absolute(trimZeros(value)))}`;

function finding({ printed, computed, unit, judgement: { cause } }: Finding): string {
  const again = computed === null ? '' : amount(computed, unit);
  switch (cause.code) {
    case 'wrong':
      return `In ${printed}, tính lại ${again}.${cause.slip === null ? '' : SLIPS[cause.slip]}`;
    case 'truncated':
      return `In ${printed}, tính lại ${again}: cắt bớt số lẻ thay vì làm tròn.`;
    case 'rounded-inputs':
      return `In ${printed}, tính lại ${again} từ các số đã in: chênh nhau do các số ấy đã làm tròn.`;
    case 'contradicts':
      return `In ${printed}, chỗ khác in ${again}.`;
    case 'restated':
      return `In ${printed}, chỗ khác in ${again}. Có thể khác ngày hoặc một bên là số ước: ghi rõ.`;
    case 'below-earlier':
      return `Ước ${printed}, thấp hơn số đã đạt ghi ở chỗ khác (${again}). Có thể hai số khác phạm vi: ghi rõ.`;
    case 'bracket-contradicts-count':
      return `Trong ngoặc ghi ${printed}, khác số nêu trước đó; theo số ấy thì chênh lệch là ${again}.`;
    case 'sum-differs':
      return `In ${printed}, các thành phần cộng lại được ${again}, lệch ${signed(cause.difference)}.`;
    case 'shares-not-hundred':
      return `Các tỷ trọng cộng lại được ${again}, lệch ${signed(cause.difference)}.`;
    case 'denominator-not-printed':
      return (
        `In ${printed} nhưng không ghi trên tổng số nào; theo tổng số ghi ở câu trước thì là ${again}.` +
        (cause.implied === null ? '' : ` Tỷ lệ đã in ứng với tổng số khoảng ${printNumber(cause.implied)}.`)
      );
    case 'count-differs':
      return `Ghi ${printed}, danh sách kể ra ${again}.`;
    case 'missing-unit':
      return `${printed} chưa rõ là % hay đơn vị nào.`;
    case 'no-such-day':
      return `Lịch không có ngày ${printed}.`;
  }
}

function outcome(o: PlanOutcome): string {
  switch (o.kind) {
    case 'agrees':
      return 'Khớp với kế hoạch đang mở.';
    case 'differs':
      return `Văn bản ghi ${plain(o.stated, o.unit)}, kế hoạch đang mở có ${plain(o.held, o.unit)}.`;
    case 'not-held':
      return `Văn bản ghi ${plain(o.stated, o.unit)}, kế hoạch đang mở chưa có số.`;
  }
}

const count = (n: number): string => n.toLocaleString('vi');

export const viClaims = {
  kind: (kind: ClaimKind): string => KINDS[kind],
  seriousness: (seriousness: Seriousness): string => SERIOUSNESS[seriousness],
  cause: (code: CauseCode): string => CAUSES[code],
  finding,
  outcome,
  /** How much was read: statements worked out, of these not coming out, and those that print too little to work out. */
  summary: (checked: number, wrong: number, unchecked: number): string =>
    `Tính lại ${count(checked)} chỗ, ${wrong === 0 ? 'tất cả đều khớp' : `${count(wrong)} chỗ không khớp`}.` +
    (unchecked === 0 ? '' : ` ${count(unchecked)} chỗ không đủ số để tính lại.`),
  nothingToCheck: 'Không thấy số liệu nào tính lại được trong văn bản.',
};

export type ClaimsMessages = typeof viClaims;
