/** The reports drafted from the five real plans, read back: hundreds of statements in our own wording, and nothing accused that is right. */
import { expect, test } from 'vitest';
import { readReport } from '#core/claims/read-report.ts';
import { toPeriod, type Period } from '#core/period.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { countingSentence } from '#core/sentences/counting.ts';
import { draftSection } from '#core/sentences/draft.ts';
import { textOf } from '#core/sentences/sentence.ts';
import { openSample } from '#tests/core/documents/opened-sample.ts';

function draftedText(plan: Plan, period: Period): string {
  const section = draftSection(plan, period).entries.map((entry) => {
    if (entry.kind === 'heading') return entry.name;
    return entry.isKnown ? `${entry.label} ${textOf(entry.sentence)}` : '';
  });
  return [textOf(countingSentence(plan, period)), ...section].filter((line) => line !== '').join('\n\n');
}

/** What does not come out: kind, seriousness and the number. */
function found(sample: string, period: Period): { claims: number; findings: string[] } {
  const text = draftedText(openSample(sample).plan, period);
  const { claims, findings } = readReport(text);
  return {
    claims: claims.length,
    findings: findings.map(
      ({ kind, judgement, at }) => `${kind} ${judgement.seriousness} ${text.slice(at.from, at.to)}`,
    ),
  };
}

test('of document 000 what does not add up in it, and no more', () => {
  const { claims, findings } = found('binh-thuy-2016-2025', toPeriod('2020'));
  expect(claims).toBeGreaterThan(20);
  expect(findings).toEqual(['hundred wrong 12,27%', 'sum doubtful 820 cơ sở sản', 'sum doubtful 163 người']);
});

test('of document 001 its sums, and what its two parts say differently', () => {
  const { claims, findings } = found('cai-rang-6-thang-2024', toPeriod('2024-H1'));
  expect(claims).toBeGreaterThan(80);
  expect(findings).toEqual([
    'restated wrong 214,17 tỷ đồng',
    'restated wrong 37,75%',
    'sum wrong 41 trường hợp kiểm',
    'restated wrong 09 vụ tai nạn',
    'restated wrong 05 người bị thương',
    'restated doubtful 265.790 triệu đồng',
    'sum doubtful 171,83 tỷ đồng',
    'restated doubtful 89%/93,55%',
    'restated doubtful 1.768/3.400 lao động',
    'sum doubtful 2.073 hồ sơ hành',
    'restated doubtful 05 người chết',
  ]);
});

test.each([
  'binh-thuy-2016-2025',
  'cai-rang-6-thang-2024',
  'cai-rang-quy-1-2021',
  'can-tho-den-2020',
  'ninh-kieu-2021-2030',
])('nothing in any other period of %s', (sample) => {
  const { plan } = openSample(sample);
  const periods = new Set(
    rowsInOrder(plan).flatMap(({ id }) => lineAt(plan, id).figures.map(({ period }) => period)),
  );
  periods.delete(toPeriod('2024-H1'));
  if (sample === 'binh-thuy-2016-2025') periods.delete(toPeriod('2020'));
  for (const period of periods) expect(found(sample, period).findings, period).toEqual([]);
});
