/**
 * A task as cells of a table: which columns there are, what stands in a cell as text, and what typing that text means. The words for
 * states come from outside, in the language of the screen or of the file.
 */
import { printAgencies, readAgencies } from '#core/agencies.ts';
import { printDeadline, readDeadline } from '#core/deadline.ts';
import type { IndicatorId } from '#core/identity.ts';
import { nameKey } from '#core/name-match.ts';
import { lineOf, TASK_STATES, type Plan, type Task, type TaskState } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import type { TaskFields } from '#core/task-edits.ts';
import { foldPlain, keepLine, keepText } from '#core/text.ts';

/** In the order of the table. */
export const TASK_COLUMNS = [
  'label',
  'text',
  'leads',
  'coordinators',
  'deadline',
  'state',
  'indicators',
  'breakthrough',
] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

export interface TaskWords {
  readonly states: Readonly<Record<TaskState, string>>;
  readonly yes: string;
}

export function taskCellText(plan: Plan, task: Task, column: TaskColumn, words: TaskWords): string {
  switch (column) {
    case 'label':
    case 'text':
      return task[column];
    case 'leads':
    case 'coordinators':
      return printAgencies(task[column]);
    case 'deadline':
      return printDeadline(task.deadline);
    case 'state':
      return words.states[task.state];
    case 'indicators':
      return indicatorNames(plan, task.indicators).join('; ');
    case 'breakthrough':
      return task.breakthrough ? words.yes : '';
  }
}

/** The names of linked indicators, those still in the plan. */
export function indicatorNames(plan: Plan, ids: readonly IndicatorId[]): string[] {
  return ids.flatMap((id) => lineOf(plan, id)?.indicator.name ?? []);
}

/** Why a text cannot stand in a cell of a task. */
export type TaskCellProblem =
  | { readonly code: 'not-a-task-state' | 'not-a-day'; readonly typed: string }
  /** A name in a list of indicators that none has, or that several have. */
  | { readonly code: 'which-indicator'; readonly typed: string; readonly found: number };

export type TypedTask =
  | { readonly ok: true; readonly patch: Partial<TaskFields> }
  | { readonly ok: false; readonly problem: TaskCellProblem };

const taken = (patch: Partial<TaskFields>): TypedTask => ({ ok: true, patch });
const refused = (problem: TaskCellProblem): TypedTask => ({ ok: false, problem });

/** What typing a text into the column of a task changes, or why it cannot be taken. A blank state is «planned». */
export function readTaskCell(plan: Plan, column: TaskColumn, typed: string, words: TaskWords): TypedTask {
  switch (column) {
    case 'label':
      return taken({ label: keepLine(typed) });
    case 'text':
      return taken({ text: keepText(typed).trim() });
    case 'leads':
    case 'coordinators':
      return taken({ [column]: readAgencies(typed) });
    case 'deadline': {
      const isNoDay = DAY_LIKE.test(typed.trim()) && readDeadline(typed)?.kind !== 'day';
      return isNoDay
        ? refused({ code: 'not-a-day', typed: keepLine(typed) })
        : taken({ deadline: readDeadline(typed) });
    }
    case 'state': {
      const state = readState(typed, words);
      return state ? taken({ state }) : refused({ code: 'not-a-task-state', typed: keepLine(typed) });
    }
    case 'indicators':
      return readIndicators(plan, typed);
    case 'breakthrough':
      return taken({ breakthrough: !NO.has(foldPlain(typed)) });
  }
}

/** «31/02/2026» is a slip, no words that come again. */
const DAY_LIKE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;

/** Any sign in the cell marks a breakthrough, but these. */
const NO = new Set(['', 'khong', 'no', '0', '-', 'k']);

/** A state by its word, by its begin where no other begins so, or by the words of either language's usual reports. */
function readState(typed: string, { states }: TaskWords): TaskState | null {
  const plain = foldPlain(typed);
  if (plain === '') return 'planned';
  const exact = TASK_STATES.filter((state) => foldPlain(states[state]) === plain);
  const begun = TASK_STATES.filter((state) => foldPlain(states[state]).startsWith(plain));
  const [only, ...others] = exact.length > 0 ? exact : begun;
  if (only && others.length === 0) return only;
  return SAID_STATES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** As tables of tasks say it. */
const SAID_STATES: readonly (readonly [RegExp, TaskState])[] = [
  [/^(?:da |dang tiep tuc |tiep tuc )?(?:dang|trien khai)(?: |$)/, 'under-way'],
  [/^da trien khai/, 'under-way'],
  [/^(?:da )?(?:hoan thanh|xong|thuc hien xong)(?:$| 100 ?%| dung han| truoc han| tre han)/, 'done'],
  [/^(?:chua|sap)(?: |$)/, 'planned'],
  [/^(?:khong|dung|bo|thoi|huy)(?: |$)/, 'dropped'],
];

/** Indicators by their names, between `;` or line breaks; accents count only where two names differ in nothing else. */
function readIndicators(plan: Plan, typed: string): TypedTask {
  const ids: IndicatorId[] = [];
  for (const name of typed.split(/[;\n]/).map(keepLine)) {
    if (name === '') continue;
    const found = indicatorsNamed(plan, name);
    const [only, ...others] = found;
    if (!only || others.length > 0)
      return refused({ code: 'which-indicator', typed: name, found: found.length });
    if (!ids.includes(only)) ids.push(only);
  }
  return taken({ indicators: ids });
}

/** All of a name at the strictest degree at which there is any. */
function indicatorsNamed({ lines }: Plan, name: string): IndicatorId[] {
  for (const level of [1, 2, 3] as const) {
    const key = nameKey(name, level);
    const found = [...valuesOf(lines)].filter(
      ({ indicator }) => indicator.kind !== 'group' && key !== '' && nameKey(indicator.name, level) === key,
    );
    if (found.length > 0) return found.map(({ indicator }) => indicator.id);
  }
  return [];
}
