/** What an indicator row is: its fields, their allowed values, and a fresh row. Holds no figure and no target. */
import type { IndicatorId } from '#core/identity.ts';
import type { OrderKey } from '#core/order.ts';

/** Heading · numbered and counted once · belonging to an indicator or another part («trong đó»). */
export const INDICATOR_KINDS = ['group', 'indicator', 'part'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Quantity · % or ‰ of something · part of a structure that adds to 100 · 8/8 phường · judged in words. */
export const MEASURES = ['amount', 'rate', 'share', 'count-of-total', 'words'] as const;
export type Measure = (typeof MEASURES)[number];

/** Higher is better · lower is better · inside a band · neither. */
export const DIRECTIONS = ['up', 'down', 'within', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Adds up over the year · state at the end · mean over the period. */
export const ACCUMULATIONS = ['flow', 'stock', 'average'] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

export const JUDGED_AT = ['any-period', 'year-end'] as const;
export type JudgedAt = (typeof JUDGED_AT)[number];

/** Met when every part is met · the row's own figure decides and the parts are information. */
export const PARTS_RULES = ['all', 'own'] as const;
export type PartsRule = (typeof PARTS_RULES)[number];

export interface Indicator {
  readonly record: 'indicator';
  readonly id: IndicatorId;
  readonly kind: IndicatorKind;
  /** The row it stands under: a group for an indicator, an indicator or part for a part; null at the top. */
  readonly parent: IndicatorId | null;
  readonly order: OrderKey;
  /** STT exactly as written (`1.1` and `1.10` differ); not an identity. */
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly note: string;
  readonly lead: string;
  readonly coordinators: string;
  readonly priceBasis: string;
  readonly source: string;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  /** How many decimals its figures show; null shows them as typed. */
  readonly decimals: number | null;
  /** False for a reference indicator (tham khảo): listed, never counted. */
  readonly counted: boolean;
  readonly judged: JudgedAt;
  readonly partsRule: PartsRule;
}

/** Fields an official edits as plain text in a cell. */
export const TEXT_FIELDS = [
  'label',
  'name',
  'unit',
  'note',
  'lead',
  'coordinators',
  'priceBasis',
  'source',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A row with every field at its usual value; the caller says what differs. */
export function makeIndicator(
  given: Pick<Indicator, 'id' | 'order'> & Partial<Omit<Indicator, 'record'>>,
): Indicator {
  return {
    record: 'indicator',
    kind: 'indicator',
    parent: null,
    label: '',
    name: '',
    unit: '',
    note: '',
    lead: '',
    coordinators: '',
    priceBasis: '',
    source: '',
    measure: 'amount',
    direction: 'up',
    accumulation: 'flow',
    decimals: null,
    counted: true,
    judged: 'any-period',
    partsRule: 'all',
    ...given,
  };
}

/** Whether amounts of one period after another add up to the amount of the whole; a rate never does. */
export function isFlow(row: Pick<Indicator, 'measure' | 'accumulation'>): boolean {
  return row.accumulation === 'flow' && row.measure === 'amount';
}

const SAYS_GROWTH = /^(?:tốc độ|tỷ lệ|tỉ lệ|mức)?\s*tăng(?:\s|$)/i;
const SAYS_REDUCTION = /^(?:tốc độ|tỷ lệ|tỉ lệ|mức)?\s*giảm(?:\s|$)/i;

/**
 * Whether the figures of a rate are themselves the growth, or the reduction, a year («Tốc độ tăng GRDP», «Giảm tỷ lệ hộ
 * nghèo», %/năm); of any other rate they are levels, and the change is between them.
 */
export function statesChange(
  { measure, name, unit }: Pick<Indicator, 'measure' | 'name' | 'unit'>,
  change: 'growth' | 'reduction',
): boolean {
  if (measure !== 'rate') return false;
  if (/\/\s*năm\s*$/i.test(unit.normalize('NFC'))) return true;
  return (change === 'growth' ? SAYS_GROWTH : SAYS_REDUCTION).test(name.normalize('NFC').trim());
}

/** Whether the row is one of the N of the summary: an indicator that is not a reference. */
export function isCounted(row: Indicator): boolean {
  return row.kind === 'indicator' && row.counted;
}
