/**
 * Capital paid out against the capital allocated, which is its target: «Phân bổ 191.354 triệu đồng vốn đầu tư công. Đến ngày
 * 10/5/2024 đã giải ngân được 26.764,42 triệu đồng, đạt 13,99% chỉ tiêu năm 2024». Source: requirements §14 (22).
 */
import { yearOf } from '#core/period.ts';
import { amount } from '#core/sentences/amount.ts';
import { asOfPieces } from '#core/sentences/as-of-words.ts';
import { saidChange } from '#core/sentences/change-words.ts';
import type { Family, Place } from '#core/sentences/family.ts';
import { capitalFirst } from '#core/sentences/name-words.ts';
import { statedWithUnit } from '#core/sentences/number-words.ts';
import { followingParts } from '#core/sentences/part-words.ts';
import { capitalised, joined, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import { levelOf, percentClauses, targetOrigin, valueAlone } from '#core/sentences/target-words.ts';
import type { Told } from '#core/sentences/told.ts';

const PAID_OUT = /^giải ngân (?=(?:\p{L}+ )?vốn(?!\p{L}))/iu;

export const disbursement: Family = {
  suits: (told) =>
    PAID_OUT.test(told.row.name) &&
    told.figure?.value.kind === 'measured' &&
    told.sinceJanuary === null &&
    allocated(told) !== null,
  draft: (told, place) => {
    const capital = allocated(told);
    if (place.isListed || !capital) return amount.draft(told, place); // in a list each is said in short
    const status = statusNote(told);
    const clauses = [paidOut(told, place), ...percents(told), saidChange(told)?.pieces ?? []];
    return piecesOf(
      'phân bổ ',
      ...capital,
      ` ${told.row.name.replace(PAID_OUT, '')}. `,
      ...joined(clauses, ', '),
      ...(status ? [' ', status] : []),
      ...followingParts(told, place),
    );
  },
};

/** The one amount allocated; null where none is stated, or several are. */
function allocated({ row, targets }: Told): Piece[] | null {
  const [only, ...others] = targets;
  const goal = only && only.target.implied === null && levelOf(only.target);
  if (!goal || others.length > 0 || goal.comparator !== '=' || goal.value.kind !== 'number') return null;
  return statedWithUnit(goal, targetOrigin(only.target), { unit: row.unit, places: null });
}

function paidOut(told: Told, { saidDay }: Place): Piece[] {
  const day = asOfPieces(told, saidDay);
  const verb = told.figure?.state === 'estimate' ? 'ước giải ngân được ' : 'đã giải ngân được ';
  return capitalised(piecesOf(...day, day.length > 0 ? ' ' : '', verb, ...valueAlone(told)), capitalFirst);
}

/** «đạt 13,99% chỉ tiêu năm 2024», «đạt 13,99% chỉ tiêu thành phố giao». */
function percents(told: Told): Piece[][] {
  const isAssigned = told.targets.some(({ target }) => target.assigner !== '');
  const year = isAssigned ? '' : ` năm ${yearOf(told.period)}`;
  return percentClauses(told).map((clause) => piecesOf(...clause, year));
}
