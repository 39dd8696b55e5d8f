/**
 * The thread that reads files, as seen from the page: asks it, hears how far it is, and ends it when nobody waits for the answer
 * any more. Knows no plan of its own and no screen.
 */
import workerUrl from '#app/incoming/reading-worker.ts?worker&url';
import type { IndicatorId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { Gathered } from '#exchange/combine/gathered.ts';
import type { RememberedLayout } from '#exchange/layout/recognised.ts';
import type { Choices, Proposal, ProposedItem } from '#exchange/merge/proposal.ts';
import type { Taken } from '#exchange/merge/take.ts';
import type { FileAnswer, Opinions } from '#exchange/reading/answer-file.ts';
import type { FileChoices, FileReading } from '#exchange/reading/file-reading.ts';
import type { Answer, ReadPart, Request, Weighed } from '#app/incoming/thread-messages.ts';
import type { ReadingPart } from '#exchange/reading/open-file.ts';

export interface ReadingAsked {
  /** The file, where it is another than before. */
  readonly bytes: Uint8Array | null;
  readonly choices: FileChoices;
  readonly plan: Plan | null;
  readonly remembered: readonly RememberedLayout[];
  readonly exported: Plan | null;
}

export interface ProposalAsked {
  readonly plan: Plan;
  /** Null where the file itself tells. */
  readonly originals: 'base' | 'ignored' | null;
  readonly pairs: ReadonlyMap<number, IndicatorId | null>;
}

type Body = Request extends infer R
  ? R extends { readonly number: number }
    ? Omit<R, 'number'>
    : never
  : never;

/** What a request of that sort says. */
type Asked<Sort extends Request['ask']> = Omit<Extract<Request, { readonly ask: Sort }>, 'ask' | 'number'>;

interface Waiting {
  readonly number: number;
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

export class ReadingThread {
  readonly #worker: Worker;
  readonly #tell: (part: ReadingPart) => void;
  #number = 0;
  #waiting: Waiting | null = null;
  #items: ProposedItem[] = [];

  /** `tell` is called with each part of the work as it begins. */
  constructor(tell: (part: ReadingPart) => void) {
    this.#tell = tell;
    this.#worker = new Worker(trustedUrl(), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    this.#worker.addEventListener('error', (event) =>
      this.#fail(new Error(event.message || 'The thread did not start')),
    );
  }

  async read(asked: ReadingAsked): Promise<FileReading> {
    const answer = await this.#ask({ ask: 'read', ...asked });
    if (!('reading' in answer)) throw new Error('The thread answered something else');
    return answer.reading;
  }

  /** What the file as last read would change in a plan. */
  async propose(asked: ProposalAsked): Promise<Proposal> {
    this.#items = [];
    const answer = await this.#ask({ ask: 'propose', ...asked });
    if (!('proposal' in answer)) throw new Error('The thread answered something else');
    return { ...answer.proposal, items: this.#items };
  }

  /** What carrying out the proposal last made as chosen would come to. */
  async weigh(choices: Choices): Promise<Weighed> {
    const answer = await this.#ask({ ask: 'weigh', choices });
    if (!('weighed' in answer)) throw new Error('The thread answered something else');
    return answer.weighed;
  }

  /** The proposal last made, carried out as chosen on the plan as it is by now. */
  async take(plan: Plan, choices: Choices): Promise<Taken> {
    const answer = await this.#ask({ ask: 'take', plan, choices });
    if (!('merged' in answer)) throw new Error('The thread answered something else');
    return answer.merged;
  }

  /** Reads a unit's file, and keeps what it holds for `gather`. */
  async readPart(asked: Asked<'read-part'>): Promise<ReadPart> {
    const answer = await this.#ask({ ask: 'read-part', ...asked });
    if (!('readPart' in answer)) throw new Error('The thread answered something else');
    return answer.readPart;
  }

  /** A copy of a unit's file, with opinions beside its rows. */
  async answerPart(asked: Asked<'answer-part'>): Promise<FileAnswer> {
    const answer = await this.#ask({ ask: 'answer-part', ...asked });
    if (!('answered' in answer)) throw new Error('The thread answered something else');
    return answer.answered;
  }

  /** The board and the totals of the parts read before. */
  async gather(asked: Asked<'gather'>): Promise<Gathered> {
    const answer = await this.#ask({ ask: 'gather', ...asked });
    if (!('gathered' in answer)) throw new Error('The thread answered something else');
    return answer.gathered;
  }

  /** A copy of the file as last read, with opinions beside its rows. */
  async answer(opinions: Opinions): Promise<FileAnswer> {
    const answer = await this.#ask({ ask: 'answer', opinions });
    if (!('answered' in answer)) throw new Error('The thread answered something else');
    return answer.answered;
  }

  /** Ends the thread at once, whatever it is doing; whoever waits is never answered. */
  end(): void {
    this.#waiting = null;
    this.#worker.terminate();
  }

  #ask(body: Body): Promise<Answer> {
    if (this.#waiting) throw new Error('The thread reads one thing at a time');
    this.#number++;
    const number = this.#number;
    return new Promise((settle, fail) => {
      this.#waiting = { number, settle, fail };
      this.#worker.postMessage({ ...body, number });
    });
  }

  #hear(answer: Answer): void {
    if (answer.number !== this.#waiting?.number) return;
    if ('part' in answer) return this.#tell(answer.part);
    if ('items' in answer) {
      for (const item of answer.items) this.#items.push(item);
      return;
    }
    if ('fault' in answer) return this.#fail(new Error(answer.fault));
    const { settle } = this.#waiting;
    this.#waiting = null;
    settle(answer);
  }

  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.fail(error);
  }
}

interface UrlPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<UrlPolicies['createPolicy']> | null = null;

/** The address of our own thread, passed through the page's policy where the browser has Trusted Types. */
function trustedUrl(): string {
  const { trustedTypes } = window as { trustedTypes?: UrlPolicies };
  if (!trustedTypes) return workerUrl;
  policy ??= trustedTypes.createPolicy('reading-thread', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError(`Not the app's reading thread: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
}
