/** A document on screen, measured against the decree as the .docx is, and its frame filled in as a form. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { makeAppendixFile, makeDocumentFile } from '#app/paper/document-files.ts';
import { paperWords } from '#app/paper-words.ts';
import { Session } from '#app/session.svelte.ts';
import type { Change } from '#core/change.ts';
import { LETTERS, LINES, PAGE } from '#core/document/decree-form.ts';
import { toPeriod } from '#core/period.ts';
import { paperKey, type Plan } from '#core/plan.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { sampleDocument } from '#tests/support/sample-document.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { smallPlan } from '#tests/support/small-plan.ts';
import PaperForm from '#ui/paper/PaperForm.svelte';
import PaperView from '#ui/paper/PaperView.svelte';
import caiRang from '../../../seeds/cai-rang-6-thang-2024.csv?url';

const words = paperWords();

async function samplePlan(): Promise<Plan> {
  const file = new Uint8Array(await (await fetch(caiRang)).arrayBuffer());
  const reading = readPlanFile(file, { random: seededRandom(1).random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  return reading.plan;
}

const found = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
};
/** As the page has it, in dots of 1/96 inch; twips are 1/1440, half points 1/144. */
const styleOf = (selector: string) => getComputedStyle(found(selector));
const dots = (text: string): number => Number.parseFloat(text);
const TWIPS = 96 / 1440;
const HALF_POINTS = 96 / 144;

let main: HTMLElement;

beforeEach(async () => {
  main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Báo cáo';
  main.append(heading);
  document.body.append(main);
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('the pages', () => {
  test('margins, letters and lines are those of the file; every sheet but the first is numbered', async () => {
    await render(PaperView, { target: main, props: { content: sampleDocument(await samplePlan(), true) } });
    const flow = styleOf('.paper-flow');
    for (const [side, twips] of [
      ['Top', PAGE.top],
      ['Bottom', PAGE.bottom],
      ['Left', PAGE.left],
      ['Right', PAGE.right],
    ] as const)
      expect(dots(flow[`padding${side}`]), side).toBeCloseTo(twips * TWIPS, 0);
    expect(dots(flow.inlineSize)).toBeCloseTo(PAGE.short * TWIPS, 0);
    for (const [selector, size] of [
      ['.nation', LETTERS.nation],
      ['.motto', LETTERS.motto],
      ['.superior', LETTERS.body],
      ['.issuer', LETTERS.body],
      ['p.number', LETTERS.number],
      ['p.place', LETTERS.place],
      ['.paper-flow h1', LETTERS.text],
      ['.subject', LETTERS.text],
      ['p.running', LETTERS.text],
      ['.recipients-head', LETTERS.recipientsHead],
      ['.recipient', LETTERS.recipients],
      ['.signature', LETTERS.text],
      ['.appendix-label', LETTERS.appendixLabel],
      ['.paper-table', LETTERS.table],
      ['.paper-table .numbers', LETTERS.formula],
      ['.paper-number', LETTERS.pageNumber],
    ] as const)
      expect(dots(styleOf(selector).fontSize), selector).toBeCloseTo(size * HALF_POINTS, 1);
    const running = styleOf('p.running');
    expect(running.textAlign).toBe('justify');
    expect(dots(running.textIndent)).toBeCloseTo(LINES.indent * TWIPS, 0);
    expect(dots(running.marginBottom)).toBeCloseTo(LINES.gap * TWIPS, 0);
    expect(running.fontFamily).toContain('Times New Roman');
    await expect.poll(() => document.querySelectorAll('.paper-run:not(.wide) .paper-sheet').length).toBe(2);
    const numbers = [...document.querySelectorAll('.paper-run:not(.wide) .paper-number')];
    expect(numbers.map(({ textContent }) => textContent)).toEqual(['2']);
    expect(found('.paper-watermark').dataset['text']).toBe('DỰ THẢO');
    // The text of the last paragraph stands on a sheet, none between two.
    const end = found('.signer').getBoundingClientRect();
    const sheets = [...document.querySelectorAll('.paper-sheet')].map((one) => one.getBoundingClientRect());
    expect(
      sheets.some(
        ({ left, right, top, bottom }) =>
          left <= end.left && end.right <= right && top <= end.top && end.bottom <= bottom,
      ),
    ).toBe(true);
    const [first, second] = sheets;
    expect(second?.top).toBeGreaterThan(first?.bottom ?? Infinity);
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('on a phone a page fits the width, and its true size is one tap away', async () => {
    await page.viewport(360, 800);
    await render(PaperView, { target: main, props: { content: sampleDocument(await samplePlan(), false) } });
    await expect.poll(() => found('.paper-sheet').getBoundingClientRect().width).toBeLessThanOrEqual(361);
    await page.getByRole('button', { name: words.actual }).click();
    await expect.poll(() => found('.paper-sheet').getBoundingClientRect().width).toBeGreaterThan(790);
    expect(document.documentElement.scrollWidth).toBe(360);
  });

  test('as files: a .docx with a picture for each chart, twice the same, and the appendix as an .xlsx', async () => {
    const content = sampleDocument(await samplePlan(), false);
    const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
    const file = await bytesOf(await makeDocumentFile(content));
    const text = new TextDecoder('latin1').decode(file);
    const charts = content.body.filter(({ kind }) => kind === 'chart').length;
    expect(charts).toBeGreaterThan(1);
    expect(new Set(text.match(/word\/media\/[\w-]+\.png/g)).size).toBe(charts);
    expect(await bytesOf(await makeDocumentFile(content))).toEqual(file);
    const [appendix] = content.appendices;
    if (!appendix) throw new Error('An appendix');
    expect((await bytesOf(await makeAppendixFile(appendix))).slice(0, 2)).toEqual(new Uint8Array([80, 75]));
  });
});

describe('the frame as a form', () => {
  const period = toPeriod('2024-H1');

  async function openForm() {
    const changes: Change[] = [];
    const session = new Session({
      plan: smallPlan([]),
      period,
      now: () => '2024-06-20T08:00:00+07:00',
      record: (change) => changes.push(change),
    });
    const [tell, onclose] = [vi.fn(), vi.fn()];
    await render(PaperForm, { target: main, props: { session, type: 'report', period, tell, onclose } });
    return { session, changes, tell, onclose };
  }

  test('it begins with what is suggested, and one step keeps all of it', async () => {
    await page.viewport(360, 800);
    const { session, changes, tell, onclose } = await openForm();
    await expect.element(page.getByLabelText(words.symbol)).toHaveValue('BC-UBND');
    await page.getByLabelText(words.number, { exact: true }).fill('15');
    await page.getByLabelText(words.day).fill('24/6/2024');
    await page.getByLabelText(words.recipients).fill('- TT. HĐND xã;\n\nCác ngành');
    expect(await violationsInBothThemes()).toEqual([]);
    await page.getByRole('button', { name: words.save }).click();
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
    expect(tell).toHaveBeenCalledExactlyOnceWith(words.saved);
    expect(changes.map(({ label }) => label)).toEqual([{ code: 'edit-paper', subject: period }]);
    expect(session.plan.papers.get(paperKey({ type: 'report', period }))).toMatchObject({
      number: '15',
      day: '2024-06-24',
      recipients: ['- TT. HĐND xã;', 'Các ngành'],
    });
  });

  test('a day that is none is said at its place, and nothing is kept', async () => {
    const { changes, onclose } = await openForm();
    await page.getByLabelText(words.day).fill('31/2/2024');
    await page.getByRole('button', { name: words.save }).click();
    await expect.element(page.getByText(words.dayWrong)).toBeVisible();
    await expect.element(page.getByLabelText(words.day)).toHaveFocus();
    expect(changes).toEqual([]);
    expect(onclose).not.toHaveBeenCalled();
  });
});
