/**
 * Who saved a workbook last and when, as far as it says so itself: the properties of .xlsx, the metadata of .ods. Nothing of it is
 * needed to read the sheets, so whatever is wrong there is left aside.
 */
import { unpack } from '#exchange/workbook/zip-parts.ts';

export interface SavedBy {
  readonly who: string | null;
  /** ISO 8601, as the file has it. */
  readonly when: string | null;
}

const PARTS = /^(?:docProps\/core\.xml|meta\.xml)$/i;
const LONGEST_NAME = 100;

/** Null where it says neither. Never throws, whatever the bytes. */
export async function readSavedBy(bytes: Uint8Array): Promise<SavedBy | null> {
  const unpacked = await unpack(bytes, (name) => PARTS.test(name));
  const [[name, part] = []] = unpacked.ok ? unpacked.parts : [];
  if (name === undefined || !part) return null;
  const isOpenDocument = !name.includes('/');
  const xml = new TextDecoder().decode(part.subarray(0, 50_000));
  // In .xlsx `dc:creator` is who made it, whenever that was.
  const who = contentOf(xml, isOpenDocument ? 'dc:creator' : 'cp:lastModifiedBy');
  const when = contentOf(xml, isOpenDocument ? 'dc:date' : 'dcterms:modified');
  const moment = when !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.Z+-]*$/.test(when) ? when : null;
  return who === null && moment === null ? null : { who, when: moment };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The text of the first element of that name; null for none, or for a blank one. */
function contentOf(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<>]*)</${name}>`).exec(xml)?.[1] ?? '';
  const text = found.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity).trim();
  return text === '' ? null : text.slice(0, LONGEST_NAME);
}
