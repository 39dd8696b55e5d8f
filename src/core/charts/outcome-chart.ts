/** How the counted indicators stand: a bar for every outcome there is, with its sign, word and number. */
import { CHART_WIDTH, roughWidth, textAt, type Chart, type Fill, type Shape } from '#core/charts/chart.ts';
import { OUTCOMES, type Outcome, type Tally } from '#core/summary.ts';

const LOOKS = {
  exceeded: { sign: '▲', fill: 'solid' },
  met: { sign: '●', fill: 'grey' },
  notYetMet: { sign: '◐', fill: 'stripes' },
  notMet: { sign: '■', fill: 'dots' },
  atYearEnd: { sign: '◇', fill: 'light' },
  noData: { sign: '–', fill: 'blank' },
} as const satisfies Record<Outcome, { readonly sign: string; readonly fill: Fill }>;

const ROW = 28;
const THICKNESS = 16;
const NUMBERS = 40;

/** Null where nothing is counted. */
export function outcomeChart(
  tally: Tally,
  words: Readonly<Record<Outcome, string>>,
  title: string,
): Chart | null {
  const shown = OUTCOMES.filter((outcome) => tally[outcome] > 0);
  if (shown.length === 0) return null;
  const labels = shown.map((outcome) => `${LOOKS[outcome].sign} ${capital(words[outcome])}`);
  const left = Math.max(...labels.map(roughWidth)) + 24;
  const most = Math.max(...shown.map((outcome) => tally[outcome]));
  return {
    title,
    description: shown.map((outcome) => `${words[outcome]}: ${tally[outcome]}`).join('; '),
    width: CHART_WIDTH,
    height: shown.length * ROW + 4,
    shapes: shown.flatMap((outcome, n): Shape[] => {
      const middle = n * ROW + ROW / 2 + 2;
      const width = (tally[outcome] / most) * (CHART_WIDTH - left - NUMBERS);
      return [
        textAt(0, middle + 5, labels[n] ?? ''),
        {
          kind: 'area',
          x: left,
          y: middle - THICKNESS / 2,
          width,
          height: THICKNESS,
          fill: LOOKS[outcome].fill,
        },
        textAt(left + width + 8, middle + 5, String(tally[outcome]), 'start', true),
      ];
    }),
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
