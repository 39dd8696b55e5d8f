/** What a person says of a file is read by, and what was said of it as it was before counts no longer. */
import { describe, expect, it } from 'vitest';
import { tornLines, joinedAlike } from '#app/incoming/torn-lines.ts';
import { chooseMore, type FileChoices, type TableReading } from '#exchange/reading/file-reading.ts';
import { openFile } from '#exchange/reading/open-file.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const { random } = seededRandom(7);

async function read(text: string, choices: FileChoices = {}): Promise<TableReading> {
  const file = openFile(new TextEncoder().encode(text));
  const { reading } = await file.read(choices, { plan: null, remembered: [], random });
  if (reading.kind !== 'table') throw new Error('A table');
  return reading;
}

const lines = (...all: string[]): string => all.join('\r\n');

describe('choices', () => {
  const made: FileChoices = {
    convention: 'dot',
    headerLines: [3],
    columns: new Map([[1, { kind: 'ignored' }]]),
    joined: [{ line: 4, cells: ['a'] }],
  };

  it('of columns, header and lines end with another way to cut the text, or another sheet', () => {
    expect(chooseMore(made, { cut: { delimiter: ';' } })).toEqual({
      convention: 'dot',
      cut: { delimiter: ';' },
    });
    expect(chooseMore({ ...made, sheet: 0 }, { sheet: 1 })).toEqual({ sheet: 1, joined: made.joined });
  });

  it('of columns end with another header; of one column they stay with another one', () => {
    expect(chooseMore(made, { headerLines: [5] })).toEqual({
      convention: 'dot',
      headerLines: [5],
      joined: made.joined,
    });
    expect(chooseMore(made, { convention: 'comma' })).toEqual({ ...made, convention: 'comma' });
  });
});

describe('rows in quotes as a whole', () => {
  const text = lines(
    '"STT;Chỉ tiêu;Đơn vị tính;Thực hiện 2024"',
    '"1;Giải quyết việc làm;lao động;1508"',
    '"2;Tỷ lệ hộ nghèo;%;1,2"',
  );

  it('are asked about, and a table once they are out of them', async () => {
    const { source } = await read(text);
    expect(source).toMatchObject({ isCutAsked: true });
    const unwrapped = await read(text, { cut: { unwrap: true } });
    expect(unwrapped.source).toMatchObject({ isCutAsked: false, cut: { delimiter: ';' } });
    expect(unwrapped.layout.columns.map(({ header }) => header)).toEqual([
      'STT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Thực hiện 2024',
    ]);
  });

  it('are asked about still where it is not plain what parts their cells', async () => {
    const doubtful = lines('"hộ nghèo;1|2"', '"lao động;3|4"', '"thất nghiệp;5|6"');
    expect((await read(doubtful, { cut: { unwrap: true } })).source).toMatchObject({ isCutAsked: true });
    const said = await read(doubtful, { cut: { delimiter: ';', unwrap: true } });
    expect(said.source).toMatchObject({ isCutAsked: false });
  });
});

describe('torn lines', () => {
  const torn = lines(
    'STT,Chỉ tiêu,Đơn vị tính,Thực hiện 2024,Kế hoạch 2025',
    '1,Hộ nghèo,%,1,5,2,5',
    '2,Lao động,%,3,4',
    '3,Thất nghiệp,%,3,5,4,5',
    '4,Đô thị hóa,%,3,5,4',
  );

  it('of one shape are joined alike, others stay to be asked', async () => {
    const reading = await read(torn);
    const all = tornLines(reading);
    expect(all.map(({ line }) => line)).toEqual([2, 4, 5]);
    const [first] = all;
    if (!first) throw new Error('There are three');
    const joined = joinedAlike(all, first, first.readings[0] ?? [], ',');
    expect(joined).toEqual([
      { line: 2, cells: ['1', 'Hộ nghèo', '%', '1,5', '2,5'] },
      { line: 4, cells: ['3', 'Thất nghiệp', '%', '3,5', '4,5'] },
    ]);
    const after = await read(torn, { joined });
    expect(tornLines(after, joined).map(({ line }) => line)).toEqual([5]);
    expect(after.doubts).toEqual({ ragged: 2 });
  });

  it('of a table that is torn all over ask nothing once they are joined', async () => {
    const text = lines('GRDP,8,1', 'CPI,3,5', 'Thu ngân sách,120,5');
    const reading = await read(text);
    expect(reading.source).toMatchObject({ isCutAsked: true });
    const [first, ...others] = tornLines(reading);
    if (!first) throw new Error('There are three');
    const joined = joinedAlike([first, ...others], first, first.readings[0] ?? [], ',');
    expect(joined.map(({ cells }) => cells)).toEqual([
      ['GRDP', '8,1'],
      ['CPI', '3,5'],
      ['Thu ngân sách', '120,5'],
    ]);
    expect((await read(text, { joined })).source).toMatchObject({ isCutAsked: false });
  });
});

describe('a second table', () => {
  const text = lines(
    'STT;Chỉ tiêu;Đơn vị tính;Thực hiện 2024',
    ...Array.from({ length: 14 }, (_, n) => `${n + 1};Chỉ tiêu số ${n + 1};người;${n + 100}`),
    '',
    'STT;Chỉ tiêu;Đơn vị tính;Kế hoạch 2025',
    '1;Giải quyết việc làm;lao động;3400',
    '2;Tỷ lệ hộ nghèo;%;1,1',
  );

  it('is asked about with its header, and nothing of it is read before', async () => {
    const reading = await read(text);
    expect(reading.questions).toContainEqual({ kind: 'another-table', line: 17 });
    expect(reading.head.find(({ line }) => line === 17)?.cells).toContain('Kế hoạch 2025');
    expect(reading.rows).toBe(14);
  });

  it('is read alone once it is chosen, or left once the first one is', async () => {
    const second = await read(text, { headerLines: [17] });
    expect([second.rows, second.headerLines]).toEqual([2, [17]]);
    expect(second.questions).toEqual([]);
    const first = await read(text, { leftTables: [17] });
    expect([first.rows, first.headerLines, first.questions]).toEqual([14, [1], []]);
  });
});
