/**
 * The parts of a zip by name, unpacked under limits: sizes are taken from the directory, and no part may become larger than it
 * says there. Knows no workbook. Source: PKWARE APPNOTE 6.3.10, 4.3 to 4.5.
 */
import {
  MOST_PARTS,
  MOST_SHRINKING,
  MOST_UNPACKED_BYTES,
  SHRINKING_COUNTS_FROM,
} from '#exchange/workbook/limits.ts';

export type ZipProblem = 'damaged' | 'too-large' | 'password';

export type ZipParts =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: ZipProblem };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const WHOLE = 0xffffffff;

/** The names in the directory, in its order; null when there is no sound directory or it is absurdly long. */
export function listParts(bytes: Uint8Array): readonly string[] | null {
  return readDirectory(bytes)?.map(({ name }) => name) ?? null;
}

/** Unpacks the parts whose names are wanted. Their order is the directory's. */
export async function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<ZipParts> {
  const directory = readDirectory(bytes);
  if (!directory) return { ok: false, problem: 'damaged' };
  const wanted = directory.filter(({ name }) => isWanted(name));
  if (wanted.some(({ isEncrypted }) => isEncrypted)) return { ok: false, problem: 'password' };
  const total = wanted.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > MOST_UNPACKED_BYTES || wanted.some(isTrap)) return { ok: false, problem: 'too-large' };
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    const part = await unpackOne(bytes, entry);
    if (!part) return { ok: false, problem: 'damaged' };
    parts.set(entry.name, part);
  }
  return { ok: true, parts };
}

function isTrap({ packed, unpacked }: Entry): boolean {
  return unpacked > SHRINKING_COUNTS_FROM && unpacked > packed * MOST_SHRINKING;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(bytes: Uint8Array): readonly Entry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS || at === WHOLE) return null;
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const entry = readEntry(view, at, decodeName(bytes.subarray(at + 46, nameEnd)));
    if (!entry) return null;
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

/** Old writers put backslashes between folders. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}

function readEntry(view: DataView, at: number, name: string): Entry | null {
  const sizes = readSizes(view, at);
  return (
    sizes && {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      ...sizes,
    }
  );
}

/** From the directory's line, or from its zip64 field where the line has no room; null for sizes no file of ours has. */
function readSizes(view: DataView, at: number): Pick<Entry, 'packed' | 'unpacked' | 'offset'> | null {
  const short = [24, 20, 42].map((place) => view.getUint32(at + place, true)); // unpacked, packed, offset: zip64's order
  if (short.includes(WHOLE)) {
    let long = findZip64(view, at);
    if (long === null) return null;
    for (const [n, value] of short.entries()) {
      if (value !== WHOLE) continue;
      if (long + 8 > view.byteLength || view.getUint32(long + 4, true) !== 0) return null;
      short[n] = view.getUint32(long, true);
      long += 8;
    }
  }
  const [unpacked = 0, packed = 0, offset = 0] = short;
  return { unpacked, packed, offset };
}

function findZip64(view: DataView, entry: number): number | null {
  let at = entry + 46 + view.getUint16(entry + 28, true);
  const end = at + view.getUint16(entry + 30, true);
  while (at + 4 <= end) {
    if (view.getUint16(at, true) === 1) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  return null;
}

async function unpackOne(bytes: Uint8Array, entry: Entry): Promise<Uint8Array | null> {
  const { offset, packed, unpacked, method } = entry;
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return null;
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return packed === unpacked ? content : null;
  return method === 8 ? inflate(content, unpacked) : null;
}

/** Exactly `size` bytes, or null: a part that goes on after them is not read further. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const out = new Uint8Array(size);
  let filled = 0;
  try {
    const copy = new Blob([new Uint8Array(packed)]);
    const reader = copy.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return filled === size ? out : null;
      if (filled + value.length > size) {
        await reader.cancel();
        return null;
      }
      out.set(value, filled);
      filled += value.length;
    }
  } catch {
    return null; // not what deflate writes
  }
}
