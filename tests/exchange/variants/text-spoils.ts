/** What happens to a text after it was written: marks, delimiters and lines that are not where they should be. */
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { between, chance, pick, type Draw } from '../layout/drawn-cells.ts';

type Spoil = (draw: Draw, text: string, delimiter: Delimiter) => string;

/** A quotation mark before the first letter of one cell, never closed. */
export const openQuote: Spoil = (draw, text, delimiter) => {
  const sign = delimiter === '|' ? '\\|' : delimiter;
  const starts = [...text.matchAll(new RegExp(`(?<=[${sign}\\n])(?=\\p{L}{2})`, 'gu'))].map(
    ({ index }) => index,
  );
  const at = starts.length > 0 ? pick(draw, ...starts) : 0;
  return `${text.slice(0, at)}"${text.slice(at)}`;
};

/** Blank lines between the rows, as people leave them. */
export const blankLines: Spoil = (draw, text) =>
  text.replace(/\r\n|\n|\r/g, (end) => (chance(draw, 0.1) ? end + end : end));

/** Signs no text has: NUL, bell, a page break, an end of file. */
export const controls: Spoil = (draw, text) => {
  let spoiled = text;
  for (let n = between(draw, 1, 3); n > 0; n--) {
    const at = Math.floor(draw() * spoiled.length);
    spoiled = spoiled.slice(0, at) + pick(draw, '\0', '\u0007', '\u000C', '\u001A') + spoiled.slice(at);
  }
  return spoiled;
};

/** Delimiters lost or doubled in one line of the file, wherever it is. */
export const raggedRow: Spoil = (draw, text, delimiter) => {
  const lines = text.split(/(?<=\n)/);
  // In a file whose lines end where their last cell does nothing tells a torn header from a merged one.
  const isFilledUp = lines.filter((line) => /[;,|\t]\r?\n$/.test(line)).length > 2;
  const firstFigure = lines.findIndex((line) => /(?<!\d)\d{1,3}[.,]\d/.test(line));
  const first = isFilledUp ? 0 : Math.max(0, firstFigure);
  const at = first + Math.floor(draw() * (lines.length - first));
  const line = lines[at] ?? '';
  const places = [...line].flatMap((sign, place) => (sign === delimiter ? [place] : []));
  if (places.length === 0 || line.includes('"')) return text;
  const place = pick(draw, ...places);
  lines[at] = chance(draw, 0.5)
    ? line.slice(0, place) + line.slice(place + 1)
    : line.slice(0, place) + delimiter + line.slice(place);
  return lines.join('');
};
