/**
 * The streams of an OLE file (.xls, and what a password makes of an .xlsx), taken out by following its sector chains, each
 * sector at most once. Knows no workbook. Source: [MS-CFB] 2.2 to 2.6.
 */

export interface OleStreams {
  readonly names: readonly string[];
  /** The stream's bytes; null when there is none of that name or its chain is broken. */
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MINI_BYTES = 64;
/** Streams shorter than this lie in the root's own stream, in small sectors. */
const SHORT_STREAM = 4096;
/** Sector numbers from here on mean «none», «end of chain» and the like. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

/** Null when the file is no sound OLE file. */
export function openOle(bytes: Uint8Array): OleStreams | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectorBytes = 1 << shift;
  const next = sectorTable(view, sectorBytes);
  const follow = (start: number) => joinChain(bytes, sectorBytes, sectorBytes, start, next);
  const directory = follow(view.getUint32(48, true));
  if (!directory) return null;
  const entries = readEntries(directory);
  const root = entries.find(({ type }) => type === ROOT);
  const small = () => root && smallStreams(follow(root.start), follow(view.getUint32(60, true)));
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((one) => one.type === STREAM && one.name === name);
      if (!entry || entry.size > bytes.length) return null;
      const joined = entry.size < SHORT_STREAM ? small()?.(entry.start) : follow(entry.start);
      return joined && joined.length >= entry.size ? joined.subarray(0, entry.size) : null;
    },
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

type Next = (sector: number) => number | null;

/** Which sector follows which, by the tables the header lists and, in large files, a chain of further lists. */
function sectorTable(view: DataView, sectorBytes: number): Next {
  const tables = listedTables(view, 76, HEADER_BYTES);
  const most = Math.ceil(view.byteLength / sectorBytes);
  let list = view.getUint32(68, true);
  for (let n = 0; n < most && list < LAST_SECTOR; n++) {
    const start = (list + 1) * sectorBytes;
    const end = start + sectorBytes - 4;
    if (end + 4 > view.byteLength) break;
    tables.push(...listedTables(view, start, end));
    list = view.getUint32(end, true);
  }
  const perTable = sectorBytes / 4;
  return (sector) => {
    const table = tables[Math.floor(sector / perTable)];
    const at = table === undefined ? -1 : (table + 1) * sectorBytes + (sector % perTable) * 4;
    return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : null;
  };
}

function listedTables(view: DataView, from: number, to: number): number[] {
  const tables: number[] = [];
  for (let at = from; at < to; at += 4) {
    const table = view.getUint32(at, true);
    if (table < LAST_SECTOR) tables.push(table);
  }
  return tables;
}

/** The sectors of a chain one after the other; null when it leaves the file or runs in a circle. */
function joinChain(
  bytes: Uint8Array,
  sectorBytes: number,
  firstByte: number,
  start: number,
  next: Next,
): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  const most = Math.ceil(bytes.length / sectorBytes);
  for (let sector = start; sector < LAST_SECTOR;) {
    const at = firstByte + sector * sectorBytes;
    if (at >= bytes.length || pieces.length >= most) return null;
    pieces.push(bytes.subarray(at, at + sectorBytes));
    const following = next(sector);
    if (following === null) return null;
    sector = following;
  }
  return join(pieces);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const type = view.getUint8(at + 66);
    if (type !== STREAM && type !== ROOT) continue;
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      type,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function smallStreams(
  stream: Uint8Array | null,
  table: Uint8Array | null,
): ((start: number) => Uint8Array | null) | null {
  if (!stream || !table) return null;
  const view = viewOf(table);
  const next: Next = (sector) => (sector * 4 + 4 <= table.length ? view.getUint32(sector * 4, true) : null);
  return (start) => joinChain(stream, MINI_BYTES, 0, start, next);
}
