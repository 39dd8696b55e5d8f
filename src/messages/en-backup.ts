/** What is said of backup files, restoring, the bin and the data on this device, in English. Comes with those screens. */
import type { UnsavedWords } from '#messages/backup-terms.ts';
import type { BackupMessages } from '#messages/vi-backup.ts';

const grouped = (n: number): string => n.toLocaleString('en');
const plans = (n: number): string => (n === 1 ? '1 plan' : `${grouped(n)} plans`);
const edits = (n: number): string => (n === 1 ? '1 edit' : `${grouped(n)} edits`);
const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');
const cells = ({ cells: n, isMore }: UnsavedWords): string =>
  isMore ? 'more than 1,000 cells' : n === 1 ? '1 cell' : `${grouped(n)} cells`;

export const enBackup: BackupMessages = {
  about:
    'A backup file holds plans with their whole history. Keep it somewhere other than this device: mail, Zalo, a USB stick.',
  heading: 'Backup',
  noFileYet: 'No backup file from this device yet.',
  lastFile: (when, n, isLocked) => `Newest backup file: ${when}, ${plans(n)}${isLocked ? ', locked' : ''}.`,
  unsaved: (count) => `${cells(count)} not backed up`,
  allSaved: 'Every change is in a backup file.',
  checkFile: 'Check the file…',

  dialogTitle: 'Back up to a file',
  scope: 'What to back up',
  thisPlan: 'This plan',
  allPlans: (n) => (n === 1 ? 'Everything on this device' : `All ${plans(n)} on this device, and the bin`),
  share: 'Send backup file',
  download: 'Download backup file',
  making: 'Making the file…',
  locking: 'Locking the file, a second or two…',
  shared: (name) => `Sent ${name}. Once it has arrived, open it again to check it.`,
  downloaded: (name) =>
    `Downloaded ${name}. Find it among the downloads and keep it somewhere else; open it again to check it.`,
  cancelled: 'No file was sent.',
  ready: 'The file is ready. Press “Send backup file” once more.',
  failed:
    'The file could not be made. Figures on this device are untouched. Try again; failing that, reload.',
  nothingRead: 'No file was made: no plan on this device could be read.',
  withoutHistory: (titles) =>
    `Part of the history of ${quoted(titles)} on this device is damaged, so the file holds the plan as it is.`,
  unread: (titles) => `${quoted(titles)} could not be read and is not in the file.`,
  toDevice: 'Data on this device',

  lock: 'Lock the file with a passphrase',
  lockAbout:
    'Whoever gets the file without the words cannot read it. Nobody keeps the words for you: forgotten words are a lost file. Plans on this device are not locked.',
  lockNotHere: 'The browser locks files only where the app was opened over https.',
  passphrase: 'Passphrase',
  passphraseAgain: 'Passphrase once more',
  showSigns: 'Show what is typed',
  strengths: {
    short: (least) =>
      `At least ${least} characters. Easy to remember and hard to guess: a few unrelated words.`,
    weak: 'Easy for a computer to guess. Add a few unrelated words.',
    fair: 'Fair. Longer is harder to guess.',
    good: 'Hard to guess.',
  },
  different: 'The two are not the same yet.',

  restoreHeading: 'Restore from a file',
  restoreAbout: 'Look at each plan in the file, then choose. No plan is overwritten.',
  chooseFile: 'Choose a backup file…',
  chooseOther: 'Choose another file…',
  reading: 'Reading the file…',
  lockedTitle: 'This file is locked',
  lockedAbout: 'Type the passphrase used when it was made.',
  unlock: 'Unlock',
  unlocking: 'Unlocking, a second or two…',
  wrongWords:
    'The words are wrong, or somebody altered the file: the two cannot be told apart. Type again; mind the keyboard and capitals.',
  newer: 'This file was made by a newer version. Update, then open again; the file was not changed.',
  tooLarge: 'The file is larger than any backup and was not opened. Plans on this device are untouched.',
  notABackup: 'This is no backup file. Plans on this device are untouched. Choose another.',
  damaged: 'The backup is damaged and cannot be restored. Your current copy is untouched. Choose another.',
  damagedPart: (line, readable, of) =>
    `The backup is damaged at line ${grouped(line)}. Your current copy is untouched. What can be read: ${grouped(readable)} of ${plans(of)}.`,
  whole: (n, moment) => `The file is whole: ${plans(n)}${moment === '' ? '' : `, backed up ${moment}`}.`,
  wholeAndSame: 'The file is whole, and the same as on this device.',
  facts: (rows, entries, moment) =>
    [`${grouped(rows)} rows`, ...(entries > 0 ? [edits(entries)] : []), `last change ${moment}`].join(' · '),
  standing: ({ kind, inFile, onDevice }) => {
    switch (kind) {
      case 'not-here':
        return 'Not on this device yet.';
      case 'identical':
        return 'The same as on this device.';
      case 'file-ahead':
        return `The file is newer: ${edits(inFile)} more.`;
      case 'device-ahead':
        return `This device is newer: the file lacks ${edits(onDevice)}.`;
      case 'both':
        return `Both were edited: the file has ${edits(inFile)}, this device ${edits(onDevice)} that the other has not.`;
      case 'same-content':
        return 'The same figures; only the history differs.';
    }
  },
  inBinHere: 'The plan is in the bin of this device.',
  inBinThere: 'It was in the bin when it was backed up, and stays there.',
  noHistory: 'The file has no history of this plan.',
  choicesOf: (title) => `What to do with “${title}”`,
  choices: {
    adopt: 'Take it in',
    extend: 'Bring up to date',
    copy: 'Keep a copy beside it',
    set: 'Set it to what the file has (can be undone)',
    unbin: 'Take out of the bin',
    leave: 'Leave as it is',
  },
  restore: (n) => (n === 0 ? 'Nothing to restore' : `Restore ${plans(n)}`),
  restoring: (done, of) => `Restoring ${grouped(done + 1)}/${grouped(of)}…`,
  restoredTitle: 'Restored',
  done: {
    adopt: 'taken in',
    extend: 'brought up to date',
    copy: 'kept as a copy',
    set: 'set to what the file has',
    unbin: 'taken out of the bin',
    leave: 'left as it is',
  },
  notDone: {
    elsewhere: 'not done: it is being edited in another window. Close that one and open the file again.',
    full: 'not done: the device is full. Plans on this device are untouched.',
    refused: 'not done: the plan here has just changed, or cannot be read. Open the file again to see.',
  },
  titleOfCopy: (title, moment) =>
    moment === '' ? `${title} (from a backup)` : `${title} (backup ${moment})`,
  finish: 'Done',
  openPlan: 'Open',

  binHeading: 'Bin',
  binAbout: (days) => `Deleted plans stay here for ${days} days, with all their history.`,
  binEmpty: 'The bin is empty.',
  removedWhen: (when) => `Deleted ${when}`,
  daysLeft: (days) => (days === 0 ? 'about to go' : days === 1 ? '1 day left' : `${days} days left`),
  takeOut: 'Restore',
  takeOutOf: (title) => `Restore “${title}”`,
  purge: 'Delete for good…',
  purgeOf: (title) => `Delete “${title}” for good…`,
  purgeTitle: (title) => `Delete “${title}” for good?`,
  purgeAbout:
    'The figures and history of this plan will be gone from this device and cannot be had back. Backup files made before still work.',
  purgeYes: 'Yes, delete for good',
  purgeNo: 'No, keep it',
  backUpFirst: 'Back up first',
  purged: (title) => `Deleted “${title}” for good.`,
  takenOut: (title) => `Took “${title}” out of the bin.`,

  remind: (count, title) => `${cells(count)} of “${title}” in no backup file.`,
  remindAction: 'Back up…',
  version: (version) => `Version ${version}`,
};
