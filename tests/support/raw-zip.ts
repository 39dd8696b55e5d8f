/** Zips written byte by byte, so that a test may lie in them; and the smallest .xlsx around one worksheet. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface RawPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** The unpacked size the directory states, when it is not the true one. */
  readonly statedSize?: number;
  readonly isEncrypted?: boolean;
}

export function rawZip(parts: readonly RawPart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const size = part.statedSize ?? content.length;
    const flags = part.isEncrypted === true ? 1 : 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(flags, 8);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(size, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(offset, 42);
    chunks.push(local, name, packed);
    directory.push(line, name);
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What of a workbook a test wants to be its own; `worksheet` is what stands inside the `worksheet` element. */
export interface RawWorkbook {
  readonly worksheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly more?: readonly RawPart[];
  readonly statedSize?: number;
  readonly sheetName?: string;
  /** Another sheet of that name, and the type its relation names («chartsheet»). */
  readonly before?: { readonly name: string; readonly type: string };
}

export function rawXlsx({
  worksheet,
  strings,
  styles,
  workbook = '',
  more = [],
  statedSize,
  sheetName = 'S',
  before,
}: RawWorkbook): Uint8Array {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const optional = [
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet ${MAIN}>${styles}</styleSheet>` }]),
  ];
  return rawZip([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        override('workbook', 'sheet.main') +
        override('worksheets/sheet1', 'worksheet') +
        (strings === undefined ? '' : override('sharedStrings', 'sharedStrings')) +
        (styles === undefined ? '' : override('styles', 'styles')) +
        '</Types>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbook}<sheets>${before ? `<sheet name="${before.name}" sheetId="9" r:id="rId9"/>` : ''}<sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>${before ? `<Relationship Id="rId9" Type="${OFFICE}/${before.type}" Target="${before.type}s/sheet9.xml"/>` : ''}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet ${MAIN}>${worksheet}</worksheet>`,
      ...(statedSize !== undefined && { statedSize }),
    },
    ...optional,
    ...more,
  ]);
}

/** The parts of a zip written by LibreOffice, by its directory. */
export function partsOf(bytes: Uint8Array): RawPart[] {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts: RawPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!);
    parts.push({ name, content: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength! + extra! + comment!;
  }
  return parts;
}
