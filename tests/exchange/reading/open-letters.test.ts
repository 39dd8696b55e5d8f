/** Letters that may be either of two, and marks that never close: what of a file is asked about for their sake. */
import { describe, expect, test } from 'vitest';
import { openFile } from '#exchange/reading/open-file.ts';
import type { TableReading } from '#exchange/reading/file-reading.ts';
import type { IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import { shownWestern, toTcvn3, toUtf16, toUtf8, toViscii, toVni } from '#tests/support/legacy-encoders.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const HEADER = 'TT;Chỉ tiêu;ĐVT;KH 2026';
const LINES = [
  '1;Tỷ lệ hộ nghèo;%;3,8',
  '2;Sản lượng thủy sản;tấn;1.600',
  '3;Thu ngân sách trên địa bàn;tỷ đồng;12',
];

async function read(bytes: Uint8Array): Promise<{ reading: TableReading; rows: IncomingRows }> {
  const about = { plan: null, remembered: [], random: seededRandom(1).random };
  const { reading, theirs } = await openFile(bytes).read({}, about);
  if (reading.kind !== 'table' || theirs?.kind !== 'rows') throw new Error(reading.kind);
  return { reading, rows: theirs.rows };
}

const old = (text: string): string => shownWestern(toTcvn3(text));

describe('a piece that may be either', () => {
  test('is asked about in its cell, and nothing else is', async () => {
    const text = [HEADER, ...LINES, ...LINES.map(old), old('7;Ghi chú;;8'), ...LINES].join('\n');
    const { reading, rows } = await read(toUtf8(text));
    expect(reading.source).toMatchObject({ kind: 'text', isEncodingAsked: false, isEncodingTold: true });
    const doubted = rows.lines.flatMap(({ line, values }) =>
      values.flatMap(({ doubt, proposal }) => (doubt ? [{ line, doubt, offers: [...proposal].sort() }] : [])),
    );
    expect(doubted).toEqual([{ line: 8, doubt: 'damaged-text', offers: ['Ghi chó', 'Ghi chú'] }]);
  });

  test('in a header has the letters asked about, as what its column means hangs on it', async () => {
    const header = `TT;${old('Ghi chú')};Ghi;TH 2026`;
    const { reading } = await read(toUtf8([header, ...LINES.map(old), ...LINES, ...LINES].join('\n')));
    expect(reading.source).toMatchObject({ kind: 'text', isEncodingAsked: true });
  });
});

describe('a quotation mark that never closes', () => {
  test.each([
    ['UTF-8', toUtf8],
    ['UTF-16', (text: string) => toUtf16(text, 'le')],
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
    ['VISCII', toViscii],
    ['UTF-8 saved twice', (text: string) => toUtf8(shownWestern(toUtf8(text)))],
  ] as const)('in %s has the rows asked about, not the letters', async (_, keep) => {
    const text = [HEADER, ...LINES].join('\n').replace('Sản lượng', '"Sản lượng');
    const { reading } = await read(keep(text));
    expect(reading.source).toMatchObject({ kind: 'text', isEncodingAsked: false, isCutAsked: true });
  });
});
