/**
 * `goc`: the canonical texts of a line as they were written, keyed by header, so that what a program changed in a cell can
 * be seen and put back wherever the column now stands. Source: domain/exchange §4.
 */

export const ORIGINALS_HEADER = 'goc (không sửa)';
const MARK = 'g1~';
/** Excel cuts a cell at 32,767 characters; the longest texts are then left without an original rather than cut. */
const MAX_LENGTH = 32_000;

/** Canonical text by header; '' is left out, null stands for a text too long to be kept twice. */
export type Originals = ReadonlyMap<string, string | null>;

/** `g1~` and base64url of a JSON object: header → canonical text; under '' a check over the line's id and the rest. */
export function writeOriginals(id: string, cells: Iterable<readonly [string, string]>): string {
  const texts = new Map<string, string | null>();
  for (const [header, text] of cells) if (text !== '') texts.set(header, text);
  for (;;) {
    const values = Object.fromEntries(texts);
    const cell = MARK + encode(JSON.stringify({ '': checkOf(id, values), ...values }));
    if (cell.length <= MAX_LENGTH) return cell;
    const longest = [...texts].reduce((a, b) => ((b[1]?.length ?? 0) > (a[1]?.length ?? 0) ? b : a));
    if (longest[1] === null) return cell; // headers alone are too long; a spreadsheet may cut it, and the check will tell
    texts.set(longest[0], null);
  }
}

/** Null when the cell is no undamaged `goc` of the line with this id. */
export function readOriginals(id: string, cell: string): Originals | null {
  if (!cell.startsWith(MARK)) return null;
  const values = decode(cell.slice(MARK.length).trim());
  if (values === null) return null;
  const { '': check, ...rest } = values;
  if (check !== checkOf(id, rest)) return null;
  const originals = new Map<string, string | null>();
  for (const [header, text] of Object.entries(rest)) {
    if (typeof text !== 'string' && text !== null) return null;
    originals.set(header, text);
  }
  return originals;
}

/** FNV-1a over id and values: damage by programs, not malice, is what it must show. */
function checkOf(id: string, values: object): string {
  let hash = 0x811c9dc5;
  const text = id + JSON.stringify(values);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

function encode(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function decode(base64url: string): Record<string, unknown> | null {
  try {
    const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    // Anything but an object of texts is as good as damaged.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null; // damaged: atob, the decoder and JSON report by throwing, and the caller tells the person
  }
}
