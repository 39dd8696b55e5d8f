/** How often each fault is brought about: a few times among the other checks, a thousand times by `npm run test:faults`. */
const isWhole = process.env['FAULTS'] === 'whole';

/** The number of runs: `short` in every run of the checks, `whole` where faults are what is looked for. */
export function runs(short: number, whole: number): number {
  return isWhole ? whole : short;
}

/** Tests of what another test of the short form shows as well: there only where faults are what is looked for. */
export function onlyWhole(define: () => void): void {
  if (isWhole) define();
}

/** Where the same is shown on several kinds: `short` in every run of the checks, all of them where faults are what is looked for. */
export function kinds<Kind>(short: Kind, whole: readonly Kind[]): readonly Kind[] {
  return isWhole ? whole : [short];
}

/** Numbers that come out the same each time, so that a run that failed can be run again. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
