/** How a run of cells goes on when it is dragged: worked by hand, as a spreadsheet does it. */
import { describe, expect, it, test } from 'vitest';
import { fillTexts } from '#core/fill.ts';

const series = (...source: string[]): string[] => fillTexts(source, 3, 'series');
const numbers = (...source: string[]): string[] => fillTexts(source, 3, 'series', 'numbers');

describe('copying', () => {
  it('takes the texts over and over', () => {
    expect(fillTexts(['1', '2'], 5, 'copy')).toEqual(['1', '2', '1', '2', '1']);
    expect(fillTexts(['a', '', 'c'], 4, 'copy')).toEqual(['a', '', 'c', 'a']);
    expect(fillTexts(['5'], 0, 'copy')).toEqual([]);
  });

  it('is what a single text does, number or not', () => {
    expect(series('5')).toEqual(['5', '5', '5']);
    expect(series('1/5/2024')).toEqual(['1/5/2024', '1/5/2024', '1/5/2024']);
    expect(series('Khu vực 1')).toEqual(['Khu vực 1', 'Khu vực 1', 'Khu vực 1']);
  });
});

describe('numbers', () => {
  test.each([
    [
      ['1', '2'],
      ['3', '4', '5'],
    ],
    [
      ['10', '8'],
      ['6', '4', '2'],
    ],
    [
      ['2', '1'],
      ['0', '-1', '-2'],
    ],
    [
      ['5', '5'],
      ['5', '5', '5'],
    ],
    [
      ['1', '3', '5'],
      ['7', '9', '11'],
    ],
    [
      ['1,5', '2,0'],
      ['2,5', '3,0', '3,5'],
    ],
    [
      ['0,1', '0,2'],
      ['0,3', '0,4', '0,5'],
    ],
    [
      ['1', '1,25'],
      ['1,50', '1,75', '2,00'],
    ],
    [
      ['58,6%', '59,1%'],
      ['59,6%', '60,1%', '60,6%'],
    ],
    [
      ['58 %', '59 %'],
      ['60 %', '61 %', '62 %'],
    ],
    [
      ['1.508', '1.608'],
      ['1.708', '1.808', '1.908'],
    ],
    [
      ['1.998', '1.999'],
      ['2.000', '2.001', '2.002'],
    ],
    [
      ['998', '999'],
      ['1000', '1001', '1002'],
    ],
    [
      ['0,30', '0,20'],
      ['0,10', '0,00', '-0,10'],
    ],
    [
      ['12345678901234567890,1', '12345678901234567890,2'],
      ['12345678901234567890,3', '12345678901234567890,4', '12345678901234567890,5'],
    ],
  ])('%j go on as %j', (source, next) => {
    expect(series(...source)).toEqual(next);
    expect(numbers(...source)).toEqual(next);
  });

  it('of no single step, or half of them in percent, are repeated', () => {
    expect(series('1', '2', '4')).toEqual(['1', '2', '4']);
    expect(series('1', '2%')).toEqual(['1', '2%', '1']);
    expect(series('1', '')).toEqual(['1', '', '1']);
  });

  it('with a dot are decimals in cells of numbers, and labels elsewhere', () => {
    expect(numbers('8.8', '8.9')).toEqual(['9,0', '9,1', '9,2']);
    expect(series('8.8', '8.9')).toEqual(['8.10', '8.11', '8.12']);
    expect(numbers('(1)', '(2)')).toEqual(['-3', '-4', '-5']);
  });

  it('go on behind the words of a target', () => {
    expect(numbers('trên 8,8', 'trên 8,9')).toEqual(['trên 9,0', 'trên 9,1', 'trên 9,2']);
    expect(numbers('từ 12 trở lên', 'từ 13 trở lên')).toEqual([
      'từ 12 trở lên',
      'từ 13 trở lên',
      'từ 12 trở lên',
    ]);
    expect(numbers('8/8', '8/8')).toEqual(['8/8', '8/8', '8/8']);
    expect(numbers('thành phố giao', 'thành phố giao')).toHaveLength(3);
  });
});

describe('labels', () => {
  test.each([
    [
      ['1.1', '1.2'],
      ['1.3', '1.4', '1.5'],
    ],
    [
      ['1.8', '1.9'],
      ['1.10', '1.11', '1.12'],
    ],
    [
      ['II.1', 'II.2'],
      ['II.3', 'II.4', 'II.5'],
    ],
    [
      ['I', 'II'],
      ['III', 'IV', 'V'],
    ],
    [
      ['VIII', 'IX'],
      ['X', 'XI', 'XII'],
    ],
    [
      ['i', 'ii'],
      ['iii', 'iv', 'v'],
    ],
    [
      ['a', 'b'],
      ['c', 'd', 'đ'],
    ],
    [
      ['c', 'd'],
      ['đ', 'e', 'g'],
    ],
    [
      ['h', 'i'],
      ['k', 'l', 'm'],
    ],
    [
      ['d', 'e'],
      ['f', 'g', 'h'],
    ],
    [
      ['A', 'B'],
      ['C', 'D', 'Đ'],
    ],
    [
      ['a)', 'b)'],
      ['c)', 'd)', 'đ)'],
    ],
    [
      ['1.a', '1.b'],
      ['1.c', '1.d', '1.đ'],
    ],
    [
      ['(1)', '(2)'],
      ['(3)', '(4)', '(5)'],
    ],
    [
      ['(1)', '(3)'],
      ['(5)', '(7)', '(9)'],
    ],
    [
      ['1.', '2.'],
      ['3.', '4.', '5.'],
    ],
    [
      ['01', '02'],
      ['03', '04', '05'],
    ],
    [
      ['08', '09'],
      ['10', '11', '12'],
    ],
    [
      ['-', '-'],
      ['-', '-', '-'],
    ],
  ])('%j go on as %j', (source, next) => {
    expect(series(...source)).toEqual(next);
  });

  it('that say nothing of each other are repeated', () => {
    expect(series('I', '1')).toEqual(['I', '1', 'I']);
    expect(series('1.9', '2.0')).toEqual(['1.9', '2.0', '1.9']);
    expect(series('x', 'y')).toEqual(['x', 'y', 'x']); // the alphabet ends
    expect(series('Quý I', 'Quý II')).toEqual(['Quý I', 'Quý II', 'Quý I']);
  });
});

describe('words that end in a number', () => {
  test.each([
    [
      ['Khu vực 1', 'Khu vực 2'],
      ['Khu vực 3', 'Khu vực 4', 'Khu vực 5'],
    ],
    [
      ['Năm 2024', 'Năm 2025'],
      ['Năm 2026', 'Năm 2027', 'Năm 2028'],
    ],
    [
      ['Nghị quyết 01', 'Nghị quyết 02'],
      ['Nghị quyết 03', 'Nghị quyết 04', 'Nghị quyết 05'],
    ],
    [
      ['Mục 1,5', 'Mục 2,0'],
      ['Mục 2,5', 'Mục 3,0', 'Mục 3,5'],
    ],
  ])('%j go on as %j', (source, next) => {
    expect(series(...source)).toEqual(next);
  });

  it('are repeated where the words differ, or where the number would fall below zero', () => {
    expect(series('Khu vực 1', 'khu vực 2')).toEqual(['Khu vực 1', 'khu vực 2', 'Khu vực 1']);
    expect(series('Khu vực 2', 'Khu vực 1')).toEqual(['Khu vực 2', 'Khu vực 1', 'Khu vực 2']);
  });
});

describe('days', () => {
  test.each([
    [
      ['1/5/2024', '2/5/2024'],
      ['3/5/2024', '4/5/2024', '5/5/2024'],
    ],
    [
      ['05/4/2021', '06/4/2021'],
      ['07/4/2021', '08/4/2021', '09/4/2021'],
    ],
    [
      ['27/02/2024', '28/02/2024'],
      ['29/02/2024', '01/3/2024', '02/3/2024'],
    ],
    [
      ['1/5/2024', '8/5/2024'],
      ['15/5/2024', '22/5/2024', '29/5/2024'],
    ],
    [
      ['20/3/2024', '20/6/2024'],
      ['20/9/2024', '20/12/2024', '20/3/2025'],
    ],
    [
      ['31/3/2024', '30/6/2024'],
      ['30/9/2024', '31/12/2024', '31/3/2025'],
    ],
    [
      ['31/12/2024', '31/12/2025'],
      ['31/12/2026', '31/12/2027', '31/12/2028'],
    ],
    [
      ['30/11/2024', '30/12/2024'],
      ['30/01/2025', '28/02/2025', '30/3/2025'],
    ],
    [
      ['10-5-2024', '11-5-2024'],
      ['12-5-2024', '13-5-2024', '14-5-2024'],
    ],
    [
      ['2024-05-10', '2024-05-11'],
      ['2024-05-12', '2024-05-13', '2024-05-14'],
    ],
    [
      ['20/6/2024', '20/6/2024'],
      ['20/6/2024', '20/6/2024', '20/6/2024'],
    ],
  ])('%j go on as %j', (source, next) => {
    expect(series(...source)).toEqual(next);
    expect(numbers(...source)).toEqual(next);
  });

  it('that follow no rule are repeated', () => {
    expect(series('1/5/2024', '2/5/2024', '4/5/2024')).toEqual(['1/5/2024', '2/5/2024', '4/5/2024']);
  });
});
