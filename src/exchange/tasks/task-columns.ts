/** The columns of a file of tasks: as we write them, and under which headings they are found in tables made elsewhere. */
import type { TaskColumn } from '#core/task-cells.ts';
import { foldPlain } from '#core/text.ts';

/** `ma_nhiem_vu [NV1 <plan id>]`, the first cell of our header; the next sign parts the cells. */
export const ID_HEADER = /^ma_nhiem_vu \[NV(\d{1,4}) ([^\]]*)\]$/i;
export const VERSION = 1;

export function idHeader(plan: string): string {
  return `ma_nhiem_vu [NV${VERSION} ${plan}]`;
}

/** The task it stands under, by its id. */
export const PARENT_HEADER = 'Thuộc (mã nhiệm vụ)';

/** In the order we write them. */
export const WRITTEN_HEADERS = {
  label: 'STT',
  text: 'Nội dung',
  leads: 'Đơn vị chủ trì',
  coordinators: 'Đơn vị phối hợp',
  deadline: 'Thời hạn',
  state: 'Tình trạng',
  indicators: 'Chỉ tiêu liên quan',
  breakthrough: 'Khâu đột phá',
} as const satisfies Record<TaskColumn, string>;

/** What a heading says, the surer one first. */
const HEADINGS: readonly (readonly [RegExp, TaskColumn])[] = [
  [/phoi hop/, 'coordinators'],
  [/chu tri|phu trach|(?:don vi|co quan|bo phan|nguoi) (?:thuc hien|thuc thi)|phan cong/, 'leads'],
  [/dot pha/, 'breakthrough'],
  [/tinh trang|trang thai/, 'state'],
  [/thoi han|thoi gian|han hoan thanh|tien do|^han$/, 'deadline'],
  [/^chi tieu/, 'indicators'],
  [/^(?:stt|tt|so tt|so thu tu)$/, 'label'],
  [/noi dung|nhiem vu|giai phap|cong viec/, 'text'],
];

/** The column a heading of any table means; null for one that is none of ours. */
export function columnOfHeading(heading: string): TaskColumn | null {
  const plain = foldPlain(heading);
  return plain.length > 60 ? null : (HEADINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null);
}
