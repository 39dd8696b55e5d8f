/**
 * A report's text in the form the reader works on, sign by sign: NFC, plain spaces and dashes, without emphasis asterisks and
 * invisible signs; every sign knows where it stands in the text as given. Knows no words.
 */

/** `from[i]` and `to[i]` are begin and end, in the text as given, of what stands at `text[i]`. */
export interface PlainSigns {
  readonly text: string;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

const DROPPED = /[*\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/;
const SPACE = /[\t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const DASH = /[\u2010-\u2015\u2212]/;
const SLASH = /[\u2044\u2215]/;
/** Raised digits are footnote marks, but for those of m² and m³. */
const RAISED = /[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]/;
const WIDE = /[\uFF01-\uFF5E]/;
const SPACE_CODE = 0x20;

/** NFC and NFKC make of a sign at most so many, of those that are not dropped here. */
const MOST_OF_ONE = 3;

export function plainSignsOf(given: string): PlainSigns {
  const pieces: string[] = [];
  const from = new Uint32Array(given.length * MOST_OF_ONE);
  const to = new Uint32Array(from.length);
  let count = 0;
  let last = '';
  const put = (piece: string, begin: number, end: number): void => {
    pieces.push(piece);
    last = piece.charAt(piece.length - 1);
    from.fill(begin, count, count + piece.length);
    to.fill(end, count, count + piece.length);
    count += piece.length;
  };
  for (let at = 0; at < given.length;) {
    const plain = plainRun(given, at, last);
    if (plain > at) {
      pieces.push(given.slice(at, plain));
      last = given.charAt(plain - 1);
      for (; at < plain; at++, count++) {
        from[count] = at;
        to[count] = at + 1;
      }
      continue;
    }
    let next = at + (isHighSurrogate(given, at) ? 2 : 1);
    while (next < given.length && isMark(given.charCodeAt(next)) && next - at < LONGEST_CLUSTER) next++;
    const sign = plainSign(given.slice(at, next), last, given.charAt(next));
    // Of several spaces the first stands for all.
    if (sign !== '' && (sign !== ' ' || last !== ' ')) put(sign, at, next);
    at = next;
  }
  return { text: pieces.join(''), from: from.subarray(0, count), to: to.subarray(0, count) };
}

/** Where a run of signs that stay as they are ends; `at` itself when there is none. The second of two spaces is in no run. */
function plainRun(given: string, at: number, last: string): number {
  let end = at;
  let isAfterSpace = last === ' ';
  for (; end < given.length; end++) {
    const code = given.charCodeAt(end);
    if (!isPlainCode(code) || (isAfterSpace && code === SPACE_CODE)) break;
    isAfterSpace = code === SPACE_CODE;
  }
  // A mark that follows belongs to the last sign.
  return end > at && end < given.length && isMark(given.charCodeAt(end)) ? end - 1 : end;
}

/** Most signs of a report: ASCII but the asterisk, and Vietnamese letters already composed. */
function isPlainCode(code: number): boolean {
  if (code < 0x7f) return (code >= 0x20 && code !== 0x2a) || code === 0x0a;
  return (
    (code >= 0xc0 && code <= 0x1b0 && code !== 0xd0 && code !== 0xf0) || (code >= 0x1ea0 && code <= 0x1ef9)
  );
}

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** A letter of Vietnamese carries two marks at most; a heap of marks is not gathered without end. */
const LONGEST_CLUSTER = 8;

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length;
}

function plainSign(sign: string, before: string, after: string): string {
  if (sign === '\r') return after === '\n' ? '' : '\n';
  if (DROPPED.test(sign)) return '';
  if (SPACE.test(sign)) return ' ';
  if (DASH.test(sign)) return '-';
  if (SLASH.test(sign)) return '/';
  if (RAISED.test(sign)) return /m/i.test(before) && /[²³]/.test(sign) ? sign.normalize('NFKC') : '';
  if (WIDE.test(sign)) return sign.normalize('NFKC');
  return sign.normalize('NFC').replace(/[ÐƉ]/g, 'Đ').replace(/ð/g, 'đ');
}
