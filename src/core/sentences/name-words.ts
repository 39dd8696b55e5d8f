/**
 * The names of rows as they stand in running text: small or capital first letter, whether a name is an action («Giải quyết
 * việc làm»), says by itself what it measures («Tỷ lệ …»), or counts its own unit («Số phường đạt chuẩn …»). Letters only.
 */

/** Small inside a sentence, unless the first word is an abbreviation or begins a proper name. */
export function smallFirst(name: string): string {
  const [first = '', second = ''] = name.split(/[\s,]+/, 2);
  const isAbbreviation = /^\P{L}*\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(first);
  const isProper = /^\p{Lu}\p{Ll}/u.test(second) && !MEASURE.test(name);
  return isAbbreviation || isProper || PROPER_NAMES.test(name)
    ? name
    : mapFirst(name, (letter) => letter.toLowerCase());
}

const PROPER_NAMES =
  /^(?:phật giáo|công giáo|tin lành|cao đài|hồi giáo|minh sư|tịnh độ|baha|trung ương|khmer|chăm|kinh$|hoa$)(?!\p{L})/iu;

export function capitalFirst(name: string): string {
  return mapFirst(name, (letter) => letter.toUpperCase());
}

function mapFirst(name: string, map: (letter: string) => string): string {
  const [first = ''] = name;
  return map(first) + name.slice(first.length);
}

const MEASURE =
  /^(?:tổng|tỷ lệ|tỉ lệ|tỷ trọng|số|giá trị|mức|sản lượng|diện tích|doanh thu|tốc độ|thu nhập|thu|chi|kinh phí|vốn|cơ cấu|năng suất|kim ngạch|bình quân|độ)(?!\p{L})/iu;

/** Whether a name says what is measured, so that it needs no heading before it. */
export function saysMeasure({ name, unit }: { readonly name: string; readonly unit: string }): boolean {
  if (MEASURE.test(name)) return true;
  return isAction(name) && (isOfPersons(unit) || actionOnUnit(name, unit) !== null);
}

const ACTION =
  /^(?:giải quyết|giải ngân|giải phóng|hỗ trợ|đào tạo|tạo|tuyển chọn|tuyển|trồng|thu hồi|cấp|cho vay|tổ chức|xây dựng|thành lập|kết nạp|công nhận|vận động|huy động|tiếp nhận|xử lý|kiểm tra|phát hiện|giảm|tư vấn|phát triển|nâng cấp|khám|hoàn thành|khởi công|thi công|bàn giao|giới thiệu|đưa|mở|sửa chữa|phân bổ|tiếp tục|kết thúc)(?!\p{L})/iu;

/** Whether the name is something done: «Giải quyết việc làm», «Công nhận mới trường đạt chuẩn quốc gia». */
export function isAction(name: string): boolean {
  return ACTION.test(name);
}

const PERSONS =
  /^(?:lượt )?(?:lao động|người|hộ|học sinh|sinh viên|đối tượng|trẻ em|thanh niên|học viên)(?!\p{L})/iu;

export function isOfPersons(unit: string): boolean {
  return PERSONS.test(unit.trim());
}

/** The name after its number when it begins with what is counted: «Số phường đạt chuẩn» in a row of phường is «phường đạt chuẩn». */
export function countedName(name: string, unit: string): string | null {
  const bare = smallFirst(name.replace(/^(?:tổng )?số (?=\p{L})/iu, ''));
  const counted = unit.trim().toLowerCase();
  if (counted === '' || !bare.toLowerCase().startsWith(counted)) return null;
  return /^(?![\p{L}\p{M}\d])/u.test(bare.slice(counted.length)) ? bare : null;
}

/** An action whose name holds its unit, cut before it: «Công nhận mới | trường đạt chuẩn quốc gia». */
export function actionOnUnit(name: string, unit: string): readonly [action: string, counted: string] | null {
  const counted = unit.trim().toLowerCase();
  if (counted === '' || !isAction(name)) return null;
  const at = ` ${name.toLowerCase()} `.indexOf(` ${counted} `);
  return at > 0 ? [name.slice(0, at - 1), name.slice(at)] : null;
}
