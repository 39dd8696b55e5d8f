/** A new version of the app leaves a mark before its first edit of a plan that an earlier one edited. */
import { afterEach, expect, test } from 'vitest';
import { withVersionMark } from '#app/version-mark.ts';
import { NO_CHANGES, type Change } from '#core/change.ts';
import { makePlanId } from '#core/identity.ts';

const PLAN = makePlanId(() => 0.3);
const edit: Change = { ...NO_CHANGES, label: { code: 'edit-cell' }, at: '2026-06-20T10:12:00.000+07:00' };

afterEach(() => localStorage.clear());

test('the mark stands once, before the edit, and says the version', () => {
  expect(withVersionMark(PLAN, edit, '0.4.0')).toEqual([edit]); // nothing before it to go back to
  expect(withVersionMark(PLAN, edit, '0.4.0')).toEqual([edit]);
  expect(withVersionMark(PLAN, edit, '0.5.0')).toEqual([
    { ...NO_CHANGES, label: { code: 'app-updated', subject: '0.5.0' }, at: edit.at },
    edit,
  ]);
  expect(withVersionMark(PLAN, edit, '0.5.0')).toEqual([edit]);
});
