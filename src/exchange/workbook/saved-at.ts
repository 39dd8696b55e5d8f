/** When a workbook says it was last saved, by the properties the office programs write. Reads no cell. */
import { unpack } from '#exchange/workbook/zip-parts.ts';

/** OOXML (ECMA-376 part 2, 11.1) and OpenDocument (ODF 1.3 part 3, 4.3.2.7). */
const PROPERTIES = /^(?:docProps\/core\.xml|meta\.xml)$/;
const MOMENT =
  /<(?:dcterms:modified|dc:date)\b[^<>]{0,200}>\s{0,20}(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?)\s{0,20}</;

/** Milliseconds since 1970; null where the file does not say, or cannot be read. A time without a zone is one of this device's own. */
export async function savedAtOf(bytes: Uint8Array): Promise<number | null> {
  const unpacked = await unpack(bytes, (name) => PROPERTIES.test(name));
  if (!unpacked.ok) return null;
  for (const part of unpacked.parts.values()) {
    const moment = MOMENT.exec(new TextDecoder().decode(part))?.[1];
    if (moment === undefined) continue;
    const time = Date.parse(moment);
    if (!Number.isNaN(time)) return time;
  }
  return null;
}
