/** Says a sentence to screen readers, politely and once things have settled. Knows no words. */

const SETTLED_MS = 350;

export interface Announcer {
  readonly element: HTMLElement;
  announce(sentence: string): void;
}

export function makeAnnouncer(): Announcer {
  const element = document.createElement('div');
  element.className = 'unseen';
  element.setAttribute('role', 'status');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    announce(sentence) {
      clearTimeout(waiting);
      waiting = setTimeout(() => (element.textContent = sentence), SETTLED_MS);
    },
  };
}
