/**
 * Text as people type it: NFC for keeping, folding for finding, Vietnamese order for lists. Knows no field of a plan.
 */

/** Kept as it is: most numbers and units of a pasted block. */
const PLAIN = /^[\n\x20-\x7E]*$/;

/** The text as it is kept: NFC, every sort of line break a plain one, no lone surrogate (it would not survive UTF-8). */
export function keepText(text: string): string {
  if (PLAIN.test(text)) return text;
  return toWellFormed(text).normalize('NFC').replace(/\r\n?/g, '\n');
}

function toWellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** As `keepText`, without spaces at either end: for names, units and the like. */
export function keepLine(text: string): string {
  // Not by one expression for «spaces, break, spaces»: it takes seconds over a cell of a hundred thousand spaces.
  const lines = keepText(text).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '5',
  '\u0303': '4',
  '\u0309': '3',
  '\u0323': '6',
};

/**
 * The key under which two spellings of one name are the same: case, spaces, dashes, quotation marks and the place of the
 * tone mark in a word do not count («hoà» and «hòa» are both `hoa2`). Source: domain/exchange §5, level 1.
 */
export function foldName(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([-,;:/()"']) ?/g, '$1')
    .trim()
    .replace(/[\p{L}\p{M}]+/gu, toneToEnd);
}

function toneToEnd(word: string): string {
  let tone = '';
  const letters = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = TONES[mark] ?? '';
    return '';
  });
  return letters.normalize('NFC') + tone;
}

/** The key for searching without typing accents: letters only in their plainest form, đ as d. */
export function foldPlain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐðÐƉ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order, with numbers inside names by their value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
