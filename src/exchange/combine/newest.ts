/** The newest of several files of one unit, and why each of the others is older; nothing where that cannot be told. */
import type { UnitFile } from '#exchange/combine/unit-file.ts';
import { orderVersions, readableOf, type Evidence, type Readable } from '#exchange/combine/versions.ts';

/** By which file a file is superseded, and how that is known. */
export interface Superseded {
  readonly by: string;
  readonly known: readonly Evidence[];
}

export interface Newest {
  readonly key: string;
  /** By the older file's key. */
  readonly superseded: ReadonlyMap<string, Superseded>;
}

/** `chosen`: the file a person chose, by key. The order of the files does not matter. */
export function newestOf(files: readonly UnitFile[], chosen: string | null): Newest | null {
  if (chosen !== null && files.some(({ key }) => key === chosen)) {
    const others = files.filter(({ key }) => key !== chosen);
    return {
      key: chosen,
      superseded: new Map(others.map(({ key }) => [key, { by: chosen, known: ['chosen'] }])),
    };
  }
  const readable = files
    .flatMap((file) => (file.content.kind === 'table' ? [readableOf(file, file.content.table)] : []))
    .sort((a, b) => (a.file.key < b.file.key ? -1 : 1)); // of files that say the same, the first by key
  for (const candidate of readable) {
    const superseded = beats(candidate, readable);
    if (superseded) return { key: candidate.file.key, superseded };
  }
  return null;
}

/** Why the candidate is newer than every other; null unless it is. */
function beats(candidate: Readable, all: readonly Readable[]): Map<string, Superseded> | null {
  const superseded = new Map<string, Superseded>();
  for (const other of all) {
    if (other === candidate) continue;
    const { newer, known } = orderVersions(candidate, other);
    if (newer !== 'first' && newer !== 'same') return null;
    superseded.set(other.file.key, { by: candidate.file.key, known });
  }
  return superseded;
}
