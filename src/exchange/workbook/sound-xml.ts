/**
 * Whether a part is XML that may be handed on: every tag closed in its turn, little depth, no definitions of its own. The
 * library searches by patterns that take quadratic time where tags stay open, so nothing else must reach it. One pass over bytes.
 */
import { DEEPEST_XML } from '#exchange/workbook/limits.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const SPACE = 0x20;

/** UTF-8 without definitions and raw sections; comments and processing instructions may stand in it if no tag does inside. */
export function isSoundXml(bytes: Uint8Array): boolean {
  const starts: number[] = [];
  const lengths: number[] = [];
  let at = bytes.indexOf(LESS);
  while (at >= 0) {
    const end = endOfTag(bytes, at);
    if (end === null) return false;
    const sign = bytes[at + 1];
    if (sign === SLASH) {
      const start = starts.pop();
      const length = lengths.pop();
      if (start === undefined || length === undefined) return false;
      if (nameLength(bytes, at + 2) !== length || !isSame(bytes, start, at + 2, length)) return false;
    } else if (sign === BANG) {
      if (bytes[at + 2] !== 0x2d) return false; // only «<!--»; a definition or a raw section may hide tags
    } else if (sign !== QUESTION && bytes[end - 1] !== SLASH) {
      if (starts.length >= DEEPEST_XML) return false;
      starts.push(at + 1);
      lengths.push(nameLength(bytes, at + 1));
    }
    at = nextTag(bytes, end);
  }
  return starts.length === 0;
}

/** Where the tag that opens at `at` closes; null when another opens first. */
function endOfTag(bytes: Uint8Array, at: number): number | null {
  for (let end = at + 1; end < bytes.length; end++) {
    const byte = bytes[end];
    if (byte === GREATER) return end;
    if (byte === LESS) return null;
  }
  return null;
}

/** Text between tags is short: a loop is quicker than a call to `indexOf`. */
function nextTag(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === LESS) return at;
  return -1;
}

function nameLength(bytes: Uint8Array, start: number): number {
  let end = start;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] ?? GREATER;
    if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
  }
  return end - start;
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let n = 0; n < length; n++) if (bytes[one + n] !== bytes[other + n]) return false;
  return true;
}

/** Longer than any program lets a number format be. */
const LONG_FORMAT = /\bformatCode\s*=\s*(?:"[^"<>]{1000}|'[^'<>]{1000})/;

/** Whether every number format of a `styles.xml` is one a program could have written. */
export function hasBoundedFormats(xml: string): boolean {
  return !LONG_FORMAT.test(xml);
}

/** Spaces in a text, digits of a format: written as a count, and laid out. */
const LARGE_COUNT =
  /[\s:](?:c|(?:min-)?decimal-places|min-(?:integer|exponent|numerator|denominator)-digits)\s*=\s*["']\s*\+?\d{4}/;

/** Whether no count in an OpenDocument part lays out a thousand signs or more from one tag. */
export function hasBoundedSpaces(xml: string): boolean {
  return !LARGE_COUNT.test(xml);
}
