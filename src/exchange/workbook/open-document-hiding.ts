/** What is hidden in the sheets of an OpenDocument file: the reading library does not say. Looks at tags only. */
import { hideColumns, hideRows, noHiding, type SheetHiding } from '#exchange/workbook/sheet-hiding.ts';

const HIDING_STYLE =
  /<style:style\b[^<>]*\bstyle:name="([^"<>]*)"[^<>]*>\s*<style:table-properties\b[^<>]*\btable:display="false"/g;
const PLACE = /<table:table(-row|-column)?(?:\s([^<>]*))?>/g;
const HIDDEN = /\btable:visibility="(?:collapse|filter)"/;

/** For every sheet in its order. `xml` is the file's `content.xml`. */
export function openDocumentHiding(xml: string): readonly SheetHiding[] {
  const styles = new Set([...xml.matchAll(HIDING_STYLE)].map(([, name]) => name));
  const sheets: SheetHiding[] = [];
  let [row, column] = [1, 0];
  for (const [, kind, attributes = ''] of xml.matchAll(PLACE)) {
    const sheet = sheets.at(-1);
    if (kind === undefined) {
      [row, column] = [1, 0];
      sheets.push(noHiding(styles.has(/table:style-name="([^"<>]*)"/.exec(attributes)?.[1])));
    } else if (kind === '-row') {
      const count = repeated(attributes, 'rows');
      if (sheet && HIDDEN.test(attributes)) hideRows(sheet, row, row + count - 1);
      row += count;
    } else {
      const count = repeated(attributes, 'columns');
      if (sheet && HIDDEN.test(attributes)) hideColumns(sheet, column, column + count - 1);
      column += count;
    }
  }
  return sheets;
}

function repeated(attributes: string, what: 'rows' | 'columns'): number {
  const digits = new RegExp(`number-${what}-repeated\\s*=\\s*["'](\\d{1,9})`).exec(attributes)?.[1];
  return digits === undefined ? 1 : Number.parseInt(digits, 10);
}
