/** Numbering the rows again: what an official would write by hand, and nothing in a plan whose numbers are as they should be. */
import { describe, expect, it, test } from 'vitest';
import { applyChange, isEmptyChange } from '#core/change.ts';
import { duplicateRows, freshIds, insertRows, removeRows } from '#core/row-edits.ts';
import { moveRowsTo } from '#core/row-moves.ts';
import { childrenOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { renumber } from '#core/renumber.ts';
import type { EditResult } from '#core/refusal.ts';
import { openSample } from '#tests/core/documents/opened-sample.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

function made(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(`Refused: ${edit.refusal.code}`);
  return applyChange(plan, edit.changes);
}

const labelsOf = (plan: Plan): string[] =>
  rowsInOrder(plan).map(({ id }) => lineAt(plan, id).indicator.label);
const renumbered = (plan: Plan): string[] => labelsOf(made(plan, renumber(plan, null)));

/** Indicators side by side with the given labels, blanks written `''`. */
const flat = (labels: string): Plan =>
  smallPlan(labels.split(' ').map((label) => ({ label: label.replace(/^_$/, '') })));
/** A book from lines: a dash for each row a row stands under, # for a group, then its label, `_` for none. */
function book(lines: readonly string[]): Plan {
  const above: number[] = [];
  const rows = lines.map((line, n): RowGiven => {
    const [, dashes = '', sign = '', label = ''] = /^(\.*)(#?)(.*)$/.exec(line) ?? [];
    const under = above[dashes.length - 1];
    above[dashes.length] = n;
    const isInGroup = under === undefined || lines[under]?.includes('#');
    const kind = sign === '#' ? 'group' : isInGroup ? 'indicator' : 'part';
    return { label: label.replace(/^_$/, ''), kind, ...(under === undefined ? {} : { under }) };
  });
  return smallPlan(rows);
}

describe('one list', () => {
  test.each([
    ['1 2 3', '1 2 3'],
    ['1 3 4', '1 2 3'],
    ['2 3 4', '1 2 3'],
    ['1 2 2 3', '1 2 3 4'],
    ['5 1 2 3 4 6', '1 2 3 4 5 6'],
    ['2 3 1 4', '1 2 3 4'],
    ['1 2 1 2 3', '1 2 3 4 5'],
    ['1 _ 2', '1 2 3'],
    ['_ 1 2', '1 2 3'],
    ['1 _ _', '1 2 3'],
    ['I II IV', 'I II III'],
    ['VIII IX _ X', 'I II III IV'],
    ['A B D', 'A B C'],
    ['a b d đ', 'a b c d'],
    ['a b c d e _', 'a b c d e f'],
    ['a b c d đ _', 'a b c d đ e'],
    ['h i k _', 'a b c d'],
    ['(1) (2) (4)', '(1) (2) (3)'],
    ['a) b) d)', 'a) b) c)'],
    ['1. 2. 2.', '1. 2. 3.'],
    ['1. 2 3.', '1. 2 3.'],
    ['01 02 04', '01 02 03'],
    ['1.1 1.2 1.4', '1.1 1.2 1.3'],
    ['II.1 II.3', 'II.1 II.2'],
    ['II.2 II.3', 'II.1 II.2'],
  ])('«%s» becomes «%s»', (before, after) => {
    expect(renumbered(flat(before)).join(' ')).toBe(after);
  });

  test.each(['- - -', '- _ _', '_ _ _', 'III', 'Mục-1 x ?', 'III IV I II III', '1.d 3.b 3.c 3.d'])(
    '«%s» stays as it is',
    (labels) => {
      const plan = flat(labels);
      expect(renumbered(plan)).toEqual(labelsOf(plan));
    },
  );

  it('leaves rows without a number among the others', () => {
    expect(renumbered(flat('1 - 3 - _'))).toEqual(['1', '-', '2', '-', '']);
  });

  it('begins at the first number as soon as two rows are numbered', () => {
    expect(renumbered(flat('III _ _'))).toEqual(['I', 'II', 'III']);
    expect(renumbered(flat('_ 3'))).toEqual(['1', '2']);
  });
});

describe('lists beside each other in one family', () => {
  it('are numbered each by itself', () => {
    expect(renumbered(flat('I 1 3 II 1 2 2'))).toEqual(['I', '1', '2', 'II', '1', '2', '3']);
    expect(renumbered(flat('I 1 2 III 3 5'))).toEqual(['I', '1', '2', 'II', '3', '4']); // numbers that run through
  });

  it('«2.1» follows its «2»', () => {
    expect(renumbered(flat('1 1.1 1.2 3 3.1 3.3'))).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2']);
    expect(renumbered(flat('1 2 2 2.1'))).toEqual(['1', '2', '3', '3.1']);
  });

  it('numbers that only stand before others are not given again', () => {
    expect(renumbered(flat('1.a 1.b 2 3.a 3.b 4 5'))).toEqual(['1.a', '1.b', '2', '3.a', '3.b', '4', '5']);
    expect(renumbered(flat('1.a 1.c 2 3.a 5'))).toEqual(['1.a', '1.b', '2', '3.a', '4']);
  });

  it('of groups and of indicators are two', () => {
    const plan = smallPlan([
      { label: '(1)' },
      { label: '1', kind: 'group' },
      { label: '(3)' },
      { label: '3', kind: 'group' },
    ]);
    expect(renumbered(plan)).toEqual(['(1)', '1', '(2)', '2']);
  });
});

describe('families under each other', () => {
  it('begin anew where they did', () => {
    expect(renumbered(book(['#I', '.1', '.2', '#II', '.1', '.2', '.4', '#IV', '.2', '.3']))).toEqual([
      ...['I', '1', '2', 'II', '1', '2', '3', 'III', '1', '2'],
    ]);
    expect(renumbered(book(['#I', '.1', '#II', '.1', '.2', '.2']))).toEqual(['I', '1', 'II', '1', '2', '3']);
  });

  it('run on where they did, also past a row put in, taken out or moved', () => {
    expect(renumbered(book(['#I', '.(1)', '.(2)', '.(2)', '#II', '.(3)', '.(4)']))).toEqual([
      ...['I', '(1)', '(2)', '(3)', 'II', '(4)', '(5)'],
    ]);
    expect(renumbered(book(['#I', '.(2)', '#II', '.(3)', '.(4)', '#III', '.(5)']))).toEqual([
      ...['I', '(1)', 'II', '(2)', '(3)', 'III', '(4)'],
    ]);
    expect(renumbered(book(['#I', '.(2)', '#II', '.(1)', '.(3)', '.(4)']))).toEqual([
      ...['I', '(1)', 'II', '(2)', '(3)', '(4)'],
    ]);
    expect(renumbered(book(['#I', '.(1)', '.(2)', '#II', '.(2)', '.(3)', '.(4)', '#III', '.(5)']))).toEqual([
      ...['I', '(1)', '(2)', 'II', '(3)', '(4)', '(5)', 'III', '(6)'],
    ]);
  });

  it('«2.1» follows the row it stands under, however deep', () => {
    expect(renumbered(book(['#1', '.1.1', '..1.1.1', '#3', '.3.1', '..3.1.1', '..3.1.3', '.3.4']))).toEqual([
      ...['1', '1.1', '1.1.1', '2', '2.1', '2.1.1', '2.1.2', '2.2'],
    ]);
    expect(renumbered(book(['#I', '.I.1', '#I', '.I.1', '.I.2']))).toEqual([
      'I',
      'I.1',
      'II',
      'II.1',
      'II.2',
    ]);
  });

  it('a row that came from elsewhere takes the number of where it stands', () => {
    expect(renumbered(book(['#1', '.1.1', '#2', '.1.2', '.2.1', '.2.2']))).toEqual([
      ...['1', '1.1', '2', '2.1', '2.2', '2.3'],
    ]);
  });

  it('parts without a number stay so', () => {
    expect(renumbered(book(['(1)', '.-', '.-', '(3)', '._', '._']))).toEqual([
      '(1)',
      '-',
      '-',
      '(2)',
      '',
      '',
    ]);
    expect(renumbered(book(['1', '.a', '.c', '3', '.a', '._']))).toEqual(['1', 'a', 'b', '2', 'a', 'b']);
  });
});

it('touches only the rows in its scope, numbered as in the whole', () => {
  const plan = flat('1 3 4 7');
  expect(labelsOf(made(plan, renumber(plan, [idOf(2), idOf(3)])))).toEqual(['1', '3', '3', '4']);
});

describe('the sample plans', () => {
  const NAMES = [
    'binh-thuy-2016-2025',
    'cai-rang-6-thang-2024',
    'cai-rang-quy-1-2021',
    'can-tho-den-2020',
    'ninh-kieu-2021-2030',
  ];

  test.each(NAMES)('%s is numbered as it should be', (name) => {
    const edit = renumber(openSample(name).plan, null);
    expect(edit.ok && edit.changes.updated.map(([, row]) => 'label' in row && row.label)).toEqual([]);
  });

  const cairang = openSample('cai-rang-6-thang-2024').plan;
  const numbered = (plan: Plan): string[] => labelsOf(plan).filter((label) => label.startsWith('('));
  const upTo = (n: number): string[] => Array.from({ length: n }, (_, i) => `(${i + 1})`);

  it('sixteen indicators are still numbered through after one goes, comes, is copied or moved', () => {
    const top = childrenOf(cairang, null);
    const [first, fifth, tenth] = [top[0]!, top[4]!, top[9]!];
    const random = seededRandom(3).random;
    const edited = [
      made(cairang, removeRows(cairang, [first])),
      made(
        cairang,
        insertRows(cairang, freshIds(cairang, random, 2), { kind: 'before', row: fifth }, 'indicator'),
      ),
      made(
        cairang,
        duplicateRows(cairang, [first, fifth], () => freshIds(cairang, random, 1)[0]!),
      ),
      made(cairang, moveRowsTo(cairang, [tenth], { kind: 'before', row: first })),
    ];
    for (const [i, count] of [15, 18, 18, 16].entries()) {
      const after = made(edited[i]!, renumber(edited[i]!, null));
      expect(numbered(after)).toEqual(upTo(count));
      expect(labelsOf(after).filter((label) => !label.startsWith('(') && label !== '')).toEqual([
        ...['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'II.7', 'II.8', 'II.9', 'IV'],
      ]);
    }
  });

  it('fourteen indicators run through three groups, and the references begin anew', () => {
    const plan = openSample('binh-thuy-2016-2025').plan;
    const third = rowsInOrder(plan).find(({ id }) => lineAt(plan, id).indicator.label === '(3)')!.id;
    const after = made(plan, removeRows(plan, [third]));
    expect(numbered(made(after, renumber(after, null)))).toEqual([...upTo(13), ...upTo(6), '(1)', '(2)']);
  });

  test.each(NAMES)('%s, numbered again, is as it should be', (name) => {
    const dice = seededRandom(11);
    let { plan } = openSample(name);
    for (let n = 0; n < 6; n++) {
      const rows = rowsInOrder(plan).map(({ id }) => id);
      plan = made(plan, removeRows(plan, [dice.pick(rows)]));
      plan = made(plan, renumber(plan, null));
      const again = renumber(plan, null);
      expect(again.ok && isEmptyChange(again.changes)).toBe(true);
    }
  });
});
