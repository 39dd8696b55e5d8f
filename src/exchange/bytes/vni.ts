/** VNI-Windows: a letter and the mark after it are one Vietnamese letter. Knows its pairs, not where such text is found. */

/** A vowel and its marks as windows-1252 shows them, and what each pair means; capitals follow by rule. */
const PAIRS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];

const SINGLES: readonly (readonly [string, string])[] = [...'ôơ öư ñđ íí ìì æỉ óĩ òị îỵ'.split(' ')].map(
  (two) => [two.charAt(0), two.charAt(1)],
);

const pairs = new Map<string, string>();
for (const [base, marks, letters] of PAIRS) {
  [...marks].forEach((mark, at) => {
    const letter = letters.charAt(at);
    for (const written of [mark, mark.toUpperCase()]) {
      pairs.set(base + written, letter);
      pairs.set(base.toUpperCase() + written, letter.toUpperCase());
    }
  });
}
const singles = new Map<string, string>();
for (const [sign, letter] of SINGLES) {
  singles.set(sign, letter);
  singles.set(sign.toUpperCase(), letter.toUpperCase());
}

/** The text with VNI's pairs and single letters read; a pair goes before its parts, what is neither stays. */
export function readVni(text: string): string {
  let read = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    const next = text.charCodeAt(i + 1);
    const pair = next >= 0xc0 && next <= 0xff ? pairs.get(sign + text.charAt(i + 1)) : undefined;
    if (pair === undefined) read += singles.get(sign) ?? sign;
    else {
      read += pair;
      i++;
    }
  }
  return read;
}
