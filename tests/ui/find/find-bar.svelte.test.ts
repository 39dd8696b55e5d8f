/** The find bar over a real session, by real keys and composed words: what it counts, where it leads, what it replaces, where the focus is. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { findWords } from '#app/find-words.ts';
import { language } from '#app/language.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { editCells } from '#core/block-edits.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineAt } from '#core/plan.ts';
import { done } from '#core/refusal.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { heldColumns } from '#tests/ui/find/held-columns.ts';
import FindBar from '#ui/find/FindBar.svelte';
import type { ReplacedCell } from '#ui/find/replacing.ts';
import type { GridCell } from '#ui/hands/surface.ts';

const words = findWords();

const communes = () =>
  smallPlan([
    { kind: 'group', label: 'I', name: 'Xã hội' },
    {
      under: 0,
      kind: 'indicator',
      label: '1',
      name: 'Hộ nghèo',
      figures: { '2024-H1': '13.447,5' },
      note: 'các xã',
    },
    { under: 0, kind: 'indicator', label: '2', name: 'Số xã đạt chuẩn', note: 'nước xả thải\nxã mới' },
    { kind: 'group', label: 'II', name: 'Kinh tế' },
  ]);

interface Given {
  readonly withReplace?: boolean;
  readonly isReadOnly?: boolean;
  readonly active?: GridCell | null;
  /** Rows, by number, that are collapsed or filtered out. */
  readonly hidden?: readonly number[];
}

/** The bar beside a grid of one cell, which takes the focus whenever a cell is gone to. */
async function open({ withReplace = false, isReadOnly = false, active = null, hidden = [] }: Given = {}) {
  const session = new Session({
    plan: communes(),
    period: null,
    now: () => '2024-06-20T08:05:00+07:00',
    record: () => {},
    isReadOnly,
  });
  const columns = heldColumns(session);
  const screen = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Kế hoạch 2024';
  const grid = document.createElement('button');
  grid.className = 'button';
  grid.textContent = 'ô của bảng';
  screen.append(heading, grid);
  document.body.append(screen);
  const place = { active, grid };
  const went: string[] = [];
  const onclose = vi.fn<() => void>(() => grid.focus());
  const props = {
    session,
    columns: () => columns,
    active: () => place.active,
    isShown: (row: IndicatorId) => !hidden.some((n) => idOf(n) === row),
    goTo: (cell: GridCell) => {
      place.active = cell;
      went.push(`${[0, 1, 2, 3].find((n) => idOf(n) === cell.row)} ${cell.column}`);
      grid.focus();
    },
    replace: (cells: readonly ReplacedCell[]) => {
      const texts = cells.flatMap(({ cell, text }) => {
        const content = columns.find(({ id }) => id === cell.column)?.content;
        return content ? [{ row: cell.row, content, text }] : [];
      });
      const { changes } = editCells(session.plan, texts);
      const refused = session.run({ code: 'replace', count: cells.length }, done(changes));
      return refused ? 0 : cells.length;
    },
    onclose,
    withReplace,
  };
  const { component } = await render(FindBar, { target: screen, props });
  return { session, place, went, onclose, component };
}

const query = () => page.getByRole('textbox', { name: words.query, exact: true });
const by = () => page.getByRole('textbox', { name: words.by, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.getByRole('status');
const count = (): string => document.querySelector('.count')?.textContent ?? '';
const noteOf = (session: Session, n: number): string => lineAt(session.plan, idOf(n)).indicator.note;
const nameOf = (session: Session, n: number): string => lineAt(session.plan, idOf(n)).indicator.name;

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

afterEach(async () => {
  document.body.replaceChildren();
  await language.use('vi');
});

describe('finding', () => {
  it('counts while one types and goes by Enter, Shift+Enter, F3 and the buttons, the focus staying', async () => {
    const { went } = await open();
    await expect.element(query()).toHaveFocus();
    await userEvent.keyboard('xã');
    expect(count()).toBe('4 chỗ');
    expect(went).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(count()).toBe('1 / 4');
    await expect.element(status()).toHaveTextContent('Chỗ 1 trong 4: Tên chỉ tiêu, Xã hội.');
    await userEvent.keyboard('{Enter}');
    await expect.element(status()).toHaveTextContent('Chỗ 2 trong 4: Hộ nghèo, Ghi chú, các xã.');
    await userEvent.keyboard('{F3}{Shift>}{F3}{/Shift}{Shift>}{Enter}{/Shift}');
    await expect.element(query()).toHaveFocus();
    await button(words.previous).click();
    await expect.element(query()).toHaveFocus();
    await button(words.next).click();
    expect(went).toEqual(['0 name', '1 note', '2 name', '1 note', '0 name', '2 note', '0 name']);
  });

  it('needs no accents, and says when there is nothing', async () => {
    await open();
    await userEvent.keyboard('ho ngheo');
    expect(count()).toBe('1 chỗ');
    await userEvent.keyboard('xyz');
    expect(count()).toBe('Không thấy');
    await expect.element(status()).toHaveTextContent(words.nothingAloud);
    await userEvent.clear(query());
    expect(count()).toBe('');
  });

  it('goes to a row by its number, and to a number however it is grouped', async () => {
    const { went } = await open();
    await userEvent.keyboard('II{Enter}');
    await userEvent.clear(query());
    await userEvent.keyboard('13447{Enter}');
    expect(went).toEqual(['3 label', '1 figure']);
  });

  it('goes on with F3 while the focus is in the grid, where it stays', async () => {
    const { went, place } = await open();
    await userEvent.keyboard('xã');
    place.grid.focus();
    await userEvent.keyboard('{F3}');
    expect(went).toEqual(['0 name']);
    expect(document.activeElement).toBe(place.grid);
  });

  it('looks in one column when asked, and names it', async () => {
    await open({ active: { row: idOf(0), column: 'note' } });
    await userEvent.keyboard('xã');
    await page.getByRole('checkbox', { name: words.onlyColumn }).click();
    expect(count()).toBe('2 chỗ');
    await expect.element(page.getByRole('checkbox', { name: words.onlyThisColumn('Ghi chú') })).toBeChecked();
  });

  it('is closed by Esc, which gives the focus to the grid; Ctrl+F inside takes the text to be typed over', async () => {
    const { onclose, place } = await open();
    await userEvent.keyboard('xã{Control>}f{/Control}hộ');
    await expect.element(query()).toHaveValue('hộ');
    await button(words.next).click();
    await userEvent.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(place.grid);
  });
});

describe('a word being composed', () => {
  it('is looked for as it grows; its Enter ends the word and goes nowhere', async () => {
    const { went } = await open();
    await vi.waitFor(() => expect(document.activeElement).toBe(query().element()));
    const seen: string[] = [];
    query()
      .element()
      .addEventListener('input', () => seen.push(count()));
    const session = cdp();
    for (const text of ['n', 'ng', 'nghe', 'nghè', 'nghèo']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await vi.waitFor(() => expect(count()).toBe('1 chỗ'));
    expect(seen).toHaveLength(5);
    // As Chromium reports a key that the input method has taken for itself.
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Enter',
      code: 'Enter',
    });
    expect(went).toEqual([]);
    await session.send('Input.insertText', { text: 'nghèo' });
    await expect.element(query()).toHaveValue('nghèo');
    expect(count()).toBe('1 chỗ');
    await userEvent.keyboard('{Enter}');
    expect(went).toEqual(['1 name']);
  });

  it('of a keyboard that erases and writes anew is found as it ends', async () => {
    await open();
    await userEvent.keyboard('dat{Backspace}{Backspace}{Backspace}đạt');
    await expect.element(query()).toHaveValue('đạt');
    expect(count()).toBe('1 chỗ');
  });
});

describe('replacing', () => {
  it('puts the new text exactly where the old one stood, one cell after the other', async () => {
    const { session, went } = await open({ withReplace: true });
    await userEvent.keyboard('xã');
    await userEvent.click(by());
    await userEvent.keyboard('phường{Enter}');
    expect(went).toEqual(['0 name']); // nothing is replaced before one has seen it
    await userEvent.keyboard('{Enter}');
    expect(nameOf(session, 0)).toBe('phường hội');
    expect(went).toEqual(['0 name', '1 note']);
    await button(words.replace).click();
    expect(noteOf(session, 1)).toBe('các phường');
    expect(session.undoLabel).toEqual({ code: 'replace', count: 1 });
    expect(went.at(-1)).toBe('2 name');
    expect(count()).toBe('1 / 2');
  });

  it('of all places is one step, which one undo takes back; accents typed are respected and breaks kept', async () => {
    const { session } = await open({ withReplace: true });
    await userEvent.keyboard('xã');
    await userEvent.click(by());
    await userEvent.keyboard('phường');
    await button(words.replaceAll).click();
    expect(count()).toBe(words.replaced(4));
    await expect.element(status()).toHaveTextContent(words.replaced(4));
    expect(noteOf(session, 2)).toBe('nước xả thải\nphường mới');
    expect(session.undoLabel).toEqual({ code: 'replace', count: 4 });
    session.undo();
    expect([nameOf(session, 0), noteOf(session, 2)]).toEqual(['Xã hội', 'nước xả thải\nxã mới']);
    await userEvent.click(query());
    await userEvent.keyboard('{Enter}');
    expect(count()).toBe('1 / 4');
  });

  it('of all places reaches rows that are collapsed or filtered out, and says how many', async () => {
    await page.viewport(360, 800);
    const { session } = await open({ withReplace: true, hidden: [0, 2] });
    await userEvent.keyboard('xã');
    await userEvent.click(by());
    await userEvent.keyboard('phường');
    await button(words.replaceAll).click();
    expect(count()).toBe('Đã thay 4 chỗ.');
    await expect.element(page.getByText('Trong đó 3 chỗ ở dòng đang ẩn.', { exact: true })).toBeVisible();
    await expect.element(status()).toHaveTextContent('Đã thay 4 chỗ. Trong đó 3 chỗ ở dòng đang ẩn.');
    expect(nameOf(session, 0)).toBe('phường hội');
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBe(clientWidth);
    expect(button(words.next).element().getBoundingClientRect().right).toBeLessThanOrEqual(360);
  });

  it('is opened by Ctrl+H or its button and looks in text columns only', async () => {
    await open();
    await userEvent.keyboard('13447');
    expect(count()).toBe('1 chỗ');
    await userEvent.keyboard('{Control>}h{/Control}');
    await expect.element(by()).toBeVisible();
    await expect.element(page.getByText(words.onlyTexts)).toBeVisible();
    expect(count()).toBe('Không thấy');
    await expect.element(query()).toHaveFocus();
    await button(words.replaceAll).click();
    expect(count()).toBe(words.replaced(0));
  });

  it('is shown and hidden when the bar is asked for once more, and what is looked for follows', async () => {
    const { component, place } = await open();
    await userEvent.keyboard('13447');
    place.grid.focus();
    component.openAgain(true);
    await expect.element(by()).toBeVisible();
    expect(count()).toBe('Không thấy');
    component.openAgain(false);
    await expect.element(query()).toHaveFocus();
    expect([by().elements(), count()]).toEqual([[], '1 chỗ']);
    await userEvent.keyboard('hộ nghèo');
    await expect.element(query()).toHaveValue('hộ nghèo');
  });

  it('that would change nothing goes on to the next place', async () => {
    const { session, went } = await open({ withReplace: true });
    await userEvent.keyboard('xã');
    await userEvent.click(by());
    await userEvent.keyboard('Xã{Enter}{Enter}{Enter}');
    expect(went).toEqual(['0 name', '1 note', '2 name']);
    expect([nameOf(session, 0), noteOf(session, 1)]).toEqual(['Xã hội', 'các Xã']);
  });

  it('is not offered where the plan may only be looked at', async () => {
    await open({ withReplace: true, isReadOnly: true });
    await userEvent.keyboard('{Control>}h{/Control}');
    expect(by().elements()).toEqual([]);
    expect(button(words.showReplace).elements()).toEqual([]);
  });
});

describe('the bar', () => {
  it('is accessible, in both themes and languages, with and without replacing', async () => {
    await open({ withReplace: true });
    await userEvent.keyboard('xã{Enter}');
    expect(await violationsInBothThemes()).toEqual([]);
    await language.use('en');
    await expect.element(page.getByRole('search', { name: 'Find in the table' })).toBeVisible();
    await expect.element(status()).toHaveTextContent('Place 1 of 4');
    expect(await violationsInBothThemes()).toEqual([]);
  });

  it('fits a phone, also at twice the size, every target 44 px high there', async () => {
    await page.viewport(360, 800);
    await open({ withReplace: true });
    await userEvent.keyboard('xã{Enter}');
    const fits = (): boolean => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
    expect(fits()).toBe(true);
    const boxes = [...document.querySelectorAll('.find button, .find input[type=text], .find label')].map(
      (one) => one.getBoundingClientRect(),
    );
    expect(boxes.every(({ left, right }) => left >= 0 && right <= 360)).toBe(true);
    expect(boxes.every(({ height }) => height >= 44)).toBe(true);
    expect(query().element().getBoundingClientRect().width).toBeGreaterThan(120);
    for (const width of [320, 683]) {
      await page.viewport(width, 384);
      expect(fits()).toBe(true);
    }
  });
});
