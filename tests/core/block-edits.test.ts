/** Many cells typed at once: the same as typing them one by one, in one change, with a word about each that did not go as typed. */
import { describe, expect, it } from 'vitest';
import { editCells, type CellText } from '#core/block-edits.ts';
import { editCell, exactNumberAt, typedTextOf, type CellContent } from '#core/cell-content.ts';
import { applyChange, isEmptyChange, reverseChanges } from '#core/change.ts';
import { toPeriod } from '#core/period.ts';
import { rowsInOrder, type Plan } from '#core/plan.ts';
import { targetSlots } from '#core/target-slots.ts';
import { contentOf } from '#tests/core/random-changes.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const FIGURE: CellContent = { kind: 'figure', period: H1 };
const STATE: CellContent = { kind: 'state', period: H1 };
const AS_OF: CellContent = { kind: 'asOf', period: H1 };
const TARGET: CellContent = {
  kind: 'target',
  place: { slot: { assigners: [''] }, period: H1, isOwn: false },
};
const field = (name: 'label' | 'name' | 'unit' | 'note' | 'lead'): CellContent => ({
  kind: 'text',
  field: name,
});
const at = (row: number, content: CellContent, text: string): CellText => ({ row: idOf(row), content, text });

function textsOf(plan: Plan, cells: readonly CellText[]): string[] {
  return cells.map(({ row, content }) => typedTextOf(plan, row, content));
}

describe('a block of texts', () => {
  const plan = smallPlan([{}, { figures: { '2024-H1': '5' } }, { kind: 'group' }]);

  it('is one change: figures, targets, states, days and words', () => {
    const cells = [
      at(0, field('name'), 'Việc làm'),
      at(0, FIGURE, '1.508,5'),
      at(0, TARGET, 'từ 340 trở lên'),
      at(0, STATE, 'ước'),
      at(0, AS_OF, '10/5/2024'),
      at(1, FIGURE, '7'),
    ];
    const edit = editCells(plan, cells);
    expect(edit).toMatchObject({ written: 6, unchanged: 0, refused: [], remarks: [], inWords: [] });
    const after = applyChange(plan, edit.changes);
    expect(textsOf(after, cells)).toEqual([
      'Việc làm',
      '1.508,5',
      'từ 340 trở lên',
      'estimate',
      '10/5/2024',
      '7',
    ]);
    expect(contentOf(applyChange(after, reverseChanges(edit.changes)))).toEqual(contentOf(plan));
  });

  it('keeps what it cannot read as it was, and says which cells and why', () => {
    const edit = editCells(plan, [
      at(0, FIGURE, '12.34.5'),
      at(1, FIGURE, '5'),
      at(1, STATE, 'xong'),
      at(2, FIGURE, '9'),
      at(2, TARGET, '9'),
      at(2, STATE, 'ước'),
    ]);
    expect(edit).toMatchObject({ written: 0, unchanged: 1 });
    expect(isEmptyChange(edit.changes)).toBe(true);
    expect(edit.refused).toEqual([
      { index: 0, refusal: { code: 'not-a-number', typed: '12.34.5', problem: 'grouping' } },
      { index: 2, refusal: { code: 'not-a-state', typed: 'xong' } },
      { index: 3, refusal: { code: 'group-holds-no-figure' } },
      { index: 4, refusal: { code: 'group-holds-no-figure' } },
      { index: 5, refusal: { code: 'group-holds-no-figure' } },
    ]);
  });

  it('that is blank empties every cell it can, and asks nothing of headings', () => {
    const cells = [
      at(1, FIGURE, ''),
      at(1, STATE, ''),
      at(1, AS_OF, ' '),
      at(2, FIGURE, ''),
      at(2, STATE, ''),
    ];
    const edit = editCells(plan, cells);
    expect(edit).toMatchObject({ written: 1, unchanged: 4, refused: [] });
    expect(textsOf(applyChange(plan, edit.changes), cells)).toEqual(['', '', '', '', '']);
  });

  it('takes state and day after the figure, and the figure after the unit, wherever they stand in it', () => {
    const rows = smallPlan([{}]);
    const cells = [
      at(0, STATE, 'TH'),
      at(0, AS_OF, '20/6/2024'),
      at(0, FIGURE, '12 vụ'),
      at(0, field('unit'), 'vụ'),
    ];
    const edit = editCells(rows, cells);
    expect(edit.refused).toEqual([]);
    expect(textsOf(applyChange(rows, edit.changes), cells)).toEqual(['actual', '20/6/2024', '12', 'vụ']);
  });

  it('with two texts for one cell keeps the later', () => {
    const edit = editCells(plan, [at(0, FIGURE, '1'), at(0, FIGURE, '2')]);
    expect(edit.written).toBe(2);
    expect(edit.changes.added).toHaveLength(1);
    expect(typedTextOf(applyChange(plan, edit.changes), idOf(0), FIGURE)).toBe('2');
  });

  it('takes a mark in place of a figure for no figure, leaves the cell as it was and says so', () => {
    const edit = editCells(plan, [at(0, FIGURE, '-'), at(1, FIGURE, '…')]);
    expect(isEmptyChange(edit.changes)).toBe(true);
    expect(edit.refused).toEqual([
      { index: 0, refusal: { code: 'not-a-number', typed: '-', problem: 'mark' } },
      { index: 1, refusal: { code: 'not-a-number', typed: '…', problem: 'mark' } },
    ]);
  });

  it('says which numbers could mean others and which targets stay words', () => {
    const edit = editCells(plan, [
      at(0, FIGURE, '1.508'),
      at(1, FIGURE, '8.5'),
      at(0, TARGET, 'đẩy mạnh'),
      at(1, TARGET, '13.447'),
    ]);
    expect(edit.remarks).toEqual([
      { index: 0, remark: 'maybe-thousands' },
      { index: 1, remark: 'other-convention' },
      { index: 3, remark: 'maybe-thousands' },
    ]);
    expect(edit.inWords).toEqual([2]);
  });

  it('of nothing changes nothing', () => {
    expect(editCells(plan, [])).toMatchObject({ written: 0, unchanged: 0 });
    expect(isEmptyChange(editCells(plan, []).changes)).toBe(true);
  });
});

const TEXTS = [
  '',
  ' ',
  '4',
  '12,5',
  '1.508',
  '8/8',
  '8.5',
  'trên 5',
  '75 - 80',
  '12.34.5',
  'thành phố giao',
  'không xảy ra',
  '9%',
  'ước',
  'TH',
  'chính thức',
  'xong',
  '10/5/2024',
  '31/2/2024',
  '2024-06-01',
  '%',
  'vụ',
  'dưới 9% vào năm 2025',
];

function randomCells(plan: Plan, dice: Seeded): CellText[] {
  const rows = rowsInOrder(plan);
  const { firstYear } = plan.head;
  const periods = [plan.head.settings.reportingPeriod, toPeriod(`${firstYear}`), toPeriod(`${firstYear}-H1`)];
  const contentIn = (): CellContent => {
    const period = dice.pick(periods);
    switch (dice.below(5)) {
      case 0:
        return field(dice.pick(['label', 'name', 'unit', 'note', 'lead']));
      case 1:
        return {
          kind: 'target',
          place: { slot: dice.pick(targetSlots(plan, period)), period, isOwn: dice.chance(0.3) },
        };
      default:
        return { kind: dice.pick(['figure', 'state', 'asOf']), period };
    }
  };
  return Array.from({ length: 1 + dice.below(40) }, () => ({
    row: dice.pick(rows).id,
    content: contentIn(),
    text: dice.pick(TEXTS),
  }));
}

const TURN: Record<CellContent['kind'], number> = { text: 0, figure: 1, target: 1, state: 2, asOf: 2 };

describe('in any plan', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => [seed]))(
    'typing a block is typing its cells (seed %i)',
    (seed) => {
      const dice = seededRandom(seed);
      const plan = generatePlan(seed, { rows: 12 });
      const cells = randomCells(plan, dice);
      const inTurn = [...cells.entries()].sort(([, a], [, b]) => TURN[a.content.kind] - TURN[b.content.kind]);
      const refused: number[] = [];
      let [one, written] = [plan, 0];
      for (const [index, { row, content, text }] of inTurn) {
        const edit = editCell(one, row, content, text);
        if (!edit.ok) refused.push(index);
        else if (!isEmptyChange(edit.changes)) {
          written++;
          one = applyChange(one, edit.changes);
        }
      }
      const block = editCells(plan, cells);
      const after = applyChange(plan, block.changes);
      expect(contentOf(after)).toEqual(contentOf(one));
      expect(block.refused.map(({ index }) => index)).toEqual(refused.sort((a, b) => a - b));
      expect([block.written, block.unchanged]).toEqual([written, cells.length - written - refused.length]);
      expect(contentOf(applyChange(after, reverseChanges(block.changes)))).toEqual(contentOf(plan));
    },
  );
});

describe('the exact number of a cell', () => {
  const plan = smallPlan([
    { targets: { '2024': '3.400' }, figures: { '2024-H1': '1.508,50' } },
    { targets: { '2024': 'trên 95' }, figures: { '2024-H1': '8/8' } },
    { targets: { '2024': 'tăng 12/năm' } },
    { name: '15' },
  ]);

  it('is that of a figure or of a plain target, with all its decimals', () => {
    expect(exactNumberAt(plan, idOf(0), FIGURE)).toBe('1508.50');
    expect(exactNumberAt(plan, idOf(0), TARGET)).toBe('3400');
  });

  it('is none for a bound, a count, a growth, a text and an empty cell', () => {
    expect(exactNumberAt(plan, idOf(1), TARGET)).toBeNull();
    expect(exactNumberAt(plan, idOf(1), FIGURE)).toBeNull();
    expect(exactNumberAt(plan, idOf(2), TARGET)).toBeNull();
    expect(exactNumberAt(plan, idOf(2), FIGURE)).toBeNull();
    expect(exactNumberAt(plan, idOf(3), field('name'))).toBeNull();
  });
});
