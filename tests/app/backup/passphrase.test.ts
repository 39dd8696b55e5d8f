/** Locking a backup with a passphrase in the real browser: only the words open it, and nothing of it can be exchanged. */
import { describe, expect, test } from 'vitest';
import { ITERATIONS, lockBackup, strengthOf, unlockBackup } from '#app/backup/passphrase.ts';
import { lockedFile, readLockedFile } from '#exchange/backup/locked-file.ts';

const WORDS = 'mưa chuồn chuồn bay thấp';
const FEW = 1000; // so that the tests are quick; one takes as long as people wait
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const inside = bytesOf('Sổ Chỉ Tiêu\n'.repeat(500));
const lock = async (words = WORDS, iterations = FEW): Promise<string> =>
  lockBackup(inside, words, '10:12 20/6/2026', iterations);

describe('A locked backup', () => {
  test('is opened by its words, under the real number of rounds', async () => {
    const file = await lock(WORDS, ITERATIONS);
    expect(file).toContain('"iterations":600000');
    expect(await unlockBackup(bytesOf(file), WORDS)).toEqual({ kind: 'open', bytes: inside });
  });

  test('is opened by the same words from another keyboard, and by no others', async () => {
    const file = bytesOf(await lock());
    for (const same of [WORDS.normalize('NFD'), `  ${WORDS} `, WORDS.replace(' ', '  ')])
      expect((await unlockBackup(file, same)).kind).toBe('open');
    for (const other of [WORDS.toUpperCase(), WORDS.slice(1), 'mua chuon chuon bay thap', ''])
      expect((await unlockBackup(file, other)).kind).toBe('wrong-words');
  });

  test('tells nothing of what is inside, is small, and is another each time', async () => {
    const [one, two] = [await lock(), await lock()];
    expect(one.split('\n').slice(3).join('')).not.toContain('Sổ');
    expect(one.length).toBeLessThan(inside.length / 2);
    expect(one.split('\n').slice(2)).not.toEqual(two.split('\n').slice(2));
  });

  test('altered by accident is damaged; on purpose, with its checksum put right, it does not open', async () => {
    const file = await lock();
    const flipped = bytesOf(file);
    flipped[flipped.length >> 1]! ^= 1;
    expect((await unlockBackup(flipped, WORDS)).kind).toBe('damaged');
    const read = readLockedFile(bytesOf(file));
    if (read.kind !== 'whole') throw new Error('It was just made');
    const { before, locked } = read;
    const other = locked.slice();
    other[5]! ^= 1;
    expect((await unlockBackup(bytesOf(lockedFile(before, other)), WORDS)).kind).toBe('wrong-words');
    // The lines for people and the settings are answered for by the cipher too.
    const said = before.replace('10:12', '11:12');
    expect((await unlockBackup(bytesOf(lockedFile(said, locked)), WORDS)).kind).toBe('wrong-words');
    const weaker = before.replace('"packed":"gzip"', '"packed":"none"');
    expect((await unlockBackup(bytesOf(lockedFile(weaker, locked)), WORDS)).kind).toBe('wrong-words');
  });
});

describe('How hard a passphrase is to guess', () => {
  test.each([
    ['mưa bay', 'short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['20/06/2024 10:12'.replaceAll(':', '.'), 'weak'],
    ['matkhau12345', 'weak'],
    ['con trâu vàng', 'fair'],
    ['mưa chuồn chuồn bay thấp nắng', 'good'],
    ['kZ8#qw!Lp0@xTn5%vB2&', 'good'],
  ])('«%s» is %s', (words, strength) => {
    expect(strengthOf(words)).toBe(strength);
  });
});
