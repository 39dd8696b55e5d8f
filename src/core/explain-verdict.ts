/** Why the verdict of a row is what it is (vì sao?): its targets, its parts and their rule, and what a person decided. */
import { comparedFacts } from '#core/explain-compared.ts';
import { achievedFacts, standingFacts, targetFacts, windowFacts } from '#core/explain-inputs.ts';
import { reasonFact, type Explanation, type Fact } from '#core/explanation.ts';
import { rowVerdictOf, type Judging } from '#core/judging.ts';
import { duePeriod, measure, type Measured } from '#core/measuring.ts';
import { endsItsYear, type Period } from '#core/period.ts';
import { childrenOf, judgementOf, lineAt, type Line, type Plan, type PlanHead } from '#core/plan.ts';
import { senseOf } from '#core/sense.ts';
import type { Target } from '#core/target.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import { judgeTarget } from '#core/verdict.ts';

/** Why the verdict of a row is what it is, in the judging's period, which must hold the row and its parts. */
export function explainVerdict(plan: Plan, judging: Judging, line: Line): Explanation {
  const { period } = judging;
  const { indicator } = line;
  const { computed } = rowVerdictOf(judging, indicator.id);
  const given = judgementOf(line, period);
  const targets = inColumnOrder(targetsInForce(line, period), plan.head);
  const facts: Fact[] = [];
  if (given) facts.push({ kind: 'given', verdict: given.verdict, reason: given.reason });
  facts.push({ kind: 'verdict', verdict: computed, counts: !given });
  const parts = partFacts(plan, judging, line);
  if (targets.length > 1) facts.push({ kind: 'all-targets', count: targets.length });
  for (const target of targets) {
    const verdict = judgeTarget(line, target, period, plan.head.settings);
    // Alone, the target's verdict is the row's, already said.
    if (targets.length > 1 || parts.length > 0)
      facts.push({ kind: 'target-verdict', verdict, assigner: target.assigner, period: target.period });
    facts.push(...targetVerdictFacts(line, target, period, plan.head, verdict));
  }
  if (targets.length === 0 && parts.length === 0) {
    facts.push(...standingFacts(line, 'figure', period), reasonFact('no-target'));
  }
  facts.push(...parts, ...windowFacts(period, plan.head.settings));
  return { facts: saidOnce(facts), isComputed: !given };
}

/** As the target columns stand: nobody's first, then by assigner in the order of the plan. */
function inColumnOrder(targets: readonly Target[], { settings }: PlanHead): readonly Target[] {
  const place = ({ assigner }: Target): number => {
    const at = settings.assigners.indexOf(assigner);
    return assigner === '' ? -1 : at < 0 ? settings.assigners.length : at;
  };
  return [...targets].sort((a, b) => place(a) - place(b));
}

const SAID_ONCE: readonly Fact['kind'][] = ['input', 'achieved', 'formed', 'earlier', 'implied', 'sense'];

/** Targets measured by the same figure name it once. */
function saidOnce(facts: readonly Fact[]): Fact[] {
  const said = new Set<string>();
  return facts.filter((fact) => {
    const text = JSON.stringify(fact);
    const isAgain = SAID_ONCE.includes(fact.kind) && said.has(text);
    said.add(text);
    return !isAgain;
  });
}

function partFacts(plan: Plan, judging: Judging, { indicator }: Line): Fact[] {
  const parts = indicator.kind === 'group' ? [] : childrenOf(plan, indicator.id);
  if (parts.length === 0) return [];
  return [
    { kind: 'parts-rule', rule: indicator.partsRule },
    ...parts.map((id): Fact => {
      const { name } = lineAt(plan, id).indicator;
      return { kind: 'part', name, verdict: rowVerdictOf(judging, id).verdict };
    }),
  ];
}

function targetVerdictFacts(
  line: Line,
  target: Target,
  period: Period,
  head: PlanHead,
  verdict: VerdictKind,
): Fact[] {
  const measured = measure(line, target, period);
  const inputs =
    measured.kind === 'measured' ? achievedFacts(line, measured) : standingFacts(line, 'figure', period);
  const isLater = line.indicator.judged === 'year-end' && !endsItsYear(period);
  if (isLater) return [{ kind: 'year-end' }, ...inputs, ...targetFacts(target)];
  if (measured.kind === 'none') return [reasonFact(measured.reason), ...inputs, ...targetFacts(target)];
  const facts = [...comparedFacts(measured, target), senseFact(line, target, measured)];
  const due = duePeriod(target, measured.basis, period);
  const isUnmet = verdict === 'not-yet-met' || verdict === 'expected-not-met' || verdict === 'not-met';
  facts.push({ kind: 'due', due, isEarly: measured.isEarly, verdict: isUnmet ? verdict : null });
  const isUnder = facts.some((fact) => fact.kind === 'compared' && fact.side === 'below');
  if (measured.sense === 'falling' && isUnder && !isUnmet)
    facts.push({ kind: 'falling', exceeds: head.settings.fallingExceeds });
  return [...facts, ...inputs, ...targetFacts(target)];
}

/** The wording decides where it would mean the same in a row of no direction. */
function senseFact({ indicator }: Line, { goal }: Target, { sense, basis }: Measured): Fact {
  const ofWording =
    goal.kind === 'measured' ? senseOf({ ...indicator, direction: 'none' }, goal.comparison, basis) : null;
  return { kind: 'sense', sense, isFromWording: ofWording !== null };
}
