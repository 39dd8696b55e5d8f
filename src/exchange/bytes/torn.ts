/** A piece in which right words and old ones stand side by side: each word by itself, where that is certain. */
import { countMarkedWords } from '#exchange/bytes/marked-words.ts';
import type { Reading } from '#exchange/bytes/readings.ts';

export interface Torn {
  readonly text: string;
  /** Words well-formed both ways that stand beside a word read anew. */
  readonly open: number;
}

/** The piece with those words read anew that are not well-formed as they stand and are so when read. */
export function readTorn(text: string, reading: Reading): Torn {
  let open = 0;
  let changed = 0;
  const words = text.split(/( +)/).map((word) => {
    const read = readWord(word, reading);
    if (read === word) return word;
    if (countMarkedWords(word).bad > 0) {
      changed++;
      return read;
    }
    open++;
    return word;
  });
  return { text: words.join(''), open: changed > 0 ? open : 0 };
}

function readWord(word: string, reading: Reading): string {
  const read = reading.read(word);
  if (read === null) return word;
  const { good, bad } = countMarkedWords(read);
  return bad === 0 && good > 0 ? read : word;
}
