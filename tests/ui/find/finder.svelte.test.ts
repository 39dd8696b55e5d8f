/** Finding over a real session: from the active cell on and round again, in portions, kept up with every edit. */
import { describe, expect, it, vi } from 'vitest';
import { Session } from '#app/session.svelte.ts';
import { editFigure, editText } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { removeRows } from '#core/row-edits.ts';
import { moveRows } from '#core/row-moves.ts';
import { heldColumns } from '#tests/ui/find/held-columns.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { Finder, type Scope } from '#ui/find/finder.svelte.ts';
import type { GridCell, HeldColumn } from '#ui/hands/surface.ts';

const H1 = toPeriod('2024-H1');
const EVERYWHERE: Scope = { onlyActiveColumn: false, onlyTexts: false };

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
    { under: 0, kind: 'indicator', label: '2', name: 'Số xã đạt chuẩn', figures: { '2024-H1': '8/8' } },
    { under: 2, label: '-', name: 'Xã Đông', note: 'dòng một\nxã mới' },
    { kind: 'group', label: 'II', name: 'Kinh tế' },
  ]);

/** `slow`: every portion is one row, and goes on only when `goOn` is called. */
function open({ plan = communes(), active = null as GridCell | null, slow = false } = {}) {
  const session = new Session({
    plan,
    period: null,
    now: () => '2024-06-20T08:05:00+07:00',
    record: () => {},
  });
  const waiting: (() => void)[] = [];
  const went: string[] = [];
  const place = { active, columns: heldColumns(session), scope: EVERYWHERE };
  let time = 0;
  const name = ({ row, column }: GridCell): string =>
    `${[...Array(9).keys()].findIndex((n) => idOf(n) === row)} ${column}`;
  const finder = new Finder({
    session,
    columns: () => place.columns,
    active: () => place.active,
    goTo: (cell) => {
      place.active = cell;
      went.push(name(cell));
    },
    scope: () => place.scope,
    timers: {
      wait: (_, work) => {
        waiting.push(work);
        return () => void (waiting.includes(work) && waiting.splice(waiting.indexOf(work), 1));
      },
    },
    now: () => (slow ? (time += 20) : 0),
  });
  const goOn = (): void => waiting.shift()?.();
  return { session, finder, place, went, goOn, waiting };
}

const at = (n: number, column: string): GridCell => ({ row: idOf(n), column });

describe('finding', () => {
  it('counts the cells of all columns and rows, headings and computed columns too', () => {
    const { finder } = open();
    finder.search('xa');
    expect(finder.finding).toMatchObject({ found: 5, isComplete: true, position: null });
    finder.search('13447');
    expect(finder.finding?.found).toBe(1);
    finder.search('no-target');
    expect(finder.finding?.found).toBe(3);
    finder.search('không đâu có');
    expect(finder.finding?.found).toBe(0);
    finder.search('  ');
    expect(finder.finding).toBeNull();
  });

  it('goes from the first place to the last and round again, and back', () => {
    const { finder, went } = open();
    finder.search('xã');
    for (let n = 0; n < 6; n++) finder.step(1);
    expect(went).toEqual(['0 name', '1 note', '2 name', '3 name', '3 note', '0 name']);
    finder.step(-1);
    expect(went.at(-1)).toBe('3 note');
    expect(finder.finding).toMatchObject({ position: 5, found: 5 });
  });

  it('begins at the active cell, itself included, or at what stands between', () => {
    for (const [active, first] of [
      [at(2, 'name'), '2 name'],
      [at(2, 'figure'), '3 name'],
      [at(1, 'name'), '1 note'],
      [at(4, 'note'), '0 name'],
    ] as const) {
      const { finder, went } = open({ active });
      finder.search('xã');
      finder.step(1);
      expect(went).toEqual([first]);
    }
  });

  it('goes on from where the person went meanwhile', () => {
    const { finder, place, went } = open();
    finder.search('xã');
    finder.step(1);
    place.active = at(2, 'verdict');
    finder.step(1);
    place.active = at(2, 'verdict');
    finder.step(-1);
    expect(went).toEqual(['0 name', '3 name', '2 name']);
  });

  it('leads to a row by its number', () => {
    const { finder, went } = open();
    finder.search('II');
    finder.step(1);
    expect(went).toEqual(['4 label']);
  });

  it('stays in the active column when asked, and follows into another', () => {
    const { finder, place, went } = open({ active: at(0, 'note') });
    place.scope = { ...EVERYWHERE, onlyActiveColumn: true };
    finder.search('xã');
    expect(finder.finding).toMatchObject({ found: 2, onlyColumn: { id: 'note' } });
    for (let n = 0; n < 3; n++) finder.step(1);
    expect(went).toEqual(['1 note', '3 note', '1 note']);
    place.active = at(0, 'label');
    finder.step(1);
    expect(finder.finding).toMatchObject({ found: 0, onlyColumn: { id: 'label' } });
  });

  it('looks only at texts as they are kept when something is to be replaced', () => {
    const { finder, place } = open();
    place.scope = { ...EVERYWHERE, onlyTexts: true };
    finder.search('8/8');
    expect(finder.finding?.found).toBe(0);
    finder.search('một xã');
    expect(finder.finding?.found).toBe(1);
  });
});

describe('finding in portions', () => {
  it('counts as it goes and knows its place when all is looked at', () => {
    const { finder, went, goOn, waiting } = open({ slow: true, active: at(2, 'label') });
    finder.search('xã');
    expect(finder.finding).toMatchObject({ found: 1, isComplete: false });
    finder.step(1);
    expect(went).toEqual(['2 name']);
    expect(finder.finding?.position).toBeNull();
    while (waiting.length > 0) goOn();
    expect(finder.finding).toMatchObject({ found: 5, isComplete: true, position: 3 });
  });

  it('waits for what it has not looked at, and goes there as soon as it has', () => {
    const { finder, went, goOn } = open({ slow: true, active: at(4, 'label') });
    finder.search('xã');
    finder.step(1);
    expect(went).toEqual([]);
    for (let n = 0; n < 4; n++) goOn();
    expect(went).toEqual(['0 name']);
  });

  it('gives up what is no longer asked for', () => {
    const { finder, went, goOn, waiting } = open({ slow: true, active: at(4, 'label') });
    finder.search('xã');
    finder.step(1);
    finder.search('chuẩn');
    while (waiting.length > 0) goOn();
    expect([finder.finding?.found, went]).toEqual([1, []]);
    finder.search('xã');
    finder.close();
    expect(waiting).toEqual([]);
  });

  it('hands over all places only when it has them', () => {
    const { finder, goOn, waiting } = open({ slow: true, active: at(2, 'label') });
    finder.search('xã');
    let cells: readonly GridCell[] = [];
    finder.whenComplete((all) => (cells = all));
    expect(cells).toEqual([]);
    while (waiting.length > 0) goOn();
    expect(cells).toEqual([at(0, 'name'), at(1, 'note'), at(2, 'name'), at(3, 'name'), at(3, 'note')]);
  });

  it('does not hold up the page over twenty thousand rows', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => ({
      label: String(n),
      name: 'Tỷ lệ hộ nghèo',
      note: 'x',
    }));
    const { session } = open({ plan: smallPlan(rows) });
    const [name] = heldColumns(session).slice(1);
    // Fourteen columns over thirty-five times the rows.
    const columns = Array.from({ length: 14 }, (_, n): HeldColumn => ({ ...name!, id: `c${n}` }));
    const many = Array.from({ length: 34 }, () => session.rows).flat();
    const portions: number[] = [];
    const finder = new Finder({
      session: { plan: session.plan, rows: many, watch: () => () => undefined },
      columns: () => columns,
      active: () => null,
      goTo: () => {},
      scope: () => EVERYWHERE,
      timers: {
        wait: (_, work) => {
          const timer = setTimeout(() => {
            const begun = performance.now();
            work();
            portions.push(performance.now() - begun);
          });
          return () => clearTimeout(timer);
        },
      },
      now: () => performance.now(),
    });
    finder.search('nghèo');
    await vi.waitFor(() => expect(finder.finding?.isComplete).toBe(true), 30_000);
    expect(finder.finding?.found).toBe(14 * many.length);
    // All but those during which the machine did something else.
    expect(portions.sort((a, b) => a - b)[Math.floor(portions.length * 0.9)]).toBeLessThan(50);
  });
});

describe('an edit meanwhile', () => {
  it('is counted at once', () => {
    const { session, finder } = open();
    finder.search('xã');
    finder.step(1);
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(4), 'note', 'xã'));
    expect(finder.finding).toMatchObject({ found: 6, position: 1 });
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(0), 'name', 'Văn hóa'));
    expect(finder.finding).toMatchObject({ found: 5, position: null });
    session.undo();
    expect(finder.finding).toMatchObject({ found: 6, position: 1 });
  });

  it('that moves or removes rows begins anew, the place kept', () => {
    const { session, finder, went, goOn } = open();
    finder.search('xã');
    for (let n = 0; n < 3; n++) finder.step(1);
    session.run({ code: 'move-row' }, moveRows(session.plan, [idOf(4)], -1));
    goOn();
    expect(finder.finding).toMatchObject({ found: 5, position: 3 });
    session.run({ code: 'remove-rows' }, removeRows(session.plan, [idOf(2)]));
    finder.step(1); // sooner than it would have begun by itself
    expect(finder.finding).toMatchObject({ found: 2, position: 1 });
    expect(went.at(-1)).toBe('0 name');
  });

  it('of another view is noticed at the next step', () => {
    const { finder, place } = open();
    finder.search('xã');
    place.columns = place.columns.filter(({ id }) => id !== 'note');
    finder.step(1);
    expect(finder.finding).toMatchObject({ found: 3, position: 1 });
  });

  it('of a figure is found in the computed columns it changes', () => {
    const { session, finder } = open();
    finder.search('13447');
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(2), H1, '13447'));
    expect(finder.finding?.found).toBe(2);
  });
});
