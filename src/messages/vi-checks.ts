/** What the checks of a plan ask, in Vietnamese: a question to the author, naming rows, periods and numbers. */
import type { RepeatedFinding } from '#core/checks/alike.ts';
import type {
  CheckId,
  Finding,
  NoteClaim,
  SaidNumber,
  Seriousness,
  Slot,
  Telling,
} from '#core/checks/finding.ts';
import { printDay } from '#core/day.ts';
import { absolute, signOf, trimZeros, type Decimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import { shapeOf } from '#core/period.ts';
import { figureWords, VI_FIGURE } from '#messages/submitted-figure.ts';
import { inSentence, period } from '#messages/vi-period.ts';

const TITLES: Record<CheckId, string> = {
  'parts-sum': 'Thành phần và tổng',
  'shares-hundred': 'Cơ cấu và 100%',
  'quarters-year': 'Các kỳ và cả năm',
  'years-stage': 'Các năm và cả giai đoạn',
  'part-above-total': '“Trong đó” lớn hơn tổng',
  'thousand-slip': 'Lệch nghìn lần',
  'ten-times': 'Gấp mười lần cùng kỳ',
  'missing-unit': 'Thiếu đơn vị tính',
  'stale-as-of': 'Ngày chốt số liệu sớm',
  'nothing-to-compare': 'Không có gì để so',
  'same-name': 'Một số nói hai lần',
  'duplicate-name': 'Trùng tên',
  'note-says-otherwise': 'Ghi chú và số liệu',
  'note-share': 'Tỷ lệ ghi trong ghi chú',
  'changed-after-submission': 'Số đã sửa sau khi chốt, chưa ghi lý do',
};

const SERIOUSNESS: Record<Seriousness, string> = {
  wrong: 'Không khớp nhau',
  doubtful: 'Nên xem lại',
  missing: 'Còn thiếu',
};

const row = (name: string): string => (name === '' ? 'Dòng chưa có tên' : `“${name}”`);
const amount = (value: Decimal, unit: string): string =>
  unit === '%' || unit === '' ? `${printNumber(value)}${unit}` : `${printNumber(value)} ${unit}`;
const said = ({ value, unit }: SaidNumber): string => amount(value, unit);
const signed = (value: Decimal): string =>
  `${signOf(value) < 0 ? '−' : '+'}${printNumber(absolute(trimZeros(value)))}`;
const change = (value: Decimal, unit: string): string =>
  signOf(value) === 0
    ? 'không đổi'
    : `${signOf(value) < 0 ? 'giảm' : 'tăng'} ${amount(absolute(value), unit)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function when(slot: Slot): string {
  if (slot.part === 'figure') return period(slot.period);
  return `kế hoạch ${period(slot.period)}${slot.assigner === '' ? '' : ` (${slot.assigner})`}`;
}

type Sum = Extract<Finding, { check: 'parts-sum' | 'quarters-year' | 'years-stage' }>;

function sums(f: Sum): string {
  const apart = `lệch ${signed(f.difference)}.${f.isRounding ? ' Có thể do làm tròn.' : ''}`;
  const [sum, total] = [amount(f.sum, f.total.unit), said(f.total)];
  if (f.check === 'parts-sum') {
    return `${row(f.total.name)}, ${when(f.slot)}: các thành phần cộng lại được ${sum}, tổng ghi ${total}, ${apart}`;
  }
  return `${row(f.total.name)}: ${spelled(f)} cộng lại được ${sum}, ${when(f.slot)} ghi ${total}, ${apart}`;
}

/** The periods added up: two by name, more from first to last. */
function spelled({ parts, slot }: Sum): string {
  const names = parts.map((part) => period(part.period));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const shape = shapeOf(slot.period);
  const of = slot.part === 'target' ? 'kế hoạch ' : '';
  if (shape.kind === 'stage') return `${of}các năm ${shape.first}-${shape.last}`;
  return names.length === 2 ? `${of}${first} và ${last}` : `${of}các kỳ từ ${first} đến ${last}`;
}

const AGAINST = { 'same-period': 'cùng kỳ', last: 'kỳ trước', target: 'kế hoạch' } as const;

function slip(f: Extract<Finding, { check: 'thousand-slip' }>): string {
  const { what, number } = f.against;
  const ratio = f.isLarger ? 'gấp khoảng 1.000 lần' : 'chỉ bằng khoảng một phần nghìn';
  return `${row(f.figure.name)}, ${period(f.figure.period)}: ${said(f.figure)}, ${ratio} ${AGAINST[what]} (${period(number.period)}: ${said(number)}). Kiểm tra đơn vị tính.`;
}

function ten(f: Extract<Finding, { check: 'ten-times' }>): string {
  const ratio = f.isLarger ? 'gấp 10 lần trở lên so với' : 'chỉ bằng một phần mười trở xuống so với';
  return `${row(f.figure.name)}, ${period(f.figure.period)}: ${said(f.figure)}, ${ratio} cùng kỳ (${said(f.base)}).`;
}

function stale(f: Extract<Finding, { check: 'stale-as-of' }>): string {
  const counted = `${row(f.name)}, ${period(f.period)}: số chốt đến ngày ${printDay(f.asOf)}`;
  return f.isBeforeBegin
    ? `${counted}, trước khi kỳ bắt đầu (${printDay(f.window.first)}).`
    : `${counted}, trước ngày cuối kỳ (${printDay(f.window.last)}) ${f.days} ngày. Cập nhật số, hoặc ghi là số ước.`;
}

/** More than these are not spelled out. */
const MOST_TELLINGS = 4;

function tellings(f: Extract<Finding, { check: 'same-name' }>): string {
  const isOneName = f.tellings.every((t) => t.name === f.name);
  const told = f.tellings
    .slice(0, MOST_TELLINGS)
    .map((t) => (isOneName ? telling(t) : `${row(t.name)} ${telling(t)}`));
  const more = f.tellings.length > MOST_TELLINGS ? ` và ${f.tellings.length - MOST_TELLINGS} số khác` : '';
  const times = f.tellings.length === 2 ? 'hai' : String(f.tellings.length);
  const list =
    more === '' ? `${told.slice(0, -1).join('; ')} và ${told.at(-1) ?? ''}` : told.join('; ') + more;
  const place = isOneName ? `${row(f.name)}, ${when(f.slot)}` : capital(when(f.slot));
  return `${place}: số nói ${times} lần khác nhau: ${list}.`;
}

function telling(t: Telling): string {
  const state = t.state === 'estimate' ? ['ước'] : t.state === 'final' ? ['chính thức'] : [];
  const remarks = [...state, ...(t.asOf ? [`đến ngày ${printDay(t.asOf)}`] : [])];
  return said(t) + (remarks.length > 0 ? ` (${remarks.join(', ')})` : '');
}

function note(f: Extract<Finding, { check: 'note-says-otherwise' }>): string {
  const quoted = `${row(f.name)}, ${period(f.period)}: ghi chú viết “${f.quote}”`;
  const claim: NoteClaim = f.claim;
  switch (claim.kind) {
    case 'no-unit':
      return `${quoted}, chưa rõ đơn vị${f.unit === '' || f.unit === '%' ? '' : ` (% hay ${f.unit})`}.`;
    case 'difference':
      return `${quoted}; ${amount(claim.figure, f.unit)} so với ${amount(claim.base, f.unit)} là ${change(claim.computed, f.unit)}.`;
    case 'percent':
      return `${quoted}; ${amount(claim.figure, f.unit)} so với ${amount(claim.base, f.unit)} là ${change(claim.computed, '%')}.`;
  }
}

function amended(f: Extract<Finding, { check: 'changed-after-submission' }>): string {
  const [then, now] = [f.then, f.now].map((figure) => figure && figureWords(figure, f.unit, VI_FIGURE));
  const day = printDay(f.day);
  const was = then ? `số đã chốt ngày ${day} là ${then}` : `khi chốt ngày ${day} chưa có số`;
  return `${row(f.name)}, ${period(f.period)}: ${was}, ${now ? `nay là ${now}` : 'nay không còn số'}.`;
}

function sentence(f: Finding): string {
  switch (f.check) {
    case 'parts-sum':
    case 'quarters-year':
    case 'years-stage':
      return sums(f);
    case 'shares-hundred':
      return `${row(f.name)}, ${when(f.slot)}: cơ cấu cộng lại được ${amount(f.sum, '%')}, không phải ${amount(f.wanted, '%')}.`;
    case 'part-above-total':
      return `${row(f.part.name)}, ${when(f.slot)}: ${said(f.part)}, lớn hơn tổng ${row(f.total.name)} (${said(f.total)}).`;
    case 'thousand-slip':
      return slip(f);
    case 'ten-times':
      return ten(f);
    case 'missing-unit':
      return `${row(f.name)}: có số nhưng chưa ghi đơn vị tính.${f.suggestion === null ? '' : ` Có thể là “${f.suggestion}”.`}`;
    case 'stale-as-of':
      return stale(f);
    case 'nothing-to-compare':
      return `${row(f.name)}, ${period(f.period)}: có số thực hiện, chưa có kế hoạch và số cùng kỳ để so.`;
    case 'same-name':
      return tellings(f);
    case 'duplicate-name':
      return `${row(f.name)}: ${f.count} dòng cùng tên đứng chung một chỗ.`;
    case 'note-says-otherwise':
      return note(f);
    case 'note-share':
      return `${row(f.name)}, ${period(f.period)}: ghi chú viết “${f.quote}”; ${printNumber(f.done)}/${printNumber(f.of)} là ${amount(f.computed, '%')}.`;
    case 'changed-after-submission':
      return amended(f);
  }
}

/** What findings alike say together, without the rows' names. */
function sentenceOfAll(f: RepeatedFinding, n: number): string {
  switch (f.check) {
    case 'stale-as-of': {
      const counted = `${n} dòng chốt số đến ngày ${printDay(f.asOf)}`;
      return f.isBeforeBegin
        ? `${counted}, trước khi kỳ bắt đầu (${printDay(f.window.first)}).`
        : `${counted}, trước ngày cuối kỳ (${printDay(f.window.last)}) ${f.days} ngày.`;
    }
    case 'nothing-to-compare':
      return `${n} dòng, ${period(f.period)}: có số thực hiện, chưa có kế hoạch và số cùng kỳ để so.`;
    case 'missing-unit':
      return `${n} dòng có số nhưng chưa ghi đơn vị tính.`;
    case 'changed-after-submission':
      return `${n} số của ${inSentence(f.period)} khác số đã chốt ngày ${printDay(f.day)}.`;
  }
}

export const viChecks = {
  title: 'Kiểm tra',
  fullTitle: 'Kiểm tra số liệu',
  hint: 'Mỗi điểm là một câu hỏi cho người lập; số liệu không tự đổi.',
  titles: TITLES,
  seriousness: SERIOUSNESS,
  sentence,
  /** `n` findings that say the same, the given one the first of them. */
  sentenceOfAll,
  /** How many are open, for the tab and the heading. */
  openCount: (n: number) => (n === 0 ? 'Không còn điểm nào' : `${n} điểm cần xem lại`),
  nothingFound: 'Không thấy điểm nào cần xem lại.',
  nothingLeft: 'Các điểm đều đã có trả lời.',
  asItIs: 'Đúng như vậy',
  asItIsFor: (question: string) => `Đúng như vậy: ${question}`,
  reason: 'Lý do',
  reasonExample: 'Ví dụ: số đã đối chiếu với văn bản gốc',
  reasonNeeded: 'Ghi lý do, dù ngắn, để người xem sau hiểu.',
  confirm: 'Ghi trả lời',
  withdraw: 'Bỏ trả lời',
  withdrawFor: (question: string) => `Bỏ trả lời: ${question}`,
  answered: (n: number) => `Đã trả lời (${n})`,
  goToCell: 'Đến ô này',
  noReason: 'Không ghi lý do',
  showMore: (n: number) => `Xem thêm ${n} điểm`,
};

export type ChecksMessages = typeof viChecks;
