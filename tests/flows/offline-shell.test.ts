/** The built app's shell: installed by the first visit, whole without the network ever after, and silent towards every other origin. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DESKTOP,
  killBrowser,
  launchPersistent,
  makeProfile,
  removeProfile,
} from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

let server: DistServer;
let profile: string;
let context: BrowserContext | null;

beforeEach(async () => {
  server = await serveDist({ subpath: `/don-vi/${Math.random().toString(36).slice(2)}/` });
  profile = await makeProfile();
  context = null;
});

afterEach(async () => {
  await context?.close();
  await server.stop();
  await removeProfile(profile);
});

/** Starts the browser, notes every request and every breach of the policy, and opens `url`. */
async function start(url: string) {
  context = await launchPersistent(profile, DESKTOP);
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  await context.addInitScript(() => {
    const breaches: string[] = [];
    Object.assign(window, { breaches });
    document.addEventListener('securitypolicyviolation', (event) => {
      breaches.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const response = await page.goto(url);
  if (!response) throw new Error('The page gave no answer.');
  return { context, page, response, requested };
}

async function expectShell(page: Page) {
  expect(await page.title()).toContain('Sổ Chỉ Tiêu');
  // The boot message went away, so the app itself stands in the page.
  await page.waitForFunction(() => {
    const app = document.querySelector<HTMLElement>('#app');
    return app !== null && app.innerText.trim() !== '' && !app.querySelector('.boot:only-child');
  });
}

const readBreaches = (page: Page) =>
  page.evaluate(() => (window as unknown as { breaches: string[] }).breaches); // put there by `start`

/** A page's promise that may never settle, as `ready` for a worker that could not be installed, fails by name and soon. */
function within30s<Value>(what: string, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited 30 s for ${what}.`)), 30_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function waitForWorker(page: Page) {
  const active = page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') {
      await new Promise((resolve) => active?.addEventListener('statechange', resolve));
    }
  });
  await within30s('the worker to become active', active);
}

/** Paths of all files kept on the device, relative to the app's address, without the revision marks. */
function readKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const kept: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) {
        kept.push(new URL(request.url).pathname.slice(location.pathname.length));
      }
    }
    return kept.sort();
  });
}

const goAway = async (page: Page) => {
  await server.stop();
  await killBrowser(page.context(), profile);
};

test('after one visit the app opens with the host gone and the browser killed', async () => {
  const first = await start(server.url);
  await expectShell(first.page);
  await waitForWorker(first.page);
  await goAway(first.page);

  const second = await start(server.url);
  expect(second.response.fromServiceWorker()).toBe(true);
  await expectShell(second.page);
  expect(await readBreaches(second.page)).toEqual([]);
});

test('one visit keeps every built file, asks no other origin, and gives the page to the worker from the second start on', async () => {
  const { page, requested } = await start(server.url);
  await expectShell(page);
  await waitForWorker(page);
  // Every file but the worker itself and the large icons.
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  const built = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(DIST.length + 1))
    .filter((path) => path !== 'sw.js' && !path.startsWith('.vite/')) // the build's own notes
    .filter((path) => !/^icon.*-512\.png$/.test(path)); // only the system asks for them, when it installs the app
  expect(await readKept(page)).toEqual(built.sort());
  // The worker never takes over a running page by itself.
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await readBreaches(page)).toEqual([]);

  // From the second start on it adds the headers a page cannot give itself.
  const response = await page.reload();
  const headers = response?.headers() ?? {};
  expect(response?.fromServiceWorker()).toBe(true);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  await expectShell(page);
  expect(await readBreaches(page)).toEqual([]);
  expect(requested.filter((url) => !url.startsWith(server.url) && !/^(?:blob|data):/.test(url))).toEqual([]);
  expect(server.requests.filter(({ status }) => status !== 200)).toEqual([]);

  // A deeper path leads to the app, since its addresses are relative; a kept file stays the file.
  await server.stop();
  await page.goto(`${server.url}ke-hoach/2025?ky=Q1`);
  expect(page.url()).toBe(server.url);
  await expectShell(page);
  const manifest = await page.goto(`${server.url}manifest.webmanifest`);
  expect(await manifest?.text()).toContain('"name": "Sổ Chỉ Tiêu"');
});

test('the policy is the first thing in the page and bars inline script, eval and other origins', async () => {
  const { page } = await start(server.url);
  const first = await page.evaluate(() => document.head.firstElementChild?.outerHTML ?? '');
  expect(first).toContain('http-equiv="Content-Security-Policy"');

  const reached = await page.evaluate(async () => {
    // The debugger may eval until its own call returns; what comes after a pause is bound like the page's own code.
    await new Promise((resume) => setTimeout(resume));
    const script = document.createElement('script');
    const tries = {
      inline: () => ((script.text = 'window.ran = true'), document.head.append(script), 'ran' in window),
      eval: () => (0, eval)('true') as boolean, // eslint-disable-line no-eval -- the policy must refuse it
      html: () => ((document.createElement('p').innerHTML = '<b>x</b>'), true),
      fetch: () => fetch('https://example.invalid/?plan').then(() => true),
      beacon: () => navigator.sendBeacon('https://example.invalid/', 'plan'),
      worker: () => navigator.serviceWorker.register('other.js').then(() => true),
    };
    const outcome: Record<string, unknown> = {};
    for (const [name, run] of Object.entries(tries)) {
      try {
        outcome[name] = await run();
      } catch {
        outcome[name] = false; // refused, as wanted
      }
    }
    return outcome;
  });
  // A beacon is «queued» before the policy stops it; the breach tells that it was stopped.
  expect(reached).toEqual({
    inline: false,
    eval: false,
    html: false,
    fetch: false,
    beacon: true,
    worker: false,
  });
  expect((await readBreaches(page)).filter((breach) => breach.startsWith('connect-src'))).toHaveLength(2);
});

describe('when the host has a new version', () => {
  let release: string;

  beforeEach(async () => {
    release = await mkdtemp(join(tmpdir(), 'so-chi-tieu-release-'));
    await cp(DIST, release, { recursive: true });
    await server.stop();
    server = await serveDist({ folder: release });
  });

  afterEach(() => rm(release, { recursive: true, force: true }));

  /** Opens the app under its worker, marks the page so that a reload would show, and lets it look for `change`. */
  async function openAndUpdate(change: () => Promise<void>) {
    const { page } = await start(server.url);
    await waitForWorker(page);
    await page.reload();
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await change();
    const looked = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined); // a broken release refuses; the state tells
      const next = registration.installing;
      if (next) {
        await new Promise<void>((resolve) => {
          const settle = () => next.state !== 'installing' && resolve();
          next.addEventListener('statechange', settle);
          settle();
        });
      }
      return { waiting: registration.waiting?.state ?? null, active: registration.active?.state ?? null };
    });
    return { page, state: await within30s('the new version to be judged', looked) };
  }

  test('a release with a file missing is refused whole, and the version at hand goes on offline', async () => {
    const { page, state } = await openAndUpdate(async () => {
      const worker = join(release, 'sw.js');
      const listed = await readFile(worker, 'utf8');
      const changed = listed.replace(/[0-9a-f]{32}(?=","url":"index\.html")/, '0'.repeat(32));
      expect(changed).not.toBe(listed);
      await writeFile(worker, changed);
      await rm(join(release, 'index.html'));
    });
    expect(state).toEqual({ waiting: null, active: 'activated' });
    await server.stop();
    await page.reload();
    await expectShell(page);
  });
});

test('the manifest can be installed: its icons exist in the sizes it promises', async () => {
  const { page } = await start(server.url);
  const icons = await page.evaluate(async () => {
    const manifest = (await (await fetch('./manifest.webmanifest')).json()) as {
      icons: { src: string; sizes: string }[];
    };
    return Promise.all(
      manifest.icons.map(async ({ src, sizes }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return { sizes, found: sizes === 'any' ? 'any' : `${image.naturalWidth}x${image.naturalHeight}` };
      }),
    );
  });
  expect(icons.length).toBeGreaterThan(2);
  for (const { sizes, found } of icons) expect(found).toBe(sizes);
});
