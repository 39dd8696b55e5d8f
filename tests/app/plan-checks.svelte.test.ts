/** The findings kept up beside the session are those of the plan as it stands, whatever is edited, undone or answered. */
import { describe, expect, it } from 'vitest';
import { PlanChecks } from '#app/plan-checks.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { editCells } from '#core/block-edits.ts';
import { findingsInOrder } from '#core/checks/answers.ts';
import { checkPlan } from '#core/checks/checking.ts';
import { editFigure, editHead } from '#core/edits.ts';
import { done } from '#core/refusal.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const YEAR = toPeriod('2024');

function open(plan: Plan): { session: Session; checks: PlanChecks; goOn: () => void } {
  const session = new Session({
    plan,
    period: null,
    now: () => '2024-06-20T08:05:00+07:00',
    record: () => {},
  });
  const waiting: (() => void)[] = [];
  const checks = new PlanChecks(session, {
    whenIdle: (go) => {
      waiting.push(go);
      return () => undefined;
    },
  });
  return { session, checks, goOn: () => waiting.shift()?.() };
}

const staff = () =>
  smallPlan([
    { name: 'Công chức cấp phường', unit: 'người', figures: { '2024': '163' } },
    { name: 'Thạc sỹ', unit: 'người', under: 0, figures: { '2024': '9' } },
    { name: 'Đại học trở xuống', unit: 'người', under: 0, figures: { '2024': '152' } },
  ]);

describe('findings beside the session', () => {
  it('appear with the edit that causes them and go with the one that mends it', () => {
    const { session, checks } = open(staff());
    const sums = () => checks.findings.open.filter(({ check }) => check === 'parts-sum').length;
    expect(sums()).toBe(1);
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(2), YEAR, '154'));
    expect(sums()).toBe(0);
    session.undo();
    expect(sums()).toBe(1);
  });

  it('stay answered until their numbers change, and the answer can be undone', () => {
    const { session, checks } = open(staff());
    const [finding] = checks.findings.open;
    if (!finding) throw new Error('Nothing found');
    const before = checks.open;
    expect(checks.answer([finding], 'hai người nghỉ việc')).toBeNull();
    expect(checks.open).toBe(before - 1);
    expect(checks.findings.answered).toEqual([finding]);
    session.undo();
    expect(checks.open).toBe(before);
    session.redo();
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(2), YEAR, '151'));
    expect(checks.open).toBe(before);
    expect(checks.findings.answered).toEqual([]);
  });

  it('are answered together in one step, which one undo takes back', () => {
    const names = ['Phí', 'Lệ phí', 'Thuế', 'Phạt'];
    const { session, checks } = open(smallPlan(names.map((name) => ({ name, figures: { '2023': '7' } }))));
    const { open: findings } = checks.findings;
    expect(findings.map(({ check }) => check)).toEqual(Array(4).fill('missing-unit'));
    expect(checks.answer(findings, 'là điểm số')).toBeNull();
    expect(checks.open).toBe(0);
    session.undo();
    expect(checks.open).toBe(4);
  });

  it('follow a change of the plan’s settings', () => {
    const { session, checks } = open(smallPlan([{ name: 'Thu', unit: 'tỷ đồng', figures: { '2024': '5' } }]));
    const settings = { ...session.plan.head.settings, reportingPeriod: YEAR };
    session.run({ code: 'edit-plan' }, editHead(session.plan, { settings }));
    expect(checks.findings.open.map(({ check }) => check)).toEqual(['nothing-to-compare']);
  });

  it('come in portions, between which the plan may change, and end as if looked at in one go', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { session, checks, goOn } = open(generatePlan(seed, { rows: 900 }));
      const dice = seededRandom(seed + 6_000_000);
      expect(checks.isComplete).toBe(false);
      for (let portion = 0; portion < 5 && !checks.isComplete; portion++) {
        for (let step = 0; step < 6; step++)
          session.run({ code: 'edit-row' }, randomEdit(session.plan, dice));
        goOn();
      }
      expect(checks.isComplete).toBe(true);
      expect(checks.findings).toEqual(findingsInOrder(session.plan, checkPlan(session.plan)));
    }
  });

  it('of many rows changed at once wait until the screen is free, and end as if looked at in one go', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { session, checks, goOn } = open(generatePlan(seed, { rows: 900 }));
      for (let portion = 0; portion < 5; portion++) goOn();
      expect(checks.isComplete).toBe(true);
      const before = checks.findings;
      const dice = seededRandom(seed + 7_000_000);
      const names = ['Dân số', 'Sản lượng lúa', 'Số hộ nghèo', ''];
      const texts = session.rows.flatMap(({ id }) => [
        { row: id, content: { kind: 'text', field: 'name' } as const, text: dice.pick(names) },
        { row: id, content: { kind: 'text', field: 'unit' } as const, text: dice.pick(['%', 'người', '']) },
        { row: id, content: { kind: 'figure', period: YEAR } as const, text: `${dice.below(2000)},5` },
      ]);
      session.run({ code: 'paste' }, done(editCells(session.plan, texts).changes));
      expect(checks.findings).toEqual(before);
      goOn();
      session.run({ code: 'edit-row' }, randomEdit(session.plan, dice));
      for (let portion = 0; portion < 5; portion++) goOn();
      expect(checks.findings).toEqual(findingsInOrder(session.plan, checkPlan(session.plan)));
      session.undo();
      session.undo();
      for (let portion = 0; portion < 5; portion++) goOn();
      expect(checks.findings).toEqual(findingsInOrder(session.plan, checkPlan(session.plan)));
    }
  });

  it('equal a check from scratch after random edits and undos', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { session, checks } = open(generatePlan(seed, { rows: 25 }));
      const dice = seededRandom(seed + 5_000_000);
      for (let step = 0; step < 20; step++) {
        if (dice.chance(0.2)) session.undo();
        else session.run({ code: 'edit-row' }, randomEdit(session.plan, dice));
      }
      const fresh = findingsInOrder(session.plan, checkPlan(session.plan));
      expect(checks.findings, `seed ${seed}`).toEqual(fresh);
      expect(checks.open, `seed ${seed}`).toBe(fresh.open.length);
      checks.close();
    }
  });
});
