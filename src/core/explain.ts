/**
 * Why a computed cell shows what it shows (vì sao?): the formula, the numbers that went in with their period, state and date,
 * the setting that chose the rule, and the rounding. Plain data; the messages put it into words.
 */
import { attainmentOf, shownPercent, type NoPercentReason, type PercentRule } from '#core/attainment.ts';
import { changeAgainst, type NoChangeReason } from '#core/comparison.ts';
import type { Decimal } from '#core/decimal.ts';
import type { Day } from '#core/day.ts';
import { printFigureValue, type Figure, type FigureState } from '#core/figure.ts';
import type { Indicator } from '#core/indicator.ts';
import { samePeriodLastYear, type Period } from '#core/period.ts';
import { figureOf, type FallingPercent, type Line, type PlanSettings } from '#core/plan.ts';
import type { Implied, Target } from '#core/target.ts';

/** A number that went into a computation, as it stands in the plan. */
export type ExplainedInput =
  | {
      readonly role: 'figure' | 'base';
      readonly period: Period;
      readonly text: string;
      readonly state: FigureState;
      readonly asOf: Day | null;
      readonly implied: Implied | null;
    }
  | {
      readonly role: 'target';
      readonly period: Period;
      readonly text: string;
      readonly assigner: string;
      readonly implied: Implied | null;
    };

export type Explanation =
  | {
      readonly kind: 'percent';
      readonly rule: PercentRule;
      readonly inputs: readonly ExplainedInput[];
      /** As shown, rounded once. */
      readonly shown: Decimal;
      /** Whether `shown` is the document's own printed percentage rather than a computed one. */
      readonly isPrinted: boolean;
      /** The plan setting that chose the rule, where one did. */
      readonly setting: FallingPercent | null;
    }
  | {
      readonly kind: 'change';
      readonly inputs: readonly ExplainedInput[];
      readonly shown: Decimal;
      readonly isPrinted: boolean;
    }
  | {
      readonly kind: 'none';
      readonly reason: NoPercentReason | NoChangeReason;
      readonly inputs: readonly ExplainedInput[];
    };

export function explainAttainment(
  indicator: Indicator,
  target: Target | null,
  figure: Figure | null,
  settings: Pick<PlanSettings, 'fallingPercent'>,
): Explanation {
  const inputs = inputsOf(figure, null, target);
  const attainment = attainmentOf(indicator, target, figure, settings);
  if (attainment.kind === 'none') return { kind: 'none', reason: attainment.reason, inputs };
  const isBySetting = attainment.rule === 'target-over-figure' || attainment.rule === 'two-minus';
  return {
    kind: 'percent',
    rule: attainment.rule,
    inputs,
    shown: shownPercent(attainment),
    isPrinted: attainment.printed !== null,
    setting: isBySetting ? settings.fallingPercent : null,
  };
}

/** Why the change column of a line shows what it shows, against the same period last year. */
export function explainChange(line: Line, period: Period): Explanation {
  const figure = figureOf(line, period);
  const base = figureOf(line, samePeriodLastYear(period));
  const inputs = inputsOf(figure, base, null);
  const { difference, percent } = changeAgainst(line.indicator, figure, base);
  if (difference.kind === 'none') return { kind: 'none', reason: difference.reason, inputs };
  const isPrinted = percent.kind === 'percent' && percent.printed !== null;
  return { kind: 'change', inputs, shown: difference.value, isPrinted };
}

function inputsOf(figure: Figure | null, base: Figure | null, target: Target | null): ExplainedInput[] {
  const inputs: ExplainedInput[] = [];
  for (const [role, value] of [['figure', figure] as const, ['base', base] as const]) {
    if (!value) continue;
    const { period, state, asOf, implied } = value;
    inputs.push({ role, period, text: printFigureValue(value.value), state, asOf, implied });
  }
  if (target) {
    const { period, text, assigner, implied } = target;
    inputs.push({ role: 'target', period, text, assigner, implied });
  }
  return inputs;
}
