/**
 * Which rows of the open plan the grid shows: all but those under a collapsed row and those a filter leaves out. It changes what
 * is seen and never the plan, so nothing of it is undone. Made before the grid, so that it has heard of a change when the grid does.
 */
import { keepCollapsed, readCollapsed } from '#app/collapsed-rows.ts';
import type { Repaint, Session } from '#app/session.svelte.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { ancestorsOf, childrenOf, lineOf, type Placed, type Plan } from '#core/plan.ts';
import { isFiltering, NO_FILTER, rowsPassing, type RowFilter, type RowsPassing } from '#core/row-filter.ts';
import { leftOutAtMost, rowsSeen } from '#core/row-visibility.ts';

type Ids = ReadonlySet<IndicatorId>;
const NONE: Ids = new Set();

export class ShownRows {
  #rows: readonly Placed[];
  #filter: RowFilter = $state.raw(NO_FILTER);
  /** Remembered on this device. */
  #collapsed: Ids;
  /** Collapsed since the filter was set: what a filter finds is not hidden by what was collapsed before. */
  #collapsedMeanwhile: Ids = NONE;
  /** Left out by the filter when it was last applied; a row that came later is not among them. */
  #leftOut: Ids = NONE;
  #context: Ids = NONE;
  /** What of the session the above speaks of. */
  #plan: Plan;
  #period: Period;
  #places: { readonly of: readonly Placed[]; readonly at: ReadonlyMap<IndicatorId, number> } | null = null;
  readonly #session: Session;
  readonly #watchers = new Set<() => void>();
  readonly #stopWatching: () => void;

  constructor(session: Session) {
    this.#session = session;
    this.#plan = session.plan;
    this.#period = session.period;
    this.#collapsed = readCollapsed(session.plan.head.id);
    this.#rows = $state.raw(rowsSeen(session.rows, this.#collapsed, NONE));
    this.#stopWatching = session.watch((repaint) => this.#follow(repaint));
  }

  /** From top to bottom; each as the session has it. */
  get rows(): readonly Placed[] {
    return this.#rows;
  }

  /** -1 where the row is not shown. */
  indexOf(row: IndicatorId): number {
    const of = this.#rows;
    if (this.#places?.of !== of) this.#places = { of, at: new Map(of.map(({ id }, at) => [id, at])) };
    return this.#places.at.get(row) ?? -1;
  }

  get filter(): RowFilter {
    return this.#filter;
  }

  /** Shows what passes as the plan stands now; rows that stop passing afterwards stay until it is set anew. */
  setFilter(filter: RowFilter): void {
    if (!isFiltering(filter) && !isFiltering(this.#filter)) return;
    this.#leaveOut(filter);
    this.#show();
  }

  /** The same filter on the plan as it stands now. */
  reapply(): void {
    if (isFiltering(this.#filter)) this.setFilter(this.#filter);
  }

  /** Whether the filter would now show other rows than when it was applied; looks at every row. */
  isOutdated(): boolean {
    const found = rowsPassing(this.#session, this.#filter);
    return (
      found !== null && this.#session.rows.some(({ id }) => this.#leftOut.has(id) === isShownBy(found, id))
    );
  }

  /** Whether the row is shown only for the sake of others that pass the filter. */
  isContext(row: IndicatorId): boolean {
    return this.#context.has(row);
  }

  isCollapsed(row: IndicatorId): boolean {
    return this.#folded.has(row) && this.hasChildren(row);
  }

  /** Whether there is anything to collapse: a row under it that the filter does not leave out. */
  hasChildren(row: IndicatorId): boolean {
    return childrenOf(this.#session.plan, row).some((child) => !this.#leftOut.has(child));
  }

  toggle(row: IndicatorId): void {
    this.collapse([row], !this.isCollapsed(row));
  }

  /** Rows with nothing under them are left as they are. */
  collapse(rows: readonly IndicatorId[], isCollapsed: boolean): void {
    const folded = new Set(this.#folded);
    for (const row of rows) {
      if (!isCollapsed) folded.delete(row);
      else if (this.hasChildren(row)) folded.add(row);
    }
    this.#fold(folded);
  }

  collapseAll(): void {
    this.collapse(
      this.#session.rows.map(({ id }) => id),
      true,
    );
  }

  expandAll(): void {
    this.#fold(NONE);
  }

  /**
   * Has the row shown: the filter goes if it leaves the row out, and the rows above it are opened. False where the plan has no
   * such row.
   */
  reveal(row: IndicatorId): boolean {
    const { plan } = this.#session;
    if (!lineOf(plan, row)) return false;
    if (this.indexOf(row) >= 0) return true;
    if (this.#leftOut.has(row)) this.#leaveOut(NO_FILTER);
    this.#keepFolded(without(this.#folded, ancestorsOf(plan, row)));
    this.#show();
    return true;
  }

  /** Calls back whenever other rows are shown or a row is collapsed or opened, synchronously, until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#stopWatching();
    this.#watchers.clear();
  }

  /** The collapsed rows that count now. */
  get #folded(): Ids {
    return isFiltering(this.#filter) ? this.#collapsedMeanwhile : this.#collapsed;
  }

  #fold(folded: Ids): void {
    if (this.#keepFolded(folded)) this.#show();
  }

  /** False where that changes nothing. */
  #keepFolded(folded: Ids): boolean {
    if (isSame(folded, this.#folded)) return false;
    if (isFiltering(this.#filter)) this.#collapsedMeanwhile = folded;
    else this.#remember(folded);
    return true;
  }

  #remember(collapsed: Ids): void {
    this.#collapsed = collapsed;
    const { plan, rows } = this.#session;
    const there = rows.filter(({ id }) => collapsed.has(id));
    // Those not hidden under another one matter most.
    const inOrder = there.sort((a, b) => a.depth - b.depth).map(({ id }) => id);
    keepCollapsed(plan.head.id, inOrder);
  }

  #follow({ rows, structure }: Repaint): void {
    const { plan, period } = this.#session;
    if (structure) this.#takeIn(rows);
    // Of another period other rows are asked for; nobody's edit took them away.
    const isAnotherFilter = period !== this.#period && isFiltering(this.#filter);
    this.#plan = plan;
    this.#period = period;
    if (isAnotherFilter) this.reapply();
    else if (structure) this.#show();
  }

  /** Rows that came, or came under another row, are to be seen, and so are the rows above any that is seen. */
  #takeIn(concerned: Ids): void {
    const { plan, rows } = this.#session;
    const above = [...concerned].flatMap((row) => {
      const parent = lineOf(plan, row)?.indicator.parent ?? null;
      const hasCome = parent !== null && parent !== lineOf(this.#plan, row)?.indicator.parent;
      // What came together with the rows above it stays collapsed as it was.
      return hasCome && lineOf(this.#plan, parent) ? ancestorsOf(plan, row) : [];
    });
    this.#keepFolded(without(this.#folded, above));
    const leftOut = leftOutAtMost(rows, this.#leftOut);
    this.#context = new Set([...this.#context, ...without(this.#leftOut, leftOut)]);
    this.#leftOut = leftOut;
  }

  /** Applies a filter to the plan as it stands. */
  #leaveOut(filter: RowFilter): void {
    const { group } = filter;
    const isGone = group !== null && !lineOf(this.#session.plan, group);
    this.#filter = { ...filter, group: isGone ? null : group }; // another one each time it is applied
    const found = rowsPassing(this.#session, this.#filter);
    const leftOut = this.#session.rows.filter(({ id }) => found && !isShownBy(found, id));
    this.#leftOut = new Set(leftOut.map(({ id }) => id));
    this.#context = found?.context ?? NONE;
    this.#collapsedMeanwhile = NONE;
  }

  #show(): void {
    this.#rows = rowsSeen(this.#session.rows, this.#folded, this.#leftOut);
    for (const watcher of this.#watchers) watcher();
  }
}

function isShownBy({ passing, context }: RowsPassing, row: IndicatorId): boolean {
  return passing.has(row) || context.has(row);
}

function without(ids: Ids, others: Iterable<IndicatorId>): Ids {
  const rest = new Set(ids);
  for (const id of others) rest.delete(id);
  return rest;
}

function isSame(a: Ids, b: Ids): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
