/**
 * The service worker: keeps one whole version of the app on the device and answers from it, online or not. It knows
 * addresses only; plans live in the page's storage and never pass through here.
 */
import {
  addRoute,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  precache,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { PAGE_HEADERS } from '../policy.ts';
import { SHARED_CACHE, SHARED_FIELD, SHARED_NAME, SHARED_PATH } from '../shared-file.ts';

declare const self: ServiceWorkerGlobalScope;

/** Every file of this version. */
const version = self.__WB_MANIFEST as PrecacheEntry[]; // the build writes entries in, never bare addresses

// Registered before any route, and for every method: whatever code got into the page, nothing leaves for another origin.
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin !== self.location.origin) event.respondWith(Response.error());
});

// A file shared from another app is laid down for the page, which takes it away at once and asks what to do with it.
registerRoute(
  ({ url }) => url.href === new URL(SHARED_PATH, self.registration.scope).href,
  async ({ request }) => {
    await keepShared(await request.formData());
    return Response.redirect(new URL('#/incoming', self.registration.scope).href, 303);
  },
  'POST',
);

// All or nothing: one missing file fails the installation, and the version before goes on working.
precache(version);
cleanupOutdatedCaches();

// The page itself, with the headers a static host may not send. Before the precache route, which would answer bare.
const answerShell = createHandlerBoundToURL('index.html');
const scope = new URL(self.registration.scope).pathname;
registerRoute(
  new NavigationRoute(async (options) => withPageHeaders(await answerShell(options)), {
    allowlist: [new RegExp(`^${escapeForPattern(scope)}(?:index\\.html)?(?:\\?.*)?$`)],
  }),
);
addRoute();

// The app has one page with relative addresses, which a deeper path would break: such a path leads to the page instead.
// Registered last, so that a file of this version opened in a tab (a sample CSV) is still the file.
registerRoute(new NavigationRoute(() => Promise.resolve(Response.redirect(self.registration.scope, 302))));

// No skipWaiting by itself: a new version under a person who is typing lost edits in 9 of 10 trials; it waits for consent
// or for the last window to close. No clients.claim either: the first visit stays on the network it came from, and the
// second start is the worker's; claiming would only swap the source of files under a running page.
self.addEventListener('message', (event) => {
  switch ((event.data as { type?: unknown } | null)?.type) {
    case 'SKIP_WAITING':
      event.waitUntil(self.skipWaiting());
      break;
    case 'IS_COMPLETE':
      event.waitUntil(isComplete().then((complete) => event.ports[0]?.postMessage(complete)));
      break;
  }
});

/** True when every file of this version is really in the cache; a browser may have dropped some since installation. */
async function isComplete(): Promise<boolean> {
  const found = await Promise.all(version.map((entry) => matchPrecache(entry.url)));
  return found.every((response) => response !== undefined);
}

async function keepShared(form: FormData): Promise<void> {
  const file = form.get(SHARED_FIELD);
  if (!(file instanceof File)) return;
  const headers = { 'Content-Type': file.type, [SHARED_NAME]: encodeURIComponent(file.name) };
  const cache = await caches.open(SHARED_CACHE);
  await cache.put(new URL(SHARED_PATH, self.registration.scope).href, new Response(file, { headers }));
}

function withPageHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(PAGE_HEADERS)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
