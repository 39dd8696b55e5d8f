/** What a person said beside the document (corrected goals, earlier figures, own words, answers), and old files without it. */
import { describe, expect, test } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import type { EarlierFigure } from '#core/figure.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt, targetOf, type Plan } from '#core/plan.ts';
import { readGoal, type Goal } from '#core/target.ts';
import { readPlanFile, type ReadingChoices } from '#exchange/kh1/read.ts';
import {
  printEarlierFigures,
  printGoalText,
  readEarlierFigures,
  readGoalText,
} from '#exchange/kh1/side-text.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { cellsOf, saveAgain } from '#tests/support/saved-again.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { POVERTY, smallPlan, valueOf } from '#tests/support/three-rows.ts';

const YEAR = toPeriod('2026');
const choices: ReadingChoices = { random: seededRandom(5).random };

function planFrom(text: string): Plan {
  const reading = readPlanFile(text, choices);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  return reading.plan;
}

const goalIn = (plan: Plan): Goal | undefined => targetOf(lineAt(plan, POVERTY), YEAR, '')?.goal;

function withHeadOf(plan: Plan, settings: Partial<Plan['head']['settings']>): Plan {
  return { ...plan, head: { ...plan.head, settings: { ...plan.head.settings, ...settings } } };
}

/** The cells of the file, and where the column with this header stands. */
function columnOf(cells: readonly (readonly string[])[], header: string): number {
  return cells.find(([first]) => first?.startsWith('ma_dong'))?.indexOf(header) ?? -1;
}

const rowCells = (cells: string[][]): string[] => cells.find(([first]) => first === POVERTY) ?? [];

describe('a goal that a person put right', () => {
  const target = 'bình quân 0,9%/năm';
  const corrected = smallPlan({ target, moreTarget: { goal: readGoal('tăng 0,9/năm') } });

  test.each([
    [readGoal('từ 95 trở lên'), 'mức từ 95 trở lên'],
    [readGoal('8/8'), 'mức 8/8'],
    [readGoal('24964'), 'mức 24.964'],
    [readGoal('-5 - 3'), 'mức -5 - 3'],
    [readGoal('tăng 7,5 - 8/năm'), 'tăng 7,5 - 8/năm'],
    [readGoal('tổng 300.000'), 'tổng 300.000'],
    [readGoal('thành phố giao'), 'giao: thành phố'],
    [{ kind: 'assigned', by: ' ' }, 'giao:  '],
    [{ kind: 'words', text: 'đạt khá' }, 'bằng lời'],
    [{ kind: 'words', text: 'khác' }, 'bằng lời: khác'],
  ] satisfies [Goal, string][])('%j is written «%s»', (goal, cell) => {
    expect(printGoalText(goal, 'đạt khá')).toBe(cell);
    expect(readGoalText(cell, 'đạt khá')).toEqual(goal);
  });

  test.each(['', 'mức khá', 'đạt khá'])('%j says no goal', (cell) => {
    expect(readGoalText(cell, 'đạt khá')).toBeNull();
  });

  test('has a column of its own, which is there only for such goals', () => {
    const cells = cellsOf(writePlanFile(corrected, { convention: 'comma', withOriginals: true }));
    expect(rowCells(cells)[columnOf(cells, '2026 KH hiểu là')]).toBe('tăng 0,9/năm');
    const usual = smallPlan({ target, moreTarget: { goal: readGoal(target, '%') } });
    expect(writePlanFile(usual, { convention: 'comma', withOriginals: true })).not.toContain('hiểu là');
  });

  test('is read from a file; a file without it is read with the row’s unit', () => {
    const text = writePlanFile(corrected, { convention: 'comma', withOriginals: false });
    expect(goalIn(planFrom(text))).toEqual(readGoal('tăng 0,9/năm'));
    const cells = cellsOf(text);
    const place = columnOf(cells, '2026 KH hiểu là');
    const older = saveAgain(cells.map((row) => row.filter((_cell, at) => at !== place)));
    expect(goalIn(planFrom(older))).toEqual(readGoal('0,9'));
  });

  test('does not outlive the text it was said of: a target typed anew is read anew', () => {
    const cells = cellsOf(writePlanFile(corrected, { convention: 'comma', withOriginals: true }));
    rowCells(cells)[columnOf(cells, '2026 KH')] = 'dưới 1%';
    expect(goalIn(planFrom(saveAgain(cells)))).toEqual(readGoal('dưới 1'));
    rowCells(cells)[columnOf(cells, '2026 KH hiểu là')] = 'giảm 0,1/năm';
    expect(goalIn(planFrom(saveAgain(cells)))).toEqual(readGoal('giảm 0,1/năm'));
  });

  test('that cannot be read refuses the file with its place', () => {
    const cells = cellsOf(writePlanFile(corrected, { convention: 'comma', withOriginals: false }));
    rowCells(cells)[columnOf(cells, '2026 KH hiểu là')] = 'tăng khá';
    expect(readPlanFile(saveAgain(cells), choices)).toMatchObject({
      reason: { code: 'unreadable', cells: [{ column: '2026 KH hiểu là', problem: 'not-understood' }] },
    });
  });
});

describe('a figure typed into a file', () => {
  test.each([
    ['5,1%', '5,1'],
    ['khoảng 5,1 %', 'khoảng 5,1'],
  ])('«%s» in a row of %% is taken with its unit', (cell, printed) => {
    const cells = cellsOf(writePlanFile(smallPlan(), { convention: 'comma', withOriginals: false }));
    rowCells(cells)[columnOf(cells, '2026 TH')] = cell;
    const figure = figureOf(lineAt(planFrom(saveAgain(cells)), POVERTY), YEAR);
    expect(figure?.value).toEqual(valueOf(printed));
  });

  test('in another unit refuses the file', () => {
    const cells = cellsOf(writePlanFile(smallPlan(), { convention: 'comma', withOriginals: false }));
    rowCells(cells)[columnOf(cells, '2026 TH')] = '5,1‰';
    expect(readPlanFile(saveAgain(cells), choices)).toMatchObject({
      reason: { code: 'unreadable', cells: [{ column: '2026 TH', problem: 'letters' }] },
    });
  });
});

describe('the figures that stood there before', () => {
  const earlier: EarlierFigure[] = [
    { value: valueOf('1.700'), state: 'estimate', asOf: readDay('10/5/2024') },
    { value: valueOf('1.712,50'), state: 'actual', asOf: null },
    { value: valueOf('8/8'), state: 'final', asOf: null },
    { value: { kind: 'words', text: '12 (đến ?); x' }, state: 'actual', asOf: null },
    { value: { kind: 'words', text: '58,60' }, state: 'actual', asOf: null },
  ];
  const text =
    "ƯTH 1.700 (đến 10/5/2024); TH 1.712,50 (đến ?); CT 8/8 (đến ?); TH '12 (đến ?)\\; x (đến ?); TH '58,60 (đến ?)";

  test('stand oldest first, each with its state and day', () => {
    expect(printEarlierFigures(earlier)).toBe(text);
    expect(readEarlierFigures(text)).toEqual(earlier);
    expect(readEarlierFigures('')).toEqual([]);
  });

  test.each([
    '1.700',
    'ƯTH 1.700',
    'XX 1.700 (đến ?)',
    'TH 12.34.5 (đến ?)',
    'TH 5 (đến 31/2/2024)',
    'TH  (đến ?)',
  ])('«%s» is not understood', (cell) => {
    expect(readEarlierFigures(cell)).toBeNull();
  });

  test.each(['comma', 'dot'] as const)('come back from a file of profile %s', (convention) => {
    const plan = smallPlan({ moreFigures: { earlier } });
    const back = planFrom(writePlanFile(plan, { convention, withOriginals: false }));
    expect(figureOf(lineAt(back, POVERTY), YEAR)?.earlier).toEqual(earlier);
  });
});

describe('what a plan compares with, and its own words for verdicts', () => {
  test('have lines of their own, which are there only where they are not the usual', () => {
    const plan = withHeadOf(smallPlan(), {
      comparedWith: 'base-year',
      baseYear: 2020,
      verdictWords: { met: 'Hoàn thành', 'not-yet-met': '=Chưa xong' },
    });
    const text = writePlanFile(plan, { convention: 'comma', withOriginals: false });
    expect(text).toContain('#so_sanh;năm gốc;2020\r\n');
    expect(text).toContain('#tu_danh_gia;Đạt;Hoàn thành\r\n');
    expect(text).toContain("#tu_danh_gia;Chưa đạt;'=Chưa xong\r\n");
    expect(planFrom(text).head.settings).toEqual(plan.head.settings);
    const usual = writePlanFile(smallPlan(), { convention: 'comma', withOriginals: false });
    expect(usual).not.toMatch(/#so_sanh|#tu_danh_gia|#tra_loi/);
    expect(planFrom(usual).head.settings).toEqual(smallPlan().head.settings);
  });

  test('with no year stay without one', () => {
    const plan = withHeadOf(smallPlan(), { comparedWith: 'previous-period' });
    const back = planFrom(writePlanFile(plan, { convention: 'dot', withOriginals: true }));
    expect(back.head.settings).toMatchObject({ comparedWith: 'previous-period', baseYear: null });
  });
});

describe('answers to checks', () => {
  const answer = { record: 'answer', finding: 'parts|ct_bbbbbb|2026', numbers: '12 ≠ 11,9' } as const;
  const plan = applyChange(smallPlan(), { ...NO_CHANGES, added: [{ ...answer, reason: 'làm tròn' }] });
  const text = writePlanFile(plan, { convention: 'comma', withOriginals: false });

  test('stand below the table and come back', () => {
    expect(text).toContain('#tra_loi;parts|ct_bbbbbb|2026;12 ≠ 11,9;làm tròn\r\n');
    expect(planFrom(text).answers).toEqual(plan.answers);
  });

  test('make two plans differ', () => {
    expect(planFingerprint(plan)).not.toBe(planFingerprint(smallPlan()));
  });

  test('to the same finding twice, or to none, refuse the file', () => {
    const cells = cellsOf(text);
    const at = cells.findIndex(([mark]) => mark === '#tra_loi');
    const twice = saveAgain([...cells.slice(0, at), cells[at] ?? [], ...cells.slice(at)]);
    expect(readPlanFile(twice, choices)).toMatchObject({ reason: { code: 'double-id', id: answer.finding } });
    const blank = saveAgain(cells.map((row, i) => (i === at ? ['#tra_loi', '', '12', 'x'] : row)));
    expect(readPlanFile(blank, choices)).toMatchObject({ reason: { code: 'unreadable' } });
  });
});
