/**
 * What is written to the sender of a file, beside its rows and in the message that goes with it: what is wrong and what to do about
 * it. In Vietnamese whatever the screen speaks, as it is read in the sender's office.
 */
import type { Reason } from '#exchange/merge/proposal.ts';
import type { Remark } from '#exchange/merge/remarks.ts';
import { shown, viIncoming } from '#messages/vi-incoming.ts';
import { vi } from '#messages/vi.ts';

/** Over the column. Our own import passes over a column of this name. */
const HEADING = 'Lỗi/Ý kiến';

const AS_TEXT = 'định dạng ô là Văn bản (Text) để bảng tính không tự đổi';
const PLAINLY = 'Ghi rõ con số: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ, ví dụ 13.447,5.';
const FULLY = `Ghi lại đủ các chữ số, ${AS_TEXT}.`;
const ONLY_NUMBER = 'Chỉ ghi con số; đơn vị ghi ở cột Đơn vị tính.';
const ROW_ID = 'Trả lại mã dòng cũ, hoặc để trống mã nếu là dòng mới.';

/** What the sender is to do; what is not here is to be looked at again. */
const TODO: Partial<Record<Reason, string>> = {
  'mangled-date': `Ghi lại giá trị ban đầu, ${AS_TEXT} thành ngày.`,
  scientific: FULLY,
  exponent: FULLY,
  'digits-lost': FULLY,
  'trailing-minus': 'Số âm ghi dấu trừ ở trước, ví dụ -12,5.',
  'ambiguous-number': PLAINLY,
  'thousands-likely': PLAINLY,
  grouping: PLAINLY,
  'percent-or-fraction': 'Ghi theo phần trăm, ví dụ 4 chứ không phải 0,04.',
  ragged: 'Xếp mỗi giá trị vào đúng cột của nó; số có dấu phẩy thì đặt trong ngoặc kép, hoặc gửi tệp .xlsx.',
  'not-a-number': ONLY_NUMBER,
  letters: ONLY_NUMBER,
  'not-a-day': 'Ghi ngày theo dạng 10/5/2024.',
  'not-a-state': 'Ghi “ước”, “thực hiện” hoặc “chính thức”.',
  'damaged-text': 'Lưu tệp kiểu “CSV UTF-8” hoặc .xlsx rồi gửi lại.',
  'formula-error': 'Sửa công thức, hoặc ghi con số thay cho công thức.',
  'formula-uncomputed': 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi.',
  'shown-otherwise': 'Ghi đúng con số cần báo cáo.',
  mark: 'Để trống nếu chưa có số liệu; ghi 0 nếu không phát sinh.',
  'second-figure': 'Chỉ để một số cho mỗi kỳ.',
  'other-unit': 'Ghi số theo đơn vị tính của kế hoạch.',
  'without-value': 'Ghi số của kỳ ấy, hoặc bỏ ngày và ghi chú này.',
  'group-holds-no-figure': 'Dòng nhóm không ghi số; ghi số ở các dòng bên trong.',
  'text-too-long': 'Rút ngắn lại.',
  'too-long': 'Rút ngắn lại.',
  'maybe-same': 'Ghi tên chỉ tiêu đúng như trong kế hoạch; nếu là chỉ tiêu mới thì báo lại.',
  'no-name': 'Ghi tên chỉ tiêu.',
  'double-id': ROW_ID,
  'bad-id': ROW_ID,
  'not-an-id': ROW_ID,
  'removed-here': 'Nếu vẫn cần dòng này thì báo lại.',
  'removed-here-changed-there': 'Nếu vẫn cần dòng này thì báo lại.',
};

const LOOK_AGAIN = 'Xem lại và ghi lại.';

const because = (r: Reason | null): string => (r === null ? '' : `: ${viIncoming.reason(r)}`);
const todo = (r: Reason | null): string => (r === null ? undefined : TODO[r]) ?? LOOK_AGAIN;

type Refused = Extract<Remark, { kind: 'refused' }>;

/** Values that cannot be read for one reason are named together, and what to do is said once. */
function refused(alike: readonly Refused[]): string {
  const reason = alike[0]?.reason ?? null;
  const named = alike.map(({ cell, found }) => {
    const heading = viIncoming.heading(cell, vi);
    return found.trim() === '' ? heading : `${heading} ghi “${shown(found)}”`;
  });
  return `${named.join('; ')}${because(reason)}. ${todo(reason)}`;
}

function other(of: Exclude<Remark, Refused>): string {
  const { reason } = of;
  switch (of.kind) {
    case 'row':
      return reason === null
        ? 'Dòng này không có trong kế hoạch nên chưa nhập. Xem lại tên chỉ tiêu; nếu là chỉ tiêu mới thì báo lại.'
        : `Dòng này chưa nhập${because(reason)}. ${todo(reason)}`;
    case 'elsewhere':
      return `Cột “${shown(of.column)}” ghi “${shown(of.found)}”, không đọc được. ${LOOK_AGAIN}`;
    case 'kept': {
      const heading = viIncoming.heading(of.cell, vi);
      const theirs = viIncoming.cellText(of.cell, of.theirs, vi);
      if (of.mine === '') return `${heading} ghi ${theirs}, chưa lấy vào kế hoạch. Xem lại số này.`;
      const mine = viIncoming.cellText(of.cell, of.mine, vi);
      const unit = reason === 'other-unit' ? ` (${viIncoming.reason(reason)}). ${todo(reason)}` : null;
      return `${heading} ghi ${theirs}, kế hoạch đang dùng ${mine}${unit ?? '. Xem lại số nào đúng.'}`;
    }
  }
}

/** All there is to say of one row, in whole sentences. */
function ofRow(remarks: readonly Remark[]): string {
  const byReason = new Map<Reason | null, Refused[]>();
  for (const one of remarks) {
    if (one.kind !== 'refused') continue;
    const alike = byReason.get(one.reason);
    if (alike) alike.push(one);
    else byReason.set(one.reason, [one]);
  }
  const others = remarks.filter((one) => one.kind !== 'refused');
  return [...[...byReason.values()].map(refused), ...others.map(other)].join(' ');
}

export const viRemarks = {
  heading: HEADING,
  ofRow,
  /** What goes with the file. */
  message: (file: string, rows: number) =>
    `Tệp “${shown(file)}” có ${rows.toLocaleString('vi')} dòng cần xem lại. Chỗ sai và cách sửa ghi ở cột “${HEADING}”, cạnh từng dòng. ` +
    'Sửa ngay trong tệp gửi kèm rồi gửi lại; không cần xóa cột ấy.',
  /** Of the file sent back; `stem` is the sender's name without its ending. */
  fileName: (stem: string) => `${stem} - ý kiến`,
};
