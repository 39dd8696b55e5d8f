/**
 * Which way is better for a figure against a target: the comparator decides where it says so («từ … trở lên», «không quá»),
 * otherwise the indicator's direction. Source: SPEC §6, requirements §6.
 */
import type { Comparison } from '#core/comparison-text.ts';
import type { Indicator } from '#core/indicator.ts';

/** More is better · less is better · best inside. */
export type Sense = 'rising' | 'falling' | 'band';

/** Null when neither the target's wording nor the indicator says which way is better. */
export function senseOf(indicator: Pick<Indicator, 'direction'>, target: Comparison): Sense | null {
  switch (target.comparator) {
    case '≥':
    case '>':
      return 'rising';
    case '≤':
    case '<':
      return 'falling';
    case '=':
    case 'about':
    case 'range':
      switch (indicator.direction) {
        case 'up':
          return 'rising';
        case 'down':
          return 'falling';
        case 'within':
          return 'band';
        case 'none':
          return null;
      }
  }
}
