/**
 * Numbering the rows again (đánh lại STT), in the style that is there: gaps and doubles go, blank labels among numbered rows get
 * theirs, and «2.1» follows its «2». Lists that are not numbered («-», or nothing) stay as they are. Nothing is applied here.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { readStretches, type Member, type Stretch } from '#core/label-lists.ts';
import { coreOf, printOrdinal } from '#core/ordinal.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';

/** Numbers all rows again, or, with a scope, only those rows, as they would be in the whole. */
export function renumber(plan: Plan, scope: readonly IndicatorId[] | null): EditResult {
  const rows = rowsInOrder(plan);
  const stretches = [
    ...readStretches(plan, null, 0),
    ...rows.flatMap(({ id, depth }) => readStretches(plan, id, depth + 1)),
  ];
  const numbers = new Map<IndicatorId, Numbered>();
  for (const list of listsOf(stretches)) {
    for (const numbered of numberList(list)) numbers.set(numbered.member.id, numbered);
  }
  const within = scope && new Set(scope);
  const labels = new Map<IndicatorId, string>();
  const updated: [Indicator, Indicator][] = [];
  for (const { id } of rows) {
    const { indicator } = lineAt(plan, id);
    const label = labelOf(plan, numbers, labels, id);
    if (label !== indicator.label && (!within || within.has(id)))
      updated.push([indicator, { ...indicator, label }]);
  }
  return done({ updated });
}

/** Rows numbered in one go, from as many families as the numbering runs through. */
interface List {
  readonly members: Member[];
  /** It begins at the number it begins at, rather than at the first. */
  readonly keepsStart: boolean;
}

function listsOf(stretches: readonly Stretch[]): List[] {
  const lists: List[] = [];
  for (const chain of byChain(stretches)) {
    const pieces = chain.map((stretch) => splitDocuments(stretch));
    const runsThrough = pieces.some((piece, i) => beginsAfter(piece[0], pieces[i - 1]?.at(-1)));
    let list: List | null = null;
    for (const [i, piece] of pieces.entries()) {
      for (const [part, members] of piece.entries()) {
        const keepsStart = (chain[i]?.isExcerpt ?? false) || part < piece.length - 1;
        const goesOn =
          list && part === 0 && !keepsStart && !list.keepsStart && isMore(list.members, members, runsThrough);
        if (goesOn) list?.members.push(...members);
        else lists.push((list = { members: [...members], keepsStart }));
      }
    }
  }
  return lists;
}

function byChain(stretches: readonly Stretch[]): Iterable<Stretch[]> {
  const chains = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const chain = chains.get(stretch.chain);
    if (chain) chain.push(stretch);
    else chains.set(stretch.chain, [stretch]);
  }
  return chains.values();
}

/**
 * «III, IV, I, II, III»: parts of two documents under one heading. Where the numbers begin again at the first, after others that
 * did not begin there, and some come twice, each part is a list of its own.
 */
function splitDocuments({ members }: Stretch): (readonly Member[])[] {
  const at = members.findIndex(({ number }, i) => i > 1 && number === 1);
  const [before, after] = [members.slice(0, at), members.slice(at)];
  const [numbers, known] = [numbersOf(before), new Set(numbersOf(before))];
  const isSecond = at > 0 && (numbers[0] ?? 1) > 1 && numbersOf(after).some((number) => known.has(number));
  return isSecond ? [before, after] : [members];
}

function beginsAfter(
  members: readonly Member[] | undefined,
  earlier: readonly Member[] | undefined,
): boolean {
  const first = members && numbersOf(members)[0];
  return first !== undefined && earlier !== undefined && first === Math.max(...numbersOf(earlier)) + 1;
}

/** Whether a family's list goes on where the families before it ended, rather than beginning anew. */
function isMore(list: readonly Member[], members: readonly Member[], runsThrough: boolean): boolean {
  const [known, numbers] = [new Set(numbersOf(list)), numbersOf(members)];
  const twice = numbers.filter((number) => known.has(number)).length;
  if (twice === 0) return true;
  return runsThrough && numbers[0] !== 1 && twice * 2 <= numbers.length;
}

function numbersOf(members: readonly Member[]): number[] {
  return members.flatMap(({ number }) => number ?? []);
}

interface Numbered {
  readonly member: Member;
  readonly number: number;
}

/** One after another from the first number; a row alone in its list says nothing of where that begins, and stays. */
function numberList({ members, keepsStart }: List): Numbered[] {
  const [first] = members;
  if (first && members.length === 1) return [{ member: first, number: first.number ?? 1 }];
  const labelled = members.findIndex(({ number }) => number !== null);
  const start = keepsStart ? Math.max(1, (members[labelled]?.number ?? 1) - labelled) : 1;
  let last = start - 1;
  return members.map((member) => {
    last = Math.max(last, member.floor) + 1;
    return { member, number: last };
  });
}

/** The new label of a row; its own where nothing about it changes. */
function labelOf(
  plan: Plan,
  numbers: ReadonlyMap<IndicatorId, Numbered>,
  known: Map<IndicatorId, string>,
  id: IndicatorId,
): string {
  const before = known.get(id);
  if (before !== undefined) return before;
  const { label } = lineAt(plan, id).indicator;
  const numbered = numbers.get(id);
  const fresh = numbered && printed(numbered, (row) => labelOf(plan, numbers, known, row));
  known.set(id, fresh ?? label);
  return fresh ?? label;
}

/** Null where the label is as it should be, or its style has no such number. */
function printed({ member, number }: Numbered, labelNow: (row: IndicatorId) => string): string | null {
  const { ordinal, stem, follows } = member.style;
  const base = follows ? coreOf(labelNow(follows)) : stem;
  if (member.number === number && base === stem) return null;
  const from = ordinal.before.startsWith('(') ? 1 : 0;
  const before = ordinal.before.slice(0, from) + base + ordinal.before.slice(from + stem.length);
  return printOrdinal({ ...ordinal, before }, number);
}
