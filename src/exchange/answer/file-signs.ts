/**
 * The bytes of a text file as signs that give the same bytes again: one sign for a byte, or for a unit of UTF-16. Delimiters,
 * quotation marks and line breaks are the same signs in all of them, so that cells can be found without reading a letter.
 */
import { byteOf } from '#exchange/bytes/code-pages.ts';
import type { Decoded, Encoding } from '#exchange/bytes/decoded.ts';
import { isOld, toOldSigns } from '#exchange/answer/old-letters.ts';

type Unit = 'byte' | 'utf-16le' | 'utf-16be';

function unitOf({ layers: [outermost] }: Decoded): Unit {
  return outermost === 'utf-16le' || outermost === 'utf-16be' ? outermost : 'byte';
}

const CHUNK = 1 << 13;

/** `signsToBytes` gives the same bytes back. */
export function bytesToSigns(bytes: Uint8Array, decoded: Decoded): string {
  const unit = unitOf(decoded);
  const step = unit === 'byte' ? 1 : 2;
  const codes = new Uint16Array(CHUNK);
  const pieces: string[] = [];
  for (let start = 0; start + step <= bytes.length; start += CHUNK * step) {
    const length = Math.min(CHUNK, Math.floor((bytes.length - start) / step));
    for (let i = 0; i < length; i++) codes[i] = codeAt(bytes, start + i * step, unit);
    pieces.push(String.fromCharCode(...codes.subarray(0, length)));
  }
  return pieces.join('');
}

function codeAt(bytes: Uint8Array, at: number, unit: Unit): number {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  if (unit === 'byte') return first;
  return unit === 'utf-16le' ? first | (second << 8) : (first << 8) | second;
}

/** Half a unit at the end of damaged UTF-16 is left out. */
export function signsToBytes(signs: string, decoded: Decoded): Uint8Array {
  const unit = unitOf(decoded);
  if (unit === 'byte') return Uint8Array.from({ length: signs.length }, (_, at) => signs.charCodeAt(at));
  const bytes = new Uint8Array(signs.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < signs.length; at++) view.setUint16(at * 2, signs.charCodeAt(at), unit === 'utf-16le');
  return bytes;
}

const encoder = new TextEncoder();

/** How a text is kept in this file, as signs of it; null when the file's encoding cannot hold it, or nobody could read it so. */
export function encodeFor(decoded: Decoded, text: string): string | null {
  if (/^[ -~]*$/.test(text)) return text;
  const kept = keptAs(decoded, text);
  if (kept === null || unitOf(decoded) !== 'byte') return kept;
  if (decoded.layers[0] === 'utf-8') return showBytes(encoder.encode(kept));
  return showBytes(Uint8Array.from([...kept], (sign) => byteOf(sign.charCodeAt(0))));
}

/** As the innermost encoding shows it. Of several at once, or of UTF-8 saved twice, no more is made. */
function keptAs({ layers }: Decoded, text: string): string | null {
  const inner = layers.filter((one) => !isUnicode(one));
  const [old, ...others] = inner;
  if (old === undefined) return text;
  return others.length === 0 && isOld(old) ? toOldSigns(text, old) : null;
}

function isUnicode(encoding: Encoding): boolean {
  return encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be';
}

function showBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
