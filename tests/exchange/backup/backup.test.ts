/** Backup files: what is written comes back letter by letter, and whatever was altered on the way is noticed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackupReading } from '#exchange/backup/backup-content.ts';
import { readBackup } from '#exchange/backup/read-backup.ts';
import { contentOf, seeded } from '../../storage/sample-plans.ts';
import { fileOf, MADE_AT, planOf, planWithLog } from './sample-backups.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function kindOf(bytes: Uint8Array): BackupReading['kind'] {
  return readBackup(bytes).kind;
}

/** The plans that can be believed of a damaged file, by title, and where the damage was seen. */
function believed(bytes: Uint8Array): { line: number; ids: readonly string[]; of: number } {
  const reading = readBackup(bytes);
  if (reading.kind !== 'damaged') throw new Error(`It is ${reading.kind}`);
  return { line: reading.line, ids: reading.content.plans.map(({ id }) => id), of: reading.of };
}

describe('A backup', () => {
  test('says what it is in two lines, and ends with a count of its lines', () => {
    const lines = textOf(fileOf([planWithLog(2, seeded(1)).backup])).split('\n');
    expect(lines[0]).toBe('Sổ Chỉ Tiêu · sao lưu 3 · 1 kế hoạch · 10:12 20/6/2026');
    expect(lines[1]).toContain('Mở bằng ứng dụng Sổ Chỉ Tiêu');
    expect(lines[2]).toMatch(/^[0-9a-f]{8} 3 \{"backup":3,"app":"0\.5\.0",/);
    expect(lines).toHaveLength(8); // two for people, header, plan, three entries, end
    expect(lines.at(-1)).toMatch(/^#het 7 [0-9a-f]{8}$/);
  });

  test('brings every entry of every log back as it was, and the plans they make', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
        (seed, edits) => {
          const rng = seeded(seed);
          const made = edits.map((count) => planWithLog(count, rng));
          const reading = readBackup(fileOf(made.map(({ backup }) => backup)));
          if (reading.kind !== 'whole') throw new Error(reading.kind);
          expect(reading.content).toEqual({
            format: 3,
            madeAt: MADE_AT,
            app: '0.5.0',
            plans: made.map(({ backup }) => backup),
          });
          for (const [n, plan] of reading.content.plans.entries())
            expect(contentOf(planOf(plan))).toEqual(contentOf(made[n]!.plan));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('keeps which plans were put aside, and which are without their history', () => {
    const { backup } = planWithLog(1, seeded(4));
    const aside = { ...backup, removedAt: MADE_AT, isWithoutHistory: true };
    const reading = readBackup(fileOf([aside]));
    expect(reading).toMatchObject({ kind: 'whole', content: { plans: [aside] } });
  });

  test('can be read after a mail program wrote its line ends anew and put a byte order mark before it', () => {
    const text = textOf(fileOf([planWithLog(3, seeded(5)).backup]));
    for (const spoilt of [
      `\uFEFF${text}`,
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`,
      `${text}\n`,
    ])
      expect(kindOf(bytesOf(spoilt))).toBe('whole');
    expect(kindOf(bytesOf(text.replace('\n', '\r\n')))).toBe('damaged'); // one line alone is no mail program
  });
});

describe('Whatever was altered is noticed', () => {
  test('every bit of a small file', () => {
    const file = fileOf([planWithLog(1, seeded(7)).backup]);
    const unnoticed: number[] = [];
    for (let bit = 0; bit < file.length * 8; bit++) {
      file[bit >> 3]! ^= 1 << (bit & 7);
      if (kindOf(file) !== 'damaged') unnoticed.push(bit);
      file[bit >> 3]! ^= 1 << (bit & 7);
    }
    expect(unnoticed).toEqual([]);
    expect(kindOf(file)).toBe('whole');
  });

  test('bits anywhere in larger files', () => {
    const rng = seeded(8);
    const file = fileOf([planWithLog(60, rng).backup, planWithLog(30, rng).backup]);
    fc.assert(
      fc.property(fc.nat(file.length * 8 - 1), (bit) => {
        const flipped = file.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        return kindOf(flipped) === 'damaged';
      }),
      { numRuns: 150 },
    );
  });

  test('a cut at any byte', () => {
    const file = fileOf([planWithLog(1, seeded(9)).backup]);
    // Less than the first line is not known for a backup at all.
    const firstLine = file.indexOf(10);
    const kinds = new Set<string>();
    for (let end = firstLine; end < file.length; end++) kinds.add(kindOf(file.slice(0, end)));
    expect([...kinds]).toEqual(['damaged']);
    for (let end = 0; end < firstLine; end++) expect(kindOf(file.slice(0, end))).not.toBe('whole');
  });

  test('lines swapped, doubled or left out', () => {
    const rng = seeded(10);
    const lines = textOf(fileOf([planWithLog(4, rng).backup, planWithLog(3, rng).backup])).split('\n');
    const any = fc.nat(lines.length - 1);
    fc.assert(
      fc.property(any, any, fc.constantFrom('swap', 'double', 'drop'), (a, b, how) => {
        const spoilt = [...lines];
        if (how === 'swap') [spoilt[a], spoilt[b]] = [lines[b]!, lines[a]!];
        else if (how === 'double') spoilt.splice(b, 0, lines[a]!);
        else spoilt.splice(a, 1);
        return (how === 'swap' && a === b) || kindOf(bytesOf(spoilt.join('\n'))) !== 'whole';
      }),
      { numRuns: 150 },
    );
  });
});

describe('Of a damaged backup', () => {
  const rng = seeded(11);
  const plans = [0, 1, 2, 3].map(() => planWithLog(2, rng).backup); // lines 4-7, 8-11, 12-15, 16-19
  const lines = textOf(fileOf(plans)).split('\n');
  const ids = plans.map(({ id }) => id);
  const joined = (all: readonly string[]): Uint8Array => bytesOf(all.join('\n'));

  test('the plans whose lines are all whole can be believed, and the line of the damage is named', () => {
    const spoilt = lines.map((line, n) => (n === 9 ? line.replace('record', 'recorb') : line));
    expect(believed(joined(spoilt))).toEqual({ line: 10, ids: [ids[0], ids[2], ids[3]], of: 4 });
  });

  test('those after a missing line too', () => {
    expect(believed(joined(lines.toSpliced(5, 1)))).toEqual({ line: 6, ids: ids.slice(1), of: 4 });
  });

  test('where it was cut off, those before the cut', () => {
    expect(believed(joined(lines.slice(0, 14)))).toMatchObject({ ids: ids.slice(0, 2), of: 4 });
  });

  test('all of them where only a line for people was altered', () => {
    const spoilt = lines.with(1, 'Tệp của tôi');
    expect(believed(joined(spoilt))).toEqual({ line: 1, ids, of: 4 });
  });

  test('none of those in it twice', () => {
    const twice = fileOf([plans[0]!, plans[0]!]);
    expect(believed(twice)).toEqual({ line: 8, ids: [ids[0]], of: 2 });
  });
});
