/**
 * The clipboard's HTML flavour: a bare table whose cells carry their exact values in the terms of Excel, LibreOffice and
 * Google Sheets, and in our own so that a copy comes back letter by letter. Nothing in it changes how anything looks.
 */
import { decimalPlacesOf, type Decimal } from '#core/decimal.ts';
import { isPercent, type CopiedCell, type CopiedTable } from '#exchange/clipboard/copied-table.ts';
import { isHeldWhole, shiftPoint } from '#exchange/clipboard/literal.ts';
import { isRunnable, withoutNul } from '#exchange/clipboard/plain-form.ts';

/** The table as one document; `x:str` on it says that whatever is not marked a number is text (Office HTML reference). */
export function writeHtml({ rows }: CopiedTable): string {
  const lines = rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`);
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>' +
    `<table x:str data-so-chi-tieu="1"><tbody>${lines.join('\n')}</tbody></table></body></html>`
  );
}

function writeCell(cell: CopiedCell): string {
  const text = withoutNul(cell.text);
  const ours = { ...(cell.exact && { 'data-so-chi-tieu': cell.exact }), ...textKept(text) };
  const theirs =
    cell.exact !== null && isHeldWhole(cell.exact)
      ? numberMarks(cell.exact, isPercent(text))
      : cell.exact !== null || isEasilyTaken(text)
        ? textMarks(text)
        : {};
  const marks = Object.entries({ ...theirs, ...ours });
  return `<td${marks.map(([name, value]) => ` ${name}="${escapeMark(value)}"`).join('')}>${escapeText(text)}</td>`;
}

type Marks = Readonly<Record<string, string>>;

/** A percent is kept as its fraction, in the two percent formats every program has. */
function numberMarks(exact: Decimal, percent: boolean): Marks {
  const value = percent ? shiftPoint(exact, -2) : exact;
  const format = decimalPlacesOf(exact) === 0 ? '0%' : '0.00%';
  return {
    'x:num': value,
    sdval: value,
    // 1033: the value is written with a point; an empty place for the format leaves the region's own.
    sdnum: percent ? `1033;0;${format}` : '1033;',
    'data-sheets-value': `{"1":3,"3":${value}}`,
    ...(percent && {
      style: `mso-number-format:${format === '0%' ? '0%' : 'Percent'}`,
      'data-sheets-numberformat': `{"1":3,"2":"${format}","3":1}`,
    }),
  };
}

/** Keeps «1.10», «1/2», «0012» and «=1+1» texts. */
function textMarks(text: string): Marks {
  return {
    style: "mso-number-format:'\\@'",
    sdnum: '1033;0;@',
    'data-sheets-value': JSON.stringify({ 1: 2, 2: text }),
  };
}

/** Whether some program would make a number, a day, a truth, an error or a formula of it. Words alone need no mark. */
function isEasilyTaken(text: string): boolean {
  return /[\d#]|^\s*['½¼¾]|^\s*(?:true|false|đúng|sai)\s*$/i.test(text) || isRunnable(text);
}

/** HTML keeps no tab, no line break and no second space, an attribute does. */
function textKept(text: string): Marks {
  return text === '' || /^\S+(?: \S+)*$/.test(text) ? {} : { 'data-text': text };
}

function escapeText(text: string): string {
  return escapeSigns(text).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
}

function escapeMark(value: string): string {
  return escapeSigns(value).replace(/[\t\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeSigns(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
