/** Document 000 drafted from the sample plan: the counting sentence word for word, growth with its footnote, comparisons with 2015. */
import { describe, expect, it } from 'vitest';
import { judgePlan } from '#core/judging.ts';
import { toPeriod, type Period } from '#core/period.ts';
import { countingSentence } from '#core/sentences/counting.ts';
import { draftSection } from '#core/sentences/draft.ts';
import { footnotesOf, textOf } from '#core/sentences/sentence.ts';
import { draftTargets } from '#core/sentences/target-sentence.ts';
import type { DraftedSection } from '#core/sentences/draft.ts';
import { openSample } from '#tests/core/documents/opened-sample.ts';
import { COUNTING_SENTENCE, YEARS_OF_GROWTH } from '#tests/fixtures/document-000-sentences.ts';

const { plan } = openSample('binh-thuy-2016-2025');
const STAGE = toPeriod('2016/2020');

const textsOf = ({ entries }: DraftedSection): string[] =>
  entries.flatMap((entry) => (entry.kind === 'sentence' ? [textOf(entry.sentence)] : []));
const drafted = (period: Period): string[] => textsOf(draftSection(plan, period));

describe('document 000', () => {
  it('counts its fourteen indicators and lists them in the very words of the document', () => {
    expect(textOf(countingSentence(plan, STAGE))).toBe(COUNTING_SENTENCE);
  });

  it('counts as the strip above the grid does', () => {
    const counts = countingSentence(plan, STAGE).pieces.flatMap((piece) =>
      piece.kind === 'value' && piece.origin.kind === 'counted' ? [piece.value] : [],
    );
    const { tally } = judgePlan(plan, STAGE);
    expect(counts).toEqual(['10', '4']);
    expect([tally.exceeded + tally.met, tally.notYetMet, tally.total]).toEqual([10, 4, 14]);
  });

  it('says growth as the mean of the stage, with the years in a footnote', () => {
    const growth = draftSection(plan, STAGE).entries.flatMap((entry) =>
      entry.kind === 'sentence' && textOf(entry.sentence).includes('(GRDP)') ? [entry.sentence] : [],
    );
    expect(growth.map(textOf)).toEqual([
      'Tăng trưởng kinh tế (GRDP) ước giai đoạn 2016 - 2020 tăng bình quân 7,9%/năm.',
    ]);
    expect(growth.flatMap(footnotesOf)).toEqual([YEARS_OF_GROWTH]);
  });

  it('says what a stage came to', () => {
    expect(drafted(STAGE)).toContain(
      'Tổng vốn đầu tư toàn xã hội giai đoạn 2016 - 2020 ước đạt 23.890 tỷ đồng.',
    );
  });

  it('sets 2020 against 2015, the base year: by the difference in brackets, by how many times where only that is known', () => {
    expect(drafted(toPeriod('2020'))).toEqual(
      expect.arrayContaining([
        'Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp năm 2020 ước đạt 22.564 tỷ đồng (tăng 7.332 tỷ đồng so với năm 2015).',
        'GRDP bình quân đầu người đến năm 2020 ước đạt 87 triệu đồng, gấp 1,64 lần so với năm 2015.',
        'Năm 2020, 46/46 khu vực đạt chuẩn văn hóa.',
      ]),
    );
  });

  it('words the targets of the next stage', () => {
    expect(textsOf(draftTargets(plan, toPeriod('2021/2025')))).toEqual(
      expect.arrayContaining([
        'Sản lượng nông nghiệp đạt chỉ tiêu thành phố giao hằng năm.',
        'Giải quyết việc làm cho 2.500 lao động/năm; tỷ lệ lao động qua đào tạo đạt trên 80%.',
        'Đến năm 2025, tỷ lệ hộ dân sử dụng nước sạch đạt 98,5%.',
        'Tỷ lệ hộ dân sử dụng điện kế từ điện lực đạt 100%.',
        'Phấn đấu 46/46 khu vực đạt chuẩn văn hóa hàng năm.',
      ]),
    );
  });
});
