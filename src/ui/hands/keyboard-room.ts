/**
 * Keeps the screen above an on-screen keyboard: where the browser lays the keyboard over the page instead of shrinking it, the
 * height it takes is handed to the style sheets as `--keyboard`.
 */

/** Less than this is a bar of the browser's own, not a keyboard. */
const LEAST = 80;

/** Follows the visible part of the page until the returned function is called. */
export function followKeyboard(root: HTMLElement = document.documentElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const follow = (): void => {
    // Zoomed in by the person, the visible part says nothing about a keyboard.
    const covered = viewport.scale > 1.01 ? 0 : window.innerHeight - viewport.height - viewport.offsetTop;
    if (covered > LEAST) root.style.setProperty('--keyboard', `${Math.round(covered)}px`);
    else root.style.removeProperty('--keyboard');
  };
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  follow();
  return () => {
    viewport.removeEventListener('resize', follow);
    viewport.removeEventListener('scroll', follow);
    root.style.removeProperty('--keyboard');
  };
}
