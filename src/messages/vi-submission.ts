/** What is said of handing a period's figures in (chốt số liệu) and of what was changed since, in Vietnamese. Comes with its dialogs. */
import { printDay, type Day } from '#core/day.ts';
import type { EarlierFigure } from '#core/figure.ts';
import type { Period } from '#core/period.ts';
import { figureWords, VI_FIGURE } from '#messages/submitted-figure.ts';
import { inSentence } from '#messages/vi-period.ts';

const grouped = (n: number): string => n.toLocaleString('vi');

export const viSubmission = {
  title: (p: Period) => `Chốt số liệu ${inSentence(p)}`,
  about:
    'Giữ lại số thực hiện của kỳ đúng như lúc nộp. Sau đó vẫn sửa được; số nào sửa thì được đánh dấu, để bên số đã chốt và hỏi lý do.',
  onlyFigures: 'Chỉ chốt số thực hiện. Kế hoạch đổi thì dùng “Điều chỉnh kế hoạch…” của từng chỉ tiêu.',
  day: 'Ngày chốt',
  dayWrong: 'Chưa đọc được ngày. Ghi ngày/tháng/năm, ví dụ 20/6/2024.',
  note: 'Nộp theo văn bản nào, cho ai (không bắt buộc)',
  noteExample: 'Ví dụ: Báo cáo số 145/BC-UBND',
  figures: (n: number) => `${grouped(n)} số được chốt`,
  missing: (n: number) => `${grouped(n)} dòng chưa có số của kỳ này`,
  questions: (n: number) => `${grouped(n)} điểm kiểm tra của kỳ này chưa có trả lời`,
  seeQuestions: 'Xem các điểm ấy trước',
  nothingToSubmit: 'Kỳ này chưa có số thực hiện nào. Chưa chốt được; nhập số trước.',
  submit: 'Chốt số liệu',
  submitted: (p: Period) => `Đã chốt số liệu ${inSentence(p)}.`,
  reopened: (p: Period) => `Đã mở chốt số liệu ${inSentence(p)}.`,

  /** Of a period handed in. */
  submittedOn: (day: Day, figures: number) => `Đã chốt ngày ${printDay(day)}, ${grouped(figures)} số.`,
  /** In the line above the table. */
  mark: (day: Day) => `Đã chốt ${printDay(day)}`,
  markChanged: (n: number) => `${grouped(n)} ô đã sửa`,
  changed: (n: number) =>
    n === 0 ? 'Chưa có số nào sửa sau khi chốt.' : `Đã sửa sau khi chốt: ${grouped(n)} ô`,
  unexplained: (n: number) => `${grouped(n)} ô chưa ghi lý do`,
  goToCell: 'Đến ô này',
  reopen: 'Mở chốt…',
  reopenYes: 'Mở chốt',
  reopenAbout: (reasons: number) =>
    [
      'Số đã chốt của kỳ này sẽ không còn được giữ; số đang có trong bảng giữ nguyên.',
      ...(reasons > 0 ? [`${grouped(reasons)} lý do đã ghi cho số sửa sau khi chốt cũng đi theo.`] : []),
      '“Hoàn tác” lấy lại tất cả.',
    ].join(' '),

  /** Of one figure. */
  handedIn: (day: Day) => `Số đã chốt ngày ${printDay(day)}`,
  then: (figure: EarlierFigure | null, unit: string) =>
    figure ? figureWords(figure, unit, VI_FIGURE) : 'chưa có số',
  now: (figure: EarlierFigure | null, unit: string) =>
    figure ? `nay ${figureWords(figure, unit, VI_FIGURE)}` : 'nay không còn số',
  reasonIs: (reason: string | null) => `Lý do: ${reason ?? 'chưa ghi'}`,
  giveReason: 'Ghi lý do',
  giveReasonFor: (row: string) => `Ghi lý do: ${row}`,
  giveAll: (n: number) => `Ghi một lý do cho ${grouped(n)} ô`,
  otherReason: 'Sửa lý do',
  takeBack: 'Lấy lại số đã chốt',

  /** Asked for a reason. */
  reasonTitle: (n: number) =>
    n === 1 ? 'Lý do sửa sau khi chốt' : `Lý do sửa ${grouped(n)} số sau khi chốt`,
  reason: 'Lý do',
  reasons: ['Số liệu chính thức', 'Sửa lỗi nhập', 'Cơ quan cấp trên yêu cầu'],
  reasonShort: 'Ghi lý do, ít nhất 3 chữ cái, để người xem sau hiểu.',
  saveReason: 'Ghi lý do',
  andMore: (n: number) => `và ${grouped(n)} số khác`,
  /** After an edit. */
  offered: (n: number) =>
    n === 1 ? 'Số vừa sửa khác số đã chốt.' : `${grouped(n)} số vừa sửa khác số đã chốt.`,
};

export type SubmissionMessages = typeof viSubmission;
