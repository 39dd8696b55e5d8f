/**
 * What is kept of a sender's form between two files: its fingerprint, and what a person said its columns mean. Years change from
 * file to file, so neither the fingerprint nor a remembered meaning keeps them.
 */
import { shapeOf, type Period } from '#core/period.ts';
import { foldName } from '#core/text.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { HeaderReading } from '#exchange/layout/header-meaning.ts';
import type { Layout, RememberedLayout } from '#exchange/layout/recognised.ts';

/** The remembered meanings by column; empty when the form is another one. */
export type Recall = readonly ColumnMeaning[];

/** The header without its digits and what never counts. */
function keyOf(header: string): string {
  return foldName(header).replace(/\d+/g, '#');
}

/** The same for two files of one form: a hash over the headers, their digits left out. */
export function fingerprintOf(headers: readonly string[]): string {
  let hash = 0x811c9dc5;
  const text = headers.map(keyOf).join('\n');
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${headers.length}-${(hash >>> 0).toString(36)}`;
}

export function recallOf(remembered: RememberedLayout | null, fingerprint: string): Recall {
  return remembered?.fingerprint === fingerprint ? remembered.columns.map(({ meaning }) => meaning) : [];
}

/** What to keep once a person has settled the columns of a file. */
export function rememberLayout(
  { fingerprint, columns }: Layout,
  answers: ReadonlyMap<number, ColumnMeaning> = new Map(),
): RememberedLayout {
  return {
    fingerprint,
    columns: columns.map(({ header, meaning }, column) => ({
      header,
      meaning: answers.get(column) ?? meaning,
    })),
  };
}

/** The remembered meaning, its period the one this file's header speaks of; null where there is none. */
export function rememberedMeaning(
  kept: ColumnMeaning | undefined,
  read: HeaderReading,
): HeaderReading | null {
  if (!kept) return null;
  const told = (meaning: ColumnMeaning): HeaderReading => ({
    meaning,
    confidence: 'certain',
    why: 'remembered',
    candidates: [],
  });
  if (!('period' in kept)) return told(kept);
  const period = periodLike(kept.period, read);
  if (period !== null) return told({ ...kept, period });
  return { meaning: { kind: 'ignored' }, confidence: 'unsure', why: 'period-unknown', candidates: [kept] };
}

/** Of the periods the header may speak of, the one of the same kind as last time, else the likeliest. */
function periodLike(kept: Period, { meaning, candidates }: HeaderReading): Period | null {
  const periods = [meaning, ...candidates].flatMap((one) => ('period' in one ? [one.period] : []));
  return periods.find((period) => shapeOf(period).kind === shapeOf(kept).kind) ?? periods[0] ?? null;
}
