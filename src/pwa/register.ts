/**
 * Registers the service worker and tells, through plain callbacks, when the app can start offline and when a new version
 * waits. It reloads only after consent; it knows nothing of screens, plans or saving.
 */
import { messageSW, Workbox } from 'workbox-window';

/** Why there is, or is not, a worker behind this page. `refused`: the browser would not register it (private mode, policy). */
export type RegistrationOutcome = 'registered' | 'development' | 'unsupported' | 'insecure' | 'refused';

export interface WorkerCallbacks {
  /** Every file of the app was found on the device; `isFirstTime` when the worker was installed during this very visit. */
  onOfflineReady(isFirstTime: boolean): void;
  /** A new version is downloaded and waits for `applyUpdate`, or for all windows to close. */
  onUpdateWaiting(): void;
  /** This window's version is gone from the device, as another window took the new one: save, then offer to reload. */
  onReloadNeeded?(): void;
}

export interface WorkerVerbs {
  /** Settles once, never rejects. */
  readonly outcome: Promise<RegistrationOutcome>;
  /** Lets the waiting version take over and reloads this page. Call it only when nothing is unsaved. Without a waiting version nothing happens. */
  applyUpdate(): Promise<void>;
  /** Asks the host for a newer version now. Being offline is no error. */
  checkForUpdate(): void;
}

const HOUR = 60 * 60 * 1000; // milliseconds

/** Call once a page. Does nothing, and says why in `outcome`, where there can be no worker. */
export function registerWorker(callbacks: WorkerCallbacks): WorkerVerbs {
  const hindrance = findHindrance();
  if (hindrance !== null) {
    return {
      outcome: Promise.resolve(hindrance),
      applyUpdate: () => Promise.resolve(),
      checkForUpdate: () => undefined,
    };
  }

  const workerUrl = new URL('sw.js', document.baseURI).href;
  // The network, not the HTTP cache, decides whether there is a new version: a host with long cache times would else pin the old one.
  const workbox = new Workbox(trustWorkerUrl(workerUrl), { updateViaCache: 'none' });
  const registering = workbox.register();
  let isAccepted = false;

  workbox.addEventListener('waiting', () => callbacks.onUpdateWaiting());
  workbox.addEventListener('controlling', () => {
    // The worker never claims pages, so a change of controller means that some window accepted an update.
    if (!isAccepted) callbacks.onReloadNeeded?.();
  });
  window.addEventListener('vite:preloadError', () => callbacks.onReloadNeeded?.());

  const checkForUpdate = () => {
    workbox.update().catch(() => {
      // Offline, or the host is away: the version on the device goes on, and the next look comes within the hour.
    });
  };
  checkWhenSeen(checkForUpdate);

  return {
    outcome: registering.then(
      (registration): RegistrationOutcome => {
        if (registration) void announceOfflineReady(registration, callbacks);
        return registration ? 'registered' : 'refused';
      },
      (): RegistrationOutcome => 'refused',
    ),
    async applyUpdate() {
      const waiting = (await registering)?.waiting;
      if (!waiting) return;
      isAccepted = true;
      await activate(waiting, () => workbox.messageSkipWaiting());
      window.location.reload();
    },
    checkForUpdate,
  };
}

function findHindrance(): Exclude<RegistrationOutcome, 'registered' | 'refused'> | null {
  if (import.meta.env.DEV) return 'development';
  if (!window.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator ? null : 'unsupported';
}

type WorkerUrl = ConstructorParameters<typeof Workbox>[0];

interface WorkerUrlPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): WorkerUrl;
  };
}

/** A worker's address is a place where script comes in, so the page's policy takes it only from here, and only ours. */
function trustWorkerUrl(workerUrl: string): WorkerUrl {
  // Not every browser has Trusted Types, and TypeScript's DOM does not describe them.
  const { trustedTypes } = window as { trustedTypes?: WorkerUrlPolicies };
  if (!trustedTypes) return workerUrl;
  const policy = trustedTypes.createPolicy('worker-url', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError(`Not the app's service worker: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
}

/** "Ready" is said only after the worker has looked for each of its files: an installation may be cut short or evicted. */
async function announceOfflineReady(
  registration: ServiceWorkerRegistration,
  callbacks: WorkerCallbacks,
): Promise<void> {
  const isFirstTime = registration.active === null;
  const { active } = await navigator.serviceWorker.ready;
  if (active && (await messageSW(active, { type: 'IS_COMPLETE' })) === true)
    callbacks.onOfflineReady(isFirstTime);
}

/**
 * Settles when the worker is in charge. Listens to the worker and not to the page's controller, since a page that was
 * force-reloaded has none.
 */
function activate(waiting: ServiceWorker, consent: () => void): Promise<void> {
  return new Promise((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') resolve();
    });
    consent();
  });
}

/** Installed apps stay open for days; some systems look for a new version only when told to. */
function checkWhenSeen(checkForUpdate: () => void): void {
  let lastCheck = Date.now();
  const check = () => {
    if (document.visibilityState !== 'visible' || Date.now() - lastCheck < HOUR) return;
    lastCheck = Date.now();
    checkForUpdate();
  };
  document.addEventListener('visibilitychange', check);
  window.addEventListener('focus', check);
}
