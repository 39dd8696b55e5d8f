/**
 * What a file of tasks would change in a plan, as one edit with all that is to be seen before it is taken. A file of ours changes the
 * tasks it was written from, and of those only cells somebody changed in it; any other adds its lines. Nothing is ever removed.
 */
import { applyChange, squashChanges, type RecordChanges } from '#core/change.ts';
import type { Random, RecordId } from '#core/identity.ts';
import { coreOf } from '#core/ordinal.ts';
import type { Plan, Task } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';
import type { TaskCellProblem, TaskColumn } from '#core/task-cells.ts';
import { addTask, editTask, freshTaskIds, type TaskFields, type TaskPlace } from '#core/task-edits.ts';
import { parentOfTask } from '#core/task-tree.ts';
import { readField } from '#exchange/kh1/field-reading.ts';
import { TEXT } from '#exchange/kh1/cell-form.ts';
import { readOriginals, type Originals } from '#exchange/kh1/originals.ts';
import { WRITTEN_HEADERS } from '#exchange/tasks/task-columns.ts';
import {
  readTaskLines,
  type TaskFileRefusal,
  type TaskLine,
  type TaskLines,
} from '#exchange/tasks/task-lines.ts';
import { readTaskText, textOfTask } from '#exchange/tasks/task-texts.ts';

export interface LeftCell {
  readonly line: number;
  readonly column: TaskColumn;
  readonly problem: TaskCellProblem;
}

export interface TaskProposal {
  readonly kind: 'proposal';
  /** Whose file it is: this plan's, another plan's, or anyone's. */
  readonly from: 'this-plan' | 'other-plan' | 'elsewhere';
  readonly edit: EditResult;
  readonly added: readonly Task[];
  readonly changed: readonly (readonly [from: Task, to: Task])[];
  readonly same: number;
  /** Tasks of the plan that a file of this plan does not hold; they stay. */
  readonly missing: number;
  /** Cells that could not be read; what stands there stays, or is blank in a new task. */
  readonly left: readonly LeftCell[];
  readonly used: readonly string[];
  readonly unused: readonly string[];
}

export type TaskFileReading = TaskProposal | { readonly kind: 'refused'; readonly reason: TaskFileRefusal };

export function readTasks(bytes: Uint8Array, plan: Plan, random: Random): TaskFileReading {
  const lines = readTaskLines(bytes);
  if (!lines.ok) return { kind: 'refused', reason: lines.reason };
  const given = givenTasks(lines.value, plan, random);
  return given ? propose(plan, lines.value, given) : { kind: 'refused', reason: 'double-id' };
}

/** A line of the file with the task it is of. */
interface GivenTask {
  readonly id: RecordId;
  /** The id of the line it stands under, where the file says so. */
  readonly parent: RecordId | null;
  readonly line: TaskLine;
  readonly originals: Originals | null;
}

/** Null where a task stands twice. */
function givenTasks(file: TaskLines, plan: Plan, random: Random): GivenTask[] | null {
  const isOfPlan = file.plan === plan.head.id;
  const isOurs = file.plan !== null;
  const lines = file.lines.filter(
    ({ cells }) => isOurs || (cells[file.at.get('text') ?? -1] ?? '').trim() !== '',
  );
  const ids = new Map<string, RecordId>();
  const fresh = freshTaskIds(plan, random, lines.length);
  const given: GivenTask[] = [];
  /** The number of each line above, for tables where numbers alone say what stands under what. */
  const numbered = new Map<string, RecordId>();
  for (const [i, line] of lines.entries()) {
    const written = isOurs ? (line.cells[0]?.trim() ?? '') : '';
    if (written !== '' && ids.has(written)) return null;
    const own = isOfPlan && /^nv_[a-z0-9]{7}$/.test(written) ? (written as RecordId) : null; // just checked
    const id = own ?? (fresh[i] as RecordId); // as many as lines
    if (written !== '') ids.set(written, id);
    const number = coreOf(line.cells[file.at.get('label') ?? -1] ?? '');
    const above = file.parentAt === null ? null : (line.cells[file.parentAt]?.trim() ?? '');
    given.push({
      id,
      parent: above === null ? parentByNumber(number, numbered) : (ids.get(above) ?? null),
      line,
      originals:
        file.originalsAt === null ? null : readOriginals(written, line.cells[file.originalsAt] ?? ''),
    });
    if (number !== '') numbered.set(number, id);
  }
  return given;
}

/** «2.1» stands under «2». */
function parentByNumber(number: string, above: ReadonlyMap<string, RecordId>): RecordId | null {
  const cut = number.lastIndexOf('.');
  return cut > 0 ? (above.get(number.slice(0, cut)) ?? null) : null;
}

function propose(plan: Plan, file: TaskLines, given: readonly GivenTask[]): TaskProposal {
  const steps: RecordChanges[] = [];
  const left: LeftCell[] = [];
  let now = plan;
  let failed: EditResult | null = null;
  /** The last task of each family in the file, so that new ones come in where they stand in it. */
  const lastUnder = new Map<RecordId | null, RecordId>();
  for (const task of given) {
    const before = now.tasks.get(task.id) ?? null;
    const fields = readLine(now, file, task, before, left);
    const edit = before
      ? editTask(now, task.id, fields)
      : addTask(now, task.id, placeOf(now, task, lastUnder.get(task.parent)), fields);
    if (!edit.ok) failed ??= edit;
    else if (failed === null) {
      steps.push(edit.changes);
      now = applyChange(now, edit.changes);
    }
    const placed = now.tasks.get(task.id);
    if (placed) lastUnder.set(parentOfTask(now.tasks, placed), task.id);
  }
  const changes = squashChanges(steps);
  const isTask = (record: { readonly record: string }): record is Task => record.record === 'task';
  const changed = changes.updated.flatMap(([from, to]) =>
    isTask(from) && isTask(to) ? [[from, to] as const] : [],
  );
  const added = changes.added.filter(isTask);
  const isOfPlan = file.plan === plan.head.id;
  const here = given.filter(({ id }) => plan.tasks.has(id)).length;
  return {
    kind: 'proposal',
    from: isOfPlan ? 'this-plan' : file.plan === null ? 'elsewhere' : 'other-plan',
    edit: failed ?? done(changes),
    added,
    changed,
    same: here - changed.length,
    missing: isOfPlan ? plan.tasks.size - here : 0,
    left,
    used: file.used,
    unused: file.unused,
  };
}

function placeOf(plan: Plan, { parent }: GivenTask, beside: RecordId | undefined): TaskPlace {
  if (beside !== undefined) return { kind: 'after', task: beside };
  return parent !== null && plan.tasks.has(parent) ? { kind: 'inside', task: parent } : { kind: 'end' };
}

/** What the line says that neither was there when it was written nor stands there now. */
function readLine(
  plan: Plan,
  file: TaskLines,
  { line, originals }: GivenTask,
  before: Task | null,
  left: LeftCell[],
): Partial<TaskFields> {
  let fields: Partial<TaskFields> = {};
  for (const [column, at] of file.at) {
    const text = cellText(line, at, column, originals);
    if (
      before &&
      (text === originals?.get(WRITTEN_HEADERS[column]) || text === textOfTask(plan, before, column))
    )
      continue;
    if (before && originals && text === '' && !originals.has(WRITTEN_HEADERS[column])) continue;
    if (!before && text === '') continue;
    const reading = readTaskText(plan, column, text);
    if (reading.ok) fields = { ...fields, ...reading.patch };
    else left.push({ line: line.line, column, problem: reading.problem });
  }
  return fields;
}

/** The text of a cell; what a program made of it is put back where the line still says what was written. */
function cellText(
  { line, cells }: TaskLine,
  at: number,
  column: TaskColumn,
  originals: Originals | null,
): string {
  const cell = cells[at] ?? '';
  const header = WRITTEN_HEADERS[column];
  const findings = { restored: [], remarks: [], unreadable: [] };
  const context = {
    stated: 'comma',
    convention: 'comma',
    mixed: false,
    asksOfEdits: false,
    findings,
  } as const;
  return readField({ header, form: TEXT, line, cell, originals }, context) ?? '';
}
