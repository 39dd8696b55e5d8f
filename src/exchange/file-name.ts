/** Names of files the app hands out: plain letters, digits and hyphens, safe on every system and in every mailer. */
import type { Day } from '#core/day.ts';
import { shapeOf, type Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { foldPlain } from '#core/text.ts';

export interface FileForm {
  /** What sort of content, in a word. */
  readonly mark: string;
  /** Without its dot. */
  readonly ending: string;
}

/** `Cai-Rang_6-thang-2024_KH1_2024-06-20.csv`: the body, the period the plan opens at, the form, the day it was written. */
export function exportFileName(
  { head }: Plan,
  day: Day,
  { mark, ending }: FileForm = { mark: 'KH1', ending: 'csv' },
): string {
  const body =
    slugOf(head.issuingBody.replace(BODY_SORT, '')) || slugOf(head.issuingBody) || slugOf(head.title);
  return `${body || 'Ke-hoach'}_${periodSlug(head.settings.reportingPeriod)}_${mark}_${day}.${ending}`;
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
