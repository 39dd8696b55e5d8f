/** What was done, as a code the messages put into words: the label of every Change. */

/** What was done, for undo labels and history: a code the messages put into words, how many cells, places or rows, and which row. */
export interface ChangeLabel {
  readonly code: ChangeCode;
  readonly count?: number;
  readonly subject?: string;
  /** What an undo or redo took back or did again. */
  readonly of?: ChangeLabel;
}

export const CHANGE_CODES = [
  'create-plan',
  'edit-cell',
  'clear-cell',
  'add-row',
  'move-row',
  'indent-row',
  'outdent-row',
  'edit-row',
  'judge',
  'adjust-target',
  'revise-figure',
  'answer-check',
  'edit-plan',
  'import',
  // With the count of cells.
  'gather',
  'paste',
  'fill',
  'clear-cells',
  'cut-paste',
  // With the count of places.
  'replace',
  // With the count of rows.
  'remove-rows',
  'insert-rows',
  'duplicate-rows',
  'renumber',
  'move-rows',
  'indent-rows',
  'outdent-rows',
  'change-kind',
  // A period's figures as they were handed in, and taken out of that again; the subject is the period.
  'submit-period',
  'reopen-period',
  // Of the report: its sections, tasks, a document’s frame, a sentence.
  'add-section',
  'edit-section',
  'move-section',
  'remove-section',
  'add-task',
  'edit-task',
  'move-task',
  // With the count of tasks.
  'remove-tasks',
  'import-tasks',
  'edit-paper',
  'edit-sentence',
  'redraft-sentence',
  // Why a figure handed in was changed afterwards.
  'give-reason',
  // From the history; the subject is the moment, ISO 8601.
  'restore-cell',
  'restore-rows',
  'restore-plan',
  // From a backup file; the subject is its moment.
  'restore-backup',
  // Nothing changes: the plan as it stands gets a name, or the app that keeps it a new version; the subject says which.
  'name-version',
  'app-updated',
  // With what was taken back or done again.
  'undo',
  'redo',
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

/** Whether the entry only marks a moment, as the name of a version does. */
export function isMark({ code }: ChangeLabel): boolean {
  return code === 'name-version' || code === 'app-updated';
}
