/**
 * The open plan and the one door for change: every edit, undo and redo goes through `run`, `undo` and `redo`, which apply the
 * Change, judge again the rows concerned, tell the watchers, and hand the Change on to be saved. Knows neither storage nor screen.
 */
import type { ChangeLabel } from '#core/change-label.ts';
import {
  applyChange,
  changesStructure,
  isEmptyChange,
  NO_CHANGES,
  reverseChanges,
  rowsConcerned,
  type Change,
  type RecordChanges,
} from '#core/change.ts';
import { readDay, type Day } from '#core/day.ts';
import type { IndicatorId } from '#core/identity.ts';
import { judgeAgain, judgePlan, type Judging } from '#core/judging.ts';
import type { Period } from '#core/period.ts';
import { changesBetween } from '#core/plan-records.ts';
import { rowsInOrder, type Placed, type Plan } from '#core/plan.ts';
import type { EditResult, Refusal } from '#core/refusal.ts';
import { UndoMemory, type ReadBack } from '#app/undo-memory.svelte.ts';

export interface SessionParts {
  readonly plan: Plan;
  /** Null opens the plan at its own reporting period. */
  readonly period: Period | null;
  /** The time now, ISO 8601; for show only. */
  readonly now: () => string;
  /** Takes every Change in order, to be saved. */
  readonly record: (change: Change) => void;
  /** Reads back what was done before; absent where nothing made before this session can be undone. */
  readonly readBack?: ReadBack;
  /** Set where part of the stored plan could not be read: it may be looked at and exported, not changed. */
  readonly isReadOnly?: boolean;
}

/** What a watcher needs to repaint: the rows concerned, or everything when the period, a setting or what was handed in changed. */
export interface Repaint {
  readonly rows: ReadonlySet<IndicatorId>;
  readonly structure: boolean;
  readonly everything: boolean;
  /** Whether a target appeared, went or changed, so that its columns may have to. */
  readonly targets: boolean;
  /** What was done here; null where another window did it, or another period is shown of the same plan. */
  readonly change: Change | null;
}

export class Session {
  #plan: Plan;
  #period: Period;
  #judging: Judging;
  #rows: readonly Placed[];
  #watchers = new Set<(repaint: Repaint) => void>();
  readonly #now: () => string;
  readonly #record: (change: Change) => void;
  readonly #memory: UndoMemory;
  #isReadOnly: boolean;

  constructor({ plan, period, now, record, readBack, isReadOnly = false }: SessionParts) {
    this.#isReadOnly = $state(isReadOnly);
    this.#plan = $state.raw(plan);
    this.#period = $state.raw(period ?? plan.head.settings.reportingPeriod);
    this.#judging = $state.raw(judgePlan(plan, this.#period));
    this.#rows = $state.raw(rowsInOrder(plan));
    this.#now = now;
    this.#record = record;
    this.#memory = new UndoMemory(isReadOnly ? null : (readBack ?? null));
  }

  get isReadOnly(): boolean {
    return this.#isReadOnly;
  }

  /** From here on nothing more can be changed: the plan is put away, and what would be entered has nobody to save it. */
  retire(): void {
    this.#isReadOnly = true;
  }

  get plan(): Plan {
    return this.#plan;
  }

  get period(): Period {
    return this.#period;
  }

  /** Verdicts of every row for the period shown, and their tally. */
  get judging(): Judging {
    return this.#judging;
  }

  /** Every row from top to bottom; rows that did not move keep their identity. */
  get rows(): readonly Placed[] {
    return this.#rows;
  }

  /** What the next undo would take back, as far as it is known here. */
  get undoLabel(): ChangeLabel | null {
    return this.#memory.next('past')?.label ?? null;
  }

  get redoLabel(): ChangeLabel | null {
    return this.#memory.next('future')?.label ?? null;
  }

  /** Whether there is something to undo, or may be once it has been read back. */
  get canUndo(): boolean {
    return this.undoLabel !== null || this.#memory.isUnread('past');
  }

  get canRedo(): boolean {
    return this.redoLabel !== null || this.#memory.isUnread('future');
  }

  /** The day it is now where the person is; null by a clock that tells none. */
  today(): Day | null {
    return readDay(this.#now().slice(0, 10));
  }

  /** Makes the edit, or returns why it was refused; an edit that changes nothing is neither recorded nor undone. */
  run(label: ChangeLabel, edit: EditResult): Refusal | null {
    if (!edit.ok) return edit.refusal;
    if (this.isReadOnly) return { code: 'read-only' };
    if (isEmptyChange(edit.changes)) return null;
    this.#make({ ...edit.changes, label, at: this.#now() });
    return null;
  }

  /** Puts a mark into the log: the plan as it stands gets a name. Nothing changes, so there is nothing to undo. */
  mark(label: ChangeLabel): Refusal | null {
    if (this.isReadOnly) return { code: 'read-only' };
    this.#record({ ...NO_CHANGES, label, at: this.#now() });
    return null;
  }

  /** Takes back the last change known here; answers it as it was made, or null when there is none. */
  undo(): Change | null {
    const change = this.#memory.next('past');
    if (!change || this.isReadOnly) return null;
    this.#make({ ...reverseChanges(change), label: { code: 'undo', of: change.label }, at: this.#now() });
    this.#memory.readAhead();
    return change;
  }

  /** Does again what was last undone; answers it as it was first made, or null when there is none known here. */
  redo(): Change | null {
    const change = this.#memory.next('future');
    if (!change || this.isReadOnly) return null;
    this.#make({ ...change, label: { code: 'redo', of: change.label }, at: this.#now() });
    this.#memory.readAhead();
    return change;
  }

  /**
   * As `undo`, and at once where the step is known; else after it has been read back. Null when there is none, when the device
   * does not answer (`canUndo` stays), or when an edit was made meanwhile, which nobody asked to undo.
   */
  async undoWhenKnown(): Promise<Change | null> {
    const isMeant = !this.#memory.isUnread('past') || (await this.#memory.learn('past'));
    return isMeant ? this.undo() : null;
  }

  /** As `redo`, in the way of `undoWhenKnown`. */
  async redoWhenKnown(): Promise<Change | null> {
    const isMeant = !this.#memory.isUnread('future') || (await this.#memory.learn('future'));
    return isMeant ? this.redo() : null;
  }

  /** Has the steps read back that were made before; for when the screen has nothing better to do. */
  async recall(): Promise<void> {
    await this.#memory.recall('next');
  }

  /** Shows a change another window made and stored. It is not recorded here. */
  follow(change: Change): void {
    this.#tell(this.#apply(change));
  }

  /**
   * Goes on from the plan as it stands on the device, together with what of ours is still to be stored (`refit`): who looks at it sees
   * the difference. What can be undone is read anew.
   */
  goOnFrom(plan: Plan): void {
    const repaint = this.#apply(changesBetween(this.#plan, plan));
    this.#memory.forget();
    this.#tell(repaint);
  }

  /** Shows another reporting period of the same plan. */
  showPeriod(period: Period): void {
    if (period === this.#period) return;
    this.#period = period;
    this.#judging = judgePlan(this.#plan, period);
    this.#tell({ rows: new Set(), structure: false, everything: true, targets: true, change: null });
  }

  /** Calls back after every change, synchronously, until the returned function is called. */
  watch(watcher: (repaint: Repaint) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** The memory comes before anyone is told, so that a fault of a watcher leaves plan, history and log in step. */
  #make(change: Change): void {
    const repaint = this.#apply(change); // throws before anything is touched
    this.#memory.note(change);
    this.#record(change);
    this.#tell({ ...repaint, change });
  }

  /** Makes the change in the plan shown and judges again what it concerns. */
  #apply(change: RecordChanges): Repaint & { readonly change: null } {
    const rows = rowsConcerned(change);
    const before = this.#plan;
    const plan = applyChange(before, change);
    const structure = changesStructure(change);
    // What a period handed in marks is any cell of it.
    const everything = plan.head !== before.head || plan.submissions !== before.submissions;
    const { judging, touched } = everything
      ? { judging: judgePlan(plan, this.#period), touched: rows }
      : judgeAgain(this.#judging, plan, rows);
    this.#plan = plan;
    this.#judging = judging;
    if (structure) this.#rows = keepIdentity(this.#rows, rowsInOrder(plan));
    return { rows: touched, structure, everything, targets: touchesTargets(change), change: null };
  }

  #tell(repaint: Repaint): void {
    for (const watcher of this.#watchers) watcher(repaint);
  }
}

function touchesTargets({ added, updated, removed }: RecordChanges): boolean {
  const records = [...added, ...removed, ...updated.map(([, to]) => to)];
  return records.some(({ record }) => record === 'target');
}

function keepIdentity(before: readonly Placed[], after: readonly Placed[]): readonly Placed[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return after.map((row) => {
    const old = known.get(row.id);
    return old?.depth === row.depth ? old : row;
  });
}
