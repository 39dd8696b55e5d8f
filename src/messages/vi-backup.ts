/** What is said of backup files, restoring, the bin and the data on this device, in Vietnamese. Comes with those screens. */
import type { Choice, StandingWords, UnsavedWords } from '#messages/backup-terms.ts';

const grouped = (n: number): string => n.toLocaleString('vi');
const plans = (n: number): string => `${grouped(n)} kế hoạch`;
const edits = (n: number): string => `${grouped(n)} lần sửa`;
const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');
const cells = ({ cells: n, isMore }: UnsavedWords): string => (isMore ? 'hơn 1.000 ô' : `${grouped(n)} ô`);

const CHOICES: Readonly<Record<Choice, string>> = {
  adopt: 'Đưa vào máy',
  extend: 'Cập nhật theo tệp',
  copy: 'Để thêm một bản bên cạnh',
  set: 'Đưa về như trong tệp (hoàn tác được)',
  unbin: 'Lấy ra khỏi thùng rác',
  leave: 'Để nguyên',
};

const DONE: Readonly<Record<Choice, string>> = {
  adopt: 'đã đưa vào máy',
  extend: 'đã cập nhật theo tệp',
  copy: 'đã để thêm một bản bên cạnh',
  set: 'đã đưa về như trong tệp',
  unbin: 'đã lấy ra khỏi thùng rác',
  leave: 'để nguyên',
};

export const viBackup = {
  about:
    'Tệp sao lưu giữ kế hoạch cùng toàn bộ lịch sử. Cất tệp ở nơi khác máy này: gửi qua thư, Zalo, chép ra USB.',
  heading: 'Sao lưu',
  noFileYet: 'Chưa có tệp sao lưu nào từ máy này.',
  lastFile: (when: string, n: number, isLocked: boolean) =>
    `Tệp sao lưu gần nhất: ${when}, ${plans(n)}${isLocked ? ', có khóa' : ''}.`,
  unsaved: (count: UnsavedWords) => `${cells(count)} chưa sao lưu`,
  allSaved: 'Mọi thay đổi đã có trong tệp sao lưu.',
  checkFile: 'Kiểm tra lại tệp…',

  dialogTitle: 'Sao lưu ra tệp',
  scope: 'Sao lưu những gì',
  thisPlan: 'Kế hoạch này',
  allPlans: (n: number) => (n === 1 ? 'Tất cả trên máy' : `Tất cả ${plans(n)} trên máy, cả thùng rác`),
  share: 'Gửi tệp sao lưu',
  download: 'Tải tệp sao lưu',
  making: 'Đang làm tệp…',
  locking: 'Đang khóa tệp, mất một hai giây…',
  shared: (name: string) => `Đã gửi ${name}. Khi tệp đã tới nơi, mở lại một lần để kiểm tra.`,
  downloaded: (name: string) =>
    `Đã tải ${name}. Tìm ở thư mục Tải về và cất ra nơi khác máy này; mở lại một lần để kiểm tra.`,
  cancelled: 'Chưa gửi tệp nào.',
  ready: 'Tệp đã sẵn sàng. Bấm “Gửi tệp sao lưu” lần nữa.',
  failed: 'Chưa làm được tệp. Số liệu trên máy vẫn nguyên. Thử lại; nếu vẫn vậy, tải lại trang.',
  nothingRead: 'Chưa làm tệp vì không đọc được kế hoạch nào trên máy.',
  withoutHistory: (titles: readonly string[]) =>
    `Lịch sử của ${quoted(titles)} trên máy hỏng một phần, nên tệp giữ kế hoạch như đang có.`,
  unread: (titles: readonly string[]) => `Không đọc được ${quoted(titles)}; tệp không có kế hoạch ấy.`,
  toDevice: 'Dữ liệu trên máy này',

  lock: 'Khóa tệp bằng câu bí mật',
  lockAbout:
    'Ai lấy được tệp mà không có câu này thì không đọc được. Không ai giữ hộ câu bí mật: quên là mất tệp. Kế hoạch trên máy này thì không khóa.',
  lockNotHere: 'Trình duyệt chỉ cho khóa tệp khi ứng dụng mở qua https.',
  passphrase: 'Câu bí mật',
  passphraseAgain: 'Gõ lại câu bí mật',
  showSigns: 'Hiện chữ đang gõ',
  strengths: {
    short: (least: number) => `Cần ít nhất ${least} ký tự. Dễ nhớ mà khó đoán: vài từ không liên quan nhau.`,
    weak: 'Dễ đoán với máy tính. Thêm vài từ không liên quan.',
    fair: 'Tạm được. Dài hơn nữa thì khó đoán hơn.',
    good: 'Khó đoán.',
  },
  different: 'Hai lần gõ chưa giống nhau.',

  restoreHeading: 'Khôi phục từ tệp',
  restoreAbout: 'Xem trước từng kế hoạch trong tệp rồi chọn. Không kế hoạch nào bị ghi đè.',
  chooseFile: 'Chọn tệp sao lưu…',
  chooseOther: 'Chọn tệp khác…',
  reading: 'Đang đọc tệp…',
  lockedTitle: 'Tệp này có khóa',
  lockedAbout: 'Gõ câu bí mật đã dùng khi sao lưu.',
  unlock: 'Mở khóa',
  unlocking: 'Đang mở khóa, mất một hai giây…',
  wrongWords:
    'Câu bí mật không đúng, hoặc tệp đã bị ai đó sửa: không phân biệt được hai điều này. Gõ lại; để ý bộ gõ và chữ hoa.',
  newer: 'Tệp này do phiên bản mới hơn tạo ra. Cập nhật ứng dụng rồi mở lại; tệp không bị thay đổi.',
  tooLarge: 'Tệp lớn quá mức của một tệp sao lưu nên không mở. Kế hoạch trên máy vẫn nguyên.',
  notABackup: 'Tệp này không phải tệp sao lưu. Kế hoạch trên máy vẫn nguyên. Chọn tệp khác.',
  damaged: 'Tệp sao lưu bị hỏng, không khôi phục được. Bản đang dùng vẫn nguyên. Chọn bản sao lưu khác.',
  damagedPart: (line: number, readable: number, of: number) =>
    `Tệp sao lưu bị hỏng ở dòng ${grouped(line)}. Bản đang dùng vẫn nguyên. Lấy phần đọc được: ${grouped(readable)} trong ${plans(of)}.`,
  whole: (n: number, moment: string) =>
    `Tệp đọc được trọn vẹn: ${plans(n)}${moment === '' ? '' : `, sao lưu lúc ${moment}`}.`,
  wholeAndSame: 'Tệp đọc được trọn vẹn, giống hệt trên máy.',
  facts: (rows: number, entries: number, moment: string) =>
    [`${grouped(rows)} dòng`, ...(entries > 0 ? [edits(entries)] : []), `ghi lần cuối ${moment}`].join(' · '),
  standing: ({ kind, inFile, onDevice }: StandingWords) => {
    switch (kind) {
      case 'not-here':
        return 'Chưa có trên máy này.';
      case 'identical':
        return 'Giống hệt trên máy.';
      case 'file-ahead':
        return `Tệp mới hơn: thêm ${edits(inFile)}.`;
      case 'device-ahead':
        return `Máy này mới hơn: tệp thiếu ${edits(onDevice)}.`;
      case 'both':
        return `Hai bên sửa khác nhau: tệp có ${edits(inFile)}, máy có ${edits(onDevice)} mà bên kia không có.`;
      case 'same-content':
        return 'Số liệu giống nhau, chỉ lịch sử khác nhau.';
    }
  },
  inBinHere: 'Kế hoạch đang ở thùng rác của máy này.',
  inBinThere: 'Khi sao lưu đang ở thùng rác; đưa vào máy thì vẫn ở thùng rác.',
  noHistory: 'Tệp không có lịch sử của kế hoạch này.',
  choicesOf: (title: string) => `Làm gì với “${title}”`,
  choices: CHOICES,
  restore: (n: number) => (n === 0 ? 'Không có gì để khôi phục' : `Khôi phục ${plans(n)}`),
  restoring: (done: number, of: number) => `Đang khôi phục ${grouped(done + 1)}/${grouped(of)}…`,
  restoredTitle: 'Đã khôi phục xong',
  done: DONE,
  notDone: {
    elsewhere: 'chưa làm, vì đang sửa ở một cửa sổ khác. Đóng cửa sổ ấy rồi mở lại tệp.',
    full: 'chưa làm, vì máy hết chỗ trống. Kế hoạch trên máy vẫn nguyên.',
    refused: 'chưa làm, vì kế hoạch trên máy vừa đổi khác hoặc không đọc được. Mở lại tệp để xem.',
  },
  titleOfCopy: (title: string, moment: string) =>
    moment === '' ? `${title} (từ tệp sao lưu)` : `${title} (sao lưu ${moment})`,
  finish: 'Xong',
  openPlan: 'Mở',

  binHeading: 'Thùng rác',
  binAbout: (days: number) => `Kế hoạch đã xóa nằm ở đây ${days} ngày, nguyên cả lịch sử.`,
  binEmpty: 'Thùng rác trống.',
  removedWhen: (when: string) => `Xóa ${when}`,
  daysLeft: (days: number) => (days === 0 ? 'sắp xóa hẳn' : `còn ${days} ngày`),
  takeOut: 'Khôi phục',
  takeOutOf: (title: string) => `Khôi phục “${title}”`,
  purge: 'Xóa hẳn…',
  purgeOf: (title: string) => `Xóa hẳn “${title}”…`,
  purgeTitle: (title: string) => `Xóa hẳn “${title}”?`,
  purgeAbout:
    'Số liệu và lịch sử của kế hoạch này sẽ mất khỏi máy, không lấy lại được. Tệp sao lưu đã có thì vẫn dùng được.',
  purgeYes: 'Có, xóa hẳn',
  purgeNo: 'Không, giữ lại',
  backUpFirst: 'Sao lưu trước',
  purged: (title: string) => `Đã xóa hẳn “${title}”.`,
  takenOut: (title: string) => `Đã lấy “${title}” ra khỏi thùng rác.`,

  remind: (count: UnsavedWords, title: string) => `${cells(count)} của “${title}” chưa có trong tệp sao lưu.`,
  remindAction: 'Sao lưu…',
  version: (version: string) => `Phiên bản ${version}`,
};

/** The shape every other language fills. */
export type BackupMessages = typeof viBackup;
