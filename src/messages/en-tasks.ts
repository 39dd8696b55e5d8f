/** What the screen of tasks says, in English. */
import { EN_TASK_STATES } from '#messages/task-states.ts';
import type { TasksMessages } from '#messages/vi-tasks.ts';

const tasks = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'task' : 'tasks'}`;

export const enTasks: TasksMessages = {
  table: 'Table of tasks and solutions',
  empty:
    'There are no tasks yet. Add the first one, paste from a spreadsheet into the table, or import a CSV file.',
  count: (all, done, breakthroughs) =>
    [
      tasks(all),
      done > 0 ? `${done} done` : '',
      breakthroughs > 0 ? `${breakthroughs} of a breakthrough` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  columns: {
    label: 'No.',
    text: 'Task or solution',
    leads: 'Lead agency',
    coordinators: 'Coordinating agencies',
    deadline: 'Deadline',
    state: 'State',
    indicators: 'Linked indicators',
    breakthrough: 'Breakthrough',
  },
  hints: {
    label: '',
    text: '',
    leads: 'Several agencies with ; between them',
    coordinators: 'Several agencies with ; between them',
    deadline: 'Such as 30/6/2026, quý II/2026, 2026, hằng năm',
    state: '',
    indicators: 'Type a few letters of the name to choose',
    breakthrough: '',
  },
  states: EN_TASK_STATES,
  yes: 'yes',
  no: 'no',
  cell: (column, row) => `${column}, row ${row}`,
  suggestions: 'Used in this plan',
  problem: (p) => {
    switch (p.code) {
      case 'not-a-day':
        return `“${p.typed}” is not in the calendar. Enter a date as 30/6/2026.`;
      case 'not-a-task-state':
        return `“${p.typed}” is not the state of a task. Enter “not begun”, “under way”, “done” or “dropped”.`;
      case 'which-indicator':
        return p.found === 0
          ? `No indicator is named “${p.typed}”. Type a few letters and choose from the list.`
          : `${p.found} indicators are named “${p.typed}”. Give them different names, then choose again.`;
    }
  },
  add: 'Add a task',
  addSolution: 'Add a solution',
  untitled: 'Task without content',
  remove: 'Remove this task',
  removed: (n) => `${tasks(n)} removed.`,
  sheet: 'Task form',
  openSheet: 'Open the form',
  previous: 'Previous task',
  next: 'Next task',
  actions: 'Actions on the task',
  assignment: 'Assigning sentence',
  showMore: (rest) => `Show more (${tasks(rest)} left)`,
  keys: 'Type to edit · Enter down · Tab right · Ctrl+Enter adds · Alt+Enter opens the form',
  pasted: (cells, added) => `${cells} cells pasted${added > 0 ? `, ${tasks(added)} added` : ''}.`,
  pastedWithout: (cells, kept) => `${cells} cells pasted; ${kept} could not be read and stay as they were.`,
  deadlineMissing: 'no deadline yet',

  importCsv: 'Import tasks from CSV…',
  exportCsv: 'Export tasks as CSV',
  importTitle: 'Import tasks from a file',
  reading: 'Reading the file…',
  fileAdds: (n) => `Adds ${tasks(n)}`,
  fileChanges: (n) => `Changes ${tasks(n)}`,
  fileSame: (n) => `${tasks(n)} of the file are here and the same.`,
  fileMissing: (n) => `${tasks(n)} of the plan are not in the file: they stay.`,
  fileForeign: 'The file was made elsewhere: every line is added. The columns recognised are listed below.',
  fileOfOther: 'The file was exported from another plan: every line is added to the open plan.',
  fileColumns: 'Columns recognised',
  fileIgnored: 'Columns not used',
  cellsLeft: (n) => `${n} cells could not be read and are left`,
  lineOf: (line) => `line ${line}`,
  take: 'Import into the plan',
  imported: (n) => `${tasks(n)} imported.`,
  nothingNew: 'The file says nothing the plan does not. Nothing was changed.',
  refusals: {
    empty: 'The file is empty. Nothing was imported. Choose another.',
    'not-a-table':
      'This file is no CSV table. Nothing was imported. Open it in a spreadsheet, save it as “CSV UTF-8” and choose it again.',
    'lost-letters':
      'The letters of the file are damaged or its encoding is not clear. Nothing was imported. Open it in a spreadsheet, save it as “CSV UTF-8” and choose it again.',
    'no-header':
      'There is no header with a column “Nội dung”. Nothing was imported. Add a header such as “STT; Nội dung; Đơn vị chủ trì; Đơn vị phối hợp; Thời hạn; Tình trạng” and import again.',
    'broken-table':
      'The lines of the file differ in their cells, or quotation marks do not pair. Nothing was imported. Mend the file in a spreadsheet and import again.',
    'cut-off':
      'The file lacks its last line, or other lines: it may have been cut off. Nothing was imported. Ask for the whole file.',
    'too-large': 'The file is too large for a table of tasks. Nothing was imported. Split it.',
    'double-id':
      'A task stands twice in the file with the same id. Nothing was imported. Remove the id from the copied line and import again.',
    newer: 'The file was made by a newer version. Nothing was imported. Update the app and import again.',
  },
};
