/** One entry of a plan's log as history shows it, with what its rows were called then. Knows no storage and no words. */
import type { ChangeLabel } from '#core/change-label.ts';
import type { Change, RecordChanges } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { lineOf, type Plan, type PlanHead, type PlanRecord } from '#core/plan.ts';

/** What the records of a change belong to, as it stood just after the change; a removed row as it last was. */
export interface Then {
  readonly head: PlanHead;
  readonly rows: ReadonlyMap<IndicatorId, Indicator>;
}

export type LogEntry =
  | {
      readonly kind: 'change';
      readonly seq: number;
      readonly change: Change;
      readonly then: Then;
      /** False where a later version of the app did what this one has no name for. */
      readonly isKnown: boolean;
    }
  /** The entry that made the plan; its records are those of the whole plan and are not read. */
  | { readonly kind: 'first'; readonly seq: number; readonly at: string; readonly label: ChangeLabel }
  /** Stored, but not as it was written. */
  | { readonly kind: 'damaged'; readonly seq: number }
  /** `count` entries up to `seq` are not there. */
  | { readonly kind: 'missing'; readonly seq: number; readonly count: number };

/** Walks the plan's rows and head backwards, so that each change is told with the names of its day. */
export class ThenTracker {
  readonly #plan: Plan;
  readonly #rows = new Map<IndicatorId, Indicator>();
  #head: PlanHead;

  /** Begins with the plan as it is after the newest change. */
  constructor(plan: Plan) {
    this.#plan = plan;
    this.#head = plan.head;
  }

  /** What the change's records belong to; the next one asked for is the change before it. */
  stepBack({ added, updated, removed }: RecordChanges): Then {
    const head = this.#head;
    const changed = new Map<IndicatorId, Indicator>();
    const all = [...added, ...removed, ...updated.flat()];
    for (const record of all) if (record.record === 'indicator') changed.set(record.id, record);
    const rows = new Map(changed);
    for (const record of all) {
      for (const id of rowsNamedBy(record)) {
        const row = rows.get(id) ?? this.#rowNow(id);
        if (row) rows.set(id, row);
      }
    }
    for (const record of [...added, ...removed, ...updated.map(([from]) => from)]) {
      if (record.record === 'indicator') this.#rows.set(record.id, record);
    }
    for (const [from] of updated) if (from.record === 'plan') this.#head = from;
    return { head, rows };
  }

  #rowNow(id: IndicatorId): Indicator | undefined {
    return this.#rows.get(id) ?? lineOf(this.#plan, id)?.indicator;
  }
}

function rowsNamedBy(record: PlanRecord): readonly IndicatorId[] {
  if (record.record === 'indicator') return record.parent ? [record.parent] : [];
  return 'indicator' in record ? [record.indicator] : [];
}
