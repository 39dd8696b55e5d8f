/** A page under measurement: opened with the throttle and the watch in place, and what can be asked of it from outside. */
import type { Contender } from '#tests/bench/contender.ts';
import { installWatch } from '#tests/bench/watch.ts';
import type { CDPSession, Page } from 'playwright-core';

export interface Measured {
  readonly page: Page;
  readonly cdp: CDPSession;
}

export interface Started extends Measured {
  /** Milliseconds from navigation to the first painted row. */
  readonly firstRow: number;
  /** Milliseconds to the first row of the grid itself. */
  readonly grid: number;
  /** Milliseconds the main thread was busy until then. */
  readonly cpu: number;
  /** The moment of navigation, as `Date.now` tells it. */
  readonly origin: number;
}

/** A page of the contender's origin with nothing in it yet. `slowdown` 4 makes the main thread four times slower. */
export async function openBlank({ context, host }: Contender, slowdown: number): Promise<Measured> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(installWatch);
  await page.goto(host.blank);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, cdp };
}

/** `isCold`: every file from the network, no service worker and no code kept from earlier; what is stored is there. */
export async function start(
  contender: Contender,
  address: string,
  slowdown: number,
  isCold: boolean,
): Promise<Started> {
  const { page, cdp } = await openBlank(contender, slowdown);
  if (isCold) {
    await cdp.send('Network.enable');
    await cdp.send('Network.setBypassServiceWorker', { bypass: true });
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  }
  const before = await busyTime(cdp);
  await page.goto(address, { waitUntil: 'commit' });
  const { firstRow, grid, origin, hasWorker } = await page.evaluate(async () => ({
    firstRow: await window.bench.firstRow,
    grid: await window.bench.firstGridRow,
    origin: performance.timeOrigin,
    hasWorker: navigator.serviceWorker.controller !== null,
  }));
  const after = await busyTime(cdp);
  if (after < before) throw new Error('The page moved to another process: its CPU time is not comparable');
  const isMeant = hasWorker === (contender.name === 'app' && !isCold);
  if (!isMeant)
    throw new Error(`${contender.name}, ${isCold ? 'cold' : 'warm'}: service worker ${hasWorker}`);
  return { page, cdp, firstRow, grid, cpu: after - before, origin };
}

/** Milliseconds of main-thread tasks since the page began. */
export async function busyTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('Chromium gives no TaskDuration');
  return seconds * 1000;
}

/** Bytes of JavaScript objects that are really in use. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  for (let n = 0; n < 3; n++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
