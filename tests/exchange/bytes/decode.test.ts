/** Bytes and what they say, each worked out by hand from the published tables. */
import { describe, expect, test } from 'vitest';
import { decode } from '#exchange/bytes/decode.ts';
import {
  shownLatin1,
  shownWestern,
  toTcvn3,
  toUtf16,
  toUtf8,
  toViscii,
  toVni,
  toWindows1258,
} from '#tests/support/legacy-encoders.ts';

const hex = (codes: string): Uint8Array =>
  Uint8Array.from(codes.split(' '), (code) => Number.parseInt(code, 16));

describe('each table, read as chosen', () => {
  test.each([
    // T ỷ _ l ệ
    ['tcvn3', '54 fb 20 6c d6', 'Tỷ lệ'],
    ['viscii', '54 d6 20 6c ae', 'Tỷ lệ'],
    ['vni', '54 79 fb 20 6c 65 e4', 'Tỷ lệ'],
    ['windows-1258', '54 79 d2 20 6c ea f2', 'Tỷ lệ'],
    // Đ ư ờ n g: in TCVN3 the ư is a soft hyphen
    ['tcvn3', 'a7 ad ea 6e 67', 'Đường'],
    ['viscii', 'd0 df b6 6e 67', 'Đường'],
    ['vni', 'd1 f6 f4 f8 6e 67', 'Đường'],
    ['windows-1258', 'd0 fd f5 cc 6e 67', 'Đường'],
    // VISCII's Ỵ is a control code
    ['viscii', '53 1e', 'SỴ'],
  ] as const)('%s %s is «%s»', (encoding, codes, text) => {
    expect(decode(hex(codes), encoding)).toMatchObject({ text, encoding });
  });

  test('a choice can be taken back: the signs as they stand', () => {
    expect(decode(hex('54 fb 20 6c d6'), 'windows-1252').text).toBe('Tû lÖ');
  });

  test('UTF-16 of either order, UTF-8', () => {
    const text = 'Hộ nghèo';
    expect(decode(toUtf16(text, 'be'), 'utf-16be').text).toBe(text);
    expect(decode(toUtf16(text, 'le'), 'utf-16le').text).toBe(text);
    expect(decode(toUtf8(text), 'utf-8').text).toBe(text);
  });
});

const LINES = [
  'Tỷ lệ hộ nghèo;%;3,8',
  'Sản lượng thủy sản;tấn;1.600',
  'Thu ngân sách trên địa bàn;tỷ đồng;12',
];
const TABLE = LINES.join('\n');

describe('layers', () => {
  test.each([
    ['single bytes', toTcvn3(TABLE), ['tcvn3']],
    ['signs saved as UTF-8', toUtf8(shownWestern(toTcvn3(TABLE))), ['utf-8', 'tcvn3']],
    ['signs saved as UTF-16', toUtf16(shownWestern(toVni(TABLE)), 'le'), ['utf-16le', 'vni']],
    ['UTF-8 saved twice', toUtf8(shownWestern(toUtf8(TABLE))), ['utf-8', 'utf-8-twice']],
    ['UTF-8 saved twice through Latin-1', toUtf8(shownLatin1(toUtf8(TABLE))), ['utf-8', 'utf-8-twice']],
    [
      'UTF-8 saved three times',
      toUtf8(shownWestern(toUtf8(shownWestern(toUtf8(TABLE))))),
      ['utf-8', 'utf-8-twice', 'utf-8-twice'],
    ],
    ['nothing around', toUtf8(TABLE), ['utf-8']],
  ] as const)('%s', (_, bytes, layers) => {
    expect(decode(bytes)).toMatchObject({ text: TABLE, layers, isMixed: false, damage: null });
  });

  test('the reading taken is the first alternative, and choosing it gives the same text', () => {
    const bytes = toViscii(TABLE);
    const { text, encoding, alternatives } = decode(bytes);
    expect(alternatives[0]).toEqual({ encoding: 'viscii', sample: LINES[2] });
    expect(alternatives.map((one) => one.encoding)).toContain('windows-1252');
    expect(decode(bytes, encoding).text).toBe(text);
  });
});

describe('mixed rows', () => {
  test.each([
    ['TCVN3', shownWestern(toTcvn3(LINES[1] ?? '')), 'tcvn3'],
    ['VNI', shownWestern(toVni(LINES[1] ?? '')), 'vni'],
    ['windows-1258', shownWestern(toWindows1258(LINES[1] ?? '')), 'windows-1258'],
    ['UTF-8 twice', shownWestern(toUtf8(LINES[1] ?? '')), 'utf-8-twice'],
  ] as const)('a row of %s between right ones is read, told and the others left', (_, row, encoding) => {
    const bytes = toUtf8([LINES[0], row, LINES[2]].join('\n'));
    expect(decode(bytes)).toMatchObject({ text: TABLE, encoding, isMixed: true });
    expect(decode(bytes).certainty).not.toBe('certain');
  });

  test('an encoding that is chosen leaves what is right in right lines, though it would be well-formed otherwise', () => {
    const right = 'Tỷ lệ hộ nghèo;Công an xã';
    const bytes = toUtf8([right, shownWestern(toTcvn3(LINES[1] ?? '')), right].join('\n'));
    expect(decode(bytes, 'tcvn3').text).toBe([right, LINES[1], right].join('\n'));
  });

  test('a piece that may be either, among many that are decided, is told by itself and does not make the file ask', () => {
    // «chó» is as right as «chú»: nothing on its line says which.
    const old = LINES.map((line) => shownWestern(toTcvn3(line)));
    const bytes = toUtf8([...LINES, ...old, shownWestern(toTcvn3('Ghi chú')), ...LINES].join('\n'));
    const { certainty, open } = decode(bytes);
    expect(certainty).toBe('likely');
    expect(open.map(({ text, other }) => [text, other].sort())).toEqual([['Ghi chó', 'Ghi chú'].sort()]);
  });

  test('old words inside a right cell are read word by word', () => {
    const torn = `${TABLE}\nTỷ lệ hộ ${shownWestern(toTcvn3('nghèo được hỗ trợ nhà ở'))}`;
    const read = decode(toUtf8(`${torn}\n${shownWestern(toTcvn3(TABLE))}`)).text;
    expect(read).toContain('\nTỷ lệ hộ nghèo được hỗ trợ nhà ở\n');
  });
});

describe('too little to be sure', () => {
  test.each([
    ['tấn, in TCVN3', toTcvn3('tấn'), 'tcvn3', 'tấn'],
    ['có, in TCVN3 inside UTF-8', toUtf8(shownWestern(toTcvn3('có;12'))), 'tcvn3', 'có;12'],
    ['HĐND, in TCVN3 inside UTF-8', toUtf8(shownWestern(toTcvn3('HĐND;12'))), 'tcvn3', 'HĐND;12'],
    ['hộ, in VNI', toVni('hộ;12'), 'vni', 'hộ;12'],
    ['Đắk Lắk, in VNI inside UTF-8', toUtf8(shownWestern(toVni('Đắk Lắk'))), 'vni', 'Đắk Lắk'],
    ['là, in UTF-8 twice', toUtf8(shownWestern(toUtf8('là;12'))), 'utf-8-twice', 'là;12'],
    ['người, in VISCII, by chance valid UTF-8', toViscii('người'), 'viscii', 'người'],
  ] as const)('%s: asks, and the right reading is offered', (_, bytes, encoding, text) => {
    const { certainty, alternatives } = decode(bytes);
    expect(certainty).toBe('ask');
    expect(alternatives.find((one) => one.encoding === encoding)?.sample).toBe(text);
    expect(decode(bytes, encoding).text).toBe(text);
  });
});

describe('what is right is left alone, beside Vietnamese rows', () => {
  test.each([
    ['foreign names', 'Công ty Müller & Sons;café São Paulo;Nestlé'],
    ['diameters and units', 'Ống nhựa Ø110;m³/ngày;Thép Ø10;25 °C;Thép Ø12;Thép Ø16;≥ 98,5 %'],
    ['acronyms', 'HĐND;UBND;QĐ-UBND;ƯTH;đ/c;CBCCVC'],
    ['place names', "Đắk Lắk;Krông Pắc;Ea H'leo;Ô Môn;Xã Bàn Tân Định"],
    ['a single question', 'Đã đạt chuẩn chưa? Đạt;Tra tại https://x.vn/a?b=c'],
    ['Ð for Đ', 'Ðường giao thông;Ðạt'],
  ])('%s', (_, row) => {
    const text = `${TABLE}\n${row}`;
    expect(decode(toUtf8(text))).toMatchObject({
      text,
      encoding: 'utf-8',
      certainty: 'certain',
      damage: null,
    });
  });
});

test.each(['', 'TT;Ten;2024\n1;Dan so;1508'])('plain letters are certain: «%s»', (text) => {
  expect(decode(toUtf8(text))).toMatchObject({ text, encoding: 'utf-8', certainty: 'certain', damage: null });
});

describe('damage is told and never guessed at', () => {
  test.each([
    ['letters become question marks', toUtf8('T?ng s? h?;12'), 'lost-marks'],
    ['a single short cell of them', toUtf8('t?n;12'), 'lost-marks'],
    ['letters replaced', toUtf8('T\uFFFD l\uFFFD h\uFFFD'), 'replaced'],
    ['a file cut inside a letter', toUtf8('Tỷ lệ hộ').subarray(0, -1), 'replaced'],
    ['bytes dropped from UTF-8 twice', toUtf8('Tá»?ng sá»‘ há»™ nghÃ¨o'), 'broken-layers'],
    ['half a sign of UTF-16', toUtf16('\uFEFFTỷ lệ hộ', 'le').subarray(0, -1), 'replaced'],
    [
      'soft hyphens thrown out of TCVN3',
      toUtf8(shownWestern(toTcvn3(`${TABLE}\nđược giường đường\nlượng người`)).replaceAll('\u00AD', '')),
      'lost-hyphens',
    ],
  ] as const)('%s', (_, bytes, kind) => {
    expect(decode(bytes)).toMatchObject({ certainty: 'ask', damage: { kind } });
  });

  test('control characters are counted, and kept', () => {
    expect(decode(toUtf8('Hộ\u0000;1\u0007\n'))).toMatchObject({ text: 'Hộ\u0000;1\u0007\n', controls: 2 });
  });
});
