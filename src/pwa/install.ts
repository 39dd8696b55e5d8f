/** Keeps the browser's offer to install the app until the person asks for it. Knows no screen and no browser by name. */

export type InstallAnswer = 'accepted' | 'dismissed' | 'unavailable';

export interface Installation {
  /** Whether the app already runs in a window of its own. On iOS that window has a storage apart from Safari's. */
  readonly isInstalled: boolean;
  /** Shows the browser's own dialog; must be called from a click. `unavailable` when the browser has made no offer. */
  promptInstall(): Promise<InstallAnswer>;
}

/** Chromium's event, which is in no standard yet. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Call at start, before the browser makes its offer. `onOfferChange` tells whether `promptInstall` would show something. */
export function watchInstall(onOfferChange: (isOffered: boolean) => void): Installation {
  let offer: InstallOffer | null = null;
  const keep = (next: InstallOffer | null) => {
    offer = next;
    onOfferChange(next !== null);
  };

  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // no banner over the person's work; the app asks when it matters
    keep(event as InstallOffer);
  });
  window.addEventListener('appinstalled', () => keep(null));

  return {
    isInstalled: window.matchMedia('(display-mode: standalone)').matches || isStandaloneOnIos(),
    async promptInstall() {
      if (!offer) return 'unavailable';
      const asked = offer;
      keep(null); // an offer can be shown once
      return (await asked.prompt()).outcome;
    },
  };
}

function isStandaloneOnIos(): boolean {
  return (navigator as { standalone?: boolean }).standalone === true; // Safari only, in no standard
}
