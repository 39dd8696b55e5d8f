/** What axe finds wrong with the page of a built app, put in through the debugger, as the page's own policy lets no foreign script in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** One line a violated rule; empty when all is well. `rules`: only these, where the others were asked already. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const result = await page.evaluate(
    async (options) => {
      // A style that has just changed begins its transitions in the next frame; colours are judged when those are over, and an animation
      // whose element left is cancelled, which is as good.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
      return (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run(
        options,
      );
    },
    { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) },
  );
  return result.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join('; ')}`,
  );
}
