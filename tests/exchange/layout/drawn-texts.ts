/** A drawn table as the text a program saves: its delimiter, quotation marks, line breaks and what it puts before and behind. */
import { chance, pick, type Draw } from './drawn-cells.ts';
import type { CellText } from './tables.ts';

/** The text of lines of cells; a cell is in quotes where it must be, or everywhere. */
export function drawText(draw: Draw, lines: readonly (readonly CellText[])[]): string {
  const delimiter = pick(draw, ';', ';', ';', ',', ',', '\t', '|');
  const quotesAll = chance(draw, 0.2);
  const width = Math.max(...lines.map((cells) => cells.length));
  const isPadded = chance(draw, 0.6);
  const extra = chance(draw, 0.2) ? 5 : 0;
  const quoted = (text: string): string =>
    quotesAll || text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const written = lines.map((cells) => {
    const texts = cells.map((cell) => quoted(typeof cell === 'string' ? cell : cell[0]));
    // Programs make every line as wide as the sheet; people who type a text do not.
    const missing = isPadded || cells.length > 2 ? width - cells.length + extra : 0;
    return [...texts, ...Array.from({ length: missing }, () => '')].join(delimiter);
  });
  const ending = chance(draw, 0.2) ? Array.from({ length: 40 }, () => delimiter.repeat(width)) : [];
  const sep = chance(draw, 0.1) ? [`sep=${delimiter}`] : [];
  const newline = pick(draw, '\r\n', '\r\n', '\n');
  return pick(draw, '', '\uFEFF') + [...sep, ...written, ...ending].join(newline) + newline;
}
