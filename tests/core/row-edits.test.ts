/** Several rows at once: put in, copied, moved, taken inwards and outwards, made another kind; always all or none, and undone whole. */
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChanges } from '#core/change.ts';
import { makeIndicatorId, type IndicatorId } from '#core/identity.ts';
import { childrenOf, lineAt, rowsInOrder, subtreeOf, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { duplicateRows, freshIds, insertRows, removeRows, type Place } from '#core/row-edits.ts';
import { changeKind, ROW_SORTS } from '#core/row-kind.ts';
import { indentRows, moveRows, moveRowsTo, outdentRows } from '#core/row-moves.ts';
import { contentOf } from '#tests/core/random-changes.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

/**
 * g0 group A, with indicators 1 (parts 2, 3) and 4; g5 group B, with indicators 6, 7; and indicator 8 under nothing.
 */
const BOOK = smallPlan([
  { kind: 'group', name: 'A' },
  { kind: 'indicator', under: 0, name: 'một' },
  { under: 1, name: 'hai' },
  { under: 1, name: 'ba', figures: { '2024-H1': '5~' }, targets: { '2024': '10', '2024|Thành phố': '12' } },
  { kind: 'indicator', under: 0, name: 'bốn' },
  { kind: 'group', name: 'B' },
  { kind: 'indicator', under: 5, name: 'sáu' },
  { kind: 'indicator', under: 5, name: 'bảy', counted: false },
  { name: 'tám' },
]);
const rows = (...numbers: number[]): IndicatorId[] => numbers.map(idOf);
const at = (kind: 'before' | 'after' | 'inside', row: number): Place => ({ kind, row: idOf(row) });

/** One row a line: a dash for each row it stands under, then the sign of its kind and its name. */
function outline(plan: Plan): string[] {
  const signs = { group: '#', indicator: '', part: '+' };
  return rowsInOrder(plan).map(({ id, depth }) => {
    const { indicator } = lineAt(plan, id);
    return '-'.repeat(depth) + signs[indicator.kind] + indicator.name;
  });
}

function made(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(`Refused: ${edit.refusal.code}`);
  const after = applyChange(plan, edit.changes);
  expect(contentOf(applyChange(after, reverseChanges(edit.changes)))).toEqual(contentOf(plan));
  return after;
}

const outlineAfter = (edit: EditResult): string[] => outline(made(BOOK, edit));
const refusalOf = (edit: EditResult): string | null => (edit.ok ? null : edit.refusal.code);

it('the book of these tests', () => {
  expect(outline(BOOK)).toEqual(['#A', '-một', '--+hai', '--+ba', '-bốn', '#B', '-sáu', '-bảy', 'tám']);
});

describe('rows put in', () => {
  const fresh = rows(20, 21, 22);

  it('stand together at the place, of the kind that can stand there', () => {
    const before = made(BOOK, insertRows(BOOK, fresh, at('before', 4), 'indicator'));
    expect(outline(before)).toEqual([
      '#A',
      '-một',
      '--+hai',
      '--+ba',
      '-',
      '-',
      '-',
      '-bốn',
      '#B',
      '-sáu',
      '-bảy',
      'tám',
    ]);
    expect(childrenOf(before, idOf(0))).toEqual(rows(1, 20, 21, 22, 4));
    const parts = made(BOOK, insertRows(BOOK, fresh, at('after', 2), 'indicator'));
    expect(childrenOf(parts, idOf(1))).toEqual(rows(2, 20, 21, 22, 3));
    expect(lineAt(parts, idOf(21)).indicator.kind).toBe('part');
    expect(childrenOf(made(BOOK, insertRows(BOOK, fresh, { kind: 'end' }, 'group')), null)).toEqual(
      rows(0, 5, 8, 20, 21, 22),
    );
  });

  it('are refused where a group would stand in an indicator', () => {
    expect(refusalOf(insertRows(BOOK, fresh, at('inside', 1), 'group'))).toBe('group-under-indicator');
  });

  it('by the thousand leave short keys', () => {
    const many = Array.from({ length: 700 }, (_, n) => idOf(20 + n));
    const plan = made(BOOK, insertRows(BOOK, many, at('before', 3), 'part'));
    expect(childrenOf(plan, idOf(1))).toEqual([idOf(2), ...many, idOf(3)]);
    expect(Math.max(...many.map((id) => lineAt(plan, id).indicator.order.length))).toBeLessThanOrEqual(4);
  });
});

describe('copies', () => {
  const counting = (from: number) => () => idOf(from++);

  it('hold all that the rows hold, and stand right after them', () => {
    const plan = made(BOOK, duplicateRows(BOOK, rows(1), counting(20)));
    expect(outline(plan).slice(0, 8)).toEqual([
      '#A',
      '-một',
      '--+hai',
      '--+ba',
      '-một',
      '--+hai',
      '--+ba',
      '-bốn',
    ]);
    const [original, copy] = [lineAt(plan, idOf(3)), lineAt(plan, idOf(22))];
    const withoutRow = (list: readonly { indicator: IndicatorId }[]): unknown[] =>
      list.map((record) => ({ ...record, indicator: null }));
    expect(withoutRow(copy.figures)).toEqual(withoutRow(original.figures));
    expect(withoutRow(copy.targets)).toEqual(withoutRow(original.targets));
    expect(copy.indicator).toMatchObject({ id: idOf(22), parent: idOf(20), name: 'ba', kind: 'part' });
  });

  it('of several rows stand together after the last of each family', () => {
    const plan = made(BOOK, duplicateRows(BOOK, rows(7, 6, 4), counting(20)));
    expect(outline(plan)).toEqual([
      ...['#A', '-một', '--+hai', '--+ba', '-bốn', '-bốn', '#B', '-sáu', '-bảy', '-sáu', '-bảy', 'tám'],
    ]);
  });

  it('are made once of a row chosen with the row above it', () => {
    expect(outline(made(BOOK, duplicateRows(BOOK, rows(5, 6), counting(20)))).slice(5)).toEqual([
      ...['#B', '-sáu', '-bảy', '#B', '-sáu', '-bảy', 'tám'],
    ]);
  });

  it('never take an id that is in use', () => {
    const ids = rows(8, 3, 20, 20, 21, 22);
    const plan = made(
      BOOK,
      duplicateRows(BOOK, rows(1), () => ids.shift()!),
    );
    expect(plan.lines.size).toBe(BOOK.lines.size + 3);
  });
});

describe('rows moved a step', () => {
  it('pass the row beside them, neighbours together, each family by itself', () => {
    expect(outlineAfter(moveRows(BOOK, rows(5), -1))).toEqual([
      ...['#B', '-sáu', '-bảy', '#A', '-một', '--+hai', '--+ba', '-bốn', 'tám'],
    ]);
    expect(outlineAfter(moveRows(BOOK, rows(0, 5), 1))).toEqual([
      ...['tám', '#A', '-một', '--+hai', '--+ba', '-bốn', '#B', '-sáu', '-bảy'],
    ]);
    expect(outlineAfter(moveRows(BOOK, rows(3, 4, 7), -1))).toEqual([
      ...['#A', '-bốn', '-một', '--+ba', '--+hai', '#B', '-bảy', '-sáu', 'tám'],
    ]);
  });

  it('stay, all of them, where one is at the end', () => {
    expect(refusalOf(moveRows(BOOK, rows(0, 8), -1))).toBe('already-first');
    expect(refusalOf(moveRows(BOOK, rows(4, 6), 1))).toBe('already-last');
  });

  it('change no other row', () => {
    const edit = moveRows(BOOK, rows(0, 5), 1);
    expect(edit.ok && edit.changes.updated.map(([row]) => 'id' in row && row.id)).toEqual(rows(0, 5));
  });
});

describe('rows dropped at a place', () => {
  it('stand there in their order, whatever order they were chosen in', () => {
    expect(outlineAfter(moveRowsTo(BOOK, rows(7, 4), at('before', 1)))).toEqual([
      ...['#A', '-bốn', '-bảy', '-một', '--+hai', '--+ba', '#B', '-sáu', 'tám'],
    ]);
    expect(outlineAfter(moveRowsTo(BOOK, rows(6), at('after', 0)))).toEqual([
      ...['#A', '-một', '--+hai', '--+ba', '-bốn', 'sáu', '#B', '-bảy', 'tám'],
    ]);
  });

  it('take the kind of the place: parts in an indicator, indicators in a group or under nothing', () => {
    expect(outlineAfter(moveRowsTo(BOOK, rows(1), at('inside', 8)))).toEqual([
      ...['#A', '-bốn', '#B', '-sáu', '-bảy', 'tám', '-+một', '--+hai', '--+ba'],
    ]);
    expect(outlineAfter(moveRowsTo(BOOK, rows(2, 3), { kind: 'end' })).slice(-3)).toEqual([
      'tám',
      'hai',
      'ba',
    ]);
    expect(outlineAfter(moveRowsTo(BOOK, rows(5), at('inside', 0))).slice(4)).toEqual([
      ...['-bốn', '-#B', '--sáu', '--bảy', 'tám'],
    ]);
  });

  it('do not go into themselves, nor a group into an indicator', () => {
    expect(refusalOf(moveRowsTo(BOOK, rows(0), at('inside', 0)))).toBe('under-itself');
    expect(refusalOf(moveRowsTo(BOOK, rows(0), at('after', 3)))).toBe('under-itself');
    expect(refusalOf(moveRowsTo(BOOK, rows(5, 4), at('inside', 8)))).toBe('group-under-indicator');
  });

  it('dropped where they stand change nothing', () => {
    for (const place of [at('before', 1), at('after', 1), at('before', 4)]) {
      const edit = moveRowsTo(BOOK, rows(1), place);
      expect(edit.ok && edit.changes.updated).toEqual([]);
    }
  });
});

describe('rows taken inwards and outwards', () => {
  it('go under the row above them, and come out after their parent', () => {
    const inwards = made(BOOK, indentRows(BOOK, rows(7, 8)));
    expect(outline(inwards).slice(4)).toEqual(['-bốn', '#B', '-sáu', '--+bảy', '-tám']);
    expect(outline(made(inwards, outdentRows(inwards, rows(7, 8)))).slice(4)).toEqual([
      ...['-bốn', '#B', '-sáu', '-bảy', 'tám'],
    ]);
  });

  it('go together: neighbours under one row, children of one row in their order', () => {
    expect(outlineAfter(indentRows(BOOK, rows(5, 8)))).toEqual([
      ...['#A', '-một', '--+hai', '--+ba', '-bốn', '-#B', '--sáu', '--bảy', '-tám'],
    ]);
    expect(outlineAfter(outdentRows(BOOK, rows(2, 3)))).toEqual([
      ...['#A', '-một', '-hai', '-ba', '-bốn', '#B', '-sáu', '-bảy', 'tám'],
    ]);
    expect(outlineAfter(outdentRows(BOOK, rows(3, 4)))).toEqual([
      ...['#A', '-một', '--+hai', '-ba', 'bốn', '#B', '-sáu', '-bảy', 'tám'],
    ]);
  });

  it('a row and the one it would go under, chosen together, each find their own', () => {
    // «bảy» goes under «sáu», and the group after it under A.
    expect(outlineAfter(indentRows(BOOK, rows(7, 8)))).toContain('-tám');
    expect(outlineAfter(indentRows(BOOK, rows(4, 5)))).toEqual([
      ...['#A', '-một', '--+hai', '--+ba', '--+bốn', '-#B', '--sáu', '--bảy', 'tám'],
    ]);
  });

  it('stay, all of them, where one cannot go', () => {
    expect(refusalOf(indentRows(BOOK, rows(1, 7)))).toBe('nothing-above');
    expect(refusalOf(outdentRows(BOOK, rows(3, 8)))).toBe('already-outermost');
    const groupLast = made(BOOK, moveRows(BOOK, rows(5), 1));
    expect(refusalOf(indentRows(groupLast, rows(5)))).toBe('group-under-indicator');
  });
});

describe('another kind', () => {
  it('takes the rows under it along', () => {
    expect(outlineAfter(changeKind(BOOK, rows(1), 'group')).slice(0, 5)).toEqual([
      '#A',
      '-#một',
      '--hai',
      '--ba',
      '-bốn',
    ]);
    expect(outlineAfter(changeKind(BOOK, rows(5), 'indicator')).slice(5)).toEqual([
      'B',
      '-+sáu',
      '-+bảy',
      'tám',
    ]);
  });

  it('makes references and counts them again', () => {
    const plan = made(BOOK, changeKind(BOOK, rows(6, 7), 'reference'));
    expect([6, 7].map((n) => lineAt(plan, idOf(n)).indicator.counted)).toEqual([false, false]);
    const again = made(plan, changeKind(plan, rows(7), 'indicator'));
    expect(lineAt(again, idOf(7)).indicator).toMatchObject({ kind: 'indicator', counted: true });
  });

  it('is refused to a part, to what holds figures or targets, and to what holds groups', () => {
    expect(changeKind(BOOK, rows(3), 'group')).toEqual({
      ok: false,
      refusal: { code: 'part-of-indicator', name: 'ba' },
    });
    const withFigure = smallPlan([{ name: 'Việc làm', targets: { '2024': '10' } }]);
    expect(changeKind(withFigure, rows(0), 'group')).toEqual({
      ok: false,
      refusal: { code: 'row-holds-figures', name: 'Việc làm' },
    });
    const nested = made(BOOK, indentRows(BOOK, rows(5)));
    expect(refusalOf(changeKind(nested, rows(8, 0), 'reference'))).toBe('row-holds-groups');
  });

  it('that is the same changes nothing', () => {
    const edit = changeKind(BOOK, rows(0, 5), 'group');
    expect(edit.ok && edit.changes.updated).toEqual([]);
  });
});

function randomRows(plan: Plan, dice: Seeded): IndicatorId[] {
  const all = rowsInOrder(plan).map(({ id }) => id);
  return Array.from({ length: 1 + dice.below(5) }, () => dice.pick(all));
}

function randomRowEdit(plan: Plan, dice: Seeded): EditResult {
  const some = randomRows(plan, dice);
  const place: Place = {
    kind: dice.pick(['before', 'after', 'inside']),
    row: dice.pick(randomRows(plan, dice)),
  };
  const fresh = (): IndicatorId => makeIndicatorId(dice.random);
  switch (dice.below(7)) {
    case 0:
      return insertRows(
        plan,
        freshIds(plan, dice.random, 3),
        place,
        dice.pick(['group', 'indicator', 'part']),
      );
    case 1:
      return duplicateRows(plan, some.slice(0, 2), fresh);
    case 2:
      return moveRows(plan, some, dice.chance(0.5) ? 1 : -1);
    case 3:
      return moveRowsTo(plan, some, place);
    case 4:
      return indentRows(plan, some);
    case 5:
      return outdentRows(plan, some);
    default:
      return changeKind(plan, some, dice.pick(ROW_SORTS));
  }
}

/** Every row under a group or nothing is no part, every other is one; only groups are under groups alone. */
function expectKinds(plan: Plan): void {
  for (const { id } of rowsInOrder(plan)) {
    const { kind, parent } = lineAt(plan, id).indicator;
    const above = parent === null ? 'group' : lineAt(plan, parent).indicator.kind;
    expect(above === 'group' ? kind !== 'part' : kind === 'part').toBe(true);
  }
}

/** What stands in the rows themselves, wherever they are. */
function holdingsOf(plan: Plan): unknown {
  return rowsInOrder(plan)
    .map(({ id }) => ({ ...lineAt(plan, id), indicator: { id, name: lineAt(plan, id).indicator.name } }))
    .sort((a, b) => (a.indicator.id < b.indicator.id ? -1 : 1));
}

describe('in any plan', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => [seed]))(
    'rows keep what they hold and can be put back (seed %i)',
    (seed) => {
      const dice = seededRandom(seed);
      let plan = generatePlan(seed, { rows: 14 });
      for (let n = 0; n < 12; n++) {
        const edit = randomRowEdit(plan, dice);
        if (!edit.ok) continue;
        const after = made(plan, edit);
        expectKinds(after);
        expect(rowsInOrder(after)).toHaveLength(after.lines.size);
        if (edit.changes.added.length === 0) expect(holdingsOf(after)).toEqual(holdingsOf(plan));
        plan = after;
      }
    },
  );

  it.each(Array.from({ length: 20 }, (_, seed) => [seed]))(
    'a drop puts the rows side by side (seed %i)',
    (seed) => {
      const dice = seededRandom(100 + seed);
      const plan = generatePlan(seed, { rows: 14 });
      const some = randomRows(plan, dice);
      const target = dice.pick(randomRows(plan, dice));
      const edit = moveRowsTo(plan, some, { kind: 'inside', row: target });
      if (!edit.ok) {
        const isUnder = some.some((id) => subtreeOf(plan, id).includes(target));
        expect(edit.refusal.code).toBe(isUnder ? 'under-itself' : 'group-under-indicator');
        return;
      }
      const chosen = new Set(some);
      const last = childrenOf(made(plan, edit), target).slice(-chosen.size);
      expect(last.filter((id) => chosen.has(id)).length).toBeGreaterThan(0);
      expect(last.findLastIndex((id) => !chosen.has(id))).toBeLessThan(
        last.findIndex((id) => chosen.has(id)),
      );
    },
  );
});

it('taking rows out with the row above them takes each once', () => {
  const plan = made(BOOK, removeRows(BOOK, rows(1, 3, 5)));
  expect(outline(plan)).toEqual(['#A', '-bốn', 'tám']);
});
