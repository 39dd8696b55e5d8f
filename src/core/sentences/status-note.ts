/**
 * The status documents put in brackets («cuối năm đánh giá», «đạt chỉ tiêu»): the row's own note where it is one of those words
 * and still true, else the verdict's. Any other note is a remark for whoever keeps the plan, and stays out of the report.
 * Source: requirements §9.
 */
import { endsItsYear } from '#core/period.ts';
import { note, type Piece } from '#core/sentences/sentence.ts';
import { hasFigure, type Told } from '#core/sentences/told.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

const STATUS =
  /^(?:đạt(?: và vượt)?(?: chỉ tiêu| kế hoạch)?$|(?:vượt|chưa đạt|không đạt|dự kiến không đạt)(?: chỉ tiêu| kế hoạch)?$|hoàn thành \d+% (?:chỉ tiêu|kế hoạch)$|cuối năm (?:đánh giá|mới xét|xét)|đã (?:tiếp tục )?triển khai|đang (?:triển khai|thực hiện)|tiếp tục|duy trì|không xảy ra)/iu;
const SAYS_MET = /^(?:đạt|vượt|hoàn thành)/iu;
const AT_YEAR_END = /^cuối năm/iu;
const SAYS_UNMET = /^(?:chưa đạt|không đạt|dự kiến không đạt)/iu;

/** Null where nothing is to be added to what the sentence says. */
export function statusNote(told: Told): Piece | null {
  const words = statusWords(told);
  return words === null ? null : note(words);
}

function statusWords(told: Told): string | null {
  const { figure, row, verdict, period } = told;
  const written = [figure?.note ?? '', row.note].map((one) => one.trim().replace(/[.;]$/, ''));
  const status = written.find((one) => STATUS.test(one)) ?? null;
  if (verdict === 'at-year-end') return status ?? 'cuối năm đánh giá';
  if (status === null) return null;
  // Said of the end of the year, and the year is over.
  if (AT_YEAR_END.test(status)) return endsItsYear(period) ? null : status;
  const isMet = verdict === 'met' || verdict === 'exceeded';
  const isUnmet = verdict === 'not-yet-met' || verdict === 'not-met' || verdict === 'expected-not-met';
  if (SAYS_MET.test(status)) return isUnmet ? 'chưa đạt chỉ tiêu' : isMet || hasFigure(told) ? status : null;
  if (SAYS_UNMET.test(status)) return isMet ? 'đạt chỉ tiêu' : isUnmet || hasFigure(told) ? status : null;
  return status;
}

const GIVEN: Readonly<Partial<Record<VerdictKind, string>>> = {
  exceeded: 'đạt và vượt chỉ tiêu',
  met: 'đạt chỉ tiêu',
  'not-yet-met': 'chưa đạt chỉ tiêu',
  'expected-not-met': 'dự kiến không đạt',
  'not-met': 'không đạt chỉ tiêu',
};

/** What there is to say of a row without a figure: its status, the verdict a person gave, or that there is no figure. */
export function statusWithoutFigure(told: Told): string {
  return statusWords(told) ?? GIVEN[told.verdict] ?? 'chưa có số liệu';
}
