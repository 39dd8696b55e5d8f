/** A file a person chose to have its text checked: its words, or why there are none. Stores nothing and changes no plan. */
import type { FileKind } from '#exchange/bytes/file-kind.ts';

/** Larger files are no report. Bytes. */
const MOST_BYTES = 30_000_000;

export type OpenedText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly problem: 'damaged' | 'too-large' | 'password' | 'not-a-document' | 'no-text';
    };

/** A .docx, or text in any of the encodings reports come in. What reads each is fetched when first used. */
export async function openText(file: File): Promise<OpenedText> {
  if (file.size > MOST_BYTES) return { ok: false, problem: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { sniff } = await import('#exchange/bytes/file-kind.ts');
  const opened = await openAs(sniff(bytes), bytes);
  return opened.ok && opened.text.trim() === '' ? NO_TEXT : opened;
}

const NO_TEXT: OpenedText = { ok: false, problem: 'no-text' };

async function openAs(kind: FileKind, bytes: Uint8Array): Promise<OpenedText> {
  switch (kind) {
    case 'docx': {
      const { readDocumentText } = await import('#exchange/docx/read-text.ts');
      return readDocumentText(bytes);
    }
    case 'text': {
      const { decode } = await import('#exchange/bytes/decode.ts');
      return { ok: true, text: decode(bytes).text };
    }
    case 'empty':
      return NO_TEXT;
    case 'locked-office':
      return { ok: false, problem: 'password' };
    default:
      return { ok: false, problem: 'not-a-document' };
  }
}
