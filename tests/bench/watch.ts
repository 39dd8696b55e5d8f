/**
 * What the bench leaves in every page to know when something is really on screen: after the frame that drew it. The functions
 * here run inside the page and must use nothing from outside themselves.
 */

/** What begins it: Enter in an editor, the clipboard's own event, Ctrl+D, Ctrl+Z. */
export type Deed = 'edit' | 'paste' | 'fill' | 'undo';

export interface EditWatch {
  readonly by: Deed;
  /** Selectors of what must have changed, of those that are in the page when the edit begins. */
  readonly changed: readonly string[];
  /** Where it is said whether all is saved, and what it says while it is not; null where nothing is saved. */
  readonly saving: { readonly selector: string; readonly busy: string } | null;
}

/** Milliseconds from the key press or the paste: until everything was painted, and until it was said to be saved. */
export interface EditTimes {
  readonly painted: number;
  readonly saved: number | null;
}

export interface Watch {
  /** Milliseconds from the start of the page to its first painted row, whoever painted it. */
  firstRow: Promise<number>;
  /** The same to the first row of the grid itself: from here on keys and edits are taken. */
  firstGridRow: Promise<number>;
  /** Waits for what begins it and follows what comes of it. */
  watchEdit(what: EditWatch): void;
  edit: Promise<EditTimes>;
  /** Time of every frame since `watchFrames`. */
  frames: number[];
  watchFrames(): void;
  stopFrames(): number[];
  /** Milliseconds from the next event of that type to the first painted row, or to `address` being made from a file. */
  watchRows(type: string): void;
  watchFile(type: string): void;
  span: Promise<number>;
}

declare global {
  interface Window {
    bench: Watch;
  }
}

export function installWatch(): void {
  // The app paints its first rows before the grid has come.
  const GRID_ROW = '.ag-row .ag-cell';
  const ANY_ROW = `${GRID_ROW}, .first-row .first-cell`;
  const afterFrame = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const whenPainted = (isThere: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isThere()) afterFrame(() => resolve(performance.now()));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  const has = (row: string) => (): boolean => (document.querySelector(row)?.textContent ?? '') !== '';
  const hasRow = has(ANY_ROW);
  const textOf = (selector: string): string | null => {
    const element = document.querySelector(selector);
    return element === null || element.querySelector('input') ? null : element.textContent;
  };
  const once = (type: string, isMeant: (event: Event) => boolean = () => true): Promise<Event> =>
    new Promise((resolve) => {
      const take = (event: Event): void => {
        if (!isMeant(event)) return;
        window.removeEventListener(type, take, true);
        resolve(event);
      };
      window.addEventListener(type, take, true);
    });

  const isKey = (key: string, withCtrl: boolean) => (event: Event) =>
    event instanceof KeyboardEvent && event.key.toLowerCase() === key && event.ctrlKey === withCtrl;
  const begins = {
    edit: () => once('keydown', isKey('enter', false)),
    paste: () => once('paste'),
    fill: () => once('keydown', isKey('d', true)),
    undo: () => once('keydown', isKey('z', true)),
  };

  let isFollowingFrames = false;
  const never = new Promise<never>(() => undefined);
  window.bench = {
    firstRow: whenPainted(hasRow),
    firstGridRow: whenPainted(has(GRID_ROW)),
    edit: never,
    span: never,
    frames: [],
    watchEdit({ by, changed, saving }) {
      const before = changed.flatMap((selector) => {
        const text = textOf(selector);
        return text === null ? [] : [[selector, text] as const];
      });
      const isChanged = (): boolean =>
        before.every(([selector, text]) => ![null, text].includes(textOf(selector)));
      const isBusy = (): boolean => saving !== null && (textOf(saving.selector) ?? '').includes(saving.busy);
      const begun = begins[by]().then(({ timeStamp }) => timeStamp);
      const saved = !saving
        ? Promise.resolve(null)
        : new Promise<number>((resolve) => {
            let wasBusy = false;
            const look = new MutationObserver(() => {
              if (isBusy()) wasBusy = true;
              else if (wasBusy) {
                look.disconnect();
                resolve(performance.now());
              }
            });
            const place = document.querySelector(saving.selector)?.parentElement;
            if (place) look.observe(place, { subtree: true, childList: true, characterData: true });
          });
      const painted = begun.then(() => whenPainted(isChanged));
      const told = Promise.all([begun, painted, saved]).then(([from, end, stored]) => ({
        painted: end - from,
        saved: stored === null ? null : stored - from,
      }));
      const given = new Promise<never>((_resolve, reject) => {
        const unchanged = (): string[] =>
          before.filter(([at, text]) => textOf(at) === text).map(([at]) => at);
        setTimeout(
          () => reject(new Error(`After a minute: unchanged ${unchanged().join()}, busy ${isBusy()}`)),
          60_000,
        );
      });
      given.catch(() => undefined); // only of interest while someone waits for the edit
      this.edit = Promise.race([told, given]);
    },
    watchFrames() {
      this.frames = [];
      isFollowingFrames = true;
      const note = (time: number): void => {
        if (!isFollowingFrames) return;
        window.bench.frames.push(time);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    stopFrames() {
      isFollowingFrames = false;
      return this.frames;
    },
    watchRows(type) {
      this.span = once(type).then(async (event) => (await whenPainted(hasRow)) - event.timeStamp);
    },
    watchFile(type) {
      const made = new Promise<number>((resolve) => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => {
          resolve(performance.now());
          return make(file);
        };
      });
      this.span = once(type).then(async (event) => (await made) - event.timeStamp);
    },
  };
}
