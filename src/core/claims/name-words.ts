/**
 * The words a subject is recognised by in another place: folded, without fillers, short forms written out («HĐND», «TNGT»). Knows
 * words, not what is stated of them.
 */
import { foldName } from '#core/text.ts';

const SHORT_FORMS: Readonly<Record<string, string>> = {
  hđnd: 'hội đồng nhân dân',
  ubnd: 'ủy ban nhân dân',
  tngt: 'tai nạn giao thông',
  bhyt: 'bảo hiểm y tế',
  bhxh: 'bảo hiểm xã hội',
  bhtn: 'bảo hiểm thất nghiệp',
  nsnn: 'ngân sách nhà nước',
  ntm: 'nông thôn mới',
  gtsx: 'giá trị sản xuất',
  'cn-xd': 'công nghiệp xây dựng',
  'tm-dv': 'thương mại dịch vụ',
  'cn-ttcn': 'công nghiệp tiểu thủ công nghiệp',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  lđ: 'lao động',
  hssv: 'học sinh sinh viên',
  dtts: 'dân tộc thiểu số',
};

/** Words that come and go between two tellings of one thing. */
const PASSING = new Set(
  (
    'trên toàn địa bàn quận huyện xã phường tỉnh thành phố của cho các những được là đạt có tại về và với ước thực hiện xảy ra ' +
    'năm tháng đầu cuối số tỷ lệ mức đến nay hiện trong theo đã từ tổ chức vào lại từng hàng hằng cả đó'
  )
    .split(' ')
    .map(foldName),
);

/** Two words that tell one thing from another, though either alone comes and goes: «cấp phường», «trên chuẩn». */
const TOGETHER =
  /(?<!\p{L})(?:cấp (?:quận|huyện|xã|phường|tỉnh|thành|trung ương)|(?:trên|dưới|chưa đạt) chuẩn)(?!\p{L})/gu;

const known = new Map<string, ReadonlySet<string>>();

/** The telling words of a subject. */
export function nameWords(subject: string): ReadonlySet<string> {
  let words = known.get(subject);
  if (!words) {
    if (known.size > 5000) known.clear(); // hostile texts name no end of things
    known.set(subject, (words = readWords(subject)));
  }
  return words;
}

function readWords(subject: string): ReadonlySet<string> {
  const spelled = subject
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\p{L}][\p{L}-]*/gu, (word) => SHORT_FORMS[word] ?? word)
    .replace(TOGETHER, (words) => words.replace(' ', ''));
  const words = foldName(spelled.slice(0, 300))
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return new Set(words.filter((word) => !PASSING.has(word)));
}

/** Same words · one says all the other does, and more · neither. */
export type Likeness = 'same' | 'part' | 'none';

export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): Likeness {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 'none';
  for (const word of short) if (!long.has(word)) return 'none';
  return short.size === long.size ? 'same' : 'part';
}

/** The share of the shorter name's words the other has too, in hundredths. */
export function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let common = 0;
  for (const word of short) if (long.has(word)) common++;
  return Math.floor((common * 100) / short.size);
}
