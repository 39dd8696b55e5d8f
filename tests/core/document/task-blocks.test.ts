/** Tasks as a document prints them: numbers, points and dashes, who does it and by when; what was dropped is not there. */
import { expect, test } from 'vitest';
import { readDeadline } from '#core/deadline.ts';
import { taskBlocks } from '#core/document/task-blocks.ts';
import type { RecordId } from '#core/identity.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import type { Task } from '#core/plan.ts';

const id = (n: number): RecordId => `nv_bbbbbb${n}` as RecordId; // made in the form the brand promises

function tasksOf(given: readonly Partial<Task>[]): ReadonlyMap<RecordId, Task> {
  const keys = evenKeys(given.length);
  return new Map(
    given.map((one, n) => [
      id(n),
      {
        record: 'task',
        id: id(n),
        parent: null,
        order: keys[n] as OrderKey, // as many as tasks
        label: '',
        text: `Việc ${n}`,
        leads: [],
        coordinators: [],
        deadline: null,
        state: 'planned',
        indicators: [],
        breakthrough: false,
        ...one,
      },
    ]),
  );
}

const printed = (tasks: ReadonlyMap<RecordId, Task>): string[] =>
  taskBlocks({ tasks }, ({ leads }) => (leads.length > 0 ? `Giao ${leads.join(', ')} chủ trì` : '')).map(
    (block) =>
      block.kind === 'heading'
        ? `${block.number} ${block.text}`
        : block.kind === 'paragraph'
          ? block.runs.map(({ text }) => text).join('')
          : '',
  );

test('a task by itself is one line, with who does it and by when', () => {
  const tasks = tasksOf([
    { text: 'Thu ngân sách.', leads: ['Phòng Kinh tế'], deadline: readDeadline('30/6/2026') },
    { text: 'Cải cách hành chính' },
  ]);
  expect(printed(tasks)).toEqual([
    '1. Thu ngân sách. Giao Phòng Kinh tế chủ trì. Thời hạn: 30/6/2026.',
    '2. Cải cách hành chính.',
  ]);
});

test('solutions are points under their task, what stands under those dashes, however deep', () => {
  const tasks = tasksOf([
    { text: 'Phát triển kinh tế', leads: ['UBND xã'] },
    { parent: id(0), text: 'Hỗ trợ hộ kinh doanh' },
    { parent: id(1), text: 'Mở lớp' },
    { parent: id(2), text: 'Lập danh sách' },
    { parent: id(0), text: 'Đã bỏ', state: 'dropped' },
  ]);
  expect(printed(tasks)).toEqual([
    '1. Phát triển kinh tế',
    'Giao UBND xã chủ trì:',
    'a) Hỗ trợ hộ kinh doanh.',
    '- Mở lớp.',
    '- Lập danh sách.',
  ]);
});

test('a task whose parent is gone stands at the top', () => {
  expect(printed(tasksOf([{ parent: id(9), text: 'Mồ côi' }]))).toEqual(['1. Mồ côi.']);
});
