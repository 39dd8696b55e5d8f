/**
 * The formula guard: a text a spreadsheet would run as a formula gets an apostrophe before it, one layer, taken off again on
 * reading. Source: OWASP «CSV Injection», domain/exchange §4.
 */

// Leading apostrophes are looked through, so that adding one layer is always undone by taking one off.
const FORMULA_LIKE = /^'*[=+\-@\t\r\n＝＋－＠]|^'/;

export function needsGuard(text: string): boolean {
  return FORMULA_LIKE.test(text);
}

export function guard(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** The text inside `="0012"`, the form some programs save to keep a text a text; null for any other cell. */
export function unwrapFormula(cell: string): string | null {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? null;
}
