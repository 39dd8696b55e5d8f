/** Names of files the app hands out: plain letters, digits and hyphens, safe on every system and in every mailer. */
import type { Day } from '#core/day.ts';
import { shapeOf, type Period } from '#core/period.ts';
import type { Plan, PlanHead } from '#core/plan.ts';
import { foldPlain } from '#core/text.ts';

export interface FileForm {
  /** What sort of content, in a word. */
  readonly mark: string;
  /** Without its dot. */
  readonly ending: string;
}

/** `Cai-Rang_6-thang-2024_KH1_2024-06-20.csv`: the body, the period (unless told the one the plan opens at), the form, the day it was written. */
export function exportFileName(
  { head }: Plan,
  day: Day,
  { mark, ending }: FileForm = { mark: 'KH1', ending: 'csv' },
  period: Period = head.settings.reportingPeriod,
): string {
  return `${nameOf(head)}_${periodSlug(period)}_${mark}_${day}.${ending}`;
}

/** `sao-luu_Cai-Rang_2024-06-20.txt`; of several plans `sao-luu_5-ke-hoach_…`, locked `sao-luu-co-khoa_…`. */
export function backupFileName(
  heads: readonly Pick<PlanHead, 'issuingBody' | 'title'>[],
  day: Day,
  isLocked: boolean,
): string {
  const [only] = heads;
  const name = heads.length === 1 && only ? nameOf(only) : `${heads.length}-ke-hoach`;
  return `${isLocked ? 'sao-luu-co-khoa' : 'sao-luu'}_${name}_${day}.txt`;
}

function nameOf({ issuingBody, title }: Pick<PlanHead, 'issuingBody' | 'title'>): string {
  return slugOf(issuingBody.replace(BODY_SORT, '')) || slugOf(issuingBody) || slugOf(title) || 'Ke-hoach';
}

/** «UBND quận Cái Răng» is known as Cái Răng. */
const BODY_SORT =
  /^\s*(?:(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu|TP\.?)\s+)+/iu;

const LONGEST = 40;

function slugOf(text: string): string {
  const words = foldPlain(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const kept = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).slice(0, LONGEST));
  while (kept.length > 1 && kept.join('-').length > LONGEST) kept.pop();
  return kept.join('-');
}

function periodSlug(period: Period): string {
  const shape = shapeOf(period);
  switch (shape.kind) {
    case 'year':
      return `nam-${shape.year}`;
    case 'half':
      return shape.half === 1 ? `6-thang-${shape.year}` : `6-thang-cuoi-${shape.year}`;
    case 'nine-months':
      return `9-thang-${shape.year}`;
    case 'quarter':
      return `quy-${shape.quarter}-${shape.year}`;
    case 'month':
      return `thang-${shape.month}-${shape.year}`;
    case 'stage':
      return `${shape.first}-${shape.last}`;
  }
}
