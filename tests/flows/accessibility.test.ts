/**
 * Every screen and dialog of the built app passes axe: on a phone and on a PC in the light; in the dark, where nothing but colours is
 * another, its rules about colours.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellOf, editorOf, pasteText, watchPage } from '#tests/support/app-driver.ts';
import { violations as violationsOf } from '#tests/support/axe-in-page.ts';
import { DESKTOP, launchPersistent, makeProfile, PHONE, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const JOBS = 'Giải quyết việc làm';

/** The rules of axe whose answer hangs on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

let server: DistServer;

beforeAll(async () => {
  server = await serveDist();
});

afterAll(() => server.stop());

describe.each([
  { name: 'on a phone, light and dark', device: PHONE },
  { name: 'on a PC', device: DESKTOP },
] as const)('$name', ({ device }) => {
  let context: BrowserContext;
  let profile: string;
  let page: Page;
  const violations = async (page: Page): Promise<string[]> => {
    const light = await violationsOf(page);
    if (device !== PHONE) return light;
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violationsOf(page, OF_COLOURS);
    await page.emulateMedia({ colorScheme: 'light' });
    return [...light, ...dark.map((violation) => `in the dark: ${violation}`)];
  };

  beforeAll(async () => {
    profile = await makeProfile();
    context = await launchPersistent(profile, { ...device, colorScheme: 'light', reducedMotion: 'reduce' });
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
    await percent.click();
    await page.keyboard.press('Enter');
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

  test('selecting, editing, a refusal, the list of states and a paste that asks have none', async () => {
    const isPhone = device === PHONE;
    const cell = await cellOf(page, JOBS, 'figure');
    await (isPhone ? cell.tap() : cell.click());
    expect(await violations(page), 'active cell').toEqual([]);
    if (isPhone) {
      await cell.tap();
      await page.getByRole('toolbar', { name: 'Nhập vào ô' }).waitFor();
    } else {
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowRight');
      await page.locator('.ag-cell.in-range').nth(3).waitFor();
      expect(await violations(page), 'range').toEqual([]);
    }
    await page.keyboard.type('12,5 tỷ');
    await editorOf(page).waitFor();
    expect(await violations(page), 'editor').toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.refusal').waitFor();
    expect(await violations(page), 'refusal').toEqual([]);
    await page.keyboard.press('Escape');
    await editorOf(page).waitFor({ state: 'detached' });

    const state = await cellOf(page, JOBS, 'state');
    await (isPhone ? state.tap() : state.click());
    await (isPhone ? state.tap() : page.keyboard.press('F2'));
    await page.getByRole('listbox').waitFor();
    expect(await violations(page), 'states').toEqual([]);
    await page.keyboard.press('Escape');

    await (isPhone ? cell.tap() : cell.click());
    await pasteText(page, '1.234');
    await page.getByRole('dialog', { name: 'Dấu chấm và dấu phẩy nghĩa là gì?' }).waitFor();
    expect(await violations(page), 'paste').toEqual([]);
    await page.getByRole('button', { name: 'Thôi' }).click();
  });

  test('the menu of a cell, finding, filtering, the columns and the list of keys have none', async () => {
    const cell = await cellOf(page, JOBS, 'figure');
    await cell.click({ button: 'right' });
    await page.getByRole('menu').filter({ visible: true }).waitFor();
    expect(await violations(page), 'menu').toEqual([]);
    await page.keyboard.press('Escape');

    const choose = async (item: string): Promise<void> => {
      await page.getByRole('toolbar').getByRole('button', { name: 'Khác: Thao tác với dòng' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose('Tìm');
    await page.getByRole('search').getByRole('textbox').first().fill('viec lam');
    expect(await violations(page), 'find').toEqual([]);
    await page.keyboard.press('Escape');
    await choose('Lọc');
    await page.getByRole('group', { name: 'Lọc' }).waitFor();
    expect(await violations(page), 'filter').toEqual([]);
    await choose('Lọc');
    for (const item of ['Các cột', 'Phím tắt và thao tác']) {
      await choose(item);
      await page.getByRole('dialog', { name: item }).waitFor();
      expect(await violations(page), item).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test('the library with a plan has none', async () => {
    await page.getByRole('link', { name: 'Về danh sách kế hoạch' }).click();
    await page.getByText('227 dòng', { exact: false }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
