/** How much is tried, or drawn at random: enough among the other checks to see a law broken, far more by `npm run test:long`. */
const isLong = import.meta.env['VITE_LONG'] !== undefined;

/** The number of runs: `short` in every run of the checks, `long` where there is time. */
export function runs(short: number, long: number): number {
  return isLong ? long : short;
}

/** Of cases that are alike, the first `short` in every run; the others have tests of their parts, and come by `npm run test:long`. */
export function alike<T>(cases: readonly T[], short: number): readonly T[] {
  return isLong ? cases : cases.slice(0, short);
}
