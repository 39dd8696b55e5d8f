/** The small rules KH1 is made of, each on its own: guard, lists, periods, side texts, convention, goc. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import { readDay } from '#core/day.ts';
import { toPeriod } from '#core/period.ts';
import { VERDICT_KINDS } from '#core/verdict-kind.ts';
import { findConvention } from '#exchange/kh1/convention.ts';
import { printDeadline, readDeadline } from '#exchange/kh1/deadline-text.ts';
import { planNamedIn } from '#exchange/kh1/file-layout.ts';
import { guard, needsGuard, unguard } from '#exchange/kh1/guard.ts';
import { joinList, splitList } from '#exchange/kh1/list-text.ts';
import { readOriginals, writeOriginals } from '#exchange/kh1/originals.ts';
import { printPeriodText, readPeriodText } from '#exchange/kh1/period-text.ts';
import { headerOf, readHeader } from '#exchange/kh1/record-columns.ts';
import {
  printEarlier,
  printImplied,
  printJudgement,
  readEarlier,
  readImplied,
  readJudgement,
} from '#exchange/kh1/side-text.ts';
import { readFigureText } from '#exchange/kh1/value-text.ts';
import { NASTY } from '#tests/support/nasty-text.ts';
import { PLAN_ID } from '#tests/support/small-plan.ts';

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...NASTY));

describe('the formula guard', () => {
  test.each([
    '=1+1',
    '+3,2',
    '-5',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'",
    "'x",
    "'=1",
    "''=1",
  ])('%j gets one apostrophe', (text) => {
    expect(guard(text)).toBe(`'${text}`);
  });

  test.each(['', 'x', ' =1', '1-2', 'a=b', '(5)', '–5', '"=1"'])('%j stands as it is', (text) => {
    expect(guard(text)).toBe(text);
  });

  test('one layer on, one layer off, and never a formula in the cell', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(guard(text))).toBe(false);
        expect(needsGuard(text)).toBe(guard(text) !== text);
      }),
    );
  });
});

describe('lists in one cell', () => {
  test('read as officials write them', () => {
    expect(splitList('Sở Tài chính; Cục Thuế;UBND xã')).toEqual(['Sở Tài chính', 'Cục Thuế', 'UBND xã']);
    expect(joinList(['a', 'b'])).toBe('a; b');
    expect([joinList([]), joinList([''])]).toEqual(['', '\\-']);
  });

  test('any list comes back', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (items) => {
        expect(splitList(joinList(items))).toEqual(items);
      }),
    );
  });
});

describe('periods', () => {
  test.each([
    ['2026', '2026'],
    ['6T2026', '2026-H1'],
    ['6TC2026', '2026-H2'],
    ['9T2026', '2026-9M'],
    ['Q1 2026', '2026-Q1'],
    ['T05 2026', '2026-M05'],
    ['2021-2025', '2021/2025'],
  ])('%s is %s, both ways', (text, period) => {
    expect(readPeriodText(text)).toBe(period);
    expect(printPeriodText(toPeriod(period))).toBe(text);
  });

  test.each([
    [' 6t 2026 ', '2026-H1'],
    ['q3/2026', '2026-Q3'],
    ['T5/2026', '2026-M05'],
    ['2021 – 2025', '2021/2025'],
  ])('%s is read as %s', (text, period) => {
    expect(readPeriodText(text)).toBe(period);
  });

  test.each(['', '26', '6T', 'T13 2026', 'Q5 2026', '2025-2021', '2025-2025', '2026-H1', 'năm'])(
    '%j is none',
    (text) => {
      expect(readPeriodText(text)).toBeNull();
    },
  );
});

describe('headers of targets, figures and judgements', () => {
  test.each([
    ['2026 KH', { period: '2026', part: 'target', assigner: '' }],
    ['2026 KH (Thành phố)', { period: '2026', part: 'target', assigner: 'Thành phố' }],
    ['2026 KH (HĐND (quận)) ghi chú', { period: '2026', part: 'target-note', assigner: 'HĐND (quận)' }],
    ['2026 KH (a) ghi chú)', { period: '2026', part: 'target', assigner: 'a) ghi chú' }],
    ['2021-2025 KH suy ra', { period: '2021/2025', part: 'target-implied', assigner: '' }],
    ['6T2026 ƯTH', { period: '2026-H1', part: 'estimate', assigner: '' }],
    ['Q1 2026 TH', { period: '2026-Q1', part: 'actual', assigner: '' }],
    ['T12 2026 CT', { period: '2026-M12', part: 'final', assigner: '' }],
    ['9T2026 đến ngày', { period: '2026-9M', part: 'as-of', assigner: '' }],
    ['2026 đánh giá', { period: '2026', part: 'judgement', assigner: '' }],
  ])('%s', (header, column) => {
    expect(readHeader(header)).toEqual(column);
    expect(headerOf(readHeader(header) as NonNullable<ReturnType<typeof readHeader>>)).toBe(header);
  });

  test.each(['2026', 'KH', '2026 XX', '2026 TH (Thành phố)', '2026 KH đến ngày', 'năm KH'])(
    '%s is none',
    (header) => {
      expect(readHeader(header)).toBeNull();
    },
  );
});

describe('what stands beside a value', () => {
  const by = toPeriod('2024-H1');

  test('an implied value names its period, figure and percentage', () => {
    const implied = { by, figure: toDecimal('423.39'), percent: toDecimal('58.60') };
    expect(printImplied(implied)).toBe('6T2024: 423,39 là 58,60%');
    expect(readImplied('6T2024: 423,39 là 58,60%')).toEqual(implied);
    expect(['', '6T2024: 5', '5 là 3%', '6T2024: x là 3%'].map(readImplied)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('earlier targets stand with the day they were replaced', () => {
    const earlier = [
      { text: '60', until: readDay('10/5/2024') },
      { text: 'a; b', until: null },
    ];
    expect(printEarlier(earlier)).toBe('60 (đến 10/5/2024); a\\; b (đến ?)');
    expect(readEarlier('60')).toBeNull();
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
        const list = texts.map((text) => ({ text, until: null }));
        expect(readEarlier(printEarlier(list))).toEqual(list);
      }),
    );
  });

  test('a judgement is its verdict, and its reason after a colon', () => {
    expect(readJudgement('chưa  ĐẠT: vì: mưa')).toEqual({ verdict: 'not-yet-met', reason: 'vì: mưa' });
    expect(readJudgement('tốt')).toBeNull();
    fc.assert(
      fc.property(fc.constantFrom(...VERDICT_KINDS), anyText, (verdict, reason) => {
        expect(readJudgement(printJudgement({ verdict, reason }))).toEqual({ verdict, reason });
      }),
    );
  });

  test('a deadline is a day, a period or a rhythm', () => {
    expect(readDeadline('10/5/2024')).toEqual({ kind: 'day', day: '2024-05-10' });
    expect(readDeadline('Q2 2024')).toEqual({ kind: 'period', period: '2024-Q2' });
    expect(readDeadline('hằng quý')).toEqual({ kind: 'recurring', text: 'hằng quý' });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readDeadline(printDeadline({ kind: 'recurring', text }))).toEqual({ kind: 'recurring', text });
      }),
    );
  });
});

describe('the decimal sign of a file', () => {
  test.each([
    [['8,12', '1508'], 'comma', false],
    [['8.12', '1508'], 'dot', false],
    [['1.508.000'], 'comma', false],
    [['1,508,000.5'], 'dot', false],
    [['0,125'], 'comma', false],
    [['1.508', '1,508', '75 - 80', '8/8', '', '4.75%'], 'comma', false],
    [['8,12', '8.12'], 'comma', true],
  ])('%j: %s', (cells, convention, mixed) => {
    expect(findConvention('comma', cells)).toEqual({ convention, mixed });
  });
});

describe('goc', () => {
  test('comes back for its own line only', () => {
    const cell = writeOriginals('ct_x', [
      ['2026 KH', '75 - 80'],
      ['Ghi chú', ''],
    ]);
    expect(cell).toMatch(/^g1~[\w-]+$/);
    expect(readOriginals('ct_x', cell)).toEqual(new Map([['2026 KH', '75 - 80']]));
    expect(readOriginals('ct_y', cell)).toBeNull();
  });

  test('any one wrong sign shows', () => {
    const cell = writeOriginals('ct_x', [['2026 KH', '75 - 80 hộ']]);
    for (let at = 0; at < cell.length; at++) {
      for (const sign of ['A', 'b', '0', ' ', '=']) {
        const wrong = cell.slice(0, at) + sign + cell.slice(at + 1);
        const read = readOriginals('ct_x', wrong);
        if (read) expect(read).toEqual(readOriginals('ct_x', cell));
      }
    }
  });

  test('fits into a spreadsheet’s cell: the longest texts are left without an original', () => {
    const cell = writeOriginals('ct_x', [
      ['Ghi chú', 'đ'.repeat(40_000)],
      ['TT', '1'],
    ]);
    expect(cell.length).toBeLessThan(32_767);
    expect(readOriginals('ct_x', cell)).toEqual(
      new Map([
        ['Ghi chú', null],
        ['TT', '1'],
      ]),
    );
  });

  test('any texts come back', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyText), (texts) => {
        const cells = Object.entries(texts).filter(
          ([header, text]) => header !== '' && text !== '' && header !== '__proto__',
        );
        expect([...(readOriginals('x', writeOriginals('x', cells)) ?? [])].sort()).toEqual([...cells].sort());
      }),
    );
  });
});

describe('the plan a file is of', () => {
  const header = `ma_dong [KH1 ${PLAN_ID}]`;

  test.each([
    ['at the head', `${header};STT;Chỉ tiêu\r\n`, PLAN_ID],
    ['under information and titles, in quotes', `#ke_hoach;A\r\n"${header}";STT\r\n`, PLAN_ID],
    ['nowhere', 'STT;Chỉ tiêu\r\n1;GRDP\r\n', null],
    ['in the middle of a line, which is no header', `xem ${header};STT\r\n`, null],
    ['under an id that is none', 'ma_dong [KH1 ?];STT\r\n', null],
  ])('is told by its header alone: %s', (_, text, id) => {
    expect(planNamedIn(text)).toBe(id);
  });
});

test('a figure of more digits than can be printed and read again is told, in either sign', () => {
  const digits = '9'.repeat(42);
  for (const text of [`52.${digits}`, `52,${digits}`, `-${digits}`])
    expect(readFigureText(text, '')).toEqual({ problem: 'too-long' });
  expect(readFigureText('52.12', '')).toMatchObject({ value: { kind: 'measured' } });
});
