/** The outermost layer of a text file: byte order marks, UTF-16 by its NULs, strict UTF-8, else single bytes. Knows no word. */
import { WINDOWS_1252 } from '#exchange/bytes/code-pages.ts';

/** `windows-1252` says only that these are single bytes, each shown as that table shows it. */
export type Container = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Contained {
  readonly text: string;
  readonly container: Container;
  /** Bytes that are no text of this container: half a letter at the end, for instance. */
  readonly isBroken: boolean;
}

/** The text as its container has it, without byte order marks. */
export function openContainer(bytes: Uint8Array): Contained {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return openAs(bytes, utf16);
  const strict = strictUtf8(bytes);
  if (strict !== null && !isChance(strict)) {
    return { text: withoutMarks(strict), container: 'utf-8', isBroken: false };
  }
  return isCutUtf8(bytes) ? openAs(bytes, 'utf-8') : openAs(bytes, 'windows-1252');
}

/** The text read as this container, whatever it is. */
export function openAs(bytes: Uint8Array, container: Container): Contained {
  if (container === 'windows-1252') {
    return { text: withoutMarks(showBytes(bytes)), container, isBroken: false };
  }
  const text = new TextDecoder(container, { ignoreBOM: true }).decode(bytes);
  return { text: withoutMarks(text), container, isBroken: text.includes('\uFFFD') };
}

/** A byte order mark, once or several times, and the one that was read as bytes («ï»¿»). */
function withoutMarks(text: string): string {
  return text.replace(/^(?:\uFEFF|ï»¿)+/, '');
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A strict decoder reports by throwing; that the bytes are no UTF-8 is the answer.
    return null;
  }
}

const CHANCE = '\u07FD';

/** VISCII's «ươ» is a letter of NKo in UTF-8. All that is not plain being such letters, these are single bytes. */
function isChance(text: string): boolean {
  return /^[\0-\x7F]*[\u0530-\u07FF][\0-\x7F\u0530-\u07FF]*$/.test(text);
}

const LONGEST_LETTER = 4;

/** UTF-8 of which only the last letter is cut off: a file that did not arrive whole. */
function isCutUtf8(bytes: Uint8Array): boolean {
  for (let cut = 1; cut < LONGEST_LETTER; cut++) {
    const lead = bytes[bytes.length - cut] ?? 0;
    if (lead >= 0x80 && lead < 0xc0) continue;
    const before = bytes.subarray(0, bytes.length - cut);
    // One letter cut off proves nothing where there is no other: «Tæ» may be old single bytes.
    return lead >= 0xc2 && before.some((byte) => byte >= 0x80) && !isChance(strictUtf8(before) ?? CHANCE);
  }
  return false;
}

const LOOKED_AT = 1 << 16;

/** UTF-16 by its mark; without one by its NULs, which stand on one parity only and are many (digits, separators, letters). */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, LOOKED_AT);
  const nuls = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const isMany = (even + odd) * 5 > length && length >= 4;
  if (!isMany) return null;
  if (odd > even * 20) return 'utf-16le';
  return even > odd * 20 ? 'utf-16be' : null;
}

const CHUNK = 1 << 13;
const CODES = Uint16Array.from(WINDOWS_1252, (sign) => sign.charCodeAt(0));

/** Each byte as windows-1252 shows it, five open bytes as controls. Our own table: decoders differ on them. */
function showBytes(bytes: Uint8Array): string {
  const codes = new Uint16Array(CHUNK);
  const shown: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - start);
    for (let i = 0; i < length; i++) codes[i] = CODES[bytes[start + i] ?? 0] ?? 0;
    shown.push(String.fromCharCode(...codes.subarray(0, length)));
  }
  return shown.join('');
}
