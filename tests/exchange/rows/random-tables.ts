/** Tables as offices send them, written in every way programs write them; each with the cells that must come out. */
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import type { Seeded } from '#tests/support/seeded.ts';

export interface RandomTable {
  readonly delimiter: Delimiter;
  /** Without blank rows and without blank cells at the ends. */
  readonly cells: readonly (readonly string[])[];
  readonly text: string;
}

const NAMES = [
  'Tỷ lệ hộ nghèo đa chiều',
  'Tốc độ tăng GRDP',
  'Thu ngân sách nhà nước trên địa bàn',
  'Thu, chi ngân sách',
  'Nông, lâm nghiệp, thủy sản',
  'Sản lượng lúa (vụ đông xuân; hè thu)',
  'Số xã đạt chuẩn nông thôn mới',
  'Giải quyết việc làm, trong đó: xuất khẩu lao động',
  '- Trong đó: nông nghiệp',
  'Nhà "văn hóa" thôn',
  'Ống 5" loại A',
  'Thu phí; lệ phí',
  'Tỷ lệ 1/500',
  'Dân số trung bình năm 2025',
  'Thu\nchi ngân sách',
  'Mục tiêu:\n- một, hai;\n- ba',
  'GRDP',
  'Đường A|B',
  '=1+1',
];
const UNITS = ['%', 'người', 'triệu đồng', 'tỷ đồng', 'xã', 'ha', 'tấn', 'hộ', 'm3/người/năm', ''];
const TITLES = [
  'ỦY BAN NHÂN DÂN XÃ TÂN PHÚ',
  'KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026, XÃ TÂN PHÚ',
  '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026)',
  'Đơn vị tính: triệu đồng; tỷ lệ %',
  'Biểu số 01',
];
const NOTES = [
  'Ghi chú: số liệu ước',
  'Nguồn: Chi cục Thống kê; Phòng Tài chính, Kế hoạch',
  'Tân Phú, ngày 05 tháng 01 năm 2026',
  'TM. ỦY BAN NHÂN DÂN',
];
const TARGETS = ['8/8', '75 - 80%', 'trên 95%', '≥ 98,5 %', 'Đạt', '-', '…', 'x', '10-12', '01/2015', ''];

type Convention = 'comma' | 'dot';

/** A figure as a person of that convention types it. */
function figure({ below, chance, pick }: Seeded, convention: Convention): string {
  if (chance(0.12)) return pick(TARGETS);
  const [decimal, group] = convention === 'comma' ? [',', '.'] : ['.', ','];
  const whole = chance(0.5) ? `${below(100)}` : `${1 + below(9)}${String(below(1000)).padStart(3, '0')}`;
  const grouped = whole.length > 3 && chance(0.5) ? `${whole.slice(0, -3)}${group}${whole.slice(-3)}` : whole;
  const sign = chance(0.05) ? '-' : '';
  return `${sign}${grouped}${chance(0.6) ? `${decimal}${below(100)}` : ''}${chance(0.15) ? '%' : ''}`;
}

interface Columns {
  readonly hasLabel: boolean;
  readonly hasUnit: boolean;
  readonly hasNote: boolean;
  readonly figures: number;
}

function header(seeded: Seeded, { hasLabel, hasUnit, hasNote, figures }: Columns): string[][] {
  const isOfTwo = figures >= 2 && seeded.chance(0.2);
  const lead = [hasLabel ? ['TT'] : [], ['Chỉ tiêu'], hasUnit ? ['ĐVT'] : []].flat();
  const end = hasNote ? ['Ghi chú'] : [];
  const years = Array.from({ length: figures }, (_, i) => `${isOfTwo ? 'Năm ' : ''}${2024 + i}`);
  if (isOfTwo) {
    const top = years.map((year, i) => (i % 2 === 0 ? year : ''));
    return [
      [...lead, ...top, ...end],
      [...lead.map(() => ''), ...years.map((_, i) => (i % 2 ? 'TH' : 'KH')), ...end],
    ];
  }
  return [[...lead, ...years.map((year) => (seeded.chance(0.3) ? `KH ${year}` : year)), ...end]];
}

function row(seeded: Seeded, columns: Columns, at: number, convention: Convention): string[] {
  const { pick, chance } = seeded;
  return [
    columns.hasLabel ? [`${at + 1}`] : [],
    [pick(NAMES)],
    columns.hasUnit ? [pick(UNITS)] : [],
    Array.from({ length: columns.figures }, () => figure(seeded, convention)),
    columns.hasNote ? [chance(0.3) ? pick(NOTES) : ''] : [],
  ].flat();
}

/** One line a title or note of its own; wide where the program pads it. */
function body(seeded: Seeded, convention: Convention): string[][] {
  const { below, chance, pick } = seeded;
  const columns: Columns = {
    hasLabel: chance(0.6),
    hasUnit: chance(0.7),
    hasNote: chance(0.3),
    figures: 1 + below(5),
  };
  const rows = Array.from({ length: 1 + below(chance(0.2) ? 40 : 9) }, (_, at) =>
    row(seeded, columns, at, convention),
  );
  const sections = chance(0.3) ? [[columns.hasLabel ? 'I' : '', 'KINH TẾ']] : [];
  const above = chance(0.35) ? [...TITLES.slice(0, 1 + below(4)).map((title) => [title]), []] : [];
  const below_ = chance(0.3) ? [[], ...NOTES.slice(0, 1 + below(3)).map((note) => [note])] : [];
  const head = chance(0.88) ? header(seeded, columns) : [];
  return [...above, ...head, ...sections, ...rows, ...below_].map((cells) =>
    chance(0.02) && cells.length === 1 ? [pick(['', ' ']), ...cells] : cells,
  );
}

export type Quoting = 'needed' | 'all' | 'words';

function quote(cell: string, delimiter: string, quoting: Quoting): string {
  const isNeeded = cell.includes(delimiter) || cell.includes('\n') || cell.startsWith('"');
  const isWanted = quoting === 'all' || (quoting === 'words' && /\p{L}/u.test(cell));
  // Excel leaves an inch mark inside a cell bare, most others do not.
  const mustQuote = isNeeded || isWanted || (quoting === 'words' && cell.includes('"'));
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function randomTable(seeded: Seeded): RandomTable {
  const { below, chance, pick } = seeded;
  const delimiter = pick<Delimiter>([';', ';', ';', ',', ',', '\t', '|']);
  const convention: Convention = delimiter === ',' ? pick(['comma', 'dot']) : chance(0.75) ? 'comma' : 'dot';
  const quoting = pick<Quoting>(['needed', 'needed', 'all', 'words']);
  const rows = body(seeded, convention);
  const width = Math.max(...rows.map((cells) => cells.length));
  const isPadded = chance(0.7);
  const extra = chance(0.2) ? below(20) : 0;
  const line = (cells: readonly string[]): string => {
    const padded =
      isPadded || cells.length > 2
        ? [...cells, ...Array<string>(width - cells.length + extra).fill('')]
        : cells;
    return padded.map((cell) => (cell === '' ? '' : quote(cell, delimiter, quoting))).join(delimiter);
  };
  const ending = chance(0.15)
    ? Array.from({ length: below(300) }, () => delimiter.repeat(width + extra - 1))
    : [];
  const lines = [...rows.map(line), ...ending];
  if (chance(0.08)) lines.unshift(pick([`sep=${delimiter}`, `"sep=${delimiter}"`]));
  const newline = pick(['\n', '\r\n', '\r\n', '\r']);
  const text = lines.join(newline) + (chance(0.8) ? newline : '');
  return { delimiter, cells: trimmed(rows), text: (chance(0.5) ? '\uFEFF' : '') + text };
}

export function trimmed(rows: readonly (readonly string[])[]): string[][] {
  return rows
    .map((cells) => {
      const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      return cells.slice(0, width);
    })
    .filter((cells) => cells.length > 0);
}
