/** What can be undone and redone follows from the Changes made, wherever one begins to look; and the session lives by it. */
import { describe, expect, it } from 'vitest';
import { Session } from '#app/session.svelte.ts';
import {
  MOST_RECORDS,
  MOST_STEPS,
  NOTHING_DONE,
  NOTHING_READ,
  stacksAfter,
  type UndoStacks,
} from '#app/undo-history.ts';
import { NO_CHANGES, reverseChanges, type Change } from '#core/change.ts';
import { editText } from '#core/edits.ts';
import type { Plan } from '#core/plan.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import { figureFrom, idOf, smallPlan } from '#tests/support/small-plan.ts';
import { contentOf } from '../storage/sample-plans.ts';

const now = () => '2024-06-20T08:05:00+07:00';

/** A change of so many records, under a name of its own. */
function step(subject: string, records = 1): Change {
  const added = Array.from({ length: records }, () => figureFrom(idOf(0), '2024', '1'));
  return { ...NO_CHANGES, added, label: { code: 'edit-cell', subject }, at: now() };
}

function undoing(change: Change): Change {
  return { ...reverseChanges(change), label: { code: 'undo', of: change.label }, at: now() };
}

function redoing(change: Change): Change {
  return { ...change, label: { code: 'redo', of: change.label }, at: now() };
}

const subjects = ({ past, future }: UndoStacks) =>
  [past, future].map(({ steps }) => steps.map(({ label }) => label.subject));

describe('what can be undone and redone', () => {
  const [a, b, c] = [step('a'), step('b'), step('c')];

  it('moves between the two stacks by undo and redo, and a new step ends what could be redone', () => {
    expect(subjects(stacksAfter(NOTHING_DONE, [a, b]))).toEqual([['a', 'b'], []]);
    expect(subjects(stacksAfter(NOTHING_DONE, [a, b, undoing(b), undoing(a)]))).toEqual([[], ['b', 'a']]);
    expect(subjects(stacksAfter(NOTHING_DONE, [a, b, undoing(b), undoing(a), redoing(a)]))).toEqual([
      ['a'],
      ['b'],
    ]);
    expect(stacksAfter(NOTHING_READ, [a, b, undoing(b), c])).toEqual({
      past: { steps: [a, c], below: 'unread' },
      future: { steps: [], below: 'nothing' },
    });
  });

  it('is made from undo and redo themselves where the step lies before what was read', () => {
    expect(stacksAfter(NOTHING_READ, [undoing(a)]).future.steps).toEqual([a]);
    expect(stacksAfter(NOTHING_READ, [redoing(a)]).past.steps).toEqual([a]);
    expect(stacksAfter(NOTHING_READ, [undoing(b), undoing(a), redoing(a), redoing(b), redoing(c)])).toEqual({
      past: { steps: [a, b, c], below: 'unread' },
      future: { steps: [], below: 'unread' },
    });
  });

  it('is held up to 500 steps; the oldest are let go', () => {
    const many = Array.from({ length: MOST_STEPS + 20 }, (_, n) => step(`${n}`));
    const { past } = stacksAfter(NOTHING_DONE, many);
    expect(past).toMatchObject({ below: 'let-go' });
    expect(past.steps.map(({ label }) => label.subject)).toEqual(
      Array.from({ length: 500 }, (_, n) => `${n + 20}`),
    );
  });

  it('is held up to so many records, but the next step always, however large', () => {
    const half = MOST_RECORDS / 2;
    const { past } = stacksAfter(NOTHING_DONE, [step('a', half), step('b', half), step('c', 1)]);
    expect(past.steps.map(({ label }) => label.subject)).toEqual(['b', 'c']);
    const huge = stacksAfter(NOTHING_DONE, [a, step('huge', MOST_RECORDS + 1)]);
    expect(subjects(huge)).toEqual([['huge'], []]);
    expect(huge.past.below).toBe('let-go');
  });

  it('counts only at the end, so that a step let go on the way comes back when newer ones were undone', () => {
    const many = Array.from({ length: 600 }, (_, n) => step(`${n}`));
    const undone = [...many].reverse().slice(0, 550).map(undoing);
    const { past, future } = stacksAfter(NOTHING_DONE, [...many, ...undone]);
    expect(past.steps).toHaveLength(50);
    expect(past.below).toBe('nothing');
    expect(future.steps.at(-1)?.label.subject).toBe('50');
  });
});

const json = (plan: Plan) => JSON.stringify(contentOf(plan));

interface Lived {
  readonly plan: Plan;
  /** All that went to the log. */
  readonly recorded: readonly Change[];
  /** The plan before and after each step, by its name. */
  readonly moments: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly session: Session;
}

/** A session in which so many random things were done, undone and done again; every step has a name of its own. */
function live(seed: number, deeds: number): Lived {
  const dice = seededRandom(seed + 2_000_000);
  const recorded: Change[] = [];
  const moments = new Map<string, { before: string; after: string }>();
  const session = new Session({
    plan: generatePlan(seed, { rows: 3 + dice.below(6) }),
    period: null,
    now,
    record: (change) => recorded.push(change),
  });
  for (let n = 0; n < deeds; n++) doSomething(session, dice, moments, `${n}`);
  return { plan: session.plan, recorded, moments, session };
}

function doSomething(
  session: Session,
  dice: Seeded,
  moments: Map<string, { before: string; after: string }>,
  subject: string,
): void {
  const what = dice.random();
  if (what < 0.3) session.undo();
  else if (what < 0.5) session.redo();
  else {
    const before = json(session.plan);
    session.run({ code: 'edit-cell', subject }, randomEdit(session.plan, dice));
    moments.set(subject, { before, after: json(session.plan) });
  }
}

const withoutTime = (changes: readonly Change[]) => changes.map((change) => ({ ...change, at: '' }));

/** Undoes and redoes all the session knows; the plan has to be as it was at every moment. */
function expectWayBack(session: Session, { moments }: Lived): void {
  for (let change = session.redo(); change; change = session.redo())
    expect(json(session.plan)).toBe(moments.get(change.label.subject ?? '')?.after);
  for (let change = session.undo(); change; change = session.undo())
    expect(json(session.plan)).toBe(moments.get(change.label.subject ?? '')?.before);
}

describe('a hundred random sequences of doing, undoing and doing again', () => {
  const seeds = Array.from({ length: 100 }, (_, n) => n + 1);

  it('leave the same stacks wherever in the log one begins to read', () => {
    for (const seed of seeds) {
      const { recorded } = live(seed, 40);
      const whole = stacksAfter(NOTHING_DONE, recorded);
      for (let from = 0; from <= recorded.length; from++) {
        const { past, future } = stacksAfter(NOTHING_READ, recorded.slice(from));
        const [known, again] = [past.steps.length, future.steps.length];
        const place = `seed ${seed}, from ${from}`;
        expect(withoutTime(past.steps), place).toEqual(
          withoutTime(whole.past.steps.slice(whole.past.steps.length - known)),
        );
        expect(withoutTime(future.steps), place).toEqual(
          withoutTime(whole.future.steps.slice(whole.future.steps.length - again)),
        );
      }
      expect(subjects(stacksAfter(NOTHING_READ, recorded)), `seed ${seed}`).toEqual(subjects(whole));
    }
  });

  it('can be taken back from any of them, to the same plan sign by sign', async () => {
    for (const seed of seeds) {
      const lived = live(seed, 24);
      for (let from = 0; from <= lived.recorded.length; from += 3) {
        const stacks = stacksAfter(NOTHING_READ, lived.recorded.slice(from));
        const session = new Session({
          plan: lived.plan,
          period: null,
          now,
          record: () => {},
          readBack: () => Promise.resolve(stacks),
        });
        await session.recall();
        expect(session.undoLabel, `seed ${seed}, from ${from}`).toEqual(
          stacks.past.steps.at(-1)?.label ?? null,
        );
        expectWayBack(session, lived);
      }
      expectWayBack(lived.session, lived);
    }
  });

  it('go on while the earlier steps are being read, as if they had always been there', async () => {
    for (const seed of seeds) {
      const lived = live(seed, 24);
      const dice = seededRandom(seed + 5000);
      const moments = new Map(lived.moments);
      const recorded = [...lived.recorded];
      let answer: (() => void) | null = null;
      const session = new Session({
        plan: lived.plan,
        period: null,
        now,
        record: (change) => recorded.push(change),
        readBack: () => {
          const stacks = stacksAfter(NOTHING_DONE, [...recorded]); // the log as it is at this moment
          return new Promise((resolve) => (answer = () => resolve(stacks)));
        },
      });
      const doSome = (count: number, when: string): void => {
        for (let n = 0; n < count; n++) doSomething(session, dice, moments, `${when} ${n}`);
      };
      doSome(dice.below(4), 'before');
      const coming = session.recall();
      doSome(dice.below(6), 'meanwhile');
      (answer as (() => void) | null)?.();
      await coming;
      doSome(dice.below(6), 'after');
      const whole = stacksAfter(NOTHING_DONE, recorded);
      expect(session.undoLabel, `seed ${seed}`).toEqual(whole.past.steps.at(-1)?.label ?? null);
      expect(session.redoLabel, `seed ${seed}`).toEqual(whole.future.steps.at(-1)?.label ?? null);
      expectWayBack(session, { ...lived, moments });
    }
  });
});

describe('undo asked for before the earlier steps have come', () => {
  const plan = () => smallPlan([{ name: 'Sau' }]);
  const earlier = (): Change => ({
    ...step('tên'),
    added: [],
    updated: [[indicatorOf(smallPlan([{ name: 'Trước' }])), indicatorOf(plan())]],
  });

  function open(stacks: UndoStacks | null) {
    const asked: (() => void)[] = [];
    const session = new Session({
      plan: plan(),
      period: null,
      now,
      record: () => {},
      readBack: () => new Promise((resolve) => asked.push(() => resolve(stacks))),
    });
    return { session, asked };
  }

  const read = (...steps: Change[]) => stacksAfter(NOTHING_DONE, steps);
  const nameIn = (session: Session) => indicatorOf(session.plan).name;

  it('has them read at once and then takes the newest back', async () => {
    const { session, asked } = open(read(earlier()));
    expect([session.undoLabel, session.canUndo, session.undo()]).toEqual([null, true, null]);
    const undone = session.undoWhenKnown();
    expect(asked).toHaveLength(1);
    asked[0]?.();
    expect((await undone)?.label.subject).toBe('tên');
    expect(nameIn(session)).toBe('Trước');
    expect([session.canUndo, session.canRedo]).toEqual([false, true]);
  });

  it('twice takes two back, with one reading', async () => {
    const { session, asked } = open(read(earlier(), { ...earlier(), updated: [], label: { code: 'fill' } }));
    const undone = [session.undoWhenKnown(), session.undoWhenKnown()];
    for (const answer of asked) answer();
    expect((await Promise.all(undone)).map((change) => change?.label.code)).toEqual(['fill', 'edit-cell']);
    expect(asked).toHaveLength(1);
  });

  it('says that there is nothing only once that is known', async () => {
    const { session, asked } = open(NOTHING_DONE);
    const undone = session.undoWhenKnown();
    expect(session.canUndo).toBe(true);
    asked[0]?.();
    expect([await undone, session.canUndo]).toEqual([null, false]);
  });

  it('gives way to an edit made meanwhile, which nobody asked to undo', async () => {
    const { session, asked } = open(read(earlier()));
    const undone = session.undoWhenKnown();
    session.run({ code: 'edit-cell', subject: 'mới' }, editText(session.plan, idOf(0), 'name', 'Mới'));
    asked[0]?.();
    expect(await undone).toBeNull();
    expect(nameIn(session)).toBe('Mới');
    expect([session.undo()?.label.subject, session.undo()?.label.subject]).toEqual(['mới', 'tên']);
  });

  it('reads on where all that a reading brought was undone while it was under way', async () => {
    const own = { code: 'fill', count: 2 } as const;
    const made: Change[] = [];
    const answers: UndoStacks[] = [];
    const asked: (() => void)[] = [];
    const session = new Session({
      plan: plan(),
      period: null,
      now,
      record: (change) => made.push(change),
      readBack: () => {
        // The first reading finds the next step already in what is not yet stored, and looks no further.
        const known = answers.length === 0 ? NOTHING_READ : read(earlier());
        const answer = stacksAfter(known, made);
        answers.push(answer);
        return new Promise((resolve) => asked.push(() => resolve(answer)));
      },
    });
    session.run(own, editText(session.plan, idOf(0), 'name', 'Mới'));
    void session.recall();
    expect(session.undo()?.label).toEqual(own);
    const undone = session.undoWhenKnown();
    asked[0]?.();
    await expect.poll(() => asked).toHaveLength(2);
    asked[1]?.();
    expect((await undone)?.label.subject).toBe('tên');
    expect(nameIn(session)).toBe('Trước');
    expect([session.redo()?.label.subject, session.redo()?.label]).toEqual(['tên', own]);
  });

  it('can be asked again where the device did not answer', async () => {
    const { session, asked } = open(null);
    const undone = session.undoWhenKnown();
    asked[0]?.();
    expect([await undone, session.canUndo]).toEqual([null, true]);
    void session.undoWhenKnown();
    expect(asked).toHaveLength(2);
  });

  it('does what is known here at once, and reads once little of that is left', () => {
    const { session, asked } = open(read(earlier()));
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(0), 'name', 'Mới'));
    expect(asked).toHaveLength(0);
    session.undo();
    expect(asked).toHaveLength(1);
  });
});

describe('what cannot be', () => {
  it('a step that does not fit the plan throws and touches nothing', async () => {
    const recorded: Change[] = [];
    const stranger = { ...step('lạ'), added: [figureFrom(idOf(5), '2024', '1')] };
    const stacks = stacksAfter(NOTHING_DONE, [stranger]);
    const plan = smallPlan([{}]);
    const session = new Session({
      plan,
      period: null,
      now,
      record: (change) => recorded.push(change),
      readBack: () => Promise.resolve(stacks),
    });
    await session.recall();
    expect(() => session.undo()).toThrow('No row');
    expect(session.plan).toBe(plan);
    expect(session.undoLabel?.subject).toBe('lạ');
    expect([session.redoLabel, recorded]).toEqual([null, []]);
  });

  it('nothing is read for a plan that may only be looked at', async () => {
    const session = new Session({
      plan: smallPlan([{}]),
      period: null,
      now,
      record: () => {},
      readBack: () => Promise.reject(new Error('Asked for all the same')),
      isReadOnly: true,
    });
    await session.recall();
    expect([await session.undoWhenKnown(), session.canUndo, session.canRedo]).toEqual([null, false, false]);
  });
});

function indicatorOf(plan: Plan) {
  const [entry] = plan.lines.buckets.flatMap((bucket) => [...bucket]);
  if (!entry) throw new Error('No row');
  return entry[1].indicator;
}

it('steps over the name of a version, which changes nothing and is not what an undo means', () => {
  const mark: Change = {
    ...NO_CHANGES,
    label: { code: 'name-version', subject: 'Bản trình' },
    at: '2024-06-20',
  };
  const [first, undone] = [
    { ...mark, label: { code: 'fill' } as const },
    { ...mark, label: { code: 'undo' } as const },
  ];
  expect(stacksAfter(NOTHING_DONE, [first, mark]).past.steps).toEqual([first]);
  expect(stacksAfter(NOTHING_DONE, [first, undone, mark]).future.steps).toEqual([first]);
});
