/** A chart as a picture for a file: its shapes drawn as they are, three dots for each unit. Knows no page and no document. */
import { CHART_WIDTH, LETTER_SIZE, type Chart, type Fill, type Shape } from '#core/charts/chart.ts';

const DOTS = 3;
const INK = '#000000';

/** PNG. Throws where the browser gives no drawing board, which is a bug of nobody's plan. */
export async function chartPicture(chart: Chart): Promise<Uint8Array> {
  const board = new OffscreenCanvas(CHART_WIDTH * DOTS, Math.ceil(chart.height * DOTS));
  const pen = board.getContext('2d');
  if (!pen) throw new Error('The browser gives no drawing board');
  pen.scale(DOTS, DOTS);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, chart.width, chart.height);
  for (const shape of chart.shapes) draw(pen, shape);
  const picture = await board.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await picture.arrayBuffer());
}

const WEIGHTS = { hair: 0.5, thin: 1.5, thick: 2.5 } as const;

function draw(pen: OffscreenCanvasRenderingContext2D, shape: Shape): void {
  pen.fillStyle = INK;
  pen.strokeStyle = INK;
  pen.setLineDash([]);
  switch (shape.kind) {
    case 'area': {
      const { x, y, width, height, fill } = shape;
      pen.fillStyle = fillOf(pen, fill);
      pen.fillRect(x, y, width, height);
      pen.lineWidth = 1;
      return pen.strokeRect(x, y, width, height);
    }
    case 'line': {
      pen.lineWidth = WEIGHTS[shape.weight];
      if (shape.isDashed) pen.setLineDash([6, 4]);
      pen.beginPath();
      for (const [x, y] of shape.points) pen.lineTo(x, y);
      return pen.stroke();
    }
    case 'mark':
      return drawMark(pen, shape);
    case 'text': {
      pen.font = `${shape.isBold ? 'bold ' : ''}${LETTER_SIZE}px 'Times New Roman', 'Liberation Serif', Tinos, serif`;
      pen.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      return pen.fillText(shape.text, shape.x, shape.y);
    }
  }
}

function drawMark(
  pen: OffscreenCanvasRenderingContext2D,
  { x, y, sign }: Extract<Shape, { kind: 'mark' }>,
): void {
  pen.beginPath();
  if (sign === 'dot') pen.arc(x, y, 4, 0, Math.PI * 2);
  else {
    for (const [dx, dy] of [
      [0, -5],
      [5, 0],
      [0, 5],
      [-5, 0],
    ] as const)
      pen.lineTo(x + dx, y + dy);
    pen.closePath();
    pen.fillStyle = '#ffffff';
    pen.lineWidth = 1.5;
    pen.stroke();
  }
  pen.fill();
}

const TONES: Readonly<Record<Exclude<Fill, 'stripes' | 'dots'>, string>> = {
  solid: '#000000',
  grey: '#8c8c8c',
  light: '#dddddd',
  blank: '#ffffff',
};

const TILE = 6;

function fillOf(pen: OffscreenCanvasRenderingContext2D, fill: Fill): string | CanvasPattern {
  if (fill !== 'stripes' && fill !== 'dots') return TONES[fill];
  const tile = new OffscreenCanvas(TILE * DOTS, TILE * DOTS);
  const brush = tile.getContext('2d');
  if (!brush) return TONES.light;
  brush.scale(DOTS, DOTS);
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, TILE, TILE);
  brush.fillStyle = INK;
  if (fill === 'dots') brush.fillRect(2, 2, 2, 2);
  else {
    brush.lineWidth = 1;
    brush.beginPath();
    for (const shift of [-TILE, 0, TILE]) {
      brush.moveTo(shift, TILE);
      brush.lineTo(shift + TILE, 0);
    }
    brush.stroke();
  }
  const pattern = pen.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / DOTS));
  return pattern ?? TONES.light;
}
