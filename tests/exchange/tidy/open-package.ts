/** Opens tidy zips with another program: Python's own zip, CSV and JSON readers, which know nothing of us. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface OpenedPackage {
  readonly names: readonly string[];
  readonly package: {
    readonly name: string;
    readonly title?: string;
    readonly contributors?: readonly { readonly title: string }[];
    readonly resources: readonly { readonly name: string; readonly path: string }[];
  };
  /** Each row's cells by field, as they stand in the file. */
  readonly tables: {
    readonly values: readonly Readonly<Record<string, string>>[];
    readonly indicators: readonly Readonly<Record<string, string>>[];
  };
  /** Whatever does not keep to the description: cells, keys, references, sizes. */
  readonly problems: readonly string[];
}

const SCRIPT = fileURLToPath(new URL('../../support/data_package.py', import.meta.url));

export function openPackages(zips: readonly Uint8Array[]): Promise<OpenedPackage[]> {
  const input = JSON.stringify({ zips: zips.map((zip) => Buffer.from(zip).toString('base64')) });
  return new Promise((resolve, reject) => {
    const child = spawn('python3', [SCRIPT], { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
    const output: Buffer[] = [];
    let complaints = '';
    child.stdout.on('data', (piece: Buffer) => output.push(piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaints += piece));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0)
        resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as OpenedPackage[]); // as the script writes it
      else reject(new Error(`data_package.py: ${complaints}`));
    });
    child.stdin.end(input);
  });
}
