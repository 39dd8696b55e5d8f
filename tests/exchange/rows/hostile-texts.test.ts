/** Whatever the text, cutting it ends soon and throws nothing; a file as large as may be sent is cut while one waits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRows } from '#exchange/rows/cut-rows.ts';

const MILLION = 1_000_000;
/** Several times what any of them takes; a trap would take minutes. */
const MOST_SECONDS = 8;

function secondsOf(work: () => void): number {
  // Of the processor, not of the clock: other tests run beside.
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

/** Texts that make a careless reader walk the same way again and again. */
const TRAPS: Record<string, string> = {
  'marks only': '"'.repeat(MILLION + 1),
  'a mark opening every cell': 'a;"b\n'.repeat(MILLION / 5),
  'an open mark before ever more text': ';"a""'.repeat(MILLION / 5),
  'marks and delimiters in turn': '";'.repeat(MILLION / 2),
  'marks and line breaks in turn': '"\n'.repeat(MILLION / 2),
  'marks before a mountain of spaces': '"' + '" a'.repeat(MILLION / 6) + ' '.repeat(MILLION / 2) + ';',
  'spaces before every mark': (' '.repeat(1000) + '"').repeat(MILLION / 1000),
  'cells with line breaks on one line': '"a\nb",'.repeat(MILLION / 6),
  'cells that look swallowed': '"a;b\nc;d";e\n'.repeat(MILLION / 13),
  'delimiters only, then a letter': ';'.repeat(MILLION) + 'x',
  'numbers torn in a thousand ways': 'a,b,c\n' + ('1,'.repeat(150) + '1\n').repeat(3000),
  'digits only': '1'.repeat(MILLION),
  'our mark again and again': '\nma_dong [KH1 '.repeat(MILLION / 14),
  'blank lines only, then a row': '\n'.repeat(MILLION) + '1;2',
};

describe('a text of a million signs', () => {
  it.each(Object.entries(TRAPS))('%s: cut or refused in time', (_, text) => {
    expect(secondsOf(() => cutRows(text))).toBeLessThan(MOST_SECONDS);
  });

  it('made of a handful of signs at random: in time', () => {
    const signs = [
      '"',
      '""',
      ';',
      ',',
      '\t',
      '|',
      '\n',
      '\r',
      ' ',
      '1',
      'a',
      'ế',
      '\0',
      '8,1',
      '\uFEFF',
      'sep=',
      '\uD800',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { minLength: 2, maxLength: 9 }), (some) => {
        const piece = some.join('');
        expect(secondsOf(() => cutRows(piece.repeat(MILLION / piece.length)))).toBeLessThan(MOST_SECONDS);
      }),
      { numRuns: 6, seed: 5 },
    );
  }, 60_000);
});

it('throws at no text, however it is to be cut', () => {
  const sign = fc.constantFrom(
    '"',
    ';',
    ',',
    '\t',
    '|',
    '\n',
    '\r\n',
    ' ',
    '8',
    '1,5',
    'Thu',
    '\0',
    '\uD800',
    'sep=;',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sign, { maxLength: 60 }).map((all) => all.join('')),
  );
  const choice = fc.record(
    {
      delimiter: fc.constantFrom(';', ',', '\t', '|', null),
      quotes: fc.constantFrom('quoted', 'plain'),
      unwrap: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(text, choice, (any, how) => {
      const result = cutRows(any, how);
      // Lines go up, and no row ends blank.
      if (result.kind === 'refused') return;
      const { rows } = result.table;
      expect(rows.every(({ line }, at) => line > (rows[at - 1]?.line ?? 0))).toBe(true);
      expect(rows.every(({ cells }) => cells.at(-1)?.text.trim() !== '')).toBe(true);
      expect(rows.at(-1)?.cells.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000, seed: 4180 },
  );
}, 60_000);

it('a file of 15 MB and 100 000 rows is cut in seconds, quoted or not', () => {
  const words = 'Tỷ lệ hộ nghèo đa chiều; theo chuẩn của giai đoạn, toàn xã';
  for (const name of [`"${words}"`, words.replace(';', ' -')]) {
    const rows = Array.from(
      { length: 99_999 },
      (_, at) => `${at};${name};%;8,12;8.531,35;9.120;10;11,5;;12;;${'ghi chú '.repeat(8)}`,
    );
    const text = ['TT;Tên;ĐVT;2021;2022;2023;2024;2025;2026;2027;2028;Ghi chú', ...rows].join('\r\n');
    let found = 0;
    const seconds = secondsOf(() => {
      const result = cutRows(text);
      found = result.kind === 'cut' ? result.table.rows.length : 0;
    });
    expect(found).toBe(100_000);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  }
}, 60_000);
