/** The head of a document: who issues it beside the nation's name, number beside place and day, type and subject, addressees, grounds. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentContent, Letterhead } from '#core/document/content.ts';
import { LETTERS, RULE_SHARE, SIDES, TEXT_WIDTH } from '#core/document/decree-form.ts';
import { widthOf } from '#core/document/text-width.ts';
import { ruledLine, styled } from '#exchange/docx/ruled-line.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Two columns without borders, each row its two cells. */
export function twoSides(rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  const cell = (children: Paragraph[], size: number): TableCell =>
    new TableCell({
      children,
      width: { size, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      borders: NO_BORDERS,
    });
  return new Table({
    width: { size: SIDES.left + SIDES.right, type: WidthType.DXA },
    columnWidths: [SIDES.left, SIDES.right],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, children: [cell(left, SIDES.left), cell(right, SIDES.right)] }),
    ),
  });
}

function letterheadTable(head: Letterhead): Table {
  const body = Math.max(...head.issuingBody.map((line) => widthOf(line, LETTERS.body)));
  const issuer = [
    ...(head.superiorBody === null ? [] : [styled('CoQuanChuQuan', head.superiorBody)]),
    ...head.issuingBody.map((line) => styled('CoQuanBanHanh', line)),
    ruledLine(Math.min(body, SIDES.left) * RULE_SHARE, SIDES.left),
  ];
  const nation = [
    styled('QuocHieu', head.nation),
    styled('TieuNgu', head.motto),
    ruledLine(widthOf(head.motto, LETTERS.motto), SIDES.right),
  ];
  const second = (style: 'SoKyHieu' | 'DiaDanh', text: string): Paragraph =>
    new Paragraph({ style, spacing: { before: 120 }, children: [new TextRun(text)] });
  return twoSides([
    [issuer, nation],
    [[second('SoKyHieu', head.number)], [second('DiaDanh', head.placeAndDay)]],
  ]);
}

export function openingBlocks({
  letterhead,
  typeName,
  subject,
  addressees,
  grounds,
}: DocumentContent): (Paragraph | Table)[] {
  const rule = Math.min(widthOf(subject, LETTERS.text), TEXT_WIDTH.upright) * RULE_SHARE;
  return [
    letterheadTable(letterhead),
    new Paragraph({ style: 'TenLoai', spacing: { before: 360 }, children: [new TextRun(typeName)] }),
    styled('TrichYeu', subject),
    ruledLine(rule, TEXT_WIDTH.upright, 40, 240),
    ...addresseeLines(addressees),
    ...grounds.map((ground) => styled('CanCu', ground)),
  ];
}

const ADDRESSEE_INDENT = 2268; // 40 mm: under each other, about the middle

function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [styled('KinhGui', `Kính gửi: ${only}`)];
  return [
    styled('KinhGui', 'Kính gửi:'),
    ...addressees.map(
      (text, n) =>
        new Paragraph({
          style: 'KinhGuiDong',
          indent: { left: ADDRESSEE_INDENT },
          spacing: { after: n === addressees.length - 1 ? 120 : 0 },
          children: [new TextRun(text)],
        }),
    ),
  ];
}
