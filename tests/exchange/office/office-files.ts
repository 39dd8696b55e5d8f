/** A plan in every form it is handed out in, and where in each a person may work. */
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import type { Convention } from '#core/number.ts';
import { figureOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { exactNumberOf } from '#core/figure.ts';
import { targetSlots } from '#core/target-slots.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { keyOfHeader } from '#exchange/merge/cell-key.ts';
import { sheetOfPlan } from '#exchange/workbook/sheet-of-plan.ts';
import { writeSheetFile } from '#exchange/workbook/write-sheet-file.ts';
import { vi } from '#messages/vi.ts';
import type { Workable } from '#tests/exchange/office/person-work.ts';
import { cellsOf } from '#tests/support/saved-again.ts';

export type Form =
  | {
      readonly kind: 'csv';
      readonly convention: Convention;
      /** With `goc`, or with the mark by which this device knows the export. */
      readonly withOriginals: boolean;
    }
  | { readonly kind: 'xlsx'; readonly layout: 'official' | 'flat' };

export interface OfficeFile {
  readonly content: string | Uint8Array;
  readonly delimiter: Delimiter | null;
  readonly workable: readonly Workable[];
}

export async function fileIn(form: Form, plan: Plan): Promise<OfficeFile> {
  return form.kind === 'csv' ? csvFile(form, plan) : sheetFile(form, plan);
}

function csvFile({ convention, withOriginals }: Form & { kind: 'csv' }, plan: Plan): OfficeFile {
  const delimiter = convention === 'comma' ? ';' : ',';
  const content = writePlanFile(plan, { convention, withOriginals });
  const cells = cellsOf(content, delimiter);
  const header = cells.find(([first]) => first?.startsWith('ma_dong [KH1')) ?? [];
  const rowOf = new Map(cells.map(([first], row) => [first, row]));
  const workable = rowsInOrder(plan).flatMap(({ id }) => {
    const row = rowOf.get(id);
    if (row === undefined) throw new Error(`${id} is not in the file`);
    return header.flatMap((name, column): Workable[] => {
      const cell = keyOfHeader(name);
      const isFilled = cells[row]?.[column] !== '';
      const isWorkedOn = cell?.kind === 'text' ? ['name', 'note', 'lead'].includes(cell.field) : isFilled;
      const isValue =
        cell !== null && (cell.kind === 'text' || / (?:KH|TH|ƯTH|CT)(?: \([^)]*\))?$/.test(name));
      return cell && isWorkedOn && isValue ? [{ indicator: id, cell, row, column }] : [];
    });
  });
  return { content, delimiter, workable };
}

async function sheetFile({ layout }: Form & { kind: 'xlsx' }, plan: Plan): Promise<OfficeFile> {
  const period = plan.head.settings.reportingPeriod;
  const form = sheetOfPlan(plan, period, vi, { layout, subtitles: [] });
  const results = [vi.columns.result(period), vi.columns.expected(period)];
  const figures = form.columns.findIndex(({ heads }) => results.includes(heads.at(-1) ?? ''));
  const [slot, ...others] = targetSlots(plan, period);
  const targets = form.columns.findIndex(({ heads }) => heads.at(-1) === vi.target);
  const top = layout === 'flat' ? 1 : 1 + Math.max(...form.columns.map(({ heads }) => heads.length)) + 1;
  const workable = rowsInOrder(plan).flatMap(({ id }, n): Workable[] => {
    const figure = figureOf(lineAt(plan, id), period);
    const target = lineAt(plan, id).targets.find((one) => one.period === period);
    const at = { indicator: id, row: top + n };
    return [
      ...(figure && exactNumberOf(figure.value) !== null
        ? [{ ...at, column: figures, cell: { kind: 'figure', period, part: 'value' } as const }]
        : []),
      ...(target && targets >= 0 && slot && others.length === 0 && slot.assigners.length === 1
        ? [{ ...at, column: targets, cell: { kind: 'target', period, assigner: target.assigner, part: 'text' } as const }]
        : []),
    ];
  });
  return { content: await writeSheetFile(form), delimiter: null, workable };
}
