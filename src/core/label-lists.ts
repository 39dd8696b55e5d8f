/**
 * The lists that labels (STT) form among the rows of one family: which rows are numbered together, in what style, and whose
 * number each label repeats before its own. Reads what is there; `renumber.ts` decides what ought to be.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator, IndicatorKind } from '#core/indicator.ts';
import { coreOf, readOrdinals, type Ordinal } from '#core/ordinal.ts';
import { childrenOf, lineAt, type Plan } from '#core/plan.ts';

/** How a label is written: its number, and the row whose number it repeats before it («2.1» under «2»), if any. */
export interface Style {
  readonly ordinal: Ordinal;
  /** «II» of «II.1»; empty where nothing stands before. */
  readonly stem: string;
  readonly follows: IndicatorId | null;
}

export interface Member {
  readonly id: IndicatorId;
  /** Null where the label is blank: the row is numbered in the style of its neighbours. */
  readonly number: number | null;
  readonly style: Style;
  /** The highest number that labels before it in the family take up without a row of their own: 3 after «3.b». */
  readonly floor: number;
}

/** Rows of one family numbered one after another. */
export interface Stretch {
  /** The same for lists that may run on from one family into the next: depth, kind, style. */
  readonly chain: string;
  readonly members: readonly Member[];
  /** Numbers given elsewhere («3.b», «3.c» without a row «3»): where the list begins is no business of the plan. */
  readonly isExcerpt: boolean;
}

/** The lists among the rows under `parent`, in order; rows without a number among rows without numbers are in none. */
export function readStretches(plan: Plan, parent: IndicatorId | null, depth: number): Stretch[] {
  const byKind = new Map<IndicatorKind, Indicator[]>();
  for (const id of childrenOf(plan, parent)) {
    const { indicator } = lineAt(plan, id);
    const same = byKind.get(indicator.kind);
    if (same) same.push(indicator);
    else byKind.set(indicator.kind, [indicator]);
  }
  const above = parent === null ? null : lineAt(plan, parent).indicator;
  return [...byKind].flatMap(([kind, rows]) => stretchesOf(rows, above, `${depth} ${kind}`));
}

function stretchesOf(rows: readonly Indicator[], above: Indicator | null, where: string): Stretch[] {
  const styles = stylesOf(rows, above);
  const given = new Set(styles.flatMap((style) => (style && isGiven(style) ? [style.stem] : [])));
  const stretches: { chain: string; members: Member[]; isExcerpt: boolean }[] = [];
  // A row without a label is numbered as the labelled row before it, else the one after it; not at all where that has no number.
  let beside = styles[rows.findIndex(isLabelled)] ?? null;
  let floor: Floor = new Map();
  for (const [i, row] of rows.entries()) {
    if (isLabelled(row)) beside = styles[i] ?? null;
    const style: Style | null = beside;
    if (!style) continue;
    const chain = `${where} ${chainOf(style, above)}`;
    if (stretches.at(-1)?.chain !== chain) {
      stretches.push({ chain, members: [], isExcerpt: isGiven(style) && given.size > 1 });
    }
    const number = isLabelled(row) ? style.ordinal.number : null;
    stretches.at(-1)?.members.push({ id: row.id, number, style, floor: floorFor(floor, style) });
    floor = raised(floor, style);
  }
  return stretches;
}

function isLabelled({ label }: Indicator): boolean {
  return label.trim() !== '';
}

function stylesOf(rows: readonly Indicator[], above: Indicator | null): (Style | null)[] {
  const ordinals = readOrdinals(rows.map(({ label }) => label));
  const stems = ordinals
    .flatMap((ordinal) => (ordinal ? [stemOf(ordinal)] : []))
    .filter((stem) => stem !== '');
  const parentCore = above && coreOf(above.label);
  // A row moved here still carries the number of where it came from; the others say where it is.
  const areUnderParent = stems.filter((stem) => stem === parentCore).length * 2 > stems.length;
  const before = new Map<string, IndicatorId>();
  return rows.map(({ id, label }, i) => {
    const ordinal = ordinals[i] ?? null;
    const stem = ordinal && stemOf(ordinal);
    const sibling = stem ? before.get(stem) : undefined;
    before.set(coreOf(label), id);
    if (ordinal === null || stem === null) return null;
    const isUnderParent = stem !== '' && (stem === parentCore || areUnderParent);
    return { ordinal, stem, follows: sibling ?? (isUnderParent && above ? above.id : null) };
  });
}

function stemOf({ before }: Ordinal): string {
  return before.replace(/^\(|\($/g, '').slice(0, -1);
}

/** Whether a number before it stands in no row: the plan takes it as the document gave it. */
function isGiven({ stem, follows }: Style): boolean {
  return stem !== '' && follows === null;
}

/** Only numbers without others before them run on from family to family; «(1)» and «1» are two lists. */
function chainOf({ ordinal, stem, follows }: Style, above: Indicator | null): string {
  const { before, style, isUpper, after } = ordinal;
  const brackets = (before.match(/\(/g) ?? []).length + (after.includes(')') ? ')' : '');
  const base = stem === '' ? '' : follows ? `row ${follows}` : `text ${stem} in ${above?.id ?? 'top'}`;
  return JSON.stringify([brackets, style, isUpper, base]);
}

/** By style: the highest number taken up by labels that carry it before their own. */
type Floor = ReadonlyMap<string, number>;

function raised(floor: Floor, style: Style): Floor {
  const [root] = isGiven(style) ? readOrdinals([style.stem.split(/[.\-/]/)[0] ?? '']) : [];
  if (!root) return floor;
  const key = `${root.style} ${root.isUpper}`;
  return new Map([...floor, [key, Math.max(floor.get(key) ?? 0, root.number)]]);
}

function floorFor(floor: Floor, { stem, ordinal }: Style): number {
  return stem === '' ? (floor.get(`${ordinal.style} ${ordinal.isUpper}`) ?? 0) : 0;
}
