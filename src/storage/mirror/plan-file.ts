/**
 * The mirror file of one plan, open for writing in a thread. What it answers as written is on the disk for good; what fails
 * leaves the file as it was, or with an unfinished line that is cut off when it is opened next.
 */
import type { PlanId } from '#core/identity.ts';
import { standOf, type FileStand } from '#storage/mirror/file-stand.ts';
import { filesIn, nameOf, type MirrorFile } from '#storage/mirror/folder.ts';
import { bytesOfLine, type MirrorLine } from '#storage/mirror/line.ts';
import { StorageRefusal } from '#storage/problem.ts';
import type { LogRow } from '#storage/rows.ts';

/** What we use of that which the page's own type library does not describe, being for threads alone. */
interface SyncHandle {
  getSize(): number;
  read(bytes: Uint8Array, place: { readonly at: number }): number;
  write(bytes: Uint8Array, place: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

type Lockable = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

export function canWriteFiles(): boolean {
  return 'FileSystemFileHandle' in globalThis && 'createSyncAccessHandle' in FileSystemFileHandle.prototype;
}

const TRIES = 15;
const BETWEEN_TRIES = 100; // milliseconds; another window lets go of a file half a second after it last wrote

/** The handle by which alone the file can be written until it is closed. Waits a little for another window. */
async function lock(handle: FileSystemFileHandle): Promise<SyncHandle> {
  for (let tries = 1; ; tries++) {
    try {
      return await (handle as Lockable).createSyncAccessHandle(); // asked for in canWriteFiles
    } catch (error) {
      const isTaken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isTaken) throw error;
      if (tries === TRIES)
        throw new StorageRefusal({ kind: 'blocked', detail: 'Another window writes this mirror file' });
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
  }
}

export class PlanFile {
  readonly generation: number;
  readonly #plan: PlanId;
  readonly #handle: SyncHandle;
  #stand: FileStand;

  private constructor({ plan, generation }: MirrorFile, handle: SyncHandle, stand: FileStand) {
    this.generation = generation;
    this.#plan = plan;
    this.#handle = handle;
    this.#stand = stand;
  }

  /** The newest complete file of the plan, else the one that goes furthest; null when there is none. */
  static async open(folder: FileSystemDirectoryHandle, plan: PlanId): Promise<PlanFile | null> {
    let best: PlanFile | null = null;
    for (const one of await filesIn(folder, plan)) {
      const file = await PlanFile.#lock(one);
      if (best && !file.isComplete && file.stand.seq <= best.stand.seq) file.close();
      else {
        best?.close();
        best = file;
      }
      if (best.isComplete) break;
    }
    return best;
  }

  /** A new file that holds all these entries, of one generation more than any there is. */
  static async make(
    folder: FileSystemDirectoryHandle,
    plan: PlanId,
    rows: readonly LogRow[],
    removedAt: string | null,
  ): Promise<PlanFile> {
    const generation = ((await filesIn(folder, plan))[0]?.generation ?? 0) + 1;
    const handle = await folder.getFileHandle(nameOf(plan, generation), { create: true });
    const file = await PlanFile.#lock({ plan, generation, handle });
    const upTo = rows.at(-1)?.seq ?? 0;
    const stand = { seq: 0, sum: 0, removedAt: null, upTo, end: 0, isSpoilt: false, isNewer: false };
    file.#write([{ kind: 'start', plan, upTo }, ...linesFor(plan, stand, rows, removedAt)], stand);
    return file;
  }

  static async #lock(file: MirrorFile): Promise<PlanFile> {
    const handle = await lock(file.handle);
    const size = handle.getSize();
    const read = (from: number, to: number): Uint8Array => readBytes(handle, from, to);
    return new PlanFile(file, handle, await standOf(file.plan, { size, read }));
  }

  get stand(): FileStand {
    return this.#stand;
  }

  /** Everything it was begun with is in it. */
  get isComplete(): boolean {
    return this.#stand.seq >= this.#stand.upTo;
  }

  /** Adds the entries, then whether the plan is put aside (undefined: as it is), and answers when they are on the disk. */
  append(rows: readonly LogRow[], removedAt?: string | null): void {
    this.#write(linesFor(this.#plan, this.#stand, rows, removedAt), this.#stand);
  }

  /** All that is in it. */
  read(): Uint8Array {
    return readBytes(this.#handle, 0, this.#handle.getSize());
  }

  close(): void {
    this.#handle.close();
  }

  #write(lines: readonly MirrorLine[], before: FileStand): void {
    if (lines.length === 0) return;
    const bytes = joined(lines.map(bytesOfLine));
    try {
      if (this.#handle.getSize() > before.end) this.#handle.truncate(before.end); // a line never finished
      if (this.#handle.write(bytes, { at: before.end }) < bytes.length)
        throw new DOMException('The file takes no more', 'QuotaExceededError');
      this.#handle.flush();
    } catch (error) {
      this.#cut(before.end);
      throw error;
    }
    this.#stand = { ...standAfter(before, lines), end: before.end + bytes.length };
  }

  /** Takes back what was written in vain. Where that fails too, the line is not whole, or is one of the log: both are recognised. */
  #cut(end: number): void {
    try {
      this.#handle.truncate(end);
      this.#handle.flush();
    } catch {
      // What opens it next looks for itself.
    }
  }
}

function linesFor(
  plan: PlanId,
  stand: FileStand,
  rows: readonly LogRow[],
  removedAt: string | null | undefined,
): MirrorLine[] {
  const lines: MirrorLine[] = rows.map((row) => ({ kind: 'entry', plan, row }));
  const isAside = rows.length > 0 ? null : stand.removedAt; // an entry says that the plan is in use
  if (removedAt !== undefined && removedAt !== isAside) lines.push({ kind: 'mark', plan, removedAt });
  return lines;
}

function standAfter(before: FileStand, lines: readonly MirrorLine[]): FileStand {
  return lines.reduce((stand, line) => {
    if (line.kind === 'entry') return { ...stand, seq: line.row.seq, sum: line.row.sum, removedAt: null };
    return line.kind === 'mark' ? { ...stand, removedAt: line.removedAt } : stand;
  }, before);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function readBytes(handle: SyncHandle, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  return bytes.subarray(0, handle.read(bytes, { at: from }));
}
