/**
 * Section I of reference document 001 drafted from the sample plan: the golden text of every item, and beside the original every
 * number the same but those that are named.
 */
import { describe, expect, it, test } from 'vitest';
import { isCounted } from '#core/indicator.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt } from '#core/plan.ts';
import { draftSection } from '#core/sentences/draft.ts';
import { textOf } from '#core/sentences/sentence.ts';
import { openSample } from '#tests/core/documents/opened-sample.ts';
import { SECTION_ONE } from '#tests/fixtures/document-001-section-one.ts';

const { plan } = openSample('cai-rang-6-thang-2024');
const { entries } = draftSection(plan, toPeriod('2024-H1'));
const drafted = entries.flatMap((entry) =>
  entry.kind === 'sentence' && isCounted(lineAt(plan, entry.row).indicator) ? [entry] : [],
);

const numbersIn = (text: string): string[] => text.match(/\d[\d.,/]*\d|\d/g) ?? [];

/** «99,65%/ 99,65%» and «04» are the numbers 99,65, 99,65 and 4; a day stays whole. */
function plainNumbers(text: string): string[] {
  return numbersIn(text.replace(/%\/ ?/g, '% '))
    .flatMap((number) => (/^\d+\/\d+\/\d{4}$/.test(number) ? [number] : number.split('/')))
    .map((number) => number.replace(/^0(?=\d)/, ''));
}

describe('section I of document 001', () => {
  it('has sixteen items under their numbers', () => {
    expect(drafted.map(({ label }) => label)).toEqual(SECTION_ONE.map(({ label }) => label));
    expect(SECTION_ONE).toHaveLength(16);
  });

  test.each(SECTION_ONE)('$label is drafted in these words', (item) => {
    const entry = drafted.find(({ label }) => label === item.label);
    expect(entry && textOf(entry.sentence)).toBe(item.drafted);
  });

  test.each(SECTION_ONE)('$label: every number is the document’s, but those named', (item) => {
    const expected = item.numbers.reduce((numbers, { original, drafted: now }) => {
      // The named numbers stand at the end of their sentences: the last that is still the original.
      const at = numbers.lastIndexOf(original.replace(/^0(?=\d)/, ''));
      return now === null ? numbers.toSpliced(at, 1) : numbers.toSpliced(at, 1, now.replace(/^0(?=\d)/, ''));
    }, plainNumbers(item.original));
    expect(plainNumbers(item.drafted).sort()).toEqual(expected.sort());
  });

  test.each(SECTION_ONE)('$label differs in wording only where that is said', (item) => {
    const isSame = item.drafted === item.original;
    expect(item.wording.length + item.numbers.length === 0).toBe(isSame);
  });

  it('differs in five numbers of two items, all of them the document’s own slips', () => {
    const changed = SECTION_ONE.flatMap(({ label, numbers }) => numbers.map(() => label));
    expect(changed).toEqual(['(4)', '(16)', '(16)', '(16)', '(16)']);
  });

  it('says eight of the sixteen in the very words of the document', () => {
    const same = SECTION_ONE.filter(({ original, drafted: now }) => original === now);
    expect(same.map(({ label }) => label)).toEqual([
      '(1)',
      '(2)',
      '(3)',
      '(6)',
      '(7)',
      '(10)',
      '(14)',
      '(15)',
    ]);
  });
});

describe('section II of document 001', () => {
  const sentences = entries.flatMap((entry) => (entry.kind === 'sentence' ? [textOf(entry.sentence)] : []));

  it.each([
    'Giá trị sản xuất nông nghiệp ước đạt 88 tỷ đồng, giảm 29 tỷ đồng, đạt 75,21% so với cùng kỳ.',
    'Giá trị sản xuất công nghiệp - xây dựng ước đạt 13.447 tỷ đồng, tăng 1.206 tỷ đồng, tương đương 9,85% so với cùng kỳ.',
    'Tổng giá trị sản xuất ước thực hiện được 27.359 tỷ đồng, đạt 56,15% chỉ tiêu, tăng 14,57% so với cùng kỳ.',
    'Tổng chi ngân sách đến ngày 10/5/2024 là 214,17 tỷ đồng, đạt 38,33% chỉ tiêu thành phố, đạt 37,75% chỉ tiêu HĐND quận giao.',
    'Phân bổ 191.354 triệu đồng vốn đầu tư công. Đến ngày 10/5/2024 đã giải ngân được 26.764,42 triệu đồng, đạt 13,99% chỉ tiêu năm 2024.',
    'Đến ngày 15/5/2024, độ bao phủ bảo hiểm y tế đạt 89%/93,55%, đạt tỷ lệ 95,14%.',
    '125 ca bệnh tay - chân - miệng (tăng 99 ca so với cùng kỳ).',
    'Có 02 hộ trồng cây ăn trái được hỗ trợ xây dựng VietGap.',
  ])('«%s»', (sentence) => {
    expect(sentences).toContain(sentence);
  });

  it('stands under the headings of its groups', () => {
    const headings = entries.flatMap((entry) => (entry.kind === 'heading' ? [entry.label] : []));
    expect(headings).toEqual([...Array.from({ length: 9 }, (_, i) => `II.${i + 1}`), 'IV']);
  });
});
