/**
 * How large a workbook may be, in one place. A plan of 100 000 rows and twenty columns fits five times over; what goes beyond is
 * an accident or a trap, and is refused before it costs time.
 */

/** Bytes of the file. */
export const MOST_FILE_BYTES = 50_000_000;
/** Bytes of all parts of a zip, unpacked. */
export const MOST_UNPACKED_BYTES = 200_000_000;
/** Sheets of numbers shrink ten to sixty times; a large part that shrank more was made to. */
export const MOST_SHRINKING = 250;
export const SHRINKING_COUNTS_FROM = 8_000_000;
/** Files in the zip. */
export const MOST_PARTS = 2_000;
/** Cells of all sheets that hold or repeat something. */
export const MOST_CELLS = 3_000_000;
/** Cells of all rows laid out, with the empty ones before the last that holds something. */
export const MOST_PLACES = 6_000_000;
/** What every program has. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Elements inside one another; a sheet has nine at most. */
export const DEEPEST_XML = 64;
