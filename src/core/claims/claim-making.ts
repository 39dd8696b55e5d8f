/** What the files of statement kinds share: making a claim out of amounts, and finding amounts of one thing. Judges nothing. */
import type { Amount } from '#core/claims/amounts.ts';
import { UNCHECKED, type ClaimKind, type DraftClaim } from '#core/claims/claim.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import type { Recomputed } from '#core/claims/recompute.ts';

/** A kind of statement: finds the claims of its kind in a report. */
export type ReadClaims = (report: Report) => DraftClaim[];

export function makeClaim(
  kind: ClaimKind,
  statement: Statement,
  at: Amount,
  from: readonly Amount[],
  recomputed: Recomputed | null,
  other: Amount | null = null,
): DraftClaim {
  return {
    kind,
    name: nameOf(statement),
    sentence: statement.sentence,
    at: { from: at.from, to: at.end },
    from: from.map(placeOf),
    other: other && placeOf(other),
    printed: printedOf(at),
    computed: recomputed?.computed ?? null,
    unit: shownUnit(at),
    judgement: recomputed?.judgement ?? UNCHECKED,
  };
}

function placeOf({ from, to }: Amount): { from: number; to: number } {
  return { from, to };
}

/** As it stands in the report, unit included. */
function printedOf(amount: Amount): string {
  const unit = shownUnit(amount);
  return unit === '' || unit.length === 1 ? amount.printed : `${amount.printed} ${unit}`;
}

/** The unit beside a number; of a counted thing only a short name, which is whole for certain. */
function shownUnit({ unit }: Amount): string {
  return unit.kind === 'counted' && unit.words.split(' ').length > 2 ? '' : unit.words;
}

/** What a statement is about: its header, its subject and what is counted. */
export function nameOf({ header, subject, amount }: Statement): string {
  const above = header.replace(/^[\s\-+]*(?:\(?\d{1,2}[).])?\s*/, '').trim();
  const isListOnly = /^(?:trong đó|gồm|bao gồm|cụ thể|như sau|kết quả.*|.*như|.*như sau)$/.test(above);
  const counted = amount?.unit.kind === 'counted' ? amount.unit.key : '';
  return [isListOnly ? '' : above, subject, counted].filter((part) => part !== '').join(' ');
}

/** The first number of a pair, alone. */
export function doneOf(amount: Amount): Amount {
  return amount.of ? { ...amount, of: null } : amount;
}

/** Whether a number may be used to accuse another: no bound, and read for certain. */
export function isExact(amount: Amount): boolean {
  return !amount.isBound && !amount.isDoubtful && !(amount.of?.isDoubtful ?? false);
}

export function statementAt({ statements }: Report, index: number | null): Statement | null {
  return index === null ? null : (statements[index] ?? null);
}

export function sentenceOf({ bySentence }: Report, { sentence }: Statement): readonly Statement[] {
  return bySentence.get(sentence) ?? [];
}
