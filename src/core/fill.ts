/**
 * How a run of texts goes on when it is dragged further, as a spreadsheet does it: numbers by their step, labels and days by
 * theirs, everything else over again. Filling upwards or leftwards is this on the reversed run. Knows no cell.
 */
import { readDay } from '#core/day.ts';
import {
  add,
  decimalPlacesOf,
  isSameNumber,
  multiply,
  subtract,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';
import { daySeries, printDayAs, stepOf } from '#core/fill-days.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { printOrdinal, readOrdinals, type Ordinal } from '#core/ordinal.ts';

/** `copy`: over and over · `series`: on from where it stands, where two or more texts show how. */
export type FillMode = 'copy' | 'series';

/**
 * The next `count` texts after `source`. `holds`: in cells of `numbers` (figures, targets) «8.5» is a decimal and «(5)» below
 * zero; among `texts` they are labels.
 */
export function fillTexts(
  source: readonly string[],
  count: number,
  mode: FillMode,
  holds: 'numbers' | 'texts' = 'texts',
): string[] {
  const next = mode === 'series' && source.length > 1 ? seriesOf(source, holds) : null;
  const places = Array.from({ length: count }, (_, i) => i);
  const series = next && places.map((i) => next(source.length + i));
  if (series && !series.includes(null)) return series.map((text) => text ?? '');
  return places.map((i) => source[i % source.length] ?? '');
}

/** The text at a position of the run, the first being at 0; null beyond what its style can say. */
type Series = (position: number) => string | null;

function seriesOf(source: readonly string[], holds: 'numbers' | 'texts'): Series | null {
  return (
    seriesOfDays(source) ??
    seriesOfNumbers(source, holds) ??
    (holds === 'texts' ? seriesOfLabels(source) : null) ??
    seriesOfEndings(source, holds)
  );
}

function seriesOfDays(source: readonly string[]): Series | null {
  const days = source.map(readDay);
  const known = days.flatMap((day) => day ?? []);
  const series = known.length === source.length ? daySeries(known) : null;
  if (!series) return null;
  return (position) => {
    const day = series(position);
    return day && printDayAs(day, source);
  };
}

/** Exact, with as many decimals as the source has; grouped and with a percent sign where the source is. */
function seriesOfNumbers(source: readonly string[], holds: 'numbers' | 'texts'): Series | null {
  const values = source.map((text) => numberIn(text, holds));
  const [first, second] = values;
  if (!first || !second) return null;
  const step = subtract(second, first);
  const at = (position: number): Decimal => add(first, multiply(step, toDecimal(String(position))));
  if (!values.every((value, i) => value && isSameNumber(value, at(i)))) return null;
  const signs = source.map((text) => /\s*%\s*$/.exec(text)?.[0].trimEnd() ?? '');
  if (signs.some((sign) => (sign === '') !== (signs[0] === ''))) return null;
  const places = Math.max(...values.map((value) => (value ? decimalPlacesOf(value) : 0)));
  const grouped = source.some((text) => /\d[.\s\u00A0\u202F]\d{3}(?!\d)/.test(text));
  return (position) => printNumber(at(position), { places, grouped }) + (signs[0] ?? '');
}

function numberIn(text: string, holds: 'numbers' | 'texts'): Decimal | null {
  const reading = readNumber(text);
  if (!reading.ok) return null;
  const isLabel = /^\s*(?:\(|0\d)/.test(text) || reading.remark === 'other-convention';
  return holds === 'texts' && isLabel ? null : reading.value;
}

/** «1.1», «1.2» · «I», «II» · «a)», «b)» · «(1)», «(2)». */
function seriesOfLabels(source: readonly string[]): Series | null {
  const labels = readOrdinals(source);
  const [first] = labels;
  if (!first) return null;
  const styleOf = (label: Ordinal | null): string =>
    JSON.stringify([label?.before, label?.style, label?.isUpper, label?.after]);
  const isAlike = labels.every((label) => styleOf(label) === styleOf(first));
  const step = isAlike ? stepOf(labels.map((label) => label?.number ?? 0)) : null;
  return step === null ? null : (position) => printOrdinal(first, first.number + position * step);
}

/** «Khu vực 1», «Khu vực 2»: the same words before a number that goes on. */
function seriesOfEndings(source: readonly string[], holds: 'numbers' | 'texts'): Series | null {
  const endings = source.map((text) => /\d[\d.,]*$/.exec(text.trimEnd())?.[0] ?? '');
  const [words = ''] = source.map((text, i) => text.trimEnd().slice(0, -(endings[i] ?? '').length));
  const isAlike = source.every(
    (text, i) => endings[i] !== '' && text.trimEnd() === words + (endings[i] ?? ''),
  );
  if (words.trim() === '' || !isAlike) return null;
  const isWhole = endings.every((ending) => /^\d+$/.test(ending));
  const series = isWhole ? seriesOfLabels(endings) : seriesOfNumbers(endings, holds);
  if (!series) return null;
  return (position) => {
    const ending = series(position);
    // «Khu vực -1» would be no ending any more.
    return ending?.startsWith('-') ? null : ending && words + ending;
  };
}
