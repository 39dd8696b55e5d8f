/**
 * What comes of cutting a text into rows: a table with how it was cut, what else it could be and what must be asked, or one
 * refusal. Codes, lines and cells only; the messages put them into words.
 */
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import type { Refusal } from '#exchange/kh1/outcome.ts';

/** What a person has decided about the text; what is left out is found from the text. */
export interface CutChoice {
  /** Null: every line is one cell. */
  readonly delimiter?: Delimiter | null;
  /** `plain`: a quotation mark is a sign like any other. */
  readonly quotes?: Quotes;
  /** Quotation marks that hold a whole line («"CT01;GRDP;8,12"») are taken off before anything is cut. */
  readonly unwrap?: boolean;
}

export type Quotes = 'quoted' | 'plain';

export type CutRows =
  ({ readonly kind: 'cut' } & Cut) | { readonly kind: 'refused'; readonly reason: Refusal };

export interface Cut {
  readonly table: IncomingTable;
  /** Null: nothing stands between cells, every line is one. */
  readonly delimiter: Delimiter | null;
  readonly certainty: Certainty;
  readonly quotes: Quotes;
  /** Two lines of the file as they were cut. */
  readonly examples: readonly ExampleLine[];
  /** Other ways to cut, the likelier first, showing the same two lines; to be asked about when `certainty` is `likely`. */
  readonly alternatives: readonly Alternative[];
  readonly problems: readonly CutProblem[];
}

/**
 * How the delimiter is known: `stated` by our own header cell or a `sep=` line, `sure` from every line, `likely` but to be asked,
 * `chosen` by the person.
 */
export type Certainty = 'stated' | 'sure' | 'likely' | 'chosen';

export interface ExampleLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Alternative {
  readonly delimiter: Delimiter | null;
  readonly examples: readonly ExampleLine[];
}

export type CutProblem =
  /**
   * A quotation mark opens a cell on these lines and does not close it (or only lines below, over what look like rows); the
   * cell was read as plain text up to the next delimiter. The other reading: `quotes: 'plain'` for the whole file.
   */
  | { readonly code: 'open-quote'; readonly lines: readonly number[]; readonly count: number }
  /** Cells begin with words in quotation marks and go on after them; kept as they stand, nothing to ask. */
  | { readonly code: 'quoted-words'; readonly lines: readonly number[]; readonly count: number }
  /** Rows with more or fewer cells than the table; those cut too often have readings to choose from. */
  | { readonly code: 'ragged'; readonly expected: number; readonly rows: readonly RaggedRow[] }
  /** A comma file without header where every pair of whole numbers may be one number with decimals. */
  | { readonly code: 'torn-decimals'; readonly expected: number; readonly rows: readonly RaggedRow[] }
  /** Signs no text has (NUL and the like); kept. */
  | { readonly code: 'control-characters'; readonly lines: readonly number[]; readonly count: number }
  /** The first line names a delimiter that does not cut this file; it was not followed. */
  | { readonly code: 'sep-not-followed'; readonly stated: string }
  /** It is text of another sort, or nothing stands between cells. */
  | { readonly code: 'looks-like'; readonly is: TextSort };

export type TextSort = 'markdown' | 'fixed-width' | 'json' | 'wrapped-lines' | 'plain-lines';

export interface RaggedRow {
  readonly line: number;
  readonly found: number;
  /** Ways to join neighbouring cells («8» and «1» to «8,1») so that the width fits; none when nothing can be joined. */
  readonly readings: readonly (readonly string[])[];
}

/** As many lines as are worth listing. */
export const MAX_LINES_LISTED = 50;

const TOLD_ONLY: readonly CutProblem['code'][] = ['quoted-words', 'control-characters'];

/** Whether a person must look before anything of the table may be taken. */
export function isAsking(cut: Cut): boolean {
  return cut.certainty === 'likely' || cut.problems.some(({ code }) => !TOLD_ONLY.includes(code));
}

/** The lines that do not fit the table's width, with the ways to join their cells; for reading the table as it is all the same. */
export function raggedLines({ problems }: Cut): ReadonlyMap<number, readonly (readonly string[])[]> {
  return new Map(
    problems.flatMap((problem) => {
      if (problem.code !== 'ragged' && problem.code !== 'torn-decimals') return [];
      // Where the whole table is torn, the columns joined are others than those of the table.
      return problem.rows.map(
        ({ line, readings }) => [line, problem.code === 'ragged' ? readings : []] as const,
      );
    }),
  );
}
