/** Files that LibreOffice Calc opened, that a person worked on there, and that it saved. Drives `libreoffice_saving.py`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { runPython, type Region } from '#tests/support/libreoffice.ts';

const SCRIPT = fileURLToPath(new URL('libreoffice_saving.py', import.meta.url));

/** A cell of the first sheet, from 0, and what a person types into it. */
export interface Typed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface OfficeJob {
  readonly file: Uint8Array | string;
  readonly kind: 'csv' | 'xlsx';
  /** How a .csv is opened; «special» is whether LibreOffice is to look for dates, percentages and the like. */
  readonly text: { readonly delimiter: Delimiter; readonly special: boolean } | null;
  readonly typed: readonly Typed[];
  readonly saveAs: 'csv' | 'xlsx' | 'ods';
}

/** The saved files, in the order given; one start of LibreOffice for all. */
export async function saveInLibreOffice(region: Region, jobs: readonly OfficeJob[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'worked-on-'));
  try {
    mkdirSync(join(folder, 'saved'));
    const orders = jobs.map(({ file, kind, text, typed, saveAs }, n) => {
      const open = join(folder, `${n}.${kind}`);
      writeFileSync(open, file);
      return {
        open,
        text,
        typed: typed.map((one) => [one.row, one.column, one.text]),
        save: join(folder, 'saved', `${n}.${saveAs}`),
      };
    });
    await runPython([SCRIPT, region], JSON.stringify(orders));
    return orders.map(({ save }) => new Uint8Array(readFileSync(save)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
