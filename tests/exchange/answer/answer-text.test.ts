/** Remarks written back into a copy of the sender's own text file, worked by hand. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerText } from '#exchange/answer/answer-text.ts';
import { decode } from '#exchange/bytes/decode.ts';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import {
  shownWestern,
  toTcvn3,
  toUtf16,
  toUtf8,
  toViscii,
  toVni,
  toWindows1258,
} from '#tests/support/legacy-encoders.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { answer, answeredText, HEADING, isOnlyLonger, linesOf, read } from './answered.ts';

const TABLE = [
  'TT;Chỉ tiêu;ĐVT;2025;2026',
  '1;Tỷ lệ hộ nghèo đa chiều;%;4,10;3,80',
  '2;"Thu, chi; ngân sách";tỷ đồng;1.508;1.620',
  '3;Giải quyết việc làm;người;2.500;',
  '',
].join('\r\n');

it('the heading stands in the header row, each remark in its row, and nothing else changes', () => {
  expect(answeredText(TABLE, { 2: 'Sai đơn vị tính', 4: 'Thiếu số liệu 2026' })).toBe(
    [
      'TT;Chỉ tiêu;ĐVT;2025;2026;Lỗi/Ý kiến',
      '1;Tỷ lệ hộ nghèo đa chiều;%;4,10;3,80;Sai đơn vị tính',
      '2;"Thu, chi; ngân sách";tỷ đồng;1.508;1.620;',
      '3;Giải quyết việc làm;người;2.500;;Thiếu số liệu 2026',
      '',
    ].join('\r\n'),
  );
});

it('titles, sections and notes are left as they are unless something is said of them', () => {
  const text = 'BIỂU TỔNG HỢP\n\nTT;Chỉ tiêu;2025\nI;KINH TẾ\n1;GRDP;8,1\nGhi chú: ước\n';
  const said = { 4: 'Thiếu mục II', 6: 'Ghi rõ nguồn' };
  expect(answeredText(text, said, { headerLine: 3 })).toBe(
    'BIỂU TỔNG HỢP\n\nTT;Chỉ tiêu;2025;Lỗi/Ý kiến\nI;KINH TẾ;;Thiếu mục II\n1;GRDP;8,1;\nGhi chú: ước;;;Ghi rõ nguồn\n',
  );
});

it('blank cells that a program left behind the table stay behind the new column', () => {
  const text = 'TT;Chỉ tiêu;2025;;;\nI;KINH TẾ\n1;GRDP;8,1;;;\n';
  expect(answeredText(text, { 2: 'A', 3: 'B' })).toBe(
    'TT;Chỉ tiêu;2025;Lỗi/Ý kiến;;;\nI;KINH TẾ;;A;;;\n1;GRDP;8,1;B;;;\n',
  );
});

it('a remark with a delimiter or quotation marks is put in quotes, line breaks become spaces', () => {
  expect(answeredText('TT;Chỉ tiêu;2025\n1;GRDP;8,1\n', { 2: 'ghi "8/8";\n là ngày?' })).toBe(
    'TT;Chỉ tiêu;2025;Lỗi/Ý kiến\n1;GRDP;8,1;"ghi ""8/8""; là ngày?"\n',
  );
});

it('a remark that a spreadsheet would run gets an apostrophe', () => {
  const said = { 2: '=HYPERLINK("http://x")', 3: '-2+3', 4: '＝1' };
  const made = answeredText('TT;Chỉ tiêu;2025\n1;GRDP;8,1\n2;Thu;9,5\n3;Chi;7,5\n', said);
  expect(made.split('\n').slice(1, 4)).toEqual([
    '1;GRDP;8,1;"\'=HYPERLINK(""http://x"")"',
    "2;Thu;9,5;'-2+3",
    "3;Chi;7,5;'＝1",
  ]);
});

it('a row of several lines gets its remark at its end', () => {
  const text = 'TT;Chỉ tiêu;2025\r\n1;"Mục tiêu:\r\n- một";8\r\n2;"Thu\nchi";9\r\n';
  expect(answeredText(text, { 2: 'A', 4: 'B' })).toBe(
    'TT;Chỉ tiêu;2025;Lỗi/Ý kiến\r\n1;"Mục tiêu:\r\n- một";8;A\r\n2;"Thu\nchi";9;B\r\n',
  );
});

it('a row too long for the table is answered at its own end and stays too long, also with nothing to say', () => {
  const text = 'Mã,Chỉ tiêu,2025,2026\nCT01,GRDP,8,1,8,5\nCT02,Thu,9,10\nCT03,"Nghèo",4,75,3,8\n';
  expect(answeredText(text, { 2: 'Dấu phẩy' })).toBe(
    'Mã,Chỉ tiêu,2025,2026,Lỗi/Ý kiến\nCT01,GRDP,8,1,8,5,Dấu phẩy\nCT02,Thu,9,10,\nCT03,"Nghèo",4,75,3,8,...\n',
  );
});

it('where quotation marks are signs like any other, another sign stands for a delimiter in a remark', () => {
  const text = 'TT;Chỉ tiêu;2025\n1;"Ống 5" loại A;8\n';
  expect(answeredText(text, { 2: 'một; "hai"' }, { choice: { quotes: 'plain' } })).toBe(
    'TT;Chỉ tiêu;2025;Lỗi/Ý kiến\n1;"Ống 5" loại A;8;một, "hai"\n',
  );
});

it('in rows that stand in quotes as a whole the remark stands in them too', () => {
  const text = 'TT;Chỉ tiêu;2025\n"1;""Thu; chi"";8"\n"2;GRDP;9"\n';
  const made = answeredText(text, { 2: 'a; b', 3: 'c' }, { choice: { unwrap: true } });
  expect(made).toBe('TT;Chỉ tiêu;2025;Lỗi/Ý kiến\n"1;""Thu; chi"";8;""a; b"""\n"2;GRDP;9;c"\n');
});

it('a `sep=` line stays first and alone', () => {
  expect(answeredText('sep=;\nTT;Chỉ tiêu;2025\n1;GRDP;8,1\n', { 3: 'A' }, { headerLine: 2 })).toBe(
    'sep=;\nTT;Chỉ tiêu;2025;Lỗi/Ý kiến\n1;GRDP;8,1;A\n',
  );
});

it('a table without a header gets remarks and no heading', () => {
  expect(answeredText('GRDP;8,1\nThu;9,5\n', { 2: 'A' }, { headerLine: null })).toBe(
    'GRDP;8,1;\nThu;9,5;A\n',
  );
});

it('a file of one column gets a second one behind a sign it does not hold, or is not answered', () => {
  expect(answeredText('GRDP\nThu ngân sách\n', { 2: 'A' }, { headerLine: null })).toBe(
    'GRDP\t\nThu ngân sách\tA\n',
  );
  const sent = read(toUtf8('một; hai\nba | bốn, năm\tsáu\n'), { delimiter: null });
  expect(answerText(sent, { heading: HEADING, headerLine: null, remarks: new Map() })).toEqual({
    ok: false,
    problem: 'no-delimiter-left',
  });
});

it('two remarks on one row share its cell; one that belongs to no row is told', () => {
  const text = 'TT;Chỉ tiêu;2025\n1;"Mục tiêu:\n- một";8\n';
  const said = new Map([
    [2, 'A'],
    [3, 'B'],
    [9, 'C'],
  ]);
  const { bytes, unplaced } = answer(read(toUtf8(text)), { remarks: said });
  expect(new TextDecoder().decode(bytes)).toBe(
    'TT;Chỉ tiêu;2025;Lỗi/Ý kiến\n1;"Mục tiêu:\n- một";8;"A; B"\n',
  );
  expect(unplaced).toEqual([9]);
});

const WORDS = new Map([
  [2, 'Sai đơn vị tính; đề nghị sửa'],
  [4, 'Thiếu số liệu năm 2026, xã bổ sung'],
]);

it.each([
  ['utf-8', toUtf8(TABLE)],
  ['utf-8', toUtf8(`\uFEFF${TABLE}`)],
  ['utf-8', toUtf8(TABLE.normalize('NFD'))],
  ['utf-16le', toUtf16(`\uFEFF${TABLE}`, 'le')],
  ['utf-16be', toUtf16(`\uFEFF${TABLE}`, 'be')],
  ['utf-16le', toUtf16(TABLE, 'le')],
  ['windows-1258', toWindows1258(TABLE)],
  ['viscii', toViscii(TABLE)],
  ['vni', toVni(TABLE)],
  ['vni', toUtf8(shownWestern(toVni(TABLE)))],
] as const)('a file in %s is answered in it, its own bytes unchanged (%#)', (encoding, bytes) => {
  const sent = read(bytes);
  expect(sent.decoded.encoding).toBe(encoding);
  const made = answer(sent, { remarks: WORDS });
  expect(made.encoding).toBe(encoding);
  expect(isOnlyLonger(bytes, made.bytes)).toBe(true);
  const lines = linesOf(read(made.bytes).cut.table);
  expect(lines.get(1)?.at(-1)).toBe(HEADING);
  expect(lines.get(2)).toEqual(['1', 'Tỷ lệ hộ nghèo đa chiều', '%', '4,10', '3,80', WORDS.get(2)]);
  expect(lines.get(4)).toEqual(['3', 'Giải quyết việc làm', 'người', '2.500', '', WORDS.get(4)]);
});

const MARK = [0xef, 0xbb, 0xbf];

it.each([
  ['TCVN3, which has no capital Ý', toTcvn3(TABLE)],
  ['UTF-8 saved twice, which nobody could read', toUtf8(shownWestern(toUtf8(TABLE)))],
])('%s: the copy is UTF-8 with a byte order mark, every cell as it was read', (_, bytes) => {
  const sent = read(bytes);
  const made = answer(sent, { remarks: WORDS });
  expect(made.encoding).toBe('utf-8');
  expect([...made.bytes.slice(0, 3)]).toEqual(MARK);
  const before = linesOf(sent.cut.table);
  expect(before.get(3)).toEqual(['2', 'Thu, chi; ngân sách', 'tỷ đồng', '1.508', '1.620']);
  for (const [line, cells] of linesOf(read(made.bytes).cut.table))
    expect(cells.slice(0, 5)).toEqual([...(before.get(line) ?? []), ''].slice(0, cells.slice(0, 5).length));
});

it('TCVN3 keeps words it has the letters for', () => {
  const bytes = toTcvn3(TABLE);
  const made = answer(read(bytes), { heading: 'Nhận xét', remarks: WORDS });
  expect(made.encoding).toBe('tcvn3');
  expect(isOnlyLonger(bytes, made.bytes)).toBe(true);
  expect(linesOf(read(made.bytes).cut.table).get(4)?.at(-1)).toBe(WORDS.get(4));
});

it('a file of plain letters only becomes UTF-8 with a mark once Vietnamese words stand in it', () => {
  const bytes = toUtf8('TT;Chi tieu;2025\n1;GRDP;8,1\n');
  const vietnamese = answer(read(bytes), { remarks: new Map([[2, 'Thiếu']]) });
  expect([...vietnamese.bytes.slice(0, 3)]).toEqual(MARK);
  const plain = answer(read(bytes), { heading: 'Loi', remarks: new Map([[2, 'thieu']]) });
  expect(new TextDecoder().decode(plain.bytes)).toBe('TT;Chi tieu;2025;Loi\n1;GRDP;8,1;thieu\n');
});

it('a file of ours keeps every cell, `goc` among them', () => {
  const bytes = new Uint8Array(
    readFileSync(new URL('../../../seeds/cai-rang-6-thang-2024.csv', import.meta.url)),
  );
  const sent = read(bytes);
  const before = linesOf(sent.cut.table);
  const headerLine = [...before].find(([, cells]) => cells[0]?.startsWith('ma_dong'))![0];
  const rows = [...before].filter(([, cells]) => cells[0]?.startsWith('ct_'));
  const remarks = new Map(rows.map(([line]) => [line, 'Xem lại số liệu']));
  const made = answer(sent, { headerLine, remarks });
  expect(isOnlyLonger(bytes, made.bytes)).toBe(true);
  for (const [line, cells] of linesOf(read(made.bytes).cut.table)) {
    const [own, said] = [before.get(line)!, remarks.get(line)];
    expect(cells.slice(0, own.length)).toEqual(own);
    if (said !== undefined) expect(cells.at(-1)).toBe(said);
  }
});

it('of twenty thousand rows each gets its own remark', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `${at};Chỉ tiêu ${at};người;1.508;2,5`);
  const sent = read(toUtf8(['TT;Chỉ tiêu;ĐVT;2025;2026', ...rows].join('\n')));
  const remarks = new Map(rows.map((_, at) => [at + 2, `Thiếu; dòng ${at}`]));
  const made = new TextDecoder().decode(answer(sent, { remarks }).bytes).split('\n');
  expect(made.slice(1)).toEqual(rows.map((row, at) => `${row};"Thiếu; dòng ${at}"`));
});

it('whatever the bytes, an answer or nothing, never an error', () => {
  const { below, pick } = seededRandom(3);
  for (let run = 0; run < 400; run++) {
    const signs = Array.from({ length: below(60) }, () =>
      pick([0x22, 0x3b, 0x2c, 0x0a, 0x0d, 0x31, 0xc3, 0xa0, below(256)]),
    );
    const bytes = Uint8Array.from(signs);
    const decoded = decode(bytes);
    for (const choice of [{}, { quotes: 'plain' }, { unwrap: true }, { delimiter: ';' }] as const) {
      const result = cutRows(decoded.text, choice);
      if (result.kind === 'refused') continue;
      const isUnwrapped = 'unwrap' in choice;
      const given = {
        heading: HEADING,
        headerLine: 1,
        remarks: new Map([
          [1, 'A'],
          [2, '"b";'],
        ]),
      };
      const made = answerText({ bytes, decoded, cut: result, isUnwrapped }, given);
      if (made.ok) expect(made.bytes.length).toBeGreaterThan(0);
    }
  }
});
