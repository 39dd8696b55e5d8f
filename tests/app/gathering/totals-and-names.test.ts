/** What a person goes through after gathering: totals by what is to be done about them, and names of units as they are typed. */
import { describe, expect, it } from 'vitest';
import { namesFromLines } from '#app/gathering/expected-units.ts';
import { replacesOwn, sortOf } from '#app/gathering/total-sort.ts';
import { cellOf } from '#tests/exchange/combine/unit-files.ts';

const JOBS = { name: 'Giải quyết việc làm', unit: 'lao động' };

describe('a total', () => {
  it('of all units is ready; of some it is incomplete; of none it is empty', () => {
    const sorts = [
      ['1', '2'],
      ['1', null],
      [null, null],
    ].map((texts) => sortOf(cellOf(JOBS, texts)));
    expect(sorts).toEqual(['ready', 'incomplete', 'empty']);
  });

  it('that cannot be formed is refused', () => {
    expect(sortOf(cellOf({ name: 'Tỷ lệ hộ nghèo', unit: '%', measure: 'rate' }, ['1', '2']))).toBe(
      'refused',
    );
  });

  it('the plan has already is the same, and replaces nothing', () => {
    const cell = cellOf({ ...JOBS, figures: { '2024-H1': '3' } }, ['1', '2']);
    expect([sortOf(cell), replacesOwn(cell)]).toEqual(['same', false]);
  });

  it('beside another figure of a person would replace it, and says so', () => {
    const cell = cellOf({ ...JOBS, figures: { '2024-H1': '5' } }, ['1', '2']);
    expect([sortOf(cell), replacesOwn(cell)]).toEqual(['kept', true]);
  });
});

describe('names of units', () => {
  it('are one a line, as typed or pasted from a column; the same one once', () => {
    expect(namesFromLines('  Phường A \r\nXã B\tXã B\n\nXã C;')).toEqual(['Phường A', 'Xã B', 'Xã C']);
  });
});
