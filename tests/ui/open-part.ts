/** A screen beside the table over a real desk, its plan open. */
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Desk } from '#app/desk.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import { Route, type PlanPart } from '#app/route.svelte.ts';
import { OtherWindows } from '#app/windows/other-windows.ts';
import type { Plan } from '#core/plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { freshName, openLibrary } from '../storage/databases.ts';
import PartFrame from './PartFrame.svelte';

export async function openPart(plan: Plan, screen: PlanPart) {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu'; // the page's own, for axe
  const library = await openLibrary(freshName());
  const desk = new Desk({
    library,
    windows: new OtherWindows(crypto.randomUUID()),
    random: seededRandom(1).random,
    now: () => '2026-06-20T08:00:00+07:00',
  });
  onTestFinished(async () => {
    await desk.closePlan(); // the right to edit it is the next test's
    location.hash = '';
  });
  await desk.addPlan(plan);
  expect(await desk.openPlan(plan.head.id, null)).toBeNull();
  const session = desk.open?.session;
  if (!session) throw new Error('Not open');
  const route = new Route();
  route.go({ screen, plan: plan.head.id });
  await render(PartFrame, { desk, route, notices: new Notices() });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { desk, session, route };
}
