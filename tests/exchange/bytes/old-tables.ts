/** Random Vietnamese tables as offices send them, and every way old programs kept such a table, with the text it has to come back as. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  shownLatin1,
  shownWestern,
  toTcvn3,
  toUtf16,
  toUtf8,
  toViscii,
  toVni,
  toWindows1258,
  typedPlainly,
} from '#tests/support/legacy-encoders.ts';
import type { Seeded } from '#tests/support/seeded.ts';

const seeds = new URL('../../../seeds/', import.meta.url);

/** Every cell of the app's sample plans that holds a marked letter and is no sentence. */
const SEEN = [
  ...new Set(
    readdirSync(seeds)
      .flatMap((name) => readFileSync(new URL(name, seeds), 'utf8').split(/[\r\n;]+/))
      .filter((cell) => /[À-ỹ]/.test(cell) && cell.length < 90 && !/["=#]/.test(cell)),
  ),
];

const HEADERS = ['Chỉ tiêu', 'CHỈ TIÊU', 'Tên chỉ tiêu', 'ĐVT', 'Đơn vị tính', 'ĐƠN VỊ', 'Kế hoạch', 'Thực hiện', 'Ước TH', 'So với cùng kỳ', 'Ghi chú', 'Cơ quan chủ trì', 'Mã số']; // prettier-ignore
const UNITS = ['%', 'tỷ đồng', 'triệu đồng', 'người', 'hộ', 'xã', 'ha', 'tấn', 'km', 'lượt', 'giường/vạn dân', 'm²']; // prettier-ignore
/** Names that are no well-formed syllables, acronyms, capitals, and words that look right in two tables. */
const STRANGE = ['Đắk Lắk', 'Krông Pắc', "Ea H'leo", 'UBND TP. Huế', 'HĐND', 'Vốn FDI đăng ký', 'TT Y tế', 'Lê Thị Mỹ Ý', 'xã Quảng Phú', 'à', 'GRDP (giá SS 2010)', 'cà phê', 'BHYT', 'Trà Vinh', 'BÁO CÁO TÌNH HÌNH THỰC HIỆN', 'Số hộ nghèo - cận nghèo', 'Internet băng rộng', 'ÔTÔ', 'Sở KH&ĐT', 'phường Ô Chợ Dừa']; // prettier-ignore

export interface Layout {
  readonly rows: number;
  readonly hasHeader: boolean;
}

/** A table of the given height, with the text of its lines. */
export function randomTable(dice: Seeded, { rows, hasHeader }: Layout): string {
  const delimiter = dice.pick([';', ';', ',', '\t', '|']);
  const end = dice.pick(['\r\n', '\n']);
  const years = Array.from({ length: 1 + dice.below(3) }, (_, n) => String(2024 + n));
  const lines: string[][] = [];
  if (hasHeader && dice.chance(0.3)) lines.push([dice.pick(SEEN).toUpperCase()]);
  if (hasHeader) lines.push(['TT', dice.pick(HEADERS), dice.pick(HEADERS), ...years]);
  for (let row = 1; row <= rows; row++) {
    const name = dice.chance(0.08) ? dice.pick(STRANGE) : dice.pick(SEEN);
    lines.push([String(row), name, dice.pick(UNITS), ...years.map(() => number(dice, delimiter))]);
  }
  const quoted = (cell: string): string =>
    cell.includes(delimiter) || dice.chance(0.02) ? `"${cell}"` : cell;
  return lines.map((cells) => cells.map(quoted).join(delimiter) + end).join('');
}

function number(dice: Seeded, delimiter: string): string {
  const whole = String(dice.below(10_000));
  return delimiter === ',' ? `${whole}.${dice.below(100)}` : `${whole},${dice.below(100)}`;
}

/** One or two short cells, as someone tries the import out. */
export function shortTable(dice: Seeded): string {
  const pool = [...SEEN.filter((cell) => cell.length < 25), ...STRANGE, ...UNITS, ...HEADERS];
  const cells = Array.from({ length: 1 + dice.below(2) }, () => dice.pick(pool));
  return cells.join(dice.pick([';', ',', '\n'])) + dice.pick(['', '\r\n', ';12\n']);
}

type Keep = (text: string) => Uint8Array;
const plainly =
  (keep: Keep): Keep =>
  (text) =>
    keep(typedPlainly(text));
const OLD: Readonly<Record<string, Keep>> = {
  tcvn3: plainly(toTcvn3),
  vni: toVni,
  'windows-1258': toWindows1258,
  viscii: plainly(toViscii),
};
const withMark =
  (keep: Keep): Keep =>
  (text) =>
    keep(`\uFEFF${text}`);
const twice: Keep = (text) => toUtf8(shownWestern(toUtf8(text)));

/** Every way of keeping a whole file in one encoding. */
export const WHOLE: Readonly<Record<string, Keep>> = {
  'utf-8': toUtf8,
  'utf-8 with a mark': withMark(toUtf8),
  'utf-8, decomposed': (text) => toUtf8(text.normalize('NFD')),
  'utf-16le': (text) => toUtf16(text, 'le'),
  'utf-16le with a mark': withMark((text) => toUtf16(text, 'le')),
  'utf-16be': (text) => toUtf16(text, 'be'),
  'utf-16be with a mark': withMark((text) => toUtf16(text, 'be')),
  ...OLD,
  ...Object.fromEntries(
    Object.entries(OLD).flatMap(([name, keep]) => [
      [`${name} inside utf-8`, (text: string) => toUtf8(shownWestern(keep(text)))],
      [`${name} inside utf-16`, (text: string) => toUtf16(`\uFEFF${shownWestern(keep(text))}`, 'le')],
    ]),
  ),
  'utf-8 twice': twice,
  'utf-8 twice through Latin-1': (text) => toUtf8(shownLatin1(toUtf8(text))),
  'utf-8 three times': (text) => toUtf8(shownWestern(twice(text))),
  'tcvn3 inside utf-8 twice': (text) => twice(shownWestern(toTcvn3(typedPlainly(text)))),
};

/** Inside Unicode only some lines old: `mixed(dice, keep)` keeps about half of them so. */
export function mixed(dice: Seeded, text: string, keep: Keep): Uint8Array {
  return toUtf8(text.replace(/.+/g, (line) => (dice.chance(0.5) ? shownWestern(keep(line)) : line)));
}

export const MIXED: Readonly<Record<string, Keep>> = { ...OLD, 'utf-8 twice': toUtf8 };

/**
 * The text as it has to come back. `isSame` forgives what the encoding never kept: the signs whose places TCVN3 and VISCII gave
 * to letters, TCVN3's capitals with a tone, and Ð for Đ, which names are compared without.
 */
export function isSame(found: string, meant: string, way: string): boolean {
  const form = (text: string): string => {
    const plain = (/tcvn3|viscii/.test(way) ? typedPlainly(text) : text)
      .replaceAll('Ð', 'Đ')
      .replaceAll('ð', 'đ');
    return /tcvn3/.test(way) ? plain.normalize('NFC').toLowerCase() : plain.normalize('NFC');
  };
  return form(found) === form(meant);
}
