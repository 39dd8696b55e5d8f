/** The sum, mean and count of selected cells: exact, worked by hand, and silent where a sum would mislead. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals, toDecimal } from '#core/decimal.ts';
import { roundAverage, summarise, type SummedCell } from '#core/selection-sum.ts';

const number = (text: string, unit = 'tỷ đồng', more: Partial<SummedCell> = {}): SummedCell => ({
  exact: toDecimal(text),
  isEmpty: false,
  unit,
  ...more,
});
const words: SummedCell = { exact: null, isEmpty: false, unit: 'tỷ đồng' };
const empty: SummedCell = { exact: null, isEmpty: true, unit: 'tỷ đồng' };

describe('the summary of a selection', () => {
  it('adds exactly what binary numbers cannot', () => {
    const { sum, average, places } = summarise([number('0.1'), number('0.2'), number('0.3')]);
    expect(sum).toBe('0.6');
    expect(roundAverage({ average, places })).toBe('0.2');
  });

  it('counts what is not empty and what is a number apart from each other', () => {
    const summary = summarise([number('214.18'), words, empty, number('558.78'), empty]);
    expect(summary).toMatchObject({ count: 3, numbers: 2, adding: 'plain', unit: 'tỷ đồng', sum: '772.96' });
    expect(summary).toMatchObject({ min: '214.18', max: '558.78' });
  });

  it('has nothing to say of numbers where there are none', () => {
    expect(summarise([words, empty])).toEqual({
      count: 1,
      numbers: 0,
      adding: 'plain',
      sum: null,
      average: null,
      places: 2,
      unit: '',
      min: null,
      max: null,
      contained: 0,
    });
    expect(summarise([])).toMatchObject({ count: 0, numbers: 0, sum: null });
  });

  it('rounds the mean once, half away from zero, to two decimals or to those of the inputs', () => {
    const mean = (...texts: string[]) => roundAverage(summarise(texts.map((text) => number(text))));
    expect(mean('1', '2', '2')).toBe('1.67');
    expect(mean('1', '0.01')).toBe('0.51'); // 0,505
    expect(mean('-1', '-0.01')).toBe('-0.51');
    expect(mean('1.001', '1.002')).toBe('1.002'); // 1,0015 to three decimals
    expect(mean('3', '5')).toBe('4');
    expect(mean('1', '-1')).toBe('0');
  });

  it('takes units that differ only in case, spaces or spelling for the same', () => {
    expect(summarise([number('1', 'Tỷ đồng'), number('2', 'tỉ  đồng')])).toMatchObject({
      adding: 'plain',
      unit: 'Tỷ đồng',
      sum: '3',
    });
  });

  it('adds amounts of different units but says so, and gives no mean of them', () => {
    expect(summarise([number('13447', 'tỷ đồng'), number('1508', 'lao động')])).toMatchObject({
      adding: 'mixed',
      unit: null,
      sum: '14955',
      average: null,
      min: null,
      max: null,
    });
  });

  it('never adds rates, whose mean it gives', () => {
    const summary = summarise([number('95.5', '%'), number('88.25', '%')]);
    expect(summary).toMatchObject({ adding: 'rates', sum: null, unit: '%', min: '88.25', max: '95.5' });
    expect(roundAverage(summary)).toBe('91.88'); // 91,875
    expect(summarise([number('24964'), number('53.87', '%')])).toMatchObject({
      adding: 'rates',
      sum: null,
      average: null,
    });
    expect(summarise([number('1.2', 'điểm %')]).sum).toBeNull();
  });

  it('adds the shares of a structure, which come to a hundred', () => {
    const share = (text: string) => number(text, '%', { isShare: true });
    expect(summarise([share('3.62'), share('32.8'), share('63.58')])).toMatchObject({
      adding: 'plain',
      sum: '100',
      unit: '%',
    });
  });

  it('tells how many numbers are contained in others beside them', () => {
    const part = number('40', 'người', { isContained: true });
    expect(summarise([number('100', 'người'), part, part])).toMatchObject({ sum: '180', contained: 2 });
  });

  it('does not depend on the order of the cells', () => {
    const cells = fc.array(
      fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom('người', 'ha', '%', '')),
    );
    fc.assert(
      fc.property(cells, (given) => {
        const made = given.map(([n, unit]) => number(String(n), unit));
        const [there, back] = [summarise(made), summarise([...made].reverse())];
        expect({ ...back, unit: there.unit }).toEqual(there);
        if (there.sum !== null) expect(there.sum).toBe(sumDecimals(given.map(([n]) => toDecimal(String(n)))));
      }),
    );
  });
});
