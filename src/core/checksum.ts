/**
 * CRC-32 over texts and bytes, which shows a flipped bit or a lost piece in what a device or a file gives back. Not against anyone's intent.
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

const NEWLINE = 0x0a;

/** The checksum (0 … 2³²−1) of the parts as UTF-8 with a newline between them; callers put free text last. */
export function checksumOf(...parts: readonly (string | number)[]): number {
  let crc = -1;
  parts.forEach((part, i) => {
    if (i > 0) crc = addByte(crc, NEWLINE);
    crc = addText(crc, String(part));
  });
  return ~crc >>> 0;
}

/** The checksum of bytes that follow others; `before` is the checksum of those (0 where there are none), as in zip. */
export function checksumOfBytes(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = addByte(crc, bytes[i] as number); // inside the loop's bound
  return ~crc >>> 0;
}

function addByte(crc: number, byte: number): number {
  return (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8); // masked to one byte, so inside the table
}

// Twenty megabytes pass here when a large plan opens: an indexed loop, and no copy of the text as bytes. A surrogate without its
// other half counts as U+FFFD, as whoever writes UTF-8 writes it.
function addText(start: number, text: string): number {
  let crc = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) crc = addByte(crc, unit);
    else if (unit < 0x800) crc = addByte(addByte(crc, 0xc0 | (unit >> 6)), 0x80 | (unit & 0x3f));
    else {
      const sign = unit >= 0xd800 && unit <= 0xdfff ? wholeSign(text, i) : unit;
      if (sign > 0xffff) i += 1;
      crc = addLongSign(crc, sign);
    }
  }
  return crc;
}

/** The sign two surrogates make; U+FFFD where one stands alone. */
function wholeSign(text: string, at: number): number {
  const sign = text.codePointAt(at) ?? 0xfffd;
  return sign > 0xffff ? sign : 0xfffd;
}

function addLongSign(start: number, sign: number): number {
  let crc =
    sign > 0xffff
      ? addByte(addByte(start, 0xf0 | (sign >> 18)), 0x80 | ((sign >> 12) & 0x3f))
      : addByte(start, 0xe0 | (sign >> 12));
  crc = addByte(crc, 0x80 | ((sign >> 6) & 0x3f));
  return addByte(crc, 0x80 | (sign & 0x3f));
}
