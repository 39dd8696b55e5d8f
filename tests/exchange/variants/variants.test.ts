/**
 * A few files of every class that arrives, from their bytes to what would be taken into a plan: nothing is wrong or lost in
 * silence. Many more: `npm run test:files`.
 */
import { expect, test } from 'vitest';
import { FILE_CLASSES } from './file-classes.ts';
import { measureFiles } from './measure-files.ts';

const EACH = 7;

test.each(Object.keys(FILE_CLASSES))(`${EACH} files: %s`, async (name) => {
  const { classes, errors } = await measureFiles(EACH, 1, [name]);
  expect(errors).toEqual([]);
  const tally = classes.get(name);
  expect(tally?.files).toBe(EACH);
  // Something of every class is read or asked about: the values were not simply overlooked.
  expect((tally?.right ?? 0) + (tally?.asked ?? 0)).toBeGreaterThan(EACH);
});
