/**
 * The HTML flavour of a paste as plain data: its one table with the text of each cell and what the cell says of its value.
 * The parsed document is inert and never becomes part of the page. What the cells mean is not known here.
 */
import { makeInert, SHEET_ELEMENT } from '#ui/hands/inert-html.ts';

/** One cell; the shape that `exchange/clipboard` reads (`html-table`). */
export interface CopiedHtmlCell {
  readonly text: string;
  readonly attributes: Readonly<Partial<Record<(typeof ATTRIBUTES)[number] | 'mso-number-format', string>>>;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface CopiedHtml {
  readonly rows: readonly { readonly cells: readonly CopiedHtmlCell[]; readonly isHidden: boolean }[];
  readonly isOurs: boolean;
  readonly convention: 'comma' | 'dot' | null;
}

const ATTRIBUTES = [
  'x:num',
  'sdval',
  'sdnum',
  'data-sheets-value',
  'data-sheets-numberformat',
  'data-so-chi-tieu',
  'data-text',
] as const;

/** The only table of the HTML; null when it has none or several, as a copied page or document has. */
export function readCopiedHtml(html: string): CopiedHtml | null {
  if (!/<table/i.test(html)) return null;
  const page = parseInert(html);
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  const [table] = tables;
  if (!table || tables.length > 1 || table.rows.length === 0) return null;
  const sheet = [...page.querySelectorAll(SHEET_ELEMENT)].map((styles) => styles.textContent).join('\n');
  const formats = formatsByClass(sheet);
  return {
    rows: [...table.rows].map((row) => ({
      cells: [...row.cells].map((cell) => readCell(cell, formats)),
      isHidden: isHidden(row),
    })),
    isOurs: table.hasAttribute('data-so-chi-tieu'),
    convention: conventionOf(sheet),
  };
}

const NO_ATTRIBUTES: CopiedHtmlCell['attributes'] = {};

function readCell(cell: HTMLTableCellElement, formats: ReadonlyMap<string, string>): CopiedHtmlCell {
  // Most cells say nothing but their text.
  if (cell.attributes.length === 0)
    return { text: textOf(cell), attributes: NO_ATTRIBUTES, colspan: 1, rowspan: 1 };
  const attributes: Record<string, string> = {};
  for (const name of ATTRIBUTES) {
    const value = cell.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  const format =
    formatIn(cell.getAttribute('data-style') ?? '') ??
    [...cell.classList].map((name) => formats.get(name)).find((found) => found !== undefined);
  if (format !== undefined) attributes['mso-number-format'] = format;
  return { text: textOf(cell), attributes, colspan: cell.colSpan, rowspan: Math.max(cell.rowSpan, 1) };
}

// -- What Excel says in styles

function formatIn(declarations: string): string | undefined {
  return /mso-number-format:\s*("[^"]*"|'[^']*'|[^;}]*)/i.exec(declarations)?.[1]?.trim();
}

/** `.xl65 {… mso-number-format:"Short Date"; …}` of a style sheet. */
function formatsByClass(sheet: string): Map<string, string> {
  const formats = new Map<string, string>();
  for (const rule of sheet.split('}')) {
    const [selector = '', declarations = ''] = rule.split('{');
    const name = /\.([\w-]+)\s*$/.exec(selector)?.[1];
    const format = formatIn(declarations);
    if (name !== undefined && format !== undefined) formats.set(name, format);
  }
  return formats;
}

function conventionOf(sheet: string): CopiedHtml['convention'] {
  const sign = /mso-displayed-decimal-separator:\s*["']?\\?([.,])/i.exec(sheet)?.[1];
  return sign === undefined ? null : sign === ',' ? 'comma' : 'dot';
}

function isHidden(element: Element): boolean {
  return /display:\s*none/i.test(element.getAttribute('data-style') ?? '');
}

// -- The text of a cell

const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TR',
  'TABLE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'PRE',
]);
/** LibreOffice writes a cell's note into the cell. */
const UNSEEN = new Set(['COMMENT', 'TEMPLATE', SHEET_ELEMENT.toUpperCase()]);

/** Line breaks as `\n`; white space around a line break of the source is one space, any other stands as it is. */
function textOf(cell: Element): string {
  return addText(cell, '').replace(/^\n+|\n+$/g, '');
}

function addText(element: Element, before: string): string {
  let text = before;
  for (const node of element.childNodes) {
    if (node instanceof Text) text += withoutSourceBreaks(node.data, text);
    else if (node instanceof Element && !UNSEEN.has(node.tagName) && !isHidden(node)) {
      if (node.tagName === 'BR') text += '\n';
      else if (BLOCKS.has(node.tagName)) text = onNewLine(addText(node, onNewLine(text)));
      else text = addText(node, text);
    }
  }
  return text;
}

/** Programs wrap long lines of HTML; what they break them with is one space, or none where a line begins anyway. */
function withoutSourceBreaks(data: string, before: string): string {
  const marked = data.replace(/[ \t\f\r\n]+/g, (run) => (/[\r\n]/.test(run) ? '\r' : run));
  const isAtStart = before === '' || before.endsWith('\n');
  return (isAtStart ? marked.replace(/^\r/, '') : marked).replaceAll('\r', ' ');
}

function onNewLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

// -- The one door for HTML

interface InertHtmlPolicy {
  createHTML(html: string): string;
}

let policy: InertHtmlPolicy | undefined;

/** The page's policy takes HTML only from here, and only after `makeInert`. */
function parseInert(html: string): Document {
  policy ??= makePolicy();
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

function makePolicy(): InertHtmlPolicy {
  const rules = { createHTML: makeInert };
  // Not every browser has Trusted Types, and TypeScript's DOM does not describe them.
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: InertHtmlPolicy): InertHtmlPolicy };
  };
  return trustedTypes?.createPolicy('copied-html', rules) ?? rules;
}
