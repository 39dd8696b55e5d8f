/** The thread that writes the mirror, as seen from the page: asks it, and starts another where it died or is silent. */
import workerUrl from '#storage/mirror/mirror-worker.ts?worker&url';
import type { Asked, Question, Reply } from '#storage/mirror/messages.ts';

export type StartWorker = () => Worker;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What the thread answers, or why it did not. */
export type ThreadAnswer = DistributiveOmit<Reply, 'number'>;

interface Waiting {
  readonly settle: (answer: ThreadAnswer) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Milliseconds after which a thread that is silent is taken for dead; a large plan on a slow phone is far quicker. */
const LONGEST_SILENCE = 30_000;

const CLOSED: ThreadAnswer = { problem: { kind: 'closed', detail: 'The mirror was closed' } };

export class MirrorThread {
  readonly #folder: string;
  readonly #start: StartWorker;
  readonly #longestSilence: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #number = 0;
  #isOver = false;

  constructor(folder: string, start: StartWorker = startWorker, longestSilence = LONGEST_SILENCE) {
    this.#folder = folder;
    this.#start = start;
    this.#longestSilence = longestSilence;
  }

  /** Never rejects. */
  ask(question: Question): Promise<ThreadAnswer> {
    if (this.#isOver) return Promise.resolve(CLOSED);
    this.#number++;
    const number = this.#number;
    return new Promise((settle) => {
      const timer = setTimeout(() => this.#giveUp('The mirror does not answer'), this.#longestSilence);
      this.#waiting.set(number, { settle, timer });
      try {
        this.#worker ??= this.#startWorker();
        this.#worker.postMessage({ number, folder: this.#folder, question } satisfies Asked);
      } catch (error) {
        this.#giveUp(String(error));
      }
    });
  }

  /** Ends the thread for good; what is under way is not answered well any more. */
  end(): void {
    this.#isOver = true;
    this.#giveUp('The mirror was closed');
  }

  #startWorker(): Worker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // it is told by the mirror's state, not as a fault of the page
      if (worker === this.#worker) this.#giveUp(event.message || 'The mirror did not start');
    });
    return worker;
  }

  #hear({ number, ...answer }: Reply): void {
    const waiting = this.#waiting.get(number);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(number);
    waiting.settle(answer);
  }

  #giveUp(detail: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { settle, timer } of waiting) {
      clearTimeout(timer);
      settle({ problem: { kind: 'unknown', detail } });
    }
  }
}

interface UrlPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<UrlPolicies['createPolicy']> | null = null;

function startWorker(): Worker {
  return new Worker(trustedUrl(), { type: 'module' });
}

/** The address of our own thread, passed through the page's policy where the browser has Trusted Types. */
function trustedUrl(): string {
  const { trustedTypes } = window as { trustedTypes?: UrlPolicies };
  if (!trustedTypes) return workerUrl;
  policy ??= trustedTypes.createPolicy('mirror-thread', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError(`Not the app's mirror thread: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
}
