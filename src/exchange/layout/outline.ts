/**
 * The order of rows under rows, from labels («I», «1», «1.1», «a)», «-»), bullets and indents in names, «Trong đó:», and which
 * rows are headings. Sees texts only, no value.
 */
import { coreOf, readOrdinals, type Ordinal } from '#core/ordinal.ts';
import { foldPlain } from '#core/text.ts';

export interface OutlineRow {
  readonly label: string;
  /** As the file has it, with the spaces before it. */
  readonly name: string;
  /** A unit, a figure, a mark or any other value stands in the row. */
  readonly hasContent: boolean;
}

export interface Outlined {
  readonly kind: 'group' | 'indicator' | 'part';
  readonly depth: number;
}

/** Which other labels it stands beside, and how deep lists of its style are as a rule. */
interface Style {
  readonly key: string;
  readonly rank: number;
  /** Of «1.2.3» the label it stands under, «1.2». */
  readonly under: string | null;
}

interface Standing extends Style {
  readonly core: string;
  readonly kind: Outlined['kind'];
}

const BULLETS: Readonly<Record<string, number>> = { '-': 60, '–': 60, '—': 60, '+': 70, '*': 80, '•': 60 };
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;
const OF_WHICH = /^(?:[-+–*•] ?)?trong do(?![a-z])/;
const TOTAL = /^(?:tong (?:so|cong)|tong|cong)(?= *(?:$|[:(,]))/;

/** The place of each row, from top to bottom. */
export function outlineRows(rows: readonly OutlineRow[]): readonly Outlined[] {
  // A list of names alone has no figures anywhere, so that a row without them is no heading for it.
  const isList = !rows.some(({ hasContent }) => hasContent);
  const labels = rows.map(({ label, name }) => label.trim().slice(0, 20) || labelInName(name));
  const ordinals = readOrdinals(isOneForI(labels) ? [...labels, 'II'] : labels);
  const labelled = labels.filter((label) => label !== '').length * 2 > rows.length;
  const standing: Standing[] = [];
  let isOfWhich = false;
  return rows.map((row, place) => {
    const label = labels[place] ?? '';
    const style = styleOf(label, ordinals[place] ?? null, row, { labelled, isOfWhich, isList });
    if (style.key !== 'plain' && style.key !== 'of-which') isOfWhich = false;
    if (style.key === 'of-which') isOfWhich = true;
    popTo(standing, style);
    // A total stands beside the rows it adds up, not under the last of them.
    if (style.key === 'total')
      standing.length = standing.findLastIndex(({ kind: above }) => above === 'group') + 1;
    const parent = standing.at(-1) ?? null;
    const kind = kindOf(
      row,
      style,
      parent,
      !isList && isDeeper(labels[place + 1] ?? '', ordinals[place + 1] ?? null, rows[place + 1], style),
    );
    const depth = standing.length;
    standing.push({ ...style, key: style.key === 'total' ? 'plain' : style.key, core: coreOf(label), kind });
    return { kind, depth };
  });
}

/** «A», «I», «1», «B», «I»: with no «H» before it, «I» is the one of a list of its own, though no «II» says so. */
function isOneForI(labels: readonly string[]): boolean {
  const cores = new Set(labels.map(coreOf));
  return cores.has('I') && !cores.has('H');
}

const NAME_LABEL =
  /^\s*(\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z]|\p{Ll})[.)]{1,2}|\d{1,3}(?:\.\d{1,3}){1,4}|[-+–—*•])\s+(?=\S)/u;

/** The label a name begins with: «1.1. Thu nội địa», «a) …», «- …»; '' for none. */
export function labelInName(name: string): string {
  return NAME_LABEL.exec(name)?.[1] ?? '';
}

/** The name without that label. */
export function nameWithoutLabel(name: string): string {
  return name.replace(NAME_LABEL, '').trim();
}

interface Around {
  /** Most rows have a label, so that one without belongs to the row above it. */
  readonly labelled: boolean;
  readonly isOfWhich: boolean;
  readonly isList: boolean;
}

function styleOf(
  label: string,
  ordinal: Ordinal | null,
  { name, hasContent }: OutlineRow,
  { labelled, isOfWhich, isList }: Around,
): Style {
  const bullet = BULLETS[label.charAt(0)];
  if (bullet !== undefined && label.length <= 2)
    return { key: `bullet ${bullet}`, rank: bullet, under: null };
  const plain = foldPlain(name.slice(0, 60));
  if (label === '' || !ordinal) {
    if (OF_WHICH.test(plain)) return { key: 'of-which', rank: 50, under: null };
    if (TOTAL.test(plain) && hasContent) return { key: 'total', rank: 20, under: null };
    if (!hasContent && !isList && CAPITALS.test(name)) return { key: 'capitals', rank: 5, under: null };
    const indent = indentOf(name);
    if (indent > 0) return { key: `indent ${indent}`, rank: 40 + Math.min(indent, 9), under: null };
    if (isOfWhich) return { key: 'of-which', rank: 50, under: null };
    return { key: 'plain', rank: labelled && hasContent ? 55 : 20, under: null };
  }
  const segments = ordinal.before.split(/[.\-/]/).filter((part) => part !== '' && part !== '(').length;
  const under = segments > 0 ? coreOf(ordinal.before.replace(/[.\-/]+\(?$/, '')) : null;
  return {
    key: `${ordinal.style} ${ordinal.isUpper} ${ordinal.before.startsWith('(')} ${segments}`,
    rank: rankOf(ordinal, segments),
    under,
  };
}

function rankOf({ style, isUpper, before }: Ordinal, segments: number): number {
  if (segments > 0) return 20 + segments;
  if (style === 'digits') return before.startsWith('(') ? 25 : 20;
  if (isUpper) return style === 'roman' ? 10 : 0;
  return 30;
}

function indentOf(name: string): number {
  const spaces = /^[ \t\u00A0]*/.exec(name)?.[0] ?? '';
  // One space alone is a slip of the finger.
  return Math.floor(spaces.replaceAll('\t', '  ').length / 2);
}

/** Closes the rows that this one does not stand under: down to its like, or to the label it names. */
function popTo(standing: Standing[], style: Style): void {
  const named =
    style.under === null ? -1 : standing.findLastIndex(({ core }) => core !== '' && core === style.under);
  if (named >= 0) {
    standing.length = named + 1;
    return;
  }
  const like = standing.findLastIndex(({ key }) => key === style.key);
  if (like >= 0) standing.length = like;
  while (standing.length > 0 && (standing.at(-1)?.rank ?? 0) >= style.rank) standing.pop();
}

function isDeeper(
  label: string,
  ordinal: Ordinal | null,
  row: OutlineRow | undefined,
  style: Style,
): boolean {
  if (!row) return false;
  return styleOf(label, ordinal, row, { labelled: true, isOfWhich: false, isList: false }).rank > style.rank;
}

function kindOf(
  { name, hasContent }: OutlineRow,
  { key, rank }: Style,
  parent: Standing | null,
  isDeeperBelow: boolean,
): Outlined['kind'] {
  if (parent && parent.kind !== 'group') return 'part';
  if (hasContent) return 'indicator';
  const isHeading = rank < 20 || (isDeeperBelow && CAPITALS.test(name));
  return isHeading || (key === 'plain' && isDeeperBelow) ? 'group' : 'indicator';
}
