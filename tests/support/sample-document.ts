/** A report with one of everything a document may have, from a sample plan; for what is measured and for what is looked at. */
import { appendixOfPlan } from '#core/appendix/appendix-of-plan.ts';
import { attainmentCharts } from '#core/charts/attainment-chart.ts';
import { outcomeChart } from '#core/charts/outcome-chart.ts';
import { buildDocument, draftedBlocks } from '#core/document/build-document.ts';
import type { DocumentContent } from '#core/document/content.ts';
import { paperOf } from '#core/document/suggested-paper.ts';
import { readDay } from '#core/day.ts';
import { judgePlan } from '#core/judging.ts';
import type { Paper, Plan } from '#core/plan.ts';
import { vi } from '#messages/vi.ts';

/** The frame, filled in as an office would. */
const framed = (plan: Plan): Paper => ({
  ...paperOf(plan, 'report', plan.head.settings.reportingPeriod),
  number: '5',
  day: readDay('5/1/2026'),
  place: 'Cái Răng',
  addressees: ['Ủy ban nhân dân thành phố Cần Thơ'],
  grounds: [
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Căn cứ Nghị quyết số 40/NQ-HĐND của Hội đồng nhân dân quận Cái Răng',
  ],
  recipients: ['Như trên', 'TT. Quận ủy', 'TT. HĐND quận', 'Các phòng, ban'],
  filedWith: 'VT, H',
  signedAs: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Nguyễn Văn A',
});

const RESULTS = draftedBlocks([
  {
    number: '(1)',
    runs: [
      {
        kind: 'text',
        text: 'Cơ cấu kinh tế chuyển dịch đúng hướng, tỷ trọng khu vực I (nông nghiệp) chiếm 0,32%, khu vực II (công nghiệp - xây dựng) chiếm 49,15%, khu vực III (thương mại, dịch vụ) chiếm 50,53%.',
      },
      { kind: 'footnote', text: 'Theo Nghị quyết số 40/NQ-HĐND.' },
    ],
  },
  {
    number: '(2)',
    runs: [
      { kind: 'text', text: 'Tỷ lệ tăng dân số tự nhiên chỉ tiêu giao 0,89% ' },
      { kind: 'text', text: '(cuối năm đánh giá)', isItalic: true },
      { kind: 'text', text: '.' },
      { kind: 'footnote', text: 'Năm 2023 là 0,9%.' },
    ],
  },
]);

/** `plan` is that of Cái Răng for six months of 2024. */
export function sampleDocument(plan: Plan, isDraft: boolean): DocumentContent {
  const period = plan.head.settings.reportingPeriod;
  const tally = outcomeChart(judgePlan(plan, period).tally, vi.outcomes, 'Kết quả thực hiện các chỉ tiêu');
  const charts = [...(tally ? [tally] : []), ...attainmentCharts(plan, period, 'Tỷ lệ đạt kế hoạch (%)')];
  return buildDocument(plan, {
    paper: framed(plan),
    drafted: {
      results: [...RESULTS, ...charts.map((chart) => ({ kind: 'chart', chart }) as const)],
      targets: [],
      tasks: [],
    },
    sections: [
      { title: 'I. Kết quả thực hiện các chỉ tiêu', text: '', holds: 'results' },
      {
        title: 'Đánh giá chung',
        text: '1. Những mặt làm được\nKinh tế tiếp tục duy trì ổn định, cơ cấu chuyển dịch đúng hướng; thu ngân sách đạt khá so với cùng kỳ năm trước, an sinh xã hội được quan tâm, quốc phòng, an ninh được giữ vững.\n2. Khó khăn, hạn chế\na) Giải ngân vốn đầu tư công còn chậm.\nb) Một số chỉ tiêu về bảo hiểm xã hội chưa đạt.',
      },
    ],
    appendices: [
      {
        title: 'Tình hình thực hiện các chỉ tiêu chủ yếu 6 tháng đầu năm 2024',
        table: appendixOfPlan(plan, period, vi, 'report'),
      },
    ],
    isDraft,
  });
}
