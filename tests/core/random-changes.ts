/** Random changes that fit a plan, made from plain numbers so that a failing series shrinks; and what a plan holds, as plain data. */
import fc, { type Arbitrary } from 'fast-check';
import { NO_CHANGES, type RecordChanges } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { makeFigure } from '#core/figure.ts';
import { indicatorIdOf, type IndicatorId, type PlanId, type RecordId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { keyBetween, type OrderKey } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import {
  childrenOf,
  figureOf,
  judgementOf,
  lineAt,
  lineOf,
  makePlan,
  rowsInOrder,
  submittedOf,
  subtreeOf,
  targetOf,
  type Line,
  type Plan,
  type PlanRecord,
  type Submission,
  type SubmittedFigure,
} from '#core/plan.ts';
import { recordsOfLine } from '#core/plan-records.ts';
import type { Table } from '#core/table.ts';
import { makeTarget } from '#core/target.ts';
import { toDecimal } from '#core/decimal.ts';

export const EMPTY: Plan = makePlan({
  id: 'p7k2m9q' as PlanId,
  title: 'Kế hoạch 2024',
  firstYear: 2021,
  lastYear: 2025,
});

/** The id of the n-th row of a test. */
export function idOf(n: number): IndicatorId {
  return indicatorIdOf(
    [...String(n).padStart(6, '0')].map((digit) => 'bcdfghjkmn'.charAt(Number(digit))).join(''),
  );
}

const KINDS = [
  'add-row',
  'remove-row',
  'rename',
  'move',
  'target',
  'figure',
  'judgement',
  'submitted',
  'submission',
  'task',
  'section',
  'head',
] as const;

/** What to do and three numbers that say where and with what. */
export interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly row: number;
  readonly place: number;
  readonly n: number;
}

export const steps: Arbitrary<Step[]> = fc.array(
  fc.record({
    // Rows are added twice as often as anything else, or plans would stay empty.
    kind: fc.constantFrom(...KINDS, 'add-row' as const, 'add-row' as const),
    row: fc.nat(30),
    place: fc.nat(30),
    n: fc.nat(30),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The change a step stands for in the given plan; the empty change where nothing can be done. */
export function changeFor(plan: Plan, step: Step): RecordChanges {
  const rows = rowsInOrder(plan).map(({ id }) => id);
  const id = rows[step.row % Math.max(1, rows.length)];
  switch (step.kind) {
    case 'add-row':
      return lineOf(plan, idOf(step.n)) ? NO_CHANGES : addRow(plan, step, rows);
    case 'head':
      return update(plan.head, { ...plan.head, title: `Kế hoạch ${step.n}` });
    case 'task':
      return toggle(plan.tasks.get(`nv_${step.row}` as RecordId), step, makeTask(step));
    case 'submission': {
      const made = makeASubmission(step);
      return toggle(plan.submissions.get(made.period), step, made);
    }
    case 'section':
      return toggle(plan.sections.get(`mu_${step.row}` as RecordId), step, makeSection(step));
    default:
      return id ? changeRow(plan, lineAt(plan, id), step, rows) : NO_CHANGES;
  }
}

/** A new row with a figure and a target, listed before the row they belong to. */
function addRow(plan: Plan, { place, n }: Step, rows: readonly IndicatorId[]): RecordChanges {
  const id = idOf(n);
  const parent = rows[place % (rows.length + 1)] ?? null;
  const row = makeIndicator({ id, order: orderAt(plan, parent, n, null), parent, name: `Chỉ tiêu ${n}` });
  return { ...NO_CHANGES, added: [makeAFigure(id, n), makeATarget(id, n, n), row] };
}

function changeRow(plan: Plan, line: Line, step: Step, rows: readonly IndicatorId[]): RecordChanges {
  const { indicator } = line;
  const { id } = indicator;
  switch (step.kind) {
    case 'remove-row': {
      const lines = subtreeOf(plan, id).map((one) => lineAt(plan, one));
      return {
        ...NO_CHANGES,
        removed: lines.flatMap(recordsOfLine),
      };
    }
    case 'move': {
      const places = [null, ...rows.filter((one) => !subtreeOf(plan, id).includes(one))];
      const parent = places[step.place % places.length] ?? null;
      return update(indicator, { ...indicator, parent, order: orderAt(plan, parent, step.n, id) });
    }
    case 'target': {
      const made = makeATarget(id, step.place, step.n);
      return toggle(targetOf(line, made.period, made.assigner) ?? undefined, step, made);
    }
    case 'figure': {
      const made = makeAFigure(id, step.n);
      return toggle(figureOf(line, made.period) ?? undefined, step, made);
    }
    case 'judgement': {
      const period = toPeriod(`${2021 + (step.n % 5)}`);
      const made = {
        record: 'judgement',
        indicator: id,
        period,
        verdict: 'met',
        reason: `Lý do ${step.place}`,
      } as const;
      return toggle(judgementOf(line, period) ?? undefined, step, made);
    }
    case 'submitted': {
      const { period, value, state, asOf } = makeAFigure(id, step.n);
      const made: SubmittedFigure = { record: 'submitted', indicator: id, period, value, state, asOf };
      return toggle(submittedOf(line, period) ?? undefined, step, made);
    }
    default:
      return update(indicator, { ...indicator, name: `Tên mới ${step.n}` });
  }
}

/** Adds what is not there; updates or removes what is. */
function toggle(present: PlanRecord | undefined, { place }: Step, made: PlanRecord): RecordChanges {
  if (!present) return { ...NO_CHANGES, added: [made] };
  return place % 2 === 0 ? update(present, made) : { ...NO_CHANGES, removed: [present] };
}

function update(from: PlanRecord, to: PlanRecord): RecordChanges {
  return { ...NO_CHANGES, updated: [[from, to]] };
}

function orderAt(plan: Plan, parent: IndicatorId | null, n: number, moving: IndicatorId | null): OrderKey {
  const family = childrenOf(plan, parent).filter((id) => id !== moving);
  const at = n % (family.length + 1);
  const orderOf = (id: IndicatorId | undefined): OrderKey | null =>
    id ? lineAt(plan, id).indicator.order : null;
  return keyBetween(orderOf(family[at - 1]), orderOf(family[at]));
}

function makeAFigure(indicator: IndicatorId, n: number) {
  const value = { kind: 'number', value: toDecimal(String(n)) } as const;
  const period = toPeriod(['2024', '2024-H1', '2024-Q1', '2023', '2021/2025'][n % 5] ?? '');
  return makeFigure({
    indicator,
    period,
    value: { kind: 'measured', comparison: { comparator: '=', value } },
  });
}

function makeATarget(indicator: IndicatorId, where: number, n: number) {
  const period = toPeriod(['2025', '2021/2025', '2024'][where % 3] ?? '');
  const assigner = ['', 'Thành phố', 'HĐND quận'][n % 3] ?? '';
  return makeTarget({ indicator, period, assigner, text: `trên ${n}` });
}

function makeASubmission({ row, n }: Step): Submission {
  const day = readDay(`${1 + (n % 28)}/6/2024`);
  if (!day) throw new Error('Every one of these is a day');
  const period = toPeriod(['2024', '2024-H1', '2023'][row % 3] ?? '');
  return { record: 'submission', period, day, note: `Báo cáo số ${n}` };
}

function makeTask({ row, n }: Step): PlanRecord {
  return {
    record: 'task',
    id: `nv_${row}` as RecordId,
    parent: null,
    order: '1' as OrderKey,
    label: '',
    text: `Nhiệm vụ ${n}`,
    leads: [],
    coordinators: [],
    deadline: null,
    state: 'planned',
    indicators: [],
    breakthrough: false,
  };
}

function makeSection({ row, n }: Step): PlanRecord {
  return {
    record: 'section',
    id: `mu_${row}` as RecordId,
    order: '1' as OrderKey,
    title: 'Quan điểm',
    text: `Nội dung ${n}`,
  };
}

/** All that a plan holds, whatever the order its tables keep it in. */
export function contentOf(plan: Plan) {
  return {
    head: plan.head,
    sizes: [plan.lines.size, plan.children.size],
    lines: entriesOf(plan.lines),
    children: entriesOf(plan.children),
    tasks: Object.fromEntries(plan.tasks),
    sections: Object.fromEntries(plan.sections),
    submissions: Object.fromEntries(plan.submissions),
  };
}

function entriesOf<V>(table: Table<string, V>): Record<string, V> {
  return Object.fromEntries(table.buckets.flatMap((bucket) => [...bucket]));
}
