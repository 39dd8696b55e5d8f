/**
 * The envelope of a backup locked with a passphrase: two lines for people, a line that says how it is locked, the locked bytes as
 * base64, and a last line that counts and checks all of it. Knows no cipher: what is inside is bytes to it.
 */
import { checksumOfBytes } from '#core/checksum.ts';
import { MOST_BACKUP_BYTES } from '#exchange/backup/backup-content.ts';
import { readPlainObject } from '#exchange/backup/plain-json.ts';
import { isLockedBackup, lockedFormatInTitle, lockedTitleOf } from '#exchange/backup/recognise-backup.ts';

/** How it is locked; salt and iv in base64. */
export interface LockHeader {
  readonly locked: number;
  readonly kdf: 'PBKDF2-HMAC-SHA-256';
  readonly iterations: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly iv: string;
  readonly packed: 'gzip' | 'none';
}

/** The format this version writes. */
export const LOCK_FORMAT = 1;

export type LockedReading =
  | {
      readonly kind: 'whole';
      readonly header: LockHeader;
      /** Everything before the locked bytes, letter by letter: the cipher answers for it too. */
      readonly before: string;
      readonly locked: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'damaged' | 'too-large' | 'not-a-backup' }
  | { readonly kind: 'newer'; readonly format: number };

const END = '#het';
const LINE = 76;
/** Far above what is written, far below what would hold up a phone for an hour. */
const MOST_ITERATIONS = 10_000_000;
const LEAST_ITERATIONS = 1000;

const ABOUT =
  'Tệp sao lưu này đã khóa bằng câu bí mật: không có câu đó thì không ai đọc được, kể cả ứng dụng. Mở bằng ứng dụng Sổ Chỉ Tiêu, nút «Mở tệp».';

/** Everything of the file before the locked bytes. */
export function lockedHead(header: LockHeader, moment: string): string {
  return `${lockedTitleOf(LOCK_FORMAT, moment)}\n${ABOUT}\n${JSON.stringify(header)}\n`;
}

/** The whole file, made of its head and the bytes locked under it. */
export function lockedFile(before: string, locked: Uint8Array): string {
  const lines = toBase64(locked).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  const body = `${before}${lines.map((line) => `${line}\n`).join('')}`;
  const sum = checksumOfBytes(new TextEncoder().encode(body)).toString(16).padStart(8, '0');
  return `${body}${END} ${lines.length} ${sum}`;
}

/** Takes the file apart; whole only where it is, line ends and a byte order mark aside, letter by letter what `lockedFile` made. */
export function readLockedFile(bytes: Uint8Array): LockedReading {
  if (bytes.length > MOST_BACKUP_BYTES) return { kind: 'too-large' };
  if (!isLockedBackup(bytes)) return { kind: 'not-a-backup' };
  const text = textOf(bytes);
  const [title = '', about = '', settings = '', ...rest] = text?.split('\n') ?? [];
  const format = lockedFormatInTitle(title);
  if (format !== null && format > LOCK_FORMAT) return { kind: 'newer', format };
  const header = readPlainObject(settings);
  const locked = fromBase64(rest.slice(0, -1).join(''));
  if (text === null || !header || !isHeader(header) || !locked) return { kind: 'damaged' };
  const before = `${title}\n${about}\n${settings}\n`;
  return lockedFile(before, locked) === text
    ? { kind: 'whole', header, before, locked }
    : { kind: 'damaged' };
}

function isHeader(header: object): header is LockHeader {
  const { locked, kdf, iterations, salt, cipher, iv, packed } = header as Partial<
    Record<keyof LockHeader, unknown>
  >; // every field is looked at
  const isBounded =
    typeof iterations === 'number' &&
    Number.isInteger(iterations) &&
    iterations >= LEAST_ITERATIONS &&
    iterations <= MOST_ITERATIONS;
  return (
    isBounded &&
    locked === LOCK_FORMAT &&
    kdf === 'PBKDF2-HMAC-SHA-256' &&
    cipher === 'AES-256-GCM' &&
    (packed === 'gzip' || packed === 'none') &&
    typeof salt === 'string' &&
    fromBase64(salt)?.length === 16 &&
    typeof iv === 'string' &&
    fromBase64(iv)?.length === 12
  );
}

/** Without what mail programs and editors do to a text; null where it is no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/(?:\r?\n)+$/, '');
    const isReturned = !/(?:^|[^\r])\n/.test(text);
    return isReturned ? text.replaceAll('\r\n', '\n') : text;
  } catch {
    return null; // a byte was changed
  }
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

/** Null where the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
