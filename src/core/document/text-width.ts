/**
 * How wide a line of bold Times New Roman is: the rules under the letterhead are as long as their text, or a part of it.
 * Advance widths in thousandths of the letter size, as the font's published metrics have them.
 */

const LETTERS_OF_WIDTH: readonly (readonly [width: number, letters: string])[] = [
  [250, ' .,'],
  [278, 'il/'],
  [333, 'fjt()-:;'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, 'Jagovxy0123456789'],
  [556, 'Sbdhknpquđ'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDĐNRUVXYw'],
  [778, 'GHKOQ'],
  [833, 'm'],
  [944, 'M'],
  [1000, 'W'],
];

const WIDTHS = new Map(
  LETTERS_OF_WIDTH.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const USUAL = 556;

/** In twips; `size` in half points. Marks above and below a letter add nothing. */
export function widthOf(text: string, size: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  const thousandths = [...letters].reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? USUAL), 0);
  return Math.round((thousandths * size) / 100);
}
