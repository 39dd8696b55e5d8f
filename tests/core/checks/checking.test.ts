/** Checking kept up row by row equals checking from scratch whatever is edited, looks at few rows, and remembers answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  isEmptyChange,
  NO_CHANGES,
  reverseChanges,
  rowsConcerned,
  type RecordChanges,
} from '#core/change.ts';
import { answerChecks, answerTo, findingsInOrder, isAnswered, withdrawAnswer } from '#core/checks/answers.ts';
import { CHECKS } from '#core/checks/check-table.ts';
import { checkAgain, checkPlan, type Checking } from '#core/checks/checking.ts';
import { findingKey } from '#core/checks/finding.ts';
import { readDay } from '#core/day.ts';
import { reopenPeriod, submitPeriod } from '#core/submission-edits.ts';
import { editFigure, editHead, editIndicator, editText } from '#core/edits.ts';
import { makeIndicatorId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import { toPeriod, yearPeriod } from '#core/period.ts';
import { childrenOf, lineAt, makePlan, rowsInOrder, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { valuesOf, type Table } from '#core/table.ts';
import { changeFor, EMPTY, steps } from '#tests/core/random-changes.ts';
import { asked, made, theOne } from '#tests/core/checks/asked.ts';
import { runs } from '#tests/support/at-length.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { figureFrom, idOf, smallPlan } from '#tests/support/small-plan.ts';

function entriesOf<V>(table: Table<string, V>): Record<string, V> {
  return Object.fromEntries(table.buckets.flatMap((bucket) => [...bucket]));
}

function contentOf({ findings, byKey, open, rows, names, settings }: Checking) {
  const tables = { findings, byKey, rows, names };
  const { reportingPeriod, reportingWindow } = settings;
  return {
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, entriesOf<unknown>(table)])),
    open,
    reportingPeriod,
    reportingWindow,
  };
}

const NAMES = ['Số vụ', 'Tổng thu ngân sách', 'Nam', ''];
const VALUES = ['1', '2', '4', '50', '1.000', 'trên 4'];
const PERIODS = ['2024', '2024-H1', '2024-H2', '2023', '2023-H1'].map(toPeriod);

/** A few rows of few names, units and numbers, full of figures. */
function densePlan(dice: Seeded): Plan {
  const figures = () => Object.fromEntries(PERIODS.map((period) => [period, dice.pick(VALUES)] as const));
  return smallPlan(
    Array.from({ length: 9 }, (_, n) => ({
      name: dice.pick(NAMES),
      unit: dice.pick(['vụ', 'tỷ đồng', 'triệu đồng']),
      ...(n > 2 ? { under: n % 3, measure: n % 3 === 0 ? ('share' as const) : ('amount' as const) } : {}),
      figures: figures(),
    })),
    { reportingPeriod: PERIODS[0]! },
  );
}

/** Edits that make findings come and go: few names, units and numbers, so that rows meet. */
function pointedEdit(plan: Plan, dice: Seeded): EditResult {
  const rows = rowsInOrder(plan);
  if (rows.length === 0) return randomEdit(plan, dice);
  const { id } = dice.pick(rows);
  switch (dice.below(10)) {
    case 0:
      return editText(plan, id, 'name', dice.pick(NAMES));
    case 1:
      return editText(plan, id, 'unit', dice.pick(['', 'vụ', 'tỷ đồng', 'triệu đồng']));
    case 2:
      return editText(
        plan,
        id,
        'note',
        dice.pick(['', 'giảm 2 (2/4)', 'tăng 4,62 so cùng kỳ', '03/139, chiếm 2,1%']),
      );
    case 3:
      return editIndicator(plan, id, { counted: dice.chance(0.5), measure: dice.pick(['amount', 'share']) });
    case 4:
      return answerOrWithdraw(plan, dice);
    case 5:
      return dice.chance(0.2) ? editSettings(plan, dice) : randomEdit(plan, dice);
    case 6:
      return randomEdit(plan, dice);
    case 7:
      return submitOrReopen(plan, dice);
    default:
      return editFigure(plan, id, dice.pick(PERIODS), dice.pick(['', ...VALUES]));
  }
}

function submitOrReopen(plan: Plan, dice: Seeded): EditResult {
  const period = dice.pick(PERIODS);
  const day = readDay('20/6/2024');
  if (!day || plan.submissions.has(period)) return reopenPeriod(plan, period);
  return submitPeriod(plan, { period, day, note: '' });
}

function editSettings(plan: Plan, dice: Seeded): EditResult {
  const reportingWindow = dice.pick(['calendar', 'from-the-fifteenth'] as const);
  return editHead(plan, {
    settings: { ...plan.head.settings, reportingPeriod: dice.pick(PERIODS), reportingWindow },
  });
}

function answerOrWithdraw(plan: Plan, dice: Seeded): EditResult {
  const { open, answered } = findingsInOrder(plan, checkPlan(plan));
  if (answered.length > 0 && dice.chance(0.3)) return withdrawAnswer(plan, dice.pick(answered));
  return open.length > 0 ? answerChecks(plan, [dice.pick(open)], 'đã đối chiếu') : randomEdit(plan, dice);
}

describe('checking row by row', () => {
  it('equals checking from scratch over random edits, their undoing and answers', () => {
    const seen = new Set<string>();
    let [made, answered] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const dice = seededRandom(seed + 2_000_000); // apart from the plan's own
      let plan = seed % 2 === 0 ? densePlan(dice) : generatePlan(seed, { rows: 4 + dice.below(20) });
      let checking = checkPlan(plan);
      const past: RecordChanges[] = [];
      for (let step = 0; step < 30; step++) {
        const undone = dice.chance(0.15) ? past.pop() : undefined;
        const edit = undone ? null : pointedEdit(plan, dice);
        if (edit && (!edit.ok || isEmptyChange(edit.changes))) continue;
        const changes = undone ? reverseChanges(undone) : edit?.ok ? edit.changes : NO_CHANGES;
        plan = applyChange(plan, changes);
        if (!undone) past.push(changes);
        checking = checkAgain(checking, plan, rowsConcerned(changes)).checking;
        expect(contentOf(checking), `seed ${seed}, step ${step}`).toEqual(contentOf(checkPlan(plan)));
        const { open } = findingsInOrder(plan, checking);
        expect(checking.open).toBe(open.length);
        answered += checking.byKey.size - open.length;
        for (const { check } of valuesOf(checking.byKey)) seen.add(check);
        made++;
      }
    }
    expect(made).toBeGreaterThan(1000);
    expect(answered).toBeGreaterThan(100);
    // The years of a stage would have to meet by luck; the hand-worked tests have them.
    const expected = Object.keys(CHECKS).filter((check) => check !== 'years-stage');
    expect([...seen]).toEqual(expect.arrayContaining(expected));
  }, 60_000);

  it('equals checking from scratch for any series of changes that fit a plan', () => {
    fc.assert(
      fc.property(steps, (series) => {
        let plan = EMPTY;
        let checking = checkPlan(plan);
        for (const step of series) {
          const changes = changeFor(plan, step);
          plan = applyChange(plan, changes);
          checking = checkAgain(checking, plan, rowsConcerned(changes)).checking;
        }
        expect(contentOf(checking)).toEqual(contentOf(checkPlan(plan)));
      }),
      { numRuns: runs(40, 150) },
    );
  }, 60_000);

  it('gives every finding a key of its own, and each check its place in the table', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { findings, byKey } = checkPlan(generatePlan(seed, { rows: 40 }));
      const all = [...valuesOf(findings)].flat();
      expect(byKey.size).toBe(all.length);
      for (const { check } of all) expect(CHECKS).toHaveProperty(check);
    }
  });
});

/** 400 indicators of four parts each, every name of its own but for one pair. */
function largePlan(): Plan {
  const dice = seededRandom(7);
  const keys = evenKeys(2000);
  const ids = keys.map(() => makeIndicatorId(dice.random));
  const added = keys.flatMap((order: OrderKey, n) => {
    const id = ids[n]!;
    const parent = n % 5 === 0 ? null : ids[n - (n % 5)]!;
    const name = `Chỉ tiêu số ${n === 1995 ? 0 : n}`;
    const row = makeIndicator({ id, order, parent, kind: parent ? 'part' : 'indicator', name, unit: 'vụ' });
    return [row, figureFrom(id, '2024', parent ? '10' : '40')];
  });
  const blank = makePlan({
    id: EMPTY.head.id,
    title: '',
    firstYear: 2024,
    lastYear: 2024,
    settings: { reportingPeriod: yearPeriod(2024) },
  });
  return applyChange(blank, { ...NO_CHANGES, added });
}

describe('on a plan of 2 000 rows', () => {
  const plan = largePlan();
  const before = checkPlan(plan);
  const rows = rowsInOrder(plan).map(({ id }) => id);
  const recheckedBy = (edit: EditResult): number => {
    if (!edit.ok) throw new Error(edit.refusal.code);
    return checkAgain(before, applyChange(plan, edit.changes), rowsConcerned(edit.changes)).rechecked.size;
  };

  it('a figure of a part rechecks the part and its parent', () => {
    expect(recheckedBy(editFigure(plan, rows[7]!, toPeriod('2024'), '11'))).toBe(2);
  });

  it('a figure of an indicator rechecks it alone; one with a namesake, the row that answers for both as well', () => {
    expect(recheckedBy(editFigure(plan, rows[5]!, toPeriod('2024'), '11'))).toBe(1);
    expect(recheckedBy(editFigure(plan, rows[1995]!, toPeriod('2024'), '11'))).toBeLessThanOrEqual(2);
  });

  it('a name or a unit rechecks the row, its parts and the rows of the old and the new name', () => {
    expect(recheckedBy(editText(plan, rows[5]!, 'name', 'Chỉ tiêu số 10'))).toBeLessThanOrEqual(1 + 4 + 1);
    expect(recheckedBy(editText(plan, rows[5]!, 'unit', 'người'))).toBe(5);
  });

  it('a note, a reference mark or the title stays as near', () => {
    expect(recheckedBy(editText(plan, rows[7]!, 'note', 'giảm 2 (2/4)'))).toBe(2);
    expect(recheckedBy(editIndicator(plan, rows[5]!, { counted: false }))).toBe(5);
    expect(recheckedBy(editHead(plan, { title: 'Khác' }))).toBe(0);
  });

  it('an answer rechecks nothing and closes one finding', () => {
    const { open } = findingsInOrder(plan, before);
    const edit = answerChecks(plan, [open[0]!], 'đúng');
    const after = made(plan, edit);
    const { checking, rechecked } = checkAgain(before, after, []);
    expect(rechecked.size).toBe(0);
    expect(checking.open).toBe(before.open - 1);
  });

  it('another reporting period is a change of every row', () => {
    const settings = { ...plan.head.settings, reportingPeriod: toPeriod('2024-H1') };
    expect(recheckedBy(editHead(plan, { settings }))).toBe(2000);
  });
});

describe('an answer', () => {
  const plan = smallPlan([
    { name: 'CBCCVC', unit: 'người', targets: { '2020': '163' }, figures: { '2020': '163' } },
    { name: 'A', unit: 'người', under: 0, figures: { '2020': '137' } },
    { name: 'B', unit: 'người', under: 0, figures: { '2020': '24' } },
  ]);
  const finding = theOne(plan, 'parts-sum');
  const answered = made(plan, answerChecks(plan, [finding], ' Hai người  biệt phái '));

  it('stands with its reason, and the finding is listed among the answered', () => {
    expect(answerTo(answered, finding)?.reason).toBe('Hai người  biệt phái');
    const { open, answered: list } = findingsInOrder(answered, checkPlan(answered));
    expect(list).toEqual([finding]);
    expect(open).not.toContainEqual(finding);
  });

  it('stands while the numbers stay, falls when one changes, and stands again when it is put back', () => {
    const period = toPeriod('2020');
    const renamed = made(answered, editText(answered, idOf(1), 'name', 'Khác'));
    expect(isAnswered(renamed, theOne(made(renamed, withdrawAnswer(renamed, finding)), 'parts-sum'))).toBe(
      true,
    );
    const edited = made(answered, editFigure(answered, idOf(1), period, '136'));
    const again = theOne(edited, 'parts-sum');
    expect(findingKey(again)).toBe(findingKey(finding));
    expect(isAnswered(edited, again)).toBe(false);
    const back = made(edited, editFigure(edited, idOf(1), period, '137,0'));
    expect(checkPlan(back).open).toBe(checkPlan(answered).open);
  });

  it('given anew takes the place of the one that fell; given twice changes nothing', () => {
    const edited = made(answered, editFigure(answered, idOf(1), toPeriod('2020'), '136'));
    const again = made(edited, answerChecks(edited, [theOne(edited, 'parts-sum')], 'Lý do khác'));
    expect(again.answers.size).toBe(1);
    expect([...again.answers.values()][0]?.reason).toBe('Lý do khác');
    expect(answerChecks(answered, [finding], 'Hai người  biệt phái')).toEqual({
      ok: true,
      changes: NO_CHANGES,
    });
  });

  it('can be withdrawn, and the finding is open again', () => {
    const withdrawn = made(answered, withdrawAnswer(answered, finding));
    expect(withdrawn.answers.size).toBe(0);
    expect(isAnswered(withdrawn, finding)).toBe(false);
    expect(withdrawAnswer(withdrawn, finding)).toEqual({ ok: true, changes: NO_CHANGES });
  });

  it('keeps to the length of any text', () => {
    expect(answerChecks(plan, [finding], 'x'.repeat(20_001))).toMatchObject({ ok: false });
  });
});

describe('one answer to several findings', () => {
  const plan = smallPlan(['A', 'B', 'C', 'D'].map((name) => ({ name, unit: '', figures: { '2020': '1' } })));
  const findings = asked(plan, 'missing-unit');

  it('is one change that answers each of them, and its reverse takes all back', () => {
    expect(findings).toHaveLength(4);
    const edit = answerChecks(plan, findings, ' Không có đơn vị ');
    const answered = made(plan, edit);
    expect(findings.map((one) => answerTo(answered, one)?.reason)).toEqual(Array(4).fill('Không có đơn vị'));
    expect(checkPlan(answered).open).toBe(0);
    if (!edit.ok) throw new Error('Refused');
    expect(applyChange(answered, reverseChanges(edit.changes)).answers.size).toBe(0);
  });

  it('takes the place of answers given before, and leaves alone those that say the same', () => {
    const [first, second] = findings;
    const one = made(plan, answerChecks(plan, [first!], 'Cũ'));
    const two = made(one, answerChecks(one, [second!], 'Mới'));
    const edit = answerChecks(two, findings, 'Mới');
    expect(edit).toMatchObject({ ok: true, changes: { updated: [[{ reason: 'Cũ' }, { reason: 'Mới' }]] } });
    expect(edit.ok && edit.changes.added).toHaveLength(2);
    expect(made(two, edit).answers.size).toBe(4);
  });
});

describe('the list', () => {
  it('has what is wrong first, then doubtful, then missing, each in the order of the book', () => {
    const plan = smallPlan(
      [
        { name: 'Không đơn vị', figures: { '2020': '1' } },
        { name: 'Tăng vọt', unit: 'vụ', figures: { '2019': '5', '2020': '90' } },
        { name: 'Tổng', unit: 'vụ', figures: { '2020': '4' } },
        { name: 'Phần lớn hơn', unit: 'vụ', under: 2, figures: { '2020': '5' } },
        { name: 'Thiếu nữa', figures: { '2020': '1' } },
      ],
      { reportingPeriod: toPeriod('2022') },
    );
    const { open } = findingsInOrder(plan, checkPlan(plan));
    expect(open.map(({ check, cells: [{ row }] }) => [check, row])).toEqual([
      ['part-above-total', idOf(3)],
      ['ten-times', idOf(1)],
      ['missing-unit', idOf(0)],
      ['missing-unit', idOf(4)],
    ]);
    expect(childrenOf(plan, lineAt(plan, idOf(2)).indicator.id)).toEqual([idOf(3)]);
  });
});
