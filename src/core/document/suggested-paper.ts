/** The frame of a document nobody has filled in yet, as far as the plan lets it be guessed; the rest is blank. */
import { shapeOf, type Period } from '#core/period.ts';
import { paperKey, type Paper, type PaperType, type Plan } from '#core/plan.ts';

/** The paper as it was filled in, or the suggested one. */
export function paperOf(plan: Plan, type: PaperType, period: Period): Paper {
  return plan.papers.get(paperKey({ type, period })) ?? suggestPaper(plan, type, period);
}

/** What is the same in every document of the body is taken from the latest one filled in. */
function suggestPaper(plan: Plan, type: PaperType, period: Period): Paper {
  const earlier = [...plan.papers.values()].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0];
  const { issuingBody, superiorBody } = plan.head;
  const isCommittee = issuingBody === '' || /^(?:ủy|uỷ) ban nhân dân|^ubnd\b/i.test(issuingBody);
  const addressees = type === 'report' && superiorBody !== '' ? [superiorBody] : [];
  return {
    record: 'paper',
    type,
    period,
    number: '',
    symbol: `${type === 'report' ? 'BC' : 'KH'}-${isCommittee ? 'UBND' : initials(issuingBody)}`,
    place: earlier?.place ?? placeOf(issuingBody),
    day: null,
    subject: subjectOf(type, period),
    addressees,
    grounds: [],
    recipients: earlier?.recipients ?? (addressees.length > 0 ? ['Như trên'] : []),
    filedWith: earlier?.filedWith ?? 'VT',
    signedAs: earlier?.signedAs ?? (isCommittee ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG']),
    signer: earlier?.signer ?? '',
  };
}

/** «Cẩm Hà» of «Ủy ban nhân dân xã Cẩm Hà»; '' where the body says no place. */
function placeOf(issuingBody: string): string {
  return (
    /(?:\s(?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu))\s+(.+)$/i.exec(issuingBody)?.[1] ??
    ''
  );
}

/** «Phòng Kinh tế» is PKT. */
function initials(body: string): string {
  return body
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLocaleUpperCase('vi');
}

const AFTER = 'kế hoạch phát triển kinh tế - xã hội, quốc phòng - an ninh';

function subjectOf(type: PaperType, period: Period): string {
  return type === 'report'
    ? `Tình hình thực hiện ${AFTER} ${spokenPeriod(period)}`
    : `Phát triển kinh tế - xã hội, quốc phòng - an ninh ${spokenPeriod(period)}`;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** As titles of documents say it: «6 tháng đầu năm 2024», «quý I năm 2021», «giai đoạn 2021-2025». */
export function spokenPeriod(period: Period): string {
  const shape = shapeOf(period);
  switch (shape.kind) {
    case 'year':
      return `năm ${shape.year}`;
    case 'half':
      return `6 tháng ${shape.half === 1 ? 'đầu' : 'cuối'} năm ${shape.year}`;
    case 'nine-months':
      return `9 tháng đầu năm ${shape.year}`;
    case 'quarter':
      return `quý ${QUARTERS[shape.quarter - 1] ?? ''} năm ${shape.year}`;
    case 'month':
      return `tháng ${String(shape.month).padStart(shape.month <= 2 ? 2 : 1, '0')} năm ${shape.year}`;
    case 'stage':
      return `giai đoạn ${shape.first}-${shape.last}`;
  }
}
