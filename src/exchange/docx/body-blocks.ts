/** The text of a document: headings, paragraphs with real footnotes, charts as pictures; and its end, with recipients and signature. */
import { FootnoteReferenceRun, HeadingLevel, ImageRun, Paragraph, TextRun, type Table } from 'docx';
import type { Chart } from '#core/charts/chart.ts';
import type { Block, Closing, Run } from '#core/document/content.ts';
import { twoSides } from '#exchange/docx/letterhead-block.ts';
import { styled } from '#exchange/docx/ruled-line.ts';

/** The pictures of the charts in their order, as PNG; what is missing is told in words. */
export type Pictures = readonly Uint8Array[];

/** Footnotes are numbered as they come. */
export function bodyBlocks(blocks: readonly Block[], pictures: Pictures): Paragraph[] {
  let notes = 0;
  let charts = 0;
  const runOf = (run: Run): TextRun | FootnoteReferenceRun =>
    run.kind === 'footnote'
      ? new FootnoteReferenceRun(++notes)
      : new TextRun({
          text: run.text,
          ...(run.isBold && { bold: true }),
          ...(run.isItalic && { italics: true }),
        });
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            children: [new TextRun(`${block.number} ${block.text}`)],
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ style: 'NoiDung', children: block.runs.map(runOf) })];
      case 'chart':
        return chartBlocks(block.chart, pictures[charts], ++charts);
    }
  });
}

/** In points of a screen; a page held upright has 624 of them between its margins. */
const PICTURE_WIDTH = 600;

/** A chart nobody could draw is told in words. */
function chartBlocks(chart: Chart, picture: Uint8Array | undefined, number: number): Paragraph[] {
  const { title, description, width, height } = chart;
  if (!picture) return [styled('NoiDung', `${title}: ${description}.`)];
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: PICTURE_WIDTH, height: Math.round((height / width) * PICTURE_WIDTH) },
    altText: { id: String(number), name: title, title, description },
  });
  return [
    new Paragraph({ style: 'Bieu', keepNext: true, children: [new TextRun({ text: title, bold: true })] }),
    new Paragraph({ style: 'Bieu', children: [image] }),
  ];
}

/** Room for a signature and a seal: about 3 cm. */
const SIGNING_ROOM = 1700;

export function closingTable({ recipientsHead, recipients, signedAs, signer }: Closing): Table {
  const left = [styled('NoiNhan', recipientsHead), ...recipients.map((line) => styled('NoiNhanDong', line))];
  const right = [
    ...signedAs.map(
      (line) => new Paragraph({ style: 'ChucVu', keepNext: true, children: [new TextRun(line)] }),
    ),
    new Paragraph({
      style: 'NguoiKy',
      spacing: { before: SIGNING_ROOM },
      children: [new TextRun(signer)],
    }),
  ];
  return twoSides([[left, right]]);
}
