/**
 * The folder of mirror files in the browser's own file system, and what the files are called: `<plan>.<generation>.log`. Reads
 * no file.
 */
import { readPlanId, type PlanId } from '#core/identity.ts';

/** A mirror file by its name. */
export interface MirrorFile {
  readonly plan: PlanId;
  /** The greatest is the newest; an older one stays until it is known that nothing of it is needed. */
  readonly generation: number;
  readonly handle: FileSystemFileHandle;
}

/** The folder; null where the browser has no such file system, or the folder is not there and is not to be made. */
export async function openFolder(name: string, create = false): Promise<FileSystemDirectoryHandle | null> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return null;
  const root = await navigator.storage.getDirectory();
  try {
    return await root.getDirectoryHandle(name, { create });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** The mirror files in the folder, of one plan or of all, the newest generation of a plan first. */
export async function filesIn(folder: FileSystemDirectoryHandle, plan?: PlanId): Promise<MirrorFile[]> {
  const files: MirrorFile[] = [];
  for await (const handle of folder.values()) {
    const file = handle.kind === 'file' ? readName(handle) : null;
    if (file && (plan === undefined || file.plan === plan)) files.push(file);
  }
  return files.sort((a, b) => b.generation - a.generation);
}

export function nameOf(plan: PlanId, generation: number): string {
  return `${plan}.${generation}.log`;
}

function readName(handle: FileSystemFileHandle): MirrorFile | null {
  const [, id = '', generation = ''] = /^(\w+)\.(\d+)\.log$/.exec(handle.name) ?? [];
  const plan = readPlanId(id);
  return plan && { plan, generation: parseInt(generation, 10), handle };
}

/** The plans that have a mirror with anything in it; none where it cannot be read. For the start: reads names and sizes only. */
export async function mirroredPlans(name: string): Promise<ReadonlySet<PlanId>> {
  try {
    const folder = await openFolder(name);
    const files = folder ? await filesIn(folder) : [];
    const sizes = await Promise.all(files.map(async ({ handle }) => (await handle.getFile()).size));
    return new Set(files.filter((_file, n) => sizes[n] !== 0).map(({ plan }) => plan));
  } catch {
    return new Set(); // a witness that cannot be asked says nothing
  }
}
