/**
 * The findings of the open plan, kept up with every change once somebody wants to see them. Answers go through the session
 * like any other edit. Loaded after the first rows are on screen: nothing of the checks is in the way of opening a plan.
 */
import { answerChecks, findingsInOrder, withdrawAnswer } from '#core/checks/answers.ts';
import { checkAgain, noChecking, type Checking } from '#core/checks/checking.ts';
import type { Finding } from '#core/checks/finding.ts';
import type { Refusal } from '#core/refusal.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Timers } from '#app/timers.ts';

/** Rows looked at in one go: a few thousandths of a second on a slow phone. */
const PORTION = 200;

export class PlanChecks {
  #checking: Checking;
  /** Rows not looked at yet. */
  #waiting: IndicatorId[];
  #isComplete = $state(false);
  #callOff: () => void = () => undefined;
  readonly #session: Session;
  readonly #whenIdle: Timers['whenIdle'];
  readonly #stopWatching: () => void;

  constructor(session: Session, { whenIdle }: Pick<Timers, 'whenIdle'>) {
    this.#session = session;
    this.#whenIdle = whenIdle;
    this.#waiting = session.rows.map(({ id }) => id);
    this.#checking = $state.raw(noChecking(session.plan));
    this.#stopWatching = session.watch(({ rows, structure, everything }) => {
      if (rows.size <= PORTION || structure || everything) this.#check(rows);
      else this.#checkLater(rows);
    });
    this.#goOn();
  }

  /** Whether every row has been looked at once. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** How many findings nobody has answered. */
  get open(): number {
    return this.#checking.open;
  }

  /** Every finding in the order it is listed, those still open and those answered; sorts, so for the open list only. */
  get findings(): { readonly open: readonly Finding[]; readonly answered: readonly Finding[] } {
    return findingsInOrder(this.#session.plan, this.#checking);
  }

  /** One reason for all of them, and one step to undo. */
  answer(findings: readonly Finding[], reason: string): Refusal | null {
    return this.#session.run({ code: 'answer-check' }, answerChecks(this.#session.plan, findings, reason));
  }

  withdraw(finding: Finding): Refusal | null {
    return this.#session.run({ code: 'answer-check' }, withdrawAnswer(this.#session.plan, finding));
  }

  close(): void {
    this.#callOff();
    this.#stopWatching();
  }

  /** What many cells at once come to (a paste, a fill, their undoing) need not be known before they are seen. */
  #checkLater(rows: ReadonlySet<IndicatorId>): void {
    const isUnderWay = this.#waiting.length > 0;
    this.#waiting = [...new Set([...this.#waiting, ...rows])];
    if (!isUnderWay) this.#callOff = this.#whenIdle(() => this.#goOn());
  }

  #check(rows: Iterable<IndicatorId>): void {
    this.#checking = checkAgain(this.#checking, this.#session.plan, rows).checking;
  }

  #goOn(): void {
    this.#check(this.#waiting.splice(0, PORTION));
    if (this.#waiting.length === 0) this.#isComplete = true;
    else this.#callOff = this.#whenIdle(() => this.#goOn());
  }
}
