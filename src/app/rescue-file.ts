/** A file of everything that lies on this device, believed or not, for the day the storage does not open. Decides nothing. */
import { giveUpDatabase } from '#storage/clearing.ts';
import { rescue } from '#storage/rescue.ts';

/** `day` as `yyyy-mm-dd`, for the name. */
export async function makeRescueFile(
  storage: string,
  day: string,
): Promise<{ readonly name: string; readonly file: Blob }> {
  // In pieces: one text of everything may be longer than a text can be.
  const parts: string[] = [];
  for await (const line of rescue(storage)) parts.push(line);
  return { name: `${storage}-du-lieu-con-lai-${day}.txt`, file: new Blob(parts, { type: 'text/plain' }) };
}

/** Has a database that does not open made anew of the copy beside it, at the next start; false where there is no copy. */
export function rebuildStorage(storage: string): Promise<boolean> {
  return giveUpDatabase(storage);
}
