/** From bytes to text: signatures, strict decoding, line breaks, limits. Knows nothing of what the text says. */
import { accept, refuse, type Foreign, type Step } from '#exchange/kh1/outcome.ts';

export const MAX_BYTES = 20 * 1024 * 1024;

const SIGNATURES: readonly (readonly [readonly number[], Foreign])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-office'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
];

/** The text of a file: UTF-8 (or UTF-16 with its mark), no byte order mark, every line break a plain one, no `sep=` line. */
export function readFileText(input: Uint8Array | ArrayBuffer | string): Step<string> {
  const decoded = typeof input === 'string' ? accept(input) : decode(new Uint8Array(input));
  if (!decoded.ok) return decoded;
  if (decoded.value.length > MAX_BYTES) return tooLarge(decoded.value.length);
  const text = decoded.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // An Excel mark for the delimiter; LibreOffice saves it again in quotes.
  const body = text.replace(/^(?:"sep=."|sep=.)[;,\t ]*\n/i, '\n');
  if (body.trim() === '') return refuse({ code: 'empty' });
  if (/^\s*<(?:!doctype|html|table|\?xml|meta|style)/i.test(body))
    return refuse({ code: 'not-ours', is: 'html' });
  return accept(body);
}

function decode(bytes: Uint8Array): Step<string> {
  if (bytes.length === 0) return refuse({ code: 'empty' });
  if (bytes.length > MAX_BYTES) return tooLarge(bytes.length);
  const foreign = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
  if (foreign) return refuse({ code: 'not-ours', is: foreign === 'zip' ? kindOfZip(bytes) : foreign });
  try {
    return accept(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    // A strict decoder reports by throwing; which byte it was helps nobody.
    return refuse({ code: 'not-utf8' });
  }
}

/** Excel's «Unicode Text» is UTF-16; only its byte order mark makes that certain. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The names of a zip's files stand readable among its bytes: `xl/…` is a workbook, `word/…` a document. */
function kindOfZip(bytes: Uint8Array): Foreign {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  if (/xl\/|opendocument\.spreadsheet/.test(start)) return 'workbook';
  return /word\/|opendocument\.text/.test(start) ? 'document' : 'zip';
}

function tooLarge(found: number): Step<never> {
  return refuse({ code: 'too-large', what: 'bytes', limit: MAX_BYTES, found });
}
