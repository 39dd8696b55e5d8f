/** Backups of every format there has been give back the plans they were made of. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BackupContent } from '#exchange/backup/backup-content.ts';
import { readBackup } from '#exchange/backup/read-backup.ts';
import { completeRecord } from '#storage/completion.ts';
import { contentOf } from '../../storage/sample-plans.ts';
import golden from '../../fixtures/storage/schema-1.golden.json';
import second from '../../fixtures/storage/schema-2.json';
import { planOf } from './sample-backups.ts';

const fixture = (format: number): Uint8Array =>
  readFileSync(new URL(`../../fixtures/backup/format-${format}.txt`, import.meta.url));

function contentOfFormat(format: number): BackupContent {
  const reading = readBackup(fixture(format));
  if (reading.kind !== 'whole') throw new Error(`It is ${reading.kind}`);
  return reading.content;
}

/** The golden plans as this version reads them, with the fields that came since. */
const expected = golden.map((plan) => ({
  ...plan,
  head: completeRecord(plan.head as never), // a record of an earlier version
  lines: plan.lines.map((line) => ({
    ...line,
    figures: line.figures.map((figure) => completeRecord(figure as never)),
    submitted: [],
  })),
  answers: [],
  submissions: [],
}));

describe('A backup of format', () => {
  test.each([1, 2, 3])('%i gives back the plans it was made of', (format) => {
    const { plans, ...about } = contentOfFormat(format);
    expect(about).toMatchObject({ format, madeAt: '2026-01-10T10:12:00.000+07:00' });
    expect(plans.map((plan) => contentOf(planOf(plan)))).toEqual(expected);
  });

  test('1 holds no history, those after it hold all of it', () => {
    const lengths = (format: number) => contentOfFormat(format).plans.map(({ entries }) => entries.length);
    expect([1, 2, 3].map(lengths)).toEqual([
      [1, 1],
      [9, 3],
      [9, 3],
    ]);
    expect(contentOfFormat(1).plans.every(({ isWithoutHistory }) => isWithoutHistory)).toBe(true);
  });

  test('2 gives the very entries the device has had since its storage was upgraded', () => {
    const entries = contentOfFormat(2).plans.flatMap((plan) => plan.entries);
    expect(entries).toEqual(second.log);
  });

  test('4 belongs to a later version, whatever is in it', () => {
    const text = new TextDecoder().decode(fixture(3)).replace('sao lưu 3', 'sao lưu 4');
    const [title, about] = text.split('\n');
    expect(readBackup(new TextEncoder().encode(`${title}\n${about}\nsomething new`))).toEqual({
      kind: 'newer',
      format: 4,
    });
  });
});
