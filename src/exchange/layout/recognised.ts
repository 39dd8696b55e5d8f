/**
 * What is understood of an incoming table before its cells are read: where the header stands, what each column means and why,
 * which decimal sign it has, and what has to be asked. Data only.
 */
import type { Decimal } from '#core/decimal.ts';
import type { Convention } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';

/** As good as said · follows from what is said around it · a guess that a person has to look at. */
export type Confidence = 'certain' | 'likely' | 'unsure';

/** What a column's meaning follows from. */
export type ColumnReason =
  | 'our-header'
  | 'header-words'
  /** The words name the kind, the reporting period or the title's year the period. */
  | 'period-from-report'
  | 'period-from-title'
  /** A bare year: whether targets or figures stand there is a guess. */
  | 'bare-year'
  | 'remembered'
  | 'chosen'
  /** What stands in the cells, not the header. */
  | 'content'
  /** The formula row says how it comes from other columns. */
  | 'formula'
  /** Letters of the header are lost. */
  | 'damaged-header'
  /** Codes of the sender's. */
  | 'code'
  | 'twice'
  | 'period-unknown'
  | 'kind-unknown'
  | 'no-header'
  | 'not-understood';

export interface LayoutColumn {
  /** The joined header, parts of several rows separated by « · »; '' where there is none. */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  readonly confidence: Confidence;
  readonly why: ColumnReason;
}

/** A cell by its line of the file and its column from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A cell as both conventions read it, in house form. */
export interface ConventionExample extends Place {
  readonly text: string;
  readonly asComma: string;
  readonly asDot: string;
}

export type ConventionReason =
  | 'chosen'
  | 'ours'
  | 'stated'
  | 'certain-cells'
  /** Exact numbers or `goc` say the same as one of the readings. */
  | 'originals'
  | 'previous-values'
  | 'whole-units'
  /** Every number reads the same in both. */
  | 'nothing-depends'
  /** Only numbers that can be read both ways · certain ones, but people write so in both · both for certain. */
  | 'ambiguous'
  | 'doubtful'
  | 'mixed';

export interface FileConvention {
  /** Null while it has to be asked. */
  readonly convention: Convention | null;
  readonly why: ConventionReason;
  /** To be offered first. */
  readonly suggested: Convention | null;
  /** Two cells that show it, or that have to be asked about. */
  readonly examples: readonly ConventionExample[];
  /** How many cells can be read both ways. */
  readonly ambiguous: number;
  /** In a mixed file the cells that show the rarer sign, at most fifty. */
  readonly minority: readonly ConventionExample[];
}

export type Question =
  /** No line looks like a header; `lines` of the file may be one. */
  | { readonly kind: 'header'; readonly lines: readonly number[] }
  | ({ readonly kind: 'convention' } & FileConvention)
  /** Columns headed by a bare year: the meanings they have now are guesses. */
  | { readonly kind: 'bare-years'; readonly columns: readonly number[] }
  /** Something stands there, but of which period or kind is not said; `candidates` the likeliest first. */
  | { readonly kind: 'column'; readonly column: number; readonly candidates: readonly ColumnMeaning[] }
  /** Each of these columns claims the same place; none is read until one is chosen. */
  | { readonly kind: 'same-meaning'; readonly columns: readonly number[]; readonly meaning: ColumnMeaning }
  /** No column names the indicators. */
  | { readonly kind: 'no-names' }
  /** On this line another header begins; nothing from there on is read, unless `Hints.headerLines` names it. */
  | { readonly kind: 'another-table'; readonly line: number };

export interface Layout {
  /** Places in `table.rows`, from top to bottom; none when there is no header. */
  readonly headerRows: readonly number[];
  /** Places in `table.rows` of the lines to be read as rows. */
  readonly body: readonly number[];
  /** Places of lines that only repeat the header, number the columns or the pages, and of another table below this one. */
  readonly skipped: readonly number[];
  readonly notes: readonly { readonly place: number; readonly where: 'above' | 'below' }[];
  readonly columns: readonly LayoutColumn[];
  readonly convention: FileConvention;
  /** The header is ours: texts have the guard against formulas. */
  readonly isOurs: boolean;
  /** The same for every file of this sender's form, whatever the years in it. */
  readonly fingerprint: string;
}

export interface Recognised {
  readonly layout: Layout;
  readonly questions: readonly Question[];
}

/** What a person has said of the columns of files of one form; periods are read anew from each file. */
export interface RememberedLayout {
  readonly fingerprint: string;
  readonly columns: readonly { readonly header: string; readonly meaning: ColumnMeaning }[];
}

/** What is known besides the file. */
export interface Hints {
  /** What «cùng kỳ», «năm trước» and a header without a period are counted from. */
  readonly reportingPeriod?: Period | null;
  /** Assigners of the plan, so that their names are known in headers. */
  readonly assigners?: readonly string[];
  /** The number that stands, or stood before it, in the plan's row of this name; null when there is none. */
  readonly previous?: (name: string, meaning: ColumnMeaning) => Decimal | null;
  /** What a person has said columns mean, by column; for recognising anew once they have. */
  readonly columns?: ReadonlyMap<number, ColumnMeaning>;
  /**
   * Lines of a text that do not fit its width, with the ways to mend them (`raggedLines` of rows/cut-outcome); none of their
   * values is certain.
   */
  readonly ragged?: ReadonlyMap<number, readonly (readonly string[])[]>;
  /** Lines of the file a person has said to be the header; [] for none. */
  readonly headerLines?: readonly number[];
}

/** What a person has answered. */
export interface Answers {
  readonly convention?: Convention;
  /** By column, from 0. */
  readonly columns?: ReadonlyMap<number, ColumnMeaning>;
  /** House forms chosen for cells with a doubt, by `placeKey`. */
  readonly cells?: ReadonlyMap<string, string>;
}

/** The key of a cell in `Answers.cells`. */
export function placeKey({ line, column }: Place): string {
  return `${line}:${column}`;
}
