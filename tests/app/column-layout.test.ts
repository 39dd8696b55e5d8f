/** What is kept of how columns are laid out: per plan, view and size of screen, and never more than can be read back safely. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  keepColumnLayout,
  layoutAfterHide,
  layoutAfterMove,
  layoutAfterResize,
  NO_LAYOUT,
  orderAfterMove,
  readColumnLayout,
  weave,
  type LayoutPlace,
} from '#app/column-layout.ts';
import { makePlanId } from '#core/identity.ts';
import { PLAN_ID } from '#tests/support/small-plan.ts';

const PLACE: LayoutPlace = { plan: PLAN_ID, view: 'period', screen: 'wide' };

beforeEach(() => localStorage.clear());

describe('a layout', () => {
  it('is kept for its plan, its view and its size of screen only', () => {
    const layout = layoutAfterResize(NO_LAYOUT, 'name', 320);
    keepColumnLayout(PLACE, layout);
    expect(readColumnLayout(PLACE)).toEqual(layout);
    expect(readColumnLayout({ ...PLACE, view: 'stage' })).toEqual(NO_LAYOUT);
    expect(readColumnLayout({ ...PLACE, screen: 'narrow' })).toEqual(NO_LAYOUT);
    expect(readColumnLayout({ ...PLACE, plan: makePlanId(() => 0.9) })).toEqual(NO_LAYOUT);
  });

  it('leaves nothing behind when it is the usual one again', () => {
    keepColumnLayout(PLACE, layoutAfterHide(NO_LAYOUT, 'note', true));
    expect(localStorage.length).toBe(1);
    keepColumnLayout(PLACE, NO_LAYOUT);
    expect(localStorage.length).toBe(0);
  });

  it('holds until the page closes where the browser keeps nothing', () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const layout = layoutAfterHide(NO_LAYOUT, 'note', true);
    keepColumnLayout(PLACE, layout);
    expect(readColumnLayout(PLACE)).toEqual(layout);
    refuse.mockRestore();
    keepColumnLayout(PLACE, NO_LAYOUT);
    expect(readColumnLayout(PLACE)).toEqual(NO_LAYOUT);
  });

  it('keeps widths between 28 and 640 whole pixels', () => {
    const widthAfter = (width: number) => layoutAfterResize(NO_LAYOUT, 'name', width).widths['name'];
    expect(widthAfter(3)).toBe(28);
    expect(widthAfter(9000)).toBe(640);
    expect(widthAfter(120.6)).toBe(121);
  });

  it('hides and shows any column but the two that tell rows apart', () => {
    const hidden = layoutAfterHide(layoutAfterHide(NO_LAYOUT, 'note', true), 'lead', true);
    expect(hidden.hidden).toEqual(['note', 'lead']);
    expect(layoutAfterHide(hidden, 'note', true).hidden).toEqual(['lead', 'note']);
    expect(layoutAfterHide(hidden, 'note', false).hidden).toEqual(['lead']);
    expect(layoutAfterHide(NO_LAYOUT, 'name', true).hidden).toEqual([]);
    expect(layoutAfterHide(NO_LAYOUT, 'label', true).hidden).toEqual([]);
  });

  it('remembers the place of columns that are not there at the moment', () => {
    const first = layoutAfterMove(NO_LAYOUT, ['label', 'name', 'target', 'target:2', 'figure', 'note']);
    const later = layoutAfterMove(first, ['label', 'name', 'figure', 'target', 'note']);
    expect(later.order).toEqual(['label', 'name', 'figure', 'target', 'target:2', 'note']);
  });
});

describe('an order', () => {
  it('puts what was moved where it was put down', () => {
    expect(orderAfterMove(['a', 'b', 'c', 'd'], ['a'], 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(orderAfterMove(['a', 'b', 'c', 'd'], ['c', 'd'], 0)).toEqual(['c', 'd', 'a', 'b']);
    expect(orderAfterMove(['a', 'b'], ['a'], 1)).toEqual(['b', 'a']);
  });

  it('takes in what only the other one has, each after the one before it there', () => {
    expect(weave(['c', 'a'], ['a', 'b', 'c', 'd'])).toEqual(['c', 'd', 'a', 'b']);
    expect(weave(['b'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(weave([], ['a', 'b'])).toEqual(['a', 'b']);
    expect(weave(['a'], [])).toEqual(['a']);
  });

  it('loses and doubles nothing', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const woven = weave(one, other);
        expect([...woven].sort()).toEqual([...new Set([...one, ...other])].sort());
        expect(woven.filter((id) => one.includes(id))).toEqual(one);
      }),
    );
  });
});

describe('what is kept', () => {
  const KEY = `columns:${PLAN_ID}:period:wide`;
  const readAfter = (text: string) => {
    localStorage.setItem(`so-chi-tieu/${KEY}`, text);
    return readColumnLayout(PLACE);
  };

  it('is the usual layout when it is no layout at all', () => {
    for (const text of [
      '',
      'null',
      '7',
      '[]',
      '"a"',
      '{"widths":',
      '{"widths":null,"hidden":{},"order":"a"}',
    ])
      expect(readAfter(text)).toEqual(NO_LAYOUT);
  });

  it('is taken as far as it can be', () => {
    const odd = {
      widths: { name: 9000, note: '90', lead: null, target: 12, __proto__: 5 },
      hidden: ['note', 7, '', 'note', 'x'.repeat(200)],
      order: ['name', 'label', {}],
    };
    expect(readAfter(JSON.stringify(odd))).toEqual({
      widths: { name: 640, target: 28 },
      hidden: ['note'],
      order: ['name', 'label'],
    });
    expect(readAfter('{"widths":{"__proto__":100},"order":["__proto__"]}').hidden).toEqual([]);
  });

  it('is left alone when it is longer than any layout', () => {
    const text = JSON.stringify({
      widths: {},
      hidden: Array.from({ length: 9000 }, (_, n) => `note${n}`),
      order: [],
    });
    expect(readAfter(text)).toEqual(NO_LAYOUT);
  });

  it('never breaks reading, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { widths, hidden, order } = readAfter(text);
        for (const width of Object.values(widths)) expect(width >= 28 && width <= 640).toBe(true);
        expect([...hidden, ...order].every((id) => typeof id === 'string')).toBe(true);
      }),
    );
  });
});
