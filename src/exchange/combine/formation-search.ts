/**
 * Which two rows a rate is the quotient of: amounts of its own family («trong đó»), beside it under the same heading, or a row of the
 * same name beside its total; believed only where the units' own rates prove it. Knows rows and parts, adds nothing up.
 */
import type { IndicatorId } from '#core/identity.ts';
import { childrenOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { foldName } from '#core/text.ts';
import { whyNoSum, type Formation } from '#exchange/combine/additivity.ts';
import { numberOf, type Part } from '#exchange/combine/part.ts';
import { agreement } from '#exchange/combine/total.ts';
import { ratioPower } from '#exchange/combine/unit-measure.ts';

export type RatioFormation = Extract<Formation, { kind: 'ratio' }>;

/** Larger families are lists, and among many rows some two would fit by chance. */
const LARGEST_FAMILY = 30;

/** Amount rows by folded name. */
export type AmountsByName = ReadonlyMap<string, readonly IndicatorId[]>;

export function amountsByName(plan: Plan): AmountsByName {
  const names = new Map<string, IndicatorId[]>();
  for (const { id } of rowsInOrder(plan)) {
    const { indicator } = lineAt(plan, id);
    if (!isAmount(plan, id) || indicator.parent === null) continue;
    const key = foldName(indicator.name);
    const same = names.get(key);
    if (same) same.push(id);
    else names.set(key, [id]);
  }
  return names;
}

function isAmount(plan: Plan, id: IndicatorId): boolean {
  const { indicator } = lineAt(plan, id);
  return indicator.kind !== 'group' && indicator.measure === 'amount' && whyNoSum(indicator) === null;
}

/** Two rows a rate may be the quotient of. */
interface Candidate {
  readonly formation: RatioFormation;
  /** The plan itself says that they belong together; others merely stand under the same heading. */
  readonly isKin: boolean;
}

/** Every pair of rows the row may be the quotient of, by its place in the plan alone. */
export function candidatesFor(plan: Plan, row: IndicatorId, amounts: AmountsByName): Candidate[] {
  const { indicator } = lineAt(plan, row);
  const namesakes = (amounts.get(foldName(indicator.name)) ?? []).slice(0, LARGEST_FAMILY).flatMap((id) => {
    const { parent } = lineAt(plan, id).indicator;
    return parent && isAmount(plan, parent) ? [[id, parent] as const] : [];
  });
  const kin = [...pairsOf(plan, row, familyOf(plan, row)), ...namesakes];
  const beside = indicator.kind === 'part' ? [] : childrenOf(plan, indicator.parent);
  const seen = new Set<string>();
  const fresh = (isKin: boolean, pairs: readonly Pair[]): Candidate[] =>
    pairs.flatMap(([numerator, denominator]) => {
      const key = `${numerator}/${denominator}`;
      if (seen.has(key) || powerOf(plan, row, { numerator, denominator }) === null) return [];
      seen.add(key);
      return [{ formation: { kind: 'ratio', numerator, denominator }, isKin }];
    });
  return [...fresh(true, kin), ...fresh(false, pairsOf(plan, row, beside))];
}

type Pair = readonly [numerator: IndicatorId, denominator: IndicatorId];

function pairsOf(plan: Plan, row: IndicatorId, rows: readonly IndicatorId[]): Pair[] {
  const amounts = rows.filter((id) => id !== row && isAmount(plan, id));
  if (amounts.length > LARGEST_FAMILY) return [];
  return amounts.flatMap((numerator) =>
    amounts.filter((id) => id !== numerator).map((denominator) => [numerator, denominator] as const),
  );
}

/** The parts of a row; of a part also the row above and those beside it. */
function familyOf(plan: Plan, row: IndicatorId): IndicatorId[] {
  const { parent, kind } = lineAt(plan, row).indicator;
  const own = childrenOf(plan, row);
  if (parent === null || kind !== 'part') return [...own];
  return [...own, parent, ...childrenOf(plan, parent)];
}

/** The power of ten the quotient is multiplied by to be in the row's unit; null where it never is. */
export function powerOf(
  plan: Plan,
  row: IndicatorId,
  { numerator, denominator }: Pick<RatioFormation, 'numerator' | 'denominator'>,
): number | null {
  const unitOf = (id: IndicatorId): string => lineAt(plan, id).indicator.unit;
  return ratioPower(unitOf(row), unitOf(numerator), unitOf(denominator));
}

/** What the units' own rates say of two rows. */
export interface Evidence {
  /** Units whose rate is the quotient of their numbers, and units where it is not; counting stops where it is hopeless. */
  readonly agree: number;
  readonly disagree: number;
  /** Significant digits in the rates that agree: each makes a chance fit ten times rarer. */
  readonly digits: number;
}

const HOPELESS = 3;

export function weighEvidence(
  stated: readonly Part[],
  above: readonly Part[],
  below: readonly Part[],
  power: number,
): Evidence {
  let [agree, disagree, digits] = [0, 0, 0];
  for (const [at, part] of stated.entries()) {
    const [top, bottom] = [above[at], below[at]];
    if (!top || !bottom) continue;
    const found = agreement(part, top, bottom, power);
    if (found === 'disagrees') disagree += 1;
    if (found === 'agrees') {
      agree += 1;
      digits += digitsIn(part);
    }
    if (disagree >= agree + HOPELESS) break;
  }
  return { agree, disagree, digits };
}

function digitsIn(part: Part): number {
  return (numberOf(part) ?? '').replace(/[-.]/g, '').replace(/^0+/, '').length;
}

/** No unit speaks against it, and it is no chance fit among so many pairs. */
export function isProof({ disagree, digits }: Evidence, pairs: number): boolean {
  return disagree === 0 && digits >= (pairs < 10 ? 2 : 2 + String(pairs).length);
}
