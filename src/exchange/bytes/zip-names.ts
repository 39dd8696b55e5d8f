/** The names inside a zip, from its central directory or, where that is cut off, from the entries themselves. Unpacks nothing. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65 535. */
const FURTHEST_END = 22 + 65_535;
const MOST_NAMES = 5000;

/** The names of a zip's files, at most five thousand. Never throws; a damaged zip gives the names that can be read. */
export function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const listed = end === null ? [] : namesOfDirectory(view, view.getUint32(end + 16, true));
  return listed.length > 0 ? listed : namesOfEntries(view);
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - FURTHEST_END);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function namesOfDirectory(view: DataView, start: number): string[] {
  const names: string[] = [];
  let at = start;
  while (names.length < MOST_NAMES && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    names.push(nameAt(view, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Entry after entry, as long as each says how long it is. */
function namesOfEntries(view: DataView): string[] {
  const names: string[] = [];
  let at = 0;
  while (names.length < MOST_NAMES && at + 30 <= view.byteLength && view.getUint32(at, true) === LOCAL) {
    const length = view.getUint16(at + 26, true);
    names.push(nameAt(view, at + 30, length));
    at += 30 + length + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  return names;
}

function nameAt(view: DataView, start: number, length: number): string {
  const size = Math.max(0, Math.min(length, view.byteLength - start));
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start, size));
}
