/** A sentence cut at its marks. */
import { expect, test } from 'vitest';
import { markedPassage } from '#app/text-check/marked-passage.ts';

const TEXT = 'Trước. Thu 95/185 tỷ,\n  đạt 51,4% kế hoạch. Sau.';
const at = (part: string): { from: number; to: number } => ({
  from: TEXT.indexOf(part),
  to: TEXT.indexOf(part) + part.length,
});
const WHOLE = { from: 7, to: TEXT.indexOf(' Sau.') };
const shown = (marks: readonly { from: number; to: number }[]): string =>
  markedPassage(TEXT, WHOLE, marks)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

test('marks are cut out in their order, white space is one space', () => {
  expect(shown([at('51,4%'), at('95/185 tỷ')])).toBe('Thu [95/185 tỷ], đạt [51,4%] kế hoạch.');
});

test('marks over another, outside the sentence, or reaching out of it, leave the words whole', () => {
  expect(shown([at('95/185 tỷ'), at('185'), at('Trước'), at('Sau')])).toBe(
    'Thu [95/185 tỷ], đạt 51,4% kế hoạch.',
  );
  expect(shown([at('kế hoạch. Sau')])).toBe('Thu 95/185 tỷ, đạt 51,4% [kế hoạch.]');
});
