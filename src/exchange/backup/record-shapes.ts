/**
 * What every record of a plan has to look like in a backup file: its checksums show accidents, this shows what nobody's app
 * ever wrote. Fields that came later may be missing, as the device's storage completes them.
 */
import { CHANGE_CODES, type ChangeLabel } from '#core/change-label.ts';
import type { Change } from '#core/change.ts';
import type { Comparison } from '#core/comparison-text.ts';
import { readDay } from '#core/day.ts';
import { isDecimal } from '#core/decimal.ts';
import { FIGURE_STATES, type EarlierFigure, type Figure, type FigureValue } from '#core/figure.ts';
import type { PlanId } from '#core/identity.ts';
import {
  ACCUMULATIONS,
  DIRECTIONS,
  INDICATOR_KINDS,
  JUDGED_AT,
  MEASURES,
  PARTS_RULES,
} from '#core/indicator.ts';
import { readPeriod } from '#core/period.ts';
import {
  COMPARED_WITH,
  FALLING_PERCENTS,
  PAPER_TYPES,
  REPORTING_WINDOWS,
  SECTION_HOLDINGS,
  TASK_STATES,
  type Deadline,
  type PlanRecord,
  type PlanSettings,
} from '#core/plan.ts';
import type { Quantity } from '#core/quantity.ts';
import { BASES, type EarlierTarget, type Goal, type Implied } from '#core/target.ts';
import { VERDICT_KINDS } from '#core/verdict-kind.ts';
import { isPlainObject } from '#exchange/backup/plain-json.ts';
import {
  listOf,
  matching,
  objectOf,
  oneOf,
  only,
  orMissing,
  orNull,
  readBy,
  sortBy,
  text,
  truth,
  whole,
  type Check,
  type Fit,
  type Shape,
} from '#exchange/backup/shapes.ts';

/** One sort of a union, known by the word in its field. */
type Sorts<T, Field extends keyof T> = {
  readonly [K in T[Field] & string]: Shape<Extract<T, Readonly<Record<Field, K>>>>;
};

// By form alone: the device holds ids as they were once made, whatever their check sign is reckoned by today.
const id = matching(/^ct_[a-z0-9]{7}$/);
const sentenceSubject = matching(/^(?:ct_[a-z0-9]{7}|counting)$/);
const recordId = matching(/^(?:nv|mu)_[a-z0-9]{7}$/);
const order = matching(/^[0-9A-Za-z]{1,400}$/);
const period = readBy(readPeriod);
const day = readBy(readDay);
const decimal = readBy((value) => (isDecimal(value) ? value : null));
const year = whole(1000, 9998);

const quantity = sortBy('kind', {
  number: objectOf({ kind: text, value: decimal } satisfies Shape<Extract<Quantity, { kind: 'number' }>>),
  count: objectOf({ kind: text, done: decimal, of: decimal } satisfies Shape<
    Extract<Quantity, { kind: 'count' }>
  >),
});

const oneSided = objectOf({ comparator: text, value: quantity } satisfies Shape<
  Exclude<Comparison, { comparator: 'range' }>
>);
const comparison = sortBy('comparator', {
  '=': oneSided,
  '≥': oneSided,
  '>': oneSided,
  '≤': oneSided,
  '<': oneSided,
  about: oneSided,
  range: objectOf({ comparator: text, low: decimal, high: decimal } satisfies Shape<
    Extract<Comparison, { comparator: 'range' }>
  >),
} satisfies Readonly<Record<Comparison['comparator'], Check>>);

const goal = sortBy(
  'kind',
  objectsOf<Sorts<Goal, 'kind'>>({
    measured: { kind: text, basis: oneOf(BASES), comparison },
    assigned: { kind: text, by: text },
    words: { kind: text, text },
  }),
);

const value = sortBy(
  'kind',
  objectsOf<Sorts<FigureValue, 'kind'>>({
    measured: { kind: text, comparison },
    words: { kind: text, text },
  }),
);

const implied = orNull(objectOf({ by: period, figure: decimal, percent: decimal } satisfies Shape<Implied>));

const earlierTarget = objectOf({ text, until: orNull(day) } satisfies Shape<EarlierTarget>);

const EARLIER_FIGURE = {
  value,
  state: oneOf(FIGURE_STATES),
  asOf: orNull(day),
} satisfies Shape<EarlierFigure>;

const deadline = orNull(
  sortBy(
    'kind',
    objectsOf<Sorts<Deadline, 'kind'>>({
      day: { kind: text, day },
      period: { kind: text, period },
      recurring: { kind: text, text },
    }),
  ),
);

const verdictWords: Check = (words) =>
  isPlainObject(words)
    ? listOf(sortedPair)(Object.entries(words).map(([verdict, word]) => ({ verdict, word })))
    : 'wrong';
const sortedPair = objectOf({ verdict: oneOf(VERDICT_KINDS), word: text });

const settings = objectOf({
  fallingPercent: oneOf(FALLING_PERCENTS),
  fallingExceeds: truth,
  reportingWindow: oneOf(REPORTING_WINDOWS),
  reportingPeriod: period,
  assigners: listOf(text),
  comparedWith: orMissing(oneOf(COMPARED_WITH)),
  baseYear: orMissing(orNull(year)),
  verdictWords: orMissing(verdictWords),
} satisfies Shape<PlanSettings>);

const record = sortBy(
  'record',
  objectsOf<Sorts<PlanRecord, 'record'>>({
    plan: {
      record: text,
      id: matching(/^p[a-z0-9]{6}$/),
      title: text,
      issuingBody: text,
      superiorBody: text,
      firstYear: year,
      lastYear: year,
      settings,
    },
    indicator: {
      record: text,
      id,
      kind: oneOf(INDICATOR_KINDS),
      parent: orNull(id),
      order,
      label: text,
      name: text,
      unit: text,
      note: text,
      lead: text,
      coordinators: text,
      priceBasis: text,
      source: text,
      measure: oneOf(MEASURES),
      direction: oneOf(DIRECTIONS),
      accumulation: oneOf(ACCUMULATIONS),
      decimals: orNull(whole(0, 100)),
      counted: truth,
      judged: oneOf(JUDGED_AT),
      partsRule: oneOf(PARTS_RULES),
    },
    target: {
      record: text,
      indicator: id,
      period,
      assigner: text,
      text,
      goal,
      implied,
      note: text,
      earlier: listOf(earlierTarget),
    },
    figure: {
      record: text,
      indicator: id,
      period,
      ...EARLIER_FIGURE,
      note: text,
      implied,
      earlier: orMissing(listOf(objectOf(EARLIER_FIGURE))),
    } satisfies Shape<Figure>,
    judgement: { record: text, indicator: id, period, verdict: oneOf(VERDICT_KINDS), reason: text },
    task: {
      record: text,
      id: recordId,
      parent: orNull(recordId),
      order,
      label: text,
      text,
      leads: listOf(text),
      coordinators: listOf(text),
      deadline,
      state: oneOf(TASK_STATES),
      indicators: listOf(id),
      breakthrough: truth,
    },
    section: {
      record: text,
      id: recordId,
      order,
      title: text,
      text,
      holds: orMissing(oneOf(SECTION_HOLDINGS)),
    },
    submitted: { record: text, indicator: id, period, ...EARLIER_FIGURE },
    submission: { record: text, period, day, note: text },
    paper: {
      record: text,
      type: oneOf(PAPER_TYPES),
      period,
      number: text,
      symbol: text,
      place: text,
      day: orNull(day),
      subject: text,
      addressees: listOf(text),
      grounds: listOf(text),
      recipients: listOf(text),
      filedWith: text,
      signedAs: listOf(text),
      signer: text,
    },
    sentence: { record: text, about: sentenceSubject, period, text, numbers: text },
    answer: { record: text, finding: text, numbers: text, reason: text },
  }),
);

const pair: Check = (both) => (Array.isArray(both) && both.length === 2 ? listOf(record)(both) : 'wrong');

const changes = objectOf({ added: listOf(record), updated: listOf(pair), removed: listOf(record) });

/** Whether the value is `RecordChanges` of that plan. */
export function fitChanges(value: unknown, plan: PlanId): Fit {
  const fit = changes(value);
  return fit === 'fits' && !headsOf(value as Change).every((head) => isHeadOf(head, plan)) ? 'wrong' : fit;
}

/** Whether the value is a list of records of that plan. */
export function fitRecords(value: readonly unknown[], plan: PlanId): Fit {
  return fitChanges({ added: value, updated: [], removed: [] }, plan);
}

/** What was done, as far as this version can name it. */
export const fitLabel: Check = (label) => labelTo(3)(label);

/** An undo of a redo of an undo is a label of its own, not one inside the other without end. */
function labelTo(depth: number): Check {
  return objectOf({
    code: oneOf(CHANGE_CODES),
    count: orMissing(whole(0, 10_000_000)),
    subject: orMissing(text),
    of: orMissing(depth === 0 ? only('') : (value) => labelTo(depth - 1)(value)),
  } satisfies Shape<ChangeLabel>);
}

// The shapes have been checked before.
function headsOf({ added, updated, removed }: Change): readonly PlanRecord[] {
  return [...added, ...updated.flat(), ...removed].filter((one) => one.record === 'plan');
}

/** A head from before has fewer settings, and none has years without end. */
function isHeadOf(head: PlanRecord, plan: PlanId): boolean {
  if (head.record !== 'plan') return true;
  const years = head.lastYear - head.firstYear;
  return head.id === plan && years >= 0 && years <= 100;
}

/** Each shape as a check. */
function objectsOf<T extends Readonly<Record<string, Readonly<Record<string, Check>>>>>(
  shapes: T,
): Readonly<Record<string, Check>> {
  return Object.fromEntries(Object.entries(shapes).map(([sort, shape]) => [sort, objectOf(shape)]));
}
