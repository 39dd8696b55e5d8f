/** The yardstick for files: PapaParse alone, from text to arrays and back, timed inside the page. */
import Papa from 'papaparse';

export interface PapaTimes {
  readonly parse: number;
  readonly unparse: number;
}

async function timePapa(address: string): Promise<PapaTimes> {
  const text = await (await fetch(address)).text();
  const begin = performance.now();
  const { data } = Papa.parse<string[]>(text, { delimiter: ';' });
  const parsed = performance.now();
  const written = new Blob([Papa.unparse(data, { delimiter: ';', newline: '\r\n' })]);
  const end = performance.now();
  if (written.size === 0) throw new Error('Nothing was written');
  return { parse: parsed - begin, unparse: end - parsed };
}

Object.assign(window, { timePapa });
