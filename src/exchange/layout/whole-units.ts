/** Units that count what cannot be divided: a number of them has no decimals. */
import { unitKey } from '#core/unit-text.ts';

const WHOLE = new Set(
  [
    'người',
    'hộ',
    'xã',
    'phường',
    'thôn',
    'ấp',
    'khóm',
    'khu phố',
    'khu vực',
    'tổ',
    'trường',
    'lớp',
    'học sinh',
    'sinh viên',
    'em',
    'trẻ',
    'cháu',
    'lao động',
    'lượt người',
    'lượt',
    'lượt khách',
    'khách',
    'vụ',
    'ca',
    'trường hợp',
    'đối tượng',
    'doanh nghiệp',
    'hợp tác xã',
    'htx',
    'cơ sở',
    'dự án',
    'công trình',
    'mô hình',
    'căn',
    'nhà',
    'giường',
    'giường bệnh',
    'bác sĩ',
    'hồ sơ',
    'văn bản',
    'cuộc',
    'con',
    'chiếc',
    'cái',
    'thẻ',
    'tiêu chí',
    'chỉ tiêu',
    'đảng viên',
    'hội viên',
    'đoàn viên',
    'thuê bao',
    'sản phẩm',
    'phòng',
    'cặp',
    'đơn',
    'đơn thư',
    'lần',
    'gia đình',
    'hộ dân',
  ].map(unitKey),
);

const known = new Map<string, boolean>();

/** Whether a unit, written alone, counts whole things («người», not «nghìn người»). */
export function isWholeUnit(unit: string): boolean {
  if (unit === '' || unit.length > 30) return false;
  let whole = known.get(unit);
  if (whole === undefined) {
    whole = WHOLE.has(unitKey(unit));
    if (known.size < 500) known.set(unit, whole);
  }
  return whole;
}
