/** What is written to a file's sender: for every reason a whole sentence with what is wrong and what to do, in plain Vietnamese. */
import { describe, expect, it } from 'vitest';
import { toPeriod } from '#core/period.ts';
import type { CellKey } from '#exchange/merge/cell-key.ts';
import type { Reason } from '#exchange/merge/proposal.ts';
import type { Remark } from '#exchange/merge/remarks.ts';
import { viRemarks } from '#messages/vi-remarks.ts';

const FIGURE: CellKey = { kind: 'figure', period: toPeriod('2024-H1'), part: 'value' };
const TARGET: CellKey = { kind: 'target', period: toPeriod('2024'), assigner: '', part: 'text' };

const refused = (reason: Reason | null, found: string, cell: CellKey = FIGURE): Remark => ({
  kind: 'refused',
  line: 2,
  cell,
  found,
  reason,
});

describe('a row', () => {
  it.each([
    [
      'a date',
      [refused('mangled-date', '8-Aug')],
      'Thực hiện 6 tháng đầu năm 2024 ghi “8-Aug”: có thể đã bị đổi thành ngày. Ghi lại giá trị ban đầu, định dạng ô là Văn bản (Text) để bảng tính không tự đổi thành ngày.',
    ],
    [
      'two cells wrong alike, told what to do once',
      [refused('letters', '12 tỷ'), refused('letters', '13 tỷ', TARGET)],
      'Thực hiện 6 tháng đầu năm 2024 ghi “12 tỷ”; Kế hoạch năm 2024 ghi “13 tỷ”: có chữ lẫn trong số. Chỉ ghi con số; đơn vị ghi ở cột Đơn vị tính.',
    ],
    [
      'two values against each other',
      [{ kind: 'kept', line: 2, cell: FIGURE, theirs: '1.600', mine: '1.700', reason: null }],
      'Thực hiện 6 tháng đầu năm 2024 ghi 1.600, kế hoạch đang dùng 1.700. Xem lại số nào đúng.',
    ],
    [
      'another unit',
      [{ kind: 'kept', line: 2, cell: FIGURE, theirs: '1.600', mine: '1,6', reason: 'other-unit' }],
      'Thực hiện 6 tháng đầu năm 2024 ghi 1.600, kế hoạch đang dùng 1,6 (khác đơn vị tính). Ghi số theo đơn vị tính của kế hoạch.',
    ],
    [
      'a row that may be one the plan has',
      [{ kind: 'row', line: 2, reason: 'maybe-same' }],
      'Dòng này chưa nhập: có thể là dòng đã có. Ghi tên chỉ tiêu đúng như trong kế hoạch; nếu là chỉ tiêu mới thì báo lại.',
    ],
  ] satisfies [string, Remark[], string][])('with %s', (_, remarks, said) => {
    expect(viRemarks.ofRow(remarks)).toBe(said);
  });

  it('says something to do whatever the reason', () => {
    for (const reason of ['ragged', 'mark', 'level', 'computed-cell', 'no-name', null] as const) {
      for (const remark of [
        refused(reason, 'x'),
        refused(reason, ''),
        { kind: 'row', line: 2, reason } as const,
      ])
        expect(viRemarks.ofRow([remark])).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
    }
  });
});

it('the message names the file, how many rows, and the column', () => {
  expect(viRemarks.message('biểu.csv', 1508)).toBe(
    'Tệp “biểu.csv” có 1.508 dòng cần xem lại. Chỗ sai và cách sửa ghi ở cột “Lỗi/Ý kiến”, cạnh từng dòng. ' +
      'Sửa ngay trong tệp gửi kèm rồi gửi lại; không cần xóa cột ấy.',
  );
});
