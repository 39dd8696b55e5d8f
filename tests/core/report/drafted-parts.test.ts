/** What a document's sections hold: the results of the sample, a sentence worded by a person, targets and tasks. */
import { expect, test } from 'vitest';
import type { Block } from '#core/document/content.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, rowsInOrder, targetSubject, type Plan, type SentenceSubject } from '#core/plan.ts';
import { draftedParts } from '#core/report/drafted-parts.ts';
import { statusOf, wordSentence } from '#core/sentences/worded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { editTarget } from '#core/edits.ts';
import { made } from '#tests/core/checks/asked.ts';
import { openSample } from '../documents/opened-sample.ts';

const H1 = toPeriod('2024-H1');
const PLAN = openSample('cai-rang-6-thang-2024').plan;
const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.runs.map(({ text }) => text).join('')
      : block.kind === 'heading'
        ? block.text
        : '',
  );
const results = (plan: Plan): string[] => textsOf(draftedParts(plan, H1, () => '').results);

test('results begin with the counting sentence, then the indicators by their numbers', () => {
  const said = results(PLAN);
  expect(said[0]).toMatch(/^So với kế hoạch, .*16 chỉ tiêu/);
  expect(said).toContain(
    '(3) Tổng vốn đầu tư phát triển trên địa bàn ước thực hiện được 8.531,35/16.000 tỷ đồng, đạt 53,32% chỉ tiêu.',
  );
});

test('a note in brackets stands in italics', () => {
  const italics = draftedParts(PLAN, H1, () => '').results.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.filter((run) => run.kind === 'text' && run.isItalic) : [],
  );
  expect(italics.map(({ text }) => text)).toContain('(cuối năm đánh giá)');
});

test('a sentence a person worded stands as worded', () => {
  const row = rowsInOrder(PLAN).find(({ id }) => lineAt(PLAN, id).indicator.label === '(3)')?.id;
  if (!row) throw new Error('No row (3)');
  const edit = wordSentence(PLAN, { about: row, period: H1, text: 'Vốn đầu tư đạt hơn một nửa kế hoạch.' });
  const worded = made(PLAN, edit);
  expect(results(worded)).toContain('(3) Vốn đầu tư đạt hơn một nửa kế hoạch.');
});

test('so does one about a target, in the plan and not in the report, and one about a row without a figure', () => {
  const word = (before: Plan, about: SentenceSubject, text: string): Plan =>
    made(before, wordSentence(before, { about, period: H1, text }));
  const plan = smallPlan([
    { name: 'Giải quyết việc làm', unit: 'lao động', targets: { '2024': '3.400' } },
    { name: 'Tỷ lệ hộ nghèo', unit: '%' },
  ]);
  const [jobs, poverty] = [idOf(0), idOf(1)];
  const drafted = draftedParts(plan, H1, () => '');
  expect(textsOf(drafted.targets)).toEqual(['Giải quyết việc làm cho 3.400 lao động.']);
  const worded = word(
    word(plan, targetSubject(jobs), 'Phấn đấu tạo 3.400 việc làm.'),
    poverty,
    'Hộ nghèo đang rà soát.',
  );
  const parts = draftedParts(worded, H1, () => '');
  expect(textsOf(parts.targets)).toEqual(['Phấn đấu tạo 3.400 việc làm.']);
  expect(textsOf(parts.results)).toContain('Hộ nghèo đang rà soát.');
  expect(textsOf(parts.results)).not.toContain('Phấn đấu tạo 3.400 việc làm.');
  const changed = made(worded, editTarget(worded, jobs, toPeriod('2024'), '', '3.500'));
  expect(statusOf(changed, H1, targetSubject(jobs)).kind).toBe('outdated');
  expect(statusOf(changed, H1, poverty).kind).toBe('worded');
});

test('an indicator of which nothing is known is left out', () => {
  expect(results(PLAN).join('\n')).not.toContain('undefined');
  expect(draftedParts(PLAN, toPeriod('2024-Q3'), () => '').results.length).toBeLessThan(
    draftedParts(PLAN, H1, () => '').results.length,
  );
});
