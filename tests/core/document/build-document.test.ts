/** A document from a plan: which sections, how they are numbered, what stands beneath them, how it ends. */
import { expect, test } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { buildDocument, draftedBlocks, type DocumentParts } from '#core/document/build-document.ts';
import { paragraph, plain, type Block } from '#core/document/content.ts';
import { paperOf } from '#core/document/suggested-paper.ts';
import { taskBlocks } from '#core/document/task-blocks.ts';
import { evenKeys } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan, Section, Task } from '#core/plan.ts';
import type { RecordId } from '#core/identity.ts';
import { smallPlan } from '#tests/support/small-plan.ts';

const HALF = toPeriod('2024-H1');
const EMPTY = smallPlan([]);
const idOf = (text: string) => text as RecordId; // any text is one here

function withSections(sections: readonly Pick<Section, 'title' | 'text' | 'holds'>[]): Plan {
  const keys = evenKeys(sections.length);
  return applyChange(EMPTY, {
    ...NO_CHANGES,
    added: sections.map((section, n) => ({
      record: 'section',
      id: idOf(`s${n}`),
      order: keys[n] ?? keys[0]!,
      ...section,
    })),
  });
}

const RESULTS = draftedBlocks([{ number: '(1)', runs: [plain('Cơ cấu kinh tế chuyển dịch đúng hướng.')] }]);

function bodyOf(plan: Plan, type: 'report' | 'plan', parts: Partial<DocumentParts> = {}): readonly Block[] {
  return buildDocument(plan, {
    paper: { ...paperOf(plan, type, HALF), subject: 'Tình hình 6 tháng' },
    drafted: { results: RESULTS, targets: [paragraph(plain('Mục tiêu.'))], tasks: [] },
    sections: null,
    appendices: [],
    isDraft: false,
    ...parts,
  }).body;
}

const said = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.number} ${block.text}`;
    return block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.chart.title;
  });

test('sections are numbered anew, titles in upper case, what is typed becomes titles and paragraphs', () => {
  const plan = withSections([
    { title: 'II. Kết quả', text: '', holds: 'results' },
    { title: 'Trống', text: ' ' },
    { title: 'Đánh giá', text: '1. Những mặt làm được\nTốt.\n\n2. Thu ngân sách đạt 100%.' },
    { title: 'Mục tiêu', text: '', holds: 'targets' },
  ]);
  expect(said(bodyOf(plan, 'report'))).toEqual([
    '# I. KẾT QUẢ',
    '(1) Cơ cấu kinh tế chuyển dịch đúng hướng.',
    '# II. ĐÁNH GIÁ',
    '## 1. Những mặt làm được',
    'Tốt.',
    '2. Thu ngân sách đạt 100%.',
    'Trên đây là Báo cáo tình hình 6 tháng./.',
  ]);
  // A plan sets targets and tells no results.
  expect(said(bodyOf(plan, 'plan'))).toContain('# II. MỤC TIÊU');
  expect(said(bodyOf(plan, 'plan'))).not.toContain('# I. KẾT QUẢ');
});

test('without sections the usual ones stand; the text points to its appendix once', () => {
  const table = { unitLine: null, columns: [], rows: [] };
  const [one, two] = [
    { title: 'Biểu một', table },
    { title: 'Biểu hai', table },
  ];
  const texts = said(bodyOf(EMPTY, 'report', { appendices: [one, two] }));
  expect(texts[0]).toBe('# I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU');
  expect(texts.at(-2)).toBe('(Chi tiết theo Phụ lục kèm theo)');
  const pointing = withSections([{ title: 'A', text: 'Số liệu (đính kèm phụ lục).' }]);
  expect(said(bodyOf(pointing, 'report', { appendices: [one] }))).not.toContain(
    '(Chi tiết theo Phụ lục kèm theo)',
  );
});

test('one appendix has no number, several have Roman ones', () => {
  const table = { unitLine: null, columns: [], rows: [] };
  const labels = (count: number): string[] =>
    buildDocument(EMPTY, {
      paper: paperOf(EMPTY, 'report', HALF),
      drafted: { results: [], targets: [], tasks: [] },
      sections: null,
      appendices: Array.from({ length: count }, () => ({ title: 'Biểu', table })),
      isDraft: true,
    }).appendices.map(({ label }) => label);
  expect(labels(1)).toEqual(['Phụ lục']);
  expect(labels(2)).toEqual(['Phụ lục I', 'Phụ lục II']);
});

test('tasks: a title over its points, who does what after each, dropped ones left out', () => {
  const keys = evenKeys(9);
  const task = (n: number, text: string, more: Partial<Task> = {}): Task => ({
    record: 'task',
    id: idOf(`t${n}`),
    parent: null,
    order: keys[n] ?? keys[0]!,
    label: '',
    text,
    leads: [],
    coordinators: [],
    deadline: null,
    state: 'planned',
    indicators: [],
    breakthrough: false,
    ...more,
  });
  const tasks = [
    task(0, 'Phát triển kinh tế'),
    task(1, 'Thu ngân sách;', { parent: idOf('t0'), leads: ['Chi cục Thuế'] }),
    task(2, 'Giải ngân', { parent: idOf('t0') }),
    task(3, 'Thôi làm', { state: 'dropped' }),
    task(4, 'Cải cách hành chính.'),
  ];
  const plan = { tasks: new Map(tasks.map((one) => [one.id, one])) };
  expect(
    said(taskBlocks(plan, ({ leads }) => (leads.length > 0 ? `Giao ${leads.join(', ')} chủ trì` : ''))),
  ).toEqual([
    '## 1. Phát triển kinh tế',
    'a) Thu ngân sách. Giao Chi cục Thuế chủ trì.',
    'b) Giải ngân.',
    '2. Cải cách hành chính.',
  ]);
});
