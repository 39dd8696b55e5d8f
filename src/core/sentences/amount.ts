/**
 * Amounts: «{name} ước thực hiện được {a}/{b} {unit}, đạt {pct}% chỉ tiêu, tăng {x}% so với cùng kỳ», with the as-of day, the
 * year or the stage where there is one. Source: requirements §14 (1-6, 9, 16, 17, 19-23).
 */
import { isFlow } from '#core/indicator.ts';
import { yearOf } from '#core/period.ts';
import { asOfPieces } from '#core/sentences/as-of-words.ts';
import { saidChange } from '#core/sentences/change-words.ts';
import type { Family, Place } from '#core/sentences/family.ts';
import { countedName, isAction, isOfPersons, smallFirst } from '#core/sentences/name-words.ts';
import { detailNote, followingParts } from '#core/sentences/part-words.ts';
import { isSaid, periodWords, sinceJanuary } from '#core/sentences/period-words.ts';
import { joined, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import {
  boundNote,
  comparedFigure,
  percentClauses,
  valueAlone,
  valueBeforeName,
  valueOrPair,
  yearlyClause,
} from '#core/sentences/target-words.ts';
import type { Told } from '#core/sentences/told.ts';

const REACHED = /^(?:sản lượng|giá trị|doanh thu|tổng mức|tổng giá trị|năng suất|kim ngạch)(?!\p{L})/iu;

export const amount: Family = {
  suits: (told) => (told.figure ?? told.sinceJanuary)?.value.kind === 'measured',
  draft: (told, place) => {
    const change = saidChange(told);
    const status = statusNote(told);
    const isBracketed = change?.inBrackets === true && detailNote(told) === null;
    const bracketed = isBracketed ? [' ', { kind: 'note', pieces: change.pieces } as const] : [];
    return piecesOf(
      ...joined(
        [
          piecesOf(...valueClause(told, place), ...bracketed),
          ...percentClauses(told),
          yearlyClause(told),
          change && !isBracketed ? change.pieces : [],
        ],
        ', ',
      ),
      ...(status ? [' ', status] : []),
      ...followingParts(told, place),
    );
  },
};

/** Name, how it is said to have come about, value, target beside it, and the parts in brackets. */
function valueClause(told: Told, place: Place): Piece[] {
  const { figure, period } = told;
  const details = detailNote(told);
  const bound = boundNote(told);
  const total = comparedFigure(told);
  const isPartOfYear = figure !== null && total !== figure;
  return piecesOf(
    ...leadIn(told, place),
    ...(isPartOfYear ? [...valueAlone(told), `, lũy kế ${sinceJanuary(period)} `] : []),
    ...valueAndName(told),
    ...(details ? [' ', details] : []),
    ...(bound ? [' ', bound] : []),
  );
}

/** The name after its number where it begins with what is counted: «02 hộ trồng cây ăn trái». */
function valueAndName(told: Told): Piece[] {
  const { name, unit } = told.row;
  const counted = countedName(name, unit);
  if (counted === null) return valueOrPair(told);
  return piecesOf(...valueBeforeName(told), ` ${counted}`);
}

/** All before the value: «… đến ngày 10/5/2024 là », «… ước thực hiện được », «… năm 2020 ước đạt », «đến ngày … đã giải ngân … được ». */
function leadIn(told: Told, place: Place): Piece[] {
  const { row } = told;
  if (countedName(row.name, row.unit) !== null) return countLeadIn(told, place);
  const name = smallFirst(row.name);
  return isAction(row.name) ? actionLeadIn(told, place, name) : measureLeadIn(told, place, name);
}

function isEstimate(told: Told): boolean {
  return (told.figure ?? told.sinceJanuary)?.state === 'estimate';
}

/** What is said of the time: the year or stage, or that only what has come together since January is known; else nothing. */
function whenWords({ figure, period, row }: Told): string {
  if (figure === null) return `lũy kế ${sinceJanuary(period)}`;
  if (!isSaid(period)) return '';
  return isFlow(row) ? periodWords(period) : `đến năm ${yearOf(period)}`;
}

function measureLeadIn(told: Told, place: Place, name: string): Piece[] {
  const { row } = told;
  const day = asOfPieces(told, place.saidDay);
  const when = whenWords(told);
  if (when !== '' && day.length === 0) {
    const isMere = !isFlow(row) && told.targets.length === 0 && !REACHED.test(row.name);
    return piecesOf(`${name} ${when} ${isEstimate(told) ? 'ước đạt' : isMere ? 'là' : 'đạt'} `);
  }
  return piecesOf(`${name} `, ...day, `${day.length > 0 ? ' ' : ''}${verbOf(told, place)} `);
}

/** What is set against a target is carried out; anything else is, or comes to, so much. */
function verbOf(told: Told, { isOfOneDay }: Place): string {
  const { figure, row, targets } = told;
  const isCarriedOut = targets.length > 0 && isFlow(row);
  if (isEstimate(told)) return isCarriedOut ? 'ước thực hiện được' : 'ước đạt';
  // Behind the day all of the list share: «Kết quả thu đến ngày …: lệ phí trước bạ được …; phí bảo vệ môi trường được …».
  if (isOfOneDay && isCarriedOut) return 'được';
  if (figure?.asOf != null) return 'là';
  if (isCarriedOut) return 'thực hiện được';
  return targets.length > 0 || REACHED.test(row.name) ? 'đạt' : 'là';
}

/** «có », «đến ngày 15/5/2024, có »: the name follows the number. */
function countLeadIn(told: Told, place: Place): Piece[] {
  const day = asOfPieces(told, place.saidDay);
  const when = whenWords(told);
  const before = day.length > 0 ? [...day, ', '] : [when === '' ? '' : `${when}, `];
  return piecesOf(...before, isEstimate(told) ? 'ước có ' : 'có ');
}

/** «Giải quyết việc làm cho », «đến ngày 10/5/2024 đã giải ngân vốn đầu tư công được ». */
function actionLeadIn(told: Told, place: Place, name: string): Piece[] {
  const { row } = told;
  const day = asOfPieces(told, place.saidDay);
  const estimate = isEstimate(told) && !/(?<!\p{L})ước(?!\p{L})/iu.test(name) ? 'ước ' : '';
  const when = whenWords(told);
  const before: (Piece | string)[] = day.length > 0 ? [...day, ' đã '] : [when === '' ? '' : `${when}, `];
  const isGiven = isOfPersons(row.unit) && /^(?:giải quyết|tạo|cho vay|hỗ trợ|cấp)/iu.test(row.name);
  const after = isGiven ? ' cho ' : /^giảm/iu.test(row.name) ? ' ' : ' được ';
  return piecesOf(...before, estimate, name, after);
}
