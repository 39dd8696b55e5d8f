/**
 * A device that can be broken: the built app in a browser with a profile of its own, killed, started again on what is left, and its
 * store looked into behind the app's back. Knows the app by its screens and by the layout of its store.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { watchPage } from '#tests/support/app-driver.ts';
import {
  DESKTOP,
  killBrowser,
  launchPersistent,
  makeProfile,
  removeProfile,
} from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

/** The two ways Chromium keeps an IndexedDB; it is moving people from the first to the second. */
export const BACKENDS = {
  LevelDB: [],
  SQLite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
};
export type Backend = keyof typeof BACKENDS;

/** The sample with a plan, a half-year, estimates and days: 227 rows of a district. */
const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';

/** One entry of a plan's log, as it lies in the store. */
export interface StoredEntry {
  readonly plan: string;
  readonly seq: number;
  readonly records: string;
}

export interface StartWith {
  /** Done before the app is asked for. */
  readonly prepare?: (cdp: CDPSession) => Promise<void>;
  /** Where the device is, other than in Việt Nam. */
  readonly timezoneId?: string;
}

export interface MakeWith {
  /** A built app other than the repository's `dist`. */
  readonly folder?: string;
  /** The app is kept for offline, as by every browser of today; to lay its files away costs more than most faults do. */
  readonly withWorker?: boolean;
}

export class Device {
  readonly #profile: string;
  readonly #backend: Backend;
  readonly #withWorker: boolean;
  #server: DistServer;
  #context: BrowserContext | null = null;
  #page: Page | null = null;
  #trouble: readonly string[] = [];

  private constructor(profile: string, server: DistServer, kind: { backend: Backend; withWorker: boolean }) {
    this.#profile = profile;
    this.#server = server;
    this.#backend = kind.backend;
    this.#withWorker = kind.withWorker;
  }

  static async make(
    backend: Backend = 'LevelDB',
    { folder, withWorker = false }: MakeWith = {},
  ): Promise<Device> {
    const server = await serveDist({ subpath: '/so/', ...(folder === undefined ? {} : { folder }) });
    return new Device(await makeProfile(), server, { backend, withWorker });
  }

  /** Errors on the page, requests elsewhere and breaches of the policy since the last start. */
  get trouble(): readonly string[] {
    return this.#trouble;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The device is off');
    return this.#page;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The device is off');
    return this.#context;
  }

  get url(): string {
    return this.#server.url;
  }

  /** Switches on and opens an address of the app. */
  async start(hash = '', { prepare, timezoneId }: StartWith = {}): Promise<Page> {
    const desktop = timezoneId === undefined ? DESKTOP : { ...DESKTOP, timezoneId };
    this.#context = await launchPersistent(this.#profile, desktop, BACKENDS[this.#backend]);
    const { page, trouble } = await watchPage(this.#context, new URL(this.url).origin, {
      withWorker: this.#withWorker,
    });
    this.#trouble = trouble;
    this.#page = page;
    if (prepare) await prepare(await this.#context.newCDPSession(page));
    await page.goto(this.url + hash);
    return page;
  }

  /** Starts with the sample plan open, and with a worker everything needed offline kept; answers the plan's address. */
  async startWithSample(): Promise<string> {
    const page = await this.start();
    if (this.#withWorker) {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    }
    await page.getByText(SAMPLE).first().click();
    await this.untilGrid();
    return new URL(page.url()).hash;
  }

  /** Until the plan's rows stand and take what is typed. */
  async untilGrid(): Promise<void> {
    await this.page.locator('.hands-layer').waitFor({ state: 'attached' });
    await this.page.locator('.ag-row').first().waitFor();
  }

  /** SIGKILL to the whole browser. */
  async kill(): Promise<void> {
    const context = this.context;
    this.#context = this.#page = null;
    await killBrowser(context, this.#profile);
  }

  async close(): Promise<void> {
    const context = this.#context;
    this.#context = this.#page = null;
    await context?.close();
  }

  /** The host goes away; what the browser kept is all there is. */
  goOffline(): Promise<void> {
    return this.#server.stop();
  }

  /** Away for good. */
  async discard(): Promise<void> {
    await this.close();
    await this.#server.stop();
    await removeProfile(this.#profile);
  }

  /** The files of the store on disk, while the device is off: of the database, or of the second copy. */
  async filesOf(part: 'IndexedDB' | 'File System'): Promise<string[]> {
    const folder = join(this.#profile, 'Default', part);
    const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  }

  /** Takes a part of the store away, as a browser short of room does, or a person with a cleaner. */
  removePart(part: 'IndexedDB' | 'File System' | 'WebStorage'): Promise<void> {
    return rm(join(this.#profile, 'Default', part), { recursive: true, force: true });
  }

  /** Rewrites a file of the store, while the device is off. */
  async alter(file: string, change: (bytes: Buffer) => Buffer): Promise<void> {
    await writeFile(file, change(await readFile(file)));
  }

  /** The log as it lies in the store, read past the app: the entries of the plan after `seq`, oldest first. */
  readLog(plan: string, after = 0): Promise<StoredEntry[]> {
    return this.page.evaluate(
      ([plan, after]) =>
        new Promise<StoredEntry[]>((resolve, reject) => {
          const opening = indexedDB.open('so-chi-tieu');
          opening.onerror = () => reject(opening.error ?? new Error('Not opened'));
          opening.onsuccess = () => {
            const db = opening.result;
            const range = IDBKeyRange.bound([plan, after], [plan, Infinity], true);
            const reading = db.transaction('log').objectStore('log').getAll(range);
            reading.onsuccess = () => {
              db.close();
              resolve(reading.result as StoredEntry[]);
            };
            reading.onerror = () => reject(reading.error ?? new Error('Not read'));
          };
        }),
      [plan, after] as const,
    );
  }
}

/** The plan's id in an address of the app. */
export function planOf(hash: string): string {
  const id = /#\/plans\/([^?]+)/.exec(hash)?.[1];
  if (!id) throw new Error(`No plan in ${hash}`);
  return id;
}
