/**
 * Makes the quotation marks of a text such that they can be read in one way only: cells properly in quotes stay, a cell that
 * merely begins with a quotation mark is put in quotes whole, and told. One pass, so that no text, however made, takes long.
 */

export interface MendedQuotes {
  /** Every line break is where it was. */
  readonly text: string;
  readonly broken: readonly BrokenQuote[];
  /** Cells in quotes that hold a line break. */
  readonly tall: readonly TallCell[];
}

export interface BrokenQuote {
  /** Of the quotation mark, in the text as it was given. */
  readonly at: number;
  /** «"Nhà" văn hóa»: it closes within the cell, which has no other reading. */
  readonly isHarmless: boolean;
}

export interface TallCell {
  /** The places of its quotation marks. */
  readonly from: number;
  readonly to: number;
}

/** `plainAt`: the places of opening marks that must not open a cell, whatever follows. */
export function mendQuotes(text: string, delimiter: string, plainAt: ReadonlySet<number>): MendedQuotes {
  const broken: BrokenQuote[] = [];
  const tall: TallCell[] = [];
  const pieces: string[] = [];
  const nextDelimiter = nextOf(text, delimiter);
  const nextBreak = nextOf(text, '\n');
  let [copied, at] = [0, 0];
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    at = quote + 1;
    let start = quote;
    while (start > 0 && text[start - 1] === ' ') start--;
    if (start > 0 && text[start - 1] !== delimiter && text[start - 1] !== '\n') continue;
    const closing = closingOf(text, quote, delimiter);
    if (closing.isProper && !plainAt.has(quote)) {
      const isTidy = start === quote && closing.end === closing.quote + 1;
      if (!isTidy) pieces.push(text.slice(copied, start), text.slice(quote, closing.quote + 1));
      if (!isTidy) copied = closing.end;
      if (nextBreak(quote) < closing.quote) tall.push({ from: quote, to: closing.quote });
      at = closing.end;
    } else if (start === quote) {
      const end = Math.min(nextDelimiter(quote), nextBreak(quote));
      const cell = text.slice(quote, end);
      pieces.push(text.slice(copied, quote), `"${cell.replaceAll('"', '""')}"`);
      copied = at = end;
      broken.push({ at: quote, isHarmless: closing.quote < end && hasOnlyQuotedWords(cell) });
    }
  }
  return { text: copied === 0 ? text : pieces.join('') + text.slice(copied), broken, tall };
}

/** «"Nhà" văn hóa "xã" A»: every mark has its partner in the cell, and they do not hold the whole of it. */
function hasOnlyQuotedWords(cell: string): boolean {
  return !cell.trimEnd().endsWith('"') && (cell.split('"').length - 1) % 2 === 0;
}

/** Where the sign stands next, from ever later places; the text's length when nowhere. */
function nextOf(text: string, sign: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) found = text.indexOf(sign, from);
    if (found < 0) found = text.length;
    return found;
  };
}

interface Closing {
  /** The first mark that is not doubled; the text's length when there is none. */
  readonly quote: number;
  /** Where the cell ends, spaces behind the mark included. */
  readonly end: number;
  /** A delimiter, a line break or the end follows. */
  readonly isProper: boolean;
}

function closingOf(text: string, opening: number, delimiter: string): Closing {
  let quote = text.indexOf('"', opening + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) return { quote: text.length, end: text.length, isProper: false };
  let end = quote + 1;
  while (text[end] === ' ') end++;
  return {
    quote,
    end,
    isProper: end >= text.length || text[end] === delimiter || text[end] === '\n',
  };
}
