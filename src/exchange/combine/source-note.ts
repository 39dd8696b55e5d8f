/**
 * The note a gathered figure carries: from which units it was put together, as far as that fits; kept beside what a person
 * wrote. Its words are part of the plan, like those of a file, and so always Vietnamese.
 */
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import { numberOf, type Part } from '#exchange/combine/part.ts';
import { printNumber } from '#core/number.ts';
import { printQuantity } from '#core/quantity.ts';
import { printPeriodText } from '#exchange/kh1/period-text.ts';

/** Longest list of units in a note, in characters: forty units with their values. */
const LONGEST = 2000;
const OPENING = 'Gộp số liệu ';

/** «Gộp số liệu 6T2024 từ 3 đơn vị: Phường A 12; … Thiếu 1 đơn vị: Phường D.» */
export function sourceNoteOf(cell: CombinedCell): string {
  const counted = cell.parts.filter((part) => !part.problem && (part.value ?? part.formed));
  const lacking = cell.parts.filter((part) => part.problem);
  const said = `${OPENING}${printPeriodText(cell.period)} từ ${String(counted.length)} đơn vị: `;
  const room = LONGEST - said.length;
  const missing =
    lacking.length === 0
      ? ''
      : ` Thiếu ${String(lacking.length)} đơn vị: ${shortened(lacking.map(nameOf), Math.floor(room / 2))}.`;
  const left = room - missing.length;
  const full = counted.map((part) => `${nameOf(part)} ${contributionOf(part)}`);
  const list = full.join('; ').length < left ? full.join('; ') : shortened(counted.map(nameOf), left - 1);
  return `${said}${list}.${missing}`;
}

function nameOf({ name }: Part): string {
  return name.replace(/\s+/g, ' ').trim();
}

function contributionOf(part: Part): string {
  if (part.value) return printQuantity(part.value);
  const [above, below] = part.formed ? [numberOf(part.formed.above), numberOf(part.formed.below)] : [];
  if (above == null || below == null) return '';
  return `${printNumber(above)} / ${printNumber(below)}`;
}

/** As many names as fit, and how many more there are. */
function shortened(names: readonly string[], room: number): string {
  const whole = names.join('; ');
  if (whole.length <= room) return whole;
  const kept: string[] = [];
  let length = 0;
  for (const name of names) {
    length += name.length + 2;
    if (length > room - 30) break;
    kept.push(name);
  }
  const more = `${String(names.length - kept.length)} đơn vị khác`;
  return kept.length === 0 ? more : `${kept.join('; ')} và ${more}`;
}

/** The note with the list of an earlier gathering replaced, and whatever else a person wrote kept before it. */
export function withSourceNote(note: string, source: string): string {
  return [...ownLines(note), source].join('\n');
}

function ownLines(note: string): string[] {
  return note.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(OPENING));
}

/** Whether a figure with this note was gathered. */
export function isGathered(note: string): boolean {
  return note.split('\n').some((line) => line.startsWith(OPENING));
}
