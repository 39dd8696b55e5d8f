/** Keeping text as typed, finding it however it is spelled, and Vietnamese order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVietnamese, foldName, foldPlain, keepLine, keepText } from '#core/text.ts';

describe('keeping a text', () => {
  test.each([
    ['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ nghèo'],
    ['Tỷ lệ hộ nghèo'.normalize('NFD'), 'Tỷ lệ hộ nghèo'.normalize('NFC')],
    ['dòng 1\r\ndòng 2\rdòng 3\ndòng 4', 'dòng 1\ndòng 2\ndòng 3\ndòng 4'],
    ['  hai  đầu  ', '  hai  đầu  '],
    ['hoà Hòa', 'hoà Hòa'], // the place of the tone is the writer's own
    ['a\uD800b', 'a\uFFFDb'],
    ['a\uDC00b', 'a\uFFFDb'],
    ['\uD83D\uDE00', '\uD83D\uDE00'],
    ['\uD83D\uD83D\uDE00\uDE00', '\uFFFD\uD83D\uDE00\uFFFD'],
    ['13.447,5\u00A0%', '13.447,5\u00A0%'],
    ['', ''],
  ])('%j is kept as %j', (text, kept) => {
    expect(keepText(text)).toBe(kept);
  });

  test.each([
    ['  Tỷ lệ  ', 'Tỷ lệ'],
    ['Tỷ lệ\nhộ nghèo', 'Tỷ lệ hộ nghèo'],
    ['Tỷ lệ \r\n\r\n  hộ nghèo', 'Tỷ lệ hộ nghèo'],
    ['\n\nTỷ lệ\n', 'Tỷ lệ'],
    ['hai  khoảng', 'hai  khoảng'],
    [' \n\t', ''],
    ['\u00A0tỷ đồng\u00A0', 'tỷ đồng'],
  ])('%j on one line is %j', (text, line) => {
    expect(keepLine(text)).toBe(line);
  });

  test('keeping twice is keeping once, and what is kept survives UTF-8', () => {
    const units = fc.string({
      unit: fc.oneof(fc.constantFrom('\r', '\n', ' ', '\u0301', '\uD800', '\uDC00', 'ê'), fc.string()),
    });
    fc.assert(
      fc.property(units, (text) => {
        const kept = keepText(text);
        expect(keepText(kept)).toBe(kept);
        expect(new TextDecoder().decode(new TextEncoder().encode(kept))).toBe(kept);
        expect(keepLine(keepLine(text))).toBe(keepLine(text));
        expect(keepLine(text)).not.toMatch(/\n|^\s|\s$/);
      }),
    );
  });
});

describe('one key for every spelling of a name', () => {
  test.each([
    ['hoà', 'hòa', 'hoa2'],
    ['Thuỷ', 'Thủy', 'thuy3'],
    ['uỷ ban', 'ủy ban', 'uy3 ban'],
    ['khoẻ', 'khỏe', 'khoe3'],
    ['đã', 'đã', 'đa4'],
    ['xã', 'XÃ', 'xa4'],
    ['hộ', 'Hộ', 'hô6'],
    ['số', 'SỐ', 'sô5'],
    ['Ðắk Lắk', 'Đắk Lắk', 'đăk5 lăk5'], // U+00D0 for Đ
    ['Ɖồng', 'Đồng', 'đông2'],
    ['ðồng', 'đồng', 'đông2'],
    ['công nghiệp – xây dựng', 'công nghiệp - xây dựng', 'công nghiêp6-xây dưng6'],
    ['công nghiệp—xây dựng', 'công nghiệp-xây dựng', 'công nghiêp6-xây dưng6'],
    ['CN‑TTCN', 'CN - TTCN', 'cn-ttcn'],
    ['thu\u00A0ngân\u202Fsách', 'thu  ngân sách', 'thu ngân sach5'],
    ['thu\u200B ngân\u00AD sách\uFEFF', 'thu ngân sách', 'thu ngân sach5'],
    ['phường “văn minh”', 'phường "văn minh"', 'phương2"văn minh"'],
    ['phường «văn minh»', 'phường „văn minh“', 'phương2"văn minh"'],
    ['3 ‘không’', "3 'không'", "3'không'"],
    ['Thu , chi', 'Thu, chi', 'thu,chi'],
    ['(1)  Thu', '( 1 ) thu', '(1)thu'],
    ['Tỷ lệ (%)', 'tỷ lệ ( % )', 'ty3 lê6(%)'],
    ['  hai đầu\n', 'hai\tđầu', 'hai đâu2'],
    ['ＧＲＤＰ', 'grdp', 'grdp'],
    ['m²', 'm2', 'm2'],
  ])('%j and %j are both %j', (one, other, folded) => {
    expect(foldName(one)).toBe(folded);
    expect(foldName(other)).toBe(folded);
  });

  test.each([
    ['hộ nghèo', 'ho ngheo'], // accents count
    ['ma', 'má'],
    ['má', 'mà'],
    ['kĩ thuật', 'kỹ thuật'], // i and y only at the lenient level
    ['đường', 'dường'],
    ['thu - chi', 'thu chi'],
    ['1.1', '1.10'],
    ['số hộ', 'số hồ'],
    ['hộ nghèo', 'hộ cận nghèo'],
    ['tăng', 'tâng'],
  ])('%j and %j are not the same', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  test('composed and decomposed spellings have one key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text));
        expect(foldName(text.normalize('NFC'))).toBe(foldName(text));
        expect(foldPlain(text.normalize('NFD'))).toBe(foldPlain(text));
      }),
      { numRuns: 500 },
    );
  });

  test('case and spaces at the ends never count for Vietnamese words', () => {
    const syllables = fc.array(
      fc.constantFrom('Tỷ', 'lệ', 'hộ', 'nghèo', 'Đường', 'hoà', 'Ủy', 'ban', 'ƯỚC', 'ằ'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(syllables, (list) => {
        const text = list.join(' ');
        expect(foldName(text.toUpperCase())).toBe(foldName(text.toLowerCase()));
        expect(foldName(`  ${list.join('\u00A0 ')}\n`)).toBe(foldName(text));
      }),
    );
  });
});

describe('the key for searching without accents', () => {
  test.each([
    ['Đường sắt', 'duong sat'],
    ['Ðường', 'duong'],
    ['Ɖường', 'duong'],
    ['ðường', 'duong'],
    ['TỶ LỆ HỘ NGHÈO', 'ty le ho ngheo'],
    ['ước  thực\u00A0hiện ', 'uoc thuc hien'],
    ['hoà', 'hoa'],
    ['hòa'.normalize('NFD'), 'hoa'],
    ['thu\u00AD ngân\u200B sách', 'thu ngan sach'],
    ['ＧＲＤＰ', 'grdp'],
  ])('%j is searched as %j', (text, plain) => {
    expect(foldPlain(text)).toBe(plain);
  });
});

describe('Vietnamese order', () => {
  test('letters, then tones, then numbers by their value', () => {
    const inOrder = ['an', 'ăn', 'ân', 'ba', 'da', 'đa', 'em', 'ên', 'Phường 2', 'Phường 10', 'Quận 1'];
    expect([...inOrder].reverse().sort(compareVietnamese)).toEqual(inOrder);
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect([...tones].reverse().sort(compareVietnamese)).toEqual(tones);
  });
});

describe('hostile texts', () => {
  const LONG = 100_000;

  test('a hundred thousand of one sign are folded and kept', { timeout: 30_000 }, () => {
    expect(foldName('a'.repeat(LONG))).toBe('a'.repeat(LONG));
    expect(foldName('á'.repeat(LONG))).toBe(`${'a'.repeat(LONG)}5`);
    expect(foldName('-'.repeat(LONG))).toBe('-'.repeat(LONG));
    expect(foldName(' -'.repeat(LONG))).toBe('-'.repeat(LONG));
    expect(foldName(' '.repeat(LONG))).toBe('');
    expect(foldName('\u200B'.repeat(LONG))).toBe('');
    expect(foldName(`a${'\u0301'.repeat(LONG)}`)).toBe('a5');
    expect(foldPlain(`a${'\u0301'.repeat(LONG)}`)).toBe('a');
    expect(keepText('\r'.repeat(LONG))).toBe('\n'.repeat(LONG));
    expect(keepText('\uD800'.repeat(LONG))).toBe('\uFFFD'.repeat(LONG));
  });

  test.each([[' '], ['\n'], [' \n'], ['\u00A0']])(
    'a hundred thousand %j between two words make one line',
    { timeout: 30_000 },
    (unit) => {
      const line = keepLine(`a${unit.repeat(LONG)}b`);
      expect(line).toBe(unit.includes('\n') ? 'a b' : `a${unit.repeat(LONG)}b`);
    },
  );
});
