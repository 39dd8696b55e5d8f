/** Which spellings of a name are one name, in silence, with a note, or only as a suggestion. */
import { describe, expect, test } from 'vitest';
import { matchLevel, nameKey } from '#core/name-match.ts';

/** The names of one old list of an office, as twenty people would type them. */
const TYPED = [
  'Hòa Bình',
  'Hoà Bình',
  'Thủy sản',
  'Thuỷ sản',
  'Quý I',
  'Qúy I',
  'kinh tế - xã hội',
  'kinh tế – xã hội',
  'kinh tế-xã hội',
  'Tỷ lệ  hộ nghèo',
  'Tỷ lệ\u00A0hộ nghèo',
  'Tỷ lệ\u200B hộ nghèo',
  '\u00D0ường giao thông',
  'Đường giao thông',
  'kỹ thuật',
  'kĩ thuật',
  'TỶ LỆ HỘ NGHÈO',
  'Tỷ lệ hộ nghèo.',
  '“Xã” đạt chuẩn',
  '"Xã" đạt chuẩn',
];

function groupsAt(level: 1 | 2 | 3): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, name] of TYPED.entries()) {
    const key = nameKey(name, level);
    groups.set(key, [...(groups.get(key) ?? []), i + 1]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const SILENT = [
  [1, 2],
  [3, 4],
  [5, 6],
  [7, 8, 9],
  [10, 11, 12, 17, 18],
  [13, 14],
  [19, 20],
];

describe('many spellings of the same names', () => {
  test('fall into their groups in silence, and «kỹ», «kĩ» do not', () => {
    expect(groupsAt(1)).toEqual(SILENT);
  });

  test('with a note «kỹ» and «kĩ» are one, and nothing else falls together', () => {
    expect(groupsAt(2)).toEqual([...SILENT.slice(0, 6), [15, 16], [19, 20]]);
  });

  test('are the same names when Unicode spells them apart', () => {
    for (const name of TYPED) expect(matchLevel(name, name.normalize('NFD'))).toBe(1);
  });
});

describe('the level at which two names match', () => {
  test.each([
    ['Tỷ lệ hộ nghèo', 'Tỉ lệ hộ nghèo', 2],
    ['Kỹ thuật, mỹ thuật', 'Kĩ thuật, mĩ thuật', 2],
    ['Công ty', 'Công ti', 2],
    ['Quý', 'Quí', 2],
    ['Thúy', 'Thúi', 3],
    ['Ty le ho ngheo', 'Tỷ lệ hộ nghèo', 3],
    ['Duong giao thong', 'Đường giao thông', 3],
    ['Tỷ lệ hộ nghèo:', 'Tỷ lệ hộ nghèo', 1],
    ['Thu ngân sách (nội địa)', 'Thu ngân sách(nội địa)', 1],
    ['Thu ngân sách', 'Chi ngân sách', null],
    ['Trồng mới', 'Trồng mới 1', null],
    ['', '', null],
    ['…', '...', null],
  ] as const)('%s · %s: %s', (a, b, level) => {
    expect(matchLevel(a, b)).toBe(level);
    expect(matchLevel(b, a)).toBe(level);
  });
});
