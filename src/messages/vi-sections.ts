/** What the screen «Văn bản» says, in Vietnamese: the sections of a plan's document, how they are added, moved and worded. */
import type { SectionHolding } from '#core/plan.ts';

export const viSections = {
  about: 'Các mục của văn bản, theo thứ tự sẽ in. Số thứ tự tự đánh.',
  empty: 'Chưa có mục nào. Thêm cả khung của báo cáo hoặc kế hoạch rồi sửa, hoặc thêm từng mục.',
  add: 'Thêm mục',
  addAfter: (title: string) => `Thêm mục sau “${title}”`,
  ownHeading: 'Tiêu đề khác',
  usualOf: { report: 'Các mục thường có của báo cáo', plan: 'Các mục thường có của kế hoạch' },
  addAll: { report: 'Thêm cả khung báo cáo', plan: 'Thêm cả khung kế hoạch' },
  added: (count: number) => `Đã thêm ${count} mục.`,
  allThere: 'Các mục này đã có đủ.',
  title: 'Tiêu đề',
  text: 'Nội dung',
  textOf: (title: string) => `Nội dung mục “${title}”`,
  textHint: 'Gõ hoặc dán nội dung; mỗi đoạn một dòng',
  holds: 'Soạn sẵn bên dưới',
  holdings: {
    results: 'Kết quả thực hiện các chỉ tiêu',
    targets: 'Chỉ tiêu kế hoạch',
    tasks: 'Nhiệm vụ, giải pháp',
  } satisfies Record<SectionHolding, string> as Record<SectionHolding, string>,
  holdsNothing: 'Không soạn gì thêm',
  holdsNote: {
    results: 'Câu về từng chỉ tiêu của kỳ báo cáo được soạn từ bảng số liệu.',
    targets: 'Các chỉ tiêu được giao được liệt kê từ bảng số liệu.',
    tasks: 'Nhiệm vụ, giải pháp được liệt kê từ bảng nhiệm vụ, kèm đơn vị chủ trì và phối hợp.',
  } satisfies Record<SectionHolding, string> as Record<SectionHolding, string>,
  untitled: 'Mục chưa có tiêu đề',
  actionsOf: (title: string) => `Thao tác với mục “${title}”`,
  remove: 'Xóa mục này',
  removed: (title: string) => `Đã xóa mục “${title}”.`,
};

export type SectionsMessages = typeof viSections;
