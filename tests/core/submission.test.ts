/** A period handed in, worked by hand: what counts as changed since, why, going back to it, and opening it again. */
import { describe, expect, it } from 'vitest';
import { amendmentIn } from '#core/amendment.ts';
import { applyChange, reverseChanges, rowsConcerned } from '#core/change.ts';
import { answerChecks } from '#core/checks/answers.ts';
import { findingOf, whose } from '#core/checks/changed-after-submission.ts';
import { findingKey } from '#core/checks/finding.ts';
import { checkAgain, checkPlan } from '#core/checks/checking.ts';
import { readDay, type Day } from '#core/day.ts';
import {
  editAsOf,
  editFigure,
  editFigureNote,
  editFigureState,
  editTarget,
  reviseFigure,
} from '#core/edits.ts';
import { printFigureValue, type EarlierFigure } from '#core/figure.ts';
import { makeIndicatorId } from '#core/identity.ts';
import { toPeriod, type Period } from '#core/period.ts';
import { figureOf, lineAt, lineOf, type Plan } from '#core/plan.ts';
import { changesBetween } from '#core/plan-records.ts';
import { addRow, duplicateRows, removeRows } from '#core/row-edits.ts';
import {
  amendmentsOf,
  readinessOf,
  reasonCount,
  reopenPeriod,
  submitPeriod,
  takeBackSubmitted,
} from '#core/submission-edits.ts';
import { viChecks } from '#messages/vi-checks.ts';
import { asked, made, sentences, theOne } from '#tests/core/checks/asked.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const HALF = toPeriod('2024-H1');
const CHECK = 'changed-after-submission';

function day(text: string): Day {
  const read = readDay(text);
  if (!read) throw new Error(text);
  return read;
}

/** Row 0 has jobs, row 1 a sum of two quarters, row 2 nothing. */
const BOOK = smallPlan([
  {
    name: 'Giải quyết việc làm',
    unit: 'lao động',
    targets: { '2024': '3.000' },
    figures: { '2024-H1': '1.508' },
  },
  { name: 'Thu ngân sách', unit: 'tỷ đồng', figures: { '2024-Q1': '400,5', '2024-Q2': '300~' } },
  { name: 'Hộ nghèo', unit: 'hộ' },
]);

function handedIn(plan: Plan, period: Period = HALF): Plan {
  return made(plan, submitPeriod(plan, { period, day: day('20/6/2024'), note: ' Báo cáo số 145/BC-UBND ' }));
}

const FROZEN = handedIn(BOOK);

const typed = (plan: Plan, row: number, text: string, period = HALF): Plan =>
  made(plan, editFigure(plan, idOf(row), period, text));

function said(figure: EarlierFigure | null): string | null {
  return figure && [printFigureValue(figure.value), figure.state, figure.asOf ?? '-'].join(' ');
}

/** Row, handed in, now, reason. */
const changed = (plan: Plan): unknown[][] =>
  amendmentsOf(plan, HALF).map(({ line, then, now, reason }) => [
    line.indicator.name,
    said(then),
    said(now),
    reason,
  ]);

describe('handing a period in', () => {
  it('keeps what each row says: typed, added up from shorter periods, or nothing', () => {
    expect(FROZEN.submissions.get(HALF)).toEqual({
      record: 'submission',
      period: HALF,
      day: '2024-06-20',
      note: 'Báo cáo số 145/BC-UBND',
    });
    expect([0, 1, 2].map((row) => lineAt(FROZEN, idOf(row)).submitted.map(said))).toEqual([
      ['1.508 actual -'],
      ['700,5 estimate -'],
      [],
    ]);
    expect(readinessOf(BOOK, HALF)).toEqual({ figures: 2, missing: 1 });
    expect(changed(FROZEN)).toEqual([]);
    expect(asked(FROZEN, CHECK)).toEqual([]);
  });

  it('is one change, and taken back leaves the plan as it was', () => {
    const edit = submitPeriod(BOOK, { period: HALF, day: day('20/6/2024'), note: '' });
    if (!edit.ok) throw new Error(edit.refusal.code);
    expect(edit.changes.added.map(({ record }) => record)).toEqual(['submission', 'submitted', 'submitted']);
    const undone = applyChange(applyChange(BOOK, edit.changes), reverseChanges(edit.changes));
    expect(changesBetween(BOOK, undone)).toEqual({ added: [], updated: [], removed: [] });
  });

  it('of a stage keeps only what was typed for the whole of it', () => {
    const stage = toPeriod('2021/2025');
    const book = smallPlan([
      { name: 'Thu', figures: { '2021': '1', '2022': '2', '2023': '3', '2024': '4', '2025': '5' } },
      { name: 'Chi', figures: { '2021/2025': '15' } },
    ]);
    const frozen = handedIn(book, stage);
    expect([0, 1].map((row) => lineAt(frozen, idOf(row)).submitted.length)).toEqual([0, 1]);
    expect(readinessOf(book, stage)).toEqual({ figures: 1, missing: 1 });
  });

  it('once more takes the figures as they are by then', () => {
    const later = typed(typed(typed(FROZEN, 0, '1.600'), 2, '12'), 1, '', toPeriod('2024-Q2'));
    const again = made(later, submitPeriod(later, { period: HALF, day: day('5/7/2024'), note: '' }));
    expect(changed(again)).toEqual([]);
    expect(again.submissions.get(HALF)?.day).toBe('2024-07-05');
    expect([0, 1, 2].map((row) => lineAt(again, idOf(row)).submitted.map(said))).toEqual([
      ['1.600 actual -'],
      [],
      ['12 actual -'],
    ]);
  });
});

describe('a figure after its period was handed in', () => {
  it.each<[string, (plan: Plan) => Plan, unknown[][]]>([
    [
      'with another value',
      (p) => typed(p, 0, '1.600'),
      [['Giải quyết việc làm', '1.508 actual -', '1.600 actual -', null]],
    ],
    ['written with other decimals is the same', (p) => typed(p, 0, '1508,0'), []],
    [
      'of another state',
      (p) => made(p, editFigureState(p, idOf(0), HALF, 'final')),
      [['Giải quyết việc làm', '1.508 actual -', '1.508 final -', null]],
    ],
    [
      'of another as-of day',
      (p) => made(p, editAsOf(p, idOf(0), HALF, '10/6/2024')),
      [['Giải quyết việc làm', '1.508 actual -', '1.508 actual 2024-06-10', null]],
    ],
    [
      'put in place of the estimate',
      (p) => made(p, reviseFigure(p, idOf(0), HALF, '1.550', 'final')),
      [['Giải quyết việc làm', '1.508 actual -', '1.550 final -', null]],
    ],
    ['taken out', (p) => typed(p, 0, ''), [['Giải quyết việc làm', '1.508 actual -', null, null]]],
    ['that was not there then', (p) => typed(p, 2, '0'), [['Hộ nghèo', null, '0 actual -', null]]],
    [
      'with words in its place',
      (p) => typed(p, 0, 'đang tổng hợp'),
      [['Giải quyết việc làm', '1.508 actual -', 'đang tổng hợp actual -', null]],
    ],
    [
      'with a note beside it is the same',
      (p) => made(p, editFigureNote(p, idOf(0), HALF, 'đã đối chiếu')),
      [],
    ],
    [
      'whose target changes is the same',
      (p) => made(p, editTarget(p, idOf(0), toPeriod('2024'), '', '3.100')),
      [],
    ],
    ['of another period is the same', (p) => typed(p, 0, '1', toPeriod('2023-H1')), []],
    [
      'added up from a quarter that changed',
      (p) => typed(p, 1, '310', toPeriod('2024-Q2')),
      [['Thu ngân sách', '700,5 estimate -', '710,5 estimate -', null]],
    ],
    [
      'typed as the sum it was, but as an estimate no more',
      (p) => typed(p, 1, '700,5'),
      [['Thu ngân sách', '700,5 estimate -', '700,5 actual -', null]],
    ],
  ])('%s', (_name, edit, expected) => {
    expect(changed(edit(FROZEN))).toEqual(expected);
  });

  it('of a period never handed in is never compared', () => {
    const edited = typed(BOOK, 0, '1.600');
    expect(changed(edited)).toEqual([]);
    expect(amendmentIn(edited, lineAt(edited, idOf(0)), HALF)).toBeNull();
  });

  it('in a row added since counts as changed; in a copy of a row too, as that was not handed in', () => {
    const fresh = makeIndicatorId(() => 0.5);
    const added = made(FROZEN, addRow(FROZEN, fresh, 'indicator', { kind: 'end' }));
    expect(changed(added)).toEqual([]);
    expect(changed(made(added, editFigure(added, fresh, HALF, '7')))).toEqual([
      ['', null, '7 actual -', null],
    ]);
    const copied = made(
      FROZEN,
      duplicateRows(FROZEN, [idOf(0)], () => makeIndicatorId(() => 0.7)),
    );
    expect(changed(copied)).toEqual([['Giải quyết việc làm', null, '1.508 actual -', null]]);
  });

  it('goes with its row, and undoing brings back what was handed in of it', () => {
    const edit = removeRows(FROZEN, [idOf(0)]);
    if (!edit.ok) throw new Error(edit.refusal.code);
    const bare = applyChange(FROZEN, edit.changes);
    expect([lineOf(bare, idOf(0)), changed(bare)]).toEqual([null, []]);
    const back = applyChange(bare, reverseChanges(edit.changes));
    expect(lineAt(back, idOf(0))).toEqual(lineAt(FROZEN, idOf(0)));
  });
});

describe('the question why', () => {
  it('is asked of each change, with what was handed in and what is there now', () => {
    const edited = made(
      typed(typed(FROZEN, 0, '1.600'), 2, '12'),
      editAsOf(typed(typed(FROZEN, 0, '1.600'), 2, '12'), idOf(2), HALF, '1/7/2024'),
    );
    expect(sentences(edited, CHECK)).toEqual([
      '“Giải quyết việc làm”, 6 tháng đầu năm 2024: số đã chốt ngày 20/6/2024 là 1.508 lao động, nay là 1.600 lao động.',
      '“Hộ nghèo”, 6 tháng đầu năm 2024: khi chốt ngày 20/6/2024 chưa có số, nay là 12 hộ (đến ngày 01/7/2024).',
    ]);
    expect(viChecks.sentence(theOne(typed(FROZEN, 0, ''), CHECK))).toBe(
      '“Giải quyết việc làm”, 6 tháng đầu năm 2024: số đã chốt ngày 20/6/2024 là 1.508 lao động, nay không còn số.',
    );
    expect(theOne(typed(FROZEN, 0, '1.600'), CHECK)).toMatchObject({
      seriousness: 'doubtful',
      numbers: '1508 → 1600',
      cells: [{ row: idOf(0), part: 'figure', period: HALF, assigner: null }],
    });
  });

  it('is answered by a reason, which stands for these figures alone', () => {
    const edited = typed(FROZEN, 0, '1.600');
    const reasoned = made(edited, answerChecks(edited, [theOne(edited, CHECK)], 'Số liệu chính thức'));
    expect(changed(reasoned)).toEqual([
      ['Giải quyết việc làm', '1.508 actual -', '1.600 actual -', 'Số liệu chính thức'],
    ]);
    expect(asked(reasoned, CHECK)).toEqual([]);
    const again = typed(reasoned, 0, '1.610');
    expect(changed(again)[0]?.[3]).toBeNull();
    expect(asked(again, CHECK)).toHaveLength(1);
    expect(changed(typed(again, 0, '1.600'))[0]?.[3]).toBe('Số liệu chính thức');
  });

  it('has one key whatever the figures are', () => {
    const [amendment] = amendmentsOf(typed(FROZEN, 0, '1.600'), HALF);
    if (!amendment) throw new Error('One cell was changed');
    expect(findingKey(findingOf(amendment))).toBe(findingKey(whose(idOf(0), HALF)));
  });

  it('comes and goes for rows no record of which was touched when a period is handed in or opened', () => {
    const added = typed(FROZEN, 2, '12');
    const edit = reopenPeriod(added, HALF);
    if (!edit.ok) throw new Error(edit.refusal.code);
    expect(rowsConcerned(edit.changes).has(idOf(2))).toBe(false);
    const opened = applyChange(added, edit.changes);
    const { checking } = checkAgain(checkPlan(added), opened, rowsConcerned(edit.changes));
    expect(checking.open).toBe(checkPlan(opened).open);
    expect(checking.open).toBe(checkPlan(added).open - 1);
  });
});

describe('going back to what was handed in', () => {
  const back = (plan: Plan, row: number): Plan => made(plan, takeBackSubmitted(plan, idOf(row), HALF));

  it('puts value, state and day back and keeps the note', () => {
    const dated = handedIn(made(BOOK, editAsOf(BOOK, idOf(0), HALF, '10/6/2024')));
    const noted = made(dated, editFigureNote(dated, idOf(0), HALF, 'đã đối chiếu'));
    const final = made(noted, reviseFigure(noted, idOf(0), HALF, '1.550', 'final'));
    expect(changed(final)).toHaveLength(1);
    const restored = back(final, 0);
    expect(changed(restored)).toEqual([]);
    expect(figureOf(lineAt(restored, idOf(0)), HALF)?.note).toBe('đã đối chiếu');
  });

  it('makes a figure that was taken out again, and takes out one that was not there', () => {
    expect(changed(back(typed(FROZEN, 0, ''), 0))).toEqual([]);
    const without = back(typed(FROZEN, 2, '12'), 2);
    expect([changed(without), lineAt(without, idOf(2)).figures]).toEqual([[], []]);
  });

  it('types the sum that was handed in where a quarter has changed since', () => {
    const restored = back(typed(FROZEN, 1, '310', toPeriod('2024-Q2')), 1);
    expect(changed(restored)).toEqual([]);
    expect(said(figureOf(lineAt(restored, idOf(1)), HALF))).toBe('700,5 estimate -');
  });

  it('changes nothing where nothing was changed, or handed in', () => {
    for (const plan of [FROZEN, BOOK])
      expect(takeBackSubmitted(plan, idOf(0), HALF)).toEqual({
        ok: true,
        changes: { added: [], updated: [], removed: [] },
      });
  });
});

describe('opening a period again', () => {
  it('forgets what was handed in and the reasons, and leaves figures and other answers', () => {
    const edited = typed(typed(FROZEN, 0, '1.600'), 1, '5');
    const reasoned = made(edited, answerChecks(edited, asked(edited, CHECK), 'Sửa lỗi nhập'));
    const other = made(reasoned, answerChecks(reasoned, asked(reasoned, 'quarters-year'), 'đã đối chiếu'));
    const before = other.answers.size;
    expect(reasonCount(other, HALF)).toBe(2);
    const opened = made(other, reopenPeriod(other, HALF));
    expect([opened.submissions.size, opened.answers.size, before - opened.answers.size]).toEqual([
      0,
      before - 2,
      2,
    ]);
    expect([0, 1, 2].map((row) => lineAt(opened, idOf(row)).submitted)).toEqual([[], [], []]);
    expect(figureOf(lineAt(opened, idOf(0)), HALF)).toEqual(figureOf(lineAt(other, idOf(0)), HALF));
    expect(reopenPeriod(BOOK, HALF)).toEqual({ ok: true, changes: { added: [], updated: [], removed: [] } });
  });

  it('leaves another period handed in as it is', () => {
    const both = handedIn(FROZEN, toPeriod('2024-Q1'));
    const opened = made(both, reopenPeriod(both, HALF));
    expect([...opened.submissions.keys()]).toEqual(['2024-Q1']);
    expect(lineAt(opened, idOf(1)).submitted.map(said)).toEqual(['400,5 actual -']);
  });
});
