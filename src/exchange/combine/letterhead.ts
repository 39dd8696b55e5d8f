/**
 * The body a sheet names above its table: «UBND PHƯỜNG HƯNG PHÚ», «Đơn vị báo cáo: …». Knows lines of text only. Source: Decree
 * 30/2020, annex I: the superior body stands above the one that issues.
 */
import { foldName } from '#core/text.ts';

const NAMED = /^đơn vị (?:báo cáo|gửi|lập|nộp|thực hiện)(?: báo cáo)?\s*:\s*(\S.*)$/iu;
/** «Đơn vị: tỷ đồng» says in what the table counts, so the name has to look like that of a body. */
const PLAINLY_NAMED = /^đơn vị\s*:\s*(\S.*)$/iu;
const OF_A_BODY =
  /^(?:ủy ban|uỷ ban|ubnd|xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|phòng|sở|ban) \S/iu;
const BODY = ['ủy ban nhân dân', 'ubnd'].map(foldName);
const LEVEL = /^(?:xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|tp\.?) \S/iu;

/** Longer lines are sentences. */
const LONGEST = 80;

/** The issuing body the lines above a table name, the last where a superior one stands above it; '' where none is named. */
export function bodyInNotes(
  notes: readonly { readonly text: string; readonly where: 'above' | 'below' }[],
): string {
  const pieces = notes
    .filter(({ where }) => where === 'above')
    .flatMap(({ text }) => text.split(/ · |\n/))
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '' && piece.length <= LONGEST);
  const [said] = pieces.flatMap((piece) => {
    const plainly = PLAINLY_NAMED.exec(piece)?.[1] ?? '';
    return NAMED.exec(piece)?.[1] ?? (OF_A_BODY.test(plainly) ? plainly : []);
  });
  return said ?? letterheadIn(pieces);
}

function letterheadIn(pieces: readonly string[]): string {
  let body = '';
  let isOpen = false; // «ỦY BAN NHÂN DÂN» stands alone, the name on the next line
  for (const piece of pieces) {
    const key = foldName(piece);
    if (BODY.includes(key)) isOpen = true;
    else if (BODY.some((opening) => key.startsWith(`${opening} `))) body = piece;
    else if (isOpen && LEVEL.test(piece)) body = piece;
    else continue;
    if (!BODY.includes(key)) isOpen = false;
  }
  return body;
}
