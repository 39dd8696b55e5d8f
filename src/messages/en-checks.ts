/** What the checks of a plan ask, in English: a question to the author, naming rows, periods and numbers. */
import type { RepeatedFinding } from '#core/checks/alike.ts';
import type {
  CheckId,
  Finding,
  NoteClaim,
  SaidNumber,
  Seriousness,
  Slot,
  Telling,
} from '#core/checks/finding.ts';
import { printDay } from '#core/day.ts';
import { absolute, signOf, trimZeros, type Decimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import { shapeOf } from '#core/period.ts';
import { EN_FIGURE, figureWords } from '#messages/submitted-figure.ts';
import { inSentence, period } from '#messages/en-period.ts';
import type { ChecksMessages } from '#messages/vi-checks.ts';

const TITLES: Record<CheckId, string> = {
  'parts-sum': 'Parts and total',
  'shares-hundred': 'Shares and 100 %',
  'quarters-year': 'Shorter periods and the year',
  'years-stage': 'Years and the stage',
  'part-above-total': 'Part above its total',
  'thousand-slip': 'A thousand times off',
  'ten-times': 'Ten times last year',
  'missing-unit': 'Missing unit',
  'stale-as-of': 'Early cut-off date',
  'nothing-to-compare': 'Nothing to compare with',
  'same-name': 'Stated twice',
  'duplicate-name': 'Same name',
  'note-says-otherwise': 'Note and figure',
  'note-share': 'A share stated in a note',
  'changed-after-submission': 'Changed after the hand-in, no reason given yet',
};

const SERIOUSNESS: Record<Seriousness, string> = {
  wrong: 'Do not agree',
  doubtful: 'Worth a look',
  missing: 'Missing',
};

const row = (name: string): string => (name === '' ? 'Unnamed row' : `“${name}”`);
const amount = (value: Decimal, unit: string): string =>
  unit === '%' || unit === '' ? `${printNumber(value)}${unit}` : `${printNumber(value)} ${unit}`;
const said = ({ value, unit }: SaidNumber): string => amount(value, unit);
const signed = (value: Decimal): string =>
  `${signOf(value) < 0 ? '−' : '+'}${printNumber(absolute(trimZeros(value)))}`;
const change = (value: Decimal, unit: string): string =>
  signOf(value) === 0 ? 'no change' : `${signOf(value) < 0 ? 'down' : 'up'} ${amount(absolute(value), unit)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function when(slot: Slot): string {
  if (slot.part === 'figure') return period(slot.period);
  return `target for ${period(slot.period)}${slot.assigner === '' ? '' : ` (${slot.assigner})`}`;
}

type Sum = Extract<Finding, { check: 'parts-sum' | 'quarters-year' | 'years-stage' }>;

function sums(f: Sum): string {
  const apart = `${signed(f.difference)} apart.${f.isRounding ? ' It may be rounding.' : ''}`;
  const [sum, total] = [amount(f.sum, f.total.unit), said(f.total)];
  if (f.check === 'parts-sum') {
    return `${row(f.total.name)}, ${when(f.slot)}: the parts add up to ${sum}, the total says ${total}, ${apart}`;
  }
  return `${row(f.total.name)}: ${spelled(f)} add up to ${sum}, ${when(f.slot)} says ${total}, ${apart}`;
}

/** The periods added up: two by name, more from first to last. */
function spelled({ parts, slot }: Sum): string {
  const names = parts.map((part) => period(part.period));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const shape = shapeOf(slot.period);
  const of = slot.part === 'target' ? 'targets for ' : '';
  if (shape.kind === 'stage') return `${of}the years ${shape.first}-${shape.last}`;
  return names.length === 2 ? `${of}${first} and ${last}` : `${of}${first} to ${last}`;
}

const AGAINST = { 'same-period': 'same period', last: 'period before', target: 'target' } as const;

function slip(f: Extract<Finding, { check: 'thousand-slip' }>): string {
  const { what, number } = f.against;
  const ratio = f.isLarger ? 'about 1.000 times' : 'only about a thousandth of';
  return `${row(f.figure.name)}, ${period(f.figure.period)}: ${said(f.figure)}, ${ratio} the ${AGAINST[what]} (${period(number.period)}: ${said(number)}). Check the unit.`;
}

function ten(f: Extract<Finding, { check: 'ten-times' }>): string {
  const ratio = f.isLarger ? 'ten times or more' : 'a tenth or less of';
  return `${row(f.figure.name)}, ${period(f.figure.period)}: ${said(f.figure)}, ${ratio} the same period (${said(f.base)}).`;
}

function stale(f: Extract<Finding, { check: 'stale-as-of' }>): string {
  const counted = `${row(f.name)}, ${period(f.period)}: figure as of ${printDay(f.asOf)}`;
  return f.isBeforeBegin
    ? `${counted}, before the period begins (${printDay(f.window.first)}).`
    : `${counted}, ${f.days} days before the period ends (${printDay(f.window.last)}). Update it, or mark it as an estimate.`;
}

/** More than these are not spelled out. */
const MOST_TELLINGS = 4;

function tellings(f: Extract<Finding, { check: 'same-name' }>): string {
  const isOneName = f.tellings.every((t) => t.name === f.name);
  const told = f.tellings
    .slice(0, MOST_TELLINGS)
    .map((t) => (isOneName ? telling(t) : `${row(t.name)} ${telling(t)}`));
  const more = f.tellings.length > MOST_TELLINGS ? ` and ${f.tellings.length - MOST_TELLINGS} more` : '';
  const times = f.tellings.length === 2 ? 'twice' : `${f.tellings.length} times`;
  const list =
    more === '' ? `${told.slice(0, -1).join('; ')} and ${told.at(-1) ?? ''}` : told.join('; ') + more;
  const place = isOneName ? `${row(f.name)}, ${when(f.slot)}` : capital(when(f.slot));
  return `${place}: stated ${times}, not the same: ${list}.`;
}

function telling(t: Telling): string {
  const state = t.state === 'estimate' ? ['estimate'] : t.state === 'final' ? ['final'] : [];
  const remarks = [...state, ...(t.asOf ? [`as of ${printDay(t.asOf)}`] : [])];
  return said(t) + (remarks.length > 0 ? ` (${remarks.join(', ')})` : '');
}

function note(f: Extract<Finding, { check: 'note-says-otherwise' }>): string {
  const quoted = `${row(f.name)}, ${period(f.period)}: the note says “${f.quote}”`;
  const claim: NoteClaim = f.claim;
  switch (claim.kind) {
    case 'no-unit':
      return `${quoted}, without a unit${f.unit === '' || f.unit === '%' ? '' : ` (% or ${f.unit})`}.`;
    case 'difference':
      return `${quoted}; ${amount(claim.figure, f.unit)} against ${amount(claim.base, f.unit)} is ${change(claim.computed, f.unit)}.`;
    case 'percent':
      return `${quoted}; ${amount(claim.figure, f.unit)} against ${amount(claim.base, f.unit)} is ${change(claim.computed, '%')}.`;
  }
}

function amended(f: Extract<Finding, { check: 'changed-after-submission' }>): string {
  const [then, now] = [f.then, f.now].map((figure) => figure && figureWords(figure, f.unit, EN_FIGURE));
  const day = printDay(f.day);
  const was = then ? `handed in on ${day} as ${then}` : `no figure when handed in on ${day}`;
  return `${row(f.name)}, ${period(f.period)}: ${was}, ${now ? `now ${now}` : 'now without a figure'}.`;
}

function sentence(f: Finding): string {
  switch (f.check) {
    case 'parts-sum':
    case 'quarters-year':
    case 'years-stage':
      return sums(f);
    case 'shares-hundred':
      return `${row(f.name)}, ${when(f.slot)}: the shares add up to ${amount(f.sum, '%')}, not ${amount(f.wanted, '%')}.`;
    case 'part-above-total':
      return `${row(f.part.name)}, ${when(f.slot)}: ${said(f.part)}, above its total ${row(f.total.name)} (${said(f.total)}).`;
    case 'thousand-slip':
      return slip(f);
    case 'ten-times':
      return ten(f);
    case 'missing-unit':
      return `${row(f.name)}: has numbers but no unit.${f.suggestion === null ? '' : ` It may be “${f.suggestion}”.`}`;
    case 'stale-as-of':
      return stale(f);
    case 'nothing-to-compare':
      return `${row(f.name)}, ${period(f.period)}: has a figure, but neither a target nor a same-period figure to compare with.`;
    case 'same-name':
      return tellings(f);
    case 'duplicate-name':
      return `${row(f.name)}: ${f.count} rows of this name stand in one place.`;
    case 'note-says-otherwise':
      return note(f);
    case 'note-share':
      return `${row(f.name)}, ${period(f.period)}: the note says “${f.quote}”; ${printNumber(f.done)}/${printNumber(f.of)} is ${amount(f.computed, '%')}.`;
    case 'changed-after-submission':
      return amended(f);
  }
}

/** What findings alike say together, without the rows' names. */
function sentenceOfAll(f: RepeatedFinding, n: number): string {
  switch (f.check) {
    case 'stale-as-of': {
      const counted = `${n} rows have figures as of ${printDay(f.asOf)}`;
      return f.isBeforeBegin
        ? `${counted}, before the period begins (${printDay(f.window.first)}).`
        : `${counted}, ${f.days} days before the period ends (${printDay(f.window.last)}).`;
    }
    case 'nothing-to-compare':
      return `${n} rows, ${period(f.period)}: a figure, but neither a target nor a same-period figure to compare with.`;
    case 'missing-unit':
      return `${n} rows have numbers but no unit.`;
    case 'changed-after-submission':
      return `${n} figures of ${inSentence(f.period)} differ from what was handed in on ${printDay(f.day)}.`;
  }
}

export const enChecks: ChecksMessages = {
  title: 'Checks',
  fullTitle: 'Check the figures',
  hint: 'Each point is a question to the author; no figure changes by itself.',
  titles: TITLES,
  seriousness: SERIOUSNESS,
  sentence,
  sentenceOfAll,
  openCount: (n) =>
    n === 0 ? 'Nothing left to look at' : n === 1 ? '1 point to look at' : `${n} points to look at`,
  nothingFound: 'Nothing found that needs a look.',
  nothingLeft: 'Every point has been answered.',
  asItIs: 'It is right',
  asItIsFor: (question) => `It is right: ${question}`,
  reason: 'Reason',
  reasonExample: 'For example: checked against the original document',
  reasonNeeded: 'Give a reason, however short, for whoever reads this later.',
  confirm: 'Record the answer',
  withdraw: 'Withdraw the answer',
  withdrawFor: (question) => `Withdraw the answer: ${question}`,
  answered: (n) => `Answered (${n})`,
  goToCell: 'Go to this cell',
  noReason: 'No reason given',
  showMore: (n) => `Show ${n} more`,
};
