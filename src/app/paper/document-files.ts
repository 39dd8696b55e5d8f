/** A document as files: the .docx of all of it, the .xlsx of an appendix. What writes them is fetched when first used. Stores nothing. */
import { chartPicture } from '#app/paper/chart-picture.ts';
import type { Appendix, DocumentContent } from '#core/document/content.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function makeDocumentFile(content: DocumentContent): Promise<Blob> {
  const { writeDocument } = await import('#exchange/docx/write-document.ts');
  const charts = content.body.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const pictures = await Promise.all(charts.map(chartPicture));
  return blobOf(await writeDocument(content, pictures), DOCX);
}

export async function makeAppendixFile(appendix: Appendix): Promise<Blob> {
  const [{ sheetOfAppendix }, { writeSheetFile }] = await Promise.all([
    import('#exchange/workbook/sheet-of-appendix.ts'),
    import('#exchange/workbook/write-sheet-file.ts'),
  ]);
  return blobOf(await writeSheetFile(sheetOfAppendix(appendix)), XLSX);
}

/** In a buffer that is surely no shared one, as a Blob wants it. */
function blobOf(bytes: Uint8Array, type: string): Blob {
  return new Blob([new Uint8Array(bytes).buffer], { type });
}
