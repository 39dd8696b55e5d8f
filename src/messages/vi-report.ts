/** What the report screen says, in Vietnamese. Comes with that screen. */

import type { PaperType } from '#core/plan.ts';
import type { Period } from '#core/period.ts';
import { inSentence } from '#messages/vi-period.ts';

const TYPES: Record<PaperType, string> = { report: 'Báo cáo', plan: 'Kế hoạch' };

export const viReport = {
  types: TYPES,
  type: 'Loại văn bản',
  views: { sentences: 'Soạn câu', paper: 'Xem văn bản', charts: 'Biểu đồ' },
  view: 'Xem',
  counting: 'Câu tổng hợp',
  intro: (type: PaperType, p: Period) =>
    `Câu soạn từ ${type === 'report' ? 'số liệu' : 'số kế hoạch'} ${inSentence(p)}. Sửa lời ngay tại chỗ; số đổi thì câu đã sửa được đánh dấu.`,
  worded: 'Đã sửa lời; số vẫn khớp bảng.',
  outdated: 'Số trong bảng đã đổi sau khi sửa câu này:',
  outdatedUnknown: 'Số trong bảng đã đổi sau khi sửa câu này.',
  from: 'từ',
  to: 'thành',
  nothing: 'trống',
  parts: {
    figure: 'Thực hiện',
    base: 'Số so sánh',
    target: 'Kế hoạch',
    'as-of': 'Đến ngày',
    outcome: 'Đánh giá',
  },
  draftNow: 'Theo số mới:',
  redraft: 'Soạn lại theo số mới',
  backToDraft: 'Về câu máy soạn',
  keep: 'Giữ câu này, đã xem số mới',
  redrafted: 'Đã soạn lại câu.',
  kept: 'Đã ghi nhận câu với số mới.',
  outdatedCount: (n: number) => (n === 0 ? 'Không câu nào lệch số' : `${n} câu lệch số trong bảng`),
  toNextOutdated: 'Đến câu lệch số tiếp theo',
  nothingToSay: (type: PaperType): string =>
    type === 'report'
      ? 'Kế hoạch chưa có chỉ tiêu nào trong kỳ này nên chưa có câu nào để soạn.'
      : 'Kỳ này chưa có số kế hoạch nào nên chưa có câu nào để soạn.',
  unknown: (type: PaperType, n: number) =>
    `${n} chỉ tiêu chưa có ${type === 'report' ? 'số liệu' : 'số kế hoạch'}, chưa đưa vào văn bản`,
  isDraft: 'Chữ chìm “Dự thảo”',
  frame: 'Thể thức văn bản',
  saveDocument: 'Tải .docx',
  saveAppendix: 'Tải phụ lục .xlsx',
  print: 'In',
  making: 'Đang tạo tệp…',
  failed: 'Chưa tạo được tệp. Số liệu và lời văn vẫn nguyên; thử lại, hoặc dùng “In”.',
  appendixTitle: (type: PaperType, p: Period) =>
    type === 'report'
      ? `Kết quả thực hiện các chỉ tiêu ${inSentence(p)}`
      : `Các chỉ tiêu kế hoạch ${inSentence(p)}`,
  attainmentChart: (p: Period) => `Tỷ lệ đạt so với kế hoạch, ${inSentence(p)}`,
  outcomeChart: (p: Period) => `Tổng hợp đánh giá, ${inSentence(p)}`,
  /** What the chart counts as one, and the counting sentence tells apart. */
  noVerdict: 'chưa có số liệu, chưa đánh giá',
  trend: 'Qua các năm',
  noCharts: 'Kỳ này chưa có tỷ lệ đạt nào để vẽ.',
  chartsInDocument: 'Đưa biểu đồ vào văn bản',
};

export type ReportMessages = typeof viReport;
