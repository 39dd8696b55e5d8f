/**
 * A chart as plain geometry: shapes in a box of its own units, told apart by pattern and sign, never by colour alone. Whoever
 * draws it (a screen, a page, a picture in a file) adds nothing.
 */

/** How an area is filled; each is told from the others in black and white. */
export const FILLS = ['solid', 'grey', 'stripes', 'dots', 'light', 'blank'] as const;
export type Fill = (typeof FILLS)[number];

export type Shape =
  | {
      readonly kind: 'area';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Fill;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      /** A hair for scales, thin and thick for what is shown; a dashed line is one that was meant, not reached. */
      readonly weight: 'hair' | 'thin' | 'thick';
      readonly isDashed: boolean;
    }
  | { readonly kind: 'mark'; readonly x: number; readonly y: number; readonly sign: 'dot' | 'diamond' }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isBold: boolean;
    };

export interface Chart {
  readonly title: string;
  /** All that it shows, in words: what is read out, and put beside the picture in a file. */
  readonly description: string;
  /** In units of which `LETTER_SIZE` is the height of a letter. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const LETTER_SIZE = 14;

/** Every chart is as wide as the text of a page held upright. */
export const CHART_WIDTH = 640;

/** Of its height, how wide a letter is: that of a screen's own type, which is wider than that of documents. */
const LETTER_SHARE = 0.57;

/** About how wide a text is drawn. */
export function roughWidth(text: string): number {
  return text.length * LETTER_SIZE * LETTER_SHARE;
}

/** As much of a text as fits a width, at a word's end where there is one. */
export function cutTo(text: string, width: number): string {
  const most = Math.floor(width / (LETTER_SIZE * LETTER_SHARE));
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

export const textAt = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  isBold = false,
): Shape => ({ kind: 'text', x, y, text, anchor, isBold });
