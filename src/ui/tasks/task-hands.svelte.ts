/**
 * Which cell of the table of tasks is active, what is being typed into it, and taking that into the plan. One text field stands in the
 * active cell, so that keys, input methods and the clipboard are the browser's own. Knows no element.
 */
import type { Session } from '#app/session.svelte.ts';
import { language } from '#app/language.svelte.ts';
import { tasksWords } from '#app/tasks-words.ts';
import type { RecordId } from '#core/identity.ts';
import { suggestNames, withPicked } from '#core/suggesting.ts';
import { readTaskCell, TASK_COLUMNS, taskCellText, type TaskColumn } from '#core/task-cells.ts';
import { editTask } from '#core/task-edits.ts';
import { tasksInOrder } from '#core/task-tree.ts';
import { LISTED, namesKnown } from '#ui/tasks/names-known.ts';

export interface CellAt {
  readonly task: RecordId;
  readonly column: TaskColumn;
}

export class TaskHands {
  readonly #session: Session;
  #at: CellAt | null = $state.raw(null);
  #isIn = $state(false);
  #typed: string | null = $state(null);
  #problem: string | null = $state(null);
  #isListing = $state(false);
  #picked = $state(-1);

  constructor(session: Session) {
    this.#session = session;
  }

  /** The active cell; null before any was, and when its task is gone. */
  get at(): CellAt | null {
    return this.#at && this.#session.plan.tasks.has(this.#at.task) ? this.#at : null;
  }

  /** Whether the field stands in the active cell: while it has the focus, or holds what was refused. */
  get isIn(): boolean {
    return this.at !== null && (this.#isIn || this.#typed !== null);
  }

  /** Null while nothing has been typed. */
  get typed(): string | null {
    return this.#typed;
  }

  /** Why what was typed cannot be taken. */
  get problem(): string | null {
    return this.#problem;
  }

  /** The text of the active cell as the plan has it. */
  get text(): string {
    const task = this.at && this.#session.plan.tasks.get(this.at.task);
    return task && this.at ? taskCellText(this.#session.plan, task, this.at.column, tasksWords()) : '';
  }

  /** Names to choose from, where the list of them is open. */
  get options(): readonly string[] {
    if (!this.#isListing || !this.at) return [];
    const known = namesKnown(this.#session.plan, this.at.column);
    return suggestNames(known, this.#listedText);
  }

  /** Which of the options the arrows have come to; -1 for none. */
  get picked(): number {
    return Math.min(this.#picked, this.options.length - 1);
  }

  /** The last name of the cell is the one being typed; nothing typed yet adds another. */
  get #listedText(): string {
    if (this.#typed !== null) return this.#typed;
    return this.at && LISTED.has(this.at.column) && this.text !== '' ? `${this.text}; ` : '';
  }

  /** Goes to a cell, once what is typed has been taken; false where it was refused. */
  enter(cell: CellAt): boolean {
    const isSame = cell.task === this.#at?.task && cell.column === this.#at.column;
    if (!isSame && !this.settle()) return false;
    this.#at = cell;
    this.#isIn = true;
    if (!isSame) this.#closeList();
    return true;
  }

  /** The focus has left the table. */
  leave(): void {
    this.#isIn = false;
    this.#closeList();
  }

  type(text: string): void {
    this.#typed = text;
    this.#problem = null;
    this.#picked = -1;
    this.#isListing = this.at !== null && namesKnown(this.#session.plan, this.at.column).length > 0;
  }

  drop(): void {
    this.#typed = null;
    this.#problem = null;
    this.#closeList();
  }

  list(): void {
    this.#isListing = true;
  }

  step(by: -1 | 1): void {
    const { length } = this.options;
    if (length > 0) this.#picked = (this.picked + by + length + (this.picked < 0 && by < 0 ? 1 : 0)) % length;
  }

  /** Takes a name from the list: a list of names goes on, any other cell is done. */
  pick(name: string): void {
    const cell = this.at;
    if (!cell) return;
    const isListed = LISTED.has(cell.column);
    this.#typed = isListed ? withPicked(this.#listedText, name) : name;
    this.#closeList();
    if (!isListed) this.settle();
  }

  /** Takes what was typed into the plan; false, with the reason, where it is refused. */
  settle(): boolean {
    const cell = this.at;
    if (this.#typed === null || !cell) {
      this.drop();
      return true;
    }
    const reading = readTaskCell(this.#session.plan, cell.column, this.#typed, tasksWords());
    const refusal = reading.ok
      ? this.#session.run({ code: 'edit-task' }, editTask(this.#session.plan, cell.task, reading.patch))
      : null;
    this.#problem = reading.ok
      ? refusal && language.say.refusal(refusal)
      : tasksWords().problem(reading.problem);
    if (this.#problem !== null) return false;
    this.drop();
    return true;
  }

  /** Goes to a neighbour of the active cell; over the end of a row into the next. False where there is none. */
  move(columns: number, rows: number): boolean {
    const cell = this.at;
    if (!cell) return false;
    const order = tasksInOrder(this.#session.plan).map(({ task }) => task.id);
    const width = TASK_COLUMNS.length;
    const at = TASK_COLUMNS.indexOf(cell.column) + columns;
    const over = rows === 0 ? Math.floor(at / width) : 0;
    const column = TASK_COLUMNS[rows === 0 ? at - over * width : at];
    const task = order[order.indexOf(cell.task) + rows + over];
    return column !== undefined && task !== undefined && this.enter({ task, column });
  }

  #closeList(): void {
    this.#isListing = false;
    this.#picked = -1;
  }
}
