/**
 * What is settled before any cell is cut: line breaks made alike, the `sep=` line, texts that are no table at all, signs no text
 * has. Knows nothing of cells.
 */
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { accept, refuse, type Step } from '#exchange/kh1/outcome.ts';
import { MAX_LINES_LISTED, type CutProblem } from '#exchange/rows/cut-outcome.ts';

export interface OpenedText {
  /** Line breaks are all `\n`; a `sep=` line is blank, so that lines keep their numbers; blank lines at the end are gone. */
  readonly text: string;
  /** The sign the `sep=` line names; null without such a line. */
  readonly stated: string | null;
}

/** Excel's mark for the delimiter; LibreOffice saves it again in quotes and with blank cells behind. */
const SEP_LINE = /^"?sep=(\\t|[^\n])"?[;,\t| ]*(?:\n|$)/i;
const HTML = /^\s*<(?:!doctype|html|table|\?xml|meta|style|head|body)/i;

/** The text ready for cutting; refused when it is blank, a web page, or mostly signs no text has. */
export function openText(input: string): Step<OpenedText> {
  const text = input.replace(/^\uFEFF/, '');
  const even = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const sep = SEP_LINE.exec(even);
  const body = cutBlankEnd(sep ? `\n${even.slice(sep[0].length)}` : even);
  if (body === '') return refuse({ code: 'empty' });
  if (HTML.test(body.slice(0, 2000))) return refuse({ code: 'not-ours', is: 'html' });
  if (countControls(body.slice(0, 100_000)) * 10 > Math.min(body.length, 100_000)) {
    return refuse({ code: 'not-ours', is: 'other-text' });
  }
  return accept({ text: body, stated: sep?.[1] === '\\t' ? '\t' : (sep?.[1] ?? null) });
}

export function isDelimiter(sign: string | null): sign is Delimiter {
  return sign === ';' || sign === ',' || sign === '\t' || sign === '|';
}

const BLANK = ' \n\t;,|\u00A0\uFEFF\v\f\u3000';

/** Without the lines at the end that hold nothing but delimiters and spaces: a sheet may bring a million of them. */
function cutBlankEnd(text: string): string {
  let last = text.length - 1;
  while (last >= 0 && BLANK.includes(text.charAt(last))) last--;
  if (last < 0) return '';
  const lineEnd = text.indexOf('\n', last);
  return lineEnd < 0 ? text : text.slice(0, lineEnd);
}

const CONTROLS = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g;

function countControls(text: string): number {
  return text.match(CONTROLS)?.length ?? 0;
}

/** The lines with signs no text has, or null. */
export function findControls(text: string): CutProblem | null {
  const lines = new Set<number>();
  let [count, line, from] = [0, 1, 0];
  for (const { index } of text.matchAll(CONTROLS)) {
    count++;
    if (lines.size >= MAX_LINES_LISTED) continue;
    line += countBreaks(text, from, index);
    from = index;
    lines.add(line);
  }
  return count === 0 ? null : { code: 'control-characters', lines: [...lines], count };
}

/** Line breaks of a text from one place up to, not including, another. */
export function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
