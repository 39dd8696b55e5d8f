/**
 * What the import screen says, in Vietnamese: what a file was recognised as, what has to be asked, what merging it would change
 * and what came of it. Comes with that screen, not with the first one. Knows the codes of reading and merging, decides nothing.
 */
import type { FigureState } from '#core/figure.ts';
import type { Convention } from '#core/number.ts';
import type { Alternative, Damage, Encoding } from '#exchange/bytes/decoded.ts';
import type { FileKind } from '#exchange/bytes/file-kind.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Doubt } from '#exchange/incoming/incoming-rows.ts';
import type { Foreign, Refusal } from '#exchange/kh1/outcome.ts';
import type {
  ColumnReason,
  Confidence,
  ConventionExample,
  ConventionReason,
  FileConvention,
  LayoutColumn,
  Question,
} from '#exchange/layout/recognised.ts';
import type { CellKey } from '#exchange/merge/cell-key.ts';
import type { Coming } from '#exchange/merge/coming.ts';
import type { Meaning } from '#exchange/merge/line-cells.ts';
import type {
  ElsewhereCell,
  Outside,
  ProposedItem,
  Reason,
  RowItem,
  RowNote,
} from '#exchange/merge/proposal.ts';
import type { MergeReport, ReportedCell, ReportedRow } from '#exchange/merge/report.ts';
import type { FileRefusal, TextSource, WorkbookSource } from '#exchange/reading/file-reading.ts';
import type { ReadingPart } from '#exchange/reading/open-file.ts';
import type { CutProblem, RaggedRow, TextSort } from '#exchange/rows/cut-outcome.ts';
import type { WorkbookProblem } from '#exchange/workbook/workbook-reading.ts';
import { viFileRefusal } from '#messages/vi-file.ts';
import { inSentence } from '#messages/vi-period.ts';
import type { Messages } from '#messages/vi.ts';

type Delimiter = TextSource['cut']['delimiter'];
type ItemStatus = ProposedItem['status'];

const grouped = (n: number): string => n.toLocaleString('vi');
const cells = (n: number): string => `${grouped(n)} ô`;
const rows = (n: number): string => `${grouped(n)} dòng`;

/** «dòng 3, 7 và 12», «dòng 3, 7, 12 và 40 dòng khác»: at most ten are named, `count` of them there are. */
function atLines(lines: readonly number[], count = lines.length): string {
  const named = lines.slice(0, MOST_NAMED).map(grouped);
  if (count > named.length) return `dòng ${named.join(', ')} và ${rows(count - named.length)} khác`;
  const last = named.pop() ?? '';
  return named.length === 0 ? `dòng ${last}` : `dòng ${named.join(', ')} và ${last}`;
}

/* ---------------------------------------------------------------- refusals */

const SAFE = 'Chưa nhập gì, kế hoạch không đổi.';

/** What the file is, and what to do about it. */
type Told = readonly [happened: string, todo: string];

const SAVE_AS = 'Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập lại.';
const SEND_TABLE = 'Chọn tệp .xlsx hoặc .csv, hoặc nhờ người gửi gửi tệp ấy.';
const COPY_TABLE = 'Sao chép bảng trong đó rồi dán vào kế hoạch, hoặc nhờ người gửi gửi tệp .xlsx.';
const NO_TABLE: Told = ['Không tìm thấy bảng nào trong tệp này.', SEND_TABLE];

const KINDS: Record<FileKind, Told> = {
  text: NO_TABLE,
  empty: ['Tệp không có gì bên trong.', 'Nhờ người gửi xuất và gửi lại.'],
  xlsx: NO_TABLE,
  xlsb: ['Tệp này là bảng tính kiểu .xlsb, chưa đọc được.', SAVE_AS],
  xls: NO_TABLE,
  ods: NO_TABLE,
  docx: ['Tệp này là văn bản Word (.docx), không phải bảng tính.', COPY_TABLE],
  odt: ['Tệp này là văn bản (.odt), không phải bảng tính.', COPY_TABLE],
  pptx: ['Tệp này là bài trình chiếu (.pptx), không phải bảng tính.', SEND_TABLE],
  zip: ['Tệp này là tệp nén .zip.', 'Giải nén rồi chọn tệp .xlsx hoặc .csv bên trong.'],
  'old-office': ['Tệp này là .doc hoặc .ppt kiểu cũ, không phải bảng tính.', SEND_TABLE],
  'locked-office': [
    'Tệp này có mật khẩu nên không mở được.',
    'Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập; không có mật khẩu thì hỏi người gửi.',
  ],
  'xml-workbook': ['Tệp này là bảng tính kiểu XML 2003, chưa đọc được.', SAVE_AS],
  html: ['Tệp này thật ra là trang web, dù tên có thể là .xls.', SAVE_AS],
  xml: ['Tệp này là dữ liệu XML, không phải bảng tính.', SEND_TABLE],
  rtf: ['Tệp này là văn bản RTF, không phải bảng tính.', COPY_TABLE],
  pdf: ['Tệp này là PDF, không phải bảng tính.', SEND_TABLE],
  picture: ['Tệp này là ảnh, không đọc được số trong ảnh.', SEND_TABLE],
  archive: ['Tệp này là tệp nén (.rar, .7z, .gz).', 'Giải nén rồi chọn tệp .xlsx hoặc .csv bên trong.'],
  binary: ['Không nhận ra tệp này là gì; có thể tệp đã hỏng.', SEND_TABLE],
};

const KINDS_OF_TEXT: Record<Foreign, FileKind> = {
  workbook: 'xlsx',
  document: 'docx',
  zip: 'zip',
  'old-office': 'old-office',
  pdf: 'pdf',
  html: 'html',
  'other-text': 'binary',
};

const WORKBOOKS: Record<WorkbookProblem, Told> = {
  'not-a-workbook': ['Tệp mang tên bảng tính nhưng bên trong không phải bảng tính.', SAVE_AS],
  'other-kind': ['Tệp là loại khác với bảng tính .xlsx, .xls, .ods.', SAVE_AS],
  password: KINDS['locked-office'],
  'too-large': [
    'Bảng tính lớn hơn mức đọc được.',
    'Xóa các trang và cột không cần, lưu lại rồi nhập; hoặc chỉ lưu trang cần nhập thành tệp riêng.',
  ],
  damaged: [
    'Bảng tính bị hỏng hoặc bị đứt, có thể do tải chưa xong.',
    'Tải lại hoặc nhờ gửi lại; nếu Excel vẫn mở được thì lưu thành tệp mới rồi nhập.',
  ],
  empty: ['Bảng tính không có ô nào có chữ hay số.', 'Kiểm tra lại có đúng tệp không.'],
};

const TOO_LARGE: Record<Extract<Refusal, { code: 'too-large' }>['what'], string> = {
  bytes: 'dung lượng',
  rows: 'số dòng',
  columns: 'số cột',
  cell: 'chữ trong một ô',
};

const inOrder = ([happened, todo]: Told): string => `${happened} ${SAFE} ${todo}`;

function textRefusal(r: Refusal): string {
  switch (r.code) {
    case 'empty':
      return inOrder(KINDS.empty);
    case 'not-ours':
      return inOrder(KINDS[KINDS_OF_TEXT[r.is]]);
    case 'too-large':
      return inOrder([
        `Tệp quá lớn: ${TOO_LARGE[r.what]} là ${grouped(r.found)}, chỉ đọc được đến ${grouped(r.limit)}.`,
        'Kiểm tra lại có đúng tệp không, hoặc tách ra nhiều tệp.',
      ]);
    default:
      return `${viFileRefusal(r)} ${SAFE}`;
  }
}

function fileRefusal(r: FileRefusal): string {
  switch (r.code) {
    case 'too-large':
      return inOrder([
        `Tệp nặng ${grouped(r.megabytes)} MB, lớn hơn nhiều so với một kế hoạch.`,
        'Kiểm tra lại có đúng tệp không; bảng tính có ảnh thì xóa ảnh, lưu lại rồi nhập.',
      ]);
    case 'not-a-table':
      return inOrder(KINDS[r.is]);
    case 'workbook':
      return inOrder(WORKBOOKS[r.problem]);
    case 'text':
      return textRefusal(r.reason);
  }
}

/* -------------------------------------------------------- what the file is */

const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (BE)',
  'utf-8-twice': 'UTF-8 lưu chồng hai lần',
  'windows-1252': 'Windows-1252 (Tây Âu)',
  'windows-1258': 'Windows-1258',
  tcvn3: 'TCVN3 (ABC, phông .VnTime)',
  vni: 'VNI',
  viscii: 'VISCII',
};

const DAMAGES: Record<Damage['kind'], (words: string) => string> = {
  'lost-marks': (words) =>
    `${words} đã mất chữ có dấu, thành “?”. Không lấy lại được chữ ấy; số chỉ lấy được ở dòng còn nhận ra. Nhờ người gửi lưu kiểu “CSV UTF-8” để có tên đúng.`,
  replaced: (words) =>
    `${words} có chữ không đọc được. Thử bảng mã khác; nếu vẫn vậy, nhờ người gửi lưu kiểu “CSV UTF-8”.`,
  'broken-layers': (words) =>
    `${words} đã mất một phần khi tệp bị lưu chồng. Không lấy lại được chữ ấy; số chỉ lấy được ở dòng còn nhận ra. Nhờ người gửi xuất lại từ tệp gốc.`,
  'lost-hyphens': (words) =>
    `${words} có thể thiếu chữ “ư”, vì một chương trình đã bỏ ký tự ẩn của phông .VnTime. Xem lại tên, hoặc nhờ người gửi chuyển sang Unicode.`,
};

const DELIMITERS: Record<NonNullable<Delimiter>, string> = {
  ';': 'chấm phẩy (;)',
  ',': 'phẩy (,)',
  '\t': 'tab',
  '|': 'gạch đứng (|)',
};

const SORTS: Record<TextSort, string> = {
  markdown: 'Tệp là bảng kẻ bằng dấu gạch (Markdown). Xem các cột đã tách đúng chưa.',
  'fixed-width': 'Các cột canh bằng dấu cách, không có dấu ngăn. Lưu lại thành .xlsx hoặc CSV thì chắc hơn.',
  json: 'Tệp là dữ liệu JSON, không phải bảng. Nhờ người gửi gửi tệp .xlsx hoặc .csv.',
  'wrapped-lines':
    'Có dòng nằm trọn trong một cặp ngoặc kép nên chưa tách ô. Chọn “Bỏ ngoặc kép quanh dòng”.',
  'plain-lines': 'Không thấy dấu ngăn cột nào, mỗi dòng chỉ có một ô. Kiểm tra lại có đúng tệp không.',
};

function raggedRows(lines: readonly RaggedRow[]): string {
  return atLines(lines.map(({ line }) => line));
}

function cutProblem(problem: CutProblem): string {
  switch (problem.code) {
    case 'open-quote':
      return `Dấu ngoặc kép ở ${atLines(problem.lines, problem.count)} mở mà không đóng; đã đọc như chữ đến hết ô. Xem các dòng ấy, hoặc chọn “Đọc ngoặc kép như chữ thường”.`;
    case 'quoted-words':
      return `Ô ở ${atLines(problem.lines, problem.count)} bắt đầu bằng chữ trong ngoặc kép; giữ nguyên như trong tệp.`;
    case 'ragged':
      return `Có ${rows(problem.rows.length)} không đủ hoặc thừa ô so với ${grouped(problem.expected)} cột của bảng (${raggedRows(problem.rows)}). Các dòng khác không ảnh hưởng. Xem từng dòng rồi chọn cách ghép.`;
    case 'torn-decimals':
      return `Dấu phẩy vừa ngăn cột vừa có thể đứng trong số, nên số lẻ có thể đã bị tách đôi (${raggedRows(problem.rows)}). Xem từng dòng rồi chọn cách ghép, hoặc nhờ gửi lại tệp .xlsx.`;
    case 'control-characters':
      return `Có ký tự lạ không hiện ra ở ${atLines(problem.lines, problem.count)}; giữ nguyên như trong tệp.`;
    case 'sep-not-followed':
      return `Dòng đầu của tệp ghi dấu ngăn là ${wordIn(DELIMITERS, problem.stated).trim() || 'dấu cách'} nhưng các dòng sau không ngăn như thế. Xem lại dấu ngăn cột.`;
    case 'looks-like':
      return SORTS[problem.is];
  }
}

function hiddenParts({ hiddenRows, hiddenColumns }: WorkbookSource): string | null {
  const parts = [
    hiddenRows.length > 0 ? `${rows(hiddenRows.length)} đang ẩn (${atLines(hiddenRows)})` : '',
    hiddenColumns.length > 0
      ? `${grouped(hiddenColumns.length)} cột đang ẩn (${hiddenColumns.slice(0, MOST_NAMED).map(columnLetters).join(', ')})`
      : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return `Trang này có ${parts.join(' và ')}; các ô ẩn vẫn được đọc. Xem lại nếu không định lấy.`;
}

const CONFIDENCES: Record<Confidence, string> = {
  certain: 'chắc chắn',
  likely: 'có lẽ đúng',
  unsure: 'cần xem lại',
};

const COLUMN_REASONS: Record<ColumnReason, string> = {
  'our-header': 'tiêu đề do Sổ Chỉ Tiêu ghi',
  'header-words': 'theo chữ ở tiêu đề',
  'period-from-report': 'tiêu đề không ghi kỳ, lấy theo kỳ báo cáo của kế hoạch',
  'period-from-title': 'tiêu đề cột không ghi năm, lấy năm ở tên bảng',
  'bare-year': 'tiêu đề chỉ ghi năm, chưa rõ là kế hoạch hay thực hiện',
  remembered: 'như đã chọn lần trước',
  chosen: 'đã chọn',
  content: 'theo nội dung các ô',
  formula: 'dòng công thức cho biết cột này tính từ cột khác',
  'damaged-header': 'tiêu đề mất chữ, nhận theo phần còn lại',
  code: 'là mã riêng của nơi gửi',
  twice: 'trùng với một cột khác',
  'period-unknown': 'chưa rõ là kỳ nào',
  'kind-unknown': 'chưa rõ là kế hoạch hay thực hiện',
  'no-header': 'cột không có tiêu đề',
  'not-understood': 'chưa hiểu tiêu đề này',
};

const CONVENTIONS: Record<Convention, string> = {
  comma: 'dấu phẩy trước phần lẻ (1.508,5)',
  dot: 'dấu chấm trước phần lẻ (1,508.5)',
};

const CONVENTION_REASONS: Record<ConventionReason, string> = {
  chosen: 'đã chọn',
  ours: 'tệp do Sổ Chỉ Tiêu xuất ra',
  stated: 'tệp ghi rõ cách viết số',
  'certain-cells': 'có ô chỉ đọc được một cách',
  originals: 'khớp với số gốc kèm trong tệp',
  'previous-values': 'gần với số đã có trong kế hoạch',
  'whole-units': 'đơn vị tính chỉ đếm số nguyên (người, hộ, xã)',
  'nothing-depends': 'mọi số đọc cách nào cũng như nhau',
  ambiguous: 'số nào cũng đọc được hai cách',
  doubtful: 'nghiêng về một cách nhưng chưa chắc',
  mixed: 'tệp viết số theo cả hai cách',
};

/* ----------------------------------------------------------------- columns */

const OTHER_COLUMNS: Record<
  Exclude<ColumnMeaning['kind'], 'text' | 'target' | 'figure' | 'asOf' | 'figure-note'>,
  string
> = {
  id: 'Mã dòng',
  originals: 'Cột gốc (không sửa)',
  level: 'Cấp',
  'row-kind': 'Loại dòng',
  computed: 'Do máy tính ra, không lấy',
  ignored: 'Không lấy cột này',
};

const FIGURES: Record<FigureState | 'unsaid', string> = {
  estimate: 'Ước thực hiện',
  actual: 'Thực hiện',
  final: 'Số chính thức',
  unsaid: 'Số liệu',
};

const setBy = (assigner: string): string => (assigner === '' ? '' : ` (${assigner})`);

function meaning(m: ColumnMeaning, say: Messages): string {
  switch (m.kind) {
    case 'text':
      return m.field === 'unit' ? say.unitFull : say[m.field];
    case 'target':
      return `Kế hoạch ${inSentence(m.period)}${setBy(m.assigner)}`;
    case 'figure':
      return `${FIGURES[m.state ?? 'unsaid']} ${inSentence(m.period)}`;
    case 'asOf':
      return `Ngày chốt số liệu ${inSentence(m.period)}`;
    case 'figure-note':
      return `Ghi chú số liệu ${inSentence(m.period)}`;
    default:
      return OTHER_COLUMNS[m.kind];
  }
}

const TARGET_PARTS: Record<Extract<CellKey, { kind: 'target' }>['part'], string> = {
  text: 'Kế hoạch',
  note: 'Ghi chú kế hoạch',
  earlier: 'Kế hoạch trước điều chỉnh',
};

const FIGURE_PARTS: Record<Extract<CellKey, { kind: 'figure' }>['part'], string> = {
  value: 'Thực hiện',
  state: 'Trạng thái số liệu',
  asOf: 'Ngày chốt số liệu',
  note: 'Ghi chú số liệu',
  earlier: 'Số liệu trước đó',
};

function heading(key: CellKey, say: Messages): string {
  switch (key.kind) {
    case 'text':
    case 'field':
      return say[key.field];
    case 'target':
      return `${TARGET_PARTS[key.part]} ${inSentence(key.period)}${setBy(key.assigner)}`;
    case 'figure':
      return `${FIGURE_PARTS[key.part]} ${inSentence(key.period)}`;
    case 'judgement':
      return `${say.verdict} ${inSentence(key.period)}`;
  }
}

function cellText(key: CellKey, text: string, say: Messages): string {
  return oneLine(codeInWords(key, text, say, { yes: 'có', no: 'không' })) || 'trống';
}

function columnName(column: Pick<LayoutColumn, 'header'> | undefined, at: number): string {
  const header = oneLine(column?.header ?? '');
  return header === '' ? `cột ${columnLetters(at)}` : `“${cutShort(header)}”`;
}

/** «cột “2025” và “2026”»; a column without a header is called one already. */
function columnsNamed(names: readonly string[]): string {
  const joined = joinAnd(names, 'và');
  return joined.startsWith('cột ') ? joined : `cột ${joined}`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/* --------------------------------------------------------------- questions */

function ask(q: Question, nameOf: (column: number) => string, say: Messages): string {
  switch (q.kind) {
    case 'header':
      return 'Dòng nào là dòng tiêu đề của bảng?';
    case 'convention':
      return conventionAsk(q);
    case 'bare-years':
      return `Số ở ${columnsNamed(q.columns.map(nameOf))} là kế hoạch hay thực hiện?`;
    case 'column':
      return `${capital(columnsNamed([nameOf(q.column)]))} là số gì, của kỳ nào?`;
    case 'same-meaning':
      return `${capital(columnsNamed(q.columns.map(nameOf)))} cùng là “${meaning(q.meaning, say)}”. Lấy cột nào?`;
    case 'no-names':
      return 'Cột nào ghi tên chỉ tiêu?';
    case 'another-table':
      return `Từ dòng ${grouped(q.line)} là một bảng khác. Nhập bảng nào?`;
  }
}

/** «“1.508” là 1.508 hay 1,508?»; the likelier reading first. */
function conventionAsk({ examples, suggested }: FileConvention): string {
  const [example] = examples;
  if (!example) return 'Dấu chấm và dấu phẩy trong tệp nghĩa là gì?';
  const { text, asComma, asDot } = example;
  const [first, second] = suggested === 'dot' ? [asDot, asComma] : [asComma, asDot];
  return `“${shown(text)}” là ${first} hay ${second}?`;
}

const ASK_HINTS: Record<Question['kind'], string> = {
  header: 'Dòng tiêu đề ghi tên các cột. Bảng không có thì chọn “Không có dòng tiêu đề”.',
  convention: 'Cùng một số mà tệp có thể viết theo hai cách. Trả lời một lần cho cả tệp.',
  'bare-years': 'Tiêu đề chỉ ghi năm. Chưa lấy số nào ở các cột này cho đến khi chọn.',
  column: 'Chưa lấy số nào ở cột này cho đến khi chọn. Không cần thì chọn “Không lấy cột này”.',
  'same-meaning': 'Chỉ một cột được lấy; cột kia bỏ lại trong tệp.',
  'no-names': 'Không có tên thì không biết số là của chỉ tiêu nào.',
  'another-table': 'Mỗi lần nhập một bảng. Nhập xong có thể nhập lại tệp này để lấy bảng kia.',
};

/* ------------------------------------------------------------------ merging */

/** A word for chips and cells, what it means, and its unit. */
const STATUSES: Record<ItemStatus, readonly [word: string, about: string, unit: 'ô' | 'dòng']> = {
  added: ['Thêm', 'Kế hoạch đang trống, tệp có số.', 'ô'],
  changed: ['Đổi', 'Chỉ tệp có sửa.', 'ô'],
  conflict: ['Xung đột', 'Cả kế hoạch và tệp đều đã sửa. Xem hai số rồi chọn.', 'ô'],
  emptied: ['Bỏ trống', 'Tệp để trống ô mà kế hoạch đang có số.', 'ô'],
  restored: ['Đã trả lại', 'Chương trình bảng tính đã đổi ô này; được tính như lúc xuất.', 'ô'],
  refused: ['Chưa đọc được', 'Để nguyên như kế hoạch cho đến khi chọn hoặc nhập số.', 'ô'],
  'new-row': ['Dòng mới', 'Có trong tệp, chưa có trong kế hoạch.', 'dòng'],
  'missing-row': [
    'Tệp không có',
    'Có trong kế hoạch, không có trong tệp. Vẫn giữ nếu không chọn bỏ.',
    'dòng',
  ],
};

type Advised = readonly [short: string, advice: string | ((say: Messages) => string)];

const RETYPE = 'Nhập số đúng vào ô, hoặc giữ số của kế hoạch.';
const PICK = 'Chọn số đúng trong các gợi ý, hoặc nhập lại.';

const REASONS: Record<Reason, Advised> = {
  'no-base': [
    'không rõ bên nào mới hơn',
    'Không biết trước khi có tệp này ở đây ghi gì. Xem cả hai bên rồi chọn.',
  ],
  'understood-otherwise': [
    'chữ giống nhau, hiểu khác nhau',
    'Hai bên ghi như nhau nhưng được hiểu khác nhau. Xem phần “hiểu là” rồi chọn.',
  ],
  'other-unit': [
    'khác đơn vị tính',
    'Tệp ghi dòng này theo đơn vị tính khác nên số có thể lệch nhiều lần. So đơn vị tính trước khi lấy.',
  ],
  'older-state': [
    'tệp chỉ có số ước',
    'Kế hoạch đã có số thực hiện hoặc chính thức. Giữ số của kế hoạch nếu số ước không mới hơn.',
  ],
  'same-elsewhere': [
    'giống chỉ tiêu đã có ở cột khác',
    'Kế hoạch đã có đúng chỉ tiêu này của năm khác hoặc cấp khác giao, và tệp ghi lại ở cả hai cột. Lấy nếu là chỉ tiêu riêng.',
  ],
  'second-figure': [
    'số thứ hai của cùng một kỳ',
    'Tệp có hai số cho kỳ này; số kia được dùng. Cần số này thì nhập vào ô.',
  ],
  'without-value': [
    'không có số đi kèm',
    'Ngày hoặc ghi chú đi cùng một ô trống nên không có chỗ đặt. Nhập số trước, rồi ghi lại.',
  ],
  'removed-here': [
    'đã xóa khỏi kế hoạch',
    'Dòng này được xóa khỏi kế hoạch sau khi xuất tệp. Lấy thì dòng trở lại.',
  ],
  'removed-here-changed-there': [
    'đã xóa ở đây, tệp có sửa',
    'Dòng này được xóa khỏi kế hoạch, còn trong tệp thì được sửa. Xem lại rồi chọn lấy hay không.',
  ],
  'changed-here': [
    'kế hoạch đã sửa sau khi xuất tệp',
    'Dòng không có trong tệp nhưng trong kế hoạch đã được sửa. Giữ lại nếu chưa chắc.',
  ],
  'double-id': [
    'trùng mã với dòng phía trên',
    'Có thể dòng được sao chép trong bảng tính. Dòng này được coi là dòng mới.',
  ],
  'bad-id': [
    'mã dòng đã bị sửa',
    'Không nhận ra dòng cũ theo mã. Dòng này được coi là dòng mới; xem có trùng với dòng đã có không.',
  ],
  'maybe-same': [
    'có thể là dòng đã có',
    'Kế hoạch có dòng tên gần giống. Chọn dòng ấy, hoặc chọn “Là dòng mới”.',
  ],
  'no-name': [
    'không có tên',
    'Dòng không có tên chỉ tiêu nên chưa thêm. Ghi tên trong tệp rồi nhập lại, hoặc thêm rồi đặt tên sau.',
  ],
  'holds-rows': [
    'còn dòng ở bên dưới',
    'Dòng bên dưới được giữ nên dòng này chưa bỏ được. Bỏ cả các dòng ấy, hoặc giữ lại.',
  ],
  'changed-meanwhile': [
    'kế hoạch vừa đổi',
    'Kế hoạch đã đổi trong lúc đang xem; giữ nội dung mới nhất. Nhập lại tệp để so lần nữa.',
  ],
  'row-left': [
    'dòng chứa nó không được lấy',
    'Dòng này hoặc dòng phía trên không được lấy. Lấy dòng ấy trước.',
  ],

  'mangled-date': [
    'có thể đã bị đổi thành ngày',
    'Bảng tính hay đổi 8/8 hoặc 10-12 thành ngày tháng. Chọn giá trị đúng trong các gợi ý, hoặc nhập lại.',
  ],
  scientific: ['dạng viết gọn của máy', `Số được viết gọn như 1,2E+03. ${PICK}`],
  'digits-lost': [
    'đã mất chữ số',
    'Bảng tính chỉ giữ 15 chữ số, phần sau không lấy lại được. Hỏi nơi gửi số đầy đủ rồi nhập vào ô.',
  ],
  'trailing-minus': ['dấu trừ đứng sau số', `Có thể là số âm, có thể chỉ là dấu gạch. ${PICK}`],
  'ambiguous-number': ['đọc được hai cách', `Có thể là hàng nghìn, có thể là số lẻ. ${PICK}`],
  'percent-or-fraction': ['phần trăm hay số lẻ', `Có thể ghi 0,04 thay cho 4 %. ${PICK}`],
  ragged: [
    'dòng lệch cột',
    'Dòng thừa hoặc thiếu ô nên giá trị có thể nằm nhầm cột. Chọn giá trị đúng, hoặc sửa dòng ấy trong tệp.',
  ],
  'not-a-number': [
    'không phải là số',
    'Chỉ nhập số, ví dụ 12,5; “tỷ đồng” ghi ở cột Đơn vị tính. Giữ số của kế hoạch nếu chưa rõ.',
  ],
  'not-a-day': ['không phải là ngày', 'Nhập theo dạng 10/5/2024, hoặc để trống.'],
  'not-a-state': [
    'không phải là trạng thái của số liệu',
    'Nhập “ước”, “thực hiện” hoặc “chính thức”; để trống là “thực hiện”.',
  ],
  'damaged-text': [
    'chữ bị mất dấu hoặc hỏng',
    'Chữ ấy không lấy lại được từ tệp này. Giữ chữ của kế hoạch, nhập lại, hoặc nhờ gửi tệp “CSV UTF-8”.',
  ],
  'formula-error': ['công thức bị lỗi', `Bảng tính báo lỗi ở ô này (như #DIV/0!). ${RETYPE}`],
  'formula-uncomputed': [
    'công thức chưa được tính',
    'Tệp chỉ có công thức, chưa có kết quả. Mở bằng Excel, lưu lại rồi nhập; hoặc nhập số vào ô.',
  ],
  'shown-otherwise': [
    'giữ một số, hiện một số khác',
    'Bảng tính hiện số đã làm tròn hoặc bớt hàng nghìn. Chọn số cần lấy.',
  ],
  mark: [
    'dấu gạch hoặc dấu chấm',
    'Dấu này thường là chưa có số. Để trống nếu chưa có số liệu; nhập 0 nếu không phát sinh.',
  ],
  'thousands-likely': ['có lẽ lệch hàng nghìn', `Không hợp với đơn vị tính hoặc với số trước đó. ${PICK}`],

  empty: ['đang trống', 'Nhập một con số, hoặc giữ số của kế hoạch.'],
  letters: ['có chữ lẫn trong số', `Chỉ nhập số, ví dụ 12,5. ${RETYPE}`],
  grouping: [
    'không rõ là số nào',
    'Dấu chấm ngăn từng ba chữ số, dấu phẩy đứng trước phần lẻ, ví dụ 13.447,5. Nhập lại số.',
  ],
  exponent: ['dạng viết gọn, đã mất chữ số', 'Nhập lại đủ các chữ số, hoặc giữ số của kế hoạch.'],
  'too-long': ['dài quá một con số', 'Kiểm tra lại và nhập ngắn hơn.'],
  'not-a-choice': [
    'không có trong các lựa chọn',
    'Chọn một trong các giá trị của cột, hoặc giữ như kế hoạch.',
  ],
  'not-a-period': ['không phải là kỳ báo cáo', 'Ghi như 2026, 6T2026, Q1 2026 hoặc T05 2026.'],
  'not-a-count': ['không phải là số đếm', 'Nhập một số nguyên từ 0 trở lên.'],
  'not-an-id': ['không phải là mã dòng', 'Trả lại mã cũ trong tệp, hoặc để trống mã nếu là dòng mới.'],
  'not-understood': ['chưa hiểu được', 'Giữ như kế hoạch, hoặc nhập lại vào ô.'],
  level: ['cấp nhảy quá một bậc', 'Cấp chỉ sâu hơn dòng phía trên một bậc. Sửa cấp trong tệp rồi nhập lại.'],
  years: ['năm cuối trước năm đầu', 'Năm cuối phải từ năm đầu trở đi. Sửa trong tệp rồi nhập lại.'],

  'text-too-long': [
    'chữ quá dài',
    'Ô này chứa nhiều chữ hơn mức giữ được. Rút ngắn lại, hoặc chia ra nhiều dòng.',
  ],
  'figure-first': ['chưa có số', (say) => say.refusal({ code: 'figure-first' })],
  'group-holds-no-figure': [
    'dòng nhóm không chứa số',
    (say) => say.refusal({ code: 'group-holds-no-figure' }),
  ],
  'nothing-above': ['không có dòng phía trên', (say) => say.refusal({ code: 'nothing-above' })],
  'already-outermost': ['đã ở ngoài cùng', (say) => say.refusal({ code: 'already-outermost' })],
  'already-first': ['đã ở đầu', (say) => say.refusal({ code: 'already-first' })],
  'already-last': ['đã ở cuối', (say) => say.refusal({ code: 'already-last' })],
  'group-under-indicator': [
    'nhóm nằm trong chỉ tiêu',
    'Nhóm không đặt được trong một chỉ tiêu nên dòng này chưa thêm. Sửa loại dòng hoặc cấp trong tệp rồi nhập lại.',
  ],
  'under-itself': ['nằm trong chính nó', (say) => say.refusal({ code: 'under-itself' })],
  'row-holds-figures': ['dòng đang có số', 'Nhóm không chứa số. Xóa hoặc chuyển số đi trước, rồi nhập lại.'],
  'row-holds-groups': [
    'dòng đang có nhóm bên trong',
    'Chỉ tiêu không chứa nhóm. Đưa các nhóm ấy ra trước, rồi nhập lại.',
  ],
  'part-of-indicator': ['là thành phần của chỉ tiêu phía trên', 'Đưa dòng này ra ngoài trước, rồi đổi loại.'],
  'computed-cell': ['ô do máy tính ra', (say) => say.refusal({ code: 'computed-cell' })],
  'row-gone': ['dòng đã bị xóa', 'Dòng không còn trong kế hoạch. Hoàn tác để có lại dòng, rồi nhập lại tệp.'],
  'read-only': ['kế hoạch đang chỉ xem', (say) => say.refusal({ code: 'read-only' })],
  'years-reversed': ['năm cuối trước năm đầu', (say) => say.refusal({ code: 'years-reversed' })],
  'target-exists-there': [
    'kỳ ấy đã có chỉ tiêu khác',
    'Câu này nói về một kỳ đã có chỉ tiêu khác. Sửa hoặc xóa chỉ tiêu ấy trước.',
  ],
  'target-outside-plan': [
    'ngoài các năm của kế hoạch',
    'Câu này nói về năm ngoài kế hoạch. Sửa năm trong câu, hoặc thêm năm ở Thông tin kế hoạch.',
  ],
};

function advice(r: Reason, say: Messages): string {
  const told = REASONS[r][1];
  return typeof told === 'string' ? told : told(say);
}

const ROW_NOTES: Record<RowNote['code'], string> = {
  'by-spelling': 'nhận là dòng đã có, chỉ khác cách viết (i, y)',
  'by-order': 'có nhiều dòng cùng tên, nhận theo thứ tự',
  'by-name-elsewhere': 'nhận theo tên, không xét nhóm',
  moved: 'trong tệp đứng ở chỗ khác; giữ chỗ của kế hoạch',
  'other-kind': 'trong tệp là loại dòng khác; giữ loại của kế hoạch',
};

const OUTSIDES: Record<Outside['what'], string> = {
  head: 'Thông tin kế hoạch',
  section: 'Mục',
  task: 'Nhiệm vụ',
  answer: 'Trả lời mục kiểm tra',
  submission: 'Chốt số liệu',
  paper: 'Văn bản',
  sentence: 'Câu trong báo cáo',
};

const OUTSIDE_STATUSES: Record<Outside['status'], string> = {
  added: 'chỉ có trong tệp',
  changed: 'trong tệp ghi khác',
  missing: 'không có trong tệp',
};

function sentenceOf(coming: Coming, will: 'Sẽ' | 'Đã'): string {
  const { addedRows, removedRows, cells: changed } = coming;
  const done = [
    addedRows > 0 ? `thêm ${rows(addedRows)}` : '',
    removedRows > 0 ? `bỏ ${rows(removedRows)}` : '',
    changed > 0 ? `đổi ${cells(changed)}` : '',
  ].filter((part) => part !== '');
  const left = [
    coming.conflicts > 0 ? `${cells(coming.conflicts)} xung đột đang giữ số của kế hoạch` : '',
    coming.emptied > 0 ? `${cells(coming.emptied)} tệp bỏ trống, đang giữ số của kế hoạch` : '',
    coming.refused > 0 ? `${cells(coming.refused)} không đọc được để nguyên` : '',
    coming.restored > 0 ? `${cells(coming.restored)} do máy đổi, đã trả lại` : '',
    coming.otherLeft > 0 ? `${cells(coming.otherLeft)} khác giữ số của kế hoạch` : '',
    coming.newRowsLeft > 0 ? `${rows(coming.newRowsLeft)} mới không lấy` : '',
    coming.missingRowsKept > 0 ? `${rows(coming.missingRowsKept)} tệp không có, vẫn giữ` : '',
  ].filter((part) => part !== '');
  const first = done.length > 0 ? `${will} ${done.join(', ')}` : 'Không có gì thay đổi';
  return `${[first, ...left].join('; ')}.`;
}

const place = (line: number | null): string => (line === null ? '' : ` (dòng ${grouped(line)} của tệp)`);
const because = (r: Reason | null): string => (r === null ? '' : `; ${REASONS[r][0]}`);

const REPORT: ReportWords = {
  title: 'Báo cáo nhập số liệu từ tệp',
  file: (name) => `Tệp: ${name}`,
  plan: (title) => `Kế hoạch: ${title}`,
  when: (when) => `Lúc: ${when}`,
  summary: (coming) => sentenceOf(coming, 'Đã'),
  sections: {
    taken: (n) => `Đã đổi (${cells(n)})`,
    addedRows: (n) => `Đã thêm (${rows(n)})`,
    removedRows: (n) => `Đã bỏ (${rows(n)})`,
    left: (n) => `Không lấy, giữ như kế hoạch (${cells(n)})`,
    refused: (n) => `Không đọc được, để nguyên (${cells(n)})`,
    restored: (n) => `Do chương trình bảng tính đổi, đã trả lại (${cells(n)})`,
    leftRows: (n) => `Dòng không lấy hoặc vẫn giữ (${rows(n)})`,
  },
  heading,
  value: cellText,
  change: (mine, now) => `${mine} → ${now}`,
  kept: (now, theirs) => `giữ ${now}; tệp ghi ${theirs}`,
  follows: ' (đổi theo)',
  place,
  because,
  bothChanged: '; cả hai bên đều đã sửa',
  rowLeft: { 'new-row': 'không thêm', 'missing-row': 'không có trong tệp, vẫn giữ' },
};

export const viIncoming = {
  /** Of the screen and of its parts, in their order. */
  title: 'Nhập số liệu từ tệp',
  steps: {
    file: 'Tệp',
    recognised: 'Đã nhận ra',
    columns: 'Cột',
    questions: 'Cần trả lời',
    target: 'Vào kế hoạch nào',
    changes: 'Xem thay đổi',
  },
  stepOf: (n: number, of: number, name: string) => `Bước ${n} trên ${of}: ${name}`,
  chooseFile: 'Chọn tệp',
  chooseOther: 'Chọn tệp khác',
  chooseHint: 'Tệp .xlsx, .xls, .ods, .csv hoặc .txt, từ bất cứ nơi nào gửi. Tệp không bị thay đổi.',
  back: 'Quay lại',
  next: 'Tiếp',
  change: 'Đổi',
  discard: 'Bỏ',
  cancelReading: 'Hủy',
  done: 'Xong',

  reading: 'Đang đọc…',
  readingFile: (name: string) => `Đang đọc ${name}…`,
  parts: {
    letters: 'Đang đọc chữ…',
    rows: 'Đang tách dòng và ô…',
    columns: 'Đang nhận ra các cột…',
    cells: 'Đang đọc từng ô…',
  } satisfies Record<ReadingPart, string> as Record<ReadingPart, string>,
  comparing: 'Đang so với kế hoạch…',
  readingCancelled: 'Đã hủy đọc tệp. Chưa nhập gì.',
  refusedTitle: 'Không nhập được tệp này',
  safe: SAFE,
  fileRefusal,

  /** What the file is. */
  recognised: {
    encoding: 'Bảng mã',
    delimiter: 'Dấu ngăn cột',
    convention: 'Cách viết số',
    header: 'Dòng tiêu đề',
    sheet: 'Trang tính',
    rows: 'Số dòng',
    doubts: 'Ô cần xem',
    notes: 'Chữ ngoài bảng',
  },
  changeOf: (what: string) => `Đổi: ${what}`,
  forExample: (samples: readonly string[]) => `Ví dụ: ${samples.map(shown).join(' · ')}`,
  rows: (n: number) => rows(n),
  planFile: (title: string, n: number) =>
    `Tệp do Sổ Chỉ Tiêu xuất ra: “${oneLine(title) || 'chưa đặt tên'}”, ${rows(n)}.`,
  planFileRestored: 'Chương trình bảng tính đã đổi một số ô; các ô ấy được tính như lúc xuất.',
  damagedPlan:
    'Tệp do Sổ Chỉ Tiêu xuất ra nhưng mất phần đầu hoặc phần cuối. Số theo mã dòng vẫn lấy được; thông tin kế hoạch, mục và nhiệm vụ thì không. Muốn đủ, nhờ người gửi xuất lại.',
  encodings: ENCODINGS,
  encodingTold: ({ encoding, isMixed }: Pick<TextSource, 'encoding' | 'isMixed'>) =>
    isMixed
      ? `Một số ô viết theo bảng mã ${ENCODINGS[encoding]}, đã chuyển sang Unicode.`
      : `Đã đọc theo bảng mã ${ENCODINGS[encoding]}.`,
  encodingAsk: 'Dòng nào đọc đúng tiếng Việt?',
  encodingAnswer: ({ encoding, sample }: Alternative) =>
    `${cutShort(oneLine(sample))} — ${ENCODINGS[encoding]}`,
  damage: ({ kind, count, examples }: Damage) =>
    DAMAGES[kind](`${grouped(count)} từ (${examples.map(shown).join(', ')})`),
  delimiter: (d: Delimiter) => (d === null ? 'không có, mỗi dòng một ô' : DELIMITERS[d]),
  delimiterAsk: 'Cách tách nào cho các ô đúng như trong bảng?',
  quotesPlain: 'Đọc ngoặc kép như chữ thường',
  quotesUsual: 'Đọc ngoặc kép như dấu bao ô',
  unwrap: 'Bỏ ngoặc kép quanh dòng',
  cutProblem,
  raggedAsk: ({ line, found }: RaggedRow, expected: number) =>
    `Dòng ${grouped(line)} có ${cells(found)}, bảng có ${grouped(expected)} cột. Ghép thế nào?`,
  /** `n` lines, this one among them. */
  joinAlike: (n: number) => `Ghép cả ${rows(n)} như thế`,
  joined: (n: number) => `Đã ghép ${rows(n)} theo cách đã chọn.`,
  joinAgain: 'Chọn lại',
  tornMore: (n: number, left: number) => `Hiện thêm ${rows(n)} (còn ${grouped(left)})`,
  sheet: ({ name, isHidden, rows: n }: WorkbookSource['sheets'][number]) =>
    `${oneLine(name)} (${rows(n)}${isHidden ? ', đang ẩn' : ''})`,
  sheetAsk: 'Nhập trang tính nào?',
  otherSheets: (n: number, hidden: number) =>
    hidden > 0
      ? `Còn ${grouped(n)} trang tính khác, trong đó ${grouped(hidden)} trang đang ẩn; không nhập.`
      : `Còn ${grouped(n)} trang tính khác; không nhập.`,
  hiddenParts,
  headerLines: (lines: readonly number[]) => (lines.length === 0 ? 'không có dòng tiêu đề' : atLines(lines)),
  notes: (above: number, below: number) =>
    `${rows(above)} phía trên và ${rows(below)} phía dưới bảng không phải chỉ tiêu; không nhập.`,
  conventions: CONVENTIONS,
  conventionReason: (r: ConventionReason) => CONVENTION_REASONS[r],
  conventionExample: ({ text, asComma, asDot }: ConventionExample, convention: Convention) =>
    `“${shown(text)}” là ${convention === 'comma' ? asComma : asDot}`,
  conventionUnknown: 'chưa rõ',
  minority: (n: number) => `${cells(n)} viết theo cách kia:`,
  doubts: (doubt: Doubt, n: number) => `${cells(n)}: ${REASONS[doubt][0]}`,

  /** What the columns hold. */
  meaning,
  columnName,
  /** Over the choice of a column's meaning. */
  columnIs: (name: string) => `${capital(columnsNamed([name]))} là`,
  columnSamples: (samples: readonly string[]) =>
    samples.length === 0 ? 'Cột không có ô nào có chữ.' : samples.map(shown).join(' · '),
  meaningGroups: { row: 'Thông tin của dòng', targets: 'Kế hoạch', figures: 'Thực hiện', other: 'Khác' },
  otherPeriod: 'Kỳ khác…',
  otherAssigner: 'Cấp giao khác…',
  confidence: (c: Confidence) => CONFIDENCES[c],
  columnReason: (r: ColumnReason) => COLUMN_REASONS[r],
  columnsIgnored: (n: number) => `Không lấy ${grouped(n)} cột.`,
  columnsRemembered: 'Lần sau gặp tệp cùng mẫu sẽ nhận các cột như đã chọn.',

  /** What has to be asked before anything is taken. */
  questions: (n: number) => (n === 0 ? 'Không có gì cần trả lời.' : `Còn ${grouped(n)} câu cần trả lời.`),
  ask,
  askHint: (kind: Question['kind']) => ASK_HINTS[kind],
  answers: {
    line: (line: number, text: string) => `Dòng ${grouped(line)}: ${cutShort(oneLine(text))}`,
    noHeader: 'Không có dòng tiêu đề',
    targets: 'Kế hoạch',
    figures: 'Thực hiện',
    eachColumn: 'Chọn từng cột',
    firstTable: (text: string) => `Bảng phía trên: ${cutShort(oneLine(text))}`,
    tableFrom: (line: number, text: string) => `Bảng từ dòng ${grouped(line)}: ${cutShort(oneLine(text))}`,
    likely: 'có lẽ là cách này',
  },
  answerFirst: 'Trả lời các câu trên trước, rồi xem thay đổi.',

  /** Where it goes. */
  into: {
    fresh: 'Kế hoạch mới từ tệp này',
    freshHint: 'Các kế hoạch đã có không đổi.',
    merge: 'Gộp vào kế hoạch này',
    mergeHint: 'So từng ô, xem thay đổi rồi mới nhập.',
    copy: 'Giữ riêng một bản',
    copyHint: 'Kế hoạch này đã có trên máy; bản cũ giữ nguyên, tệp thành một bản nữa.',
    choose: 'Chọn kế hoạch',
    createButton: (n: number) => `Lập kế hoạch từ ${rows(n)}`,
  },
  /** Whether the file is of the plan: null where it does not say. */
  isSamePlan: (is: boolean | null): string =>
    is === null
      ? 'Tệp không ghi thuộc kế hoạch nào; các dòng được nhận theo tên.'
      : is
        ? 'Tệp này được xuất từ chính kế hoạch này.'
        : 'Tệp này thuộc một kế hoạch khác; các dòng được nhận theo tên. Kiểm tra lại có đúng kế hoạch không.',
  originals: {
    ask: (n: number) =>
      `Tệp chưa ai sửa từ khi xuất, mà kế hoạch khác tệp ở ${cells(n)}. Tệp này là bản nào?`,
    base: 'Bản cũ của kế hoạch này',
    baseHint: 'Giữ mọi sửa đổi trong kế hoạch.',
    ignored: 'Bản đồng nghiệp đã sửa trên máy khác',
    ignoredHint: 'Hiện mọi chỗ khác nhau để chọn.',
  },
  whichRow: {
    ask: (name: string, line: number | null) => `“${oneLine(name)}”${place(line)} là dòng nào của kế hoạch?`,
    none: 'Là dòng mới',
  },
  emptiedAsk: {
    ask: (n: number) => `Tệp để trống ${cells(n)} mà kế hoạch đang có số. Làm thế nào?`,
    keep: 'Giữ số của kế hoạch',
    empty: 'Để trống theo tệp',
  },

  /** What would change. */
  heading,
  cellText,
  status: (s: ItemStatus) => STATUSES[s][0],
  statusHint: (s: ItemStatus) => STATUSES[s][1],
  chip: (s: ItemStatus, n: number) => `${STATUSES[s][0]} (${grouped(n)})`,
  chipAloud: (s: ItemStatus, n: number) => `${STATUSES[s][0]}: ${grouped(n)} ${STATUSES[s][2]}`,
  allChip: (n: number) => `Tất cả (${grouped(n)})`,
  showOnly: 'Chỉ hiện',
  reason: (r: Reason) => REASONS[r][0],
  advice,
  summary: (coming: Coming) => sentenceOf(coming, 'Sẽ'),
  summaryDone: (coming: Coming) => sentenceOf(coming, 'Đã'),
  nothing: {
    same: (n: number) =>
      n > 0
        ? `Tệp và kế hoạch ghi như nhau ở ${cells(n)}; không có gì thay đổi.`
        : 'Tệp không có số nào khác với kế hoạch; không có gì thay đổi.',
    noMatch: 'Không dòng nào của tệp có trong kế hoạch này. Kiểm tra lại kế hoạch và cột tên chỉ tiêu.',
    chosen: 'Chưa chọn lấy thay đổi nào; kế hoạch không đổi.',
  },
  mine: 'Kế hoạch',
  theirs: 'Tệp',
  base: 'Lúc xuất tệp',
  baseUnknown: 'không rõ',
  found: (text: string) => `Tệp ghi “${shown(text)}”`,
  understood: ({ goal, implied }: Meaning) =>
    [goal === '' ? '' : `hiểu là ${oneLine(goal)}`, implied === '' ? '' : `suy ra từ ${oneLine(implied)}`]
      .filter((part) => part !== '')
      .join('; '),
  /** Who changed the plan's side, when and by what, as far as is known; `when` as it is to be read. */
  known: (who: string | null, when: string | null, what: string | null = null) =>
    when === null
      ? 'Không rõ sửa lúc nào.'
      : `${who === null ? 'Sửa trên máy này' : `${oneLine(who)} sửa`} lúc ${when}${what === null ? '' : ` (${oneLine(what)})`}.`,
  untouched: 'Trên máy này chưa sửa từ khi có kế hoạch.',
  /** Of the file's side: who saved it and when, as far as it says so itself. */
  savedLast: (who: string | null, when: string | null) =>
    `Tệp lưu lần cuối${when === null ? '' : ` lúc ${when}`}${who === null ? '' : `, người lưu: ${oneLine(who)}`}.`,
  exportedOn: (day: string) => `Theo tên tệp, xuất ngày ${day}.`,
  savedUnknown: 'Tệp không ghi lưu lúc nào.',
  lineOfFile: (line: number) => `dòng ${grouped(line)} của tệp`,
  rowNote: ({ code, line, name }: RowNote) => `“${oneLine(name)}”${place(line)}: ${ROW_NOTES[code]}.`,
  outsideHint: 'Những phần sau nằm ngoài bảng, trong tệp khác với kế hoạch và không được nhập:',
  outside: ({ what, title, status }: Outside) =>
    `${OUTSIDES[what]}${oneLine(title) === '' ? '' : ` “${cutShort(oneLine(title))}”`}: ${OUTSIDE_STATUSES[status]}.`,
  elsewhere: ({ line, column, found, original }: ElsewhereCell) =>
    original === null
      ? `Dòng ${grouped(line)}, cột “${column}”: “${shown(found)}” không đọc được, để nguyên.`
      : `Dòng ${grouped(line)}, cột “${column}”: “${shown(found)}” do máy đổi, đã trả lại “${shown(original)}”.`,

  /** Choosing. `where` is a cell, row or column by its name. */
  takeTheirs: 'Lấy số của tệp',
  keepMine: 'Giữ số của kế hoạch',
  typeOther: 'Nhập số khác',
  takeAll: 'Lấy tất cả',
  keepAll: 'Giữ tất cả',
  takeThese: (n: number) => `Lấy ${grouped(n)} mục đang hiện`,
  keepThese: (n: number) => `Giữ ${grouped(n)} mục đang hiện`,
  takeRow: 'Lấy cả dòng',
  keepRow: 'Giữ cả dòng',
  takeColumn: 'Lấy cả cột',
  keepColumn: 'Giữ cả cột',
  /** For those who hear the screen: «Lấy số của tệp: Giải quyết việc làm, Thực hiện 6 tháng đầu năm 2024». */
  choiceAloud: (deed: string, where: string) => `${deed}: ${where}`,
  rowChoices: {
    'new-row': { theirs: 'Thêm dòng', mine: 'Không thêm' },
    'missing-row': { theirs: 'Bỏ dòng', mine: 'Giữ dòng' },
  } satisfies RowChoices,
  chosen: {
    theirs: 'đang lấy số của tệp',
    mine: 'đang giữ số của kế hoạch',
    typed: 'đang dùng số vừa nhập',
  },
  itemAloud: ({ row, column, status, mine, theirs, chosen }: ItemAloud) =>
    `${row}, ${column}, ${STATUSES[status][0].toLocaleLowerCase('vi')}: kế hoạch ${mine}, tệp ${theirs}, ${chosen}`,
  offers: 'Có thể là',
  offer: (text: string) => (text === '' ? 'để trống' : text),

  /** Doing it, and what came of it. */
  importButton: (n: number) => (n === 0 ? 'Không có gì để nhập' : `Nhập ${grouped(n)} thay đổi`),
  /** Behind «Hoàn tác: ». */
  changeLabel: (n: number | null) => (n === null ? 'nhập từ tệp' : `nhập từ tệp: ${cells(n)}`),
  undoable: 'Hoàn tác được bằng một lần bấm.',
  saveReport: 'Tải báo cáo',

  /** A copy of the sender's own file with a column of what is wrong in it. */
  answer: {
    button: 'Gửi lại kèm ý kiến',
    offer: (n: number) => `${rows(n)} của tệp cần nơi gửi xem lại.`,
    about:
      'Bản sao tệp của nơi gửi, thêm cột “Lỗi/Ý kiến” ở cuối ghi chỗ sai và cách sửa; các ô khác giữ nguyên.',
    aboutSheet: 'Bản sao chỉ gồm trang tính đã đọc; màu và công thức không kèm theo.',
    list: (n: number) => `Ý kiến ở ${rows(n)}:`,
    line: (line: number, text: string) => `Dòng ${grouped(line)}: ${text}`,
    more: (n: number) => `Và ${rows(n)} nữa.`,
    message: 'Lời nhắn gửi kèm:',
    copyMessage: 'Sao chép lời nhắn',
    copied: 'Đã sao chép.',
    notCopied: 'Trình duyệt không cho sao chép. Chọn chữ trong khung rồi sao chép.',
    asUtf8: 'Bảng mã của tệp không ghi được cột này, nên bản sao dùng UTF-8.',
    noPlace:
      'Tệp không có dấu ngăn cột nên không thêm được cột. Chưa tạo tệp nào, tệp gốc không đổi. Sao chép lời nhắn, hoặc nhờ nơi gửi gửi tệp .xlsx.',
    unplaced: (n: number) => `Không tìm được chỗ ghi cho ${rows(n)}.`,
  },
  reportTitle: REPORT.title,
  reportName: (file: string) => `Báo cáo nhập ${file}`,
  report: (report: MergeReport, about: ReportAbout, say: Messages) => reportLines(report, about, REPORT, say),
};

/** The shape every other language fills. */
export type IncomingMessages = typeof viIncoming;

/* --------------------------------------- what all languages have in common */

type RowChoices = Record<RowItem['status'], { readonly theirs: string; readonly mine: string }>;

/** A cell of the preview as it is read out; `mine`, `theirs` and `chosen` in words. */
export interface ItemAloud {
  readonly row: string;
  readonly column: string;
  readonly status: ItemStatus;
  readonly mine: string;
  readonly theirs: string;
  readonly chosen: string;
}

/** What stands over a report; `when` as it is to be read. */
export interface ReportAbout {
  readonly file: string;
  readonly plan: string;
  readonly when: string;
  /** The report in numbers. */
  readonly coming: Coming;
}

export interface ReportWords {
  readonly title: string;
  readonly file: (name: string) => string;
  readonly plan: (title: string) => string;
  readonly when: (when: string) => string;
  readonly summary: (coming: Coming) => string;
  readonly sections: Readonly<Record<keyof MergeReport, (n: number) => string>>;
  readonly heading: (key: CellKey, say: Messages) => string;
  readonly value: (key: CellKey, text: string, say: Messages) => string;
  readonly change: (mine: string, now: string) => string;
  readonly kept: (now: string, theirs: string) => string;
  readonly follows: string;
  readonly place: (line: number | null) => string;
  readonly because: (r: Reason | null) => string;
  /** Behind a conflict that has no other reason. */
  readonly bothChanged: string;
  readonly rowLeft: Readonly<Record<RowItem['status'], string>>;
}

/** A report as lines of text, one a cell or row; sections that hold nothing are left out. */
export function reportLines(
  report: MergeReport,
  about: ReportAbout,
  words: ReportWords,
  say: Messages,
): readonly string[] {
  const { taken, addedRows, removedRows, left, refused, restored, leftRows } = report;
  const whole = new Set([...addedRows, ...removedRows].map(({ row }) => row));
  const tell = reportTeller(report, words, say);
  const section = <T>(kind: keyof MergeReport, list: readonly T[], lines: (one: T) => string[]): string[] =>
    list.length === 0 ? [] : ['', words.sections[kind](list.length), ...list.flatMap(lines)];
  return [
    words.title,
    words.file(oneLine(about.file)),
    words.plan(oneLine(about.plan) || say.untitledPlan),
    words.when(about.when),
    '',
    words.summary(about.coming),
    ...section(
      'taken',
      taken.filter(({ row }) => !whole.has(row)),
      tell.taken,
    ),
    ...section('addedRows', addedRows, tell.whole),
    ...section('removedRows', removedRows, tell.whole),
    ...section('left', left, tell.kept),
    ...section('refused', refused, tell.kept),
    ...section('restored', restored, tell.kept),
    ...section('leftRows', leftRows, tell.leftRow),
  ];
}

/** The lines of each sort of cell and row in a report. */
function reportTeller({ taken }: MergeReport, words: ReportWords, say: Messages) {
  const nameOf = ({ name }: { readonly name: string }): string => oneLine(name) || say.unnamedRow;
  const value = ({ cell }: ReportedCell, text: string | null): string => words.value(cell, text ?? '', say);
  const change = (one: ReportedCell): string =>
    `${words.heading(one.cell, say)}: ${words.change(value(one, one.mine), value(one, one.now))}`;
  const byRow = new Map<ReportedCell['row'], ReportedCell[]>();
  for (const one of taken) {
    const cellsOfRow = byRow.get(one.row);
    if (cellsOfRow) cellsOfRow.push(one);
    else byRow.set(one.row, [one]);
  }
  return {
    taken: (one: ReportedCell): string[] => [
      `- ${nameOf(one)} · ${change(one)}${one.status === 'follows' ? words.follows : words.place(one.line)}`,
    ],
    kept: (one: ReportedCell): string[] => [
      `- ${nameOf(one)} · ${words.heading(one.cell, say)}: ` +
        words.kept(value(one, one.now), value(one, one.theirs)) +
        words.place(one.line) +
        (one.reason === null && one.status === 'conflict' ? words.bothChanged : words.because(one.reason)),
    ],
    whole: (row: ReportedRow): string[] => [
      `- ${nameOf(row)}${words.place(row.line)}${words.because(row.reason)}`,
      // Nobody chose what a row has only because every row has it.
      ...(byRow.get(row.row) ?? [])
        .filter(({ cell, status }) => !(cell.kind === 'field' && status === 'follows'))
        .map((one) => `    ${change(one)}`),
    ],
    leftRow: (row: MergeReport['leftRows'][number]): string[] => [
      `- ${nameOf(row)}${words.place(row.line)}: ${words.rowLeft[row.status]}${words.because(row.reason)}`,
    ],
  };
}

/** As many lines or columns as are named one by one. */
export const MOST_NAMED = 10;

/** What a cell's code stands for in the words of the plan's own forms; every other text as it is. */
export function codeInWords(
  key: CellKey,
  text: string,
  say: Messages,
  yesNo: Readonly<Record<'yes' | 'no', string>>,
): string {
  if (key.kind === 'figure' && key.part === 'state') return wordIn(say.states, text === '' ? 'actual' : text);
  if (key.kind !== 'field') return text;
  switch (key.field) {
    case 'counted':
      return wordIn(yesNo, text);
    case 'measure':
      return wordIn(say.measures, text);
    case 'direction':
      return wordIn(say.directions, text);
    case 'accumulation':
      return wordIn(say.accumulations, text);
    case 'decimals':
      return text === '' ? say.decimalsAsTyped : text;
    case 'judged':
      return wordIn(say.judgedAt, text);
    case 'partsRule':
      return wordIn(say.partsRules, text);
  }
}

/** What a file has in place of a code stays as it is. */
export function wordIn(words: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;
}

/** The letters a spreadsheet program has over a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** «A, B và C». */
export function joinAnd(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Line breaks and runs of spaces as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const LONGEST_SHOWN = 80;

export function cutShort(text: string): string {
  const signs = [...text.slice(0, LONGEST_SHOWN * 2)];
  return signs.length <= LONGEST_SHOWN ? signs.join('') : `${signs.slice(0, LONGEST_SHOWN).join('')}…`;
}

/** What stands in a file, on one line and short enough for a sentence. */
export function shown(text: string): string {
  return cutShort(oneLine(text));
}
