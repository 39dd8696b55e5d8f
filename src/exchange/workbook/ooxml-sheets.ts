/** Which parts of an OOXML workbook are its sheets, in their order, and which of them are hidden. Looks at tags only. */

export interface SheetPart {
  /** From the root of the zip; null for a chart, a dialog or anything else without cells. */
  readonly path: string | null;
  readonly isHidden: boolean;
}

const SHEET = /<(?:\w{1,20}:)?sheet\s([^<>]*)>/g;
const RELATION = /<(?:\w{1,20}:)?Relationship\s([^<>]*)>/g;

/** `workbook` and `relations` are the XML of the workbook and of `_rels/workbook.xml.rels`. */
export function sheetParts(workbook: string, relations: string): readonly SheetPart[] {
  const targets = new Map<string, string | null>();
  for (const [, attributes = ''] of relations.matchAll(RELATION)) {
    const isWorksheet = attribute(attributes, 'Type').endsWith('/worksheet');
    targets.set(attribute(attributes, 'Id'), isWorksheet ? pathOf(attribute(attributes, 'Target')) : null);
  }
  return [...workbook.matchAll(SHEET)].map(([, attributes = '']) => ({
    path: targets.get(attribute(attributes, '(?:\\w{1,20}:)?id')) ?? null,
    isHidden: /^(?:h|veryH)idden$/.test(attribute(attributes, 'state')),
  }));
}

function pathOf(target: string): string {
  const fromRoot = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return fromRoot.replace(/\/\.\//g, '/').replace(/[^/]+\/\.\.\//g, '');
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"'<>]*)["']`).exec(attributes)?.[1] ?? '';
}
