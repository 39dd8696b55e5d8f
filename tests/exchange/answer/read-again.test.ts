/**
 * More than a thousand tables as offices send them, sound and damaged, in every encoding: the answer, read by the same readers, is the
 * same table with one more column, and the file's own bytes are all there. The same every run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import type { CutChoice } from '#exchange/rows/cut-outcome.ts';
import { plainRemark } from '#exchange/answer/remark-cell.ts';
import { decode } from '#exchange/bytes/decode.ts';
import {
  toTcvn3,
  toUtf16,
  toUtf8,
  toViscii,
  toVni,
  toWindows1258,
  typedPlainly,
} from '#tests/support/legacy-encoders.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { randomTable } from '../rows/random-tables.ts';
import { answer, HEADING, isOnlyLonger, linesOf, read, type Sent } from './answered.ts';

const REMARKS = [
  'Sai đơn vị tính',
  'Thiếu số liệu; đề nghị bổ sung, kèm giải trình',
  'ghi "8/8" là số hay ngày?',
  '=HYPERLINK("x")',
  'Số liệu lớn gấp 1000 lần năm trước',
  'Một dòng\nhai dòng',
];

/** The header as far as rows show it: the first one that is cut. */
function headerOf({ cut }: Sent): number | null {
  return cut.table.rows.find(({ cells }) => cells.length > 1)?.line ?? null;
}

function drawRemarks({ chance, pick }: Seeded, { cut }: Sent, header: number | null): Map<number, string> {
  const rows = cut.table.rows.filter(({ line }) => line > (header ?? 0) && chance(0.3));
  return new Map(rows.map(({ line }) => [line, pick(REMARKS)]));
}

/** Says what is wrong with the answer to a file; null when nothing is. */
function faultOf(bytes: Uint8Array, dice: Seeded, choice: CutChoice = {}): string | null {
  const decoded = decode(bytes);
  if (cutRows(decoded.text, choice).kind === 'refused') return null;
  const sent = read(bytes, choice);
  // Nobody has said yet what parts its cells; a column cannot help to see it.
  if (sent.cut.delimiter === null) return null;
  const headerLine = headerOf(sent);
  const remarks = drawRemarks(dice, sent, headerLine);
  const made = answer(sent, { headerLine, remarks }, choice.unwrap);
  if (made.unplaced.length > 0) return 'a remark without a row';
  if (made.encoding === decoded.encoding && made.encoding !== 'utf-8' && !isOnlyLonger(bytes, made.bytes))
    return 'bytes changed';
  const again = read(made.bytes, choice);
  if (again.cut.delimiter !== sent.cut.delimiter) return `cut at ${again.cut.delimiter}`;
  const [before, after] = [linesOf(sent.cut.table), linesOf(again.cut.table)];
  if (after.size !== before.size) return `${before.size} rows, then ${after.size}`;
  const isPlain = choice.quotes === 'plain';
  for (const [line, own] of before) {
    const cells = after.get(line) ?? [];
    if (JSON.stringify(cells.slice(0, own.length)) !== JSON.stringify(own)) return `line ${line} changed`;
    const said = line === headerLine ? HEADING : (remarks.get(line) ?? '');
    const added = cells.slice(own.length).join('');
    const expected = plainRemark(said);
    if (added !== '...' && (isPlain ? added.length !== expected.length : added !== expected))
      return `line ${line} says ${added}`;
  }
  return null;
}

const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': toUtf8,
  'UTF-16': (text) => toUtf16(`\uFEFF${text.replace(/^\uFEFF/, '')}`, 'le'),
  TCVN3: (text) => toTcvn3(typedPlainly(text)),
  VNI: (text) => toVni(typedPlainly(text)),
  VISCII: (text) => toViscii(typedPlainly(text)),
  'windows-1258': toWindows1258,
};

it.each(Object.entries(ENCODERS))('of 150 tables in %s each comes back with its column', (name, encode) => {
  const faults: string[] = [];
  for (let seed = 0; seed < 150; seed++) {
    const dice = seededRandom(seed);
    const { text } = randomTable(dice);
    const fault = faultOf(encode(name === 'UTF-8' ? text : text.replace(/^\uFEFF/, '')), dice);
    if (fault !== null) faults.push(`${seed}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

type Damage = (text: string, delimiter: string, dice: Seeded) => string;

const DAMAGES: Readonly<Record<string, readonly [Damage, CutChoice]>> = {
  'with stray quotation marks': [
    (text, _, { pick }) => {
      const at = pick([...text.matchAll(/[;,|\t\n]/g)]).index + 1;
      return `${text.slice(0, at)}"${text.slice(at)}`;
    },
    {},
  ],
  'with quotation marks read as signs': [(text) => text, { quotes: 'plain' }],
  'with decimal commas out of their quotes': [(text) => text.replace(/"([-\d.]+,\d+%?)"/g, '$1'), {}],
  'with rows in quotes as a whole': [
    (text, delimiter, { chance }) =>
      text
        .replace(/^\uFEFF/, '')
        .replace(/[^\r\n]+/g, (line) =>
          line.includes(delimiter) && chance(0.8) ? `"${line.replaceAll('"', '""')}"` : line,
        ),
    { unwrap: true },
  ],
};

it.each(Object.entries(DAMAGES))('of 150 tables %s each comes back with its column', (_, [harm, choice]) => {
  const faults: string[] = [];
  for (let seed = 0; seed < 150; seed++) {
    const dice = seededRandom(seed);
    const { text, delimiter } = randomTable(dice);
    const fault = faultOf(toUtf8(harm(text, delimiter, dice)), dice, choice);
    if (fault !== null) faults.push(`${seed}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

const SAMPLES = ['texts', 'bytes'].flatMap((folder) => {
  const path = new URL(`../../fixtures/incoming/${folder}/`, import.meta.url);
  const names = readdirSync(path).filter((name) => !name.endsWith('.md'));
  return names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, path)))] as const);
});

it.each(SAMPLES)('%s comes back with its column', (_, bytes) => {
  for (let seed = 0; seed < 3; seed++) expect(faultOf(bytes, seededRandom(seed))).toBeNull();
});
