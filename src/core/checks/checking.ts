/**
 * The findings of a whole plan, kept up to date row by row: after an edit only the rows touched, the rows directly above them
 * and the rows of their names are checked again. `checkPlan` is the slow truth that `checkAgain` must equal.
 */
import { checkRow } from '#core/checks/check-table.ts';
import { lookAround } from '#core/checks/checked-row.ts';
import { findingKey, type Finding } from '#core/checks/finding.ts';
import { nameKeyOf } from '#core/checks/name-key.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { childrenOf, lineOf, subtreeOf, type Plan, type PlanSettings } from '#core/plan.ts';
import { emptyTable, getFrom, valuesOf, withEntries, type Table } from '#core/table.ts';

/** A row as it was when it was last checked: what others' findings depend on. */
interface KnownRow {
  readonly indicator: Indicator;
  readonly nameKey: string | null;
}

type CheckedSettings = Pick<PlanSettings, 'reportingPeriod' | 'reportingWindow'>;

export interface Checking {
  /** By the row that answers for them; rows without findings are not in it. */
  readonly findings: Table<IndicatorId, readonly Finding[]>;
  readonly byKey: Table<string, Finding>;
  /** How many findings nobody has answered. */
  readonly open: number;
  readonly rows: Table<IndicatorId, KnownRow>;
  /** The rows of each name, in order of id. */
  readonly names: Table<string, readonly IndicatorId[]>;
  readonly settings: CheckedSettings;
  readonly submissions: Plan['submissions'];
}

/** No row looked at yet. `checkAgain` over all rows, in any portions and order, comes to what `checkPlan` finds. */
export function noChecking(plan: Plan): Checking {
  return {
    findings: emptyTable(),
    byKey: emptyTable(),
    open: 0,
    rows: emptyTable(),
    names: emptyTable(),
    settings: plan.head.settings,
    submissions: plan.submissions,
  };
}

export function checkPlan(plan: Plan): Checking {
  return checkRows(
    noChecking(plan),
    plan,
    [...valuesOf(plan.lines)].map(({ indicator }) => indicator.id),
  ).checking;
}

/**
 * As `checkPlan(plan)`, given the checking of the plan before a change and the rows whose records or place changed (none, for
 * an answer). Another reporting period or window, or a period handed in, is a change of every row, and the plan is checked anew.
 */
export function checkAgain(
  before: Checking,
  plan: Plan,
  changed: Iterable<IndicatorId>,
): { readonly checking: Checking; readonly rechecked: Set<IndicatorId> } {
  const { reportingPeriod, reportingWindow } = plan.head.settings;
  const isAsBefore =
    before.settings.reportingPeriod === reportingPeriod &&
    before.settings.reportingWindow === reportingWindow &&
    before.submissions === plan.submissions;
  if (isAsBefore) return checkRows(before, plan, changed);
  const rechecked = new Set([...valuesOf(plan.lines)].map(({ indicator }) => indicator.id));
  return { checking: checkPlan(plan), rechecked };
}

function checkRows(
  before: Checking,
  plan: Plan,
  changed: Iterable<IndicatorId>,
): { readonly checking: Checking; readonly rechecked: Set<IndicatorId> } {
  const touched = withDependants(before, plan, changed);
  const rows = new Map<IndicatorId, KnownRow | undefined>();
  for (const id of touched) {
    const line = lineOf(plan, id);
    rows.set(id, line ? { indicator: line.indicator, nameKey: nameKeyOf(plan, line) } : undefined);
  }
  const { names, answerable } = renameRows(before, rows);
  const rechecked = new Set<IndicatorId>();
  const add = (id: IndicatorId | null | undefined): void => {
    if (id && lineOf(plan, id)) rechecked.add(id);
  };
  answerable.forEach(add);
  for (const [id, now] of rows) {
    [id, getFrom(before.rows, id)?.indicator.parent, now?.indicator.parent].forEach(add);
  }
  const knownRows = withEntries(before.rows, rows);
  const fresh = new Map<IndicatorId, readonly Finding[] | undefined>();
  for (const id of touched) fresh.set(id, undefined); // those that are gone
  for (const id of rechecked) {
    const line = lineOf(plan, id);
    const nameKey = getFrom(knownRows, id)?.nameKey ?? null;
    const namesakes = nameKey === null ? [] : (getFrom(names, nameKey) ?? []);
    const found = line ? checkRow(lookAround(plan, line, namesakes)) : [];
    fresh.set(id, found.length > 0 ? found : undefined);
  }
  const byKey = withEntries(before.byKey, keyChanges(before, fresh));
  const checking: Checking = {
    findings: withEntries(before.findings, fresh),
    byKey,
    open: byKey.size - countAnswered(plan, byKey),
    rows: knownRows,
    names,
    settings: plan.head.settings,
    submissions: plan.submissions,
  };
  return { checking, rechecked };
}

/** The changed rows, and those below them that a new name, unit, kind or place concerns. */
function withDependants(before: Checking, plan: Plan, changed: Iterable<IndicatorId>): Set<IndicatorId> {
  const touched = new Set<IndicatorId>();
  for (const id of changed) {
    touched.add(id);
    const was = getFrom(before.rows, id)?.indicator;
    const is = lineOf(plan, id)?.indicator;
    if (!was || !is || was === is) continue;
    const concernsAll = was.parent !== is.parent || was.kind !== is.kind || was.counted !== is.counted;
    const concernsParts = was.name !== is.name || was.unit !== is.unit || was.measure !== is.measure;
    const below = concernsAll ? subtreeOf(plan, id) : concernsParts ? childrenOf(plan, id) : [];
    for (const row of below) touched.add(row);
  }
  return touched;
}

/** The index of names after the change, and the rows that answered, or now answer, for a name that is concerned. */
function renameRows(
  before: Checking,
  rows: ReadonlyMap<IndicatorId, KnownRow | undefined>,
): { readonly names: Checking['names']; readonly answerable: readonly (IndicatorId | undefined)[] } {
  const members = new Map<string, Set<IndicatorId>>();
  const answerable: (IndicatorId | undefined)[] = [];
  const membersOf = (key: string): Set<IndicatorId> => {
    let ids = members.get(key);
    if (!ids) {
      const known = getFrom(before.names, key) ?? [];
      answerable.push(known[0]);
      members.set(key, (ids = new Set(known)));
    }
    return ids;
  };
  for (const [id, now] of rows) {
    const was = getFrom(before.rows, id)?.nameKey ?? null;
    if (was !== null) membersOf(was).delete(id);
    if (now && now.nameKey !== null) membersOf(now.nameKey).add(id);
  }
  const entries = [...members].map(([key, ids]) => {
    const sorted = [...ids].sort();
    answerable.push(sorted[0]);
    return [key, sorted.length > 0 ? sorted : undefined] as const;
  });
  return { names: withEntries(before.names, entries), answerable };
}

/** What leaves the index of findings, then what comes into it. */
function keyChanges(
  before: Checking,
  fresh: ReadonlyMap<IndicatorId, readonly Finding[] | undefined>,
): Map<string, Finding | undefined> {
  const entries = new Map<string, Finding | undefined>();
  for (const id of fresh.keys()) {
    for (const finding of getFrom(before.findings, id) ?? []) entries.set(findingKey(finding), undefined);
  }
  for (const found of fresh.values()) {
    for (const finding of found ?? []) entries.set(findingKey(finding), finding);
  }
  return entries;
}

/** Answers are written by hand and few, so all of them are looked at after every change. */
function countAnswered(plan: Plan, byKey: Checking['byKey']): number {
  let count = 0;
  for (const { finding, numbers } of plan.answers.values()) {
    if (getFrom(byKey, finding)?.numbers === numbers) count++;
  }
  return count;
}
