/**
 * What a plan is: its head, its lines (an indicator with everything recorded about it), tasks and text sections. The plan
 * in memory is immutable and indexed; only `applyChange` makes a new one from an old one. Source: SPEC §2.
 */
import type { Day } from '#core/day.ts';
import type { EarlierFigure, Figure } from '#core/figure.ts';
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

/** What is drafted below the text of a section: the results of the reporting period · the targets · the tasks. */
export const SECTION_HOLDINGS = ['results', 'targets', 'tasks'] as const;
export type SectionHolding = (typeof SECTION_HOLDINGS)[number];

/** A titled text of the plan: quan điểm, mục tiêu, hạn chế, nguyên nhân … */
export interface Section {
  readonly record: 'section';
  readonly id: RecordId;
  readonly order: OrderKey;
  readonly title: string;
  readonly text: string;
  /** Missing where the section is its text alone. */
  readonly holds?: SectionHolding;
}

/** Báo cáo · kế hoạch. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III. */
export const PAPER_TYPES = ['report', 'plan'] as const;
export type PaperType = (typeof PAPER_TYPES)[number];

/** What stands around the text of a document handed in for a period: letterhead, addressees, signature. Blank is left to be filled in by hand. */
export interface Paper {
  readonly record: 'paper';
  readonly type: PaperType;
  readonly period: Period;
  /** «15» of «Số: 15/BC-UBND». */
  readonly number: string;
  /** «BC-UBND» of «Số: 15/BC-UBND». */
  readonly symbol: string;
  readonly place: string;
  readonly day: Day | null;
  /** Trích yếu. */
  readonly subject: string;
  /** Kính gửi. */
  readonly addressees: readonly string[];
  /** Căn cứ. */
  readonly grounds: readonly string[];
  /** Nơi nhận, without «Lưu». */
  readonly recipients: readonly string[];
  /** «VT, VP» of «Lưu: VT, VP.» */
  readonly filedWith: string;
  /** Line by line: «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH». */
  readonly signedAs: readonly string[];
  readonly signer: string;
}

/** Which sentence: of a report that of an indicator, or the one that counts them; of a plan that of an indicator's targets. */
export type SentenceSubject = IndicatorId | 'counting' | TargetSubject;
export type TargetSubject = `target:${IndicatorId}`;

/** The sentence that sets out the targets of a row. */
export function targetSubject(row: IndicatorId): TargetSubject {
  return `target:${row}`;
}

/** The row a sentence is about; null for the one that counts them all. */
export function rowOfSubject(about: SentenceSubject): IndicatorId | null {
  if (about === 'counting') return null;
  return isTargetSubject(about) ? (about.slice(TARGET.length) as IndicatorId) : about; // made above
}

export function isTargetSubject(about: SentenceSubject): about is TargetSubject {
  return about.startsWith(TARGET);
}

const TARGET = 'target:';

/** A sentence of the report as a person worded it; one that is only drafted is not stored. */
export interface WordedSentence {
  readonly record: 'sentence';
  readonly about: SentenceSubject;
  readonly period: Period;
  readonly text: string;
  /** The numbers the draft had when this was worded, as text; with other numbers the sentence is flagged. */
  readonly numbers: string;
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

/** A period's figures as handed in (chốt số liệu): from that day on what each row then said is kept beside what it says now. */
export interface Submission {
  readonly record: 'submission';
  readonly period: Period;
  readonly day: Day;
  /** By which paper or for whom («Báo cáo số 145/BC-UBND»). */
  readonly note: string;
}

/** What a row said when its period was handed in; a row that had no figure then has no such record. */
export interface SubmittedFigure extends EarlierFigure {
  readonly record: 'submitted';
  readonly indicator: IndicatorId;
  readonly period: Period;
}

/** Anything a Change adds, updates or removes. */
export type PlanRecord =
  | PlanHead
  | Indicator
  | Target
  | Figure
  | Judgement
  | SubmittedFigure
  | Task
  | Section
  | CheckAnswer
  | Submission
  | Paper
  | WordedSentence;

/** One line of the book: the indicator and all that is recorded about it, each list in time order. */
export interface Line {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly figures: readonly Figure[];
  readonly judgements: readonly Judgement[];
  readonly submitted: readonly SubmittedFigure[];
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
  /** The periods handed in; the same object as long as none is handed in or reopened. */
  readonly submissions: ReadonlyMap<Period, Submission>;
  /** By `paperKey`. */
  readonly papers: ReadonlyMap<string, Paper>;
  /** By `sentenceKey`. */
  readonly sentences: ReadonlyMap<string, WordedSentence>;
}

export function paperKey({ type, period }: Pick<Paper, 'type' | 'period'>): string {
  return `${type}|${period}`;
}

export function sentenceKey({ about, period }: Pick<WordedSentence, 'about' | 'period'>): string {
  return `${about}|${period}`;
}

/** What a plan holds beside its head and rows. */
export type PlanTexts = Pick<Plan, 'tasks' | 'sections' | 'answers' | 'submissions' | 'papers' | 'sentences'>;

export function planTextsOf({ tasks, sections, answers, submissions, papers, sentences }: Plan): PlanTexts {
  return { tasks, sections, answers, submissions, papers, sentences };
}

/** As long as there is none of it. */
export function noTexts(): PlanTexts {
  return {
    tasks: new Map(),
    sections: new Map(),
    answers: new Map(),
    submissions: new Map(),
    papers: new Map(),
    sentences: new Map(),
  };
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
  return { head, lines: emptyTable(), children: emptyTable(), ...noTexts() };
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

export function submittedOf(line: Line, period: Period): SubmittedFigure | null {
  return line.submitted.find((submitted) => submitted.period === period) ?? null;
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
