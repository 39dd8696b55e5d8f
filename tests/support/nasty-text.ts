/** Texts that break files: what people type, what spreadsheets run, what parsers trip over. All in the form they are kept in. */
import { keepText } from '#core/text.ts';
import type { Seeded } from '#tests/support/seeded.ts';

const PLAIN = [
  'Tỷ lệ hộ nghèo',
  'Thu ngân sách nhà nước trên địa bàn',
  'Giải quyết việc làm',
  'UBND phường Hưng Phú',
  'Sở Tài chính',
  'chuyển dịch đúng hướng',
  'cuối năm đánh giá',
];

export const NASTY = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '="0012"',
  '@SUM(A1)',
  '+3,2',
  '-5',
  '- Đạt chuẩn nông thôn mới',
  '＝cmd',
  '\tthụt vào',
  '\ndòng trống trước',
  "'",
  "''",
  "'dấu nháy",
  "'=1+1",
  '"',
  '""',
  'Ống 5"',
  '"cả câu trong ngoặc"',
  'một; hai; ba',
  'một, hai, ba',
  'cột\tcột',
  'dòng 1\ndòng 2\n\ndòng 4',
  'xong\n',
  '  cách đầu và cuối ',
  ' ',
  '8/8',
  '10-12',
  '01/2015',
  '0012',
  '1.10',
  '1.508',
  '1,508',
  '0.123.456',
  '58,60',
  '1,23E+15',
  '1e5',
  'TRUE',
  '#REF!',
  '#het',
  '#ke_hoach;x',
  'g1~abc',
  'ma_dong [KH1 p222222];x',
  'x\nma_dong [KH1 p222222],x',
  'sep=;',
  '\\',
  'a\\; b\\',
  '\\-',
  'Đạt: vì: sao',
  'a (đến 10/5/2024)',
  '?',
  '%',
  '95%',
  '(5)',
  'null',
  '__proto__',
  '👩‍👩‍👧‍👦 gia đình 🇻🇳',
  'שלום עולם‏',
  '\uFEFFdấu đầu tệp',
  'không\u00A0ngắt',
  'Hoà Bình'.normalize('NFD'),
  '<b>đậm</b>',
  '\u0001điều khiển',
] as const;

/** Any text a field can hold, the blank one among them. */
export function nastyText({ pick, chance, below }: Seeded): string {
  if (chance(0.15)) return '';
  if (chance(0.35)) return pick(PLAIN);
  if (chance(0.01)) return keepText(pick(NASTY).repeat(1 + below(chance(0.05) ? 800 : 30)));
  const text = chance(0.3) ? `${pick(NASTY)}${pick(['', ' ', '\n', ';', '"'])}${pick(PLAIN)}` : pick(NASTY);
  return keepText(text);
}
