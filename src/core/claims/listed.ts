/**
 * «10 chỉ tiêu đạt và vượt và 04 chỉ tiêu không đạt, cụ thể như sau: (1) …; …; (2) …»: as many must be listed as are counted, and
 * the kinds of a count («trong đó 10 vượt, 7 đạt») must make it.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type DraftClaim } from '#core/claims/claim.ts';
import { isExact, makeClaim } from '#core/claims/claim-making.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { isSameNumber, sumDecimals, toDecimal } from '#core/decimal.ts';

export function readListed(report: Report): DraftClaim[] {
  return [...report.bySentence.values()].flatMap((statements) => ofSentence(report, statements));
}

const FEWEST_LISTS = 2;

function ofSentence(report: Report, statements: readonly Statement[]): DraftClaim[] {
  const [first] = statements;
  const sentence = first && report.sentences[first.sentence];
  if (!sentence) return [];
  const { lower } = report.flow;
  const lists = listsIn(lower.slice(sentence.from, sentence.to));
  if (lists.length < FEWEST_LISTS) return [];
  const before = sentence.from + (lists[0]?.from ?? 0);
  const counts = statements.filter(
    ({ amount, depth }) => depth === 0 && isCount(amount) && amount.end <= before,
  );
  const kinds = counts.slice(-lists.length);
  if (kinds.length !== lists.length || !areAlike(kinds)) return [];
  const claims = kinds.flatMap((kind, n): DraftClaim[] => {
    const count = lists[n]?.items ?? 0;
    if (!kind.amount) return [];
    const computed = toDecimal(String(count));
    const judgement = isSameNumber(computed, kind.amount.value)
      ? AGREES
      : disagrees({ code: 'count-differs' }, 'doubtful');
    return [makeClaim('listed', kind, kind.amount, [], { computed, judgement })];
  });
  return [...claims, ...inAll(kinds, lists)];
}

function isCount(amount: Amount | null): amount is Amount {
  return amount !== null && amount.unit.kind === 'counted' && !amount.of && isExact(amount);
}

function areAlike(kinds: readonly Statement[]): boolean {
  const words = kinds.map(({ amount }) => amount?.unit.key.split(' ', 2).join(' '));
  return words.every((word) => word === words[0]);
}

/** The kinds together, against everything listed. */
function inAll(kinds: readonly Statement[], lists: readonly { readonly items: number }[]): DraftClaim[] {
  const amounts = kinds.flatMap(({ amount }) => (amount ? [amount] : []));
  const [first] = kinds;
  const [at, ...others] = amounts;
  if (!first || !at) return [];
  const counted = sumDecimals(amounts.map(({ value }) => value));
  const computed = toDecimal(String(lists.reduce((sum, { items }) => sum + items, 0)));
  if (!isSameNumber(counted, computed)) return [];
  return [makeClaim('sum', first, at, others, { computed, judgement: AGREES })];
}

interface List {
  /** Where its number stands, from the sentence's beginning. */
  readonly from: number;
  readonly items: number;
}

const HEAD = /\((\d)\) [^:;()]{0,120}:/g;

/** «(1) Các chỉ tiêu đạt: a; b; c; (2) Chỉ tiêu không đạt: d; e»: how many each list names. */
function listsIn(sentence: string): List[] {
  const heads = [...sentence.matchAll(HEAD)].filter((match, n) => match[1] === String(n + 1));
  return heads.map((match, n) => {
    const end = heads[n + 1]?.index ?? sentence.length;
    const body = sentence.slice(match.index + match[0].length, end).replace(/\([^()]*\)/g, '');
    return { from: match.index, items: body.split(';').filter((item) => /\p{L}/u.test(item)).length };
  });
}
