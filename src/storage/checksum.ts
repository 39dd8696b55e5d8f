/**
 * CRC-32 over texts, which shows a flipped bit or a lost piece in what the device gives back. Not against anyone's intent.
 * Synchronous, because nothing may be awaited between reading a row and writing the next.
 */

// The reflected polynomial of ISO 3309 / ITU-T V.42, as in zip and PNG; «123456789» gives cbf43926.
const POLYNOMIAL = 0xedb88320;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

const encoder = new TextEncoder();
const NEWLINE = encoder.encode('\n');

/** The checksum (0 … 2³²−1) of the parts as UTF-8 with a newline between them; callers put free text last. */
export function checksumOf(...parts: readonly (string | number)[]): number {
  let crc = -1;
  parts.forEach((part, i) => {
    if (i > 0) crc = addBytes(crc, NEWLINE);
    crc = addBytes(crc, encoder.encode(String(part)));
  });
  return ~crc >>> 0;
}

// Twenty megabytes pass here when a large plan opens: an indexed loop over typed arrays, nothing else.
function addBytes(start: number, bytes: Uint8Array): number {
  let crc = start;
  for (let i = 0; i < bytes.length; i++) {
    // Both indexes are inside their arrays: the loop's bound, and the mask to one byte.
    crc = (TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return crc;
}
