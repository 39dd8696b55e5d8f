/** What a plan at hand tells about a file that may belong to it: its assigners, its reporting period, the numbers of its rows. */
import { exactNumberAt, type CellContent } from '#core/cell-content.ts';
import type { Decimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import { rowsInOrder, lineAt, type Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { foldName } from '#core/text.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Hints } from '#exchange/layout/recognised.ts';

/**
 * Nothing where there is no plan yet. Of rows that share a name none is asked, as it is not known which of them is meant; of a file
 * that is a part of what the plan holds no row is.
 */
export function hintsOf({
  plan,
  isPart = false,
}: {
  readonly plan: Plan | null;
  readonly isPart?: boolean;
}): Hints {
  if (!plan) return {};
  const { reportingPeriod } = plan.head.settings;
  const assigners = assignersOf(plan);
  if (isPart) return { reportingPeriod, assigners };
  const rows = rowsByName(plan);
  return {
    reportingPeriod,
    assigners,
    previous: (name, meaning) => {
      const row = rows.get(foldName(name));
      return row ? numberAt(plan, row, meaning) : null;
    },
  };
}

/** Those of the plan's list, and those only a target names. */
function assignersOf({ head, lines }: Plan): readonly string[] {
  const assigners = new Set(head.settings.assigners);
  for (const { targets } of valuesOf(lines)) for (const { assigner } of targets) assigners.add(assigner);
  assigners.delete('');
  return [...assigners];
}

function rowsByName(plan: Plan): ReadonlyMap<string, IndicatorId | null> {
  const rows = new Map<string, IndicatorId | null>();
  for (const { id } of rowsInOrder(plan)) {
    const name = foldName(lineAt(plan, id).indicator.name);
    rows.set(name, rows.has(name) ? null : id);
  }
  return rows;
}

function numberAt(plan: Plan, row: IndicatorId, meaning: ColumnMeaning): Decimal | null {
  const content = contentOf(meaning);
  return content && exactNumberAt(plan, row, content);
}

function contentOf(meaning: ColumnMeaning): CellContent | null {
  const { kind } = meaning;
  if (kind === 'figure') return { kind: 'figure', period: meaning.period };
  if (kind !== 'target') return null;
  return {
    kind: 'target',
    place: { slot: { assigners: [meaning.assigner] }, period: meaning.period, isOwn: true },
  };
}
