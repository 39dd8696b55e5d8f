/**
 * The words by which reports say what a number is: a share of a plan, a change, what it is compared with; and what of the words
 * before a number is its subject. Knows small letters only, no statement.
 */

const NEARLY =
  '(?: (?:thêm|khoảng|gần|hơn|trên|nhẹ|mạnh|được|là|ước|tới|đến|lên|xuống|đi|so với cùng kỳ|bình quân|trung bình|đạt|ở mức|cả))*';
const CHANGE = new RegExp(
  `(?:^|[^\\p{L}])(?<!gia )(tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn|kéo giảm)${NEARLY} ?$`,
  'u',
);
const FALLS = /^(?:giảm|kéo giảm|thấp hơn|ít hơn)$/;

/** The sense of a change named just before a number: «tăng», «giảm»; `exceeds` for «vượt». */
export interface ChangeWords {
  readonly falls: boolean;
  readonly exceeds: boolean;
  readonly isMean: boolean;
  /** The words before it. */
  readonly rest: string;
}

export function changeBefore(lead: string): ChangeWords | null {
  const match = CHANGE.exec(lead);
  if (!match) return null;
  const [whole, word = ''] = match;
  return {
    falls: FALLS.test(word),
    exceeds: word === 'vượt',
    isMean: /bình quân|trung bình/.test(whole),
    rest: lead.slice(0, match.index + (/^\p{L}/u.test(whole) ? 0 : 1)),
  };
}

const PLAN_WORDS =
  'chỉ tiêu|kế hoạch|kh|dự toán|dt|nghị quyết|nq|mục tiêu|nhiệm vụ|chỉ tiêu giao|tổng vốn|vốn giao|vốn phân bổ';
const OF_PLAN = new RegExp(
  `^ ?(?:(?:so|so với|của|trên|theo|với|tổng|số) )*(?:${PLAN_WORDS})(?![\\p{L}])`,
  'u',
);

/** «… chỉ tiêu thành phố giao», «… so với kế hoạch»: what the percentage is of; the words after that say whose plan. */
export function planAfter(tail: string): string | null {
  const match = OF_PLAN.exec(tail);
  return match ? tail.slice(match[0].length) : null;
}

/** «so với cùng kỳ», «so năm 2015»: null where nothing is compared. */
const BASIS =
  /(?:^|[^\p{L}])(?:so(?: với)?(?: thời gian)?(?: của)? (cùng kỳ|cùng thời điểm|đầu nhiệm kỳ|đầu năm|giai đoạn trước|quý trước|tháng trước|cùng tháng|tuần|năm trước|năm ngoái|năm|quý|tháng|\d+ tháng|đầu kỳ|giai đoạn|nhiệm kỳ trước|nhiệm kỳ)|(cùng kỳ))/u;

export function basisIn(words: string): string | null {
  const match = BASIS.exec(words);
  if (!match) return null;
  const year = /^[^,;()]{0,24}?((?:19|20)\d\d)/.exec(words.slice(match.index))?.[1];
  const name = match[1] ?? match[2] ?? '';
  return name === 'cùng kỳ' || year === undefined ? name : `năm ${year}`;
}

/** The words end in what is compared with: a number after them in brackets is the base. */
export function endsInBasis(words: string): boolean {
  return /(?:so(?: với)?|cùng kỳ|cùng thời điểm)[^,;()]*$/u.test(words) && basisIn(words) !== null;
}

const SHARE =
  /(?:^|[^\p{L}])(?:chiếm|đạt|bằng|tương đương|tương ứng|tỷ lệ|tỉ lệ|hoàn thành|tỷ trọng|tức|với tỷ lệ|đạt được|thực hiện)(?: (?:tỷ lệ|tỉ lệ|được|khoảng|gần|hơn|trên|tới|đến))* ?$|= ?$/u;

/** Words that only lead up to a percentage («đạt tỷ lệ», «chiếm», «=») and name nothing of their own. */
export function isLeadToShare(lead: string): boolean {
  return subjectOf(lead) === '' && (SHARE.test(lead) || lead.trim() === '');
}

export function saysShare(lead: string): boolean {
  return /(?:^|[^\p{L}])(?:chiếm|tỷ trọng)(?!\p{L})/u.test(lead);
}

/** «đạt», «chiếm», «bằng» stand just before the percentage. */
export function saysVerbOfShare(lead: string): boolean {
  return SHARE.test(lead);
}

export function saysEquivalent(lead: string): boolean {
  return /(?:tương đương|tương ứng|tức(?: là)?)[^,;]*$/u.test(lead);
}

const PLANNED =
  /(?:^|[^\p{L}])(?<!theo )(?:kế hoạch|chỉ tiêu|dự toán|kh|phân bổ|được giao|tổng (?:số )?vốn|kế hoạch vốn|nguồn vốn|mục tiêu|nghị quyết)(?: (?:là|giao|được|năm|vốn|đề ra|cả năm|đầu tư công|đầu tư|phân bổ|năm nay|:|tỉnh|huyện|thành phố|hđnd|ubnd|xã|phường|quận|\d{4}))* ?:? ?$/u;

/** The number that follows is what is to be reached or spent. */
export function isPlanned(lead: string): boolean {
  return PLANNED.test(lead) && !/theo (?:chỉ tiêu|dự toán|kế hoạch)/.test(lead);
}

const SINCE_WHEN =
  /(?:(?:tính|kể) )?(?:(?:đến|tới|từ|vào|trong|của|cho đến|đến hết|hết|đến cuối) )?(?:ngày|tháng|năm|quý|giai đoạn|nhiệm kỳ|thời điểm) (?:\d+|[ivx]+(?!\p{L}))(?:[/.-]\d+)*(?: ?- ?\d{4})?/gu;
const MONTHS =
  /(?:trong |lũy kế |ước |tính chung |chung )?(?:\d{1,2}|sáu|chín|ba) tháng(?: (?:đầu|cuối) năm(?: \d{4})?)?/gu;
const YEARS_LONG = /(?:trong )?(?:\d{1,2}|năm|ba) năm(?: qua| gần đây)?(?= |,|$)/gu;
const COMPARED =
  /(?:so(?: với)? )?(?:thời gian |thời điểm )?cùng (?:kỳ|thời điểm)(?: năm (?:trước|ngoái))?/gu;
const LABEL = /^[\s\-+.•·“”"]*(?:\(?\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*\.(?!\d)|[ivx]{1,5}\.|\p{Ll}\))[\s\-:]*/u;
const FILLERS =
  'tiếp tục duy trì|duy trì|tiếp tục|trong đó có|trong đó|đồng thời|ngoài ra|đến nay|hiện nay|hiện có|hiện còn|kết quả|ước tính|ước thực hiện|ước đạt|thực hiện được|thực hiện|' +
  'như sau|cụ thể|bao gồm|xảy ra|tương đương|tương ứng|bình quân|trung bình|hoàn thành|trên địa bàn|toàn địa bàn|nâng lên|tính chung|' +
  'làm bị thương|bị thương nhẹ|bị thương nặng|bị thương|làm chết và mất tích|làm chết|chết|tử vong|' +
  'cả năm|trong năm|trong kỳ|trong quý|trong tháng|năm nay|thu được|lũy kế|luỹ kế|trở lên|chỉ đạt|tính|' +
  'và|với|có|riêng|ước|được|đạt|là|còn|khoảng|trên|gần|hơn|dưới|chiếm|bằng|cho|đã|đang|sẽ|do|từ|tới|đến|vào|gồm|như|so|theo|các|những|' +
  'này|qua|để|về|vẫn|cũng|nên|bị|phấn đấu|tại|đó|nhất|thêm|nữa|lại|nay|hết|cả|thì|mà|trong|ở|mức|vượt|của|đều|nhưng|song|khi|tức|ước lượng';
const AT_START = new RegExp(
  `^(?:${FILLERS}|làm|đưa|tỷ lệ(?=$)|tỉ lệ(?=$)|số(?=$)|tổng số(?=$)|tổng cộng|[^\\p{L}\\d“"(]+)(?=$|[^\\p{L}])[ ,]*`,
  'u',
);
const AT_END = new RegExp(
  `(?:(?:^|[ ,])(?:${FILLERS}|tỷ lệ|tỉ lệ|(?<!gia )tăng|giảm|(?<!việc |được )làm|gấp|tổng số|số)|[\\s,.:=/+-]+)$`,
  'u',
);

/** What the words before a number are about: without labels, dates, verbs and fillers at either end. */
export function subjectOf(lead: string): string {
  let words = lead
    .replace(LABEL, '')
    .replace(MONTHS, ' ')
    .replace(SINCE_WHEN, ' ')
    .replace(YEARS_LONG, ' ')
    .replace(COMPARED, ' ')
    .replace(/["“”:]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(-LONGEST_SUBJECT);
  for (let cut = -1; cut !== words.length && words !== '';) {
    cut = words.length;
    words = words.replace(AT_START, '');
    const end = Math.max(0, words.length - LONGEST_FILLER);
    words = words.slice(0, end) + words.slice(end).replace(AT_END, '');
  }
  return lastPart(words.trim());
}

/** A name longer than this begins with words that are none of it. */
const LONGEST_SUBJECT = 240;
const LONG = 12;
/** Longer than any filler with the sign before it. */
const LONGEST_FILLER = 20;
const TELLS =
  /(?:^|[^\p{L}])(?:được|đã|tiếp tục|duy trì|phát triển|chuyển dịch|tập trung|thực hiện|tăng cường|ổn định|từng bước)(?!\p{L})/u;

/** «chất lượng các ngành được nâng lên, tổng giá trị sản xuất»: what is said before the last comma is a sentence of its own. */
function lastPart(words: string): string {
  let [depth, at] = [0, -1];
  for (let n = 0; n < words.length; n++) {
    const sign = words.charAt(n);
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && depth <= 0) at = n;
  }
  if (at < 0) return words;
  const [before, after] = [words.slice(0, at), words.slice(at + 1).trim()];
  const isName = before.split(' ').length + after.split(' ').length <= LONG && !TELLS.test(before);
  return isName || after.split(' ').length < 2 ? words : subjectOf(after);
}
