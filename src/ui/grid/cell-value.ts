/** What a column hands its cells as one text: what is shown first, then what else the cell needs to be painted again when it changes. */

// Follows every part, so that no typed text can equal a value and be taken for «unchanged».
const MARK = '\u0001';

export function joinValue(...parts: readonly string[]): string {
  return parts.map((part) => part + MARK).join('');
}

/** The first three parts; missing ones are empty. */
export function partsOf(value: string | null | undefined): readonly [string, string, string] {
  const [first = '', second = '', third = ''] = (value ?? '').split(MARK);
  return [first, second, third];
}
