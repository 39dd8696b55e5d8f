/**
 * What the screen «Gộp số liệu các đơn vị» says, in Vietnamese: who has sent what, how each total came about, why there is none, what
 * to do. Comes with that screen. Knows the codes of gathering, decides nothing.
 */
import type { Day } from '#core/day.ts';
import { printDay } from '#core/day.ts';
import type { Period } from '#core/period.ts';
import type { NoSum } from '#exchange/combine/additivity.ts';
import type { BoardUnit } from '#exchange/combine/board.ts';
import type { CellRefusal, CellRemark } from '#exchange/combine/combined-cell.ts';
import type { PartProblem, PartRemark } from '#exchange/combine/part.ts';
import type { Doubt } from '#exchange/incoming/incoming-rows.ts';
import type { CellProblem } from '#exchange/kh1/outcome.ts';
import type { TotalProblem } from '#exchange/combine/total.ts';
import type { Unmatched } from '#exchange/combine/matching.ts';
import type { Evidence } from '#exchange/combine/versions.ts';

/** What a unit stands at; `asked`: its file has a question to be answered first. */
export type UnitState = BoardUnit['state'] | 'asked';

const grouped = (n: number): string => n.toLocaleString('vi');
const units = (n: number): string => `${grouped(n)} đơn vị`;

const STATES: Record<UnitState, readonly [word: string, about: string]> = {
  received: ['Đã nhận', 'Có số liệu của kỳ này, được tính vào tổng.'],
  late: ['Nộp muộn', 'Lưu sau hạn. Vẫn tính vào tổng.'],
  'older-period': ['Kỳ cũ', 'Chỉ có số liệu của kỳ trước. Chưa tính; nhắc đơn vị gửi kỳ này.'],
  'wrong-period': [
    'Sai kỳ',
    'Không có số liệu của kỳ này. Chưa tính; kiểm tra kỳ đang chọn hoặc hỏi đơn vị.',
  ],
  'no-figures': ['Không có số', 'Không thấy số liệu nào trong tệp. Chưa tính; hỏi lại đơn vị.'],
  'older-version': ['Bản cũ', 'Đã có bản mới hơn của đơn vị này. Không tính.'],
  undecided: ['Hai bản', 'Có nhiều tệp của một đơn vị, chưa rõ bản nào mới. Chọn một bản để tính.'],
  unread: ['Không đọc được', 'Tệp không mở được. Chưa tính; nhờ đơn vị gửi lại.'],
  unexpected: ['Ngoài danh sách', 'Đơn vị không có trong danh sách. Chưa tính cho đến khi đồng ý.'],
  unnamed: ['Chưa rõ đơn vị', 'Không chắc tệp của đơn vị nào. Chọn đơn vị để tính.'],
  missing: ['Chưa gửi', 'Chưa có tệp nào của đơn vị này.'],
  asked: ['Cần trả lời', 'Trả lời câu hỏi về tệp này thì mới tính.'],
};

const EVIDENCE: Record<Evidence, string> = {
  'keeps-earlier': 'bản kia giữ lại số của bản này',
  'as-of': 'bản kia có ngày số liệu muộn hơn',
  state: 'bản kia là số thực hiện, bản này là ước',
  fuller: 'bản kia có đủ số của bản này và thêm số khác',
  'file-name': 'tên tệp kia ghi là bản sửa',
  saved: 'bản kia lưu sau',
  identical: 'hai bản giống hệt nhau',
  chosen: 'đã chọn bản kia',
};

const REFUSALS: Record<NoSum | TotalProblem | Exclude<CellRefusal['code'], NoSum | TotalProblem>, string> = {
  words: 'Đánh giá bằng chữ thì không cộng được.',
  rate: 'Tỷ lệ thì không cộng và không lấy trung bình được; phải tính lại từ tử số và mẫu số.',
  share: 'Cơ cấu thì không cộng được; phải tính lại từ các giá trị thành phần.',
  average: 'Số bình quân thì không cộng được; phải tính theo quyền số (ví dụ dân số).',
  'per-unit': 'Đơn vị tính là tỷ số hoặc điểm nên có thể không cộng được.',
  'name-of-average': 'Tên chỉ tiêu là bình quân, tỷ lệ hoặc chỉ số nên có thể không cộng được.',
  'mixed-kinds': 'Có đơn vị ghi số, có đơn vị ghi dạng 3/8. Sửa cho cùng một dạng rồi gộp lại.',
  'zero-denominator': 'Tổng mẫu số bằng 0 nên không tính được tỷ lệ.',
  unproven:
    'Tỷ lệ này có thể tính từ các dòng dưới đây, nhưng số của các đơn vị chưa đủ để chắc chắn. Chọn cách tính.',
  'several-quotients': 'Có nhiều cách tính đều khớp mà kết quả khác nhau. Chọn cách tính.',
  'nothing-counted': 'Đơn vị nào có số thì số ấy lại không tính được. Xem lý do ở từng đơn vị.',
  'formation-impossible': 'Từ hai dòng đã chọn không ra được số theo đơn vị tính này. Chọn cách tính khác.',
};

const UNMATCHED: Record<Unmatched, string> = {
  'no-such-row': 'kế hoạch không có dòng này',
  'double-name': 'trùng tên với dòng khác trong tệp',
  'double-id': 'trùng mã với dòng khác trong tệp',
};

function problem(p: PartProblem, reasonOf: (code: Doubt | CellProblem) => string): string {
  switch (p.code) {
    case 'no-file':
      return STATES[p.state][0].toLowerCase();
    case 'no-row':
      return 'tệp không có dòng này';
    case 'no-value':
      return 'để trống';
    case 'doubt':
      return reasonOf(p.doubt);
    case 'unreadable':
    case 'not-a-figure':
      return p.problem === 'mark' ? 'dấu gạch hoặc chấm thay cho số' : reasonOf(p.problem);
    case 'second-figure':
      return 'hai cột của một kỳ ghi khác nhau';
    case 'words':
      return 'ghi bằng chữ';
    case 'not-exact':
      return 'không phải một số cụ thể (trên, dưới, khoảng)';
    case 'not-a-count':
      return 'chỉ tiêu này cần dạng 3/8';
    case 'unit-differs':
      return `đơn vị tính là ${p.found}, không phải ${p.wanted}`;
    case 'price-basis-differs':
      return `tính theo ${p.found}, không phải ${p.wanted}`;
    case 'measure-differs':
      return 'là tỷ lệ, không phải giá trị';
    case 'unknown-words':
      return 'không rõ là đạt hay chưa';
  }
}

function remark(r: PartRemark, period: (of: Period) => string): string {
  switch (r.code) {
    case 'matched-by-name':
      return 'nhận theo tên dòng';
    case 'matched-by-spelling':
      return `tên viết là “${r.found}”`;
    case 'matched-as-said':
      return `tên trong tệp là “${r.found}”, đã chọn dòng này`;
    case 'name-differs':
      return `cùng mã, nhưng tên trong tệp là “${r.found}”`;
    case 'converted':
      return `đã đổi từ ${r.from} sang ${r.to}`;
    case 'unit-not-stated':
      return 'không ghi đơn vị tính, đã coi là cùng đơn vị tính';
    case 'from-shorter':
      return `cộng từ ${r.from.map((one) => `${period(one.period)}: ${one.printed}`).join('; ')}`;
    case 'stale':
      return `số liệu đến ${printDay(r.asOf)}`;
    case 'put-back':
      return `bảng tính đã đổi thành “${r.found}”, tính theo số lúc xuất`;
    case 'implied':
      return 'suy ra từ câu so sánh';
    case 'rate-disagrees':
      return 'tỷ lệ đơn vị ghi không khớp tử số và mẫu số của chính đơn vị';
  }
}

function cellRemark(r: CellRemark): string {
  switch (r.code) {
    case 'rounded':
      return 'Đã làm tròn một lần, ở kết quả.';
    case 'as-of-differ':
      return `Số liệu các đơn vị tính đến các ngày khác nhau, từ ${printDay(r.first)} đến ${printDay(r.last)}.`;
    case 'same-total':
      return `${units(r.units)} cùng ghi tổng là ${r.of}: có thể là tổng chung của cả cấp trên, bị cộng nhiều lần.`;
  }
}

export const viGathering = {
  title: 'Gộp số liệu các đơn vị',
  back: 'Về kế hoạch',
  /** What is gathered. */
  purpose: 'Gộp gì',
  purposes: { period: 'Số liệu báo cáo', base: 'Số gốc sau sáp nhập' },
  purposeHints: {
    period: 'Cộng số liệu kỳ này của các đơn vị trực thuộc.',
    base: 'Cộng số của các đơn vị cũ trước khi sáp nhập, để làm số so sánh của đơn vị mới.',
  },
  period: 'Kỳ',
  expected: { period: 'Đơn vị phải gửi', base: 'Các đơn vị cũ' },
  expectedCount: (n: number) => (n === 0 ? 'Chưa có danh sách' : units(n)),
  expectedHint: 'Mỗi dòng một tên; dán được từ một cột của Excel. Có danh sách thì biết đơn vị nào chưa gửi.',
  expectedFromFiles: 'Lấy tên từ các tệp đã chọn',
  expectedSave: 'Xong',
  edit: 'Sửa',
  due: 'Hạn gửi',
  dueHint: 'Tệp lưu sau ngày này được ghi là nộp muộn. Chỉ tệp .xlsx cho biết ngày lưu.',

  chooseFiles: 'Chọn các tệp',
  addFiles: 'Thêm tệp',
  chooseHint:
    'Chọn nhiều tệp một lần: .xlsx, .xls, .ods, .csv, .txt. Kế hoạch chưa đổi gì cho đến khi bấm đưa vào.',
  readOnly: 'Kế hoạch đang chỉ xem được nên chưa gộp số liệu vào được.',
  reading: (done: number, of: number) => `Đang đọc ${grouped(done + 1)}/${grouped(of)} tệp…`,
  adding: 'Đang cộng…',
  fault: 'Có lỗi khi đọc. Kế hoạch không đổi; tải lại trang rồi chọn lại các tệp.',

  board: 'Các đơn vị',
  boardSummary: (counted: number, due: number) => `Đã có số liệu của ${grouped(counted)}/${units(due)}.`,
  unit: 'Đơn vị',
  state: (state: UnitState) => STATES[state][0],
  stateAbout: (state: UnitState) => STATES[state][1],
  notDue: 'không phải gửi',
  holds: (periods: readonly string[]) => `Tệp có số liệu của ${periods.join(', ')}.`,
  gatherPeriod: (period: string) => `Gộp ${period}`,
  savedAt: (moment: string) => `lưu ${moment}`,
  staleFigures: (n: number, day: Day) => `${grouped(n)} số liệu tính đến ${printDay(day)}, trước kỳ này.`,
  sameAs: (files: readonly string[]) =>
    `Số liệu giống hệt ${files.join(', ')}: có thể gửi nhầm tệp của đơn vị khác. Hỏi lại trước khi cộng.`,
  olderThan: (file: string, known: readonly Evidence[]) =>
    `Bản mới hơn là ${file}: ${known.map((one) => EVIDENCE[one]).join('; ')}.`,
  useThis: 'Tính bản này',
  whose: 'Tệp này của đơn vị nào?',
  isUnit: (name: string) => `Đúng, ${name}`,
  otherUnit: 'Tên đơn vị',
  setUnit: 'Ghi tên',
  accept: 'Tính cả đơn vị này',
  leaveOut: 'Không tính tệp này',
  putBack: 'Tính lại tệp này',
  leftOut: 'Không tính',
  howRead: 'Tệp được đọc thế nào',
  remove: 'Bỏ tệp khỏi danh sách',
  lost: (file: string) =>
    `Máy không mở được ${file} nữa (tệp đã bị chuyển chỗ hoặc sửa). Bỏ ra rồi chọn lại.`,
  sheetsTogether: 'Các trang tính của tệp này là của một đơn vị',
  sheetsApart: 'Mỗi trang tính là một đơn vị',
  details: (name: string) => `Chi tiết: ${name}`,

  totals: 'Số tổng',
  all: (n: number) => `Tất cả ${grouped(n)}`,
  sorts: {
    ready: 'Đủ',
    look: 'Cần xem',
    incomplete: 'Thiếu đơn vị',
    refused: 'Không cộng được',
    empty: 'Chưa có số',
    kept: 'Đã có số khác',
    same: 'Đã có trong kế hoạch',
  },
  sortHints: {
    ready: 'Đủ các đơn vị, không có gì cần xem.',
    look: 'Có tổng, nhưng có điều nên xem trước khi lấy.',
    incomplete: 'Còn đơn vị chưa có số; nếu lấy thì ghi là ước.',
    refused: 'Không cộng được, hoặc phải chọn cách tính.',
    empty: 'Chưa đơn vị nào có số.',
    kept: 'Kế hoạch đang có số người nhập; chỉ thay khi chọn.',
    same: 'Kế hoạch đã có đúng số này.',
  },
  chip: (word: string, n: number) => `${word} ${grouped(n)}`,
  total: 'Cộng',
  now: 'Đang có',
  nothing: 'trống',
  lacking: (n: number) => `thiếu ${units(n)}`,
  take: 'Lấy số này',
  takeAloud: (name: string) => `Lấy số tổng của ${name}`,
  takeShown: (n: number) => `Lấy ${grouped(n)} số này`,
  leaveShown: 'Không lấy các số này',
  more: (n: number) => `Xem thêm ${grouped(n)} dòng`,
  refusal: (code: CellRefusal['code']) => REFUSALS[code],
  cellRemark,

  /** Of one total. */
  sum: (n: number) => `Tổng của ${units(n)}.`,
  ratio: (above: string, below: string) =>
    `${above} chia ${below}, cộng riêng tử số và mẫu số của các đơn vị rồi mới chia.`,
  weighted: (by: string) => `Bình quân theo quyền số ${by}.`,
  counted: (met: string) => `Đếm số đơn vị “${met}”.`,
  printed: 'Tệp ghi',
  notCounted: 'không tính',
  where: (file: string, sheet: string | null, line: number | null) =>
    [file, sheet === null ? '' : `trang ${sheet}`, line === null ? '' : `dòng ${grouped(line)}`]
      .filter((part) => part !== '')
      .join(', '),
  problem,
  remark,
  estimateIfTaken: (n: number) => `Thiếu ${units(n)}. Nếu lấy, số được ghi là ước và ghi rõ đơn vị thiếu.`,
  replaces: (now: string) => `Kế hoạch đang có ${now} do người nhập; nếu lấy thì thay số ấy (hoàn tác được).`,
  adds: 'Vẫn cộng được: mỗi đơn vị một phần',
  blankIsNone: 'Ô trống hoặc dấu gạch nghĩa là đơn vị không có',
  sameUnit: (found: string, wanted: string) => `“${found}” cũng là “${wanted}”`,
  howFormed: 'Cách tính',
  offered: (above: string, below: string, agree: number, disagree: number) =>
    `${above} chia ${below} (${agree > 0 ? `khớp ${units(agree)}` : 'chưa đơn vị nào ghi để đối chiếu'}${disagree > 0 ? `, lệch ${units(disagree)}` : ''})`,
  countMet: 'Đếm số đơn vị đạt: chọn những chữ nghĩa là đạt.',
  weightBy: 'Bình quân theo quyền số của dòng',
  pickRow: 'Chọn dòng',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  useRatio: 'Tính theo hai dòng này',
  forgetFormation: 'Để máy tìm cách tính',
  offerValue: (value: string) => `Là ${value}`,

  unmatched: 'Dòng trong tệp chưa có chỗ',
  unmatchedHint:
    'Số của các dòng này chưa được cộng vào đâu. Chọn dòng của kế hoạch, áp dụng cho mọi tệp có tên ấy.',
  unmatchedRow: (name: string, files: number) =>
    files > 1 ? `“${name}” (${grouped(files)} tệp)` : `“${name}”`,
  unmatchedReason: (reason: Unmatched, likely: number) =>
    reason === 'no-such-row' && likely > 0 ? 'chưa rõ là dòng nào của kế hoạch' : UNMATCHED[reason],
  notMatched: 'Chưa chọn',

  /** Written beside a row of the unit's own file. */
  opinion: (row: string, problem: string) => `“${row}” chưa cộng được: ${problem}. Xem lại và ghi lại.`,
  opinionOfRow: (reason: Unmatched) =>
    `Dòng này chưa cộng được: ${UNMATCHED[reason]}. Ghi tên chỉ tiêu đúng như trong kế hoạch; nếu là chỉ tiêu mới thì báo lại.`,

  summary: (n: number, incomplete: number) =>
    n === 0
      ? 'Chưa chọn số nào.'
      : `Sẽ đưa ${grouped(n)} số vào kế hoạch${incomplete > 0 ? `, trong đó ${grouped(incomplete)} số còn thiếu đơn vị được ghi là ước` : ''}.`,
  takeButton: (n: number) => `Đưa ${grouped(n)} số vào kế hoạch`,
  takenSummary: (written: number, unchanged: number) =>
    [
      written > 0 ? `Đã đưa ${grouped(written)} số vào kế hoạch.` : 'Không có số nào cần đổi.',
      unchanged > 0 ? `${grouped(unchanged)} số đã có sẵn đúng như vậy.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  leftCount: (n: number) =>
    `${grouped(n)} số không đưa vào được vì kế hoạch đã đổi trong lúc gộp; xem lại bên dưới.`,
  undoable: 'Hoàn tác được bằng một bước trong kế hoạch.',
  saveParts: 'Lưu bảng kê từng đơn vị',
  partsName: 'Bảng kê gộp số liệu',
  partsHeads: { label: 'TT', name: 'Chỉ tiêu', unit: 'ĐVT', total: 'Cộng', note: 'Ghi chú' },
  lackingNames: (names: readonly string[]) => `thiếu ${names.join(', ')}`,
};

export type GatheringMessages = typeof viGathering;
export type TotalSort = keyof GatheringMessages['sorts'];
