/** A list of texts in one cell: `Sở Tài chính; Cục Thuế`. Any list comes back as it was: `;` and `\` inside an item get a `\`. */

/** An item that is empty, so that a list of one empty text is not an empty list. */
const EMPTY_ITEM = '\\-';

export function joinList(items: readonly string[]): string {
  return items.map((item) => (item === '' ? EMPTY_ITEM : item.replace(/[\\;]/g, '\\$&'))).join('; ');
}

export function splitList(text: string): string[] {
  if (text === '') return [];
  const items: string[] = [''];
  for (const piece of text.matchAll(/\\[^]|; ?|[^]/g)) {
    const last = items.length - 1;
    if (piece[0].startsWith(';')) items.push('');
    else if (piece[0] !== EMPTY_ITEM)
      items[last] += piece[0].length === 2 && piece[0].startsWith('\\') ? piece[0].slice(1) : piece[0];
  }
  return items;
}
