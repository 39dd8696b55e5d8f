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
  const chunks: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const put = (start: number, end: number): void => {
    chunks.push(signs.text.slice(start, end));
    for (let at = start; at < end; at++) {
      from.push(signs.from[at] ?? 0);
      to.push(signs.to[at] ?? 0);
    }
  };
  const bare: number[] = [];
  const numbered = new Map<string, number>();
  const blocks: { from: number; to: number; isNote: boolean; mark: string }[] = [];
  for (const { pieces, isNote, mark } of drafts) {
    const start = from.length;
    for (const [n, piece] of pieces.entries()) {
      if (n > 0) {
        const goesOnWith = signs.text.charAt(piece.from);
        // Where a mark was lost the sentence's own sign begins the next line.
        if (/[,.;:]/.test(goesOnWith) || (piece.isIndented && /\p{Ll}/u.test(goesOnWith)))
          bare.push(from.length);
        if (!/[,.;:)/%]/.test(goesOnWith)) put(piece.from - 1, piece.from);
      }
      const at = from.length;
      put(piece.from, piece.to);
      if (!isNote) findMarks(signs.text.slice(piece.from, piece.to), at, numbered, bare);
    }
    blocks.push({ from: start, to: from.length, isNote, mark });
    chunks.push(' ');
    from.push(from.at(-1) ?? 0);
    to.push(to.at(-1) ?? 0);
  }
  const plain = chunks.join('').replaceAll('\n', ' ');
  const lowered = plain.toLowerCase();
  const lower = lowered.length === plain.length ? lowered : lowerSignBySign(plain);
  return { text: plain, lower, from, to, blocks: tie(blocks, bare, numbered) };
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
