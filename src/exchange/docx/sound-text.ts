/** Texts as a file may hold them: without the signs XML 1.0 forbids, which may come in with what was pasted. Knows no document. */

/** The same data with every text in it made sound. */
export function withSoundTexts<T>(value: T): T {
  return mapTexts(value) as T; // the shape stays; only texts are replaced by texts
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return soundText(value);
  if (Array.isArray(value)) return value.map(mapTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one)]));
}

function soundText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD').toWellFormed();
}
