/**
 * Where a walk through a report's sentences stands: what has been stated so far, which bracket is open, what is being spoken of; and
 * the two things it writes down, statements and changes of them.
 */
import type { Amount, Item } from '#core/claims/amounts.ts';
import type { Flow } from '#core/claims/flow.ts';
import type { Sentence } from '#core/claims/sentence.ts';
import type { StatedChange, Statement } from '#core/claims/statement.ts';
import type { ChangeWords } from '#core/claims/wording.ts';
import type { Day } from '#core/day.ts';

export type Draft = {
  -readonly [key in keyof Statement]: Statement[key] extends readonly (infer T)[] ? T[] : Statement[key];
};

/** A bracket that stands open, and what was being said before it. */
export interface Open {
  readonly current: Draft | null;
  readonly boundary: number;
  /** The last number before it stated a change; the words from there to the bracket. */
  readonly afterChange: boolean;
  readonly wordsBefore: string;
  hasAmount: boolean;
}

/** Deeper brackets are no sentence of a report. */
export const DEEPEST = 6;

export interface Walk {
  readonly flow: Flow;
  readonly sentence: Sentence;
  readonly all: Draft[];
  readonly opens: Open[];
  /** What a percentage without a subject of its own is said of. */
  current: Draft | null;
  /** The statements of this sentence and the one before it, which later words may speak of. */
  readonly near: Draft[];
  readonly firstOwn: number;
  header: string;
  lastSubject: string;
  asOf: Day | null;
  years: string[];
  run: number;
  /** Where the words of the next subject begin. */
  boundary: number;
  /** Where the last item ended. */
  last: number;
  lastItem: Item | null;
  lastChange: { readonly owner: Draft; readonly change: ChangeWords } | null;
}

export interface Said {
  readonly amount: Amount;
  /** The words from the item before. */
  readonly lead: string;
  /** The words from where a subject may begin. */
  readonly since: string;
  /** The words after its unit, up to the next item. */
  readonly tail: string;
}

/** Later words may speak of the last few statements. */
const NEAR = 12;

export function begin(flow: Flow, sentence: Sentence, all: Draft[], before: Walk | null, run: number): Walk {
  const goesOn = before?.sentence.block === sentence.block && before.sentence.index === sentence.index - 1;
  const near = goesOn ? all.slice(before.firstOwn).slice(-NEAR) : [];
  return {
    flow,
    sentence,
    all,
    opens: [],
    current: near.at(-1) ?? null,
    near,
    firstOwn: all.length,
    header: '',
    lastSubject: '',
    asOf: null,
    years: [],
    run,
    boundary: sentence.from,
    last: sentence.from,
    lastItem: null,
    lastChange: null,
  };
}

export function nearest(walk: Walk): Draft[] {
  const own = walk.all.slice(Math.max(walk.firstOwn, walk.all.length - NEAR)).reverse();
  const current = walk.current ? [walk.current] : [];
  return [...current, ...own, ...walk.near.toReversed()];
}

export function addStatement(walk: Walk, amount: Amount | null, subject: string, since: string): Draft {
  const { sentence, opens } = walk;
  const outer = opens.at(-1)?.current ?? null;
  const isOwn = subject !== '';
  if (isOwn && opens.length === 0) walk.lastSubject = subject;
  const opener = `${walk.header} ${since}`;
  const draft: Draft = {
    index: walk.all.length,
    sentence: sentence.index,
    block: sentence.block,
    depth: opens.length,
    outer: outer?.index ?? null,
    run: walk.run,
    header: walk.header,
    subject: isOwn ? subject : walk.lastSubject,
    lead: since,
    tail: '',
    amount,
    isPlanned: false,
    opens: /trong đó|riêng/.test(opener)
      ? 'of-which'
      : /gồm|chia ra|cụ thể|như sau/.test(opener)
        ? 'consists'
        : null,
    percents: [],
    changes: [],
    base: null,
    asOf: walk.asOf,
    isEstimate: /(?:^|[^\p{L}])(?:ước|dự kiến)(?!\p{L})/u.test(since),
    years: walk.years,
    under: sentence.under,
    isAhead: sentence.isAhead,
    isNote: sentence.isNote,
  };
  walk.all.push(draft);
  walk.current = draft;
  return draft;
}

export function addChange(walk: Walk, owner: Draft, change: StatedChange): void {
  owner.changes.push(change);
  walk.current = owner;
  const { falls, isOverPlan, isMean } = change;
  walk.lastChange = { owner, change: { falls, exceeds: isOverPlan, isMean, rest: '' } };
}
