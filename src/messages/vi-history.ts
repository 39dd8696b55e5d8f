/**
 * What the screen «Lịch sử thay đổi» says, in Vietnamese: what was changed and when, versions with a name, and what taking
 * something back would do. Comes with that screen.
 */
import type { Period } from '#core/period.ts';
import { momentText } from '#messages/moment.ts';
import { VI_TASK_STATES } from '#messages/task-states.ts';
import { inSentence } from '#messages/vi-period.ts';

const grouped = (n: number): string => n.toLocaleString('vi');
const rows = (n: number): string => `${grouped(n)} dòng`;
const cells = (n: number): string => `${grouped(n)} ô`;

export interface RestoreCounts {
  readonly cells: number;
  readonly added: number;
  readonly removed: number;
}

/** «đổi 12 ô, thêm lại 2 dòng, bỏ 1 dòng». */
function whatChanges({ cells: changed, added, removed }: RestoreCounts): string {
  return [
    changed > 0 ? `đổi ${cells(changed)}` : '',
    added > 0 ? `thêm lại ${rows(added)}` : '',
    removed > 0 ? `bỏ ${rows(removed)}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export const viHistory = {
  cellTitle: 'Lịch sử của ô',
  rowTitle: 'Lịch sử của dòng',
  back: 'Về kế hoạch',
  wholeRow: 'Lịch sử cả dòng',
  wholeHistory: 'Lịch sử cả kế hoạch',
  onThisDevice: 'Các thay đổi làm trên máy này, mới nhất ở trên.',
  loading: 'Đang đọc lịch sử…',
  readOnlyElsewhere: 'Kế hoạch đang mở để sửa ở một cửa sổ khác. Ở đây chỉ xem; khôi phục ở cửa sổ kia.',
  readOnlyDamaged:
    'Một phần dữ liệu của kế hoạch không còn đọc được nên ở đây chỉ xem. Khôi phục vào một kế hoạch hỏng có thể làm mất thêm.',

  search: 'Tìm trong lịch sử (không cần gõ dấu)',
  sorts: {
    all: 'Tất cả',
    imports: 'Nhập, gộp tệp',
    versions: 'Bản đã đặt tên, đã chốt',
    removed: 'Dòng đã xóa',
  },
  sort: 'Loại thay đổi',
  until: 'Đến ngày',
  dayForm: 'ngày/tháng/năm',
  looking: (looked: number, total: number) =>
    `Đang tìm: đã xem ${grouped(looked)}/${grouped(total)} thay đổi…`,
  nothingFound: 'Không thấy thay đổi nào như vậy.',
  untouched: 'Ô này chưa đổi lần nào trên máy này.',
  stopped: 'Máy chưa đọc được phần trước đó của lịch sử. Số liệu vẫn nguyên. Thử lại sau giây lát.',
  tryAgain: 'Đọc tiếp',
  more: 'Xem thêm',
  allShown: 'Hết lịch sử.',

  unknownChange: 'Thay đổi của phiên bản mới hơn',
  unknownChangeHint:
    'Bản này của ứng dụng không biết tên thao tác. Số liệu vẫn nguyên; cập nhật ứng dụng để xem đủ.',
  damagedEntry: 'Không đọc được thay đổi này',
  damagedHint: 'Phần ghi của nó trên máy đã hỏng. Các thay đổi khác không bị ảnh hưởng.',
  missingEntries: (n: number) => (n === 1 ? 'Thiếu một thay đổi' : `Thiếu ${grouped(n)} thay đổi`),
  /** `hasRows`: not cells alone. */
  moreItems: (n: number, hasRows: boolean) => `và ${grouped(n)} ${hasRows ? 'mục' : 'ô'} khác`,
  fewerItems: 'Thu gọn',
  from: 'từ',
  to: 'thành',
  blank: 'trống',

  rowAdded: 'thêm dòng',
  rowRemoved: 'xóa dòng',
  rowMoved: 'chuyển dòng',
  atTop: 'ngoài cùng',
  under: (name: string) => `trong “${name}”`,
  placeInFamily: 'thứ tự trong nhóm',
  target: (p: Period, assigner: string) =>
    `Kế hoạch ${inSentence(p)}${assigner === '' ? '' : ` (${assigner} giao)`}`,
  meaning: 'cách hiểu',
  verdict: (p: Period) => `Đánh giá ${inSentence(p)}`,
  details: 'chi tiết kèm theo',
  whole: 'Kế hoạch',
  yes: 'có',
  no: 'không',
  section: 'Nội dung',
  task: 'Nhiệm vụ',
  taskState: 'Tình trạng nhiệm vụ',
  deadline: 'Thời hạn',
  taskStates: VI_TASK_STATES,
  paper: (p: Period) => `Văn bản ${inSentence(p)}`,
  sentence: (p: Period) => `Câu trong báo cáo ${inSentence(p)}`,
  submission: (p: Period) => `Chốt số liệu ${inSentence(p)}`,
  submitted: (p: Period) => `Số đã chốt ${inSentence(p)}`,
  checkAnswer: 'Trả lời mục kiểm tra',
  otherRecord: 'Nội dung của phiên bản mới hơn',

  versions: 'Bản đã đặt tên',
  noVersions: 'Chưa có bản nào. Đặt tên cho bản hiện tại để sau này xem lại, so sánh hoặc quay về.',
  nameVersionTitle: 'Đặt tên cho bản hiện tại',
  versionName: 'Tên bản',
  moreVersions: (n: number) => `và ${grouped(n)} bản khác`,
  versionExample: 'Bản trình HĐND 20/6',
  versionBlank: 'Chưa ghi tên bản.',
  versionNamed: (name: string) => `Đã đặt tên “${name}” cho bản hiện tại.`,
  versionHint: 'Số liệu không đổi. Bản này xem lại và quay về được bất cứ lúc nào.',
  moreOf: (name: string) => `Thao tác với “${name}”`,
  view: 'Xem bản này',
  compare: 'So với hiện tại',
  restorePlan: 'Khôi phục kế hoạch như bản này…',
  exportVersion: 'Xuất tệp của bản này…',

  momentTitle: (iso: string) => `Kế hoạch lúc ${momentText(iso)}`,
  momentRows: (n: number, changed: number) =>
    changed === 0
      ? `${rows(n)}, giống hệt hiện tại.`
      : `${rows(n)}; ${rows(changed)} khác hiện tại, có dấu ở đầu dòng.`,
  momentPeriod: (p: Period) => `Kế hoạch và số thực hiện ${inSentence(p)}.`,
  isDifferent: 'khác hiện tại',
  onlyChanged: 'Chỉ hiện dòng khác hiện tại',
  isGone: 'nay không còn',
  nowLabel: 'Hiện nay:',
  now: (text: string) => `nay: ${text === '' ? 'trống' : text}`,
  showMoreRows: (n: number) => `Hiện thêm ${rows(n)}`,
  momentLost: 'Không dựng lại được kế hoạch của lúc này, vì một phần lịch sử trước đó không còn đọc được.',
  making: 'Đang dựng lại kế hoạch của lúc ấy…',

  compareTitle: (name: string) => `“${name}” so với hiện tại`,
  compareSame: 'Kế hoạch hiện tại giống hệt bản này.',
  compareLead: (n: number) => `Từ bản này đến nay có ${grouped(n)} chỗ khác:`,

  restoreCell: 'Khôi phục giá trị này',
  isCurrent: 'đang là giá trị này',
  cellRestored: (what: string) => `Đã khôi phục ${what}.`,
  restoreRow: 'Khôi phục dòng này…',
  restoreRowThen: 'Khôi phục dòng như lúc này…',
  restoreRowTitle: (name: string) => `Khôi phục “${name}”`,
  rowsRestored: (n: number) => `Đã khôi phục ${rows(n)}.`,
  restorePlanTitle: (iso: string) => `Khôi phục kế hoạch như lúc ${momentText(iso)}`,
  restoreVersionTitle: (name: string, iso: string) => `Khôi phục “${name}” (${momentText(iso)})`,
  planRestored: (iso: string) => `Đã khôi phục kế hoạch như lúc ${momentText(iso)}.`,
  wouldChange: (counts: RestoreCounts) => `Sẽ ${whatChanges(counts)}.`,
  wouldChangeNothing: 'Không có gì khác để khôi phục: hiện tại đã như vậy.',
  undoable: 'Hoàn tác được như mọi thao tác khác.',
  goesToTop: (names: readonly string[]) =>
    `Dòng chứa trước đây không còn hoặc không chứa được nữa, nên đưa ra cuối kế hoạch: ${names.map((name) => `“${name}”`).join(', ')}.`,
  restore: 'Khôi phục',
  beginning: 'Khi kế hoạch có trên máy này',
  clashTitle: 'Hai cửa sổ cùng sửa',
  clashSaid:
    'Những ô này vừa được sửa ở cả hai cửa sổ. Đang giữ số gõ ở đây (bên trái); số của cửa sổ kia ở bên phải và còn trong lịch sử.',
  homelessSaid: 'Những số này không còn dòng để ghi vì cửa sổ kia đã xóa dòng. Chép lại nếu cần:',
  theirsRefused:
    'Chưa lấy được: cửa sổ kia đang giữ quyền sửa. Số của cả hai vẫn còn; thử lại, hoặc sửa ở cửa sổ kia.',
  takeTheirs: 'Lấy số của cửa sổ kia',
  keepOurs: 'Giữ số ở đây',
  entryActions: (what: string, when: string) => `Thao tác với: ${what}, ${when}`,
};

export type HistoryMessages = typeof viHistory;
