/** The Vietnamese words the file uses for values chosen from a list, read whatever their case, spacing and tone placement. */
import type { FIGURE_STATES } from '#core/figure.ts';
import type {
  ACCUMULATIONS,
  DIRECTIONS,
  INDICATOR_KINDS,
  JUDGED_AT,
  MEASURES,
  PARTS_RULES,
} from '#core/indicator.ts';
import type {
  COMPARED_WITH,
  FALLING_PERCENTS,
  PAPER_TYPES,
  REPORTING_WINDOWS,
  SECTION_HOLDINGS,
  TASK_STATES,
} from '#core/plan.ts';
import type { Convention } from '#core/number.ts';
import { foldName } from '#core/text.ts';
import type { VERDICT_KINDS } from '#core/verdict-kind.ts';

type WordsOf<T extends string> = Readonly<Record<T, string>>;

export const KIND_WORDS: WordsOf<(typeof INDICATOR_KINDS)[number]> = {
  group: 'nhóm',
  indicator: 'chỉ tiêu',
  part: 'thành phần',
};

export const MEASURE_WORDS: WordsOf<(typeof MEASURES)[number]> = {
  amount: 'số lượng',
  rate: 'tỷ lệ',
  share: 'cơ cấu',
  'count-of-total': 'số trên tổng',
  words: 'bằng lời',
};

export const DIRECTION_WORDS: WordsOf<(typeof DIRECTIONS)[number]> = {
  up: 'càng cao càng tốt',
  down: 'càng thấp càng tốt',
  within: 'trong khoảng',
  none: 'không xét',
};

export const ACCUMULATION_WORDS: WordsOf<(typeof ACCUMULATIONS)[number]> = {
  flow: 'cộng dồn',
  stock: 'thời điểm',
  average: 'bình quân',
};

export const JUDGED_WORDS: WordsOf<(typeof JUDGED_AT)[number]> = {
  'any-period': 'mọi kỳ',
  'year-end': 'cuối năm',
};

export const PARTS_RULE_WORDS: WordsOf<(typeof PARTS_RULES)[number]> = {
  all: 'mọi thành phần đạt',
  own: 'số của chính dòng đạt',
};

/** As the record columns name them. */
export const FIGURE_WORDS: WordsOf<(typeof FIGURE_STATES)[number]> = {
  estimate: 'ƯTH',
  actual: 'TH',
  final: 'CT',
};

export const YES_NO_WORDS: WordsOf<'yes' | 'no'> = { yes: 'có', no: 'không' };

export const VERDICT_WORDS: WordsOf<(typeof VERDICT_KINDS)[number]> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  'not-yet-met': 'Chưa đạt',
  'expected-not-met': 'Dự kiến không đạt',
  'not-met': 'Không đạt',
  'at-year-end': 'Đánh giá cuối năm',
  'no-data': 'Chưa có số liệu',
  'needs-judgement': 'Chờ đánh giá',
  'not-assigned': 'Chưa được giao',
  'not-computed': 'Không tính',
  'no-target': 'Không có chỉ tiêu',
};

export const TASK_STATE_WORDS: WordsOf<(typeof TASK_STATES)[number]> = {
  planned: 'chưa thực hiện',
  'under-way': 'đang thực hiện',
  done: 'hoàn thành',
  dropped: 'không thực hiện',
};

export const HOLDING_WORDS: WordsOf<(typeof SECTION_HOLDINGS)[number]> = {
  results: 'kết quả',
  targets: 'chỉ tiêu',
  tasks: 'nhiệm vụ',
};

export const PAPER_WORDS: WordsOf<(typeof PAPER_TYPES)[number]> = {
  report: 'báo cáo',
  plan: 'kế hoạch',
};

export const FALLING_PERCENT_WORDS: WordsOf<(typeof FALLING_PERCENTS)[number]> = {
  'target-over-figure': 'chỉ tiêu chia thực hiện',
  'two-minus': '2 trừ thực hiện chia chỉ tiêu',
  none: 'không tính',
};

export const COMPARED_WORDS: WordsOf<(typeof COMPARED_WITH)[number]> = {
  'same-period': 'cùng kỳ năm trước',
  'previous-period': 'kỳ trước',
  'base-year': 'năm gốc',
};

export const WINDOW_WORDS: WordsOf<(typeof REPORTING_WINDOWS)[number]> = {
  calendar: 'theo lịch',
  'from-the-fifteenth': 'từ ngày 15 đến ngày 14',
};

export const CONVENTION_WORDS: WordsOf<Convention> = { comma: 'phẩy', dot: 'chấm' };

// A file repeats a few words on thousands of lines; each table is folded once.
const folded = new WeakMap<object, ReadonlyMap<string, string>>();

/** The value a word stands for, or null when it is none of the table's. */
export function readWord<T extends string>(words: WordsOf<T>, text: string): T | null {
  let values = folded.get(words);
  if (!values) {
    const pairs = Object.entries<string>(words);
    values = new Map(
      pairs.flatMap(([value, word]) => [[word, value] as const, [foldName(word), value] as const]),
    );
    folded.set(words, values);
  }
  return ((values.get(text) ?? values.get(foldName(text))) as T | undefined) ?? null; // the keys of the table are exactly T
}
