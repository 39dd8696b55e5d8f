/** A plan file that comes back from a colleague, cell by cell: what is proposed, what is taken, what the report says. */
import { describe, expect, test } from 'vitest';
import { applyChange } from '#core/change.ts';
import { editFigure, editFigureNote, editText } from '#core/edits.ts';
import { printFigureValue } from '#core/figure.ts';
import { makePlanId, type IndicatorId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { childrenOf, figureOf, lineAt, lineOf, rowsInOrder, targetOf, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import type { CellKey } from '#exchange/merge/cell-key.ts';
import type { PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';
import {
  chooseAll,
  chooseOne,
  inColumn,
  inRow,
  ofStatus,
  withKnown,
  type CellItem,
  type Choices,
  type Proposal,
  type RowItem,
} from '#exchange/merge/proposal.ts';
import { propose, type Merging } from '#exchange/merge/propose.ts';
import { take } from '#exchange/merge/take.ts';
import { fileOf, sheetOf } from '#tests/support/merging.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const Y = toPeriod('2024');
const [POVERTY, REVENUE, JOBS, PART] = [idOf(0), idOf(1), idOf(2), idOf(3)];
const VALUE: CellKey = { kind: 'figure', period: Y, part: 'value' };
const USUAL: Choices = new Map();

/** Poverty 4,75 of 3,8; revenue 8.531,35 of 16.000, an estimate; jobs 1.508, with a part of 700. */
function book(): Plan {
  return smallPlan([
    { name: 'Tỷ lệ hộ nghèo', unit: '%', figures: { '2024': '4,75' }, targets: { '2024': '3,8' } },
    {
      name: 'Thu ngân sách',
      unit: 'tỷ đồng',
      figures: { '2024': '8531,35~' },
      targets: { '2024': '16.000' },
    },
    { name: 'Giải quyết việc làm', unit: 'lao động', figures: { '2024': '1508' } },
    { name: 'Trong đó: nữ', unit: 'lao động', under: 2, figures: { '2024': '700' } },
  ]);
}

function after(plan: Plan, ...edits: ((now: Plan) => EditResult)[]): Plan {
  return edits.reduce((now, edit) => {
    const made = edit(now);
    if (!made.ok) throw new Error(made.refusal.code);
    return applyChange(now, made.changes);
  }, plan);
}

const figureIn = (plan: Plan, row: IndicatorId): string | null => {
  const figure = figureOf(lineAt(plan, row), Y);
  return figure && printFigureValue(figure.value);
};

function proposed(plan: Plan, file: PlanFileToMerge, more: Partial<Merging> = {}): Proposal {
  return propose({ plan, theirs: { kind: 'plan', file }, base: null, ...more });
}

function merged(plan: Plan, proposal: Proposal, choices: Choices = USUAL) {
  const { edit, report } = take(plan, proposal, choices);
  return { plan: applyChange(plan, edit.changes), report, changes: edit.changes };
}

const cellsIn = ({ items }: Proposal): CellItem[] => items.filter((item) => item.kind === 'cell');
const rowsIn = ({ items }: Proposal): RowItem[] => items.filter((item) => item.kind === 'row');
const told = (items: readonly CellItem[]) =>
  items.map(({ row, cell, status, mine, theirs, base }) => [
    row,
    'part' in cell ? cell.part : cell.kind,
    status,
    mine,
    theirs,
    base,
  ]);

describe('a figure a colleague changed in the file', () => {
  test('is taken where the plan has it as it was, and said with old and new', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1');
    const proposal = proposed(book(), sheet.file());
    expect(told(cellsIn(proposal))).toEqual([[POVERTY, 'value', 'changed', '4,75', '4,1', '4,75']]);
    const { plan, report } = merged(book(), proposal);
    expect(figureIn(plan, POVERTY)).toBe('4,1');
    expect(report.taken).toMatchObject([
      { name: 'Tỷ lệ hộ nghèo', mine: '4,75', now: '4,1', status: 'changed' },
    ]);
  });

  test('is a conflict where the plan has another by now: mine, theirs or a third', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1');
    const mine = after(book(), (now) => editFigure(now, POVERTY, Y, '4,3'));
    const proposal = proposed(mine, sheet.file());
    const [item] = cellsIn(proposal);
    if (!item) throw new Error('One item');
    expect(told([item])).toEqual([[POVERTY, 'value', 'conflict', '4,3', '4,1', '4,75']]);
    expect(figureIn(merged(mine, proposal).plan, POVERTY)).toBe('4,3');
    expect(figureIn(merged(mine, proposal, chooseOne(USUAL, item, 'theirs')).plan, POVERTY)).toBe('4,1');
    const third = merged(mine, proposal, chooseOne(USUAL, item, { typed: '4,2' }));
    expect(figureIn(third.plan, POVERTY)).toBe('4,2');
    expect(third.report.taken).toMatchObject([{ mine: '4,3', theirs: '4,1', now: '4,2' }]);
  });

  test('typed to be just what the plan has is left, and the report says what the file had', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1');
    const proposal = proposed(book(), sheet.file());
    const [item] = cellsIn(proposal);
    const { changes, report } = merged(
      book(),
      proposal,
      item ? chooseOne(USUAL, item, { typed: '4,75' }) : USUAL,
    );
    expect(changes.updated).toEqual([]);
    expect([report.taken, report.left.map(({ theirs, now }) => [theirs, now])]).toEqual([
      [],
      [['4,1', '4,75']],
    ]);
  });

  test('put under «TH» beside the estimate that stands there is the figure now', () => {
    const sheet = sheetOf(book());
    sheet.set(REVENUE, '2024 TH', '8700');
    const proposal = proposed(book(), sheet.file());
    expect(told(cellsIn(proposal))).toEqual([
      [REVENUE, 'value', 'changed', '8.531,35', '8.700', '8.531,35'],
      [REVENUE, 'state', 'changed', 'estimate', '', 'estimate'],
    ]);
    expect(figureIn(merged(book(), proposal).plan, REVENUE)).toBe('8.700');
  });

  test('put under «TH» beside an estimate changed too: the figure is taken, the estimate listed', () => {
    const sheet = sheetOf(book());
    sheet.set(REVENUE, '2024 ƯTH', '8600');
    sheet.set(REVENUE, '2024 TH', '8700');
    const proposal = proposed(book(), sheet.file());
    const { plan, report } = merged(book(), proposal);
    expect(figureIn(plan, REVENUE)).toBe('8.700');
    expect(report.refused).toMatchObject([{ row: REVENUE, reason: 'second-figure', theirs: '8600' }]);
    const ids = proposal.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leaves alone what only the plan changed', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1');
    const mine = after(book(), (now) => editFigure(now, REVENUE, Y, '9000'));
    const proposal = proposed(mine, sheet.file());
    expect(cellsIn(proposal)).toHaveLength(1);
    expect(figureIn(merged(mine, proposal).plan, REVENUE)).toBe('9.000');
  });

  test('keeps the state, day and note the figure has, and its estimate stays one', () => {
    const sheet = sheetOf(book());
    sheet.set(REVENUE, '2024 ƯTH', '8600');
    const mine = after(book(), (now) => editFigureNote(now, REVENUE, Y, 'chưa gồm phí'));
    const { plan } = merged(mine, proposed(mine, sheet.file()));
    expect(figureOf(lineAt(plan, REVENUE), Y)).toMatchObject({ state: 'estimate', note: 'chưa gồm phí' });
    expect(figureIn(plan, REVENUE)).toBe('8.600');
  });

  test('moved from «ƯTH» to «TH» changes its value and its state', () => {
    const sheet = sheetOf(book());
    sheet.set(REVENUE, '2024 ƯTH', '');
    sheet.set(REVENUE, '2024 TH', '8600');
    const proposal = proposed(book(), sheet.file());
    expect(told(cellsIn(proposal))).toEqual([
      [REVENUE, 'value', 'changed', '8.531,35', '8.600', '8.531,35'],
      [REVENUE, 'state', 'changed', 'estimate', '', 'estimate'],
    ]);
    expect(figureOf(lineAt(merged(book(), proposal).plan, REVENUE), Y)).toMatchObject({ state: 'actual' });
  });
});

describe('a target', () => {
  test('is put where the file has it, read again in the row’s unit', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 KH', 'dưới 3,5');
    const { plan } = merged(book(), proposed(book(), sheet.file()));
    expect(targetOf(lineAt(plan, POVERTY), Y, '')).toMatchObject({
      text: 'dưới 3,5',
      goal: { kind: 'measured', comparison: { comparator: '<' } },
    });
  });

  test('typed instead of chosen goes through the plan’s own reader', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 KH', '3,5');
    const proposal = proposed(book(), sheet.file());
    const [item] = cellsIn(proposal);
    const choices = item ? chooseOne(USUAL, item, { typed: 'không quá 3,6' }) : USUAL;
    const { plan } = merged(book(), proposal, choices);
    expect(targetOf(lineAt(plan, POVERTY), Y, '')?.goal).toMatchObject({ comparison: { comparator: '≤' } });
  });
});

describe('a blank where something stood', () => {
  const blanked = () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '');
    sheet.set(JOBS, '2024 TH', '');
    return sheet.file();
  };

  test('is asked about, and the figure is kept unless somebody says otherwise', () => {
    const proposal = proposed(book(), blanked());
    expect(told(cellsIn(proposal))).toEqual([
      [POVERTY, 'value', 'emptied', '4,75', '', '4,75'],
      [JOBS, 'value', 'emptied', '1.508', '', '1.508'],
    ]);
    expect(proposal.counts.emptied).toBe(2);
    const kept = merged(book(), proposal);
    expect(kept.changes).toEqual({ added: [], updated: [], removed: [] });
    expect(kept.report.left).toHaveLength(2);
  });

  test('is one answer for the whole file', () => {
    const proposal = proposed(book(), blanked());
    const { plan, report } = merged(
      book(),
      proposal,
      chooseAll(proposal, USUAL, ofStatus('emptied'), 'theirs'),
    );
    expect([figureIn(plan, POVERTY), figureIn(plan, JOBS)]).toEqual([null, null]);
    expect(report.taken.map(({ mine, now }) => [mine, now])).toEqual([
      ['4,75', ''],
      ['1.508', ''],
    ]);
  });

  test('takes with the figure what was said of it, and the report has that too', () => {
    const mine = after(book(), (now) => editFigureNote(now, POVERTY, Y, 'số tạm'));
    const proposal = proposed(mine, blanked());
    const { report } = merged(mine, proposal, chooseAll(proposal, USUAL, inRow(POVERTY), 'theirs'));
    expect(
      report.taken.map(({ cell, mine: old, status }) => ['part' in cell && cell.part, old, status]),
    ).toEqual([
      ['value', '4,75', 'emptied'],
      ['note', 'số tạm', 'follows'],
    ]);
  });

  test('is a conflict where the plan has another figure by now', () => {
    const mine = after(book(), (now) => editFigure(now, POVERTY, Y, '4,3'));
    expect(cellsIn(proposed(mine, blanked()))[0]).toMatchObject({
      status: 'conflict',
      theirs: '',
      usual: 'mine',
    });
  });
});

describe('what a program did to the file', () => {
  test('is undone and listed, and is nothing to choose', () => {
    const sheet = sheetOf(book());
    sheet.set(REVENUE, '2024 ƯTH', '8.531,35');
    sheet.set(JOBS, '2024 TH', '1,508E+03');
    sheet.set(POVERTY, '2024 TH', '04,750');
    const proposal = proposed(book(), sheet.file());
    const restored = cellsIn(proposal).filter(({ status }) => status === 'restored');
    expect(restored.map(({ row, found, mine }) => [row, found, mine])).toContainEqual([
      POVERTY,
      '04,750',
      '4,75',
    ]);
    const everything = merged(book(), proposal, chooseAll(proposal, USUAL, ofStatus('restored'), 'theirs'));
    expect(everything.changes.updated).toEqual([]);
    expect(everything.report.restored.length).toBe(restored.length);
  });

  test('does not bring back what the plan changed since', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '04,750');
    const mine = after(book(), (now) => editFigure(now, POVERTY, Y, '4,3'));
    const proposal = proposed(mine, sheet.file());
    const { plan } = merged(
      mine,
      proposal,
      chooseAll(proposal, USUAL, () => true, 'theirs'),
    );
    expect(figureIn(plan, POVERTY)).toBe('4,3');
  });
});

describe('a cell that cannot be read', () => {
  test('is refused by itself, the plan’s figure stays and the rest is taken', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1 hay 4,2');
    sheet.set(JOBS, '2024 TH', '1600');
    const proposal = proposed(book(), sheet.file());
    expect(cellsIn(proposal).map(({ row, status, found }) => [row, status, found])).toEqual([
      [POVERTY, 'refused', '4,1 hay 4,2'],
      [JOBS, 'changed', null],
    ]);
    const { plan, report } = merged(
      book(),
      proposal,
      chooseAll(proposal, USUAL, () => true, 'theirs'),
    );
    expect([figureIn(plan, POVERTY), figureIn(plan, JOBS)]).toEqual(['4,75', '1.600']);
    expect(report.refused).toMatchObject([{ mine: '4,75', theirs: '4,1 hay 4,2', now: '4,75' }]);
  });

  test('can be typed instead', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1 hay 4,2');
    const proposal = proposed(book(), sheet.file());
    const [item] = cellsIn(proposal);
    const { plan, report } = merged(
      book(),
      proposal,
      item ? chooseOne(USUAL, item, { typed: '4,15' }) : USUAL,
    );
    expect(figureIn(plan, POVERTY)).toBe('4,15');
    expect(report.refused).toEqual([]);
  });

  test('a dash in a figure’s place is neither nothing nor zero: it is refused, and the figure stays', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '-');
    const proposal = proposed(book(), sheet.file());
    expect(cellsIn(proposal)).toMatchObject([{ status: 'refused', found: '-', mine: '4,75' }]);
  });
});

describe('rows', () => {
  test('typed into the file without an id are added where they were typed, with all their cells', () => {
    const sheet = sheetOf(book());
    sheet.insertAfter(POVERTY, { 'Chỉ tiêu': 'Hộ cận nghèo', ĐVT: '%', '2024 TH': '2,5', '2024 KH': '2' });
    const proposal = proposed(book(), sheet.file());
    expect(rowsIn(proposal)).toMatchObject([
      { status: 'new-row', name: 'Hộ cận nghèo', usual: 'theirs', place: { after: POVERTY } },
    ]);
    expect(proposal.counts).toMatchObject({ newRows: 1, added: 0 });
    const { plan, report } = merged(book(), proposal);
    const added = childrenOf(plan, null)[1];
    expect(added && lineAt(plan, added)).toMatchObject({
      indicator: { name: 'Hộ cận nghèo', unit: '%', kind: 'indicator' },
      targets: [{ text: '2' }],
    });
    expect(report.addedRows).toHaveLength(1);
  });

  test('in a part’s place they are parts', () => {
    const sheet = sheetOf(book());
    sheet.insertAfter(PART, { 'Chỉ tiêu': 'Trong đó: ngoài tỉnh', ĐVT: 'lao động', '2024 TH': '80' });
    const { plan } = merged(book(), proposed(book(), sheet.file()));
    expect(childrenOf(plan, JOBS).map((id) => lineAt(plan, id).indicator)).toMatchObject([
      { name: 'Trong đó: nữ' },
      { name: 'Trong đó: ngoài tỉnh', kind: 'part' },
    ]);
  });

  test('typed anew under a name the plan has are that row, not another', () => {
    const sheet = sheetOf(book());
    sheet.remove(POVERTY);
    sheet.insertAfter(REVENUE, {
      Cấp: '1',
      'Chỉ tiêu': 'TỶ LỆ HỘ NGHÈO.',
      ĐVT: '%',
      '2024 TH': '4,75',
      '2024 KH': '3,8',
    });
    const proposal = proposed(book(), sheet.file());
    expect(rowsIn(proposal)).toEqual([]);
    expect(proposal.items.every(({ row }) => row === POVERTY)).toBe(true);
  });

  test('standing twice: the second is offered as a new one, and is left unless chosen', () => {
    const sheet = sheetOf(book());
    sheet.copyAfter(JOBS);
    const file = sheet.file();
    expect(file.strays).toMatchObject([{ code: 'double-id' }]);
    const proposal = proposed(book(), file);
    expect(rowsIn(proposal)).toMatchObject([{ status: 'new-row', reason: 'double-id', usual: 'mine' }]);
    expect(merged(book(), proposal).changes.added).toEqual([]);
    const both = merged(
      book(),
      proposal,
      chooseAll(proposal, USUAL, () => true, 'theirs'),
    );
    expect(rowsInOrder(both.plan)).toHaveLength(5);
  });

  test('missing in the file are listed and kept; chosen, they go with all they hold, and the report says what', () => {
    const sheet = sheetOf(book());
    sheet.remove(POVERTY);
    const proposal = proposed(book(), sheet.file());
    const missing = rowsIn(proposal);
    expect(missing.map(({ row, status, usual }) => [row, status, usual])).toEqual([
      [POVERTY, 'missing-row', 'mine'],
    ]);
    expect(lineOf(merged(book(), proposal).plan, POVERTY)).not.toBeNull();
    const gone = merged(book(), proposal, chooseAll(proposal, USUAL, inRow(POVERTY), 'theirs'));
    expect(lineOf(gone.plan, POVERTY)).toBeNull();
    expect(gone.report.removedRows).toMatchObject([{ name: 'Tỷ lệ hộ nghèo' }]);
    expect(gone.report.taken.map(({ mine }) => mine)).toContain('4,75');
  });

  test('of which parts are still in the file do not go', () => {
    const sheet = sheetOf(book());
    sheet.remove(JOBS);
    const proposal = proposed(book(), sheet.file());
    const { plan, report } = merged(book(), proposal, chooseAll(proposal, USUAL, inRow(JOBS), 'theirs'));
    expect(lineOf(plan, JOBS)).not.toBeNull();
    expect(report.leftRows).toMatchObject([{ row: JOBS, reason: 'holds-rows' }]);
  });

  test('added to the plan since are not missing in the file', () => {
    const mine = after(book(), (now) => addRow(now, idOf(9), 'indicator', { kind: 'end' }));
    expect(rowsIn(proposed(mine, fileOf(book())))).toEqual([]);
    expect(rowsIn(proposed(mine, fileOf(book(), false), { base: book() }))).toEqual([]);
  });

  test('taken out of the plan since do not come back by themselves', () => {
    const mine = after(book(), (now) => removeRows(now, [POVERTY]));
    const sheet = sheetOf(book());
    expect(rowsIn(proposed(mine, sheet.file()))).toMatchObject([
      { row: POVERTY, reason: 'removed-here', usual: 'mine' },
    ]);
    sheet.set(POVERTY, '2024 TH', '4,1');
    const changed = proposed(mine, sheet.file());
    expect(rowsIn(changed)).toMatchObject([{ reason: 'removed-here-changed-there', usual: 'mine' }]);
    expect(merged(mine, changed).report.leftRows).toHaveLength(1);
    const back = merged(mine, changed, chooseAll(changed, USUAL, inRow(POVERTY), 'theirs'));
    expect(figureIn(back.plan, POVERTY)).toBe('4,1');
  });

  test('in another order are the same rows', () => {
    const sheet = sheetOf(book());
    const at = sheet.cells.findIndex(([first]) => first === POVERTY);
    sheet.cells.splice(at + 1, 0, ...sheet.cells.splice(at, 1));
    const proposal = proposed(book(), sheet.file());
    expect(proposal.items).toEqual([]);
  });
});

describe('what a file says apart from its cells', () => {
  test('of whose plan it is, and that nobody touched it since its program wrote it', () => {
    const proposal = proposed(book(), fileOf(book()));
    expect([proposal.isSamePlan, proposal.isAsWritten, proposal.hasBase]).toEqual([true, true, true]);
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1');
    expect(proposed(book(), sheet.file()).isAsWritten).toBe(false);
  });

  test('a file of another plan: its `goc` is no base here, and rows are found by name', () => {
    const other = after(book(), (now) => editFigure(now, POVERTY, Y, '4,1'));
    const file = fileOf({ ...other, head: { ...other.head, id: makePlanId(seededRandom(8).random) } });
    const proposal = proposed(book(), file);
    expect([proposal.isSamePlan, proposal.hasBase]).toEqual([false, false]);
    expect(told(cellsIn(proposal))).toEqual([[POVERTY, 'value', 'changed', '4,75', '4,1', null]]);
  });

  test('a colleague’s own program wrote its `goc`: ignored, every difference is shown', () => {
    const theirs = after(book(), (now) => editFigure(now, POVERTY, Y, '4,1'));
    const file = fileOf(theirs);
    const asBase = proposed(book(), file);
    expect([asBase.items, asBase.isAsWritten, asBase.counts.mine]).toEqual([[], true, 1]);
    const ignored = proposed(book(), file, { originals: 'ignored' });
    expect(told(cellsIn(ignored))).toEqual([[POVERTY, 'value', 'changed', '4,75', '4,1', null]]);
    const bySnapshot = proposed(book(), file, { originals: 'ignored', base: book() });
    expect(told(cellsIn(bySnapshot))).toEqual([[POVERTY, 'value', 'changed', '4,75', '4,1', '4,75']]);
  });
});

describe('choosing', () => {
  test('a column at once, by row, and who changed a cell of a conflict, when that is known', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1');
    sheet.set(JOBS, '2024 TH', '1600');
    sheet.set(JOBS, 'Chỉ tiêu', 'Việc làm mới');
    const mine = after(
      book(),
      (now) => editFigure(now, POVERTY, Y, '4,3'),
      (now) => editText(now, REVENUE, 'note', 'x'),
    );
    const proposal = withKnown(proposed(mine, sheet.file()), () => ({
      who: 'máy này',
      when: '2024-07-01T08:00:00+07:00',
    }));
    expect(cellsIn(proposal).find(({ status }) => status === 'conflict')?.known?.who).toBe('máy này');
    const none = chooseAll(proposal, USUAL, inColumn(VALUE), 'mine');
    const { plan } = merged(mine, proposal, none);
    expect([figureIn(plan, POVERTY), figureIn(plan, JOBS)]).toEqual(['4,3', '1.508']);
    expect(lineAt(plan, JOBS).indicator.name).toBe('Việc làm mới');
  });

  test('a proposal survives the way between two threads, and what changed meanwhile stays', () => {
    const sheet = sheetOf(book());
    sheet.set(POVERTY, '2024 TH', '4,1');
    const proposal = structuredClone(proposed(book(), sheet.file()));
    expect(figureIn(merged(book(), proposal).plan, POVERTY)).toBe('4,1');
    const meanwhile = after(book(), (now) => editFigure(now, POVERTY, Y, '5'));
    const late = merged(meanwhile, proposal);
    expect(figureIn(late.plan, POVERTY)).toBe('5');
    expect(late.report.refused).toMatchObject([{ reason: 'changed-meanwhile' }]);
  });
});

describe('a number typed into our file that may be read two ways', () => {
  const came = (plan: Plan, typed: string): CellItem => {
    const sheet = sheetOf(plan);
    sheet.set(POVERTY, '2024 TH', typed);
    const { items } = propose({ plan, theirs: { kind: 'plan', file: sheet.file() }, base: null });
    expect(items).toHaveLength(1);
    return items[0] as CellItem; // one cell was changed
  };
  const bookWith = (figure: string): Plan =>
    smallPlan([{ name: 'Tỷ lệ hộ nghèo', unit: '%', figures: { '2024': figure } }]);

  test.each([
    ['1,4', '1.508', '1,508'],
    ['1400', '1.508', '1.508'],
    ['1400', '1,508', '1.508'],
  ])('where %s stood %s is %s', (stood, typed, theirs) => {
    expect(came(bookWith(stood), typed)).toMatchObject({ status: 'changed', theirs });
  });

  test.each(['40', 'chưa có số liệu', '0'])(
    'where %s stood it is asked about, with both readings',
    (stood) => {
      expect(came(bookWith(stood), '1.508')).toMatchObject({
        status: 'refused',
        reason: 'ambiguous-number',
        offers: ['1.508', '1,508'],
        usual: 'mine',
      });
    },
  );

  test('and one of which only the first digits are left is refused', () => {
    expect(came(bookWith('40'), '1,23E+15')).toMatchObject({ status: 'refused', reason: 'exponent' });
  });
});

describe('a target with its print beside it', () => {
  const target = { name: 'Thu ngân sách', unit: 'tỷ đồng', targets: { '2024': '0012' } };
  const came = (typed: string): Proposal => {
    const plan = smallPlan([target]);
    const sheet = sheetOf(plan);
    sheet.set(idOf(0), '2024 KH', typed);
    sheet.set(idOf(0), '2024 KH nguyên văn', '12'); // as a spreadsheet saves it
    return propose({ plan, theirs: { kind: 'plan', file: sheet.file() }, base: null });
  };

  test('is put back where only the program touched it', () => {
    expect(came('12').items).toMatchObject([{ status: 'restored' }]);
  });

  test('is changed where a person typed another, whatever became of the print', () => {
    expect(came('15').items).toMatchObject([{ status: 'changed', mine: '0012', theirs: '15' }]);
  });

  test('is emptied where a person took it out, and what stood beside it goes along', () => {
    expect(came('').items).toMatchObject([{ status: 'emptied', mine: '0012', usual: 'mine' }]);
  });
});
