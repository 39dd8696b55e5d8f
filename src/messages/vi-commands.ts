/** The commands of the open plan beyond the plain ones, and what is said when they are done, in Vietnamese. */

const rows = (n: number): string => `${n.toLocaleString('vi')} dòng`;

export const viCommands = {
  insertBelow: 'Chèn dòng phía dưới',
  duplicate: 'Nhân đôi dòng',
  renumber: 'Đánh lại STT',
  makeGroup: 'Đổi thành nhóm',
  makeIndicator: 'Đổi thành chỉ tiêu',
  makeReference: 'Đổi thành chỉ tiêu tham khảo',
  collapse: 'Thu gọn',
  expand: 'Mở ra',

  copy: 'Sao chép',
  cut: 'Cắt',
  paste: 'Dán',
  copyWithHeadings: 'Sao chép kèm tiêu đề',
  clear: 'Xóa nội dung',
  fillDown: 'Điền xuống',
  fillRight: 'Điền sang phải',
  selectAll: 'Chọn cả bảng',
  filter: 'Lọc',
  find: 'Tìm',
  replace: 'Tìm và thay',
  columns: 'Các cột',
  cellHistory: 'Lịch sử của ô này',
  help: 'Phím tắt và thao tác',

  renumbered: (n: number) => `Đã đánh lại STT ${rows(n)}.`,
  nothingToRenumber: 'STT đã đúng thứ tự, không có gì để đánh lại.',
};

export type CommandsMessages = typeof viCommands;
