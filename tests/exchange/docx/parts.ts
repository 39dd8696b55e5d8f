/** The parts of a written .docx as text, and what is measured in them. */
import { partsOf } from '#tests/support/raw-zip.ts';

export type Parts = ReadonlyMap<string, string>;

export function readParts(bytes: Uint8Array): Parts {
  return new Map(
    partsOf(bytes).map(({ name, content }) => [
      name,
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    ]),
  );
}

export function partOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`No part ${name}: ${[...parts.keys()].join(', ')}`);
  return part;
}

/** The first element of that name, as written. */
export function elementIn(xml: string, name: string): string {
  return new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 's').exec(xml)?.[0] ?? '';
}

/** A whole number written in an attribute of an element. */
export function numberIn(xml: string, element: string, attribute: string): number {
  const text = new RegExp(`<${element} [^>]*${attribute}="(\\d+)"`).exec(xml)?.[1];
  return text === undefined ? Number.NaN : Number.parseInt(text, 10);
}

export function styleOf(parts: Parts, id: string): string {
  const styles = partOf(parts, 'word/styles.xml');
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
}

/** The texts of an element's paragraphs. */
export function textsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text]) => text ?? '').join(''),
  );
}
