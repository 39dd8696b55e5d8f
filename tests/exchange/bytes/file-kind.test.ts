/** What a file is, by hand-made first bytes of each kind. */
import { describe, expect, test } from 'vitest';
import { sniff } from '#exchange/bytes/file-kind.ts';
import { toUtf16, toUtf8 } from '#tests/support/legacy-encoders.ts';

const bytes = (signs: string): Uint8Array => Uint8Array.from(signs, (sign) => sign.charCodeAt(0));

/** A zip's local entries one after the other, each empty: all that is looked at where the directory is cut off. */
function zipOf(...names: string[]): Uint8Array {
  const entries = names.map((name) => {
    const head = new Uint8Array(30);
    head.set([0x50, 0x4b, 0x03, 0x04]);
    head[26] = name.length;
    return [...head, ...bytes(name)];
  });
  return Uint8Array.from(entries.flat());
}

/** An old container: its header, then directory entries of streams with these names. */
function containerOf(...names: string[]): Uint8Array {
  const made = new Uint8Array(512 + names.length * 128);
  made.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, at) => {
    made.set(toUtf16(name, 'le'), 512 + at * 128);
    made[512 + at * 128 + 64] = name.length * 2 + 2;
    made[512 + at * 128 + 66] = 2;
  });
  return made;
}

describe('a file is', () => {
  test.each([
    ['empty: no bytes', new Uint8Array(), 'empty'],
    ['empty: a mark and blank lines', toUtf8('\uFEFF \r\n\t\r\n'), 'empty'],
    ['text: a table', toUtf8('TT;Chỉ tiêu\n1;Hộ nghèo\n'), 'text'],
    ['text: UTF-16 without a mark', toUtf16('TT\tChỉ tiêu\r\n', 'le'), 'text'],
    ['text: TCVN3', bytes('TT;Tû lÖ hé ngh\u00CCo\n'), 'text'],
    ['text: a first cell like <10', toUtf8('<10;5\n'), 'text'],
    ['text: a first cell in signs', toUtf8('<b>x;5\n'), 'text'],
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['xlsb', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'xlsb'],
    ['docx with a workbook inside', zipOf('word/document.xml', 'word/embeddings/x.xlsx'), 'docx'],
    ['zip', zipOf('a.csv', 'b.csv'), 'zip'],
    ['zip: torn after its first bytes', bytes('PK\x03\x04'), 'zip'],
    ['ods', bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'ods'],
    ['odt', bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text'), 'odt'],
    ['xls', containerOf('Root', 'SummaryInformation', 'Workbook'), 'xls'],
    ['xls of Excel 5', containerOf('Book'), 'xls'],
    ['xls of Excel 3', bytes('\x09\x02\x06\x00\x00\x00\x10\x00'), 'xls'],
    ['a .doc', containerOf('WordDocument'), 'old-office'],
    ['under a password', containerOf('DataSpaces', 'EncryptedPackage'), 'locked-office'],
    [
      'XML Spreadsheet 2003',
      toUtf8('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'xml-workbook',
    ],
    [
      'a web page named .xls',
      toUtf8('\uFEFF\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>'),
      'html',
    ],
    ['a bare table after a comment', toUtf8('<!-- xuất ngày 1/6 --><center><table border=1>'), 'html'],
    ['a web page in UTF-16', toUtf16('\uFEFF<html>', 'le'), 'html'],
    ['a single-file web page', toUtf8('MIME-Version: 1.0\r\n'), 'html'],
    ['other XML', toUtf8('<?xml version="1.0"?><bao-cao/>'), 'xml'],
    ['pdf', bytes('%PDF-1.7\n'), 'pdf'],
    ['rtf', bytes('{\\rtf1'), 'rtf'],
    ['a png', bytes('\x89PNG\r\n\x1A\n'), 'picture'],
    ['a jpeg', bytes('\xFF\xD8\xFF\xE0'), 'picture'],
    ['a photo of a phone', bytes('\0\0\0\x18ftypheic'), 'picture'],
    ['rar', bytes('Rar!\x1A\x07'), 'archive'],
    ['nothing known', bytes('\x01\x02\x03\x04\x05\x06\x07\x08'), 'binary'],
  ] as const)('%s', (_, file, kind) => {
    expect(sniff(file)).toBe(kind);
  });
});
