/**
 * Units as documents write them after a number: whether the words there are the row's own unit, another one, or no unit at
 * all. Knows nothing of numbers; a unit is compared by its folded key, and «/năm» is never part of it.
 */
import { foldName } from '#core/text.ts';

/** No unit written · the row's own (or a row without one) · another one · words that cannot be told from a unit for certain. */
export type UnitAgreement = 'none' | 'agrees' | 'differs' | 'unclear';

/** A year said at the end: «17.000 tỷ đồng/năm», «12% mỗi năm». */
export const PER_YEAR = / ?\/ ?(?:1 )?năm$| (?:mỗi|một|hằng|hàng) năm$/;

/** Words that change what a number beside them says; a text holding one is never passed over as a name or a unit. */
const TELLING = new RegExp(
  '(?<!\\p{L})(?:' +
    'không|chưa|chẳng|trên|dưới|hơn|vượt|quá|gần|từ|đến|tới|khoảng|xấp xỉ|tối thiểu|tối đa|ít nhất|nhiều nhất|cao nhất|' +
    'thấp nhất|trở lên|trở xuống|tăng|giảm|còn|so|gấp|lần|thêm|bớt|mỗi|hằng|hàng năm|bình quân|trung bình|tổng|duy trì|' +
    'hoặc|hay|nếu|trong đó|riêng|trừ|rưỡi|nửa|phần|kém|bằng|cả|' +
    'năm trước|năm ngoái|cùng kỳ' +
    ')(?!\\p{L})',
  'u',
);
/** Set phrases in which such a word says nothing of the number. */
const HARMLESS = /trên (?:toàn )?địa bàn|(?:trên )?cả (?:ba|hai|bốn) (?:tiêu chí|mặt)|phần trăm/gu;

/** Whether lower-case words can stand beside a number without changing it: no digit, no bound, no comparison, no «không». */
export function isPlainWording(words: string): boolean {
  return /^[\p{L}\p{M}²³%‰/,()"“” -]*$/u.test(words) && !holdsTellingWord(words);
}

/** Whether one of those words is in a text, lower case, outside the set phrases. */
export function holdsTellingWord(words: string): boolean {
  return TELLING.test(words.replace(HARMLESS, ''));
}

/** A number of so many things rather than a unit: «12,5 tỷ», «5 triệu lao động». */
const MULTIPLIER = /^(?:tỷ|tỉ|triệu|nghìn|ngàn|trăm|chục|vạn)(?: (?!đồng|usd|đô la|vnđ|euro).*)?$/u;

/** Whether the unit is a percentage or permille of something, a year or not («%», «‰», «% dân số», «điểm %»). */
export function isPercentUnit(unit: string): boolean {
  return /^(?:[%‰]|điểm ?(?:%|phần trăm))/.test(unit.normalize('NFC').trim().toLowerCase());
}

/** Units of one key are the same: case, spaces, the place of tone marks and «/năm» do not count. */
export function unitKey(unit: string): string {
  const plain = unit
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
  const worded = plain.replace(PER_YEAR, '').replace(/(?<!\p{L})tỉ(?!\p{L})/gu, 'tỷ');
  return foldName(worded.replace(/(?<!\p{L})phần trăm(?!\p{L})/gu, '%')).replace(/ ?([%‰]) ?/g, '$1');
}

/** How the words after a number agree with the row's unit; further words may follow an agreeing unit («8/8 phường đạt chuẩn»). */
export function agreementOf(words: string, unit: string): UnitAgreement {
  const written = words.replace(/^,/, '').trim();
  if (written === '') return 'none';
  const [key, own] = [unitKey(written), unitKey(unit)];
  if (own !== '' && key === own) return 'agrees';
  if (!isPlainWording(written)) return 'unclear';
  if (own === '') return isLetters(written) && !MULTIPLIER.test(written) ? 'agrees' : 'unclear';
  if (startsWithUnit(key, own, unit)) return 'agrees';
  // «95%» in a row of «% dân số», «2%» in a row of «điểm %»: the sign alone says the same shorter.
  if (key === own.replace(/^điểm2?/, '').charAt(0) && isPercentUnit(unit)) return 'agrees';
  return written.split(' ').length <= 5 ? 'differs' : 'unclear';
}

/** As `agreementOf`, where nothing but the row's unit may stand after the number: a figure does not keep what was typed. */
export function isUnitAlone(words: string, unit: string): boolean {
  if (words === '') return true;
  const own = unitKey(unit);
  if (own === '') return false;
  const saysYear = PER_YEAR.test(words);
  return (
    (unitKey(words) === own && (!saysYear || PER_YEAR.test(` ${unit.toLowerCase()}`))) ||
    (words === '%' && agreementOf('%', unit) === 'agrees')
  );
}

function isLetters(words: string): boolean {
  return /^[\p{L}\p{M}%‰ ]+(?:\/[\p{L}\p{M} ]+)*$/u.test(words);
}

function startsWithUnit(key: string, own: string, unit: string): boolean {
  // «tỷ» of a row is not «tỷ USD» of a text.
  if (!key.startsWith(own) || MULTIPLIER.test(unit.toLowerCase().trim())) return false;
  const rest = key.slice(own.length);
  return /^(?:[ ,(]|\/năm(?!\p{L}))/u.test(rest) || (/[%‰]$/.test(own) && /^\p{L}/u.test(rest));
}
