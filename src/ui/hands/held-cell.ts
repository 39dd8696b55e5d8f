/** A cell as it is copied and added up: what it shows, and the exact number behind it. Reads the plan; changes nothing. */
import { exactNumberAt } from '#core/cell-content.ts';
import type { Decimal } from '#core/decimal.ts';
import { readNumber } from '#core/number.ts';
import type { Plan } from '#core/plan.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { HeldColumn } from '#ui/hands/surface.ts';

export interface HeldCell {
  readonly text: string;
  /** Null for words, bounds, ranges and days. A computed number is taken as it is printed. */
  readonly exact: Decimal | null;
}

export function heldCell(plan: Plan, row: IndicatorId, column: HeldColumn): HeldCell {
  const text = column.text(row);
  const { content } = column;
  if (content && content.kind !== 'figure' && content.kind !== 'target') return { text, exact: null };
  const exact = content ? exactNumberAt(plan, row, content) : null;
  return { text, exact: exact ?? numberShown(text) };
}

function numberShown(text: string): Decimal | null {
  const reading = readNumber(text);
  return reading.ok ? reading.value : null;
}
