/** What the screen that checks a report's text says of its statements, in English. */
import type { CauseCode, ClaimKind, Finding, Seriousness, Slip } from '#core/claims/claim.ts';
import type { PlanOutcome } from '#core/claims/compare-with-plan.ts';
import { absolute, signOf, trimZeros, type Decimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import type { ClaimsMessages } from '#messages/vi-claims.ts';

const KINDS: Record<ClaimKind, string> = {
  attainment: 'Share of the target',
  share: 'Share of a whole',
  change: 'Against a base period',
  bracket: 'Two periods in brackets',
  sum: 'Total and parts',
  hundred: 'Structure and 100 %',
  average: 'Mean yearly growth',
  'total-elsewhere': 'The whole in another place',
  product: 'Area, yield, output',
  listed: 'Count and list',
  restated: 'One figure in two places',
  unit: 'Unit',
  day: 'Date',
};

const SERIOUSNESS: Record<Seriousness, string> = {
  wrong: 'Does not agree',
  doubtful: 'Worth a look',
  missing: 'Missing',
  slight: 'Last decimals',
};

const CAUSES: Record<CauseCode, string> = {
  wrong: 'Comes to another number',
  truncated: 'Decimals cut off',
  'rounded-inputs': 'Rounded numbers',
  contradicts: 'Contradicts another place',
  restated: 'Stated otherwise in another place',
  'below-earlier': 'Estimate below what was reached',
  'bracket-contradicts-count': 'Brackets differ from the count',
  'sum-differs': 'Parts do not make the total',
  'shares-not-hundred': 'Shares do not make 100 %',
  'denominator-not-printed': 'Of what is not printed',
  'count-differs': 'Count differs from the list',
  'missing-unit': 'Missing unit',
  'no-such-day': 'No such day',
};

const SLIPS: Record<Slip, string> = {
  decimal: ' The decimal sign or the unit may have slipped.',
  digits: ' A digit may be mistyped.',
  direction: ' The numbers go the other way.',
};

const plain = (value: Decimal, unit: string): string =>
  unit === '%' || unit === '' ? `${printNumber(value)}${unit}` : `${printNumber(value)} ${unit}`;
const amount = (value: Decimal, unit: string): string =>
  signOf(value) < 0 ? `down ${plain(absolute(value), unit)}` : plain(value, unit);
const signed = (value: Decimal): string =>
  `${signOf(value) < 0 ? '−' : '+'}${printNumber(absolute(trimZeros(value)))}`;

function finding({ printed, computed, unit, judgement: { cause } }: Finding): string {
  const again = computed === null ? '' : amount(computed, unit);
  switch (cause.code) {
    case 'wrong':
      return `Printed ${printed}, comes to ${again}.${cause.slip === null ? '' : SLIPS[cause.slip]}`;
    case 'truncated':
      return `Printed ${printed}, comes to ${again}: further decimals were cut off instead of rounded.`;
    case 'rounded-inputs':
      return `Printed ${printed}, the printed numbers give ${again}: they were rounded themselves.`;
    case 'contradicts':
      return `Printed ${printed}, in another place ${again}.`;
    case 'restated':
      return `Printed ${printed}, in another place ${again}. The days may differ, or one is an estimate: say so.`;
    case 'below-earlier':
      return `Estimated ${printed}, below what another place says was reached (${again}). The scope may differ: say so.`;
    case 'bracket-contradicts-count':
      return `The brackets say ${printed}, not the count before them; by that count the change is ${again}.`;
    case 'sum-differs':
      return `Printed ${printed}, the parts make ${again}, ${signed(cause.difference)} apart.`;
    case 'shares-not-hundred':
      return `The shares make ${again}, ${signed(cause.difference)} apart.`;
    case 'denominator-not-printed':
      return (
        `Printed ${printed}, but not of how many; of the whole printed before it is ${again}.` +
        (cause.implied === null ? '' : ` The printed share is of about ${printNumber(cause.implied)}.`)
      );
    case 'count-differs':
      return `Counted ${printed}, listed ${again}.`;
    case 'missing-unit':
      return `${printed}: in % or in what unit is not said.`;
    case 'no-such-day':
      return `There is no ${printed}.`;
  }
}

function outcome(o: PlanOutcome): string {
  switch (o.kind) {
    case 'agrees':
      return 'Agrees with the open plan.';
    case 'differs':
      return `The text says ${plain(o.stated, o.unit)}, the open plan holds ${plain(o.held, o.unit)}.`;
    case 'not-held':
      return `The text says ${plain(o.stated, o.unit)}, the open plan has no figure yet.`;
  }
}

const count = (n: number): string => n.toLocaleString('en');

export const enClaims: ClaimsMessages = {
  kind: (kind) => KINDS[kind],
  seriousness: (seriousness) => SERIOUSNESS[seriousness],
  cause: (code) => CAUSES[code],
  finding,
  outcome,
  summary: (checked, wrong, unchecked) =>
    `${count(checked)} ${checked === 1 ? 'place' : 'places'} worked out, ${wrong === 0 ? 'all agree' : `${count(wrong)} not agreeing`}.` +
    (unchecked === 0
      ? ''
      : ` ${count(unchecked)} ${unchecked === 1 ? 'prints' : 'print'} too little to work out.`),
  nothingToCheck: 'The text holds no figures that can be worked out.',
};
