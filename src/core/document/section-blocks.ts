/** The text of a section as a person typed it, as blocks: a numbered line that is a title stands out, every other line is a paragraph. */
import { paragraph, plain, type Block } from '#core/document/content.ts';

/** «1. Kết quả đạt được», «2.1. Về kinh tế». */
const TITLE = /^(\d{1,2}(?:\.\d{1,2})*\.)\s*(\S.*)$/;
const LONGEST_TITLE = 150;

export function textBlocks(text: string): readonly Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => titleOf(line) ?? paragraph(plain(line)));
}

/** A sentence ends in a sign; a title does not. */
function titleOf(line: string): Block | null {
  const [, number, text] = TITLE.exec(line) ?? [];
  const isTitle = text !== undefined && text.length <= LONGEST_TITLE && !/[.;:,]$/.test(text);
  return isTitle && number !== undefined ? { kind: 'heading', level: 2, number, text } : null;
}
