/** One file of each kind as it really arrives: what it is, and what it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '#exchange/bytes/decode.ts';
import { sniff } from '#exchange/bytes/file-kind.ts';

const incoming = new URL('../../fixtures/incoming/bytes/', import.meta.url);
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, incoming)));

const PLAN = [
  'TT;CHỈ TIÊU;ĐƠN VỊ TÍNH;2025;2026',
  '1;Tốc độ tăng tổng sản phẩm (GRDP);%;8,12;9',
  '2;Tỷ lệ hộ nghèo đa chiều;%;4,75;3,8',
  '3;Sản lượng thủy sản nuôi trồng;tấn;1.508,5;1.600',
  '4;Kỹ thuật viên, Mỹ Đức, Quỳnh Lưu;người;12;15',
  '5;Đường giao thông được cứng hóa;km;280;300',
  '6;ỦY BAN NHÂN DÂN XÃ HƯƠNG THỦY;;;',
  '',
].join('\r\n');

describe('the plan', () => {
  test.each([
    ['plan-utf8-nfd.csv', 'utf-8', 'certain'],
    ['plan-tcvn3.csv', 'tcvn3', 'likely'],
    ['plan-vni.csv', 'vni', 'likely'],
    ['plan-windows-1258.csv', 'windows-1258', 'likely'],
  ] as const)('%s says the same in NFC, capitals put back', (name, encoding, certainty) => {
    const bytes = read(name);
    expect(sniff(bytes)).toBe('text');
    expect(decode(bytes)).toMatchObject({
      text: PLAN,
      encoding,
      certainty,
      isMixed: false,
      damage: null,
      controls: 0,
    });
  });

  test('with letters lost for good is told to be damaged, with examples, and is left as it stands', () => {
    const decoded = decode(read('plan-lossy-ansi.csv'));
    expect(decoded).toMatchObject({ encoding: 'windows-1252', certainty: 'ask' });
    expect(decoded.damage).toMatchObject({ kind: 'lost-marks' });
    expect(decoded.damage?.count).toBeGreaterThan(15);
    expect(decoded.damage?.examples).toEqual(['CH?', 'V?', 'T?c', 'd?', 't?ng']);
    expect(decoded.text).toContain('8,12;9');
  });
});

describe('the table', () => {
  const lines = ['CT01;Tốc độ tăng GRDP;%;8,12;8,5;9', 'CT05;Dân số trung bình;người;1.508;1.512;1.520'];

  test.each(['table-utf8-mark.csv', 'table-sep-line.csv'])('%s is read without its mark', (name) => {
    const { text, certainty } = decode(read(name));
    expect(text).toMatch(/^(?:Mã|sep=;\r\nMã);/);
    for (const line of lines) expect(text).toContain(`${line}\r\n`);
    expect(certainty).toBe('certain');
  });

  test('saved again by LibreOffice is certain without a mark', () => {
    expect(decode(read('table-utf8.csv'))).toMatchObject({ encoding: 'utf-8', certainty: 'certain' });
  });

  test('in UTF-16 is certain, and still so when its mark was lost', () => {
    const bytes = read('table-utf16le.txt');
    const { text } = decode(bytes);
    expect(text).toContain('CT01\tTốc độ tăng GRDP\t%\t8,12\t8,5\t9\r\n');
    expect(decode(bytes.subarray(2))).toMatchObject({ text, encoding: 'utf-16le', certainty: 'certain' });
  });
});

test('a workbook is known whatever its name', () => {
  expect(sniff(read('workbook-named.csv'))).toBe('xlsx');
});
