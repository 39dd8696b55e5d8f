/**
 * The columns `<kỳ> <loại>`: which period, which part of a target, figure, judgement or hand-in, and whose target. Headers are read
 * by what they say, not by where they stand. Source: domain/exchange §4.
 */
import { comparePeriods, type Period } from '#core/period.ts';
import { foldName, keepText } from '#core/text.ts';
import { DAY, TEXT, VALUE, type CellForm } from '#exchange/kh1/cell-form.ts';
import { FIGURE_WORDS } from '#exchange/kh1/words.ts';
import { PERIOD_PATTERN, printPeriodText, readPeriodText } from '#exchange/kh1/period-text.ts';

/** In the order the columns stand within a period. `assigned` parts name an assigner in their header. */
export const RECORD_PARTS = {
  target: { word: 'KH', form: VALUE, assigned: true },
  'target-verbatim': { word: 'nguyên văn', form: TEXT, assigned: true },
  'target-goal': { word: 'hiểu là', form: TEXT, assigned: true },
  'target-note': { word: 'ghi chú', form: TEXT, assigned: true },
  'target-implied': { word: 'suy ra', form: TEXT, assigned: true },
  'target-earlier': { word: 'trước điều chỉnh', form: TEXT, assigned: true },
  estimate: { word: FIGURE_WORDS.estimate, form: VALUE, assigned: false },
  actual: { word: FIGURE_WORDS.actual, form: VALUE, assigned: false },
  final: { word: FIGURE_WORDS.final, form: VALUE, assigned: false },
  'as-of': { word: 'đến ngày', form: DAY, assigned: false },
  note: { word: 'ghi chú', form: TEXT, assigned: false },
  implied: { word: 'suy ra', form: TEXT, assigned: false },
  earlier: { word: 'trước đó', form: TEXT, assigned: false },
  judgement: { word: 'đánh giá', form: TEXT, assigned: false },
  submitted: { word: 'đã chốt', form: TEXT, assigned: false },
} as const satisfies Record<string, { word: string; form: CellForm; assigned: boolean }>;

export type RecordPart = keyof typeof RECORD_PARTS;

// The table above is the only source of these keys.
const PARTS = Object.keys(RECORD_PARTS) as RecordPart[];

export interface RecordColumn {
  readonly period: Period;
  readonly part: RecordPart;
  /** Whose target; '' for the plan's own and for everything that is no target. */
  readonly assigner: string;
}

/** `2024 KH`, `2024 KH (Thành phố) ghi chú`, `6T2024 ƯTH`, `6T2024 đến ngày`. */
export function headerOf({ period, part, assigner }: RecordColumn): string {
  const { word, assigned } = RECORD_PARTS[part];
  const head = printPeriodText(period);
  if (!assigned) return `${head} ${word}`;
  const whose = assigner === '' ? 'KH' : `KH (${assigner})`;
  return part === 'target' ? `${head} ${whose}` : `${head} ${whose} ${word}`;
}

const HEADER = new RegExp(`^\\s*(${PERIOD_PATTERN})\\s+(.+?)\\s*$`, 'isu');
// The last bracket closes the assigner: no word after it has one.
const TARGET = /^KH(?:\s+\((.*)\))?(?:\s+([^()]+))?$/isu;

const nameOf = (word: string, assigned: boolean): string => `${assigned ? 'KH ' : ''}${foldName(word)}`;
const partNamed = new Map(
  PARTS.map((part) => [nameOf(RECORD_PARTS[part].word, RECORD_PARTS[part].assigned), part]),
);

/** The column a header names, or null when it names none. */
export function readHeader(header: string): RecordColumn | null {
  const match = HEADER.exec(keepText(header));
  const period = match && readPeriodText(match[1] ?? '');
  const kind = match?.[2];
  if (!period || kind === undefined) return null;
  const target = TARGET.exec(kind);
  const [assigner, word] = target ? [target[1] ?? '', target[2] ?? 'KH'] : ['', kind];
  const part = partNamed.get(nameOf(word, target !== null));
  return part ? { period, part, assigner } : null;
}

/** In time order; within a period by part, targets by assigner in the given order, the plan's own first. */
export function compareRecordColumns(
  assigners: readonly string[],
): (a: RecordColumn, b: RecordColumn) => number {
  const place = (column: RecordColumn): number => {
    const known = assigners.indexOf(column.assigner);
    return column.assigner === '' ? -1 : known < 0 ? assigners.length : known;
  };
  const isFigure = (column: RecordColumn): number => (RECORD_PARTS[column.part].assigned ? 0 : 1);
  return (a, b) =>
    comparePeriods(a.period, b.period) ||
    isFigure(a) - isFigure(b) ||
    place(a) - place(b) ||
    (a.assigner < b.assigner ? -1 : a.assigner > b.assigner ? 1 : 0) ||
    PARTS.indexOf(a.part) - PARTS.indexOf(b.part);
}
