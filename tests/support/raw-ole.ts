/** OLE files written byte by byte, so that a test may lie in them; and the smallest .xls around the records of one worksheet. */

const SECTOR = 512;
const SMALL_SECTOR = 64;
const SHORT = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

export interface RawStream {
  readonly name: string;
  readonly content: Uint8Array;
}

/** At most three streams; those under 4 096 bytes lie in the root's, as the format demands. */
export function rawOle(streams: readonly RawStream[]): Uint8Array {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const put = (content: Uint8Array, size: number, into: Buffer[], links: number[]): number => {
    const first = into.length;
    const count = Math.ceil(content.length / size);
    for (let n = 0; n < count; n++) {
      into.push(Buffer.concat([content.slice(n * size, (n + 1) * size)], size));
      links.push(n === count - 1 ? END : first + n + 1);
    }
    return first;
  };
  put(Buffer.alloc(SECTOR * 2), SECTOR, sectors, table); // the table of sectors and the directory, filled in below
  table.splice(0, 2, 0xfffffffd, END);
  const starts = streams.map(({ content }) =>
    content.length < SHORT
      ? put(content, SMALL_SECTOR, small, smallTable)
      : put(content, SECTOR, sectors, table),
  );
  const smallBytes = Buffer.concat(small);
  const root = small.length > 0 ? put(smallBytes, SECTOR, sectors, table) : END;
  const smallList = small.length > 0 ? put(words(smallTable), SECTOR, sectors, table) : END;
  const entries = [
    entry('Root Entry', 5, root, smallBytes.length),
    ...streams.map(({ name, content }, n) => entry(name, 2, starts[n] ?? END, content.length)),
  ];
  sectors[0] = Buffer.concat([words(table), Buffer.alloc(SECTOR, 0xff)], SECTOR);
  sectors[1] = Buffer.concat(entries, SECTOR);
  return new Uint8Array(Buffer.concat([header(smallList), ...sectors]));
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, n) => bytes.writeUInt32LE(value, n * 4));
  return bytes;
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function header(smallList: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48); // the directory
  bytes.writeUInt32LE(SHORT, 56);
  bytes.writeUInt32LE(smallList, 60);
  bytes.writeUInt32LE(END, 68);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(FREE, 80);
  return bytes;
}

/** A record of BIFF: its type and what it holds. */
export function record(type: number, content: readonly number[] | Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, Buffer.from(content)]);
}

/** A cell that holds a number. */
export function numberRecord(row: number, column: number, value: number): Buffer {
  const content = Buffer.alloc(14);
  content.writeUInt16LE(row, 0);
  content.writeUInt16LE(column, 2);
  content.writeDoubleLE(value, 6);
  return record(0x0203, content);
}

/** The stream «Workbook»: a workbook of one sheet «S», with records of its own before and inside the sheet. */
export function rawBiff(
  inSheet: readonly Buffer[],
  inBook: readonly Buffer[] = [],
  version = 0x0600,
): Uint8Array {
  const begin = (kind: number) => {
    const content = Buffer.alloc(16);
    content.writeUInt16LE(version, 0);
    content.writeUInt16LE(kind, 2);
    return record(0x0809, content);
  };
  const end = record(0x000a, []);
  const name = record(0x0085, [0, 0, 0, 0, 0, 0, 1, 0, 0x53]);
  const book = Buffer.concat([begin(5), ...inBook, name, end]);
  book.writeUInt32LE(book.length, book.length - end.length - name.length + 4);
  return new Uint8Array(Buffer.concat([book, begin(0x10), ...inSheet, end]));
}

export function rawXls(inSheet: readonly Buffer[], inBook: readonly Buffer[] = []): Uint8Array {
  return rawOle([{ name: 'Workbook', content: rawBiff(inSheet, inBook) }]);
}
