/**
 * What a plan is: its head, its lines (an indicator with everything recorded about it), tasks and text sections. The plan
 * in memory is immutable and indexed; only `applyChange` makes a new one from an old one. Source: SPEC §2.
 */
import type { Day } from '#core/day.ts';
import type { Figure } from '#core/figure.ts';
import type { IndicatorId, PlanId, RecordId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import type { OrderKey } from '#core/order.ts';
import { yearPeriod, type Period } from '#core/period.ts';
import { emptyTable, getFrom, type Table } from '#core/table.ts';
import type { Target } from '#core/target.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** Percent of a target that should not be exceeded: T/A · 2 − A/T · none. Source: SPEC §6. */
export const FALLING_PERCENTS = ['target-over-figure', 'two-minus', 'none'] as const;
export type FallingPercent = (typeof FALLING_PERCENTS)[number];

/** Calendar months · administrative 15th to 14th. Source: SPEC §3. */
export const REPORTING_WINDOWS = ['calendar', 'from-the-fifteenth'] as const;
export type ReportingWindow = (typeof REPORTING_WINDOWS)[number];

/** What the comparison columns set a figure against: the same period last year · the period before · the base year. Source: SPEC §8. */
export const COMPARED_WITH = ['same-period', 'previous-period', 'base-year'] as const;
export type ComparedWith = (typeof COMPARED_WITH)[number];

/** The plan's own words for verdicts («Hoàn thành» for «Đạt»); what is not here has the usual word. */
export type VerdictWords = Readonly<Partial<Record<VerdictKind, string>>>;

export interface PlanSettings {
  readonly fallingPercent: FallingPercent;
  /** Whether a falling indicator better than its target counts as exceeded rather than met. */
  readonly fallingExceeds: boolean;
  readonly reportingWindow: ReportingWindow;
  /** The period the plan opens at. */
  readonly reportingPeriod: Period;
  /** Assigners in the order of their columns; targets naming another still show, after these. */
  readonly assigners: readonly string[];
  readonly comparedWith: ComparedWith;
  /** The year «so với năm …» means; null is the year before the plan begins. */
  readonly baseYear: number | null;
  readonly verdictWords: VerdictWords;
}

export interface PlanHead {
  readonly record: 'plan';
  readonly id: PlanId;
  readonly title: string;
  readonly issuingBody: string;
  readonly superiorBody: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly settings: PlanSettings;
}

/** A verdict given by a person, kept beside the computed one. */
export interface Judgement {
  readonly record: 'judgement';
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly verdict: VerdictKind;
  readonly reason: string;
}

export const TASK_STATES = ['planned', 'under-way', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export type Deadline =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'recurring'; readonly text: string };

/** Nhiệm vụ, giải pháp. */
export interface Task {
  readonly record: 'task';
  readonly id: RecordId;
  readonly parent: RecordId | null;
  readonly order: OrderKey;
  readonly label: string;
  readonly text: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly deadline: Deadline | null;
  readonly state: TaskState;
  readonly indicators: readonly IndicatorId[];
  readonly breakthrough: boolean;
}

/** A titled text of the plan: quan điểm, mục tiêu, hạn chế, nguyên nhân … */
export interface Section {
  readonly record: 'section';
  readonly id: RecordId;
  readonly order: OrderKey;
  readonly title: string;
  readonly text: string;
}

/** A person's answer to a check («đúng như vậy»); it stands while the numbers the check looked at stay as they were. */
export interface CheckAnswer {
  readonly record: 'answer';
  /** Which finding: the check and the cells it names, as `findingKey` writes them. */
  readonly finding: string;
  /** The numbers looked at when it was answered, as text; a finding with other numbers is asked again. */
  readonly numbers: string;
  readonly reason: string;
}

/** Anything a Change adds, updates or removes. */
export type PlanRecord = PlanHead | Indicator | Target | Figure | Judgement | Task | Section | CheckAnswer;

/** One line of the book: the indicator and all that is recorded about it, each list in time order. */
export interface Line {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly figures: readonly Figure[];
  readonly judgements: readonly Judgement[];
}

/** Parent id, or `top` for rows that stand under nothing. */
export type ParentKey = IndicatorId | 'top';

export interface Plan {
  readonly head: PlanHead;
  readonly lines: Table<IndicatorId, Line>;
  /** Children of each row in their order; kept by `applyChange`. */
  readonly children: Table<ParentKey, readonly IndicatorId[]>;
  readonly tasks: ReadonlyMap<RecordId, Task>;
  readonly sections: ReadonlyMap<RecordId, Section>;
  /** By finding. */
  readonly answers: ReadonlyMap<string, CheckAnswer>;
}

/** A plan with nothing in it yet, for one span of years; it opens at its first year. Throws when the years are in the wrong order. */
export function makePlan(
  given: Pick<PlanHead, 'id' | 'title' | 'firstYear' | 'lastYear'> &
    Partial<Pick<PlanHead, 'issuingBody' | 'superiorBody'>> & { readonly settings?: Partial<PlanSettings> },
): Plan {
  if (given.lastYear < given.firstYear) throw new Error('A plan cannot end before it begins');
  const head: PlanHead = {
    record: 'plan',
    issuingBody: '',
    superiorBody: '',
    ...given,
    settings: { ...usualSettings(given.firstYear), ...given.settings },
  };
  return {
    head,
    lines: emptyTable(),
    children: emptyTable(),
    tasks: new Map(),
    sections: new Map(),
    answers: new Map(),
  };
}

/** The settings of a plan nobody has set anything in. */
export function usualSettings(firstYear: number): PlanSettings {
  return {
    fallingPercent: 'target-over-figure',
    fallingExceeds: false,
    reportingWindow: 'calendar',
    reportingPeriod: yearPeriod(firstYear),
    assigners: [],
    comparedWith: 'same-period',
    baseYear: null,
    verdictWords: {},
  };
}

export function lineOf(plan: Plan, id: IndicatorId): Line | null {
  return getFrom(plan.lines, id) ?? null;
}

/** As `lineOf`, where the caller knows the row exists; throws otherwise. */
export function lineAt(plan: Plan, id: IndicatorId): Line {
  const line = lineOf(plan, id);
  if (!line) throw new Error(`No row ${id} in plan ${plan.head.id}`);
  return line;
}

export function childrenOf(plan: Plan, parent: IndicatorId | null): readonly IndicatorId[] {
  return getFrom(plan.children, parent ?? 'top') ?? [];
}

export function figureOf(line: Line, period: Period): Figure | null {
  return line.figures.find((figure) => figure.period === period) ?? null;
}

export function targetOf(line: Line, period: Period, assigner: string): Target | null {
  return line.targets.find((t) => t.period === period && t.assigner === assigner) ?? null;
}

export function judgementOf(line: Line, period: Period): Judgement | null {
  return line.judgements.find((judgement) => judgement.period === period) ?? null;
}

/** A row's place when the plan is read from top to bottom; `depth` counts the rows it stands under. */
export interface Placed {
  readonly id: IndicatorId;
  readonly depth: number;
}

/** Every row from top to bottom, parents before their children. */
export function rowsInOrder(plan: Plan): Placed[] {
  const rows: Placed[] = [];
  const visit = (parent: IndicatorId | null, depth: number): void => {
    for (const id of childrenOf(plan, parent)) {
      rows.push({ id, depth });
      visit(id, depth + 1);
    }
  };
  visit(null, 0);
  return rows;
}

/** The row and everything under it, from top to bottom. */
export function subtreeOf(plan: Plan, id: IndicatorId): IndicatorId[] {
  return [id, ...childrenOf(plan, id).flatMap((child) => subtreeOf(plan, child))];
}

/** The rows above, nearest first. */
export function ancestorsOf(plan: Plan, id: IndicatorId): IndicatorId[] {
  const above: IndicatorId[] = [];
  for (let parent = lineOf(plan, id)?.indicator.parent ?? null; parent;) {
    above.push(parent);
    parent = lineOf(plan, parent)?.indicator.parent ?? null;
  }
  return above;
}
