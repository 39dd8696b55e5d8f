/** Texts of every class that arrives are cut as their sender saw them, and what is doubtful is told with its line. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAsking } from '#exchange/rows/cut-outcome.ts';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import { joinLines } from '#exchange/rows/join-cells.ts';
import { cellsOf, cut, problem } from './cut.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../../fixtures/incoming/texts/${name}`, import.meta.url), 'utf8');

const TABLE_01 = [
  ['Mã', 'Chỉ tiêu', 'ĐVT', '2024', '2025', '2026'],
  ['CT01', 'Tốc độ tăng GRDP', '%', '8,12', '8,5', '9'],
  ['CT02', 'Thu ngân sách trên địa bàn', 'triệu đồng', '8.531,35', '9.120', '10.000'],
  ['CT03', 'Tỷ lệ hộ nghèo đa chiều', '%', '4,75%', '4%', '3,8%'],
  ['CT04', 'Số xã đạt chuẩn nông thôn mới', 'xã', '8/8', '8/8', '8/8'],
  ['CT05', 'Dân số trung bình', 'người', '1.508', '1.512', '1.520'],
];

describe('one table in the ways programs save it', () => {
  it.each([
    ['01_excel_vi_csv_utf8.csv', ';', 'sure'],
    ['03_excel_unicode_text.txt', '\t', 'sure'],
    ['05_sep_line.csv', ';', 'stated'],
    ['11_trailing_empty.csv', ';', 'sure'],
  ])('%s', (name, delimiter, certainty) => {
    const result = cut(file(name));
    expect(cellsOf(result.table)).toEqual(TABLE_01);
    expect(result).toMatchObject({ delimiter, certainty, problems: [] });
    expect(isAsking(result)).toBe(false);
  });

  it('LibreOffice takes the groups of three out of the numbers and changes nothing else', () => {
    const { table, delimiter } = cut(file('07_libreoffice_resaved.csv'));
    const ungrouped = TABLE_01.slice(0, 3).map((row) =>
      row.map((cell) => cell.replace(/(\d)\.(\d{3})/, '$1$2')),
    );
    expect(cellsOf(table).slice(0, 3)).toEqual(ungrouped);
    expect(delimiter).toBe(';');
  });

  it('a sep= line is no row, quoted or with any delimiter, and lines keep their numbers', () => {
    for (const sep of ['sep=;', '"sep=;"', 'SEP=;', 'sep=;;;;']) {
      const { table, certainty } = cut(`${sep}\r\nTT;Tên\r\n1;GRDP`);
      expect(certainty).toBe('stated');
      expect(table.rows.map(({ line }) => line)).toEqual([2, 3]);
    }
    expect(cut('"sep=\t"\nTT\tTên\n1\tGRDP').delimiter).toBe('\t');
    expect(cut('sep=|\nTT|Tên\n1|GRDP').delimiter).toBe('|');
  });

  it('a sep= line that names what cuts nothing is not followed, and told', () => {
    const result = cut('sep=;,,\nTT,Tên,2026\n1,GRDP,8.5\n2,Thu,9.1');
    expect(result.delimiter).toBe(',');
    expect(problem(result, 'sep-not-followed')?.stated).toBe(';');
    expect(isAsking(result)).toBe(true);
  });
});

describe('the delimiter', () => {
  it('is certain from our own header cell, whatever the rest looks like', () => {
    const ours = cut('ma_dong [KH1 p7k2m9q]|TT|Chỉ tiêu\nct_1;;|1;2|a;b\nct_2|3;4|c;d;e;f\n');
    expect(ours).toMatchObject({ delimiter: '|', certainty: 'stated' });
  });

  it('two columns with decimal commas and no header are not torn', () => {
    const result = cut(file('10_no_header_two_columns.csv'));
    expect(cellsOf(result.table)).toEqual([
      ['Tỷ lệ hộ nghèo', '47,57'],
      ['Tốc độ tăng GRDP', '8,12'],
      ['Thu ngân sách', '1,5'],
    ]);
    expect(result).toMatchObject({ delimiter: ';', certainty: 'sure' });
  });

  it('where two are possible it asks, showing the same lines cut both ways', () => {
    const result = cut('Thu; chi, nợ; dư\nLúa; ngô, khoai; sắn\n');
    expect(result.certainty).toBe('likely');
    expect(isAsking(result)).toBe(true);
    expect(result.examples).toHaveLength(2);
    expect(result.alternatives.map(({ delimiter }) => delimiter)).toContain(null);
    for (const { examples } of result.alternatives) {
      expect(examples.map(({ line }) => line)).toEqual(result.examples.map(({ line }) => line));
    }
  });

  it('as the person chooses, it is', () => {
    const result = cut(file('10_no_header_two_columns.csv'), { delimiter: ',' });
    expect(cellsOf(result.table)[1]).toEqual(['Tốc độ tăng GRDP;8', '12']);
    expect(result.certainty).toBe('chosen');
    expect(cellsOf(cut('a;b\n"c;d"', { delimiter: null }).table)).toEqual([['a;b'], ['c;d']]);
  });

  it('a list of decimals alone may be one column or two: asked', () => {
    expect(isAsking(cut('47,57\n8,12\n1,5\n'))).toBe(true);
  });
});

describe('lines as wide as each other, blank ends counted', () => {
  const raggedIn = (...texts: readonly string[]): readonly (readonly [number, number])[] => {
    const ragged = problem(cut(texts.join('\n')), 'ragged');
    return ragged?.code === 'ragged' ? ragged.rows.map(({ line, found }) => [line, found] as const) : [];
  };

  it('a delimiter too many is told though the last cell is blank', () => {
    expect(raggedIn('Tên;ĐVT;2025;2026;Ghi chú', 'GRDP;%;8;;9;', 'Thu;tỷ;7;6;', 'Chi;tỷ;5;4;')).toEqual([
      [2, 6],
    ]);
  });

  it('a delimiter lost in the header makes every row doubtful', () => {
    expect(raggedIn('Tên;ĐVT2025;2026;Ghi chú', 'GRDP;%;8;9;', 'Thu;tỷ;7;6;', 'Chi;tỷ;5;4;')).toEqual([
      [2, 5],
      [3, 5],
      [4, 5],
    ]);
  });

  it('a merged cell at the end of a header’s upper line need not be filled up', () => {
    expect(raggedIn('TT;Tên;2025;;2026', ';;KH;TH;KH;TH', '1;GRDP;8;9;7;6', '2;Thu;8;9;7;6')).toEqual([]);
  });
});

describe('quotation marks', () => {
  it('delimiters, marks and line breaks in quoted cells are text; an inch mark is one', () => {
    const { table, problems } = cut(file('12_quotes_newlines.csv'));
    expect(cellsOf(table).slice(1)).toEqual([
      ['CT01', 'Thu; chi ngân sách', 'Dòng 1\nDòng 2;\nDòng 3'],
      ['CT02', 'Nhà "văn hóa" thôn', 'Ống 5" loại A'],
      ['CT03', '', '"'],
    ]);
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
    expect(problems).toEqual([]);
  });

  it('one that never closes is told with its line and swallows nothing', () => {
    const result = cut(file('14_unterminated_quote.csv'));
    expect(problem(result, 'open-quote')).toEqual({ code: 'open-quote', lines: [2], count: 1 });
    expect(isAsking(result)).toBe(true);
    const plain = cut(file('14_unterminated_quote.csv'), { quotes: 'plain' });
    expect(cellsOf(plain.table).slice(1)).toEqual([
      ['CT01', '"Nhà văn hóa', '9'],
      ['CT02', 'GRDP', '8'],
      ['CT03', 'Thu', '7'],
    ]);
    expect(isAsking(plain)).toBe(false);
    expect(cellsOf(result.table)).toEqual(cellsOf(plain.table));
  });

  it('a stray one closed by an inch mark ten lines below swallows nothing either', () => {
    const rows = Array.from({ length: 10 }, (_, i) => `${i};Chỉ tiêu ${i};8`);
    const result = cut(
      ['TT;Tên;2026', 'a;"Nhà văn hóa;9', ...rows, 'b;Ống 5";7', 'c;"Thu; chi";6'].join('\n'),
    );
    expect(result.table.rows).toHaveLength(14);
    expect(problem(result, 'open-quote')?.lines).toEqual([2]);
    expect(cellsOf(result.table).at(-1)).toEqual(['c', 'Thu; chi', '6']);
  });

  it('properly quoted cells beside an open one keep their text', () => {
    const result = cut('TT;Tên;2026\n1;"Nhà văn hóa;9\n2;"Thu; chi";8\n');
    expect(cellsOf(result.table).slice(1)).toEqual([
      ['1', '"Nhà văn hóa', '9'],
      ['2', 'Thu; chi', '8'],
    ]);
  });

  it('words in quotes at the beginning of a cell are told, not asked about', () => {
    const result = cut('TT;Tên;2026\n1;"Nhà" văn hóa;9\n2;Thu;8\n');
    expect(cellsOf(result.table)[1]).toEqual(['1', '"Nhà" văn hóa', '9']);
    expect(problem(result, 'quoted-words')?.lines).toEqual([2]);
    expect(isAsking(result)).toBe(false);
  });

  it('spaces around a quoted cell are none of it', () => {
    expect(cellsOf(cut('TT, "Thu, chi" , 5\n1,"a, b",6').table)[0]).toEqual(['TT', 'Thu, chi', ' 5']);
  });

  it('rows wrapped whole in quotes are told, and unwrapped on demand', () => {
    const wrapped = 'Mã;Tên;2026\n"CT01;GRDP;8,12"\nCT02;Thu;9\n"CT03;Nợ;1,5"\n';
    const result = cut(wrapped);
    expect(problem(result, 'looks-like')?.is).toBe('wrapped-lines');
    const unwrapped = cut(wrapped, { unwrap: true });
    expect(cellsOf(unwrapped.table)[1]).toEqual(['CT01', 'GRDP', '8,12']);
    expect(isAsking(unwrapped)).toBe(false);
  });
});

describe('widths', () => {
  it('decimal commas of a comma file are told with line, widths and the way to join them', () => {
    const result = cut(file('41_unquoted_decimal_commas.csv'));
    const ragged = problem(result, 'ragged');
    expect(ragged).toEqual({
      code: 'ragged',
      expected: 4,
      rows: [
        { line: 2, found: 6, readings: [['CT01', 'GRDP', '8,1', '8,5']] },
        { line: 4, found: 6, readings: [['CT03', 'Tỷ lệ nghèo', '4,75', '3,8']] },
      ],
    });
    expect(isAsking(result)).toBe(true);
    const chosen = ragged!.rows.map(({ line, readings }) => ({ line, cells: readings[0]! }));
    expect(cellsOf(joinLines(result.table, chosen)).slice(1)).toEqual([
      ['CT01', 'GRDP', '8,1', '8,5'],
      ['CT02', 'Thu', '9', '10'],
      ['CT03', 'Tỷ lệ nghèo', '4,75', '3,8'],
    ]);
  });

  it('every way to join is offered when there are several', () => {
    const rows = problem(cut('Tên,2025,2026\nGRDP,8,1,9\n'), 'ragged')?.rows;
    expect(rows?.[0]?.readings).toEqual([
      ['GRDP', '8,1', '9'],
      ['GRDP', '8', '1,9'],
    ]);
  });

  it('every row may be torn, a blank figure may stand at the end, grouped numbers may be meant', () => {
    const readings = (text: string): unknown =>
      problem(cut(text), 'ragged')?.rows.map((row) => row.readings[0]);
    expect(readings('Tên,2025,2026\na,8,1,9,5\nb,7,2,6,5\n')).toEqual([
      ['a', '8,1', '9,5'],
      ['b', '7,2', '6,5'],
    ]);
    expect(readings('Tên,2025,2026\na,8,1,\nb,7,6\n')).toEqual([['a', '8,1', '']]);
    expect(readings('Tên,ĐVT,2026\na,đồng,8.531,35\nb,đồng,1,508,000\n')).toEqual([
      ['a', 'đồng', '8.531,35'],
      ['b', 'đồng', '1,508,000'],
    ]);
    expect(readings('Tên,ĐVT,2026\nThu, chi ngân sách,đồng,7\nNợ,đồng,8\n')).toEqual([
      ['Thu, chi ngân sách', 'đồng', '7'],
    ]);
  });

  it('without a header two whole numbers may be one figure: asked', () => {
    const result = cut('Tỷ lệ hộ nghèo,47,57\nTốc độ tăng GRDP,8,12\n');
    expect(problem(result, 'torn-decimals')?.rows[0]?.readings).toEqual([['Tỷ lệ hộ nghèo', '47,57']]);
  });

  it('a row that lacks a cell is told', () => {
    const result = cut('TT;Tên;ĐVT;2025;2026\n1;GRDP;%;8;9\n2;Thu;8;9\n3;Nợ đồng\n4;Chi;đồng;7;6\n');
    expect(problem(result, 'ragged')?.rows.map(({ line, found }) => [line, found])).toEqual([[3, 4]]);
  });

  it('titles, sections, notes and signatures are narrow by nature', () => {
    const { table, problems } = cut(file('08_titles_notes_signature.csv'));
    expect(problems).toEqual([]);
    expect(table.rows.find(({ line }) => line === 5)?.cells[1]?.text).toBe('Chỉ tiêu');
    const bare = cut('KẾ HOẠCH NĂM 2026\n\nTT;Tên;2025;2026\nI;KINH TẾ\n1;GRDP;8;9\nGhi chú: ước\n');
    expect(bare.problems).toEqual([]);
    expect(bare.table.rows.map(({ cells }) => cells.length)).toEqual([1, 0, 4, 2, 4, 1]);
  });
});

describe('what is no table', () => {
  it.each([
    ['', { code: 'empty' }],
    [';;;\n;;;\n', { code: 'empty' }],
    ['\uFEFFsep=;\n', { code: 'empty' }],
    ['<html><table><tr><td>1</td></tr></table></html>', { code: 'not-ours', is: 'html' }],
    ['PK\0\0\0\x06\x08\0\0', { code: 'not-ours', is: 'other-text' }],
    ['a;b\n1;' + 'x'.repeat(100_001), { code: 'too-large', what: 'cell', limit: 100_000, found: 100_001 }],
    [';'.repeat(2000) + 'x;\n1;2', { code: 'too-large', what: 'columns', limit: 2000, found: 2001 }],
    ['a;b\n'.repeat(101_001), { code: 'too-large', what: 'rows', limit: 100_000, found: 101_001 }],
  ])('is refused by its code (%#)', (text, reason) => {
    expect(cutRows(text)).toEqual({ kind: 'refused', reason });
  });

  it.each([
    ['| Tên | 2026 |\n|---|---|\n| GRDP | 8,5 |\n| Thu | 9 |', 'markdown'],
    ['Tên            2026     2027\nGRDP           8,5      9\nThu            7        6\n', 'fixed-width'],
    ['Kính gửi ông bà\nXin gửi báo cáo\nTrân trọng\n', 'plain-lines'],
    ['[{"a": 1, "b": 2},\n{"a": 3, "b": 4}]', 'json'],
  ])('is told when it could still be read (%#)', (text, is) => {
    const result = cut(text);
    expect(problem(result, 'looks-like')?.is).toBe(is);
    expect(isAsking(result)).toBe(true);
  });

  it('prose with commas becomes no table in silence', () => {
    const prose =
      'Năm 2026, xã phấn đấu đạt 8,5%, tăng so với năm trước.\nVề thu, chi, nợ: giữ vững.\nHộ nghèo, cận nghèo giảm.';
    expect(isAsking(cut(prose))).toBe(true);
  });

  it('signs no text has are told with their lines and kept', () => {
    const result = cut('TT;Tên của chỉ tiêu\n1;Thu ngân\0 sách nhà nước trên địa bàn\n2;GRDP của toàn xã');
    expect(problem(result, 'control-characters')).toEqual({
      code: 'control-characters',
      lines: [2],
      count: 1,
    });
    expect(cellsOf(result.table)[1]?.[1]).toContain('\0');
  });
});
