/** Lines of one style, and the rule under the words of a letterhead: a line of no height with a border as long as it has to be. */
import { BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import type { StyleId } from '#exchange/docx/paragraph-styles.ts';

export function styled(style: StyleId, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

/** In the middle of a width, both in twips. `before` keeps it off the words above. */
export function ruledLine(length: number, width: number, before = 20, after = 0): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    style: 'DuongKe',
    indent: { left: side, right: side },
    spacing: { before, after, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}
