/** The envelope of a locked backup: it gives back the bytes and everything said before them, and shows what was altered. */
import { describe, expect, test } from 'vitest';
import {
  fromBase64,
  lockedFile,
  lockedHead,
  readLockedFile,
  toBase64,
  type LockHeader,
} from '#exchange/backup/locked-file.ts';

const header: LockHeader = {
  locked: 1,
  kdf: 'PBKDF2-HMAC-SHA-256',
  iterations: 600_000,
  salt: toBase64(new Uint8Array(16).fill(7)),
  cipher: 'AES-256-GCM',
  iv: toBase64(new Uint8Array(12).fill(9)),
  packed: 'gzip',
};
const head = lockedHead(header, '10:12 20/6/2026');
// One byte over a multiple of three, so that the last sign of the base64 has bits that say nothing.
const inside = Uint8Array.from({ length: 121 }, (_, n) => (n * 37) & 255);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const withHeader = (other: object): Uint8Array =>
  bytesOf(lockedFile(lockedHead({ ...header, ...other }, '1'), inside));

describe('A locked backup', () => {
  test('gives back what was locked, and what stands before it', () => {
    const reading = readLockedFile(bytesOf(lockedFile(head, inside)));
    expect(reading).toEqual({ kind: 'whole', header, before: head, locked: inside });
  });

  test('is for people too: a first line that says what it is, short lines, an end', () => {
    const lines = lockedFile(head, inside).split('\n');
    expect(lines[0]).toBe('Sổ Chỉ Tiêu · sao lưu có khóa 1 · 10:12 20/6/2026');
    expect(lines.slice(3, -1).map(({ length }) => length)).toEqual([76, 76, 12]); // 164 signs for 121 bytes
    expect(lines.at(-1)).toMatch(/^#het 3 [0-9a-f]{8}$/);
  });

  test('can be read with the line ends of a mail program', () => {
    const text = lockedFile(head, inside);
    for (const spoilt of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), `${text}\n`])
      expect(readLockedFile(bytesOf(spoilt)).kind).toBe('whole');
  });

  test('shows every flipped bit and every cut', () => {
    const file = bytesOf(lockedFile(head, inside));
    const unnoticed: number[] = [];
    for (let bit = 0; bit < file.length * 8; bit++) {
      file[bit >> 3]! ^= 1 << (bit & 7);
      if (readLockedFile(file).kind === 'whole') unnoticed.push(bit);
      file[bit >> 3]! ^= 1 << (bit & 7);
    }
    for (let end = 0; end < file.length; end++)
      if (readLockedFile(file.slice(0, end)).kind === 'whole') unnoticed.push(-end);
    expect(unnoticed).toEqual([]);
  });

  test('asks for no more work than a phone can do, and for no other cipher', () => {
    for (const other of [
      { iterations: 1e12 },
      { iterations: 1 },
      { iterations: 0.5 },
      { cipher: 'none' },
      { kdf: 'MD5' },
      { salt: '' },
      { iv: 'AAAA' },
      { packed: 'bomb' },
    ])
      expect(readLockedFile(withHeader(other)).kind).toBe('damaged');
  });

  test('of a later version is left alone', () => {
    const text = lockedFile(head, inside).replace('có khóa 1', 'có khóa 2');
    expect(readLockedFile(bytesOf(text))).toEqual({ kind: 'newer', format: 2 });
  });

  test('text that is no base64 has no bytes', () => {
    expect([fromBase64('%%'), fromBase64('AQI=')]).toEqual([null, Uint8Array.of(1, 2)]);
  });
});
