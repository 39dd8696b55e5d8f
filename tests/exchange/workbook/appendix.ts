/** A small appendix table as it is handed in, with every kind of cell that could be written wrongly. */
import { toDecimal } from '#core/decimal.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import type { AppendixColumn } from '#core/appendix/appendix-table.ts';
import type { SheetForm } from '#exchange/workbook/sheet-form.ts';

const words = (text: string): CopiedCell => ({ text, exact: null });
const figure = (text: string, exact: string): CopiedCell => ({ text, exact: toDecimal(exact) });

function column(
  heads: readonly string[],
  formula: string,
  kind: AppendixColumn['kind'],
  width: number,
): AppendixColumn {
  return { heads, formula, kind, width };
}

export const APPENDIX: SheetForm = {
  name: 'Phụ lục: KT-XH 2026',
  layout: 'official',
  titles: ['BIỂU TỔNG HỢP CHỈ TIÊU', 'KINH TẾ - XÃ HỘI NĂM 2026'],
  subtitles: ['(Kèm theo Báo cáo số    /BC-UBND)'],
  unitLine: 'Đơn vị tính: triệu đồng',
  columns: [
    column(['TT'], '1', 'centred', 6),
    column(['Chỉ tiêu'], '2', 'name', 44),
    column(['Năm 2025', 'TH'], '3', 'number', 13),
    column(['Năm 2026', 'KH'], '4', 'number', 13),
    column(['Năm 2026', 'ƯTH'], '5', 'number', 13),
    column(['So sánh (%)', 'ƯTH/KH'], '6=5/4', 'number', 13),
    column(['Ghi chú'], '7', 'text', 20),
  ],
  frozenColumns: 2,
  rows: [
    { kind: 'group', depth: 0, cells: [words('I'), words('KINH TẾ')] },
    {
      kind: 'indicator',
      depth: 1,
      cells: [
        words('1.10'),
        words('Tổng giá trị sản xuất'),
        figure('8.531,35', '8531.35'),
        figure('13.447,50', '13447.50'),
        figure('-1.508', '-1508'),
        figure('105,3%', '105.3'),
        words('8/8'),
      ],
    },
    {
      kind: 'part',
      depth: 2,
      cells: [
        words('-'),
        words('=HYPERLINK("http://x.vn")'),
        figure('0,3', '0.3'),
        words(''),
        words('75 - 80%'),
        words('0012'),
        words('dòng 1\ndòng 2 <&>"\u0001'),
      ],
    },
  ],
  notes: ['Ghi chú: số liệu ước.'],
};
