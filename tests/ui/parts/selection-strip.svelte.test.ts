/** The line under a selection: what it says, what it keeps to itself, what it copies, and what listeners hear. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { toDecimal } from '#core/decimal.ts';
import { summarise, type SummedCell } from '#core/selection-sum.ts';
import { viLayout } from '#messages/vi-layout.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import SelectionStrip from '#ui/parts/SelectionStrip.svelte';

const cell = (text: string, unit = 'tỷ đồng', more: Partial<SummedCell> = {}): SummedCell => ({
  exact: toDecimal(text),
  isEmpty: false,
  unit,
  ...more,
});
const WORDS: SummedCell = { exact: null, isEmpty: false, unit: '' };

/** As seen: what the styles hide is left out. */
const line = (): string =>
  [...document.querySelectorAll<HTMLElement>('.selection > *')]
    .filter((part) => part.checkVisibility())
    .map(({ innerText }) => innerText.trim())
    .join(' · ');
const said = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

const open = (cells: readonly SummedCell[], size = { rows: cells.length, columns: 1 }) => {
  const main = document.createElement('main');
  main.innerHTML = '<h1>Kế hoạch</h1>';
  document.body.append(main);
  return render(SelectionStrip, { target: main, props: { summary: summarise(cells), size } });
};

beforeEach(async () => {
  await page.viewport(1366, 768);
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
});

afterEach(() => document.body.replaceChildren());

describe('the line of a selection', () => {
  test('gives sum with unit, mean, and how many cells hold something', async () => {
    await open([cell('1234.5'), cell('0.25'), WORDS]);
    expect(line()).toBe(
      '3 dòng × 1 cột · Tổng 1.234,75 tỷ đồng · Trung bình 617,38 · Số ô có dữ liệu 3 (2 số)',
    );
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('is not there for a single cell', async () => {
    await open([cell('5')]);
    expect(line()).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(said()).toBe('');
  });

  test('marks a sum over different units, and gives no mean of them', async () => {
    await open([cell('13447'), cell('1508', 'lao động')]);
    expect(line()).toBe('2 dòng × 1 cột · Tổng 14.955 · cộng chung các đơn vị khác nhau · Số ô có dữ liệu 2');
  });

  test('adds no rates, and says why', async () => {
    await open([cell('95.5', '%'), cell('88.25', '%')]);
    expect(line()).toBe(
      '2 dòng × 1 cột · có tỷ lệ % nên không cộng · Trung bình cộng 91,88 % · Số ô có dữ liệu 2',
    );
    expect(document.querySelector('button')).toBeNull();
  });

  test('says when parts are counted beside their whole', async () => {
    await open([cell('100'), cell('40', 'tỷ đồng', { isContained: true })]);
    expect(line()).toContain('Tổng 140 tỷ đồng · gồm cả 1 số của thành phần · Trung bình 70');
  });

  test('says that more cells were taken than it adds', async () => {
    await render(SelectionStrip, { summary: null, size: { rows: 20_000, columns: 14 } });
    expect(line()).toBe('20.000 dòng × 14 cột · nhiều ô quá nên không cộng');
  });

  test('copies the sum without groups, and leaves the focus where it was', async () => {
    const field = document.createElement('input');
    field.setAttribute('aria-label', 'Ô');
    document.body.append(field);
    field.focus();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open([cell('13447'), cell('0.5')]);
    await page.getByRole('button', { name: viLayout.copySum('13.447,5 tỷ đồng') }).click();
    expect(writeText).toHaveBeenCalledExactlyOnceWith('13447,5');
    expect(document.activeElement).toBe(field);
    await expect.poll(line).toContain('Đã sao chép 13447,5.');
    await expect.poll(said).toBe('Đã sao chép 13447,5.');
    field.remove();
    writeText.mockRestore();
  });

  test('says so when the browser keeps the clipboard to itself', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await open([cell('1'), cell('2')]);
    await userEvent.click(document.querySelector('button')!);
    await expect.poll(line).toContain(viLayout.sumNotCopied);
    writeText.mockRestore();
  });

  test('tells listeners once the selection rests, and only then', async () => {
    const shown = await open([cell('1'), cell('2')]);
    expect(said()).toBe('');
    await shown.rerender({
      summary: summarise([cell('1'), cell('2'), cell('3')]),
      size: { rows: 3, columns: 1 },
    });
    await expect.poll(said).toBe('Tổng 6 tỷ đồng; Trung bình 2; Số ô có dữ liệu 3');
    await shown.rerender({ summary: null, size: { rows: 1, columns: 1 } });
    await expect.poll(said).toBe('');
  });

  test('on a phone it is one slim line whose sum a thumb can press', async () => {
    await page.viewport(360, 800);
    await open([cell('1234.5'), cell('0.25')]);
    expect(line()).toMatch(/^Tổng /);
    const { height, right } = document.querySelector('.selection')!.getBoundingClientRect();
    expect(height).toBeLessThanOrEqual(48);
    expect(right).toBeLessThanOrEqual(360);
  });
});
