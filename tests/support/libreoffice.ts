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

/** The regions our users' programs are set to. */
export type Region = 'vi-VN' | 'en-US';

/** Pastes each into an empty sheet of a LibreOffice in that region; one start for all, about two seconds. */
export async function pasteIntoLibreOffice(
  region: Region,
  offered: readonly Offered[],
): Promise<OfficeCell[][][]> {
  const output = await runPython([SCRIPT, 'paste', region], JSON.stringify(offered));
  return JSON.parse(output) as OfficeCell[][][]; // written by libreoffice.py in this shape
}

/** Runs a script that drives LibreOffice, and answers what it prints; throws with its complaints. */
export async function runPython(parameters: readonly string[], input: string): Promise<string> {
  if (!existsSync(SOFFICE) || !existsSync(PYTHON)) throw new Error(MISSING);
  const { output, complaints, code } = await run(parameters, input);
  if (code !== 0)
    throw new Error(complaints.includes("No module named 'uno'") ? MISSING : `LibreOffice: ${complaints}`);
  return output;
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
