/** A file without `goc` that this device wrote: its mark leads to the plan it was written from, and that is what both sides are held against. */
import { describe, expect, test } from 'vitest';
import { applyChange } from '#core/change.ts';
import { editFigure } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt, type Plan } from '#core/plan.ts';
import { indicatorIdOf, type IndicatorId } from '#core/identity.ts';
import { addRow } from '#core/row-edits.ts';
import { printFigureValue } from '#core/figure.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { readPlanFileForMerge, type PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { propose } from '#exchange/merge/propose.ts';
import type { Proposal } from '#exchange/merge/proposal.ts';
import { take } from '#exchange/merge/take.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { cellsOf, saveAgain } from '#tests/support/saved-again.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { COMMUNES, POVERTY, REVENUE, smallPlan } from '#tests/support/three-rows.ts';

const MARK = { seq: 57, sum: 340_569_158 };
const YEAR = toPeriod('2026');
const { random } = seededRandom(5);

const written = (plan: Plan): string =>
  writePlanFile(plan, { convention: 'comma', withOriginals: false, mark: MARK });

function read(text: string, exported: Plan | null): PlanFileToMerge {
  const file = readPlanFileForMerge(text, { random, exported });
  if (file.kind === 'refused') throw new Error(JSON.stringify(file.reason));
  return file;
}

/** The file of a plan with cells of it replaced, by row and column. */
function worked(plan: Plan, cells: readonly (readonly [IndicatorId, string, string])[]): string {
  const rows = cellsOf(written(plan));
  const header = rows.find(([first]) => first?.startsWith('ma_dong')) ?? [];
  for (const [id, column, text] of cells) {
    const row = rows.find(([first]) => first === id);
    const place = header.indexOf(column);
    if (!row || place < 0) throw new Error(`${id} ${column}: ${header.join(' · ')}`);
    row[place] = text;
  }
  return saveAgain(rows);
}

function withFigure(plan: Plan, id: IndicatorId, typed: string): Plan {
  const edit = editFigure(plan, id, YEAR, typed);
  if (!edit.ok) throw new Error(edit.refusal.code);
  return applyChange(plan, edit.changes);
}

const proposed = (plan: Plan, text: string, exported: Plan | null): Proposal =>
  propose({ plan, theirs: { kind: 'plan', file: read(text, exported) }, base: exported });

const figureIn = (plan: Plan, id: IndicatorId): string | null => {
  const figure = figureOf(lineAt(plan, id), YEAR);
  return figure && printFigureValue(figure.value);
};

const told = ({ items }: Proposal) =>
  items.map((item) =>
    item.kind === 'cell' ? [item.status, item.mine, item.theirs, item.base] : item.status,
  );

describe('the mark of an export', () => {
  test('stands after the plan’s id in the last line, and comes back through a spreadsheet', () => {
    const text = written(smallPlan());
    expect(text.trimEnd().split('\r\n').at(-1)).toMatch(/^#het;3;\d+;p\w{6};bx_57_340569158$/);
    expect(read(text, null).mark).toEqual(MARK);
    expect(read(saveAgain(cellsOf(text)), null).mark).toEqual(MARK);
  });

  test('is nothing to tell to a reader that has no use for it', () => {
    const reading = readPlanFile(written(smallPlan()), { random });
    expect(reading).toMatchObject({ kind: 'plan', remarks: [], restored: [] });
  });

  test('is absent where the device could not store the plan so, and none where somebody wrote over it', () => {
    const text = writePlanFile(smallPlan(), { convention: 'comma', withOriginals: false });
    expect(read(text, null).mark).toBeNull();
    expect(read(written(smallPlan()).replace('bx_57', 'bx 57'), null).mark).toBeNull();
  });
});

describe('a plan and a file both worked on since the export', () => {
  const exported = smallPlan({ figure: '4,75' });

  test('what only one side changed is taken or kept, what both changed is asked', () => {
    const plan = withFigure(withFigure(exported, POVERTY, '4,9'), COMMUNES, '7/8');
    const file = worked(exported, [
      [POVERTY, '2026 TH', '5,1'],
      [REVENUE, '2026 TH', '17000'],
    ]);
    const proposal = proposed(plan, file, exported);
    expect(told(proposal)).toEqual([
      ['conflict', '4,9', '5,1', '4,75'],
      ['changed', figureIn(exported, REVENUE), '17.000', figureIn(exported, REVENUE)],
    ]);
    expect(proposal).toMatchObject({ hasBase: true, isAsWritten: false });
    const { edit } = take(plan, proposal, new Map());
    const merged = applyChange(plan, edit.changes);
    expect([POVERTY, REVENUE, COMMUNES].map((id) => figureIn(merged, id))).toEqual(['4,9', '17.000', '7/8']);
  });

  test('where the export is not known any more each difference says that it has no base', () => {
    const plan = withFigure(exported, COMMUNES, '7/8');
    const proposal = proposed(plan, worked(exported, []), null);
    expect(proposal.hasBase).toBe(false);
    expect(proposal.items).toMatchObject([{ status: 'changed', reason: 'no-base', base: null }]);
  });

  test('an old copy nobody touched takes nothing back', () => {
    const plan = withFigure(exported, COMMUNES, '7/8');
    const proposal = proposed(plan, worked(exported, []), exported);
    expect(proposal).toMatchObject({ items: [], isAsWritten: false, counts: { mine: 1 } });
  });

  test('a row made since is not missing in the file, one taken out of the file is', () => {
    const made = addRow(exported, indicatorIdOf('ffffff'), 'indicator', { kind: 'end' });
    const plan = made.ok ? applyChange(exported, made.changes) : exported;
    const lines = worked(exported, []).split('\n');
    const without = lines.filter((line) => !line.startsWith(REVENUE)).join('\n');
    const { items } = proposed(plan, without, exported);
    expect(items.map(({ status, row }) => [status, row])).toEqual([['missing-row', REVENUE]]);
  });
});

test('what a program mangled is put back and listed, in rows and in information lines', () => {
  const exported = smallPlan({ figure: '8/9', label: '0012' });
  const rows = cellsOf(
    worked(exported, [
      [POVERTY, '2026 TH', '08-Thg9'],
      [POVERTY, 'TT', '12'],
    ]),
  ).map((row) => (row[0] === '#ky_bao_cao' ? ['#ky_bao_cao', '2026,00'] : row));
  const file = saveAgain(rows);
  const { restored, plan } = read(file, exported);
  expect(restored.map(({ column, found }) => [column, found])).toEqual([
    ['kỳ', '2026,00'],
    ['TT', '12'],
    ['2026 TH', '08-Thg9'],
  ]);
  expect(planFingerprint(plan)).toBe(planFingerprint(exported));
  expect(told(proposed(exported, file, exported)).map(([status]) => status)).toEqual([
    'restored',
    'restored',
  ]);
});

test('files of 100 generated plans, as written, say nothing of the plan they were written from', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const plan = generatePlan(seed, { rows: seed % 25 });
    const file = read(saveAgain(cellsOf(written(plan))), plan);
    const { items, elsewhere, outside } = propose({ plan, theirs: { kind: 'plan', file }, base: plan });
    expect({ seed, items, elsewhere, outside, restored: file.restored, remarks: file.remarks }).toEqual({
      seed,
      items: [],
      elsewhere: [],
      outside: [],
      restored: [],
      remarks: [],
    });
  }
});
