/**
 * What comes of reading a file before it is compared with a plan: a plan file of ours, a table with how it was understood, or one
 * refusal; and what a person may decide about it. Plain data that travels between threads.
 */
import type { PlanId } from '#core/identity.ts';
import type { Convention } from '#core/number.ts';
import type { Alternative, Damage, Encoding } from '#exchange/bytes/decoded.ts';
import type { FileKind } from '#exchange/bytes/file-kind.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Doubt } from '#exchange/incoming/incoming-rows.ts';
import type { ExportMark } from '#exchange/kh1/export-mark.ts';
import type { Refusal } from '#exchange/kh1/outcome.ts';
import type { Layout, Question } from '#exchange/layout/recognised.ts';
import type { JoinedLine } from '#exchange/rows/join-cells.ts';
import type { Cut, CutChoice, ExampleLine } from '#exchange/rows/cut-outcome.ts';
import type { SavedBy } from '#exchange/workbook/saved-by.ts';
import type { WorkbookProblem } from '#exchange/workbook/workbook-reading.ts';

/** What a person has decided about a file; what is left out is found from the file. */
export interface FileChoices {
  readonly encoding?: Encoding;
  readonly cut?: CutChoice;
  /** Of a workbook, from 0. */
  readonly sheet?: number;
  /** Lines of the file; [] for none. */
  readonly headerLines?: readonly number[];
  /** Lines where other tables begin that are not to be read this time. */
  readonly leftTables?: readonly number[];
  readonly columns?: ReadonlyMap<number, ColumnMeaning>;
  readonly convention?: Convention;
  /** House forms chosen for cells with a doubt, by `placeKey`. */
  readonly cells?: ReadonlyMap<string, string>;
  /** Torn lines as they are to be joined. */
  readonly joined?: readonly JoinedLine[];
}

export const NO_CHOICES: FileChoices = {};

/** What a choice leaves without ground: it was made of letters, cells or lines as they were before. */
const OUTDATED_BY: ReadonlyMap<string, readonly string[]> = new Map<
  keyof FileChoices,
  readonly (keyof FileChoices)[]
>([
  ['encoding', ['cells', 'joined']],
  ['cut', ['headerLines', 'leftTables', 'columns', 'cells', 'joined']],
  ['sheet', ['headerLines', 'leftTables', 'columns', 'convention', 'cells']],
  ['headerLines', ['leftTables', 'columns', 'cells']],
]);

/** The choices with more of them made; those that were of the file as it was read before are made no longer. */
export function chooseMore(before: FileChoices, more: FileChoices): FileChoices {
  const outdated = new Set(Object.keys(more).flatMap((key) => OUTDATED_BY.get(key) ?? []));
  const kept: FileChoices = Object.fromEntries(Object.entries(before).filter(([key]) => !outdated.has(key)));
  return { ...kept, ...more };
}

/** Larger files are refused unread: no plan is a tenth of that. */
export const MOST_BYTES = 50 * 1024 * 1024;

export type FileRefusal =
  | { readonly code: 'too-large'; readonly megabytes: number }
  /** It is none of the kinds that hold a table. */
  | { readonly code: 'not-a-table'; readonly is: FileKind }
  | { readonly code: 'workbook'; readonly problem: WorkbookProblem }
  | { readonly code: 'text'; readonly reason: Refusal };

export type FileReading =
  { readonly kind: 'refused'; readonly reason: FileRefusal } | PlanFileReading | TableReading;

/** A file of ours: nothing is to be asked about how it is written. */
export interface PlanFileReading {
  readonly kind: 'plan';
  readonly title: string;
  readonly plan: PlanId;
  readonly rows: number;
  readonly encoding: Encoding;
  readonly isRestored: boolean;
  /** By which the device that wrote the file knows the plan it was written from; null where the file does not say. */
  readonly mark: ExportMark | null;
}

export interface TableReading {
  readonly kind: 'table';
  readonly source: TextSource | WorkbookSource;
  readonly layout: Layout;
  readonly questions: readonly Question[];
  /** The lines of the header, from top to bottom; none where there is no header. */
  readonly headerLines: readonly number[];
  /** The first lines, to find the header among, and those farther down that are one or may be. */
  readonly head: readonly ExampleLine[];
  /** By column, up to three cells that hold something. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  /** How many cells a person has to look at, by doubt. */
  readonly doubts: Readonly<Partial<Record<Doubt, number>>>;
  /** Lines above and below the table. */
  readonly notes: readonly {
    readonly line: number;
    readonly text: string;
    readonly where: 'above' | 'below';
  }[];
}

export interface TextSource {
  readonly kind: 'text';
  readonly encoding: Encoding;
  /** Only some cells were written so. */
  readonly isMixed: boolean;
  /** What else the letters may be, each with a line that tells them apart; first the one taken. */
  readonly encodings: readonly Alternative[];
  readonly damage: Damage | null;
  /** A person has to say which it is. */
  readonly isEncodingAsked: boolean;
  /** It is not what everybody writes today: to be said, with a way back. */
  readonly isEncodingTold: boolean;
  /** A file of ours that lost its end or its first cell: its rows are known by their ids, what else it held is not. */
  readonly isDamagedPlan: boolean;
  readonly cut: Omit<Cut, 'table' | 'certainty'>;
  /** A person has to say how it is cut before anything may be taken. */
  readonly isCutAsked: boolean;
}

export interface WorkbookSource {
  readonly kind: 'workbook';
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly rows: number }[];
  readonly sheet: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Who saved it last and when, where it says so. */
  readonly saved: SavedBy | null;
}
