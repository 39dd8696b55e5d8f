/**
 * How a row's total comes about: a sum, a quotient of two sums, a weighted mean, a count of units, or none. A quotient is taken only
 * where the units' own rates prove it or a person names the rows. Source: domain/exchange §6.
 */
import type { Day } from '#core/day.ts';
import { decimalPlacesOf } from '#core/decimal.ts';
import { printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import { lineAt, lineOf, type Plan } from '#core/plan.ts';
import { mayBeAdded, whyNoSum, type Formation, type NoSum } from '#exchange/combine/additivity.ts';
import type { BoardUnit } from '#exchange/combine/board.ts';
import {
  measured,
  type CellRefusal,
  type Formed,
  type OfferedQuotient,
} from '#exchange/combine/combined-cell.ts';
import {
  candidatesFor,
  isProof,
  powerOf,
  weighEvidence,
  type AmountsByName,
  type Evidence,
  type RatioFormation,
} from '#exchange/combine/formation-search.ts';
import type { Matching, SaidNames } from '#exchange/combine/matching.ts';
import { numberOf, partOf, type Part } from '#exchange/combine/part.ts';
import { addParts, countUnits, divideParts, weighParts, type Total } from '#exchange/combine/total.ts';

export interface CombineChoices {
  /** Rows a person says names of files mean, in all files, by the name as the files have it. */
  readonly names?: SaidNames;
  /** Rows a person says add up though their name or unit of measure speaks against it. */
  readonly added?: ReadonlySet<IndicatorId>;
  /** How a person says a row's total comes about. */
  readonly formations?: ReadonlyMap<IndicatorId, Formation>;
  /** Units of measure a person says are the row's own, by row. */
  readonly sameUnits?: ReadonlyMap<IndicatorId, readonly string[]>;
  /** Rows which a unit leaves blank, or puts a mark («-») in, because it has nothing there. */
  readonly blankIsNone?: ReadonlySet<IndicatorId>;
}

/** All that the rows of one gathering share. */
export interface Gathering {
  readonly plan: Plan;
  readonly period: Period;
  readonly cutOff: Day;
  readonly units: readonly BoardUnit[];
  readonly choices: CombineChoices;
  readonly matchings: readonly (Matching | null)[];
  readonly amounts: AmountsByName;
  /** Parts of rows looked at already; a row may be asked for as a numerator too. */
  readonly known: Map<IndicatorId, readonly Part[]>;
}

/** What each unit contributes to a row; worked out once. */
export function partsOf(
  { plan, period, cutOff, units, choices, matchings, known }: Gathering,
  row: IndicatorId,
): readonly Part[] {
  let parts = known.get(row);
  if (!parts) {
    const { indicator } = lineAt(plan, row);
    const context = {
      period,
      cutOff,
      alike: choices.sameUnits?.get(row) ?? [],
      isBlankNone: choices.blankIsNone?.has(row) === true,
    };
    parts = units.map((unit, at) => partOf(indicator, unit, matchings[at] ?? null, context));
    known.set(row, parts);
  }
  return parts;
}

const sumOf = (parts: readonly Part[]): Formed => ({
  total: addParts(parts),
  formation: null,
  refusal: null,
});
const withoutTotal = (parts: readonly Part[], refusal: CellRefusal): Formed => ({
  total: { parts, value: null, problem: null, isRounded: false },
  formation: null,
  refusal,
});

/** The row's total of these parts, or why it has none. */
export function formTotal(work: Gathering, indicator: Indicator, parts: readonly Part[]): Formed {
  const chosen = work.choices.formations?.get(indicator.id);
  if (chosen) return formAs(work, indicator, parts, chosen);
  const reason = whyNoSum(indicator);
  if (reason === null) return sumOf(parts);
  if (reason === 'words') return withoutTotal(parts, { code: reason });
  if (mayBeAdded(reason) && work.choices.added?.has(indicator.id)) return sumOf(parts);
  const counts = parts.filter(({ value }) => value?.kind === 'count');
  const others = parts.filter(({ value, problem }) => value?.kind === 'number' || saysOtherwise(problem));
  // Counts carry what is above and below with them.
  if (counts.length > 0 && others.length === 0) return sumOf(parts);
  return findQuotient(work, indicator, parts, reason);
}

/** Something stands there that is no count: it could not be left out of one. */
function saysOtherwise(problem: Part['problem']): boolean {
  return problem !== null && !['no-file', 'no-row', 'no-value'].includes(problem.code);
}

function formAs(work: Gathering, indicator: Indicator, parts: readonly Part[], formation: Formation): Formed {
  const impossible = withoutTotal(parts, { code: 'formation-impossible' });
  const { plan } = work;
  switch (formation.kind) {
    case 'count-units':
      return { total: countUnits(parts, formation), formation, refusal: null };
    case 'weighted': {
      const by = lineOf(plan, formation.by)?.indicator;
      if (!by || by.kind === 'group' || whyNoSum(by) !== null || indicator.measure === 'words')
        return impossible;
      const places = placesFor(indicator, parts);
      return { total: weighParts(parts, partsOf(work, by.id), places), formation, refusal: null };
    }
    case 'ratio': {
      const rows = [formation.numerator, formation.denominator].map((id) => lineOf(plan, id)?.indicator);
      const canAdd = rows.every((one) => one && one.kind !== 'group' && whyNoSum(one) === null);
      const power = canAdd && indicator.measure !== 'words' ? powerOf(plan, indicator.id, formation) : null;
      return power === null ? impossible : divide(work, indicator, parts, formation, power);
    }
  }
}

function divide(
  work: Gathering,
  indicator: Indicator,
  stated: readonly Part[],
  formation: RatioFormation,
  power: number,
): Formed {
  const [above, below] = [partsOf(work, formation.numerator), partsOf(work, formation.denominator)];
  const total = divideParts({ stated, above, below, power }, placesFor(indicator, stated));
  return { total, formation, refusal: null };
}

/** The quotient the units' own rates prove; refused where there is none, or where several say different things. */
function findQuotient(work: Gathering, indicator: Indicator, parts: readonly Part[], reason: NoSum): Formed {
  const candidates = candidatesFor(work.plan, indicator.id, work.amounts).flatMap(({ formation, isKin }) => {
    const power = powerOf(work.plan, indicator.id, formation);
    const [above, below] = [partsOf(work, formation.numerator), partsOf(work, formation.denominator)];
    return power === null
      ? []
      : [{ formation, isKin, power, evidence: weighEvidence(parts, above, below, power) }];
  });
  const proven = candidates.filter(({ evidence }) => isProof(evidence, candidates.length));
  const formed = proven.map(({ formation, power }) => divide(work, indicator, parts, formation, power));
  const [first] = formed;
  if (first && new Set(formed.map(({ total }) => valueKey(total))).size === 1) return first;
  if (first) return withoutTotal(parts, { code: 'several-quotients', candidates: proven.map(shown) });
  const sayable = candidates
    .filter(({ formation, isKin, evidence }) => evidence.agree > 0 || (isKin && isFilled(work, formation)))
    .sort((a, b) => b.evidence.agree - a.evidence.agree || a.evidence.disagree - b.evidence.disagree);
  return withoutTotal(
    parts,
    sayable.length > 0
      ? { code: 'unproven', candidates: sayable.slice(0, MOST_CANDIDATES).map(shown) }
      : { code: reason },
  );
}

const shown = ({
  formation,
  evidence,
}: {
  formation: RatioFormation;
  evidence: Evidence;
}): OfferedQuotient => ({
  formation,
  agree: evidence.agree,
  disagree: evidence.disagree,
});

function isFilled(work: Gathering, { numerator, denominator }: RatioFormation): boolean {
  return [numerator, denominator].every((id) => partsOf(work, id).some((part) => numberOf(part) !== null));
}

/** As many as a person can choose from. */
const MOST_CANDIDATES = 12;

function valueKey({ value, parts }: Total): string {
  const lacking = parts.filter(({ problem }) => problem).map(({ unit }) => unit);
  return [value ? printFigureValue(measured(value)) : '', ...lacking].join('\n');
}

/** As many decimals as the row shows, else as the most exact of the units' own; two at least. Source: SPEC §6. */
const USUAL_PLACES = 2;

function placesFor({ decimals }: Indicator, parts: readonly Part[]): number {
  if (decimals !== null) return decimals;
  return parts.reduce((most, part) => {
    const value = numberOf(part);
    return value === null ? most : Math.max(most, Math.min(decimalPlacesOf(value), MOST_PLACES));
  }, USUAL_PLACES);
}

/** A unit's binary dust is no reason to print as much. */
const MOST_PLACES = 4;
