/**
 * The columns of the Cả giai đoạn view: the year before, every year with its target, figure and percent, and the stage as a
 * whole. Column ids `target|<period>` and so on are a contract. Source: SPEC §11, §12.
 */
import type { ColGroupDef } from 'ag-grid-community';
import type { Placed } from '#core/plan.ts';
import { columnMaker, withSubmission, type Column, type ColumnParts } from '#ui/grid/column-makers.ts';
import { idOf, slotName } from '#ui/grid/period-columns.ts';
import { stageLayout, type LaidOutPeriod, type StageLayout } from '#ui/grid/stage-layout.ts';

export function stageColumns(parts: ColumnParts): (Column | ColGroupDef<Placed>)[] {
  const { session, say } = parts;
  const layout = stageLayout(session.plan, session.period);
  const make = columnMaker(parts);
  const { before } = layout;
  return [
    ...make.leading(),
    make.figure({ id: `figure|${before}`, name: say.columns.result(before) }, before, { isMain: false }),
    ...layout.periods.map((laid) => periodGroup(parts, laid, layout)),
    ...make.trailing(),
  ];
}

function periodGroup(
  parts: ColumnParts,
  { period, targets, percents }: LaidOutPeriod,
  { slots, whole }: StageLayout,
): ColGroupDef<Placed> {
  const { say } = parts;
  const make = columnMaker(parts);
  const isWhole = period === whole;
  const children = [
    ...targets.map(({ n, slot }) => {
      const name = targets.length > 1 ? slotName(slot, slots, say) : say.target;
      const plan = say.columns.plan(period);
      const heading = {
        id: `${idOf('target', n)}|${period}`,
        name,
        label: n === 0 ? plan : `${plan}, ${slotName(slot, slots, say)}`,
      };
      return make.target(heading, { slot, period, isOwn: true }, period);
    }),
    make.figure({ id: `figure|${period}`, name: say.figure, label: say.columns.result(period) }, period, {
      isMain: true,
    }),
    ...percents.map(({ n, slot }) => {
      const name = n === 0 ? say.columns.attainmentShort : `${slot.assigners[0] ?? ''} (%)`;
      const percent = say.columns.attainmentOf(period);
      const heading = {
        id: `${idOf('attainment', n)}|${period}`,
        name,
        label: n === 0 ? percent : `${percent}, ${slotName(slot, slots, say)}`,
      };
      return make.attainment(
        heading,
        { slot, period, isOwn: true },
        isWhole ? 'attainment' : 'yearAttainment',
      );
    }),
    ...(isWhole ? [make.verdict({ id: `verdict|${period}`, name: say.verdict }, period)] : []),
  ];
  return { headerName: withSubmission(parts, period, say.period(period)), children };
}
