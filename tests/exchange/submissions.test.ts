/** What a plan handed in, as the file says it, word for word: read back exactly, told where it cannot be read, and no colleague's file's to change. */
import { describe, expect, test } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { readDay, type Day } from '#core/day.ts';
import { editAsOf, editFigure } from '#core/edits.ts';
import { makePlanId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { amendmentsOf, reopenPeriod, submitPeriod } from '#core/submission-edits.ts';
import { readPlanFileForMerge } from '#exchange/kh1/read-for-merge.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { chooseAll } from '#exchange/merge/proposal.ts';
import { propose } from '#exchange/merge/propose.ts';
import { take } from '#exchange/merge/take.ts';
import { isSamePlan } from '#exchange/same-plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { COMMUNES, POVERTY, REVENUE, smallPlan } from '#tests/support/three-rows.ts';

const YEAR = toPeriod('2026');
const { random } = seededRandom(5);

function day(text: string): Day {
  const read = readDay(text);
  if (!read) throw new Error(text);
  return read;
}

function after(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(edit.refusal.code);
  return applyChange(plan, edit.changes);
}

const handedIn = (plan: Plan, on = '20/6/2026', note = 'Báo cáo số 145/BC-UBND'): Plan =>
  after(plan, submitPeriod(plan, { period: YEAR, day: day(on), note }));

/** Handed in; since then the poverty rate was changed. */
const BOOK = (() => {
  const dated = after(smallPlan(), editAsOf(smallPlan(), POVERTY, YEAR, '10/5/2026'));
  return after(handedIn(dated), editFigure(handedIn(dated), POVERTY, YEAR, '4,9'));
})();

const write = (plan: Plan, withOriginals = false): string =>
  writePlanFile(plan, { convention: 'comma', withOriginals });

function read(text: string): Plan {
  const reading = readPlanFile(text, { random });
  if (reading.kind !== 'plan') throw new Error(JSON.stringify(reading.reason));
  return reading.plan;
}

describe('a file', () => {
  const text = write(BOOK);

  test('says when a period was handed in above the table, and in a column what each row said', () => {
    expect(text).toContain('\r\n#chot;2026;20/6/2026;Báo cáo số 145/BC-UBND\r\n');
    const [header = '', ...rows] = text.split('\r\n').filter((line) => /^(ma_dong|ct_)/.test(line));
    const at = header.split(';').indexOf('2026 đã chốt');
    expect(rows.map((row) => row.split(';')[at])).toEqual([
      'TH 4,75 (đến 10/5/2026)',
      'TH 8.531,35 (đến 10/5/2026)',
      'TH 8/8 (đến ?)',
    ]);
  });

  test('read back is the same plan, with what was changed since', () => {
    for (const withOriginals of [true, false]) {
      const plan = read(write(BOOK, withOriginals));
      expect(isSamePlan(plan, BOOK)).toBe(true);
      expect(amendmentsOf(plan, YEAR).map(({ line }) => line.indicator.id)).toEqual([POVERTY]);
    }
  });

  test('of a plan that handed nothing in has neither, and two plans apart only in that are not the same', () => {
    const bare = write(smallPlan());
    expect(bare).not.toMatch(/#chot|đã chốt/);
    expect(read(bare).submissions.size).toBe(0);
    expect(isSamePlan(smallPlan(), handedIn(smallPlan()))).toBe(false);
    expect(isSamePlan(handedIn(smallPlan()), handedIn(smallPlan(), '21/6/2026'))).toBe(false);
  });

  test('read as a copy keeps what was handed in', () => {
    const reading = readPlanFile(text, { random, newPlanId: makePlanId(random) });
    if (reading.kind !== 'plan') throw new Error(reading.reason.code);
    expect(reading.plan.submissions.get(YEAR)?.day).toBe('2026-06-20');
    expect(lineAt(reading.plan, COMMUNES).submitted).toEqual(lineAt(BOOK, COMMUNES).submitted);
  });

  test.each([
    ['a day that is none', '#chot;2026;31/6/2026;', 'ngày', 'not-a-day'],
    ['no day', '#chot;2026;;', '#chot ngày', 'not-a-day'],
    ['no period', '#chot;;20/6/2026;', '#chot kỳ', 'not-a-period'],
  ])('with %s in it is refused with its place', (_, line, column, problem) => {
    const reading = readPlanFile(text.replace(/#chot;[^\r]*/, line), { random });
    expect(reading).toMatchObject({
      kind: 'refused',
      reason: { code: 'unreadable', cells: [{ column, problem }] },
    });
  });

  test('with a period handed in twice, or a figure handed in that says nothing, is refused', () => {
    const twice = readPlanFile(text.replace(/(#chot;[^\r]*\r\n)/, '$1$1'), { random });
    expect(twice).toMatchObject({ kind: 'refused', reason: { code: 'double-id', id: '2026' } });
    const torn = readPlanFile(text.replace('TH 8/8 (đến ?)', 'TH 8/8'), { random });
    expect(torn).toMatchObject({
      kind: 'refused',
      reason: { code: 'unreadable', cells: [{ column: '2026 đã chốt', problem: 'not-understood' }] },
    });
  });

  test('from a program that knows more than this one tells every line it does not know', () => {
    const newer = text.replace('#chot;', '#chot_lan_hai;');
    const reading = readPlanFile(newer, { random });
    expect(reading).toMatchObject({ kind: 'plan' });
    expect(reading.kind === 'plan' && reading.remarks.map(({ code }) => code)).toEqual([
      'loose-line',
      'information-count',
    ]);
  });
});

describe('a colleague’s file', () => {
  /** Everything the file could bring is taken. */
  function mergedInto(
    plan: Plan,
    file: string,
  ): { readonly plan: Plan; readonly outside: readonly unknown[] } {
    const reading = readPlanFileForMerge(file, { random });
    if (reading.kind !== 'plan') throw new Error(reading.reason.code);
    const proposal = propose({ plan, theirs: { kind: 'plan', file: reading }, base: null });
    const choices = chooseAll(proposal, new Map(), () => true, 'theirs');
    const { edit } = take(plan, proposal, choices);
    return { plan: applyChange(plan, edit.ok ? edit.changes : NO_CHANGES), outside: proposal.outside };
  }

  test.each([true, false])(
    'brings its figures and leaves what this plan handed in (goc: %s)',
    (withOriginals) => {
      const theirs = after(handedIn(BOOK, '1/7/2026', 'bản khác'), editFigure(BOOK, REVENUE, YEAR, '9.000'));
      const { plan, outside } = mergedInto(BOOK, write(theirs, withOriginals));
      expect(plan.submissions).toEqual(BOOK.submissions);
      for (const row of [POVERTY, REVENUE, COMMUNES])
        expect(lineAt(plan, row).submitted).toEqual(lineAt(BOOK, row).submitted);
      expect(outside).toEqual([{ what: 'submission', title: '2026 01/7/2026', status: 'changed' }]);
    },
  );

  test('that handed nothing in takes nothing back, and one that did hands nothing in here', () => {
    const opened = after(BOOK, reopenPeriod(BOOK, YEAR));
    const kept = mergedInto(BOOK, write(opened));
    expect(kept.plan.submissions).toEqual(BOOK.submissions);
    expect(kept.outside).toEqual([{ what: 'submission', title: '2026 20/6/2026', status: 'missing' }]);
    const unmoved = mergedInto(opened, write(BOOK));
    expect([unmoved.plan.submissions.size, lineAt(unmoved.plan, POVERTY).submitted]).toEqual([0, []]);
  });
});
