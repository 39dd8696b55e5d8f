/**
 * Which way is better for a figure against a target: the comparator decides where it says so («từ … trở lên», «không quá»),
 * otherwise the indicator's direction. Source: SPEC §6, requirements §6.
 */
import type { Comparison } from '#core/comparison-text.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Basis } from '#core/target.ts';

/** More is better · less is better · best inside. */
export type Sense = 'rising' | 'falling' | 'band';

/**
 * Null when neither the target's wording nor the indicator says which way is better. A target to reduce is measured by the
 * reduction itself, and more of it is better, whatever the direction of the figures.
 */
export function senseOf(
  indicator: Pick<Indicator, 'direction'>,
  target: Comparison,
  basis: Basis = 'level',
): Sense | null {
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
      if (basis === 'reduction') return 'rising';
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
