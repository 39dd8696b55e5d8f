/** What the screen «Nhiệm vụ» says, in Vietnamese: its table and sheet, and tasks from and to files. */
import type { TaskCellProblem, TaskColumn } from '#core/task-cells.ts';
import { VI_TASK_STATES } from '#messages/task-states.ts';

const tasks = (n: number): string => `${n.toLocaleString('vi')} nhiệm vụ`;

export const viTasks = {
  table: 'Bảng nhiệm vụ, giải pháp',
  empty: 'Chưa có nhiệm vụ nào. Thêm nhiệm vụ đầu tiên, dán từ bảng tính vào bảng, hoặc nhập từ tệp CSV.',
  count: (all: number, done: number, breakthroughs: number) =>
    [
      tasks(all),
      done > 0 ? `${done} đã xong` : '',
      breakthroughs > 0 ? `${breakthroughs} thuộc khâu đột phá` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  columns: {
    label: 'TT',
    text: 'Nội dung nhiệm vụ, giải pháp',
    leads: 'Đơn vị chủ trì',
    coordinators: 'Đơn vị phối hợp',
    deadline: 'Thời hạn',
    state: 'Tình trạng',
    indicators: 'Chỉ tiêu liên quan',
    breakthrough: 'Khâu đột phá',
  } satisfies Record<TaskColumn, string> as Record<TaskColumn, string>,
  hints: {
    label: '',
    text: '',
    leads: 'Nhiều đơn vị cách nhau bằng dấu ;',
    coordinators: 'Nhiều đơn vị cách nhau bằng dấu ;',
    deadline: 'Ví dụ 30/6/2026, quý II/2026, 2026, hằng năm',
    state: '',
    indicators: 'Gõ vài chữ của tên để chọn',
    breakthrough: '',
  } satisfies Record<TaskColumn, string> as Record<TaskColumn, string>,
  states: VI_TASK_STATES,
  yes: 'có',
  no: 'không',
  cell: (column: string, row: number) => `${column}, dòng ${row}`,
  suggestions: 'Đã dùng trong kế hoạch này',
  problem: (p: TaskCellProblem): string => {
    switch (p.code) {
      case 'not-a-day':
        return `“${p.typed}” không có trong lịch. Nhập ngày theo dạng 30/6/2026.`;
      case 'not-a-task-state':
        return `“${p.typed}” không phải là tình trạng của nhiệm vụ. Nhập “chưa”, “đang”, “đã xong” hoặc “thôi”.`;
      case 'which-indicator':
        return p.found === 0
          ? `Không có chỉ tiêu nào tên “${p.typed}”. Gõ vài chữ của tên rồi chọn trong danh sách.`
          : `Có ${p.found} chỉ tiêu cùng tên “${p.typed}”. Đổi tên cho khác nhau rồi chọn lại.`;
    }
  },
  add: 'Thêm nhiệm vụ',
  addSolution: 'Thêm giải pháp',
  untitled: 'Nhiệm vụ chưa có nội dung',
  remove: 'Xóa nhiệm vụ này',
  removed: (n: number) => `Đã xóa ${tasks(n)}.`,
  sheet: 'Phiếu nhiệm vụ',
  openSheet: 'Mở phiếu',
  previous: 'Nhiệm vụ trước',
  next: 'Nhiệm vụ sau',
  actions: 'Thao tác với nhiệm vụ',
  assignment: 'Câu giao việc',
  showMore: (rest: number) => `Hiện thêm (còn ${tasks(rest)})`,
  keys: 'Gõ để sửa · Enter xuống · Tab sang · Ctrl+Enter thêm · Alt+Enter mở phiếu',
  pasted: (cells: number, added: number) => `Đã dán ${cells} ô${added > 0 ? `, thêm ${tasks(added)}` : ''}.`,
  pastedWithout: (cells: number, kept: number) =>
    `Đã dán ${cells} ô; ${kept} ô không đọc được nên giữ nguyên.`,
  deadlineMissing: 'chưa có thời hạn',

  importCsv: 'Nhập nhiệm vụ từ CSV…',
  exportCsv: 'Xuất nhiệm vụ ra CSV',
  importTitle: 'Nhập nhiệm vụ từ tệp',
  reading: 'Đang đọc tệp…',
  fileAdds: (n: number) => `Thêm ${tasks(n)}`,
  fileChanges: (n: number) => `Sửa ${tasks(n)}`,
  fileSame: (n: number) => `${tasks(n)} trong tệp đã có và không khác gì.`,
  fileMissing: (n: number) => `${tasks(n)} của kế hoạch không có trong tệp: giữ nguyên.`,
  fileForeign: 'Tệp do nơi khác lập: mọi dòng được thêm mới. Cột nào nhận ra được ghi dưới đây.',
  fileOfOther: 'Tệp này xuất từ một kế hoạch khác: mọi dòng được thêm mới vào kế hoạch đang mở.',
  fileColumns: 'Cột đã nhận ra',
  fileIgnored: 'Cột không dùng',
  cellsLeft: (n: number) => `${n} ô không đọc được, để nguyên`,
  lineOf: (line: number) => `dòng ${line}`,
  take: 'Nhập vào kế hoạch',
  imported: (n: number) => `Đã nhập ${tasks(n)}.`,
  nothingNew: 'Tệp không có gì khác với kế hoạch. Chưa đổi gì.',
  refusals: {
    empty: 'Tệp trống. Chưa nhập gì. Chọn tệp khác.',
    'not-a-table':
      'Tệp này không phải là bảng CSV. Chưa nhập gì. Mở bằng bảng tính, lưu thành “CSV UTF-8” rồi chọn lại.',
    'lost-letters':
      'Chữ trong tệp đã hỏng hoặc không rõ bảng mã. Chưa nhập gì. Mở bằng bảng tính, lưu thành “CSV UTF-8” rồi chọn lại.',
    'no-header':
      'Không thấy dòng tiêu đề có cột “Nội dung”. Chưa nhập gì. Thêm dòng tiêu đề như “STT; Nội dung; Đơn vị chủ trì; Đơn vị phối hợp; Thời hạn; Tình trạng” rồi nhập lại.',
    'broken-table':
      'Các dòng của tệp không đều cột hoặc dấu ngoặc kép không khớp. Chưa nhập gì. Sửa tệp trong bảng tính rồi nhập lại.',
    'cut-off':
      'Tệp thiếu dòng cuối hoặc thiếu dòng: có thể bị cắt khi gửi. Chưa nhập gì. Xin lại tệp đầy đủ.',
    'too-large': 'Tệp quá lớn so với một bảng nhiệm vụ. Chưa nhập gì. Chia tệp thành nhiều phần.',
    'double-id':
      'Một nhiệm vụ đứng hai lần trong tệp với cùng một mã. Chưa nhập gì. Xóa mã ở dòng chép thêm rồi nhập lại.',
    newer: 'Tệp do phiên bản mới hơn tạo ra. Chưa nhập gì. Cập nhật ứng dụng rồi nhập lại.',
  },
};

export type TasksMessages = typeof viTasks;
