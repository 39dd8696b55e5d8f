/** How the frame of a document is worded: number, place and day, addressees, grounds, recipients. Source: Nghị định 30/2020/NĐ-CP. */
import type { Day } from '#core/day.ts';
import type { Letterhead } from '#core/document/content.ts';
import type { Paper, PaperType, PlanHead } from '#core/plan.ts';

/** Left to be filled in by hand. */
const BLANK = '……';

export const TYPE_NAMES = { report: 'Báo cáo', plan: 'Kế hoạch' } as const satisfies Record<
  PaperType,
  string
>;

export const upper = (text: string): string => text.toLocaleUpperCase('vi');

export function letterheadOf(head: PlanHead, paper: Paper): Letterhead {
  return {
    superiorBody: head.superiorBody === '' ? null : upper(head.superiorBody),
    issuingBody: issuingLines(head.issuingBody).map(upper),
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `Số: ${numberText(paper)}`,
    placeAndDay: `${paper.place === '' ? BLANK : paper.place}, ${dayText(paper.day)}`,
  };
}

const UNIT =
  /^(ủy ban nhân dân|hội đồng nhân dân)\s+((?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu)\s.+)$/i;

/** In full, in two lines where it is the body of a place; the parent body may be shortened, the issuing one not. */
function issuingLines(body: string): readonly string[] {
  const full = body
    .replace(/^uỷ/i, 'Ủy')
    .replace(/^ubnd\b/i, 'Ủy ban nhân dân')
    .replace(/^hđnd(?=\s)/i, 'Hội đồng nhân dân');
  const [, what, where] = UNIT.exec(full) ?? [];
  return what !== undefined && where !== undefined ? [what, where] : [full];
}

/** «05/BC-UBND»: a number under ten has a zero before it. */
export function numberText({ number, symbol }: Pick<Paper, 'number' | 'symbol'>): string {
  const padded = /^\d$/.test(number) ? `0${number}` : number;
  return `${padded === '' ? BLANK : padded}/${symbol === '' ? BLANK : symbol}`;
}

/** «ngày 05 tháng 01 năm 2026», «ngày 24 tháng 6 năm 2022»: a zero before days under ten and the months 1 and 2 only. */
export function dayText(day: Day | null): string {
  if (day === null) return `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${/^0[12]$/.test(month) ? month : month.replace(/^0/, '')} năm ${year}`;
}

/** Each ends with a semicolon, the last with a full stop, whatever it was typed with. */
export function asList(lines: readonly string[]): readonly string[] {
  return lines.map((line, n) => `${bare(line)}${n < lines.length - 1 ? ';' : '.'}`);
}

/** Without the dash before it and the sign after it. */
function bare(line: string): string {
  return line
    .trim()
    .replace(/^[-–+]\s*/, '')
    .replace(/[;.,\s]+$/, '');
}

export function addresseesOf({ addressees }: Paper): readonly string[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  return others.length === 0 ? [bare(only)] : asList(addressees).map((line) => `- ${line}`);
}

export function recipientsOf({ recipients, filedWith }: Paper): readonly string[] {
  const lines = [...recipients, `Lưu: ${filedWith === '' ? 'VT' : bare(filedWith)}`];
  return asList(lines).map((line) => `- ${line}`);
}

/** «(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Cẩm Hà)». */
export function referenceOf({ issuingBody }: PlanHead, paper: Paper): string {
  const body = issuingBody === '' ? BLANK : issuingBody;
  return `(Kèm theo ${TYPE_NAMES[paper.type]} số ${numberText(paper)} ${dayText(paper.day)} của ${body})`;
}
