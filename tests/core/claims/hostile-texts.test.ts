/** Whatever text is opened, reading it ends, and every span lies in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '#core/claims/read-report.ts';

const SIZE = 60_000;

function many(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length));
}

/** Every reading is of one length of text or twice that; what grows with the square of it would not end in time for the test. */
const HOSTILE: Record<string, string> = {
  'opening brackets': many('('),
  'numbered brackets': many('(1'),
  'nested brackets': `${'('.repeat(SIZE / 2)}1${')'.repeat(SIZE / 2)}`,
  digits: many('1'),
  'points between digits': many('1.'),
  'strokes between digits': many('1/'),
  'numbers and spaces': many('12 '),
  'no spaces': many('a'),
  'one word': many('tăng '),
  percentages: many('đạt 5%, '),
  counts: many('1/2 hộ, '),
  items: many('giao quân 12 hộ; '),
  lines: many('a 1\n'),
  'the same sentence': many('Tổng thu ngân sách nhà nước đạt 12 tỷ đồng, tăng 5% so với cùng kỳ. '),
  days: many('đến ngày 31/6/2026 '),
  marks: `a${many('\u0300')}`,
  footnotes: many('\uFFFD Gồm 05 hộ và 24 hộ\n'),
  lists: many('(1) a: b; (2) c: d; '),
  quotes: many('“'),
};

describe('reading ends', () => {
  it.each(Object.keys(HOSTILE))('%s', (name) => {
    const { sentences } = readReport(HOSTILE[name]!);
    expect(sentences.length).toBeLessThanOrEqual(SIZE);
  });
});

const PIECES = [
  '12',
  '1.234,5',
  '%',
  ' tỷ đồng',
  ' hộ',
  ', ',
  '; ',
  '. ',
  ' (',
  ') ',
  '/',
  'đạt ',
  'tăng ',
  'giảm ',
  'so với cùng kỳ ',
  'kế hoạch ',
  'trong đó ',
  'chiếm ',
  'từ ',
  ' đến ',
  'gấp ',
  ' lần',
  '\n',
  '\uFFFD ',
  'năm 2024 ',
  'Tổng thu ',
  'x\u0301',
  '31/2/2024',
  '*',
  ' - ',
  ': ',
];

it('reads any heap of a report’s words, with every number where it says', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }), (pieces) => {
      const text = pieces.join('');
      const { claims, sentences } = readReport(text);
      for (const { at, from, other, sentence } of claims) {
        for (const span of [at, ...from, ...(other ? [other] : [])]) {
          expect(span.from).toBeLessThan(span.to);
          expect(text.slice(span.from, span.to)).toMatch(/\d/);
        }
        expect(sentences[sentence]).toBeDefined();
      }
    }),
    { numRuns: 100 },
  );
});
