/**
 * How a person has laid out the columns of a plan: widths, hidden ones, order; kept on this device for each view and size of
 * screen. Data in, data out; what is kept under a column id nobody knows now stays for when the column is there again.
 */
import { forgetPreference, readKeptText, writePreference } from '#app/preference.ts';
import type { PlanView } from '#app/route.svelte.ts';
import type { PlanId } from '#core/identity.ts';

export interface ColumnLayout {
  /** In pixels, by column id. */
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  /** Column ids from left to right; those not named stand where they would without it. */
  readonly order: readonly string[];
}

export interface LayoutPlace {
  readonly plan: PlanId;
  readonly view: PlanView;
  readonly screen: 'narrow' | 'wide';
}

export const NO_LAYOUT: ColumnLayout = { widths: {}, hidden: [], order: [] };

/** Widths of a column in pixels: the least that still shows its edge, the most that is of any use. */
export const NARROWEST = 28;
export const WIDEST = 640;

/** Shown always, first and in this order: the numbers before the rows, STT and name; without them no row can be told from another. */
export const FIXED_COLUMNS: readonly string[] = ['row', 'label', 'name'];

/** Far more columns than any plan has; anything beyond was not written here. */
const MOST_COLUMNS = 1000;
const LONGEST_ID = 80;
const LONGEST_TEXT = 60_000;

/** What the browser would not keep, until the page closes. */
const unkept = new Map<string, ColumnLayout>();

/** The layout kept for that place; the usual one where none is, or where what is kept cannot be read. */
export function readColumnLayout(place: LayoutPlace): ColumnLayout {
  const key = keyOf(place);
  const text = readKeptText(key, LONGEST_TEXT);
  return unkept.get(key) ?? (text === null ? NO_LAYOUT : layoutFrom(text));
}

export function keepColumnLayout(place: LayoutPlace, layout: ColumnLayout): void {
  const key = keyOf(place);
  const { widths, hidden, order } = layout;
  const isUsual = Object.keys(widths).length === 0 && hidden.length === 0 && order.length === 0;
  const text = JSON.stringify({ widths, hidden, order });
  if (isUsual) forgetPreference(key);
  else writePreference(key, text);
  if (readKeptText(key, LONGEST_TEXT) === (isUsual ? null : text)) unkept.delete(key);
  else unkept.set(key, layout);
}

export function layoutAfterResize(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, [id]: boundedWidth(width) } };
}

/** Hides a column or shows it again; the fixed ones are never hidden. */
export function layoutAfterHide(layout: ColumnLayout, id: string, isHidden: boolean): ColumnLayout {
  const others = layout.hidden.filter((one) => one !== id);
  return { ...layout, hidden: isHidden && !FIXED_COLUMNS.includes(id) ? [...others, id] : others };
}

/** `ids`: the columns in the order now wanted. Those known from before and not among them keep their place beside their neighbours. */
export function layoutAfterMove(layout: ColumnLayout, ids: readonly string[]): ColumnLayout {
  return { ...layout, order: weave(ids, layout.order) };
}

/** The order after some columns were put down at a place, which is counted without them. */
export function orderAfterMove(
  ids: readonly string[],
  moved: readonly string[],
  to: number,
): readonly string[] {
  const others = ids.filter((id) => !moved.includes(id));
  return [...others.slice(0, to), ...moved, ...others.slice(to)];
}

/** The first list with what only the second has: each after the one it follows there, or at the beginning. */
export function weave(first: readonly string[], second: readonly string[]): readonly string[] {
  const woven = [...first];
  const there = new Set(first);
  for (const [n, id] of second.entries()) {
    if (there.has(id)) continue;
    there.add(id);
    const before = second[n - 1];
    woven.splice(before === undefined ? 0 : woven.indexOf(before) + 1, 0, id);
  }
  return woven;
}

export function boundedWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

function keyOf({ plan, view, screen }: LayoutPlace): string {
  return `columns:${plan}:${view}:${screen}`;
}

function layoutFrom(text: string): ColumnLayout {
  const kept = parse(text);
  return { widths: widthsIn(kept['widths']), hidden: idsIn(kept['hidden']), order: idsIn(kept['order']) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text);
    return isRecord(kept) ? kept : {};
  } catch {
    return {}; // not written here, or cut off: the usual layout
  }
}

function widthsIn(kept: unknown): ColumnLayout['widths'] {
  if (!isRecord(kept)) return {};
  const read = Object.entries(kept).filter(
    (entry): entry is [string, number] => isId(entry[0]) && Number.isFinite(entry[1]),
  );
  return Object.fromEntries(read.slice(0, MOST_COLUMNS).map(([id, width]) => [id, boundedWidth(width)]));
}

function idsIn(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? [...new Set(kept.filter(isId))].slice(0, MOST_COLUMNS) : [];
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
