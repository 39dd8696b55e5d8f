/** What is said when plans came back from the copy this device keeps beside its database, in Vietnamese. Comes only then. */
import { momentText } from '#messages/moment.ts';

/** A plan that came back; `at` is the moment (ISO 8601) of the last change it has. */
export interface CameBack {
  /** Null when nothing of it could be read. */
  readonly title: string | null;
  readonly at: string | null;
  /** There was more, and it cannot be read. */
  readonly isMissing: boolean;
}

const LOST = 'Trình duyệt đã làm mất số liệu lưu trên máy này.';

/** The beginning of a title, for a message that must fit a phone. */
export function shortTitle(title: string): string {
  const longest = 60;
  return title.length > longest ? `${title.slice(0, longest).trimEnd()}…` : title;
}

function wholeText(plans: readonly CameBack[]): string {
  const [only] = plans;
  const what = plans.length === 1 ? `“${shortTitle(only?.title ?? '')}”` : `${plans.length} kế hoạch`;
  const until = plans.length === 1 && only?.at ? `, đủ đến ${momentText(only.at)}` : ', không thiếu gì';
  return plans.length === 0 ? '' : `Đã lấy lại ${what} từ bản sao trên máy${until}.`;
}

function partText({ title, at }: CameBack): string {
  if (title === null)
    return 'Bản sao của một kế hoạch không còn đọc được; mở tệp sao lưu của kế hoạch đó để lấy lại.';
  const until = at === null ? '' : ` đến ${momentText(at)}`;
  return `“${shortTitle(title)}” chỉ lấy lại được${until}; phần sau đó lấy lại từ tệp sao lưu, nếu có.`;
}

export const viRestored = {
  lost: (plans: number, day: string): string =>
    `Trên máy này từng có ${plans} kế hoạch (sửa gần nhất ngày ${day}), nay không còn: dữ liệu của trang đã bị xóa. Mở tệp sao lưu gần nhất để lấy lại.`,
  openBackup: 'Mở tệp sao lưu…',
  waiting: (plans: number, isFull: boolean): string =>
    `${plans} kế hoạch còn nguyên trong bản sao trên máy nhưng chưa đưa lại vào danh sách được${isFull ? ' vì máy hết chỗ trống. Xóa bớt ảnh, tệp không dùng rồi tải lại trang.' : '. Tải lại trang để thử lần nữa.'}`,
  restored: (plans: readonly CameBack[]): string =>
    [
      LOST,
      wholeText(plans.filter((plan) => !plan.isMissing)),
      ...plans.filter((plan) => plan.isMissing).map(partText),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

export type RestoredMessages = typeof viRestored;
