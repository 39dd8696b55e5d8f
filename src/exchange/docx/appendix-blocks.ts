/** An appendix: its head, and the table with a heading that comes again on every page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { layOutHeading } from '#core/appendix/appendix-heading.ts';
import {
  columnWidths,
  isWide,
  type AppendixColumn,
  type AppendixRow,
  type AppendixTable,
} from '#core/appendix/appendix-table.ts';
import type { Appendix } from '#core/document/content.ts';
import { LETTERS, RULE_SHARE, TEXT_WIDTH } from '#core/document/decree-form.ts';
import { widthOf } from '#core/document/text-width.ts';
import type { StyleId } from '#exchange/docx/paragraph-styles.ts';
import { ruledLine, styled } from '#exchange/docx/ruled-line.ts';

export function appendixBlocks({ label, title, reference, table, end }: Appendix): (Paragraph | Table)[] {
  const width = isWide(table) ? TEXT_WIDTH.wide : TEXT_WIDTH.upright;
  const rule = Math.min(widthOf(reference, LETTERS.text) * RULE_SHARE, width / 3);
  return [
    styled('PhuLuc', label),
    styled('TenPhuLuc', title),
    styled('KemTheo', reference),
    ruledLine(rule, width, 40, 160),
    ...(table.unitLine === null ? [] : [styled('DonViTinh', table.unitLine)]),
    indicatorTable(table, width),
    new Paragraph({
      style: 'NoiDung',
      alignment: AlignmentType.RIGHT,
      spacing: { before: 120 },
      children: [new TextRun(end)],
    }),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const PADDING = { top: 20, bottom: 20, left: 57, right: 57 };

function indicatorTable(table: AppendixTable, width: number): Table {
  const widths = shareOut(table, width);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...BORDERS, insideHorizontal: LINE, insideVertical: LINE },
    margins: PADDING,
    rows: [
      ...headingRows(table, widths),
      ...table.rows.map((row, n) => bodyRow(row, table.columns, widths, n === table.rows.length - 1)),
    ],
  });
}

/** Whole twips that come to the width exactly. */
function shareOut(table: AppendixTable, width: number): number[] {
  const wanted = columnWidths(table);
  const total = wanted.reduce((sum, one) => sum + one, 0);
  const widths = wanted.map((one) => Math.floor((one / total) * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, n) => (table.columns[n]?.kind === 'name' ? one + rest : one));
}

function headingRows({ columns }: AppendixTable, widths: readonly number[]): TableRow[] {
  const { rows, merges } = layOutHeading(columns);
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      (one) =>
        one.startRow <= row &&
        row <= one.endRow &&
        one.startCol <= column &&
        column <= one.endCol &&
        (one.startRow !== row || one.startCol !== column),
    );
  const heads = rows.map((texts, row) =>
    headingRow(
      texts.flatMap((text, column) => {
        if (isCovered(row, column)) return [];
        const merge = merges.find((one) => one.startRow === row && one.startCol === column);
        const endCol = merge?.endCol ?? column;
        const width = widths.slice(column, endCol + 1).reduce((sum, one) => sum + one, 0);
        const spans = { rowSpan: (merge?.endRow ?? row) - row + 1, columnSpan: endCol - column + 1 };
        return [tableCell('BangDau', text, width, spans)];
      }),
    ),
  );
  const hasNumbers = columns.some(({ formula }) => formula !== null);
  const numbers = columns.map(({ formula }, n) => tableCell('BangSoCot', formula ?? '', widths[n] ?? 0));
  return hasNumbers ? [...heads, headingRow(numbers)] : heads;
}

/** Comes again at the top of every page the table goes on to. */
function headingRow(children: TableCell[]): TableRow {
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function tableCell(
  style: StyleId,
  text: string,
  width: number,
  more: {
    readonly rowSpan?: number;
    readonly columnSpan?: number;
    readonly isBold?: boolean;
    readonly indent?: number;
    /** The last row stays with the end of the document. */
    readonly keepNext?: boolean;
  } = {},
): TableCell {
  const { isBold = false, indent = 0, keepNext = false, ...spans } = more;
  return new TableCell({
    ...spans,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          style,
          keepNext,
          ...(indent > 0 && { indent: { left: indent } }),
          children: [new TextRun({ text: line, ...(isBold && { bold: true }) })],
        }),
    ),
  });
}

const STYLE_OF = {
  text: 'BangChu',
  name: 'BangChu',
  centred: 'BangGiua',
  number: 'BangSo',
} as const satisfies Record<AppendixColumn['kind'], StyleId>;

/** A step inwards for every row it stands under: 3 mm, three times at most. */
const STEP = 170;
const MOST_STEPS = 3;

function bodyRow(
  row: AppendixRow,
  columns: readonly AppendixColumn[],
  widths: readonly number[],
  isLast: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ kind }, n) =>
      tableCell(STYLE_OF[kind], row.cells[n]?.text ?? '', widths[n] ?? 0, {
        isBold: row.kind === 'group',
        indent: kind === 'name' ? Math.min(row.depth, MOST_STEPS) * STEP : 0,
        keepNext: isLast,
      }),
    ),
  });
}
