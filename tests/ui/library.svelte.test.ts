/** The first screen over a real desk and a real database: how one begins, what stands on the shelf, and what can be done with it. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Desk } from '#app/desk.svelte.ts';
import { OtherWindows } from '#app/windows/other-windows.ts';
import { language } from '#app/language.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import { Route } from '#app/route.svelte.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { sayWhen } from '#ui/library/when.ts';
import { placeBeside } from '#ui/parts/placement.ts';
import { openLibrary } from '../storage/databases.ts';
import LibraryFrame from './LibraryFrame.svelte';

const NOW = new Date(2026, 2, 10, 15, 0);
const PLAN = {
  title: 'Kế hoạch năm 2026',
  issuingBody: 'UBND xã Phong Điền',
  superiorBody: '',
  firstYear: 2026,
  lastYear: 2026,
};
const FIVE_YEARS = { ...PLAN, title: 'Kế hoạch 5 năm', firstYear: 2026, lastYear: 2030 };

const button = (name: string) => page.getByRole('button', { name, exact: true });
const addresses = () =>
  page
    .getByRole('list')
    .getByRole('link')
    .elements()
    .map((link) => link.textContent);
const focused = () => document.activeElement;

async function openScreen(plans: readonly (typeof PLAN)[] = []) {
  let minute = 0;
  const desk = new Desk({
    windows: new OtherWindows(crypto.randomUUID()),
    library: await openLibrary(),
    random: seededRandom(7).random,
    now: () => new Date(2026, 2, 10, 8, minute++).toISOString(),
  });
  const ids = [];
  for (const plan of plans) ids.push(await desk.createPlan(plan));
  const route = new Route();
  const notices = new Notices();
  await render(LibraryFrame, { desk, route, notices, now: NOW });
  return { desk, route, notices, ids };
}

beforeEach(() => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu'; // the page's own, for axe
});

afterEach(() => {
  void language.use('vi');
  location.hash = '';
});

describe('the first start', () => {
  test('nothing flashes before the shelf has been read', async () => {
    const { desk } = await openScreen();
    expect(
      page
        .getByRole('button')
        .elements()
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual(['Cài đặt']);
    await desk.readShelf();
    await expect.element(button('Lập kế hoạch mới')).toBeVisible();
  });

  test('says in two lines what this is, and offers the samples, an empty plan and a file', async () => {
    const { desk } = await openScreen();
    await desk.readShelf();
    await expect.element(page.getByText(language.say.tagline)).toBeVisible();
    await expect.element(page.getByText(language.say.taglineSafe)).toBeVisible();
    for (const [name, hint] of [
      ['Quận Cái Răng, 6 tháng đầu năm 2024', '16 chỉ tiêu và toàn bộ số liệu của báo cáo'],
      ['Quận Cái Răng, quý I/2021', 'báo cáo quý, so cùng kỳ'],
      ['Quận Bình Thủy, 2016-2025', 'kết quả 2016-2020, 14 chỉ tiêu 2021-2025'],
      ['Thành phố Cần Thơ, đến năm 2020', '13 chỉ tiêu, chưa có số thực hiện'],
      ['Quận Ninh Kiều, 2021-2030', 'nghị quyết hai giai đoạn'],
      ['Lập kế hoạch mới', 'Một sổ trống, tự đặt tên và năm.'],
      ['Nhập từ tệp', 'Tệp Excel hoặc CSV nhận qua thư hay Zalo.'],
    ] as const) {
      await expect.element(button(name)).toHaveAccessibleDescription(hint);
    }
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('a sample opens at once, and again as a copy without asking', async () => {
    const { desk, route } = await openScreen();
    await desk.readShelf();
    for (const count of [1, 2]) {
      route.go({ screen: 'library' });
      await button('Quận Cái Răng, 6 tháng đầu năm 2024').click();
      await expect.poll(() => route.place.screen).toBe('plan');
      expect(desk.plans).toHaveLength(count);
      expect(route.place).toMatchObject({ screen: 'plan', plan: desk.plans?.[0]?.id });
    }
  });

  test('an empty plan is made by keyboard alone', async () => {
    const { desk, route } = await openScreen();
    await desk.readShelf();
    await expect.element(button('Lập kế hoạch mới')).toBeVisible();
    button('Lập kế hoạch mới').element().focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('Kế hoạch năm 2026{Enter}');
    await expect.poll(() => route.place.screen).toBe('plan');
    expect(desk.plans).toMatchObject([
      { title: 'Kế hoạch năm 2026', firstYear: 2026, lastYear: 2026, rows: 0 },
    ]);
  });
});

describe('the shelf', () => {
  test('lists the newest change first, with years, body, rows and the time in words, each a link to its plan', async () => {
    const { ids } = await openScreen([PLAN, FIVE_YEARS]);
    expect(addresses()).toEqual(['Kế hoạch 5 năm', 'Kế hoạch năm 2026']);
    const first = page.getByRole('listitem').first();
    await expect.element(first).toHaveTextContent('2026-2030');
    await expect.element(first).toHaveTextContent('UBND xã Phong Điền');
    await expect.element(first).toHaveTextContent(/0 dòng\s+Sửa lần cuối hôm nay 08:01/);
    await expect
      .element(page.getByRole('link', { name: 'Kế hoạch 5 năm' }))
      .toHaveAttribute('href', `#/plans/${ids[1]}`);
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('a plan is deleted from its menu by keyboard, and undo brings it back', async () => {
    await openScreen([PLAN, FIVE_YEARS]);
    button('Thêm thao tác: Kế hoạch 5 năm').element().focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()?.textContent).toContain('Xóa kế hoạch này');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Đã xóa “Kế hoạch 5 năm”.')).toBeVisible();
    expect(addresses()).toEqual(['Kế hoạch năm 2026']);
    expect(focused()?.textContent).toBe('Sổ Chỉ Tiêu');
    await button('Hoàn tác').click();
    await expect.poll(addresses).toEqual(['Kế hoạch 5 năm', 'Kế hoạch năm 2026']);
  });

  test('deleting the last plan leads back to the first start', async () => {
    await openScreen([PLAN]);
    await button('Thêm thao tác: Kế hoạch năm 2026').click();
    await page.getByRole('menuitem', { name: 'Xóa kế hoạch này' }).click();
    await expect.element(page.getByText(language.say.noPlansYet)).toBeVisible();
  });

  test('exporting from the menu gives the focus back to it afterwards', async () => {
    await openScreen([PLAN]);
    await button('Thêm thao tác: Kế hoạch năm 2026').click();
    await page.getByRole('menuitem', { name: 'Xuất CSV' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Xuất ra tệp' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(button('Thêm thao tác: Kế hoạch năm 2026')).toHaveFocus();
  });

  test('a plan whose title was emptied is still called something', async () => {
    await openScreen([{ ...PLAN, title: '' }]);
    await expect.element(page.getByRole('link', { name: 'Kế hoạch chưa đặt tên' })).toBeVisible();
  });
});

describe('a file', () => {
  const chosen = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
  const letter = new File(['Kính gửi: UBND xã'], 'thu.csv', { type: 'text/csv' });

  test('that is no plan of ours goes to the import screen, and nothing changes', async () => {
    const { desk, route } = await openScreen([PLAN]);
    await userEvent.upload(chosen(), letter);
    await expect.poll(() => route.place).toEqual({ screen: 'incoming', plan: null });
    expect(desk.plans).toHaveLength(1);
  });

  test('of a plan already here goes to the import screen, and nothing changes', async () => {
    const { desk, route, ids } = await openScreen([PLAN]);
    const { name, file } = await desk.exportPlan(ids[0]!, {
      what: 'csv',
      convention: 'comma',
      withOriginals: true,
    });
    await userEvent.upload(chosen(), new File([file], name));
    await expect.poll(() => route.place).toEqual({ screen: 'incoming', plan: null });
    expect(desk.plans).toHaveLength(1);
  });

  test('of a plan that is not here opens as that plan', async () => {
    const { desk, route, ids } = await openScreen([PLAN]);
    const { name, file } = await desk.exportPlan(ids[0]!, {
      what: 'csv',
      convention: 'comma',
      withOriginals: true,
    });
    const foreign = (await file.text()).replaceAll(ids[0]!, 'pqqqqqq');
    await userEvent.upload(chosen(), new File([foreign], name));
    await expect.poll(() => route.place.screen).not.toBe('library');
    expect([route.place.screen, desk.plans?.length]).toEqual(['plan', 2]);
  });

  test('can be dropped anywhere on the screen', async () => {
    const { route } = await openScreen([PLAN]);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(letter);
    const drag = (type: string) =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    expect(drag('dragover')).toBe(false);
    await expect.element(page.getByText(language.say.dropFile)).toBeVisible();
    drag('drop');
    await expect.poll(() => route.place.screen).toBe('incoming');
    await expect.element(page.getByText(language.say.dropFile)).not.toBeInTheDocument();
  });
});

describe('the settings', () => {
  test('change the language at once', async () => {
    await openScreen([PLAN]);
    await button('Cài đặt').click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await expect.element(page.getByRole('heading', { name: 'Plans on this device' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    await expect.element(button('Settings')).toHaveFocus();
  });

  test('are a menu walked by the arrow keys, one theme ticked, closed by Esc', async () => {
    await openScreen([PLAN]);
    const opener = button('Cài đặt');
    await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
    opener.element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
    expect(focused()?.textContent).toContain('English');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('menuitemradio', { name: 'Theo máy' })).toHaveFocus();
    await expect.element(page.getByRole('menuitemradio', { name: 'Theo máy' })).toBeChecked();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('menuitemradio', { name: 'Tối' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()?.textContent).toContain('English');
    expect(await violationsInBothThemes()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveFocus();
    await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
  });

  test('a second press on the button closes the menu', async () => {
    await openScreen([PLAN]);
    await button('Cài đặt').click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    await button('Cài đặt').click();
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  });
});

describe('the last change in words', () => {
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

  test.each([
    [at(2026, 2, 10, 14, 5), 'hôm nay 14:05', 'today 14:05'],
    [at(2026, 2, 9, 23, 59), 'hôm qua 23:59', 'yesterday 23:59'],
    [at(2026, 2, 8, 8, 0), '8 tháng 3, 2026', '8 March 2026'],
    [at(2026, 2, 11, 0, 30), '11 tháng 3, 2026', '11 March 2026'], // the clock was set back
  ])('%s', (moment, vi, en) => {
    expect(sayWhen(moment, NOW, 'vi')).toBe(vi);
    expect(sayWhen(moment, NOW, 'en')).toBe(en);
  });
});

describe('a menu', () => {
  const room = { width: 360, height: 800 };
  const menu = { width: 224, height: 200 };
  const box = (left: number, top: number) => ({ left, right: left + 44, top, bottom: top + 44 });

  test.each([
    ['below its button, flush left', box(20, 100), { left: 20, top: 148 }],
    ['flush right in the right half', box(308, 100), { left: 128, top: 148 }],
    ['above where there is no room below', box(20, 750), { left: 20, top: 546 }],
    ['inside the window beside a button at its edge', box(330, 100), { left: 128, top: 148 }],
  ])('stands %s', (_, button, place) => {
    expect(placeBeside(button, menu, room)).toEqual(place);
  });

  test('taller than both sides begins at the top edge', () => {
    expect(placeBeside(box(20, 400), { width: 224, height: 900 }, room)).toEqual({ left: 20, top: 8 });
  });
});
