/** What the sender of a file is told of it: what could not be taken, what the plan keeps otherwise, rows without a place; and nothing else. */
import { describe, expect, test } from 'vitest';
import { editFigure } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { applyChange } from '#core/change.ts';
import type { Plan } from '#core/plan.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import { chooseAll, chooseOne, ofStatus, type Choices } from '#exchange/merge/proposal.ts';
import { propose } from '#exchange/merge/propose.ts';
import { remarksOf } from '#exchange/merge/remarks.ts';
import { take } from '#exchange/merge/take.ts';
import { fileSentBy, tableOf } from '#tests/support/merging.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const Y = toPeriod('2024');
const COLUMNS: readonly ColumnMeaning[] = [
  { kind: 'text', field: 'name' },
  { kind: 'figure', period: Y, state: null },
];
const [JOBS, POVERTY] = [idOf(0), idOf(1)];

const book = (): Plan =>
  smallPlan([
    { name: 'Giải quyết việc làm', unit: 'lao động', figures: { '2024': '1508' } },
    { name: 'Tỷ lệ hộ nghèo', unit: '%', figures: { '2024': '4,75' } },
  ]);

const figure = { kind: 'figure', period: Y, part: 'value' };

function changed(plan: Plan, row: typeof JOBS, text: string): Plan {
  const edit = editFigure(plan, row, Y, text);
  if (!edit.ok) throw new Error(edit.refusal.code);
  return applyChange(plan, edit.changes);
}

describe('of a foreign table', () => {
  const theirs = () =>
    tableOf(COLUMNS, [
      { name: 'Giải quyết việc làm', values: { 1: { found: '1.508 người', doubt: 'not-a-number' } } },
      { name: 'Tỷ lệ hộ nghèo', values: { 1: '4,1' } },
    ]);

  test('a value in doubt is told until somebody has said what it is', () => {
    const proposal = propose({ plan: book(), theirs: theirs(), base: null });
    const told = (choices: Choices) => remarksOf(take(book(), proposal, choices).report);
    expect(told(new Map())).toEqual([
      { kind: 'refused', line: 2, cell: figure, found: '1.508 người', reason: 'not-a-number' },
    ]);
    const item = proposal.items.find(ofStatus('refused'));
    if (!item) throw new Error('A value in doubt is refused');
    expect(told(chooseOne(new Map(), item, { typed: '1600' }))).toEqual([]);
  });

  test('a value the plan is to keep against is told with both sides', () => {
    const proposal = propose({ plan: book(), theirs: theirs(), base: null });
    const kept = chooseAll(proposal, new Map(), ofStatus('changed'), 'mine');
    expect(remarksOf(take(book(), proposal, kept).report)).toContainEqual({
      kind: 'kept',
      line: 3,
      cell: figure,
      theirs: '4,1',
      mine: '4,75',
      reason: 'no-base',
    });
  });

  test('a row without a place is told once, not cell by cell', () => {
    const table = tableOf(COLUMNS, [{ name: '', values: { 1: '12' } }]);
    const proposal = propose({ plan: book(), theirs: table, base: null });
    expect(remarksOf(take(book(), proposal, new Map()).report)).toEqual([
      { kind: 'row', line: 2, reason: 'no-name' },
    ]);
  });
});

describe('of a file of ours', () => {
  test('a conflict is told while the plan keeps its own, and no more once the file’s is taken', () => {
    const plan = changed(book(), JOBS, '1700');
    const file = fileSentBy(changed(changed(book(), JOBS, '1600'), POVERTY, '4,1'), book(), 'goc');
    const proposal = propose({ plan, theirs: { kind: 'plan', file }, base: null });
    const told = (choices: Choices) => remarksOf(take(plan, proposal, choices).report);
    expect(told(new Map())).toEqual([
      { kind: 'kept', line: 2, cell: figure, theirs: '1.600', mine: '1.700', reason: null },
    ]);
    expect(told(chooseAll(proposal, new Map(), () => true, 'theirs'))).toEqual([]);
  });

  test('what stands beside the rows and cannot be read is told; what was put back is not', () => {
    const report = take(
      book(),
      propose({
        plan: book(),
        theirs: { kind: 'plan', file: fileSentBy(book(), book(), 'goc') },
        base: null,
      }),
      new Map(),
    ).report;
    expect(
      remarksOf(report, [
        { line: 13, column: 'Cấp', found: 'mười hai', original: null },
        { line: 14, column: 'Cấp', found: '1,0', original: '1' },
      ]),
    ).toEqual([{ kind: 'elsewhere', line: 13, column: 'Cấp', found: 'mười hai', reason: null }]);
  });
});
