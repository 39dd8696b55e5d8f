/**
 * The width a column needs so that nothing in it is cut off: the texts of its cells and its heading, measured in the fonts they
 * are drawn in. Changes nothing; the grid's own way clones the drawn cells, and knows only those.
 */
import { boundedWidth, WIDEST } from '#app/column-layout.ts';
import type { Surface } from '#ui/hands/surface.ts';

/** What a sort of cell takes beside its text, in pixels, and on how many lines it sets it. */
interface Shape {
  readonly extra: number;
  readonly lines: number;
}

const PLAIN: Shape = { extra: 20, lines: 1 };
const HEADING: Shape = { extra: 20, lines: 2 };
const SHAPES: Readonly<Record<string, Shape>> = {
  // The level's indent and the arrow into the sheet.
  name: { extra: 62, lines: 2 },
  unit: { extra: 16, lines: 2 },
  // The sign before the word.
  verdict: { extra: 42, lines: 1 },
  pace: { extra: 42, lines: 1 },
};

/** Of a target this long the text stands on two lines. */
const LONG_TEXT = 11;
const TEXT = '.name-text, .target-text, .percent, .verdict-word, .pace-word, .formed-figure';
/** Enough to know by; more would keep the hands waiting. */
const MOST_ROWS = 5000;
/** Of the width of the grid, so that pinned columns leave room for the others. */
const MOST_OF_GRID = 0.6;

/** In pixels; null where the column is not shown. */
export function fittingWidth(surface: Surface, id: string): number | null {
  const column = surface.column(id);
  if (!column) return null;
  const { host } = surface;
  const sort = /^\w+/.exec(id)?.[0] ?? '';
  const { extra, lines } = SHAPES[sort] ?? PLAIN;
  const measure = ruler(fontOfCells(host, id, sort));
  let widest = widthOfHeading(host, id, column.label);
  for (const { id: row } of surface.rows().slice(0, MOST_ROWS)) {
    const text = column.text(row);
    const isLong = sort === 'target' && text.length > LONG_TEXT;
    // The pace stands above what is missing.
    for (const part of sort === 'pace' ? text.split(', ') : [text])
      widest = Math.max(widest, extra + widthOnLines(part, isLong ? 2 : lines, measure));
  }
  const isPinned = sort === 'name' || sort === 'label';
  return boundedWidth(isPinned ? Math.min(widest, host.clientWidth * MOST_OF_GRID, WIDEST) : widest);
}

/** Calls `onfit` with the fitting width when the edge of a heading is pressed twice. */
export function fitOnDoublePress(surface: Surface, onfit: (id: string, width: number) => void): () => void {
  const { host } = surface;
  const fit = (event: MouseEvent): void => {
    const edge = (event.target as Element).closest('.ag-header-cell-resize'); // clicks come from elements
    const id = edge?.closest('.ag-header-cell')?.getAttribute('col-id');
    const width = id ? fittingWidth(surface, id) : null;
    if (id && width !== null) onfit(id, width);
  };
  host.addEventListener('dblclick', fit);
  return () => host.removeEventListener('dblclick', fit);
}

type Ruler = (text: string) => number;

function ruler(font: string): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 8; // no canvas on this device: about right
  context.font = font;
  return (text) => context.measureText(text).width;
}

function fontOfCells(host: HTMLElement, id: string, sort: string): string {
  const cell =
    host.querySelector(`.ag-cell[col-id="${CSS.escape(id)}"]`) ?? host.querySelector('.ag-cell') ?? host;
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(cell.querySelector(TEXT) ?? cell);
  // Groups are set bold in the same column.
  return `${sort === 'name' ? '700' : fontWeight} ${fontSize} ${fontFamily}`;
}

function widthOfHeading(host: HTMLElement, id: string, label: string): number {
  const heading = host.querySelector(`.ag-header-cell[col-id="${CSS.escape(id)}"]`);
  const name = heading?.querySelector('.form-name');
  const number = heading?.querySelector('.form-number');
  const ofNumber = number ? widthIn(number, number.textContent, 1) : 0;
  return HEADING.extra + Math.max(ofNumber, widthIn(name ?? host, name?.textContent ?? label, HEADING.lines));
}

function widthIn(element: Element, text: string, lines: number): number {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  return widthOnLines(text, lines, ruler(`${fontWeight} ${fontSize} ${fontFamily}`));
}

/** The least width in which the text takes no more lines than that, broken between words. */
export function widthOnLines(text: string, lines: number, measure: Ruler): number {
  const whole = measure(text);
  if (lines === 1) return whole;
  const words = text.split(/\s+/).map(measure);
  const space = measure(' ');
  let [low, high] = [Math.max(whole / lines, ...words), whole];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (linesIn(words, space, middle) <= lines) high = middle;
    else low = middle;
  }
  return linesIn(words, space, low) <= lines ? low : high;
}

function linesIn(words: readonly number[], space: number, width: number): number {
  let [lines, filled] = [1, 0];
  for (const word of words) {
    const wanted = filled === 0 ? word : filled + space + word;
    if (wanted <= width || filled === 0) filled = wanted;
    else [lines, filled] = [lines + 1, word];
  }
  return lines;
}
