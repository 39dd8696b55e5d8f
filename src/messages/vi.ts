/**
 * Every word the person sees, in Vietnamese: the first language of the interface and the shape every other language must
 * fill. Whole sentences; no pronoun, verb first, no blame; an error says what happened, what is safe, what to do.
 */
import type { NoPercentReason } from '#core/attainment.ts';
import type { ChangeCode, ChangeLabel } from '#core/change-label.ts';
import type { NoChangeReason } from '#core/comparison.ts';
import type { FigureProblem, FigureState } from '#core/figure.ts';
import type {
  Accumulation,
  Direction,
  IndicatorKind,
  JudgedAt,
  Measure,
  PartsRule,
} from '#core/indicator.ts';
import type { NoPaceReason } from '#core/pace.ts';
import { readPeriod, type Period } from '#core/period.ts';
import type { FallingPercent, ReportingWindow } from '#core/plan.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Outcome, Tally } from '#core/summary.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import { viColumns } from '#messages/vi-columns.ts';
import { viCommands } from '#messages/vi-commands.ts';
import { viFileRefusal, viFileRemark } from '#messages/vi-file.ts';
import { momentText } from '#messages/moment.ts';
import { inSentence, period, periodInYear } from '#messages/vi-period.ts';

const VERDICTS: Record<VerdictKind, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  'not-yet-met': 'Chưa đạt',
  'expected-not-met': 'Dự kiến không đạt',
  'not-met': 'Không đạt',
  'at-year-end': 'Đánh giá cuối năm',
  'no-data': 'Chưa có số liệu',
  'needs-judgement': 'Chờ đánh giá',
  'not-assigned': 'Chưa được giao',
  'not-computed': 'Chưa tính được',
  'no-target': 'Chưa có kế hoạch',
};

const OUTCOMES: Record<Outcome, string> = {
  exceeded: 'vượt',
  met: 'đạt',
  notYetMet: 'chưa đạt',
  notMet: 'không đạt',
  atYearEnd: 'đánh giá cuối năm',
  noData: 'chưa có số liệu',
};

const NO_PERCENT: Record<NoPercentReason | NoChangeReason | NoPaceReason, string> = {
  'no-target': 'Chưa có chỉ tiêu giao cho kỳ này.',
  'no-figure': 'Chưa có số thực hiện của kỳ này.',
  'target-in-words': 'Chỉ tiêu ghi bằng lời, do người đánh giá.',
  'target-assigned': 'Cấp trên chưa giao con số cụ thể.',
  'figure-in-words': 'Kết quả ghi bằng lời, không tính tỷ lệ.',
  'figure-not-exact': 'Kết quả chỉ là một mức (trên, dưới, khoảng), không phải con số chính xác.',
  'not-cumulative':
    'Số của kỳ này không tính từ đầu năm và thiếu số của các kỳ trước nên chưa cộng lũy kế được. Nhập đủ các kỳ trong năm.',
  'years-missing':
    'Thiếu số của một năm trong giai đoạn nên chưa tính được cho cả giai đoạn. Nhập đủ các năm.',
  'no-base-figure': 'Chưa có số của năm làm gốc nên chưa tính được mức tăng, giảm.',
  'base-figure-zero': 'Số của năm làm gốc bằng 0 nên không tính được mức tăng, giảm.',
  'negative-amount': 'Có số âm nên tốc độ tăng, giảm không có nghĩa.',
  'period-over': 'Kỳ này đã hết thời hạn của chỉ tiêu, không còn xét tiến độ.',
  'no-pace-basis': 'Chỉ tiêu tăng, giảm bình quân không xét tiến độ theo thời gian.',
  'no-start': 'Chưa có số của năm làm gốc để vạch đường tiến độ.',
  'already-there': 'Mức xuất phát đã bằng hoặc tốt hơn mức giao, không có tiến độ để xét.',
  share: 'Cơ cấu không tính tỷ lệ đạt.',
  'no-direction': 'Chưa chọn chiều tốt (càng cao hay càng thấp càng tốt).',
  'different-kinds': 'Chỉ tiêu và kết quả ghi theo hai cách khác nhau, không so được.',
  'target-is-zero': 'Kế hoạch bằng 0 nên không tính được tỷ lệ đạt.',
  'figure-is-zero': 'Kết quả bằng 0 nên không chia được.',
  'sign-change': 'Hai số trái dấu nên tỷ lệ không có nghĩa.',
  'negative-target': 'Chỉ tiêu là số âm nên tỷ lệ không có nghĩa.',
  'switched-off': 'Kế hoạch chọn không tính tỷ lệ cho chỉ tiêu càng thấp càng tốt.',
  'no-base': 'Chưa có số cùng kỳ năm trước.',
  'not-exact': 'Một trong hai số không phải con số chính xác.',
  'in-points': 'Chỉ tiêu này so bằng điểm phần trăm, không tính tỷ lệ %.',
  'base-is-zero': 'Số cùng kỳ bằng 0 nên không tính được tỷ lệ.',
};

const NUMBER_PROBLEMS: Record<FigureProblem, (typed: string) => string> = {
  empty: () => 'Ô đang trống. Nhập một con số, hoặc bấm Esc để bỏ.',
  letters: (typed) =>
    `“${typed}” không phải là số. Chỉ nhập số, ví dụ 12,5; ghi “tỷ đồng” ở cột Đơn vị tính.`,
  grouping: (typed) =>
    `“${typed}” không rõ là số nào. Dấu chấm ngăn từng ba chữ số, dấu phẩy đứng trước phần lẻ, ví dụ 13.447,5.`,
  exponent: (typed) => `“${typed}” là dạng rút gọn của máy tính, đã mất chữ số. Nhập lại đủ các chữ số.`,
  mark: (typed) => `“${typed}” không phải là số. Để trống ô nếu chưa có số liệu; nhập 0 nếu không phát sinh.`,
  'too-long': (typed) => `“${typed.slice(0, 20)}…” dài quá một con số. Kiểm tra lại và nhập ngắn hơn.`,
};

function refusal(r: Refusal): string {
  switch (r.code) {
    case 'not-a-number':
      return NUMBER_PROBLEMS[r.problem](r.typed);
    case 'text-too-long':
      return `Đoạn chữ này dài quá ${r.limit} ký tự. Chưa đổi gì. Rút ngắn lại, hoặc chia ra nhiều dòng.`;
    case 'not-a-day':
      return `“${r.typed}” không phải là ngày. Nhập theo dạng 10/5/2024.`;
    case 'not-a-state':
      return `“${r.typed}” không phải là trạng thái của số liệu. Nhập “ước”, “thực hiện” hoặc “chính thức”; để trống là “thực hiện”.`;
    case 'figure-first':
      return 'Chưa có số thực hiện. Nhập số trước, rồi ghi trạng thái và ngày.';
    case 'group-holds-no-figure':
      return 'Dòng nhóm không chứa số. Nhập số ở các chỉ tiêu bên dưới.';
    case 'nothing-above':
      return 'Không có dòng nào phía trên để đưa vào.';
    case 'already-outermost':
      return 'Dòng này đã ở ngoài cùng.';
    case 'already-first':
      return 'Dòng này đã ở đầu.';
    case 'already-last':
      return 'Dòng này đã ở cuối.';
    case 'group-under-indicator':
      return 'Nhóm không đặt được trong một chỉ tiêu.';
    case 'under-itself':
      return 'Một dòng không đặt được vào trong chính nó. Chưa đổi gì. Chọn chỗ khác.';
    case 'row-holds-figures':
      return `“${r.name || 'Dòng này'}” đang có kế hoạch, số thực hiện hoặc đánh giá, mà nhóm không chứa số. Chưa đổi gì. Xóa hoặc chuyển số đi trước.`;
    case 'row-holds-groups':
      return `“${r.name || 'Dòng này'}” đang có nhóm ở bên trong, mà chỉ tiêu không chứa nhóm. Chưa đổi gì. Đưa các nhóm ấy ra trước.`;
    case 'part-of-indicator':
      return `“${r.name || 'Dòng này'}” là thành phần của chỉ tiêu phía trên. Chưa đổi gì. Bấm “Đưa ra” trước, rồi đổi loại.`;
    case 'computed-cell':
      return 'Ô này do máy tính ra. Sửa kế hoạch hoặc số thực hiện thì ô này đổi theo.';
    case 'row-gone':
      return 'Dòng này đã bị xóa. Chưa ghi gì. Sao chép chữ đang gõ nếu cần, bấm Esc, rồi hoàn tác để có lại dòng.';
    case 'read-only':
      return 'Kế hoạch này đang chỉ xem. Chưa đổi gì. Xem dòng thông báo phía trên bảng để biết cách sửa tiếp.';
    case 'years-reversed':
      return 'Năm cuối phải từ năm đầu trở đi.';
    case 'target-exists-there': {
      const whose = r.assigner === '' ? '' : ` (${r.assigner} giao)`;
      return `${period(r.period)} đã có chỉ tiêu khác${whose}. Sửa hoặc xóa chỉ tiêu ấy trước.`;
    }
    case 'target-outside-plan': {
      const years = r.firstYear === r.lastYear ? r.firstYear : `${r.firstYear}-${r.lastYear}`;
      return `Câu này nói ${inSentence(r.period)}, ngoài các năm của kế hoạch (${years}). Chưa đổi gì. Sửa năm trong câu, hoặc thêm năm ở Thông tin kế hoạch.`;
    }
  }
}

const CHANGES: Record<ChangeCode, (label: ChangeLabel) => string> = {
  'create-plan': () => 'lập kế hoạch',
  'edit-cell': (l) => `sửa ô${subject(l)}`,
  'clear-cell': (l) => `xóa ô${subject(l)}`,
  paste: (l) => `dán ${count(l)} ô`,
  fill: (l) => `điền ${count(l)} ô`,
  'clear-cells': (l) => `xóa ${count(l)} ô`,
  'cut-paste': (l) => `chuyển ${count(l)} ô`,
  replace: (l) => `thay ${count(l)} chỗ`,
  'add-row': () => 'thêm dòng',
  'remove-rows': (l) => `xóa ${count(l)} dòng`,
  'insert-rows': (l) => `chèn ${count(l)} dòng`,
  'duplicate-rows': (l) => `nhân đôi ${count(l)} dòng`,
  renumber: (l) => `đánh lại STT ${count(l)} dòng`,
  'move-rows': (l) => `chuyển ${count(l)} dòng`,
  'indent-rows': (l) => `thụt ${count(l)} dòng`,
  'outdent-rows': (l) => `đưa ${count(l)} dòng ra ngoài`,
  'change-kind': (l) => `đổi loại ${count(l)} dòng`,
  'move-row': (l) => `chuyển dòng${subject(l)}`,
  'indent-row': (l) => `thụt dòng${subject(l)}`,
  'outdent-row': (l) => `đưa dòng ra ngoài${subject(l)}`,
  'edit-row': (l) => `sửa phiếu${subject(l)}`,
  judge: (l) => `đánh giá${subject(l)}`,
  'adjust-target': (l) => `điều chỉnh kế hoạch${subject(l)}`,
  'revise-figure': (l) => `thay số liệu${subject(l)}`,
  'answer-check': () => 'trả lời mục kiểm tra',
  'edit-plan': () => 'sửa thông tin kế hoạch',
  gather: (l) => `gộp số liệu các đơn vị: ${count(l)} ô`,
  import: (l) => (l.count ? `nhập ${count(l)} ô từ tệp${subject(l)}` : 'nhập tệp'),
  'submit-period': (l) => `chốt số liệu ${periodOf(l)}`,
  'reopen-period': (l) => `mở chốt số liệu ${periodOf(l)}`,
  'add-section': () => 'thêm mục',
  'edit-section': (l) => `sửa mục${subject(l)}`,
  'move-section': (l) => `chuyển mục${subject(l)}`,
  'remove-section': (l) => `xóa mục${subject(l)}`,
  'add-task': () => 'thêm nhiệm vụ',
  'edit-task': () => 'sửa nhiệm vụ',
  'move-task': () => 'chuyển nhiệm vụ',
  'remove-tasks': (l) => `xóa ${count(l)} nhiệm vụ`,
  'import-tasks': (l) => `nhập ${count(l)} nhiệm vụ`,
  'edit-paper': () => 'sửa thể thức văn bản',
  'edit-sentence': (l) => `sửa câu${subject(l)}`,
  'redraft-sentence': (l) => `soạn lại câu${subject(l)}`,
  'give-reason': () => 'ghi lý do sửa sau khi chốt',
  'restore-cell': () => 'khôi phục ô',
  'restore-rows': (l) => `khôi phục ${count(l)} dòng`,
  'restore-plan': (l) => `khôi phục kế hoạch như lúc ${momentOf(l)}`,
  'restore-backup': (l) => `khôi phục từ tệp sao lưu ${momentOf(l)}`,
  'name-version': (l) => `đặt tên bản${subject(l)}`,
  'app-updated': (l) => `ứng dụng lên bản${subject(l)}`,
  undo: (l) => `hoàn tác${l.of ? `: ${CHANGES[l.of.code](l.of)}` : ''}`,
  redo: (l) => `làm lại${l.of ? `: ${CHANGES[l.of.code](l.of)}` : ''}`,
};

/** Of what is done to a period: its name. */
function periodOf({ subject = '' }: ChangeLabel): string {
  const named = readPeriod(subject);
  return named ? inSentence(named) : subject;
}

/** Of what came from a moment: when that was. */
function momentOf({ subject = '' }: ChangeLabel): string {
  return momentText(subject);
}

function subject(label: ChangeLabel): string {
  return label.subject ? ` “${label.subject}”` : '';
}

/** How many, grouped as figures are: 5.000. */
function count(label: ChangeLabel): string {
  return (label.count ?? 1).toLocaleString('vi');
}

export const vi = {
  appName: 'Sổ Chỉ Tiêu',
  tagline: 'Sổ theo dõi chỉ tiêu kinh tế - xã hội của địa phương, dùng được khi không có mạng.',
  taglineSafe: 'Số liệu chỉ nằm trên máy này; gửi cho đồng nghiệp bằng tệp CSV.',
  language: 'Tiếng Việt',
  switchLanguage: 'English',

  library: 'Các kế hoạch trên máy này',
  openLibrary: 'Về danh sách kế hoạch',
  noPlansYet: 'Chưa có kế hoạch nào. Bắt đầu bằng một trong ba cách:',
  startHere: 'Bắt đầu',
  newPlan: 'Lập kế hoạch mới',
  newPlanHint: 'Một sổ trống, tự đặt tên và năm.',
  openFile: 'Nhập từ tệp',
  openFileHint: 'Tệp Excel hoặc CSV nhận qua thư hay Zalo.',
  samples: 'Kế hoạch mẫu',
  samplesHint: 'Tài liệu thật của Cần Thơ, mở ra sửa thử; bản gốc không đổi.',
  sampleTitles: {
    'cai-rang-6-thang-2024': {
      title: 'Quận Cái Răng, 6 tháng đầu năm 2024',
      hint: '16 chỉ tiêu và toàn bộ số liệu của báo cáo',
    },
    'cai-rang-quy-1-2021': { title: 'Quận Cái Răng, quý I/2021', hint: 'báo cáo quý, so cùng kỳ' },
    'binh-thuy-2016-2025': {
      title: 'Quận Bình Thủy, 2016-2025',
      hint: 'kết quả 2016-2020, 14 chỉ tiêu 2021-2025',
    },
    'can-tho-den-2020': {
      title: 'Thành phố Cần Thơ, đến năm 2020',
      hint: '13 chỉ tiêu, chưa có số thực hiện',
    },
    'ninh-kieu-2021-2030': { title: 'Quận Ninh Kiều, 2021-2030', hint: 'nghị quyết hai giai đoạn' },
  },
  sampleNotHere:
    'Chưa tải được kế hoạch mẫu vì không có mạng. Mở lại khi có mạng một lần, sau đó dùng được cả khi mất mạng.',
  planRows: (n: number) => `${n} dòng`,
  lastChanged: (when: string) => `Sửa lần cuối ${when}`,
  years: (first: number, last: number) => (first === last ? `Năm ${first}` : `${first}-${last}`),
  backUp: 'Sao lưu…',
  deviceData: 'Dữ liệu trên máy này',
  removePlan: 'Xóa kế hoạch này',
  planRemoved: (title: string) => `Đã xóa “${title}”.`,
  moreFor: (title: string) => `Thêm thao tác: ${title}`,
  openPlan: 'Mở kế hoạch',
  dropFile: 'Thả tệp CSV vào đây để nhập.',

  title: 'Tên kế hoạch',
  issuingBody: 'Cơ quan ban hành',
  superiorBody: 'Cơ quan cấp trên',
  firstYear: 'Năm đầu',
  lastYear: 'Năm cuối',
  untitledPlan: 'Kế hoạch chưa đặt tên',
  titleExample: 'Kế hoạch phát triển kinh tế - xã hội năm 2026',
  bodyExample: 'UBND xã …',
  createPlan: 'Lập kế hoạch',
  yearsWrong: 'Năm cuối phải từ năm đầu trở đi; năm ghi bốn chữ số.',

  period,
  periodInYear,
  reportingPeriod: 'Kỳ báo cáo',
  choosePeriod: 'Chọn kỳ báo cáo',
  year: 'Năm',
  previousYear: 'Năm trước',
  nextYear: 'Năm sau',

  indicators: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  sections: 'Văn bản',
  report: 'Báo cáo',
  textCheck: 'Kiểm tra văn bản',
  planParts: 'Các phần của kế hoạch',
  more: 'Thêm thao tác',
  moreShort: 'Khác',
  rowActions: 'Thao tác với dòng',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  /** What was done: «dán 12 ô». */
  changeName: (label: ChangeLabel) => CHANGES[label.code](label),
  undoOf: (label: ChangeLabel) => `Hoàn tác: ${CHANGES[label.code](label)}`,
  redoOf: (label: ChangeLabel) => `Làm lại: ${CHANGES[label.code](label)}`,
  undone: (label: ChangeLabel) => `Đã hoàn tác: ${CHANGES[label.code](label)}.`,
  redone: (label: ChangeLabel) => `Đã làm lại: ${CHANGES[label.code](label)}.`,
  nothingToUndo: 'Không còn gì để hoàn tác.',
  earlierNotRead: 'Máy chưa đọc lại được các thay đổi trước đó. Số liệu vẫn nguyên. Thử lại sau giây lát.',
  addIndicator: 'Thêm chỉ tiêu',
  addGroup: 'Thêm nhóm',
  addPart: 'Thêm chỉ tiêu thành phần',
  insertAbove: 'Chèn dòng phía trên',
  moveUp: 'Chuyển lên',
  moveDown: 'Chuyển xuống',
  indent: 'Thụt vào',
  outdent: 'Đưa ra',
  removeRow: 'Xóa chỉ tiêu này',
  rowsRemoved: (n: number) => `Đã xóa ${n} dòng.`,
  /** A target typed in one cell went to another period; `where` it is to be seen, null when that is in sight. */
  targetRecordedAt: (p: Period, where: 'stage' | 'sheet' | null) => {
    const done = `Đã ghi cho ${inSentence(p)}`;
    if (where === null) return `${done}.`;
    return `${done}; xem ở ${where === 'stage' ? 'Cả giai đoạn' : 'phiếu chỉ tiêu, “Các kỳ khác”'}.`;
  },
  importIntoPlan: 'Nhập số liệu từ tệp…',
  gatherUnits: 'Gộp số liệu các đơn vị…',
  changeHistory: 'Lịch sử thay đổi',
  nameVersion: 'Đặt tên cho bản hiện tại…',
  submitPeriod: 'Chốt số liệu…',
  /** Behind the name of a period, over its columns. */
  submittedOn: (day: string) => `đã chốt ${day}`,
  exportCsv: 'Xuất CSV',
  importCsv: 'Nhập CSV',
  planSettings: 'Thông tin kế hoạch',
  rowSheet: 'Phiếu chỉ tiêu',
  openRowSheet: (name: string) => `Mở phiếu: ${name}`,
  unnamedRow: 'Chỉ tiêu chưa có tên',
  emptyPlan: 'Kế hoạch chưa có chỉ tiêu nào.',
  emptyPlanHint: 'Bấm “Thêm chỉ tiêu” để ghi dòng đầu tiên.',
  keyboardHint: 'Gõ để nhập · Enter xuống dòng · Tab sang ô · F2 sửa · Esc bỏ · Ctrl+Z hoàn tác',

  saving: 'Đang lưu…',
  savedAt: (time: string) => `Đã lưu lúc ${time}`,
  opened: 'Đã lưu',
  notSaved: (n: number) => `Chưa lưu được ${n} thay đổi`,
  notSavedFull:
    'Chưa lưu được vì máy hết chỗ trống. Số liệu vẫn còn trên màn hình: bấm “Xuất CSV” ngay, sau đó xóa bớt tệp trong máy.',
  notSavedOtherTab:
    'Kế hoạch này vừa được sửa ở một cửa sổ khác. Số liệu ở đây còn nguyên trên màn hình: bấm “Xuất CSV” để giữ, rồi mở lại kế hoạch.',
  notSavedNewer:
    'Dữ liệu trên máy thuộc bản mới hơn của Sổ Chỉ Tiêu. Chưa ghi gì đè lên. Tải lại trang để dùng bản mới.',
  notSavedGone:
    'Chưa lưu được: số liệu lưu trên máy vừa bị xóa. Kế hoạch này còn nguyên trên màn hình: bấm “Xuất CSV” để giữ, rồi tải lại trang.',
  notSavedUnknown:
    'Chưa lưu được, đang thử lại. Số liệu vẫn còn trên màn hình: nếu dòng này không mất, bấm “Xuất CSV” để giữ.',
  saveAgain: 'Lưu lại',

  label: 'STT',
  name: 'Chỉ tiêu',
  unit: 'ĐVT',
  unitFull: 'Đơn vị tính',
  target: 'Kế hoạch',
  targetOf: (assigner: string) => `${assigner} giao`,
  targetPeriod: (p: Period) => period(p),
  figure: 'Thực hiện',
  state: 'Ước',
  asOf: 'Đến ngày',
  base: 'Cùng kỳ năm trước',
  attainment: 'Tỷ lệ đạt (%)',
  change: 'Tăng/giảm',
  changePct: 'So cùng kỳ (%)',
  verdict: 'Đánh giá',
  note: 'Ghi chú',
  lead: 'Cơ quan theo dõi',
  coordinators: 'Cơ quan phối hợp',
  priceBasis: 'Giá tính',
  source: 'Nguồn số liệu',
  direction: 'Chiều tốt',
  measure: 'Loại số đo',
  accumulation: 'Cách cộng',
  decimals: 'Số chữ số lẻ',
  decimalsAsTyped: 'Như đã nhập',
  counted: 'Tính vào tổng số chỉ tiêu',
  reference: 'tham khảo',
  judged: 'Thời điểm đánh giá',
  partsRule: 'Chỉ tiêu có thành phần',
  kind: 'Loại dòng',
  headerTarget: (p: Period | null) => (p ? `Kế hoạch ${inSentence(p)}` : 'Kế hoạch'),
  headerResult: (p: Period) => `Thực hiện ${inSentence(p)}`,
  headerComparison: 'So với cùng kỳ',
  headerJudgement: 'Kết quả',
  implied: 'suy ra từ tỷ lệ in trong văn bản',
  points: 'điểm %',
  times: (n: string) => `gấp ${n} lần`,
  sameAsBase: 'như cùng kỳ',

  kinds: {
    group: 'Nhóm',
    indicator: 'Chỉ tiêu',
    part: 'Thành phần',
  } satisfies Record<IndicatorKind, string> as Record<IndicatorKind, string>,
  measures: {
    amount: 'Số lượng, giá trị',
    rate: 'Tỷ lệ',
    share: 'Cơ cấu (cộng lại bằng 100)',
    'count-of-total': 'Số đơn vị trên tổng số (8/8)',
    words: 'Định tính, ghi bằng lời',
  } satisfies Record<Measure, string> as Record<Measure, string>,
  directions: {
    up: 'Càng cao càng tốt',
    down: 'Càng thấp càng tốt',
    within: 'Trong khoảng là tốt',
    none: 'Không xét',
  } satisfies Record<Direction, string> as Record<Direction, string>,
  accumulations: {
    flow: 'Cộng dồn trong năm',
    stock: 'Số cuối kỳ',
    average: 'Bình quân',
  } satisfies Record<Accumulation, string> as Record<Accumulation, string>,
  judgedAt: {
    'any-period': 'Mọi kỳ báo cáo',
    'year-end': 'Chỉ đánh giá cuối năm',
  } satisfies Record<JudgedAt, string> as Record<JudgedAt, string>,
  partsRules: {
    all: 'Đạt khi mọi thành phần đạt',
    own: 'Xét theo số của chính dòng này',
  } satisfies Record<PartsRule, string> as Record<PartsRule, string>,
  states: {
    estimate: 'Ước',
    actual: 'Thực hiện',
    final: 'Chính thức',
  } satisfies Record<FigureState, string> as Record<FigureState, string>,
  stateMarks: {
    estimate: 'ước',
    actual: '',
    final: 'chính thức',
  } satisfies Record<FigureState, string> as Record<FigureState, string>,
  fallingPercents: {
    'target-over-figure': 'Kế hoạch ÷ thực hiện',
    'two-minus': '2 − thực hiện ÷ kế hoạch',
    none: 'Không tính tỷ lệ',
  } satisfies Record<FallingPercent, string> as Record<FallingPercent, string>,
  reportingWindows: {
    calendar: 'Theo tháng dương lịch',
    'from-the-fifteenth': 'Từ ngày 15 tháng trước đến ngày 14',
  } satisfies Record<ReportingWindow, string> as Record<ReportingWindow, string>,
  fallingPercent: 'Tỷ lệ đạt của chỉ tiêu càng thấp càng tốt',
  fallingExceeds: 'Thấp hơn mức giao thì ghi là vượt',
  reportingWindow: 'Thời gian chốt số liệu',
  assigners: 'Cấp giao chỉ tiêu (mỗi dòng một cấp)',

  verdicts: VERDICTS,
  outcomes: OUTCOMES,
  countTotal: (n: number) => `Tổng số ${n} chỉ tiêu`,
  countSentence: (tally: Tally) =>
    `Tổng số ${tally.total} chỉ tiêu: vượt ${tally.exceeded}, đạt ${tally.met}, chưa đạt ${tally.notYetMet}, ` +
    `không đạt ${tally.notMet}, đánh giá cuối năm ${tally.atYearEnd}, chưa có số liệu ${tally.noData}.`,
  givenVerdict: 'Sửa đánh giá và ghi lý do',
  verdictReason: 'Lý do',
  asComputed: 'Theo máy tính',

  refusal,
  noPercent: (reason: NoPercentReason | NoChangeReason | NoPaceReason) => NO_PERCENT[reason],
  readAsThousands: (value: string) => `Đã hiểu là ${value} (hàng nghìn).`,
  readAsDecimal: (value: string) => `Đã hiểu là ${value}.`,

  columns: viColumns,
  commands: viCommands,

  close: 'Đóng',
  cancel: 'Bỏ',
  save: 'Lưu',
  previousRow: 'Chỉ tiêu trước',
  nextRow: 'Chỉ tiêu sau',
  rowPosition: (n: number, total: number) => `${n}/${total}`,
  figureState: 'Trạng thái',
  dayForm: 'ngày/tháng/năm',
  figureNote: 'Ghi chú số liệu',
  reasonMissing: 'Chưa ghi lý do.',
  sheetFigures: 'Số liệu',
  sheetIdentity: 'Chỉ tiêu',
  sheetRules: 'Cách đánh giá',
  sheetVerdict: 'Đánh giá',

  profileComma: 'Excel Việt Nam: cột ngăn bằng ; số lẻ dấu phẩy',
  profileDot: 'Excel tiếng Anh: cột ngăn bằng , số lẻ dấu chấm',
  withOriginals: 'Kèm cột gốc để ghép lại và sửa chỗ máy làm hỏng (nên để)',
  download: 'Tải tệp',
  exported: (name: string) => `Đã xuất ${name}.`,
  exportFailed: 'Không xuất được tệp. Số liệu vẫn nguyên trên máy. Thử lại.',
  importTitle: 'Nhập CSV',
  imported: (title: string, rows: number) => `Đã nhập “${title}”, ${rows} dòng.`,
  importedAsCopy: 'Kế hoạch này đã có trên máy; tệp được nhập thành một bản riêng, bản cũ giữ nguyên.',
  importRestored: (n: number) => `Chương trình bảng tính đã đổi ${n} ô, đã trả lại như cũ:`,
  importRestoredCell: (line: number, column: string, found: string, restored: string) =>
    `dòng ${line}, cột ${column}: “${found}” → “${restored}”`,
  fileRefusal: viFileRefusal,
  fileRemark: viFileRemark,
  importNothing: 'Chưa nhập gì; các kế hoạch trên máy vẫn nguyên.',
  importRestoredMore: (n: number) => `và ${n} ô khác`,
  importRemarks: (n: number) => `Có ${n} điều nên xem lại trong tệp:`,
  importRemarksMore: (n: number) => `và ${n} điều khác`,

  theme: 'Nền màn hình',
  themes: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  settings: 'Cài đặt',

  offlineReady: 'Đã sẵn sàng dùng khi không có mạng.',
  updateReady: 'Có bản mới của Sổ Chỉ Tiêu.',
  updateElsewhere: 'Một cửa sổ khác vừa cập nhật Sổ Chỉ Tiêu. Tải lại để cửa sổ này dùng cùng bản.',
  updateNow: 'Cập nhật',
  later: 'Để sau',
  install: 'Cài vào máy',
  offline: 'Đang làm việc không có mạng; số liệu vẫn được lưu trên máy này.',

  opening: 'Đang mở sổ…',
  planNotFound: 'Không có kế hoạch này trên máy. Có thể đã xóa, hoặc đường dẫn từ máy khác.',
  storageClosed:
    'Trình duyệt không cho mở nơi lưu số liệu. Chưa mất gì. Đóng các cửa sổ khác rồi tải lại trang.',
  storageBlocked:
    'Một cửa sổ khác đang dùng bản cũ. Đóng cửa sổ đó rồi tải lại trang này; số liệu vẫn nguyên.',
  storageNewer: 'Số liệu trên máy do bản mới hơn ghi. Tải lại trang để dùng bản mới; số liệu vẫn nguyên.',
  storageVanished:
    'Số liệu lưu trên máy này vừa bị xóa, từ trình duyệt hoặc từ một cửa sổ khác. Tải lại trang; nếu có tệp sao lưu thì mở tệp đó.',
  rebuild: 'Lấy lại từ bản sao trên máy',
  rebuildSaid:
    'Nếu tải lại vẫn không mở được: lưu dữ liệu còn lại ra tệp trước, rồi lấy lại từ bản sao mà máy ghi kèm mỗi lần lưu. Kho cũ không mở được sẽ bị thay.',
  nothingToRebuild: 'Máy không có bản sao nào để lấy lại. Chưa thay đổi gì.',
  storageDamaged:
    'Một phần dữ liệu của kế hoạch này không còn đọc được. Đang hiện phần đọc được và chỉ cho xem; xuất CSV để giữ.',
  openElsewhere:
    'Kế hoạch đang được sửa ở một cửa sổ khác. Ở đây chỉ xem; số liệu đổi theo ngay khi bên ấy lưu.',
  editHere: 'Sửa ở đây',
  otherWindowBusy:
    'Cửa sổ kia còn thay đổi chưa lưu, ô đang gõ dở hoặc tệp đang nhập. Sang cửa sổ ấy hoàn tất, rồi bấm “Sửa ở đây”. Chưa mất gì.',
  unsavedElsewhere:
    'Kế hoạch đang mở còn thay đổi chưa lưu được vào máy. Số liệu vẫn còn: quay lại kế hoạch đó, bấm “Xuất CSV” để giữ.',
  backToUnsaved: 'Quay lại kế hoạch đó',
  unexpected: 'Đã có lỗi không mong muốn. Số liệu đã ghi “Đã lưu” vẫn được giữ.',
  unexpectedDo: 'Bấm “Mở lại”; nếu còn lỗi, bấm “Xuất CSV” và báo cho người phụ trách.',
  reopen: 'Mở lại',
  saveRest: 'Lưu dữ liệu còn lại ra tệp',
  partMissing:
    'Phần này chưa tải được, có thể do ứng dụng vừa cập nhật. Số liệu đã ghi “Đã lưu” vẫn được giữ. Tải lại trang rồi mở lại.',
  reload: 'Tải lại',
  deedRefused: 'Trình duyệt chưa cho ghi. Số liệu trên máy vẫn nguyên. Thử lại; nếu vẫn vậy, tải lại trang.',
  planInUse:
    'Kế hoạch đang mở để sửa, có thể ở một cửa sổ khác, nên chưa xóa. Đóng kế hoạch ở đó rồi xóa lại.',
  deedRefusedFull:
    'Máy hết chỗ trống nên chưa ghi được. Số liệu trên máy vẫn nguyên. Xóa bớt tệp trong máy rồi thử lại.',
};

/** The shape of a dictionary: the same keys, sentences with the same blanks. A missing key does not compile. */
export type Messages = typeof vi;
