/**
 * One thing told twice with different numbers, and one name standing twice side by side. Values known only by inference take
 * part, with the rounding of the percentage they come from. Knows the rows of one name.
 */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { CellPlace, Finding, Slot } from '#core/checks/finding.ts';
import { canonical, slotsOf, statedIn, type StatedNumber } from '#core/checks/stated-number.ts';
import { roundingOf, shift } from '#core/checks/unit-scale.ts';
import {
  absolute,
  add,
  compareDecimals,
  compareRatios,
  decimalPlacesOf,
  HUNDRED,
  multiply,
  ratioOf,
  signOf,
  subtract,
  toDecimal,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import type { Line } from '#core/plan.ts';
import { foldName } from '#core/text.ts';

export function checkSameName({ line, namesakes }: CheckedRow): readonly Finding[] {
  return sharedSlots(namesakes).flatMap((slot): Finding[] => {
    const tellings = tellingsIn(namesakes, slot);
    const [first, ...others] = tellings;
    if (!first || others.length === 0 || !haveOneBasis(tellings) || allAgree(tellings)) return [];
    const isOneMoment = others.every(({ asOf, state }) => asOf === first.asOf && state === first.state);
    // «trên địa bàn quận» left out may be another scope.
    const isOneName = others.every(({ said }) => foldName(said.name) === foldName(first.said.name));
    return [
      {
        check: 'same-name',
        cells: [first.cell, ...others.map(({ cell }) => cell)],
        numbers: canonical(tellings),
        seriousness: isOneMoment && isOneName ? 'wrong' : 'doubtful',
        name: line.indicator.name,
        slot,
        tellings: tellings.map(({ said, asOf, state }) => ({ ...said, asOf, state })),
      },
    ];
  });
}

/** Rows of one name under one parent, whose numbers do not contradict each other. */
export function checkDuplicateName(row: CheckedRow): readonly Finding[] {
  if (row.namesakes.length === 0 || checkSameName(row).length > 0) return [];
  const families = new Map<string, Line[]>();
  for (const one of row.namesakes) {
    const parent = one.indicator.parent ?? 'top';
    families.set(parent, [...(families.get(parent) ?? []), one]);
  }
  return [...families.values()].flatMap((family): Finding[] => {
    const cells = family.map(({ indicator }): CellPlace => ({
      row: indicator.id,
      part: 'name',
      period: null,
      assigner: null,
    }));
    const [first, ...others] = cells;
    if (!first || others.length === 0) return [];
    return [
      {
        check: 'duplicate-name',
        cells: [first, ...others],
        numbers: String(cells.length),
        seriousness: 'doubtful',
        name: row.line.indicator.name,
        count: cells.length,
      },
    ];
  });
}

/** The slots of all rows, each once. */
function sharedSlots(lines: readonly Line[]): Slot[] {
  const slots = new Map<string, Slot>();
  for (const slot of lines.flatMap(slotsOf)) {
    slots.set(`${slot.part} ${slot.period} ${slot.assigner ?? ''}`, slot);
  }
  return [...slots.values()];
}

function tellingsIn(lines: readonly Line[], slot: Slot): StatedNumber[] {
  return lines.map((line) => statedIn(line, slot)).filter((one) => one !== null);
}

function haveOneBasis(tellings: readonly StatedNumber[]): boolean {
  return tellings.every(({ basis }) => basis === tellings[0]?.basis);
}

/** Each is held against the most exact one, so that many rows cost no more than one look each. */
function allAgree(tellings: readonly StatedNumber[]): boolean {
  const exact = tellings.filter(({ implied }) => !implied);
  const finest = [...(exact.length > 0 ? exact : tellings)].sort((a, b) =>
    compareDecimals(roundingOf(a.value, a.scale), roundingOf(b.value, b.scale)),
  )[0];
  return finest === undefined || tellings.every((one) => agree(finest, one));
}

/** Whether two numbers can be the same one: equal, one the other rounded, or within the rounding of a printed percentage. */
function agree(a: StatedNumber, b: StatedNumber): boolean {
  const [x, y] = [plainOf(a), plainOf(b)];
  if (!a.implied && !b.implied) {
    const apart = absolute(subtract(x, y));
    return [a, b].some(({ value, scale }) => compareDecimals(apart, roundingOf(value, scale)) <= 0);
  }
  const [p, q] = [bandOf(a), bandOf(b)];
  if (!p || !q) return true; // a percentage too coarse to tell
  return compareRatios(p.low, q.high) <= 0 && compareRatios(q.low, p.high) <= 0;
}

function plainOf({ value, scale }: StatedNumber): Decimal {
  return shift(value, scale.power);
}

/** From where to where a value can lie, in the plain unit of its kind; null when its percentage says next to nothing. */
function bandOf({
  value,
  scale,
  implied,
  cell,
}: StatedNumber): { readonly low: Ratio; readonly high: Ratio } | null {
  const plain = shift(value, scale.power);
  if (!implied) return { low: ratioOf(plain), high: ratioOf(plain) };
  // A target is figure ÷ percent; a base is figure ÷ (100 + change).
  const percent = cell.part === 'target' ? implied.percent : add(HUNDRED, implied.percent);
  const half = shift(toDecimal('5'), -decimalPlacesOf(implied.percent) - 1);
  const figure = shift(implied.figure, scale.power);
  if (signOf(subtract(percent, half)) <= 0 || signOf(figure) <= 0) return null;
  const of = (share: Decimal): Ratio => ({ numerator: multiply(figure, HUNDRED), denominator: share });
  return { low: of(add(percent, half)), high: of(subtract(percent, half)) };
}
