/**
 * The columns of the Kỳ báo cáo view in their order, as on the printed form: two levels of headings, computed columns on a
 * tint. Column ids are a contract (saved layouts, tests and links use them). Source: SPEC §12.
 */
import type { ColGroupDef } from 'ag-grid-community';
import { changeOf } from '#core/comparison.ts';
import { isStage, shapeOf, type Period } from '#core/period.ts';
import { lineAt, type Placed } from '#core/plan.ts';
import type { TargetSlot } from '#core/target-slots.ts';
import type { Messages } from '#messages/vi.ts';
import { changePercentText, differenceText } from '#ui/grid/cell-text.ts';
import { columnMaker, withSubmission, type Column, type ColumnParts } from '#ui/grid/column-makers.ts';
import { periodLayout, type PeriodLayout } from '#ui/grid/period-layout.ts';

type Columns = (Column | ColGroupDef<Placed>)[];

export function periodColumns(parts: ColumnParts): Columns {
  const { session, say, isNarrow } = parts;
  const { period } = session;
  const make = columnMaker(parts);
  const layout = periodLayout(session.plan, period);
  const { before, whole } = layout.further;
  const targets = targetColumns(parts, layout);
  const result: ColGroupDef<Placed> = {
    // Where it would be cut off the mark above the table says it.
    headerName: isNarrow ? say.period(period) : withSubmission(parts, period, say.columns.result(period)),
    children: [
      make.figure({ id: 'figure', name: say.figure, label: say.columns.result(period) }, period, {
        isMain: true,
      }),
      make.state(period),
      make.asOf(period),
    ],
  };
  const yearBefore = before ? [yearFigure(parts, before, say.columns.result(before))] : [];
  const yearExpected = whole ? [yearFigure(parts, whole, say.columns.expected(whole))] : [];
  // Narrow columns have no room for «Kế hoạch» twice: their own headings say it; nor has one column for a stage's name.
  const { named } = layout;
  const isShort = isNarrow || (targets.length === 1 && named !== null && isStage(named));
  const planName = isShort && named ? say.period(named) : say.columns.plan(named);
  const plan = (children: Column[]): Columns =>
    children.length > 0 ? [{ headerName: planName, children }] : [];
  // What one comes to see, how far each indicator has got, is on the first screen of an old PC. On a phone that ends with the
  // figure, and what the form has before it comes after it.
  const [first, others]: [Columns, Columns] = isNarrow
    ? [
        [...plan(targets.slice(0, 1)), result],
        [...plan(targets.slice(1)), ...yearBefore],
      ]
    : [[...yearBefore, ...plan(targets), result], []];
  return [
    ...make.leading(),
    ...first,
    judgement(parts, layout),
    ...others,
    ...comparison(parts, layout.base),
    ...yearExpected,
    ...nextPlan(parts, layout),
    ...make.trailing(),
  ];
}

function targetColumns(parts: ColumnParts, { slots, named }: PeriodLayout): Column[] {
  const make = columnMaker(parts);
  const { period } = parts.session;
  const { plan } = parts.say.columns;
  return slots.map((slot, n) => {
    const name = slotName(slot, slots, parts.say);
    const label = slots.length > 1 && n > 0 ? `${name}, ${plan(named)}` : plan(named);
    return make.target({ id: idOf('target', n), name, label }, place(slot, period), named);
  });
}

const place = (slot: TargetSlot, period: Period) => ({ slot, period, isOwn: false });

function yearFigure(parts: ColumnParts, year: Period, name: string): Column {
  return columnMaker(parts).figure({ id: `figure|${year}`, name }, year, { isMain: false });
}

function comparison(parts: ColumnParts, base: Period | null): Columns {
  if (!base) return [];
  const { session, say } = parts;
  const { period } = session;
  const by = session.plan.head.settings.comparedWith;
  const make = columnMaker(parts);
  const isWholeYear = shapeOf(base).kind === 'year';
  const name = isWholeYear ? say.columns.result(base) : say.columns.base(by, base);
  const change = (row: Placed['id']) => changeOf(lineAt(session.plan, row), period, base);
  const children = [
    make.figure({ id: 'base', name }, base, { isMain: false }),
    make.computed({ id: 'change', name: say.change }, 'change', (row) =>
      differenceText(change(row), say, say.columns.sameAs(by, base)),
    ),
    make.computed({ id: 'changePct', name: say.columns.changePercent(by, base) }, 'change', (row) =>
      changePercentText(change(row), say),
    ),
  ];
  return [{ headerName: say.columns.comparison(by, base), children }];
}

function judgement(parts: ColumnParts, { slots }: PeriodLayout): ColGroupDef<Placed> {
  const { session, say } = parts;
  const { period } = session;
  const make = columnMaker(parts);
  const attainments = slots.map((slot, n) => {
    const name = n === 0 ? say.attainment : `${slotName(slot, slots, say)} (%)`;
    return make.attainment({ id: idOf('attainment', n), name }, place(slot, period), 'attainment');
  });
  const [first] = slots;
  return {
    headerName: say.headerJudgement,
    children: [
      ...attainments,
      make.verdict({ id: 'verdict', name: say.verdict }, period),
      ...(first ? [make.pace(first)] : []),
    ],
  };
}

/** Only what is planned for that very year is typed there; what else holds in it shows faded. */
function nextPlan(parts: ColumnParts, { further, slots, nextSlots }: PeriodLayout): Columns {
  const { next } = further;
  if (!next) return [];
  const { say } = parts;
  const make = columnMaker(parts);
  const columns = slots.flatMap((slot, n) => {
    if (!nextSlots.includes(n)) return [];
    const name = nextSlots.length > 1 ? slotName(slot, slots, say) : say.columns.plan(next);
    const plan = say.columns.plan(next);
    const label = n === 0 ? plan : `${plan}, ${slotName(slot, slots, say)}`;
    const heading = { id: `${idOf('target', n)}|${next}`, name, label };
    return [make.target(heading, { slot, period: next, isOwn: true }, next)];
  });
  return nextSlots.length > 1 ? [{ headerName: say.columns.plan(next), children: columns }] : columns;
}

/** `target`, `target:2`, `target:3` …: the place of the assigner. */
export function idOf(base: string, n: number): string {
  return n === 0 ? base : `${base}:${n + 1}`;
}

export function slotName(slot: TargetSlot, slots: readonly TargetSlot[], say: Messages): string {
  const [assigner] = slot.assigners;
  if (slot.assigners.length > 1 && slots.length === 1) return say.target;
  return assigner ? say.targetOf(assigner) : say.target;
}
