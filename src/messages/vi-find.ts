/** What the find bar and the filter bar say, in Vietnamese. */

const grouped = (n: number): string => n.toLocaleString('vi');

export const viFind = {
  title: 'Tìm trong bảng',
  query: 'Tìm chỉ tiêu (không cần gõ dấu)',
  next: 'Chỗ sau',
  previous: 'Chỗ trước',
  close: 'Đóng ô tìm',
  onlyColumn: 'Chỉ cột đang chọn',
  onlyThisColumn: (column: string) => `Chỉ cột đang chọn: ${column}`,

  /** Beside the field, in as few signs as possible. */
  position: (n: number, of: number) => `${grouped(n)} / ${grouped(of)}`,
  found: (n: number) => `${grouped(n)} chỗ`,
  counting: (n: number) => `${grouped(n)}…`,
  nothing: 'Không thấy',
  /** Said aloud. */
  foundAloud: (n: number) => `Tìm thấy ${grouped(n)} chỗ.`,
  nothingAloud: 'Không tìm thấy chỗ nào.',
  positionAloud: (n: number, of: number, row: string, column: string, text: string) =>
    `Chỗ ${grouped(n)} trong ${grouped(of)}: ${[row, column, text].filter(Boolean).join(', ')}.`,

  showReplace: 'Tìm và thay',
  by: 'Thay bằng',
  replace: 'Thay',
  replaceAll: 'Thay tất cả',
  /** Why fewer are found while something is to be replaced. */
  onlyTexts: 'Chỉ trong các cột chữ',
  replaced: (n: number) => (n === 0 ? 'Không có chỗ nào cần thay.' : `Đã thay ${grouped(n)} chỗ.`),
  /** Behind the above: in rows that are collapsed or filtered out. */
  replacedHidden: (n: number) => `Trong đó ${grouped(n)} chỗ ở dòng đang ẩn.`,

  filter: 'Lọc dòng',
  rows: (n: number) => `${grouped(n)} dòng`,
  shown: (n: number, of: number) => `Hiện ${grouped(n)} / ${grouped(of)} dòng`,
  noneShown: 'Không có dòng nào khớp.',
  standing: (word: string, n: number) => `${word}: ${grouped(n)} dòng`,
  lead: 'Cơ quan',
  anyLead: 'Mọi cơ quan',
  noLead: 'Chưa ghi cơ quan',
  group: 'Nhóm',
  anyGroup: 'Mọi nhóm',
  unnamedGroup: 'Nhóm chưa có tên',
  choice: (name: string, n: number) => `${name} (${grouped(n)})`,
  clear: 'Bỏ lọc',
  reapply: 'Lọc lại',
  /** What «Lọc lại» is for. */
  outdated: 'Số liệu đã đổi sau khi lọc.',
};

export type FindMessages = typeof viFind;
