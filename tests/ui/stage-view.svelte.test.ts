/** The Cả giai đoạn view over a real session: every year side by side, edits that reach their own row only, and a place that is kept. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/grid/grid.css';
import '#ui/grid/first-rows.css';
import { Session } from '#app/session.svelte.ts';
import type { PlanView } from '#app/route.svelte.ts';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { editFigure, editHead, editTarget } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, type Plan } from '#core/plan.ts';
import type { OpenGrid } from '#ui/grid/open-grid.ts';
import PlanGrid from '#ui/grid/PlanGrid.svelte';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';
import { activeCell, gridProps, openEditor, typingField } from './grid-props.ts';

const STAGE = '2021/2025';
const FIGURES = { '2020': '2.000', '2021': '2.400', '2022': '2.450' };

function fiveYears(rows: readonly RowGiven[], settings = {}): Plan {
  const plan = smallPlan(rows, { reportingPeriod: toPeriod('2022'), ...settings });
  const edit = editHead(plan, { firstYear: 2021, lastYear: 2025 });
  if (!edit.ok) throw new Error('Refused');
  return applyChange(plan, { ...NO_CHANGES, ...edit.changes });
}

const plan = () =>
  fiveYears([
    { kind: 'group', name: 'Xã hội' },
    {
      under: 0,
      kind: 'indicator',
      name: 'Việc làm',
      targets: { [STAGE]: '2.500', '2022': '2.450' },
      figures: FIGURES,
    },
    {
      under: 0,
      kind: 'indicator',
      name: 'Hộ nghèo',
      measure: 'rate',
      direction: 'down',
      accumulation: 'stock',
      targets: { '2025': '1' },
      figures: { '2020': '3', '2021': '2,5' },
    },
    ...Array.from({ length: 60 }, (_, n): RowGiven => ({
      name: `Dòng ${n}`,
      figures: { '2021': String(n) },
    })),
  ]);

let grid: OpenGrid | null = null;

async function open(given: { view?: PlanView; of?: Plan; width?: number } = {}) {
  const { view = 'stage', of = plan(), width = 3200 } = given;
  const session = new Session({
    plan: of,
    period: null,
    now: () => '2022-12-20T08:00:00Z',
    record: () => {},
  });
  const frame = document.createElement('div');
  frame.style.cssText = `inline-size: ${width}px; block-size: 500px`;
  document.body.append(frame);
  const { rerender } = await render(PlanGrid, {
    target: frame,
    props: gridProps(session, { view, onready: (ready) => (grid = ready) }),
  });
  await vi.waitFor(() => expect(frame.querySelectorAll('.ag-row').length).toBeGreaterThan(5), 10_000);
  await vi.waitFor(() => expect(frame.querySelector('.first-rows')).toBeNull());
  return { session, frame, rerender };
}

function cell(n: number, column: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(
    `.ag-row[row-id="${idOf(n)}"] .ag-cell[col-id="${column}"]`,
  );
  if (!found) throw new Error(`No cell ${n} ${column}`);
  return found;
}
const text = (n: number, column: string): string => cell(n, column).innerText.replace(/\s+/g, ' ').trim();

afterEach(() => {
  document.body.replaceChildren();
});

describe('the whole stage', () => {
  it('sets targets and figures of every year side by side, and forms what the stage comes to', async () => {
    await open();
    expect(text(1, 'figure|2020')).toBe('2.000');
    // The yearly target of the stage holds in 2021, which has none of its own.
    expect(text(1, 'target|2021')).toBe('2.500 2021-2025');
    expect(cell(1, 'target|2021').querySelector('.is-inherited')).not.toBeNull();
    expect(text(1, 'target|2022')).toBe('2.450');
    expect([text(1, 'attainment|2021'), text(1, 'attainment|2022')]).toEqual(['96', '100']);
    expect(text(1, `figure|${STAGE}`)).toBe('bình quân 2 năm 2.425');
    expect(cell(1, `figure|${STAGE}`).classList).toContain('is-formed');
    expect(text(1, `attainment|${STAGE}`)).toBe('97');
    expect(text(1, `verdict|${STAGE}`)).toBe('◐ Chưa đạt');
    expect(text(0, `verdict|${STAGE}`)).toBe('');
    expect(text(2, `target|${STAGE}`)).toBe('1 năm 2025');
    expect(text(2, `figure|${STAGE}`)).toBe('năm 2021 2,5');
  });

  it('follows an edit of one year in that year and in the stage, and paints no other row', async () => {
    const { session, frame } = await open();
    const touched = new Set<string>();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest('.ag-row')?.getAttribute('row-id') ?? 'elsewhere');
      }
    });
    const rows = frame.querySelector('.ag-grid-scrolling-container, .ag-grid-viewport');
    if (!rows) throw new Error('No rows');
    observer.observe(rows, { subtree: true, childList: true, characterData: true });
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(1), toPeriod('2021'), '2600'));
    await vi.waitFor(() => expect(text(1, 'attainment|2021')).toBe('104'));
    expect(text(1, `figure|${STAGE}`)).toBe('bình quân 2 năm 2.525');
    expect(text(1, `attainment|${STAGE}`)).toBe('101');
    expect(text(1, `verdict|${STAGE}`)).toBe('▲ Vượt');
    expect(text(1, 'attainment|2022')).toBe('100');
    observer.disconnect();
    touched.delete(idOf(0)); // the heading above may be painted again
    expect([...touched]).toEqual([idOf(1)]);
  });

  it('takes what is typed for the year of the column: the target of the stage stays, a formed figure opens empty', async () => {
    const { session } = await open();
    const line = () => lineAt(session.plan, idOf(1));
    grid?.focus(idOf(1), 'target|2021', true);
    expect(openEditor()?.value).toBe('');
    expect(openEditor()?.getAttribute('aria-label')).toBe('Sửa ô: Việc làm, Kế hoạch năm 2021');
    await userEvent.keyboard('2.400{Enter}');
    await vi.waitFor(() => expect(text(1, 'attainment|2021')).toBe('100'));
    expect(new Map(line().targets.map(({ period, text: typed }) => [String(period), typed]))).toEqual(
      new Map([
        ['2021', '2.400'],
        ['2021/2025', '2.500'],
        ['2022', '2.450'],
      ]),
    );
    grid?.focus(idOf(1), `figure|${STAGE}`, true);
    expect(openEditor()?.value).toBe('');
    await userEvent.keyboard('12.000{Enter}');
    await vi.waitFor(() => expect(text(1, `figure|${STAGE}`)).toBe('12.000'));
    expect(cell(1, `figure|${STAGE}`).classList).not.toContain('is-formed');
  });

  it('numbers its columns, with formulas that are heard as a description and not as the name', async () => {
    const { frame } = await open();
    const header = frame.querySelector('.ag-header-cell[col-id="attainment|2021"]');
    expect(header?.querySelector('.form-number')?.textContent).toBe('7=6/5');
    expect(header?.querySelector('.form-number')?.getAttribute('aria-hidden')).toBe('true');
    expect(header?.getAttribute('aria-description')).toContain('cột 7 bằng cột 6 chia cột 5');
    expect(frame.querySelector('.ag-header-cell[col-id="label"] .form-number')?.textContent).toBe('1');
  });

  it.each(['stage', 'period'] as const)(
    'says each column’s year and assigner in its name (%s)',
    async (view) => {
      const targets = Object.fromEntries(
        ['2022', '2023'].flatMap((year) => [
          [`${year}|Thành phố`, '10'],
          [`${year}|HĐND quận`, '12'],
        ]),
      );
      await open({ view, of: fiveYears(Array.from({ length: 9 }, () => ({ name: 'A', targets }))) });
      const names = grid?.columns().map(({ label }) => label) ?? [];
      expect(names.length).toBeGreaterThan(15);
      expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
    },
  );

  it('is stood in for by the same headings and cells until the grid has come', async () => {
    const frame = document.createElement('div');
    frame.style.cssText = 'inline-size: 3200px; block-size: 500px';
    document.body.append(frame);
    const session = new Session({ plan: plan(), period: null, now: () => '', record: () => {} });
    const { paintFirstRows } = await import('#ui/grid/first-rows.ts');
    const { vi: say } = await import('#messages/vi.ts');
    const firstRows = paintFirstRows(frame, {
      session,
      say: () => say,
      openSheet: () => {},
      view: () => 'stage',
    });
    const numbers = [...frame.querySelectorAll('.form-number')].map((one) => one.textContent);
    const [formed] = frame.querySelectorAll<HTMLElement>(
      `.first-cell.is-formed[data-column="figure|${STAGE}"]`,
    );
    expect(formed?.innerText.replace(/\s+/g, ' ')).toBe('bình quân 2 năm 2.425');
    firstRows.remove();
    frame.remove();
    const { frame: whole } = await open();
    expect([...whole.querySelectorAll('.form-number')].map((one) => one.textContent)).toEqual(numbers);
  });
});

describe('switching views', () => {
  it('keeps the active row, goes to the column that matches, and leaves the first visible row', async () => {
    const { frame, rerender } = await open({ view: 'period', width: 900 });
    grid?.focus(idOf(40), 'attainment', false);
    expect(typingField().getAttribute('aria-activedescendant')).toBe(activeCell()?.id);
    const first = () => frame.querySelector('.ag-grid-viewport')?.scrollTop;
    const before = first();
    expect(before).toBeGreaterThan(0);
    await rerender({ view: 'stage' });
    await vi.waitFor(() => expect(activeCell()?.getAttribute('col-id')).toBe('attainment|2022'));
    expect(activeCell()?.closest('.ag-row')?.getAttribute('row-id')).toBe(idOf(40));
    expect(typingField().getAttribute('aria-label')).toContain('Dòng 37, tỷ lệ đạt năm 2022 (%)');
    expect(first()).toBe(before);
    await rerender({ view: 'period' });
    await vi.waitFor(() => expect(activeCell()?.getAttribute('col-id')).toBe('attainment'));
    expect(activeCell()?.closest('.ag-row')?.getAttribute('row-id')).toBe(idOf(40));
    expect(first()).toBe(before);
  });

  it('shows the plan in its own words for verdicts, in both', async () => {
    const of = fiveYears([{ name: 'A', targets: { '2022': '1' }, figures: { '2021': '1', '2022': '1' } }], {
      verdictWords: { met: 'Hoàn thành' },
    });
    const frame = document.createElement('div');
    frame.style.cssText = 'inline-size: 3200px; block-size: 500px';
    document.body.append(frame);
    const session = new Session({ plan: of, period: null, now: () => '', record: () => {} });
    const { rerender } = await render(PlanGrid, {
      target: frame,
      props: gridProps(session),
    });
    await vi.waitFor(() => expect(text(0, 'verdict')).toBe('● Hoàn thành'), 10_000);
    session.run({ code: 'edit-cell' }, editTarget(session.plan, idOf(0), toPeriod(STAGE), '', '1'));
    await rerender({ view: 'stage' });
    await vi.waitFor(() => expect(text(0, `verdict|${STAGE}`)).toBe('● Hoàn thành'));
  });
});
