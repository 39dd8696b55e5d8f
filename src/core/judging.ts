/**
 * The verdicts of a whole plan for one reporting period, kept up to date row by row: after an edit only the rows touched and
 * the rows above them are judged again. `judgePlan` is the slow truth that `judgeAgain` must equal.
 */
import type { IndicatorId } from '#core/identity.ts';
import { isCounted } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import { ancestorsOf, childrenOf, judgementOf, lineAt, lineOf, rowsInOrder } from '#core/plan.ts';
import type { Line, Plan } from '#core/plan.ts';
import { isOfStage } from '#core/stages.ts';
import { NO_TALLY, tallyWith, type Tally } from '#core/summary.ts';
import { emptyTable, getFrom, withEntries, type Table } from '#core/table.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { combineVerdicts, judgeTarget } from '#core/verdict.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

export interface RowVerdict {
  /** The verdict that counts: a person's where there is one, else the computed one. */
  readonly verdict: VerdictKind;
  readonly computed: VerdictKind;
  /** The verdict it counts under in the summary; null for groups, parts, references and the indicators of another stage. */
  readonly counted: VerdictKind | null;
}

/** Verdicts of every row for one period, and how the counted ones add up. */
export interface Judging {
  readonly period: Period;
  readonly verdicts: Table<IndicatorId, RowVerdict>;
  readonly tally: Tally;
}

export function judgePlan(plan: Plan, period: Period): Judging {
  const empty: Judging = { period, verdicts: emptyTable(), tally: NO_TALLY };
  return judgeRows(
    plan,
    empty,
    rowsInOrder(plan)
      .reverse()
      .map((row) => row.id),
  );
}

/** As `judgePlan(plan, …)`, given the judging of the plan before a change and the rows whose records or place changed. */
export function judgeAgain(
  before: Judging,
  plan: Plan,
  changed: Iterable<IndicatorId>,
): { judging: Judging; touched: Set<IndicatorId> } {
  const touched = new Set<IndicatorId>();
  for (const id of changed) {
    touched.add(id);
    for (const above of ancestorsOf(plan, id)) touched.add(above);
  }
  // Deeper rows first, since a row is judged by its parts.
  const depth = new Map([...touched].map((id) => [id, ancestorsOf(plan, id).length] as const));
  const order = [...touched].sort((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0));
  return { judging: judgeRows(plan, before, order), touched };
}

function judgeRows(plan: Plan, before: Judging, ids: readonly IndicatorId[]): Judging {
  const fresh = new Map<IndicatorId, RowVerdict | undefined>();
  const verdictOf = (id: IndicatorId): RowVerdict | undefined =>
    fresh.has(id) ? fresh.get(id) : getFrom(before.verdicts, id);
  let { tally } = before;
  for (const id of ids) {
    const old = verdictOf(id);
    const line = lineOf(plan, id);
    const now = line ? judgeLine(plan, line, before.period, (part) => verdictOf(part)?.verdict) : undefined;
    tally = tallyWith(tally, old?.counted ?? null, now?.counted ?? null);
    fresh.set(id, now);
  }
  return { period: before.period, verdicts: withEntries(before.verdicts, fresh), tally };
}

function judgeLine(
  plan: Plan,
  line: Line,
  period: Period,
  verdictOf: (part: IndicatorId) => VerdictKind | undefined,
): RowVerdict {
  const { indicator } = line;
  const own = targetsInForce(line, period).map((target) =>
    judgeTarget(line, target, period, plan.head.settings),
  );
  const parts =
    indicator.kind === 'group' || indicator.partsRule === 'own'
      ? []
      : childrenOf(plan, indicator.id).map((part) => verdictOf(part) ?? 'no-target');
  const computed = combineVerdicts([...own, ...parts]) ?? 'no-target';
  const verdict = judgementOf(line, period)?.verdict ?? computed;
  const counts = isCounted(indicator) && isOfStage(plan, indicator.id, period);
  return { verdict, computed, counted: counts ? verdict : null };
}

/** The verdict of one row in a period nobody has judged the whole plan for, as `judgePlan` would give it. */
export function verdictIn(plan: Plan, id: IndicatorId, period: Period): VerdictKind {
  return judgeLine(plan, lineAt(plan, id), period, (part) => verdictIn(plan, part, period)).verdict;
}

export function rowVerdictOf(judging: Judging, id: IndicatorId): RowVerdict {
  const verdict = getFrom(judging.verdicts, id);
  if (!verdict) throw new Error(`Row ${id} has not been judged`);
  return verdict;
}
