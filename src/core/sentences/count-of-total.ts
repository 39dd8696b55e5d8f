/**
 * So many of so many: «{n}/{total} phường đạt chuẩn …», and the share of it against a target rate, «đạt tỷ lệ {rate}%/{target}%».
 * Source: requirements §14 (24, 26).
 */
import {
  absolute,
  HUNDRED,
  multiply,
  roundRatio,
  signOf,
  subtractRatios,
  trimZeros,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import type { FigureValue } from '#core/figure.ts';
import type { Family } from '#core/sentences/family.ts';
import { countedName, isAction, smallFirst } from '#core/sentences/name-words.ts';
import { percentPiece, statedPiece, unitWords } from '#core/sentences/number-words.ts';
import { listedParts } from '#core/sentences/part-words.ts';
import { baseWords, isSaid, periodWords } from '#core/sentences/period-words.ts';
import { note, piecesOf, type Origin, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import { boundNote, figureOrigin, levelOf, targetOrigin } from '#core/sentences/target-words.ts';
import type { Told } from '#core/sentences/told.ts';

export const countOfTotal: Family = {
  suits: (told) => countOf(told) !== null,
  draft: (told, place) => {
    const { row, period, figure } = told;
    const count = countOf(told);
    if (!count) return [];
    const [sign, words] = unitWords(row.unit);
    const counted = countedName(row.name, row.unit);
    const shown = statedPiece(count.comparison, figureOrigin(told), { unit: row.unit, places: row.decimals });
    const estimate = figure?.state === 'estimate' ? 'ước ' : '';
    const when = isSaid(period) && !place.isListed ? `${periodWords(period)}, ` : '';
    const verb = isAction(row.name) ? ' được ' : ' đạt ';
    const status = statusNote(told);
    const clause =
      counted === null
        ? [`${when}${estimate}${smallFirst(row.name)}${verb}`, shown, sign + words]
        : [when + estimate, shown, ` ${counted}`];
    return piecesOf(
      ...clause,
      ...shareClause(told, count),
      ...(status ? [' ', status] : []),
      ...listedParts(told, place),
    );
  },
};

/** «(so với cùng kỳ tăng 2,1 điểm %)»: what the share is more or less than that of the period compared with. */
function shareChange({ base, head, period, row }: Told, value: Parts): (Piece | string)[] {
  const before = base && countIn(base.figure.value);
  if (!base || !before) return [];
  const noun = baseWords(head.settings.comparedWith, period, base.period);
  const points = roundRatio(subtractRatios(shareOf(value), shareOf(before)), 2);
  const sign = signOf(points);
  if (sign === 0) return [' ', note(noun === 'cùng kỳ' ? 'như cùng kỳ' : `bằng ${noun}`)];
  const origin: Origin = { kind: 'change', row: row.id, period, base: base.period };
  return [
    ' ',
    note(
      `so với ${noun} ${sign > 0 ? 'tăng' : 'giảm'} `,
      percentPiece(trimZeros(absolute(points)), origin),
      ' điểm %',
    ),
  ];
}

function shareOf({ done, of }: Parts): Ratio {
  return { numerator: multiply(done, HUNDRED), denominator: of };
}

interface Count {
  readonly comparison: { readonly comparator: '='; readonly value: { readonly kind: 'count' } & Parts };
}
interface Parts {
  readonly done: Decimal;
  readonly of: Decimal;
}

function countOf({ figure }: Told): Count | null {
  const value = figure && countIn(figure.value);
  return value ? { comparison: { comparator: '=', value } } : null;
}

function countIn(value: FigureValue): Count['comparison']['value'] | null {
  if (value.kind !== 'measured') return null;
  const { comparison } = value;
  return comparison.comparator === '=' && comparison.value.kind === 'count' ? comparison.value : null;
}

/** Of a target in percent the share beside it; any other target in brackets unless it is the same count. */
function shareClause(told: Told, { comparison: { value } }: Count): (Piece | string)[] {
  const stated = told.targets.find(({ target }) => target.implied === null && levelOf(target) !== null);
  const goal = stated && levelOf(stated.target);
  if (!stated || !goal) return [];
  const isRate = goal.comparator === '=' && goal.value.kind === 'number' && /%/.test(stated.target.text);
  if (isRate) {
    const share = roundRatio(shareOf(value), 2);
    const style = { unit: '%', places: null };
    return [
      ', đạt tỷ lệ ',
      percentPiece(trimZeros(share), figureOrigin(told)),
      '%/',
      statedPiece(goal, targetOrigin(stated.target), style),
      '%',
      ...shareChange(told, value),
    ];
  }
  // «7/8 phường» says already that all eight are wanted.
  if (goal.comparator === '=') return [];
  const bound = boundNote(told);
  return bound ? [' ', bound] : [];
}
