/**
 * The words of a .docx, paragraph by paragraph, its footnotes at the end as reports print them: a mark where each belongs, the mark
 * again before its text. Knows nothing of how it looks. Linear in the file. Source: ECMA-376-1, 17.3 and 17.11.
 */
import { listParts, unpack, type ZipProblem } from '#exchange/workbook/zip-parts.ts';

/** In the text where a footnote belongs, and before its words. */
const NOTE_MARK = '\uFFFD';

const BODY = 'word/document.xml';
const NOTES = 'word/footnotes.xml';

export type DocumentText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ZipProblem | 'not-a-document' };

/** Never throws, whatever the bytes. */
export async function readDocumentText(bytes: Uint8Array): Promise<DocumentText> {
  if (!listParts(bytes)?.includes(BODY)) return { ok: false, problem: 'not-a-document' };
  const unpacked = await unpack(bytes, (name) => name === BODY || name === NOTES);
  if (!unpacked.ok) return unpacked;
  const textOf = (part: string): string => wordsIn(new TextDecoder().decode(unpacked.parts.get(part)));
  const notes = textOf(NOTES);
  return {
    ok: true,
    text: (notes.trim() === '' ? textOf(BODY) : `${textOf(BODY)}\n${notes}`).normalize('NFC'),
  };
}

/** What an element adds to the text where it ends, or stands empty. */
const ENDS: Readonly<Record<string, string>> = { 'w:p': '\n', 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' };

/** A tag, or what stands between two; a «<» that opens nothing is passed over. */
const PIECE = /<(\/?)([\w:]+)(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+|</g;

/** The text of `w:t` alone: deleted words, field codes and alternatives for older programs stand in other elements. */
function wordsIn(xml: string): string {
  let text = '';
  let isText = false;
  let fallback = 0;
  for (const [piece, close, name] of xml.matchAll(PIECE)) {
    const isEmpty = piece.endsWith('/>');
    if (name === undefined) {
      if (isText && fallback === 0) text += unescape(piece);
    } else if (name === 'mc:Fallback') {
      if (!isEmpty) fallback += close === '/' ? -1 : 1;
    } else if (fallback > 0) continue;
    else if (name === 'w:t') isText = close !== '/' && !isEmpty;
    else if (name === 'w:footnoteReference' || name === 'w:footnoteRef') text += NOTE_MARK;
    else if (close === '/' || isEmpty) text += ENDS[name] ?? '';
  }
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescape(text: string): string {
  return text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (given, name, ten, hex) => {
      if (name !== undefined) return ENTITIES[name as string] ?? given; // the pattern lets only these through
      const code = Number.parseInt((ten ?? hex) as string, ten === undefined ? 16 : 10); // one of the two matched
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
