/**
 * What an open plan's session can undo and redo now, and how it learns what was done before. Knows the Changes alone: not the
 * plan, nor where they are stored.
 */
import type { Change } from '#core/change.ts';
import {
  NOTHING_DONE,
  NOTHING_READ,
  stacksAfter,
  type RecallDepth,
  type Steps,
  type UndoStacks,
} from '#app/undo-history.ts';

/**
 * What all changes recorded so far leave to be undone and redone; it knows the next step each way, or that there is none. Null
 * when the device does not answer.
 */
export type ReadBack = (depth: RecallDepth) => Promise<UndoStacks | null>;

type Way = keyof UndoStacks;

const FEW_STEPS = 20;

export class UndoMemory {
  readonly #readBack: ReadBack | null;
  #stacks: UndoStacks;
  #reading: Promise<boolean> | null = null;
  /** What was done since the reading now under way began. */
  #meanwhile: Change[] = [];
  /** How many edits were noted, undoing and redoing aside. */
  #edits = 0;
  /** How often all was let go of, so that a reading begun before it counts for nothing. */
  #forgotten = 0;

  /** Without `readBack` nothing is known but what is noted here. */
  constructor(readBack: ReadBack | null) {
    this.#readBack = readBack;
    this.#stacks = $state.raw(readBack ? NOTHING_READ : NOTHING_DONE);
  }

  /** The next step, as first made; null when there is none, or none known yet. */
  next(way: Way): Change | null {
    return this.#stacks[way].steps.at(-1) ?? null;
  }

  /** Whether there may be a next step that has to be read back first. */
  isUnread(way: Way): boolean {
    const { steps, below } = this.#stacks[way];
    return this.#readBack !== null && steps.length === 0 && below !== 'nothing';
  }

  /** Takes in a change just applied to the plan. */
  note(change: Change): void {
    this.#stacks = stacksAfter(this.#stacks, [change]);
    if (this.#reading) this.#meanwhile.push(change);
    if (change.label.code !== 'undo' && change.label.code !== 'redo') this.#edits++;
  }

  /** Lets go of all that was known: it is read back when it is asked for. */
  forget(): void {
    this.#stacks = this.#readBack ? NOTHING_READ : NOTHING_DONE;
    this.#edits++;
    this.#forgotten++;
  }

  /** Where the steps held run low, has more of them read before they are asked for; once all noted is recorded too. */
  readAhead(): void {
    const { past, future } = this.#stacks;
    if (this.#readBack && (isLow(past) || isLow(future))) void this.recall('many');
  }

  /** Reads back what is not known here, or waits for the reading under way; answers whether the device answered. */
  recall(depth: RecallDepth): Promise<boolean> {
    this.#reading ??= this.#read(depth).finally(() => (this.#reading = null));
    return this.#reading;
  }

  /** Has the next step read back; false when an edit was made meanwhile, so that the next step is another than was meant. */
  async learn(way: Way): Promise<boolean> {
    const edits = this.#edits;
    // Once more where others took what a reading under way has brought.
    while (this.isUnread(way) && (await this.recall('next')));
    return this.#edits === edits;
  }

  async #read(depth: RecallDepth): Promise<boolean> {
    const { past, future } = this.#stacks;
    if (!this.#readBack || (past.below === 'nothing' && future.below === 'nothing')) return true;
    this.#meanwhile = [];
    const life = this.#forgotten;
    const stacks = await this.#readBack(depth);
    if (stacks && life === this.#forgotten) this.#stacks = stacksAfter(stacks, this.#meanwhile);
    this.#meanwhile = [];
    return stacks !== null;
  }
}

/** What was let go is read again only when it is needed: while steps are held, reading would bring the same ones. */
function isLow({ steps, below }: Steps): boolean {
  return below === 'unread' ? steps.length <= FEW_STEPS : below === 'let-go' && steps.length === 0;
}
