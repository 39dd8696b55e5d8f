// @ts-check
/** What a first visit may download, brotli, measured on the built app: up to the first rows, and altogether. */
import { readFileSync } from 'node:fs';

/** The page, and the screen that paints a plan's first rows; the grid comes after them. */
const BEFORE_ROWS = ['index.html', 'src/ui/screens/PlanScreen.svelte'];

/** @type {Record<string, { file: string, imports?: string[], css?: string[] }>} written by the build */
const chunks = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/** All files a chunk needs before it runs. @param {string} name @param {Set<string>} files */
function collect(name, files) {
  const chunk = chunks[name];
  if (!chunk) throw new Error(`The build has no chunk «${name}».`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const needed of chunk.imports ?? []) collect(needed, files);
  return files;
}

const beforeRows = new Set();
for (const name of BEFORE_ROWS) collect(name, beforeRows);

export default [
  {
    name: 'JS+CSS before the first rows',
    path: [...beforeRows].map((file) => `dist/${file}`),
    limit: '140 kB',
    brotli: true,
  },
  {
    name: 'everything downloaded once, the libraries of workbooks and documents apart',
    path: [
      'dist/**/*',
      '!dist/**/*.png',
      '!dist/.vite/**',
      '!dist/assets/read-workbook-*.js',
      '!dist/assets/write-sheet-file-*.js',
      '!dist/assets/answer-sheet-*.js',
      '!dist/assets/write-document-*.js',
    ],
    limit: '780 kB',
    brotli: true,
  },
];
