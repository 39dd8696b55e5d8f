/** The screen of a plan's history over a real desk: what was done, day by day; one cell; versions; and the ways back. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Desk } from '#app/desk.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import { Route } from '#app/route.svelte.ts';
import { OtherWindows } from '#app/windows/other-windows.ts';
import { editFigure, editText } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, lineOf, type Plan } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';
import { removeRows } from '#core/row-edits.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, PLAN_ID, smallPlan } from '#tests/support/small-plan.ts';
import { alterRow, freshName, openLibrary } from '../../storage/databases.ts';
import HistoryFrame from './HistoryFrame.svelte';

const H1 = toPeriod('2024-H1');
const BOOK = smallPlan([
  { name: 'Thu ngân sách', figures: { '2024-H1': '10' } },
  { name: 'Chi ngân sách', figures: { '2024-H1': '7' } },
  { name: 'Hộ nghèo' },
]);

type Deed = readonly [ChangeLabel, (plan: Plan) => EditResult];

async function openHistory(deeds: readonly Deed[], harm?: (name: string) => Promise<void>) {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu'; // the page's own, for axe
  const name = freshName();
  const library = await openLibrary(name);
  let n = 0;
  const now = () => `2024-06-${20 + Math.floor(n / 4)}T08:${String(n++ % 60).padStart(2, '0')}:00+07:00`;
  const windows = new OtherWindows(crypto.randomUUID());
  const desk = new Desk({ library, windows, random: seededRandom(1).random, now });
  onTestFinished(async () => {
    await desk.closePlan(); // the right to edit it is the next test's
  });
  await desk.addPlan(BOOK);
  expect(await desk.openPlan(PLAN_ID, null)).toBeNull();
  for (const [label, edit] of deeds) {
    const session = desk.open?.session;
    if (!session) throw new Error('Not open');
    if (label.code === 'name-version') session.mark(label);
    else expect(session.run(label, edit(session.plan))).toBeNull();
  }
  await desk.open?.saver.flush();
  if (harm) {
    await desk.closePlan();
    await harm(name);
    expect(await desk.openPlan(PLAN_ID, null)).toBeNull();
  }
  const session = desk.open?.session;
  if (!session) throw new Error('Not open');
  const route = new Route();
  route.go({ screen: 'history', plan: PLAN_ID });
  await render(HistoryFrame, { desk, route, notices: new Notices() });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { desk, session, route };
}

const figure = (row: number, typed: string): Deed => [
  { code: 'edit-cell', subject: lineAt(BOOK, idOf(row)).indicator.name },
  (plan) => editFigure(plan, idOf(row), H1, typed),
];
const remove = (row: number): Deed => [
  { code: 'remove-rows', count: 1 },
  (plan) => removeRows(plan, [idOf(row)]),
];
const mark = (name: string): Deed => [{ code: 'name-version', subject: name }, () => done({})];

/** What the screen lists, an entry a line, its parts parted by a bar. */
const entries = () =>
  [...document.querySelectorAll<HTMLElement>('ol > li')].map((li) =>
    li.innerText
      .split('\n')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' | ')
      // What is said for those who listen stands between the values.
      .replace(/từ \| (.*?) → \| thành \| /g, '$1 → '),
  );
const figureNow = (plan: Plan, row: number) =>
  JSON.stringify(lineAt(plan, idOf(row)).figures[0]?.value).match(/"value":"([^"]*)"/)?.[1];
const menuOf = (name: RegExp) => page.getByRole('button', { name }).first();
const dialog = () => page.getByRole('dialog');

afterEach(() => {
  location.hash = '';
});

describe('the whole plan', () => {
  test('tells what was done, the newest first, under its day, and what made the plan last', async () => {
    await openHistory([figure(0, '11'), figure(0, '12,5'), remove(1)]);
    await expect
      .poll(entries)
      .toEqual([
        '08:03 | Xóa 1 dòng | Chi ngân sách xóa dòng | Khôi phục dòng này… | Chi ngân sách Thực hiện 6 tháng đầu năm 2024 | 7 → trống',
        '08:02 | Sửa ô “Thu ngân sách” | Thực hiện 6 tháng đầu năm 2024 | 11 → 12,5',
        '08:01 | Sửa ô “Thu ngân sách” | Thực hiện 6 tháng đầu năm 2024 | 10 → 11',
        '08:00 | Nhập tệp',
      ]);
    await expect.element(page.getByRole('heading', { name: '20/6/2024' })).toBeVisible();
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('opens a long entry in portions, and never all of it at once', async () => {
    const many: Deed = [
      { code: 'paste', count: 600 },
      (plan) => {
        const line = lineAt(plan, idOf(0));
        const added = Array.from({ length: 600 }, (_, n) => ({
          ...line.indicator,
          id: idOf(20 + n),
          name: `Dòng ${n}`,
        }));
        return done({ added });
      },
    ];
    await openHistory([many]);
    await page.getByRole('button', { name: 'và 597 mục khác' }).click();
    await expect.poll(() => document.querySelectorAll('ol > li li').length).toBe(203);
    await page.getByRole('button', { name: 'và 397 mục khác' }).click();
    await expect.poll(() => document.querySelectorAll('ol > li li').length).toBe(403);
    await page.getByRole('button', { name: 'Thu gọn' }).click();
    await expect.poll(() => document.querySelectorAll('ol > li li').length).toBe(3);
  });

  test('is looked through without accents, and by the sort of change', async () => {
    await openHistory([figure(0, '11'), figure(1, '8'), mark('Bản trình HĐND')]);
    await page.getByRole('searchbox').fill('chi ngan sach');
    await expect.poll(entries).toEqual([expect.stringContaining('Chi ngân sách')]);
    await page.getByRole('searchbox').fill('khong co gi');
    await expect.element(page.getByText('Không thấy thay đổi nào như vậy.')).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox', { name: 'Loại thay đổi' }).selectOptions('Bản đã đặt tên, đã chốt');
    await expect.poll(entries).toEqual(['08:03 | Đặt tên bản “Bản trình HĐND”']);
  });

  test('goes up to a day typed as one writes it; what is no day leaves all of it', async () => {
    await openHistory(Array.from({ length: 5 }, (_, n) => figure(0, String(20 + n))));
    const day = page.getByRole('textbox', { name: 'Đến ngày' });
    await day.fill('20/6/2024');
    await expect.poll(() => entries().length).toBe(4);
    await day.fill('20/6');
    await expect.element(day).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => entries().length).toBe(6);
    await day.fill('19/6/2024');
    await expect.poll(() => entries().length).toBe(0);
  });

  test('a damaged entry is shown as such; the plan may be looked at, nothing is restored, and it says why', async () => {
    await openHistory([figure(0, '11'), figure(0, '12'), figure(0, '13')], (name) =>
      alterRow(name, 'log', 2, (row) => ({ ...row, at: '2000-01-01T00:00:00Z' })),
    );
    await expect.element(page.getByText(/không còn đọc được nên ở đây chỉ xem/)).toBeVisible();
    await expect
      .poll(() => entries().map((entry) => entry.split(' | ').slice(0, 2).join(' | ')))
      .toEqual([
        '08:03 | Sửa ô “Thu ngân sách”',
        'Không đọc được thay đổi này | Phần ghi của nó trên máy đã hỏng. Các thay đổi khác không bị ảnh hưởng.',
        '08:01 | Sửa ô “Thu ngân sách”',
        '08:00 | Nhập tệp',
      ]);
    await menuOf(/^Thao tác với: Sửa ô.*08:01/).click();
    await expect.element(page.getByRole('menuitem', { name: 'Xem bản này' })).toBeVisible();
    expect(page.getByRole('menuitem', { name: /Khôi phục/ }).elements()).toEqual([]);
  });
});

describe('the ways back', () => {
  test('a row that was deleted comes back after a look at what that changes; undo takes it away again', async () => {
    const { session } = await openHistory([remove(1)]);
    await page.getByRole('button', { name: 'Khôi phục dòng này…' }).click();
    await expect.element(dialog().getByText('Sẽ thêm lại 1 dòng.')).toBeVisible();
    await dialog().getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect.poll(() => lineOf(session.plan, idOf(1))?.figures.length).toBe(1);
    await expect.element(page.getByText('Đã khôi phục 1 dòng.')).toBeVisible();
    await expect.poll(() => entries()[0]).toContain('Khôi phục 1 dòng');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => lineOf(session.plan, idOf(1))).toBeNull();
  });

  test('the whole plan goes back to a moment as one step, and Ctrl+Z undoes it', async () => {
    const { session } = await openHistory([
      figure(0, '11'),
      mark('Bản trình HĐND'),
      figure(0, '12'),
      remove(1),
      [{ code: 'edit-cell' }, (plan) => editText(plan, idOf(2), 'name', 'Hộ nghèo đa chiều')],
    ]);
    await page.getByRole('button', { name: 'Thao tác với “Bản trình HĐND”' }).click();
    await page.getByRole('menuitem', { name: 'So với hiện tại' }).click();
    await expect.element(dialog().getByText('Từ bản này đến nay có 4 chỗ khác:')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Thao tác với “Bản trình HĐND”' }).click();
    await page.getByRole('menuitem', { name: /Khôi phục kế hoạch như bản này/ }).click();
    await expect.element(dialog().getByText('Sẽ đổi 2 ô, thêm lại 1 dòng.')).toBeVisible();
    await dialog().getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect.poll(() => figureNow(session.plan, 0)).toBe('11');
    expect(lineAt(session.plan, idOf(2)).indicator.name).toBe('Hộ nghèo');
    await expect.poll(() => entries()[0]).toContain('Khôi phục kế hoạch như lúc 08:02 20/6/2024');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => figureNow(session.plan, 0)).toBe('12');
    expect(lineOf(session.plan, idOf(1))).toBeNull();
    await expect.poll(() => entries()[0]).toContain('Hoàn tác: khôi phục kế hoạch');
  });

  test('a version is looked at as a table, what differs from now marked', async () => {
    await openHistory([mark('Bản 1'), figure(0, '11,5'), remove(1)]);
    await page.getByRole('button', { name: /^Bản 1/ }).click();
    await expect
      .element(dialog().getByText('3 dòng; 2 dòng khác hiện tại, có dấu ở đầu dòng.'))
      .toBeVisible();
    const row = (name: string) => dialog().getByRole('row', { name });
    await expect.element(row('Thu ngân sách').getByText('nay: 11,5')).toBeVisible();
    await expect.element(row('Chi ngân sách').getByText('nay không còn')).toBeVisible();
    await dialog().getByRole('checkbox', { name: 'Chỉ hiện dòng khác hiện tại' }).click();
    await expect.poll(() => row('Hộ nghèo').elements().length).toBe(0);
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('a version gets a name that says something, and two may have the same', async () => {
    await openHistory([]);
    for (const [round, count] of [1, 2].entries()) {
      await page.getByRole('button', { name: 'Đặt tên cho bản hiện tại…' }).click();
      await dialog().getByRole('textbox', { name: 'Tên bản' }).fill('   ');
      await userEvent.keyboard('{Enter}');
      await expect.element(dialog().getByText('Chưa ghi tên bản.')).toBeVisible();
      await dialog().getByRole('textbox', { name: 'Tên bản' }).fill('  Bản trình   HĐND ');
      await userEvent.keyboard('{Enter}');
      await expect
        .poll(() => page.getByRole('button', { name: /^Thao tác với “Bản trình/ }).elements().length)
        .toBe(count);
      expect(round + 1).toBe(count);
    }
  });
});

describe('one cell', () => {
  test('shows what changed it and nothing else, and puts an earlier value back', async () => {
    const { session, route } = await openHistory([figure(0, '11'), figure(1, '5'), figure(0, '12')]);
    route.go({ screen: 'history', plan: PLAN_ID, row: idOf(0), column: 'figure|2024-H1' });
    await expect.element(page.getByRole('heading', { name: 'Lịch sử của ô' })).toBeVisible();
    await expect
      .poll(() => entries().map((entry) => entry.replace(/^.*?2024 \| |^.*?Nhập tệp \| /, '')))
      .toEqual([
        '11 → 12 | đang là giá trị này',
        '10 → 11 | Khôi phục giá trị này',
        'Khi kế hoạch có trên máy này: 10 | Khôi phục giá trị này',
      ]);
    await page.getByRole('button', { name: 'Khôi phục giá trị này' }).last().click();
    await expect.poll(() => figureNow(session.plan, 0)).toBe('10');
    await expect.poll(() => entries()[0]).toContain('Khôi phục ô');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => figureNow(session.plan, 0)).toBe('12');
  });

  test('leads to the history of its row, from where the row goes back to what it was, with all that was recorded', async () => {
    const { session, route } = await openHistory([
      figure(0, '11'),
      [{ code: 'edit-cell', subject: 'Thu ngân sách' }, (plan) => editText(plan, idOf(0), 'unit', 'tỷ đồng')],
      figure(0, '12'),
    ]);
    route.go({ screen: 'history', plan: PLAN_ID, row: idOf(0), column: 'unit' });
    await expect.poll(() => entries().length).toBe(2);
    await page.getByRole('link', { name: 'Lịch sử cả dòng' }).click();
    await expect.poll(() => entries().length).toBe(4);
    await menuOf(/^Thao tác với: Sửa ô.*08:01/).click();
    await page.getByRole('menuitem', { name: 'Khôi phục dòng như lúc này…' }).click();
    await expect.element(dialog().getByText('Sẽ đổi 2 ô.')).toBeVisible();
    await dialog().getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect.poll(() => figureNow(session.plan, 0)).toBe('11');
    expect(lineAt(session.plan, idOf(0)).indicator.unit).toBe('');
  });

  test('that was never changed says so, with what it has held from the first', async () => {
    const { route } = await openHistory([figure(1, '5')]);
    route.go({ screen: 'history', plan: PLAN_ID, row: idOf(0), column: 'figure|2024-H1' });
    await expect.element(page.getByText('Ô này chưa đổi lần nào trên máy này.')).toBeVisible();
    expect(entries()).toEqual(['08:00 | Nhập tệp | Khi kế hoạch có trên máy này: 10 | đang là giá trị này']);
  });
});
