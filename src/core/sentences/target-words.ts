/**
 * A figure beside its target: the pair «88/185 tỷ đồng», and «đạt … % chỉ tiêu» with who assigned it. A target known only
 * through the percentage a document prints is not printed; two assigners share a percent or have one each. Source: requirements
 * §6, §14 (1-9).
 */
import { printComparison, isSameComparison, type Comparison } from '#core/comparison-text.ts';
import { isSameNumber, roundRatio, trimZeros, type Decimal } from '#core/decimal.ts';
import { exactNumberOf, type Figure } from '#core/figure.ts';
import { smallFirst } from '#core/sentences/name-words.ts';
import { percentPiece, statedPiece, statedWithUnit, unitWords } from '#core/sentences/number-words.ts';
import { joined, note, piecesOf, type Origin, type Piece } from '#core/sentences/sentence.ts';
import type { Told, ToldTarget } from '#core/sentences/told.ts';

export function figureOrigin({ row, period }: Told): Origin {
  return { kind: 'figure', row: row.id, period };
}

export function targetOrigin({ indicator, period, assigner }: ToldTarget['target']): Origin {
  return { kind: 'target', row: indicator, period, assigner };
}

/** The goal of a level or a total as a comparison; null for words, assigned figures, growth and reduction. */
export function levelOf({ goal }: ToldTarget['target']): Comparison | null {
  if (goal.kind !== 'measured' || goal.basis === 'growth' || goal.basis === 'reduction') return null;
  return goal.comparison;
}

/** The one bare figure all stated targets agree on, to stand after the slash behind an exact figure of the same sort. */
function pairedTarget(told: Told): ToldTarget | null {
  const { targets } = told;
  const figure = comparedFigure(told);
  if (!figure || exactNumberOf(figure.value) === null) return null;
  const [first, ...others] = targets.filter(({ target }) => target.implied === null);
  const goal = first && levelOf(first.target);
  if (!first || goal?.comparator !== '=' || goal.value.kind !== 'number') return null;
  if (first.measured.kind === 'none') return null;
  const isShared = others.every(({ target }) => {
    const other = levelOf(target);
    return other !== null && isSameComparison(goal, other);
  });
  return isShared ? first : null;
}

/** Of a figure stated as a comparison, the value set against its target: what has come together since January, else itself. */
export function comparedFigure({ figure, sinceJanuary }: Told): Figure | null {
  return sinceJanuary ?? figure;
}

/** «8.531,35/16.000 tỷ đồng», «99,65%/99,65%», «8/8 phường», or the value alone; of words nothing. */
export function valueOrPair(told: Told, figure: Figure | null = comparedFigure(told)): Piece[] {
  if (figure?.value.kind !== 'measured') return [];
  const paired = pairOf(told, figure);
  const { unit, decimals: places } = told.row;
  if (!paired) return statedWithUnit(figure.value.comparison, figureOrigin(told), { unit, places });
  const [sign, words] = unitWords(unit);
  const [done, goal] = paired;
  return piecesOf(done, `${sign}/`, goal, sign + words);
}

/** The figure of the period itself, with its unit and without a target. */
export function valueAlone(told: Told): Piece[] {
  return valueOrPair({ ...told, targets: [] }, told.figure);
}

/** A figure beside its target without the unit, where the name that follows begins with it. */
export function valueBeforeName(told: Told): Piece[] {
  const figure = comparedFigure(told);
  if (figure?.value.kind !== 'measured') return [];
  const paired = pairOf(told, figure);
  const { unit, decimals: places } = told.row;
  if (!paired) return [statedPiece(figure.value.comparison, figureOrigin(told), { unit, places })];
  return piecesOf(paired[0], '/', paired[1]);
}

function pairOf(told: Told, figure: Figure): readonly [Piece, Piece] | null {
  const paired = pairedTarget(told);
  const goal = paired && levelOf(paired.target);
  if (!paired || !goal || figure.value.kind !== 'measured') return null;
  const style = { unit: told.row.unit, isPadded: false };
  return [
    statedPiece(figure.value.comparison, figureOrigin(told), { ...style, places: told.row.decimals }),
    statedPiece(goal, targetOrigin(paired.target), { ...style, places: null }),
  ];
}

/** «đạt 58,6% chỉ tiêu thành phố và HĐND quận giao», one clause a percent; nothing where there is none. */
export function percentClauses({ row, period, targets }: Told): Piece[][] {
  const groups: { readonly percent: Decimal; readonly of: ToldTarget[] }[] = [];
  for (const told of targets) {
    // Of a rise or fall a year the clause of its own says more than a percent of a percent.
    if (told.percent === null || levelOf(told.target) === null) continue;
    const { percent } = told;
    const same = groups.find((group) => isSameNumber(group.percent, percent));
    if (same) same.of.push(told);
    else groups.push({ percent, of: [told] });
  }
  return groups.map(({ percent, of }, i) => {
    const [{ target } = { target: null }] = of;
    if (!target) return [];
    const origin: Origin = {
      kind: 'attainment',
      row: row.id,
      period,
      target: target.period,
      assigner: target.assigner,
    };
    const names = of.map((one) => smallFirst(one.target.assigner)).filter((name) => name !== '');
    const giao = names.length > 0 && i === groups.length - 1 ? ' giao' : '';
    const assigned = names.length > 0 ? ` ${listed(names)}` : '';
    return piecesOf('đạt ', percentPiece(percent, origin), `% chỉ tiêu${assigned}${giao}`);
  });
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

/**
 * Targets that neither the pair nor a percent tells: «(chỉ tiêu trên 95%)», «(chỉ tiêu thành phố giao 80%, HĐND quận giao 82%)»;
 * null where there is none.
 */
export function boundNote(told: Told): Piece | null {
  return pairedTarget(told) ? null : targetsNote(told);
}

/** As `boundNote`, where no pair is printed. */
export function targetsNote(told: Told): Piece | null {
  const { unit, measure } = told.row;
  const items = told.targets.flatMap(({ target, percent }) => {
    const goal = target.implied === null ? levelOf(target) : null;
    const isTold = measure === 'amount' && percent !== null && goal?.comparator === '=';
    if (!goal || isTold) return [];
    const by = target.assigner === '' ? '' : `${smallFirst(target.assigner)} giao `;
    return [piecesOf(by, ...statedWithUnit(goal, targetOrigin(target), { unit, places: null }))];
  });
  return items.length === 0 ? null : note('chỉ tiêu ', ...joined(items, ', '));
}

/** What growth or reduction a year comes to, against its target: «tăng bình quân 12,3%/năm (chỉ tiêu 12%/năm)». */
export function yearlyClause(told: Told): Piece[] {
  for (const { target, measured } of told.targets) {
    const { goal } = target;
    if (goal.kind !== 'measured' || measured.kind !== 'measured') continue;
    const { how } = measured.achieved;
    const [value] = measured.values;
    if (!value || how === 'stated' || (goal.basis !== 'growth' && goal.basis !== 'reduction')) continue;
    const reached = trimZeros(roundRatio(value, 2));
    const isMean = how.startsWith('mean');
    const unit = how.includes('points') ? ' điểm %' : '%';
    const verb = goal.basis === 'growth' ? 'tăng' : 'giảm';
    const origin: Origin = {
      kind: 'attainment',
      row: told.row.id,
      period: told.period,
      target: target.period,
      assigner: target.assigner,
    };
    return piecesOf(
      `${verb}${isMean ? ' bình quân' : ''} `,
      percentPiece(reached, origin),
      `${unit}${isMean ? '/năm' : ''} `,
      note('chỉ tiêu ', ...goalPieces(target, goal.comparison, unit)),
    );
  }
  return [];
}

function goalPieces(target: ToldTarget['target'], comparison: Comparison, unit: string): Piece[] {
  if (comparison.comparator === '=' || comparison.comparator === 'range') {
    return piecesOf(...statedWithUnit(comparison, targetOrigin(target), { unit, places: null }), '/năm');
  }
  return [
    {
      kind: 'value',
      text: `${printComparison(comparison)}${unit}/năm`,
      value: null,
      origin: targetOrigin(target),
    },
  ];
}
