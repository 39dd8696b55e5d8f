/** Files that hold no table whatever they are called: refused, with what they are. */
import { openFile } from '#exchange/reading/open-file.ts';
import { toUtf16, toUtf8 } from '#tests/support/legacy-encoders.ts';
import { rawOle } from '#tests/support/raw-ole.ts';
import { rawZip } from '#tests/support/raw-zip.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { between, pick, type Draw } from '../layout/drawn-cells.ts';
import type { Verdict } from './judge-file.ts';

const blank = (draw: Draw): string =>
  pick(draw, '', ' ', '\r\n', '\t', ';;;;', '\u00A0').repeat(between(draw, 0, 40));
const noise = (draw: Draw): Uint8Array =>
  Uint8Array.from({ length: between(draw, 50, 4000) }, () => Math.floor(draw() * 256));

function drawNoTable(draw: Draw): Uint8Array {
  const parts = [
    { name: pick(draw, 'word/document.xml', 'ppt/presentation.xml', 'a.txt'), content: blank(draw) },
  ];
  return pick(
    draw,
    () => toUtf8(pick(draw, '', '\uFEFF') + blank(draw)),
    () => toUtf16(`\uFEFF${blank(draw)}`, pick(draw, 'le', 'be')),
    () =>
      toUtf8(
        `${pick(draw, '', '\uFEFF', '\n')}${pick(draw, '<html>', '<!DOCTYPE html>', '<HTML lang="vi">', '<table>')}<tr><td>1</td></tr>`,
      ),
    () => toUtf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
    () => rawZip(parts),
    () => rawOle([{ name: 'WordDocument', content: noise(draw) }]),
    () =>
      Uint8Array.from([...toUtf8(pick(draw, '%PDF-1.7\n', '{\\rtf1 ', 'Rar!\u001A\u0007')), ...noise(draw)]),
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise(draw)]),
  )();
}

export async function judgeNoTable(seed: number): Promise<Verdict> {
  const draw = seededRandom(seed).random;
  const bytes = drawNoTable(draw);
  const begun = performance.now();
  const { reading } = await openFile(bytes).read({}, { plan: null, remembered: [], random: draw });
  const milliseconds = performance.now() - begun;
  const isRefused = reading.kind === 'refused';
  const wrong = isRefused ? [] : [`read as a ${reading.kind}: ${JSON.stringify([...bytes.slice(0, 40)])}`];
  const outcome = isRefused ? 'refused' : 'read';
  return { outcome, questions: [], right: 0, asked: 0, wrong, lost: [], milliseconds };
}
