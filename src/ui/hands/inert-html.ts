/**
 * HTML from the clipboard made harmless before the browser parses it: tags and text stay, of the attributes only those that
 * say something of a table's values. Under the page's policy every style and handler met while parsing would else be
 * reported, thousands in a copy from Excel. Pure text; one pass, whatever the input.
 */

const KEPT = new Set([
  ...['colspan', 'rowspan', 'class', 'data-style', 'data-so-chi-tieu', 'data-text'],
  ...['x:num', 'sdval', 'sdnum', 'data-sheets-value', 'data-sheets-numberformat'],
]);

/** The element that style sheets become: their text can be read, and styles nothing. */
export const SHEET_ELEMENT = 'data';

/** `style` attributes become `data-style`, style sheets `<data>` with their text; scripts, comments and all else are gone. */
export function makeInert(html: string): string {
  let inert = '';
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) return inert + html.slice(at);
    inert += html.slice(at, open);
    const piece = pieceAt(html, open);
    inert += piece.inert;
    at = piece.end;
  }
}

interface Piece {
  readonly inert: string;
  /** Where the rest begins; the length of the whole when the piece is never closed. */
  readonly end: number;
}

const TAG_NAME = /<(\/?)([a-z][^\s/>]*)/iy;
/** Elements whose content is not HTML. */
const RAW = new Set([
  'style',
  'script',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
]);

function pieceAt(html: string, open: number): Piece {
  if (html.startsWith('<!--', open)) return { inert: '', end: after(html, '-->', open + 4) };
  if (/[!?]/.test(html.charAt(open + 1))) return { inert: '', end: after(html, '>', open) };
  TAG_NAME.lastIndex = open;
  const [tag, slash, name] = TAG_NAME.exec(html) ?? [];
  if (tag === undefined || name === undefined) return { inert: '&lt;', end: open + 1 };
  const { kept, end } = readAttributes(html, open + tag.length);
  const lowName = name.toLowerCase();
  if (!RAW.has(lowName)) return { inert: `<${slash ?? ''}${name}${kept}>`, end };
  return slash === '' ? rawPiece(html, lowName, end) : { inert: '', end };
}

function rawPiece(html: string, name: string, start: number): Piece {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = start;
  const close = closing.exec(html)?.index ?? html.length;
  const content = html.slice(start, close).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const inert = name === 'style' ? `<${SHEET_ELEMENT}>${content}</${SHEET_ELEMENT}>` : '';
  return { inert, end: after(html, '>', close) };
}

const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(["'])?)?/y;
const BARE_VALUE = /[^\s>]*/y;

/** The attributes from `start` to the `>` that ends the tag, those kept written in quotes. */
function readAttributes(html: string, start: number): { kept: string; end: number } {
  let kept = '';
  let at = start;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) return { kept, end: after(html, '>', at) };
    const [whole, name = '', quote] = match;
    at += whole.length;
    let value = '';
    if (quote !== undefined) {
      const close = html.indexOf(quote, at);
      if (close < 0) return { kept, end: html.length };
      value = html.slice(at, close);
      at = close + 1;
    } else if (whole.includes('=')) {
      BARE_VALUE.lastIndex = at;
      value = BARE_VALUE.exec(html)?.[0] ?? '';
      at += value.length;
    }
    kept += keptAttribute(name.toLowerCase(), value);
  }
}

/** Style sheets of others come as `style`; run again over its own work, nothing changes. */
function keptAttribute(name: string, value: string): string {
  const shown = name === 'style' ? 'data-style' : name;
  return KEPT.has(shown) ? ` ${shown}="${value.replaceAll('"', '&quot;')}"` : '';
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found < 0 ? html.length : found + sign.length;
}
