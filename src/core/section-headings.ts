/**
 * The headings a báo cáo and a kế hoạch usually have, in their order, and how a heading is numbered. Text of documents, in Vietnamese
 * whatever the language of the screen. Source: documents §1.4, requirements §12.
 */
import { printOrdinal } from '#core/ordinal.ts';
import type { PaperType, SectionHolding } from '#core/plan.ts';
import { keepLine } from '#core/text.ts';

export interface UsualHeading {
  readonly title: string;
  /** What is drafted below it; null where it is its text alone. */
  readonly holds: SectionHolding | null;
}

const words = (title: string): UsualHeading => ({ title, holds: null });

export const USUAL_HEADINGS = {
  report: [
    words('Công tác lãnh đạo, chỉ đạo, điều hành'),
    { title: 'Kết quả thực hiện các chỉ tiêu', holds: 'results' },
    words('Kết quả thực hiện trên các lĩnh vực'),
    words('Những mặt làm được'),
    words('Khó khăn, hạn chế'),
    words('Nguyên nhân'),
    { title: 'Phương hướng, nhiệm vụ, giải pháp thời gian tới', holds: 'tasks' },
    words('Kiến nghị, đề xuất'),
  ],
  plan: [
    words('Đánh giá tình hình năm trước'),
    words('Quan điểm'),
    words('Mục tiêu'),
    { title: 'Các chỉ tiêu chủ yếu', holds: 'targets' },
    { title: 'Nhiệm vụ, giải pháp', holds: 'tasks' },
    words('Tổ chức thực hiện'),
  ],
} as const satisfies Record<PaperType, readonly UsualHeading[]>;

const ROMAN = { before: '', number: 1, after: '.', style: 'roman', isUpper: true, width: 1 } as const;

/** «I.», «II.» … before the heading of the n-th section, counted from 1; digits beyond what Roman numbers are used for. */
export function sectionNumber(n: number): string {
  return printOrdinal(ROMAN, n) ?? `${n}.`;
}

/** A heading as it is kept: without the Roman number somebody typed before it, as the document sets its own. */
export function keepHeading(typed: string): string {
  return keepLine(typed).replace(/^[IVX]{1,6}[.)] +(?=\S)/, '');
}
