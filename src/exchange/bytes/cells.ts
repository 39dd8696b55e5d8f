/**
 * The pieces of a text between separators that hold more than plain letters: the units in which old and right text may be
 * mixed. Any of the usual separators cuts, whichever the file uses: a piece too small does no harm.
 */
import { countMarkedWords, type MarkedWords } from '#exchange/bytes/marked-words.ts';

export interface Cell {
  readonly start: number;
  readonly text: string;
  readonly line: number;
  /** Some word is not well-formed as it stands; else the piece looks right, or has no words. */
  readonly isOdd: boolean;
  readonly words: MarkedWords;
}

export interface Cells {
  /** In order; none holds a letter that only Unicode has. */
  readonly all: readonly Cell[];
  readonly odd: readonly Cell[];
  readonly fair: readonly Cell[];
  /** Lines that hold letters only Unicode has. */
  readonly rightLines: ReadonlySet<number>;
}

/** Vietnamese letters and tone marks that no Western byte table shows. */
export const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u0300-\u036F\u1EA0-\u1EF9]/;

type Role = 0 | 1 | 2 | 3;
const [PLAIN, CUTS, MARKED, UNICODE]: readonly [Role, Role, Role, Role] = [0, 1, 2, 3];

/** By code: the six capitals of VISCII among the controls count as marked. */
const ROLES = Uint8Array.from({ length: 0x2000 }, (_, code): Role => {
  const sign = String.fromCharCode(code);
  if ('\t\n\r",;|'.includes(sign)) return CUTS;
  if (UNICODE_ONLY.test(sign)) return UNICODE;
  return code >= 0x80 || [0x02, 0x05, 0x06, 0x14, 0x19, 0x1e].includes(code) ? MARKED : PLAIN;
});

/** Longer pieces are cut at the next space, and at the latest where no cell of a table ends. */
const LONG = 1000;
const LONGEST = 4000;
const SPACE = 0x20;

/** Sees every piece with marks, in order, in one walk over the text. */
function walk(
  text: string,
  see: (start: number, end: number, line: number, isUnicode: boolean) => void,
): void {
  let start = 0;
  let line = 0;
  let most: number = PLAIN;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 10 : text.charCodeAt(i);
    const role = code < 0x2000 ? (ROLES[code] ?? MARKED) : MARKED;
    const size = i - start;
    const isCut = role === CUTS || (size >= LONG && (code === SPACE || size >= LONGEST));
    if (!isCut) {
      if (role > most) most = role;
      continue;
    }
    if (most !== PLAIN) see(start, i, line, most === UNICODE);
    const isPart = role !== CUTS && code !== SPACE;
    most = isPart ? role : PLAIN;
    start = isPart ? i : i + 1;
    if (code === 10) line++;
  }
}

/** The pieces that may have to be read anew. */
export function findCells(text: string): Cells {
  const all: Cell[] = [];
  const rightLines = new Set<number>();
  walk(text, (start, end, line, isUnicode) => {
    if (isUnicode) rightLines.add(line);
    else all.push(makeCell(text.slice(start, end), start, line));
  });
  return { all, odd: all.filter((cell) => cell.isOdd), fair: all.filter((cell) => !cell.isOdd), rightLines };
}

/** The pieces in which letters that only Unicode has stand beside words that are not well-formed. */
export function findTorn(text: string): Cell[] {
  const torn: Cell[] = [];
  walk(text, (start, end, line, isUnicode) => {
    const cell = isUnicode ? makeCell(text.slice(start, end), start, line) : null;
    if (cell?.isOdd) torn.push(cell);
  });
  return torn;
}

function makeCell(text: string, start: number, line: number): Cell {
  const words = countMarkedWords(text);
  return { start, text, line, words, isOdd: words.bad > 0 };
}
