/**
 * Locks a backup with a passphrase and opens it again, by the browser's own ciphers. Keeps no passphrase and no key. What it
 * protects against: whoever gets the file without the words. Parameters: engineering/durability §4.3 (ASVS 5.0, appendix C).
 */
import {
  fromBase64,
  LOCK_FORMAT,
  lockedFile,
  lockedHead,
  readLockedFile,
  toBase64,
  type LockHeader,
} from '#exchange/backup/locked-file.ts';
import { MOST_BACKUP_BYTES } from '#exchange/backup/backup-content.ts';

/** What makes guessing slow: a second or two of a phone for each guess. */
export const ITERATIONS = 600_000;

/** Characters; a shorter one is refused, whatever signs it has. */
export const SHORTEST_PASSPHRASE = 12;

export type Unlocked =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  /** Or altered on purpose: the two cannot be told apart. */
  | { readonly kind: 'wrong-words' }
  | { readonly kind: 'damaged' | 'too-large' | 'not-a-backup' }
  | { readonly kind: 'newer'; readonly format: number };

/** Whether this browser gives ciphers to this page, which it does over https and on the device itself. */
export function canLock(): boolean {
  return (globalThis.crypto as Partial<Crypto>).subtle !== undefined;
}

/** `moment` is when it was made, for people; `iterations` is for tests, which need not be slow. */
export async function lockBackup(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  moment: string,
  iterations = ITERATIONS,
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const packed = 'CompressionStream' in globalThis ? 'gzip' : 'none';
  const header: LockHeader = {
    locked: LOCK_FORMAT,
    kdf: 'PBKDF2-HMAC-SHA-256',
    iterations,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    iv: toBase64(iv),
    packed,
  };
  const before = lockedHead(header, moment);
  const key = await keyOf(passphrase, salt, iterations, 'encrypt');
  const inside = packed === 'gzip' ? await pack(bytes) : bytes;
  const locked = await crypto.subtle.encrypt(gcm(iv, before), key, inside);
  return lockedFile(before, new Uint8Array(locked));
}

export async function unlockBackup(file: Uint8Array, passphrase: string): Promise<Unlocked> {
  const read = readLockedFile(file);
  if (read.kind !== 'whole') return read;
  const { header, before, locked } = read;
  const [salt, iv] = [fromBase64(header.salt), fromBase64(header.iv)];
  if (!salt || !iv) return { kind: 'damaged' };
  const key = await keyOf(passphrase, salt, header.iterations, 'decrypt');
  const inside = await crypto.subtle.decrypt(gcm(iv, before), key, locked).catch(() => null); // it does not say why
  if (!inside) return { kind: 'wrong-words' };
  const bytes = header.packed === 'gzip' ? await unpack(inside) : new Uint8Array(inside);
  return bytes ? { kind: 'open', bytes } : { kind: 'too-large' };
}

/** The same words typed on another device or keyboard are the same passphrase; spaces around it are nobody's intent. */
export function keepPassphrase(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/**
 * How hard a passphrase is to guess for somebody who has the file and a machine of his own: `short` is refused · `weak` one
 * sort of sign, or few different ones · `fair` · `good` long, or of many words. Guessed by length; no list of words is asked.
 */
export function strengthOf(typed: string): 'short' | 'weak' | 'fair' | 'good' {
  const kept = keepPassphrase(typed);
  const signs = [...kept];
  if (signs.length < SHORTEST_PASSPHRASE) return 'short';
  const different = new Set(signs).size;
  const words = new Set(kept.toLowerCase().split(' ')).size;
  if (different < 6 || /^[\d\s./-]+$/u.test(kept)) return 'weak';
  if (words >= 5 || (signs.length >= 20 && different >= 10)) return 'good';
  return words >= 3 || signs.length >= 16 ? 'fair' : 'weak';
}

/** The browser reckons it in a thread of its own, so the page goes on meanwhile. */
async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(keepPassphrase(passphrase));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

function gcm(iv: Uint8Array<ArrayBuffer>, before: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(before) };
}

async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** Null where it grows beyond any backup of ours: whoever locked it may have meant to fill the memory. */
async function unpack(packed: ArrayBuffer): Promise<Uint8Array | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    size += value.length;
    pieces.push(value);
    if (size <= MOST_BACKUP_BYTES) continue;
    await reader.cancel();
    return null;
  }
}
