/** A unit's file from its bytes to the table gathering works on: whose it is, what is asked, what is refused. */
import { describe, expect, it } from 'vitest';
import { printFigureValue } from '#core/figure.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { openFile, type Surroundings } from '#exchange/reading/open-file.ts';
import { unitContentOf } from '#exchange/reading/unit-content.ts';
import { planOf } from '#tests/exchange/combine/unit-files.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const PLAN = smallPlan([{ name: 'Giải quyết việc làm', unit: 'tỷ đồng', figures: { '2024-H1': '1508' } }]);
const about: Surroundings = { plan: PLAN, isPart: true, remembered: [], random: () => 0.5 };
const read = (text: string, given: Partial<Surroundings> = {}) =>
  openFile(new TextEncoder().encode(text)).read({}, { ...about, ...given });

const SHEET = [
  'UBND PHƯỜNG LÊ BÌNH;;;',
  'TT;Chỉ tiêu;Đơn vị tính;Thực hiện 6 tháng đầu năm 2024',
  '1;Giải quyết việc làm;tỷ đồng;412,5',
  ';Trong đó: nữ;tỷ đồng;200,25',
].join('\r\n');

describe('a unit’s file', () => {
  it('of any layout is a table under the body its letterhead names', async () => {
    const content = unitContentOf(await read(SHEET));
    if (content.kind !== 'table') return expect.fail('not read');
    expect(content.table.issuingBody).toBe('UBND PHƯỜNG LÊ BÌNH');
    const told = content.table.rows.map(({ name, line, figures }) => [
      name,
      line,
      ...figures.map(({ period, value }) => `${period} ${value ? printFigureValue(value) : '?'}`),
    ]);
    expect(told).toEqual([
      ['Giải quyết việc làm', 3, '2024-H1 412,5'],
      ['Trong đó: nữ', 4, '2024-H1 200,25'],
    ]);
  });

  it('of our own form keeps its rows’ ids and the body it was given', async () => {
    const sent = planOf('UBND phường Hưng Phú', [
      { name: 'Giải quyết việc làm', figures: { '2024-H1': '300' } },
    ]);
    const content = unitContentOf(
      await read(writePlanFile(sent, { convention: 'comma', withOriginals: true })),
    );
    if (content.kind !== 'table') return expect.fail('not read');
    expect(content.table.issuingBody).toBe('UBND phường Hưng Phú');
    expect(content.table.rows.map(({ id }) => id)).toEqual([idOf(0)]);
  });

  it('that is no table says why, and holds nothing', async () => {
    const content = unitContentOf(await read('%PDF-1.7 …'));
    expect(content).toEqual({ kind: 'unread', reasons: [{ code: 'not-a-table', line: null }] });
  });
});

describe('numbers that can be read two ways', () => {
  const AMBIGUOUS = [
    'TT;Chỉ tiêu;Đơn vị tính;Thực hiện 6 tháng đầu năm 2024',
    '1;Giải quyết việc làm;tỷ đồng;1.508',
  ].join('\r\n');
  const asksConvention = async (isPart: boolean): Promise<boolean> => {
    const { reading } = await read(AMBIGUOUS, { isPart });
    return reading.kind === 'table' && reading.questions.some(({ kind }) => kind === 'convention');
  };

  it('are settled by what the plan has, in a file for the plan itself', async () => {
    expect(await asksConvention(false)).toBe(false);
  });

  it('are asked about in a unit’s file: the plan’s own number is a total', async () => {
    expect(await asksConvention(true)).toBe(true);
  });
});
