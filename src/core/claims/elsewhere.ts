/**
 * Finding in another place of a report the amount that a statement speaks of without printing it. Knows names and units; decides
 * nothing about what is right.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { doneOf, isExact, nameOf } from '#core/claims/claim-making.ts';
import { commonShare, likeness, nameWords } from '#core/claims/name-words.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { isSameKind, type Unit } from '#core/claims/units.ts';

export interface Elsewhere {
  readonly amount: Amount;
  readonly statement: Statement;
  /** The names are the same; else one only holds the other. */
  readonly isSame: boolean;
}

/** At most so many places are tried. */
const MOST = 6;

/** The words a statement's name is recognised by. */
export function wordsOf(statement: Statement): ReadonlySet<string> {
  return nameWords(nameOf(statement));
}

/** For each telling word, the statements with an amount whose name holds it. */
export type NameIndex = ReadonlyMap<string, readonly Statement[]>;

const indexes = new WeakMap<Report, NameIndex>();

export function nameIndexOf(report: Report): NameIndex {
  let index = indexes.get(report);
  if (!index) indexes.set(report, (index = makeIndex(report)));
  return index;
}

function makeIndex({ statements }: Report): NameIndex {
  const index = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!statement.amount || statement.isPlanned || statement.amount.isDoubtful) continue;
    for (const word of wordsOf(statement)) {
      const list = index.get(word);
      if (list) list.push(statement);
      else index.set(word, [statement]);
    }
  }
  return index;
}

/** Longer lists are of words that tell nothing apart. */
const LONGEST_LIST = 60;

/** The statements that share the rarest word of a name; none where every word is everywhere. */
export function alikeIn(index: NameIndex, words: ReadonlySet<string>): readonly Statement[] {
  let rarest: readonly Statement[] = [];
  for (const word of words) {
    const list = index.get(word);
    if (list && (rarest.length === 0 || list.length < rarest.length)) rarest = list;
  }
  return rarest.length > LONGEST_LIST ? [] : rarest;
}

/** Amounts in a unit of this kind, in other sentences, of a subject whose name is or holds the statement's; same names first. */
export function findElsewhere(report: Report, statement: Statement, unit: Unit): Elsewhere[] {
  const words = wordsOf(statement);
  if (words.size < 3) return [];
  const found: Elsewhere[] = [];
  for (const other of alikeIn(nameIndexOf(report), words)) {
    if (other.sentence === statement.sentence || !other.amount || other.isAhead !== statement.isAhead)
      continue;
    if (!isSameKind(other.amount.unit, unit) || !isExact(other.amount)) continue;
    const theirs = wordsOf(other);
    const like = likeness(words, theirs);
    if (like === 'none' || (like === 'part' && commonShare(words, theirs) < 100)) continue;
    found.push({ amount: doneOf(other.amount), statement: other, isSame: like === 'same' });
    if (found.length >= MOST) break;
  }
  return found.toSorted((a, b) => (a.isSame === b.isSame ? 0 : a.isSame ? -1 : 1));
}
