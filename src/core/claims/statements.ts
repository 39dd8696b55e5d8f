/**
 * Walks a report's sentences and gathers what is stated: which amount belongs to which subject, and which percentages and changes
 * are said of it. Decides by the words beside each number; judges nothing.
 */
import { itemsOf, type Amount, type Item } from '#core/claims/amounts.ts';
import { flowOf } from '#core/claims/flow.ts';
import { sentencesOf } from '#core/claims/sentence.ts';
import type { Report } from '#core/claims/statement.ts';
import { begin, DEEPEST, type Draft, type Said, type Walk } from '#core/claims/walk.ts';
import { takeBase, takeBracketed, takeChange, takeMultiple } from '#core/claims/walk-changes.ts';
import { takePercent, takeValue } from '#core/claims/walk-values.ts';
import { changeBefore, subjectOf } from '#core/claims/wording.ts';

export function reportOf(given: string): Report {
  const flow = flowOf(given);
  const sentences = sentencesOf(flow);
  const all: Draft[] = [];
  const falseDays: { from: number; to: number; sentence: number }[] = [];
  let run = 0;
  let before: Walk | null = null;
  for (const sentence of sentences) {
    const items = itemsOf(flow, sentence);
    if (!items.some(({ kind }) => kind === 'amount' || kind === 'day')) {
      before = null;
      continue;
    }
    const walk: Walk = begin(flow, sentence, all, before, run + 1);
    for (const [n, item] of items.entries()) {
      if (item.kind === 'day' && item.day === null)
        falseDays.push({ from: item.from, to: item.to, sentence: sentence.index });
      step(walk, item, items[n + 1] ?? null);
    }
    run = walk.run;
    before = walk;
  }
  const bySentence = new Map<number, Draft[]>();
  for (const draft of all) {
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  return { flow, sentences, statements: all, bySentence, falseDays };
}

function step(walk: Walk, item: Item, next: Item | null): void {
  const { flow } = walk;
  switch (item.kind) {
    case 'amount':
      takeAmount(walk, item.amount, next);
      break;
    case 'day': {
      const words = flow.lower.slice(walk.last, item.from);
      if (/(?:đến|tính|hết)(?: hết)?(?: ngày)? ?$/.test(words)) walk.asOf = item.day;
      break;
    }
    case 'open':
      if (walk.opens.length < DEEPEST) openBracket(walk, item.from, item.to);
      break;
    case 'close':
      closeBracket(walk, item.to);
      break;
    case 'semicolon':
      walk.run++;
      walk.boundary = item.to;
      break;
    case 'colon':
      takeColon(walk, item.from, item.to, next);
      break;
    case 'comma':
      if (walk.lastItem?.kind === 'amount') walk.boundary = item.to;
      break;
  }
  walk.last = item.kind === 'amount' ? item.amount.end : item.to;
  walk.lastItem = item;
}

function openBracket(walk: Walk, from: number, to: number): void {
  walk.opens.push({
    current: walk.current,
    boundary: walk.boundary,
    afterChange: walk.lastItem?.kind === 'amount' && walk.lastChange?.owner === walk.current,
    wordsBefore: walk.flow.lower.slice(walk.last, from),
    hasAmount: false,
  });
  if (walk.opens.length > 1 || walk.flow.text.charAt(from) === '(') walk.boundary = to;
}

function closeBracket(walk: Walk, to: number): void {
  const open = walk.opens.pop();
  if (!open) return;
  if (open.hasAmount) {
    walk.current = open.current;
    walk.boundary = to;
    const outer = walk.opens.at(-1);
    if (outer) outer.hasAmount = true;
  } else walk.boundary = open.boundary;
}

/** «Giá trị sản xuất: nông nghiệp …» governs what follows; «Hợp tác xã: 02 cơ sở» names it. */
function takeColon(walk: Walk, from: number, to: number, next: Item | null): void {
  const isNaming =
    next?.kind === 'amount' &&
    subjectOf(walk.flow.lower.slice(to, next.from)) === '' &&
    changeBefore(walk.flow.lower.slice(to, next.from)) === null;
  if (isNaming) return;
  // «đạt 136% kế hoạch năm: …»: what stands after a number governs nothing.
  walk.header = walk.lastItem?.kind === 'amount' ? '' : walk.flow.lower.slice(walk.boundary, from);
  walk.boundary = to;
}

function takeAmount(walk: Walk, amount: Amount, next: Item | null): void {
  const { flow, sentence } = walk;
  for (const open of walk.opens) open.hasAmount = true;
  const lead = flow.lower.slice(walk.last, amount.from);
  const since = sinceBoundary(flow.lower.slice(walk.boundary, amount.from), walk.lastItem);
  const tail = flow.lower.slice(amount.end, Math.min(next?.from ?? sentence.to, amount.end + 200));
  noteYears(walk, since);
  const said: Said = { amount, lead, since, tail };
  const isModifier =
    takeBracketed(walk, said) || takeChange(walk, said) || takeMultiple(walk, said) || takeBase(walk, said);
  if (!isModifier) {
    if (amount.unit.kind === 'percent' && !amount.of) takePercent(walk, said);
    else takeValue(walk, said);
  }
  walk.boundary = amount.end;
}

/** Without a sign between two numbers, the words after «và» are the second's. */
function sinceBoundary(words: string, lastItem: Item | null): string {
  if (lastItem?.kind !== 'amount') return words;
  const at = Math.max(words.lastIndexOf(' và '), words.lastIndexOf(' với '), words.lastIndexOf(' trong đó '));
  return at < 0 ? words : words.slice(at);
}

function noteYears(walk: Walk, since: string): void {
  const own = since.replace(/(?:so(?: với)?|cùng kỳ)[^,;(]{0,30}/gu, ' ');
  for (const [year] of own.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) walk.years = [year];
  if (/(?:giai đoạn|nhiệm kỳ) (?:19|20)\d\d ?- ?(?:19|20)\d\d/.test(own)) {
    walk.years = [...own.matchAll(/(?:19|20)\d\d/g)].map(([year]) => year);
  }
}
