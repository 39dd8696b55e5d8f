/** Undo over a plan that is closed and opened again, on the device's own storage: nothing of it is lost, whatever was done. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { Desk } from '#app/desk.svelte.ts';
import { OtherWindows } from '#app/windows/other-windows.ts';
import { Session } from '#app/session.svelte.ts';
import { recallSteps } from '#app/undo-recall.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import { NO_CHANGES, applyChange, squashChanges, type Change } from '#core/change.ts';
import { answerChecks, findingsInOrder } from '#core/checks/answers.ts';
import { checkPlan } from '#core/checks/checking.ts';
import { editFigure, editHead, editJudgement, editText } from '#core/edits.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import type { Library } from '#storage/library.ts';
import { runs } from '#tests/support/at-length.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { alterRow, freshName, openLibrary, valueOf } from '../storage/databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from '../storage/sample-plans.ts';

const now = () => '2024-06-20T08:05:00+07:00';
const json = (plan: Plan) => JSON.stringify(contentOf(plan));

async function store(plan: Plan): Promise<Library> {
  const library = await openLibrary();
  valueOf(await library.create(plan, { code: 'import' }, now()));
  return library;
}

/** The plan as it opens after a restart: nothing in memory, everything from the device. */
async function open(library: Library, id: PlanId): Promise<{ desk: Desk; session: Session }> {
  const desk = new Desk({
    library,
    windows: new OtherWindows(crypto.randomUUID()),
    random: seededRandom(1).random,
    now,
  });
  expect(await desk.openPlan(id, null)).toBeNull();
  if (!desk.open) throw new Error('Not open');
  onTestFinished(async () => {
    await desk.closePlan();
  });
  return { desk, session: desk.open.session };
}

async function reopen(library: Library, desk: Desk, id: PlanId) {
  expect(await desk.closePlan()).toBeNull();
  return open(library, id);
}

/** A file taken into the plan: everything that many edits would change, at once. */
function importInto(plan: Plan, dice: Seeded): EditResult {
  const steps: Change[] = [];
  for (let after = plan; steps.length < 30;) {
    const edit = randomEdit(after, dice);
    if (!edit.ok) continue;
    steps.push({ ...edit.changes, label: { code: 'import' }, at: now() });
    after = applyChange(after, edit.changes);
  }
  return done(squashChanges(steps));
}

type Deed = readonly [ChangeLabel, (plan: Plan, dice: Seeded) => EditResult];

const H1 = smallPlan([]).head.settings.reportingPeriod;

const DEEDS: readonly Deed[] = [
  [{ code: 'edit-cell', subject: 'Thu' }, (plan) => editFigure(plan, idOf(0), H1, '96')],
  [{ code: 'clear-cell' }, (plan) => editFigure(plan, idOf(1), H1, '')],
  [{ code: 'add-row' }, (plan) => addRow(plan, idOf(9), 'indicator', { kind: 'end' })],
  [
    { code: 'paste', count: 2 },
    (plan) =>
      done(
        squashChanges(
          [editFigure(plan, idOf(9), H1, '5'), editText(plan, idOf(9), 'name', 'Chi')].flatMap((edit) =>
            edit.ok ? [edit.changes] : [],
          ),
        ),
      ),
  ],
  [
    { code: 'edit-plan' },
    (plan) => editHead(plan, { title: 'Tên mới', settings: { ...plan.head.settings, fallingExceeds: true } }),
  ],
  [
    { code: 'judge' },
    (plan) => editJudgement(plan, idOf(1), H1, { verdict: 'met', reason: 'theo báo cáo của phòng' }),
  ],
  [
    { code: 'answer-check' },
    (plan) => answerChecks(plan, findingsInOrder(plan, checkPlan(plan)).open, 'đúng như vậy'),
  ],
  [{ code: 'remove-rows', count: 1 }, (plan) => removeRows(plan, [idOf(0)])],
  [{ code: 'import' }, importInto],
];

describe('after the plan was closed and opened again', () => {
  test('figures, rows, paste, settings, judgements, answers and an import are taken back and done again, one by one', async () => {
    const plan = smallPlan([
      { name: 'Thu', unit: 'tỷ đồng', targets: { '2024': '100' }, figures: { '2024-H1': '50' } },
      { name: 'Tỷ lệ', figures: { '2024-H1': '7' } },
      { name: 'Thu', figures: { '2023': '3' } },
    ]);
    const { id } = plan.head;
    const library = await store(plan);
    let { desk, session } = await open(library, id);
    const dice = seededRandom(77);
    const plans = [json(session.plan)];
    for (const [label, edit] of DEEDS) {
      expect(session.run(label, edit(session.plan, dice)), label.code).toBeNull();
      plans.push(json(session.plan));
    }
    expect(new Set(plans).size, 'every deed changed something').toBe(DEEDS.length + 1);

    for (let n = DEEDS.length - 1; n >= 0; n--) {
      if (n % 2 === 0) ({ desk, session } = await reopen(library, desk, id));
      expect((await session.undoWhenKnown())?.label).toEqual(DEEDS[n]?.[0]);
      expect(json(session.plan)).toBe(plans[n]);
    }
    expect(await session.undoWhenKnown()).toBeNull();
    for (let n = 0; n < DEEDS.length; n++) {
      if (n % 2 === 0) ({ desk, session } = await reopen(library, desk, id));
      expect((await session.redoWhenKnown())?.label).toEqual(DEEDS[n]?.[0]);
      expect(json(session.plan)).toBe(plans[n + 1]);
    }
    expect(await session.redoWhenKnown()).toBeNull();
  });

  test('what can be undone comes by itself, without being asked for', async () => {
    const plan = smallPlan([{ name: 'Thu' }]);
    const library = await store(plan);
    const first = await open(library, plan.head.id);
    first.session.run({ code: 'fill', count: 3 }, editText(plan, idOf(0), 'name', 'Chi'));
    const { session } = await reopen(library, first.desk, plan.head.id);
    expect(session.undoLabel).toBeNull();
    await expect.poll(() => session.undoLabel).toEqual({ code: 'fill', count: 3 });
    expect(session.canRedo).toBe(false);
  });

  test('at random moments, a session equals one that was never closed', async () => {
    for (let seed = 1; seed <= runs(8, 20); seed++) {
      const dice = seededRandom(seed + 3_000_000);
      const plan = generatePlan(seed, { rows: 3 + dice.below(8) });
      const library = await store(plan);
      const never = new Session({ plan, period: null, now, record: () => {} });
      let { desk, session } = await open(library, plan.head.id);
      for (let n = 0; n < 40; n++) {
        const place = `seed ${seed}, deed ${n}`;
        if (dice.chance(0.15)) ({ desk, session } = await reopen(library, desk, plan.head.id));
        const what = dice.random();
        if (what < 0.35) expect((await session.undoWhenKnown())?.label, place).toEqual(never.undo()?.label);
        else if (what < 0.6)
          expect((await session.redoWhenKnown())?.label, place).toEqual(never.redo()?.label);
        else {
          const edit = randomEdit(never.plan, dice);
          const label: ChangeLabel = { code: 'edit-cell', subject: `${n}` };
          expect(session.run(label, edit), place).toEqual(never.run(label, edit));
        }
        expect(json(session.plan) === json(never.plan), place).toBe(true);
      }
      await desk.closePlan();
    }
  }, 60_000);

  test('more than is held in memory is read back when it is needed: 700 steps undone and done again', async () => {
    const plan = smallPlan([{ name: '0' }]);
    const library = await store(plan);
    let { desk, session } = await open(library, plan.head.id);
    const rename = (n: number) =>
      session.run(
        { code: 'edit-cell', subject: `${n}` },
        editText(session.plan, idOf(0), 'name', `tên ${n}`),
      );
    for (let n = 1; n <= 700; n++) rename(n);
    const full = json(session.plan);
    for (let n = 700; n >= 1; n--) expect((await session.undoWhenKnown())?.label.subject).toBe(`${n}`);
    expect(json(session.plan)).toBe(json(plan));
    expect(await session.undoWhenKnown()).toBeNull();
    ({ desk, session } = await reopen(library, desk, plan.head.id));
    for (let n = 1; n <= 700; n++) expect((await session.redoWhenKnown())?.label.subject).toBe(`${n}`);
    expect(json(session.plan)).toBe(full);
    ({ session } = await reopen(library, desk, plan.head.id));
    for (let n = 700; n >= 1; n--) expect((await session.undoWhenKnown())?.label.subject).toBe(`${n}`);
    expect(json(session.plan)).toBe(json(plan));
  }, 60_000);

  test('a plan open in another window is only looked at: nothing is read back', async () => {
    const plan = smallPlan([{ name: 'Thu' }]);
    const library = await store(plan);
    const first = await open(library, plan.head.id);
    first.session.run({ code: 'edit-cell' }, editText(plan, idOf(0), 'name', 'Chi'));
    await first.desk.open?.saver.flush();
    const second = await open(library, plan.head.id);
    expect(second.desk.open?.readOnly).toBe('elsewhere');
    expect([second.session.canUndo, await second.session.undoWhenKnown()]).toEqual([false, null]);
  });
});

/** A stored log of small random changes, and how a saver at its end would look. */
async function writeLog(count: number, change?: (plan: Plan, n: number) => Change | null) {
  const name = freshName();
  const library = await openLibrary(name);
  const rng = seeded(5);
  const plans = [makeLargePlan(3, rng)];
  const plan = plans[0]?.head.id;
  if (!plan || !plans[0]) throw new Error('No plan');
  valueOf(await library.create(plans[0], { code: 'create-plan' }, timeOf(1)));
  for (let n = 1; n <= count; n++) {
    const before = plans.at(-1) ?? plans[0];
    const made = change?.(before, n) ?? {
      ...randomChange(before, rng, timeOf(n)),
      label: { code: 'edit-cell', subject: `${n}` } as const,
    };
    valueOf(await library.append(plan, n, made));
    plans.push(applyChange(before, made));
  }
  return { name, library, plan, plans, saver: { seq: count + 1, waiting: [] as Change[] } };
}

/** The library, and which entries were asked of it. */
function countReading(library: Library) {
  const seen: number[] = [];
  const history: Library['history'] = async (...asked) => {
    const page = await library.history(...asked);
    seen.push(...valueOf(page).map(({ seq }) => seq));
    return page;
  };
  return { library: { history }, seen };
}

const subjects = (steps: readonly Change[] = []) => steps.map(({ label }) => label.subject ?? label.code);

describe('reading the log back', () => {
  test('ends at the entry that made the plan, which is never read', async () => {
    const { library, plan, saver } = await writeLog(150);
    const counted = countReading(library);
    const stacks = await recallSteps({ plan, saver, library: counted.library }, 'many');
    expect(subjects(stacks?.past.steps)).toEqual(Array.from({ length: 150 }, (_, n) => `${n + 1}`));
    expect(stacks?.past.below).toBe('nothing');
    expect(counted.seen).toEqual(Array.from({ length: 150 }, (_, n) => 151 - n));
  });

  test('asks a plan just made for nothing', async () => {
    const { plan, saver } = await writeLog(0);
    const history = () => Promise.reject(new Error('Asked for all the same'));
    const stacks = await recallSteps({ plan, saver, library: { history } }, 'many');
    expect(stacks?.past).toEqual({ steps: [], below: 'nothing' });
  });

  test('takes in what is not stored yet', async () => {
    const { library, plan, saver } = await writeLog(3);
    const waiting = ['a', 'b'].map((subject): Change => ({
      ...NO_CHANGES,
      label: { code: 'edit-cell', subject },
      at: now(),
    }));
    const stacks = await recallSteps({ library, plan, saver: { ...saver, waiting } }, 'many');
    expect(subjects(stacks?.past.steps)).toEqual(['1', '2', '3', 'a', 'b']);
  });

  test('goes no further than one page where the next step alone is wanted', async () => {
    const { library, plan, saver } = await writeLog(150);
    const counted = countReading(library);
    const stacks = await recallSteps({ plan, saver, library: counted.library }, 'next');
    expect(counted.seen).toHaveLength(100);
    expect(stacks?.past.steps.at(-1)?.label.subject).toBe('150');
    expect(stacks?.past.below).toBe('unread');
  });

  test('comes upon a long entry, such as an import, only once nothing newer can be undone', async () => {
    const long = (plan: Plan, n: number): Change | null =>
      n === 10
        ? {
            ...NO_CHANGES,
            updated: [[plan.head, { ...plan.head, title: 'dài '.repeat(200_000) }]],
            label: { code: 'import' },
            at: now(),
          }
        : null;
    const { library, plan, plans, saver } = await writeLog(20, long);
    const { seq } = saver;
    const counted = countReading(library);
    const some = await recallSteps({ library: counted.library, plan, saver }, 'next');
    expect(subjects(some?.past.steps)).toEqual(Array.from({ length: 10 }, (_, n) => `${n + 11}`));
    expect(counted.seen).not.toContain(11);

    // The session goes on from there to the first step.
    const undone: Change[] = [];
    const session = new Session({
      plan: plans[20] ?? smallPlan([]),
      period: null,
      now,
      record: (change) => undone.push(change),
      readBack: (depth) => recallSteps({ library, plan, saver: { seq, waiting: [...undone] } }, depth),
    });
    for (let n = 20; n >= 1; n--) {
      expect((await session.undoWhenKnown())?.label).toMatchObject(
        n === 10 ? { code: 'import' } : { subject: `${n}` },
      );
      expect(json(session.plan) === json(plans[n - 1] ?? session.plan), `step ${n}`).toBe(true);
    }
    expect(await session.undoWhenKnown()).toBeNull();
  });

  test('ends at a damaged entry, at a missing one, and at one this version cannot name', async () => {
    const harms: readonly ((name: string) => Promise<void>)[] = [
      (name) => alterRow(name, 'log', 5, (row) => ({ ...row, at: '2000-01-01T00:00:00Z' })),
      (name) => alterRow(name, 'log', 5, () => null),
    ];
    for (const harm of harms) {
      const { name, library, plan, saver } = await writeLog(8);
      await harm(name);
      const stacks = await recallSteps({ library, plan, saver }, 'many');
      expect(subjects(stacks?.past.steps)).toEqual(['6', '7', '8']);
      expect(stacks?.past.below).toBe('nothing');
    }
    const label = { code: 'from-a-later-version' } as unknown as ChangeLabel;
    const strange = await writeLog(8, (_plan, n) => (n === 4 ? { ...NO_CHANGES, label, at: now() } : null));
    const { past } = (await recallSteps(strange, 'many')) ?? {};
    expect(subjects(past?.steps)).toEqual(['5', '6', '7', '8']);
    expect(past?.below).toBe('nothing');
  });

  test('answers nothing while the device does not answer', async () => {
    const { library, plan, saver } = await writeLog(2);
    library.close();
    expect(await recallSteps({ library, plan, saver }, 'many')).toBeNull();
  });
});
