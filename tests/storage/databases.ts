/** Databases for the storage tests: opened under fresh names, read and altered behind the library's back, and made to fail. */
import { onTestFinished } from 'vitest';
import { DatabaseLibrary } from '#storage/database-library.ts';
import type { ConnectionOptions } from '#storage/connection.ts';
import type { Outcome } from '#storage/problem.ts';

let count = 0;

export function freshName(): string {
  const name = `test-${Date.now()}-${count++}`;
  onTestFinished(async () => {
    indexedDB.deleteDatabase(name);
    await removeMirror(name).catch(() => undefined); // most tests have none
  });
  return name;
}

/** The folder of mirror files with all that is in it, taken away as a browser does that clears what a site has stored. */
export async function removeMirror(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true });
}

export async function openLibrary(
  name = freshName(),
  options: ConnectionOptions = {},
): Promise<DatabaseLibrary> {
  const library = valueOf(await DatabaseLibrary.open(name, options));
  onTestFinished(() => library.close());
  return library;
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Unexpected problem ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Request failed'));
  });
}

export type StoreName = 'meta' | 'plans' | 'log' | 'chunks';

/** Opens by the browser's own API, at whatever version is there; closes again after `work`. */
async function withRaw<T>(name: string, work: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await settled(indexedDB.open(name));
  db.onversionchange = () => db.close();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

// The rows are whatever lies there; a test says what it expects.
export type AnyRow = Record<string, unknown>;

export function rowsOf(name: string, store: StoreName): Promise<AnyRow[]> {
  return withRaw(name, (db) => settled<AnyRow[]>(db.transaction(store).objectStore(store).getAll()));
}

export async function everything(name: string): Promise<Record<StoreName, AnyRow[]>> {
  return {
    meta: await rowsOf(name, 'meta'),
    plans: await rowsOf(name, 'plans'),
    log: await rowsOf(name, 'log'),
    chunks: await rowsOf(name, 'chunks'),
  };
}

/** Alters the nth row (from 0) of a store, as a failing disk would; `null` takes it away. */
export function alterRow(
  name: string,
  store: StoreName,
  n: number,
  alter: (row: AnyRow) => AnyRow | null,
): Promise<void> {
  return withRaw(name, async (db) => {
    const table = db.transaction(store, 'readwrite').objectStore(store);
    const [keys, rows] = [await settled(table.getAllKeys()), await settled<AnyRow[]>(table.getAll())];
    const [key, row] = [keys[n], rows[n]];
    if (key === undefined || !row) throw new Error(`No row ${n} in ${store}`);
    const altered = alter(row);
    await (altered ? settled(table.put(altered)) : settled(table.delete(key)));
  });
}

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/** Every write call of every store goes through `fault` (with its number, from 1) until the returned function is called. */
export function interceptWrites(
  fault: (call: number, store: IDBObjectStore, args: unknown[]) => void,
): () => void {
  const prototype = IDBObjectStore.prototype;
  const originals = WRITES.map((method) => [method, prototype[method]] as const);
  let calls = 0;
  for (const [method, original] of originals) {
    prototype[method] = function (this: IDBObjectStore, ...args: unknown[]) {
      fault(++calls, this, args);
      return Reflect.apply(original, this, args) as IDBRequest<IDBValidKey> & IDBRequest<undefined>;
    };
  }
  const undo = (): void => {
    for (const [method, original] of originals) Object.assign(prototype, { [method]: original });
  };
  onTestFinished(undo);
  return undo;
}
