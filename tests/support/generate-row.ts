/** Random indicator rows: every field, every value it can have. */
import {
  ACCUMULATIONS,
  DIRECTIONS,
  JUDGED_AT,
  makeIndicator,
  MEASURES,
  PARTS_RULES,
  type Indicator,
} from '#core/indicator.ts';
import { nastyText } from '#tests/support/nasty-text.ts';
import type { Seeded } from '#tests/support/seeded.ts';

export function isIndicatorParent(row: Indicator): boolean {
  return row.kind !== 'group';
}

export function generateRow(
  dice: Seeded,
  given: Pick<Indicator, 'id' | 'kind' | 'parent' | 'order'>,
): Indicator {
  const text = (share: number): string => (dice.chance(share) ? nastyText(dice) : '');
  return makeIndicator({
    ...given,
    label: dice.pick(['', '1', '1.1', '1.10', '(4)', '-', '+', 'I', 'a', '01', '1/2', text(0.5)]),
    name: nastyText(dice),
    unit: dice.pick(['%', 'tỷ đồng', 'xã', 'người', '', text(0.5)]),
    note: text(0.3),
    lead: text(0.2),
    coordinators: text(0.2),
    priceBasis: text(0.1),
    source: text(0.1),
    measure: dice.pick(MEASURES),
    direction: dice.pick(DIRECTIONS),
    accumulation: dice.pick(ACCUMULATIONS),
    decimals: dice.chance(0.7) ? null : dice.below(5),
    counted: dice.chance(0.8),
    judged: dice.pick(JUDGED_AT),
    partsRule: dice.pick(PARTS_RULES),
  });
}
