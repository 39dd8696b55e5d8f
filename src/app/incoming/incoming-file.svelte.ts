/**
 * One file on its way into a plan: read in a thread of its own, understood with what the person says of it, compared with a plan,
 * and taken in as one step. Until `take` nothing of any plan changes.
 */
import { applyChange, type RecordChanges } from '#core/change.ts';
import type { IndicatorId, PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { Refusal } from '#core/refusal.ts';
import type { ExportMark } from '#exchange/kh1/export-mark.ts';
import { rememberLayout } from '#exchange/layout/remembering.ts';
import {
  chooseAll,
  chooseOne,
  withKnown,
  type Choice,
  type Choices,
  type Proposal,
  type ProposedItem,
} from '#exchange/merge/proposal.ts';
import type { MergeReport } from '#exchange/merge/report.ts';
import type { FileAnswer, Opinions } from '#exchange/reading/answer-file.ts';
import {
  chooseMore,
  NO_CHOICES,
  type FileChoices,
  type FileReading,
} from '#exchange/reading/file-reading.ts';
import type { ReadingPart } from '#exchange/reading/open-file.ts';
import { findLastChanges } from '#app/incoming/last-changes.ts';
import { previewOf, type Preview } from '#app/incoming/preview.ts';
import { ReadingThread } from '#app/incoming/reading-thread.ts';
import type { Weighed } from '#app/incoming/thread-messages.ts';
import { keepLayout, rememberedLayouts } from '#app/incoming/remembered-layouts.ts';
import type { LogPageRead } from '#app/log-pages.ts';
import type { Session } from '#app/session.svelte.ts';

/** Where it is to go: into a plan that is open, or into one made from it. */
export type Target =
  | {
      readonly kind: 'open';
      readonly session: Session;
      /** The plan's changes from the newest backwards, to say when a cell in conflict was changed here. */
      readonly changes?: () => AsyncIterable<LogPageRead>;
    }
  | { readonly kind: 'new'; readonly plan: Plan };

/** What the thread is asked for, what makes the rest anew first. */
const WORKS = ['read', 'compare', 'weigh'] as const;
type Work = (typeof WORKS)[number];

const nothing = (): void => undefined;

export type FindExported = (plan: PlanId, mark: ExportMark) => Promise<Plan | null>;

export interface Taken {
  readonly report: MergeReport;
  /** The plan that is new; null where an open one was changed. */
  readonly plan: Plan | null;
}

export class IncomingFile {
  readonly name: string;
  #file: Blob;
  readonly #findExported: FindExported;
  #exported: Plan | null = null;
  #thread: ReadingThread | null = null;
  #isOver = false;
  /** What is to be done next, once the thread is free. */
  #next: Work | null = null;
  /** What the thread does now; a promise of its end. */
  #working: Promise<void> | null = null;
  #isBusy = $state(false);
  #part: ReadingPart | null = $state.raw(null);
  #reading: FileReading | null = $state.raw(null);
  #choices: FileChoices = $state.raw(NO_CHOICES);
  #target: Target | null = $state.raw(null);
  #proposal: Proposal | null = $state.raw(null);
  #decisions: Choices = $state.raw(new Map());
  #pairs: ReadonlyMap<number, IndicatorId | null> = new Map();
  #originals: 'base' | 'ignored' | null = $state.raw(null);
  #fault: Error | null = $state.raw(null);
  readonly #preview: Preview | null = $derived.by(() =>
    this.#proposal && this.#target ? previewOf(planOf(this.#target), this.#proposal) : null,
  );

  #weighed: Weighed | null = $state.raw(null);

  /** `findExported` finds the plan a file of ours was written from; null where this device did not write it. */
  constructor(file: File, findExported: FindExported) {
    this.name = file.name;
    this.#file = file;
    this.#findExported = findExported;
  }

  /** Whether it is being read, compared or taken in. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What the thread is at; null while it is at nothing. */
  get part(): ReadingPart | null {
    return this.#part;
  }

  /** Null until it has been read once. */
  get reading(): FileReading | null {
    return this.#reading;
  }

  get choices(): FileChoices {
    return this.#choices;
  }

  get target(): Target | null {
    return this.#target;
  }

  /** What it would change; null until there is a plan to compare it with. */
  get proposal(): Proposal | null {
    return this.#proposal;
  }

  get preview(): Preview | null {
    return this.#preview;
  }

  /** What taking it in as decided would do and leave; of the decisions before while new ones are weighed. */
  get weighed(): Weighed | null {
    return this.#weighed;
  }

  get decisions(): Choices {
    return this.#decisions;
  }

  get originals(): 'base' | 'ignored' | null {
    return this.#originals;
  }

  /** A bug met while reading, or a file the device no longer gives; nothing was changed. */
  get fault(): Error | null {
    return this.#fault;
  }

  /** Reads it, or reads it anew. Settles when nothing is left to do. */
  read(): Promise<void> {
    return this.#go('read');
  }

  /** Something about the file is now known from the person: it is read by that. */
  choose(choices: FileChoices): Promise<void> {
    this.#choices = chooseMore(this.#choices, choices);
    return this.#go('read');
  }

  /** Where it is to go. What is known of a plan helps to read it, so it is read anew. */
  aimAt(target: Target | null): Promise<void> {
    this.#target = target;
    this.#proposal = null;
    this.#decisions = new Map();
    this.#pairs = new Map();
    return this.#go('read');
  }

  /** A line of the file is this row of the plan, or none of them. */
  pair(line: number, row: IndicatorId | null): Promise<void> {
    this.#pairs = new Map([...this.#pairs, [line, row]]);
    return this.#go('compare');
  }

  /** Whether what the file says of itself as it was written counts as what the plan held then. */
  countOriginals(originals: 'base' | 'ignored'): Promise<void> {
    this.#originals = originals;
    return this.#go('compare');
  }

  decide(item: ProposedItem, choice: Choice): void {
    this.#decisions = chooseOne(this.#decisions, item, choice);
    void this.#go('weigh');
  }

  decideAll(passes: (item: ProposedItem) => boolean, choice: 'mine' | 'theirs'): void {
    if (!this.#proposal) return;
    this.#decisions = chooseAll(this.#proposal, this.#decisions, passes, choice);
    void this.#go('weigh');
  }

  /** Carries out what was decided, as one step to undo; the reason where the plan takes nothing, null where it is being done. */
  async take(): Promise<{ readonly taken: Taken } | { readonly refusal: Refusal } | null> {
    const [target, thread] = [this.#target, this.#thread];
    if (!target || !thread || !this.#proposal) throw new Error('There is nothing to take in yet');
    if (this.#isBusy) return null;
    this.#isBusy = true;
    try {
      const { edit, report } = await this.#lend(() => thread.take(planOf(target), this.#decisions));
      this.#remember();
      if (target.kind === 'new') return { taken: { report, plan: applyChange(target.plan, edit.changes) } };
      const label = { code: 'import', count: countOf(edit.changes), subject: this.name } as const;
      const refusal = target.session.run(label, edit);
      return refusal ? { refusal } : { taken: { report, plan: null } };
    } finally {
      this.#isBusy = false;
    }
  }

  /** A copy of the sender's file as it was last read, with opinions beside its rows. Only while it is not being read. */
  answer(opinions: Opinions): Promise<FileAnswer> {
    const thread = this.#thread;
    if (!thread || this.#isBusy) throw new Error('The file is being read');
    return this.#lend(() => thread.answer(opinions));
  }

  /** Nobody waits for it any more. */
  end(): void {
    this.#isOver = true;
    this.#thread?.end();
    this.#thread = null;
  }

  /** Does what is asked for once what is under way is done; of several wishes meanwhile only what they come to. */
  async #go(next: Work): Promise<void> {
    if (this.#next === null || WORKS.indexOf(next) < WORKS.indexOf(this.#next)) this.#next = next;
    if (!this.#working) this.#hold(this.#workOn());
    await this.#working;
  }

  /** One thing at a time; what was wished for meanwhile comes next. */
  #hold(work: Promise<unknown>): void {
    this.#working = work.then(nothing, nothing).then(() => {
      this.#working = null;
      if (this.#next && !this.#isOver) return this.#go(this.#next);
    });
  }

  async #workOn(): Promise<void> {
    try {
      while (this.#next && !this.#isOver) {
        const now = this.#next;
        this.#next = null;
        this.#isBusy = now !== 'weigh';
        if (now === 'read') await this.#readOnce();
        else if (now === 'compare') await this.#compareOnce();
        else await this.#weighOnce();
      }
    } catch (error) {
      this.#fault = error instanceof Error ? error : new Error(String(error));
      reportError(this.#fault);
    } finally {
      this.#isBusy = false;
      this.#part = null;
    }
  }

  /** The thread for something else than reading; wishes meanwhile wait for it. */
  async #lend<T>(use: () => Promise<T>): Promise<T> {
    while (this.#working) await this.#working;
    const using = use();
    this.#hold(using);
    return using;
  }

  async #readOnce(): Promise<void> {
    const bytes = this.#thread ? null : new Uint8Array(await this.#file.arrayBuffer());
    this.#thread ??= new ReadingThread((part) => (this.#part = part));
    let reading = await this.#readBy(this.#thread, bytes);
    if (await this.#learnsOrigin(reading)) reading = await this.#readBy(this.#thread, null);
    this.#reading = reading;
    if (this.#reading.kind === 'refused') this.#proposal = null;
    else if (this.#target) this.#next ??= 'compare';
  }

  #readBy(thread: ReadingThread, bytes: Uint8Array | null): Promise<FileReading> {
    return thread.read({
      bytes,
      choices: this.#choices,
      plan: this.#target && planOf(this.#target),
      remembered: rememberedLayouts(),
      exported: this.#exported,
    });
  }

  /** Whether it is only now known what the file was written from, so that it can be read by that. */
  async #learnsOrigin(reading: FileReading): Promise<boolean> {
    if (this.#exported || reading.kind !== 'plan' || !reading.mark) return false;
    this.#exported = await this.#findExported(reading.plan, reading.mark);
    return this.#exported !== null;
  }

  async #compareOnce(): Promise<void> {
    const { kind } = this.#reading ?? { kind: 'refused' };
    if (!this.#thread || !this.#target || kind === 'refused') return;
    const target = this.#target;
    const proposal = await this.#thread.propose({
      plan: planOf(target),
      originals: this.#originals,
      pairs: this.#pairs,
    });
    this.#proposal = await tellKnown(proposal, target);
    this.#weighed = null;
    this.#next ??= 'weigh';
  }

  async #weighOnce(): Promise<void> {
    if (this.#thread && this.#proposal) this.#weighed = await this.#thread.weigh(this.#decisions);
  }

  /** The sender's next file of this form needs no word about its columns. */
  #remember(): void {
    const { columns } = this.#choices;
    if (columns && this.#reading?.kind === 'table') keepLayout(rememberLayout(this.#reading.layout, columns));
  }
}

/** The proposal with when this device changed its side of each conflict. */
async function tellKnown(proposal: Proposal, target: Target): Promise<Proposal> {
  if (target.kind === 'new' || !target.changes) return proposal;
  const asked = proposal.items.flatMap((item) =>
    item.kind === 'cell' && item.status === 'conflict' ? [{ row: item.row, cell: item.cell }] : [],
  );
  if (asked.length === 0) return proposal;
  return withKnown(proposal, await findLastChanges(asked, target.changes()));
}

export function planOf(target: Target): Plan {
  return target.kind === 'open' ? target.session.plan : target.plan;
}

function countOf({ added, updated, removed }: RecordChanges): number {
  return added.length + updated.length + removed.length;
}
