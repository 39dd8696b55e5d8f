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
import { take } from '#exchange/merge/take.ts';
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
  #next: 'read' | 'compare' | null = null;
  #isAnswering = false;
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

  /** What taking it in as decided would do and leave. */
  readonly #coming: MergeReport | null = $derived.by(() =>
    this.#proposal && this.#target
      ? take(planOf(this.#target), this.#proposal, this.#decisions).report
      : null,
  );

  /** `findExported` finds the plan a file of ours was written from; null where this device did not write it. */
  constructor(file: File, findExported: FindExported) {
    this.name = file.name;
    this.#file = file;
    this.#findExported = findExported;
  }

  /** Whether it is being read or compared. */
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

  get coming(): MergeReport | null {
    return this.#coming;
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
  }

  decideAll(passes: (item: ProposedItem) => boolean, choice: 'mine' | 'theirs'): void {
    if (this.#proposal) this.#decisions = chooseAll(this.#proposal, this.#decisions, passes, choice);
  }

  /** Carries out what was decided, as one step to undo; the reason where the plan takes nothing. */
  take(): { readonly taken: Taken } | { readonly refusal: Refusal } {
    const [target, proposal] = [this.#target, this.#proposal];
    if (!target || !proposal) throw new Error('There is nothing to take in yet');
    const { edit, report } = take(planOf(target), proposal, this.#decisions);
    this.#remember();
    if (target.kind === 'new') return { taken: { report, plan: applyChange(target.plan, edit.changes) } };
    const label = { code: 'import', count: countOf(edit.changes), subject: this.name } as const;
    const refusal = target.session.run(label, edit);
    return refusal ? { refusal } : { taken: { report, plan: null } };
  }

  /** A copy of the sender's file as it was last read, with opinions beside its rows. Only while it is not being read. */
  async answer(opinions: Opinions): Promise<FileAnswer> {
    if (!this.#thread || this.#isBusy || this.#isAnswering) throw new Error('The file is being read');
    this.#isAnswering = true;
    try {
      return await this.#thread.answer(opinions);
    } finally {
      this.#isAnswering = false;
      if (this.#next) void this.#go(this.#next);
    }
  }

  /** Nobody waits for it any more. */
  end(): void {
    this.#isOver = true;
    this.#thread?.end();
    this.#thread = null;
  }

  /** Does what is asked for once what is under way is done; of several wishes meanwhile only what they come to. */
  async #go(next: 'read' | 'compare'): Promise<void> {
    this.#next = next === 'read' ? 'read' : (this.#next ?? 'compare');
    if (this.#isBusy || this.#isAnswering) return;
    this.#isBusy = true;
    try {
      while (this.#next && !this.#isOver) {
        const now = this.#next;
        this.#next = null;
        await (now === 'read' ? this.#readOnce() : this.#compareOnce());
      }
    } catch (error) {
      this.#fault = error instanceof Error ? error : new Error(String(error));
      reportError(this.#fault);
    } finally {
      this.#isBusy = false;
      this.#part = null;
    }
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
