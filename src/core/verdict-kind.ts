/** The verdicts a row can have, computed or given by a person. Source: SPEC §7. */

export const VERDICT_KINDS = [
  'exceeded',
  'met',
  'not-yet-met',
  'expected-not-met',
  'not-met',
  'at-year-end',
  'no-data',
  'needs-judgement',
  'not-assigned',
  'not-computed',
  'no-target',
] as const;

/**
 * Vượt · Đạt · Chưa đạt · Dự kiến không đạt · Không đạt · Đánh giá cuối năm · Chưa có số liệu · Chờ người đánh giá (words) ·
 * Chưa được giao · the basis is not computed yet · no target (tham khảo).
 */
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** Verdicts a person may give. */
export const GIVEN_VERDICTS = [
  'exceeded',
  'met',
  'not-yet-met',
  'expected-not-met',
  'not-met',
  'at-year-end',
] as const satisfies readonly VerdictKind[];
