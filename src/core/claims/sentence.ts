/**
 * The sentences of a report, with the part of the report they stand in: what has been reached, or what is to be done. Knows
 * signs and headings, no numbers.
 */
import type { Flow } from '#core/claims/flow.ts';

export interface Sentence {
  readonly index: number;
  /** In the flow. */
  readonly from: number;
  readonly to: number;
  /** Which paragraph it stands in. */
  readonly block: number;
  readonly isNote: boolean;
  /** Of a footnote, where in the flow its mark stood. */
  readonly anchor: number | null;
  /** Under a heading of what is to be done («Phương hướng, nhiệm vụ …»): its figures are wanted, not reached. */
  readonly isAhead: boolean;
  /** The nearest short line above, small letters: «giai đoạn 2026 - 2030», «b. vụ hè thu». */
  readonly under: string;
}

export function sentencesOf({ text, lower, blocks }: Flow): Sentence[] {
  const sentences: Sentence[] = [];
  let isAhead = false;
  let under = '';
  for (const [block, { from, to, isNote, anchor }] of blocks.entries()) {
    if (!isNote && isHeading(text.slice(from, to))) isAhead = readsAhead(lower.slice(from, to), isAhead);
    if (!isNote && to - from <= LONGEST_LINE && !/[.;,]$/.test(text.slice(from, to)))
      under = lower.slice(from, to);
    for (const [start, end] of split(text, from, to)) {
      const shared = { block, isNote, anchor, isAhead: isAhead && !isNote, under };
      sentences.push({ index: sentences.length, from: start, to: end, ...shared });
    }
  }
  return sentences;
}

const LONGEST_HEADING = 220;
const LONGEST_LINE = 120;

function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[.;,:]$/.test(text)) return false;
  return (
    /^(?:[IVXLC]+\.|Phần |PHẦN |B\.|A\.|C\.)/.test(text) ||
    (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text))
  );
}

const REACHED = /kết quả|tình hình|đánh giá|thực trạng|báo cáo/;
const WANTED =
  /phương hướng|mục tiêu|nhiệm vụ|giải pháp|chỉ tiêu|kế hoạch|dự báo|đột phá|nghị quyết|tổ chức thực hiện/;

function readsAhead(heading: string, isAhead: boolean): boolean {
  const [reached, wanted] = [heading.search(REACHED), heading.search(WANTED)];
  if (reached < 0 && wanted < 0) return isAhead;
  return reached < 0;
}

const OPENING = '(';
const ENDINGS = '.!?…';
const LONGEST_BRACKET = 1500;
/** No sentence of a report is as long; hostile text is read in pieces. */
const LONGEST_SENTENCE = 4000;

/** Begin and end of each sentence; a bracket is not torn apart. */
function split(text: string, from: number, to: number): (readonly [number, number])[] {
  const closing = bracketEnds(text, from, to);
  const parts: (readonly [number, number])[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const end = closing.get(at);
    if (end !== undefined) at = end;
    const isLong = at - start >= LONGEST_SENTENCE && /[;, ]/.test(text.charAt(at));
    if (!isLong && (!ENDINGS.includes(text.charAt(at)) || !endsSentence(text, start, at, to))) continue;
    parts.push([start, at + 1]);
    start = at + 1;
    while (start < to && text.charAt(start) === ' ') start++;
  }
  if (start < to) parts.push([start, to]);
  return parts.filter(([a, b]) => /[\p{L}\d]/u.test(text.slice(a, b)));
}

/** Where each outermost bracket closes; one that never does, or only far away, is no bracket. */
function bracketEnds(text: string, from: number, to: number): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (sign === OPENING) open.push(at);
    if (sign !== ')') continue;
    const start = open.pop();
    if (start !== undefined && at - start <= LONGEST_BRACKET) ends.set(start, at);
  }
  return ends;
}

/** Shortened words before a point that ends nothing: «TP. Cần Thơ», «Th.S», «1. Kinh tế». */
const SHORTENED =
  /(?:^|[\s(])(?:TP|Tp|TX|Tx|TT|Ths|ThS|TS|GS|PGS|BS|CN|đ\/c|Đ\/c|tr|v\.v|[IVXL]+|\d{1,2}(?:\.\d{1,2})*|\p{L})$/u;

function endsSentence(text: string, start: number, at: number, to: number): boolean {
  if (at + 1 >= to) return true;
  const after = /^\.*["”’)]* *(\S)/.exec(text.slice(at + 1, at + 12))?.[1] ?? '';
  const gap = /[\s"”’]/.test(text.charAt(at + 1));
  if (
    !gap &&
    !(/\p{Lu}/u.test(text.charAt(at + 1)) && /\p{Ll}{2}$/u.test(text.slice(Math.max(start, at - 2), at)))
  )
    return false;
  if (!/[\p{Lu}\d"“(+-]/u.test(after)) return false;
  const before = text.slice(Math.max(start, at - 12), at);
  return !SHORTENED.test(before) || /\d{3}$/.test(before) || (/\d$/.test(before) && start < at - 12);
}
