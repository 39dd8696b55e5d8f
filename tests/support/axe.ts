/** What axe finds wrong with the page as it stands, in the light and in the dark theme. */
import axe from 'axe-core';
import { theme } from '#app/theme.svelte.ts';

/** One line for each violation, with its place; the theme of before is put back. */
export async function violationsInBothThemes(): Promise<string[]> {
  const before = theme.current;
  try {
    return [...(await violationsIn('light')), ...(await violationsIn('dark'))];
  } finally {
    theme.use(before);
  }
}

async function violationsIn(choice: 'light' | 'dark'): Promise<string[]> {
  theme.use(choice);
  // Colours are judged when they have settled; an animation whose element left is cancelled, which is as good.
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${choice}: ${id} at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}
