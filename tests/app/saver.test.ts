/** What the saver says is true, whatever the device and other windows do; and no change is ever dropped. */
import { describe, expect, test } from 'vitest';
import { Saver, type SaverOptions, type SaveState } from '#app/saver.ts';
import type { Timers } from '#app/timers.ts';
import { applyChange, NO_CHANGES, type Change } from '#core/change.ts';
import type { Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import type { Library } from '#storage/library.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';
import { freshName, openLibrary, valueOf } from '../storage/databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf, type Rng } from '../storage/sample-plans.ts';

/** Timers that run when the test says so. */
class HandTimers implements Timers {
  readonly waits: { milliseconds: number; work: () => void }[] = [];
  readonly idle: (() => void)[] = [];
  readonly unpainted: (() => void)[] = [];

  wait = (milliseconds: number, work: () => void): (() => void) => {
    const entry = { milliseconds, work };
    this.waits.push(entry);
    return () => remove(this.waits, entry);
  };

  whenIdle = (work: () => void): (() => void) => {
    this.idle.push(work);
    return () => remove(this.idle, work);
  };

  whenPainted = (work: () => void): (() => void) => {
    this.unpainted.push(work);
    return () => remove(this.unpainted, work);
  };

  /** Runs what waits for time to pass; answers how long each would have waited. */
  pass(): number[] {
    const due = this.waits.splice(0);
    for (const { work } of due) work();
    return due.map((entry) => entry.milliseconds);
  }

  rest(): void {
    for (const work of this.idle.splice(0)) work();
  }

  paint(): void {
    for (const work of this.unpainted.splice(0)) work();
  }
}

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

/** A real library whose writes are refused when the test says so. */
class GatedLibrary implements Pick<Library, 'append' | 'writeSnapshot'> {
  readonly #library: Library;
  /** Answered instead of storing, as long as it is set. */
  refusal: StorageProblem | null = null;
  readonly snapshots: number[] = [];
  appends = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  append(...args: Parameters<Library['append']>): Promise<Outcome<number>> {
    this.appends++;
    return this.refusal
      ? Promise.resolve({ ok: false, problem: this.refusal })
      : this.#library.append(...args);
  }

  async writeSnapshot(plan: Plan, seq: number): Promise<Outcome<boolean>> {
    if (this.refusal) return { ok: false, problem: this.refusal };
    this.snapshots.push(seq);
    return this.#library.writeSnapshot(plan, seq);
  }
}

interface Scene {
  readonly name: string;
  readonly library: Library;
  readonly gated: GatedLibrary;
  readonly saver: Saver;
  readonly timers: HandTimers;
  readonly states: SaveState[];
  readonly rng: Rng;
  plan: Plan;
  /** Makes a random change, as the session does: apply, then save. */
  edit(): Change;
}

async function setScene(given: Partial<SaverOptions> = {}): Promise<Scene> {
  const name = freshName();
  const library = await openLibrary(name);
  const rng = seeded(51);
  const first = makeLargePlan(20, rng);
  valueOf(await library.create(first, { code: 'create-plan' }, timeOf(1)));
  const gated = new GatedLibrary(library);
  const timers = new HandTimers();
  const states: SaveState[] = [];
  const saver = new Saver({
    library: gated,
    plan: first.head.id,
    seq: 1,
    tail: 1,
    currentPlan: () => scene.plan,
    onState: (state) => states.push(state),
    now: () => '2026-11-20T08:00:00+07:00',
    timers,
    ...given,
  });
  const scene: Scene = {
    name,
    library,
    gated,
    saver,
    timers,
    states,
    rng,
    plan: first,
    edit() {
      const change = randomChange(scene.plan, rng, timeOf(states.length));
      scene.plan = applyChange(scene.plan, change);
      saver.save(change);
      return change;
    },
  };
  return scene;
}

async function expectStored(scene: Scene, seq: number): Promise<void> {
  const loaded = valueOf(await (await openLibrary(scene.name)).load(scene.plan.head.id));
  expect(loaded).toMatchObject({ seq, damage: null });
  expect(contentOf(loaded.plan)).toEqual(contentOf(scene.plan));
}

const FULL: StorageProblem = { kind: 'quota', detail: 'No space left' };

/** Lets what is under way come to its end. */
async function settle(scene: Scene): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await scene.library.list();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('On a healthy device', () => {
  test('says «saving» while a change is on its way and «saved», with the time, once it is stored', async () => {
    const scene = await setScene();
    expect(scene.saver.state).toEqual({ kind: 'saved', at: null });
    scene.edit();
    expect(scene.saver.state).toEqual({ kind: 'saving', unsaved: 1 });
    await scene.saver.flush();
    expect(scene.states).toEqual([
      { kind: 'saving', unsaved: 1 },
      { kind: 'saved', at: '2026-11-20T08:00:00+07:00' },
    ]);
    await expectStored(scene, 2);
  });

  test('stores many changes made at once in their order, each as its own entry', async () => {
    const scene = await setScene();
    const changes = Array.from({ length: 40 }, () => scene.edit());
    expect(scene.saver.pending).toBe(40);
    await scene.saver.flush();
    expect(scene.saver).toMatchObject({ pending: 0, seq: 41, state: { kind: 'saved' } });
    await expectStored(scene, 41);
    const history = valueOf(await scene.library.history(scene.plan.head.id, { limit: 40 }));
    expect(history.map((entry) => entry.change).reverse()).toEqual(changes);
  });

  test('a change given at any moment of another being stored is neither forgotten nor called saved too early', async () => {
    for (let turns = 0; turns < 15; turns++) {
      const stored: Change[] = [];
      const lies: SaveState[] = [];
      const plan = makeLargePlan(2, seeded(1));
      const saver: Saver = new Saver({
        library: {
          // Answers within the turn, so that the turns counted below are the saver's own.
          append: (_id, seq, change) => {
            stored.push(change);
            return Promise.resolve({ ok: true, value: seq + 1 });
          },
          writeSnapshot: () => Promise.resolve({ ok: true, value: true }),
        },
        plan: plan.head.id,
        seq: 1,
        tail: 0,
        currentPlan: () => plan,
        onState: (state) => {
          if (state.kind === 'saved' && saver.pending > 0) lies.push(state);
        },
        now: () => timeOf(1),
        timers: new HandTimers(),
      });
      const changes = [addSection(plan, 'mu_bbbbbbb'), addSection(plan, 'mu_ccccccc')] as const;
      saver.save(changes[0]);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      saver.save(changes[1]);
      await saver.flush();
      expect(stored).toEqual(changes);
      expect(lies).toEqual([]);
    }
  });

  test('a change of many records is on screen before it is stored, and «saving» until then', async () => {
    const scene = await setScene();
    const lines = [...valuesOf(makeLargePlan(60, scene.rng).lines)];
    const added = lines.flatMap(({ indicator, targets, figures }) => [indicator, ...targets, ...figures]);
    const change: Change = { ...NO_CHANGES, added, label: { code: 'paste' }, at: timeOf(2) };
    scene.plan = applyChange(scene.plan, change);
    scene.saver.save(change);
    await settle(scene);
    expect(scene.saver.state).toEqual({ kind: 'saving', unsaved: 1 });
    expect(scene.gated.appends).toBe(0);
    scene.timers.paint();
    await scene.saver.flush();
    expect(scene.saver.state.kind).toBe('saved');
    await expectStored(scene, 2);
  });

  test('«flush» with nothing to store resolves at once', async () => {
    const scene = await setScene();
    await scene.saver.flush();
    expect(scene.gated.appends).toBe(0);
  });
});

test('no state but «saved» is told while something is unsaved, over many interleavings', async () => {
  const lies: SaveState[] = [];
  const scene = await setScene({
    onState: (state) => {
      if (state.kind === 'saved' && scene.saver.pending > 0) lies.push(state);
      if (state.kind === 'saved' && chained > 0) {
        chained--;
        queueMicrotask(() => scene.edit());
      }
    },
  });
  let chained = 20;
  scene.edit();
  await expect.poll(() => scene.saver.seq).toBe(22);
  await scene.saver.flush();
  expect(lies).toEqual([]);
  await expectStored(scene, 22);
});

describe('On a failing device', () => {
  test('keeps every change, says why and how many, and stores all when the device is well again', async () => {
    const scene = await setScene();
    scene.gated.refusal = FULL;
    scene.edit();
    await settle(scene);
    scene.edit();
    scene.edit();
    expect(scene.saver.state).toEqual({ kind: 'failed', problem: FULL, unsaved: 3 });
    expect(scene.saver.waiting).toHaveLength(3);
    scene.gated.refusal = null;
    scene.saver.retry();
    await scene.saver.flush();
    expect(scene.saver.state.kind).toBe('saved');
    await expectStored(scene, 4);
  });

  test('tries again by itself, less and less often, at most every half minute', async () => {
    const scene = await setScene();
    scene.gated.refusal = FULL;
    scene.edit();
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      await settle(scene);
      waits.push(...scene.timers.pass());
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    scene.gated.refusal = null;
    await settle(scene);
    scene.timers.pass();
    await scene.saver.flush();
    await expectStored(scene, 2);
    scene.gated.refusal = FULL;
    scene.edit();
    await settle(scene);
    expect(scene.timers.pass()).toEqual([1000]);
  });

  test('«flush» does not resolve before all is stored, however often it fails', async () => {
    const scene = await setScene();
    scene.gated.refusal = FULL;
    scene.edit();
    let flushed = false;
    const flushing = scene.saver.flush().then(() => (flushed = true));
    for (let i = 0; i < 3; i++) {
      await settle(scene);
      scene.timers.pass();
      expect(flushed).toBe(false);
    }
    await settle(scene);
    scene.gated.refusal = null;
    scene.saver.retry();
    await flushing;
    await expectStored(scene, 2);
  });

  test.each(['newer-schema', 'vanished'] as const)(
    'does not try again by itself when it is «%s»: only a person can help',
    async (kind) => {
      const scene = await setScene();
      scene.gated.refusal = { kind, detail: '' };
      scene.edit();
      await settle(scene);
      expect(scene.saver.state).toMatchObject({ kind: 'failed', problem: { kind }, unsaved: 1 });
      expect(scene.timers.waits).toEqual([]);
    },
  );

  test('once stopped it tries no more by itself, and still holds what is unsaved', async () => {
    const scene = await setScene();
    scene.gated.refusal = FULL;
    scene.edit();
    await settle(scene);
    scene.saver.stop();
    expect(scene.timers.waits).toEqual([]);
    expect(scene.saver.waiting).toHaveLength(1);
  });
});

describe('When another window wrote first', () => {
  test('says so as a conflict, writes nothing over it, and keeps what is unsaved', async () => {
    const scene = await setScene();
    const { id } = scene.plan.head;
    const theirs = randomChange(scene.plan, seeded(99), timeOf(9));
    valueOf(await (await openLibrary(scene.name)).append(id, 1, theirs));
    const ours = scene.edit();
    await settle(scene);
    expect(scene.saver.state).toEqual({ kind: 'conflict', seq: 2, unsaved: 1 });
    const more = scene.edit();
    await settle(scene);
    expect(scene.saver.state).toEqual({ kind: 'conflict', seq: 2, unsaved: 2 });
    expect(scene.saver.waiting).toEqual([ours, more]);
    expect(scene.timers.waits).toEqual([]);
    const history = valueOf(await scene.library.history(id, { limit: 10 }));
    expect(history.map((entry) => entry.change).slice(0, 1)).toEqual([theirs]);
  });

  test('goes on from there once the session has fitted the unsaved changes to it', async () => {
    const scene = await setScene();
    const { plan } = scene;
    const theirs = addSection(plan, 'mu_bbbbbbb');
    valueOf(await (await openLibrary(scene.name)).append(plan.head.id, 1, theirs));
    const ours = addSection(plan, 'mu_ccccccc');
    scene.plan = applyChange(plan, ours);
    scene.saver.save(ours);
    await settle(scene);
    scene.plan = applyChange(applyChange(plan, theirs), ours);
    scene.saver.rebase(2, [ours]);
    await scene.saver.flush();
    expect(scene.saver.state.kind).toBe('saved');
    await expectStored(scene, 3);
  });
});

describe('Snapshots', () => {
  async function editMany(scene: Scene, count: number): Promise<void> {
    for (let i = 0; i < count; i++) scene.edit();
    await scene.saver.flush();
  }

  test('are left alone before fifty entries, then made in the first idle moment after a second of rest', async () => {
    const scene = await setScene();
    await editMany(scene, 48);
    expect(scene.timers.waits).toEqual([]);
    await editMany(scene, 1);
    expect(scene.timers.pass()).toEqual([1000]);
    expect(scene.gated.snapshots).toEqual([]);
    scene.timers.rest();
    await settle(scene);
    expect(scene.gated.snapshots).toEqual([50]);
    expect(valueOf(await scene.library.load(scene.plan.head.id))).toMatchObject({ seq: 50, tail: 0 });
    await expectStored(scene, 50);
  });

  test('are not put off by steady work once there are two hundred entries', async () => {
    const scene = await setScene();
    await editMany(scene, 199);
    expect(scene.timers.pass()).toEqual([0]);
    scene.timers.rest();
    await settle(scene);
    expect(scene.gated.snapshots).toEqual([200]);
  });

  test('wait for the next rest when a change comes between', async () => {
    const scene = await setScene();
    await editMany(scene, 60);
    scene.timers.pass();
    scene.edit();
    scene.timers.rest();
    await scene.saver.flush();
    expect(scene.gated.snapshots).toEqual([]);
    scene.timers.pass();
    scene.timers.rest();
    await settle(scene);
    expect(scene.gated.snapshots).toEqual([62]);
    await expectStored(scene, 62);
  });

  test('are made soon after opening a plan whose snapshot is old', async () => {
    const scene = await setScene({ tail: 500 });
    expect(scene.timers.pass()).toEqual([0]);
    scene.timers.rest();
    await settle(scene);
    expect(scene.gated.snapshots).toEqual([1]);
  });

  test('that cannot be written concern no edit, and are not tried again before fifty more', async () => {
    const scene = await setScene();
    await editMany(scene, 60);
    scene.gated.refusal = FULL;
    scene.timers.pass();
    scene.timers.rest();
    await settle(scene);
    expect(scene.saver.state.kind).toBe('saved');
    expect(scene.saver.snapshotProblem).toEqual(FULL);
    scene.gated.refusal = null;
    await editMany(scene, 49);
    expect(scene.timers.waits).toEqual([]);
    await editMany(scene, 1);
    scene.timers.pass();
    scene.timers.rest();
    await settle(scene);
    expect(scene.saver.snapshotProblem).toBeNull();
    await expectStored(scene, 111);
  });
});

test('random work with a device that fails half the time loses and swaps nothing', async () => {
  const scene = await setScene();
  const rng = seeded(77);
  for (let i = 0; i < 120; i++) {
    scene.gated.refusal = rng() < 0.5 ? { kind: rng() < 0.5 ? 'quota' : 'closed', detail: '' } : null;
    if (rng() < 0.7) scene.edit();
    if (rng() < 0.3) scene.saver.retry();
    if (rng() < 0.3) scene.timers.pass();
    if (rng() < 0.3) scene.timers.rest();
    if (rng() < 0.5) await settle(scene);
  }
  scene.gated.refusal = null;
  await settle(scene);
  await scene.saver.flush();
  await expectStored(scene, scene.saver.seq);
});

function addSection(plan: Plan, id: string): Change {
  return {
    // An id and an order key of the right form.
    added: [
      { record: 'section', id: id as never, order: `V${id}` as never, title: plan.head.title, text: '' },
    ],
    updated: [],
    removed: [],
    label: { code: 'edit-plan' },
    at: timeOf(1),
  };
}
