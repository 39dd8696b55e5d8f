/** Which of many known names a few typed letters may mean, in a cell that lists several. Knows no field. */
import { foldName, foldPlain, keepLine } from '#core/text.ts';

/** As many as fit above an on-screen keyboard. */
const MOST_SUGGESTED = 6;

/**
 * The names the last one of a cell may mean, accents and case not counted: those that begin with it before those with a word that
 * does, or whose initials do («sgddt»), and those before any that hold it. Those the cell already lists are left out; nothing typed
 * suggests the first known.
 */
export function suggestNames(known: readonly string[], typed: string): string[] {
  const pieces = typed.split(/[;\n]/).map(keepLine);
  const wanted = foldPlain(pieces.at(-1) ?? '');
  const listed = new Set(pieces.map(foldName));
  return known
    .filter((name) => !listed.has(foldName(name)))
    .map((name) => ({ name, degree: degreeOf(foldPlain(name), wanted) }))
    .filter(({ degree }) => degree < 3)
    .sort((a, b) => a.degree - b.degree)
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

function degreeOf(plain: string, wanted: string): 0 | 1 | 2 | 3 {
  if (plain.startsWith(wanted)) return 0;
  if (plain.includes(` ${wanted}`) || initialsOf(plain).startsWith(wanted)) return 1;
  return plain.includes(wanted) ? 2 : 3;
}

/** «sgddt» is how offices call «Sở Giáo dục và Đào tạo». */
function initialsOf(plain: string): string {
  return plain
    .split(/[^a-z]+/)
    .filter((word) => word !== 'va')
    .map((word) => word.charAt(0))
    .join('');
}

/** The cell with its last name replaced by the one picked. */
export function withPicked(typed: string, picked: string): string {
  const cut = Math.max(typed.lastIndexOf(';'), typed.lastIndexOf('\n')) + 1;
  const before = typed.slice(0, cut).replace(/[;\s]+$/, '');
  return before === '' ? picked : `${before}; ${picked}`;
}
