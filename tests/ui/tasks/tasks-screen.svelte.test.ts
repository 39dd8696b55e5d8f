/** The tasks of a plan as a person works on them: typed as into a spreadsheet, chosen from what was used before, pasted, filled in on a phone, and from a file. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '#app/session.svelte.ts';
import { tasksInOrder } from '#core/task-tree.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { openPart } from '../open-part.ts';

const PLAN = smallPlan([
  { name: 'Tỷ lệ hộ nghèo', lead: 'Phòng Nội vụ' },
  { name: 'Thu ngân sách', lead: 'Phòng Tài chính - Kế hoạch' },
]);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const outline = ({ plan }: Session): string[] =>
  tasksInOrder(plan).map(({ task, depth }) => '·'.repeat(depth) + task.text);
const task = ({ plan }: Session, n: number) => tasksInOrder(plan)[n]?.task;
const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
const CONTENT = 'Nội dung nhiệm vụ, giải pháp';

function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

afterEach(() => page.viewport(414, 896));

describe('on the PC', () => {
  test('a row is typed from cell to cell; agencies and indicators are chosen by a few letters', async () => {
    await page.viewport(1366, 768);
    const { session } = await openPart(PLAN, 'tasks');
    await button('Thêm nhiệm vụ').click();
    await expect.element(cell(`${CONTENT}, dòng 1`)).toHaveFocus();
    await userEvent.keyboard('Rà soát hộ nghèo{Tab}noi');
    await expect.element(page.getByRole('option', { name: 'Phòng Nội vụ' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}{Tab}UBND các phường{Tab}quy II/2026{Tab}dang{Tab}ngheo');
    await expect.element(page.getByRole('option', { name: 'Tỷ lệ hộ nghèo' })).toBeVisible();
    expect(await violationsInBothThemes()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}{Tab}x{Enter}');
    await expect
      .poll(() => task(session, 0))
      .toMatchObject({
        text: 'Rà soát hộ nghèo',
        leads: ['Phòng Nội vụ'],
        coordinators: ['UBND các phường'],
        deadline: { kind: 'period', period: '2026-Q2' },
        state: 'under-way',
        indicators: [idOf(0)],
        breakthrough: true,
      });
    await expect
      .element(page.getByText('Giao Phòng Nội vụ chủ trì, phối hợp UBND các phường.'))
      .toBeVisible();
  });

  test('a block is pasted, rows move and go, and each is one step to undo', async () => {
    await page.viewport(1366, 768);
    const { session } = await openPart(PLAN, 'tasks');
    await button('Thêm nhiệm vụ').click();
    await expect.element(cell(`${CONTENT}, dòng 1`)).toHaveFocus();
    paste('Một\tSở Y tế\nHai\tSở Nội vụ, Sở Tài chính\nBa');
    await expect.poll(() => outline(session)).toEqual(['Một', 'Hai', 'Ba']);
    expect(task(session, 1)?.leads).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(cell(`${CONTENT}, dòng 2`)).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(() => outline(session)).toEqual(['Một', '·Hai', 'Ba']);
    await expect.element(cell(`${CONTENT}, dòng 2`)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(() => outline(session)).toEqual(['Ba', 'Một', '·Hai']);
    await expect.element(cell(`${CONTENT}, dòng 1`)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Control>}-{/Control}');
    await expect.poll(() => outline(session)).toEqual(['Ba']);
    await expect.element(cell(`${CONTENT}, dòng 1`)).toHaveFocus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => outline(session)).toEqual(['Ba', 'Một', '·Hai']);
    for (let step = 0; step < 3; step++) await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => outline(session)).toEqual(['']);
  });

  test('of a long list a first part is drawn, and the rest as far as the keys go', async () => {
    await page.viewport(1366, 768);
    const { session } = await openPart(PLAN, 'tasks');
    await button('Thêm nhiệm vụ').click();
    await expect.element(cell(`${CONTENT}, dòng 1`)).toHaveFocus();
    paste(Array.from({ length: 101 }, (_, n) => `Việc ${n + 1}\t`).join('\n'));
    await expect.poll(() => outline(session)).toHaveLength(101);
    await expect.element(button('Hiện thêm (còn 1 nhiệm vụ)')).toBeVisible();
    await page.getByRole('gridcell', { name: 'Việc 100', exact: false }).first().click();
    await expect.element(cell(`${CONTENT}, dòng 100`)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(cell(`${CONTENT}, dòng 101`)).toHaveFocus();
  });

  test('what cannot be read stays in its cell with the reason, and holds the screen until it is mended', async () => {
    await page.viewport(1366, 768);
    const { session, route } = await openPart(PLAN, 'tasks');
    await button('Thêm nhiệm vụ').click();
    await expect.element(cell(`${CONTENT}, dòng 1`)).toHaveFocus();
    await userEvent.keyboard('{Tab}{Tab}{Tab}31/02/2026{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('không có trong lịch');
    await expect.element(cell('Thời hạn, dòng 1')).toHaveValue('31/02/2026');
    expect(route.go({ screen: 'library' })).toBe(false);
    await userEvent.keyboard('{Escape}28/02/2026');
    expect(route.go({ screen: 'sections', plan: session.plan.head.id })).toBe(true);
    expect(task(session, 0)?.deadline).toEqual({ kind: 'day', day: '2026-02-28' });
  });
});

describe('on the phone', () => {
  test('a task is filled in on a form of its own, and what is typed is there when the app is closed', async () => {
    await page.viewport(360, 800);
    const { session } = await openPart(PLAN, 'tasks');
    await button('Thêm nhiệm vụ').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('textbox', { name: CONTENT }).fill('Rà soát hộ nghèo');
    await page.getByRole('textbox', { name: 'Đơn vị chủ trì' }).fill('tai');
    await button('Phòng Tài chính - Kế hoạch').click();
    await page.getByRole('textbox', { name: 'Thời hạn' }).fill('hằng năm');
    dispatchEvent(new Event('pagehide'));
    expect(task(session, 0)).toMatchObject({
      text: 'Rà soát hộ nghèo',
      leads: ['Phòng Tài chính - Kế hoạch'],
      deadline: { kind: 'recurring', text: 'hằng năm' },
    });
    expect(await violationsInBothThemes()).toEqual([]);
    await button('Đóng').click();
    await expect
      .element(page.getByRole('list', { name: 'Bảng nhiệm vụ, giải pháp' }))
      .toHaveTextContent('Giao Phòng Tài chính - Kế hoạch chủ trì thực hiện.');
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('a file is shown before it is taken, as one step', async () => {
    await page.viewport(360, 800);
    const { session } = await openPart(PLAN, 'tasks');
    const file = new File(
      [
        'STT;Nội dung;Đơn vị chủ trì;Đơn vị phối hợp;Thời hạn;Tình trạng\n1;Rà soát;Sở Y tế;;2026;xong\n2;Họp;;;30/6/2026;rồi\n',
      ],
      'nhiem-vu.csv',
    );
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('No field for files');
    await userEvent.upload(input, file);
    await expect.element(page.getByRole('heading', { name: 'Thêm 2 nhiệm vụ' })).toBeVisible();
    await expect.element(page.getByText('1 ô không đọc được, để nguyên')).toBeVisible();
    expect(outline(session)).toEqual([]);
    expect(await violationsInBothThemes()).toEqual([]);
    await button('Nhập vào kế hoạch').click();
    await expect.poll(() => outline(session)).toEqual(['Rà soát', 'Họp']);
    expect(session.undoLabel).toEqual({ code: 'import-tasks', count: 2 });
  });
});
