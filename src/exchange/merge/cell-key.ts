/**
 * The cells a row is made of when plans are merged: which there are, what each is called, which column of a KH1 file or of a
 * foreign table it is. Knows no value.
 */
import { TEXT_FIELDS, type TextField } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import { findDefinitionColumn } from '#exchange/kh1/definition-columns.ts';
import { readHeader, type RecordColumn } from '#exchange/kh1/record-columns.ts';

/** Fields of a row that are chosen from a list or counted, not written. Where a row stands, and what kind that makes it, is no cell. */
export const CHOSEN_FIELDS = [
  'counted',
  'measure',
  'direction',
  'accumulation',
  'decimals',
  'judged',
  'partsRule',
] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

type TargetPart = 'text' | 'note' | 'earlier';
type FigurePart = 'value' | 'state' | 'asOf' | 'note' | 'earlier';

export type CellKey =
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'field'; readonly field: ChosenField }
  | { readonly kind: 'target'; readonly period: Period; readonly assigner: string; readonly part: TargetPart }
  | { readonly kind: 'figure'; readonly period: Period; readonly part: FigurePart }
  | { readonly kind: 'judgement'; readonly period: Period };

/** The cell of a row as one text; the same for all rows of a column. */
export function cellId(key: CellKey): string {
  switch (key.kind) {
    case 'text':
    case 'field':
      return `${key.kind}|${key.field}`;
    case 'target':
      return `target|${key.period}|${key.part}|${key.assigner}`;
    case 'figure':
      return `figure|${key.period}|${key.part}`;
    case 'judgement':
      return `judgement|${key.period}`;
  }
}

/** The target or figure a part belongs to; null for everything that stands for itself. */
export function ownerOf(key: CellKey): CellKey | null {
  if (key.kind === 'target' && key.part !== 'text') return { ...key, part: 'text' };
  if (key.kind === 'figure' && key.part !== 'value') return { ...key, part: 'value' };
  return null;
}

/** Whether a blank says something of its own there: the usual choice, an unmarked figure. Elsewhere a blank is no data. */
export function isBlankAValue(key: CellKey): boolean {
  return key.kind === 'field' || (key.kind === 'figure' && key.part === 'state');
}

/** The turn in which a row's cells are put: the unit before what is read with it, a figure before what is said of it. */
export function turnOf(key: CellKey): number {
  if (key.kind === 'text' || key.kind === 'field') return 0;
  return ownerOf(key) ? 2 : 1;
}

/** The cell a column of a KH1 file holds, by its header; null for the level and the kind of a row, and for what was handed in. */
export function keyOfHeader(header: string): CellKey | null {
  const definition = findDefinitionColumn(header);
  if (!definition) {
    const record = readHeader(header);
    return record && keyOfRecord(record);
  }
  const text = TEXT_FIELDS.find((field) => field === definition.field);
  if (text) return { kind: 'text', field: text };
  const chosen = CHOSEN_FIELDS.find((field) => field === definition.field);
  return chosen ? { kind: 'field', field: chosen } : null;
}

/** What a text is read as and was inferred from belongs to the text itself. */
function keyOfRecord({ period, part, assigner }: RecordColumn): CellKey | null {
  switch (part) {
    case 'target':
    case 'target-verbatim':
    case 'target-goal':
    case 'target-implied':
      return { kind: 'target', period, assigner, part: 'text' };
    case 'target-note':
      return { kind: 'target', period, assigner, part: 'note' };
    case 'target-earlier':
      return { kind: 'target', period, assigner, part: 'earlier' };
    case 'estimate':
    case 'actual':
    case 'final':
    case 'implied':
      return { kind: 'figure', period, part: 'value' };
    case 'as-of':
      return { kind: 'figure', period, part: 'asOf' };
    case 'note':
    case 'earlier':
      return { kind: 'figure', period, part };
    case 'judgement':
      return { kind: 'judgement', period };
    case 'submitted':
      // What a plan handed in is its own, and no file's to change.
      return null;
  }
}
