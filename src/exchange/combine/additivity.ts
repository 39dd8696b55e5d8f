/**
 * Whether the units' figures of a row may be added: amounts may, whether they run over the year or stand at its end; rates, shares,
 * means and words may not, nor what by its name or unit is one of them. Source: domain/exchange §6, SPEC §2.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { foldName } from '#core/text.ts';
import { isPercentUnit } from '#core/unit-text.ts';
import { isPerUnit } from '#exchange/combine/unit-measure.ts';

/** How a total that is no sum comes about, of rows of the receiving plan. */
export type Formation =
  /** Sum of the one by sum of the other, in the row's unit. */
  | { readonly kind: 'ratio'; readonly numerator: IndicatorId; readonly denominator: IndicatorId }
  /** The units' figures weighted by an amount («thu nhập bình quân» by «dân số»). */
  | { readonly kind: 'weighted'; readonly by: IndicatorId }
  /** How many units say that they have met it, of all that say anything. */
  | { readonly kind: 'count-units'; readonly met: readonly string[]; readonly notMet: readonly string[] };

/** Why a row has no sum. */
export type NoSum =
  | 'words'
  | 'rate'
  | 'share'
  | 'average'
  /** «/» or «trên» in the unit of measure, or a score, a rank. */
  | 'per-unit'
  /** «bình quân», «mật độ», «chỉ số» … in the name. */
  | 'name-of-average';

/** Null where the units' figures add up. */
export function whyNoSum({ measure, accumulation, unit, name }: Indicator): NoSum | null {
  if (measure === 'words' || measure === 'rate' || measure === 'share') return measure;
  if (measure === 'count-of-total') return null;
  if (isPercentUnit(unit)) return 'rate';
  if (accumulation === 'average') return 'average';
  if (isPerUnit(unit)) return 'per-unit';
  return isNameOfAverage(name) ? 'name-of-average' : null;
}

/** Whether a person who knows better may have it added all the same: the row itself does not say that it cannot be. */
export function mayBeAdded(reason: NoSum): boolean {
  return reason === 'per-unit' || reason === 'name-of-average';
}

const ANYWHERE = ['bình quân', 'trung bình'].map(foldName);
const AT_THE_START = [
  'tỷ lệ',
  'tỉ lệ',
  'tỷ trọng',
  'tỉ trọng',
  'tỷ suất',
  'tỉ suất',
  'tỷ số',
  'tỉ số',
  'tốc độ',
  'mật độ',
  'năng suất',
  'chỉ số',
  'hệ số',
  'thứ hạng',
  'xếp hạng',
  'tuổi thọ',
  'mức giảm',
  'cơ cấu',
].map(foldName);

function isNameOfAverage(name: string): boolean {
  const key = ` ${foldName(name)} `;
  return (
    ANYWHERE.some((words) => key.includes(` ${words} `)) ||
    AT_THE_START.some((words) => key.startsWith(` ${words} `))
  );
}
