/**
 * The thread that writes the mirror: one thing after the other, each on the disk for good before it answers. Knows no database; a
 * file is let go of soon after it was last written, so that another window can take it over.
 */
import type { PlanId } from '#core/identity.ts';
import { isSameEntry } from '#storage/entry-sum.ts';
import { filesIn, openFolder } from '#storage/mirror/folder.ts';
import type { Asked, Question, Reply, Standing } from '#storage/mirror/messages.ts';
import { canWriteFiles, PlanFile } from '#storage/mirror/plan-file.ts';
import { readContent, unbroken, type MirrorContent } from '#storage/mirror/read-file.ts';
import { problemOf, StorageRefusal } from '#storage/problem.ts';

const LET_GO_AFTER = 500; // milliseconds

interface Open {
  readonly file: PlanFile;
  timer: ReturnType<typeof setTimeout>;
}

const open = new Map<PlanId, Open>();
/** Plans whose file was made by this thread: it has not yet been seen to outlive anything, so what it replaces stays. */
const made = new Set<PlanId>();
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  last = last.then(() => answer(data)).then((reply) => postMessage(reply));
});

async function answer({ number, folder, question }: Asked): Promise<Reply> {
  if (!canWriteFiles()) return { number, unsupported: 'No file can be written at once' };
  try {
    // Only a file to be written makes the folder: another window may just have taken everything away.
    const isBegun = question.ask === 'write-anew';
    const place = await openFolder(folder, isBegun);
    if (!place && isBegun) return { number, unsupported: 'There is no file system' };
    if (!place) return { number, standing: { ...NO_FILE, isDone: question.ask === 'forget' } };
    const wasOpen = open.has(question.plan);
    const standing = await carryOut(place, question);
    // Who only looks does not keep another window from writing.
    if (!wasOpen && (question.ask === 'stand' || question.ask === 'check')) letGo(question.plan);
    return { number, standing };
  } catch (error) {
    letGo(question.plan); // what it stands at is not known any more
    if (isForbidden(error)) return { number, unsupported: String(error) };
    return { number, problem: problemOf(error) ?? { kind: 'unknown', detail: String(error) } };
  }
}

/** A private window may have the file system and forbid it. */
function isForbidden(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === 'SecurityError' || error.name === 'NotAllowedError')
  );
}

function carryOut(folder: FileSystemDirectoryHandle, question: Question): Promise<Standing> {
  switch (question.ask) {
    case 'stand':
      return stand(folder, question.plan);
    case 'append':
      return append(folder, question);
    case 'write-anew':
      return writeAnew(folder, question);
    case 'check':
      return check(folder, question.plan);
    case 'forget':
      return forget(folder, question.plan);
  }
}

const NO_FILE: Standing = { stand: null, isWhole: false, isDone: false };

async function stand(folder: FileSystemDirectoryHandle, plan: PlanId): Promise<Standing> {
  const file = await take(folder, plan);
  return file ? standingOf(file, true) : NO_FILE;
}

async function append(
  folder: FileSystemDirectoryHandle,
  { plan, after, rows, removedAt }: Extract<Question, { ask: 'append' }>,
): Promise<Standing> {
  const file = await take(folder, plan);
  if (!file) return NO_FILE;
  const { seq, sum } = file.stand;
  const newest = rows.at(-1);
  // The same once more: the answer may have been lost on the way.
  const isThere = newest !== undefined && newest.seq === seq && newest.sum === sum;
  if (!isUsable(file) || (seq !== after && !isThere)) return standingOf(file, false);
  file.append(isThere ? [] : rows, removedAt);
  return standingOf(file, true);
}

async function writeAnew(
  folder: FileSystemDirectoryHandle,
  { plan, rows, removedAt }: Extract<Question, { ask: 'write-anew' }>,
): Promise<Standing> {
  await take(folder, plan); // refuses where a newer app wrote
  letGo(plan);
  made.add(plan);
  const file = await PlanFile.make(folder, plan, rows, removedAt);
  keep(plan, file);
  return standingOf(file, true);
}

async function check(folder: FileSystemDirectoryHandle, plan: PlanId): Promise<Standing> {
  const file = await take(folder, plan);
  if (!file) return NO_FILE;
  const content = readContent(plan, file.read());
  const isSound =
    isUsable(file) && content.damagedLines === 0 && unbroken(content.rows).length === content.newest;
  if (isSound && !made.has(plan)) await dropOthers(folder, plan, file.generation, content);
  return { ...standingOf(file, true), isWhole: isSound };
}

/** Takes away the other files of the plan whose every entry is in this one; what went another way stays. */
async function dropOthers(
  folder: FileSystemDirectoryHandle,
  plan: PlanId,
  generation: number,
  { rows }: MirrorContent,
): Promise<void> {
  for (const other of await filesIn(folder, plan)) {
    if (other.generation === generation) continue;
    const bytes = new Uint8Array(await (await other.handle.getFile()).arrayBuffer());
    const content = readContent(plan, bytes);
    const isContained = [...content.rows.values()].every((row) => {
      const kept = rows.get(row.seq);
      return kept !== undefined && isSameEntry(kept, row);
    });
    if (isContained && !content.isNewer) await folder.removeEntry(other.handle.name);
  }
}

async function forget(folder: FileSystemDirectoryHandle, plan: PlanId): Promise<Standing> {
  letGo(plan);
  for (const { handle } of await filesIn(folder, plan)) await folder.removeEntry(handle.name);
  return { ...NO_FILE, isDone: true };
}

/** The plan's file, open; null when there is none. Leaves with `newer-schema` where a newer app wrote. */
async function take(folder: FileSystemDirectoryHandle, plan: PlanId): Promise<PlanFile | null> {
  const known = open.get(plan);
  if (known) {
    keep(plan, known.file);
    return known.file;
  }
  const file = await PlanFile.open(folder, plan);
  if (!file) return null;
  keep(plan, file);
  if (file.stand.isNewer)
    throw new StorageRefusal({ kind: 'newer-schema', detail: 'A newer app wrote the mirror' });
  return file;
}

function keep(plan: PlanId, file: PlanFile): void {
  clearTimeout(open.get(plan)?.timer);
  open.set(plan, { file, timer: setTimeout(() => letGo(plan), LET_GO_AFTER) });
}

function letGo(plan: PlanId): void {
  const known = open.get(plan);
  if (!known) return;
  clearTimeout(known.timer);
  open.delete(plan);
  known.file.close();
}

function isUsable(file: PlanFile): boolean {
  return file.isComplete && !file.stand.isSpoilt;
}

function standingOf(file: PlanFile, isDone: boolean): Standing {
  const { seq, sum, removedAt } = file.stand;
  return { stand: { seq, sum, removedAt }, isWhole: isUsable(file), isDone };
}
