/** After every test file that drives the app: no page asked another origin for anything, and none broke its policy. */
import { afterAll, expect } from 'vitest';
import { leaks } from '#tests/support/app-driver.ts';

afterAll(() => {
  expect(leaks).toEqual([]);
});
