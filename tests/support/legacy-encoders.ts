/**
 * Vietnamese text as old programs kept it: TCVN3, VNI, VISCII and windows-1258 bytes, and bytes shown as windows-1252 and saved
 * again. Written letter by letter from the published tables, the other way round than the reader's.
 */

const LETTERS = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ';

const hex = (codes: string): number[] => codes.split(' ').map((code) => Number.parseInt(code, 16));

/** TCVN 5712:1993, VN3: the codes of LETTERS. */
const TCVN3_SMALL = hex(
  'b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb cc ce cf d0 d1 aa d2 d3 d4 d5 d6 d7 d8 dc dd de ' +
    'df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 fa fb fc fd fe ae',
);
const TCVN3_CAPITALS = new Map([...'ĂÂÊÔƠƯĐ'].map((letter, at) => [letter, 0xa1 + at]));

/** RFC 1456: the codes of LETTERS, and of the same letters in capitals. */
const VISCII_SMALL = hex(
  'e0 e4 e3 e1 d5 e5 a2 c6 c7 a1 a3 e2 a5 a6 e7 a4 a7 e8 eb a8 e9 a9 ea ab ac ad aa ae ec ef ee ed b8 ' +
    'f2 f6 f5 f3 f7 f4 b0 b1 b2 af b5 bd b6 b7 de be fe f9 fc fb fa f8 df d7 d8 e6 d1 f1 cf d6 db fd dc f0',
);
const VISCII_CAPITALS = hex(
  'c0 c4 c3 c1 80 c5 82 02 05 81 83 c2 85 86 06 84 87 c8 cb 88 c9 89 ca 8b 8c 8d 8a 8e cc 9b ce cd 98 ' +
    'd2 99 a0 d3 9a d4 90 91 92 8f 93 b4 96 97 b3 95 94 d9 9c 9d da 9e bf bb bc ff ba b9 9f 14 19 dd 1e d0',
);

const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A sign as a Western program keeps it; a question mark when it cannot. */
function westernByte(sign: string): number {
  const special = SPECIALS.indexOf(sign);
  if (special >= 0) return 0x80 + special;
  const code = sign.codePointAt(0) ?? 0x3f;
  return code < 0x100 ? code : 0x3f;
}

function encodeBy(text: string, codes: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from([...text.normalize('NFC')], (sign) => codes.get(sign) ?? westernByte(sign));
}

const tcvn3 = new Map([
  ...[...LETTERS].map((letter, at): [string, number] => [letter, TCVN3_SMALL[at]!]),
  ...TCVN3_CAPITALS,
]);
// A capital with a tone is kept as its small letter; a font of capitals shows it.
for (const letter of LETTERS) {
  const capital = letter.toUpperCase();
  if (!tcvn3.has(capital)) tcvn3.set(capital, tcvn3.get(letter)!);
}
const viscii = new Map(
  [...LETTERS].flatMap((letter, at): [string, number][] => [
    [letter, VISCII_SMALL[at]!],
    [letter.toUpperCase(), VISCII_CAPITALS[at]!],
  ]),
);

export const toTcvn3 = (text: string): Uint8Array => encodeBy(text, tcvn3);
export const toViscii = (text: string): Uint8Array => encodeBy(text, viscii);

const TONES = '\u0301\u0300\u0309\u0303\u0323';
const VNI_TONE = 'ùøûõï';
const VNI_SHAPED: Readonly<Record<string, string>> = { ă: 'éèúüë', â: 'áàåãä', ê: 'áàåãä', ô: 'áàåãä' };
const VNI_PLAIN: Readonly<Record<string, string>> = {
  ă: 'aê',
  â: 'aâ',
  ê: 'eâ',
  ô: 'oâ',
  ơ: 'ô',
  ư: 'ö',
  đ: 'ñ',
};
const VNI_WHOLE: Readonly<Record<string, string>> = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

/** One small letter, as the one or two signs VNI keeps it as. */
function vniLetter(letter: string): string {
  const whole = VNI_WHOLE[letter] ?? VNI_PLAIN[letter];
  if (whole !== undefined) return whole;
  const tone = TONES.indexOf([...letter.normalize('NFD')].find((part) => TONES.includes(part)) ?? ' ');
  if (tone < 0) return letter;
  const bare = [...letter.normalize('NFD')]
    .filter((part) => !TONES.includes(part))
    .join('')
    .normalize('NFC');
  const shaped = VNI_SHAPED[bare];
  if (shaped !== undefined) return (VNI_PLAIN[bare] ?? '').charAt(0) + shaped.charAt(tone);
  return (VNI_PLAIN[bare] ?? bare) + VNI_TONE.charAt(tone);
}

/** The text without the signs whose places TCVN3 and VISCII gave to letters: what their users typed instead. */
export function typedPlainly(text: string): string {
  return text
    .replace(/[«»“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replaceAll('…', '...')
    .replace(/[²³°·•±×÷]/g, '');
}

/** The text as the signs a Western program shows for its VNI bytes. */
function toVniSigns(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      if (!LETTERS.includes(small)) return letter;
      return small === letter ? vniLetter(letter) : vniLetter(small).toUpperCase();
    })
    .join('');
}

export const toVni = (text: string): Uint8Array => Uint8Array.from([...toVniSigns(text)], westernByte);

const CP1258 = new Map<string, number>([
  ['Ă', 0xc3], ['ă', 0xe3], ['Đ', 0xd0], ['đ', 0xf0], ['Ơ', 0xd5], ['ơ', 0xf5], ['Ư', 0xdd], ['ư', 0xfd], ['₫', 0xfe],
  ['\u0300', 0xcc], ['\u0309', 0xd2], ['\u0303', 0xde], ['\u0301', 0xec], ['\u0323', 0xf2],
]); // prettier-ignore

/** windows-1258 as Windows makes it: a letter it has whole stays whole, other tones follow their vowel. */
export function toWindows1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => TONES.includes(part));
    const hasWhole = tone === undefined || 'ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú'.includes(letter);
    if (hasWhole) bytes.push(CP1258.get(letter) ?? westernByte(letter));
    else {
      const bare = parts
        .filter((part) => part !== tone)
        .join('')
        .normalize('NFC');
      bytes.push(CP1258.get(bare) ?? westernByte(bare), CP1258.get(tone) ?? 0x3f);
    }
  }
  return Uint8Array.from(bytes);
}

/** «CSV (Comma delimited)» on a Western Windows: Vietnamese letters become the nearest ones or question marks, for good. */
export function toLossyAnsi(text: string): Uint8Array {
  const nearest: Readonly<Record<string, string>> = {
    ă: 'a',
    Ă: 'A',
    đ: 'd',
    Đ: 'Ð',
    ĩ: 'i',
    Ĩ: 'I',
    ũ: 'u',
    Ũ: 'U',
    ơ: 'o',
    Ơ: 'O',
    ư: 'u',
    Ư: 'U',
  };
  return Uint8Array.from([...text.normalize('NFC')], (sign) => westernByte(nearest[sign] ?? sign));
}

/** What a Western program shows for these bytes: old text as it stands in a Unicode file. */
export function shownWestern(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? SPECIALS.charAt(byte - 0x80) : String.fromCharCode(byte)))
    .join('');
}

/** What a program that takes bytes for Latin-1 shows. */
export const shownLatin1 = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => String.fromCharCode(byte)).join('');

export const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 without a byte order mark. */
export function toUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return bytes;
}
