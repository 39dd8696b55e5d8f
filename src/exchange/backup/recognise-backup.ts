/** Whether a file is a backup of ours, told by its head alone: what the first line says, or the header after it. */

const NAME = 'Sổ Chỉ Tiêu';
/** More than the lines for people and the header take. */
const HEAD_BYTES = 4096;

const TITLE = new RegExp(`^\\uFEFF?${NAME} · sao lưu (\\d{1,6}) · `);
const LOCKED_TITLE = new RegExp(`^\\uFEFF?${NAME} · sao lưu có khóa (\\d{1,6}) · `);
// For a file whose first line was altered on its way.
const HEADER = /(?:^|\n)[0-9a-f]{8} 3 \{"backup":/;
const LOCKED_HEADER = /(?:^|\n)\{"locked":/;

export function titleOf(format: number, plans: string, moment: string): string {
  return `${NAME} · sao lưu ${format} · ${plans} · ${moment}`;
}

export function lockedTitleOf(format: number, moment: string): string {
  return `${NAME} · sao lưu có khóa ${format} · ${moment}`;
}

/** The format the first line names; null where it is no such line. */
export function formatInTitle(title: string): number | null {
  return numberIn(TITLE.exec(title));
}

/** As `formatInTitle`, for a file locked with a passphrase. */
export function lockedFormatInTitle(title: string): number | null {
  return numberIn(LOCKED_TITLE.exec(title));
}

/** Also where the file is damaged. */
export function isBackup(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return TITLE.test(head) || HEADER.test(head);
}

export function isLockedBackup(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return LOCKED_TITLE.test(head) || LOCKED_HEADER.test(head);
}

/** Locked or not. */
export function isAnyBackup(head: Uint8Array): boolean {
  return isBackup(head) || isLockedBackup(head);
}

function numberIn(match: RegExpExecArray | null): number | null {
  return match ? Number.parseInt(match[1] ?? '', 10) : null;
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD_BYTES));
}
