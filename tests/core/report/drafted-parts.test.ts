/** What a document's sections hold: the results of the sample, a sentence worded by a person, targets and tasks. */
import { expect, test } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import type { Block } from '#core/document/content.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { draftedParts } from '#core/report/drafted-parts.ts';
import { wordSentence } from '#core/sentences/worded.ts';
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
  if (!edit.ok) throw new Error(edit.refusal.code);
  const worded = applyChange(PLAN, { ...NO_CHANGES, ...edit.changes });
  expect(results(worded)).toContain('(3) Vốn đầu tư đạt hơn một nửa kế hoạch.');
});

test('an indicator of which nothing is known is left out', () => {
  expect(results(PLAN).join('\n')).not.toContain('undefined');
  expect(draftedParts(PLAN, toPeriod('2024-Q3'), () => '').results.length).toBeLessThan(
    draftedParts(PLAN, H1, () => '').results.length,
  );
});
