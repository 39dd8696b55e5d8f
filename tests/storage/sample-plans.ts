/** Small generated plans and changes for the storage tests: one seed gives always the same. */
import type { Change, RecordChanges } from '#core/change.ts';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { makeFigure, readFigureValue, type Figure, type FigureValue } from '#core/figure.ts';
import { makeIndicatorId, makePlanId, makeRecordId, type IndicatorId, type PlanId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import { yearPeriod } from '#core/period.ts';
import { childrenOf, makePlan, type CheckAnswer, type Line, type Plan, type PlanRecord } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { makeTarget } from '#core/target.ts';

export type Rng = () => number;

/** Mulberry32. */
export function seeded(seed: number): Rng {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeEmptyPlan(rng: Rng, id: PlanId = makePlanId(rng)): Plan {
  return makePlan({ id, title: 'Kế hoạch phát triển kinh tế - xã hội', firstYear: 2021, lastYear: 2025 });
}

/** A plan of `rows` rows in groups of twenty, each row with two targets and two figures. */
export function makeLargePlan(rows: number, rng: Rng): Plan {
  const records: PlanRecord[] = [];
  let group: IndicatorId | null = null;
  const keys = evenKeys(rows);
  for (let i = 0; i < rows; i++) {
    const id = makeIndicatorId(rng);
    const isGroup = i % 20 === 0;
    records.push(
      makeIndicator({
        id,
        order: keys[i] as OrderKey,
        kind: isGroup ? 'group' : 'indicator',
        parent: isGroup ? null : group,
        label: String(i),
        name: `Tỷ lệ hộ nghèo theo chuẩn đa chiều, khu vực ${i}`,
        unit: '%',
        lead: 'Phòng Lao động - Thương binh và Xã hội',
      }),
    );
    if (isGroup) group = id;
    else records.push(...recordsOfRow(id, rng));
  }
  return applyChange(makeEmptyPlan(rng), { ...NO_CHANGES, added: records });
}

function recordsOfRow(id: IndicatorId, rng: Rng): PlanRecord[] {
  return [
    makeTarget({ indicator: id, period: yearPeriod(2024), text: `trên ${Math.floor(rng() * 90)},5` }),
    makeTarget({ indicator: id, period: yearPeriod(2025), text: 'từ 95 trở lên', assigner: 'Thành phố' }),
    makeFigure({ indicator: id, period: yearPeriod(2023), value: numberValue(rng) }),
    makeFigure({ indicator: id, period: yearPeriod(2024), value: numberValue(rng), state: 'estimate' }),
  ];
}

function numberValue(rng: Rng): FigureValue {
  const read = readFigureValue(`${Math.floor(rng() * 900)},${Math.floor(rng() * 10)}`);
  if (!read.ok) throw new Error('A sample number must be readable');
  return read.value;
}

/** Any sensible change of the plan. */
export function randomChange(plan: Plan, rng: Rng, at: string): Change {
  const lines = [...valuesOf(plan.lines)];
  const line = lines[Math.floor(rng() * lines.length)];
  const make = line ? EDITS[Math.floor(rng() * EDITS.length)] : addRow;
  return { ...(make ?? addRow)(plan, rng, line as Line), label: { code: 'edit-cell' }, at };
}

type Edit = (plan: Plan, rng: Rng, line: Line) => RecordChanges;

const addRow: Edit = (plan, rng) => ({
  ...NO_CHANGES,
  added: [
    makeIndicator({
      id: makeIndicatorId(rng),
      order: `V${plan.lines.size}V` as OrderKey,
      name: `Chỉ tiêu ${plan.lines.size}`,
    }),
  ],
});

const renameRow: Edit = (_plan, rng, { indicator }) => ({
  ...NO_CHANGES,
  updated: [[indicator, { ...indicator, name: `Tên ${rng()} "ngoặc"\n\u2028 và dòng mới` }]],
});

const setFigure: Edit = (_plan, rng, { indicator, figures }) => {
  const period = yearPeriod(2021 + Math.floor(rng() * 5));
  const to: Figure = makeFigure({ indicator: indicator.id, period, value: numberValue(rng), note: 'ước' });
  const from = figures.find((figure) => figure.period === period);
  return from ? { ...NO_CHANGES, updated: [[from, to]] } : { ...NO_CHANGES, added: [to] };
};

const setTarget: Edit = (_plan, rng, { indicator, targets }) => {
  const period = yearPeriod(2021 + Math.floor(rng() * 5));
  const from = targets.find((target) => target.period === period);
  if (from) return { ...NO_CHANGES, removed: [from] };
  return {
    ...NO_CHANGES,
    added: [makeTarget({ indicator: indicator.id, period, text: `≥ ${Math.floor(rng() * 99)}` })],
  };
};

const removeRow: Edit = (plan, rng, line) => {
  const { indicator, targets, figures, judgements } = line;
  if (childrenOf(plan, indicator.id).length > 0) return renameRow(plan, rng, line);
  return { ...NO_CHANGES, removed: [...targets, ...figures, ...judgements, indicator] };
};

const renamePlan: Edit = ({ head }, rng) => ({
  ...NO_CHANGES,
  updated: [[head, { ...head, title: `Kế hoạch ${Math.floor(rng() * 1000)}` }]],
});

const addSection: Edit = (plan, rng) => ({
  ...NO_CHANGES,
  added: [
    {
      record: 'section',
      id: makeRecordId('mu', rng),
      order: `V${plan.sections.size}V` as OrderKey,
      title: 'Hạn chế',
      text: 'Giải ngân chậm.\n\nNguyên nhân khách quan.',
    },
  ],
});

const reviseFigure: Edit = (_plan, rng, { figures }) => {
  const [from] = figures;
  if (!from) return NO_CHANGES;
  const { value, state, asOf } = from;
  const to: Figure = { ...from, value: numberValue(rng), earlier: [...from.earlier, { value, state, asOf }] };
  return { ...NO_CHANGES, updated: [[from, to]] };
};

const answerCheck: Edit = (plan, rng) => {
  const finding = `parts|${Math.floor(rng() * 5)}`;
  const from = plan.answers.get(finding);
  const to: CheckAnswer = { record: 'answer', finding, numbers: `${rng()}`, reason: 'đúng như vậy' };
  return from ? { ...NO_CHANGES, updated: [[from, to]] } : { ...NO_CHANGES, added: [to] };
};

const EDITS: readonly Edit[] = [
  addRow,
  addRow,
  renameRow,
  setFigure,
  setFigure,
  setFigure,
  setTarget,
  removeRow,
  renamePlan,
  addSection,
  reviseFigure,
  answerCheck,
];

/** A plan's content in a form that two equal plans share, whatever order their tables grew in. */
export function contentOf(plan: Plan): unknown {
  const byId = <T extends { readonly id: string }>(records: Iterable<T>): T[] =>
    [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    head: plan.head,
    lines: [...valuesOf(plan.lines)].sort((a, b) => (a.indicator.id < b.indicator.id ? -1 : 1)),
    children: plan.children.buckets.flatMap((bucket) => [...bucket]).sort(([a], [b]) => (a < b ? -1 : 1)),
    tasks: byId(plan.tasks.values()),
    sections: byId(plan.sections.values()),
    answers: [...plan.answers.values()].sort((a, b) => (a.finding < b.finding ? -1 : 1)),
    submissions: [...plan.submissions.values()].sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
}

export function timeOf(seq: number): string {
  return `2026-11-${String(1 + (seq % 28)).padStart(2, '0')}T08:00:00.${String(seq % 1000).padStart(3, '0')}+07:00`;
}
