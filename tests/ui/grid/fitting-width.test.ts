/** How wide a text is on a number of lines, counted by hand with letters of ten pixels. */
import { describe, expect, it } from 'vitest';
import { widthOnLines } from '#ui/grid/fitting-width.ts';

const tens = (text: string): number => text.length * 10;

describe('the least width of a text', () => {
  it('on one line is all of it', () => {
    expect(widthOnLines('13.447,5', 1, tens)).toBe(80);
    expect(widthOnLines('', 1, tens)).toBe(0);
  });

  it('on two lines is the longer of the best two halves', () => {
    // «aaaa bbbb» / «cccc» and «aaaa» / «bbbb cccc» are both nine letters wide.
    expect(widthOnLines('aaaa bbbb cccc', 2, tens)).toBeCloseTo(90, -0.5);
    expect(widthOnLines('aaaa bbbb', 2, tens)).toBeLessThanOrEqual(46);
  });

  it('is never less than the longest word', () => {
    expect(widthOnLines('a incomprehensible b', 2, tens)).toBeGreaterThanOrEqual(160);
    expect(widthOnLines('incomprehensible', 2, tens)).toBe(160);
  });
});
