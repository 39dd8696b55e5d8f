/** Plans in every form they are handed out in, and where in each a person may work. */
import { readdirSync, readFileSync } from 'node:fs';
import { applyChange } from '#core/change.ts';
import { exactNumberOf } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Convention } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import { childrenOf, figureOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { targetSlots } from '#core/target-slots.ts';
import { keepLine } from '#core/text.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { keyOfHeader } from '#exchange/merge/cell-key.ts';
import { sheetOfPlan } from '#exchange/workbook/sheet-of-plan.ts';
import { writeSheetFile } from '#exchange/workbook/write-sheet-file.ts';
import { vi } from '#messages/vi.ts';
import type { Workable } from '#tests/exchange/office/person-work.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { cellsOf } from '#tests/support/saved-again.ts';
import { seededRandom } from '#tests/support/seeded.ts';

export type Form =
  /** Known by `goc`, or by the export this device made. */
  | {
      readonly kind: 'csv';
      readonly convention: Convention;
      readonly by: 'goc' | 'export';
      /** What the person saves it as. */
      readonly savedAs: 'csv' | 'xlsx';
    }
  | { readonly kind: 'xlsx'; readonly layout: 'official' | 'flat' };

export const FORMS: readonly Form[] = [
  { kind: 'csv', convention: 'comma', by: 'goc', savedAs: 'csv' },
  { kind: 'csv', convention: 'dot', by: 'goc', savedAs: 'csv' },
  { kind: 'csv', convention: 'comma', by: 'export', savedAs: 'csv' },
  { kind: 'csv', convention: 'dot', by: 'export', savedAs: 'csv' },
  { kind: 'csv', convention: 'comma', by: 'export', savedAs: 'xlsx' },
  { kind: 'csv', convention: 'dot', by: 'goc', savedAs: 'xlsx' },
  { kind: 'xlsx', layout: 'official' },
  { kind: 'xlsx', layout: 'flat' },
];

export interface HandedOut {
  readonly content: string | Uint8Array;
  /** Null for a workbook. */
  readonly delimiter: Delimiter | null;
  readonly workable: readonly Workable[];
}

export async function handOut(form: Form, plan: Plan): Promise<HandedOut> {
  return form.kind === 'csv' ? csvFile(form, plan) : sheetFile(form, plan);
}

const MARK = { seq: 57, sum: 340_569_158 };

function csvFile({ convention, by }: Form & { readonly kind: 'csv' }, plan: Plan): HandedOut {
  const delimiter = convention === 'comma' ? ';' : ',';
  const content = writePlanFile(plan, { convention, withOriginals: by === 'goc', mark: MARK });
  const cells = cellsOf(content, delimiter);
  const header = cells.find(([first]) => first?.startsWith('ma_dong [KH1')) ?? [];
  const rowOf = new Map(cells.map(([first], row) => [first, row]));
  const workable = rowsInOrder(plan).flatMap(({ id }) => {
    const row = rowOf.get(id);
    if (row === undefined) throw new Error(`${id} is not in the file`);
    return header.flatMap((name, column): Workable[] => {
      const cell = keyOfHeader(name);
      const isText = cell?.kind === 'text' && ['name', 'note', 'lead'].includes(cell.field);
      const isValue = / (?:KH|TH|ƯTH|CT)(?: \([^)]*\))?$/.test(name) && cells[row]?.[column] !== '';
      return cell && (isText || isValue) ? [{ indicator: id, cell, row, column }] : [];
    });
  });
  return { content, delimiter, workable };
}

/** The figures and targets of the period reported. */
async function sheetFile({ layout }: Form & { readonly kind: 'xlsx' }, plan: Plan): Promise<HandedOut> {
  const period = plan.head.settings.reportingPeriod;
  const form = sheetOfPlan(plan, period, vi, { layout, subtitles: [] });
  const headed = (...names: readonly string[]): number =>
    form.columns.findIndex(({ heads }) => names.includes(heads.at(-1) ?? ''));
  const figures = headed(vi.columns.result(period), vi.columns.expected(period));
  const targets = headed(vi.target);
  const [slot, ...others] = targetSlots(plan, period);
  const isOneTarget = targets >= 0 && others.length === 0 && slot?.assigners.length === 1;
  const headRows = Math.max(...form.columns.map(({ heads }) => heads.length));
  const top = layout === 'flat' ? 1 : form.titles.length + headRows + 1;
  const workable = rowsInOrder(plan).flatMap(({ id }, n): Workable[] => {
    const figure = figureOf(lineAt(plan, id), period);
    const target = lineAt(plan, id).targets.find((one) => one.period === period);
    const at = { indicator: id, row: top + n };
    const works: Workable[] = [];
    if (figure && exactNumberOf(figure.value) !== null)
      works.push({ ...at, column: figures, cell: { kind: 'figure', period, part: 'value' } });
    if (target && isOneTarget)
      works.push({
        ...at,
        column: targets,
        cell: { kind: 'target', period, assigner: target.assigner, part: 'text' },
      });
    return works;
  });
  return { content: await writeSheetFile(form), delimiter: null, workable };
}

const SEEDS = new URL('../../../seeds/', import.meta.url);

/** The plans of real documents that are kept with the app, its two samples among them. */
export function realPlans(): Plan[] {
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.csv'));
  return names.map((name) => {
    const reading = readPlanFile(readFileSync(new URL(name, SEEDS)), { random: seededRandom(1).random });
    if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
    return reading.plan;
  });
}

/** Any plan for a form that knows its rows by their ids; else one whose rows can be told by number and name. */
export function drawnPlan(form: Form, seed: number): Plan {
  const plan = generatePlan(seed, { rows: 1 + (seed % 20) });
  return form.kind === 'csv' ? plan : withTellingRows(plan);
}

/**
 * Numbered as their tree is, named unlike each other, headings without a unit; reported on in the period with most figures. A
 * workbook holds no control signs, so nobody is called by one.
 */
function withTellingRows(plan: Plan): Plan {
  const { assigners, ...others } = plan.head.settings;
  const settings = { ...others, assigners: assigners.map(plainName), reportingPeriod: busiestPeriod(plan) };
  const named = [...valuesOf(plan.lines)]
    .flatMap(({ targets }) => targets)
    .filter(({ assigner }) => assigner !== plainName(assigner));
  const rows = rowsInOrder(plan).map(({ id }, n) => {
    const { indicator } = lineAt(plan, id);
    const name = `${keepLine(indicator.name) || 'Dòng'} (mã ${n + 1})`;
    const unit = indicator.kind === 'group' ? '' : indicator.unit;
    return [indicator, { ...indicator, name, unit, label: numberOf(plan, id) }] as const;
  });
  const head = [plan.head, { ...plan.head, settings }] as const;
  const added = named.map((target) => ({ ...target, assigner: plainName(target.assigner) }));
  return applyChange(plan, { added, removed: named, updated: [head, ...rows] });
}

const plainName = (assigner: string): string =>
  assigner.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

function busiestPeriod(plan: Plan): Period {
  const counts = new Map<Period, number>();
  for (const { figures } of valuesOf(plan.lines))
    for (const { period } of figures) counts.set(period, (counts.get(period) ?? 0) + 1);
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  return busiest?.[0] ?? plan.head.settings.reportingPeriod;
}

/** «2.1.3»: the place in each family from the top. */
function numberOf(plan: Plan, id: IndicatorId): string {
  const { parent } = lineAt(plan, id).indicator;
  const place = String(childrenOf(plan, parent).indexOf(id) + 1);
  return parent === null ? place : `${numberOf(plan, parent)}.${place}`;
}
