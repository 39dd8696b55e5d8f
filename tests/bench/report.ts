/** Puts the numbers of a run into a table, with the machine they came from. Judges by the ratio alone. */
import { cpus, totalmem } from 'node:os';
import { budgetOf, FIGURES, NOT_MEASURED, shownValue, sizesOf, type Figure } from '#tests/bench/figures.ts';
import type { DeviceName, Options } from '#tests/bench/options.ts';
import { byRound, medianRatio, reckon, type Asked, type Sample } from '#tests/bench/samples.ts';

const DEVICE_TITLES: Record<DeviceName, string> = {
  phone: 'Phone: 360×640 at 2×, CPU 4× slower',
  desktop: 'Desktop: 1366×768, CPU as it is',
};

export function describeMachine(chromium: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown CPU';
  return `${processors.length} × ${model}, ${(totalmem() / 1024 ** 3).toFixed(1)} GB, Chromium ${chromium}, Node ${process.versions.node}`;
}

export function writeReport(samples: readonly Sample[], options: Options, machine: string): string {
  const tables = options.devices.map((device) => writeTable(samples, options, device));
  const notes = NOT_MEASURED.map((note) => `- ${note}`).join('\n');
  return [
    `# Bench: ${options.rounds} rounds, ${options.edits} edits`,
    machine,
    '«bare» is AG Grid alone on a page, or the yardstick named; ratio = median over the rounds of app ÷ bare. Timings judge nothing.',
    ...tables,
    `Not measured:\n${notes}`,
  ].join('\n\n');
}

function writeTable(samples: readonly Sample[], options: Options, device: DeviceName): string {
  const lines = FIGURES.flatMap((figure) =>
    sizesOf(figure, options.sizes).map((size) => writeLine(samples, figure, device, size)),
  ).filter((line) => line !== null);
  return [
    `## ${DEVICE_TITLES[device]}`,
    '',
    '| figure | rows | app | bare | ratio | budget | |',
    '|---|--:|--:|--:|--:|--:|---|',
    ...lines,
  ].join('\n');
}

function writeLine(
  samples: readonly Sample[],
  figure: Figure,
  device: DeviceName,
  size: number,
): string | null {
  const asked: Asked = { device, size, what: figure.what, statistic: figure.statistic };
  const [app, bare] = [roundsOf(samples, 'app', asked, figure), roundsOf(samples, 'bare', asked, figure)];
  if (app.size === 0) return null;
  const [ours, theirs] = [reckon([...app.values()], 'p50'), reckon([...bare.values()], 'p50')];
  const ratio = medianRatio(app, bare);
  const budget = budgetOf(figure, size);
  const judged = figure.absolute ? ours : ratio;
  const show = (value: number | null): string => (value === null ? '–' : shownValue(value, figure.unit));
  return `| ${[
    figure.title + (figure.yardstick ? ` (÷ ${figure.yardstick})` : ''),
    size === 0 ? '' : String(size),
    show(ours),
    show(theirs),
    ratio === null ? '–' : ratio.toFixed(2),
    budget === null ? '–' : `${budget}${figure.absolute && figure.unit !== '×' ? ` ${figure.unit}` : ''}`,
    budget === null || judged === null ? '' : judged <= budget ? 'ok' : '**over**',
  ].join(' | ')} |`;
}

function roundsOf(
  samples: readonly Sample[],
  who: Sample['who'],
  asked: Asked,
  { against }: Figure,
): Map<number, number> {
  const own = byRound(samples, who, asked);
  if (against === undefined) return own;
  const base = byRound(samples, who, { ...asked, size: against });
  return new Map(
    [...own].flatMap(([round, value]) => {
      const by = base.get(round);
      return by ? [[round, value / by] as const] : [];
    }),
  );
}
