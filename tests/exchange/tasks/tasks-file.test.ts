/** Tasks to a file of their own and back, what somebody changed in it, and tables of tasks made elsewhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, isEmptyChange } from '#core/change.ts';
import type { RecordId } from '#core/identity.ts';
import type { Deadline, Plan, Task } from '#core/plan.ts';
import { toPeriod } from '#core/period.ts';
import { readDay } from '#core/day.ts';
import { addTasks, editTask, EMPTY_TASK, indentTask, removeTasks } from '#core/task-edits.ts';
import { tasksInOrder } from '#core/task-tree.ts';
import { readTasks, type TaskProposal } from '#exchange/tasks/read-tasks.ts';
import { writeTasks } from '#exchange/tasks/write-tasks.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const id = (n: number): RecordId => `nv_bbbbbb${'bcdfghjkmn'.charAt(n)}` as RecordId; // of the form ids have
const { random } = seededRandom(7);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const day = readDay('30/6/2026');

function must(plan: Plan, edit: ReturnType<typeof editTask>): Plan {
  if (!edit.ok) throw new Error(edit.refusal.code);
  return applyChange(plan, edit.changes);
}

function threeTasks(): Plan {
  if (!day) throw new Error('A day');
  const plan = smallPlan([{ name: 'Hộ nghèo' }, { name: 'Thu; chi' }]);
  const given = [
    {
      label: '1',
      text: 'Rà soát hộ nghèo',
      leads: ['Phòng Nội vụ'],
      coordinators: ['UBND các phường'],
      deadline: { kind: 'day', day } as Deadline,
      indicators: [idOf(0)],
    },
    { label: '1.10', text: '=HYPERLINK("x")', state: 'under-way' as const, breakthrough: true },
    {
      label: '2',
      text: 'Dòng một\nDòng hai',
      leads: ['A; B', 'Sở Y tế, C'],
      deadline: { kind: 'recurring', text: '2026' } as Deadline,
      indicators: [idOf(1)],
    },
  ].map((fields, n) => ({ ...EMPTY_TASK, ...fields, id: id(n) }));
  const filled = must(plan, addTasks(plan, given, { kind: 'end' }));
  return must(filled, indentTask(filled, id(1)));
}

function proposalOf(text: string, plan: Plan): TaskProposal {
  const reading = readTasks(bytesOf(text), plan, random);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return reading;
}

const after = (plan: Plan, proposal: TaskProposal): Plan => must(plan, proposal.edit);
const withoutOrder = ({ tasks }: Plan): unknown[] =>
  tasksInOrder({ tasks }).map(({ task: { order: _, ...rest }, depth }) => ({ ...rest, depth }));

describe('a file of our own', () => {
  test('says nothing new to the plan it was written from, and brings every task back to a plan that lost them', () => {
    const plan = threeTasks();
    const file = writeTasks(plan);
    expect(file.startsWith('\uFEFF')).toBe(true);
    const proposal = proposalOf(file, plan);
    expect(proposal).toMatchObject({
      from: 'this-plan',
      same: 3,
      missing: 0,
      added: [],
      changed: [],
      left: [],
    });
    expect(proposal.edit.ok && isEmptyChange(proposal.edit.changes)).toBe(true);
    const emptied = must(plan, removeTasks(plan, [id(0), id(1), id(2)]));
    // Of a name that holds the sign between names, only the link is lost; it is told.
    const again = proposalOf(file, emptied);
    expect(again.left).toEqual([
      { line: 4, column: 'indicators', problem: expect.objectContaining({ code: 'which-indicator' }) },
    ]);
    const kept = must(plan, editTask(plan, id(2), { indicators: [] }));
    expect(withoutOrder(after(emptied, again))).toEqual(withoutOrder(kept));
  });

  test('guards what a spreadsheet would run', () => {
    expect(writeTasks(threeTasks())).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('changes only the cells somebody changed in it, whatever was done to the plan since', () => {
    const plan = threeTasks();
    const file = writeTasks(plan).replace('30/6/2026', 'quý III/2026').replace('đang thực hiện', 'Đã xong');
    const meanwhile = must(plan, editTask(plan, id(0), { text: 'Rà soát, công nhận hộ nghèo' }));
    const proposal = proposalOf(file, meanwhile);
    expect(proposal.changed.map(([, to]) => to.id)).toEqual([id(0), id(1)]);
    const next = after(meanwhile, proposal);
    expect(next.tasks.get(id(0))).toMatchObject({
      text: 'Rà soát, công nhận hộ nghèo',
      deadline: { kind: 'period', period: toPeriod('2026-Q3') },
    });
    expect(next.tasks.get(id(1))).toMatchObject({ state: 'done' });
  });

  test('with lines added by hand brings new tasks in where they stand', () => {
    const plan = threeTasks();
    const lines = writeTasks(plan).split('\r\n');
    lines.splice(3, 0, `;1.2;Hỗ trợ vay vốn;Ngân hàng;;2026;;;;${id(0)}`);
    const proposal = proposalOf(lines.join('\r\n'), plan);
    expect(proposal.added).toHaveLength(1);
    expect(tasksInOrder(after(plan, proposal)).map(({ task, depth }) => [task.label, depth])).toEqual([
      ['1', 0],
      ['1.10', 1],
      ['1.2', 1],
      ['2', 0],
    ]);
  });

  test('puts back a number that a spreadsheet took «1.10» for', () => {
    const plan = threeTasks();
    const proposal = proposalOf(writeTasks(plan).replace(';1.10;', ';1.1;'), plan);
    expect(proposal.changed).toEqual([]);
  });

  test('of another plan is added as new, solutions under their task', () => {
    const plan = threeTasks();
    const other = { ...plan, head: { ...plan.head, id: 'pcccccc' as Plan['head']['id'] } };
    const proposal = proposalOf(writeTasks(other), plan);
    expect(proposal).toMatchObject({ from: 'other-plan', same: 0, missing: 0 });
    const added = tasksInOrder(after(plan, proposal)).slice(3);
    expect(added.map(({ depth }) => depth)).toEqual([0, 1, 0]);
  });

  test.each([
    ['cut-off', (file: string) => file.slice(0, file.indexOf('#het'))],
    ['double-id', (file: string) => file.replaceAll(id(2), id(1))],
    ['newer', (file: string) => file.replace('[NV1 ', '[NV2 ')],
    ['empty', () => ''],
    ['not-a-table', () => 'PK\u0003\u0004…'],
    ['no-header', () => 'Tên;Số\nA;1\n'],
    [
      'broken-table',
      (file: string) => file.replace('\r\n1;', '\r\n1;').replace('#het', `${';'.repeat(20)}x\r\n#het`),
    ],
  ])('is refused whole: %s', (reason, damage) => {
    const plan = threeTasks();
    expect(readTasks(bytesOf(damage(writeTasks(plan))), plan, random)).toEqual({ kind: 'refused', reason });
  });

  test('comes back whatever its tasks say', () => {
    const base = smallPlan([]);
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) =>
      s
        .normalize('NFC')
        .replace(/[\r\p{Cc}]/gu, ' ')
        .trim(),
    );
    const agencies = fc.uniqueArray(
      text.filter((s) => s !== ''),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(text, text, agencies, fc.boolean(), (label, content, leads, breakthrough) => {
        const plan = must(
          base,
          addTasks(base, [{ ...EMPTY_TASK, id: id(0), label, text: content, leads, breakthrough }], {
            kind: 'end',
          }),
        );
        const proposal = proposalOf(writeTasks(plan), plan);
        expect(proposal.changed).toEqual([]);
        expect(proposal.same).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table made elsewhere', () => {
  const FOREIGN = [
    'KẾ HOẠCH TRIỂN KHAI',
    'STT;Nội dung công việc;Đơn vị chủ trì;Đơn vị phối hợp;Thời hạn;Tình trạng;Kinh phí',
    '1;Xây dựng chính quyền số;Sở Thông tin và Truyền thông;Các sở, ban, ngành;Quý II/2026;Đang thực hiện;5',
    '1.1;Số hóa hồ sơ;Sở Nội vụ, Sở Tài chính;;31/12/2026;Hoàn thành;',
    '2;Tuyên truyền;;UBND các phường;Hằng năm;rồi;',
    '',
  ].join('\n');

  const told = (task: Task | undefined): unknown => task && { ...task, id: '', order: '', parent: '' };

  test('is added line by line, its columns known by their headings, what cannot be read told', () => {
    const plan = threeTasks();
    const proposal = proposalOf(FOREIGN, plan);
    expect(proposal).toMatchObject({ from: 'elsewhere', unused: ['Kinh phí'], changed: [], missing: 0 });
    expect(proposal.left).toEqual([
      { line: 5, column: 'state', problem: { code: 'not-a-task-state', typed: 'rồi' } },
    ]);
    const added = tasksInOrder(after(plan, proposal)).slice(3);
    expect(added.map(({ depth }) => depth)).toEqual([0, 1, 0]);
    expect(told(added[0]?.task)).toEqual({
      ...EMPTY_TASK,
      record: 'task',
      id: '',
      order: '',
      parent: '',
      label: '1',
      text: 'Xây dựng chính quyền số',
      leads: ['Sở Thông tin và Truyền thông'],
      coordinators: ['Các sở, ban, ngành'],
      deadline: { kind: 'period', period: '2026-Q2' },
      state: 'under-way',
    });
    expect(added[1]?.task).toMatchObject({ leads: ['Sở Nội vụ', 'Sở Tài chính'], state: 'done' });
    expect(added[2]?.task).toMatchObject({
      leads: [],
      deadline: { kind: 'recurring', text: 'Hằng năm' },
      state: 'planned',
    });
  });

  test.each([',', '\t'])('is read with %j between its cells', (sign) => {
    const quoted = FOREIGN.split('\n').map((line) =>
      line
        .split(';')
        .map((cell) => (cell.includes(sign) ? `"${cell}"` : cell))
        .join(sign),
    );
    expect(proposalOf(quoted.join('\n'), threeTasks()).added).toHaveLength(3);
  });

  test('of letters that are lost is refused', () => {
    const lost = bytesOf(FOREIGN.replace(/[ạ-ỹ]/gu, '?'));
    expect(readTasks(lost, threeTasks(), random)).toMatchObject({ kind: 'refused' });
  });
});
