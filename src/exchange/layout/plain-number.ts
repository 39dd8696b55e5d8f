/**
 * A cell's text as a number, with the ways programs write one that our reader leaves alone: brackets before a percent sign,
 * wide minus signs. Most cells are plain digits and take a short way. Knows no column.
 */
import { readNumber, type Convention, type NumberReading } from '#core/number.ts';
import { houseForm } from '#exchange/clipboard/plain-form.ts';

const MINUS = /^\s*[—―﹣－]\s*(?=\d)/;
const BRACKETS_BEFORE_PERCENT = /^\s*\(([^()%]*)\)\s*%\s*$/;

/** The text as our reader takes it: «(0,5)%» as «(0,5%)», «—5» as «-5». */
function readable(text: string): string {
  const bracketed = BRACKETS_BEFORE_PERCENT.exec(text);
  return bracketed ? `(${bracketed[1] ?? ''}%)` : text.replace(MINUS, '-');
}

export function readCellNumber(text: string, convention: Convention): NumberReading {
  return readNumber(readable(text), convention);
}

/** Digits alone, or with one comma or dot and not three digits after it. */
const PLAIN = /^-?(?:0|[1-9]\d{0,13})(?:[.,](?:\d{1,2}|\d{4,6}))?$/;

/** Groups of three by the convention's own sign, with decimals or without. */
const GROUPED = {
  comma: /^-?[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,6})?$/,
  dot: /^-?[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.\d{1,6})?$/,
} as const satisfies Record<Convention, RegExp>;

/**
 * The house form of a text in which the sign says by itself what it is («1508», «8,5», «-0.25»); null where more has to be
 * looked at. The sign found, if there is one, must be the convention's.
 */
export function plainForm(text: string, convention: Convention | null): string | null {
  if (text.length > 24) return null;
  if (!PLAIN.test(text))
    return convention !== null && GROUPED[convention].test(text) ? withoutGroups(text, convention) : null;
  const at = text.search(/[.,]/);
  if (at < 0) return text === '-0' ? '0' : text;
  const sign: Convention = text.charAt(at) === ',' ? 'comma' : 'dot';
  if (convention !== null && convention !== sign) return null;
  return withoutMinusZero(sign === 'comma' ? text : text.replace('.', ','));
}

function withoutGroups(text: string, convention: Convention): string {
  return convention === 'comma' ? text.replaceAll('.', '') : text.replaceAll(',', '').replace('.', ',');
}

function withoutMinusZero(text: string): string {
  return text.startsWith('-') && !/[1-9]/.test(text) ? text.slice(1) : text;
}

/** Both house forms of a number; the same twice where they agree; null where the text is none. */
export function bothForms(text: string): { readonly comma: string; readonly dot: string } | null {
  const [comma, dot] = [readCellNumber(text, 'comma'), readCellNumber(text, 'dot')];
  if (!comma.ok || !dot.ok) return null;
  return { comma: houseForm(comma.value, comma.percent), dot: houseForm(dot.value, dot.percent) };
}
