/** Mirrored libraries for the tests: opened under fresh names, their files read and altered behind their back, and made to fail. */
import { onTestFinished } from 'vitest';
import { applyChange } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { RestoredPlan } from '#storage/mirror/restoring.ts';
import type { MirrorState } from '#storage/mirror/mirror.ts';
import type { MirroredLibrary } from '#storage/mirrored-library.ts';
import { openStorage, type OpenedStorage, type StorageOptions } from '#storage/open-storage.ts';
import { freshName, valueOf } from '../databases.ts';
import { makeLargePlan, randomChange, seeded, timeOf, type Rng } from '../sample-plans.ts';

/** What fails in the thread: the nth call that writes, counted from 1, and where it is lasting all after it. */
export type Fault =
  | { readonly kind: 'throws' | 'half'; readonly nth: number; readonly isLasting: boolean }
  | { readonly kind: 'unsupported' };

export function faulty(fault: Fault): () => Worker {
  return () =>
    new Worker(new URL('./faulty-worker.ts', import.meta.url), {
      type: 'module',
      name: JSON.stringify(fault),
    });
}

export interface Opened extends OpenedStorage {
  readonly name: string;
  /** What was told while the library was open. */
  readonly told: { readonly restored: RestoredPlan[]; readonly states: MirrorState[] };
}

export async function openMirrored(name = freshName(), options: StorageOptions = {}): Promise<Opened> {
  const told: Opened['told'] = { restored: [], states: [] };
  const opened = valueOf(
    await openStorage(name, {
      ...options,
      onRestored: (plans) => told.restored.push(...plans),
      onMirror: (state) => told.states.push(state),
    }),
  );
  onTestFinished(() => opened.library.close());
  return { ...opened, name, told };
}

export interface Kept {
  readonly id: PlanId;
  /** The plan after each entry; the first is at index 1. */
  readonly plans: Plan[];
  readonly rng: Rng;
}

/** Stores a plan of a few rows whose log has that many entries. */
export async function keepPlan(
  library: MirroredLibrary,
  entries: number,
  seed = 71,
  rows = 3,
): Promise<Kept> {
  const rng = seeded(seed);
  const plan = makeLargePlan(rows, rng);
  valueOf(await library.create(plan, { code: 'create-plan' }, timeOf(1)));
  const kept: Kept = { id: plan.head.id, plans: [plan, plan], rng };
  await keepChanges(library, kept, entries - 1);
  return kept;
}

/** Makes and stores that many changes more. */
export async function keepChanges(library: MirroredLibrary, kept: Kept, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const seq = kept.plans.length - 1;
    const plan = kept.plans[seq] as Plan;
    const change = randomChange(plan, kept.rng, timeOf(seq + 1));
    valueOf(await library.append(kept.id, seq, change));
    kept.plans.push(applyChange(plan, change));
  }
}

async function folderOf(name: string): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

export async function fileNames(name: string): Promise<string[]> {
  const names: string[] = [];
  for await (const key of (await folderOf(name)).keys()) names.push(key);
  return names.sort();
}

export async function bytesOf(name: string, file: string): Promise<Uint8Array> {
  const handle = await (await folderOf(name)).getFileHandle(file);
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

export async function linesOf(name: string, file: string): Promise<string[]> {
  return new TextDecoder()
    .decode(await bytesOf(name, file))
    .split('\n')
    .slice(0, -1);
}

/** Flips a bit in the nth line of a file; the first, from 0, is not yet an entry. */
export function flipInLine(bytes: Uint8Array, n: number): void {
  let start = 0;
  for (let line = 0; line < n; line++) start = bytes.indexOf(0x0a, start) + 1;
  bytes[start + 20] = (bytes[start + 20] as number) ^ 1;
}

/** Puts other bytes in the place of a file, as a failing disk would. Waits until the thread has let go of it. */
export async function replaceFile(name: string, file: string, bytes: Uint8Array): Promise<void> {
  const folder = await folderOf(name);
  const writable = await retried(async () =>
    (await folder.getFileHandle(file, { create: true })).createWritable(),
  );
  await writable.write(bytes as Uint8Array<ArrayBuffer>);
  await retried(() => writable.close());
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NoModificationAllowedError')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
