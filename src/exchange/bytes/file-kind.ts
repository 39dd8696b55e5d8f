/** What a file is, from its first bytes whatever its name says; a zip is told by the names inside. Reads no content. */
import { kindOfOldOffice } from '#exchange/bytes/old-office.ts';
import { namesInZip } from '#exchange/bytes/zip-names.ts';

export type FileKind =
  | 'text'
  /** No bytes, or only marks, spaces and line breaks. */
  | 'empty'
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'ods'
  | 'docx'
  | 'odt'
  | 'pptx'
  | 'zip'
  /** .doc, .ppt and the like of before 2007. */
  | 'old-office'
  /** An .xlsx or .docx under a password. */
  | 'locked-office'
  /** Excel's «XML Spreadsheet 2003». */
  | 'xml-workbook'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'pdf'
  | 'picture'
  /** .rar, .7z, .gz. */
  | 'archive'
  /** Bytes of nothing known. */
  | 'binary';

const SIGNATURES: readonly (readonly [signature: RegExp, kind: FileKind])[] = [
  [/^%PDF/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei|mif|avif))/, 'picture'],
  [/^(?:Rar!|7z\xBC\xAF\x27\x1C|\x1F\x8B\x08)/, 'archive'],
  // Workbooks of Excel 2 to 4, older than the container.
  [/^\x09[\0\x02\x04][\x04\x06]\0/, 'xls'],
];

const HEAD = 4096;

/** The kind of a file from its bytes. Never throws. */
export function sniff(bytes: Uint8Array): FileKind {
  if (isBlank(bytes)) return 'empty';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return kindOfZip(bytes, head);
  if (head.startsWith('\xD0\xCF\x11\xE0')) return kindOfOldOffice(bytes);
  return SIGNATURES.find(([signature]) => signature.test(head))?.[1] ?? kindOfText(head);
}

/** NUL, tab, line breaks, space, and the bytes of byte order marks. */
const BLANK = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe]) BLANK[byte] = 1;

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => BLANK[byte] === 1);

function kindOfZip(bytes: Uint8Array, head: string): FileKind {
  // An OpenDocument says what it is in its first entry, kept unpacked.
  const stated = /mimetypeapplication\/vnd\.oasis\.opendocument\.(spreadsheet|text)/.exec(head)?.[1];
  if (stated) return stated === 'spreadsheet' ? 'ods' : 'odt';
  const names = namesInZip(bytes);
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  return names.some((name) => name.startsWith('ppt/')) ? 'pptx' : 'zip';
}

function kindOfText(head: string): FileKind {
  // Enough of UTF-16 to know a tag by: its NULs and marks left out.
  const start = head
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)+/, '')
    .replaceAll('\0', '')
    .trimStart();
  // Excel's «Single file web page».
  if (/^MIME-Version:/i.test(start)) return 'html';
  if (/^<(?:[a-z]|[!?])/i.test(start)) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && start.startsWith('<?xml')) {
      return 'xml-workbook';
    }
    if (/<(?:!doctype\s+html|html|head|body|table|meta|tr)\b/i.test(start)) return 'html';
    if (start.startsWith('<?xml')) return 'xml';
  }
  return isBinary(head) ? 'binary' : 'text';
}

/** More than a tenth controls that no text holds, NULs set aside (UTF-16 is full of them, on one parity). */
function isBinary(head: string): boolean {
  const strange = head.match(/[\x01-\x08\x0B\x0E-\x1B\x7F]/g)?.length ?? 0;
  const nuls = head.match(/\0/g)?.length ?? 0;
  return strange * 10 > head.length - nuls || nuls * 10 > head.length * 7;
}
