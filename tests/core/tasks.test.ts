/** Tasks and text sections: reading what is typed, the sentence that assigns, adding, moving, removing, and undo after each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenciesOf, readAgencies } from '#core/agencies.ts';
import { assignmentSentence } from '#core/assignment.ts';
import { applyChange, reverseChanges } from '#core/change.ts';
import { printDeadline, readDeadline } from '#core/deadline.ts';
import type { RecordId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import {
  addSections,
  editSection,
  moveSection,
  removeSection,
  sectionsInOrder,
} from '#core/section-edits.ts';
import { keepHeading, sectionNumber, USUAL_HEADINGS } from '#core/section-headings.ts';
import { suggestNames, withPicked } from '#core/suggesting.ts';
import { readTaskCell, taskCellText, TASK_COLUMNS, type TaskColumn } from '#core/task-cells.ts';
import {
  addTask,
  addTasks,
  editTask,
  EMPTY_TASK,
  indentTask,
  moveTask,
  outdentTask,
  removeTasks,
} from '#core/task-edits.ts';
import { tasksInOrder } from '#core/task-tree.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const id = (n: number): RecordId => `nv_bbbbbb${'bcdfghjkmn'.charAt(n)}` as RecordId; // of the form ids have
const part = (n: number): RecordId => `mu_bbbbbb${'bcdfghjkmn'.charAt(n)}` as RecordId; // likewise
const WORDS = {
  states: {
    planned: 'chưa thực hiện',
    'under-way': 'đang thực hiện',
    done: 'đã xong',
    dropped: 'thôi thực hiện',
  },
  yes: 'có',
};

function after(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(edit.refusal.code);
  const next = applyChange(plan, edit.changes);
  // Whatever was done can be undone.
  expect(applyChange(next, reverseChanges(edit.changes))).toEqual(plan);
  return next;
}

const refusalOf = (edit: EditResult): string | null => (edit.ok ? null : edit.refusal.code);
const outline = (plan: Plan): string[] =>
  tasksInOrder(plan).map(({ task, depth }) => '·'.repeat(depth) + task.text);

/** Four tasks: a, b, c, d, all at the top. */
function fourTasks(): Plan {
  const given = ['a', 'b', 'c', 'd'].map((text, n) => ({ ...EMPTY_TASK, id: id(n), text }));
  const plan = smallPlan([{ name: 'Hộ nghèo' }, { name: 'Giải quyết việc làm', lead: 'Phòng Nội vụ' }]);
  return after(plan, addTasks(plan, given, { kind: 'end' }));
}

describe('a deadline', () => {
  test.each([
    ['30/6/2026', 'day', '30/6/2026'],
    ['trước ngày 30/6/2026', 'day', '30/6/2026'],
    ['01-02-2026', 'day', '01/02/2026'],
    ['2026', 'period', 'năm 2026'],
    ['trong năm 2026', 'period', 'năm 2026'],
    ['Quý II/2026', 'period', 'quý II/2026'],
    ['quý 2 năm 2026', 'period', 'quý II/2026'],
    ['Q2 2026', 'period', 'quý II/2026'],
    ['6 tháng đầu năm 2026', 'period', '6 tháng đầu năm 2026'],
    ['6TC2026', 'period', '6 tháng cuối năm 2026'],
    ['9 tháng năm 2026', 'period', '9 tháng năm 2026'],
    ['tháng 5/2026', 'period', 'tháng 5/2026'],
    ['T12/2026', 'period', 'tháng 12/2026'],
    ['giai đoạn 2021 - 2025', 'period', 'giai đoạn 2021 - 2025'],
    ['2021–2025', 'period', 'giai đoạn 2021 - 2025'],
    ['hằng năm', 'recurring', 'hằng năm'],
    ['năm học 2017 - 2018', 'recurring', 'năm học 2017 - 2018'],
    ['quý V/2026', 'recurring', 'quý V/2026'],
    ['trước 30/6', 'recurring', 'trước 30/6'],
  ])('«%s» is a %s, said as «%s»', (typed, kind, said) => {
    const deadline = readDeadline(typed);
    expect(deadline?.kind).toBe(kind);
    expect(printDeadline(deadline)).toBe(said);
    expect(readDeadline(said)).toEqual(deadline);
  });

  test('a blank cell has none', () => {
    expect(readDeadline('  ')).toBeNull();
    expect(printDeadline(null)).toBe('');
  });
});

describe('agencies', () => {
  test('stand between semicolons or on lines of their own; a comma parts only agencies', () => {
    expect(readAgencies('Sở Tài chính; Sở Nội vụ\nSở Tài  Chính')).toEqual(['Sở Tài chính', 'Sở Nội vụ']);
    expect(readAgencies('Sở Tài chính, Sở Nội vụ, UBND quận')).toEqual([
      'Sở Tài chính',
      'Sở Nội vụ',
      'UBND quận',
    ]);
    expect(readAgencies('các sở, ban, ngành, UBND quận, huyện')).toEqual([
      'các sở, ban, ngành, UBND quận, huyện',
    ]);
    expect(readAgencies('Sở Lao động, Thương binh và Xã hội')).toEqual([
      'Sở Lao động, Thương binh và Xã hội',
    ]);
  });

  test('of tasks and of indicators are known, the most used first', () => {
    const plan = fourTasks();
    const next = after(
      plan,
      editTask(plan, id(0), { leads: ['Sở Y tế'], coordinators: ['Sở Nội vụ', 'Phòng Nội vụ'] }),
    );
    expect(agenciesOf(next)).toEqual(['Phòng Nội vụ', 'Sở Nội vụ', 'Sở Y tế']);
  });

  test('are suggested without accents, by a word within, by their initials, and never twice', () => {
    const known = ['Phòng Nội vụ', 'Sở Giáo dục và Đào tạo', 'Sở Nội vụ', 'Sở Y tế'];
    expect(suggestNames(known, 'so')).toEqual(['Sở Giáo dục và Đào tạo', 'Sở Nội vụ', 'Sở Y tế']);
    expect(suggestNames(known, 'noi')).toEqual(['Phòng Nội vụ', 'Sở Nội vụ']);
    expect(suggestNames(known, 'sgddt')).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(suggestNames(known, 'Sở Y tế; s')).not.toContain('Sở Y tế');
    expect(withPicked('Sở Y tế; noi', 'Sở Nội vụ')).toBe('Sở Y tế; Sở Nội vụ');
  });
});

describe('the sentence that assigns a task', () => {
  test.each([
    [
      ['Sở Khoa học và Công nghệ'],
      ['các sở, ban ngành có liên quan'],
      'Giao Sở Khoa học và Công nghệ chủ trì, phối hợp các sở, ban ngành có liên quan.',
    ],
    [
      ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính'],
      ['UBND quận, huyện'],
      'Giao các sở: Y tế, Nội vụ và Tài chính chủ trì, phối hợp UBND quận, huyện.',
    ],
    // As document 003 says it.
    [
      ['Sở Giáo dục và Đào tạo', 'Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ'],
      ['các sở, ban, ngành, UBND quận, huyện có liên quan'],
      'Giao các sở: Giáo dục và Đào tạo, Lao động - Thương binh và Xã hội, Nội vụ chủ trì, phối hợp các sở, ban, ngành, UBND quận, huyện có liên quan.',
    ],
    [['Sở Y tế', 'UBND quận'], [], 'Giao Sở Y tế và UBND quận chủ trì thực hiện.'],
    [
      [],
      ['các sở, ban, ngành, UBND quận, huyện'],
      'Giao các sở, ban, ngành, UBND quận, huyện phối hợp thực hiện.',
    ],
    [[], [], null],
  ])('%j with %j', (leads, coordinators, said) => {
    expect(assignmentSentence({ leads, coordinators })).toBe(said);
  });
});

describe('the table of tasks', () => {
  test('a task goes to the end, beside another, or under it', () => {
    let plan = fourTasks();
    plan = after(plan, addTask(plan, id(4), { kind: 'inside', task: id(1) }, { text: 'b1' }));
    plan = after(plan, addTask(plan, id(5), { kind: 'after', task: id(4) }, { text: 'b2' }));
    plan = after(plan, addTask(plan, id(6), { kind: 'after', task: id(0) }, { text: 'a2' }));
    expect(outline(plan)).toEqual(['a', 'a2', 'b', '·b1', '·b2', 'c', 'd']);
    expect(refusalOf(addTask(plan, id(7), { kind: 'after', task: id(9) }))).toBe('row-gone');
  });

  test('a task moves with what stands under it, becomes a solution of the one above, and comes out again', () => {
    let plan = fourTasks();
    plan = after(plan, indentTask(plan, id(1)));
    plan = after(plan, indentTask(plan, id(2)));
    expect(outline(plan)).toEqual(['a', '·b', '·c', 'd']);
    plan = after(plan, moveTask(plan, id(3), -1));
    expect(outline(plan)).toEqual(['d', 'a', '·b', '·c']);
    plan = after(plan, moveTask(plan, id(1), 1));
    plan = after(plan, outdentTask(plan, id(2)));
    expect(outline(plan)).toEqual(['d', 'a', '·b', 'c']);
    expect(refusalOf(moveTask(plan, id(3), -1))).toBe('already-first');
    expect(refusalOf(moveTask(plan, id(1), 1))).toBe('already-last');
    expect(refusalOf(indentTask(plan, id(3)))).toBe('nothing-above');
    expect(refusalOf(outdentTask(plan, id(3)))).toBe('already-outermost');
  });

  test('removing a task removes what stands under it, once', () => {
    let plan = fourTasks();
    plan = after(plan, indentTask(plan, id(1)));
    const edit = removeTasks(plan, [id(0), id(1)]);
    expect(edit.ok && edit.changes.removed).toHaveLength(2);
    expect(outline(after(plan, edit))).toEqual(['c', 'd']);
  });

  test('a circle and a missing parent, which only a file can bring, hide nothing and end', () => {
    const plan = fourTasks();
    const tasks = new Map(plan.tasks);
    const put = (n: number, parent: RecordId): void => {
      const task = plan.tasks.get(id(n));
      if (task) tasks.set(id(n), { ...task, parent });
    };
    put(0, id(1));
    put(1, id(0));
    put(2, id(9));
    put(3, id(0));
    expect(
      tasksInOrder({ tasks })
        .map(({ task }) => task.text)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each<readonly [TaskColumn, string, string]>([
    ['text', ' Xây dựng đề án ', 'Xây dựng đề án'],
    ['leads', 'Sở Y tế, Sở Nội vụ', 'Sở Y tế; Sở Nội vụ'],
    ['deadline', 'quy II/2026', 'quý II/2026'],
    ['state', 'dang', 'đang thực hiện'],
    ['state', 'Đã hoàn thành', 'đã xong'],
    ['state', 'chưa', 'chưa thực hiện'],
    ['indicators', 'ho ngheo', 'Hộ nghèo'],
    ['breakthrough', 'x', 'có'],
    ['breakthrough', 'không', ''],
  ])('in the column %s «%s» is kept as «%s»', (column, typed, shown) => {
    const plan = fourTasks();
    const reading = readTaskCell(plan, column, typed, WORDS);
    if (!reading.ok) throw new Error(reading.problem.code);
    const next = after(plan, editTask(plan, id(0), reading.patch));
    const task = next.tasks.get(id(0));
    if (!task) throw new Error('The task');
    expect(taskCellText(next, task, column, WORDS)).toBe(shown);
  });

  test('what no state and no indicator is called is refused, and so is a name that two have', () => {
    const plan = smallPlan([{ name: 'Thu ngân sách' }, { name: 'Thu ngân sách' }]);
    const codeOf = (column: TaskColumn, typed: string): unknown => {
      const reading = readTaskCell(plan, column, typed, WORDS);
      return reading.ok ? null : reading.problem;
    };
    expect(codeOf('state', 'mai')).toEqual({ code: 'not-a-task-state', typed: 'mai' });
    expect(codeOf('deadline', '31/02/2026')).toEqual({ code: 'not-a-day', typed: '31/02/2026' });
    expect(codeOf('indicators', 'GRDP')).toEqual({ code: 'which-indicator', typed: 'GRDP', found: 0 });
    expect(codeOf('indicators', 'thu ngân sách')).toMatchObject({ found: 2 });
  });

  test('reading what a cell shows changes nothing', () => {
    const plan = fourTasks();
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...TASK_COLUMNS), texts, (column, typed) => {
        const reading = readTaskCell(plan, column, typed, WORDS);
        if (!reading.ok) return;
        const edit = editTask(plan, id(0), { ...reading.patch, indicators: [idOf(0)] });
        if (!edit.ok) return;
        const next = applyChange(plan, edit.changes);
        const task = next.tasks.get(id(0));
        if (!task) throw new Error('The task');
        const again = readTaskCell(next, column, taskCellText(next, task, column, WORDS), WORDS);
        expect(again).toEqual({ ok: true, patch: { [column]: task[column] } });
      }),
      { numRuns: 100 },
    );
  });

  test('a text too long for a file is refused', () => {
    const plan = fourTasks();
    expect(refusalOf(editTask(plan, id(0), { text: 'x'.repeat(20_001) }))).toBe('text-too-long');
    expect(refusalOf(editTask(plan, id(9), { text: 'x' }))).toBe('row-gone');
  });
});

describe('text sections', () => {
  const titles = (plan: Plan): string[] => sectionsInOrder(plan).map(({ title }) => title);
  const threeParts = (): Plan => {
    const plan = smallPlan([]);
    const given = ['A', 'B', 'C'].map((title, n) => ({ id: part(n), title, holds: null }));
    return after(plan, addSections(plan, given, null));
  };

  test('are added at the end or after another, moved, worded and removed', () => {
    let plan = threeParts();
    plan = after(plan, addSections(plan, [{ id: part(3), title: 'D', holds: 'results' }], part(0)));
    expect(titles(plan)).toEqual(['A', 'D', 'B', 'C']);
    plan = after(plan, moveSection(plan, part(2), -1));
    plan = after(plan, moveSection(plan, part(0), 1));
    expect(titles(plan)).toEqual(['D', 'A', 'C', 'B']);
    plan = after(plan, editSection(plan, part(3), { title: 'Kết quả', text: 'Trong kỳ …' }));
    expect(plan.sections.get(part(3))).toMatchObject({
      title: 'Kết quả',
      text: 'Trong kỳ …',
      holds: 'results',
    });
    plan = after(plan, editSection(plan, part(3), { holds: null }));
    expect(plan.sections.get(part(3))).not.toHaveProperty('holds');
    plan = after(plan, removeSection(plan, part(3)));
    expect(titles(plan)).toEqual(['A', 'C', 'B']);
    expect(refusalOf(moveSection(plan, part(0), -1))).toBe('already-first');
    expect(refusalOf(moveSection(plan, part(1), 1))).toBe('already-last');
  });

  test('are numbered as documents do, whatever number somebody typed', () => {
    expect([1, 4, 9, 14].map(sectionNumber)).toEqual(['I.', 'IV.', 'IX.', 'XIV.']);
    expect(keepHeading(' II.  Mục tiêu ')).toBe('Mục tiêu');
    expect(keepHeading('Vốn đầu tư')).toBe('Vốn đầu tư');
  });

  test('a report has its results and tasks below a heading, a plan its targets and tasks', () => {
    const held = (type: keyof typeof USUAL_HEADINGS): unknown[] =>
      USUAL_HEADINGS[type].flatMap(({ holds }) => holds ?? []);
    expect(held('report')).toEqual(['results', 'tasks']);
    expect(held('plan')).toEqual(['targets', 'tasks']);
  });
});
