/** Whatever a plan holds, its documents are well-formed files: every part sound XML, every note and picture there. */
import { expect, test } from 'vitest';
import { appendixOfPlan } from '#core/appendix/appendix-of-plan.ts';
import { attainmentCharts } from '#core/charts/attainment-chart.ts';
import { buildDocument, draftedBlocks } from '#core/document/build-document.ts';
import { paperOf } from '#core/document/suggested-paper.ts';
import { taskBlocks } from '#core/document/task-blocks.ts';
import { PAPER_TYPES, type Plan } from '#core/plan.ts';
import { writeDocument } from '#exchange/docx/write-document.ts';
import { isSoundXml } from '#exchange/workbook/sound-xml.ts';
import { vi } from '#messages/vi.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { partsOf } from '#tests/support/raw-zip.ts';

function documentOf(plan: Plan, type: (typeof PAPER_TYPES)[number]) {
  const period = plan.head.settings.reportingPeriod;
  const paper = [...plan.papers.values()].find((one) => one.type === type) ?? paperOf(plan, type, period);
  const charts = attainmentCharts(plan, period, plan.head.title);
  const results = [...plan.sentences.values()].map(({ text, numbers }, n) => ({
    number: `(${n + 1})`,
    runs: [
      { kind: 'text', text },
      { kind: 'footnote', text: numbers },
    ] as const,
  }));
  return buildDocument(plan, {
    paper,
    drafted: {
      results: [...draftedBlocks(results), ...charts.map((chart) => ({ kind: 'chart', chart }) as const)],
      targets: [],
      tasks: taskBlocks(plan, ({ leads }) => leads.join(', ')),
    },
    sections: null,
    appendices: [{ title: plan.head.title, table: appendixOfPlan(plan, period, vi, type) }],
    isDraft: plan.head.title.length % 2 === 0,
  });
}

test.each([1, 2, 3, 4, 5, 6])('plan %i as a report and as a plan', async (seed) => {
  const plan = generatePlan(seed, { rows: 12 });
  for (const type of PAPER_TYPES) {
    const content = documentOf(plan, type);
    const parts = partsOf(await writeDocument(content, []));
    const unsound = parts.filter(({ content: part }) => !isSoundXml(new Uint8Array(Buffer.from(part))));
    expect(unsound.map(({ name }) => name)).toEqual([]);
    const signs = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\uFFFD{9}/;
    for (const { name, content: part } of parts)
      expect(Buffer.from(part).toString(), name).not.toMatch(signs);
  }
});
