/** What becomes of the selection when rows and columns come and go. */
import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '#core/identity.ts';
import type { Placed } from '#core/plan.ts';
import { Selection } from '#ui/hands/selection.ts';
import type { HeldColumn } from '#ui/hands/surface.ts';
import { idOf } from '#tests/support/small-plan.ts';

const columnOf = (id: string): HeldColumn => ({ id, label: id, content: null, text: () => '' });

/** A selection over rows by number and columns by name, which can be shown anew. */
function over(rows: readonly number[], columns: readonly string[]) {
  const placed = (numbers: readonly number[]): Placed[] => numbers.map((n) => ({ id: idOf(n), depth: 0 }));
  const shown = { rows: placed(rows), columns: columns.map(columnOf) };
  const selection = new Selection({
    rows: () => shown.rows,
    indexOf: (row: IndicatorId) => shown.rows.findIndex(({ id }) => id === row),
    columns: () => shown.columns,
  });
  const show = (given: { rows?: readonly number[]; columns?: readonly string[] }): void => {
    if (given.rows) shown.rows = placed(given.rows);
    if (given.columns) shown.columns = given.columns.map(columnOf);
    selection.settle();
  };
  return { selection, show };
}

describe('when the active column goes', () => {
  it('the one that stands in its place becomes active, in the same row', () => {
    const { selection, show } = over([0, 1], ['label', 'name', 'unit', 'target', 'figure', 'note']);
    selection.goTo({ row: idOf(1), column: 'target' });
    show({ columns: ['label', 'name', 'unit', 'figure', 'note'] });
    expect(selection.active).toEqual({ row: idOf(1), column: 'figure' });
    expect(selection.isRange).toBe(false);
  });

  it('the last one becomes active where nothing stands in its place', () => {
    const { selection, show } = over([0], ['label', 'name', 'figure', 'note']);
    selection.goTo({ row: idOf(0), column: 'note' });
    show({ columns: ['label', 'name', 'figure'] });
    expect(selection.active?.column).toBe('figure');
  });

  it('its place is the one it had last, not the one where it was when it became active', () => {
    const { selection, show } = over([0], ['label', 'name', 'unit', 'target', 'figure', 'note']);
    selection.goTo({ row: idOf(0), column: 'figure' });
    show({ columns: ['label', 'name', 'target', 'figure', 'note'] });
    show({ columns: ['label', 'name', 'target', 'note', 'lead'] });
    expect(selection.active?.column).toBe('note');
  });

  it('its row stays active although it stands elsewhere now', () => {
    const { selection, show } = over([0, 1, 2], ['name', 'target', 'figure']);
    selection.goTo({ row: idOf(2), column: 'target' });
    show({ rows: [2, 0, 1], columns: ['name', 'figure'] });
    expect(selection.active).toEqual({ row: idOf(2), column: 'figure' });
  });

  it('with all columns of another period, the same place is active', () => {
    const { selection, show } = over([0], ['label', 'name', 'figure|2024', 'figure|2025', 'note']);
    selection.goTo({ row: idOf(0), column: 'figure|2025' });
    show({ columns: ['label', 'name', 'figure|2026', 'figure|2027', 'note'] });
    expect(selection.active?.column).toBe('figure|2027');
  });
});

describe('when the active row goes', () => {
  it('the one in its place becomes active, in the same column; the last where there is none', () => {
    const { selection, show } = over([0, 1, 2], ['label', 'name', 'figure']);
    selection.goTo({ row: idOf(1), column: 'figure' });
    show({ rows: [0, 2] });
    expect(selection.active).toEqual({ row: idOf(2), column: 'figure' });
    show({ rows: [0] });
    expect(selection.active).toEqual({ row: idOf(0), column: 'figure' });
  });

  it('and its column with it, both give way to what is nearest; with nothing shown nothing is active', () => {
    const { selection, show } = over([0, 1], ['label', 'name', 'figure']);
    selection.goTo({ row: idOf(1), column: 'figure' });
    show({ rows: [0], columns: ['label', 'name'] });
    expect(selection.active).toEqual({ row: idOf(0), column: 'name' });
    show({ rows: [] });
    expect(selection.active).toBeNull();
  });
});
