/** A period handed in, as a person meets it: the dialog before and after, reasons, the way back in sheet and «vì sao?», the corner of a cell, the offer after an edit. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import '#ui/grid/grid.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '#app/language.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { submissionWords } from '#app/submission-words.ts';
import { squashChanges, type Change } from '#core/change.ts';
import type { AmendmentFinding } from '#core/checks/changed-after-submission.ts';
import { readDay } from '#core/day.ts';
import { editFigure, editHead } from '#core/edits.ts';
import { printFigureValue } from '#core/figure.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';
import { amendmentsOf, submitPeriod } from '#core/submission-edits.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import PlanGrid from '#ui/grid/PlanGrid.svelte';
import type { GridParts, OpenGrid } from '#ui/grid/open-grid.ts';
import RowSheet from '#ui/sheet/RowSheet.svelte';
import { followAmendments } from '#ui/submission/follow-amendments.ts';
import ReasonDialog from '#ui/submission/ReasonDialog.svelte';
import SubmissionDialog from '#ui/submission/SubmissionDialog.svelte';
import SubmissionMark from '#ui/submission/SubmissionMark.svelte';
import WhyPanel from '#ui/why/WhyPanel.svelte';
import { gridProps, typingField } from '../grid-props.ts';

const HALF = toPeriod('2024-H1');
const { say } = language;
const words = submissionWords();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const reasonField = () => page.getByRole('textbox', { name: words.reason, exact: true });

/** Row 0 has jobs, row 1 poor households, row 2 nothing yet. */
function openSession(): { session: Session; changes: Change[] } {
  const plan = smallPlan([
    { name: 'Giải quyết việc làm', unit: 'lao động', figures: { '2024-H1': '1.508' } },
    { name: 'Hộ nghèo', unit: 'hộ', figures: { '2024-H1': '120~' } },
    { name: 'Thu ngân sách', unit: 'tỷ đồng' },
  ]);
  const changes: Change[] = [];
  const session = new Session({
    plan,
    period: null,
    now: () => '2024-06-20T08:00:00+07:00',
    record: (change) => changes.push(change),
  });
  return { session, changes };
}

function handIn(session: Session): void {
  const day = readDay('20/6/2024');
  if (!day) throw new Error('A day');
  session.run(
    { code: 'submit-period', subject: HALF },
    submitPeriod(session.plan, { period: HALF, day, note: 'Báo cáo số 145/BC-UBND' }),
  );
}

function type(session: Session, row: number, text: string): void {
  session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(row), HALF, text));
}

/** Both typed in one step, as a paste does. */
function paste(session: Session, texts: readonly (readonly [row: number, text: string])[]): void {
  const edits = texts.map(([row, text]): EditResult => editFigure(session.plan, idOf(row), HALF, text));
  const steps = edits.map((edit) => {
    if (!edit.ok) throw new Error(edit.refusal.code);
    return edit.changes;
  });
  session.run({ code: 'paste', count: texts.length }, done(squashChanges(steps)));
}

const reasons = (session: Session): (string | null)[] =>
  amendmentsOf(session.plan, HALF).map(({ reason }) => reason);
const figureText = (session: Session, row: number): string | null => {
  const figure = figureOf(lineAt(session.plan, idOf(row)), HALF);
  return figure && printFigureValue(figure.value);
};

async function openDialog(session: Session, questions: number | null = null) {
  const [onquestions, goTo, tell, onclose] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  await render(SubmissionDialog, { session, questions, onquestions, goTo, tell, onclose });
  return { onquestions, goTo, tell, onclose };
}

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('before a period is handed in', () => {
  test('it is said what goes, what is missing and what is still asked; today is proposed, and one step hands in', async () => {
    const { session, changes } = openSession();
    const { tell, onclose, onquestions } = await openDialog(session, 3);
    await expect.element(page.getByText(words.figures(2))).toBeVisible();
    await expect.element(page.getByText(words.missing(1))).toBeVisible();
    await expect.element(page.getByText(words.onlyFigures)).toBeVisible();
    await button(words.seeQuestions).click();
    expect(onquestions).toHaveBeenCalledOnce();
    await expect.element(page.getByLabelText(words.day)).toHaveValue('20/6/2024');
    expect(await violationsInBothThemes()).toEqual([]);
    await page.getByLabelText(words.note).fill(' Báo cáo số 145/BC-UBND');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
    expect(tell).toHaveBeenCalledExactlyOnceWith('Đã chốt số liệu 6 tháng đầu năm 2024.');
    expect(changes.map(({ label }) => label)).toEqual([{ code: 'submit-period', subject: HALF }]);
    expect(session.plan.submissions.get(HALF)).toMatchObject({
      day: '2024-06-20',
      note: 'Báo cáo số 145/BC-UBND',
    });
  });

  test('a day that is none is told in place and hands in nothing', async () => {
    const { session } = openSession();
    const { onclose } = await openDialog(session);
    await page.getByLabelText(words.day).fill('31/6/2024');
    await button(words.submit).click();
    await expect.element(page.getByText(words.dayWrong)).toBeVisible();
    await expect.element(page.getByLabelText(words.day)).toHaveFocus();
    expect([session.plan.submissions.size, onclose.mock.calls.length]).toEqual([0, 0]);
  });

  test('a period without a figure cannot be', async () => {
    const { session } = openSession();
    session.showPeriod(toPeriod('2024-Q3'));
    await openDialog(session);
    await expect.element(page.getByText(words.nothingToSubmit)).toBeVisible();
    await expect.element(button(words.submit)).not.toBeInTheDocument();
  });
});

describe('after it was handed in', () => {
  test('every change is listed with its reason, leads to its cell, and one reason does for all', async () => {
    const { session, changes } = openSession();
    handIn(session);
    type(session, 0, '1.600');
    type(session, 2, '7');
    const { goTo } = await openDialog(session);
    await expect.element(page.getByText(words.changed(2))).toBeVisible();
    await expect.element(page.getByText('1.508 lao động → nay 1.600 lao động')).toBeVisible();
    await expect.element(page.getByText('chưa có số → nay 7 tỷ đồng')).toBeVisible();
    await expect.element(page.getByText(/Báo cáo số 145/)).toBeVisible();
    expect(await violationsInBothThemes()).toEqual([]);
    await page.getByRole('button', { name: /^Thu ngân sách/ }).click();
    expect(goTo).toHaveBeenCalledExactlyOnceWith({
      row: idOf(2),
      part: 'figure',
      period: HALF,
      assigner: null,
    });

    await button(words.giveAll(2)).click();
    await expect.element(reasonField()).toHaveFocus();
    await userEvent.keyboard('a1');
    await button(words.saveReason).click();
    await expect.element(page.getByText(words.reasonShort)).toBeVisible();
    expect(reasons(session)).toEqual([null, null]);
    await button('Số liệu chính thức').click();
    await expect.element(button('Số liệu chính thức')).toHaveAttribute('aria-pressed', 'true');
    expect(await violationsInBothThemes()).toEqual([]);
    await button(words.saveReason).click();
    await expect.poll(() => reasons(session)).toEqual(['Số liệu chính thức', 'Số liệu chính thức']);
    expect(changes.at(-1)?.label).toEqual({ code: 'give-reason', count: 2 });
    await expect.element(page.getByText(words.unexplained(2))).not.toBeInTheDocument();
  });

  test('opening it again is asked about first, says what goes, and undo brings all of it back', async () => {
    const { session } = openSession();
    handIn(session);
    type(session, 0, '1.600');
    const { tell, onclose } = await openDialog(session);
    await page.getByRole('button', { name: words.giveReasonFor('Giải quyết việc làm') }).click();
    await userEvent.keyboard('nhập nhầm{Enter}');
    await expect.poll(() => reasons(session)).toEqual(['nhập nhầm']);
    await button(words.reopen).click();
    await expect.element(page.getByText(words.reopenAbout(1))).toBeVisible();
    expect(session.plan.submissions.size).toBe(1);
    await button(words.reopenYes).click();
    await expect.poll(() => session.plan.submissions.size).toBe(0);
    expect([onclose.mock.calls.length, tell.mock.calls]).toEqual([1, [[words.reopened(HALF)]]]);
    expect([session.plan.answers.size, figureText(session, 0)]).toEqual([0, '1.600']);
    session.undo();
    expect(reasons(session)).toEqual(['nhập nhầm']);
  });

  test('the mark beside the period counts changes as they come and go', async () => {
    const { session } = openSession();
    handIn(session);
    const onopen = vi.fn();
    await render(SubmissionMark, { session, onopen });
    const mark = page.getByRole('button', { name: /Đã chốt 20\/6\/2024/ });
    await expect.element(mark).toHaveTextContent('Đã chốt 20/6/2024');
    type(session, 0, '1.600');
    type(session, 2, '7');
    await expect.element(mark).toHaveTextContent(words.markChanged(2));
    session.undo();
    await expect.element(mark).toHaveTextContent(words.markChanged(1));
    session.undo();
    await expect.element(mark).not.toHaveTextContent('đã sửa');
    await mark.click();
    expect(onopen).toHaveBeenCalledOnce();
    session.showPeriod(toPeriod('2024'));
    await expect.element(mark).not.toBeInTheDocument();
  });
});

describe('one figure', () => {
  test('in the row sheet stands beside what was handed in, and goes back to it', async () => {
    const { session, changes } = openSession();
    handIn(session);
    await render(RowSheet, { session, row: idOf(0), onmove: vi.fn(), onclose: vi.fn() });
    await expect.element(page.getByRole('group', { name: /^Số đã chốt/ })).not.toBeInTheDocument();
    type(session, 0, '1.600');
    const note = page.getByRole('group', { name: 'Số đã chốt ngày 20/6/2024' });
    await expect
      .element(note)
      .toHaveTextContent('Số đã chốt ngày 20/6/2024: 1.508 lao động → nay 1.600 lao động');
    await expect.element(note).toHaveTextContent('Lý do: chưa ghi');
    await button(words.giveReason).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(reasonField()).not.toBeInTheDocument();
    await expect.element(note).toBeVisible(); // Esc left the reason, not the sheet
    await button(words.giveReason).click();
    await userEvent.keyboard('cấp trên giao lại{Enter}');
    await expect.element(note).toHaveTextContent('Lý do: cấp trên giao lại');
    expect(await violationsInBothThemes()).toEqual([]);
    await button(words.takeBack).click();
    await expect.element(note).not.toBeInTheDocument();
    expect([figureText(session, 0), changes.at(-1)?.label.code]).toEqual(['1.508', 'restore-cell']);
  });

  test('in the grid has a corner and says so; a press on it, or Space, tells what was handed in; typing is as ever', async () => {
    const { session } = openSession();
    const askWhy = vi.fn<GridParts['askWhy']>();
    let grid: OpenGrid | null = null;
    const frame = document.createElement('div');
    frame.style.cssText = 'inline-size: 1300px; block-size: 400px';
    document.body.append(frame);
    const onready = (ready: OpenGrid | null): void => void (grid = ready);
    await render(PlanGrid, { target: frame, props: gridProps(session, { askWhy, onready }) });
    await expect.poll(() => grid !== null && document.querySelectorAll('.ag-row').length).toBe(3);
    await expect.poll(() => frame.querySelector('.first-rows')).toBeNull();
    const cell = (row: number) =>
      document.querySelector<HTMLElement>(`.ag-row[row-id="${idOf(row)}"] .ag-cell[col-id="figure"]`);
    const isMarked = (row: number) => cell(row)?.classList.contains('is-amended');
    const heading = () => document.querySelector('.ag-header')?.textContent;
    expect(heading()).not.toContain('đã chốt');
    handIn(session);
    await expect.poll(heading).toContain('đã chốt 20/6/2024');
    type(session, 0, '1.600');
    await expect.poll(() => [0, 1, 2].map(isMarked)).toEqual([true, false, false]);

    (grid as OpenGrid | null)?.focus(idOf(0), 'figure', false);
    await expect
      .poll(() => typingField().getAttribute('aria-label'))
      .toContain('1.600 lao động, khác số đã chốt 1.508');
    await userEvent.click(cell(0) as HTMLElement); // pressed while it is active
    await expect.poll(() => askWhy.mock.calls.length).toBe(1);
    askWhy.mockClear();
    await userEvent.keyboard(' ');
    await expect
      .poll(() => askWhy.mock.calls.map(([row, column]) => [row, column]))
      .toEqual([[idOf(0), 'figure']]);
    await userEvent.keyboard('1508{Enter}');
    await expect.poll(() => isMarked(0)).toBe(false);
    expect(figureText(session, 0)).toBe('1.508');

    type(session, 2, '7');
    await expect.poll(() => isMarked(2)).toBe(true);
    session.undo();
    await expect.poll(() => isMarked(2)).toBe(false);
    type(session, 2, '7');
    await expect.poll(() => isMarked(2)).toBe(true);
    // No record of row 2 is in the change that opens the period again.
    for (let n = 0; n < 5 && session.plan.submissions.size > 0; n++) session.undo();
    await expect.poll(() => [0, 1, 2].map(isMarked)).toEqual([false, false, false]);
  });

  test('under «vì sao?» has the reason and the way back, all of it by Tab', async () => {
    const { session } = openSession();
    handIn(session);
    type(session, 0, '1.600');
    const [onclose, takeFocus] = [vi.fn(), vi.fn()];
    await render(WhyPanel, { session, row: idOf(0), column: 'figure', cell: null, takeFocus, onclose });
    await expect.element(page.getByText('1.508 lao động')).toBeVisible();
    const focused = (): string =>
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '';
    const visited: string[] = [];
    for (let stop = 0; stop < 3; stop++) {
      await userEvent.tab();
      visited.push(focused());
    }
    expect(visited).toEqual([say.close, words.giveReason, words.takeBack]);
    expect(await violationsInBothThemes()).toEqual([]);
    expect(onclose).not.toHaveBeenCalled();
    await userEvent.tab();
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
    await button(words.takeBack).click();
    await expect.poll(() => figureText(session, 0)).toBe('1.508');
    expect(onclose).toHaveBeenCalledTimes(2);
  });
});

describe('after an edit', () => {
  function follow(session: Session) {
    const notices = new Notices();
    const ask = vi.fn<(findings: readonly AmendmentFinding[]) => void>();
    const stop = followAmendments({ session, notices, ask });
    const said = () => notices.shown.map(({ text }) => text);
    return { notices, ask, stop, said };
  }

  test('the reason is offered once for the whole of it; another edit takes the first in; the offer leads to all of them', () => {
    const { session } = openSession();
    handIn(session);
    const { said, notices, ask } = follow(session);
    paste(session, [
      [0, '1.600'],
      [2, '7'],
    ]);
    expect(said()).toEqual([words.offered(2)]);
    type(session, 1, '99');
    expect(said()).toEqual([words.offered(3)]);
    notices.shown[0]?.action?.run();
    expect(ask.mock.calls[0]?.[0].map(({ name }) => name)).toEqual([
      'Giải quyết việc làm',
      'Thu ngân sách',
      'Hộ nghèo',
    ]);
  });

  test('nothing is offered for what is not figures handed in, and the offer goes with undo and with the reason', async () => {
    const { session } = openSession();
    const { said } = follow(session);
    type(session, 0, '1.510');
    handIn(session);
    session.run({ code: 'edit-plan' }, editHead(session.plan, { title: 'Kế hoạch khác' }));
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), toPeriod('2023'), '9'));
    type(session, 0, '1.510');
    expect(said()).toEqual([]);
    type(session, 0, '1.600');
    expect(said()).toEqual([words.offered(1)]);
    session.undo();
    expect(said()).toEqual([]);
    session.redo();
    expect(said()).toEqual([]);
    type(session, 1, '99');
    expect(said()).toEqual([words.offered(1)]);
    await openDialog(session);
    await button(words.giveAll(2)).click();
    await userEvent.keyboard('số liệu chính thức{Enter}');
    await expect.poll(said).toEqual([]);
  });

  test('the dialog names the cells and takes one reason for all of them', async () => {
    const { session } = openSession();
    handIn(session);
    const { notices, ask } = follow(session);
    paste(session, [
      [0, '1.600'],
      [2, '7'],
    ]);
    notices.shown[0]?.action?.run();
    const onclose = vi.fn();
    await render(ReasonDialog, { session, findings: ask.mock.calls[0]?.[0] ?? [], onclose });
    await expect.element(page.getByText('1.508 lao động → nay 1.600 lao động')).toBeVisible();
    await expect.element(reasonField()).toHaveFocus();
    expect(await violationsInBothThemes()).toEqual([]);
    await userEvent.keyboard('sửa lỗi nhập{Enter}');
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
    expect(reasons(session)).toEqual(['sửa lỗi nhập', 'sửa lỗi nhập']);
  });
});
