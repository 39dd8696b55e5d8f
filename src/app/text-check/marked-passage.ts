/** A passage of a text cut where something in it is marked, for a screen to draw. Knows no claims. */
import type { Span } from '#core/claims/claim.ts';

export interface Passage {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The text of `whole` in pieces; marks outside it, and parts of marks, are left out. White space is as one space. */
export function markedPassage(text: string, whole: Span, marks: readonly Span[]): readonly Passage[] {
  const passages: Passage[] = [];
  let at = whole.from;
  const put = (to: number, isMarked: boolean): void => {
    const piece = text.slice(at, to).replace(/\s+/g, ' ');
    if (piece !== '') passages.push({ text: piece, isMarked });
    at = Math.max(at, to);
  };
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    if (to <= at || from >= whole.to) continue;
    put(Math.max(at, from), false);
    put(Math.min(to, whole.to), true);
  }
  put(whole.to, false);
  return passages;
}
