/**
 * A report's text as it runs: lines that a page or a footnote mark has torn apart joined into paragraphs, footnotes set aside
 * and tied to the place their mark stood. Knows lines and marks, no numbers.
 */
import { plainSignsOf, type PlainSigns } from '#core/claims/plain-signs.ts';

/** A paragraph of the flow, from `from` to `to` in its text. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly isNote: boolean;
  /** Of a footnote, the place in the flow its mark stood at; null where that cannot be told. */
  readonly anchor: number | null;
}

export interface Flow extends PlainSigns {
  /** The same, in small letters, sign for sign. */
  readonly lower: string;
  readonly blocks: readonly Block[];
}

interface Line {
  readonly from: number;
  readonly to: number;
  /** Something stands between the line's first sign and the one before, at least a space. */
  readonly isIndented: boolean;
}

interface Draft {
  readonly pieces: Line[];
  readonly isNote: boolean;
  readonly mark: string;
}

export function flowOf(given: string): Flow {
  const signs = plainSignsOf(given);
  const drafts = joinLines(signs.text, linesOf(signs.text));
  return layOut(signs, drafts);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    let [from, to] = [at, end];
    while (from < to && text.charAt(from) === ' ') from++;
    while (to > from && text.charAt(to - 1) === ' ') to--;
    if (to > from) lines.push({ from, to, isIndented: from > at });
    at = end + 1;
  }
  return lines;
}

/** «30 Trong đó, …» and «� Gồm 05 …» at the foot of a page. */
const NOTE = /^(?:\uFFFD ?|(\d{1,3}) (?=\p{Lu}\p{Ll}))/u;
const ENDS = /[.!?:;…”"]$/;
const GOES_ON = /^(?:[,.;:)/%]|\p{Ll})/u;
const HANGS =
  /(?:[,(/-]|(?<!\p{L})(?:và|của|tăng|giảm|đạt|là|với|các|hơn|trên|dưới|từ|được|bằng|so|gồm|có|cho|còn|chiếm|khoảng|làm))$/u;

function joinLines(text: string, lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  /** The paragraph of the body that may still go on. */
  let open: Draft | null = null;
  for (const line of lines) {
    const words = text.slice(line.from, Math.min(line.to, line.from + 12));
    const [noted, mark = ''] = NOTE.exec(words) ?? [];
    if (noted !== undefined) {
      drafts.push({ pieces: [{ ...line, from: line.from + noted.length }], isNote: true, mark });
      continue;
    }
    const last: Line | undefined = open?.pieces.at(-1);
    if (open && last && goesOn(text, last, words)) {
      open.pieces.push(line);
      continue;
    }
    open = { pieces: [line], isNote: false, mark: '' };
    drafts.push(open);
  }
  return drafts;
}

function goesOn(text: string, last: Line, words: string): boolean {
  const tail = text.slice(Math.max(last.from, last.to - 12), last.to).toLowerCase();
  if (/^[,.;:)/%]/.test(words)) return !/^[.]{2,}/.test(words);
  if (ENDS.test(tail)) return false;
  // «a) …», «đ) …» begin an item of a list.
  if (/^\p{Ll}\)/u.test(words)) return false;
  return GOES_ON.test(words) || (HANGS.test(tail) && /^(?:\d|\p{L})/u.test(words) && !/^\d+[.)]/.test(words));
}

function layOut(signs: PlainSigns, drafts: readonly Draft[]): Flow {
  const run = beginRun(signs);
  const bare: number[] = [];
  const numbered = new Map<string, number>();
  const blocks: { from: number; to: number; isNote: boolean; mark: string }[] = [];
  for (const { pieces, isNote, mark } of drafts) {
    const start = run.length;
    for (const [n, piece] of pieces.entries()) {
      if (n > 0) {
        const goesOnWith = signs.text.charAt(piece.from);
        // Where a mark was lost the sentence's own sign begins the next line.
        if (/[,.;:]/.test(goesOnWith) || (piece.isIndented && /\p{Ll}/u.test(goesOnWith)))
          bare.push(run.length);
        if (!/[,.;:)/%]/.test(goesOnWith)) put(run, piece.from - 1, piece.from);
      }
      const at = run.length;
      put(run, piece.from, piece.to);
      if (!isNote) findMarks(signs.text.slice(piece.from, piece.to), at, numbered, bare);
    }
    blocks.push({ from: start, to: run.length, isNote, mark });
    putSpace(run);
  }
  return { ...endOf(run), blocks: tie(blocks, bare, numbered) };
}

/** Passages of the signs put one after the other, each sign with its place in the text as given. */
interface Run {
  readonly signs: PlainSigns;
  readonly chunks: string[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  length: number;
}

function beginRun(signs: PlainSigns): Run {
  // A line is one sign and its line break at least, and no more than two spaces are put for it.
  const longest = signs.from.length * 2 + 2;
  return { signs, chunks: [], from: new Uint32Array(longest), to: new Uint32Array(longest), length: 0 };
}

function put(run: Run, start: number, end: number): void {
  const { text, from, to } = run.signs;
  run.chunks.push(text.slice(start, end));
  run.from.set(from.subarray(start, end), run.length);
  run.to.set(to.subarray(start, end), run.length);
  run.length += end - start;
}

/** A space, which stands where the sign before it does. */
function putSpace(run: Run): void {
  run.chunks.push(' ');
  run.from[run.length] = run.from[run.length - 1] ?? 0;
  run.to[run.length] = run.to[run.length - 1] ?? 0;
  run.length++;
}

function endOf({ chunks, from, to, length }: Run): Omit<Flow, 'blocks'> {
  const text = chunks.join('').replaceAll('\n', ' ');
  const lowered = text.toLowerCase();
  const lower = lowered.length === text.length ? lowered : lowerSignBySign(text);
  return { text, lower, from: from.subarray(0, length), to: to.subarray(0, length) };
}

/** «đặc trưng1;», «88,04%30,», «� » within the text. */
const GLUED = /(?<=\p{Ll}{2}|%)(\d{1,3})(?=[\s.,;:)]|$)|\uFFFD/gu;

function findMarks(piece: string, since: number, numbered: Map<string, number>, bare: number[]): void {
  for (const match of piece.matchAll(GLUED)) {
    const at = since + match.index;
    if (match[1] === undefined) bare.push(at);
    else if (!numbered.has(match[1])) numbered.set(match[1], at);
  }
}

/** Numbered notes go to their number; unnumbered ones to the places in order, when there are as many of both. */
function tie(
  blocks: readonly { from: number; to: number; isNote: boolean; mark: string }[],
  bare: readonly number[],
  numbered: ReadonlyMap<string, number>,
): Block[] {
  const isPaired = blocks.filter(({ isNote, mark }) => isNote && mark === '').length === bare.length;
  let nth = 0;
  return blocks.map(({ from, to, isNote, mark }) => {
    if (!isNote) return { from, to, isNote, anchor: null };
    const anchor = mark === '' ? (isPaired ? (bare[nth++] ?? null) : null) : (numbered.get(mark) ?? null);
    return { from, to, isNote, anchor };
  });
}

function lowerSignBySign(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const small = text.charAt(at).toLowerCase();
    return small.length === 1 ? small : text.charAt(at);
  }).join('');
}
