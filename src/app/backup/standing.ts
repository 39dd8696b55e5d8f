/**
 * How a plan in a backup file stands to the one on this device, told by their logs: which of the two goes on from the other, and what
 * may be done then. Pure: the entries are given.
 */
import type { LogEntry } from '#core/log-entry.ts';
import type { Choice, StandingWords as Standing } from '#messages/backup-terms.ts';

type Known = Pick<LogEntry, 'seq' | 'sum'>;

/** `here` is null where the plan is not on this device; `isSame` tells whether both plans hold the same records. */
export function standingOf(
  file: readonly Known[],
  here: readonly Known[] | null,
  isSame: () => boolean,
): Standing {
  if (!here) return { kind: 'not-here', inFile: file.length, onDevice: 0 };
  let shared = 0;
  while (shared < file.length && shared < here.length && file[shared]?.sum === here[shared]?.sum) shared += 1;
  const [inFile, onDevice] = [file.length - shared, here.length - shared];
  const kind =
    inFile === 0
      ? onDevice === 0
        ? 'identical'
        : 'device-ahead'
      : onDevice === 0
        ? 'file-ahead'
        : isSame()
          ? 'same-content'
          : 'both';
  return { kind, inFile, onDevice };
}

const CHOICES: Readonly<Record<Standing['kind'], readonly Choice[]>> = {
  'not-here': ['adopt', 'leave'],
  identical: ['leave'],
  'file-ahead': ['extend', 'copy', 'leave'],
  'device-ahead': ['leave', 'copy', 'set'],
  both: ['copy', 'set', 'leave'],
  'same-content': ['leave', 'copy'],
};

/** Whether the plan is in the bin of this device, and was in the bin when the file was made. */
interface InBin {
  readonly isHere: boolean;
  readonly isThere: boolean;
}

/** What may be done, the usual first. None of it writes over anything. */
export function choicesFor(kind: Standing['kind'], { isHere, isThere }: InBin): readonly Choice[] {
  if (!isHere || kind === 'not-here') return CHOICES[kind];
  // A plan nobody sees is not changed unseen; what both have in the bin stays there.
  if (isThere) return CHOICES[kind].filter((choice) => choice !== 'set');
  return kind === 'file-ahead' ? ['extend', 'unbin', 'copy', 'leave'] : ['unbin', 'copy', 'leave'];
}
