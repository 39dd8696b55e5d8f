/**
 * Byte tables of our own: windows-1252, windows-1258, TCVN3 and VISCII. A text stands here as windows-1252 would show its
 * bytes, because that is how old text is found inside Unicode files; a table turns one such sign into what was meant.
 */

/** Bytes 80–9F of windows-1252; the five it leaves open are the controls of the same number, as browsers have it. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** What windows-1252 shows for each byte 0–255. */
export const WINDOWS_1252: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? FROM_80.charAt(byte - 0x80) : String.fromCharCode(byte),
);

const SPECIALS: ReadonlyMap<number, number> = new Map(
  [...FROM_80].map((sign, at) => [sign.charCodeAt(0), 0x80 + at]),
);

/** The byte that windows-1252 or Latin-1 shows as the sign of this code; −1 when neither has it. */
export function byteOf(code: number): number {
  return code < 0x100 ? code : (SPECIALS.get(code) ?? -1);
}

/** A reading of single bytes: what each byte 0–255 stands for. */
export type CodePage = readonly string[];

/** `changes` lists runs: the first byte, then the letters from there on, `_` for a byte that stays as it is. */
function makePage(changes: readonly (readonly [number, string])[]): CodePage {
  const page = [...WINDOWS_1252];
  for (const [first, letters] of changes) {
    [...letters].forEach((letter, at) => {
      if (letter !== '_') page[first + at] = letter;
    });
  }
  return page;
}

/**
 * windows-1258: tones are combining marks after their vowel. Source: Microsoft's cp1258 table.
 */
export const WINDOWS_1258: CodePage = makePage([
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư₫'],
]);

/** TCVN3 (ABC, .VnTime): capitals with a tone have no code of their own. Source: TCVN 5712:1993, VN3. */
export const TCVN3: CodePage = makePage([
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ_ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè_ẻẽéẹềểễếệìỉ___ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù_ủũúụừửữứựỳỷỹýỵ'],
]);

/** VISCII, with its six capitals among the control codes. Source: RFC 1456. */
export const VISCII: CodePage = makePage([
  [0x02, 'Ẳ__ẴẪ'],
  [0x14, 'Ỷ____Ỹ____Ỵ'],
  [0x80, 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ'],
  [0xa0, 'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ'],
  [0xc0, 'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư'],
  [0xe0, 'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'],
]);

const buffers = new Map<CodePage, Uint16Array>();

/** The text with every sign read by the page; what is no sign of windows-1252 stays. */
export function readByPage(text: string, page: CodePage): string {
  const codes = buffers.get(page) ?? Uint16Array.from(page, (sign) => sign.charCodeAt(0));
  buffers.set(page, codes);
  let read = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte < 0 || codes[byte] === byte) continue;
    read += text.slice(done, i) + (page[byte] ?? '');
    done = i + 1;
  }
  return done === 0 ? text : read + text.slice(done);
}
