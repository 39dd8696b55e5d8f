/** The parts of the file that have pages of their own: the document, and each appendix, upright or on its side. */
import {
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { isWide } from '#core/appendix/appendix-table.ts';
import type { DocumentContent } from '#core/document/content.ts';
import { FONT, PAGE } from '#core/document/decree-form.ts';
import { appendixBlocks } from '#exchange/docx/appendix-blocks.ts';
import { bodyBlocks, closingTable, type Pictures } from '#exchange/docx/body-blocks.ts';
import { openingBlocks } from '#exchange/docx/letterhead-block.ts';

export function pageSections(content: DocumentContent, pictures: Pictures): ISectionOptions[] {
  const { body, closing, appendices, watermark } = content;
  return [
    {
      ...pages(false, watermark),
      children: [...openingBlocks(content), ...bodyBlocks(body, pictures), closingTable(closing)],
    },
    ...appendices.map((appendix) => ({
      ...pages(isWide(appendix.table), watermark),
      children: appendixBlocks(appendix),
    })),
  ];
}

/** Numbers begin at 1 in each, and the first page shows none. Source: Nghị định 30/2020/NĐ-CP, phụ lục I. */
function pages(isOnItsSide: boolean, watermark: string | null): Omit<ISectionOptions, 'children'> {
  const { top, bottom, left, right, header } = PAGE;
  const behind =
    watermark === null ? [] : [new TextWatermark({ text: watermark, font: FONT, color: 'C0C0C0' })];
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  const head = (children: (TextRun | TextWatermark)[]): Header =>
    new Header({ children: [new Paragraph({ style: 'SoTrang', children })] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: PAGE.short,
          height: PAGE.long,
          orientation: isOnItsSide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top, bottom, left, right, header, footer: header, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: head(behind), default: head([number, ...behind]) },
  };
}
