/** Whether what stands in a plan, or was read, is what the sender of a drawn file meant. */
import { isSameNumber } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue, readFigureValue, type Figure } from '#core/figure.ts';
import { matchLevel } from '#core/name-match.ts';
import { searchKeyOf } from '#core/search-key.ts';
import { readGoal } from '#core/target-reading.ts';
import { isSameGoal, type Target } from '#core/target.ts';
import { foldName } from '#core/text.ts';
import { typedPlainly } from '#tests/support/legacy-encoders.ts';
import type { Drawn } from '../layout/drawn-cells.ts';

/** A name is the same whatever keyboard it was typed on, with the signs an old encoding cannot keep or without. */
export function isSameName(found: string, meant: string): boolean {
  if (/[?\uFFFD]/.test(found)) return fitsDamaged(found, meant);
  const level = matchLevel(cleaned(found), cleaned(meant));
  return level === 1 || level === 2;
}

/** The same, or without its accents: enough to know the line, not to take it for the row. */
export function isLikeName(found: string, meant: string): boolean {
  return isSameName(found, meant) || matchLevel(cleaned(found), cleaned(meant)) === 3;
}

/** Letters that were lost may have been any; those that are left may have lost their accents. */
function fitsDamaged(found: string, meant: string): boolean {
  const [left, whole] = [searchKeyOf(cleaned(found)).plain, searchKeyOf(cleaned(meant)).plain];
  const pattern = left.replace(/[.*+^${}()|[\]\\/]/g, '\\$&').replace(/[?\uFFFD]/g, '.{0,3}');
  return new RegExp(`^${pattern}$`, 'u').test(whole);
}

/** Without signs no text has, and the mark that was never closed. */
function cleaned(name: string): string {
  return typedPlainly(name)
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('"', '');
}

export function isSameWord(found: string, meant: string): boolean {
  return foldName(cleaned(found)) === foldName(cleaned(meant));
}

export function isTrueFigure({ value }: Figure, truth: Drawn, unit: string): boolean {
  if (truth === null) return false;
  if (typeof truth === 'string') {
    const number = exactNumberOf(value);
    return number !== null && isSameNumber(number, truth);
  }
  const meant = readFigureValue(truth.text, unit);
  return meant.ok && isSameWord(printFigureValue(value), printFigureValue(meant.value));
}

/** A target's text is kept even where it is not understood; a number in it must then be none. */
export function isTrueTarget({ text, goal }: Target, truth: Drawn, unit: string): boolean {
  if (truth === null) return false;
  if (typeof truth !== 'string')
    return isSameWord(text, truth.text) && isSameGoal(goal, readGoal(truth.text, unit));
  if (goal.kind === 'words') return true;
  const number = goal.kind === 'measured' ? exactNumberOf(goal) : null;
  return number !== null && isSameNumber(number, truth);
}
