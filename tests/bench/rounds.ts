/** The order of a run on one device: profiles are prepared, then both contenders take turns at everything, round by round. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planFileName, planOf, weigh } from '#tests/bench/builds.ts';
import { BLOCK_ROWS, changeBlocks } from '#tests/bench/blocks.ts';
import {
  ACTIVE_CELLS,
  appWatch,
  bareWatch,
  BLOCK_COLUMNS,
  FILL_COLUMNS,
  type Contender,
} from '#tests/bench/contender.ts';
import { edit, exportPlan, importFile, openPlan, readStored, readText, scroll } from '#tests/bench/deeds.ts';
import { READ_BESIDE } from '#tests/bench/figures.ts';
import type { Asked, Host } from '#tests/bench/host.ts';
import type { DeviceName, Options, Part } from '#tests/bench/options.ts';
import { heapOf, openBlank, start, type Started } from '#tests/bench/page.ts';
import type { Sample } from '#tests/bench/samples.ts';
import { launchPersistent, makeProfile, removeProfile } from '#tests/support/chromium.ts';
import type { PapaTimes } from './bare/papa.ts';

export interface Stage {
  readonly options: Options;
  readonly device: DeviceName;
  readonly app: { readonly host: Host; readonly folder: string };
  readonly bare: { readonly host: Host; readonly folder: string };
  /** Folder of the plan files. */
  readonly files: string;
  readonly log: (line: string) => void;
}

const DEVICE = {
  phone: { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1366, height: 768 } },
} as const;
const SLOWDOWN = { phone: 4, desktop: 1 } as const;
const SCROLLED_SIZE = 1000;
const REPORT = fileURLToPath(new URL('../fixtures/report-000.txt', import.meta.url));
/** Blocks of each sort a round, for each contender. */
const BLOCK_TIMES = 3;

export async function runDevice(stage: Stage): Promise<Sample[]> {
  const profiles = [await makeProfile(), await makeProfile()] as const;
  const flags = { ...DEVICE[stage.device] };
  const contexts = [
    await launchPersistent(profiles[0], flags),
    await launchPersistent(profiles[1], flags),
  ] as const;
  try {
    const app: Contender = {
      name: 'app',
      host: stage.app.host,
      context: contexts[0],
      address: (s) => `${stage.app.host.url}#/plans/${planOf(s, 0)}`,
      activeCell: ACTIVE_CELLS.app,
      blockColumns: BLOCK_COLUMNS[stage.device],
      fillColumns: FILL_COLUMNS[stage.device],
      watchFor: appWatch,
    };
    const bare: Contender = {
      name: 'bare',
      host: stage.bare.host,
      context: contexts[1],
      address: (_s, size) => `${stage.bare.host.url}?rows=${size}`,
      activeCell: ACTIVE_CELLS.bare,
      blockColumns: BLOCK_COLUMNS.phone,
      fillColumns: FILL_COLUMNS.phone,
      watchFor: bareWatch,
    };
    return await new DeviceRun(stage, app, bare).run();
  } finally {
    for (const context of contexts) await context.close();
    for (const profile of profiles) await removeProfile(profile);
  }
}

/** A real report of a district, as often as makes 70 000 characters. */
function reportText(): string {
  const text = readFileSync(REPORT, 'utf8');
  return text.repeat(Math.ceil(70_000 / text.length)).slice(0, 70_000);
}

class DeviceRun {
  readonly #stage: Stage;
  readonly #app: Contender;
  readonly #bare: Contender;
  readonly #slowdown: number;
  readonly #samples: Sample[] = [];

  constructor(stage: Stage, app: Contender, bare: Contender) {
    this.#stage = stage;
    this.#app = app;
    this.#bare = bare;
    this.#slowdown = SLOWDOWN[stage.device];
  }

  async run(): Promise<Sample[]> {
    const { options, device, log } = this.#stage;
    await this.#prepare();
    await this.#weigh();
    for (let round = 1; round <= options.rounds; round++) {
      for (const [s, size] of options.sizes.entries()) {
        log(`${device}, round ${round} of ${options.rounds}, ${size} rows`);
        await this.#takeTurns(round, s, size);
        if (this.#has('files')) await this.#handleFiles(round, s, size);
      }
    }
    return this.#samples;
  }

  /** Brings the plans in as a person would, waits for the worker, and lets both browsers keep compiled code. */
  async #prepare(): Promise<void> {
    const { options, files, log } = this.#stage;
    this.#app.host.takeAsked();
    const { page, cdp } = await openBlank(this.#app, 1);
    for (const size of options.sizes) {
      log(`preparing ${size} rows`);
      await page.goto(`${this.#app.host.url}#/`);
      await importFile({ page, cdp }, join(files, planFileName(size, 0)));
    }
    // The worker is registered once the screen has settled; when it is ready it has fetched every file.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.close();
    await this.#note(
      { round: 0, size: 0, who: 'app' },
      'all',
      this.#app.host.takeAsked(),
      this.#stage.app.folder,
    );
    for (const contender of [this.#app, this.#bare]) {
      for (let n = 0; n < 3; n++) {
        const size = options.sizes[0] as number; // there is at least one
        await (await start(contender, contender.address(0, size), 1, false)).page.close();
      }
    }
  }

  /** What each contender asks its host for until the first row, and until the grid stands, with nothing kept from earlier. */
  async #weigh(): Promise<void> {
    const { options, app, bare } = this.#stage;
    const size = options.sizes[0] as number; // as above
    for (const [contender, folder] of [
      [this.#app, app.folder],
      [this.#bare, bare.folder],
    ] as const) {
      contender.host.takeAsked();
      const { page, firstRow, grid, origin } = await start(
        contender,
        contender.address(0, size),
        this.#slowdown,
        true,
      );
      const asked = contender.host.takeAsked();
      await page.close();
      const place = { round: 0, size: 0, who: contender.name };
      // The worker's own script is fetched beside the page and holds up no row.
      const scripts = asked.filter(({ name }) => /\.(?:js|css)$/.test(name) && name !== 'sw.js');
      await this.#note(
        place,
        'before-rows',
        scripts.filter(({ at }) => at <= origin + firstRow),
        folder,
      );
      await this.#note(
        place,
        'before-grid',
        scripts.filter(({ at }) => at <= origin + grid),
        folder,
      );
      if (contender.name === 'bare')
        await this.#note(
          place,
          'all',
          asked.filter(({ name }) => !name.endsWith('.json')),
          folder,
        );
    }
  }

  async #note(
    place: Pick<Sample, 'round' | 'size' | 'who'>,
    what: string,
    files: readonly Asked[],
    folder: string,
  ): Promise<void> {
    const names = files.map(({ name }) => name);
    const { gzip, brotli } = await weigh(folder, names);
    this.#stage.log(`${place.who}, ${what}: ${names.join(' ')}`);
    this.#add(place, `${what}-gzip`, gzip);
    this.#add(place, `${what}-brotli`, brotli);
  }

  async #takeTurns(round: number, s: number, size: number): Promise<void> {
    // Who begins changes with the round, so that neither always starts beside the other's open page.
    const both = round % 2 === 1 ? [this.#app, this.#bare] : [this.#bare, this.#app];
    if (this.#has('start')) {
      for (const contender of both) {
        const started = await start(contender, contender.address(s, size), this.#slowdown, true);
        await started.page.close();
        this.#addStart({ round, size, who: contender.name }, 'cold', started);
      }
    }
    const pages: [Contender, Started][] = [];
    for (const contender of both) {
      pages.push([contender, await start(contender, contender.address(s, size), this.#slowdown, false)]);
    }
    if (this.#has('start')) {
      for (const [{ name }, started] of pages) this.#addStart({ round, size, who: name }, 'warm', started);
    }
    if (this.#has('heap')) {
      for (const [{ name }, { cdp }] of pages)
        this.#add({ round, size, who: name }, 'heap', await heapOf(cdp));
    }
    if (this.#has('edit'))
      for (const [contender, page] of pages) await this.#edit(contender, page, round, size);
    if (this.#has('blocks') && size === BLOCK_ROWS) {
      for (const [contender, page] of pages) await this.#changeBlocks(contender, page, round, size);
    }
    if (this.#has('scroll') && size === SCROLLED_SIZE) {
      for (const [{ name }, page] of pages) {
        const { frames, cpu } = await scroll(page);
        for (const frame of frames) this.#add({ round, size, who: name }, 'frame', frame);
        this.#add({ round, size, who: name }, 'scroll-cpu', cpu);
      }
    }
    if (this.#has('files')) {
      const [, page] = pages.find(([{ name }]) => name === 'app') as [Contender, Started]; // it is one of the two
      const exported = join(this.#stage.bare.folder, `exported-${size}.csv`);
      this.#add({ round, size, who: 'app' }, 'export', await exportPlan(page, exported));
    }
    for (const [, { page }] of pages) await page.close();
  }

  async #edit(contender: Contender, page: Started, round: number, size: number): Promise<void> {
    const { edits, rounds } = this.#stage.options;
    const place = { round, size, who: contender.name };
    // The first few are practice: code that has never run is compiled then.
    const samples = (await edit(contender, page, Math.ceil(edits / rounds) + 4)).slice(4);
    for (const { painted, saved, cpu } of samples) {
      this.#add(place, 'edit', painted);
      this.#add(place, 'edit-cpu', cpu);
      if (saved !== null) this.#add(place, 'save-added', Math.max(0, saved - painted));
    }
  }

  async #changeBlocks(contender: Contender, page: Started, round: number, size: number): Promise<void> {
    const place = { round, size, who: contender.name };
    // As above: the first time is practice.
    const samples = (await changeBlocks(contender, page, BLOCK_TIMES + 1)).slice(1);
    for (const { paste, pasteUndo, fill, fillUndo } of samples) {
      this.#add(place, 'paste', paste);
      this.#add(place, 'paste-undo', pasteUndo);
      this.#add(place, 'fill', fill);
      this.#add(place, 'fill-undo', fillUndo);
    }
  }

  async #handleFiles(round: number, s: number, size: number): Promise<void> {
    const { files } = this.#stage;
    const place = { round, size };
    const measured = await openBlank(this.#app, this.#slowdown);
    await measured.page.goto(`${this.#app.host.url}#/`);
    const imported = await importFile(measured, join(files, planFileName(size, round)));
    this.#add({ ...place, who: 'app' }, 'import', imported);
    // The grid has been shown in this page; what is left is the plan's own opening.
    await measured.page.goto(`${this.#app.host.url}#/`);
    this.#add({ ...place, who: 'app' }, 'open', await openPlan(measured, planOf(s, 0)));
    // The yardstick has the page to itself: the grid has come by then, and the app has fetched what can wait.
    await measured.page.locator('.ag-row').first().waitFor();
    await measured.page.waitForTimeout(3000);
    this.#add({ ...place, who: 'bare' }, 'open', await readStored(measured, planOf(s, 0)));
    if (size === READ_BESIDE) {
      await measured.page.goto(`${this.#app.host.url}#/plans/${planOf(s, 0)}/reading`);
      this.#add({ ...place, who: 'app' }, 'read-text', await readText(measured, reportText()));
    }
    await measured.page.close();
    const papa = await openBlank(this.#bare, this.#slowdown);
    await papa.page.goto(`${this.#bare.host.url}papa.html`);
    const { parse, unparse } = await papa.page.evaluate(
      (name) => (window as unknown as { timePapa(name: string): Promise<PapaTimes> }).timePapa(name), // set by papa.ts
      `exported-${size}.csv`,
    );
    await papa.page.close();
    this.#add({ ...place, who: 'bare' }, 'export', unparse);
    this.#add({ ...place, who: 'bare' }, 'import', parse);
  }

  #addStart(place: Pick<Sample, 'round' | 'size' | 'who'>, what: 'cold' | 'warm', started: Started): void {
    this.#add(place, what, started.firstRow);
    this.#add(place, `${what}-grid`, started.grid);
    this.#add(place, `${what}-cpu`, started.cpu);
  }

  #has(part: Part): boolean {
    return this.#stage.options.parts.includes(part);
  }

  #add(place: Pick<Sample, 'round' | 'size' | 'who'>, what: string, value: number): void {
    this.#samples.push({ device: this.#stage.device, ...place, what, value });
  }
}
