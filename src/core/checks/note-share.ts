/**
 * A note that states a share beside the two counts it comes from («03/139, chiếm 2,1%») and not the share they make: cut off
 * rather than rounded, or wrong. Knows one row.
 */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import {
  compareDecimals,
  decimalPlacesOf,
  HUNDRED,
  isSameNumber,
  multiply,
  roundRatio,
  signOf,
} from '#core/decimal.ts';
import type { Decimal } from '#core/decimal.ts';
import { readNumber } from '#core/number.ts';
import type { Period } from '#core/period.ts';

const NUMBER = String.raw`\d(?:[\d.,]{0,20}\d)?`;
const SHARE = new RegExp(
  String.raw`(${NUMBER}) ?/ ?(${NUMBER})[^%\d]{0,40}?(?:chiếm|đạt)(?: tỷ lệ)? (${NUMBER}) ?%`,
  'giu',
);

export function checkNoteShare({ line, settings }: CheckedRow): readonly Finding[] {
  const { id, name, note } = line.indicator;
  const found = (text: string, period: Period, cellPeriod: Period | null): Finding[] =>
    readShares(text).map((share) => ({
      check: 'note-share',
      cells: [{ row: id, part: 'note', period: cellPeriod, assigner: null }],
      numbers: `${share.done}/${share.of} ${share.stated}`,
      seriousness: 'wrong',
      name,
      period,
      ...share,
    }));
  return [
    ...line.figures.flatMap((figure) => found(figure.note, figure.period, figure.period).slice(0, 1)),
    ...found(note, settings.reportingPeriod, null).slice(0, 1),
  ];
}

interface Share {
  readonly quote: string;
  readonly done: Decimal;
  readonly of: Decimal;
  readonly stated: Decimal;
  /** Rounded to the places stated. */
  readonly computed: Decimal;
}

/** The shares of a text that their own counts do not make. */
function readShares(text: string): Share[] {
  return [...text.matchAll(SHARE)].flatMap((match): Share[] => {
    const [done, of, stated] = [match[1], match[2], match[3]].map((digits) => readNumber(digits ?? ''));
    if (!done?.ok || !of?.ok || !stated?.ok || signOf(of.value) <= 0) return [];
    // «54,52%/82%» is a share against a wanted one, and more than all of them is no share.
    if (compareDecimals(done.value, of.value) > 0) return [];
    const ratio = { numerator: multiply(done.value, HUNDRED), denominator: of.value };
    const computed = roundRatio(ratio, decimalPlacesOf(stated.value));
    if (isSameNumber(computed, stated.value)) return [];
    return [{ quote: match[0], done: done.value, of: of.value, stated: stated.value, computed }];
  });
}
