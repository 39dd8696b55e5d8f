/** Keeps docs/spreadsheet-habits.md true: sixty habits, each once, each with a test of its number in the file named, and «khác» where tests say so. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Habit {
  readonly number: number;
  readonly isDifferent: boolean;
  readonly difference: string;
  readonly file: string;
}

const WORDS = { Có: false, 'Có, khác': true } as const;

const lines = readFileSync('docs/spreadsheet-habits.md', 'utf8').split('\n');
const habits: readonly Habit[] = lines
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number = '', , word = '', difference = '', file = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    if (!(word in WORDS)) throw new Error(`Not a word of the table: ${word}`);
    return { number: Number(number), isDifferent: WORDS[word as keyof typeof WORDS], difference, file };
  });

const names = new Map(
  readdirSync('tests/flows/habits').map((file) => {
    const source = readFileSync(`tests/flows/habits/${file}`, 'utf8');
    return [file, [...source.matchAll(/(['"`])(habit \d.*?)\1,/g)].map(([, , name = '']) => name)] as const;
  }),
);
const namesOf = (number: number, file: string): readonly string[] =>
  (names.get(file) ?? []).filter((name) =>
    (/^habit [\d and]+/.exec(name)?.[0] ?? '').split(/\D+/).includes(String(number)),
  );

test('the table has the sixty habits in their order', () => {
  expect(habits.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
});

test('every habit has a test of its number in the file it names', () => {
  expect(habits.filter(({ number, file }) => namesOf(number, file).length === 0)).toEqual([]);
});

test('a habit that works differently says how, and whatever a test calls different stands in the table', () => {
  expect(habits.filter(({ isDifferent, difference }) => isDifferent && difference === '')).toEqual([]);
  const saidByTests = habits.filter(({ number, file }) =>
    namesOf(number, file).some((name) => /differently/.test(name)),
  );
  expect(saidByTests.filter(({ isDifferent }) => !isDifferent)).toEqual([]);
  expect(saidByTests.length).toBeGreaterThan(5);
});
