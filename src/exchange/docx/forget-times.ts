/** Takes the time of writing out of a zip, so that equal contents are equal files. Knows the zip format only. Source: APPNOTE.TXT 4.3. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, midnight: the first moment a zip can name. */
const NO_TIME = 0x00210000;

/** The same bytes with one time for every part; throws on what is no zip, which only a bug can bring here. */
export function forgetTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('Not a zip');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('A zip with a broken directory');
    view.setUint32(at + 12, NO_TIME, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, NO_TIME, true);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + lengths.reduce((sum, one) => sum + one, 0);
  }
  return bytes;
}
