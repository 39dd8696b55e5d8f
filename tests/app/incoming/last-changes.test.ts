/** When a cell of the plan was last changed on this device, from the newest change backwards. */
import { describe, expect, it } from 'vitest';
import { findLastChanges } from '#app/incoming/last-changes.ts';
import type { LogPageRead } from '#app/log-pages.ts';
import { applyChange, reverseChanges, type Change } from '#core/change.ts';
import { editFigure, editText } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import type { CellKey } from '#exchange/merge/cell-key.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const Y = toPeriod('2024');
const [JOBS, POVERTY] = [idOf(0), idOf(1)];
const FIGURE: CellKey = { kind: 'figure', period: Y, part: 'value' };
const NOTE: CellKey = { kind: 'text', field: 'note' };

const book = (): Plan =>
  smallPlan([
    { name: 'Giải quyết việc làm', figures: { '2024': '1508' } },
    { name: 'Tỷ lệ hộ nghèo', figures: { '2024': '4,75' } },
  ]);

/** A plan worked on, an edit an hour, and its changes from the newest backwards. */
function worked(...edits: ((plan: Plan) => EditResult)[]): Change[] {
  let plan = book();
  return edits
    .map((edit, hour): Change => {
      const made = edit(plan);
      if (!made.ok) throw new Error(made.refusal.code);
      plan = applyChange(plan, made.changes);
      return { ...made.changes, label: { code: 'edit-cell' }, at: `2024-06-20T0${hour}:00:00+07:00` };
    })
    .reverse();
}

async function* pages(changes: readonly Change[], end: LogPageRead['end']): AsyncGenerator<LogPageRead> {
  await Promise.resolve();
  for (const change of changes) yield { changes: [change], end: null };
  yield { changes: [], end };
}

const figure = (text: string) => (plan: Plan) => editFigure(plan, JOBS, Y, text);
const note = (text: string) => (plan: Plan) => editText(plan, JOBS, 'note', text);

const ASKED = [
  { row: JOBS, cell: FIGURE },
  { row: JOBS, cell: NOTE },
  { row: POVERTY, cell: FIGURE },
];

describe('a cell', () => {
  it('was changed by the newest change that touched it, whatever else that row went through', async () => {
    const changes = worked(figure('1600'), figure('1700'), note('theo quý'));
    const knownOf = await findLastChanges(ASKED, pages(changes, 'first'));
    expect(knownOf(JOBS, FIGURE)?.when).toBe('2024-06-20T01:00:00+07:00');
    expect(knownOf(JOBS, NOTE)).toMatchObject({
      when: '2024-06-20T02:00:00+07:00',
      what: { code: 'edit-cell' },
    });
  });

  it('that nobody changed stands as when the plan came here', async () => {
    const knownOf = await findLastChanges(ASKED, pages(worked(figure('1600')), 'first'));
    expect(knownOf(POVERTY, FIGURE)).toEqual({ who: null, when: null });
  });

  it('of which the log no longer knows is not said to be untouched', async () => {
    const knownOf = await findLastChanges(ASKED, pages(worked(figure('1600')), 'damaged'));
    expect(knownOf(POVERTY, FIGURE)).toBeNull();
    expect(knownOf(JOBS, FIGURE)?.when).toBe('2024-06-20T00:00:00+07:00');
  });

  it('whose change was taken back was changed when it was taken back', async () => {
    const [made] = worked(figure('1600'));
    if (!made) throw new Error('One was made');
    const undone: Change = {
      ...reverseChanges(made),
      label: { code: 'undo', of: made.label },
      at: '2024-06-21T08:00:00+07:00',
    };
    const knownOf = await findLastChanges(ASKED, pages([undone, made], 'first'));
    expect(knownOf(JOBS, FIGURE)).toMatchObject({ when: undone.at, what: { code: 'undo' } });
  });
});

it('no more of the log is read than has to be', async () => {
  let read = 0;
  async function* counted(): AsyncGenerator<LogPageRead> {
    for await (const page of pages(worked(note('a'), figure('1600'), figure('1700')), 'first')) {
      read++;
      yield page;
    }
  }
  await findLastChanges([{ row: JOBS, cell: FIGURE }], counted());
  expect(read).toBe(1);
});
