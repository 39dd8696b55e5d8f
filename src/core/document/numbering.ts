/** How parts of a document are numbered: «I.», «1.», «a)». Source: Nghị định 30/2020/NĐ-CP, phụ lục I. */

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** From 1: I, II, III, IV … */
export function roman(number: number): string {
  const [value, sign] = ROMAN.find(([least]) => number >= least) ?? [0, ''];
  return value === 0 ? '' : sign + roman(number - value);
}

/** As the decree itself counts: no f, j, w, z; đ after d. */
const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

/** From 1: a, b, c, d, đ, e, g …; after the last one aa, ab … */
export function pointLetter(number: number): string {
  const [letter = '', rest] = [
    POINTS[(number - 1) % POINTS.length],
    Math.floor((number - 1) / POINTS.length),
  ];
  return rest === 0 ? letter : pointLetter(rest) + letter;
}

/** A title without the number somebody typed before it («II. Kết quả» is «Kết quả»). */
export function withoutNumber(title: string): string {
  return title.replace(/^\s*(?:[IVXL]+|\d+)[.)]\s*/, '').trim();
}
