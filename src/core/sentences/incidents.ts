/**
 * What should not happen, counted: «{name} xảy ra 04 vụ, làm 01 người chết, …, so với cùng kỳ giảm 11 vụ (4/15), …», «125 ca
 * bệnh … (tăng 99 ca so với cùng kỳ)», «không xảy ra». Source: requirements §14 (14, 25).
 */
import { signOf, type Decimal } from '#core/decimal.ts';
import { exactNumberOf } from '#core/figure.ts';
import { isFlow } from '#core/indicator.ts';
import { printNumber } from '#core/number.ts';
import { detailNote, followingParts } from '#core/sentences/part-words.ts';
import type { Family } from '#core/sentences/family.ts';
import { countedName, smallFirst } from '#core/sentences/name-words.ts';
import { changePiece, countText } from '#core/sentences/number-words.ts';
import { baseWords, isSaid, periodWords } from '#core/sentences/period-words.ts';
import { joined, note, piecesOf, type Origin, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import {
  boundNote,
  figureOrigin,
  percentClauses,
  valueOrPair,
  yearlyClause,
} from '#core/sentences/target-words.ts';
import type { Told } from '#core/sentences/told.ts';

const CASES = /^(?:vụ|ca|đám cháy|sự cố)(?!\p{L})/iu;
const PEOPLE = /^(?:người|nạn nhân|đối tượng)$/iu;

function isOfCases({ row, figure }: Told): boolean {
  return isToStayLow(row) && CASES.test(row.unit.trim()) && valueOf({ figure }) !== null;
}

function isToStayLow(row: Told['row']): boolean {
  return row.measure === 'amount' && row.direction === 'down' && isFlow(row);
}

function valueOf({ figure }: Pick<Told, 'figure'>): Decimal | null {
  return figure && exactNumberOf(figure.value);
}

/** One row of cases. */
export const incidents: Family = {
  suits: isOfCases,
  draft: (told, place) => {
    const { row, period } = told;
    const status = statusNote(told);
    const details = detailNote(told);
    const bound = boundNote(told);
    const change = changeClause(told);
    const when = isSaid(period) ? ` ${periodWords(period)}` : '';
    const counted = countedName(row.name, row.unit);
    const bare = smallFirst(row.name.replace(/^số (?:vụ|ca) /iu, ''));
    const isNone = signOf(valueOf(told) ?? ZERO) === 0;
    const clause = isNone
      ? [`${bare}${when}: không xảy ra`]
      : counted === null
        ? [`${bare}${when} ${happens(told)} `, ...valueOrPair(told)]
        : [number(told), ` ${counted}${when}`];
    return piecesOf(
      ...joined(
        [
          piecesOf(...clause, ...spaced(details), ...spaced(bound)),
          ...percentClauses(told),
          yearlyClause(told),
        ],
        ', ',
      ),
      ...(change.length > 0 ? [' ', note(...change)] : []),
      ...spaced(status),
      ...followingParts(told, place),
    );
  },
};

const ZERO = '0' as Decimal; // a decimal as it is written

const spaced = (piece: Piece | null): (Piece | string)[] => (piece ? [' ', piece] : []);

function happens({ figure }: Told): string {
  return figure?.state === 'estimate' ? 'ước xảy ra' : 'xảy ra';
}

function number(told: Told): Piece {
  const value = valueOf(told) ?? ZERO;
  return { kind: 'value', text: countText(value, told.row.unit), value, origin: figureOrigin(told) };
}

/** «tăng 99 ca so với cùng kỳ», «như cùng kỳ»; after a «không xảy ra» «so với cùng kỳ giảm 03 vụ». */
function changeClause(told: Told): Piece[] {
  const { base, change, head, period, row } = told;
  if (!base || change.difference.kind === 'none') return [];
  const { value } = change.difference;
  const noun = baseWords(head.settings.comparedWith, period, base.period);
  if (signOf(value) === 0) return piecesOf(`như ${noun}`);
  const verb = signOf(value) > 0 ? 'tăng ' : 'giảm ';
  const size = piecesOf(verb, changePiece(value, row.unit, changeOrigin(told)), ` ${row.unit}`);
  const isNone = signOf(valueOf(told) ?? ZERO) === 0;
  return isNone ? piecesOf(`so với ${noun} `, ...size) : piecesOf(...size, ` so với ${noun}`);
}

function changeOrigin({ row, period, base }: Told): Origin {
  return { kind: 'change', row: row.id, period, base: base?.period ?? period };
}

/** A row whose parts are the cases and those who came to harm in them. */
export const incidentsWithHarm: Family = {
  suits: ({ figure, parts }) => {
    const [cases, ...harm] = parts;
    if (figure || !cases || !isOfCases(cases) || cases.parts.length > 0 || harm.length === 0) return false;
    return harm.every(
      (part) => isToStayLow(part.row) && PEOPLE.test(part.row.unit.trim()) && !part.parts.length,
    );
  },
  draft: (told) => {
    const [cases, ...all] = told.parts;
    if (!cases) return [];
    const harm = all.filter((part) => valueOf(part) !== null);
    const status = statusNote(told);
    const said = [cases, ...harm];
    const when = isSaid(told.period) ? ` ${periodWords(told.period)}` : '';
    const isNone = signOf(valueOf(cases) ?? ZERO) === 0;
    const happened = isNone ? ['không xảy ra'] : [`${happens(cases)} `, ...valueOrPair(cases)];
    return piecesOf(
      ...joined(
        [
          piecesOf(`${smallFirst(told.row.name)}${when} `, ...happened),
          ...(isNone ? [] : harm.map((part, i) => harmClause(told, part, i === 0))),
          comparedClause(told, said),
        ],
        ', ',
      ),
      ...spaced(status),
    );
  },
};

/** «làm 01 người chết», «02 người bị thương», «không có người chết». */
function harmClause(whole: Told, part: Told, isFirst: boolean): Piece[] {
  const value = valueOf(part);
  if (value === null) return [];
  const kind = kindOfHarm(whole, part);
  return signOf(value) === 0
    ? piecesOf(`không có ${kind}`)
    : piecesOf(isFirst ? 'làm ' : '', number(part), ` ${kind}`);
}

/** «người chết» of «Số người chết do tai nạn giao thông». */
function kindOfHarm(whole: Told, { row }: Told): string {
  const bare = row.name.replace(/^(?:tổng )?số /iu, '');
  const cause = bare.toLowerCase().indexOf(` do ${whole.row.name.toLowerCase()}`);
  return smallFirst(cause > 0 ? bare.slice(0, cause) : bare);
}

/** «so với cùng kỳ giảm 11 vụ (4/15), giảm 03 người chết (1/4)»; what is not known of last year is left out. */
function comparedClause(whole: Told, said: readonly Told[]): Piece[] {
  const items = said.map((part) => {
    const { change, base, row } = part;
    if (!base || change.difference.kind === 'none') return [];
    const { value } = change.difference;
    const kind = part === said[0] ? row.unit : kindOfHarm(whole, part);
    const pair = pairWithBase(part);
    if (signOf(value) === 0) return piecesOf(`số ${kind} tương đương `, ...pair);
    const verb = signOf(value) > 0 ? 'tăng ' : 'giảm ';
    return piecesOf(verb, changePiece(value, row.unit, changeOrigin(part)), ` ${kind} `, ...pair);
  });
  const [base] = said.flatMap((part) => (part.base ? [part.base] : []));
  if (!base || items.every((item) => item.length === 0)) return [];
  const noun = baseWords(whole.head.settings.comparedWith, whole.period, base.period);
  return piecesOf(`so với ${noun} `, ...joined(items, ', '));
}

function pairWithBase(part: Told): Piece[] {
  const [now, before] = [valueOf(part), part.base && exactNumberOf(part.base.figure.value)];
  if (now === null || !before || !part.base) return [];
  const origin: Origin = { kind: 'figure', row: part.row.id, period: part.base.period };
  return [
    note({ kind: 'value', text: printNumber(now), value: now, origin: figureOrigin(part) }, '/', {
      kind: 'value',
      text: printNumber(before),
      value: before,
      origin,
    }),
  ];
}
