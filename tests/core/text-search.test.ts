/** Finding what was typed however it is spelled, exactly where it stands, and replacing nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKeyOf } from '#core/search-key.ts';
import { isIn, replaceIn, soughtFrom, stretchesIn } from '#core/text-search.ts';
import { foldPlain } from '#core/text.ts';

function found(typed: string, text: string): string[] {
  const sought = soughtFrom(typed);
  if (!sought) throw new Error(`Nothing to look for in ${JSON.stringify(typed)}`);
  expect(isIn(text, sought)).toBe(stretchesIn(text, sought).length > 0);
  return stretchesIn(text, sought).map(({ from, to }) => text.slice(from, to));
}

function replaced(typed: string, by: string, text: string): string {
  const sought = soughtFrom(typed);
  return sought ? replaceIn(text, sought, by) : text;
}

describe('what is found', () => {
  test.each([
    ['ho ngheo', 'Tỷ lệ hộ nghèo', ['hộ nghèo']],
    ['HO NGHEO', 'hộ nghèo, Hộ Nghèo', ['hộ nghèo', 'Hộ Nghèo']],
    ['dat', 'Đạt 58,6%', ['Đạt']],
    ['duong', 'đường', ['đường']],
    ['hộ', 'Tỷ lệ hộ nghèo'.normalize('NFD'), ['hộ'.normalize('NFD')]],
    ['hộ'.normalize('NFD'), 'Tỷ lệ hộ nghèo', ['hộ']],
    ['van  hoa', 'văn\u00A0hóa', ['văn\u00A0hóa']],
    ['van hoa', 'văn\nhóa', ['văn\nhóa']],
    ['vanhoa', 'văn\u200Bhóa', ['văn\u200Bhóa']],
    ['kinh tế-xã hội', 'kinh tế – xã hội', ['kinh tế – xã hội']],
    ['kinh te - xa hoi', 'kinh tế-xã hội', ['kinh tế-xã hội']],
    ['"trong do"', '“trong đó”', ['“trong đó”']],
    ['m2', '120 m² sàn', ['m²']],
    ['1.1', '1.10', ['1.1']],
    ['≥', '≥ 95', ['≥']],
    ['anana', 'bananana', ['anana']],
    ['a', 'Áàâ', ['Á', 'à', 'â']],
    ['xyz', 'Tỷ lệ', []],
    ['ho ngheo', '', []],
  ])('%j in %j: %j', (typed, text, stretches) => {
    expect(found(typed, text)).toEqual(stretches);
  });

  test('nothing is looked for where nothing that counts was typed', () => {
    for (const typed of ['', '  ', '\u200B', '\u0301', '\n']) expect(soughtFrom(typed)).toBeNull();
  });
});

describe('an accent that was typed', () => {
  test.each([
    ['xã', 'Ủy ban nhân dân xã', ['xã']],
    ['xã', 'xả thải; xảy ra; xa', []],
    ['xã', 'XÃ', ['XÃ']],
    ['bản', 'Ban hành văn bản', ['bản']],
    ['ban', 'Ban hành văn bản', ['Ban', 'bản']],
    ['hoà', 'hòa bình', ['hòa']],
    ['hòa', 'hoà bình', ['hoà']],
    ['hòa', 'hóa', []],
    ['uỷ', 'Ủy ban', ['Ủy']],
    ['đất', 'dat đất đật', ['đất']],
    ['hô', 'hộ, hố, ho, hồ sơ, hôm', ['hô']],
    ['nghè', 'hộ nghèo', ['nghè']],
    ['đ', 'đồng, dong', ['đ']],
    ['hó', 'hố, hó', ['hó']],
    ['hộ ngheo', 'hộ nghèo, hồ nghèo', ['hộ nghèo']],
  ])('must be there: %j in %j: %j', (typed, text, stretches) => {
    expect(found(typed, text)).toEqual(stretches);
  });
});

describe('i and y', () => {
  test.each([
    ['ty le', 'Tỉ lệ, tỷ lệ', ['Tỉ lệ', 'tỷ lệ']],
    ['tỷ lệ', 'tỉ lệ', ['tỉ lệ']],
    ['kĩ thuật', 'kỹ thuật', ['kỹ thuật']],
    ['qui', 'quy hoạch', ['quy']],
  ])('are one at the end of a syllable: %j in %j: %j', (typed, text, stretches) => {
    expect(found(typed, text)).toEqual(stretches);
  });

  test.each([
    ['tỷ', 'tỉnh'],
    ['ty', 'tinh'],
    ['thúy', 'thúi'],
    ['yeu', 'iêu'],
    ['tay', 'tai'],
  ])('are two elsewhere: %j not in %j', (typed, text) => {
    expect(found(typed, text)).toEqual([]);
  });

  test('are themselves everywhere', () => {
    expect(found('y', 'hydro, tay')).toEqual(['y', 'y']);
    expect(found('i', 'tỉnh')).toEqual(['ỉ']);
  });
});

describe('a number', () => {
  test.each([
    ['13447', '13.447', ['13.447']],
    ['13447', '13.447,5', ['13.447']],
    ['13447,5', '13.447,5', ['13.447,5']],
    ['13.447', '13.447,5', ['13.447']],
    ['13.447', '13447', ['13447']],
    ['13.44', '13.447,5', ['13.44']],
    ['13447', '13\u00A0447 tỷ', ['13\u00A0447']],
    ['1234567', '1.234.567', ['1.234.567']],
    ['447', '13.447', ['447']],
    ['3447', '13.447', ['3.447']],
    ['-5', '−5', ['−5']],
    ['58,6', '58,60', ['58,6']],
  ])('is found with and without its grouping: %j in %j: %j', (typed, text, stretches) => {
    expect(found(typed, text)).toEqual(stretches);
  });

  test.each([
    ['11', '1.1'], // an STT groups nothing
    ['110', '1.10'],
    ['1234', '12.34'],
    ['20242025', '2024 2025'],
    ['61000', '6 1000'],
    ['1', '½'], // half of a sign is not found
  ])('is not made up: %j not in %j', (typed, text) => {
    expect(found(typed, text)).toEqual([]);
  });
});

describe('replacing', () => {
  test.each([
    ['xã', 'phường', 'UBND xã, xả thải, Xã Đông', 'UBND phường, xả thải, phường Đông'],
    ['quan', 'Quận', 'UBND quận và Quân đội', 'UBND Quận và Quận đội'],
    ['quận', 'phường', 'UBND quận và Quân đội', 'UBND phường và Quân đội'],
    ['m2', 'm²', '120 m2, 80 m²', '120 m², 80 m²'],
    ['13447', '13.500', 'đạt 13.447,5 tỷ', 'đạt 13.500,5 tỷ'],
    ['  hộ  ', 'người', 'Số hộ nghèo', 'Số người nghèo'],
    ['hộ'.normalize('NFD'), 'người', 'Số hộ nghèo'.normalize('NFD'), `Số người nghèo`],
    ['ghi chú', '', 'xem ghi chú.\nGhi chú', 'xem .\n'],
    ['a', 'aa', 'ba', 'baa'],
    ['không có', 'x', 'dòng một\r\n\tdòng hai  ', 'dòng một\r\n\tdòng hai  '],
    ['đ', '$&', 'đồng', '$&ồng'],
  ])('%j by %j in %j leaves %j', (typed, by, text, after) => {
    expect(replaced(typed, by, text).normalize('NFC')).toBe(after);
  });
});

describe('every text', () => {
  const syllable = fc.constantFrom(
    'Tỷ',
    'lệ',
    'hộ',
    'nghèo',
    'đạt',
    'Ủy',
    'hoà',
    'xã',
    'quý',
    '13.447,5',
    '8/8',
    'GRDP',
  );
  const gap = fc.constantFrom(' ', '\u00A0', '  ', '\n', ' – ', ', ', ' (');
  const words = fc.array(fc.tuple(syllable, gap), { minLength: 1, maxLength: 8 });
  const joined = (some: [string, string][]): string => some.flat().slice(0, -1).join('');

  test('has every run of its own words, with accents or without, however it is composed', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.constantFrom('NFC', 'NFD'), (all, a, b, form) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
        const part = joined(all.slice(from, to + 1));
        const text = joined(all).normalize(form);
        for (const typed of [part, foldPlain(part)]) {
          const sought = soughtFrom(typed)!;
          expect(isIn(text, sought)).toBe(true);
          for (const { from, to } of stretchesIn(text, sought)) {
            expect(stretchesIn(text.slice(from, to), sought)).toEqual([{ from: 0, to: to - from }]);
          }
        }
      }),
    );
  });

  test('is put together again from what stands between the places and what is put into them', () => {
    const anything = fc.string({
      unit: fc.oneof(fc.constantFrom('a', 'á', 'đ', '1', '.', ' ', '\u0301', '½', 'ﬁ'), fc.string()),
    });
    fc.assert(
      fc.property(anything, anything, anything, (text, typed, by) => {
        const sought = soughtFrom(typed);
        if (!sought) return;
        const places = stretchesIn(text, sought);
        let at = 0;
        for (const { from, to } of places) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        const kept = text.length - places.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(replaceIn(text, sought, by)).toHaveLength(kept + places.length * by.length);
      }),
    );
  });
});

test('a key knows where each of its units comes from', () => {
  const key = searchKeyOf('Tỷ  lệ ½');
  expect(key.plain).toBe('ti le 1⁄2');
  expect(key.from).toEqual([0, 1, 2, 4, 5, 6, 7, 7, 7]);
  expect(key.to).toEqual([1, 2, 4, 5, 6, 7, 8, 8, 8]);
});

test('280 000 cells of an ordinary length are looked at in well under a second', () => {
  const texts = [
    'Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều',
    '13.447,5',
    'tỷ đồng',
    '≥ 95',
    '',
    '',
    '100',
    '+12,5',
  ];
  const sought = soughtFrom('13447')!;
  const begun = performance.now();
  for (let n = 0; n < 280_000; n++) isIn(texts[n % texts.length]!, sought);
  expect(performance.now() - begun).toBeLessThan(4000); // about 250 ms at rest; the machine may be busy
});
