/**
 * Which of two files of one unit is the newer, and how that is known. Files seldom say when they were written, so several
 * signs are weighed; where they speak against each other, or the files have little in common, a person decides.
 */
import { printFigureValue, FIGURE_STATES } from '#core/figure.ts';
import { foldName, foldPlain } from '#core/text.ts';
import type { UnitFigure, UnitFile, UnitTable } from '#exchange/combine/unit-file.ts';

/**
 * The newer keeps the older's value among its earlier ones · states a later day · is further from estimate to final · holds all
 * the older does and more · says in its name that it is corrected · was saved later · says the same · a person chose it.
 */
export type Evidence =
  'keeps-earlier' | 'as-of' | 'state' | 'fuller' | 'file-name' | 'saved' | 'identical' | 'chosen';

export interface VersionOrder {
  readonly newer: 'first' | 'second' | 'same' | null;
  readonly known: readonly Evidence[];
}

/** A file that was read, with what it says by row and period. */
export interface Readable {
  readonly file: UnitFile;
  readonly cells: ReadonlyMap<string, UnitFigure>;
}

export function readableOf(file: UnitFile, table: UnitTable): Readable {
  return { file, cells: cellsOf(table) };
}

/** Every figure under a key that is the same in each version of a file. */
function cellsOf({ rows }: UnitTable): Map<string, UnitFigure> {
  const cells = new Map<string, UnitFigure>();
  const paths: string[] = [];
  for (const [index, row] of rows.entries()) {
    const above = row.parent === null ? '' : (paths[row.parent] ?? '');
    const path = `${above}\n${foldName(row.name)}`;
    paths[index] = path.length > LONGEST_PATH ? path.slice(-LONGEST_PATH) : path;
    for (const figure of row.figures) cells.set(`${row.id ?? path}|${figure.period}`, figure);
  }
  return cells;
}

const LONGEST_PATH = 1000;

/** The order of two files of one unit; the same answer, mirrored, when they are given the other way round. */
export function orderVersions(a: Readable, b: Readable): VersionOrder {
  const shared = sharedOf(a, b);
  if (shared.isSame) return { newer: 'same', known: ['identical'] };
  const signs: (readonly [Evidence, number])[] = [
    ['keeps-earlier', shared.keeps],
    ['as-of', compareTexts(latestDay(a), latestDay(b))],
    ['state', shared.state],
    ['fuller', shared.fuller],
    ['file-name', correctionIn(a) - correctionIn(b)],
    ['saved', savedOrder(a, b)],
  ];
  const speaking = signs.filter(([, side]) => side !== 0);
  const strong = speaking.find(([sign]) => sign === 'keeps-earlier');
  const known = speaking.map(([sign]) => sign);
  if (strong) return { newer: strong[1] > 0 ? 'first' : 'second', known: ['keeps-earlier'] };
  const isOneWay = speaking.every(([, side]) => side > 0) || speaking.every(([, side]) => side < 0);
  const [first] = speaking;
  if (!first || !isOneWay || !shared.isAlike) return { newer: null, known };
  return { newer: first[1] > 0 ? 'first' : 'second', known };
}

interface Shared {
  readonly isSame: boolean;
  /** At least half of what both state is the same, so that one can be a correction of the other. */
  readonly isAlike: boolean;
  /** Above zero speaks for the first. */
  readonly keeps: number;
  readonly state: number;
  readonly fuller: number;
}

function sharedOf(a: Readable, b: Readable): Shared {
  let [both, equal, keepsFirst, keepsSecond, furtherFirst, furtherSecond] = [0, 0, 0, 0, 0, 0];
  let [isSameState, isSameDay] = [true, true];
  for (const [key, first] of a.cells) {
    const second = b.cells.get(key);
    if (!second) continue;
    both += 1;
    if (saying(first) === saying(second)) equal += 1;
    else {
      if (keeps(first, second)) keepsFirst += 1;
      if (keeps(second, first)) keepsSecond += 1;
    }
    const further = FIGURE_STATES.indexOf(first.state) - FIGURE_STATES.indexOf(second.state);
    if (further > 0) furtherFirst += 1;
    if (further < 0) furtherSecond += 1;
    isSameState &&= further === 0;
    isSameDay &&= first.asOf === second.asOf;
  }
  const [moreFirst, moreSecond] = [a.cells.size - both, b.cells.size - both];
  const isHeld = equal === both && both > 0;
  return {
    isSame: isHeld && moreFirst + moreSecond === 0 && isSameState && isSameDay,
    isAlike: both > 0 && equal * 2 >= both,
    keeps: oneSided(keepsFirst, keepsSecond),
    state: oneSided(furtherFirst, furtherSecond),
    fuller: isHeld ? oneSided(moreFirst, moreSecond) : 0,
  };
}

/** Speaks only when one side alone has it. */
function oneSided(first: number, second: number): number {
  if (first > 0 && second > 0) return 0;
  return first > 0 ? 1 : second > 0 ? -1 : 0;
}

function keeps(newer: UnitFigure, older: UnitFigure): boolean {
  return newer.earlier.some(({ value }) => older.value !== null && printFigureValue(value) === saying(older));
}

function saying({ value, printed }: UnitFigure): string {
  return value ? printFigureValue(value) : printed;
}

/** The latest day stated; empty where none is, and then nothing is said by it. */
function latestDay({ cells }: Readable): string {
  let latest = '';
  for (const { asOf } of cells.values()) if (asOf !== null && asOf > latest) latest = asOf;
  return latest;
}

function compareTexts(a: string, b: string): number {
  if (a === '' || b === '' || a === b) return 0;
  return a > b ? 1 : -1;
}

function savedOrder({ file: a }: Readable, { file: b }: Readable): number {
  return a.savedAt === null || b.savedAt === null ? 0 : Math.sign(a.savedAt - b.savedAt);
}

/** How corrected a file calls itself: «sửa», «điều chỉnh», «bổ sung» 1, «lần 3» and «v3» 3; nothing said 0. */
function correctionIn({ file }: Readable): number {
  const name = foldPlain(file.fileName).replace(/[^a-z\d]+/g, ' ');
  const [, numbered] = /(?:^| )(?:lan|v|ver|ban so) ?(\d{1,2})(?!\d)/.exec(name) ?? [];
  if (numbered !== undefined) return Number.parseInt(numbered, 10);
  return /(?:^| )(?:sua|da sua|dieu chinh|bo sung|dinh chinh|thay the)(?= |$)/.test(name) ? 1 : 0;
}
