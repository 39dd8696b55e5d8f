/** Changes applied, reversed and squashed; and refused, whole, when they do not fit the plan. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChange,
  changesStructure,
  isEmptyChange,
  NO_CHANGES,
  recordKey,
  reverseChanges,
  rowsConcerned,
  squashChanges,
  type RecordChanges,
} from '#core/change.ts';
import { makeFigure } from '#core/figure.ts';
import type { IndicatorId, RecordId } from '#core/identity.ts';
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import type { OrderKey } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import {
  childrenOf,
  lineAt,
  rowsInOrder,
  type Judgement,
  type Plan,
  type PlanRecord,
  type Section,
  type Task,
} from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { makeTarget } from '#core/target.ts';
import { changeFor, contentOf, EMPTY, idOf, steps, type Step } from './random-changes.ts';

const YEAR = toPeriod('2024');
const adding = (...added: PlanRecord[]): RecordChanges => ({ ...NO_CHANGES, added });
const removing = (...removed: PlanRecord[]): RecordChanges => ({ ...NO_CHANGES, removed });
const updating = (...updated: [PlanRecord, PlanRecord][]): RecordChanges => ({ ...NO_CHANGES, updated });

const row = (n: number, parent: number | null = null, order = '5'): Indicator =>
  makeIndicator({
    id: idOf(n),
    parent: parent === null ? null : idOf(parent),
    order: order as OrderKey, // keys as they stand in stored plans
  });
const figure = (n: number, text = 'Đạt', period = YEAR) =>
  makeFigure({ indicator: idOf(n), period, value: { kind: 'words', text } });
const target = (n: number, text = '95', assigner = '') =>
  makeTarget({ indicator: idOf(n), period: YEAR, assigner, text });
const judgement = (n: number, reason = ''): Judgement => ({
  record: 'judgement',
  indicator: idOf(n),
  period: YEAR,
  verdict: 'met',
  reason,
});
const section = (text = ''): Section => ({
  record: 'section',
  id: 'mu_bcdfghj' as RecordId,
  order: '1' as OrderKey,
  title: 'Mục tiêu',
  text,
});
const task = (text = ''): Task => ({
  record: 'task',
  id: 'nv_bcdfghj' as RecordId,
  parent: null,
  order: '1' as OrderKey,
  label: '',
  text,
  leads: [],
  coordinators: [],
  deadline: null,
  state: 'planned',
  indicators: [],
  breakthrough: false,
});

/** Row 0 over rows 1 and 2, row 2 over row 3; row 1 has a figure, a target and a judgement. */
const PLAN = applyChange(
  EMPTY,
  adding(
    row(0),
    row(1, 0, '3'),
    row(2, 0, '5'),
    row(3, 2),
    figure(1),
    target(1),
    judgement(1),
    task(),
    section(),
  ),
);

describe('applying', () => {
  test('records may come in any order: what a row holds before the row, a child before its parent', () => {
    const mixed = applyChange(
      EMPTY,
      adding(
        section(),
        judgement(1),
        target(1),
        figure(1),
        row(3, 2),
        row(2, 0, '5'),
        task(),
        row(1, 0, '3'),
        row(0),
      ),
    );
    expect(contentOf(mixed)).toEqual(contentOf(PLAN));
  });

  test('a row goes together with what it holds and what stands under it, in any order', () => {
    const all = [row(0), figure(1), row(3, 2), row(1, 0, '3'), target(1), row(2, 0, '5'), judgement(1)];
    for (const removed of [all, [...all].reverse()]) {
      const bare = applyChange(PLAN, removing(...removed));
      expect(rowsInOrder(bare)).toEqual([]);
      expect([bare.lines.size, bare.children.size]).toEqual([0, 0]);
    }
  });

  test('a parent may go when its child moves elsewhere in the same change', () => {
    const moved = { ...row(3, 2), parent: idOf(1) };
    const next = applyChange(PLAN, { added: [], updated: [[row(3, 2), moved]], removed: [row(2, 0, '5')] });
    expect(childrenOf(next, idOf(1))).toEqual([idOf(3)]);
    expect(childrenOf(next, idOf(0))).toEqual([idOf(1)]);
  });

  test('children stand by their order keys, and by their ids where two computers chose the same key', () => {
    const next = applyChange(
      PLAN,
      adding(row(5, 0, '4'), row(6, 0, '31'), row(7, 0, 'a'), row(9, 0, '4'), row(8, 0, '4')),
    );
    const ids = [1, 6, 5, 8, 9, 2, 7].map(idOf);
    expect(childrenOf(next, idOf(0))).toEqual(ids);
  });

  test('figures stand in time order, targets of one period by their assigner', () => {
    const next = applyChange(
      PLAN,
      adding(
        ...['2024-Q1', '2023', '2021/2025', '2024-M02'].map((period) => figure(1, 'Đạt', toPeriod(period))),
        ...['Thành phố', 'HĐND quận'].map((assigner) => target(1, '95', assigner)),
      ),
    );
    const line = lineAt(next, idOf(1));
    expect(line.figures.map(({ period }) => period)).toEqual([
      '2021/2025',
      '2023',
      '2024',
      '2024-Q1',
      '2024-M02',
    ]);
    expect(line.targets.map(({ assigner }) => assigner)).toEqual(['', 'HĐND quận', 'Thành phố']);
  });

  test('targets stand in time order before their assigners, in whatever order they were added', () => {
    const targets = [
      makeTarget({ indicator: idOf(2), period: toPeriod('2021/2025'), assigner: 'Thành phố', text: '95' }),
      target(2, '95', ''),
      target(2, '95', 'HĐND quận'),
      target(2, '95', 'Thành phố'),
      makeTarget({ indicator: idOf(2), period: toPeriod('2025'), text: '95' }),
    ];
    for (const added of [targets, [...targets].reverse(), [3, 0, 4, 2, 1].flatMap((i) => targets[i] ?? [])]) {
      expect(lineAt(applyChange(PLAN, adding(...added)), idOf(2)).targets).toEqual(targets);
    }
  });

  test('the head, tasks and sections change like any record', () => {
    const head = { ...PLAN.head, title: 'Kế hoạch mới' };
    const next = applyChange(
      PLAN,
      updating([PLAN.head, head], [task(), task('Xong')], [section(), section('Mới')]),
    );
    expect([next.head.title, next.tasks.get(task().id)?.text, next.sections.get(section().id)?.text]).toEqual(
      ['Kế hoạch mới', 'Xong', 'Mới'],
    );
    const without = applyChange(next, removing(task('Xong'), section('Mới')));
    expect([without.tasks.size, without.sections.size]).toEqual([0, 0]);
  });

  test('a change of figures leaves every other row, and the order of rows, the very same', () => {
    const next = applyChange(PLAN, updating([figure(1), figure(1, 'Chưa đạt')]));
    expect(next.children).toBe(PLAN.children);
    for (const n of [0, 2, 3]) expect(lineAt(next, idOf(n))).toBe(lineAt(PLAN, idOf(n)));
    expect(lineAt(next, idOf(1)).targets).toBe(lineAt(PLAN, idOf(1)).targets);
  });

  test('the empty change changes nothing', () => {
    expect(isEmptyChange(NO_CHANGES)).toBe(true);
    expect(contentOf(applyChange(PLAN, NO_CHANGES))).toEqual(contentOf(PLAN));
    for (const change of [adding(row(9)), removing(row(9)), updating([row(9), row(9)])]) {
      expect(isEmptyChange(change)).toBe(false);
    }
  });
});

describe('a change that does not fit is refused and leaves the plan as it was', () => {
  const missing = idOf(9);
  test.each<[string, RecordChanges, string]>([
    ['a row that is there', adding(row(1)), `indicator|${idOf(1)} is already in the plan`],
    ['a figure that is there', adding(figure(1)), `figure|${idOf(1)}|2024 is already in the plan`],
    ['a target that is there', adding(target(1)), `target|${idOf(1)}|2024| is already in the plan`],
    ['a judgement that is there', adding(judgement(1)), `judgement|${idOf(1)}|2024 is already in the plan`],
    ['a task that is there', adding(task()), 'task|nv_bcdfghj is already in the plan'],
    ['a section that is there', adding(section()), 'section|mu_bcdfghj is already in the plan'],
    ['the same row twice', adding(row(9), row(9)), `indicator|${missing} is already in the plan`],
    ['the same figure twice', adding(figure(2), figure(2)), `figure|${idOf(2)}|2024 is already in the plan`],
    ['a head', adding(PLAN.head), 'The head of a plan is only ever updated'],
    ['a figure of no row', adding(figure(9)), `No row for figure|${missing}|2024`],
    ['a row under no row', adding(row(8, 9)), `Row ${idOf(8)} stands under ${missing}, which is not there`],
    ['a row under itself', adding(row(9, 9)), `Row ${missing} stands under itself`],
    ['two rows under each other', adding(row(8, 9), row(9, 8)), `Row ${idOf(8)} stands under itself`],
  ])('adding %s', (_, change, message) => {
    expectRefusal(change, message);
  });

  test.each<[string, RecordChanges, string]>([
    ['a row that is not there', removing(row(9)), `indicator|${missing} is not in the plan`],
    ['a figure that is not there', removing(figure(2)), `figure|${idOf(2)}|2024 is not in the plan`],
    ['a figure of a row that is not there', removing(figure(9)), `No row for figure|${missing}|2024`],
    [
      'a target of another assigner',
      removing(target(1, '95', 'Quận')),
      `target|${idOf(1)}|2024|Quận is not in the plan`,
    ],
    ['a judgement that is not there', removing(judgement(2)), `judgement|${idOf(2)}|2024 is not in the plan`],
    ['a task twice', removing(task(), task()), 'task|nv_bcdfghj is not in the plan'],
    ['a section twice', removing(section(), section()), 'section|mu_bcdfghj is not in the plan'],
    ['the head', removing(PLAN.head), 'The head of a plan is only ever updated'],
    [
      'a row before all it holds',
      removing(row(1), figure(1), target(1)),
      `Row ${idOf(1)} removed before its targets and figures`,
    ],
    [
      'a row and leaving its child',
      removing(row(2, 0, '5')),
      `Row ${idOf(3)} would be left without its parent ${idOf(2)}`,
    ],
    [
      'a row at the top and leaving its children',
      removing(row(0)),
      `would be left without its parent ${idOf(0)}`,
    ],
    [
      'a row and leaving one child of two',
      removing(row(0), figure(1), target(1), judgement(1), row(1, 0, '3')),
      `Row ${idOf(2)} would be left without its parent ${idOf(0)}`,
    ],
  ])('removing %s', (_, change, message) => {
    expectRefusal(change, message);
  });

  test.each<[string, RecordChanges, string]>([
    ['a row that is not there', updating([row(9), row(9)]), `indicator|${missing} is not in the plan`],
    [
      'a figure that is not there',
      updating([figure(2), figure(2, 'Mới')]),
      `figure|${idOf(2)}|2024 is not in the plan`,
    ],
    [
      'a task that is gone',
      { ...updating([task(), task('Mới')]), removed: [task()] },
      'task|nv_bcdfghj is not in the plan',
    ],
    [
      'one record into another',
      updating([figure(1), figure(2)]),
      `Update changes the key figure|${idOf(1)}|2024`,
    ],
    [
      'a figure into a target',
      updating([figure(1), target(1)]),
      `Update changes the key figure|${idOf(1)}|2024`,
    ],
    [
      'a row to stand under no row',
      updating([row(3, 2), row(3, 9)]),
      `Row ${idOf(3)} stands under ${missing}, which is not there`,
    ],
    ['a row to stand under itself', updating([row(3, 2), row(3, 3)]), `Row ${idOf(3)} stands under itself`],
    [
      'a row to stand under its own child',
      updating([row(2, 0, '5'), row(2, 3)]),
      `Row ${idOf(2)} stands under itself`,
    ],
    [
      'a row to stand under one that goes',
      { ...updating([row(1, 0, '3'), row(1, 3)]), removed: [row(3, 2)] },
      `Row ${idOf(1)} stands under ${idOf(3)}, which is not there`,
    ],
  ])('updating %s', (_, change, message) => {
    expectRefusal(change, message);
  });

  function expectRefusal(change: RecordChanges, message: string): void {
    const before = contentOf(PLAN);
    expect(() => applyChange(PLAN, change)).toThrow(message);
    expect(contentOf(PLAN)).toEqual(before);
  }
});

describe('squashing', () => {
  test('what is added and removed again leaves no trace, and what is added and changed is added as it became', () => {
    expect(squashChanges([adding(figure(2)), removing(figure(2))])).toEqual(NO_CHANGES);
    expect(squashChanges([adding(figure(2)), updating([figure(2), figure(2, 'Mới')])])).toEqual(
      adding(figure(2, 'Mới')),
    );
  });

  test('what is changed twice is changed once, and what is changed and removed is removed as it was', () => {
    const twice = [updating([figure(1), figure(1, 'a')]), updating([figure(1, 'a'), figure(1, 'b')])];
    expect(squashChanges(twice)).toEqual(updating([figure(1), figure(1, 'b')]));
    expect(squashChanges([...twice, removing(figure(1, 'b'))])).toEqual(removing(figure(1)));
  });

  test('what is removed and added again is a change', () => {
    expect(squashChanges([removing(figure(1)), adding(figure(1, 'Mới'))])).toEqual(
      updating([figure(1), figure(1, 'Mới')]),
    );
  });

  test('one change that removes and adds under the same key is an update too', () => {
    const both: RecordChanges = { ...adding(figure(1, 'Mới')), removed: [figure(1)] };
    expect(squashChanges([both])).toEqual(updating([figure(1), figure(1, 'Mới')]));
    expect(contentOf(applyChange(PLAN, squashChanges([both])))).toEqual(contentOf(applyChange(PLAN, both)));
  });

  test('nothing squashed is nothing', () => {
    expect(isEmptyChange(squashChanges([]))).toBe(true);
  });
});

describe('what a change concerns', () => {
  test('the rows whose records change, and the parents that lose or gain a row', () => {
    const change: RecordChanges = {
      added: [row(9, 0), task()],
      updated: [
        [row(3, 2), row(3, 1)],
        [PLAN.head, PLAN.head],
      ],
      removed: [figure(4), section()],
    };
    expect([...rowsConcerned(change)].sort()).toEqual([0, 1, 2, 3, 4, 9].map(idOf).sort());
    expect(rowsConcerned(NO_CHANGES).size).toBe(0);
  });

  test.each<[string, RecordChanges, boolean]>([
    ['a row added', adding(row(9)), true],
    ['a row removed', removing(row(9)), true],
    ['a row under another parent', updating([row(3, 2), row(3, 1)]), true],
    ['a row at another place', updating([row(3), row(3, null, '7')]), true],
    ['a row of another kind', updating([row(3), { ...row(3), kind: 'group' }]), true],
    ['a row renamed', updating([row(3), { ...row(3), name: 'Mới' }]), false],
    ['a figure added', adding(figure(1)), false],
    ['a target removed', removing(target(1)), false],
    ['a task changed', updating([task(), task('Mới')]), false],
    ['nothing', NO_CHANGES, false],
  ])('%s: the order of the book must be read again? %j', (_, change, structure) => {
    expect(changesStructure(change)).toBe(structure);
  });

  test('the identity of each sort of record', () => {
    expect(
      [PLAN.head, row(1), target(1, '95', 'Quận'), figure(1), judgement(1), task(), section()].map(recordKey),
    ).toEqual([
      'plan',
      `indicator|${idOf(1)}`,
      `target|${idOf(1)}|2024|Quận`,
      `figure|${idOf(1)}|2024`,
      `judgement|${idOf(1)}|2024`,
      'task|nv_bcdfghj',
      'section|mu_bcdfghj',
    ]);
  });
});

/** Every plan on the way through the steps, and the change that led to it. */
function walk(series: readonly Step[]): { plans: Plan[]; changes: RecordChanges[] } {
  const plans = [EMPTY];
  const changes: RecordChanges[] = [];
  let plan = EMPTY;
  for (const step of series) {
    const change = changeFor(plan, step);
    plan = applyChange(plan, change);
    changes.push(change);
    plans.push(plan);
  }
  return { plans, changes };
}

/** The children of each row worked out afresh from the rows alone. */
function childrenWorkedOut(plan: Plan): Record<string, IndicatorId[]> {
  const rows = [...valuesOf(plan.lines)]
    .map(({ indicator }) => indicator)
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
  const families: Record<string, IndicatorId[]> = {};
  for (const { id, parent } of rows) (families[parent ?? 'top'] ??= []).push(id);
  return families;
}

describe('laws, over random series of edits', () => {
  test('reversing every change, last first, restores each plan exactly; doing it again repeats it', () => {
    fc.assert(
      fc.property(steps, (series) => {
        const { plans, changes } = walk(series);
        let plan = plans.at(-1) ?? EMPTY;
        for (let i = changes.length - 1; i >= 0; i--) {
          const change = changes[i] ?? NO_CHANGES;
          const before = plans[i] ?? EMPTY;
          plan = applyChange(plan, reverseChanges(change));
          expect(contentOf(plan)).toEqual(contentOf(before));
          expect(reverseChanges(reverseChanges(change))).toEqual(change);
        }
      }),
    );
  });

  test('squashed changes do what they do in turn, in whatever groups they are squashed, and reverse as one', () => {
    fc.assert(
      fc.property(steps, fc.nat(25), (series, cut) => {
        const { plans, changes } = walk(series);
        const last = contentOf(plans.at(-1) ?? EMPTY);
        const all = squashChanges(changes);
        expect(contentOf(applyChange(EMPTY, all))).toEqual(last);
        expect(contentOf(applyChange(applyChange(EMPTY, all), reverseChanges(all)))).toEqual(
          contentOf(EMPTY),
        );
        const middle = plans[cut % plans.length] ?? EMPTY;
        const at = plans.indexOf(middle);
        const later = squashChanges(changes.slice(at));
        expect(contentOf(applyChange(middle, later))).toEqual(last);
        expect(contentOf(applyChange(applyChange(middle, later), reverseChanges(later)))).toEqual(
          contentOf(middle),
        );
        const grouped = squashChanges([squashChanges(changes.slice(0, at)), later]);
        expect(contentOf(applyChange(EMPTY, grouped))).toEqual(last);
      }),
    );
  });

  test('no plan is ever touched by the changes made after it', () => {
    fc.assert(
      fc.property(steps, (series) => {
        const { changes } = walk(series);
        let plan = EMPTY;
        const kept: [Plan, string][] = [];
        for (const change of changes) {
          kept.push([plan, JSON.stringify(contentOf(plan))]);
          plan = applyChange(plan, change);
        }
        for (const [earlier, then] of kept) expect(JSON.stringify(contentOf(earlier))).toBe(then);
      }),
    );
  });

  test('the tree is always the one worked out afresh from the rows, and every row is reached from the top', () => {
    fc.assert(
      fc.property(steps, (series) => {
        for (const plan of walk(series).plans) {
          expect(contentOf(plan).children).toEqual(childrenWorkedOut(plan));
          expect(rowsInOrder(plan)).toHaveLength(plan.lines.size);
        }
      }),
    );
  });

  test('only the rows a change concerns are another value afterwards', () => {
    fc.assert(
      fc.property(steps, (series) => {
        const { plans, changes } = walk(series);
        changes.forEach((change, i) => {
          const [before, after] = [plans[i] ?? EMPTY, plans[i + 1] ?? EMPTY];
          const concerned = rowsConcerned(change);
          const old = contentOf(before).lines;
          for (const { indicator } of valuesOf(after.lines)) {
            if (!concerned.has(indicator.id)) expect(lineAt(after, indicator.id)).toBe(old[indicator.id]);
          }
          if (!changesStructure(change)) expect(rowsInOrder(after)).toEqual(rowsInOrder(before));
        });
      }),
    );
  });
});
