/**
 * Everything that lies in the database and in the mirror, line by line, believed or not: for a file that somebody can save what
 * can be saved from. Opens nothing that is not there and writes nothing.
 */
import { filesIn, openFolder } from '#storage/mirror/folder.ts';
import { linesOf } from '#storage/mirror/read-file.ts';

/** One JSON text per line, newline included: the row of a store, or a line of a mirror file. Passes over what cannot be read at all. */
export async function* rescue(name: string): AsyncGenerator<string> {
  yield lineOf({ rescued: name });
  try {
    yield* rowsOfDatabase(name);
  } catch (error) {
    yield lineOf({ from: 'database', problem: String(error) });
  }
  try {
    yield* linesOfMirror(name);
  } catch (error) {
    yield lineOf({ from: 'mirror', problem: String(error) });
  }
}

async function* rowsOfDatabase(name: string): AsyncGenerator<string> {
  const db = await openAsItIs(name);
  if (!db) return;
  try {
    for (const store of db.objectStoreNames) {
      // One by one, so that a row that cannot be read takes no other with it.
      const keys = await settled(db.transaction(store).objectStore(store).getAllKeys());
      for (const key of keys) {
        const row = await settled<unknown>(db.transaction(store).objectStore(store).get(key)).catch(String);
        yield lineOf({ from: 'database', store, key, row });
      }
    }
  } finally {
    db.close();
  }
}

/** The database at whatever version it has; null when there is none. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // A database that would only now be made is none.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () =>
      request.error?.name === 'AbortError' ? resolve(null) : reject(request.error ?? new Error('Not opened'));
  });
}

async function* linesOfMirror(name: string): AsyncGenerator<string> {
  const folder = await openFolder(name);
  for (const { handle } of folder ? await filesIn(folder) : []) {
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    let end = 0;
    for (const line of linesOf(bytes)) {
      yield lineOf({ from: 'mirror', file: handle.name, line: textOf(line) });
      end += line.length + 1;
    }
    if (end < bytes.length)
      yield lineOf({ from: 'mirror', file: handle.name, unfinished: textOf(bytes.subarray(end)) });
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The bytes as text, or where they are none as numbers in hexadecimal. */
function textOf(bytes: Uint8Array): string | { readonly bytes: string } {
  try {
    return decoder.decode(bytes);
  } catch {
    return { bytes: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
  }
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Not read'));
  });
}
