/**
 * The parts of a row («trong đó»): those that are a figure and no more stand in brackets behind the value, the others follow it.
 * Source: requirements §5, §14 (4, 5, 9, 13, 20).
 */
import { isSameNumber, sumDecimals, type Decimal } from '#core/decimal.ts';
import { exactNumberOf } from '#core/figure.ts';
import type { Place } from '#core/sentences/family.ts';
import { countedName, saysMeasure, smallFirst } from '#core/sentences/name-words.ts';
import { statedPiece } from '#core/sentences/number-words.ts';
import { shortPeriodWords } from '#core/sentences/period-words.ts';
import { joined, note, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { figureOrigin, percentClauses, valueOrPair } from '#core/sentences/target-words.ts';
import { hasAnything, type Told } from '#core/sentences/told.ts';
import { saidChange } from '#core/sentences/change-words.ts';

/** A part that is one figure and nothing more. */
function isDetail({ figure, targets, base, parts }: Told): boolean {
  return (
    figure?.value.kind === 'measured' && targets.length === 0 && base === null && !parts.some(hasAnything)
  );
}

/** The parts that are only figures, in brackets; null where there are none. */
export function detailNote(told: Told): Piece | null {
  const details = told.parts.filter(isDetail);
  if (details.length === 0) return null;
  const items = details.map((part) => detailItem(part));
  const [only] = details;
  if (only && details.length === 1 && countedName(only.row.name, only.row.unit) !== null) {
    return note('trong đó, có ', ...items.flat());
  }
  return note(isWhole(told, details) ? '' : 'trong đó: ', ...joined(items, '; '));
}

/** «18 lao động đi làm việc tại nước ngoài», «quốc phòng 151 thanh niên». */
function detailItem(part: Told): Piece[] {
  const { row, figure } = part;
  const counted = countedName(row.name, row.unit);
  if (counted === null || figure?.value.kind !== 'measured') {
    return piecesOf(`${smallFirst(row.name)} `, ...valueOrPair(part));
  }
  const style = { unit: row.unit, places: row.decimals };
  return piecesOf(statedPiece(figure.value.comparison, figureOrigin(part), style), ` ${counted}`);
}

/** Whether the parts are all there is of the whole. */
function isWhole({ figure, row, parts }: Told, details: readonly Told[]): boolean {
  const whole = figure && exactNumberOf(figure.value);
  const values = details.map((part) =>
    part.row.unit === row.unit && part.figure ? exactNumberOf(part.figure.value) : null,
  );
  const known = values.filter((value): value is Decimal => value !== null);
  if (!whole || known.length < parts.length) return false;
  return isSameNumber(sumDecimals(known), whole);
}

/** What follows the clause of a row that has a figure of its own: its parts that have more to say than a figure. */
export function followingParts(told: Told, place: Place): Piece[] {
  const more = told.parts.filter((part) => hasAnything(part) && !isDetail(part));
  if (more.length === 0) return [];
  const saidDay = told.figure?.asOf ?? place.saidDay;
  const isEstimate = (part: Told): boolean =>
    told.figure?.state !== 'estimate' && part.figure?.state === 'estimate' && part.figure.asOf === null;
  const said = more.filter((part) => !isEstimate(part));
  const items = said.map((part) =>
    place.draft(part, { ...place, saidDay, isListed: true, isOfOneDay: false }),
  );
  const notes = more.filter(isEstimate).map((part) => estimateNote(part));
  return piecesOf(
    ...(items.length > 0 ? [place.isListed ? ', trong đó, ' : '. Trong đó, ', ...joined(items, '; ')] : []),
    ...notes.flatMap((one) => [' ', one]),
  );
}

/** «(ước 6 tháng thu ngân sách được 265.790 triệu đồng, đạt 57,5% chỉ tiêu, …)»: the whole period beside what is known so far. */
function estimateNote(part: Told): Piece {
  const { row, period } = part;
  const change = saidChange(part);
  return note(
    ...joined(
      [
        piecesOf(`ước ${shortPeriodWords(period)} ${smallFirst(row.name)} được `, ...valueOrPair(part)),
        ...percentClauses(part),
        change?.pieces ?? [],
      ],
      ', ',
    ),
  );
}

/** Parts of a row whose own clause is short (rates, counts): «; tỷ lệ … đạt 100%», «, trong đó: đô thị đạt 90%, nông thôn đạt 80%». */
export function listedParts({ parts, figure }: Told, place: Place): Piece[] {
  const more = parts.filter(hasAnything);
  if (more.length === 0) return [];
  const saidDay = figure?.asOf ?? place.saidDay;
  const items = more.map((part) =>
    place.draft(part, { ...place, saidDay, isListed: true, isOfOneDay: false }),
  );
  const standAlone = more.every(({ row }) => saysMeasure(row));
  return piecesOf(standAlone ? '; ' : ', trong đó: ', ...joined(items, standAlone ? '; ' : ', '));
}
