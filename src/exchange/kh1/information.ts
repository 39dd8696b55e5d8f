/**
 * The information lines, whose first cell starts with `#`: the head of the plan and its settings above the table, text
 * sections and tasks below it, and the last line, by which a file that was cut off is known.
 */
import {
  COMPARED_WORDS,
  CONVENTION_WORDS,
  FALLING_PERCENT_WORDS,
  HOLDING_WORDS,
  PAPER_WORDS,
  TASK_STATE_WORDS,
  VERDICT_WORDS,
  WINDOW_WORDS,
  YES_NO_WORDS,
} from '#exchange/kh1/words.ts';
import { choiceOf, COUNT, DAY, PERIOD, TEXT, type CellForm } from '#exchange/kh1/cell-form.ts';

export interface InformationField {
  readonly name: string;
  readonly form: CellForm;
}

const field = (name: string, form: CellForm): InformationField => ({ name, form });

/** What each sort of line holds, cell by cell after its mark; `goc` follows. */
export const INFORMATION_LINES = {
  '#ke_hoach': [field('tiêu đề', TEXT)],
  '#co_quan_ban_hanh': [field('tên', TEXT)],
  '#co_quan_cap_tren': [field('tên', TEXT)],
  '#nam': [field('từ', COUNT), field('đến', COUNT)],
  '#ky_bao_cao': [field('kỳ', PERIOD)],
  '#chot': [field('kỳ', PERIOD), field('ngày', DAY), field('ghi chú', TEXT)],
  '#cach_tinh_ky': [field('cách', choiceOf(WINDOW_WORDS))],
  '#chi_tieu_giam': [
    field('tỷ lệ', choiceOf(FALLING_PERCENT_WORDS)),
    field('tính là vượt', choiceOf(YES_NO_WORDS)),
  ],
  '#so_sanh': [field('với', choiceOf(COMPARED_WORDS)), field('năm gốc', COUNT)],
  '#tu_danh_gia': [field('đánh giá', choiceOf(VERDICT_WORDS)), field('từ', TEXT)],
  '#ben_giao': [field('tên', TEXT)],
  '#dau_thap_phan': [field('dấu', choiceOf(CONVENTION_WORDS))],
  '#muc': [field('mã', TEXT), field('tiêu đề', TEXT), field('nội dung', TEXT)],
  '#muc_gom': [field('mã', TEXT), field('gồm', choiceOf(HOLDING_WORDS))],
  '#nhiem_vu': [
    field('mã', TEXT),
    field('thuộc', TEXT),
    field('TT', TEXT),
    field('nội dung', TEXT),
    field('chủ trì', TEXT),
    field('phối hợp', TEXT),
    field('thời hạn', TEXT),
    field('tình trạng', choiceOf(TASK_STATE_WORDS)),
    field('chỉ tiêu', TEXT),
    field('đột phá', choiceOf(YES_NO_WORDS)),
  ],
  '#van_ban': [
    field('loại', choiceOf(PAPER_WORDS)),
    field('kỳ', PERIOD),
    field('số', TEXT),
    field('ký hiệu', TEXT),
    field('nơi', TEXT),
    field('ngày', DAY),
    field('trích yếu', TEXT),
    field('kính gửi', TEXT),
    field('căn cứ', TEXT),
    field('nơi nhận', TEXT),
    field('lưu', TEXT),
    field('thẩm quyền ký', TEXT),
    field('người ký', TEXT),
  ],
  '#cau': [field('về', TEXT), field('kỳ', PERIOD), field('nội dung', TEXT), field('số', TEXT)],
  '#tra_loi': [field('mục', TEXT), field('số', TEXT), field('lý do', TEXT)],
} as const satisfies Record<string, readonly InformationField[]>;

export type InformationMark = keyof typeof INFORMATION_LINES;

/** The last line: number of rows, number of information lines, plan id, and the mark of the export where it has one. Nothing after it is missed, everything before it is there. */
export const END_MARK = '#het';

/** An information line as canonical texts, one for each field. */
export interface Information {
  readonly mark: InformationMark;
  readonly texts: readonly string[];
}

export function isInformationMark(text: string): text is InformationMark {
  return Object.hasOwn(INFORMATION_LINES, text);
}

export function fieldsOf(mark: InformationMark): readonly InformationField[] {
  return INFORMATION_LINES[mark];
}
