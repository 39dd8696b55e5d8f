/**
 * Capitals of .VnTimeH: TCVN3 has no codes for capitals with a tone, so a heading in capitals is stored with small letters
 * («CHỉ TIÊU»). Puts them back where the letters around say that the whole word is in capitals.
 */
import { isSyllable } from '#exchange/bytes/syllable.ts';

/** Letters that TCVN3 has only in small: every vowel with a tone. */
const TONED = /[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/;
const TONED_ALL = new RegExp(TONED, 'g');
const WORD = /\p{L}+/gu;
const ROMAN = /^[IVXLC]+$/;

/** A word in capitals has two of them side by side, or around one toned letter. */
const CAPITALS = /[A-ZĂÂÊÔƠƯĐ].?[A-ZĂÂÊÔƠƯĐ]/;

type Case = 'capitals' | 'small' | 'open' | 'silent';

/** The cell, just read from TCVN3, with its capitals put back. */
export function restoreCapitals(cell: string): string {
  if (!CAPITALS.test(cell) || !TONED.test(cell)) return cell;
  const words = [...cell.matchAll(WORD)].map(([word]) => ({ word, letterCase: caseOf(word) }));
  const cases = words.map((one) => one.letterCase).filter((one) => one !== 'silent');
  let at = 0;
  let said = -1;
  return cell.replace(WORD, (word) => {
    const letterCase = words[at++]?.letterCase ?? 'silent';
    if (letterCase === 'silent') return word;
    said++;
    const isCapital = letterCase === 'capitals' || (letterCase === 'open' && isAmongCapitals(cases, said));
    return isCapital ? word.toUpperCase() : word;
  });
}

/** What the letters that do have capitals say: two or more capitals and no small one; acronyms and numerals say nothing. */
function caseOf(word: string): Case {
  const sure = word.replace(TONED_ALL, '');
  if (sure !== sure.toUpperCase()) return 'small';
  if (sure.length < word.length) {
    const isFirstOnly = sure.length <= 1 && word.startsWith(sure);
    return isFirstOnly ? 'open' : 'capitals';
  }
  return word.length > 1 && !ROMAN.test(word) && isSyllable(word) ? 'capitals' : 'silent';
}

/** An undecided word («Vị», «ý») follows the nearest decided ones: all of them have to be in capitals. */
function isAmongCapitals(cases: readonly Case[], at: number): boolean {
  const before = cases.slice(0, at).findLast((one) => one !== 'open');
  const after = cases.slice(at + 1).find((one) => one !== 'open');
  const around = [before, after].filter((one) => one !== undefined);
  return around.length > 0 && around.every((one) => one === 'capitals');
}
