/**
 * Which cell of a row is meant, whatever the columns shown: one of its texts, or what it has for a period. As text for addresses
 * and back. Knows no column.
 */
import { targetAddressAt, type CellContent } from '#core/cell-content.ts';
import type { IndicatorId } from '#core/identity.ts';
import { TEXT_FIELDS, type TextField } from '#core/indicator.ts';
import { readPeriod, type Period } from '#core/period.ts';
import {
  figureOf,
  judgementOf,
  lineAt,
  targetOf,
  type Line,
  type Plan,
  type PlanRecord,
} from '#core/plan.ts';
import { targetAt } from '#core/target-place.ts';

export type PlanCell =
  | { readonly kind: 'text'; readonly field: TextField }
  /** A figure with its state and day. */
  | { readonly kind: 'figure' | 'judgement'; readonly period: Period }
  | { readonly kind: 'target'; readonly period: Period; readonly assigner: string };

/** `name`, `figure|2024-H1`, `target|2025|HĐND xã`. */
export function printPlanCell(cell: PlanCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.field;
    case 'figure':
    case 'judgement':
      return `${cell.kind}|${cell.period}`;
    case 'target':
      return `target|${cell.period}|${cell.assigner}`;
  }
}

/** Null for a text that names none. */
export function readPlanCell(text: string): PlanCell | null {
  const field = TEXT_FIELDS.find((one) => one === text);
  if (field) return { kind: 'text', field };
  const [kind, when = '', ...rest] = text.split('|');
  const period = readPeriod(when);
  if (!period) return null;
  if (kind === 'target') return { kind, period, assigner: rest.join('|') };
  return (kind === 'figure' || kind === 'judgement') && rest.length === 0 ? { kind, period } : null;
}

/** The cell of a row that a column shows: of a target that of another period, or of another assigner, where it is the one in force. */
export function cellShown(plan: Plan, row: IndicatorId, content: CellContent): PlanCell {
  switch (content.kind) {
    case 'text':
      return content;
    case 'target': {
      const shown = targetAt(lineAt(plan, row), content.place);
      const { period, assigner } = shown ?? targetAddressAt(plan, row, content.place);
      return { kind: 'target', period, assigner };
    }
    case 'figure':
    case 'state':
    case 'asOf':
      return { kind: 'figure', period: content.period };
  }
}

/** The record that holds the cell; null where there is none. */
export function recordAt(line: Line, cell: PlanCell): PlanRecord | null {
  switch (cell.kind) {
    case 'text':
      return line.indicator;
    case 'figure':
      return figureOf(line, cell.period);
    case 'judgement':
      return judgementOf(line, cell.period);
    case 'target':
      return targetOf(line, cell.period, cell.assigner);
  }
}
