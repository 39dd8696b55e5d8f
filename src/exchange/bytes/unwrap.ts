/** UTF-8 that was read as a byte table and saved again («Tá»·»): back to what it was. Judges bytes, not words. */
import { byteOf, WINDOWS_1258 } from '#exchange/bytes/code-pages.ts';

const BYTES_OF_1258: ReadonlyMap<number, number> = new Map(
  WINDOWS_1258.map((sign, byte) => [sign.charCodeAt(0), byte]),
);

/**
 * The text with one layer of UTF-8 read as windows-1252 (or Latin-1, or windows-1258) taken off; null when its signs are not
 * the bytes of valid UTF-8, or nothing would change. A plain space stands for the no-break space some programs make of it.
 */
export function unwrapUtf8(text: string): string | null {
  return unwrapBy(text, byteOf) ?? unwrapBy(text, (code) => BYTES_OF_1258.get(code) ?? -1);
}

function unwrapBy(text: string, byteOfCode: (code: number) => number): string | null {
  let read = '';
  let hasChanged = false;
  for (let i = 0; i < text.length;) {
    const first = text.charCodeAt(i);
    if (first < 0x80) {
      read += text.charAt(i++);
      continue;
    }
    const size = sizeAfter(byteOfCode(first));
    const code = size === 0 ? -1 : codeAt(text, i, size, byteOfCode);
    if (!isPlausible(code)) return null;
    read += String.fromCodePoint(code);
    i += size;
    hasChanged = true;
  }
  return hasChanged ? read : null;
}

/** How many bytes a letter of UTF-8 takes that begins with this one; 0 when none begins so. */
function sizeAfter(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  return lead >= 0xe0 && lead <= 0xef ? 3 : 0;
}

function codeAt(text: string, start: number, size: number, byteOfCode: (code: number) => number): number {
  const lead = byteOfCode(text.charCodeAt(start));
  let code = size === 2 ? lead & 0x1f : lead & 0x0f;
  for (let i = 1; i < size; i++) {
    const sign = text.charCodeAt(start + i);
    const byte = sign === 0x20 && i === size - 1 ? 0xa0 : byteOfCode(sign);
    if (!(byte >= 0x80 && byte <= 0xbf)) return -1;
    code = (code << 6) | (byte & 0x3f);
  }
  return size === 3 && code < 0x800 ? -1 : code;
}

/** Latin letters, marks, punctuation, symbols and the signs of symbol fonts: what a plan holds. No other script. */
function isPlausible(code: number): boolean {
  return (
    (code >= 0x80 && code < 0x250) ||
    (code >= 0x2c6 && code < 0x370) ||
    (code >= 0x1e00 && code < 0x1f00) ||
    (code >= 0x2000 && code < 0x2800) ||
    (code >= 0xf000 && code < 0xf100) ||
    code === 0xfeff ||
    code === 0xfffd
  );
}
