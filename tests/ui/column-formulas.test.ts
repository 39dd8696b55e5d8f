/** The formula row: numbers from left to right, and the formula of computed columns by these numbers. */
import { describe, expect, it } from 'vitest';
import { viColumns } from '#messages/vi-columns.ts';
import { numberColumns, printColumn, sayColumn } from '#ui/grid/column-formulas.ts';
import type { FallingPercent } from '#core/plan.ts';

const FORM = ['label', 'name', 'unit', 'target', 'figure', 'base', 'change', 'changePct', 'attainment'];

function printed(ids: readonly string[], falling: FallingPercent = 'none', hasFalling = true): string[] {
  return [...numberColumns(ids, falling).values()].map((column) => printColumn(column, hasFalling));
}

function said(id: string, falling: FallingPercent): string {
  const column = numberColumns(FORM, falling).get(id);
  if (!column) throw new Error(`No column ${id}`);
  return sayColumn(column, viColumns);
}

describe('the formula row', () => {
  it('numbers the columns from 1 and writes each formula by these numbers', () => {
    expect(printed(FORM)).toEqual(['1', '2', '3', '4', '5', '6', '7=5-6', '8=7/6', '9=5/4']);
  });

  it('follows the columns when others stand before them', () => {
    expect(printed(['label', 'name', 'unit', 'figure|2023', 'target', 'figure', 'attainment'])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7=6/5',
    ]);
  });

  it('divides by the target of the same assigner', () => {
    expect(printed(['target', 'target:2', 'figure', 'attainment', 'attainment:2'])).toEqual([
      '1',
      '2',
      '3',
      '4=3/1',
      '5=3/2',
    ]);
  });

  it('divides within each year, and a part of the year by the target of the year', () => {
    const ids = ['target|2021', 'figure|2021', 'attainment|2021', 'figure|2022', 'attainment|2022'];
    expect(printed(ids)).toEqual(['1', '2', '3=2/1', '4', '5']);
    const parts = ['figure|2024-H1', 'attainment|2024-H1', 'target|2024', 'figure|2024', 'attainment|2024'];
    expect(printed(parts)).toEqual(['1', '2=1/3', '3', '4', '5=4/3']);
    const ofStage = ['figure|2021', 'attainment:2|2021', 'target:2|2021/2025'];
    expect(printed(ofStage)).toEqual(['1', '2=1/3', '3']);
  });

  it('adds the formula of falling indicators by the setting of the plan, where there are any', () => {
    expect(printed(FORM, 'target-over-figure').at(-1)).toBe('9=5/4 ↓4/5');
    expect(printed(FORM, 'two-minus').at(-1)).toBe('9=5/4 ↓2-5/4');
    expect(printed(FORM, 'none').at(-1)).toBe('9=5/4');
    expect(printed(FORM, 'two-minus', false).at(-1)).toBe('9=5/4');
  });

  it('is said in words', () => {
    expect(said('target', 'none')).toBe('cột 4');
    expect(said('change', 'none')).toBe('cột 7 bằng cột 5 trừ cột 6');
    expect(said('attainment', 'none')).toBe('cột 9 bằng cột 5 chia cột 4');
    expect(said('attainment', 'target-over-figure')).toBe(
      'cột 9 bằng cột 5 chia cột 4; chỉ tiêu càng thấp càng tốt thì cột 4 chia cột 5',
    );
    expect(said('attainment', 'two-minus')).toContain('2 trừ thương của cột 5 chia cột 4');
  });
});
