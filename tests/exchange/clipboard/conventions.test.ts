/** Which sign stands before the decimals of a pasted block, and what each cell becomes by it; worked out by hand. */
import { describe, expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import { readNumber } from '#core/number.ts';
import { judgeConvention } from '#exchange/clipboard/conventions.ts';
import { inHouseForm } from '#exchange/clipboard/house-form.ts';
import { cell, textTable } from './cells.ts';

describe('certain cells decide', () => {
  test.each(['13.447,5', '12,5', '0,125', '1.234.567', '58,60 %', '1,2345', '1234,567', '(12,5)', '−0,5'])(
    '«%s» is written with a comma',
    (text) =>
      expect(judgeConvention(textTable([text], ['1.234']))).toEqual({
        convention: 'comma',
        ambiguous: [],
        isMixed: false,
      }),
  );

  test.each(['13,447.5', '8.5', '0.125', '1,234,567', '12.5%', '1234.567', '-8.25'])(
    '«%s» is written with a dot',
    (text) =>
      expect(judgeConvention(textTable([text], ['1,234']))).toEqual({
        convention: 'dot',
        ambiguous: [],
        isMixed: false,
      }),
  );

  test.each(['1508', '1 508', '0', '', 'Đạt', '>= 95.5', '8/8', '12.34.5', '0012', '01.5', '-'])(
    '«%s» decides nothing',
    (text) => expect(judgeConvention(textTable([text])).convention).toBeNull(),
  );
});

describe('ambiguous cells', () => {
  test('are listed when nothing is certain', () => {
    expect(judgeConvention(textTable(['Thu', '1.234'], ['Chi', '1,508']))).toEqual({
      convention: null,
      ambiguous: [
        { row: 0, column: 1, text: '1.234' },
        { row: 1, column: 1, text: '1,508' },
      ],
      isMixed: false,
    });
  });

  test('are listed when certain cells disagree', () => {
    expect(judgeConvention(textTable(['12,5', '8.5', '1.234']))).toEqual({
      convention: null,
      ambiguous: [{ row: 0, column: 2, text: '1.234' }],
      isMixed: true,
    });
  });

  test('are not those with an exact number behind them, which say nothing of others either', () => {
    const rows = [[cell('1.234', '1234'), cell('12,5', '12.5'), cell('1.508')]];
    expect(judgeConvention({ rows })).toEqual({
      convention: null,
      ambiguous: [{ row: 0, column: 2, text: '1.508' }],
      isMixed: false,
    });
  });

  test('in columns of text nobody asks, and «1.1», «1.2» as STT do not vote', () => {
    const table = textTable(['1.1', '13.447,5', '1.234'], ['1.2', '12,5', '2.345']);
    expect(judgeConvention(table).isMixed).toBe(true);
    expect(judgeConvention(table, (column) => column > 0).convention).toBe('comma');
    expect(judgeConvention(textTable(['1.234', 'x']), (column) => column > 0).ambiguous).toEqual([]);
  });

  test('follow the sign the program states, unless a certain cell was typed with the other', () => {
    const { rows } = textTable(['1,508', '1.234']);
    expect(judgeConvention({ rows, stated: 'dot' }).convention).toBe('dot');
    const disputed = { rows: textTable(['1,508', '13.447,5']).rows, stated: 'dot' as const };
    expect(judgeConvention(disputed)).toEqual({
      convention: null,
      ambiguous: [{ row: 0, column: 0, text: '1,508' }],
      isMixed: true,
    });
  });
});

describe('in house form', () => {
  test.each([
    ['13.447,50', '13447.50', '13447,50'],
    ['12,5%', '12.5', '12,5%'],
    ['1.508 người', '1508', '1508'],
    ['####', '1200', '1200'],
    ['(5)', '-5', '-5'],
  ])('«%s» with %s behind it is «%s»', (text, exact, form) => {
    expect(inHouseForm(cell(text, exact), 'dot')).toBe(form);
    expect(inHouseForm(cell(text, exact), null)).toBe(form);
    const reading = readNumber(form);
    expect(reading.ok && reading.value).toBe(toDecimal(exact));
  });

  test.each([
    ['13,447.5', '13447,5'],
    ['1,234', '1234'],
    ['1.234', '1,234'],
    ['8.5', '8,5'],
    ['-8.50', '-8,50'],
    ['12.5%', '12,5%'],
    ['13.447,5', '13447,5'],
    ['>= 95.5', '>= 95,5'],
    ['75.5 - 80', '75,5 - 80'],
    ['trên 1,173.5 tỷ đồng', 'trên 1.173,5 tỷ đồng'],
    ['1,900 - 2,000', '1.900 - 2.000'],
    ['2 - 3,000', '2 - 3000'],
    ['tăng 8.5%/năm', 'tăng 8,5%/năm'],
    ['1,234/2,000', '1.234/2.000'],
  ])('with dots «%s» is «%s»', (text, form) => expect(inHouseForm(cell(text), 'dot')).toBe(form));

  test.each([
    '0012',
    '1508',
    'Đạt',
    '',
    '8/8',
    '10.5.2024',
    'theo mục 2.1 của Nghị quyết',
    '  hai  cách ',
    '=1+1',
  ])('with dots «%s» stays', (text) => expect(inHouseForm(cell(text), 'dot')).toBe(text));

  test.each(['13.447,5', '1.234', '1,234', '8.5', '>= 95.5'])('with commas, or none, «%s» stays', (text) => {
    expect(inHouseForm(cell(text), 'comma')).toBe(text);
    expect(inHouseForm(cell(text), null)).toBe(text);
  });
});
