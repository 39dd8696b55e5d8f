/**
 * What a column holds, beside its heading: when the pointer rests on it, and when a finger stays on it. It can be pointed at
 * itself, stays until one leaves, and Esc puts it away (WCAG 1.4.13). Headings take no focus: keys find the same in the list of
 * columns.
 */
import '#ui/grid/columns.css';
import { makeElement } from '#ui/grid/make-element.ts';
import { placeBeside } from '#ui/parts/placement.ts';

const HEADING = '.ag-header-cell[col-id]';
/** Long enough not to flicker under a pointer passing by, short enough to be met by whoever wonders. In milliseconds. */
const REST = 600;
/** For the way from the heading to the tip. */
const GRACE = 200;
/** How far a finger may tremble, in pixels. */
const TREMBLE = 8;

/** `explain`: what a column holds, by its id; empty for one that needs no words. Until the returned function is called. */
export function explainHeadings(host: HTMLElement, explain: (column: string) => string): () => void {
  const tip = new HeadingTip(host, explain);
  const listening = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    hear: (event: HTMLElementEventMap[K]) => void,
    from: Pick<HTMLElement, 'addEventListener'> = host,
  ): void => {
    const options = { signal: listening.signal, capture: true, passive: true };
    from.addEventListener(type, hear as EventListener, options); // the type says which event it is
  };
  on('pointerover', (event) => {
    if (event.pointerType !== 'touch' && event.buttons === 0) tip.point(placeOf(event));
  });
  on('pointerleave', (event) => {
    if (event.target === host && event.pointerType !== 'touch') tip.point(null);
  });
  const page = document.documentElement;
  on('pointerdown', (event) => (event.pointerType === 'touch' ? tip.hold(event) : tip.pressed(event)), page);
  on('pointermove', (event) => tip.tremble(event));
  on('pointerup', () => tip.letGo());
  on('pointercancel', () => tip.letGo());
  on('scroll', (event) => tip.scrolled(event));
  on('keydown', (event) => event.key === 'Escape' && tip.hide(), page);
  return () => {
    listening.abort();
    tip.remove();
  };
}

type Place = { readonly kind: 'heading'; readonly heading: HTMLElement } | { readonly kind: 'tip' } | null;

function placeOf(event: Event): Place {
  const target = event.target as Element; // pointer events come from elements
  if (target.closest('.heading-tip')) return { kind: 'tip' };
  const heading = target.closest<HTMLElement>(HEADING);
  return heading && { kind: 'heading', heading };
}

class HeadingTip {
  readonly #explain: (column: string) => string;
  readonly #element = makeElement('div', 'heading-tip');
  readonly #parts = ['tip-name', 'tip-text', 'tip-formula'].map((name) => makeElement('p', name));
  #heading: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #held: { readonly x: number; readonly y: number } | null = null;

  constructor(host: HTMLElement, explain: (column: string) => string) {
    this.#explain = explain;
    this.#element.setAttribute('role', 'tooltip');
    this.#element.hidden = true;
    this.#element.append(...this.#parts);
    host.append(this.#element);
  }

  /** Where a pointer without a pressed button is now. */
  point(place: Place): void {
    const heading = place?.kind === 'heading' ? place.heading : null;
    if (this.#heading && (place?.kind === 'tip' || heading === this.#heading)) this.#wait(null);
    else if (heading) this.#wait(() => this.#show(heading), this.#heading ? GRACE : REST);
    else if (this.#heading) this.#wait(() => this.hide(), GRACE);
    else this.#wait(null);
  }

  pressed(event: Event): void {
    if (placeOf(event)?.kind !== 'tip') this.hide();
  }

  /** A finger that stays on a heading asks; a moving one scrolls. */
  hold(event: PointerEvent): void {
    const place = placeOf(event);
    if (place?.kind === 'tip') return;
    this.hide();
    if (!place) return;
    this.#held = { x: event.clientX, y: event.clientY };
    this.#wait(() => this.#show(place.heading), REST);
  }

  tremble({ clientX, clientY }: PointerEvent): void {
    if (this.#held && Math.hypot(clientX - this.#held.x, clientY - this.#held.y) > TREMBLE) this.letGo();
  }

  letGo(): void {
    if (!this.#held) return;
    this.#held = null;
    this.#wait(null);
  }

  /** What scrolls away from under its tip takes it along. */
  scrolled({ target }: Event): void {
    if (target !== this.#element) this.hide();
  }

  hide(): void {
    this.#wait(null);
    this.#heading = null;
    this.#element.hidden = true;
  }

  remove(): void {
    this.#wait(null);
    this.#element.remove();
  }

  #fill(heading: HTMLElement): boolean {
    const explained = this.#explain(heading.getAttribute('col-id') ?? '');
    const name = heading.querySelector('.form-name')?.textContent ?? '';
    // The number of the column and its formula are the heading's own description.
    const words = [name, explained, sentence(heading.getAttribute('aria-description') ?? '')];
    for (const [n, part] of this.#parts.entries()) part.textContent = words[n] ?? '';
    return explained !== '';
  }

  #show(heading: HTMLElement): void {
    this.#heading = heading;
    if (!heading.isConnected || !this.#fill(heading)) return this.hide();
    this.#element.hidden = false;
    const { width, height } = this.#element.getBoundingClientRect();
    const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeBeside(heading.getBoundingClientRect(), { width, height }, room);
    this.#element.style.inset = `${top}px auto auto ${left}px`;
  }

  /** One thing is waited for at a time. */
  #wait(work: (() => void) | null, milliseconds = 0): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = work && setTimeout(work, milliseconds);
  }
}

function sentence(words: string): string {
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
