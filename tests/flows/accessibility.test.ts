/** Every screen and dialog of the built app passes axe, light and dark, on a phone and on a PC. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellOf, watchPage } from '#tests/support/app-driver.ts';
import { DESKTOP, launchPersistent, makeProfile, PHONE, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

async function violations(page: Page): Promise<string[]> {
  // Through the debugger, as the page's own policy lets no foreign script in.
  await page.evaluate(AXE);
  const result = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return result.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join('; ')}`,
  );
}

let server: DistServer;

beforeAll(async () => {
  server = await serveDist();
});

afterAll(() => server.stop());

describe.each([
  ['phone', PHONE],
  ['pc', DESKTOP],
] as const)('on a %s', (_, device) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    let context: BrowserContext;
    let profile: string;
    let page: Page;

    beforeAll(async () => {
      profile = await makeProfile();
      context = await launchPersistent(profile, { ...device, colorScheme });
      ({ page } = await watchPage(context, new URL(server.url).origin));
      await page.goto(server.url);
    });

    afterAll(async () => {
      await context.close();
      await removeProfile(profile);
    });

    test('the first start has no violations', async () => {
      await page.getByText('Chưa có kế hoạch nào', { exact: false }).waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('the grid, the period picker, the row sheet and the dialogs have none', async () => {
      await page.getByText('Quận Cái Răng, 6 tháng đầu năm 2024').first().click();
      await page.locator('.ag-row').first().waitFor();
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: /^Kỳ báo cáo/ }).click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page
        .getByRole('button', { name: /^Mở phiếu/ })
        .nth(5)
        .click();
      await page.getByRole('button', { name: 'Chỉ tiêu sau' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Đóng' }).last().click();

      for (const item of ['Xuất CSV', 'Thông tin kế hoạch']) {
        await page.getByRole('button', { name: 'Thêm thao tác' }).first().click();
        await page.getByRole('menuitem', { name: item }).click();
        expect(await violations(page), item).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });

    test('the whole stage, the checks and the reason of a computed cell have none', async () => {
      await page.getByText('Cả giai đoạn', { exact: true }).click();
      await page.locator('[col-id="figure|2024-H1"]').first().waitFor();
      expect(await violations(page), 'stage').toEqual([]);
      await page.getByText('Kỳ báo cáo', { exact: true }).filter({ visible: true }).first().click();
      const percent = await cellOf(page, 'Nông nghiệp, thủy sản', 'attainment');
      await percent.focus();
      await percent.press('Enter');
      await page.locator(':popover-open').waitFor();
      expect(await violations(page), 'why').toEqual([]);
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /^Kiểm tra · / })
        .filter({ visible: true })
        .click();
      await page.getByText('điểm cần xem lại', { exact: false }).first().waitFor();
      expect(await violations(page), 'checks').toEqual([]);
      await page.getByRole('button', { name: 'Đóng' }).last().click();
    });

    test('the library with a plan has none', async () => {
      await page.getByRole('link', { name: 'Về danh sách kế hoạch' }).click();
      await page.getByText('227 dòng', { exact: false }).first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
