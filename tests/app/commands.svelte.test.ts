/** The table of commands: what each does with the selected rows, in one undo step, and which keys ask for it on which keyboard. */
import { describe, expect, it, test } from 'vitest';
import { COMMANDS, commandFor, type CommandId, type HandVerbs, type Workplace } from '#app/commands.ts';
import { Session } from '#app/session.svelte.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineAt, rowsInOrder } from '#core/plan.ts';
import { vi } from '#messages/vi.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

/** A group with two indicators, the first with a part that has a figure, and an indicator under nothing. */
const book = () =>
  smallPlan([
    { kind: 'group', name: 'Nhóm', label: 'I' },
    { kind: 'indicator', under: 0, name: 'một', label: '1' },
    { under: 1, name: 'phần', figures: { '2024-H1': '5' } },
    { kind: 'indicator', under: 0, name: 'hai', label: '2' },
    { name: 'ba', label: '3' },
  ]);

interface Told {
  readonly said: string[];
  readonly focused: (readonly [IndicatorId, string, boolean])[];
  readonly selected: (readonly IndicatorId[])[];
  readonly collapsed: (readonly [readonly IndicatorId[], boolean])[];
  readonly hands: (keyof HandVerbs)[];
}

/** A place to work with the given rows selected, and all it was told. */
function work(...selected: number[]) {
  const session = new Session({
    plan: book(),
    period: null,
    now: () => '2024-06-20T08:05:00+07:00',
    record: () => {},
  });
  const told: Told = { said: [], focused: [], selected: [], collapsed: [], hands: [] };
  const verbs = ['copy', 'cut', 'paste', 'copyWithHeadings', 'clear', 'fillDown', 'fillRight'] as const;
  const more = ['selectAll', 'find', 'replace', 'help', 'columns'] as const;
  const hands = Object.fromEntries(
    [...verbs, ...more].map((verb) => [verb, () => told.hands.push(verb)]),
  ) as unknown as HandVerbs; // every verb is there
  const rows = selected.map(idOf);
  const place: Workplace = {
    session,
    row: rows.at(-1) ?? null,
    rows,
    random: seededRandom(5).random,
    say: vi,
    focus: (...asked) => told.focused.push(asked),
    selectRows: (some) => told.selected.push(some),
    tell: (text) => told.said.push(text),
    openSheet: () => {},
    collapse: (...asked) => told.collapsed.push(asked),
    show: () => {},
    hands,
  };
  const run = (id: CommandId): void => {
    expect(COMMANDS[id].isPossible(place)).toBe(true);
    COMMANDS[id].run(place);
  };
  const names = (): string[] =>
    rowsInOrder(session.plan).map(
      ({ id, depth }) => '-'.repeat(depth) + lineAt(session.plan, id).indicator.name,
    );
  return { session, told, run, names, place };
}

const AS_MADE = ['Nhóm', '-một', '--phần', '-hai', 'ba'];

describe('a command on rows', () => {
  it('puts in as many rows as are selected, above the first or below the last', () => {
    const { session, told, run, names } = work(1, 3);
    run('insertAbove');
    expect(names()).toEqual(['Nhóm', '-', '-', '-một', '--phần', '-hai', 'ba']);
    expect(session.undoLabel).toEqual({ code: 'insert-rows', count: 2 });
    expect(told.selected).toEqual([
      rowsInOrder(session.plan)
        .slice(1, 3)
        .map(({ id }) => id),
    ]);
    run('insertBelow');
    expect(names()).toEqual(['Nhóm', '-', '-', '-một', '--phần', '-hai', '-', '-', 'ba']);
    session.undo();
    session.undo();
    expect(names()).toEqual(AS_MADE);
  });

  it('opens the name of one row put in', () => {
    const { told, run, names } = work(2);
    run('insertBelow');
    expect(names()).toEqual(['Nhóm', '-một', '--phần', '--', '-hai', 'ba']);
    expect(told.focused).toMatchObject([[expect.anything(), 'name', true]]);
  });

  it('copies rows with what is under them, and selects the copies', () => {
    const { session, told, run, names } = work(1, 3);
    run('duplicate');
    expect(names()).toEqual(['Nhóm', '-một', '--phần', '-hai', '-một', '--phần', '-hai', 'ba']);
    expect(session.undoLabel).toEqual({ code: 'duplicate-rows', count: 3 });
    const [, , , , copy, , second] = rowsInOrder(session.plan);
    expect(told.selected).toEqual([[copy?.id, second?.id]]);
  });

  it('moves all of them, and they stay selected', () => {
    const { session, told, run, names } = work(0, 1, 2, 3);
    run('moveDown');
    expect(names()).toEqual(['ba', 'Nhóm', '-một', '--phần', '-hai']);
    expect(session.undoLabel).toEqual({ code: 'move-row', subject: 'Nhóm' });
    expect(told.selected).toEqual([[0, 1, 2, 3].map(idOf)]);
    run('moveDown');
    expect(told.said).toEqual(['Dòng này đã ở cuối.']);
  });

  it('takes rows outwards and inwards together', () => {
    const { session, run, names } = work(1, 3);
    run('outdent');
    expect(names()).toEqual(['Nhóm', 'một', '-phần', 'hai', 'ba']);
    expect(session.undoLabel).toEqual({ code: 'outdent-rows', count: 2 });
    run('indent');
    expect(names()).toEqual(AS_MADE);
  });

  it('takes rows out, asks nothing and goes to the row after them', () => {
    const { session, told, run, names } = work(1, 2, 3);
    run('removeRow');
    expect(names()).toEqual(['Nhóm', 'ba']);
    expect(told).toMatchObject({ said: ['Đã xóa 3 dòng.'], selected: [[idOf(4)]] });
    session.undo();
    expect(names()).toEqual(AS_MADE);
  });

  it('at the end goes to the row before them', () => {
    const { told, run } = work(4);
    run('removeRow');
    expect(told.selected).toEqual([[idOf(3)]]);
  });

  it('numbers the plan again, and says when there is nothing to number', async () => {
    const { session, told, run } = work(4);
    run('renumber');
    await expect.poll(() => told.said).toEqual(['STT đã đúng thứ tự, không có gì để đánh lại.']);
    expect(session.undoLabel).toBeNull();
    COMMANDS.insertAbove.run({ ...work(3).place, session, row: idOf(3), rows: [idOf(3)] });
    run('renumber');
    await expect.poll(() => session.undoLabel).toEqual({ code: 'renumber', count: 2 });
    expect(told.said.at(-1)).toBe('Đã đánh lại STT 2 dòng.');
  });

  it('changes what rows are, and says why it cannot', () => {
    const { session, told, run } = work(4);
    run('makeReference');
    expect(lineAt(session.plan, idOf(4)).indicator.counted).toBe(false);
    expect(session.undoLabel).toEqual({ code: 'change-kind', count: 1 });
    run('makeGroup');
    expect(lineAt(session.plan, idOf(4)).indicator.kind).toBe('group');
    const withPart = work(2, 3);
    withPart.run('makeGroup');
    expect(withPart.told.said[0]).toContain('“phần” là thành phần');
    expect(COMMANDS.makeGroup.isPossible(work(0).place)).toBe(false);
    expect(COMMANDS.makeGroup.isPossible(work(2).place)).toBe(false);
    expect(told.said).toEqual([]);
  });

  it('collapses rows, or the row above one with nothing under it', () => {
    const { told, run } = work(1);
    run('collapse');
    run('expand');
    expect(told.collapsed).toEqual([
      [[idOf(1)], true],
      [[idOf(1)], false],
    ]);
    const inner = work(3);
    inner.run('collapse');
    expect(inner.told.collapsed).toEqual([[[idOf(0)], true]]);
    expect(inner.told.selected).toEqual([[idOf(0)]]);
  });

  it('acts on the active row where nothing more is selected, and on none where none is', () => {
    const { place, names } = work(4);
    COMMANDS.removeRow.run({ ...place, rows: [] });
    expect(names()).toEqual(AS_MADE.slice(0, 4));
    const nothing = work().place;
    const onRow = Object.values(COMMANDS).filter((command) => command.onRow);
    expect(onRow.filter((command) => command.isPossible(nothing)).map(({ id }) => id)).toEqual([]);
  });
});

describe('what hands do', () => {
  it('can be asked of menus, once there is a grid', () => {
    const { told, run, place } = work(1);
    for (const id of ['copy', 'paste', 'clear', 'fillDown', 'find', 'help'] as const) run(id);
    expect(told.hands).toEqual(['copy', 'paste', 'clear', 'fillDown', 'find', 'help']);
    expect(COMMANDS.copy.isPossible({ ...place, hands: null })).toBe(false);
  });
});

describe('the keys', () => {
  const keyed = (init: KeyboardEventInit, target: EventTarget = document.body): string | null => {
    let found: string | null = null;
    const listen = (event: Event): void => void (found = commandFor(event as KeyboardEvent)?.id ?? null); // only keys are sent
    target.addEventListener('keydown', listen, { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', init));
    return found;
  };
  const ctrl = (key: string, more: KeyboardEventInit = {}) => keyed({ key, ctrlKey: true, ...more });

  test('of no two commands are the same', () => {
    const keys = Object.values(COMMANDS).flatMap((command) => [
      ...(command.keys === null ? [] : [command.keys]),
      ...('also' in command ? command.also : []),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('plus and minus, wherever the keyboard has them', () => {
    expect([ctrl('+', { shiftKey: true }), ctrl('+'), ctrl('='), ctrl('+', { code: 'NumpadAdd' })]).toEqual(
      Array.from({ length: 4 }, () => 'insertAbove'),
    );
    expect([ctrl('-'), ctrl('-', { code: 'NumpadSubtract' })]).toEqual(['removeRow', 'removeRow']);
    expect([keyed({ key: '+' }), keyed({ key: '-' }), keyed({ key: '=' })]).toEqual([null, null, null]);
  });

  test('letters, with and without Shift', () => {
    expect([ctrl('z'), ctrl('Z'), ctrl('Z', { shiftKey: true }), ctrl('y')]).toEqual([
      'undo',
      'undo',
      'redo',
      'redo',
    ]);
    expect([ctrl('d'), ctrl('r'), ctrl('a'), ctrl('f'), ctrl('h')]).toEqual([
      ...['fillDown', 'fillRight', 'selectAll', 'find', 'replace'],
    ]);
    expect([ctrl('Enter'), keyed({ key: 'Enter', altKey: true })]).toEqual(['addIndicator', 'openSheet']);
  });

  test('arrows with Alt', () => {
    const alt = (key: string, shiftKey = false) => keyed({ key, altKey: true, shiftKey });
    expect(['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft'].map((key) => alt(key))).toEqual([
      ...['moveUp', 'moveDown', 'indent', 'outdent'],
    ]);
    expect([alt('ArrowLeft', true), alt('ArrowRight', true)]).toEqual(['collapse', 'expand']);
  });

  test('of the clipboard and of clearing are left to those who answer to them', () => {
    expect([ctrl('c'), ctrl('x'), ctrl('v'), keyed({ key: 'Delete' })]).toEqual([null, null, null, null]);
  });

  test('the question mark is text on a cell and in a field, and asks for help elsewhere', () => {
    expect([keyed({ key: 'F1' }), keyed({ key: '?', shiftKey: true })]).toEqual(['help', 'help']);
    const cell = document.createElement('div');
    cell.setAttribute('role', 'gridcell');
    expect(keyed({ key: '?', shiftKey: true }, cell)).toBeNull();
    expect(keyed({ key: '?', shiftKey: true }, document.createElement('textarea'))).toBeNull();
    expect(keyed({ key: 'F1' }, document.createElement('textarea'))).toBe('help');
  });

  test('⌘ counts as Ctrl, except where the system has its own use for it', () => {
    const command = (key: string) => keyed({ key, metaKey: true });
    expect([command('z'), command('f'), command('d')]).toEqual(['undo', 'find', 'fillDown']);
    expect([command('+'), command('='), command('-'), command('h'), command('y')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('AltGr is neither Ctrl nor Alt', () => {
    expect(keyed({ key: 'z', ctrlKey: true, altKey: true })).toBeNull();
  });
});
