/** A file read as the import screen reads it, sent back with opinions, and read again: the same rows, and the column passed over. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { opinionsOf, answerName } from '#app/incoming/answer.ts';
import { toPeriod } from '#core/period.ts';
import { makePlan, type Plan } from '#core/plan.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import { propose } from '#exchange/merge/propose.ts';
import { take } from '#exchange/merge/take.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import type { FileChoices } from '#exchange/reading/file-reading.ts';
import { openFile, type Read } from '#exchange/reading/open-file.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { PLAN_ID, smallPlan } from '#tests/support/small-plan.ts';

const FIXTURES = new URL('../../fixtures/incoming/', import.meta.url);
const { random } = seededRandom(7);
const NEW_PLAN = makePlan({ id: PLAN_ID, title: 'Mới', firstYear: 2024, lastYear: 2026 });

interface Sent {
  readonly read: Read;
  readonly again: Read;
  readonly text: string;
  readonly remarks: ReadonlyMap<number, string>;
}

async function sendBack(bytes: Uint8Array, plan: Plan, choices: FileChoices = {}): Promise<Sent> {
  const about = { plan, remembered: [], random };
  const file = openFile(bytes);
  const read = await file.read(choices, about);
  if (!read.theirs) throw new Error('Read, as it is a table');
  const proposal = propose({ plan, theirs: read.theirs, base: null });
  const { report } = take(plan, proposal, new Map());
  const { remarks } = opinionsOf(report, { name: 'biểu.csv', proposal });
  const answer = await file.answer({ heading: 'Lỗi/Ý kiến', remarks });
  if (!answer?.ok) throw new Error('There is a column to put it in');
  expect(answer.unplaced).toEqual([]);
  const again = await openFile(answer.bytes).read(choices, about);
  return { read, again, text: new TextDecoder().decode(answer.bytes), remarks };
}

function tableOf({ reading }: Read) {
  if (reading.kind !== 'table') throw new Error('A table');
  return reading;
}

const valuesOf = ({ theirs }: Read) =>
  theirs?.kind === 'rows'
    ? theirs.rows.lines.map(({ name, values }) => [name, values.map(({ typed, doubt }) => doubt ?? typed)])
    : null;

const dates = (): Uint8Array => readFileSync(new URL('texts/16_dates_mangled_by_excel.csv', FIXTURES));
const YEARS: FileChoices = {
  columns: new Map<number, ColumnMeaning>([
    [3, { kind: 'figure', period: toPeriod('2024'), state: null }],
    [4, { kind: 'figure', period: toPeriod('2025'), state: null }],
    [5, { kind: 'target', period: toPeriod('2026'), assigner: '' }],
  ]),
};

describe('a text', () => {
  it('says beside each row what is wrong there and what to do, once for cells that are wrong alike', async () => {
    const { text, remarks } = await sendBack(dates(), NEW_PLAN, YEARS);
    expect(remarks.get(2)).toBe(
      'Thực hiện năm 2024 ghi “8-Aug”; Thực hiện năm 2025 ghi “08-Thg8”: có thể đã bị đổi thành ngày. ' +
        'Ghi lại giá trị ban đầu, định dạng ô là Văn bản (Text) để bảng tính không tự đổi thành ngày.',
    );
    const [header, first] = text.split(/\r?\n/);
    expect(header).toMatch(/;Lỗi\/Ý kiến$/);
    expect(first).toContain('Thực hiện năm 2024 ghi “8-Aug”');
  });

  it('is read again with the same values, nothing more asked, and the column left aside', async () => {
    const { read, again } = await sendBack(dates(), NEW_PLAN, YEARS);
    expect(valuesOf(again)).toEqual(valuesOf(read));
    expect(tableOf(again).questions).toEqual(tableOf(read).questions);
    expect(tableOf(again).layout.columns.at(-1)).toMatchObject({
      header: 'Lỗi/Ý kiến',
      meaning: { kind: 'ignored' },
      confidence: 'certain',
    });
  });

  it('that is a file of ours is still one, and is read as before', async () => {
    const plan = smallPlan([{ name: 'Giải quyết việc làm', figures: { '2024': '1508' } }]);
    const written = writePlanFile(plan, { convention: 'comma', withOriginals: true });
    const bytes = new TextEncoder().encode(written.replace(';1508;', ';1.50.8;'));
    const { again, remarks, text } = await sendBack(bytes, plan);
    expect([...remarks.values()].join()).toContain('“1.50.8”');
    expect(text).toContain('Lỗi/Ý kiến');
    expect(again.reading.kind).toBe('plan');
  });
});

describe('a workbook', () => {
  it('comes back as .xlsx of the sheet that was read, with its column', async () => {
    const bytes = readFileSync(new URL('workbooks/bieu.xls', FIXTURES));
    const { read, again, remarks } = await sendBack(bytes, NEW_PLAN);
    expect(remarks.size).toBeGreaterThan(0);
    const { source, headerLines, layout } = tableOf(again);
    expect(source.kind).toBe('workbook');
    expect(headerLines).toEqual(tableOf(read).headerLines);
    expect(layout.columns.at(-1)?.header).toBe('Lỗi/Ý kiến');
    expect(layout.columns.at(-1)?.meaning).toEqual({ kind: 'ignored' });
    expect(tableOf(again).rows).toBe(tableOf(read).rows);
  });

  it('that was refused has no answer', async () => {
    const file = openFile(readFileSync(new URL('bytes/workbook-named.csv', FIXTURES)));
    await file.read({}, { plan: null, remembered: [], random });
    expect(await file.answer({ heading: 'Lỗi/Ý kiến', remarks: new Map() })).toBeNull();
  });
});

it('the copy is called after the file, with the ending of what it is', () => {
  expect(answerName('biểu 6 tháng.csv', 'text')).toBe('biểu 6 tháng - ý kiến.csv');
  expect(answerName('bieu.txt', 'text')).toBe('bieu - ý kiến.txt');
  expect(answerName('bieu.v2.xls', 'sheet')).toBe('bieu.v2 - ý kiến.xlsx');
  expect(answerName('bieu.xls', 'text')).toBe('bieu - ý kiến.csv');
  expect(answerName('bieu', 'sheet')).toBe('bieu - ý kiến.xlsx');
});
