/** What a person has said of the columns of senders' forms, kept on this device for their next files. No figure is kept. */
import { readKeptText, writePreference } from '#app/preference.ts';
import type { RememberedLayout } from '#exchange/layout/recognised.ts';

const KEY = 'incoming-layouts';
/** As many forms as one office sees; the oldest goes first. */
const MOST = 30;
const LONGEST = 200_000;

export function rememberedLayouts(): readonly RememberedLayout[] {
  const kept = readKeptText(KEY, LONGEST);
  if (kept === null) return [];
  try {
    const layouts: unknown = JSON.parse(kept);
    return Array.isArray(layouts) ? layouts.filter(isLayout) : [];
  } catch {
    return []; // not ours, or cut off: the columns are then asked about once more
  }
}

export function keepLayout(layout: RememberedLayout): void {
  const others = rememberedLayouts().filter(({ fingerprint }) => fingerprint !== layout.fingerprint);
  writePreference(KEY, JSON.stringify([layout, ...others].slice(0, MOST)));
}

function isLayout(kept: unknown): kept is RememberedLayout {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'fingerprint' in kept &&
    typeof kept.fingerprint === 'string' &&
    'columns' in kept &&
    Array.isArray(kept.columns) &&
    kept.columns.every(isColumn)
  );
}

const KINDS = [
  'id',
  'originals',
  'level',
  'row-kind',
  'computed',
  'ignored',
  'text',
  'target',
  'figure',
  'asOf',
];

function isColumn(kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null || !('header' in kept) || !('meaning' in kept)) return false;
  const { meaning } = kept;
  const isMeaning = typeof meaning === 'object' && meaning !== null && 'kind' in meaning;
  return isMeaning && [...KINDS, 'figure-note'].includes(String(meaning.kind));
}
