/** What the cells of a column look like, from a sample spread over the table. Knows no header. */
import { readIndicatorId } from '#core/identity.ts';
import type { IncomingRow } from '#exchange/incoming/incoming-table.ts';
import { isFigureLike, textAt } from '#exchange/layout/find-header.ts';

export interface ColumnSample {
  /** How many of the cells looked at hold something. */
  readonly filled: number;
  readonly figures: number;
  /** Words of more than a few letters. */
  readonly words: number;
  readonly ids: number;
  readonly originals: number;
  /** «trên 95%», «75 - 80», «≥ 98»: what targets say and figures hardly do. */
  readonly bounds: number;
  /** «I», «1.1», «a)», «-». */
  readonly labels: number;
  /** «%», «người», «triệu đồng»: short and the same again and again. */
  readonly units: number;
  /** «Xã Tân Phú», «Phòng Kinh tế»: bodies, not units of measure. */
  readonly bodies: number;
}

const SAMPLED_ROWS = 400;

const LABEL =
  /^(?:\(?[\divxlc]{1,6}[.)]*|\(?\p{L}\)?[.)]?|\d{1,3}(?:\.\d{1,3}){1,4}\.?|[IVXLC]+(?:\.\d{1,3})+\.?|[-+*•–])$/iu;
const UNIT =
  /^(?:[%‰]|(?:nghìn |ngàn |triệu |tỷ |trăm )?(?:đồng|người|hộ|tấn|ha|km|con|m2|m3|m²|m³|usd|lượt|tạ|kg|lao động|doanh nghiệp)|triệu|tỷ|xã|phường|thôn|ấp|cơ sở|trường|giường|bác sĩ|dự án|công trình|vụ|ca|hợp tác xã|hồ sơ|mô hình|lớp|thẻ|điểm|tiêu chí|lần|sản phẩm)(?:\s*\/.{1,30}|\s.{1,25})?$/iu;
const BOUND =
  /^(?:trên|dưới|từ|tối thiểu|tối đa|không quá|không dưới|ít nhất|phấn đấu|duy trì|giảm còn|[<>≤≥])|^\d[\d.,]* ?%? ?[-–] ?\d[\d.,]* ?%?|\/ ?năm$|trở (?:lên|xuống)$/iu;
const BODY =
  /^(?:xã|phường|thị trấn|huyện|quận|sở|phòng|ban|ubnd|trung tâm|công an|chi cục|thành phố|đặc khu|văn phòng|trạm|trường) \p{Lu}/iu;

/** Counts of each sort of cell in a column, over at most a few hundred of the rows. */
export function sampleColumn(rows: readonly IncomingRow[], column: number): ColumnSample {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  const sample = {
    filled: 0,
    figures: 0,
    words: 0,
    ids: 0,
    originals: 0,
    bounds: 0,
    labels: 0,
    units: 0,
    bodies: 0,
  };
  for (let place = 0; place < rows.length; place += step) {
    const text = textAt(rows[place], column).trim().slice(0, 200);
    if (text === '') continue;
    sample.filled += 1;
    if (isFigureLike(text) || rows[place]?.cells[column]?.exact) sample.figures += 1;
    if (/\p{L}{2}/u.test(text) && text.length > 5) sample.words += 1;
    if (text.startsWith('ct_') && readIndicatorId(text)) sample.ids += 1;
    if (text.startsWith('g1~')) sample.originals += 1;
    if (BOUND.test(text)) sample.bounds += 1;
    if (LABEL.test(text)) sample.labels += 1;
    if (UNIT.test(text)) sample.units += 1;
    if (BODY.test(text) && text !== text.toLowerCase() && text.includes(' ')) sample.bodies += 1;
  }
  return sample;
}

/** Whether at least half of the filled cells are of a sort. */
export function isMostly(sample: ColumnSample, sort: Exclude<keyof ColumnSample, 'filled'>): boolean {
  return sample.filled > 0 && sample[sort] * 2 >= sample.filled;
}
