/** What lies in Office's container of before 2007: a workbook, a locked new file, or something else. Unpacks nothing. */

/** A directory entry: 128 bytes, the name in UTF-16 first, its length in bytes at 64 and its type at 66. */
const ENTRY = 128;
const LENGTH_AT = 64;
const TYPE_AT = 66;
const STREAM = 2;
const HEADER = 512;

/**
 * Looks at every place where a directory entry may stand, so that a damaged chain of sectors hides nothing. Office keeps a
 * locked file in such a container, in a stream named «EncryptedPackage». Source: [MS-CFB] 2.6, [MS-OFFCRYPTO] 2.3.
 */
export function kindOfOldOffice(bytes: Uint8Array): 'xls' | 'locked-office' | 'old-office' {
  let isWorkbook = false;
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + TYPE_AT] !== STREAM) continue;
    const name = nameAt(bytes, at);
    if (name === 'EncryptedPackage') return 'locked-office';
    if (name === 'Workbook' || name === 'Book') isWorkbook = true;
  }
  return isWorkbook ? 'xls' : 'old-office';
}

/** The entry's name; empty where no entry can stand. Only the plain letters of the names looked for matter. */
function nameAt(bytes: Uint8Array, at: number): string {
  const length = bytes[at + LENGTH_AT] ?? 0;
  if (length < 2 || length > LENGTH_AT || length % 2 === 1) return '';
  let name = '';
  for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(bytes[at + i] ?? 0);
  return name;
}
