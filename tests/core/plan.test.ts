/** A new plan, and reading a plan as a tree. */
import { describe, expect, test } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { isCounted, makeIndicator } from '#core/indicator.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import {
  ancestorsOf,
  childrenOf,
  figureOf,
  judgementOf,
  lineAt,
  lineOf,
  makePlan,
  rowsInOrder,
  subtreeOf,
  targetOf,
  type Judgement,
} from '#core/plan.ts';
import { makeFigure } from '#core/figure.ts';
import type { PlanId } from '#core/identity.ts';
import { makeTarget } from '#core/target.ts';
import { EMPTY, idOf } from './random-changes.ts';

describe('a new plan', () => {
  const given = { id: 'p7k2m9q' as PlanId, title: 'Kế hoạch 2021-2025', firstYear: 2021, lastYear: 2025 };

  test('is empty, opens at its first year and judges falling indicators by T/A', () => {
    const plan = makePlan(given);
    expect(plan.head).toEqual({
      record: 'plan',
      ...given,
      issuingBody: '',
      superiorBody: '',
      settings: {
        fallingPercent: 'target-over-figure',
        fallingExceeds: false,
        reportingWindow: 'calendar',
        reportingPeriod: '2021',
        assigners: [],
        comparedWith: 'same-period',
        baseYear: null,
        verdictWords: {},
      },
    });
    expect(rowsInOrder(plan)).toEqual([]);
    expect([plan.lines.size, plan.children.size, plan.tasks.size, plan.sections.size]).toEqual([0, 0, 0, 0]);
  });

  test('takes the bodies and settings it is given and fills in the rest', () => {
    const { head } = makePlan({
      ...given,
      issuingBody: 'UBND quận',
      settings: { reportingPeriod: toPeriod('2024-H1'), fallingExceeds: true },
    });
    expect(head).toMatchObject({ issuingBody: 'UBND quận', superiorBody: '' });
    expect(head.settings).toMatchObject({
      reportingPeriod: '2024-H1',
      fallingExceeds: true,
      fallingPercent: 'target-over-figure',
    });
  });

  test('may last one year but cannot end before it begins', () => {
    expect(makePlan({ ...given, lastYear: 2021 }).head.lastYear).toBe(2021);
    expect(() => makePlan({ ...given, lastYear: 2020 })).toThrow('A plan cannot end before it begins');
  });
});

describe('the tree of rows', () => {
  // I. Kinh tế (0): 1. Thu ngân sách (1): trong đó thu nội địa (2); 2. Chi ngân sách (3). II. Xã hội (4).
  const [first, second] = evenKeys(2) as [OrderKey, OrderKey]; // two were made
  const row = (n: number, parent: number | null, order: OrderKey) =>
    makeIndicator({ id: idOf(n), parent: parent === null ? null : idOf(parent), order });
  const year = toPeriod('2024');
  const value = { kind: 'words', text: 'Đạt' } as const;
  const figure = makeFigure({ indicator: idOf(1), period: year, value });
  const target = makeTarget({ indicator: idOf(1), period: year, assigner: 'Thành phố', text: '95' });
  const judgement: Judgement = {
    record: 'judgement',
    indicator: idOf(1),
    period: year,
    verdict: 'met',
    reason: '',
  };
  const plan = applyChange(EMPTY, {
    ...NO_CHANGES,
    added: [
      row(4, null, second),
      row(3, 0, second),
      row(2, 1, first),
      row(1, 0, first),
      row(0, null, first),
      figure,
      target,
      judgement,
    ],
  });

  test('is read from top to bottom, parents first', () => {
    expect(rowsInOrder(plan)).toEqual([
      { id: idOf(0), depth: 0 },
      { id: idOf(1), depth: 1 },
      { id: idOf(2), depth: 2 },
      { id: idOf(3), depth: 1 },
      { id: idOf(4), depth: 0 },
    ]);
  });

  test('what stands under a row and above it', () => {
    expect(childrenOf(plan, null)).toEqual([idOf(0), idOf(4)]);
    expect(childrenOf(plan, idOf(0))).toEqual([idOf(1), idOf(3)]);
    expect(childrenOf(plan, idOf(4))).toEqual([]);
    expect(subtreeOf(plan, idOf(0))).toEqual([idOf(0), idOf(1), idOf(2), idOf(3)]);
    expect(subtreeOf(plan, idOf(2))).toEqual([idOf(2)]);
    expect(ancestorsOf(plan, idOf(2))).toEqual([idOf(1), idOf(0)]);
    expect(ancestorsOf(plan, idOf(0))).toEqual([]);
  });

  test('a row that is not there has no line, no children and nothing above', () => {
    expect(lineOf(plan, idOf(9))).toBeNull();
    expect(() => lineAt(plan, idOf(9))).toThrow(`No row ${idOf(9)} in plan p7k2m9q`);
    expect(childrenOf(plan, idOf(9))).toEqual([]);
    expect(ancestorsOf(plan, idOf(9))).toEqual([]);
  });

  test('what is recorded about a row is found by period, a target also by its assigner', () => {
    const line = lineAt(plan, idOf(1));
    expect(figureOf(line, year)).toBe(figure);
    expect(targetOf(line, year, 'Thành phố')).toBe(target);
    expect(judgementOf(line, year)).toBe(judgement);
    const other = toPeriod('2024-H1');
    expect([figureOf(line, other), targetOf(line, other, 'Thành phố'), judgementOf(line, other)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(targetOf(line, year, '')).toBeNull();
  });
});

test('a summary counts indicators that are no reference; groups and parts never', () => {
  const given = { id: idOf(0), order: '1' as OrderKey };
  expect(isCounted(makeIndicator(given))).toBe(true);
  expect(isCounted(makeIndicator({ ...given, counted: false }))).toBe(false);
  expect(isCounted(makeIndicator({ ...given, kind: 'group' }))).toBe(false);
  expect(isCounted(makeIndicator({ ...given, kind: 'part' }))).toBe(false);
});
