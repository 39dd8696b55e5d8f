/** The thread that reads files, so that the screen never waits for one. Holds one file at a time; ends with its import. */
import { randomFraction } from '#app/random-fraction.ts';
import type { Answer, Request } from '#app/incoming/thread-messages.ts';
import type { Plan } from '#core/plan.ts';
import { propose, type Theirs } from '#exchange/merge/propose.ts';
import { openFile, type OpenedFile } from '#exchange/reading/open-file.ts';

let file: OpenedFile | null = null;
let theirs: Theirs | null = null;
let exported: Plan | null = null;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).catch((error: unknown) => {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ number: data.number, fault });
  });
});

async function answer(request: Request): Promise<void> {
  const { number } = request;
  if (request.ask === 'propose') {
    const { plan, originals, pairs } = request;
    if (!theirs) throw new Error('There is nothing to propose');
    const how = originals === null ? {} : { originals };
    const base = exported?.head.id === plan.head.id ? exported : null;
    tell({ number, proposal: propose({ plan, theirs, base, pairs, ...how }) });
    return;
  }
  const { bytes, choices, plan, remembered } = request;
  if (bytes) file = openFile(bytes);
  if (!file) throw new Error('There is no file to read');
  ({ exported } = request);
  const about = { plan, remembered, exported, random: randomFraction };
  const read = await file.read(choices, about, (part) => tell({ number, part }));
  ({ theirs } = read);
  tell({ number, reading: read.reading });
}

function tell(said: Answer): void {
  postMessage(said);
}
