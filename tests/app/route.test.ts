/** The address says where the person is, and any address leads somewhere. */
import { describe, expect, it } from 'vitest';
import { addressOf, readAddress } from '#app/route.svelte.ts';
import { toPeriod } from '#core/period.ts';
import { idOf, PLAN_ID } from '#tests/support/small-plan.ts';

describe('an address', () => {
  it('names a plan and its reporting period, and is read back as the same place', () => {
    const place = { screen: 'plan', plan: PLAN_ID, period: toPeriod('2024-H1') } as const;
    expect(addressOf(place)).toBe(`#/plans/${PLAN_ID}?period=2024-H1&view=period`);
    expect(readAddress(addressOf(place))).toEqual(place);
    expect(readAddress(addressOf({ ...place, period: null }))).toEqual({ ...place, period: null });
  });

  it('names the whole stage where that is what is shown, with a period or without', () => {
    const place = { screen: 'plan', plan: PLAN_ID, period: toPeriod('2021/2025'), view: 'stage' } as const;
    expect(addressOf(place)).toBe(`#/plans/${PLAN_ID}?period=2021%2F2025&view=stage`);
    expect(readAddress(addressOf(place))).toEqual(place);
    expect(addressOf({ ...place, period: null })).toBe(`#/plans/${PLAN_ID}?view=stage`);
    expect(readAddress(`#/plans/${PLAN_ID}?view=khac`)).not.toHaveProperty('view');
  });

  it('names a part of a plan that stands beside its indicators, and no other', () => {
    for (const screen of ['tasks', 'sections'] as const) {
      expect(addressOf({ screen, plan: PLAN_ID })).toBe(`#/plans/${PLAN_ID}/${screen}`);
      expect(readAddress(`#/plans/${PLAN_ID}/${screen}`)).toEqual({ screen, plan: PLAN_ID });
    }
    expect(readAddress(`#/plans/${PLAN_ID}/khac`)).toEqual({ screen: 'library' });
  });

  it('names a file on its way in, or units’ files, and the plan they are for', () => {
    for (const place of [
      { screen: 'incoming', plan: PLAN_ID },
      { screen: 'incoming', plan: null },
      { screen: 'gathering', plan: PLAN_ID },
      { screen: 'device' },
    ] as const)
      expect(readAddress(addressOf(place))).toEqual(place);
    expect(readAddress('#/gathering?plan=x')).toEqual({ screen: 'library' });
  });

  it('names the history of a plan, of a row, or of a cell whatever signs its assigner has', () => {
    for (const place of [
      { screen: 'history', plan: PLAN_ID },
      { screen: 'history', plan: PLAN_ID, row: idOf(3) },
      { screen: 'history', plan: PLAN_ID, row: idOf(3), column: 'target|2024|HĐND & UBND | xã' },
    ] as const)
      expect(readAddress(addressOf(place))).toEqual(place);
    expect(readAddress('#/history?plan=x')).toEqual({ screen: 'library' });
    expect(readAddress(`#/history?plan=${PLAN_ID}&row=x&column=name`)).toEqual({
      screen: 'history',
      plan: PLAN_ID,
    });
  });

  it('that names nothing known is the library, and a period that is none is left to the plan', () => {
    for (const hash of ['', '#', '#/', '#/plans/', '#/plans/x', '#/plans/<script>', '#/khac']) {
      expect(readAddress(hash)).toEqual({ screen: 'library' });
    }
    expect(readAddress(`#/plans/${PLAN_ID}?period=2024-H9`)).toEqual({
      screen: 'plan',
      plan: PLAN_ID,
      period: null,
    });
  });
});
