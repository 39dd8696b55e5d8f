/** Files handed to the app by the system: opened with it, or shared to it from another app. Hands them on unread. */
import { SHARED_CACHE, SHARED_NAME, SHARED_PATH } from './shared-file.ts';

/** Chromium's queue, which TypeScript's DOM does not describe yet. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls back with the first file the app is opened with, now and whenever it is again. Several are not taken at once. */
export function watchLaunchedFiles(take: (file: File) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    const [first] = files ?? [];
    if (first) void first.getFile().then(take);
  });
}

/** Takes away the file another app shared; null where there is none. */
export async function takeSharedFile(): Promise<File | null> {
  if (!('caches' in window)) return null;
  const address = new URL(SHARED_PATH, document.baseURI).href;
  const cache = await caches.open(SHARED_CACHE);
  const kept = await cache.match(address);
  if (!kept) return null;
  await cache.delete(address);
  const name = decodeURIComponent(kept.headers.get(SHARED_NAME) ?? '');
  return new File([await kept.blob()], name || 'tep', { type: kept.headers.get('Content-Type') ?? '' });
}
