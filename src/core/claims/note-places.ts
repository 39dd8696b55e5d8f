/** Where in a report its footnotes are tied to, found by place without walking through all of them. Knows places only. */
import type { Sentence } from '#core/claims/sentence.ts';
import type { Report } from '#core/claims/statement.ts';

const known = new WeakMap<Report, ReadonlyMap<number, readonly Sentence[]>>();

/** The sentences of the footnotes whose mark stood at a place of the flow from `from` to `to`. */
export function notesBetween(report: Report, from: number, to: number): Sentence[] {
  let notes = known.get(report);
  if (!notes) known.set(report, (notes = notesByAnchor(report)));
  const found: Sentence[] = [];
  for (let place = from; place <= to; place++) found.push(...(notes.get(place) ?? []));
  return found;
}

function notesByAnchor({ sentences }: Report): ReadonlyMap<number, readonly Sentence[]> {
  const notes = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    if (sentence.anchor === null) continue;
    const list = notes.get(sentence.anchor);
    if (list) list.push(sentence);
    else notes.set(sentence.anchor, [sentence]);
  }
  return notes;
}

/** The sentence that holds a place of the flow; null between sentences. */
export function sentenceAt({ sentences }: Report, place: number): Sentence | null {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return null;
    if (place < sentence.from) high = middle - 1;
    else if (place > sentence.to) low = middle + 1;
    else return sentence;
  }
  return null;
}
