/** Backup files whose checksums are right and whose content nobody's app ever wrote. */
import { describe, expect, test } from 'vitest';
import { sumOfEntry } from '#core/log-entry.ts';
import { LONGEST_LINE } from '#exchange/backup/backup-content.ts';
import { frameLines } from '#exchange/backup/frame.ts';
import { readBackup } from '#exchange/backup/read-backup.ts';
import { titleOf } from '#exchange/backup/recognise-backup.ts';
import { seeded } from '../../storage/sample-plans.ts';
import { MADE_AT, planWithLog } from './sample-backups.ts';

const { backup } = planWithLog(0, seeded(3));
const [first] = backup.entries;
if (!first) throw new Error('A plan begins with an entry');
const good = first.records;

/** A file with one plan of one entry, its checksums reckoned anew. */
function fileWith(records: string, more: { head?: string; label?: unknown } = {}): Uint8Array {
  const { at } = backup.entries[0]!;
  const label = (more.label ?? { code: 'create-plan' }) as never; // what a file may hold
  const entry = { plan: backup.id, seq: 1, at, label, records };
  const head = { plan: backup.id, title: '', entries: 1, removedAt: null, withoutHistory: false };
  const lines = [
    JSON.stringify({ backup: 3, app: '9', at: MADE_AT, plans: 1 }),
    more.head ?? JSON.stringify(head),
    `${JSON.stringify({ seq: 1, at, label, sum: sumOfEntry(entry) })}\t${records}`,
  ];
  return new TextEncoder().encode([...frameLines(titleOf(3, '1', '1'), 'x', lines)].join(''));
}

const kindWith = (...given: Parameters<typeof fileWith>): string => readBackup(fileWith(...given)).kind;
const changed = (from: string, to: string): string => {
  expect(good).toContain(from);
  return good.replace(from, to);
};

describe('A backup made up by hand', () => {
  test('is taken as long as all of it is right', () => {
    expect(kindWith(good)).toBe('whole');
  });

  test.each([
    ['a key that reaches into the language', changed('"settings":{', '"settings":{"__proto__":{"x":1},')],
    ['the same, hidden behind an escape', changed('"settings":{', '"settings":{"\\u005f_proto__":{},')],
    ['a constructor', changed('"settings":{', '"settings":{"constructor":1,')],
    ['a number where a text belongs', changed('"issuingBody":""', '"issuingBody":1')],
    ['a field that is missing', changed('"issuingBody":"",', '')],
    ['years without end', changed('"lastYear":2025', '"lastYear":9998')],
    ['a year that is none', changed('"lastYear":2025', '"lastYear":1e99')],
    ['another plan’s head', changed(backup.id, 'pbcdfgh')],
    ['a list instead of changes', '[]'],
    ['no JSON', '{"added":'],
    [
      'ten thousand brackets',
      `{"added":${'['.repeat(10_000)}${']'.repeat(10_000)},"updated":[],"removed":[]}`,
    ],
    ['a row with a made-up id', good.replace('"added":[', '"added":[{"record":"section","id":"x"},')],
  ])('is refused for %s', (_what, records) => {
    expect(kindWith(records)).toBe('damaged');
  });

  test('is refused for a plan’s line that counts wrong', () => {
    for (const entries of [0, -1, 2, 1e9, 0.5, '1'])
      expect(kindWith(good, { head: JSON.stringify({ plan: backup.id, title: '', entries }) })).toBe(
        'damaged',
      );
  });

  test('belongs to a later version where it names a record, a field or a deed unknown here', () => {
    expect(kindWith(good.replace('"added":[', '"added":[{"record":"forecast"},'))).toBe('newer');
    expect(kindWith(changed('"issuingBody":""', '"issuingBody":"","mood":"calm"'))).toBe('newer');
    expect(kindWith(good, { label: { code: 'foretell' } })).toBe('newer');
  });

  test('leaves every object of the language as it was', () => {
    kindWith(changed('"settings":{', '"settings":{"__proto__":{"polluted":1},'));
    expect('polluted' in {}).toBe(false);
  });

  test('is refused for its size before it is read', () => {
    const huge = { length: 300 * 1024 * 1024 } as Uint8Array; // nothing of it may be touched
    expect(readBackup(huge)).toEqual({ kind: 'too-large', megabytes: 300 });
    const longLine = new Uint8Array(LONGEST_LINE + 200).fill(0x61);
    longLine.set(new TextEncoder().encode(`${titleOf(3, '1', '1')}\n`));
    expect(readBackup(longLine).kind).toBe('too-large');
  });
});

test('A file of another sort is no backup', () => {
  for (const text of ['', 'STT;Chỉ tiêu\n1;Dân số', 'Sổ Chỉ Tiêu', '{"backup":3}'])
    expect(readBackup(new TextEncoder().encode(text))).toEqual({ kind: 'not-a-backup' });
});
