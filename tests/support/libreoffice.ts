/**
 * LibreOffice Calc as a program that somebody pastes into. Drives `libreoffice.py`, which needs soffice and Debian's
 * python3-uno; where they are missing the test fails and says so.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What another program has put on the clipboard. */
export interface Offered {
  readonly html?: string;
  readonly text?: string;
}

/** A cell after pasting: what LibreOffice takes it for, its number as written by Python's `repr`, and what it shows. */
export interface OfficeCell {
  readonly kind: 'value' | 'text' | 'formula' | 'empty';
  readonly value: string;
  readonly text: string;
}

const SOFFICE = process.env['SOFFICE'] ?? '/usr/bin/soffice';
/** Debian's own Python: the one that python3-uno belongs to. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('libreoffice.py', import.meta.url));

/** Pastes each into an empty sheet of a LibreOffice in that region; one start for all, about two seconds. */
export async function pasteIntoLibreOffice(
  locale: 'vi-VN' | 'en-US',
  offered: readonly Offered[],
): Promise<OfficeCell[][][]> {
  if (!existsSync(SOFFICE) || !existsSync(PYTHON)) throw new Error(MISSING);
  const { output, complaints, code } = await run([SCRIPT, 'paste', locale], JSON.stringify(offered));
  if (code !== 0)
    throw new Error(complaints.includes("No module named 'uno'") ? MISSING : `libreoffice.py: ${complaints}`);
  return JSON.parse(output) as OfficeCell[][][]; // written by libreoffice.py in this shape
}

const MISSING =
  'LibreOffice Calc and its Python bridge are needed: apt-get install --no-install-recommends libreoffice-calc python3-uno.';

function run(
  parameters: readonly string[],
  input: string,
): Promise<{ output: string; complaints: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, parameters, { env: { ...process.env, SOFFICE } });
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaints += piece));
    child.once('error', reject);
    child.once('close', (code) => resolve({ output, complaints, code }));
    child.stdin.end(input);
  });
}
