/**
 * A document as a .docx file: real styles, footnotes, page numbers and repeated headings. Loads the writing library (docx), so it
 * is itself loaded on first use. The same content gives the same bytes.
 */
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { footnotesOf, type DocumentContent } from '#core/document/content.ts';
import type { Pictures } from '#exchange/docx/body-blocks.ts';
import { forgetTimes } from '#exchange/docx/forget-times.ts';
import { pageSections } from '#exchange/docx/page-sections.ts';
import { DEFAULT_STYLES, PARAGRAPH_STYLES } from '#exchange/docx/paragraph-styles.ts';
import { withSoundTexts } from '#exchange/docx/sound-text.ts';

/** A chart without a picture is told in words. */
export async function writeDocument(given: DocumentContent, pictures: Pictures): Promise<Uint8Array> {
  const content = withSoundTexts(given);
  const notes = footnotesOf(content).map((text, n) => [
    n + 1,
    { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${text}`)] })] },
  ]);
  const file = new Document({
    styles: { default: DEFAULT_STYLES, paragraphStyles: PARAGRAPH_STYLES },
    footnotes: Object.fromEntries(notes),
    sections: pageSections(content, pictures),
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(content) };
  return forgetTimes(new Uint8Array(await Packer.toArrayBuffer(file, undefined, [properties])));
}

/** What it is called; who wrote it, where and when is not ours to put in. */
function coreProperties({ typeName, subject }: DocumentContent): string {
  const title = `${typeName} ${subject}`.trim().replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>vi-VN</dc:language>` +
    '</cp:coreProperties>'
  );
}
