/**
 * A few files of every class that arrives, from their bytes to what would be taken into a plan: nothing is wrong or lost in
 * silence. Many more: `npm run test:files`.
 */
import { expect, test } from 'vitest';
import { CLASS_NAMES, measureFiles } from './measure-files.ts';

const EACH = 7;

test.each(CLASS_NAMES)(`${EACH} files: %s`, async (name) => {
  const { classes, errors } = await measureFiles(EACH, 1, [name]);
  expect(errors).toEqual([]);
  const tally = classes.get(name);
  expect(tally?.files).toBe(EACH);
  // Values of every class are read or asked about, where there are any: they were not simply overlooked.
  const seen = (tally?.right ?? 0) + (tally?.asked ?? 0);
  if (name !== 'no table at all') expect(seen).toBeGreaterThan(EACH);
  else expect(tally?.refused).toBe(EACH);
});
