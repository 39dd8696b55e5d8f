/** The files that are mutated: every fixture of the tests, and plan files of ours with and without what they were made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { toUtf8 } from '#tests/support/legacy-encoders.ts';

export interface WholeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const all: readonly WholeFile[] = [
  ...readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: new Uint8Array(readFileSync(`${parentPath}/${name}`)) })),
  ...[11, 12, 13, 14].map((seed) => ({
    name: `plan ${seed}`,
    bytes: toUtf8(
      writePlanFile(generatePlan(seed, { rows: 6 }), {
        convention: seed % 2 === 0 ? 'comma' : 'dot',
        withOriginals: seed < 13,
      }),
    ),
  })),
];

const isWorkbook = ({ bytes }: WholeFile): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

export const WORKBOOKS: readonly WholeFile[] = all.filter(isWorkbook);
export const TEXTS: readonly WholeFile[] = all.filter((file) => !isWorkbook(file));
