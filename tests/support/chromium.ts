/**
 * Starts the system's Chromium on a profile of its own, as a phone or a desktop, and can kill it as a power cut would.
 * Knows nothing of the app.
 */
import { readlink, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * The driver's own list, which a second one replaces; and the popups of the address bar, two pages of the browser's own that take
 * longer to start than the app.
 */
const NOT_WANTED = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

// No sandbox: checks also run as root in containers. The others keep the browser itself off the network.
const FLAGS = [
  `--disable-features=${NOT_WANTED.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A cheap Android phone held upright. */
export const PHONE = {
  viewport: { width: 360, height: 800 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const satisfies BrowserContextOptions;

/** The usual office laptop. */
export const DESKTOP = { viewport: { width: 1366, height: 768 } } as const satisfies BrowserContextOptions;

/** An empty profile folder; the caller removes it with `removeProfile`. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'so-chi-tieu-profile-'));
}

/** A killed browser's last children may still be writing for a moment, hence the retries. */
export function removeProfile(userDataDir: string): Promise<void> {
  return rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Opens the profile; what an earlier start stored there is there again. */
export function launchPersistent(
  userDataDir: string,
  device: BrowserContextOptions = DESKTOP,
  extraFlags: readonly string[] = [],
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(userDataDir, {
    executablePath: EXECUTABLE,
    args: [...FLAGS, ...extraFlags],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    ...device,
  });
}

/** SIGKILL to the whole browser, no goodbye to pages or storage. The profile can be opened again at once. */
export async function killBrowser(context: BrowserContext, userDataDir: string): Promise<void> {
  // Chromium marks a profile in use by a link to «host-pid».
  const owner = await readlink(join(userDataDir, 'SingletonLock'));
  const pid = Number(owner.slice(owner.lastIndexOf('-') + 1));
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`No browser owns the profile: ${owner}`);
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(-pid, 'SIGKILL'); // the browser leads a process group of its own
  await closed;
}
