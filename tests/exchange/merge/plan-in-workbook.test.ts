/** A file of ours that somebody saved as a workbook is a file of ours still: ids, `goc` and the mark of the export count. */
import { expect, test } from 'vitest';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { propose } from '#exchange/merge/propose.ts';
import { NO_CHOICES } from '#exchange/reading/file-reading.ts';
import { openFile } from '#exchange/reading/open-file.ts';
import { readPlanAnywhere } from '#exchange/reading/plan-in-workbook.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { writePlainSheet } from '#exchange/workbook/write-plain-sheet.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { cellsOf } from '#tests/support/saved-again.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { POVERTY, smallPlan } from '#tests/support/three-rows.ts';

const { random } = seededRandom(5);
const MARK = { seq: 57, sum: 340_569_158 };
const PLAN = smallPlan({ figure: '4,75', target: '95%' });

/** The cells of the file as a spreadsheet keeps them: what it takes for a number is one. */
async function savedAsWorkbook(
  convention: 'comma' | 'dot',
  withOriginals: boolean,
  change = (cell: string): string => cell,
): Promise<Uint8Array> {
  const text = writePlanFile(PLAN, { convention, withOriginals, mark: MARK });
  const rows = cellsOf(text, convention === 'comma' ? ';' : ',').map((cells) =>
    cells.map(change).map((cell): CopiedCell => {
      const number = readNumber(cell, convention);
      return number.ok && !number.percent
        ? { text: printNumber(number.value), exact: number.value }
        : { text: cell, exact: null };
    }),
  );
  return writePlainSheet({ name: 'gui', rows, boldRows: new Set(), widths: [] });
}

test.each([
  ['comma', true],
  ['dot', true],
  ['comma', false],
  ['dot', false],
] as const)(
  'untouched, in the profile %s, with goc %s, it says nothing new',
  async (convention, withOriginals) => {
    const bytes = await savedAsWorkbook(convention, withOriginals);
    const { reading, theirs } = await openFile(bytes).read(NO_CHOICES, {
      plan: PLAN,
      remembered: [],
      random,
    });
    expect(reading).toMatchObject({ kind: 'plan', plan: PLAN.head.id, rows: 3, mark: MARK });
    expect(theirs && propose({ plan: PLAN, theirs, base: null }).items).toEqual([]);
  },
);

test('with a figure changed it says just that', async () => {
  const bytes = await savedAsWorkbook('comma', true, (cell) => (cell === '4,75' ? '5,25' : cell));
  const { theirs } = await openFile(bytes).read(NO_CHOICES, { plan: PLAN, remembered: [], random });
  expect(theirs && propose({ plan: PLAN, theirs, base: null }).items).toMatchObject([
    { row: POVERTY, status: 'changed', mine: '4,75', theirs: '5,25', base: '4,75' },
  ]);
});

test('it can be taken in whole, as a plan of its own', async () => {
  const reading = await readPlanAnywhere(await savedAsWorkbook('dot', true), { random });
  expect(reading).toMatchObject({ kind: 'plan', remarks: [], restored: [] });
  if (reading.kind === 'plan') expect(planFingerprint(reading.plan)).toBe(planFingerprint(PLAN));
});

test('without a title, and with a text that looks like its header, it is known all the same', async () => {
  const text = writePlanFile(smallPlan(), { convention: 'comma', withOriginals: true });
  const rows = cellsOf(text).map(([mark = '', ...cells]) => {
    if (mark === '#ke_hoach') return ['#ke_hoach'];
    return mark === '#co_quan_ban_hanh' ? [mark, 'x\nma_dong [KH1 p222222],x'] : [mark, ...cells];
  });
  const cells = rows.map((row) => row.map((cell): CopiedCell => ({ text: cell, exact: null })));
  const bytes = await writePlainSheet({ name: 'gui', rows: cells, boldRows: new Set(), widths: [] });
  const { reading } = await openFile(bytes).read(NO_CHOICES, { plan: PLAN, remembered: [], random });
  expect(reading).toMatchObject({ kind: 'plan', rows: 3 });
});
