/**
 * Takes everything of the app off this device: plans with their second copy, choices, and the app's own files. What was sent or saved as
 * a file is out of reach. The caller has warned the person and closed the open plan.
 */
import { forgetAllPreferences } from '#app/preference.ts';
import type { OtherWindows } from '#app/windows/other-windows.ts';

export interface Clearing {
  /** Removes database and second copy; false where something would not go. */
  readonly clearPlans: () => Promise<boolean>;
  readonly windows: OtherWindows;
}

/** False where the browser keeps something back, another window being open, for one: it can be tried again. */
export async function clearDevice({ clearPlans, windows }: Clearing): Promise<boolean> {
  windows.tell({ kind: 'cleared' }); // they would hold what is to go
  if (!(await clearPlans())) return false;
  forgetAllPreferences();
  await removeApp();
  return true;
}

/** The worker of this path and the files it keeps. */
async function removeApp(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if ('caches' in globalThis) {
    const names = await caches.keys();
    const scope = registration?.scope ?? document.baseURI;
    const ours = names.filter((name) => name.includes(scope) || name.startsWith('so-chi-tieu'));
    await Promise.all(ours.map((name) => caches.delete(name)));
  }
  await registration?.unregister();
}
