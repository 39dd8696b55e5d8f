/**
 * The open plan and the one door for change: every edit, undo and redo goes through `run`, `undo` and `redo`, which apply the
 * Change, judge again the rows concerned, tell the watchers, and hand the Change on to be saved. Knows neither storage nor screen.
 */
import {
  applyChange,
  changesStructure,
  isEmptyChange,
  reverseChanges,
  rowsConcerned,
  type Change,
  type ChangeLabel,
} from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import { judgeAgain, judgePlan, type Judging } from '#core/judging.ts';
import type { Period } from '#core/period.ts';
import { rowsInOrder, type Placed, type Plan } from '#core/plan.ts';
import type { EditResult, Refusal } from '#core/refusal.ts';

export interface SessionParts {
  readonly plan: Plan;
  /** Null opens the plan at its own reporting period. */
  readonly period: Period | null;
  /** The time now, ISO 8601; for show only. */
  readonly now: () => string;
  /** Takes every Change in order, to be saved. */
  readonly record: (change: Change) => void;
  /** Set where part of the stored plan could not be read: it may be looked at and exported, not changed. */
  readonly isReadOnly?: boolean;
}

/** What a watcher needs to repaint: the rows concerned, or everything when the order of rows, the period or a setting changed. */
export interface Repaint {
  readonly rows: ReadonlySet<IndicatorId>;
  readonly structure: boolean;
  readonly everything: boolean;
  /** Whether a target appeared, went or changed, so that its columns may have to. */
  readonly targets: boolean;
}

const HISTORY_LIMIT = 500;

export class Session {
  #plan: Plan;
  #period: Period;
  #judging: Judging;
  #rows: readonly Placed[];
  #past: readonly Change[] = $state.raw([]);
  #future: readonly Change[] = $state.raw([]);
  #watchers = new Set<(repaint: Repaint) => void>();
  readonly #now: () => string;
  readonly #record: (change: Change) => void;
  readonly isReadOnly: boolean;

  constructor({ plan, period, now, record, isReadOnly = false }: SessionParts) {
    this.isReadOnly = isReadOnly;
    this.#plan = $state.raw(plan);
    this.#period = $state.raw(period ?? plan.head.settings.reportingPeriod);
    this.#judging = $state.raw(judgePlan(plan, this.#period));
    this.#rows = $state.raw(rowsInOrder(plan));
    this.#now = now;
    this.#record = record;
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

  get undoLabel(): ChangeLabel | null {
    return this.#past.at(-1)?.label ?? null;
  }

  get redoLabel(): ChangeLabel | null {
    return this.#future.at(-1)?.label ?? null;
  }

  /** Makes the edit, or returns why it was refused; an edit that changes nothing is neither recorded nor undone. */
  run(label: ChangeLabel, edit: EditResult): Refusal | null {
    if (!edit.ok) return edit.refusal;
    if (this.isReadOnly) return { code: 'read-only' };
    if (isEmptyChange(edit.changes)) return null;
    const change: Change = { ...edit.changes, label, at: this.#now() };
    this.#make(change, () => {
      this.#past = [...this.#past.slice(1 - HISTORY_LIMIT), change];
      this.#future = [];
    });
    return null;
  }

  /** Takes back the last change; returns what it was, or null when there is none. */
  undo(): ChangeLabel | null {
    const change = this.#past.at(-1);
    if (!change) return null;
    const undoing: Change = {
      ...reverseChanges(change),
      label: { code: 'undo', of: change.label },
      at: this.#now(),
    };
    this.#make(undoing, () => {
      this.#past = this.#past.slice(0, -1);
      this.#future = [...this.#future, change];
    });
    return change.label;
  }

  /** Does again what was last undone; returns what it was, or null when there is none. */
  redo(): ChangeLabel | null {
    const change = this.#future.at(-1);
    if (!change) return null;
    this.#make({ ...change, label: { code: 'redo', of: change.label }, at: this.#now() }, () => {
      this.#future = this.#future.slice(0, -1);
      this.#past = [...this.#past, change];
    });
    return change.label;
  }

  /** Shows another reporting period of the same plan. */
  showPeriod(period: Period): void {
    if (period === this.#period) return;
    this.#period = period;
    this.#judging = judgePlan(this.#plan, period);
    this.#tell({ rows: new Set(), structure: false, everything: true, targets: true });
  }

  /** Calls back after every change, synchronously, until the returned function is called. */
  watch(watcher: (repaint: Repaint) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** `remember` comes before anyone is told, so that a fault of a watcher leaves plan, history and log in step. */
  #make(change: Change, remember: () => void): void {
    const rows = rowsConcerned(change);
    const before = this.#plan.head;
    const plan = applyChange(this.#plan, change); // throws before anything is touched
    const structure = changesStructure(change);
    const everything = plan.head !== before;
    const { judging, touched } = everything
      ? { judging: judgePlan(plan, this.#period), touched: rows }
      : judgeAgain(this.#judging, plan, rows);
    this.#plan = plan;
    this.#judging = judging;
    if (structure) this.#rows = keepIdentity(this.#rows, rowsInOrder(plan));
    remember();
    this.#record(change);
    this.#tell({ rows: touched, structure, everything, targets: touchesTargets(change) });
  }

  #tell(repaint: Repaint): void {
    for (const watcher of this.#watchers) watcher(repaint);
  }
}

function touchesTargets({ added, updated, removed }: Change): boolean {
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
