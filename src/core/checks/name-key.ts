/**
 * When two rows go by one name: the folded name and what is measured, and for names that say little by themselves («Nam»,
 * «Nông nghiệp») the name of the row above. Knows no numbers.
 */
import { unitScaleOf } from '#core/checks/unit-scale.ts';
import { lineOf, type Line, type Plan } from '#core/plan.ts';
import { foldName } from '#core/text.ts';

/** A part whose name begins so says what it measures; «Công nghiệp» may be value, capital or workers. */
const SAYS_WHAT = [
  'tổng',
  'số',
  'tỷ lệ',
  'tỉ lệ',
  'giá trị',
  'thu',
  'chi',
  'diện tích',
  'sản lượng',
  'doanh thu',
  'dân số',
  'tốc độ',
  'kim ngạch',
].map((words) => `${foldName(words)} `);

/** Fewer words than this need the row above to be understood. */
const ENOUGH_WORDS = 3;

/** What may be left unsaid: of which place, and that a percentage is one. */
const UNSAID_PLACE = /\s+trên địa bàn (?:quận|huyện|xã|phường|thị xã|thành phố|tỉnh|đặc khu)\s*$/i;
const UNSAID_RATE = /^\s*t[ỷỉ] lệ\s+(?=\S+\s+\S+\s+\S)/i;

/** Rows with the same key are one and the same to the reader; null for groups and rows without a name. */
export function nameKeyOf(plan: Plan, { indicator }: Line): string | null {
  if (indicator.kind === 'group') return null;
  const unit = unitScaleOf(indicator.unit).kind;
  const whole = indicator.name.normalize('NFC').replace(UNSAID_PLACE, '');
  const name = foldName(unit === '%' ? whole.replace(UNSAID_RATE, '') : whole);
  if (name === '') return null;
  const saysWhat = `${foldName(whole)} `;
  const saysEnough =
    name.split(' ').length >= ENOUGH_WORDS &&
    (indicator.kind === 'indicator' || SAYS_WHAT.some((opening) => saysWhat.startsWith(opening)));
  const above = saysEnough || indicator.parent === null ? null : lineOf(plan, indicator.parent);
  return [name, unit, above ? foldName(above.indicator.name) : ''].join('\n');
}
