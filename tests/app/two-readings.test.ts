/** What one is shown of a pasted number that can be read two ways, worked out by hand. */
import { expect, it } from 'vitest';
import { preparePaste } from '#app/pasting.ts';
import { toPeriod } from '#core/period.ts';
import { idOf } from '#tests/support/small-plan.ts';

const ground = {
  rows: [idOf(0)],
  columns: [{ kind: 'figure', period: toPeriod('2024-H1') }],
  selected: { rows: 1, columns: 1 },
} as const;

it.each([
  ['1,508', '1,508', '1.508'],
  ['2.250', '2.250', '2,250'],
  ['1,508 tỷ đồng', '1,508 tỷ đồng', '1.508 tỷ đồng'],
  ['2.250 nghìn tấn', '2.250 nghìn tấn', '2,250 nghìn tấn'],
  ['≈1,508', '≈1,508', '≈1.508'],
  ['1,508 – 2,250', '1,508 – 2,250', '1.508 – 2.250'],
])('«%s» is «%s» with a comma and «%s» with a dot, as the house writes it', (text, comma, dot) => {
  const prepared = preparePaste({ text, html: null }, ground);
  expect(prepared?.ambiguous).toEqual([{ text, comma, dot }]);
});
